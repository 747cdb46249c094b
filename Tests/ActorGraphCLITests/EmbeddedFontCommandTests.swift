// `--embed-font` from the command line: what it adds, and what happens where nothing can be embedded.

import Foundation
import TestSupport
import Testing

@Suite struct EmbeddedFontCommandTests {
  private func figure(_ arguments: [String]) throws -> String {
    let result = try actorgraph(["render", seeds, "-q", "-o", "-", "--format", "svg"] + arguments)
    #expect(result.code == 0 && result.errors.isEmpty, "\(result.errors)")
    return result.text
  }

  @Test(arguments: ["en", "ar"]) func figuresCarryTheirLettersAndStaySmall(language: String) throws {
    let plain = try figure(["--labels", language])
    let embedded = try figure(["--labels", language, "--embed-font"])
    let added = embedded.utf8.count - plain.utf8.count
    #expect((10_000...100_000).contains(added), "\(added)")
    #expect(!plain.contains("@font-face") && embedded.contains("@font-face{font-family:actorgraph-"))
    // A rule on the font would beat the attribute that names the embedded one.
    #expect(!plain.contains("font-family:"))
  }

  @Test func pngIsTheSamePicture() throws {
    func png(_ arguments: [String]) throws -> [UInt8] {
      try actorgraph(["render", seeds, "-q", "-o", "-", "--format", "png", "--top", "8", "--dpi", "50"] + arguments).output
    }
    let (plain, embedded) = (try png([]), try png(["--embed-font"]))
    let isSame = plain == embedded
    #expect(isSame && plain.count > 1000)
  }

  @Test func graphvizsDrawingCarriesItsLettersToo() throws {
    #expect(try figure(["--renderer", "graphviz", "--top", "6", "--embed-font"]).contains("@font-face{"))
  }

  @Test func charactersWithoutAFontAreToldOf() throws {
    let result = try actorgraph([
      "render", seeds, "-q", "-o", "-", "--format", "svg", "--top", "3", "--embed-font", "--title", "a\u{E123}b",
    ])
    #expect(
      result.code == 0 && result.errors.contains("warning: no font of this machine has 1 character(s) of the figure (U+E123)"))
  }

  /// The other files are written all the same.
  @Test func withoutFontsThereIsNoFigure() throws {
    let folder = try TemporaryFolder()
    let configuration = try folder.write("fonts.conf", "<?xml version=\"1.0\"?><fontconfig></fontconfig>")
    let result = try actorgraph(
      ["render", seeds, "--format", "dot,svg", "-o", "out/", "--embed-font"], in: folder.path,
      environment: ["FONTCONFIG_FILE": configuration])
    #expect(result.code == 1 && result.errors.contains("no font can be embedded: apt-get install fonts-noto-core"))
    #expect(result.errors.contains("no figure was made; wrote out/seeds.dot"))
    #expect(folder.contents == ["fonts.conf", "out", "out/seeds.dot"])
  }
}
