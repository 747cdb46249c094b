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
    plurals: ["lAr", "lArI", "lArA", "lArdA", "lArdAn", "lArIn", "lArlA"])

  private static let shortNames: Set<String> = ["İran", "İraq", "Krım", "Bakı"]
  /// Forms that are words or names of their own elsewhere.
  private static let otherWords: Set<String> = ["Sudanı", "Parisi", "İranı", "Parisə", "Kabilə", "almana", "macara", "Qranada"]

  func forms(of form: CatalogueForm) -> [InflectedForm] {
    let made: [String] =
      switch form.role {
      case _ where form.isAmbiguous || form.caseRule != nil || form.isPersonal: []
      case .names, .metonyms: suffixes.cases(of: form.text, shortNames: Self.shortNames)
      case .adjectives, .people: suffixes.casesAndPlurals(of: form.text)
      }
    return ([form.text] + form.irregular + made.filter { !Self.otherWords.contains($0) }).map { InflectedForm($0) }
  }
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
