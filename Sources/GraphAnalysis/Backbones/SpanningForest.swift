// The maximum spanning forest.

extension EdgeBackbones {
  /// Whether each edge, in the order of `graph.edges`, belongs to the spanning forest of greatest weight; of equal weights the first ones do.
  ///
  /// Source: Kruskal 1956, doi:10.1090/S0002-9939-1956-0078686-7.
  /// - Complexity: O(n + m log m).
  public static func spanningForest(_ graph: WeightedGraph) -> [Bool] {
    var parents = Array(0..<graph.nodeCount)
    func root(_ node: Int) -> Int {
      var node = node
      while parents[node] != node {
        parents[node] = parents[parents[node]]
        node = parents[node]
      }
      return node
    }
    var isKept = [Bool](repeating: false, count: graph.edges.count)
    let weights = graph.edges.map(\.weight)
    for index in weights.indices.sorted(by: { (weights[$1], $0) < (weights[$0], $1) }) {
      let (a, b) = (root(graph.edges[index].source), root(graph.edges[index].target))
      guard a != b else { continue }
      parents[a] = b
      isKept[index] = true
    }
    return isKept
  }
}
