// Counting function words, against the lists of the languages and against reading letter by letter.

import AliasMatching
import TestSupport
import Testing

@testable import ActorNetworks

@Suite struct FunctionWordsTests {
  private func census(_ text: String) -> LanguageCensus {
    var census = LanguageCensus(.shared)
    Array(text.utf8).withUnsafeBufferPointer { census.count(0..<$0.count, of: $0) }
    return census
  }

  /// How often each language is counted in a word, which stands in a text of its own.
  private func counted(_ word: String) -> [Int32] {
    // What stands around it are letters of no language.
    let counts = census("\(word) " + String(repeating: "1 ", count: 16)).counts
    return Languages.all.indices.map { counts[$0] }
  }

  @Test func wordsCountForTheirLanguagesAlone() {
    var languages: [String: Set<Int>] = [:]
    for (index, rules) in Languages.all.enumerated() {
      for word in rules.functionWords.split(separator: " ") where word.unicodeScalars.allSatisfy(\.properties.isAlphabetic) {
        languages[String(word), default: []].insert(index)
      }
    }
    #expect(languages.count > 300)
    func expected(_ word: String) -> [Int32] {
      Languages.all.enumerated().map { index, rules in
        let letters = word.unicodeScalars.count { $0.value >= 0x80 && rules.distinctiveLetters.unicodeScalars.contains($0) }
        return Int32(letters) + (languages[word]?.contains(index) == true ? 1 : 0)
      }
    }
    for word in languages.keys {
      #expect(counted(word) == expected(word), "\(word)")
      for other in [word + "x", "x" + word, String(word.reversed())] where languages[other] == nil {
        #expect(counted(other) == expected(other), "\(other)")
      }
    }
  }

  /// A soft hyphen in a word does not count, but lets the word be read letter by letter.
  @Test func wordsAtOnceCountLikeLetterByLetter() {
    var random = SeededGenerator(seed: 7)
    let words = [
      "the", "of", "Ankara", "ANKARA", "den", "da", "in", "s", "في", "من", "هذا", "الجمهورية", "الاستراتيجيات", "پیش", "была",
      "à", "1", "-",
    ]
    let gaps = [" ", " ", " ", "'", ", ", "\n", "’"]
    for _ in 0..<300 {
      var fast = "", slow = ""
      for _ in 0..<Int.random(in: 0...400, using: &random) {
        let word = words.randomElement(using: &random) ?? "", gap = gaps.randomElement(using: &random) ?? " "
        let cut = word.index(word.startIndex, offsetBy: word.count / 2)
        fast += word + gap
        slow += word[..<cut] + "\u{AD}" + word[cut...] + gap
      }
      let (one, other) = (census(fast), census(slow))
      #expect(one.counts == other.counts, "\(fast)")
      for script in Script.allCases where script != .other {
        #expect(one.letters[script.rawValue] == other.letters[script.rawValue])
      }
      #expect(one.hasPersianLetters == other.hasPersianLetters)
    }
  }
}
