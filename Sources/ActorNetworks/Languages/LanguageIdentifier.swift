// Which language a text is written in.

import AliasMatching

/// Tells a text's language by its script and, among languages of one script, by its most frequent function words.
///
/// Only the begin of a text is read. A text whose words do not decide is of unknown language, which is better than a wrong one.
public struct LanguageIdentifier: Sendable {
  /// Bytes of a text that are read.
  private static let sample = 4_000
  /// How many times as many function words the language must have as any other.
  private static let lead = 1.3

  private let words: FunctionWords
  private let scripts: [Script]

  /// An identifier of all languages of the catalogue.
  public init() {
    words = .shared
    scripts = Languages.all.map(\.script)
  }

  /// Code of the text's language, nil if it cannot be told.
  ///
  /// - Complexity: O(1): at most the first 4,000 bytes are read.
  public func language(of text: UTF8Text) -> String? { language(of: 0..<text.bytes.count, in: text) }

  /// Code of the language of a range of the text, whose begin is read as if nothing stood around it.
  func language(of range: Range<Int>, in text: UTF8Text) -> String? {
    var end = min(range.upperBound, range.lowerBound + Self.sample)
    while end > range.lowerBound, end < range.upperBound, text.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let census = text.bytes.withUnsafeBufferPointer { bytes in
      LanguageCensus(of: UnsafeBufferPointer(rebasing: bytes[range.lowerBound..<end]), words)
    }
    let (counts, lettersOf, hasPersianLetters) = (census.counts, census.letters, census.hasPersianLetters)
    let dominant = Script.allCases.filter { $0 != .other }.max { lettersOf[$0.rawValue] < lettersOf[$1.rawValue] }
    guard let script = dominant, lettersOf[script.rawValue] > 0 else { return nil }
    let candidates = scripts.indices.filter { scripts[$0] == script }
    guard candidates.count > 1 else { return candidates.first.map { Languages.all[$0].code } }
    let ranked = candidates.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
    guard counts[ranked[0]] >= (script == .latin ? 2 : 1), Double(counts[ranked[0]]) >= Self.lead * Double(counts[ranked[1]])
    else {
      // Arabic script without a function word is a headline, and Persian would show its own letters.
      return script == .arabic && !hasPersianLetters ? "ar" : nil
    }
    return Languages.all[ranked[0]].code
  }
}
