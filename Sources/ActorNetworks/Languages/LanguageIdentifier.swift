// Which language a text is written in.

import AliasMatching

/// Tells a text's language by its script and, among languages of one script, by its most frequent function words.
///
/// Only the begin of a text is read. A text whose words do not decide is of unknown language, which is better than a wrong one.
public struct LanguageIdentifier: Sendable {
  /// Bytes of a text that are read.
  private static let sample = 6_000
  /// How many times as many function words the language must have as any other.
  private static let lead = 1.4

  /// For each function word the languages that have it.
  private let languages: [String: [Int]]

  /// An identifier of all languages of the catalogue.
  public init() {
    var languages: [String: [Int]] = [:]
    for (index, rules) in Languages.all.enumerated() {
      for word in rules.functionWords { languages[word, default: []].append(index) }
    }
    self.languages = languages
  }

  /// Code of the text's language, nil if it cannot be told.
  ///
  /// - Complexity: O(1): at most the first 6,000 bytes are read.
  public func language(of text: UTF8Text) -> String? {
    var end = min(text.bytes.count, Self.sample)
    while end > 0, end < text.bytes.count, text.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let sample = text.string(0..<end)
    var letters: [Script: Int] = [:]
    for scalar in sample.unicodeScalars { letters[Script(scalar), default: 0] += 1 }
    letters[.other] = nil
    guard let script = letters.max(by: { ($0.value, "\($1.key)") < ($1.value, "\($0.key)") })?.key else { return nil }
    let candidates = Languages.all.indices.filter { Languages.all[$0].script == script }
    guard candidates.count > 1 else { return candidates.first.map { Languages.all[$0].code } }

    var counts = [Int](repeating: 0, count: Languages.all.count)
    for word in sample.lowercased().split(whereSeparator: { !$0.isLetter }) {
      for language in languages[String(word)] ?? [] { counts[language] += 1 }
    }
    let ranked = candidates.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
    guard counts[ranked[0]] > 0, Double(counts[ranked[0]]) >= Self.lead * Double(counts[ranked[1]]) else {
      // Arabic script without a function word is a headline, and Persian would show its own letters.
      return script == .arabic && !sample.unicodeScalars.contains(where: Self.persianLetters.contains) ? "ar" : nil
    }
    return Languages.all[ranked[0]].code
  }

  private static let persianLetters: Set<Unicode.Scalar> = ["پ", "چ", "ژ", "گ", "ک", "ی"]
}
