// The fast searches against all shortest paths, one by one.

@testable import GraphAnalysis
import TestSupport
import Testing

struct ShortestPathTests {
  /// Betweenness of nodes and edges by following every shortest path of every pair.
  static func naive(_ graph: WeightedGraph) -> (nodes: [Double], edges: [Double]) {
    let n = graph.nodeCount
    var distances = (0..<n).map { a in (0..<n).map { $0 == a ? 0 : Double.infinity } }
    for edge in graph.edges {
      distances[edge.source][edge.target] = 1 / edge.weight
      distances[edge.target][edge.source] = 1 / edge.weight
    }
    for k in 0..<n {
      for i in 0..<n {
        for j in 0..<n { distances[i][j] = min(distances[i][j], distances[i][k] + distances[k][j]) }
      }
    }
    var (nodes, edges) = ([Double](repeating: 0, count: n), [Double](repeating: 0, count: graph.edges.count))
    for source in 0..<n {
      for target in 0..<source where distances[source][target].isFinite {
        var paths: [(nodes: [Int], edges: [Int])] = []
        func follow(_ path: (nodes: [Int], edges: [Int]), _ length: Double) {
          let node = path.nodes[path.nodes.count - 1]
          if node == target { return paths.append(path) }
          for slot in graph.row(node) {
            let (other, step) = (Int(graph.neighbours[slot]), 1 / graph.weights[slot])
            guard abs(length + step + distances[other][target] - distances[source][target]) < 1e-9 else { continue }
            follow((path.nodes + [other], path.edges + [Int(graph.edgeIndices[slot])]), length + step)
          }
        }
        follow(([source], []), 0)
        for path in paths {
          for node in path.nodes.dropFirst().dropLast() { nodes[node] += 1 / Double(paths.count) }
          for edge in path.edges { edges[edge] += 1 / Double(paths.count) }
        }
      }
    }
    return (nodes, edges)
  }

  /// The graph with two further nodes joined by an edge of another weight: no longer are all weights equal, and Dijkstra's
  /// algorithm is used.
  static func withPair(_ graph: WeightedGraph) throws -> WeightedGraph {
    let pair = WeightedGraph.Edge(graph.nodeCount, graph.nodeCount + 1, weight: 7)
    return try WeightedGraph(nodeCount: graph.nodeCount + 2, edges: graph.edges + [pair])
  }

  @Test func betweennessIsThatOfAllPathsOneByOne() throws {
    var random = SeededGenerator(seed: 1)
    // 1/3 and 1/6: sums of costs that are equal but for the last bit.
    for weights in [[1], [1, 2], [1, 2, 4], [1, 3, 6, 1.5], [0.3, 0.6, 0.9, 1.8]] as [[Double]] {
      for round in 0..<12 {
        let shape = try GraphFixtures.random(4 + round, probability: [0.2, 0.4, 0.9][round % 3], using: &random)
        let edges = shape.edges.map {
          WeightedGraph.Edge($0.source, $0.target, weight: weights.randomElement(using: &random) ?? 1)
        }
        let graph = try WeightedGraph(nodeCount: shape.nodeCount, edges: edges)
        let (nodes, naiveEdges) = Self.naive(graph)
        // Once with the logarithms of path counts, as of two paths.
        for greatest in [1e280, 1.5] {
          let options = PathOptions(countsPaths: true, countsEdges: true, greatestPathCount: greatest)
          let paths = PathCentralities(of: graph, options, isSerial: true)
          #expect(CentralityTests.agree(paths.pairBetweenness, nodes), "\(weights) \(round) \(greatest)")
          #expect(CentralityTests.agree(paths.edgePairBetweenness, naiveEdges), "\(weights) \(round) \(greatest)")
        }
      }
    }
  }

  @Test func bothSearchesFindTheSame() throws {
    var random = SeededGenerator(seed: 2)
    for probability in [0.03, 0.06, 0.2, 0.7] {
      let graph = try CentralityTests.unweighted(GraphFixtures.random(70, probability: probability, using: &random))
      let (levels, dijkstra) = (
        PathCentralities(of: graph, .edgeBetweenness), PathCentralities(of: try Self.withPair(graph), .edgeBetweenness)
      )
      #expect(CentralityTests.agree(levels.pairBetweenness, dijkstra.pairBetweenness.dropLast(2)))
      #expect(CentralityTests.agree(levels.edgePairBetweenness, dijkstra.edgePairBetweenness.dropLast()))
      // Two more nodes stand for a smaller share within reach.
      #expect(CentralityTests.agree(levels.closeness.map { $0 * 69 / 71 }, dijkstra.closeness.dropLast(2)))
      #expect(CentralityTests.agree(levels.harmonic.map { $0 * 69 / 71 }, dijkstra.harmonic.dropLast(2)))
    }
  }

  @Test func oneCoreAndManyGiveTheSameBytes() throws {
    var random = SeededGenerator(seed: 4)
    let graph = try GraphFixtures.random(150, probability: 0.1, using: &random)
    for graph in [graph, try CentralityTests.unweighted(graph)] {
      let serial = PathCentralities(of: graph, .edgeBetweenness, isSerial: true)
      #expect(serial == PathCentralities(of: graph, .edgeBetweenness))
      #expect(serial.pairBetweenness == PathCentralities(of: graph).pairBetweenness)
      let distances = PathCentralities(of: graph, .distances)
      #expect(distances.closeness == serial.closeness && distances.harmonic == serial.harmonic && distances.betweenness.isEmpty)
      #expect(CentralityMeasures.clustering(graph, isSerial: true) == CentralityMeasures.clustering(graph))
      #expect(CentralityMeasures.constraint(graph, isSerial: true) == CentralityMeasures.constraint(graph))
    }
  }

  @Test func edgesThatNoShortestPathTakesAreLeftOut() throws {
    let graph = try WeightedGraph(
      nodeCount: 4,
      edges: [
        .init(0, 1, weight: 4), .init(1, 2, weight: 4), .init(0, 2, weight: 1), .init(2, 3, weight: 1), .init(0, 3, weight: 0.7),
      ])
    let costs = PathCosts(of: graph, isSerial: true)
    // 0-2 costs 1 where 0-1-2 costs 1/2; 0-3 costs 10/7 where 0-2-3 costs 2.
    #expect(costs.arcs.map { Int($0.edge) }.sorted() == [0, 0, 2, 2, 3, 3, 4, 4])
  }
}
