// How words begin: what is read at once, against what is read letter by letter.

import TestSupport
import Testing

@testable import ActorNetworks

@Suite struct WordBeginTests {
  private static let scalars: [Unicode.Scalar] = [
    "a", "B", "z", "7", "\u{E9}", "\u{416}", "\u{641}", "\u{649}", "\u{640}", "\u{301}", "\u{AD}", "-", " ", ",", "\u{AB}",
    "\u{60C}",
    "\u{2013}", "\u{4E2D}",
  ]

  /// The first letters without case and marks, the first the lowest; what is no letter ends the word, but not before it has begun.
  private static func begin(_ word: [Unicode.Scalar]) -> UInt64 {
    var letters: [UInt32] = []
    for scalar in word {
      guard let letter = FoldedHash.fold(scalar.value), letter & 0xFFFF != 0 else { continue }
      if !WordReader.isLetter(scalar.value), !letters.isEmpty { break }
      letters.append(letter & 0xFFFF)
    }
    return letters.prefix(WordBegin.length).reversed().reduce(0) { $0 << 16 | UInt64($1) }
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> [UInt8] { scalars.flatMap { Array(UTF8.encode($0) ?? .init()) } }

  @Test func beginsAreThoseReadLetterByLetter() {
    var generator = SeededGenerator(seed: 41), wrong: [String] = []
    for _ in 0..<20_000 {
      // Mostly of one or two scalars, as words of few kinds are those that are read at once.
      let kinds = (0..<3).map { _ in Self.scalars.randomElement(using: &generator) ?? "a" }
      let scalars = (0..<Int.random(in: 1...9, using: &generator)).map { _ in kinds.randomElement(using: &generator) ?? "a" }
      let word = Array(scalars.prefix(Int.random(in: 1...scalars.count, using: &generator)))
      let end = Self.text(word).count
      let found = Self.text(scalars).withUnsafeBufferPointer { WordBegin(at: 0, upTo: end, in: $0).letters }
      if found != Self.begin(word) { wrong.append("\(scalars) \(word.count)") }
    }
    let areRight = wrong.isEmpty
    #expect(areRight, "\(wrong.prefix(5))")
  }

  /// A filter may say too often that a word begins as one of its keys, never that it does not; and so may the bits of words and keys.
  @Test func noWordThatBeginsAsAKeyIsDismissed() {
    let word = Array("калининградская".utf8)
    word.withUnsafeBufferPointer { word in
      for letters in 1...7 {
        let key = WordBegin(at: 0, upTo: 2 * letters, in: word)
        var filter = BeginFilter()
        filter.insert(key, isStem: true, marks: 5)
        for end in letters...15 {
          let found = filter.look(atWord: 0, upTo: 2 * end, in: word)
          #expect(found.marks == 5, "\(letters) letters of \(end)")
          #expect(found.bits & key.keyBits(isStem: true) != 0, "\(letters) letters of \(end)")
        }
      }
    }
  }

  /// Words of any length and script, with a clitic and in another case, and no others.
  @Test func setsHoldTheirWordsAlone() {
    let words = ["Jo", "Ana", "Íñigo", "Zeynep", "Лев", "Яна", "Александра", "علي", "محمد", "إبراهيم", "א", "王毅"]
    let set = WordSet(words.prefix(5).joined(separator: " ") + "\n" + words.dropFirst(5).joined(separator: " "))
    func holds(_ word: String) -> Bool {
      Array("x \(word) x".utf8).withUnsafeBufferPointer { set.contains(2..<$0.count - 2, in: $0) }
    }
    for word in words + ["ANA", "iñigo", "أبراهيم", "ومحمد", "وبمحمد", "لمحمد", "АЛЕКСАНДРА"] {
      #expect(holds(word), "\(word)")
    }
    for word in ["J", "Joe", "An", "Anna", "Александр", "Александрам", "محم", "محمدي", "المحمد", "王", "ו"] {
      #expect(!holds(word), "\(word)")
    }
  }
}
