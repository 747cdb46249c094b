// German: the genitive of names, declined adjectives, stems of adjectives, what peoples are called.

/// The rules of German.
struct German: LanguageRules {
  let code = "de"
  let functionWords =
    "der die das und in den von zu mit ist des sich auf für nicht ein eine im dem auch als an nach wie hat bei einen"
    + " er sie es wurde aus am zum zur vom bis wird werden war oder aber sein seine einer eines einem dass daß über nur"
    + " noch vor durch haben unter um"
  let distinctiveLetters = "ßä"

  let abbreviations = [
    "dr", "prof", "hr", "fr", "frl", "dipl", "ing", "st", "z.b", "d.h", "u.a", "i.d.r", "bzw", "ca", "vgl", "nr", "art",
    "bd", "hrsg", "str", "gen",
    "mrd", "jan", "feb", "aug", "sept", "okt", "nov", "dez", "inkl", "evtl", "ggf", "sog", "tel",
  ]

  /// Genitives that are words or names of their own, most of them English.
  private static let otherWords: Set<String> = [
    "Islands", "Guardians", "Independents", "Economists", "Golans", "Jerseys", "Hamass", "Times", "Politicos", "Bilds",
    "Telegrams",
    "Facebooks", "Golfs", "Marks", "Fines", "Romans",
  ]

  func forms(of form: CatalogueForm) -> [InflectedForm] {
    let made: [String] =
      switch form.role {
      case _ where form.caseRule == .upper || form.caseRule != nil && form.role == .names: []
      case .names, .metonyms: names(form)
      case .adjectives: form.isWhole && !form.isAmbiguous ? [] : ["e", "er", "en", "es", "em"].map { form.text + $0 }
      case .people: people(form.text)
      }
    return ([form.text] + form.irregular + made.filter { !Self.otherWords.contains($0) }).map { InflectedForm($0) }
  }

  // MARK: Names

  private func names(_ form: CatalogueForm) -> [String] {
    let words = form.text.split(separator: " ").map(String.init)
    let leading = words.prefix { Self.stem(of: $0) != nil }
    if !leading.isEmpty, leading.count < words.count { return phrases(words, leading: leading.count) }
    // Of other phrases and of short or ambiguous names the genitive is rare or another word.
    guard words.count == 1 || form.isPersonal, !form.isAmbiguous, let last = words.last, last.count > 3 else { return [] }
    guard last.first?.isUppercase == true, last.last?.isLowercase == true,
      !["s", "ß", "x", "z"].contains(where: { last.hasSuffix($0) })
    else { return [] }
    return [form.text + "s"]
  }

  /// Ends of the stems of adjectives in names: Europäische, Vereinte, Heiliger, Weißes, Naher.
  private static let adjectiveStems = [
    "isch", "national", "eint", "einigt", "eilig", "Weiß", "Nah", "Mittler", "Schwarz", "Rot", "dlich", "anisch",
  ]

  private static func stem(of word: String) -> (stem: String, ending: String)? {
    for ending in ["er", "es", "en", "e"] where word.hasSuffix(ending) {
      let stem = String(word.dropLast(ending.count))
      if adjectiveStems.contains(where: { stem.hasSuffix($0) }) { return (stem, ending) }
    }
    return nil
  }

  /// Europäische Union, Europäischen, Europäischer; with a masculine or neuter head also its genitive: des Weißen Hauses.
  private func phrases(_ words: [String], leading: Int) -> [String] {
    let stems = words.prefix(leading).compactMap { Self.stem(of: $0) }
    let rest = words.dropFirst(leading).joined(separator: " ")
    let ending = stems.first?.ending ?? "e"
    var forms = ["e", "en", "er", "es", "em"].map { ending in (stems.map { $0.stem + ending } + [rest]).joined(separator: " ") }
    // Which of the endings a gender has, the spelling in the nominative tells.
    let wrong = ending == "e" ? ["es", "em"] : ending == "er" ? ["es"] : ending == "es" ? ["er"] : ["e", "er", "es", "em"]
    forms.removeAll { form in wrong.contains { form.hasPrefix((stems.first?.stem ?? "") + $0 + " ") } }
    if ending == "er" || ending == "es", words.count == leading + 1, let head = words.last {
      let genitive = head == "Haus" ? "Hauses" : head.hasSuffix("s") ? head : head + "s"
      forms.append((stems.map { $0.stem + "en" } + [genitive]).joined(separator: " "))
    }
    return forms
  }

  // MARK: Peoples

  private static let rows = [
    // Deutsche is an adjective.
    StemRow("Deutsche", "Deutschen Deutscher Deutschem"), StemRow("er", "ers ern erin erinnen"), StemRow("e", "en in innen"),
    StemRow("ar", "arn arin arinnen"), StemRow("t", "ten tin tinnen"), StemRow("i", "is"), StemRow("", "s en"),
  ]

  private func people(_ noun: String) -> [String] { StemRow.forms(of: noun, by: Self.rows) ?? [] }
}

extension German {
  var months: String {
    "Januar|Jänner, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember"
  }

  var offices: OfficeTitles {
    OfficeTitles(
      place: .both, links: "der; des; von; s",
      former: """
        ehemalige ehemaliger ehemaligen früherer frühere früheren ex damalige damaliger künftige verstorbene \
        designierte vize
        """,
      titles: [
        ("president", "Präsident*|Präsidentin|Staatspräsident*|Staatschef*"),
        ("prime-minister", "Premierminister*|Ministerpräsident*|Premier*|Regierungschef*"),
        ("chancellor", "Kanzler*|Bundeskanzler*"),
        ("vice-president", "Vizepräsident*"),
        ("foreign-minister secretary-of-state foreign-secretary", "Außenminister*|Chefdiplomat*"),
        ("defence-minister defence-secretary", "Verteidigungsminister*"),
        ("interior-minister", "Innenminister*"),
        ("king", "König*"),
        ("emir", "Emir*"),
        ("crown-prince", "Kronprinz*"),
        ("secretary-general", "Generalsekretär*"),
      ])
  }
}
