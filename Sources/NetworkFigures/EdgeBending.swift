// Ties that would run over a label or a foreign disc are bent aside, and labels that ties still run through move to a freer slot.

/// Chooses the course of each tie that is in the way, and the slot of each label that is run through.
struct EdgeBending {
  /// The courses tried, the straightest first: how far the middle is bent aside, as a part of the length, and shifted along it.
  private static let courses: [(bend: Double, shift: Double)] = [0.03, 0.06, 0.1, 0.14, 0.19, 0.24, 0.3].flatMap { bend in
    [0, 0.28, -0.28].flatMap { shift in [(bend, shift), (-bend, shift)] }
  }

  /// No tie leaves its straight course by more than this, in px: the eye would not follow it.
  private static let farthest = 130.0

  private var nodes: [Arrangement.Node]
  private var edges: [Arrangement.Edge]
  private var inks: [Box]
  /// How many ties run through each label.
  private var loads: [Int]
  /// The labels that each tie runs through.
  private var pierced: [[Int]]

  /// - Complexity: O(n m), with a small factor for ties that are not in the way.
  static func run(on arrangement: inout Arrangement) {
    var bending = EdgeBending(arrangement)
    for round in 0..<4 {
      let isChanged = bending.bend()
      if !isChanged || round == 3 { break }
      bending.chooseSlots()
    }
    (arrangement.nodes, arrangement.edges) = (bending.nodes, bending.edges)
  }

  private init(_ arrangement: Arrangement) {
    (nodes, edges) = (arrangement.nodes, arrangement.edges)
    inks = nodes.map { $0.inkBox(of: $0.labelBox) }
    loads = [Int](repeating: 0, count: nodes.count)
    pierced = [[Int]](repeating: [], count: edges.count)
    for edge in edges.indices { add(edge) }
  }

  /// Gives each tie that is in the way the course with the fewest faults; whether any changed.
  private mutating func bend() -> Bool {
    var isChanged = false
    for index in edges.indices {
      let near = candidates(for: index)
      if near.isEmpty { continue }
      remove(index)
      var edge = edges[index]
      (edge.bend, edge.shift) = (0, 0)
      var best = (faults: faults(of: edge, near: near, limit: .max), edge: edge)
      let length = (nodes[edge.target].disc.center - nodes[edge.source].disc.center).length
      for course in Self.courses where best.faults > 0 && abs(course.bend) * length <= Self.farthest {
        (edge.bend, edge.shift) = course
        // A bend has to earn its keep: it must be better than the last, not just as good.
        let count = faults(of: edge, near: near, limit: best.faults)
        if count < best.faults { best = (count, edge) }
      }
      if best.edge.bend != edges[index].bend || best.edge.shift != edges[index].shift { isChanged = true }
      edges[index] = best.edge
      add(index)
    }
    return isChanged
  }

  /// The nodes that any course of the tie could come near.
  private func candidates(for index: Int) -> [Int] {
    let (a, b) = (nodes[edges[index].source].disc.center, nodes[edges[index].target].disc.center)
    let slack = min(Self.farthest, (b - a).length * 0.3) + 4
    let hull = Box(
      center: (a + b) * 0.5, halfWidth: abs(b.x - a.x) / 2 + slack, halfHeight: abs(b.y - a.y) / 2 + slack)
    return nodes.indices.filter { hull.overlaps(inks[$0]) || hull.overlaps(nodes[$0].disc, gap: 2) }
  }

  /// What a course costs: most for a label that no other tie runs through. Some number from `limit` on as soon as it is that much.
  private func faults(of edge: Arrangement.Edge, near: [Int], limit: Int) -> Int {
    let course = Course(EdgeCurve(edge, in: nodes))
    var count = 0
    for index in near where count < limit {
      if pierces(edge, course, index) { count += loads[index] == 0 ? 4 : 2 }
      if index != edge.source, index != edge.target, course.meets(nodes[index].disc) { count += 3 }
    }
    return count
  }

  /// Whether a tie runs through a label; those of a disc end at its rim, so a label within is free of them.
  private func pierces(_ edge: Arrangement.Edge, _ course: Course, _ index: Int) -> Bool {
    if (index == edge.source || index == edge.target) && nodes[index].slot == .inside { return false }
    return course.meets(inks[index])
  }

  private mutating func add(_ index: Int) {
    let course = Course(EdgeCurve(edges[index], in: nodes))
    pierced[index] = nodes.indices.filter { pierces(edges[index], course, $0) }
    for node in pierced[index] { loads[node] += 1 }
  }

  private mutating func remove(_ index: Int) {
    for node in pierced[index] { loads[node] -= 1 }
    pierced[index] = []
  }

  /// Moves each label that ties run through to the slot with the fewest.
  private mutating func chooseSlots() {
    let courses = edges.map { Course(EdgeCurve($0, in: nodes)) }
    for index in nodes.indices where loads[index] > 0 && nodes[index].slot != .inside {
      let node = nodes[index]
      var best = (load: loads[index], slot: node.slot)
      for slot in LabelSlot.outside where slot != node.slot && best.load > 0 {
        nodes[index].slot = slot
        if isBlocked(index) { continue }
        let ink = node.inkBox(of: node.labelBox(in: slot, at: node.disc.center))
        let load = courses.reduce(0) { $0 + ($1.meets(ink) ? 1 : 0) }
        if load < best.load { best = (load, slot) }
      }
      nodes[index].slot = best.slot
      inks[index] = nodes[index].inkBox(of: nodes[index].labelBox)
      loads[index] = best.load
    }
    loads = [Int](repeating: 0, count: nodes.count)
    for edge in edges.indices { add(edge) }
  }

  private func isBlocked(_ index: Int) -> Bool {
    nodes.indices.contains { $0 != index && nodes[$0].collides(with: nodes[index], gap: 2) }
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
    control = (a.center + b.center) * 0.5 + aside + d * edge.shift
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

/// A curve in straight pieces, with the box around it that ends most tests.
private struct Course {
  private let pieces: [Line]
  private let hull: Box

  init(_ curve: EdgeCurve) {
    pieces = curve.isStraight ? [Line(a: curve.start, b: curve.end)] : curve.pieces(count: 12)
    let third = curve.isStraight ? curve.start : curve.control
    let (minX, maxX) = (min(curve.start.x, curve.end.x, third.x), max(curve.start.x, curve.end.x, third.x))
    let (minY, maxY) = (min(curve.start.y, curve.end.y, third.y), max(curve.start.y, curve.end.y, third.y))
    hull = Box(
      center: Point(x: (minX + maxX) / 2, y: (minY + maxY) / 2), halfWidth: (maxX - minX) / 2, halfHeight: (maxY - minY) / 2)
  }

  func meets(_ box: Box) -> Bool { hull.overlaps(box) && pieces.contains { box.meets($0) } }

  func meets(_ disc: Circle) -> Bool { hull.overlaps(disc, gap: 1.5) && pieces.contains { disc.meets($0, gap: 1.5) } }
}
