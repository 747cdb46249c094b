// The words and letters by which languages are told apart, made ready for looking up.

/// The function words of all languages.
///
/// A word of at most 16 bytes is looked up by its bytes as two numbers, others by the hash of their scalars. The tables are held for as
/// long as the program runs.
final class FunctionWords: Sendable {
  /// For each language a count in eight bits, in the order of `Languages.all`.
  typealias Tally = (UInt64, UInt64, UInt64, UInt64)

  /// For the hash of each word its languages, a bit each.
  let languages: HashMap
  /// Which words can be function words, so that most others are dismissed without looking them up.
  let filter: KeyFilter
  /// Whether a word is longer than 16 bytes.
  let hasLongWords: Bool
  /// Suffixes of names in Turkish, and the bit of the language that parts them by an apostrophe.
  let suffixes: HashSet
  let turkic: UInt32
  /// Languages of the letters that one or two have in their script, by scalar.
  let letters: ScalarTable<UInt32>
  /// Such letters that begin with a byte of plain Arabic: their two bytes and languages.
  let arabicLetters: [(first: UInt8, second: UInt8, languages: UInt32)]

  /// A word of at most 16 bytes, as two numbers.
  private typealias Key = (low: UInt64, high: UInt64)
  /// Words of at most 16 bytes in the order of their slots; the first and last are no words.
  private nonisolated(unsafe) let keys: UnsafePointer<Key>
  /// One more to the count of each of a word's languages; nothing for the first.
  private nonisolated(unsafe) let tallies: UnsafePointer<Tally>
  /// Hash table: for each slot the position of its first word, 0 if it has none, and the bit `crowded` if it has more than two.
  private nonisolated(unsafe) let slots: UnsafePointer<UInt16>
  private static let slotBits: UInt64 = 13
  private static let crowded: UInt16 = 1 << 15

  /// The words of all languages.
  static let shared = FunctionWords()

  private init() {
    var words: [FunctionWord] = []
    var letters: [UInt32: UInt32] = [:]
    for (index, rules) in Languages.all.enumerated() {
      FunctionWord.add(rules.functionWords, of: 1 << UInt32(index), to: &words)
      for letter in rules.distinctiveLetters.unicodeScalars where letter.value >= 0x80 {
        letters[letter.value, default: 0] |= 1 << UInt32(index)
      }
    }
    words.sort { ($0.hash.value, $0.low, $0.high) < ($1.hash.value, $1.low, $1.high) }
    var languages = HashMap(), filter = KeyFilter()
    var short: [(slot: Int, key: Key, tally: Tally)] = []
    var next = 0
    while next < words.count {
      let word = words[next]
      var found: UInt32 = 0
      while next < words.count, words[next].isSame(as: word) {
        found |= words[next].languages
        next += 1
      }
      // Words of one hash are one word, as they differ in what is folded alone.
      let hash = word.hash.value
      languages.update(hash, to: Int(found) | (languages[hash] ?? 0))
      filter.insert(hash)
      guard word.length <= 16 else { continue }
      var tally: Tally = (0, 0, 0, 0)
      withUnsafeMutableBytes(of: &tally) { lanes in
        for language in 0..<lanes.count where found & 1 << UInt32(language) != 0 { lanes[language] = 1 }
      }
      short.append((Self.slot(word.low, word.high), (word.low, word.high), tally))
    }
    short.sort { ($0.slot, $0.key.low, $0.key.high) < ($1.slot, $1.key.low, $1.key.high) }
    let keys = UnsafeMutablePointer<Key>.allocate(capacity: short.count + 2)
    let tallies = UnsafeMutablePointer<Tally>.allocate(capacity: short.count + 2)
    let slots = UnsafeMutablePointer<UInt16>.allocate(capacity: 1 << Int(Self.slotBits))
    keys.initialize(repeating: (0, 0), count: short.count + 2)
    tallies.initialize(repeating: (0, 0, 0, 0), count: short.count + 2)
    slots.initialize(repeating: 0, count: 1 << Int(Self.slotBits))
    for (index, word) in short.enumerated() {
      (keys[index + 1], tallies[index + 1]) = (word.key, word.tally)
      if slots[word.slot] == 0 {
        slots[word.slot] = UInt16(index + 1)
      } else if index > 1, short[index - 2].slot == word.slot {
        slots[word.slot] |= Self.crowded
      }
    }
    (self.languages, self.filter) = (languages, filter)
    hasLongWords = words.contains { $0.length > 16 }
    (self.keys, self.tallies, self.slots) = (UnsafePointer(keys), UnsafePointer(tallies), UnsafePointer(slots))
    let lettersOfScalars = letters
    self.letters = ScalarTable { lettersOfScalars[$0] ?? 0 }
    arabicLetters = letters.keys.sorted().compactMap { scalar in
      let first = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
      guard scalar < 0x800, LanguageCensus.isPlainArabic(first) else { return nil }
      return (first, UInt8(0x80 | scalar & 0x3F), letters[scalar] ?? 0)
    }
    var suffixes = HashSet()
    for word in "de da te ta den dan ten tan in ın un ün nin nın nun nün ye ya yi yı yu yü le la deki daki teki taki li lı lu lü"
      .split(separator: " ")
    {
      suffixes.insert(WordHash.of(String(word)))
    }
    self.suffixes = suffixes
    turkic = Languages.index(of: "tr").map { 1 << UInt32($0) } ?? 0
  }

  /// Adds the languages of the word of these bytes to `tally`, nothing if it is none.
  @inline(__always)
  func count(_ low: UInt64, _ high: UInt64, into tally: inout Tally) {
    func difference(_ index: Int) -> UInt64 { (keys[index].low ^ low) | (keys[index].high ^ high) }
    let slot = slots[Self.slot(low, high)]
    var found = Int(slot)
    if slot & Self.crowded == 0 {
      // Whether a word is a function word cannot be predicted: both of the slot are compared, and if it is none, nothing is added.
      found = difference(found) == 0 ? found : difference(found + 1) == 0 ? found + 1 : 0
    } else {
      found = crowdedWord(from: Int(slot ^ Self.crowded), low, high)
    }
    let more = tallies[found]
    tally = (tally.0 &+ more.0, tally.1 &+ more.1, tally.2 &+ more.2, tally.3 &+ more.3)
  }

  /// The position of a word, sought from its slot's first on; 0 if it is none.
  @inline(never)
  private func crowdedWord(from first: Int, _ low: UInt64, _ high: UInt64) -> Int {
    var index = first
    while keys[index].low != 0, Self.slot(keys[index].low, keys[index].high) == Self.slot(low, high) {
      if keys[index] == (low, high) { return index }
      index += 1
    }
    return 0
  }

  @inline(__always)
  private static func slot(_ low: UInt64, _ high: UInt64) -> Int {
    let mixed = (low ^ (high &* 0xC4CE_B9FE_1A85_EC53)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> (64 - slotBits))
  }
}

/// A function word as the tables are made of it: the strings themselves would take most of the time that this takes.
private struct FunctionWord {
  /// Its languages, a bit each.
  let languages: UInt32
  private(set) var hash = WordHash()
  /// Its first 16 bytes.
  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0
  /// Bytes.
  private(set) var length = 0

  /// Adds the words of a list, separated by spaces.
  static func add(_ list: String, of languages: UInt32, to words: inout [FunctionWord]) {
    var word = FunctionWord(languages: languages)
    for scalar in list.unicodeScalars {
      if scalar != " " {
        word.add(scalar)
      } else if word.length > 0 {
        words.append(word)
        word = FunctionWord(languages: languages)
      }
    }
    if word.length > 0 { words.append(word) }
  }

  func isSame(as other: FunctionWord) -> Bool {
    (hash.value, low, high, length) == (other.hash.value, other.low, other.high, other.length)
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    hash.add(scalar.value)
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      if length < 8 {
        low |= UInt64(byte) << UInt64(8 * length)
      } else if length < 16 {
        high |= UInt64(byte) << UInt64(8 * length - 64)
      }
      length += 1
    }
  }
}

/// FNV-1a over the scalars of a word, in lower case where that is a matter of arithmetic.
struct WordHash {
  private(set) var value: UInt64 = FNV1a.seed
  private(set) var length = 0
  private(set) var beginsWithCapital = false

  /// The hash of a whole word.
  static func of(_ word: String) -> UInt64 {
    var hash = WordHash()
    for scalar in word.unicodeScalars { hash.add(scalar.value) }
    return hash.value
  }

  mutating func add(_ scalar: UInt32) {
    let isCapital = (0x41...0x5A).contains(scalar) || (0xC0...0xDE).contains(scalar) || (0x410...0x42F).contains(scalar)
    value = FNV1a.mix(value, UInt64(isCapital ? scalar + 0x20 : scalar))
    if length == 0 { beginsWithCapital = isCapital || scalar == 0x130 || scalar == 0x15E }
    length += 1
  }
}
