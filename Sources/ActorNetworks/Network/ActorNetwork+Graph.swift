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
}
