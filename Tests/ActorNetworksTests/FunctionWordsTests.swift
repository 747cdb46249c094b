// Looking function words up by their bytes, against the lists of the languages.

import Testing

@testable import ActorNetworks

@Suite struct FunctionWordsTests {
  /// The languages that a word of at most 16 bytes is counted for.
  private func counted(_ word: String) -> Set<Int> {
    var low: UInt64 = 0, high: UInt64 = 0
    for (place, byte) in word.utf8.enumerated() {
      if place < 8 { low |= UInt64(byte) << UInt64(8 * place) } else { high |= UInt64(byte) << UInt64(8 * place - 64) }
    }
    var tally: FunctionWords.Tally = (0, 0, 0, 0)
    FunctionWords.shared.count(low, high, into: &tally)
    return withUnsafeBytes(of: tally) { lanes in Set(lanes.indices.filter { lanes[$0] == 1 }) }
  }

  @Test func wordsCountForTheirLanguagesAlone() {
    var languages: [String: Set<Int>] = [:]
    for (index, rules) in Languages.all.enumerated() {
      for word in rules.functionWords.split(separator: " ") where word.utf8.count <= 16 {
        languages[String(word), default: []].insert(index)
      }
    }
    #expect(languages.count > 300)
    for (word, expected) in languages {
      #expect(counted(word) == expected, "\(word)")
      for other in [word + "x", "x" + word, String(word.reversed())] where languages[other] == nil && other.utf8.count <= 16 {
        #expect(counted(other).isEmpty, "\(other)")
      }
    }
  }
}
