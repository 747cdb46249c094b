// From a text to its shingles: the sequences of words by which near-duplicates are known.

import AliasMatching
internal import CByteBlocks

/// Reads the shingles of a text: its sequences of `length` words (Broder 1997, doi:10.1109/SEQUEN.1997.666900).
///
/// Words are runs of letters and digits without case, diacritics, vowel signs and the variants of Arabic letters and digits, so that a
/// copy in another encoding or spelling has the same shingles. In scripts that write no spaces between words each character is a word.
///
/// Words of ASCII and those of plain Arabic, with marks or without, nearly all in most texts, are hashed in C, sixteen bytes at a time
/// (`digest_words`), all others letter by letter, to the same hashes.
struct ShingleReader {
  /// Words of a shingle.
  static let length = 5
  /// Words that are gathered before their shingles are made: those of a piece.
  private static let room = Int(word_room)

  private let bytes: UnsafeBufferPointer<UInt8>
  private let letters = Letter.table
  /// Hashes of the words gathered, behind those of the `length` words before them, which are 0 at the text's begin.
  private let recent: UnsafeMutablePointer<UInt64>
  /// Where the next word's goes.
  private var next = length
  private var words = 0
  /// The polynomial over the last words that were gathered before.
  private var sum: UInt64 = 0

  /// Keeps the least hash of the shingles in each part of the range of hashes; a text of fewer words than a shingle's is one shingle, a
  /// text without words has none.
  ///
  /// - Parameter least: what is kept of each of the `MinHashSketch.bins` parts, at first the greatest number.
  /// - Returns: the number of shingles, repeated ones included.
  /// - Complexity: O(length of the text).
  static func keepLeast(of text: UTF8Text, in least: UnsafeMutablePointer<UInt64>) -> Int {
    // At once: the words gathered, those of a piece, and which of these have to be spelled.
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: length + 3 * room) { memory in
      guard let recent = memory.baseAddress else { return 0 }
      recent.initialize(repeating: 0, count: length)
      let hashes = recent + length + room, odd = UnsafeMutableRawPointer(hashes + room)
      return text.bytes.withUnsafeBufferPointer { bytes in
        var reader = ShingleReader(bytes: bytes, recent: recent)
        reader.read(hashes, odd.bindMemory(to: odd_word.self, capacity: room), least)
        return reader.words == 0 ? 0 : max(1, reader.words - length + 1)
      }
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, recent: UnsafeMutablePointer<UInt64>) {
    (self.bytes, self.recent) = (bytes, recent)
  }

  /// Takes in the words of the text, piece by piece.
  ///
  /// - Parameters:
  ///   - hashes: room for those of a piece's words.
  ///   - odd: room for the words of a piece that have to be spelled.
  private mutating func read(
    _ hashes: UnsafeMutablePointer<UInt64>, _ odd: UnsafeMutablePointer<odd_word>, _ least: UnsafeMutablePointer<UInt64>
  ) {
    var classes = scalar_classes()
    (classes.short_classes, classes.first_letter) = (letters.start, UInt16(Letter.skipped + 1))
    (classes.letter_end, classes.ideograph_end, classes.class_count) = (.max, .max, .max)
    var walk = word_walk(bytes: bytes.baseAddress, count: bytes.count, next: 0, is_inside: false)
    while walk.next < bytes.count {
      let piece = digest_words(&classes, &walk, hashes, odd)
      var taken = 0
      for word in UnsafeBufferPointer(start: odd, count: piece.odd_count) {
        add(hashes + taken, Int(word.index) - taken, least)
        spell(piece.start + Int(word.begin), piece.start + Int(word.end), least)
        taken = Int(word.index) + 1
      }
      add(hashes + taken, piece.count - taken, least)
    }
    flush(least)
    if (1..<Self.length).contains(words) { Self.keep(sum, least) }
  }

  /// Takes in a run of letters of any kind.
  @inline(never)
  private mutating func spell(_ start: Int, _ end: Int, _ least: UnsafeMutablePointer<UInt64>) {
    var index = start
    while index < end {
      var word = WordDigest()
      var letter = Letter.gap
      repeat {
        let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index)
        letter = scalar < ScalarTable<UInt16>.end ? Int32(letters[scalar]) : Letter.read(scalar)
        index += length
        if letter > Letter.skipped { word.append(UInt32(letter)) }
      } while letter >= Letter.skipped && index < end
      if !word.isEmpty { add(word.finish(), least) }
      if letter < Letter.gap {
        var character = WordDigest()
        character.append(UInt32(-letter))
        add(character.finish(), least)
      }
    }
  }

  @inline(__always)
  private mutating func add(_ word: UInt64, _ least: UnsafeMutablePointer<UInt64>) {
    withUnsafePointer(to: word) { add($0, 1, least) }
  }

  /// Takes in words one behind the other, at most those of a piece.
  @inline(__always)
  private mutating func add(_ hashes: UnsafePointer<UInt64>, _ count: Int, _ least: UnsafeMutablePointer<UInt64>) {
    assert(count <= Self.room)
    if next + count > Self.length + Self.room { flush(least) }
    (recent + next).update(from: hashes, count: count)
    next += count
    words += count
  }

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// What a word that leaves the shingle is taken times.
  private static let leaving = base &* base &* base &* base &* base

  /// Makes the shingles that end with the words gathered, polynomials over the words modulo 2^64.
  @inline(never)
  private mutating func flush(_ least: UnsafeMutablePointer<UInt64>) {
    // The first words of a text end no shingle.
    let first = min(next, max(Self.length, next - words + Self.length - 1))
    var sum = sum
    for index in Self.length..<first { sum = Self.moved(sum, to: recent + index) }
    for index in first..<next {
      sum = Self.moved(sum, to: recent + index)
      Self.keep(sum, least)
    }
    self.sum = sum
    for index in 0..<Self.length { recent[index] = recent[next - Self.length + index] }
    next = Self.length
  }

  /// The polynomial over the last words up to this one, from that up to the one before.
  @inline(__always)
  private static func moved(_ sum: UInt64, to word: UnsafeMutablePointer<UInt64>) -> UInt64 {
    sum &* base &+ (word[0] &- word[-length] &* leaving)
  }

  @inline(__always)
  private static func keep(_ sum: UInt64, _ least: UnsafeMutablePointer<UInt64>) {
    // Neighbouring sums differ in few bits.
    let mixed = (sum ^ (sum >> 32)) &* 0xC4CE_B9FE_1A85_EC53
    let hash = mixed ^ (mixed >> 32), bin = MinHashSketch.bin(of: hash)
    // Whether it is less cannot be predicted.
    least[bin] = min(hash, least[bin])
  }
}

/// The hash of a word's letters in UTF-8, by `word_digest_of`.
private struct WordDigest {
  private(set) var value: UInt64 = 0
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var count: UInt64 = 0

  /// Whether nothing was appended.
  var isEmpty: Bool { count == 0 && value == 0 }

  mutating func append(_ scalar: UInt32) {
    if scalar < 0x80 { return append(byte: scalar) }
    if scalar < 0x800 {
      append(byte: 0xC0 | scalar >> 6)
    } else {
      append(byte: 0xE0 | scalar >> 12)
      append(byte: 0x80 | scalar >> 6 & 0x3F)
    }
    append(byte: 0x80 | scalar & 0x3F)
  }

  private mutating func append(byte: UInt32) {
    let bits = UInt64(byte & 0xFF) << (count % 8 * 8)
    if count < 8 { low |= bits } else { high |= bits }
    count += 1
    if count == 16 { flush() }
  }

  /// The hash of what was appended.
  mutating func finish() -> UInt64 {
    if count > 0 { flush() }
    return value
  }

  private mutating func flush() {
    value = word_digest_of(value, low, high)
    (low, high, count) = (0, 0, 0)
  }
}

/// What a scalar is to a word, as a number: a folded letter or digit, what is below, or less than nothing for a character that is a word
/// of its own.
private enum Letter {
  /// It parts words.
  static let gap: Int32 = 0
  /// It does not count: a vowel sign, a joiner.
  static let skipped: Int32 = 1

  /// The scalars of one and two bytes.
  static let table = ScalarTable { UInt16(classify($0)) }

  /// A scalar of three or four bytes.
  static func read(_ scalar: UInt32) -> Int32 {
    switch scalar {
    case 0xE01...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x2_0000...0x3_FFFF:
      // Thai, Lao, Burmese, Khmer, kana, rare Chinese characters.
      let letter = classify(scalar)
      return letter > skipped ? -Int32(scalar) : letter
    case 0x1E00...0x1EFF: return Int32(scalar | 1)
    case 0x2010...0x2027: return gap
    default: return Script(scalar) == .han ? -Int32(scalar) : classify(scalar)
    }
  }

  private static func classify(_ value: UInt32) -> Int32 {
    guard let scalar = Unicode.Scalar(value), let folded = FoldedHash.fold(value) else { return skipped }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: return skipped
    case .uppercaseLetter where folded == value:
      return Int32(properties.lowercaseMapping.unicodeScalars.first?.value ?? value)
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber: return Int32(folded)
    case .decimalNumber: return properties.numericValue.map { Int32($0) + 0x30 } ?? Int32(folded)
    default: return gap
    }
  }
}
