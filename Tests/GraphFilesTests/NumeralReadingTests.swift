// Numbers as files spell them.

import TestSupport
import Testing

@testable import GraphFiles

struct NumeralReadingTests {
  @Test(arguments: [
    ("0", Numeral.integer(0)), ("-0", .integer(0)), ("12", .integer(12)), ("-7", .integer(-7)), ("12.0", .number(12)),
    ("1.", .number(1)),
    (".5", .number(0.5)), ("-.5", .number(-0.5)), ("1e3", .number(1000)), ("1E-2", .number(0.01)), ("1e+2", .number(100)),
    ("0.0", .number(0)),
    ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)), ("9223372036854775808", .number(0x1p63)),
    ("99999999999999999999", .number(1e20)), ("1e400", .notFinite), ("-1e400", .notFinite),
    ("1e99999999999999999999", .notFinite),
    ("1e-99999999999999999999", .number(0)), ("0.1", .number(0.1)),
    ("123456789012345678901234567890e-20", .number(1_234_567_890.1234567)),
  ])
  func spellsNumbers(_ text: String, _ expected: Numeral) { #expect(Numeral(text.utf8) == expected) }

  @Test(arguments: [
    "", "-", ".", "007", "00.5", "+49", "1e", "1e+", "e5", "0x10", "nan", "inf", "1 2", "1,5", "--1", "1.2.3", "١٢", "1_000",
  ])
  func leavesOtherTextsAlone(_ text: String) { #expect(Numeral(text.utf8) == nil) }

  @Test func agreesWithSwiftOnRandomNumbers() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<5000 {
      let value = Double(bitPattern: generator.next())
      guard value.isFinite else { continue }
      for text in ["\(value)", "\(Float(value))", "\(value.rounded())"] {
        guard let expected = Double(text), expected.isFinite, text != "-0.0" else { continue }
        #expect(Numeral(text.utf8) == .number(expected), "\(text)")
      }
    }
    for _ in 0..<1000 {
      let digits = Int.random(in: 1...20, using: &generator)
      let text = (0..<digits).map { _ in "\(Int.random(in: 1...9, using: &generator))" }.joined()
      let point = Int.random(in: 0...digits, using: &generator)
      let number = "\(text.prefix(point)).\(text.dropFirst(point))e\(Int.random(in: -30...30, using: &generator))"
      let expected = Double(number).map(Numeral.number)
      #expect(Numeral(number.utf8) == expected, "\(number)")
    }
  }
}
