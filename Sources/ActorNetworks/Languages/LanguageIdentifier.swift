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
  private let languages: HashMap
  private let scripts: [Script]
  /// Which words can be function words, so that most others are dismissed without looking them up.
  private let filter: KeyFilter
  /// For each letter below `lettersEnd` the languages, of one or two, that have it in their script, a bit each.
  private let letters: [UInt32]
  fileprivate static let lettersEnd = 0x700
  /// Suffixes of names in Turkish, and the bits of the languages that part them by an apostrophe.
  private let suffixes: HashSet
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
    var map = HashMap()
    for (hash, found) in languages { map.update(hash, to: Int(found)) }
    self.languages = map
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
    var suffixes = HashSet()
    for word in "de da te ta den dan ten tan in ın un ün nin nın nun nün ye ya yi yı yu yü le la deki daki teki taki li lı lu lü"
      .split(separator: " ")
    {
      var hash = WordHash()
      for scalar in word.unicodeScalars { hash.add(scalar.value) }
      suffixes.insert(hash.value)
    }
    self.suffixes = suffixes
    turkic = Languages.index(of: "tr").map { 1 << UInt32($0) } ?? 0
  }

  /// Code of the text's language, nil if it cannot be told.
  ///
  /// - Complexity: O(1): at most the first 4,000 bytes are read.
  public func language(of text: UTF8Text) -> String? { language(of: 0..<text.bytes.count, in: text) }

  /// Code of the language of a range of the text, whose begin is read as if nothing stood around it.
  func language(of range: Range<Int>, in text: UTF8Text) -> String? {
    var counts = [Int](repeating: 0, count: scripts.count)
    var lettersOf = [Int](repeating: 0, count: Script.allCases.count)
    var hasPersianLetters = false
    var end = min(range.upperBound, range.lowerBound + Self.sample)
    while end > range.lowerBound, end < range.upperBound, text.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    func count(_ found: UInt32) {
      var left = found
      while left != 0 {
        counts[left.trailingZeroBitCount] += 1
        left &= left - 1
      }
    }
    // Turkish writes the suffixes of names behind an apostrophe; there den, de, in are no words of other languages.
    var isSuffix = false
    text.bytes.withUnsafeBufferPointer { bytes in
      var index = range.lowerBound
      while index < end {
        // A word: letters, and what stands inside words without being one.
        var hash = WordHash()
        var scalar: UInt32 = 0
        while index < end {
          let length: Int
          (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index)
          index += length
          let role = LetterRole.of(scalar)
          lettersOf[role.script] += 1
          if role.isDistinctive { count(letters[Int(scalar)]) }
          if role.isPersian { hasPersianLetters = true }
          if role.isLetter {
            hash.add(folded: role.isCapital ? scalar + 0x20 : scalar, role.isCapital)
          } else if !role.isInside {
            break
          }
          scalar = 0
        }
        let wasSuffix = isSuffix
        isSuffix = (scalar == 0x27 || scalar == 0x2019) && hash.length > 2 && hash.beginsWithCapital
        guard hash.length > 0 else { continue }
        if wasSuffix {
          if suffixes.contains(hash.value) { count(turkic) }
        } else if filter.contains(hash.value), let found = languages[hash.value] {
          count(UInt32(found))
        }
      }
    }

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

/// What a scalar is to a word and its language, packed.
private struct LetterRole {
  private let bits: UInt8

  /// `Script.rawValue`.
  var script: Int { Int(bits & 7) }
  var isLetter: Bool { bits & 7 != UInt8(Script.other.rawValue) }
  /// Whether it stands inside words without being a letter: a soft hyphen, a joiner, a mark.
  var isInside: Bool { bits & 8 != 0 }
  /// Whether a small letter stands 0x20 behind it.
  var isCapital: Bool { bits & 16 != 0 }
  /// Whether it is of Arabic script and no letter of Arabic.
  var isPersian: Bool { bits & 32 != 0 }
  /// Whether some language alone has it.
  var isDistinctive: Bool { bits & 64 != 0 }

  @inline(__always)
  static func of(_ scalar: UInt32) -> LetterRole { scalar < ScalarTable<LetterRole>.end ? table[scalar] : LetterRole(scalar) }

  private static let table = ScalarTable { LetterRole($0) }
  private static let distinctive = Set(Languages.all.flatMap { $0.distinctiveLetters.unicodeScalars.map(\.value) })

  private init(_ value: UInt32) {
    let isInside = value == 0xAD || (0x200B...0x200F).contains(value) || (0x300...0x36F).contains(value) || value == 0xFEFF
    let isPersian = [0x67E, 0x686, 0x698, 0x6AF, 0x6A9, 0x6CC].contains(value)
    let isDistinctive = (0x80..<LanguageIdentifier.lettersEnd).contains(Int(value)) && Self.distinctive.contains(value)
    bits =
      UInt8(Script(value).rawValue) | (isInside ? 8 : 0) | (WordHash.isCapital(value) ? 16 : 0) | (isPersian ? 32 : 0)
      | (isDistinctive ? 64 : 0)
  }
}

/// FNV-1a over the scalars of a word, in lower case where that is a matter of arithmetic.
private struct WordHash {
  private(set) var value: UInt64 = FNV1a.seed
  private(set) var length = 0
  private(set) var beginsWithCapital = false

  static func isCapital(_ scalar: UInt32) -> Bool {
    (0x41...0x5A).contains(scalar) || (0xC0...0xDE).contains(scalar) || (0x410...0x42F).contains(scalar)
  }

  mutating func add(_ scalar: UInt32) {
    let isCapital = Self.isCapital(scalar)
    add(folded: isCapital ? scalar + 0x20 : scalar, isCapital)
  }

  @inline(__always)
  mutating func add(folded scalar: UInt32, _ isCapital: Bool) {
    value = FNV1a.mix(value, UInt64(scalar))
    if length == 0 { beginsWithCapital = isCapital || scalar == 0x130 || scalar == 0x15E }
    length += 1
  }
}
