// Numbers, texts and names as formats spell them.

@testable import GraphFiles
import TestSupport
import Testing

@Suite struct NotationTests {
  private func text(_ write: (inout ByteBuffer) -> Void) -> String {
    var buffer = ByteBuffer()
    write(&buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test(
    arguments: [
      (12, "12.0", "12.0"), (0, "0.0", "0.0"), (-0.0, "-0.0", "-0.0"), (0.1, "0.1", "0.1"), (-3.25, "-3.25", "-3.25"),
      (1e-7, "1.0e-07", "0.0000001"),
      (-1.5e-7, "-1.5e-07", "-0.00000015"), (1e15, "1000000000000000.0", "1000000000000000.0"),
      (1e22, "1.0e+22", "10000000000000000000000.0"),
      (1.25e20, "1.25e+20", "125000000000000000000.0"), (.infinity, "0.0", "0.0"), (.nan, "0.0", "0.0"),
    ] as [(Double, String, String)])
  func numbersHavePoints(_ number: Double, _ shortest: String, _ plain: String) {
    #expect(text { $0.append(number) } == shortest)
    #expect(text { $0.append(plain: number) } == plain)
  }

  @Test func numbersReadBackAsTheSame() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let number = Double(bitPattern: random.next())
      guard number.isFinite else { continue }
      let (shortest, plain) = (text { $0.append(number) }, text { $0.append(plain: number) })
      #expect(Double(shortest) == number && shortest.contains("."))
      #expect(Double(plain) == number && plain.contains(".") && !plain.contains("e"))
    }
  }

  @Test func textsAreEscaped() {
    #expect(String(decoding: JSONNotation.bytes("a\"\\\n\u{1}\t<é"), as: UTF8.self) == #""a\"\\\n\u0001\t\u003cé""#)
    #expect(String(decoding: XMLNotation.bytes("<a b=\"c\">&\n\t'"), as: UTF8.self) == "&lt;a b=&quot;c&quot;&gt;&amp;&#10;&#9;'")
    #expect(String(decoding: DOTNotation.bytes("a\\\"\nb"), as: UTF8.self) == #""a\\\"\nb""#)
    let cells = [
      ("a", "a"), ("", "\"\""), ("1e5", "\"1e5\""), ("true", "\"true\""), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""),
      ("a ", "\"a \""),
    ]
    for (cell, written) in cells { #expect(String(decoding: CSVNotation.bytes(cell), as: UTF8.self) == written) }
  }

  /// Graphviz 2 reads no 16,384 bytes at once; joined again, the pieces are the text.
  @Test(arguments: ["x", "\"", "é", "🕌"]) func longTextsAreContinued(_ piece: String) {
    let long = String(repeating: piece, count: 20_000)
    let written = String(decoding: DOTNotation.bytes(long), as: UTF8.self)
    let lines = written.split(separator: "\n")
    #expect(lines.allSatisfy { $0.utf8.count < 16_000 })
    let joined = lines.map { $0.hasSuffix("\\") ? String($0.dropLast()) : String($0) }.joined()
    let isSame = joined.dropFirst().dropLast().replacing("\\\"", with: "\"") == long
    #expect(isSame)
  }

  @Test func reservedNamesComeBack() {
    let names: ReservedNames = ["id", "Type"]
    for (name, written) in [
      ("id", "id_"), ("ID_", "ID__"), ("type", "type_"), ("ids", "ids"), ("_", "_"), ("", ""), ("kind_", "kind_"),
    ] {
      #expect(names.written(name) == written)
      #expect(names.read(written) == name)
    }
    #expect(names.read("id") == "id")
    // Together: each of what was written, and a foreign one that stands beside another's.
    #expect(names.read(["id__", "id_", "type_", "x"]) == ["id_", "id", "type", "x"])
    #expect(names.read(["id__", "id", "id_"]) == ["id__", "id", "id_"])
  }

  @Test func namesBecomeDistinct() {
    #expect(DistinctNames.made(from: ["a", "a", "a_2", "a", "b"]) == ["a", "a_3", "a_2", "a_4", "b"])
    #expect(DistinctNames.made(from: ["a", "a"], separator: "") { $0 == 1 } == ["a2", "a"])
    #expect(DistinctNames.made(from: []) == [])
  }

  @Test func datesAndColorsAreExact() {
    let dates = [
      "2024-02-29": true, "2023-02-29": false, "1900-02-29": false, "2024-13-01": false, "2024-1-01": false, "0000-01-01": false,
      "2024-01-01T00": false,
    ]
    for (text, isDate) in dates { #expect(Column.Values.texts([text, nil]).areDates == isDate, "\(text)") }
    let colors = [
      "#1f77b4": true, "#FF0000": true, "#fff": false, "#1f77b4ff": false, "red": false, "#+f77b4": false, "": false,
      "#１f77b4": false,
    ]
    for (text, isColor) in colors { #expect(Column.Values.texts([text, nil]).areColors == isColor, "\(text)") }
    #expect(RGB("#1f77b4").map { [$0.red, $0.green, $0.blue] } == [31, 119, 180])
  }
}
