// Comparing texts with spellings: letters that are compared as they stand, against the comparison of strings.

import Testing

@testable import ActorNetworks

@Suite struct SpellingConditionsTests {
  @Test func plainLettersAreWhatStringsSay() {
    var wrong: [UInt32] = [], count = 0
    for value in [UInt32(1)..<0x2100, 0x4E00..<0x4F00].joined() {
      guard let scalar = Unicode.Scalar(value), let letter = SpellingConditions.plainLetter(value) else { continue }
      count += 1
      let expected = letter == 0 ? "" : Unicode.Scalar(letter).map { String($0) }
      if SpellingConditions.letters(String(scalar)).unicodeScalars.map(\.value) != expected?.unicodeScalars.map(\.value) {
        wrong.append(value)
      }
    }
    #expect(count > 500)
    #expect(wrong.isEmpty, "\(wrong)")
  }

  @Test(arguments: [
    ("Çin", "çin", true), ("C\u{327}in", "Çin", true), ("Cin", "Çin", false), ("چین", "چين", true), ("جین", "چین", false),
    ("كرد\u{640}", "کرد", true), ("كُرد", "کرد", true), ("İran", "iran", true), ("ıran", "iran", false), ("Iran", "Irans", false),
    ("Şam", "ŞAM", true), ("Ш", "ш", true), ("Ѓ", "г\u{301}", true), ("", "", true),
  ])
  func letters(_ text: String, _ spelling: String, _ areSame: Bool) {
    let found = Array(text.utf8).withUnsafeBufferPointer { text in
      Array(spelling.utf8).withUnsafeBufferPointer { SpellingConditions.hasLetters(0..<text.count, in: text, of: $0) }
    }
    #expect(found == areSame)
    #expect((SpellingConditions.letters(text) == SpellingConditions.letters(spelling)) == areSame)
  }

  @Test(arguments: [
    (CaseRule.initial, "Togo", true), (.initial, "togo", false), (.initial, "«Того", true), (.initial, "того", false),
    (.initial, "№ того", false), (.upper, "ЕС", true), (.upper, "Ес", false), (.upper, "U.S.", true), (.upper, "Us", false),
    (.any, "x", true),
  ])
  func cases(_ rule: CaseRule, _ text: String, _ fits: Bool) {
    let found = Array(text.utf8).withUnsafeBufferPointer { SpellingConditions.hasCase(rule, 0..<$0.count, in: $0) }
    #expect(found == fits)
  }

  @Test(arguments: [("Cafe\u{301}", true), ("Café", true), ("CAFÉ", false), ("Cafe", false), ("Café’", false)])
  func spellings(_ text: String, _ isSame: Bool) {
    let found = Array(text.utf8).withUnsafeBufferPointer { text in
      Array("Café".utf8).withUnsafeBufferPointer { SpellingConditions.isSpelled(0..<text.count, in: text, as: $0) }
    }
    #expect(found == isSame)
  }
}
