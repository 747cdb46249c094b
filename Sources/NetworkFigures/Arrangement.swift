// The picture without its frame: where each disc, label and tie lies.

import ActorNetworks
import GraphvizRendering

/// Discs with their labels, and the ties between them.
struct Arrangement: Sendable {
  /// One actor.
  struct Node: Sendable {
    var disc: Circle
    let label: NodeLabel
    var slot: LabelSlot

    /// The label's box.
    var labelBox: Box { labelBox(in: slot, at: disc.center) }

    func labelBox(in slot: LabelSlot, at center: Point) -> Box {
      let offset = slot.offset(radius: disc.radius, size: label.size)
      return Box(center: center + offset, halfWidth: label.size.width / 2, halfHeight: label.size.height / 2)
    }

    /// The part of a label's box that holds ink: a line through the rest does not touch the text.
    func inkBox(of box: Box) -> Box {
      Box(center: box.center, halfWidth: box.halfWidth * 0.96, halfHeight: max(1, box.halfHeight - label.fontSize * 0.22))
    }
  }

  /// One tie.
  struct Edge: Sendable {
    let source: Int
    let target: Int
    let weight: Double
    /// How far the middle is bent aside, as a part of the length; 0 is straight.
    var bend: Double
    /// How far the middle of the bend is shifted toward the target, as a part of the length.
    var shift = 0.0
  }

  var nodes: [Node]
  var edges: [Edge]

  init(nodes: [Node], edges: [Edge]) {
    self.nodes = nodes
    self.edges = edges
  }

  /// Sizes from the network, places from Graphviz or from another figure, then the search for places where labels can be read.
  ///
  /// - Complexity: the engine's, then O(n (n + m)) with a budget on the search, so that large networks get less of it.
  init(
    network: ActorNetwork, engine: LayoutEngine, runner: LayoutRunner, scale: FigureScale, strengths: [Double],
    communities: FigureCommunities? = nil, aspect: Double = PageFit.aspect, kept: KeptPositions? = nil
  ) throws(LayoutError) {
    nodes = zip(network.nodes, strengths).map { node, strength in
      let text = SafeText.line(node.label, limit: NodeLabel.longest)
      let radius = scale.radius(mentions: node.mentions, strength: strength)
      let fontSize = scale.font(strength: strength, mentions: node.mentions)
      let label = NodeLabel(
        text: text.isEmpty ? SafeText.identifier(node.id) : text, fontSize: fontSize,
        isBold: fontSize > scale.smallestFont + 0.5 * (scale.largestFont - scale.smallestFont)
      )
      .fitted(radius: radius, leastFontSize: max(scale.smallestFont, fontSize * 0.8))
      return Node(
        disc: Circle(center: Point(x: 0, y: 0), radius: radius), label: label,
        slot: label.fits(radius: radius) ? .inside : .below)
    }
    edges = network.edges.map { Edge(source: $0.source, target: $0.target, weight: $0.weight, bend: 0) }
    if let kept {
      let reserved = kept.others.map { Circle(center: Point($0), radius: scale.smallestRadius) }
      let isKept = KeptPlacement.run(
        on: &self, places: network.nodes.map { kept.actors[$0.id].map { Point($0) } }, reserved: reserved)
      PlacementSearch.run(on: &self, isMovable: isKept.map { !$0 }, reserved: reserved)
    } else {
      try layOut(engine: engine, runner: runner, scale: scale, communities: communities, aspect: aspect)
      OverlapRemoval.run(on: &nodes)
      if !engine.isForceDirected { OverlapRemoval.tighten(&nodes) }
      PlacementSearch.run(on: &self, isMovable: nodes.map { _ in engine.isForceDirected })
    }
    EdgeBending.run(on: &self)
  }

  /// Asks Graphviz for places, with a box for each disc and its label.
  private mutating func layOut(
    engine: LayoutEngine, runner: LayoutRunner, scale: FigureScale, communities: FigureCommunities?, aspect: Double
  ) throws(LayoutError) {
    var degree = [Int](repeating: 0, count: nodes.count)
    for edge in edges {
      degree[edge.source] += 1
      degree[edge.target] += 1
    }
    let boxes = nodes.map { $0.enclosingBox }
    // The mean side of a box sets the unit of distance, so that small graphs stay small and long names get room.
    let area = boxes.reduce(0) { $0 + ($1.width + 8) * ($1.height + 8) }
    let unit = (area / Double(max(1, nodes.count))).squareRoot()
    let request = LayoutRequest(
      engine: engine,
      nodes: boxes.map { LayoutRequest.Node(width: $0.width, height: $0.height) },
      edges: edges.map { edge in
        let share = scale.share(weight: edge.weight)
        let hubs = Double(min(degree[edge.source], degree[edge.target]))
        let standard = unit * (1.1 + 0.9 * (1 - share.squareRoot()) + 0.12 * hubs.squareRoot())
        let length = standard * Self.stretch(of: edge, communities)
        let touching = nodes[edge.source].disc.radius + nodes[edge.target].disc.radius + 70
        return LayoutRequest.Edge(
          source: edge.source, target: edge.target, length: min(100_000, max(length, touching)),
          weight: 1 + 4 * share)
      })
    let layout = try runner.layout(request)
    var centers = layout.positions.enumerated().map { index, position in
      Point(x: position.x, y: position.y) - nodes[index].enclosingOffset
    }
    if engine.isForceDirected { centers = PageFit.apply(to: centers, aspect: aspect) }
    for (index, center) in centers.enumerated() { nodes[index].disc.center = center }
    // A few actors all find a place at the border.
    if engine.isForceDirected, nodes.count > 20 { spread() }
  }

  /// Areas around communities are to lie apart: ties within them draw closer, those between them give way.
  private static func stretch(of edge: Edge, _ communities: FigureCommunities?) -> Double {
    guard let communities, communities.hasHulls, let one = communities.community(of: edge.source),
      let other = communities.community(of: edge.target)
    else { return 1 }
    return one == other ? 0.7 : 1.8
  }

  /// Lines that a label meets on average, up to which it finds a place between them.
  private static let bearableLines = 2.2

  /// Makes room where there are so many lines that labels would find no place between them: all distances grow, labels do not.
  ///
  /// Straight lines of length L in an area A, at random, meet a convex box of perimeter p on average L p / (π A) times.
  private mutating func spread() {
    let centers = nodes.map(\.disc.center)
    let (width, height) = (
      (centers.map(\.x).max() ?? 0) - (centers.map(\.x).min() ?? 0), (centers.map(\.y).max() ?? 0) - (centers.map(\.y).min() ?? 0)
    )
    guard width > 0, height > 0 else { return }
    let length = edges.reduce(0) { $0 + (centers[$1.source] - centers[$1.target]).length }
    let outside = nodes.filter { $0.slot != .inside }.map { $0.inkBox(of: $0.labelBox) }
    let perimeter = outside.reduce(0) { $0 + 4 * ($1.halfWidth + $1.halfHeight) } / Double(max(1, outside.count))
    let met = length * perimeter / (.pi * width * height)
    let factor = min(1.5, max(1, met / Self.bearableLines))
    for index in nodes.indices { nodes[index].disc.center = centers[index] * factor }
  }
}

extension Arrangement.Node {
  /// Width and height of disc and label together.
  var enclosingBox: Size {
    let diameter = 2 * disc.radius
    if slot == .inside { return Size(width: diameter, height: diameter) }
    return Size(width: max(diameter, label.size.width), height: diameter + label.size.height)
  }

  /// From the disc's centre to the enclosing box's.
  var enclosingOffset: Point { Point(x: 0, y: slot == .inside ? 0 : label.size.height / 2) }

  /// Whether disc or label touches the disc or label of another node.
  func collides(with other: Arrangement.Node, gap: Double) -> Bool {
    let reach =
      disc.radius + other.disc.radius + label.size.width + other.label.size.width + label.size.height
      + other.label.size.height + gap + 8
    if abs(disc.center.x - other.disc.center.x) > reach || abs(disc.center.y - other.disc.center.y) > reach { return false }
    if disc.overlaps(other.disc, gap: gap) { return true }
    let (a, b) = (labelBox, other.labelBox)
    return a.overlaps(b, gap: gap) || a.overlaps(other.disc, gap: gap) || b.overlaps(disc, gap: gap)
  }
}

extension Arrangement {
  /// The box around everything drawn; a small one in the middle of nowhere when nothing is.
  func extent(scale: FigureScale) -> Box {
    var (minX, minY, maxX, maxY) = (Double.infinity, Double.infinity, -Double.infinity, -Double.infinity)
    func include(_ box: Box) {
      (minX, minY) = (min(minX, box.minX), min(minY, box.minY))
      (maxX, maxY) = (max(maxX, box.maxX), max(maxY, box.maxY))
    }
    for node in nodes {
      include(Box(center: node.disc.center, halfWidth: node.disc.radius + 1, halfHeight: node.disc.radius + 1))
      include(node.labelBox)
    }
    for edge in edges where edge.bend != 0 {
      let half = scale.stroke(weight: edge.weight) / 2
      for piece in EdgeCurve(edge, in: nodes).pieces(count: 12) {
        include(Box(center: piece.b, halfWidth: half, halfHeight: half))
      }
    }
    if minX > maxX { return Box(center: Point(x: 0, y: 0), halfWidth: 1, halfHeight: 1) }
    return Box(
      center: Point(x: (minX + maxX) / 2, y: (minY + maxY) / 2), halfWidth: (maxX - minX) / 2, halfHeight: (maxY - minY) / 2)
  }

  mutating func move(by step: Point) {
    for index in nodes.indices { nodes[index].disc.center = nodes[index].disc.center + step }
  }
}
