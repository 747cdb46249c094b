// Portuguese: feminines and plurals of adjectives.

/// The rules of Portuguese.
struct Portuguese: LanguageRules {
  let code = "pt"
  let functionWords =
    "o os as da do dos das e em um uma que para com não por se no na ao mais como foi ser sua seu à é a são está ele"
    + " ela mas ou pelo pela nos nas aos às entre depois também já muito quando até sobre anos contra este esta de era"
    + " durante desde há pelos seus suas ainda onde"
  let distinctiveLetters = "ãõ"

  let abbreviations = [
    "sr", "sra", "srs", "dr", "dra", "d", "eng", "prof", "profa", "gen", "cel", "av", "pág", "art", "tel", "aprox", "ltda",
  ]

  private let adjectives = RomanceAdjectives(
    rows: [
      StemRow("ês", "ês esa eses esas"), StemRow("ão", "ão ã ães ões ãos ãs"), StemRow("eu", "eu eia eus eias"),
      StemRow("o", "o a os as"),
      StemRow("ol", "ol ola óis olas"), StemRow("e", "e es"), StemRow("a", "a as"), StemRow("", "- s es"),
    ],
    otherWords: ["finês", "guinea", "guineas"])

  func forms(of form: CatalogueForm) -> [InflectedForm] { adjectives.forms(of: form) }
}

extension Portuguese {
  var months: String {
    "janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro"
  }

  var offices: OfficeTitles {
    OfficeTitles(
      place: .before, links: "da; do; dos; das; de",
      former: "ex antigo antiga futuro eleito vice",
      titles: [
        ("president", "presidente|presidenta"),
        ("prime-minister", "primeiro ministro|primeira ministra|premiê"),
        ("chancellor", "chanceler"),
        (
          "foreign-minister secretary-of-state foreign-secretary",
          "ministro das relações exteriores|ministro dos negócios estrangeiros|chanceler|secretário de Estado"
        ),
        ("defence-minister defence-secretary", "ministro da defesa"),
        ("king", "rei"),
        ("secretary-general", "secretário geral"),
      ])
  }
}
