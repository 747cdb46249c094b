// What a reading asks of the text's letters and of their case.

import AliasMatching

/// Compares a text with a spelling of the catalogue.
///
/// Equal are strings that are canonically equivalent. Most letters can be written in one way only, and are compared as they stand.
enum SpellingConditions {
  // MARK: Case

  /// Whether a range of the text has the case that a rule asks for, but for `.exact`, which asks for a spelling.
  static func hasCase(_ rule: CaseRule, _ range: Range<Int>, in text: TextBytes) -> Bool {
    switch rule {
    case .any, .exact: return true
    case .initial:
      let first = text[range.lowerBound]
      return isSmall(first | 0x20) ? !isSmall(first) : beginsWithCapital(range, in: text)
    case .upper:
      for index in range {
        if isSmall(text[index]) { return false }
        if text[index] >= 0x80 { return isInCapitals(range, in: text) }
      }
      return true
    }
  }

  // What looks scalars up in the standard library makes room for what it finds as soon as it is called.

  @inline(never)
  private static func beginsWithCapital(_ range: Range<Int>, in text: TextBytes) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = Unicode.Scalar(WordReader.next(&index, in: text))
      if let scalar, scalar.properties.isAlphabetic { return isCapital(scalar) }
    }
    return true
  }

  @inline(never)
  private static func isInCapitals(_ range: Range<Int>, in text: TextBytes) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let value = WordReader.next(&index, in: text)
      if value < 0x80 {
        if isSmall(UInt8(value)) { return false }
      } else if let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic, !isCapital(scalar) {
        return false
      }
    }
    return true
  }

  /// Whether a range of the text is this spelling.
  static func isSpelled(_ range: Range<Int>, in text: TextBytes, as spelling: TextBytes) -> Bool {
    let text = TextBytes(rebasing: text[range])
    if text.elementsEqual(spelling) { return true }
    if hasOneSpelling(text), hasOneSpelling(spelling) { return false }
    return text.string(0..<text.count) == spelling.string(0..<spelling.count)
  }

  /// Whether it is a small letter of ASCII.
  static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  private static func isCapital(_ letter: Unicode.Scalar) -> Bool { letter.properties.isUppercase || !letter.properties.isCased }

  // MARK: Letters

  /// Whether a range of the text has the letters of a spelling: equal but for case, vowel signs and invisible characters.
  static func hasLetters(_ range: Range<Int>, in text: TextBytes, of spelling: TextBytes) -> Bool {
    let text = TextBytes(rebasing: text[range])
    guard hasOneSpelling(text), hasOneSpelling(spelling) else {
      return letters(text.string(0..<text.count)) == letters(spelling.string(0..<spelling.count))
    }
    var place = 0, other = 0
    while true {
      let letter = nextLetter(&place, in: text)
      guard letter == nextLetter(&other, in: spelling) else { return false }
      if letter == nil { return true }
    }
  }

  /// The next letter that counts, as it is compared; nil at the end.
  private static func nextLetter(_ index: inout Int, in text: TextBytes) -> UInt32? {
    while index < text.count {
      if let letter = plainLetter(WordReader.next(&index, in: text)), letter != skipped { return letter }
    }
    return nil
  }

  /// Whether no other scalars are canonically equivalent to these, but for some that do not count.
  private static func hasOneSpelling(_ text: TextBytes) -> Bool {
    var index = 0
    while index < text.count { if plainLetter(WordReader.next(&index, in: text)) == nil { return false } }
    return true
  }

  /// A scalar that does not count.
  private static let skipped: UInt32 = 0

  /// `letters` of a scalar that is no mark and stands for no other; nil for all but the usual ones of Latin, Cyrillic and Arabic script.
  static func plainLetter(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x410...0x42F: scalar + 0x20
    case 0x130: 0x69
    case 0x178: 0xFF
    case 0x100...0x137, 0x14A...0x177: scalar == 0x131 ? scalar : scalar | 1
    case 0x139...0x148, 0x179...0x17E: scalar + (scalar & 1)
    case 0x400...0x40F: scalar + 0x50
    case 0xAD, 0x640: skipped
    case 0x643, 0x649, 0x64A: standard(scalar)
    case 0x01...0x17F, 0x430...0x45F, 0x61F...0x64A, 0x660...0x66F, 0x671...0x6D5, 0x2010...0x2027, 0x4E00...0x9FFF: scalar
    default: nil
    }
  }

  /// What is compared of any string; composed and decomposed letters are the same in it.
  static func letters(_ string: String) -> String {
    let kept = string.lowercased().unicodeScalars.filter { !isInvisible($0) }
    return String(String.UnicodeScalarView(kept.map { Unicode.Scalar(standard($0.value)) ?? $0 }))
  }

  /// Persian is also typed with the Arabic kaf and ya.
  private static func standard(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x643: 0x6A9
    case 0x649, 0x64A: 0x6CC
    default: scalar
    }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    // The dot is what is left of a Turkish İ in lower case.
    scalar.value == 0x640 || scalar.value == 0x307 || scalar.properties.generalCategory == .format
      || (0x64B...0x65F).contains(scalar.value)
  }
}
