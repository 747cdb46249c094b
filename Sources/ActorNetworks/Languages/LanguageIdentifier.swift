// Which language a text is written in.

import AliasMatching

/// Tells a text's language by its script and, among languages of one script, by its most frequent function words.
///
/// Only the begin of a text is read. A text whose words do not decide is of unknown language, which is better than a wrong one.
public struct LanguageIdentifier: Sendable {
  /// Bytes of a text that are read, one after the other until they leave no doubt.
  private static let samples = [512, 1_024, 2_048, 4_000]
  /// How many times as many function words the language must have as any other.
  private static let lead = 1.3
  /// How many function words leave no doubt, and how many times as many as any other language has.
  private static let sure = (words: Int32(10), lead: Int32(3))

  private static let written = Script.allCases.filter { $0 != .other }

  private let words: FunctionWords
  /// For each script the languages that are written in it.
  private let languages: [[Int]]
  private let codes: [String]

  /// An identifier of all languages of the catalogue.
  public init() {
    words = .shared
    languages = Script.allCases.map { script in Languages.all.indices.filter { Languages.all[$0].script == script } }
    codes = Languages.all.map(\.code)
  }

  /// Code of the text's language, nil if it cannot be told.
  ///
  /// - Complexity: O(1): at most the first 4,000 bytes are read.
  public func language(of text: UTF8Text) -> String? { code(of: index(of: 0..<text.bytes.count, in: text)) }

  /// The code of this position in `Languages.all`.
  func code(of index: Int?) -> String? { index.map { codes[$0] } }

  /// Position in `Languages.all` of the language of a range of the text, whose begin is read as if nothing stood around it; nil if it
  /// cannot be told.
  func index(of range: Range<Int>, in text: UTF8Text) -> Int? {
    text.bytes.withUnsafeBufferPointer { bytes in
      var census = LanguageCensus(words), read = range.lowerBound, language: Int?
      for sample in Self.samples where read < range.upperBound {
        let end = Self.end(of: range.lowerBound + sample, in: bytes, read..<range.upperBound)
        census.count(read..<end, of: bytes)
        read = end
        let verdict = judge(census)
        language = verdict.language
        if verdict.isSure { break }
      }
      return language
    }
  }

  /// Where to end a sample near a place: before the word there, if it is no long one, and never inside a scalar.
  private static func end(of place: Int, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    guard place < range.upperBound else { return range.upperBound }
    var end = place
    while end > range.lowerBound, place - end < 64, bytes[end] != UInt8(ascii: " ") { end -= 1 }
    if bytes[end] == UInt8(ascii: " "), end > range.lowerBound { return end }
    end = place
    while end > range.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  /// The language that was counted, and whether that leaves no doubt.
  private func judge(_ census: LanguageCensus) -> (language: Int?, isSure: Bool) {
    let (lettersOf, hasPersianLetters) = (census.letters, census.hasPersianLetters)
    var script = Script.arabic
    for other in Self.written where lettersOf[other.rawValue] > lettersOf[script.rawValue] { script = other }
    guard lettersOf[script.rawValue] > 0 else { return (nil, false) }
    // The language of the script with the most function words, of as many the first, and how many the next has; -1 if there is none.
    var best = (language: -1, count: Int32(-1)), second: Int32 = -1
    // Through memory, as a vector's lane that is told by a number takes many instructions.
    withUnsafeBytes(of: census.counts) { counts in
      for language in languages[script.rawValue] {
        let count = counts.assumingMemoryBound(to: Int32.self)[language]
        if count > best.count {
          (best, second) = ((language, count), best.count)
        } else {
          second = max(count, second)
        }
      }
    }
    guard best.language >= 0 else { return (nil, false) }
    guard second >= 0 else { return (best.language, false) }
    guard best.count >= (script == .latin ? 2 : 1), Double(best.count) >= Self.lead * Double(second) else {
      // Arabic script without a function word is a headline, and Persian would show its own letters.
      return (script == .arabic && !hasPersianLetters ? codes.firstIndex(of: "ar") : nil, false)
    }
    return (best.language, best.count >= Self.sure.words && best.count >= Self.sure.lead * second)
  }
}
