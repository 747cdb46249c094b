// Sentences: what holds whatever the text.

import ActorNetworks
import AliasMatching

extension FuzzCheck {
  private static let splitter = SentenceSplitter()

  /// Sentences are in order, hold all but white space, and depend neither on other lines nor on where the text lies in memory.
  static let sentences = FuzzCheck(name: "sentences") { input in
    let text = UTF8Text(repairing: input)
    let units = splitter.split(text)
    var covered = 0
    for range in units.sentences {
      guard range.lowerBound >= covered, !range.isEmpty else { return "sentence \(range) is out of order" }
      guard isBlank(text, covered..<range.lowerBound) else { return "words before \(range) are in no sentence" }
      covered = range.upperBound
    }
    guard isBlank(text, covered..<text.bytes.count) else { return "the last words are in no sentence" }
    guard units.paragraphs.flatMap({ Array($0) }) == Array(units.sentences.indices) else {
      return "paragraphs leave out sentences"
    }

    for shift in [1, 31, 64 - text.bytes.count % 64] {
      let shifted = splitter.split(UTF8Text(repairing: [UInt8](repeating: 0x20, count: shift) + text.bytes))
      guard shifted.sentences == units.sentences.map({ $0.lowerBound + shift..<$0.upperBound + shift }) else {
        return "other sentences behind \(shift) spaces"
      }
    }
    var byLine: [Range<Int>] = [], begin = 0
    for line in text.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      byLine += splitter.split(UTF8Text(repairing: Array(line))).sentences.map {
        $0.lowerBound + begin..<$0.upperBound + begin
      }
      begin += line.count + 1
    }
    return byLine == units.sentences ? nil : "other sentences line by line"
  }

  private static func isBlank(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
    // Unicode counts the separators of ASCII (1C to 1F) as white space for bidirectional text alone.
    text.string(range).unicodeScalars.allSatisfy { $0.properties.isWhitespace || (0x1C...0x1F).contains($0.value) }
  }
}
