// Points, boxes and the few questions that placing asks of them. All lengths are in the SVG's own units (px).

/// A place, x to the right and y downward.
struct Point: Equatable, Sendable {
  var x: Double
  var y: Double

  static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
  static func - (a: Point, b: Point) -> Point { Point(x: a.x - b.x, y: a.y - b.y) }
  static func * (a: Point, k: Double) -> Point { Point(x: a.x * k, y: a.y * k) }
  var length: Double { (x * x + y * y).squareRoot() }
}

/// Width and height.
struct Size: Equatable, Sendable {
  var width: Double
  var height: Double
}

/// An upright box by its centre and half its sides: the form in which the crossing tests are cheapest.
struct Box: Equatable, Sendable {
  var center: Point
  var halfWidth: Double
  var halfHeight: Double

  var minX: Double { center.x - halfWidth }
  var maxX: Double { center.x + halfWidth }
  var minY: Double { center.y - halfHeight }
  var maxY: Double { center.y + halfHeight }

  /// The box from corner to corner.
  init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    center = Point(x: (minX + maxX) / 2, y: (minY + maxY) / 2)
    (halfWidth, halfHeight) = ((maxX - minX) / 2, (maxY - minY) / 2)
  }

  init(center: Point, halfWidth: Double, halfHeight: Double) {
    (self.center, self.halfWidth, self.halfHeight) = (center, halfWidth, halfHeight)
  }

  /// The least box that holds both.
  func union(_ other: Box) -> Box {
    Box(minX: min(minX, other.minX), minY: min(minY, other.minY), maxX: max(maxX, other.maxX), maxY: max(maxY, other.maxY))
  }

  func overlaps(_ other: Box, gap: Double = 0) -> Bool {
    abs(center.x - other.center.x) < halfWidth + other.halfWidth + gap
      && abs(center.y - other.center.y) < halfHeight + other.halfHeight + gap
  }

  func overlaps(_ circle: Circle, gap: Double = 0) -> Bool {
    let dx = max(0, abs(center.x - circle.center.x) - halfWidth)
    let dy = max(0, abs(center.y - circle.center.y) - halfHeight)
    let reach = circle.radius + gap
    return dx * dx + dy * dy < reach * reach
  }

  /// Whether a straight line runs through the box (separating axes).
  func meets(_ line: Line) -> Bool {
    let c = Point(x: (line.a.x + line.b.x) * 0.5 - center.x, y: (line.a.y + line.b.y) * 0.5 - center.y)
    let h = Point(x: (line.b.x - line.a.x) * 0.5, y: (line.b.y - line.a.y) * 0.5)
    let (w, v) = (abs(h.x), abs(h.y))
    if abs(c.x) > halfWidth + w || abs(c.y) > halfHeight + v { return false }
    return abs(h.x * c.y - h.y * c.x) <= halfWidth * v + halfHeight * w
  }
}

/// A disc.
struct Circle: Equatable, Sendable {
  var center: Point
  var radius: Double

  func overlaps(_ other: Circle, gap: Double = 0) -> Bool {
    let (dx, dy) = (center.x - other.center.x, center.y - other.center.y)
    let reach = radius + other.radius + gap
    return dx * dx + dy * dy < reach * reach
  }

  /// Whether a straight line comes nearer to the disc than `gap`.
  func meets(_ line: Line, gap: Double = 0) -> Bool {
    let (dx, dy) = (line.b.x - line.a.x, line.b.y - line.a.y)
    let (px, py) = (center.x - line.a.x, center.y - line.a.y)
    let square = dx * dx + dy * dy
    let along = square > 0 ? min(1, max(0, (px * dx + py * dy) / square)) : 0
    let (ex, ey) = (px - along * dx, py - along * dy)
    let reach = radius + gap
    return ex * ex + ey * ey < reach * reach
  }
}

/// A straight line between two places.
struct Line: Equatable, Sendable {
  var a: Point
  var b: Point

  /// Whether two lines cross at an inner point of both.
  func crosses(_ other: Line) -> Bool {
    let d = side(other.a) * side(other.b)
    return d < 0 && other.side(a) * other.side(b) < 0
  }

  private func side(_ p: Point) -> Double { (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) }
}

/// A small generator of repeatable noise (SplitMix64): the figure of a network is the same on every run.
struct SeededNoise {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 up to, not including, 1.
  mutating func unit() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((z ^ (z >> 31)) >> 11) * 0x1p-53
  }

  /// An index below `count`.
  mutating func index(below count: Int) -> Int { min(count - 1, Int(unit() * Double(count))) }
}
