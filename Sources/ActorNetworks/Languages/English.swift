// English: regular plurals of the names of peoples. Possessives need no rule, as an apostrophe ends a word.

/// The rules of English.
struct English: LanguageRules {
  let code = "en"
  let functionWords =
    "the of and to in is that for on with as was by at from are were has have had be it his he said which an this not"
    + " a we they their she her who will would but after been its or more also about than into over two first all there"
    + " can when up us"

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

extension English {
  var months: String {
    """
    January|Jan, February|Feb, March|Mar, April|Apr, May, June|Jun, July|Jul, August|Aug, September|Sept|Sep, \
    October|Oct, November|Nov, December|Dec
    """
  }

  var offices: OfficeTitles {
    OfficeTitles(
      place: .both, links: "of the; of; s",
      former: "former ex late next then future elect designate outgoing acting interim deputy vice first",
      titles: [
        ("president", "president"),
        ("prime-minister", "prime minister|premier|PM"),
        ("chancellor", "chancellor"),
        ("vice-president", "vice president"),
        ("deputy-prime-minister", "deputy prime minister"),
        ("deputy-foreign-minister", "deputy foreign minister"),
        (
          "foreign-minister secretary-of-state foreign-secretary",
          "foreign minister|foreign secretary|secretary of state|top diplomat"
        ),
        (
          "defence-minister defence-secretary",
          "defence minister|defense minister|defence secretary|defense secretary|secretary of defense"
        ),
        ("interior-minister", "interior minister"),
        ("finance-minister", "finance minister"),
        ("king", "king"),
        ("queen", "queen"),
        ("emir", "emir"),
        ("sultan", "sultan"),
        ("crown-prince", "crown prince"),
        ("supreme-leader", "supreme leader"),
        ("speaker", "parliament speaker|parliamentary speaker|house speaker"),
        ("secretary-general", "secretary general"),
        ("high-representative", "foreign policy chief|top diplomat"),
      ])
  }
}
