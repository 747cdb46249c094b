// Pictures made of SVG: their signatures, sizes and bytes, and what happens to bad input.

import CRsvgShim
import Foundation
import TestSupport
import Testing

@testable import SVGConversion

/// A picture of the given width and height, with text of two scripts.
private func svg(_ width: String, _ height: String, text: String = "Armenia — أرمينيا") -> String {
  """
  <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 200 100" font-family="'Noto Sans',sans-serif">
  <rect width="200" height="100" fill="#fff"/><circle cx="50" cy="50" r="40" fill="#c00" fill-opacity="0.5"/>
  <text x="100" y="50" font-size="12">\(text)</text></svg>
  """
}

/// A big-endian number in a PNG.
private func number(_ png: [UInt8], at offset: Int) -> Int {
  png.count >= offset + 4 ? png[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } : -1
}

/// Width and height of a PDF's only page in points.
private func page(_ pdf: [UInt8]) -> [Double] {
  let text = String(decoding: pdf, as: UTF8.self)
  guard let box = text.firstMatch(of: /\/MediaBox *\[ *0 +0 +([0-9.]+) +([0-9.]+) *\]/) else { return [] }
  return [Double(box.1) ?? -1, Double(box.2) ?? -1]
}

@Suite struct SVGConversionTests {
  @Test(arguments: [
    ("200", "100", 96, 200, 100), ("200", "100", 300, 625, 313), ("200", "100", 36, 75, 38), ("210mm", "297mm", 300, 2480, 3508),
    ("25.4mm", "1in", 600, 600, 600),
  ])
  func pngHasTheSizeAskedFor(width: String, height: String, dots: Int, across: Int, down: Int) throws {
    let png = try SVGConversion.png(of: svg(width, height), dotsPerInch: dots)
    #expect(Array(png.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    #expect((number(png, at: 16), number(png, at: 20)) == (across, down))
    #expect(Array(png[37..<41]) == Array("pHYs".utf8) && number(png, at: 41) == Int((Double(dots) / 0.0254).rounded()))
  }

  @Test(arguments: [("200", "100", 150, 75), ("210mm", "297mm", 595.276, 841.89), ("100mm", "100mm", 283.465, 283.465)])
  func pdfHasTheSizeOfTheSVG(width: String, height: String, across: Double, down: Double) throws {
    let pdf = try SVGConversion.pdf(of: svg(width, height))
    #expect(String(decoding: pdf.prefix(5), as: UTF8.self) == "%PDF-")
    let size = page(pdf)
    #expect(size.count == 2 && abs(size[0] - across) < 0.01 && abs(size[1] - down) < 0.01, "\(size)")
  }

  /// The check value of CRC-32 in the catalogue of parametrised CRC algorithms, and that of an empty PNG chunk IEND.
  @Test func checksumIsThatOfPNG() {
    #expect(PNGResolution.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(PNGResolution.checksum(Array("IEND".utf8)) == 0xAE42_6082)
  }

  @Test func drawsWhatTheSVGSays() throws {
    let drawn = try SVGConversion.png(of: svg("200", "100"))
    let other = try SVGConversion.png(of: svg("200", "100", text: "Russia"))
    let differs = drawn != other
    #expect(differs)
  }

  /// A PDF must not hold the hour; seconds apart, it would.
  @Test func sameSVGGivesSameBytes() throws {
    let (png, pdf) = (try SVGConversion.png(of: svg("90mm", "45mm")), try SVGConversion.pdf(of: svg("90mm", "45mm")))
    Thread.sleep(forTimeInterval: 1.1)
    let isSamePNG = try SVGConversion.png(of: svg("90mm", "45mm")) == png
    let isSamePDF = try SVGConversion.pdf(of: svg("90mm", "45mm")) == pdf
    #expect(isSamePNG && isSamePDF)
    #expect(!String(decoding: pdf, as: UTF8.self).contains("CreationDate"))
  }

  @Test func manyAtOnce() async throws {
    let expected = try (0..<4).map { try (SVGConversion.png(of: svg("200", "100", text: "\($0)"), dotsPerInch: 96)) }
    let pages = try (0..<4).map { try SVGConversion.pdf(of: svg("200", "100", text: "\($0)")) }
    let isSame = try await withThrowingTaskGroup(of: Bool.self) { group in
      for task in 0..<64 {
        group.addTask {
          let source = svg("200", "100", text: "\(task % 4)")
          return try task % 2 == 0
            ? SVGConversion.png(of: source, dotsPerInch: 96) == expected[task % 4]
            : SVGConversion.pdf(of: source) == pages[task % 4]
        }
      }
      return try await group.reduce(true) { $0 && $1 }
    }
    #expect(isSame)
  }

  @Test(arguments: [
    "", " ", "<svg", "nonsense", "<html/>", "<svg xmlns=\"http://www.w3.org/2000/svg\"><g></svg>", "\u{0}",
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"0\" height=\"10\"/>", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
  ])
  func whatIsNoSVGIsAnError(text: String) {
    for format in [CRSVG_PNG, CRSVG_PDF] {
      do throws(SVGConversionError) {
        _ = try SVGConversion.convert(text, to: format)
        Issue.record("no error for \(text)")
      } catch {
        guard case .invalidSVG(let words) = error else {
          Issue.record("\(error)")
          continue
        }
        #expect(!words.isEmpty && !words.contains("\n"))
      }
    }
  }

  @Test func tooManyPixelsAreAnError() {
    #expect(throws: SVGConversionError.tooLarge(dotsPerInch: 1200)) {
      try SVGConversion.png(of: svg("2000mm", "10mm"), dotsPerInch: 1200)
    }
    #expect(throws: SVGConversionError.tooLarge(dotsPerInch: 1200)) {
      try SVGConversion.png(of: svg("690mm", "690mm"), dotsPerInch: 1200)
    }
    #expect(throws: SVGConversionError.tooLarge(dotsPerInch: 300)) { try SVGConversion.png(of: svg("1e30", "10")) }
    for dots in [Int.min, 0, 35, 1201, Int.max] {
      #expect(throws: SVGConversionError.invalidResolution(dots)) { try SVGConversion.png(of: svg("1", "1"), dotsPerInch: dots) }
    }
  }

  /// A library that is not there, and one that is but lacks the functions.
  @Test(arguments: ["librsvg-of-nobody.so.99", "libc.so.6"]) func missingLibraryIsNamed(library: String) {
    do throws(SVGConversionError) {
      _ = try SVGConversion.convert(svg("1", "1"), to: CRSVG_PDF, library: library)
      Issue.record("no error")
    } catch {
      guard case .unavailable(let words) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(!words.isEmpty)
      #expect(error.description.hasPrefix("PNG and PDF need librsvg 2.52 or newer: apt-get install librsvg2-2"))
    }
  }

  @Test func nothingOutsideIsRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("secret.svg", Array(svg("200", "100").utf8))
    func with(_ link: String) -> String {
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"200\" height=\"100\">"
        + "<image xlink:href=\"\(link)\" width=\"200\" height=\"100\"/></svg>"
    }
    let isEmpty =
      try SVGConversion.png(of: with("file://\(folder.path)/secret.svg")) == SVGConversion.png(of: with("nothing.svg"))
    #expect(isEmpty)
  }
}
