// The sheet that a figure is made for, and how the figure lies on it.

/// A size on paper or screen, in millimetres. The figure is scaled to fit and stands in the middle; what it leaves is white.
public struct FigureSheet: Sendable, Equatable {
  /// Width in mm, within `sides`.
  public let width: Double
  /// Height in mm, within `sides`.
  public let height: Double

  /// How short and how long a side may be, in mm.
  public static let sides = 40.0...2000.0
  /// Text is not smaller than this where the network allows it, in points (1/72 inch).
  public static let leastText = 6.0
  /// The least font is not raised above this, in units of the figure, where radii go up to about 40: larger labels would hide the discs,
  /// and make the figure grow as fast as they do.
  static let greatestLeastFont = 20.0
  /// The sheets that have a name: A4 of ISO 216, a slide of 13 1/3 by 7 1/2 inches (16:9), a square.
  public static let named: [(name: String, sheet: FigureSheet)] = [
    ("a4", FigureSheet(210, 297)), ("a4-landscape", FigureSheet(297, 210)), ("slide", FigureSheet(338.67, 190.5)),
    ("square", FigureSheet(200, 200)),
  ]

  private init(_ width: Double, _ height: Double) { (self.width, self.height) = (width, height) }

  /// A sheet from its sides in mm; nil where one is outside of `sides`.
  public init?(width: Double, height: Double) {
    guard Self.sides.contains(width), Self.sides.contains(height) else { return nil }
    self.init(width, height)
  }

  /// A sheet from its name, or from its sides as in `160x100`; nil for anything else.
  public init?(_ text: String) {
    if let known = Self.named.first(where: { $0.name == text }) {
      self = known.sheet
      return
    }
    let parts = text.split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let width = Double(parts[0]), let height = Double(parts[1]) else { return nil }
    self.init(width: width, height: height)
  }

  /// Width to height.
  var aspect: Double { width / height }

  /// Points that one unit of a figure takes up on the sheet.
  func pointsPerUnit(width: Double, height: Double) -> Double { min(self.width / width, self.height / height) * 72 / 25.4 }
}

/// What an SVG says of its size: how large it is shown, and which part of the plane that is.
struct FigureCanvas: Sendable {
  let width: String
  let height: String
  let x: Double
  let y: Double
  let size: Size

  /// The page itself in px, or a sheet with the page in its middle.
  init(page: Box, sheet: FigureSheet?) {
    let (pageWidth, pageHeight) = (2 * page.halfWidth, 2 * page.halfHeight)
    guard let sheet else {
      (width, height) = (SVGWriter.number(pageWidth), SVGWriter.number(pageHeight))
      (x, y, size) = (page.minX, page.minY, Size(width: pageWidth, height: pageHeight))
      return
    }
    (width, height) = (SVGWriter.number(sheet.width) + "mm", SVGWriter.number(sheet.height) + "mm")
    size = Size(width: max(pageWidth, pageHeight * sheet.aspect), height: max(pageHeight, pageWidth / sheet.aspect))
    (x, y) = (page.minX + (pageWidth - size.width) / 2, page.minY + (pageHeight - size.height) / 2)
  }

  var viewBox: String { [x, y, size.width, size.height].map(SVGWriter.number).joined(separator: " ") }

  /// The background's place and size.
  var rectangle: [SVGWriter.Attribute] {
    (x == 0 && y == 0 ? [] : [("x", SVGWriter.number(x)), ("y", SVGWriter.number(y))])
      + [("width", SVGWriter.number(size.width)), ("height", SVGWriter.number(size.height))]
  }
}
