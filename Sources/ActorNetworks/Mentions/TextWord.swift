// The words of a text by hashes of their beginnings, for looking phrases up without making strings.

import AliasMatching

/// A set of hashes that answers fast, and now and then says yes too often.
struct KeyFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  mutating func insert(_ key: UInt64) { bits[Int(key >> 54)] |= 1 << (key >> 48 & 63) }

  func contains(_ key: UInt64) -> Bool { bits[Int(key >> 54)] & 1 << (key >> 48 & 63) != 0 }
}

/// The words of a text, each by the hashes of its beginnings: in Arabic script also by those of what is left without one or two clitics.
enum TextWord {
  /// Calls `body` with the hash of each beginning of a word, itself included, and then with that of the whole, until it says false.
  @inline(__always)
  static func forEachBeginning(of range: Range<Int>, in text: UTF8Text, _ body: (UInt64, _ isWhole: Bool) -> Bool) {
    text.bytes.withUnsafeBufferPointer { bytes in
      var start = range.lowerBound
      for _ in 0..<3 {
        var hash = FoldedHash()
        var index = start
        while index < range.upperBound {
          let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index)
          index += length
          if hash.add(scalar), !body(hash.value, false) { return }
        }
        guard body(hash.value, true), let next = WordReader.end(ofCliticAt: start, in: text), range.upperBound - next > 4 else {
          return
        }
        start = next
      }
    }
  }

  /// Whether one of these hashes is the word's, as a whole or without clitics.
  static func word(_ range: Range<Int>, in text: UTF8Text, isOneOf hashes: HashSet) -> Bool {
    var start = range.lowerBound
    for _ in 0..<3 {
      var hash = FoldedHash()
      text.forEachScalar(in: start..<range.upperBound) { hash.add($0) }
      if hashes.contains(hash.value) { return true }
      guard let next = WordReader.end(ofCliticAt: start, in: text), range.upperBound - next > 4 else { return false }
      start = next
    }
    return false
  }

  /// Whether one of its beginnings may be a key of a phrase.
  static func mayBeKey(_ range: Range<Int>, in text: UTF8Text, _ keys: PhraseKeys) -> Bool {
    text.bytes.withUnsafeBufferPointer { bytes in
      var start = range.lowerBound
      for _ in 0..<3 {
        var hash = FoldedHash()
        var index = start, letters = 0, mayFollow = true
        while index < range.upperBound {
          let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index)
          index += length
          guard hash.add(scalar) else { continue }
          if keys.stems.contains(hash.value) { return true }
          letters += 1
          // Most words begin as no key does.
          if letters == PhraseKeys.begin, !keys.begins.contains(hash.value) {
            mayFollow = false
            break
          }
        }
        if mayFollow, keys.wholes.contains(hash.value) { return true }
        guard let next = WordReader.end(ofCliticAt: start, in: text), range.upperBound - next > 4 else { return false }
        start = next
      }
      return false
    }
  }
}

/// FNV-1a over the scalars of a word, without case, diacritics and the variants of Arabic letters.
///
/// It folds the letters of the phrases' scripts by itself: the table behind `SpellingFold` takes longer to make than a short text to read.
struct FoldedHash {
  private(set) var value: UInt64 = FNV1a.seed
  /// Looked up once a word, as a static property takes longer than what it holds.
  private let letters = Self.table

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

  static func isQuote(_ value: UInt32) -> Bool {
    value == 0x22 || value == 0xAB || value == 0xBB || (0x201C...0x201F).contains(value)
  }

  private static func sort(_ value: UInt32, _ sorts: ScalarTable<Sort>) -> Sort {
    value < ScalarTable<Sort>.end ? sorts[value] : computedSort(value)
  }

  private static let sorts = ScalarTable { computedSort($0) }

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

  /// Whether the letter at `index` is a capital.
  static func isCapital(at index: Int, in text: UTF8Text) -> Bool {
    guard let value = scalar(at: index, in: text) else { return false }
    switch value {
    case ..<0x80: return (0x41...0x5A).contains(value)
    case 0x400..<0x430: return true
    case 0x430..<0x460, 0x5D0...0x6FF: return false
    default: return Unicode.Scalar(value)?.properties.isUppercase ?? false
    }
  }

  /// Where a letter ends that may be an Arabic clitic; nil if none stands at `index`.
  static func end(ofCliticAt index: Int, in text: UTF8Text) -> Int? {
    guard let value = scalar(at: index, in: text) else { return nil }
    return value == 0x648 || value == 0x641 || value == 0x628 || value == 0x644 || value == 0x643 ? index + 2 : nil
  }

  static func scalar(at index: Int, in text: UTF8Text) -> UInt32? {
    guard index < text.bytes.count else { return nil }
    return text.bytes.withUnsafeBufferPointer { UTF8Decoding.scalar(in: $0, at: index).value }
  }

  static func scalar(before index: Int, in text: UTF8Text) -> UInt32? {
    guard index > 0 else { return nil }
    var start = index - 1
    while start > 0, text.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start, in: text)
  }

  /// Where the word begins whose letters stand before `index`.
  static func begin(ofWordAt index: Int, in text: UTF8Text) -> Int {
    let sorts = Self.sorts
    return text.bytes.withUnsafeBufferPointer { bytes in
      var start = index
      while start > 0 {
        var previous = start - 1
        while previous > 0, bytes[previous] & 0xC0 == 0x80 { previous -= 1 }
        guard sort(UTF8Decoding.scalar(in: bytes, at: previous).value, sorts) == .letter else { break }
        start = previous
      }
      return start
    }
  }

  /// Where the word ends whose letters stand at `index`.
  static func end(ofWordAt index: Int, in text: UTF8Text) -> Int {
    let sorts = Self.sorts
    return text.bytes.withUnsafeBufferPointer { bytes in
      var end = index
      while end < bytes.count {
        let (value, length) = UTF8Decoding.scalar(in: bytes, at: end)
        guard sort(value, sorts) == .letter else { break }
        end += length
      }
      return end
    }
  }

  /// The word before `index`; nil if a boundary other than spaces, quotes, hyphens and apostrophes comes first.
  static func word(before index: Int, in text: UTF8Text) -> Range<Int>? {
    let sorts = Self.sorts
    return text.bytes.withUnsafeBufferPointer { bytes in
      var position = index, end = index
      var isOpen = false
      while position > 0 {
        var start = position - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        switch sort(UTF8Decoding.scalar(in: bytes, at: start).value, sorts) {
        case .letter:
          if !isOpen { (isOpen, end) = (true, position) }
        case .comma: return isOpen ? position..<end : start..<position
        case .gap: if isOpen { return position..<end }
        case .boundary: return isOpen ? position..<end : nil
        }
        position = start
      }
      return isOpen ? 0..<end : nil
    }
  }

  /// The word behind `index`; see `word(before:in:)`.
  static func word(behind index: Int, in text: UTF8Text) -> Range<Int>? {
    let sorts = Self.sorts
    return text.bytes.withUnsafeBufferPointer { bytes in
      var position = index, begin = index
      var isOpen = false
      while position < bytes.count {
        let (value, length) = UTF8Decoding.scalar(in: bytes, at: position)
        switch sort(value, sorts) {
        case .letter:
          if !isOpen { (isOpen, begin) = (true, position) }
        case .comma: return isOpen ? begin..<position : position..<position + length
        // An opening quotation mark begins something else.
        case .gap: if isOpen { return begin..<position } else if isQuote(value) { return nil }
        case .boundary: return isOpen ? begin..<position : nil
        }
        position += length
      }
      return isOpen ? begin..<position : nil
    }
  }

  /// The parts of a range between separators, without empty ones.
  static func ranges(in range: Range<Int>, of text: UTF8Text, partedBy separator: UInt8) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where text.bytes[index] == separator {
      if index > start { ranges.append(start..<index) }
      start = index + 1
    }
    if range.upperBound > start { ranges.append(start..<range.upperBound) }
    return ranges
  }

  /// All words in a range.
  static func words(in range: Range<Int>, of text: UTF8Text) -> [Range<Int>] {
    let sorts = Self.sorts
    return text.bytes.withUnsafeBufferPointer { bytes in
      var words: [Range<Int>] = []
      var position = range.lowerBound, begin: Int?
      while position < range.upperBound {
        let (value, length) = UTF8Decoding.scalar(in: bytes, at: position)
        if sort(value, sorts) == .letter {
          begin = begin ?? position
        } else if let start = begin {
          words.append(start..<position)
          begin = nil
        }
        position += length
      }
      if let start = begin { words.append(start..<range.upperBound) }
      return words
    }
  }
}
