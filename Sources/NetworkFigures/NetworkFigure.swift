// From a network to the text of its figure: arranges, frames, and writes the SVG.

import ActorNetworks
import GraphvizRendering

/// The figure of a network as SVG.
///
/// Area of a disc: mentions. Width of a line: weight, heavy ones above light ones. Colour: type. The file holds no script, style sheet or
/// reference to anything outside; all text of the network is cleaned and escaped. The same network and options give the same bytes.
///
/// - Parameters:
///   - network: any network; one without nodes gives a figure that says so.
///   - options: see `FigureOptions`.
///   - report: is told of each engine that failed and was given up for a cheaper one.
/// - Returns: a whole SVG document that ends in a newline.
/// - Throws: `LayoutError` when no engine gives a layout.
/// - Complexity: that of the layout engine; besides O(n (n + m)) for n actors and m ties.
public func svgFigure(
  of network: ActorNetwork, options: FigureOptions = FigureOptions(), report: (LayoutFallback) -> Void = { _ in }
) throws(LayoutError) -> String {
  try NetworkFigure(of: network, options: options, report: report).svg
}

/// The figure of a network, with what a reader should know of it.
public struct NetworkFigure: Sendable {
  /// The SVG document.
  public let svg: String
  /// Size of the smallest text in points (1/72 inch), at the size that the SVG states; 0 where nothing is written.
  public let smallestText: Double
  /// Where each actor lies, by id, in hundredths of a point.
  public let positions: [String: ActorNetwork.Position]
  /// Ids of the actors that could not keep their places, as their discs or labels would touch others', ascending.
  public let moved: [String]

  /// The figure as `svgFigure` makes it.
  ///
  /// For a sheet, the network is laid out anew in the shape that the words around it leave, and text that would be smaller than
  /// `FigureSheet.leastText` is set larger, up to five times: larger labels take more room, so the figure shrinks again on the sheet. A network with too many actors for the sheet ends with the
  /// largest text at which discs and ties still show, which `smallestText` tells.
  ///
  /// - Parameters:
  ///   - network: any network.
  ///   - options: see `FigureOptions`.
  ///   - report: is told of each engine that failed and was given up for a cheaper one.
  /// - Throws: `LayoutError` when no engine gives a layout.
  /// - Complexity: that of `svgFigure`, up to six times for a sheet.
  public init(
    of network: ActorNetwork, options: FigureOptions = FigureOptions(), report: (LayoutFallback) -> Void = { _ in }
  ) throws(LayoutError) {
    let preferred = options.engine(forNodeCount: network.nodes.count)
    var shape = options.sheet?.aspect ?? PageFit.aspect
    var (best, engine) = try LayoutRunner.fallingBack(from: preferred, report: report) { engine throws(LayoutError) in
      (try FramedNetwork(network, options, engine: engine, aspect: shape, leastFont: 0), engine)
    }
    if let sheet = options.sheet, best.smallestText > 0 {
      var (latest, leastFont) = (best, 0.0)
      for attempt in 1..<6 where attempt == 1 || latest.smallestText < FigureSheet.leastText {
        shape = latest.aspect(filling: sheet, from: shape)
        if latest.smallestText < FigureSheet.leastText {
          // A little more than is needed, as the figure will grow.
          leastFont = min(FigureSheet.leastText * 1.02 / latest.pointsPerUnit, FigureSheet.greatestLeastFont)
        }
        latest = try FramedNetwork(network, options, engine: engine, aspect: shape, leastFont: leastFont)
        if latest.smallestText > best.smallestText { best = latest }
      }
    }
    smallestText = best.smallestText
    let placed = zip(network.nodes, best.arrangement.nodes).map { ($0.id, ActorNetwork.Position($1.disc.center)) }
    let kept = options.kept?.actors ?? [:]
    positions = Dictionary(placed, uniquingKeysWith: { first, _ in first })
    moved = placed.compactMap { id, position in
      kept[id].map { ActorNetwork.Position(Point($0)) == position } == false ? id : nil
    }
    var figure = SVGFigure(best)
    svg = figure.written()
  }
}

/// A network arranged in its frame, before it is written.
struct FramedNetwork: Sendable {
  let network: ActorNetwork
  let options: FigureOptions
  let scale: FigureScale
  let arrangement: Arrangement
  let hulls: [(number: Int, hull: CommunityHull)]
  let wording: FigureWording
  let coloring: NodeColoring
  let page: FigurePage
  private let picture: Size
  /// Points that one unit of the frame takes up.
  let pointsPerUnit: Double

  /// - Parameters:
  ///   - aspect: breadth to height that the discs' spread is to have.
  ///   - leastFont: no text is smaller than this, in units of the frame.
  init(
    _ network: ActorNetwork, _ options: FigureOptions, engine: LayoutEngine, aspect: Double, leastFont: Double
  ) throws(LayoutError) {
    let strengths = network.strengths
    let scale = FigureScale(network: network, strengths: strengths, leastFont: leastFont)
    var arrangement = try Arrangement(
      network: network, engine: engine, runner: options.runner, scale: scale, strengths: strengths,
      communities: options.communities,
      aspect: aspect, kept: options.kept)
    let wording = FigureWording(network)
    let coloring = NodeColoring(
      network, communities: options.communities, palette: options.theme.palette, text: wording.text)
    let members = options.communities.map { $0.hasHulls ? $0.members(in: network) : [] } ?? []
    func hulls() -> [(number: Int, hull: CommunityHull)] {
      members.map { ($0.number, CommunityHull(around: $0.nodes.map { arrangement.nodes[$0] })) }
    }
    let drawn = hulls().reduce(arrangement.extent(scale: scale)) { $0.union($1.hull.extent) }
    let extent = options.kept?.room(radius: scale.smallestRadius).map(drawn.union) ?? drawn
    picture = Size(width: 2 * extent.halfWidth, height: 2 * extent.halfHeight)
    func framed(_ picture: Size) -> FigureFrame {
      FigureFrame(
        picture: picture, words: wording.words(options),
        legend: Legend(network: network, scale: scale, coloring: coloring, text: wording.text, unit: wording.unit),
        place: options.legend, isMirrored: wording.text.isRightToLeft, leastFont: leastFont)
    }
    if options.kept == nil {
      page = FigurePage(of: picture, framed: framed)
      arrangement.move(by: page.frame.pictureOrigin - Point(x: extent.minX, y: extent.minY))
    } else {
      page = FigurePage(keeping: extent, framed: framed)
    }
    self.hulls = hulls()
    (self.network, self.options, self.scale, self.arrangement) = (network, options, scale, arrangement)
    (self.wording, self.coloring) = (wording, coloring)
    // A px is 1/96 inch.
    pointsPerUnit = options.sheet?.pointsPerUnit(width: page.frame.width, height: page.frame.height) ?? 0.75
  }

  var frame: FigureFrame { page.frame }

  /// The breadth to height to ask for next, so that a picture of this one's area and the words around it fill a sheet.
  ///
  /// - Parameter asked: what this one was asked for, which need not be what it has.
  func aspect(filling sheet: FigureSheet, from asked: Double) -> Double {
    let (besides, above) = (frame.width - picture.width, frame.height - picture.height)
    let area = picture.width * picture.height
    // (w + besides) / (area / w + above) = the sheet's, solved for w.
    let half = (besides - sheet.aspect * above) / 2
    let width = (half * half + sheet.aspect * area).squareRoot() - half
    return min(4, max(0.25, asked * (width * width / area) / (picture.width / picture.height)))
  }

  /// Size of the smallest text in points; 0 without text.
  var smallestText: Double {
    (arrangement.nodes.map(\.label.fontSize) + frame.texts.map(\.fontSize)).min().map { $0 * pointsPerUnit } ?? 0
  }
}
