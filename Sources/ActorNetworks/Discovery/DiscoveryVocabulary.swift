// Which words mean what to the readers of names: the tables, and the given names of the catalogue's persons.

import AliasMatching

/// Flags of words by their folded keys.
struct DiscoveryVocabulary: Sendable {
  let tokenizer = NameTokenizer()
  private var flags = WordTable()
  /// Frequent Arabic words without article and proclitics.
  private var commonArabic = WordTable()
  private let preposition: UInt64

  /// The tables, with the given names of `catalogue`'s persons.
  init(catalogue: Catalogue) {
    preposition = tokenizer.key(of: "على")
    for word in Self.words(CommonArabicWords.table) { commonArabic[tokenizer.key(of: String(word))] = .common }
    for row in DiscoveryWords.rows {
      for word in Self.words(row.words) {
        for proclitic in row.proclitics { flags.insert(row.flags, for: tokenizer.key(of: proclitic + word)) }
      }
    }
    for table in [GivenNames.latin, GivenNames.arabic, GivenNames.cyrillic] {
      for name in Self.words(table) { addGiven(name.split(separator: "-")[0]) }
    }
    addGivenNames(of: catalogue)
    for name in Self.words(GivenNames.cyrillic) { addCases(of: String(name)) }
    keepJoinedNamesApart()
  }

  /// The words of a table.
  private static func words(_ table: String) -> [Substring] {
    table.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map { Substring($0) }
  }

  /// What a word may be.
  func flags(of key: UInt64) -> WordFlags { flags[key] ?? [] }

  /// What a word of a text may be: the preposition على and the name علي fold alike, but are told apart by their last letter.
  func flags(of token: NameToken, in text: UTF8Text) -> WordFlags {
    if token.key == preposition {
      let last = text.bytes[token.range.upperBound - 1]
      return last == Self.alefMaqsura ? .function : [.given, .doubtful]
    }
    if let known = flags[token.key] { return known }
    return token.script == .arabic && isCommon(token, in: text) ? .common : []
  }

  /// What a word that stands alone may be.
  func flags(ofWord word: String) -> WordFlags {
    let text = UTF8Text(word)
    var tokens: [NameToken] = []
    tokenizer.tokens(of: 0..<text.bytes.count, in: text, into: &tokens)
    return tokens.first.map { flags(of: $0, in: text) } ?? []
  }

  /// Whether an Arabic word is frequent, with or without article and proclitics.
  private func isCommon(_ token: NameToken, in text: UTF8Text) -> Bool {
    if commonArabic.contains(token.key) || isAccusative(token, in: text) || isPossessed(token.range, in: text) { return true }
    // Each letter takes two bytes; a stem of three is left, of four behind proclitics that begin names too: كريم is no كـ + ريم.
    let bytes = text.bytes, range = token.range
    func letter(_ index: Int) -> UInt16 {
      index + 1 < range.upperBound ? UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1]) : 0
    }
    func isStem(_ start: Int, atLeast letters: Int) -> Bool {
      guard range.upperBound - start >= 2 * letters else { return false }
      return commonArabic.contains(tokenizer.key(of: start..<range.upperBound, in: text))
        || isPossessed(start..<range.upperBound, in: text)
    }
    func isDefiniteStem(_ start: Int) -> Bool {
      let first = letter(start), second = letter(start + 2)
      return second == Self.lam && (first == Self.alef || first == Self.lam) && isStem(start + 4, atLeast: 3)
    }
    var start = range.lowerBound
    if isDefiniteStem(start) { return true }
    if letter(start) == Self.waw || letter(start) == Self.fa {
      let isWaw = letter(start) == Self.waw
      start += 2
      if isStem(start, atLeast: isWaw ? 3 : 4) || isDefiniteStem(start) { return true }
    }
    if Self.prepositions.contains(letter(start)) {
      if isStem(start + 2, atLeast: 4) || isDefiniteStem(start + 2) { return true }
    }
    return false
  }

  /// Whether it is a frequent noun with a pronoun on its end: استقالته, برنامجها. The ة of the noun is a ت then.
  private func isPossessed(_ range: Range<Int>, in text: UTF8Text) -> Bool {
    let bytes = text.bytes
    func letter(_ index: Int) -> UInt16 {
      index >= range.lowerBound ? UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1]) : 0
    }
    let last = letter(range.upperBound - 2), before = letter(range.upperBound - 4)
    let length: Int
    switch (before, last) {
    case (Self.ha, Self.alef), (Self.ha, Self.mim), (Self.nun, Self.alef): length = 4
    case (_, Self.ha), (_, Self.kaf): length = 2
    default: return false
    }
    let stem = range.lowerBound..<range.upperBound - length
    guard stem.count >= 6 else { return false }
    if commonArabic.contains(tokenizer.key(of: stem, in: text)) { return true }
    guard stem.count >= 8, letter(stem.upperBound - 2) == Self.ta else { return false }
    let bare = stem.lowerBound..<stem.upperBound - 2
    return commonArabic.contains(tokenizer.key(of: bare, in: text))
      || commonArabic.contains(tokenizer.key(of: bare, and: Self.folded, in: text))
  }

  /// Whether it is an indefinite noun in the accusative, which tells what someone is or how something is done: رئيسا, قائلاً.
  private func isAccusative(_ token: NameToken, in text: UTF8Text) -> Bool {
    let bytes = text.bytes, end = token.range.upperBound
    func letter(_ index: Int) -> UInt16 {
      index >= token.range.lowerBound ? UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1]) : 0
    }
    if letter(end - 2) == Self.tanween || letter(end - 4) == Self.tanween { return true }
    guard letter(end - 2) == Self.alef, token.letters > 3 else { return false }
    let stem = tokenizer.key(of: token.range.lowerBound..<end - 2, in: text)
    return commonArabic.contains(stem) || flags(of: stem).contains(.title)
  }

  // Letters in UTF-8.
  private static let tanween: UInt16 = 0xD98B
  private static let alef: UInt16 = 0xD8A7, lam: UInt16 = 0xD984, waw: UInt16 = 0xD988, fa: UInt16 = 0xD981
  private static let ha: UInt16 = 0xD987, mim: UInt16 = 0xD985, nun: UInt16 = 0xD986, ta: UInt16 = 0xD8AA, kaf: UInt16 = 0xD983
  private static let prepositions: Set<UInt16> = [0xD8A8, lam, kaf]
  /// What ة folds to.
  private static let folded: Unicode.Scalar = "ه"

  /// Last byte of the letter ى in UTF-8.
  private static let alefMaqsura: UInt8 = 0x89

  /// The first words of persons' names of two words or more, but for titles, particles and what begins like no name.
  private mutating func addGivenNames(of catalogue: Catalogue) {
    let languages: Set<String> = ["ar", "en", "fr", "ru", "es", "tr", "de", "uk", "az", "it", "pt"]
    for actor in 0..<catalogue.actorCount where catalogue.type(of: actor) == .person {
      for spelling in catalogue.spellings(of: actor) where spelling.role == .names && languages.contains(spelling.language) {
        let words = spelling.text.split(separator: " ")
        guard words.count > 1, let first = words.first, first.unicodeScalars.count > 2, !first.hasPrefix("ال") else { continue }
        addGiven(first.split(separator: "-")[0])
      }
    }
  }

  private mutating func addGiven(_ name: Substring) {
    let key = tokenizer.key(of: String(name))
    guard !commonArabic.contains(key) else { return }
    // A word that is common is no sign of a person, whoever bears it as a name; the tables know the exceptions.
    guard flags(of: key).isDisjoint(with: [.title, .particle, .function, .head, .calendar, .common]) else { return }
    flags.insert(.given, for: key)
  }

  /// The other cases of an East Slavic given name.
  private mutating func addCases(of name: String) {
    let stem = String(name.dropLast())
    let forms: [String]
    switch name.last {
    case "а": forms = ["ы", "и", "е", "у", "ой", "ою"].map { stem + $0 }
    case "я": forms = ["и", "е", "ю", "ей", "ею"].map { stem + $0 }
    case "й", "ь": forms = ["я", "ю", "ем", "е"].map { stem + $0 }
    case "о", "е", "и", "у", "ю", "э", "ы", "ё", "і", "ї": return
    default: forms = ["а", "у", "ом", "е", "ові"].map { name + $0 }
    }
    for form in forms {
      let key = tokenizer.key(of: form)
      if flags[key] == nil { flags[key] = [.given, .declined] }
    }
  }

  /// A given name behind a proclitic begins another name: محمد وعلي are two.
  private mutating func keepJoinedNamesApart() {
    for word in Self.words(GivenNames.arabic) {
      for proclitic in ["و", "ف", "ب", "ل", "ك"] {
        let key = tokenizer.key(of: proclitic + word)
        if flags[key] == nil { flags[key] = [.function, .joined] }
      }
    }
  }
}
