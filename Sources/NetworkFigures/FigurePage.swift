// Where the frame and its picture lie in the plane of the actors' positions.

import ActorNetworks

/// The page of a figure. Positions are those of the SVG's own plane, so that an actor that keeps its position has the same
/// coordinates in both files.
struct FigurePage: Sendable {
  /// What stands around the picture.
  let frame: FigureFrame
  /// The page's upper left corner; the origin unless positions are kept.
  let corner: Point

  /// How far from the origin the corner may come to lie, for the page to begin at the origin all the same, as that of the figure
  /// whose positions are kept does: then the two can be laid on each other by their corners. To the left and above, the picture
  /// reaches into the margin, or into the gap below the title; on the other sides the page gets wider.
  private static let (nearbyX, nearbyY) = (-0.75 * FigureFrame.margin...120, -6.0...120)

  /// The page of a picture that may lie anywhere.
  ///
  /// - Parameter framed: makes the frame of a picture of this size.
  init(of picture: Size, framed: (Size) -> FigureFrame) {
    (frame, corner) = (framed(picture), Point(x: 0, y: 0))
  }

  /// The page of a picture that stays where it is.
  init(keeping picture: Box, framed: (Size) -> FigureFrame) {
    var picture = picture
    func frame() -> FigureFrame { framed(Size(width: 2 * picture.halfWidth, height: 2 * picture.halfHeight)) }
    func corner(_ frame: FigureFrame) -> Point {
      let exact = Point(x: picture.minX, y: picture.minY) - frame.pictureOrigin
      return Point(
        x: (Self.nearbyX.lowerBound...0).contains(exact.x) ? 0 : exact.x.rounded(.down),
        y: (Self.nearbyY.lowerBound...0).contains(exact.y) ? 0 : exact.y.rounded(.down))
    }
    var best = frame()
    // A frame that is wider than the picture takes half of what is added to its left for its right.
    for _ in 0..<8 {
      let begin = corner(best)
      let missing = Point(
        x: Self.nearbyX.contains(begin.x) ? max(0, begin.x) : 0, y: Self.nearbyY.contains(begin.y) ? max(0, begin.y) : 0)
      if missing == Point(x: 0, y: 0) { break }
      picture = Box(
        center: picture.center - missing * 0.5, halfWidth: picture.halfWidth + missing.x / 2,
        halfHeight: picture.halfHeight + missing.y / 2)
      best = frame()
    }
    (self.frame, self.corner) = (best, corner(best))
  }

  /// What is shown.
  var box: Box {
    Box(
      center: Point(x: corner.x + frame.width / 2, y: corner.y + frame.height / 2), halfWidth: frame.width / 2,
      halfHeight: frame.height / 2)
  }
}

extension Point {
  /// From y upward to y downward.
  init(_ position: ActorNetwork.Position) { self.init(x: position.x, y: -position.y) }
}

extension ActorNetwork.Position {
  /// From y downward to y upward, in hundredths: what the SVG writes.
  init(_ point: Point) {
    func hundredths(_ value: Double) -> Double { (value * 100).rounded() / 100 }
    self.init(x: hundredths(point.x), y: hundredths(-point.y))
  }
}

extension KeptPositions {
  /// The box around all places, with room for a disc of this radius at each; nil without places.
  func room(radius: Double) -> Box? {
    let points = (Array(actors.values) + others).map { Point($0) }
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(), let top = points.map(\.y).min(),
      let bottom = points.map(\.y).max()
    else { return nil }
    return Box(
      center: Point(x: (left + right) / 2, y: (top + bottom) / 2), halfWidth: (right - left) / 2 + radius,
      halfHeight: (bottom - top) / 2 + radius)
  }
}
