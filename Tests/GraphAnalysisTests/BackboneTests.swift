// Backbones against recorded values and naive choices.

import GraphAnalysis
import TestSupport
import Testing

struct BackboneTests {
  @Test(arguments: CentralityTests.fixtures) func valuesAreThoseOfOthers(_ name: String) throws {
    let graph = try GraphFixtures.graph(name)
    let recorded = try CentralityTests.recorded("backbones", name)
    let corrected = EdgeBackbones.noiseCorrected(graph)
    func numbers(_ isKept: [Bool]) -> [Double] { isKept.map { $0 ? 1 : 0 } }
    for (backbone, values) in [
      ("disparity", EdgeBackbones.disparity(graph)), ("noise-corrected", corrected.map(\.score)),
      ("noise-corrected-deviation", corrected.map(\.deviation)),
      ("spanning-forest", numbers(EdgeBackbones.spanningForest(graph))),
      ("core-4", numbers(EdgeBackbones.core(atLeast: 4, of: graph))),
    ] {
      let agree = CentralityTests.agree(values, try #require(recorded[backbone]))
      #expect(agree, "\(backbone)")
    }
  }

  @Test func lesMiserablesKeepsItsKnownEdges() throws {
    let graph = try GraphFixtures.graph("les-miserables")
    #expect(graph.edges.count == 254)
    let corrected = EdgeBackbones.noiseCorrected(graph)
    func count(_ isKept: [Bool]) -> Int { isKept.count { $0 } }
    #expect(count(EdgeBackbones.disparity(graph).map { $0 < 0.05 }) == 9)
    #expect(count(corrected.map { $0.score > 1.64 * $0.deviation }) == 195)
    #expect(count(corrected.map { $0.score > 2.32 * $0.deviation }) == 177)
    #expect(count(EdgeBackbones.spanningForest(graph)) == 76)
    #expect(count(EdgeBackbones.core(atLeast: 0, of: graph)) == 254)
    #expect(count(EdgeBackbones.core(atLeast: 10, of: graph)) == 0)
    #expect(count(EdgeBackbones.strongest(0, of: graph)) == 0)
    #expect(count(EdgeBackbones.strongest(76, of: graph)) == 254)
  }

  @Test func strongestEdgesAreThoseThatFewerThanSoManyBeat() throws {
    var random = SeededGenerator(seed: 5)
    for count in 1...4 {
      let shape = try GraphFixtures.random(25, probability: 0.3, using: &random)
      let edges = shape.edges.map {
        WeightedGraph.Edge($0.source, $0.target, weight: Double(Int.random(in: 1...3, using: &random)))
      }
      let graph = try WeightedGraph(nodeCount: 25, edges: edges)
      let naive = graph.edges.enumerated().map { index, edge in
        [edge.source, edge.target].contains { node in
          graph.edges.enumerated().filter { otherIndex, other in
            (other.source == node || other.target == node)
              && (other.weight > edge.weight || (other.weight == edge.weight && otherIndex < index))
          }.count < count
        }
      }
      let isKept = EdgeBackbones.strongest(count, of: graph)
      #expect(isKept == naive)
      #expect(isKept.contains(false))
    }
  }

  @Test func aSpanningForestJoinsWhatTheGraphJoinsAndTakesTheFirstOfEqualEdges() throws {
    let graph = try GraphFixtures.graph("disconnected")
    let forest = graph.keeping(EdgeBackbones.spanningForest(graph))
    #expect(Components(of: forest) == Components(of: graph))
    #expect(forest.edges.count == graph.nodeCount - Components(of: graph).count)
    let ring = try WeightedGraph(nodeCount: 4, edges: [.init(0, 1), .init(1, 2), .init(2, 3), .init(0, 3)])
    #expect(EdgeBackbones.spanningForest(ring) == [true, true, true, false])
  }

  @Test func weightsThatAreNoCountsSayNothingOfTheirDeviation() throws {
    let graph = try WeightedGraph(nodeCount: 3, edges: [.init(0, 1, weight: 0.2), .init(1, 2, weight: 0.1)])
    #expect(EdgeBackbones.noiseCorrected(graph).map(\.deviation) == [1, 1])
  }
}
