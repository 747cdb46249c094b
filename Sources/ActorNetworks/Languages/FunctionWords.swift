// The words and letters by which languages are told apart, made ready for looking up.

import AliasMatching
internal import CByteBlocks

/// The function words of all languages.
///
/// A word of at most 16 bytes is looked up by its bytes as two numbers, others by the hash of their scalars. The tables are held for as
/// long as the program runs.
final class FunctionWords: Sendable {
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

  /// The words of at most 16 bytes, whose languages are in the order of `Languages.all`.
  nonisolated(unsafe) let table: function_words

  /// The words of all languages.
  static let shared = FunctionWords()

  /// Whether a word in small letters is a function word of a language, by its position in `Languages.all`.
  func contains(_ word: String, of language: Int) -> Bool {
    languages[WordHash.of(word)].map { $0 & 1 << language != 0 } ?? false
  }

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
    var short: [ShortWord] = []
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
      short.append(ShortWord(word: plain_word(low: word.low, high: word.high), languages: found))
    }
    (self.languages, self.filter) = (languages, filter)
    table = Self.table(of: short, hasLong: words.contains { $0.length > 16 })
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

  /// A word of at most 16 bytes, and a bit for each of its languages.
  private struct ShortWord {
    let word: plain_word
    let languages: UInt32
    var hash: UInt64 { function_word_hash(word) }
  }

  private static func table(of short: [ShortWord], hasLong: Bool) -> function_words {
    let short = short.sorted { ($0.hash, $0.word.low, $0.word.high) < ($1.hash, $1.word.low, $1.word.high) }
    let slots = zeros(UInt16.self, 1 << 13), bits = zeros(UInt64.self, 1 << 9)
    var most = 2, inSlot = 0
    for (index, entry) in short.enumerated() {
      bits[Int(entry.hash >> (64 - 9))] |= 1 << (entry.hash >> (64 - 15) & 63)
      let slot = Int(entry.hash >> (64 - 13))
      inSlot = slots[slot] == 0 ? 1 : inSlot + 1
      if inSlot == 1 { slots[slot] = UInt16(index + 1) }
      if inSlot == 3 { slots[slot] |= UInt16(function_words_crowded) }
      most = max(most, inSlot)
    }
    let room = 1 + short.count + most, lanes = Int(language_lane_count)
    let words = zeros(plain_word.self, room), languages = zeros(UInt8.self, room * lanes)
    for (index, entry) in short.enumerated() {
      words[index + 1] = entry.word
      for language in 0..<lanes where entry.languages & 1 << UInt32(language) != 0 {
        languages[(index + 1) * lanes + language] = 1
      }
    }
    return function_words(words: words, languages: languages, slots: slots, bits: bits, most_in_slot: most, has_long: hasLong)
  }

  private static func zeros<Number: BitwiseCopyable>(_: Number.Type, _ count: Int) -> UnsafeMutablePointer<Number> {
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: count * MemoryLayout<Number>.stride, alignment: MemoryLayout<Number>.alignment)
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: count * MemoryLayout<Number>.stride)
    return memory.bindMemory(to: Number.self, capacity: count)
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
