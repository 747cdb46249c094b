// PNG and PDF from the command line: endings, sizes, messages.

import Foundation
import TestSupport
import Testing

@Suite struct PictureCommandTests {
  private static let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Width, height and pixels a metre of a PNG.
  private func measures(_ png: [UInt8]) -> [Int] {
    [16, 20, 41].map { offset in png.count < 45 ? -1 : png[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
  }

  @Test func endingsAndFormatsMakePictures() throws {
    let folder = try TemporaryFolder()
    for arguments in [
      ["-o", "a.png"], ["-o", "b.pdf"], ["-o", "c.svg", "--format", "svg,png,pdf"], ["-o", "d/", "--format", "pdf"],
    ] {
      let result = try actorgraph(["render", seeds, "--top", "6", "--dpi", "72"] + arguments, in: folder.path)
      #expect(result.code == 0, "\(result.errors)")
    }
    #expect(folder.contents == ["a.png", "b.pdf", "c.pdf", "c.png", "c.svg", "d", "d/seeds.pdf"])
    func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name))) }
    let isOnePNG = try bytes("a.png") == bytes("c.png")
    let isOnePDF = try bytes("b.pdf") == bytes("c.pdf") && bytes("b.pdf") == bytes("d/seeds.pdf")
    #expect(isOnePNG && isOnePDF)
    #expect(Array(try bytes("a.png").prefix(8)) == Self.pngSignature)
    #expect(Array(try bytes("b.pdf").prefix(5)) == Array("%PDF-".utf8))
  }

  // fdp goes by addresses in memory: those of its child must not follow from what stands on the command line.
  @Test func aLayoutDoesNotDependOnTheNamesOfFiles() throws {
    let folder = try TemporaryFolder()
    let figures = try ["a.svg", String(repeating: "long", count: 40) + ".svg"].map { name in
      let result = try actorgraph(["render", seeds, "-q", "--layout", "fdp", "-o", name], in: folder.path)
      #expect(result.code == 0, "\(result.errors)")
      return try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name))
    }
    let isSame = figures[0] == figures[1]
    #expect(isSame)
  }

  @Test(arguments: [("a4", 827, 1169), ("slide", 1333, 750), ("100x50", 394, 197)])
  func sizeAndResolutionGiveThePixels(size: String, width: Int, height: Int) throws {
    let result = try actorgraph([
      "render", seeds, "-q", "-o", "-", "--format", "png", "--top", "6", "--size", size, "--dpi", "100", "--labels", "ar",
    ])
    #expect(result.code == 0, "\(result.errors)")
    #expect(measures(result.output) == [width, height, 3937])
  }

  @Test func graphvizsDrawingBecomesAPictureToo() throws {
    let result = try actorgraph([
      "render", seeds, "-q", "-o", "-", "--format", "png", "--top", "6", "--renderer", "graphviz", "--dpi", "50",
    ])
    #expect(result.code == 0, "\(result.errors)")
    #expect(Array(result.output.prefix(8)) == Self.pngSignature)
  }

  @Test func smallTextIsWarnedOf() throws {
    let small = try actorgraph(["render", seeds, "-q", "-o", "-", "--format", "svg", "--size", "50x40"])
    #expect(small.code == 0 && small.errors.contains("warning: the smallest text of the figure has "))
    let large = try actorgraph(["render", seeds, "-q", "-o", "-", "--format", "svg", "--size", "a4"])
    #expect(large.code == 0 && large.errors.isEmpty)
  }

  @Test func tooManyPixelsLeaveNoFile() throws {
    let folder = try TemporaryFolder()
    let result = try actorgraph(
      ["render", seeds, "--top", "3", "--format", "dot,png", "--size", "2000x50", "--dpi", "1200"], in: folder.path)
    #expect(result.code == 1 && result.errors.contains("pixels on a side"))
    #expect(folder.contents.isEmpty)
  }

  @Test func hostileTitlesAreDrawn() throws {
    for title in ["</svg><script>", "& &amp; \"'", "\u{202E}evil\u{202C}", "\u{1}\u{FFFE}", String(repeating: "ﷺ🇦🇲", count: 90)] {
      let result = try actorgraph([
        "render", seeds, "-q", "-o", "-", "--format", "pdf", "--top", "4", "--title", title, "--size", "square",
      ])
      #expect(result.code == 0 && result.output.starts(with: Array("%PDF-".utf8)), "\(title): \(result.errors)")
    }
  }

  @Test func galleryIsFresh() throws {
    let gallery = packageFolder.path + "/Graphs"
    let text = try String(contentsOfFile: gallery + "/README.md", encoding: .utf8)
    let commands = text.split(separator: "\n").filter { $0.hasPrefix("actorgraph ") }
    #expect(commands.count >= 8)
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/seeds", withDestinationPath: packageFolder.path + "/seeds")
    for command in commands {
      // Words as a shell takes them apart: the gallery quotes whole arguments only.
      let parts = command.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .flatMap { $0.offset % 2 == 1 ? [String($0.element)] : $0.element.split(separator: " ").map(String.init) }
      let result = try actorgraph(Array(parts.dropFirst()), in: folder.path)
      #expect(result.code == 0, "\(command): \(result.errors)")
    }
    let made = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/Graphs")
    let committed = try FileManager.default.contentsOfDirectory(atPath: gallery)
    #expect(Set(made + ["README.md"]) == Set(committed))
    for name in made {
      let isFresh = FileManager.default.contentsEqual(atPath: folder.path + "/Graphs/" + name, andPath: gallery + "/" + name)
      #expect(isFresh, "Graphs/\(name) is stale: run 'make graphs'")
      if name.hasSuffix(".svg") { #expect(text.contains("(\(name))"), "the gallery does not show \(name)") }
    }
  }

  @Test func aFigureTellsWhatItIsAskedToTell() throws {
    let result = try actorgraph([
      "render", seeds, "-q", "-o", "-", "--format", "svg", "--top", "8", "--backbone", "none", "--title", "T1", "--subtitle",
      "S1",
      "--footer", "F1", "--caption", "short", "--legend", "right", "--theme", "dark", "--color", "community", "--hulls",
      "--actor-links", "https://example.org/{id}", "--tie-links", "https://example.org/{source}/{target}", "--date", "2022-09-14",
    ])
    #expect(result.code == 0, "\(result.errors)")
    let svg = String(decoding: result.output, as: UTF8.self)
    for part in [
      ">T1</text>", ">S1</text>", ">F1</text>", "class=\"actorgraph dark\"", "community-1", "href=\"https://example.org/russia\"",
      "href=\"https://example.org/armenia/russia\"", "Documents of 14\u{A0}September\u{A0}2022.", "\n“", "rarer than chance",
    ] {
      #expect(svg.contains(part), "\(part)")
    }
    #expect(!svg.contains("--top 8"))
  }

  @Test func badLinksAndChoicesAreUsageErrors() throws {
    for arguments in [
      ["--actor-links", "javascript:alert(1)"], ["--tie-links", "example.org"], ["--theme", "sepia"], ["--legend", "left"],
      ["--caption", "long"], ["--color", "size"],
    ] {
      let result = try actorgraph(["render", seeds, "-o", "-"] + arguments)
      #expect(result.code == 2 && result.errors.contains(arguments[0]), "\(result.errors)")
    }
  }
}
