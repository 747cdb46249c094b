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

  /// The figure as `svgFigure` makes it.
  ///
  /// For a sheet, text that would be smaller than `FigureSheet.leastText` is set larger and the network laid out anew, up to six times:
  /// larger labels take more room, so the figure shrinks again on the sheet. A network with too many actors for the sheet ends with the
  /// largest text at which discs and ties still show, which `smallestText` tells.
  ///
  /// - Parameter report: is told of each engine that failed and was given up for a cheaper one.
  /// - Throws: `LayoutError` when no engine gives a layout.
  /// - Complexity: that of `svgFigure`, up to six times for a sheet.
  public init(
    of network: ActorNetwork, options: FigureOptions = FigureOptions(), report: (LayoutFallback) -> Void = { _ in }
  ) throws(LayoutError) {
    let preferred = options.engine(forNodeCount: network.nodes.count)
    var (best, engine) = try LayoutRunner.fallingBack(from: preferred, report: report) { engine throws(LayoutError) in
      (try FramedNetwork(network, options, engine: engine, leastFont: 0), engine)
    }
    if options.sheet != nil {
      var latest = best
      for _ in 1..<6 where latest.smallestText < FigureSheet.leastText && latest.smallestText > 0 {
        // A little more than is needed, as the figure will grow.
        let needed = FigureSheet.leastText * 1.02 / latest.pointsPerUnit
        latest = try FramedNetwork(network, options, engine: engine, leastFont: min(needed, FigureSheet.greatestLeastFont))
        if latest.smallestText > best.smallestText { best = latest }
      }
    }
    smallestText = best.smallestText
    var figure = SVGFigure(network: network, arrangement: best.arrangement, scale: best.scale, wording: best.wording)
    svg = figure.written(
      in: best.frame, canvas: FigureCanvas(frame: best.frame, sheet: options.sheet), title: best.wording.title(options))
  }
}

/// A network arranged in its frame, before it is written.
private struct FramedNetwork {
  let scale: FigureScale
  let arrangement: Arrangement
  let wording: FigureWording
  let frame: FigureFrame
  /// Points that one unit of the frame takes up.
  let pointsPerUnit: Double

  /// - Parameter leastFont: no text is smaller than this, in units of the frame.
  init(
    _ network: ActorNetwork, _ options: FigureOptions, engine: LayoutEngine, leastFont: Double
  ) throws(LayoutError) {
    var strengths = [Double](repeating: 0, count: network.nodes.count)
    for edge in network.edges where edge.weight.isFinite {
      strengths[edge.source] += edge.weight
      strengths[edge.target] += edge.weight
    }
    let scale = FigureScale(network: network, strengths: strengths, leastFont: leastFont)
    var arrangement = try Arrangement(
      network: network, engine: engine, runner: options.runner, scale: scale, strengths: strengths,
      aspect: options.sheet?.aspect ?? PageFit.aspect)
    let wording = FigureWording(network)
    let extent = arrangement.extent(scale: scale)
    let frame = FigureFrame(
      picture: Size(width: 2 * extent.halfWidth, height: 2 * extent.halfHeight), title: wording.title(options),
      caption: wording.caption, legend: Legend(network: network, scale: scale, text: wording.text, unit: wording.unit),
      isMirrored: wording.text.isRightToLeft, leastFont: leastFont)
    arrangement.move(by: frame.pictureOrigin - Point(x: extent.minX, y: extent.minY))
    (self.scale, self.arrangement, self.wording, self.frame) = (scale, arrangement, wording, frame)
    // A px is 1/96 inch.
    pointsPerUnit = options.sheet?.pointsPerUnit(width: frame.width, height: frame.height) ?? 0.75
  }

  /// Size of the smallest text in points; 0 without text.
  var smallestText: Double {
    (arrangement.nodes.map(\.label.fontSize) + frame.texts.map(\.fontSize)).min().map { $0 * pointsPerUnit } ?? 0
  }
}

/// Writes one arranged figure.
private struct SVGFigure {
  let network: ActorNetwork
  let arrangement: Arrangement
  let scale: FigureScale
  let wording: FigureWording
  /// Whether some ties may be chance, so that the others must stand out.
  private let hasUncertain: Bool
  private var svg = SVGWriter()

  init(network: ActorNetwork, arrangement: Arrangement, scale: FigureScale, wording: FigureWording) {
    self.network = network
    self.arrangement = arrangement
    self.scale = scale
    self.wording = wording
    hasUncertain = network.edges.contains(where: \.isUncertain)
  }

  mutating func written(in frame: FigureFrame, canvas: FigureCanvas, title: String) -> String {
    svg.start(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("width", canvas.width), ("height", canvas.height),
        ("viewBox", canvas.viewBox), ("role", "img"), ("aria-labelledby", "figure-title figure-desc"),
        ("xml:lang", SafeText.identifier(network.provenance.language)), ("font-family", TextMetrics.fontFamily),
      ])
    svg.element("title", [("id", "figure-title")], text: title)
    svg.element("desc", [("id", "figure-desc")], text: wording.description)
    svg.empty("rect", canvas.rectangle + [("fill", FigurePalette.background)])
    svg.start("g", [("id", "edges"), ("fill", "none"), ("stroke", FigurePalette.edge), ("stroke-linecap", "butt")])
    for index in edgeOrder() { write(edge: index) }
    svg.close()
    svg.start("g", [("id", "nodes"), ("text-anchor", "middle")])
    for index in network.nodes.indices { write(node: index) }
    svg.close()
    write(frame)
    svg.close()
    return svg.text
  }

  /// Light ties first, those that changed last: what is written later lies on top.
  private func edgeOrder() -> [Int] {
    func rank(_ index: Int) -> (Int, Double, Int) {
      (network.edges[index].change == nil ? 0 : 1, network.edges[index].weight, index)
    }
    return network.edges.indices.sorted { rank($0) < rank($1) }
  }

  private mutating func write(edge index: Int) {
    let edge = network.edges[index]
    let ends = [network.nodes[edge.source].id, network.nodes[edge.target].id].map(SafeText.identifier)
    let curve = EdgeCurve(arrangement.edges[index], in: arrangement.nodes)
    func spelt(_ point: Point) -> String { "\(SVGWriter.number(point.x)) \(SVGWriter.number(point.y))" }
    let route = curve.isStraight ? "L\(spelt(curve.end))" : "Q\(spelt(curve.control)) \(spelt(curve.end))"
    svg.start("g", [("id", "edge-\(ends.joined(separator: "--"))"), ("class", "edge")])
    svg.element("title", text: wording.tooltip(edge: index))
    let style = EdgeStyle(edge, hasUncertain: hasUncertain)
    svg.empty(
      "path",
      [("d", "M\(spelt(curve.start))\(route)")]
        + style.attributes(width: scale.stroke(weight: edge.weight), opacity: scale.opacity(weight: edge.weight)))
    svg.close()
  }

  private mutating func write(node index: Int) {
    let node = network.nodes[index]
    let placed = arrangement.nodes[index]
    let colors = FigurePalette.colors(of: node.type)
    svg.start("g", [("id", "node-\(SafeText.identifier(node.id))"), ("class", "node \(node.type.rawValue)")])
    svg.element("title", text: wording.tooltip(node: index))
    svg.empty("circle", Self.circle(placed.disc) + [("fill", colors.fill), ("stroke", colors.rim), ("stroke-width", "1")])
    let label = placed.label
    let box = placed.labelBox
    let first = box.minY + TextMetrics.ascent * label.fontSize
    let lines = label.lines.enumerated().map { row, line in
      (text: line, x: box.center.x, y: first + Double(row) * TextMetrics.lineAdvance * label.fontSize)
    }
    var attributes: [SVGWriter.Attribute] = [("font-size", SVGWriter.number(label.fontSize))]
    if label.isBold { attributes.append(("font-weight", "bold")) }
    if label.isRightToLeft { attributes += Self.rightToLeft }
    if placed.slot == .inside {
      attributes.append(("fill", colors.text))
    } else {
      attributes += [
        ("fill", FigurePalette.text), ("stroke", FigurePalette.background),
        ("stroke-width", SVGWriter.number(label.fontSize * 0.25)), ("stroke-linejoin", "round"), ("paint-order", "stroke"),
      ]
    }
    svg.lines(lines, attributes)
    svg.close()
  }

  private mutating func write(_ frame: FigureFrame) {
    svg.start("g", [("id", "frame")])
    if let y = frame.ruleY.map(SVGWriter.number) {
      svg.empty(
        "line",
        [
          ("x1", SVGWriter.number(FigureFrame.margin)), ("y1", y), ("x2", SVGWriter.number(frame.width - FigureFrame.margin)),
          ("y2", y), ("stroke", FigurePalette.rule), ("stroke-width", "1"),
        ])
    }
    for sample in frame.samples { write(sample) }
    for text in frame.texts {
      let isRightToLeft = SafeText.isRightToLeft(text.text)
      var attributes: [SVGWriter.Attribute] = [("font-size", SVGWriter.number(text.fontSize)), ("fill", text.color)]
      if text.isBold { attributes.append(("font-weight", "bold")) }
      if isRightToLeft { attributes += Self.rightToLeft }
      // "start" is the right end of a text that runs to the left.
      if isRightToLeft != frame.isMirrored { attributes.append(("text-anchor", "end")) }
      svg.lines([(text.text, text.x, text.baseline)], attributes)
    }
    svg.close()
  }

  private mutating func write(_ sample: FigureFrame.Sample) {
    switch sample {
    case .swatch(let type, let circle):
      let colors = FigurePalette.colors(of: type)
      svg.empty("circle", Self.circle(circle) + [("fill", colors.fill), ("stroke", colors.rim), ("stroke-width", "1")])
    case .area(let circle):
      svg.empty("circle", Self.circle(circle) + [("fill", "#E4E7EA"), ("stroke", FigurePalette.edge), ("stroke-width", "1")])
    case .stroke(let line, let weight):
      svg.empty(
        "line",
        [
          ("x1", SVGWriter.number(line.a.x)), ("y1", SVGWriter.number(line.a.y)), ("x2", SVGWriter.number(line.b.x)),
          ("y2", SVGWriter.number(line.b.y)), ("stroke", FigurePalette.edge),
          ("stroke-width", SVGWriter.number(scale.stroke(weight: weight))),
          ("stroke-opacity", SVGWriter.number(scale.opacity(weight: weight))),
        ])
    case .style(let line, let style):
      svg.empty(
        "line",
        [
          ("x1", SVGWriter.number(line.a.x)), ("y1", SVGWriter.number(line.a.y)), ("x2", SVGWriter.number(line.b.x)),
          ("y2", SVGWriter.number(line.b.y)),
        ] + (style.colour == nil ? [("stroke", FigurePalette.edge)] : []) + style.attributes(width: 2, opacity: 1))
    }
  }

  private static let rightToLeft: [SVGWriter.Attribute] = [("direction", "rtl"), ("unicode-bidi", "embed")]

  private static func circle(_ circle: Circle) -> [SVGWriter.Attribute] {
    [
      ("cx", SVGWriter.number(circle.center.x)), ("cy", SVGWriter.number(circle.center.y)),
      ("r", SVGWriter.number(circle.radius)),
    ]
  }
}
