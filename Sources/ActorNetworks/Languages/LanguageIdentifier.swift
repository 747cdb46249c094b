// Which language a text is written in.

import AliasMatching

/// Tells a text's language by its script and, among languages of one script, by its most frequent function words.
///
/// Only the begin of a text is read. A text whose words do not decide is of unknown language, which is better than a wrong one.
public struct LanguageIdentifier: Sendable {
  /// Bytes of a text that are read.
  private static let sample = 4_000
  /// How many times as many function words the language must have as any other.
  private static let lead = 1.3

  /// For the hash of each function word the languages that have it, a bit each.
  private let languages: [UInt64: UInt32]
  private let scripts: [Script]
  /// Which words can be function words, so that most others are dismissed without looking them up.
  private let filter: KeyFilter
  /// For each letter below `lettersEnd` the languages, of one or two, that have it in their script, a bit each.
  private let letters: [UInt32]
  private static let lettersEnd = 0x700
  /// Suffixes of names in Turkish, and the bits of the languages that part them by an apostrophe.
  private let suffixes: Set<UInt64>
  private let turkic: UInt32

  /// An identifier of all languages of the catalogue.
  public init() {
    var languages: [UInt64: UInt32] = [:]
    for (index, rules) in Languages.all.enumerated() {
      for word in rules.functionWords.split(separator: " ") {
        var hash = WordHash()
        for scalar in word.unicodeScalars { hash.add(scalar.value) }
        languages[hash.value, default: 0] |= 1 << UInt32(index)
      }
    }
    self.languages = languages
    var filter = KeyFilter()
    for hash in languages.keys { filter.insert(hash) }
    self.filter = filter
    var letters = [UInt32](repeating: 0, count: Self.lettersEnd)
    for (index, rules) in Languages.all.enumerated() {
      for letter in rules.distinctiveLetters.unicodeScalars where letter.value < Self.lettersEnd {
        letters[Int(letter.value)] |= 1 << UInt32(index)
      }
    }
    self.letters = letters
    scripts = Languages.all.map(\.script)
    suffixes = Set(
      "de da te ta den dan ten tan in ın un ün nin nın nun nün ye ya yi yı yu yü le la deki daki teki taki li lı lu lü".split(
        separator: " "
      )
      .map { word in
        var hash = WordHash()
        for scalar in word.unicodeScalars { hash.add(scalar.value) }
        return hash.value
      })
    turkic = Languages.index(of: "tr").map { 1 << UInt32($0) } ?? 0
  }

  /// Code of the text's language, nil if it cannot be told.
  ///
  /// - Complexity: O(1): at most the first 4,000 bytes are read.
  public func language(of text: UTF8Text) -> String? {
    var counts = [Int](repeating: 0, count: scripts.count)
    var lettersOf = [Int](repeating: 0, count: Script.allCases.count)
    var hasPersianLetters = false
    var hash = WordHash()
    var end = min(text.bytes.count, Self.sample)
    while end > 0, end < text.bytes.count, text.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    func count(_ found: UInt32) {
      for index in counts.indices where found & 1 << UInt32(index) != 0 { counts[index] += 1 }
    }
    // Turkish writes the suffixes of names behind an apostrophe; there den, de, in are no words of other languages.
    var isSuffix = false
    func closeWord(by next: UInt32) {
      defer { isSuffix = (next == 0x27 || next == 0x2019) && hash.length > 2 && hash.beginsWithCapital }
      guard hash.length > 0 else { return }
      if isSuffix {
        if suffixes.contains(hash.value) { count(turkic) }
      } else if filter.contains(hash.value), let found = languages[hash.value] {
        count(found)
      }
    }
    text.forEachScalar(in: 0..<end) { value in
      let script = Script(value)
      lettersOf[script.rawValue] += 1
      if value >= 0x80, value < Self.lettersEnd, letters[Int(value)] != 0 { count(letters[Int(value)]) }
      guard script != .other else {
        // Soft hyphens, joiners and marks stand inside words.
        let isInside = value == 0xAD || (0x200B...0x200F).contains(value) || (0x300...0x36F).contains(value) || value == 0xFEFF
        if !isInside {
          closeWord(by: value)
          hash = WordHash()
        }
        return
      }
      if script == .arabic, !hasPersianLetters {
        hasPersianLetters =
          value == 0x67E || value == 0x686 || value == 0x698 || value == 0x6AF || value == 0x6A9 || value == 0x6CC
      }
      hash.add(value)
    }
    closeWord(by: 0)

    let dominant = Script.allCases.filter { $0 != .other }.max { lettersOf[$0.rawValue] < lettersOf[$1.rawValue] }
    guard let script = dominant, lettersOf[script.rawValue] > 0 else { return nil }
    let candidates = scripts.indices.filter { scripts[$0] == script }
    guard candidates.count > 1 else { return candidates.first.map { Languages.all[$0].code } }
    let ranked = candidates.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
    guard counts[ranked[0]] >= (script == .latin ? 2 : 1), Double(counts[ranked[0]]) >= Self.lead * Double(counts[ranked[1]])
    else {
      // Arabic script without a function word is a headline, and Persian would show its own letters.
      return script == .arabic && !hasPersianLetters ? "ar" : nil
    }
    return Languages.all[ranked[0]].code
  }
}

/// FNV-1a over the scalars of a word, in lower case where that is a matter of arithmetic.
private struct WordHash {
  private(set) var value: UInt64 = FNV1a.seed
  private(set) var length = 0
  private(set) var beginsWithCapital = false

  mutating func add(_ scalar: UInt32) {
    let isUpper = (0x41...0x5A).contains(scalar) || (0xC0...0xDE).contains(scalar) || (0x410...0x42F).contains(scalar)
    value = FNV1a.mix(value, UInt64(isUpper ? scalar + 0x20 : scalar))
    if length == 0 { beginsWithCapital = isUpper || scalar == 0x130 || scalar == 0x15E }
    length += 1
  }
}
