// Where words begin and end in bytes.

import AliasMatching

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

  /// Whether it is a letter or digit.
  static func isLetter(_ value: UInt32) -> Bool { computedSort(value) == .letter }

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
  @inline(__always)
  static func begin(ofWordAt index: Int, in text: TextBytes) -> Int {
    // Nearly always it is asked where a space shows that there are none.
    index > 0 && text[index &- 1] == 0x20 ? index : begin(ofLettersBefore: index, in: text)
  }

  private static func begin(ofLettersBefore index: Int, in text: TextBytes) -> Int {
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
  @inline(__always)
  static func end(ofWordAt index: Int, in text: TextBytes) -> Int {
    index < text.count && text[index] == 0x20 ? index : end(ofLettersAt: index, in: text)
  }

  private static func end(ofLettersAt index: Int, in text: TextBytes) -> Int {
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
      case .letter: return begin(ofLettersBefore: start, in: text)..<end
      case .comma: return start..<end
      case .gap: end = start
      case .boundary: return nil
      }
    }
    return nil
  }

  /// The word behind `index`; see `word(before:in:)`.
  static func word(behind index: Int, in text: TextBytes) -> Range<Int>? {
    begin(ofWordBehind: index, in: text).map { word(at: $0, in: text) }
  }

  /// Where the word behind `index` begins; see `word(before:in:)`.
  static func begin(ofWordBehind index: Int, in text: TextBytes) -> Int? {
    let sorts = Self.sorts
    var begin = index
    while begin < text.count {
      var end = begin
      let value = next(&end, in: text)
      switch sort(value, sorts) {
      case .letter, .comma: return begin
      // An opening quotation mark begins something else.
      case .gap: if isQuote(value) { return nil }
      case .boundary: return nil
      }
      begin = end
    }
    return nil
  }

  /// The word that begins at a place, where a letter or a comma stands.
  static func word(at begin: Int, in text: TextBytes) -> Range<Int> {
    var end = begin
    return sort(next(&end, in: text), sorts) == .comma ? begin..<end : begin..<self.end(ofLettersAt: end, in: text)
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
