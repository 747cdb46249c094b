// What a figure says in Turkish.

import ActorNetworks

extension FigureText {
  static let turkish = FigureText(
    isRightToLeft: false,
    counted: { count, noun in
      // Nouns stay in the singular after numbers.
      let name =
        switch noun {
        case .actor: "aktör"
        case .tie: "bağ"
        case .mention: "anma"
        case .document: "belge"
        case .sentence: "cümle"
        case .paragraph: "paragraf"
        case .window: "pencere"
        }
      return "\(grouped(count)) \(name)"
    },
    types: { type in
      switch type {
      case .country: "Ülkeler"
      case .region: "Bölgeler"
      case .organization: "Örgütler"
      case .person: "Kişiler"
      case .media: "Medya"
      case .place: "Yerler"
      case .other: "Diğerleri"
      }
    },
    type: { type in
      switch type {
      case .country: "ülke"
      case .region: "bölge"
      case .organization: "örgüt"
      case .person: "kişi"
      case .media: "medya"
      case .place: "yer"
      case .other: "diğer"
      }
    },
    leftOut: { count in "Yinelenmiş sayılan \(grouped(count)) belge dışarıda bırakıldı." },
    byChance: { "rastlantıyla \(withComma($0))" },
    tieMeaning: { unit in
      switch unit {
      case .sentence: "Bağ, aynı cümlede adı geçen iki aktörü birleştirir."
      case .paragraph: "Bağ, aynı paragrafta adı geçen iki aktörü birleştirir."
      case .document: "Bağ, aynı belgede adı geçen iki aktörü birleştirir."
      case .window(let width): "Bağ, art arda \(width) cümle içinde adı geçen iki aktörü birleştirir."
      }
    },
    colorHeading: "Renk: aktör türü",
    communities: ("Renk: topluluk", "daha küçük topluluklar"),
    hulls: "Gölgeli alanlar: birlikte, başkalarıyla olduğundan daha sık anılan aktörlerin toplulukları.",
    areaHeading: "Daire alanı: anma sayısı",
    strengthHeading: "Daire alanı: ağırlıkların toplamı",
    widthHeading: { unit in
      switch unit {
      case .sentence: "Çizgi kalınlığı: ortak cümleler"
      case .paragraph: "Çizgi kalınlığı: ortak paragraflar"
      case .document: "Çizgi kalınlığı: ortak belgeler"
      case .window: "Çizgi kalınlığı: ortak pencereler"
      }
    },
    measureHeading: { "Çizgi kalınlığı: \($0)" },
    styles: (
      "Çizgi türü", "rastlantıdan sık", "rastlantı olabilir", rarer: "rastlantıdan seyrek",
      affiliated: "ötekinin makamı ya da organı"
    ),
    tested: { test, all in
      "\(all ? "Gösterilen tüm bağlar:" : "Düz çizgiler:") rastlantıdan daha sık (\(grouped(test.tested)) aktör çiftinin \(test.model == ChanceModels.hypergeometric.name ? "hipergeometrik" : test.model) testi, "
        + "\(turkishRate(test.correction)) \(withComma(turkishPercent(test.level))))."
    },
    resampled: { plan in
      "Kesikli çizgiler, belgelerin \(grouped(plan.replicates)) yeniden örneklemesinin %95 aralıklarına göre de rastlantı olabilir (tohum \(plan.seed))."
    },
    changes: ("Çizgi rengi: birimlerdeki pay", { "\($0) içinde daha çok" }, "fark saptanmadı"),
    compared: { record in
      "Renkli çizgiler: payı farklı olan bağlar (bilgi veren önsel dağılımlı log-odds oranı, "
        + (record.permutations > 0 ? "belgelerin \(grouped(record.permutations)) permütasyonu, " : "")
        + "karşılaştırılan \(grouped(record.tested)) bağ, \(turkishRate(record.correction)) \(withComma(turkishPercent(record.level))))."
    },
    inside: { "\($1) içinde \($0)" },
    listComma: "; ",
    enumeration: ", ",
    number: { grouped($0, mark: ",") },
    quoted: { "“\($0)”" },
    period: { period in
      let (first, last) = (turkishDate(period.first), turkishDate(period.last))
      return first == last ? "Belgelerin tarihi: \(first)." : "Belgelerin tarihleri: \(first) – \(last)."
    },
    summary: { "\($2) içinde \($0) ve \($1)." },
    filtered: { "Filtrelemeden önce \($0) ve \($1):" },
    affiliated: "Noktalı çizgiler: uçlardan biri ötekinde görev yapar ya da onun organıdır.",
    rolledUp: "Aktörler, adına davrandıkları için sayılır:",
    strongest: "En güçlü bağlar: ",
    defaultTitle: "Aktörler ağı",
    nothing: "Hiçbir aktör bulunamadı.")

  private static func turkishRate(_ correction: MultipleTesting) -> String {
    switch correction {
    case .benjaminiHochberg: "yanlış bulgu oranı"
    case .holm: "aile bazında hata oranı"
    }
  }

  /// The sign stands first: %5.
  private static func turkishPercent(_ share: Double) -> String {
    "%" + percent(share).filter { $0 != "%" && $0 != "\u{A0}" }
  }

  private static func turkishDate(_ date: CalendarDate) -> String {
    let months = [
      "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık",
    ]
    return dayMonthYear(date, months)
  }
}
