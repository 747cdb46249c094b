// The network as numbers, for the algorithms of graphs.

import GraphAnalysis

extension ActorNetwork {
  /// The weighted graph: nodes and edges in the network's order.
  ///
  /// - Throws: `WeightedGraphError` if a caller has made an edge that the properties of `Edge` rule out; networks of counts have none.
  public var graph: WeightedGraph {
    get throws(WeightedGraphError) {
      try WeightedGraph(
        nodeCount: nodes.count, edges: edges.map { WeightedGraph.Edge($0.source, $0.target, weight: $0.weight) })
    }
  }

  /// For each node the sum of its edges' weights; those that are not finite do not count.
  ///
  /// - Complexity: O(n + m) for n nodes and m edges.
  public var strengths: [Double] {
    var strengths = [Double](repeating: 0, count: nodes.count)
    for edge in edges where edge.weight.isFinite {
      strengths[edge.source] += edge.weight
      strengths[edge.target] += edge.weight
    }
    return strengths
  }
}
