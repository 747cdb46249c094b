// Which fonts are taken, which may not be, what is said where something is missing, and the small parts of the work.

import Foundation
import TestSupport
import Testing

@testable import FontEmbedding

@Suite struct FontChoiceTests {
  /// The error of an embedding.
  private func failure(_ places: InstalledFonts.Places) -> FontEmbeddingError? {
    do throws(FontEmbeddingError) {
      _ = try FontEmbedding.embed(in: svg(["a"]), places: places)
      return nil
    } catch { return error }
  }

  /// Libraries that are not there, and one that is but lacks the functions.
  @Test(arguments: ["libnobody.so.99", "libc.so.6"]) func missingLibrariesAreNamed(library: String) {
    for places in [InstalledFonts.Places(fontconfig: library), .init(harfbuzz: library)] {
      guard case .unavailable(let words) = failure(places) else {
        Issue.record("no error")
        continue
      }
      #expect(!words.isEmpty && !words.contains("\n"))
      let description = FontEmbeddingError.unavailable(words).description
      #expect(description.contains("apt-get install libfontconfig1 libharfbuzz-subset0"))
    }
  }

  @Test func noFontIsAnError() throws {
    let folder = try TemporaryFolder()
    #expect(failure(.init(folder: folder.path)) == .noFont(refused: []))
    try folder.write("broken.ttf", Array("no font".utf8))
    try folder.write("slanted.ttf", try installedFont("Noto Sans:italic"))
    #expect(failure(.init(folder: folder.path)) == .noFont(refused: []))
    #expect(FontEmbeddingError.noFont(refused: []).description.contains("apt-get install fonts-noto-core"))
  }

  /// A font whose field `fsType` has the given value.
  private func font(_ pattern: String, fsType: UInt16) throws -> [UInt8] {
    var file = try installedFont(pattern)
    let tables = Int(file[4]) << 8 | Int(file[5])
    let record = try #require((0..<tables).map { 12 + 16 * $0 }.first { Array(file[$0..<$0 + 4]) == Array("OS/2".utf8) })
    let offset = file[record + 8..<record + 12].reduce(0) { $0 << 8 | Int($1) }
    (file[offset + 8], file[offset + 9]) = (UInt8(fsType >> 8), UInt8(fsType & 0xFF))
    return file
  }

  /// The bits of OpenType's field: restricted licence, preview and print, editable, no subsetting, bitmaps only.
  @Test(arguments: [(0, true), (0x2, false), (0x4, true), (0x8, true), (0x100, false), (0x104, false), (0x200, false)])
  func makersMayForbidEmbedding(fsType: Int, isAllowed: Bool) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.ttf", try font("Noto Sans", fsType: UInt16(fsType)))
    #expect(failure(.init(folder: folder.path)) == (isAllowed ? nil : .noFont(refused: ["Noto Sans"])))
  }

  @Test func anotherFontStandsInForARefusedOne() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.ttf", try font("Noto Sans", fsType: 2))
    try folder.write("b.ttf", try font("DejaVu Sans", fsType: 0))
    let result = try FontEmbedding.embed(in: svg(["a"], bold: ["b"]), places: .init(folder: folder.path))
    #expect(result.families == ["DejaVu Sans"] && result.refused == ["Noto Sans"])
  }

  /// The chain first, then fonts that bear its first name, whatever order they come in.
  @Test func fontsAreTriedInOrder() {
    let families = FontFamilies(" 'Noto Sans' ,\"DejaVu Sans\", sans-serif,, ")
    #expect(families.names == ["Noto Sans", "DejaVu Sans", "sans-serif"])
    let fonts = ["Lohit", "Noto Sans Thai", "dejavu sans", "Noto Sansation", "Noto Sans", "Noto Sans Lao"].enumerated().map {
      (index: $0.offset, family: $0.element)
    }
    #expect(families.ordered(fonts).map(\.index) == [2, 4, 1, 5, 0, 3])
    #expect(families.pattern(isBold: true, language: "zh-Hant") == "Noto Sans,DejaVu Sans,sans\\-serif:bold:lang=zh-Hant")
    #expect(FontFamilies("a-b:c\\d").pattern(isBold: false, language: ":x=é") == "a\\-b\\:c\\\\d:regular:lang=x")
    #expect(FontFamilies("").pattern(isBold: false, language: "") == ":regular:lang=en")
  }

  @Test(arguments: 0..<7) func base64IsThatOfFoundation(count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    let bytes = (0..<count * 37 + count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    #expect(FontPart.base64(bytes) == Data(bytes).base64EncodedString())
  }

  @Test func neighboursAreRanges() {
    #expect(FontPart.ranges(of: []) == "")
    #expect(FontPart.ranges(of: ["a"]) == "U+61")
    #expect(FontPart.ranges(of: [" ", "A", "B", "C", "E", "\u{10FFFF}"]) == "U+20,U+41-43,U+45,U+10FFFF")
  }

  @Test func textIsReadAsItIsDrawn() throws {
    let source = """
      <?xml version="1.0"?><!DOCTYPE svg PUBLIC "x" "y">
      <svg font-family='A' lang="hy"><!-- <text>no</text> --><text>a<tspan font-weight="700">b</tspan>\n&#x43;</text >
      <g font-weight="bold" font-family="B"><text font-weight="normal">d&unknown;</text><text><![CDATA[<e>]]></text></g></svg>
      """
    let text = try SVGText(Array(source.utf8))
    let found = text.clusters.map {
      "\($0.key.families)\($0.key.isBold) \(String(String.UnicodeScalarView($0.value.joined().sorted())))"
    }
    #expect(found.sorted() == ["Afalse  Ca", "Atrue b", "Bfalse &;dknouw", "Btrue <>e"])
    #expect(text.language == "hy" && text.families.map(\.value) == ["A", "B"])
  }
}
