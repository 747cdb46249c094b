// The words of a sentence with their folded spelling, for those who read phrases outside the automaton.

import AliasMatching

/// A word or number of a text.
struct FoldedWord: Hashable {
  /// Its bytes.
  var range: Range<Int>
  /// Its folded spelling, `SpellingFold.key`.
  var key: String
  /// What stands between it and the word before it.
  var gap: String
  /// Whether its first letter is a capital.
  var isCapital: Bool

  /// Its value if it is written in digits.
  var number: Int? { Int(key) }

  /// Whether nothing but spaces, hyphens and apostrophes stands before it: it may be of one phrase with the word before.
  var continuesPhrase: Bool { SpellingFold.key(of: gap).isEmpty }

  private enum Kind {
    case letters, digits, ideograph
  }

  private static func isASCIIDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }

  private static func isASCIILetter(_ value: UInt32) -> Bool { (0x61...0x7A).contains(value | 0x20) }

  /// The words in a range of bytes.
  ///
  /// A change between digits and letters begins a word too, and Chinese characters stand alone.
  ///
  /// - Complexity: O(length of the range).
  static func words(of range: Range<Int>, in text: UTF8Text) -> [FoldedWord] {
    var words: [FoldedWord] = []
    var start: Int?
    var last = Kind.letters, gapStart = range.lowerBound, index = range.lowerBound
    func close(at end: Int) {
      guard let begin = start else { return }
      let surface = text.string(begin..<end)
      words.append(
        FoldedWord(
          range: begin..<end, key: SpellingFold.key(of: surface), gap: text.string(gapStart..<begin),
          isCapital: surface.unicodeScalars.first?.properties.isUppercase ?? false))
      start = nil
      gapStart = end
    }
    text.forEachScalar(in: range) { value in
      defer { index += UTF8Decoding.length(of: value) }
      guard let scalar = Unicode.Scalar(value) else { return }
      // Most scalars tell by their number what takes long to look up.
      let isPlain = (0x20..<0x7F).contains(value)
      let isDigit = isPlain ? isASCIIDigit(value) : scalar.properties.generalCategory == .decimalNumber
      guard isDigit || (isPlain ? isASCIILetter(value) : scalar.properties.isAlphabetic) else {
        // Marks and invisible characters belong to the word that they stand in.
        if isPlain || SpellingFold.key(of: "a\(scalar)a") != "aa" { close(at: index) }
        return
      }
      let kind: Kind = isDigit ? .digits : Script(value) == .han ? .ideograph : .letters
      if start != nil, kind != last || kind == .ideograph { close(at: index) }
      if start == nil { start = index }
      last = kind
    }
    close(at: range.upperBound)
    return words
  }

  /// The keys of a phrase's words, separated by spaces.
  static func keys(of phrase: String) -> String {
    let text = UTF8Text(phrase)
    return words(of: 0..<text.bytes.count, in: text).map(\.key).joined(separator: " ")
  }
}
