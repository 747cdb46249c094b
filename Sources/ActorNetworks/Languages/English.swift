// English: regular plurals of the names of peoples. Possessives need no rule, as an apostrophe ends a word.

/// The rules of English.
struct English: LanguageRules {
  let code = "en"

  let abbreviations = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "sen", "rep", "gov", "lt", "col", "maj", "capt", "cmdr", "adm", "sgt", "pvt", "st",
    "jr", "sr", "rev", "hon", "pres", "vs", "inc", "ltd", "corp", "co", "no", "art", "fig", "vol", "pp", "ed", "est", "dept",
    "mt",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "e.g", "i.e", "a.m", "p.m", "etc",
    "approx",
  ]

  func forms(of form: CatalogueForm) -> [InflectedForm] {
    let plural = form.role == .people ? plurals(of: form.text) : []
    return ([form.text] + form.irregular + plural).map { InflectedForm($0) }
  }

  private func plurals(of noun: String) -> [String] {
    // Chinese, French, British, Swiss: one form for all; Englishman: irregular, given in the file.
    let invariable = ["ese", "ench", "utch", "elsh", "ish", "man", "s"]
    return invariable.contains { noun.hasSuffix($0) } || noun.contains(".") ? [] : [noun + "s"]
  }
}
