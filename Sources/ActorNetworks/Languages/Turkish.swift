// Turkish: suffixes on names of states and organisations and on what peoples are called. Names of persons take theirs behind an
// apostrophe, which ends the word.

/// The rules of Turkish.
struct Turkish: LanguageRules {
  let code = "tr"
  let functionWords =
    "ve bir bu da de için ile olarak olan daha çok sonra kadar gibi ise en dedi etti ama ancak göre olduğunu"
    + " tarafından ki ne her şu çünkü hem var yok değil üzere diye bunu onun ilk iki yıl kendi oldu arasında ya veya yer"
  let distinctiveLetters = "ığşİ"

  let abbreviations = [
    "dr", "prof", "doç", "sn", "st", "vb", "vs", "bkz", "yy", "alb", "gen", "bşk", "cad", "sok", "çev", "örn",
  ]

  private let suffixes = TurkicSuffixes(
    front: "e", hardens: true, cases: ["(y)I", "(y)A", "DA", "DAn", "(n)In", "(y)lA", "DAki"],
    possessiveCases: ["nI", "nA", "ndA", "ndAn", "nIn", "ylA", "ndAki"],
    plurals: ["lAr", "lArI", "lArA", "lArdA", "lArdAn", "lArIn", "lArlA"],
    shortNames: ["İran", "Irak", "Küba", "Bakü"],
    // Forms that are words or names of their own: ministry of finance, tribe, harbour, a surname, a people.
    otherWords: [
      "Maliye", "Kabile", "Limanı", "Limana", "Limanda", "Limanın", "Sudanı", "İranı", "Hazara", "Seule", "Romanın", "Romana",
      "Katara",
      "Almana", "Berline", "Parisi",
    ])

  func forms(of form: CatalogueForm) -> [InflectedForm] { suffixes.forms(of: form) }
}

extension Turkish {
  var months: String {
    "Ocak, Şubat, Mart, Nisan, Mayıs, Haziran, Temmuz, Ağustos, Eylül, Ekim, Kasım, Aralık"
  }

  var offices: OfficeTitles {
    OfficeTitles(
      place: .behind, links: "",
      former: "eski önceki merhum seçilmiş müstakbel dönemin",
      titles: [
        ("president", "cumhurbaşkanı**|devlet başkanı**|başkanı**"),
        ("prime-minister", "başbakanı**"),
        ("chancellor", "başbakanı**|şansölyesi**"),
        ("vice-president", "cumhurbaşkanı yardımcısı**|başkan yardımcısı**"),
        ("foreign-minister secretary-of-state foreign-secretary", "dışişleri bakanı**"),
        ("defence-minister defence-secretary", "savunma bakanı**|milli savunma bakanı**"),
        ("interior-minister", "içişleri bakanı**"),
        ("king", "kralı**"),
        ("queen", "kraliçesi**"),
        ("emir", "emiri**"),
        ("sultan", "sultanı**"),
        ("crown-prince", "veliaht prensi**"),
        ("supreme-leader", "dini lideri**"),
        ("secretary-general", "genel sekreteri**"),
      ])
  }
}
