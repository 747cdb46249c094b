// A last word on overlaps: Graphviz's removal leaves some in rare cases, and engines such as `dot` know no labels beside discs.

/// Pushes apart what still overlaps.
enum OverlapRemoval {
  /// Moves nodes until no disc or label touches another's, each pair along the direction that costs least.
  ///
  /// - Complexity: O(n log n) for each of at most 60 rounds; when they do not suffice, everything is spread evenly, which always does.
  static func run(on nodes: inout [Arrangement.Node]) {
    separateCoincident(&nodes)
    for _ in 0..<60 {
      let pairs = collisions(nodes)
      if pairs.isEmpty { return }
      for (i, j) in pairs { push(&nodes, i, j) }
    }
    var spreads = 0
    while !collisions(nodes).isEmpty, spreads < 80 {
      for index in nodes.indices { nodes[index].disc.center = nodes[index].disc.center * 1.1 }
      spreads += 1
    }
  }

  /// Draws a pattern that an engine made too wide (`circo` gives every node the room of the largest) together, evenly, as far as
  /// few nodes touch, and parts those.
  ///
  /// - Complexity: O(n log n) for each of at most 17 sizes, and that of `run`.
  static func tighten(_ nodes: inout [Arrangement.Node]) {
    for percent in stride(from: 15, to: 100, by: 5) {
      var smaller = nodes
      for index in nodes.indices { smaller[index].disc.center = nodes[index].disc.center * (Double(percent) / 100) }
      if collisions(smaller, gap: 10).count <= nodes.count / 8 {
        run(on: &smaller)
        nodes = smaller
        return
      }
    }
  }

  /// Pairs that touch, found along a sweep over the upper sides.
  private static func collisions(_ nodes: [Arrangement.Node], gap: Double = 2) -> [(Int, Int)] {
    func top(_ node: Arrangement.Node) -> Double { min(node.disc.center.y - node.disc.radius, node.labelBox.minY) }
    func bottom(_ node: Arrangement.Node) -> Double { max(node.disc.center.y + node.disc.radius, node.labelBox.maxY) }
    let order = nodes.indices.sorted { (top(nodes[$0]), $0) < (top(nodes[$1]), $1) }
    var pairs: [(Int, Int)] = []
    for (rank, i) in order.enumerated() {
      let end = bottom(nodes[i]) + gap + 2
      for j in order[(rank + 1)...] {
        if top(nodes[j]) > end { break }
        if nodes[i].collides(with: nodes[j], gap: gap) { pairs.append((i, j)) }
      }
    }
    return pairs
  }

  /// Two enclosing boxes leave each other along the axis on which they overlap less.
  private static func push(_ nodes: inout [Arrangement.Node], _ i: Int, _ j: Int) {
    let (a, b) = (nodes[i].enclosingBox, nodes[j].enclosingBox)
    let d = (nodes[j].disc.center + nodes[j].enclosingOffset) - (nodes[i].disc.center + nodes[i].enclosingOffset)
    let across = (a.width + b.width) / 2 + 5 - abs(d.x)
    let down = (a.height + b.height) / 2 + 5 - abs(d.y)
    if across <= 0 || down <= 0 { return }
    let step = across < down ? Point(x: d.x < 0 ? -across / 2 : across / 2, y: 0) : Point(x: 0, y: d.y < 0 ? -down / 2 : down / 2)
    nodes[i].disc.center = nodes[i].disc.center - step
    nodes[j].disc.center = nodes[j].disc.center + step
  }

  /// Nodes on one spot have no direction to part in: each gets one of its own.
  private static func separateCoincident(_ nodes: inout [Arrangement.Node]) {
    var noise = SeededNoise(seed: 11)
    let order = nodes.indices.sorted {
      (nodes[$0].disc.center.x, nodes[$0].disc.center.y, $0) < (nodes[$1].disc.center.x, nodes[$1].disc.center.y, $1)
    }
    for (a, b) in zip(order, order.dropFirst()) where (nodes[a].disc.center - nodes[b].disc.center).length < 0.01 {
      nodes[b].disc.center = nodes[b].disc.center + Point(x: noise.unit() - 0.5, y: noise.unit() - 0.5)
    }
  }
}
