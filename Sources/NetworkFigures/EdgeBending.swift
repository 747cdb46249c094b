// Ties that would run over a label or a foreign disc are bent aside, if that frees them.

/// Chooses a bend for each tie that is in the way.
enum EdgeBending {
  /// Bends tried, as parts of the length, the slightest first.
  private static let bends = [0.05, -0.05, 0.1, -0.1, 0.15, -0.15, 0.2, -0.2]

  /// - Complexity: O(n m), with a small factor for ties that are not in the way.
  static func run(on arrangement: inout Arrangement) {
    let inks = arrangement.nodes.map { $0.inkBox(of: $0.labelBox) }
    for index in arrangement.edges.indices {
      let edge = arrangement.edges[index]
      let near = candidates(for: edge, in: arrangement, inks: inks)
      var best = (faults: faults(of: edge, near: near, in: arrangement, inks: inks), bend: 0.0)
      if best.faults == 0 { continue }
      for bend in bends {
        var bent = edge
        bent.bend = bend
        // A bend has to earn its keep: it must be better than the last, not just as good.
        let count = faults(of: bent, near: near, in: arrangement, inks: inks)
        if count < best.faults { best = (count, bend) }
        if count == 0 { break }
      }
      arrangement.edges[index].bend = best.bend
    }
  }

  /// The nodes that any bend of the tie could come near.
  private static func candidates(for edge: Arrangement.Edge, in arrangement: Arrangement, inks: [Box]) -> [Int] {
    let (a, b) = (arrangement.nodes[edge.source].disc.center, arrangement.nodes[edge.target].disc.center)
    let slack = (b - a).length * 0.2 + 4
    let hull = Box(
      center: (a + b) * 0.5, halfWidth: abs(b.x - a.x) / 2 + slack, halfHeight: abs(b.y - a.y) / 2 + slack)
    return arrangement.nodes.indices.filter { hull.overlaps(inks[$0]) || hull.overlaps(arrangement.nodes[$0].disc, gap: 2) }
  }

  /// How many labels and foreign discs the tie runs over; labels count double.
  private static func faults(of edge: Arrangement.Edge, near: [Int], in arrangement: Arrangement, inks: [Box]) -> Int {
    if near.isEmpty { return 0 }
    let curve = EdgeCurve(edge, in: arrangement.nodes)
    let pieces = edge.bend == 0 ? [Line(a: curve.start, b: curve.end)] : curve.pieces(count: 12)
    var count = 0
    for index in near {
      let isEnd = index == edge.source || index == edge.target
      if !(isEnd && arrangement.nodes[index].slot == .inside), pieces.contains(where: { inks[index].meets($0) }) { count += 2 }
      if !isEnd, pieces.contains(where: { arrangement.nodes[index].disc.meets($0, gap: 1.5) }) { count += 1 }
    }
    return count
  }
}

/// The line of a tie from rim to rim: straight, or a quadratic curve.
struct EdgeCurve {
  let start: Point
  let control: Point
  let end: Point
  let isStraight: Bool

  init(_ edge: Arrangement.Edge, in nodes: [Arrangement.Node]) {
    let (a, b) = (nodes[edge.source].disc, nodes[edge.target].disc)
    let d = b.center - a.center
    let length = max(d.length, 1e-6)
    let aside = Point(x: -d.y, y: d.x) * (2 * edge.bend)
    control = (a.center + b.center) * 0.5 + aside
    isStraight = edge.bend == 0
    func rim(of disc: Circle, toward point: Point) -> Point {
      let direction = point - disc.center
      let distance = max(direction.length, 1e-6)
      // A disc so near that its rim lies beyond the aim is left from its centre.
      return disc.center + direction * (min(disc.radius, length * 0.45) / distance)
    }
    start = rim(of: a, toward: control)
    end = rim(of: b, toward: control)
  }

  /// The curve as straight pieces.
  func pieces(count: Int) -> [Line] {
    var last = start
    return (1...count).map { step in
      let t = Double(step) / Double(count)
      let point = start * ((1 - t) * (1 - t)) + control * (2 * t * (1 - t)) + end * (t * t)
      defer { last = point }
      return Line(a: last, b: point)
    }
  }
}
