// The words of actors' names, against what the catalogue spells, asked for by many threads at once.

import AliasMatching
import Testing

@testable import ActorNetworks

@Suite struct NameWordsTests {
  private static func beginnings(_ word: Range<Int>, in text: UTF8Text) -> [UInt64] {
    var hashes: [UInt64] = []
    TextWord.forEachBeginning(of: word, in: text) { hash, isWhole in
      if !isWhole { hashes.append(hash) }
      return true
    }
    return hashes
  }

  private static func areAlike(_ one: [UInt64], _ other: [UInt64]) -> Bool {
    let shorter = min(one.count, other.count)
    return shorter >= 3 && one[min(shorter, 5) - 1] == other[min(shorter, 5) - 1]
  }

  @Test func threadsGetWhatTheCatalogueSpells() async throws {
    let catalogue = try Catalogue.builtIn()
    let actors = Array((0..<catalogue.compiledCount).filter { catalogue.type(of: $0) == .person }.prefix(40))
    let names = ["Vladimir", "Alex", "Ali", "Al", "Mohammed", "Владимир", "محمد", "وليد"].map { UTF8Text($0) }
    let expected = actors.flatMap { actor -> [Bool] in
      let own = catalogue.spellings(of: actor).flatMap { spelling -> [[UInt64]] in
        let text = UTF8Text(spelling.text)
        return WordReader.words(in: 0..<text.bytes.count, of: text).map { Self.beginnings($0, in: text) }
      }
      return names.map { name in
        let word = Self.beginnings(0..<name.bytes.count, in: name)
        return own.contains { Self.areAlike($0, word) }
      }
    }
    #expect(expected.contains(true) && expected.contains(false))
    let shared = NameWords(catalogue)
    let areAllRight = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          actors.flatMap { actor in
            names.map { shared.contain(NameWords.Word(0..<$0.bytes.count, in: $0), of: actor, in: catalogue) }
          } == expected
        }
      }
      return await group.allSatisfy { $0 }
    }
    #expect(areAllRight)
  }
}
