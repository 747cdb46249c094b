// Fonts embedded in SVG: what they hold, that they shape text as the whole fonts do, and what is left of the document.

import Foundation
import SVGConversion
import TestSupport
import Testing

@testable import FontEmbedding

/// Scalars that a font must have for some texts.
private func scalars(of texts: [String]) -> Set<UInt32> { Set(texts.joined().unicodeScalars.map(\.value)) }

@Suite struct FontEmbeddingTests {
  private static let texts = [
    "Armenia — Ağrı, Łódź, Côte d'Ivoire", "الأمم المتحدة — UN 2030", "جمهوری اسلامی ایران", "الحُكُومَةُ", "מדינת ישראל", "Україна",
    "Հայաստան", "საქართველო", "Ελλάδα", "भारत गणराज्य", "ประเทศไทย", "a & b < c > \"d\"",
  ]

  @Test func fontsHoldTheCharactersThatOccurAndNoOthers() throws {
    let bold = ["Russia", "روسيا", "Россия"]
    let result = try FontEmbedding.embed(in: svg(Self.texts, bold: bold))
    #expect(result.missing.isEmpty && result.refused.isEmpty)
    #expect(result.families.prefix(3) == ["Noto Sans", "Noto Sans Arabic", "DejaVu Sans"])
    let rules = try FontRule.all(in: result.svg)
    for rule in rules {
      let font = try ShapedFont(rule.file)
      let inFont = try font.scalars
      #expect(inFont == rule.scalars)
      #expect(try font.glyphCount > rule.scalars.count)
    }
    for (isBold, texts) in [(false, Self.texts), (true, bold)] {
      let ranges = rules.filter { $0.isBold == isBold }.map(\.scalars)
      let isPartition = ranges.reduce(into: Set()) { $0.formUnion($1) } == scalars(of: texts)
      #expect(isPartition && ranges.map(\.count).reduce(0, +) == scalars(of: texts).count)
    }
  }

  /// Joining, ligatures, marks and kerning: HarfBuzz places glyphs of the part where it places those of the installed font.
  @Test(arguments: [
    ("Noto Sans", false, "AVATAR To, fifty €"), ("Noto Sans", true, "WAVE ÄÖ ĳ"), ("Noto Sans", false, "Ђорђе Україна"),
    ("Noto Sans Arabic", false, "الحُكُومَةُالإلكترونية"), ("Noto Sans Arabic", true, "می‌خواهد"), ("Noto Sans Arabic", false, "للهﷺ"),
    ("DejaVu Sans", false, "שָׁלוֹם"), ("DejaVu Sans", true, "საქართველო"), ("Noto Sans Devanagari", false, "क्षेत्रीय"),
  ])
  func partsShapeAsWholeFonts(family: String, isBold: Bool, text: String) throws {
    let result = try FontEmbedding.embed(in: isBold ? svg(bold: [text]) : svg([text]))
    #expect(result.families == [family])
    let rules = try FontRule.all(in: result.svg)
    try #require(rules.count == 1)
    let whole = try ShapedFont(installedFont("\(family):\(isBold ? "bold" : "regular")"))
    let expected = try whole.positions(of: text)
    #expect(expected.count > 4)
    #expect(try ShapedFont(rules[0].file).positions(of: text) == expected)
  }

  @Test func nothingElseOfTheDocumentChanges() throws {
    let source = svg(Self.texts, bold: ["Bold"])
    let result = try FontEmbedding.embed(in: source).svg
    let name = try #require(try FontRule.all(in: result).first?.name)
    let back = result.replacing(#/\n<style>\n[^<]*<\/style>/#, with: "").replacing("\(name),", with: "")
      .replacing(" text-rendering=\"geometricPrecision\"", with: "")
    let isSame = back == source
    #expect(isSame)
    let head = result.components(separatedBy: "<style>")
    #expect(
      head.count == 2 && head[0].hasSuffix("<desc>Ж</desc>\n") && head[0].contains("font-family=\"\(name),&#39;Noto Sans&#39;,"))
    #expect(result.utf8.count - source.utf8.count < 150_000)
  }

  @Test func librsvgDrawsTheSamePicture() throws {
    let source = svg(["Armenia — أرمينيا"], bold: ["Россия"])
    let isSame = try SVGConversion.png(of: FontEmbedding.embed(in: source).svg) == SVGConversion.png(of: source)
    #expect(isSame)
  }

  @Test func sameDocumentGivesSameBytesAlsoAtOnce() async throws {
    let sources = [svg(Self.texts), svg(bold: Self.texts), svg(["x"], bold: ["y"])]
    let expected = try sources.map { try FontEmbedding.embed(in: $0) }
    let isSame = try await withThrowingTaskGroup(of: Bool.self) { group in
      for task in 0..<12 { group.addTask { try FontEmbedding.embed(in: sources[task % 3]) == expected[task % 3] } }
      return try await group.reduce(true) { $0 && $1 }
    }
    #expect(isSame)
    let names = Set(try expected.flatMap { try FontRule.all(in: $0.svg).map(\.name) })
    #expect(names.count == 3)
  }

  /// Noto Sans Arabic lacks U+0301, Noto Sans the letter: the character comes from a third font, the letter elsewhere does not.
  @Test func aCharacterIsNotSplitBetweenFonts() throws {
    let result = try FontEmbedding.embed(in: svg(["ب\u{301} باب"]))
    let rules = try FontRule.all(in: result.svg)
    let holders = rules.filter { $0.scalars.contains(0x628) }
    #expect(holders.count == 2 && holders[0].scalars.contains(0x301) && !holders[1].scalars.contains(0x301))
    // The later rule wins for the letter alone.
    let last = try #require(holders.last)
    #expect(try ShapedFont(last.file).positions(of: "باب") == ShapedFont(installedFont("Noto Sans Arabic")).positions(of: "باب"))
  }

  @Test func joinersGoWithTheirLetters() throws {
    let rules = try FontRule.all(in: FontEmbedding.embed(in: svg(["ab", "می\u{200C}خواهد"])).svg)
    #expect(rules.count == 2 && rules.filter { $0.scalars.contains(0x200C) && $0.scalars.contains(0x6CC) }.count == 1)
    // A selector that the font lacks does not drive its letter to another font.
    #expect(try FontEmbedding.embed(in: svg(["ب\u{FE0F}"])).families == ["Noto Sans Arabic"])
  }

  @Test func whatNoFontHasIsTold() throws {
    let result = try FontEmbedding.embed(in: svg(["a\u{E000}b\u{10FFFD}", "\u{200D}"], bold: ["\u{E000}\u{301}"]))
    #expect(result.missing.map(\.value) == [0xE000, 0x10FFFD])
    #expect(result.families.first == "Noto Sans")
  }

  @Test(arguments: [
    svg(), svg([""]), "<svg/>", "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>no family stated</text></svg>",
    "<svg font-family=\"x\"><title>not drawn</title><g font-weight=\"bold\">nor this</g></svg>",
  ])
  func documentsWithoutTextStayAsTheyAre(source: String) throws {
    #expect(try FontEmbedding.embed(in: source) == EmbeddedSVG(svg: source, families: [], refused: [], missing: []))
  }

  @Test(arguments: [
    "", " ", "nonsense", "<", "<svg", "<svg>", "<svg><text>", "<svg></g></svg>", "<html></html>", "<svg/><svg/>", "</svg>",
    "<svg a></svg>", "<svg a=b></svg>", "<svg a=\"b></svg>", "<!-- ", "<svg><![CDATA[</svg>", "<?xml", "\u{0}",
  ])
  func whatIsNoSVGIsAnError(source: String) {
    do throws(FontEmbeddingError) {
      _ = try FontEmbedding.embed(in: source)
      Issue.record("no error")
    } catch {
      guard case .invalidSVG(let words) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(!words.isEmpty && !words.contains("\n"))
    }
  }

  /// What an attacker may have put into a title: any scalar, marks in heaps, signs that mean something to XML, CSS or fontconfig.
  @Test func hostileTextIsOnlyText() throws {
    var generator = SeededGenerator(seed: 7)
    for round in 0..<6 {
      let text = String(
        String.UnicodeScalarView(
          (0..<200).compactMap { _ in
            let value = UInt32.random(in: 0x20...(round % 2 == 0 ? 0x2FFF : 0x1_FFFF), using: &generator)
            return Unicode.Scalar(value)
          }))
      let families = round % 2 == 0 ? chain : "';}</style><script>,\\,:-=,\(text.prefix(40))"
      let source = svg(
        [text], bold: ["}</style>", "*/"], families: families,
        language: "a:b=\(text.prefix(9).filter { $0 != "&" && $0 != "<" && $0 != "\"" })")
      let result = try FontEmbedding.embed(in: source)
      let sheet = try #require(result.svg.components(separatedBy: "<style>").last?.components(separatedBy: "</style>").first)
      let rest = sheet.replacing(#/@font-face\{[A-Za-z0-9:;,\-()/+=]*\}\n/#, with: "")
      #expect(rest == "\n", "\(rest.prefix(80))")
      for rule in try FontRule.all(in: result.svg) {
        let inFont = try ShapedFont(rule.file).scalars
        #expect(inFont.isSubset(of: rule.scalars))
      }
    }
  }

  /// A document cut off anywhere, or with a byte changed, is an error or a document: it never traps.
  @Test func damagedDocumentsAreReadOrRefused() {
    var generator = SeededGenerator(seed: 11)
    let source = Array(svg(["a&amp;b &#x41;"], bold: ["c"]).utf8)
    for _ in 0..<600 {
      var damaged = Array(source.prefix(Int.random(in: 0...source.count, using: &generator)))
      if let place = damaged.indices.randomElement(using: &generator) {
        damaged[place] = UInt8.random(in: 0...255, using: &generator)
      }
      _ = try? SVGText(damaged)
    }
  }
}
