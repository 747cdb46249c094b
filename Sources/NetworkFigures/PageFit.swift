// Turns and shapes a raw layout so that it suits a page: broad rather than tall, without nodes far off.

/// Shapes the places that a force-directed engine found. Such an engine says which nodes are near each other, not which way is up.
enum PageFit {
  /// Breadth to height that is aimed at unless a sheet is given, for the spread of the discs; labels beside them add to the breadth.
  static let aspect = 1.3
  /// Beyond so many standard deviations from the middle, distances shrink to the given part: one far node must not make all
  /// others small.
  private static let (tail, tailFactor) = (1.6, 0.4)

  /// - Parameter aspect: breadth to height that is aimed at.
  /// - Complexity: O(n).
  static func apply(to points: [Point], aspect: Double = aspect) -> [Point] {
    if aspect < 1 { return apply(to: points, aspect: 1 / aspect).map { Point(x: $0.y, y: $0.x) } }
    if points.count < 3 { return points }
    let count = Double(points.count)
    let middle = points.reduce(Point(x: 0, y: 0), +) * (1 / count)
    var shaped = points.map { $0 - middle }
    let axis = principalAxis(of: shaped)
    shaped = shaped.map { Point(x: $0.x * axis.x + $0.y * axis.y, y: $0.y * axis.x - $0.x * axis.y) }
    let spreadX = (shaped.reduce(0) { $0 + $1.x * $1.x } / count).squareRoot()
    let spreadY = (shaped.reduce(0) { $0 + $1.y * $1.y } / count).squareRoot()
    guard spreadX > 1e-6, spreadY > 1e-6 else { return shaped }
    // The area stays about the same, whatever is gained in breadth.
    let stretch = min(1.35, max(1, (aspect * spreadY / spreadX).squareRoot()))
    return shaped.map {
      Point(x: drawn($0.x / spreadX) * spreadX * stretch, y: drawn($0.y / spreadY) * spreadY / stretch)
    }
  }

  private static func drawn(_ deviations: Double) -> Double {
    let far = abs(deviations) - tail
    if far <= 0 { return deviations }
    return (deviations < 0 ? -1 : 1) * (tail + far * tailFactor)
  }

  /// The unit vector along which the points spread most.
  private static func principalAxis(of points: [Point]) -> Point {
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for p in points {
      xx += p.x * p.x
      xy += p.x * p.y
      yy += p.y * p.y
    }
    let root = ((xx - yy) * (xx - yy) + 4 * xy * xy).squareRoot()
    let axis = Point(x: xx - yy + root, y: 2 * xy)
    if axis.length < 1e-9 { return xx >= yy ? Point(x: 1, y: 0) : Point(x: 0, y: 1) }
    return axis * (1 / axis.length)
  }
}
