// Azerbaijani: suffixes on names of states and organisations and on what peoples are called.

/// The rules of Azerbaijani.
struct Azerbaijani: LanguageRules {
  let code = "az"
  let functionWords =
    "və bir bu ilə üçün olan də da ki sonra daha çox ən kimi olduğunu edib deyib isə qədər görə tərəfindən bildirib var yox"
    + " hər bunun onun ilk il ildə ya həm üzrə"
  let distinctiveLetters = "əƏ"

  let abbreviations = ["dr", "prof", "akad", "məs", "gen"]

  private let suffixes = TurkicSuffixes(
    front: "ə", hardens: false, cases: ["(n)I", "(y)A", "dA", "dAn", "(n)In", "dAkI"],
    possessiveCases: ["nI", "nA", "ndA", "ndAn", "nIn", "ndAkI"],
    plurals: ["lAr", "lArI", "lArA", "lArdA", "lArdAn", "lArIn", "lArlA"],
    shortNames: ["İran", "İraq", "Krım", "Bakı"],
    // Forms that are words or names of their own elsewhere.
    otherWords: ["Sudanı", "Parisi", "İranı", "Parisə", "Kabilə", "almana", "macara", "Qranada"])

  func forms(of form: CatalogueForm) -> [InflectedForm] { suffixes.forms(of: form) }
}

extension Azerbaijani {
  var months: String {
    "yanvar, fevral, mart, aprel, may, iyun, iyul, avqust, sentyabr, oktyabr, noyabr, dekabr"
  }

  var offices: OfficeTitles {
    OfficeTitles(
      place: .behind, links: "",
      former: "keçmiş sabiq",
      titles: [
        ("president", "prezidenti**"),
        ("prime-minister", "baş naziri**"),
        ("foreign-minister secretary-of-state foreign-secretary", "xarici işlər naziri**|dövlət katibi**"),
        ("defence-minister defence-secretary", "müdafiə naziri**"),
        ("secretary-general", "baş katibi**"),
      ])
  }
}
