// Themes: contrasts, colours that the colour-blind can tell apart, and what lets a page restyle a figure.

import ActorNetworks
import Foundation
import Testing

@testable import NetworkFigures

@Suite struct ThemeTests {
  /// A colour as linear light, 0...1.
  private struct Light {
    var red: Double
    var green: Double
    var blue: Double

    init(_ color: String) {
      let value = Int(color.dropFirst(), radix: 16) ?? 0
      let parts = [value >> 16, value >> 8 & 255, value & 255].map { part in
        let c = Double(part) / 255
        return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4)
      }
      (red, green, blue) = (parts[0], parts[1], parts[2])
    }

    var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

    /// As one sees it who lacks a kind of cones: Machado, Oliveira & Fernandes (2009), doi:10.1109/TVCG.2009.113, severity 1.
    func seen(by matrix: [Double]) -> Light {
      var seen = self
      func row(_ index: Int) -> Double {
        min(1, max(0, matrix[3 * index] * red + matrix[3 * index + 1] * green + matrix[3 * index + 2] * blue))
      }
      (seen.red, seen.green, seen.blue) = (row(0), row(1), row(2))
      return seen
    }

    /// Coordinates in CIE L*a*b* (D65).
    var lab: [Double] {
      let x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
      let z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
      let f = [x, luminance, z].map { $0 > 0.008856 ? cbrt($0) : 7.787 * $0 + 16 / 116 }
      return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
    }
  }

  private static let sight: [String: [Double]] = [
    "normal": [1, 0, 0, 0, 1, 0, 0, 0, 1],
    "protanopia": [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
    "deuteranopia": [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
    "tritanopia": [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
  ]

  /// Contrast by WCAG 2.2.
  private func contrast(_ a: String, _ b: String) -> Double {
    let (x, y) = (Light(a).luminance, Light(b).luminance)
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  /// A colour on another, as browsers mix them: in sRGB, not in light.
  private static func blended(_ over: String, over under: String, _ share: Double) -> String {
    let (a, b) = (Int(over.dropFirst(), radix: 16) ?? 0, Int(under.dropFirst(), radix: 16) ?? 0)
    let parts = [16, 8, 0].map { shift in
      (share * Double(a >> shift & 255) + (1 - share) * Double(b >> shift & 255)).rounded()
    }
    return "#" + String(parts.reduce(1) { ($0 << 8) + Int($1) }, radix: 16).dropFirst()
  }

  @Test func `contrasts are known values`() {
    #expect(abs(contrast("#000000", "#ffffff") - 21) < 1e-9)
    #expect(abs(contrast("#767676", "#ffffff") - 4.54) < 0.01)
  }

  @Test(arguments: FigureTheme.allCases) func `every text has a contrast of 4.5, every rim and line of 3`(theme: FigureTheme) {
    let palette = theme.palette
    for color in [palette.text, palette.quietText] { #expect(contrast(color, palette.background) >= 4.5, "\(color)") }
    for paint in ActorType.allCases.map(palette.types) + palette.communities {
      #expect(contrast(paint.text, paint.fill) >= 4.5, "\(paint)")
      #expect(contrast(paint.rim, palette.background) >= 3, "\(paint)")
    }
    for line in [palette.gain, palette.loss, palette.rarer] { #expect(contrast(line.color, palette.background) >= 3) }
    #expect(contrast(palette.edge, palette.background) >= 3)
    // Labels may lie on the areas of communities, where up to two are one above the other.
    for hull in palette.hulls {
      let share = 1 - (1 - palette.hullOpacity) * (1 - palette.hullOpacity)
      #expect(contrast(palette.text, Self.blended(hull, over: palette.background, share)) >= 4.5, "\(hull)")
    }
  }

  @Test(arguments: [FigureTheme.light, .dark], Self.sight.keys.sorted())
  func `colours are told apart by those who see fewer`(theme: FigureTheme, sight: String) throws {
    let matrix = try #require(Self.sight[sight])
    let palette = theme.palette
    for fills in [ActorType.allCases.map { palette.types($0).fill }, palette.communities.map(\.fill)] {
      for (index, a) in fills.enumerated() {
        for b in fills[..<index] {
          let pairs = zip(Light(a).seen(by: matrix).lab, Light(b).seen(by: matrix).lab)
          // A difference of 2.3 is just noticeable.
          let difference = pairs.reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
          #expect(difference >= 10, "\(a) and \(b)")
        }
      }
    }
    let lines = [palette.gain, palette.loss].map { Light($0.color).seen(by: matrix).lab }
    #expect(zip(lines[0], lines[1]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } >= 100)
  }

  @Test func `the print theme has no colour, and no two looks that are one`() {
    let palette = FigurePalette.print
    let colors =
      [palette.background, palette.text, palette.quietText, palette.edge, palette.rule, palette.sample, palette.gain.color]
      + palette.hulls
      + ActorType.allCases.map(palette.types).flatMap { [$0.fill, $0.rim, $0.text] }
      + palette.communities.flatMap { [$0.fill, $0.rim, $0.text] }
    for color in colors {
      let parts = [1, 3, 5].map { start in color.dropFirst(start).prefix(2) }
      #expect(parts[0] == parts[1] && parts[1] == parts[2], "\(color)")
    }
    for paints in [ActorType.allCases.map(palette.types), palette.communities] {
      for (index, a) in paints.enumerated() {
        for b in paints[..<index] where a.hatch == b.hatch { #expect(contrast(a.fill, b.fill) >= 1.3, "\(a), \(b)") }
      }
    }
    #expect(palette.gain.dashes != palette.loss.dashes)
  }

  @Test func `hatched discs refer to patterns of the file`() throws {
    var options = FigureOptions()
    options.theme = .print
    let network = TestNetwork.random(nodes: 12, edges: 20, seed: 2)
    let svg = try #require(ParsedSVG(try svgFigure(of: network, options: options)))
    let patterns = Set(svg.all("pattern").compactMap { $0.attributes["id"] })
    let used = Set(svg.elements.compactMap { $0.attributes["fill"] }.filter { $0.hasPrefix("url(") })
    #expect(!used.isEmpty && used == Set(patterns.map { "url(#\($0))" }))
    #expect(svg.violations == [])
  }

  @Test(arguments: FigureTheme.allCases) func `a page can set every colour, and the attributes say the same without it`(
    theme: FigureTheme
  )
    throws
  {
    var options = FigureOptions()
    options.theme = theme
    let svg = try #require(ParsedSVG(try svgFigure(of: TestNetwork.pair("Armenia", "Russia"), options: options)))
    #expect(svg.elements.first?.attributes["class"] == "actorgraph \(theme.rawValue)")
    let style = try #require(svg.all("style").first).text
    #expect(style.hasPrefix("@supports (--a:0){"))
    let palette = theme.palette
    for (name, value) in [
      ("background", palette.background), ("text", palette.text), ("quiet-text", palette.quietText), ("edge", palette.edge),
      ("country", palette.types(.country).fill), ("country-rim", palette.types(.country).rim),
    ] {
      #expect(style.contains("var(--actorgraph-\(name),\(value))"), "\(name)")
      let attributes = svg.elements.flatMap { $0.attributes.values }
      #expect(attributes.contains(value), "\(name)")
    }
  }
}
