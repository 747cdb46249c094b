// The structure of a network: who is central, who belongs together, what the whole is like.

import GraphAnalysis

/// The figures of graph analysis for a network, all from one pass over its shortest paths.
public struct NetworkStructure: Sendable {
  /// For each measure of `CentralityMeasures.all`, its value for each node, in the network's order.
  public let centralities: [[Double]]
  /// For each edge, the share of shortest paths that lead over it, 0...1.
  public let edgeBetweenness: [Double]
  /// The communities.
  public let communities: Communities
  /// Figures of the whole.
  public let figures: GraphFigures
  /// How much actors of one type keep to each other, -1...1 (Newman 2003, doi:10.1103/PhysRevE.67.026126); nil where all are of one type.
  public let typeAssortativity: Double?

  /// The structure of a network.
  ///
  /// - Throws: `WeightedGraphError` as `ActorNetwork.graph` does.
  /// - Complexity: O(n m + n² log n) for shortest paths, and `leiden.runs` times O(m log n).
  public init(of network: ActorNetwork, leiden: Leiden) throws(WeightedGraphError) {
    let graph = try network.graph
    let paths = PathCentralities(of: graph, .edgeBetweenness)
    centralities = CentralityMeasures.values(of: CentralityMeasures.all, in: graph, paths: paths)
    edgeBetweenness = paths.edgeBetweenness
    communities = leiden.communities(of: graph)
    figures = GraphFigures(of: graph, paths: paths)
    typeAssortativity = Assortativity.coefficient(graph, categories: network.nodes.map(\.type))
  }
}
