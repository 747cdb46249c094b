// The words of actors' names, against what the catalogue spells, asked for by many threads at once.

import Testing

@testable import ActorNetworks

@Suite struct NameWordsTests {
  /// The hashes of the beginnings of each word.
  private static func words(_ name: String) -> [[UInt64]] {
    var words: [[UInt64]] = []
    Array(name.utf8).withUnsafeBufferPointer { text in
      WordReader.forEachWord(in: 0..<text.count, of: text) { word in
        var hashes: [UInt64] = []
        TextWord.forEachBeginning(of: word, in: text) { hash, isWhole in
          if !isWhole { hashes.append(hash) }
          return true
        }
        words.append(hashes)
        return true
      }
    }
    return words
  }

  private static func areAlike(_ one: [UInt64], _ other: [UInt64]) -> Bool {
    let shorter = min(one.count, other.count)
    return shorter >= 3 && one[min(shorter, 5) - 1] == other[min(shorter, 5) - 1]
  }

  @Test func threadsGetWhatTheCatalogueSpells() async throws {
    let catalogue = try Catalogue.builtIn()
    let actors = Array((0..<catalogue.compiledCount).filter { catalogue.type(of: $0) == .person }.prefix(40))
    let names = ["Vladimir", "Alex", "Ali", "Al", "Mohammed", "Владимир", "محمد", "وليد"]
    let expected = actors.flatMap { actor -> [Bool] in
      let own = catalogue.spellings(of: actor).flatMap { Self.words($0.text) }
      return names.map { name in own.contains { word in Self.words(name).contains { Self.areAlike($0, word) } } }
    }
    #expect(expected.contains(true) && expected.contains(false))
    let shared = NameWords(catalogue)
    let areAllRight = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          actors.flatMap { actor in
            names.map { name in
              let word = Array(name.utf8).withUnsafeBufferPointer { NameWords.Word(0..<$0.count, in: $0) }
              return shared.contain(word, of: actor, in: catalogue)
            }
          } == expected
        }
      }
      return await group.allSatisfy { $0 }
    }
    #expect(areAllRight)
  }
}
