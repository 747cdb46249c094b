// French: feminines and plurals of adjectives. Elided articles need no rule, as an apostrophe ends a word.

/// The rules of French.
struct French: LanguageRules {
  let code = "fr"
  let functionWords =
    "le la les des du et en un une que qui dans pour est sur au aux avec par ce sont pas plus ses cette a été d l à"
    + " il elle on ne se sa n qu ou mais leur où être comme deux après entre ils nous vous lui tout depuis selon"
    + " sous de avant aussi vers"
  let distinctiveLetters = "èœ"

  let abbreviations = [
    "m", "mme", "mlle", "mgr", "dr", "pr", "prof", "gén", "gal", "col", "st", "ste", "av", "apr", "env", "art", "cf",
    "p.ex", "éd", "vol",
    "n°", "tél", "boul", "janv", "févr", "avr", "juil", "sept", "oct", "nov", "déc",
  ]

  private let adjectives = RomanceAdjectives(
    rows: [
      StemRow("en", "en ens enne ennes"), StemRow("an", "an ans ane anes"), StemRow("ain", "ain ains aine aines"),
      StemRow("in", "in ins ine ines"), StemRow("s", "s se ses"), StemRow("ol", "ol ols ole oles"),
      // The feminine of turc, grec, letton is in the file.
      StemRow("c", "c cs"), StemRow("on", "on ons"), StemRow("è", "è"), StemRow("é", "é és"), StemRow("e", "e es"),
      StemRow("z", "z ze zes"),
      StemRow("i", "i is ie ies"), StemRow("ek", "ek eks èke èkes eke ekes"), StemRow("", "- s e es"),
    ],
    otherWords: ["malaise", "malaises"],
    attached: [("pro", "pro"), ("anti", "anti")])

  func forms(of form: CatalogueForm) -> [InflectedForm] { adjectives.forms(of: form) }
}

extension French {
  var months: String {
    """
    janvier|janv, février|févr, mars, avril|avr, mai, juin, juillet|juil, août, septembre|sept, octobre|oct, \
    novembre|nov, décembre|déc
    """
  }

  var offices: OfficeTitles {
    OfficeTitles(
      place: .before, links: "de la; de l; du; de; d; des",
      former: "ancien ancienne ex futur future feu élu élue défunt vice",
      titles: [
        ("president", "président|présidente|chef de l État"),
        ("prime-minister", "premier ministre|première ministre|chef du gouvernement|cheffe du gouvernement"),
        ("chancellor", "chancelier|chancelière"),
        ("vice-president", "vice président|vice présidente"),
        (
          "foreign-minister secretary-of-state foreign-secretary",
          "ministre des affaires étrangères|chef de la diplomatie|cheffe de la diplomatie|secrétaire d État"
        ),
        ("defence-minister defence-secretary", "ministre de la défense|ministre des armées|secrétaire à la défense"),
        ("interior-minister", "ministre de l intérieur"),
        ("king", "roi|souverain"),
        ("queen", "reine"),
        ("emir", "émir"),
        ("sultan", "sultan"),
        ("crown-prince", "prince héritier"),
        ("supreme-leader", "guide suprême"),
        ("secretary-general", "secrétaire général|secrétaire générale"),
        ("high-representative", "haut représentant|haute représentante"),
      ])
  }
}
