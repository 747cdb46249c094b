// Every word that a figure says by itself, language by language. A further language is one entry in `languages`.

import ActorNetworks

/// The words of one language.
struct FigureText: Sendable {
  /// A noun that goes with a number.
  enum Noun: Sendable {
    case actor, tie, mention, document, sentence, paragraph, window
  }

  /// Whether the language runs from right to left, so that legend and caption are mirrored.
  let isRightToLeft: Bool
  /// A number with its noun in the right form.
  let counted: @Sendable (Int, Noun) -> String
  /// The plural name of a type, as in the legend.
  let types: @Sendable (ActorType) -> String
  /// The name of one actor's type, as in tooltips.
  let type: @Sendable (ActorType) -> String
  /// How many near-duplicate documents were left out.
  let leftOut: @Sendable (Int) -> String
  /// A number of units that chance gives: "46.0 by chance".
  let byChance: @Sendable (String) -> String
  /// What a tie means, for a unit and, for windows, its width in sentences.
  let tieMeaning: @Sendable (Unit) -> String
  /// Heading of the legend's colours.
  let colorHeading: String
  /// Heading of the legend's circles.
  let areaHeading: String
  /// Heading of the legend's lines.
  let widthHeading: @Sendable (Unit) -> String
  /// Heading of the legend's lines where they do not count units, but are a measure of this name.
  let measureHeading: @Sendable (String) -> String
  /// What solid and dashed lines are, as in the legend.
  let styles: (heading: String, found: String, uncertain: String)
  /// How solid lines, or all lines, were told from chance.
  let tested: @Sendable (_ test: TieTestRecord, _ all: Bool) -> String
  /// By how many resamples dashed lines may be chance.
  let resampled: @Sendable (BootstrapPlan) -> String
  /// What coloured lines are, as in the legend.
  let changes: (heading: String, more: @Sendable (_ corpus: String) -> String, same: String)
  /// How coloured lines were told from chance.
  let compared: @Sendable (ComparisonRecord) -> String
  /// "A in B", for two phrases.
  let inside: @Sendable (String, String) -> String
  /// Between items of a list that have commas or colons of their own.
  let listComma: String
  /// What the figure shows: actors and ties, documents.
  let summary: @Sendable (_ actors: String, _ ties: String, _ documents: String) -> String
  /// What there was before the filters, whose own words follow on a line of theirs: they run from left to right in any language.
  let filtered: @Sendable (_ actors: String, _ ties: String) -> String
  /// What dotted lines are.
  let affiliated: String
  /// Before the words of a roll-up: who was counted for whom.
  let rolledUp: String
  /// Heading of the list of strongest ties in the description.
  let strongest: String
  /// Title of a figure that was given none.
  let defaultTitle: String
  /// The figure of a network without actors.
  let nothing: String

  /// The words for a language; English where there are none.
  static func of(language: String) -> FigureText { languages[language] ?? english }

  private static let languages: [String: FigureText] = ["en": english, "ar": arabic]

  /// The unit in which actors meet.
  enum Unit: Sendable, Equatable {
    case sentence, paragraph, document
    case window(Int)

    /// The unit as the provenance writes it; an unknown one reads as a sentence.
    init(_ text: String) {
      let parts = text.split(separator: ":")
      switch parts.first.map(String.init) {
      case "paragraph": self = .paragraph
      case "document": self = .document
      case "window": self = .window(parts.count > 1 ? Int(parts[1]) ?? 1 : 1)
      default: self = .sentence
      }
    }

    /// The noun that counts such units.
    var noun: Noun {
      switch self {
      case .sentence: .sentence
      case .paragraph: .paragraph
      case .document: .document
      case .window: .window
      }
    }
  }

  private static let english = FigureText(
    isRightToLeft: false,
    counted: { count, noun in
      let name =
        switch noun {
        case .actor: "actor"
        case .tie: "tie"
        case .mention: "mention"
        case .document: "document"
        case .sentence: "sentence"
        case .paragraph: "paragraph"
        case .window: "window"
        }
      return "\(grouped(count)) \(name)\(count == 1 ? "" : "s")"
    },
    types: { type in
      switch type {
      case .country: "Countries"
      case .region: "Regions"
      case .organization: "Organizations"
      case .person: "Persons"
      case .media: "Media"
      case .place: "Places"
      }
    },
    type: { $0.rawValue },
    leftOut: { count in "\(grouped(count)) near-duplicate\(count == 1 ? " is" : "s are") left out." },
    byChance: { "\($0) by chance" },
    tieMeaning: { unit in
      switch unit {
      case .sentence: "A tie joins two actors that are named in the same sentence."
      case .paragraph: "A tie joins two actors that are named in the same paragraph."
      case .document: "A tie joins two actors that are named in the same document."
      case .window(let width): "A tie joins two actors that are named within \(width) consecutive sentences."
      }
    },
    colorHeading: "Color: type of actor",
    areaHeading: "Circle area: mentions",
    widthHeading: { unit in
      switch unit {
      case .sentence: "Line width: shared sentences"
      case .paragraph: "Line width: shared paragraphs"
      case .document: "Line width: shared documents"
      case .window: "Line width: shared windows"
      }
    },
    measureHeading: { "Line width: \($0)" },
    styles: ("Line style", "more than chance", "may be chance"),
    tested: { test, all in
      let correction =
        switch test.correction {
        case .benjaminiHochberg: "false discovery rate"
        case .holm: "family-wise error rate"
        }
      return
        "\(all ? "All ties shown are" : "Solid lines: ties") more frequent than chance (\(test.model) test of \(grouped(test.tested)) pairs of actors, "
        + "\(englishRate(test.correction)) \(percent(test.level)))."
    },
    resampled: { plan in
      "Dashed lines may be chance, also by the 95\u{A0}% intervals of \(grouped(plan.replicates)) resamples of the documents (seed \(plan.seed))."
    },
    changes: ("Line color: share of units", { "more in \($0)" }, "no difference told"),
    compared: { record in
      "Colored lines: ties whose share differs (log-odds with an informative prior, "
        + (record.permutations > 0 ? "\(grouped(record.permutations)) permutations of documents, " : "")
        + "\(grouped(record.tested)) ties compared, \(englishRate(record.correction)) \(percent(record.level)))."
    },
    inside: { "\($0) in \($1)" },
    listComma: "; ",
    summary: { "\($0) and \($1) in \($2)." },
    filtered: { "Filtered from \($0) and \($1):" },
    affiliated: "Dotted lines: one of the two holds an office of the other or is its body.",
    rolledUp: "Actors are counted for those they act for:",
    strongest: "Strongest ties: ",
    defaultTitle: "Network of actors",
    nothing: "No actor was found.")

  private static let arabic = FigureText(
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
    areaHeading: "مساحة الدائرة: عدد مرات الذكر",
    widthHeading: { unit in
      switch unit {
      case .sentence: "عرض الخط: الجمل المشتركة"
      case .paragraph: "عرض الخط: الفقرات المشتركة"
      case .document: "عرض الخط: الوثائق المشتركة"
      case .window: "عرض الخط: النوافذ المشتركة"
      }
    },
    measureHeading: { "عرض الخط: \($0)" },
    styles: ("نمط الخط", "أكثر من الصدفة", "قد يكون صدفة"),
    tested: { test, all in
      let correction =
        switch test.correction {
        case .benjaminiHochberg: "معدل الاكتشاف الخاطئ"
        case .holm: "معدل الخطأ العائلي"
        }
      return
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
    summary: { "\($0) و\($1) في \($2)." },
    filtered: { "قبل تطبيق المرشحات: \($0) و\($1):" },
    affiliated: "الخطوط المنقطة: أحد الطرفين يشغل منصباً لدى الآخر أو هو هيئة من هيئاته.",
    rolledUp: "يُحسب الفاعلون لصالح من يمثلونهم:",
    strongest: "أقوى الروابط: ",
    defaultTitle: "شبكة الفاعلين",
    nothing: "لم يُعثر على أي فاعل.")

  private static func englishRate(_ correction: MultipleTesting) -> String {
    switch correction {
    case .benjaminiHochberg: "false discovery rate"
    case .holm: "family-wise error rate"
    }
  }

  private static func arabicRate(_ correction: MultipleTesting) -> String {
    switch correction {
    case .benjaminiHochberg: "معدل الاكتشاف الخاطئ"
    case .holm: "معدل الخطأ العائلي"
    }
  }

  /// A share as a percentage: 5 %, 0.1 %.
  private static func percent(_ share: Double) -> String {
    "\(Decimals.shortest(Double((share * 1e6).rounded()) / 1e4))\u{A0}%"
  }

  /// A count with its thousands set apart by a narrow space that does not break: 12 345; below 10,000 as it is.
  private static func grouped(_ count: Int) -> String {
    let digits = String(count)
    if digits.count < 5 { return digits }
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out += "\u{202F}" }
      out.append(digit)
    }
    return out
  }
}
