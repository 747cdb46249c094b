// What a step along an edge costs, and which edges a shortest path can take at all.

/// A graph as shortest paths want it: each row in ascending order of cost.
struct PathCosts: Sendable {
  struct Arc {
    let cost: Double
    let node: Int32
    let edge: Int32
  }

  /// Two lengths whose difference is below this share of them count as equal: twice igraph's 1e-10 of their sum, which is the
  /// same.
  static let tolerance = 2e-10

  let offsets: [Int]
  let arcs: [Arc]

  /// The cost of an edge: 1/w. Weights beyond 1e-290 and 1e290 count as those, so that no sum of costs overflows.
  static func cost(_ weight: Double) -> Double { 1 / min(max(weight, 1e-290), 1e290) }

  /// The arcs of the graph, without those that a way over one other node clearly undercuts: no shortest path takes them.
  ///
  /// - Complexity: O(sum of squared degrees), in practice far less: rows are left as soon as their costs are too great.
  init(of graph: WeightedGraph, isSerial: Bool) {
    let rows = Parallel.nodes(graph.nodeCount, isSerial: isSerial) { node in
      let arcs = graph.row(node).map {
        Arc(cost: Self.cost(graph.weights[$0]), node: graph.neighbours[$0], edge: graph.edgeIndices[$0])
      }
      return arcs.sorted { ($0.cost, $0.node) < ($1.cost, $1.node) }
    }
    let kept = Parallel.blocks(of: graph.nodeCount, isSerial: isSerial) { nodes in
      // Above 0 for the neighbours of the node at hand only.
      var shortest = [Double](repeating: 0, count: graph.nodeCount)
      return nodes.map { node in
        guard let greatest = rows[node].last?.cost else { return [Arc]() }
        for arc in rows[node] { shortest[Int(arc.node)] = arc.cost }
        shortest.withUnsafeMutableBufferPointer { shortest in
          for first in rows[node] {
            if first.cost >= greatest { break }
            for second in rows[Int(first.node)] {
              let cost = first.cost + second.cost
              if cost >= greatest { break }
              if cost < shortest[Int(second.node)] { shortest[Int(second.node)] = cost }
            }
          }
        }
        let arcs = rows[node].filter { shortest[Int($0.node)] >= $0.cost * (1 - 2 * Self.tolerance) }
        for arc in rows[node] { shortest[Int(arc.node)] = 0 }
        return arcs
      }
    }
    var offsets = [0]
    for row in kept { offsets.append(offsets[offsets.count - 1] + row.count) }
    (self.offsets, arcs) = (offsets, Array(kept.joined()))
  }
}

extension Parallel {
  /// What `body` gives for ranges that cut up 0..<count, joined: how many ranges depends on `count` alone.
  static func blocks<Result: Sendable>(
    of count: Int, isSerial: Bool = false, _ body: @Sendable (Range<Int>) -> [Result]
  ) -> [Result] {
    let size = max(64, (count + 63) / 64)
    let pieces = map((count + size - 1) / size, isSerial: isSerial) { body($0 * size..<min(count, ($0 + 1) * size)) }
    return Array(pieces.joined())
  }

  /// What `body` gives for each of 0..<count.
  static func nodes<Result: Sendable>(_ count: Int, isSerial: Bool = false, _ body: @Sendable (Int) -> Result) -> [Result] {
    blocks(of: count, isSerial: isSerial) { $0.map(body) }
  }
}
