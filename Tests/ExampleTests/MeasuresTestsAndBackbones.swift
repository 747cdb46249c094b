// The code of the article of this name: what stands between the markers stands there.

import Testing

// article
import ActorNetworks
import GraphAnalysis
// end

// article
/// For each node its betweenness, as a share of the pairs of other nodes, and its community.
func places(of edges: [WeightedGraph.Edge], nodeCount: Int) throws -> [(betweenness: Double, community: Int)] {
  let graph = try WeightedGraph(nodeCount: nodeCount, edges: edges)
  let betweenness = CentralityMeasures.named("betweenness")?.values(graph) ?? []
  let communities = try Leiden(seed: 7).communities(of: graph)
  print("mean adjusted Rand index of the runs:", communities.stability.meanAdjustedRand)
  print("density:", GraphFigures(of: graph).density ?? 0)
  return zip(betweenness, communities.membership).map { ($0, $1) }
}
// end

// article
/// The edges whose share of an end's strength is too great to be dealt out at random, at a false discovery rate.
func significantEdges(of graph: WeightedGraph, rate: Double) -> [WeightedGraph.Edge] {
  let probabilities = EdgeBackbones.disparity(graph)
  let corrected = MultipleTesting.benjaminiHochberg.corrected(probabilities, tested: probabilities.count)
  return zip(graph.edges, corrected).filter { $0.1 <= rate }.map(\.0)
}
// end

// article
/// The heaviest tree that joins all nodes, with the two heaviest edges of each.
func skeleton(of graph: WeightedGraph) -> WeightedGraph {
  let tree = EdgeBackbones.spanningForest(graph)
  let heaviest = EdgeBackbones.strongest(2, of: graph)
  return graph.keeping(zip(tree, heaviest).map { $0 || $1 })
}
// end

@Suite struct MeasuresTestsAndBackbones {
  /// Two triangles, joined by a light edge.
  private let edges = [
    WeightedGraph.Edge(0, 1, weight: 9), WeightedGraph.Edge(1, 2, weight: 9), WeightedGraph.Edge(0, 2, weight: 8),
    WeightedGraph.Edge(2, 3), WeightedGraph.Edge(3, 4, weight: 9), WeightedGraph.Edge(4, 5, weight: 9),
    WeightedGraph.Edge(3, 5, weight: 8),
  ]

  @Test func placesAreFound() throws {
    let places = try places(of: edges, nodeCount: 6)
    #expect(places.map(\.community) == [0, 0, 0, 1, 1, 1])
    #expect(places[2].betweenness == 0.6 && places[0].betweenness == 0)
  }

  @Test func edgesAreTestedAndKept() throws {
    // A hub with one heavy edge among many light ones.
    let star = (1...20).map { WeightedGraph.Edge(0, $0, weight: $0 == 1 ? 100 : 1) }
    #expect(significantEdges(of: try WeightedGraph(nodeCount: 21, edges: star), rate: 0.05) == [star[0]])
    let graph = try WeightedGraph(nodeCount: 6, edges: edges)
    #expect(significantEdges(of: graph, rate: 0.05).isEmpty)
    #expect(skeleton(of: graph) == graph)
  }
}
