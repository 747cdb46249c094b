// The words and letters by which languages are told apart, made ready for looking up.

/// The function words of all languages.
///
/// A word of at most 16 bytes is looked up by its bytes as two numbers, others by the hash of their scalars.
final class FunctionWords: Sendable {
  /// For each language a count in eight bits, in the order of `Languages.all`.
  typealias Tally = (UInt64, UInt64, UInt64, UInt64)

  /// For the hash of each word its languages, a bit each.
  let languages: HashMap
  /// Which words can be function words, so that most others are dismissed without looking them up.
  let filter: KeyFilter
  /// Suffixes of names in Turkish, and the bit of the language that parts them by an apostrophe.
  let suffixes: HashSet
  let turkic: UInt32
  /// Languages of the letters that one or two have in their script, by scalar.
  let letters: ScalarTable<UInt32>
  /// Such letters that begin with a byte of plain Arabic: their two bytes and languages.
  let arabicLetters: [(first: UInt8, second: UInt8, languages: UInt32)]

  /// A word of at most 16 bytes and one more to the count of each of its languages.
  private struct Entry {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var tally: Tally = (0, 0, 0, 0)
  }
  /// The first is no word: its tally is nothing.
  private let entries: [Entry]
  /// Hash table with linear probing of positions in `entries`, 0 for free slots.
  private let slots: [UInt16]
  private static let slotCount = 1 << 13

  /// The words of all languages.
  static let shared = FunctionWords()

  private init() {
    var bits: [String: UInt32] = [:]
    var letters: [UInt32: UInt32] = [:]
    for (index, rules) in Languages.all.enumerated() {
      for word in rules.functionWords.split(separator: " ") { bits[String(word), default: 0] |= 1 << UInt32(index) }
      for letter in rules.distinctiveLetters.unicodeScalars where letter.value >= 0x80 {
        letters[letter.value, default: 0] |= 1 << UInt32(index)
      }
    }
    var languages = HashMap(), filter = KeyFilter(), entries = [Entry()]
    var slots = [UInt16](repeating: 0, count: Self.slotCount)
    for (word, found) in bits.sorted(by: { $0.key < $1.key }) {
      let hash = WordHash.of(word)
      // Words of one hash are one word, as they differ in what is folded alone.
      languages.update(hash, to: Int(found) | (languages[hash] ?? 0))
      filter.insert(hash)
      guard word.utf8.count <= 16 else { continue }
      var entry = Entry()
      for (place, byte) in word.utf8.enumerated() {
        if place < 8 {
          entry.low |= UInt64(byte) << UInt64(8 * place)
        } else {
          entry.high |= UInt64(byte) << UInt64(8 * place - 64)
        }
      }
      withUnsafeMutableBytes(of: &entry.tally) { lanes in
        for language in 0..<lanes.count where found & 1 << UInt32(language) != 0 { lanes[language] = 1 }
      }
      var slot = Self.slot(entry.low, entry.high)
      while slots[slot] != 0 { slot = (slot + 1) % Self.slotCount }
      slots[slot] = UInt16(entries.count)
      entries.append(entry)
    }
    (self.languages, self.filter, self.entries, self.slots) = (languages, filter, entries, slots)
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
    slots.withUnsafeBufferPointer { slots in
      entries.withUnsafeBufferPointer { entries in
        var slot = Self.slot(low, high)
        var entry = Int(slots[slot])
        // The entry that is no word is added too: whether a word is a function word cannot be predicted.
        while entry != 0, (entries[entry].low ^ low) | (entries[entry].high ^ high) != 0 {
          slot = (slot + 1) % Self.slotCount
          entry = Int(slots[slot])
        }
        let more = entries[entry].tally
        tally = (tally.0 &+ more.0, tally.1 &+ more.1, tally.2 &+ more.2, tally.3 &+ more.3)
      }
    }
  }

  @inline(__always)
  private static func slot(_ low: UInt64, _ high: UInt64) -> Int {
    let mixed = (low ^ (high &* 0xC4CE_B9FE_1A85_EC53)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 51)
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
