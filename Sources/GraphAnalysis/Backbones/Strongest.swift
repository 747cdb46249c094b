// Each node's strongest edges.

extension EdgeBackbones {
  /// Whether each edge, in the order of `graph.edges`, is among the `count` edges of greatest weight of either end; of a node's edges of equal
  /// weight, the first ones in that order are.
  ///
  /// - Complexity: O(n + m log m).
  public static func strongest(_ count: Int, of graph: WeightedGraph) -> [Bool] {
    var isKept = [Bool](repeating: false, count: graph.edges.count)
    for node in 0..<graph.nodeCount {
      let slots = graph.row(node).sorted {
        (graph.weights[$1], graph.edgeIndices[$0]) < (graph.weights[$0], graph.edgeIndices[$1])
      }
      for slot in slots.prefix(max(0, count)) { isKept[Int(graph.edgeIndices[slot])] = true }
    }
    return isKept
  }
}
