// The words of a text by hashes of their beginnings, for looking phrases up without making strings.

import AliasMatching

/// A set of hashes that answers fast, and now and then says yes too often.
struct KeyFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  mutating func insert(_ key: UInt64) { bits[Int(key >> 54)] |= 1 << (key >> 48 & 63) }

  func contains(_ key: UInt64) -> Bool { bits[Int(key >> 54)] & 1 << (key >> 48 & 63) != 0 }
}

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

  /// Whether one of these hashes is the word's, as a whole or without clitics.
  static func word(_ range: Range<Int>, in text: TextBytes, isOneOf hashes: HashSet) -> Bool {
    var isFound = false
    forEachStart(of: range, in: text) { start in
      isFound = hashes.contains(FoldedHash(of: start..<range.upperBound, in: text).value)
      return !isFound
    }
    return isFound
  }

  /// Whether one of its beginnings may be a key of a phrase.
  static func mayBeKey(_ range: Range<Int>, in text: TextBytes, _ keys: PhraseKeys) -> Bool {
    var isFound = false
    forEachStart(of: range, in: text) { start in
      var hash = FoldedHash(), index = start, letters = 0
      while index < range.upperBound {
        guard hash.add(WordReader.next(&index, in: text)) else { continue }
        letters &+= 1
        if letters >= keys.shortestStem, keys.stems.contains(hash.value) {
          isFound = true
          return false
        }
        // Most words begin as no key does.
        if letters == PhraseKeys.begin, !keys.begins.contains(hash.value) { return true }
      }
      isFound = keys.wholes.contains(hash.value)
      return !isFound
    }
    return isFound
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

  /// One of 64 bits, by the scalars so far.
  var bit: UInt64 { 1 << (value >> 48 & 63) }

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

/// Finds words in bytes: runs of letters and digits, and the comma as a word of its own.
enum WordReader {
  private enum Sort: UInt8 {
    case letter, gap, comma, boundary
  }

  private typealias Sorts = ScalarTable<Sort>

  static func isQuote(_ value: UInt32) -> Bool {
    value == 0x22 || value == 0xAB || value == 0xBB || (0x201C...0x201F).contains(value)
  }

  @inline(__always)
  private static func sort(_ value: UInt32, _ sorts: Sorts) -> Sort { value < Sorts.end ? sorts[value] : computedSort(value) }

  private static let sorts = Sorts { computedSort($0) }

  @inline(never)
  private static func computedSort(_ value: UInt32) -> Sort {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xAD: .letter
    case 0x20, 0x22, 0x27, 0x2D, 0x60, 0xA0, 0xAB, 0xBB, 0x2010...0x2013, 0x2018...0x201F, 0x202F, 0x2BC: .gap
    case 0x2C, 0x60C: .comma
    case 0xC0...0x24F, 0x300...0x36F, 0x370...0x5F4, 0x610...0x669, 0x66E...0x6D3, 0x6D5...0x6FF, 0x1E00...0x1FFF: .letter
    case 0x200B...0x200F, 0x2060...0x2069, 0xFEFF, 0x10A0...0x10FF: .letter
    default: .boundary
    }
  }

  // MARK: Scalars

  /// The scalar at `index`, which moves behind it.
  @inline(__always)
  static func next(_ index: inout Int, in text: TextBytes) -> UInt32 {
    // Places in a text do not overflow.
    let lead = UInt32(text[index])
    if lead < 0x80 {
      index &+= 1
      return lead
    }
    if lead < 0xE0 {
      index &+= 2
      return (lead & 0x1F) << 6 | UInt32(text[index &- 1] & 0x3F)
    }
    let (scalar, length) = UTF8Decoding.scalar(in: text, at: index)
    index &+= length
    return scalar
  }

  /// The scalar before `index`, which moves to its begin.
  @inline(__always)
  private static func previous(_ index: inout Int, in text: TextBytes) -> UInt32 {
    index &-= 1
    let last = UInt32(text[index])
    if last < 0x80 { return last }
    index &-= 1
    let lead = UInt32(text[index])
    if lead >= 0xC0 { return (lead & 0x1F) << 6 | last & 0x3F }
    while text[index] & 0xC0 == 0x80 { index &-= 1 }
    return UTF8Decoding.scalar(in: text, at: index).value
  }

  static func scalar(at index: Int, in text: TextBytes) -> UInt32? {
    var index = index
    return index < text.count ? next(&index, in: text) : nil
  }

  static func scalar(before index: Int, in text: TextBytes) -> UInt32? {
    var index = index
    return index > 0 ? previous(&index, in: text) : nil
  }

  /// Whether the letter at `index` is a capital.
  static func isCapital(at index: Int, in text: TextBytes) -> Bool {
    guard let value = scalar(at: index, in: text) else { return false }
    switch value {
    case ..<0x80: return (0x41...0x5A).contains(value)
    case 0x400..<0x430: return true
    case 0x430..<0x460, 0x5D0...0x6FF: return false
    default: return isUppercase(value)
    }
  }

  @inline(never)
  private static func isUppercase(_ value: UInt32) -> Bool { Unicode.Scalar(value)?.properties.isUppercase ?? false }

  /// Where a letter ends that may be an Arabic clitic; nil if none stands at `index`.
  @inline(__always)
  static func end(ofCliticAt index: Int, in text: TextBytes) -> Int? {
    guard index < text.count, text[index] & 0xFE == 0xD8 else { return nil }
    var end = index
    switch next(&end, in: text) {
    case 0x648, 0x641, 0x628, 0x644, 0x643: return end
    default: return nil
    }
  }

  // MARK: Words

  /// Where the word begins whose letters stand before `index`.
  static func begin(ofWordAt index: Int, in text: TextBytes) -> Int {
    let sorts = Self.sorts
    var start = index
    while start > 0 {
      var before = start
      guard sort(previous(&before, in: text), sorts) == .letter else { break }
      start = before
    }
    return start
  }

  /// Where the word ends whose letters stand at `index`.
  static func end(ofWordAt index: Int, in text: TextBytes) -> Int {
    let sorts = Self.sorts
    var end = index
    while end < text.count {
      var behind = end
      guard sort(next(&behind, in: text), sorts) == .letter else { break }
      end = behind
    }
    return end
  }

  /// The word before `index`; nil if a boundary other than spaces, quotes, hyphens and apostrophes comes first.
  static func word(before index: Int, in text: TextBytes) -> Range<Int>? {
    let sorts = Self.sorts
    var end = index
    while end > 0 {
      var start = end
      switch sort(previous(&start, in: text), sorts) {
      case .letter: return begin(ofWordAt: start, in: text)..<end
      case .comma: return start..<end
      case .gap: end = start
      case .boundary: return nil
      }
    }
    return nil
  }

  /// The word behind `index`; see `word(before:in:)`.
  static func word(behind index: Int, in text: TextBytes) -> Range<Int>? {
    let sorts = Self.sorts
    var begin = index
    while begin < text.count {
      var end = begin
      let value = next(&end, in: text)
      switch sort(value, sorts) {
      case .letter: return begin..<self.end(ofWordAt: end, in: text)
      case .comma: return begin..<end
      // An opening quotation mark begins something else.
      case .gap: if isQuote(value) { return nil }
      case .boundary: return nil
      }
      begin = end
    }
    return nil
  }

  /// Calls `body` with each part of a range between separators that is not empty.
  @inline(__always)
  static func forEachPart(of range: Range<Int>, in text: TextBytes, partedBy separator: UInt8, _ body: (Range<Int>) -> Void) {
    var start = range.lowerBound
    for index in range where text[index] == separator {
      if index > start { body(start..<index) }
      start = index + 1
    }
    if range.upperBound > start { body(start..<range.upperBound) }
  }

  /// Calls `body` with each word in a range until it says false.
  @inline(__always)
  static func forEachWord(in range: Range<Int>, of text: TextBytes, _ body: (Range<Int>) -> Bool) {
    let sorts = Self.sorts
    var position = range.lowerBound, begin = -1
    while position < range.upperBound {
      let start = position
      if sort(next(&position, in: text), sorts) == .letter {
        if begin < 0 { begin = start }
      } else if begin >= 0 {
        guard body(begin..<start) else { return }
        begin = -1
      }
    }
    if begin >= 0 { _ = body(begin..<range.upperBound) }
  }
}
