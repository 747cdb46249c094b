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
    return Self.unique([name] + Self.joined(declined))
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
    var index = 0
    var gender: SlavicGender?
    while index < words.count {
      let word = words[index], next = index + 1 < words.count ? words[index + 1] : nil
      if Self.isFixed(word) {
        // A form of business or state before the name (ЧВК Вагнер, ДР Конго) stays; behind an adjective nothing follows it.
        guard index == 0, word.count <= 3, next.map({ Self.isFixed($0) }) == false, next?.hasSuffix("а") == false else { break }
      } else if next != nil, isAdjective(word, before: next), let row = adjectives.first(where: { $0.matches(word) }) {
        result[index] = hyphenated(word) { row.decline($0) }
        gender = row.gender
      } else {
        result[index] = noun(word, isPlural: gender == .plural)
        let isMoved = result[index][1] != [word]
        // Республика Сербская, Папа Римский: an adjective behind its noun.
        if let next, isMoved, gender == nil, next.first?.isUppercase == true, isAdjective(next, before: nil),
          let row = adjectives.first(where: { $0.matches(next) })
        {
          result[index + 1] = row.decline(next)
        }
        // Милли Меджлис: the name itself comes behind a word that cannot decline.
        guard !isMoved, gender == nil, next != nil, !word.hasSuffix("ы"), word.first?.isUppercase == true, index == 0 else {
          break
        }
      }
      index += 1
    }
    return result
  }

  /// Abbreviations, words of other scripts, words with digits: what has no endings.
  private static func isFixed(_ word: String) -> Bool {
    let letters = word.unicodeScalars.filter(\.properties.isAlphabetic)
    let isForeign = word.unicodeScalars.contains {
      $0.properties.isAlphabetic && $0.value < 0x400 || $0.value < 0x27 || $0.value == 0xAB
    }
    // A capital inside a part of the word: БелТА, ПанАРМЕНИАН.
    var previous: Unicode.Scalar = "-"
    var isAcronym = false
    for scalar in word.unicodeScalars {
      if scalar.properties.isUppercase, previous.properties.isAlphabetic { isAcronym = true }
      previous = scalar
    }
    return letters.isEmpty || isForeign || isAcronym || word.unicodeScalars.contains { (0x30...0x39).contains($0.value) }
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
      return words.dropLast().map { Self.fixed($0) } + [person(words[words.count - 1], isSurname: true, isWoman: isWoman)]
    }
    return words.enumerated().map { index, word in
      let isLast = index == words.count - 1
      if Self.particles.contains(word) && !isLast || Self.isFixed(word) { return Self.fixed(word) }
      return hyphenated(word) { person($0, isSurname: isLast, isWoman: isWoman) }
    }
  }

  private func isWoman(_ words: [String]) -> Bool {
    let first = words[0]
    guard words.count > 1 else { return womensLoneSurnames.contains(first) }
    if womensNames.contains(first) { return true }
    return (first.hasSuffix("а") || first.hasSuffix("я")) && !mensNames.contains(first)
  }

  private func person(_ word: String, isSurname: Bool, isWoman: Bool) -> [[String]] {
    if let stem = changedStems[word], let row = nouns.last, !isWoman {
      return [[word]] + row.endings.dropFirst().map { $0.map { stem + $0 } }
    }
    let known = personRow(for: word, isSurname: isSurname, isWoman: isWoman)
    guard let row = known ?? nouns.first(where: { $0.matches(word) }) else { return Self.fixed(word) }
    // Women's names decline only where they end in a vowel that changes.
    if isWoman, row.gender != .feminine || word.hasSuffix("ь") { return Self.fixed(word) }
    var forms = row.decline(word)
    // The accusative of what is alive.
    if row.gender == .masculine { forms[3] = forms[1] }
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

/// What a person is called, and the stems of adjectives: one word, or a last word behind fixed ones, on rows of endings.
struct StemRow: Sendable {
  let suffix: String
  /// What replaces the suffix, for each form.
  let forms: [String]

  init(_ suffix: String, _ forms: String) {
    self.suffix = suffix
    self.forms = forms.split(separator: " ").map { $0 == "-" ? "" : String($0) }
  }

  /// The forms of a word by the first row whose suffix it has.
  static func forms(of word: String, by rows: [StemRow]) -> [String]? {
    guard let row = rows.first(where: { word.hasSuffix($0.suffix) }) else { return nil }
    let stem = word.dropLast(row.suffix.count)
    return row.forms.map { stem + $0 }
  }
}
