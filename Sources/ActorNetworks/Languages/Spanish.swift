// Spanish: feminines and plurals of adjectives.

/// The rules of Spanish.
struct Spanish: LanguageRules {
  let code = "es"
  let functionWords =
    "el la los las no de del y en un una que por con para se su es al lo como más pero sus fue ha este entre está han"
    + " ser desde hasta sin sobre también muy era cuando esta ya hay años contra tras según dos le les él durante a"
    + " fueron tiene uno donde otros todo sido"
  let distinctiveLetters = "ñó¿¡"

  let abbreviations = [
    "sr", "sra", "sres", "srta", "dr", "dra", "d", "dña", "lic", "ing", "prof", "gral", "cnel", "tte", "ud", "uds", "av", "avda",
    "núm", "pág", "art",
    "ej", "aprox", "tel", "dpto", "ee.uu", "ee",
  ]

  private let adjectives = RomanceAdjectives(
    rows: [
      StemRow("o", "o a os as"), StemRow("és", "és esa eses esas"), StemRow("án", "án ana anes anas"),
      StemRow("ín", "ín ina ines inas"),
      StemRow("í", "í íes ís"), StemRow("ú", "ú úes ús"), StemRow("e", "e es"), StemRow("a", "a as"),
      // The feminine of español, letón, mongol is in the file.
      StemRow("ón", "ón ones"), StemRow("ol", "ol oles"), StemRow("", "- es"),
    ],
    // guinea pig; Spanish fines: ends, English fines; Georgiana, a given name.
    otherWords: ["guinea", "guineas", "finés", "georgiana", "georgianas", "americana", "americanas"],
    attached: [("pro", "pror"), ("anti", "antir")])

  func forms(of form: CatalogueForm) -> [InflectedForm] { adjectives.forms(of: form) }
}

extension Spanish {
  var months: String {
    """
    enero|ene, febrero|feb, marzo|mar, abril|abr, mayo, junio, julio, agosto|ago, septiembre|setiembre|sept, \
    octubre|oct, noviembre|nov, diciembre|dic
    """
  }

  var offices: OfficeTitles {
    OfficeTitles(
      place: .before, links: "de la; de los; de las; del; de el; de",
      former: "ex antiguo antigua entonces futuro futura electo electa difunto fallecido vice",
      titles: [
        ("president", "presidente|presidenta|mandatario|mandataria|jefe de Estado"),
        ("prime-minister", "primer ministro|primera ministra|premier|presidente del gobierno|jefe del gobierno|jefe de gobierno"),
        ("chancellor", "canciller"),
        ("vice-president", "vicepresidente|vicepresidenta"),
        (
          "foreign-minister secretary-of-state foreign-secretary",
          """
          ministro de exteriores|ministra de exteriores|ministro de asuntos exteriores|ministra de asuntos \
          exteriores|ministro de relaciones exteriores|ministra de relaciones exteriores|secretario de Estado|canciller
          """
        ),
        ("defence-minister defence-secretary", "ministro de defensa|ministra de defensa|secretario de defensa"),
        ("interior-minister", "ministro del interior"),
        ("king", "rey"),
        ("queen", "reina"),
        ("emir", "emir"),
        ("sultan", "sultán"),
        ("crown-prince", "príncipe heredero"),
        ("supreme-leader", "líder supremo"),
        ("secretary-general", "secretario general|secretaria general"),
        ("high-representative", "alto representante|alta representante"),
      ])
  }
}
