// From a text to its shingles: the sequences of words by which near-duplicates are known.

import AliasMatching

/// Reads the shingles of a text: its sequences of `length` words (Broder 1997, doi:10.1109/SEQUEN.1997.666900).
///
/// Words are runs of letters and digits without case, diacritics, vowel signs and the variants of Arabic letters and digits, so that a
/// copy in another encoding or spelling has the same shingles. In scripts that write no spaces between words each character is a word.
enum ShingleReader {
  /// Words of a shingle.
  static let length = 5

  /// Calls `body` with the hash of each shingle, in order; a text of fewer words is one shingle, a text without words has none.
  ///
  /// - Returns: the number of shingles, repeated ones included.
  /// - Complexity: O(length of the text), without allocation.
  @inline(__always)
  static func forEachShingle(of text: UTF8Text, _ body: (UInt64) -> Void) -> Int {
    var window = Window()
    func add(_ word: UInt64) {
      window.append(word)
      if window.words >= length { body(window.hash) }
    }
    text.bytes.withUnsafeBufferPointer { bytes in
      Letter.table.withUnsafeBufferPointer { table in
        var index = 0
        while index < bytes.count {
          var word = FNV1a.seed
          var letter = Letter.gap
          repeat {
            let lead = bytes[index]
            if lead < 0x80 {
              letter = Int32(table[Int(lead)])
              index &+= 1
            } else if lead < 0xE0 {
              letter = Int32(table[Int(lead & 0x1F) << 6 | Int(bytes[index &+ 1] & 0x3F)])
              index &+= 2
            } else {
              letter = Letter.read(bytes, at: index)
              index &+= lead < 0xF0 ? 3 : 4
            }
            if letter > Letter.skipped { word = FNV1a.mix(word, UInt64(letter)) }
          } while letter >= Letter.skipped && index < bytes.count
          if word != FNV1a.seed { add(word) }
          if letter < Letter.gap { add(FNV1a.mix(FNV1a.seed, UInt64(-letter))) }
        }
      }
    }
    if (1..<length).contains(window.words) { body(window.hash) }
    return window.words == 0 ? 0 : max(1, window.words - length + 1)
  }

  /// The hashes of the last words, from the oldest on.
  private struct Window {
    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

    private(set) var words = 0
    private var recent: (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)

    @inline(__always)
    mutating func append(_ word: UInt64) {
      recent = (recent.1, recent.2, recent.3, recent.4, word)
      words += 1
    }

    /// A polynomial over the words modulo 2^64, with its bits mixed, as neighbouring sums differ in few of them.
    @inline(__always)
    var hash: UInt64 {
      let old = (recent.0 &* Self.base &+ recent.1) &* Self.base &+ recent.2
      let all = (old &* Self.base &+ recent.3) &* Self.base &+ recent.4
      let mixed = (all ^ (all >> 32)) &* 0xC4CE_B9FE_1A85_EC53
      return mixed ^ (mixed >> 32)
    }
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
  static let table = (0..<0x800).map { Int16(classify($0)) }

  /// The scalar of three or four bytes at `index`.
  @inline(never)
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int32 {
    let scalar = UTF8Decoding.scalar(in: bytes, at: index).value
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
