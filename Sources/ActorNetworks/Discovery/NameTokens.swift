// The words of a sentence as discovery sees them: folded to a number, with their case, script and what stands before them.

import AliasMatching

/// What stands between a word and the one before it.
enum NameGap: UInt8 {
  /// Nothing is before it in the sentence.
  case start
  case space, hyphen, apostrophe
  /// A full stop, as behind an initial.
  case stop
  case comma
  /// An opening bracket.
  case open
  /// A quotation mark.
  case quote
  case other
}

/// A word: its bytes, and all that the readers of names ask of it.
struct NameToken {
  var range: Range<Int>
  /// Hash of its folded letters: equal for spellings that fold alike.
  var key: UInt64
  var letters: Int
  var script: Script
  /// Whether its first letter is a capital.
  var isCapital: Bool
  /// Whether it has two letters or more and all are capitals.
  var isUpper: Bool
  /// Whether it begins with the Arabic article.
  var isDefinite: Bool
  /// Whether it begins with the Arabic article behind و or ل.
  var isJoinedDefinite: Bool
  var isNumber: Bool
  var gap: NameGap
  /// Position of the known mention that covers it, among the document's, or -1.
  var mention = -1
  var flags: WordFlags = []
}

/// Divides texts into words and folds them, by tables made of `SpellingFold` once.
struct NameTokenizer: Sendable {
  /// Folded letter of each scalar below `tableEnd`; 0 is no letter, 1 is a mark that does not count.
  private let folded = Self.table
  private static let table = (0..<UInt32(tableEnd)).map { Unicode.Scalar($0).map(Self.fold) ?? 0 }
  private static let tableEnd = 0x800
  private static let skipped: UInt32 = 1

  private static func fold(_ scalar: Unicode.Scalar) -> UInt32 {
    let properties = scalar.properties
    let key = SpellingFold.key(of: String(scalar)).unicodeScalars
    guard let first = key.first else {
      switch properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format, .modifierLetter: return skipped
      default: return 0
      }
    }
    return first.properties.isAlphabetic || first.properties.numericType != nil ? first.value : 0
  }

  @inline(__always)
  private static func mix(_ hash: UInt64, _ letter: UInt32) -> UInt64 { FNV1a.mix(hash, UInt64(letter)) }

  /// The key of a single word.
  func key(of word: String) -> UInt64 {
    var hash = FNV1a.seed
    for scalar in word.unicodeScalars {
      let letter = letter(scalar.value)
      if letter > Self.skipped { hash = Self.mix(hash, letter) }
    }
    return hash
  }

  /// The key of a stretch of a text's letters.
  func key(of range: Range<Int>, in text: UTF8Text) -> UInt64 {
    text.bytes.withUnsafeBufferPointer { bytes in
      var hash = FNV1a.seed
      var index = range.lowerBound
      while index < range.upperBound {
        let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index)
        let folded = letter(scalar)
        if folded > Self.skipped { hash = Self.mix(hash, folded) }
        index += length
      }
      return hash
    }
  }

  /// The key of a stretch of a text's letters and one more.
  func key(of range: Range<Int>, and last: Unicode.Scalar, in text: UTF8Text) -> UInt64 {
    Self.mix(key(of: range, in: text), letter(last.value))
  }

  /// The key of several words in this order.
  static func key(of keys: some Sequence<UInt64>) -> UInt64 {
    keys.reduce(FNV1a.seed) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 }
  }

  @inline(__always)
  private func letter(_ scalar: UInt32) -> UInt32 {
    if Int(scalar) < Self.tableEnd { return folded[Int(scalar)] }
    // General punctuation comes often; what is left are letters of rarer blocks.
    if (0x2000...0x2BFF).contains(scalar) { return (0x200B...0x200F).contains(scalar) ? Self.skipped : 0 }
    return Unicode.Scalar(scalar).map(Self.fold) ?? 0
  }

  /// The words of a sentence.
  ///
  /// - Complexity: O(length of the sentence).
  func tokens(of sentence: Range<Int>, in text: UTF8Text, into tokens: inout [NameToken]) {
    tokens.removeAll(keepingCapacity: true)
    text.bytes.withUnsafeBufferPointer { bytes in
      var index = sentence.lowerBound
      var gap = NameGap.start
      while index < sentence.upperBound {
        let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index)
        let first = letter(scalar)
        guard first > Self.skipped else {
          gap = Self.join(gap, scalar, isFirst: tokens.isEmpty)
          index += length
          continue
        }
        let start = index
        var hash = Self.mix(FNV1a.seed, first)
        var letters = 1, uppers = Self.isUpper(scalar) ? 1 : 0
        let isCapital = uppers == 1
        var second: UInt32 = 0, third: UInt32 = 0
        index += length
        while index < sentence.upperBound {
          let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index)
          let folded = letter(scalar)
          guard folded != 0 else { break }
          index += length
          guard folded != Self.skipped else { continue }
          if letters == 1 { second = folded } else if letters == 2 { third = folded }
          hash = Self.mix(hash, folded)
          letters += 1
          if Self.isUpper(scalar) { uppers += 1 }
        }
        tokens.append(
          NameToken(
            range: start..<index, key: hash, letters: letters, script: Unicode.Scalar(first).map(Script.init) ?? .other,
            isCapital: isCapital, isUpper: uppers == letters && letters > 1,
            isDefinite: first == 0x627 && second == 0x644 && letters > 3,
            isJoinedDefinite: Self.isJoinedDefinite(first, second, third, letters), isNumber: (0x30...0x39).contains(first),
            gap: gap))
        gap = Self.unset
      }
    }
  }

  /// وال, لل.
  @inline(__always)
  private static func isJoinedDefinite(_ first: UInt32, _ second: UInt32, _ third: UInt32, _ letters: Int) -> Bool {
    let alef: UInt32 = 0x627, lam: UInt32 = 0x644, waw: UInt32 = 0x648
    return letters > 4 && (first == lam && second == lam || first == waw && second == alef && third == lam)
  }

  /// Stands for "nothing read yet" behind a word.
  private static let unset = NameGap.start

  private static func join(_ gap: NameGap, _ scalar: UInt32, isFirst: Bool) -> NameGap {
    let this: NameGap
    switch scalar {
    case 0x20, 0xA0, 0x202F, 0x09: this = .space
    case 0x2D, 0x2010, 0x2011: this = .hyphen
    case 0x27, 0x2019, 0x02BC, 0x60: this = .apostrophe
    case 0x2E: this = .stop
    case 0x2C, 0x60C: this = .comma
    case 0x28, 0x5B: this = .open
    case 0x22, 0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x2018: this = .quote
    case 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: return gap
    default: this = .other
    }
    if isFirst { return this == .quote || this == .open ? this : .start }
    switch (gap, this) {
    case (unset, _): return this
    case (let before, .space): return before == .hyphen || before == .apostrophe ? .other : before
    case (.space, .open), (.space, .quote): return this
    case (.stop, _), (.comma, _), (.space, _): return .other
    default: return .other
    }
  }

  @inline(__always)
  private static func isUpper(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x400...0x42F: true
    case 0..<0xC0, 0xDF...0xFF, 0x430...0x45F: false
    case 0x600...0x6FF: false
    default: Unicode.Scalar(scalar)?.properties.isUppercase ?? false
    }
  }
}
