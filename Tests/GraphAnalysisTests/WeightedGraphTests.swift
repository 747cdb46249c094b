import GraphAnalysis
import TestSupport
import Testing

struct WeightedGraphTests {
  @Test func rowsHoldEachEdgeTwiceInOrder() throws {
    var random = SeededGenerator(seed: 1)
    for count in [0, 1, 2, 5, 30] {
      var edges: [WeightedGraph.Edge] = []
      for a in 0..<count {
        for b in 0..<a where Bool.random(using: &random) {
          edges.append(WeightedGraph.Edge(a, b, weight: Double.random(in: 0.1...2, using: &random)))
        }
      }
      let graph = try WeightedGraph(nodeCount: count, edges: edges.shuffled(using: &random))
      #expect(graph.edges == edges.sorted { ($0.source, $0.target) < ($1.source, $1.target) })
      for node in 0..<count {
        let row = graph.row(node)
        #expect(graph.neighbours[row].elementsEqual(graph.neighbours[row].sorted()))
        for slot in row {
          let edge = graph.edges[Int(graph.edgeIndices[slot])]
          #expect(edge == WeightedGraph.Edge(node, Int(graph.neighbours[slot]), weight: graph.weights[slot]))
        }
      }
      #expect((0..<count).reduce(0) { $0 + graph.degree($1) } == 2 * edges.count)
    }
  }

  @Test func edgesThatMakeNoGraphAreRefused() throws {
    typealias Edge = WeightedGraph.Edge
    let refused: [([Edge], WeightedGraphError)] = [
      ([Edge(1, 1)], .loop(1)), ([Edge(0, 3)], .noSuchNode(3)), ([Edge(-1, 2)], .noSuchNode(-1)),
      ([Edge(0, 1), Edge(1, 0)], .parallelEdges(0, 1)), ([Edge(0, 1, weight: -1)], .badWeight(0, 1, -1)),
      ([Edge(0, 1, weight: .infinity)], .badWeight(0, 1, .infinity)),
    ]
    for (edges, error) in refused { #expect(throws: error) { try WeightedGraph(nodeCount: 3, edges: edges) } }
    #expect(try WeightedGraph(nodeCount: 3, edges: [Edge(0, 1, weight: 0)]).edges.isEmpty)
  }

  @Test func piecesComeBackInOrder() {
    #expect(Parallel.map(1000) { $0 * $0 } == (0..<1000).map { $0 * $0 })
    #expect(Parallel.map(3, isSerial: true) { $0 } == [0, 1, 2])
    #expect(Parallel.map(0) { $0 }.isEmpty)
    for count in [0, 1, 5, 100] {
      for threads in [1, 2, 8] {
        var times = 0
        let squares = Parallel.$threads.withValue(threads) { Parallel.map(count, beside: { times += 1 }) { $0 * $0 } }
        #expect(times == 1 && squares == (0..<count).map { $0 * $0 })
      }
    }
  }
}
