// The words of each language, the colours' contrast, the widths of text.

import ActorNetworks
import Foundation
import GraphvizRendering
import TestSupport
import Testing

@testable import NetworkFigures

@Suite struct WordingTests {
  @Test func `Arabic counts take the right form`() {
    let text = FigureText.of(language: "ar")
    let cases: [(Int, FigureText.Noun, String)] = [
      (1, .sentence, "جملة واحدة"), (2, .sentence, "جملتان"), (3, .sentence, "3 جمل"), (10, .document, "10 وثائق"),
      (11, .sentence, "11 جملة"), (100, .sentence, "100 جملة"), (103, .sentence, "103 جمل"), (48, .actor, "48 فاعلاً"),
    ]
    for (count, noun, expected) in cases { #expect(text.counted(count, noun) == expected) }
  }

  @Test func `Russian counts take the right form`() {
    let text = FigureText.of(language: "ru")
    for (count, expected) in [
      (1, "1 связь"), (2, "2 связи"), (5, "5 связей"), (11, "11 связей"), (21, "21 связь"), (112, "112 связей"),
    ] {
      #expect(text.counted(count, .tie) == expected)
    }
    #expect(
      FigureText.of(language: "fr").counted(0, .tie) == "0 lien" && FigureText.of(language: "tr").counted(7, .tie) == "7 bağ")
  }

  /// Every language says everything, in words of its own, and spells decimals its way.
  @Test(arguments: FigureText.languages.keys.filter { $0 != "en" }) func `languages say all in their own words`(language: String)
    throws
  {
    let (text, english) = (FigureText.of(language: language), FigureText.of(language: "en"))
    func words(_ text: FigureText) -> [String] {
      let test = TieTestRecord(model: "hypergeometric", correction: .holm, level: 0.001, tested: 780)
      let comparison = ComparisonRecord(
        first: "A", second: "B", permutations: 99, correction: .benjaminiHochberg, level: 0.05, tested: 12)
      let units: [FigureText.Unit] = [.sentence, .paragraph, .document, .window(3)]
      return ActorType.allCases.flatMap { [text.types($0), text.type($0)] }
        + units.flatMap { [text.tieMeaning($0), text.widthHeading($0)] }
        + [
          text.leftOut(3), text.byChance("0.5"), text.colorHeading, text.areaHeading, text.measureHeading("npmi"),
          text.styles.heading,
          text.styles.found, text.styles.uncertain, text.tested(test, true), text.tested(test, false),
          text.resampled(BootstrapPlan()),
          text.changes.heading, text.changes.more("A"), text.changes.same, text.compared(comparison), text.inside("a", "b"),
          text.summary("1", "2", "3"), text.filtered("1", "2"), text.affiliated, text.rolledUp, text.strongest, text.defaultTitle,
          text.nothing,
        ]
    }
    // Words that two languages share.
    let shared: Set<String> = ["region", "media", "Regions", "a in b", "persona"]
    for (own, other) in zip(words(text), words(english)) where !shared.contains(other) { #expect(own != other) }
    #expect(words(text).allSatisfy { !$0.isEmpty && !$0.contains("chance") && !$0.contains("ties") })
    #expect(text.byChance("0.5").contains(language == "ar" ? "0.5" : "0,5"))
    let svg = try #require(ParsedSVG(try svgFigure(of: TestNetwork.pair("A", "B", language: language))))
    #expect(svg.all("text").contains { $0.text == text.defaultTitle })
  }

  @Test func `each language has a file`() throws {
    let folder = packageFolder.appendingPathComponent("Sources/NetworkFigures/Messages").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }
    #expect(files.count == FigureText.languages.count + 1)
  }

  @Test func `English counts and unknown languages`() {
    let text = FigureText.of(language: "xx")
    #expect(text.counted(1, .tie) == "1 tie")
    #expect(text.counted(0, .tie) == "0 ties")
    #expect(text.counted(12345, .mention) == "12\u{202F}345 mentions")
  }

  @Test func `units are read as the user writes them`() {
    let cases: [(String, FigureText.Unit)] = [
      ("sentence", .sentence), ("paragraph", .paragraph), ("document", .document), ("window:5", .window(5)),
      ("window", .window(1)),
      ("", .sentence), ("window:x", .window(1)),
    ]
    for (text, unit) in cases { #expect(FigureText.Unit(text) == unit) }
  }

  @Test func `an Arabic figure is mirrored and speaks Arabic`() throws {
    let svg = try #require(ParsedSVG(try svgFigure(of: TestNetwork.pair("أرمينيا", "روسيا", language: "ar"))))
    #expect(svg.elements.first?.attributes["xml:lang"] == "ar")
    #expect(svg.titles.contains("أرمينيا – روسيا: 31 جملة في 5 وثائق"))
    let width = try #require(svg.elements.first?.attributes["width"].flatMap(Double.init))
    let title = try #require(svg.all("text").first { $0.text == "شبكة الفاعلين" })
    #expect(title.attributes["x"].flatMap(Double.init) == width - FigureFrame.margin)
    #expect(title.attributes["text-anchor"] == nil && title.attributes["direction"] == "rtl")
  }

  @Test(arguments: ["en", "ar"]) func `ties of those who belong together are dotted, and the caption says so`(language: String)
    throws
  {
    let plain = TestNetwork.pair("Armenia", "Russia", language: language)
    var edge = plain.edges[0], provenance = plain.provenance
    edge.affiliation = .bodyOf
    provenance.rollUp = RollUp(persons: true)
    let marked = ActorNetwork(nodes: plain.nodes, edges: [edge], provenance: provenance)
    let text = FigureText.of(language: language)
    for (network, isMarked) in [(plain, false), (marked, true)] {
      let svg = try #require(ParsedSVG(try svgFigure(of: network)))
      #expect(svg.all("path").count { $0.attributes["stroke-dasharray"] != nil } == (isMarked ? 1 : 0))
      #expect(svg.all("line").count { $0.attributes["stroke-dasharray"] != nil } == (isMarked ? 1 : 0))
      let words = svg.all("text").map(\.text)
      for sentence in [text.affiliated, text.styles.affiliated, text.rolledUp, "--roll-up person"] {
        #expect(words.contains(sentence) == isMarked)
      }
      #expect(drawingDOT(of: network, options: FigureOptions()).contains("style=dotted") == isMarked)
    }
  }

  @Test func `widths agree with the fonts they were read from`() {
    // Sums of the advances in NotoSans-Regular.ttf at 100 px.
    let cases: [(String, ClosedRange<Double>)] = [
      ("Armenia", 390...420), ("United States", 620...640), ("", 0...0), ("\u{301}", 0...0), ("中国", 200...200),
    ]
    for (text, range) in cases { #expect(range.contains(TextMetrics.width(of: text, fontSize: 100)), "\(text)") }
    let plain = TextMetrics.width(of: "روسيا", fontSize: 100)
    #expect(TextMetrics.width(of: "رُوسيا", fontSize: 100) == plain)
  }

  @Test func `long names are broken into balanced lines`() {
    let label = NodeLabel(text: "Collective Security Treaty Organization", fontSize: 12, isBold: false)
    #expect(label.lines.joined(separator: " ") == "Collective Security Treaty Organization")
    #expect((2...3).contains(label.lines.count))
    #expect(NodeLabel(text: "Russia", fontSize: 12, isBold: false).lines == ["Russia"])
  }
}
