import Testing

@testable import AliasMatching

@Suite struct ScalarFoldingTests {
  /// Strings hash and compare by canonical equivalence: a base letter followed by marks is the same key as the composed letter.
  @Test func composedLettersAreThoseOfTheirBases() {
    let marks = (0x0300...0x0331).compactMap(Unicode.Scalar.init(_:)) + ["\u{0342}", "\u{0345}"]
    let second: [Unicode.Scalar] = [
      "\u{0300}", "\u{0301}", "\u{0302}", "\u{0303}", "\u{0304}", "\u{0307}", "\u{0309}", "\u{0323}",
    ]
    var decomposed: [String: Unicode.Scalar] = [:]
    for base in "abcdefghijklmnopqrstuvwxyzαεηιουωаегиіокучжыэ".unicodeScalars {
      for mark in marks {
        let once = String(base) + String(mark)
        decomposed[once] = base
        guard "aeioudlrstuα".unicodeScalars.contains(base) else { continue }
        for other in second { decomposed[once + String(other)] = base }
      }
    }
    var bases: [Unicode.Scalar: Unicode.Scalar] = [:]
    for range in [UInt32(0xE0)...0x24F, 0x390...0x3CF, 0x430...0x52F, 0x1E00...0x1FFF] {
      for scalar in range.compactMap(Unicode.Scalar.init(_:)) { bases[scalar] = decomposed[String(scalar)] }
    }
    let written = ScalarFolding.composedLetters()
    #expect(written.count == 320)
    let isSame = written == bases
    #expect(isSame)
  }
}
