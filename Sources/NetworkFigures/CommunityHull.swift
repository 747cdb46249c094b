// The area around the discs and labels of a community.

import ActorNetworks

/// A convex area around some nodes, to be drawn with a stroke of `stroke` whose round joins make its corners round.
struct CommunityHull: Sendable {
  static let stroke = 18.0

  /// Corners in order; at least one.
  let corners: [Point]

  /// The area around these nodes.
  ///
  /// - Complexity: O(k log k) for k nodes.
  init(around nodes: [Arrangement.Node]) {
    var points: [Point] = []
    for node in nodes {
      for step in 0..<16 { points.append(node.disc.center + Self.directions[step] * node.disc.radius) }
      let box = node.labelBox
      points += [
        Point(x: box.minX, y: box.minY), Point(x: box.maxX, y: box.minY), Point(x: box.minX, y: box.maxY),
        Point(x: box.maxX, y: box.maxY),
      ]
    }
    corners = Self.convexHull(of: points)
  }

  /// The box that holds the area with its stroke.
  var extent: Box {
    let (xs, ys, rim) = (corners.map(\.x), corners.map(\.y), Self.stroke / 2)
    return Box(
      minX: (xs.min() ?? 0) - rim, minY: (ys.min() ?? 0) - rim, maxX: (xs.max() ?? 0) + rim, maxY: (ys.max() ?? 0) + rim)
  }

  /// Monotone chain.
  ///
  /// Andrew, A. M. (1979). Another efficient algorithm for convex hulls in two dimensions. doi:10.1016/0020-0190(79)90072-3
  static func convexHull(of points: [Point]) -> [Point] {
    let sorted = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    guard sorted.count > 2 else { return sorted }
    func chain(_ points: some Sequence<Point>) -> [Point] {
      var chain: [Point] = []
      for point in points {
        while chain.count > 1, turn(chain[chain.count - 2], chain[chain.count - 1], point) <= 0 { chain.removeLast() }
        chain.append(point)
      }
      return chain.dropLast()
    }
    return chain(sorted) + chain(sorted.reversed())
  }

  /// Above 0 where a, b, c turn one way, below where they turn the other, 0 on a line.
  private static func turn(_ a: Point, _ b: Point, _ c: Point) -> Double {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
  }

  /// Sixteen unit vectors.
  private static let directions: [Point] = {
    let quarter = [(1.0, 0.0), (0.92388, 0.38268), (0.70711, 0.70711), (0.38268, 0.92388)]
    return quarter.flatMap { x, y in [Point(x: x, y: y), Point(x: -y, y: x), Point(x: -x, y: -y), Point(x: y, y: -x)] }
  }()
}
