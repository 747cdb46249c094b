// The words of a text by hashes of their beginnings, for looking phrases up without making strings.

import AliasMatching

/// The bytes of a text, valid UTF-8, which lives longer: what is asked of it again and again is asked of these.
typealias TextBytes = UnsafeBufferPointer<UInt8>

extension TextBytes {
  func string(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}

/// The words of a text, each by the hashes of its beginnings: in Arabic script also by those of what is left without one or two clitics.
enum TextWord {
  /// Calls `body` with the hash of each beginning of a word, itself included, and then with that of the whole, until it says false.
  @inline(__always)
  static func forEachBeginning(of range: Range<Int>, in text: TextBytes, _ body: (UInt64, _ isWhole: Bool) -> Bool) {
    forEachStart(of: range, in: text) { start in
      var hash = FoldedHash(), index = start
      while index < range.upperBound {
        if hash.add(WordReader.next(&index, in: text)), !body(hash.value, false) { return false }
      }
      return body(hash.value, true)
    }
  }

  /// Calls `body` with where a word begins, as it stands and then without clitics, until it says false.
  @inline(__always)
  static func forEachStart(of range: Range<Int>, in text: TextBytes, _ body: (Int) -> Bool) {
    var start = range.lowerBound
    for _ in 0..<3 {
      guard body(start), let next = WordReader.end(ofCliticAt: start, in: text), range.upperBound - next > 4 else { return }
      start = next
    }
  }

  /// Calls `body` with the hash of each beginning of a word of at least so many letters, as it stands and then without clitics, until it
  /// says false.
  @inline(__always)
  static func forEachStem(of range: Range<Int>, from shortest: Int, in text: TextBytes, _ body: (UInt64) -> Bool) {
    guard range.count >= shortest else { return }
    forEachStart(of: range, in: text) { start in
      var hash = FoldedHash(), index = start, letters = 0
      while index < range.upperBound {
        guard hash.add(WordReader.next(&index, in: text)) else { continue }
        letters &+= 1
        if letters >= shortest, !body(hash.value) { return false }
      }
      return true
    }
  }
}

/// A word of a text, or a form of several, by its hashes: as it stands and without clitics.
struct HashedWord {
  let range: Range<Int>
  /// The hashes; where there are less than four, the first stands for the rest.
  let wholes: SIMD4<UInt64>

  init(_ range: Range<Int>, in text: TextBytes) {
    var hashes = SIMD4<UInt64>(), count = 0
    TextWord.forEachStart(of: range, in: text) { start in
      let hash = FoldedHash(of: start..<range.upperBound, in: text).value
      if count == 0 { hashes = SIMD4(repeating: hash) } else { hashes[count] = hash }
      count += 1
      return true
    }
    (self.range, wholes) = (range, hashes)
  }
}

/// FNV-1a over the scalars of a word, without case, diacritics and the variants of Arabic letters.
///
/// It folds the letters of the phrases' scripts by itself: the table behind `SpellingFold` takes longer to make than a short text to read.
struct FoldedHash {
  private(set) var value: UInt64 = FNV1a.seed
  /// Looked up once a word, as a static property takes longer than what it holds.
  private let letters = Self.table

  /// Of nothing yet.
  init() {}

  /// Of a range of a text.
  init(of range: Range<Int>, in text: TextBytes) {
    var index = range.lowerBound
    while index < range.upperBound { add(WordReader.next(&index, in: text)) }
  }

  /// Takes in the next scalar; false if it does not count.
  @discardableResult
  mutating func add(_ scalar: UInt32) -> Bool {
    guard scalar < ScalarTable<UInt16>.end else {
      guard let folded = Self.fold(scalar) else { return false }
      value = FNV1a.mix(value, UInt64(folded))
      return true
    }
    let folded = letters[scalar]
    guard folded != Self.skipped else { return false }
    value = FNV1a.mix(value, UInt64(folded))
    return true
  }

  /// `fold` of the scalars of one or two bytes, `skipped` for those that do not count.
  private static let table = ScalarTable { fold($0).map { UInt16($0) } ?? skipped }
  private static let skipped = UInt16.max

  static func fold(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x41...0x5A: return scalar + 0x20
    case 0..<0x80: return scalar
    case 0xAD, 0x300...0x36F, 0x640, 0x64B...0x65F, 0x200B...0x200F, 0x2060...0x2069, 0xFEFF: return nil
    case 0x2010...0x2013, 0x2019, 0xA0: return 0x20
    case 0xC0...0x17F: return latin[Int(scalar) - 0xC0]
    case 0x401, 0x451: return 0x435
    case 0x407, 0x457, 0x406: return 0x456
    case 0x419, 0x439: return 0x438
    case 0x410...0x42F: return scalar + 0x20
    case 0x622, 0x623, 0x625: return 0x627
    case 0x624: return 0x648
    case 0x626, 0x649, 0x6CC: return 0x64A
    case 0x629: return 0x647
    case 0x6A9: return 0x643
    default: return scalar
    }
  }

  /// Base letters of U+00C0...U+017F.
  private static let latin: [UInt32] = {
    let bases =
      "aaaaaaaceeeeiiiidnooooo×ouuuuyþßaaaaaaaceeeeiiiidnooooo÷ouuuuyþyaaaaaaccccccccddddeeeeeeeeeeggggggg"
      + "ghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
    let scalars = bases.unicodeScalars.map(\.value)
    return (0..<0xC0).map { $0 < scalars.count ? scalars[$0] : UInt32($0 + 0xC0) }
  }()
}
