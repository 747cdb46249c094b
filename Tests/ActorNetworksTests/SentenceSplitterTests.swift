// Where sentences end, in the languages that the news are written in.

import AliasMatching
import TestSupport
import Testing

@testable import ActorNetworks

@Suite struct SentenceSplitterTests {
  private func sentences(_ text: String) -> [String] {
    let text = UTF8Text(text)
    return SentenceSplitter().split(text).sentences.map { text.string($0) }
  }

  @Test(arguments: [
    ["خمنوا ما المصير الذي ينتظره..\".", "وقال آخر."],
    ["هل منحت موسكو الضوء الأخضر؟", "أثارت تغريدة جدلًا."],
    ["Mr. Smith met J. D. Vance in the U.S. Senate on Oct. 7 at 3.5 percent.", "Then he left."],
    ["It was approx. five o'clock.", "\"Really?\"", "\"Yes!\""],
    ["Это было в 2022 г. в Москве.", "Затем он уехал."],
    ["他说：“好。”", "她走了！", "真的？"],
    ["Նա եկավ։", "Ինչո՞ւ եկավ։"],
    ["وہ آیا۔", "پھر گیا۔"],
    ["वह आया।", "फिर गया।"],
    ["See example.com for more.", "End"],
  ])
  func sentencesOfOneLine(_ expected: [String]) {
    #expect(sentences(expected.joined(separator: " ")) == expected)
  }

  /// Nearly all words are dismissed by their last letters: none of the abbreviations may be, however it is spelled and whatever is before it.
  @Test func noAbbreviationEndsASentence() {
    let abbreviations = Set(Languages.all.flatMap(\.abbreviations))
    #expect(abbreviations.count > 100)
    for word in abbreviations {
      for spelling in [word, word.uppercased(), word.prefix(1).uppercased() + word.dropFirst()] {
        for before in ["", " ", "X ", "é ", "م ", "(", "“"] {
          let text = before + spelling + ". X"
          #expect(sentences(text).count == 1, "\(text)")
        }
      }
    }
  }

  @Test func lostSpaceEndsAnyway() {
    #expect(sentences("The war ended.The peace began.") == ["The war ended.", "The peace began."])
    #expect(sentences("يغضب أرمينيا.-(وكالات)") == ["يغضب أرمينيا.", "-(وكالات)"])
  }

  @Test func lineBreaksAlwaysEnd() {
    #expect(sentences("Headline\r\nThe text\u{2028}goes on\n\n") == ["Headline", "The text", "goes on"])
    #expect(sentences(" \n\t\n").isEmpty)
    #expect(sentences("").isEmpty)
  }

  /// Texts are searched 64 bytes at a time, 4,096 together, and for rare signs apart.
  @Test(arguments: [
    "!", ".", "?", "\u{589}", "؟", "۔", "।", "॥", "…", "‼", "⁇", "⁉", "。", "！", "．", "？", "｡", "\n", "\u{85}", "\u{2028}",
    "\u{2029}",
  ])
  func endsAreFoundWhereverTheyStand(end: String) {
    for filler in ["a", "م", "я", "é", "“"] {
      for count in Array(3...70) + (filler == "a" ? Array(4088...4100) : []) {
        let found = sentences(String(repeating: filler, count: count) + end + " X")
        let isRight = found.count == 2 && found.last == "X"
        #expect(isRight, "\(count) times \(filler)")
      }
    }
  }

  @Test func paragraphs() {
    let split = SentenceSplitter()
    #expect(split.split(UTF8Text("One. Two.\nThree.")).paragraphs == [0..<2, 2..<3])
    #expect(split.split(UTF8Text("One. Two.\nThree.\n \nFour.\n\n\nFive.")).paragraphs == [0..<3, 3..<4, 4..<5])
    #expect(split.split(UTF8Text("")).paragraphs.isEmpty)
  }

  /// Whatever the text: sentences are in order, not empty, without white space at the ends, and hold all else.
  @Test(arguments: 0..<100) func coversEverything(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let pool: [Character] = [
      "a", "B", ".", "!", "؟", " ", "\n", "\u{A0}", "\"", ")", "3", "م", "。", "\u{55E}", "é", "…", "\u{2029}",
    ]
    let text = UTF8Text(String((0..<120).map { _ in pool.randomElement(using: &random) ?? "a" }))
    let units = SentenceSplitter().split(text)
    var rest = text.bytes
    var last = 0
    for range in units.sentences {
      #expect(range.lowerBound >= last && !range.isEmpty)
      last = range.upperBound
      let sentence = text.string(range)
      #expect(sentence.first?.isWhitespace == false && sentence.last?.isWhitespace == false)
      for index in range { rest[index] = 0x20 }
    }
    let left = String(decoding: rest, as: UTF8.self).filter { !$0.isWhitespace }
    #expect(left.isEmpty)
    #expect(units.paragraphs.flatMap { Array($0) } == Array(units.sentences.indices))
  }
}
