// Italian: feminines and plurals of adjectives.

/// The rules of Italian.
struct Italian: LanguageRules {
  let code = "it"
  let functionWords =
    "il lo gli di che e la in un una per con del della dei delle non sono è al nel anche si da dal alla come più i le"
    + " l ha ma o se era tra nella nelle nei dai dalle alle ai sul sulla suo sua questo questa anni dopo stato loro"
    + " essere hanno ed ad dell all nell sull dall quale ne lui degli dello agli"
    + " negli cui fu suoi sue venne prima"

  // Lists of all languages hold together: a common word of any is left out.
  let abbreviations = [
    "sig", "sigg", "sig.ra", "dott", "dr", "prof", "sen", "gen", "col", "mons", "avv", "ing", "pag", "art", "tel",
  ]

  private let adjectives = RomanceAdjectives(
    rows: [
      StemRow("cco", "cco cca cchi cche"), StemRow("co", "co ca ci chi che"), StemRow("go", "go ga ghi ghe"),
      StemRow("io", "io ia i ie"),
      StemRow("o", "o a i e"), StemRow("ga", "ga gi ghi ghe"), StemRow("a", "a i e"), StemRow("e", "e i"), StemRow("", "-"),
    ],
    otherWords: [])

  func forms(of form: CatalogueForm) -> [InflectedForm] { adjectives.forms(of: form) }
}

extension Italian {
  var months: String {
    "gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre"
  }

  var offices: OfficeTitles {
    OfficeTitles(
      place: .before, links: "della; dell; del; degli; dei; di; d",
      former: "ex defunto futuro eletto vice",
      titles: [
        ("president", "presidente|capo dello Stato"),
        ("prime-minister", "primo ministro|premier|presidente del Consiglio"),
        ("chancellor", "cancelliere|cancelliera"),
        (
          "foreign-minister secretary-of-state foreign-secretary",
          "ministro degli esteri|ministra degli esteri|segretario di Stato"
        ),
        ("defence-minister defence-secretary", "ministro della difesa"),
        ("king", "re"),
        ("secretary-general", "segretario generale"),
      ])
  }
}
