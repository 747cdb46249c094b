// French: feminines and plurals of adjectives. Elided articles need no rule, as an apostrophe ends a word.

/// The rules of French.
struct French: LanguageRules {
  let code = "fr"
  let functionWords =
    "le la les des du et en un une que qui dans pour est sur au aux avec par ce sont pas plus ses cette a été d l"
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
    otherWords: ["malaise", "malaises"])

  func forms(of form: CatalogueForm) -> [InflectedForm] { adjectives.forms(of: form) }
}
