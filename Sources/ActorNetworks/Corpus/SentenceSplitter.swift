// Where sentences and paragraphs end.

import AliasMatching
internal import CByteBlocks

/// The sentences and paragraphs of a text, as ranges of its bytes without white space at either end.
public struct TextUnits: Sendable, Equatable {
  /// The sentences, in order; none is empty, and together they hold all that is not white space.
  public let sentences: [Range<Int>]
  /// The paragraphs, as ranges of indices into `sentences`.
  public let paragraphs: [Range<Int>]
}

/// Splits texts into sentences.
///
/// A line break always ends a sentence. Within a line a sentence ends behind a run of terminators (`. ? ! … ؟ ۔ । ॥ 。 ！ ？ ։ ՞`)
/// and the closing quotes and brackets that follow it. A full stop ends none
/// - between two digits (`3.5`) or two letters of a script with case (`U.S`, `example.com`), a capital behind a longer word excepted
///   (a lost space);
/// - behind an abbreviation of the languages' lists or a single letter (`J. D. Vance`), if more follows on the line;
/// - where the next word begins with a lower-case letter.
///
/// A paragraph ends at a blank line; in a text without blank lines every line is one.
public struct SentenceSplitter: Sendable {
  private let abbreviations: Abbreviations

  /// A splitter that knows the abbreviations of all languages.
  public init() { abbreviations = Abbreviations(Languages.all.flatMap(\.abbreviations)) }

  /// The sentences and paragraphs of a text.
  ///
  /// - Complexity: O(n).
  public func split(_ text: UTF8Text) -> TextUnits {
    text.bytes.withUnsafeBufferPointer { bytes in
      var pass = SplitPass(bytes: bytes, abbreviations: abbreviations)
      return pass.run()
    }
  }
}

/// Words behind which a full stop ends no sentence if more follows, in small letters; a class, as each text would count all its parts.
private final class Abbreviations: Sendable {
  private let words: Set<[UInt8]>
  /// Hashes of their bytes.
  private let hashes: HashSet
  private let longest: Int
  /// How they end, see `mayEnd`.
  private let ends: KeyFilter

  init(_ list: [String]) {
    words = Set(list.map { Array($0.utf8) })
    var hashes = HashSet(), ends = KeyFilter()
    for word in words {
      hashes.insert(word.reduce(FNV1a.seed) { FNV1a.mix($0, UInt64($1)) })
      let isASCII = word.last.map { $0 < 0x80 } ?? true
      ends.insert(Self.key(word.suffix(isASCII ? 3 : 2)))
    }
    (self.hashes, self.ends) = (hashes, ends)
    longest = words.map(\.count).max() ?? 0
  }

  private static func key(_ end: some Sequence<UInt8>) -> UInt64 {
    key_hash(end.reduce(0) { $0 << 8 | UInt64($1.asciiLowercased) })
  }

  /// Whether one of them may end with these letters: the last three bytes of a word of ASCII, all if it is shorter, or the last letter
  /// of two bytes.
  func mayEnd(with letters: Slice<UnsafeBufferPointer<UInt8>>) -> Bool { ends.contains(Self.key(letters)) }

  func contains(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard word.count <= longest + 4 else { return false }
    // Most words need not be made to strings for their small letters: those of ASCII and of Arabic.
    var hash = FNV1a.seed
    let isPlain = word.allSatisfy { byte in
      hash = FNV1a.mix(hash, UInt64(byte.asciiLowercased))
      return byte < 0xC0 || (0xD8...0xDB).contains(byte)
    }
    if isPlain { return hashes.contains(hash) }
    return words.contains(Array(String(decoding: word, as: UTF8.self).lowercased().utf8))
  }
}

private struct SplitPass {
  let bytes: UnsafeBufferPointer<UInt8>
  let abbreviations: Abbreviations

  private var sentences: [Range<Int>] = []
  /// For each line's end the number of sentences before it, its complement for blank lines.
  private var lineEnds: [Int] = []
  /// What `firstLetter` found last, which holds behind every place in the range: where the letter stands, nil if the line ends before one,
  /// and the last white space before it.
  private var ahead: (places: Range<Int>, letter: UInt32?, space: Int) = (0..<0, nil, 0)

  init(bytes: UnsafeBufferPointer<UInt8>, abbreviations: Abbreviations) {
    (self.bytes, self.abbreviations) = (bytes, abbreviations)
  }

  mutating func run() -> TextUnits {
    var start = 0, index = 0, lineStart = 0
    sentences.reserveCapacity(bytes.count / 100 + 4)
    lineEnds.reserveCapacity(bytes.count / 200 + 4)
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: bytes.count / UInt64.bitWidth + 1) { ends in
      find_sentence_ends(bytes.baseAddress, bytes.count, ends.baseAddress)
      for place in stride(from: 0, to: bytes.count, by: UInt64.bitWidth) {
        // Nothing that ends a sentence begins with another byte than those of the bits.
        var bits = ends[place / UInt64.bitWidth]
        while bits != 0 {
          let next = place + bits.trailingZeroBitCount
          bits &= bits - 1
          guard next >= index else { continue }
          index = next
          let (scalar, length) = decode(index)
          if Self.isLineBreak(scalar) {
            close(start..<index)
            lineEnds.append(isBlank(lineStart..<index) ? ~sentences.count : sentences.count)
            index += length
            (start, lineStart) = (index, index)
          } else if Self.isTerminator(scalar) {
            let end = endOfRun(index)
            if endsSentence(scalar, at: index, to: end, from: start) {
              close(start..<end)
              start = end
            }
            index = end
          }
        }
      }
    }
    close(start..<bytes.count)
    return TextUnits(sentences: sentences, paragraphs: paragraphs())
  }

  private mutating func close(_ range: Range<Int>) {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, let length = whiteSpace(at: low) { low += length }
    while low < high, let length = whiteSpace(before: high, notBefore: low) { high -= length }
    if low < high { sentences.append(low..<high) }
  }

  private func paragraphs() -> [Range<Int>] {
    let hasBlankLines = lineEnds.contains { $0 < 0 }
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(lineEnds.count + 1)
    var start = 0
    func close(_ end: Int) {
      guard end > start else { return }
      ranges.append(start..<end)
      start = end
    }
    for end in lineEnds where !hasBlankLines || end < 0 { close(end < 0 ? ~end : end) }
    close(sentences.count)
    return ranges
  }

  // MARK: Full stops

  /// The byte behind a run of terminators with the closing quotes and brackets glued to it.
  private func endOfRun(_ start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let (scalar, length) = decode(index)
      guard Self.isTerminator(scalar) || Self.isCloser(scalar) else { break }
      index += length
    }
    return index
  }

  private mutating func endsSentence(_ scalar: UInt32, at index: Int, to end: Int, from start: Int) -> Bool {
    let next = end < bytes.count ? decode(end).scalar : 0x0A
    let last = index > start ? decode(before: index) : 0x20
    if scalar == 0x055E { return !Self.isLetter(next) }  // the Armenian question mark stands inside the word it asks about
    guard scalar == 0x2E else { return true }
    let isLone = end == index + 1
    if isLone, Self.isDigit(last), Self.isDigit(next) { return false }
    if isLone, Self.isCased(next), Self.isCased(last) {
      return Self.isUpper(next) && !Self.isUpper(last) && word(before: index, notBefore: start).count > 2
    }
    guard let (following, isSpaced) = firstLetter(behind: end) else { return true }
    if isSpaced, Self.isLower(following) { return false }
    guard isLone, isSpaced, mayEndShortWord(index, from: start, last) else { return true }
    let word = word(before: index, notBefore: start)
    return word.isEmpty || !abbreviations.contains(word) && !isInitial(word)
  }

  /// Whether the word that ends before `index` with the letter `last` may be an abbreviation or an initial: nearly all words end otherwise.
  private func mayEndShortWord(_ index: Int, from start: Int, _ last: UInt32) -> Bool {
    if last >= 0x80 {
      // Letters of three bytes, capitals and what is no letter take a closer look.
      guard last < 0x800, Self.isArabicLetter(last) || Self.isLower(last) else { return true }
      return abbreviations.mayEnd(with: bytes[index - 2..<index])
    }
    guard Self.isLower(last) else { return true }
    var low = index - 1
    while low > start, index - low < 3, Self.isPartOfWord(bytes[low - 1]) {
      low -= 1
      if bytes[low] >= 0x80 { return true }
    }
    return abbreviations.mayEnd(with: bytes[low..<index])
  }

  /// Whether the word before a full stop is an initial (`J.`) or a dotted acronym that goes on (`U.S. President`).
  private func isInitial(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var end = word.endIndex
    while end > word.startIndex, bytes[end - 1] == 0x2E { end -= 1 }
    guard end > word.startIndex else { return false }
    let start = word[..<end].lastIndex(of: 0x2E).map { $0 + 1 } ?? word.startIndex
    let (last, length) = decode(start)
    return start + length == end && Self.isUpper(last)
  }

  /// Whether a byte may stand in a word, with its inner full stops.
  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == 0x2E || byte.isASCIILetter || (0x30...0x39).contains(byte)
  }

  /// Letters and inner full stops directly before `index`.
  private func word(before index: Int, notBefore start: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    var low = index
    while low > start {
      guard Self.isPartOfWord(bytes[low - 1]), index - low < 24 else { break }
      low -= 1
    }
    while low < index, bytes[low] & 0xC0 == 0x80 { low += 1 }
    // Opening quotes outside ASCII are no part of the word.
    while low < index, bytes[low] >= 0x80, !Self.isLetter(decode(low).scalar) { low += decode(low).length }
    return bytes[low..<index]
  }

  /// The first letter or digit behind `index` on the same line, and whether white space stands before it.
  private mutating func firstLetter(behind index: Int) -> (scalar: UInt32, isSpaced: Bool)? {
    // At most places one space stands before it.
    if index + 1 < bytes.count, bytes[index] == 0x20 {
      let scalar = decode(index + 1).scalar
      if Self.isLetter(scalar) || Self.isDigit(scalar) { return (scalar, true) }
    }
    // Full stops in a row, spaced or not, have the same letter behind them: it is looked for once.
    if !ahead.places.contains(index) { lookAhead(from: index) }
    return ahead.letter.map { ($0, ahead.space >= index) }
  }

  private mutating func lookAhead(from start: Int) {
    ahead = (start..<bytes.count, nil, -1)
    var index = start
    while index < bytes.count {
      let (scalar, length) = decode(index)
      let isFound = Self.isLetter(scalar) || Self.isDigit(scalar)
      if isFound || Self.isLineBreak(scalar) {
        ahead.places = start..<index + 1
        ahead.letter = isFound ? scalar : nil
        return
      }
      if Self.isWhiteSpace(scalar) { ahead.space = index }
      index += length
    }
  }

  // MARK: Scalars

  private func decode(_ index: Int) -> (scalar: UInt32, length: Int) {
    let (value, length) = UTF8Decoding.scalar(in: bytes, at: index)
    return (value, length)
  }

  private func decode(before index: Int) -> UInt32 {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return decode(start).scalar
  }

  private func whiteSpace(at index: Int) -> Int? {
    // First bytes of white space; nearly all others.
    let byte = bytes[index]
    guard byte <= 0x20 || byte == 0xC2 || (0xE1...0xE3).contains(byte) else { return nil }
    let (scalar, length) = decode(index)
    return Self.isWhiteSpace(scalar) ? length : nil
  }

  private func whiteSpace(before index: Int, notBefore low: Int) -> Int? {
    var start = index - 1
    while start > low, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return whiteSpace(at: start)
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      guard let length = whiteSpace(at: index) else { return false }
      index += length
    }
    return true
  }

  private static func isWhiteSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  private static func isLineBreak(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func isTerminator(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21, 0x2E, 0x3F, 0x055E, 0x0589, 0x061F, 0x06D4, 0x0964, 0x0965, 0x2026, 0x203C, 0x2047...0x2049: true
    case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61: true
    default: false
    }
  }

  private static func isCloser(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x29, 0x5D, 0xBB, 0x2019, 0x201D, 0x203A, 0x300B, 0x300D, 0x300F, 0x3011, 0xFF09: true
    default: false
    }
  }

  private static func isDigit(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || (0x660...0x669).contains(scalar) || (0x6F0...0x6F9).contains(scalar)
  }

  private static func properties(_ scalar: UInt32) -> Unicode.Scalar.Properties? { Unicode.Scalar(scalar)?.properties }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return isUpper(scalar) || isLower(scalar) }
    return isArabicLetter(scalar) || (properties(scalar)?.isAlphabetic ?? false)
  }

  private static func isUpper(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (0x41...0x5A).contains(scalar) }
    return !isArabicLetter(scalar) && properties(scalar)?.isUppercase ?? false
  }

  private static func isLower(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (0x61...0x7A).contains(scalar) }
    return !isArabicLetter(scalar) && properties(scalar)?.isLowercase ?? false
  }

  private static func isCased(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return isUpper(scalar) || isLower(scalar) }
    return !isArabicLetter(scalar) && properties(scalar)?.isCased ?? false
  }

  /// The common letters of Arabic, of which all that is asked is known: the properties of scalars take long to look up.
  private static func isArabicLetter(_ scalar: UInt32) -> Bool { (0x621...0x64A).contains(scalar) && scalar != 0x640 }
}
