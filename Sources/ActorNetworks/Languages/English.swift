// English: regular plurals of the names of peoples. Possessives need no rule, as an apostrophe ends a word.

/// The rules of English.
struct English: LanguageRules {
  let code = "en"
  let functionWords =
    "the of and to in is that for on with as was by at from are were has have had be it his he said which an this not"

  let abbreviations = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "sen", "rep", "gov", "lt", "col", "maj", "capt", "cmdr", "adm", "sgt", "pvt", "st",
    "jr", "sr", "rev", "hon", "pres", "vs", "inc", "ltd", "corp", "co", "no", "art", "fig", "vol", "pp", "ed", "est", "dept",
    "mt",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "e.g", "i.e", "a.m", "p.m", "etc",
    "approx",
  ]

  func forms(of form: CatalogueForm) -> [InflectedForm] {
    let plural = form.role == .people ? plurals(of: form.text) : []
    return ([form.text] + form.irregular + plural + dotted(form.text)).map { InflectedForm($0) }
  }

  /// U.A.E. for UAE.
  private func dotted(_ acronym: String) -> [String] {
    guard (2...4).contains(acronym.utf8.count), acronym.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else { return [] }
    return [acronym.map { "\($0)." }.joined()]
  }

  private func plurals(of noun: String) -> [String] {
    // Chinese, French, British, Swiss: one form for all; Englishman: irregular, given in the file.
    let invariable = ["ese", "ench", "utch", "elsh", "ish", "man", "s"]
    return invariable.contains { noun.hasSuffix($0) } || noun.contains(".") ? [] : [noun + "s"]
  }
}
