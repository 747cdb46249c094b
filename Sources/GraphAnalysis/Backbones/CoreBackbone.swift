// The edges of a core.

extension EdgeBackbones {
  /// Whether each edge, in the order of `graph.edges`, has both ends in the k-core.
  ///
  /// Source: Seidman 1983, doi:10.1016/0378-8733(83)90028-X.
  /// - Complexity: O(n + m).
  public static func core(atLeast k: Int, of graph: WeightedGraph) -> [Bool] {
    let numbers = CentralityMeasures.coreNumbers(graph)
    return graph.edges.map { min(numbers[$0.source], numbers[$0.target]) >= k }
  }
}
