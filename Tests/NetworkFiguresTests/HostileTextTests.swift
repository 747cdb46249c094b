// Whatever stands in labels, titles and filters: the file stays well-formed, inert and readable.

import ActorNetworks
import GraphvizRendering
import TestSupport
import Testing

@testable import NetworkFigures

@Suite struct HostileTextTests {
  private static let pieces: [String] = [
    "\"", "'", "\\", "\\N", "\\G", "<", ">", "&", "&amp;", "&#x202E;", "]]>", "<script>alert(1)</script>", "<!--", "-->", "<?x?>",
    "\u{01}", "\u{0B}", "\u{1B}", "\u{7F}", "\u{85}", "\u{FFFF}", "\u{FFFE}", "\0", "\u{202E}", "\u{2066}",
    "\u{2069}", "\u{200E}", "\u{200F}", "\u{061C}", "\u{FEFF}", "\u{2028}", "\r\n", "\t", " ", "Russia", "روسيا", "ישראל", "中国",
    "👩‍👩‍👧", "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", "ﷺ", "url(http://x)", "javascript:", "%s%n", "{|}", "\u{0300}",
  ]

  private static func label(_ generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 0...12, using: &generator)
    return (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
  }

  @Test(arguments: 0..<100)
  func `ten thousand graphs with hostile words`(part: Int) throws {
    for number in 0..<100 {
      var generator = SeededGenerator(seed: UInt64(part * 100 + number))
      // Few are large: what can go wrong with words shows with two labels as well as with seven.
      let size = Int.random(in: 0...(number % 10 == 0 ? 7 : 2), using: &generator)
      let labels = (0..<size).map { _ in Self.label(&generator) }
      let drawn = TestNetwork.random(nodes: size, edges: size * 2, seed: UInt64(number)) { labels[$0] }
      var provenance = TestNetwork.provenance(language: Self.label(&generator), filters: [Self.label(&generator)])
      if number % 3 == 0 { provenance.language = "ar" }
      var edges = drawn.edges
      for index in edges.indices { edges[index].evidence = EvidenceExcerpt(document: "a", text: Self.label(&generator)) }
      let network = ActorNetwork(nodes: drawn.nodes, edges: edges, provenance: provenance)
      var options = FigureOptions(title: Self.label(&generator), engine: LayoutEngine.allCases[number % 6])
      (options.subtitle, options.footer) = (Self.label(&generator), Self.label(&generator))
      options.theme = FigureTheme.allCases[number % 3]
      options.legend = FigureOptions.LegendPlace.allCases[number / 3 % 3]
      options.links = FigureLinks(
        actors: LinkTemplate("https://example.org/{label}"), ties: LinkTemplate("mailto:{source}@{target}"))
      options.communities = FigureCommunities(
        membership: drawn.nodes.indices.map { $0 % 3 }, colorsDiscs: number % 2 == 0, hasHulls: number % 5 == 0)
      let text = try svgFigure(of: network, options: options)
      // fdp compares addresses in memory, and is repeatable in a child only: see `LayoutProcessTests`.
      if options.engine != .fdp {
        let isSame = try svgFigure(of: network, options: options) == text
        #expect(isSame, "graph \(part):\(number)")
      }
      let svg = try #require(ParsedSVG(text), "graph \(part):\(number) is not well-formed")
      #expect(svg.violations == [], "graph \(part):\(number)")
    }
  }

  @Test func `Graphviz's own drawing of hostile words is well-formed`() throws {
    for number in 0..<100 {
      var generator = SeededGenerator(seed: UInt64(5000 + number))
      let labels = (0..<4).map { _ in Self.label(&generator) }
      let network = TestNetwork.random(nodes: 4, edges: 6, seed: 1) { labels[$0] }
      let text = try graphvizFigure(of: network, options: .init(title: Self.label(&generator)))
      let svg = try #require(ParsedSVG(text), "graph \(number)")
      #expect(svg.all("script").isEmpty && svg.all("image").isEmpty, "graph \(number)")
    }
  }

  @Test func `twenty thousand characters end in an ellipsis`() throws {
    for character in ["x", "م", "中", "e\u{301}", "\u{0301}", "W ", "\u{1}"] {
      let long = String(repeating: character, count: 20_000)
      let line = SafeText.line(long, limit: NodeLabel.longest)
      #expect(line.count <= NodeLabel.longest && (line.hasSuffix("…")), "\(character)")
      let network = TestNetwork.pair(long, "Russia", filters: [long])
      let svg = try #require(ParsedSVG(try svgFigure(of: network, options: .init(title: long))))
      #expect(svg.elements[1].text.count <= FigureOptions.longestText)
    }
  }

  @Test func `right-to-left text says so, mixed text by its first letter`() {
    let cases: [(String, Bool)] = [
      ("الأمم المتحدة — UN 2030", true), ("UN — الأمم المتحدة", false), ("2030 الأمم", true), ("١٢ abc", false),
      ("«روسيا»", true),
      ("ישראל", true), ("Россия", false), ("", false), ("123", false), ("\u{FFFD}روسيا", true), ("ايران", true), ("ܐܪܡܝܐ", true),
    ]
    for (text, expected) in cases { #expect(SafeText.isRightToLeft(text) == expected, "\(text)") }
  }

  @Test func `cleaning keeps joiners and drops controls`() {
    let cases: [(String, String)] = [
      ("a\u{202E}b\u{2066}c\u{200F}", "abc"), ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("  a \n\t b  ", "a b"),
      ("a\u{1}b", "a\u{FFFD}b"),
      ("a\u{FFFF}b", "a\u{FFFD}b"), ("\u{202E}", ""), ("", ""),
    ]
    for (raw, clean) in cases { #expect(SafeText.line(raw, limit: 40) == clean, "\(raw)") }
  }

  @Test func `a line that is passed as it is needs no cleaning`() {
    let scalars = (0..<0x1_1000).compactMap { Unicode.Scalar(UInt32($0)) }
    let changed = scalars.filter { scalar in
      [" \(scalar)", "a\(scalar)b", "a \(scalar)"].contains { text in
        Array(SafeText.line(text, limit: 9).unicodeScalars) != Array(SafeText.cleanedLine(text, limit: 9).unicodeScalars)
      }
    }
    #expect(changed.isEmpty)
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<500 {
      let text = String(
        (0..<Int.random(in: 0...14, using: &generator)).map { _ in "ab  م\u{64B}«\n".randomElement(using: &generator) ?? "x" })
      #expect(SafeText.line(text, limit: 9) == SafeText.cleanedLine(text, limit: 9), "\(text)")
    }
  }

  @Test func `ids stay apart whatever they are made of`() {
    let ids = ["a", "a_", "a b", "a-b", "_a", "a_20_b", "ü", "", "<"]
    #expect(Set(ids.map(SafeText.identifier)).count == ids.count)
  }

  @Test func `numbers are spelt alike everywhere`() {
    let cases: [(Double, String)] = [
      (0, "0"), (-0.001, "0"), (1, "1"), (1.5, "1.5"), (1.25, "1.25"), (1.05, "1.05"), (-2.345, "-2.35"),
      (1234567.891, "1234567.89"),
      (.nan, "0"), (.infinity, "0"), (1e300, "1000000000"),
    ]
    for (value, text) in cases { #expect(SVGWriter.number(value) == text) }
  }
}
