// Writes an arranged figure as SVG.

import ActorNetworks
import GraphFiles

/// The text of one figure.
///
/// Every look stands in presentation attributes, which all readers know; `FigureStyleSheet` lets a page change it.
struct SVGFigure {
  private let figure: FramedNetwork
  private let palette: FigurePalette
  /// Whether some ties may be chance, so that the others must stand out.
  private let hasUncertain: Bool
  private var svg = SVGWriter()

  private var network: ActorNetwork { figure.network }
  private var arrangement: Arrangement { figure.arrangement }

  init(_ figure: FramedNetwork) {
    self.figure = figure
    palette = figure.options.theme.palette
    hasUncertain = figure.network.edges.contains(where: \.isUncertain)
  }

  mutating func written() -> String {
    let canvas = FigureCanvas(page: figure.page.box, sheet: figure.options.sheet)
    svg.start(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("width", canvas.width), ("height", canvas.height),
        ("viewBox", canvas.viewBox), ("class", "actorgraph \(figure.options.theme.rawValue)"), ("role", "img"),
        ("aria-labelledby", "figure-title figure-desc"), ("xml:lang", SafeText.identifier(network.provenance.language)),
        ("font-family", TextMetrics.fontFamily),
      ])
    svg.element("title", [("id", "figure-title")], text: figure.wording.title(figure.options))
    svg.element("desc", [("id", "figure-desc")], text: figure.wording.description)
    svg.element("style", text: FigureStyleSheet.text(theme: figure.options.theme, kinds: figure.coloring.kinds))
    writePatterns()
    svg.empty("rect", [("class", "background")] + canvas.rectangle + [("fill", palette.background)])
    if !figure.hulls.isEmpty { writeHulls() }
    svg.start("g", [("id", "edges"), ("fill", "none"), ("stroke", palette.edge), ("stroke-linecap", "butt")])
    for index in edgeOrder() { write(edge: index) }
    svg.close()
    svg.start("g", [("id", "nodes"), ("text-anchor", "middle")])
    for index in network.nodes.indices { write(node: index) }
    svg.close()
    writeFrame()
    svg.close()
    return svg.text
  }

  /// The hatchings that discs of this figure have, each named for its kind of disc.
  private mutating func writePatterns() {
    let hatched = figure.coloring.kinds.filter { $0.paint.hatch != nil }
    if hatched.isEmpty { return }
    let side = SVGWriter.number(NodePaint.Hatch.side)
    svg.start("defs")
    for kind in hatched {
      guard let hatch = kind.paint.hatch else { continue }
      svg.start(
        "pattern",
        [("id", Self.patternName(kind)), ("width", side), ("height", side), ("patternUnits", "userSpaceOnUse")])
      svg.empty("rect", [("width", side), ("height", side), ("fill", kind.paint.fill)])
      svg.empty(
        "path",
        [
          ("d", hatch.path), ("fill", "none"), ("stroke", kind.paint.rim), ("stroke-width", hatch == .dots ? "1.4" : "0.8"),
          ("stroke-linecap", "round"),
        ])
      svg.close()
    }
    svg.close()
  }

  private static func patternName(_ kind: NodeColoring.Kind) -> String { "hatch-\(kind.name)" }

  /// The areas of communities, each even although its rim is drawn over its inside.
  private mutating func writeHulls() {
    svg.start(
      "g", [("id", "communities"), ("stroke-linejoin", "round"), ("stroke-width", SVGWriter.number(CommunityHull.stroke))])
    for (rank, community) in figure.hulls.enumerated() {
      // As many as discs can be told apart by have a colour.
      let color = rank < palette.hulls.count ? palette.hulls[rank] : palette.edge
      let corners = community.hull.corners.map { "\(SVGWriter.number($0.x)) \(SVGWriter.number($0.y))" }
      svg.empty(
        "path",
        [
          ("class", "community community-\(rank + 1)"), ("d", "M" + corners.joined(separator: "L") + "Z"), ("fill", color),
          ("stroke", color), ("opacity", SVGWriter.number(palette.hullOpacity)),
        ])
    }
    svg.close()
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
    let ids = [network.nodes[edge.source].id, network.nodes[edge.target].id]
    let curve = EdgeCurve(arrangement.edges[index], in: arrangement.nodes)
    func spelt(_ point: Point) -> String { "\(SVGWriter.number(point.x)) \(SVGWriter.number(point.y))" }
    let route = curve.isStraight ? "L\(spelt(curve.end))" : "Q\(spelt(curve.control)) \(spelt(curve.end))"
    let style = EdgeStyle(edge, hasUncertain: hasUncertain)
    svg.start(
      "g",
      [
        ("id", "edge-\(ids.map(SafeText.identifier).joined(separator: "--"))"),
        ("class", style.name.map { "edge \($0)" } ?? "edge"),
      ])
    svg.element("title", text: figure.wording.tooltip(edge: index))
    let linked = open(figure.options.links.ties?.address(["source": ids[0], "target": ids[1]]))
    svg.empty(
      "path",
      [("d", "M\(spelt(curve.start))\(route)")]
        + style.attributes(
          width: figure.scale.stroke(weight: edge.weight), opacity: figure.scale.opacity(weight: edge.weight), palette: palette))
    if linked { svg.close() }
    svg.close()
  }

  private mutating func write(node index: Int) {
    let node = network.nodes[index]
    let placed = arrangement.nodes[index]
    let kind = figure.coloring.kind(ofNode: index)
    svg.start(
      "g",
      [
        ("id", "node-\(SafeText.identifier(node.id))"),
        ("class", kind.name == node.type.rawValue ? "node \(kind.name)" : "node \(node.type.rawValue) \(kind.name)"),
      ])
    svg.element("title", text: figure.wording.tooltip(node: index))
    let linked = open(figure.options.links.actors?.address(["id": node.id, "label": PlainText.clean(node.label)]))
    svg.empty("circle", Self.circle(placed.disc.center, placed.disc.radius) + Self.paint(kind))
    let label = placed.label
    let box = placed.labelBox
    let first = box.minY + TextMetrics.ascent * label.fontSize
    let lines = label.lines.enumerated().map { row, line in
      (text: line, x: box.center.x, y: first + Double(row) * TextMetrics.lineAdvance * label.fontSize)
    }
    var attributes: [SVGWriter.Attribute] = [
      ("class", placed.slot == .inside ? "label inside" : "label"), ("font-size", SVGWriter.number(label.fontSize)),
    ]
    if label.isBold { attributes.append(("font-weight", "bold")) }
    if label.isRightToLeft { attributes += Self.rightToLeft }
    if placed.slot == .inside {
      attributes.append(("fill", kind.paint.text))
      // Letters on hatching need room of their own.
      if kind.paint.hatch != nil { attributes += Self.halo(kind.paint.fill, fontSize: label.fontSize) }
    } else {
      attributes += [("fill", palette.text)] + Self.halo(palette.background, fontSize: label.fontSize)
    }
    svg.lines(lines, attributes)
    if linked { svg.close() }
    svg.close()
  }

  /// Opens a link, if there is one.
  private mutating func open(_ address: String?) -> Bool {
    guard let address else { return false }
    svg.start("a", [("href", address)])
    return true
  }

  private mutating func writeFrame() {
    let (frame, corner) = (figure.frame, figure.page.corner)
    let (x, y) = (SVGWriter.number(corner.x), SVGWriter.number(corner.y))
    svg.start("g", [("id", "frame")] + (corner == Point(x: 0, y: 0) ? [] : [("transform", "translate(\(x) \(y))")]))
    if let y = frame.ruleY.map(SVGWriter.number) {
      svg.empty(
        "line",
        [
          ("class", "rule"), ("x1", SVGWriter.number(FigureFrame.margin)), ("y1", y),
          ("x2", SVGWriter.number(frame.width - FigureFrame.margin)), ("y2", y), ("stroke", palette.rule), ("stroke-width", "1"),
        ])
    }
    for sample in frame.samples { write(sample) }
    for text in frame.texts {
      let isRightToLeft = SafeText.isRightToLeft(text.text)
      var attributes: [SVGWriter.Attribute] = [
        ("class", text.isQuiet ? "\(text.role.rawValue) quiet" : text.role.rawValue),
        ("font-size", SVGWriter.number(text.fontSize)), ("fill", text.isQuiet ? palette.quietText : palette.text),
      ]
      if text.isBold { attributes.append(("font-weight", "bold")) }
      if isRightToLeft { attributes += Self.rightToLeft }
      // "start" is the right end of a text that runs to the left.
      if isRightToLeft != frame.isMirrored { attributes.append(("text-anchor", "end")) }
      svg.lines([(text.text, text.x, text.baseline)], attributes)
    }
    svg.close()
  }

  private mutating func write(_ sample: Legend.Sample) {
    func line(_ attributes: [SVGWriter.Attribute]) -> [SVGWriter.Attribute] {
      let (half, y) = (sample.width / 2, SVGWriter.number(sample.center.y))
      let ends: [SVGWriter.Attribute] = [
        ("x1", SVGWriter.number(sample.center.x - half)), ("y1", y), ("x2", SVGWriter.number(sample.center.x + half)), ("y2", y),
      ]
      return ends + (attributes.contains { $0.name == "stroke" } ? [] : [("stroke", palette.edge)]) + attributes
    }
    switch sample.shape {
    case .swatch(let kind):
      svg.empty(
        "circle", [("class", "swatch \(kind.name)")] + Self.circle(sample.center, sample.width / 2) + Self.paint(kind))
    case .area(let radius):
      svg.empty(
        "circle",
        [("class", "sample")] + Self.circle(sample.center, radius)
          + [("fill", palette.sample), ("stroke", palette.edge), ("stroke-width", "1")])
    case .stroke(_, let weight):
      svg.empty(
        "line",
        [("class", "edge")]
          + line([
            ("stroke-width", SVGWriter.number(figure.scale.stroke(weight: weight))),
            ("stroke-opacity", SVGWriter.number(figure.scale.opacity(weight: weight))),
          ]))
    case .style(let style):
      let name = style.name.map { "edge \($0)" } ?? "edge"
      svg.empty("line", [("class", name)] + line(style.attributes(width: 2, opacity: 1, palette: palette)))
    }
  }

  private static func paint(_ kind: NodeColoring.Kind) -> [SVGWriter.Attribute] {
    let fill = kind.paint.hatch == nil ? kind.paint.fill : "url(#\(patternName(kind)))"
    return [("fill", fill), ("stroke", kind.paint.rim), ("stroke-width", "1")]
  }

  private static func halo(_ color: String, fontSize: Double) -> [SVGWriter.Attribute] {
    [
      ("stroke", color), ("stroke-width", SVGWriter.number(fontSize * 0.25)), ("stroke-linejoin", "round"),
      ("paint-order", "stroke"),
    ]
  }

  private static let rightToLeft: [SVGWriter.Attribute] = [("direction", "rtl"), ("unicode-bidi", "embed")]

  private static func circle(_ center: Point, _ radius: Double) -> [SVGWriter.Attribute] {
    [("cx", SVGWriter.number(center.x)), ("cy", SVGWriter.number(center.y)), ("r", SVGWriter.number(radius))]
  }
}
