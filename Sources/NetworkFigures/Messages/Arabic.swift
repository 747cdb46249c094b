// What a figure says in Arabic.

import ActorNetworks

extension FigureText {
  static let arabic = FigureText(
    isRightToLeft: true,
    counted: { count, noun in
      let (one, two, few, many): (String, String, String, String) =
        switch noun {
        case .actor: ("فاعل واحد", "فاعلان", "فاعلين", "فاعلاً")
        case .tie: ("رابط واحد", "رابطان", "روابط", "رابطاً")
        case .mention: ("ذكر واحد", "ذكران", "مرات ذكر", "مرة ذكر")
        case .document: ("وثيقة واحدة", "وثيقتان", "وثائق", "وثيقة")
        case .sentence: ("جملة واحدة", "جملتان", "جمل", "جملة")
        case .paragraph: ("فقرة واحدة", "فقرتان", "فقرات", "فقرة")
        case .window: ("نافذة واحدة", "نافذتان", "نوافذ", "نافذة")
        }
      switch count {
      case 1: return one
      case 2: return two
      case _ where (3...10).contains(count % 100): return "\(grouped(count)) \(few)"
      default: return "\(grouped(count)) \(many)"
      }
    },
    types: { type in
      switch type {
      case .country: "دول"
      case .region: "أقاليم"
      case .organization: "منظمات"
      case .person: "أشخاص"
      case .media: "وسائل إعلام"
      case .place: "أماكن"
      case .other: "أخرى"
      }
    },
    type: { type in
      switch type {
      case .country: "دولة"
      case .region: "إقليم"
      case .organization: "منظمة"
      case .person: "شخص"
      case .media: "وسيلة إعلام"
      case .place: "مكان"
      case .other: "أخرى"
      }
    },
    leftOut: { count in "استُبعدت الوثائق شبه المكررة، وعددها \(grouped(count))." },
    byChance: { "\($0) بالصدفة" },
    tieMeaning: { unit in
      switch unit {
      case .sentence: "يصل الرابط بين فاعلين ورد ذكرهما في الجملة نفسها."
      case .paragraph: "يصل الرابط بين فاعلين ورد ذكرهما في الفقرة نفسها."
      case .document: "يصل الرابط بين فاعلين ورد ذكرهما في الوثيقة نفسها."
      case .window(let width): "يصل الرابط بين فاعلين ورد ذكرهما ضمن نافذة من الجمل المتتالية، عددها \(width)."
      }
    },
    colorHeading: "اللون: نوع الفاعل",
    communities: ("اللون: مجموعة", "مجموعات أصغر"),
    hulls: "المساحات المظللة: مجموعات من الفاعلين يرد ذكرهم معاً أكثر من ذكرهم مع غيرهم.",
    areaHeading: "مساحة الدائرة: عدد مرات الذكر",
    strengthHeading: "مساحة الدائرة: مجموع الأوزان",
    widthHeading: { unit in
      switch unit {
      case .sentence: "عرض الخط: الجمل المشتركة"
      case .paragraph: "عرض الخط: الفقرات المشتركة"
      case .document: "عرض الخط: الوثائق المشتركة"
      case .window: "عرض الخط: النوافذ المشتركة"
      }
    },
    measureHeading: { "عرض الخط: \($0)" },
    styles: (
      "نمط الخط", "أكثر من الصدفة", "قد يكون صدفة", rarer: "أندر من الصدفة",
      affiliated: "منصب لدى الآخر أو هيئة منه"
    ),
    tested: { test, all in
      "الخطوط المتصلة: روابط أكثر تكراراً مما تأتي به الصدفة (اختبار \(test.model == ChanceModels.hypergeometric.name ? "فوق هندسي" : test.model)، عدد أزواج الفاعلين \(grouped(test.tested))، "
        + "\(arabicRate(test.correction)) \(percent(test.level)))."
    },
    resampled: { plan in
      "الخطوط المتقطعة قد تكون صدفة، وكذلك بحسب مجالات الثقة 95\u{A0}% من إعادة معاينة الوثائق، عدد المرات \(grouped(plan.replicates)) (البذرة \(plan.seed))."
    },
    changes: ("لون الخط: النصيب من الوحدات", { "أكثر في \($0)" }, "لا فرق ظاهر"),
    compared: { record in
      "الخطوط الملونة: روابط يختلف نصيبها (لوغاريتم نسبة الأرجحية بتوزيع قبلي"
        + (record.permutations > 0 ? "، عدد تباديل الوثائق \(grouped(record.permutations))" : "")
        + "، عدد الروابط المقارنة \(grouped(record.tested))، \(arabicRate(record.correction)) \(percent(record.level)))."
    },
    inside: { "\($0) في \($1)" },
    listComma: "؛ ",
    enumeration: "، ",
    number: { grouped($0, mark: ".") },
    quoted: { "«\($0)»" },
    period: { period in
      let (first, last) = (arabicDate(period.first), arabicDate(period.last))
      return first == last ? "تاريخ الوثائق: \(first)." : "تواريخ الوثائق: من \(first) إلى \(last)."
    },
    summary: { "\($0) و\($1) في \($2)." },
    filtered: { "قبل تطبيق المرشحات: \($0) و\($1):" },
    affiliated: "الخطوط المنقطة: أحد الطرفين يشغل منصباً لدى الآخر أو هو هيئة من هيئاته.",
    rolledUp: "يُحسب الفاعلون لصالح من يمثلونهم:",
    strongest: "أقوى الروابط: ",
    defaultTitle: "شبكة الفاعلين",
    nothing: "لم يُعثر على أي فاعل.")

  private static func arabicRate(_ correction: MultipleTesting) -> String {
    switch correction {
    case .benjaminiHochberg: "معدل الاكتشاف الخاطئ"
    case .holm: "معدل الخطأ العائلي"
    }
  }

  private static func arabicDate(_ date: CalendarDate) -> String {
    // Both names of the month, as news for readers of all Arab countries has them.
    let months = [
      "يناير/كانون الثاني", "فبراير/شباط", "مارس/آذار", "أبريل/نيسان", "مايو/أيار", "يونيو/حزيران", "يوليو/تموز", "أغسطس/آب",
      "سبتمبر/أيلول", "أكتوبر/تشرين الأول", "نوفمبر/تشرين الثاني", "ديسمبر/كانون الأول",
    ]
    return dayMonthYear(date, months)
  }
}
