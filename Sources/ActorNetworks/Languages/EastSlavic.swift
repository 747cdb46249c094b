// East Slavic declension: rows of endings, and how the words of a name decline together. Russian and Ukrainian fill in the rows.

/// What agrees with what in a phrase.
enum SlavicGender: Sendable {
  case masculine, feminine, neuter, plural
}

/// Endings of the words that end in one of `suffixes`, by case: nominative, genitive, dative, accusative, instrumental, locative.
struct DeclensionRow: Sendable {
  let suffixes: [String]
  let endings: [[String]]
  let gender: SlavicGender

  /// `endings` lists the six cases between spaces, variants between slashes, "-" for none; the first is taken off the word.
  init(_ suffixes: String, _ endings: String, _ gender: SlavicGender) {
    self.suffixes = suffixes.split(separator: " ").map(String.init)
    self.endings = endings.split(separator: " ").map { cell in
      cell.split(separator: "/").map { $0 == "-" ? "" : String($0) }
    }
    self.gender = gender
  }

  func matches(_ word: String) -> Bool { suffixes.contains { word.hasSuffix($0) } }

  /// The word in each of the six cases.
  func decline(_ word: String) -> [[String]] {
    let stem = word.dropLast(endings.first?.first?.count ?? 0)
    return endings.map { cell in cell.map { stem + $0 } }
  }
}

/// What tells an East Slavic language from its sister: its rows, tried in order, and its lists of exceptions.
protocol EastSlavicGrammar: Sendable {
  /// Adjectives in the nominative, by ending.
  var adjectives: [DeclensionRow] { get }
  /// Nouns of the singular.
  var nouns: [DeclensionRow] { get }
  /// Nouns of the plural.
  var plurals: [DeclensionRow] { get }
  /// Surnames that differ from nouns of the same ending, of men and of women.
  var surnames: [DeclensionRow] { get }
  var womensSurnames: [DeclensionRow] { get }
  /// Words whose stem changes under the endings: the nominative and its other stem, with a row of endings for a consonant.
  var changedStems: [String: String] { get }
  /// Given names of women that no ending tells, of men that look like women's, and women's surnames that stand alone.
  var womensNames: Set<String> { get }
  var mensNames: Set<String> { get }
  var womensLoneSurnames: Set<String> { get }
  /// Words in -а that are adjectives only by their suffix.
  func isAdjective(_ word: String, before next: String?) -> Bool
  /// Short names that decline, with their case forms: of others the forms would be words of their own.
  var shortNames: [String: [String]] { get }
  /// Case forms that are words of their own, which a sentence may begin with.
  var otherWords: Set<String> { get }
  /// Common nouns, in lower case, whose nominative is plural.
  var pluralHeads: Set<String> { get }
  /// The conjunctions of names such as Босния и Герцеговина.
  var conjunctions: Set<String> { get }
}

extension EastSlavicGrammar {
  private static var caseCount: Int { 6 }

  /// All case forms of a name; only itself where nothing tells how it declines.
  func caseForms(of name: String, isPersonal: Bool) -> [String] {
    let words = name.split(separator: " ").map(String.init)
    if words.count == 1, name.count < 4 { return [name] + (shortNames[name] ?? []) }
    let declined = isPersonal ? declinePerson(words) : declinePhrase(words)
    return Self.unique([name] + Self.joined(declined).filter { !otherWords.contains($0) })
  }

  /// Each case of the phrase: the words' forms of that case in every combination.
  private static func joined(_ words: [[[String]]]) -> [String] {
    (0..<caseCount).flatMap { number in
      words.reduce([""]) { phrases, forms in
        phrases.flatMap { phrase in forms[number].map { phrase.isEmpty ? $0 : "\(phrase) \($0)" } }
      }
    }
  }

  static func unique(_ forms: [String]) -> [String] {
    var seen: Set<String> = []
    return forms.filter { seen.insert($0).inserted }
  }

  private static func fixed(_ word: String) -> [[String]] { [[String]](repeating: [word], count: caseCount) }

  // MARK: Phrases

  /// Leading adjectives agree with the head noun; what follows it is a complement and stays.
  private func declinePhrase(_ words: [String]) -> [[[String]]] {
    var result = words.map { Self.fixed($0) }
    if words.count == 3, conjunctions.contains(words[1]) {
      result[0] = noun(words[0])
      result[2] = noun(words[2])
      return result
    }
    var head = 0
    var gender: SlavicGender?
    while head + 1 < words.count, let row = adjectiveRow(for: words[head], before: words[head + 1]) {
      result[head] = hyphenated(words[head]) { row.decline($0) }
      gender = row.gender
      head += 1
    }
    result[head] = noun(words[head], isPlural: gender == .plural)
    guard gender == nil, head + 1 < words.count, words[head].first?.isLowercase == false else { return result }
    let next = words[head + 1]
    if result[head] != Self.fixed(words[head]) {
      // Республика Сербская: an adjective behind its noun.
      if next.first?.isUppercase == true, let row = adjectiveRow(for: next, before: nil) { result[head + 1] = row.decline(next) }
    } else if declinesBehind(words[head], next) {
      return result.prefix(head + 1) + declinePhrase(Array(words[(head + 1)...]))
    }
    return result
  }

  private func adjectiveRow(for word: String, before next: String?) -> DeclensionRow? {
    guard !Self.isFixed(word), isAdjective(word, before: next) else { return nil }
    return adjectives.first { $0.matches(word) }
  }

  /// Whether a word that cannot decline leaves it to the next: Милли Меджлис, ЧВК Вагнер; but Совбез ООН, ВСНБ Ирана.
  private func declinesBehind(_ word: String, _ next: String) -> Bool {
    !Self.isFixed(word) || word.count <= 3 && !next.hasSuffix("а")
  }

  /// Abbreviations (also БелТА, ПанАРМЕНИАН), words of other scripts, words with digits or quotes: what has no endings.
  private static func isFixed(_ word: String) -> Bool {
    var previous: Unicode.Scalar = "-"
    for scalar in word.unicodeScalars {
      let isLetter = scalar.properties.isAlphabetic, isJoiner = scalar == "-" || scalar == "'" || scalar == "’" || scalar == "ʼ"
      guard isJoiner || isLetter && (0x400...0x52F).contains(scalar.value) else { return true }
      if scalar.properties.isUppercase, previous.properties.isAlphabetic { return true }
      previous = scalar
    }
    return false
  }

  private func noun(_ word: String, isPlural: Bool = false) -> [[String]] {
    if Self.isFixed(word) { return Self.fixed(word) }
    return hyphenated(word) { part in
      if let stem = changedStems[part], let row = nouns.last {
        return [[part]] + row.endings.dropFirst().map { $0.map { stem + $0 } }
      }
      let plural = isPlural || pluralHeads.contains(part.lowercased())
      return (plural ? plurals : nouns).first { $0.matches(part) }?.decline(part) ?? Self.fixed(part)
    }
  }

  /// The last part of a hyphenated word declines, or the first if the last cannot.
  private func hyphenated(_ word: String, _ decline: (String) -> [[String]]) -> [[String]] {
    guard let hyphen = word.lastIndex(of: "-") else { return decline(word) }
    let first = String(word[..<hyphen]), last = String(word[word.index(after: hyphen)...])
    let declined = last.count < 2 ? Self.fixed(last) : decline(last)
    if declined == Self.fixed(last), first.hasSuffix("ея") {
      return decline(first).map { cell in cell.map { "\($0)-\(last)" } }  // Гвинея-Бисау
    }
    return declined.map { cell in cell.map { "\(first)-\($0)" } }
  }

  // MARK: Persons

  /// Words between the names that never decline.
  private static var particles: Set<String> {
    [
      "бин", "бен", "ибн", "фон", "дер", "ван", "де", "да", "ди", "ле", "ла", "ульд", "Ван", "Ле", "Ди", "Бен", "Де", "Аль", "II",
      "III",
    ]
  }

  /// Surnames that stand before the given name: there only the last word declines.
  private static var eastAsianSurnames: Set<String> {
    ["Пан", "Ким", "Юн", "Мун", "Ли", "Си", "Ху", "Цай", "Лай", "Цинь", "Ван", "Аун", "Мин", "Сі", "Кім"]
  }

  private func declinePerson(_ words: [String]) -> [[[String]]] {
    let isWoman = isWoman(words)
    if words.count > 1, Self.eastAsianSurnames.contains(words[0]) {
      // The surname before it as well, in less careful texts: Пан Ги Муном, Паном Ги Муном.
      let surname = zip(Self.fixed(words[0]), person(words[0], isSurname: false, isWoman: isWoman)).map { Self.unique($0 + $1) }
      return [surname] + words.dropFirst().dropLast().map { Self.fixed($0) }
        + [person(words[words.count - 1], isSurname: true, isWoman: isWoman)]
    }
    return words.enumerated().map { index, word in
      let isLast = index == words.count - 1
      if Self.particles.contains(word) && !isLast || Self.isFixed(word) { return Self.fixed(word) }
      return hyphenated(word) { person($0, isSurname: isLast, isWoman: isWoman) }
    }
  }

  private func isWoman(_ words: [String]) -> Bool {
    let first = words[0]
    let isLone = words.count == 1 || Self.particles.contains(first)
    if isLone { return words.last.map(womensLoneSurnames.contains) ?? false }
    if womensNames.contains(first) { return true }
    return (first.hasSuffix("а") || first.hasSuffix("я")) && !mensNames.contains(first)
  }

  private func person(_ word: String, isSurname: Bool, isWoman: Bool) -> [[String]] {
    if let stem = changedStems[word], let row = nouns.last, !isWoman {
      return living([[word]] + row.endings.dropFirst().map { $0.map { stem + $0 } })
    }
    let known = personRow(for: word, isSurname: isSurname, isWoman: isWoman)
    guard let row = known ?? nouns.first(where: { $0.matches(word) }) else { return Self.fixed(word) }
    // Women's names decline only where they end in a vowel that changes.
    if isWoman, row.gender != .feminine || word.hasSuffix("ь") { return Self.fixed(word) }
    return row.gender == .masculine ? living(row.decline(word)) : row.decline(word)
  }

  /// Men have the genitive in -а, never in -у, and an accusative like it.
  private func living(_ forms: [[String]]) -> [[String]] {
    var forms = forms
    forms[1] = Array(forms[1].prefix(1))
    forms[5] = Array(forms[5].prefix(1))
    forms[3] = forms[1]
    return forms
  }

  /// The row of a surname that is an adjective or has endings of its own.
  private func personRow(for word: String, isSurname: Bool, isWoman: Bool) -> DeclensionRow? {
    if let row = womensSurnames.first(where: { $0.matches(word) }), isSurname { return row }
    if isAdjective(word, before: nil), let row = adjectives.first(where: { $0.matches(word) }),
      row.gender == (isWoman ? .feminine : .masculine) || isSurname && row.gender == .feminine
    {
      return row
    }
    return isSurname && !isWoman ? surnames.first { $0.matches(word) } : nil
  }
}
