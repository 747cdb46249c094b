// The disparity filter.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension EdgeBackbones {
  /// For each edge, in the order of `graph.edges`, the probability that it has so great a share of an end's strength if strength is dealt out to the
  /// end's edges at random: (1 - w/s)^(k-1), the smaller one of both ends, 0...1. An end with no other edge says nothing: 1.
  ///
  /// Source: Serrano, Boguñá & Vespignani 2009, (2), doi:10.1073/pnas.0808904106.
  /// - Complexity: O(n + m).
  public static func disparity(_ graph: WeightedGraph) -> [Double] {
    let shares = graph.shares
    var probabilities = [Double](repeating: 1, count: graph.edges.count)
    for node in 0..<graph.nodeCount {
      for slot in graph.row(node) {
        let (edge, probability) = (Int(graph.edgeIndices[slot]), pow(max(0, 1 - shares[slot]), Double(graph.degree(node) - 1)))
        probabilities[edge] = min(probabilities[edge], probability)
      }
    }
    return probabilities
  }
}
