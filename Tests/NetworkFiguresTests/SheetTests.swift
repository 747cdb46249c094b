// Figures for a sheet: their size, their place on it, and how small their text gets.

import ActorNetworks
import Testing

@testable import NetworkFigures

@Suite struct SheetTests {
  @Test(arguments: [
    ("a4", 210, 297), ("a4-landscape", 297, 210), ("slide", 338.67, 190.5), ("square", 200, 200), ("160x100", 160, 100),
    ("85.5x60.25", 85.5, 60.25),
  ])
  func `sheets have names or sides`(text: String, width: Double, height: Double) throws {
    let sheet = try #require(FigureSheet(text))
    #expect(sheet.width == width && sheet.height == height)
  }

  @Test(arguments: [
    "", "A4", "x", "100x", "x100", "100", "39x100", "100x2001", "100x100x100", "nanx100", "infx100", "-100x100", "1e9x9",
  ])
  func `other words are no sheet`(text: String) { #expect(FigureSheet(text) == nil) }

  /// The SVG's size is the sheet's, and the part of the plane that it shows has the same shape: nothing is distorted or cut off.
  @Test(arguments: [0, 1, 2, 40], ["a4", "slide", "square", "100x60"])
  func `the figure lies whole in the middle of the sheet`(actors: Int, name: String) throws {
    let sheet = try #require(FigureSheet(name))
    let network = TestNetwork.random(nodes: actors, edges: 2 * actors, seed: 3)
    let figure = try NetworkFigure(of: network, options: FigureOptions(sheet: sheet))
    let svg = try #require(ParsedSVG(figure.svg))
    let root = try #require(svg.elements.first).attributes
    #expect(root["width"] == SVGWriter.number(sheet.width) + "mm" && root["height"] == SVGWriter.number(sheet.height) + "mm")
    let view = (root["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
    try #require(view.count == 4)
    #expect(abs(view[2] / view[3] - sheet.width / sheet.height) < 1e-3)
    #expect(view[0] <= 0 && view[1] <= 0 && (view[0] == 0 || view[1] == 0))
    let background = try #require(svg.all("rect").first).attributes
    let painted = ["x", "y", "width", "height"].map { Double(background[$0] ?? "0") }
    #expect(painted == view)
    for circle in svg.all("circle") {
      let (x, y) = (Double(circle.attributes["cx"] ?? "") ?? .nan, Double(circle.attributes["cy"] ?? "") ?? .nan)
      #expect(x > view[0] && x < view[0] + view[2] && y > view[1] && y < view[1] + view[3])
    }
  }

  /// Measured on the SVG itself: font sizes times the scale at which they are shown.
  private func smallestText(_ figure: NetworkFigure, on sheet: FigureSheet) throws -> Double {
    let svg = try #require(ParsedSVG(figure.svg))
    let view = (svg.elements[0].attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
    let fonts = svg.all("text").compactMap { $0.attributes["font-size"].flatMap(Double.init) }
    return try #require(fonts.min()) * sheet.width / 25.4 * 72 / view[2]
  }

  @Test(arguments: ["a4", "a4-landscape", "slide", "square"], ["en", "ar"])
  func `text has six points`(name: String, language: String) throws {
    let sheet = try #require(FigureSheet(name))
    let network = TestNetwork.random(nodes: 50, edges: 110, seed: 8, language: language)
    let figure = try NetworkFigure(of: network, options: FigureOptions(sheet: sheet))
    #expect(figure.smallestText >= 6)
    #expect(abs(try smallestText(figure, on: sheet) - figure.smallestText) < 0.01)
  }

  /// Six points cannot be reached; the figure says so, and stays one: discs do not vanish beside their labels.
  @Test func `too small a sheet is told`() throws {
    let sheet = try #require(FigureSheet(width: 40, height: 40))
    let network = TestNetwork.random(nodes: 60, edges: 100, seed: 2)
    let figure = try NetworkFigure(of: network, options: FigureOptions(sheet: sheet))
    #expect(figure.smallestText > 0 && figure.smallestText < 6)
    #expect(abs(try smallestText(figure, on: sheet) - figure.smallestText) < 0.01)
    let svg = try #require(ParsedSVG(figure.svg))
    let fonts = svg.all("text").compactMap { $0.attributes["font-size"].flatMap(Double.init) }
    #expect(try #require(fonts.min()) <= FigureSheet.greatestLeastFont)
  }

  @Test func `an upright sheet gets an upright picture`() {
    let points = (0..<40).map { Point(x: Double($0 * 17 % 40), y: Double($0 * 7 % 11)) }
    func spread(_ points: [Point]) -> (x: Double, y: Double) {
      let (x, y) = (points.map(\.x), points.map(\.y))
      return ((x.max() ?? 0) - (x.min() ?? 0), (y.max() ?? 0) - (y.min() ?? 0))
    }
    let (upright, broad) = (spread(PageFit.apply(to: points, aspect: 0.7)), spread(PageFit.apply(to: points, aspect: 1.4)))
    #expect(upright.y > upright.x && broad.x > broad.y)
  }

  @Test func `the same sheet gives the same bytes, and none the figure in px`() throws {
    let network = TestNetwork.random(nodes: 30, edges: 60, seed: 4)
    let options = FigureOptions(sheet: FigureSheet("a4"))
    let isSame = try svgFigure(of: network, options: options) == svgFigure(of: network, options: options)
    #expect(isSame)
    let plain = try NetworkFigure(of: network)
    #expect(plain.svg.contains("viewBox=\"0 0 ") && !plain.svg.contains("mm\""))
    #expect(plain.smallestText >= 0.75 * 11 && plain.smallestText <= 0.75 * 12.5)
  }
}
