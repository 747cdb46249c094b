// Backbones against recorded values and naive choices.

import GraphAnalysis
import TestSupport
import Testing

struct BackboneTests {
  @Test(arguments: CentralityTests.fixtures) func valuesAreThoseOfOthers(_ name: String) throws {
    let graph = try GraphFixtures.graph(name)
    let recorded = try CentralityTests.recorded("backbones", name)
    let corrected = Backbones.noiseCorrected(graph)
    func numbers(_ isKept: [Bool]) -> [Double] { isKept.map { $0 ? 1 : 0 } }
    for (backbone, values) in [
      ("disparity", Backbones.disparity(graph)), ("noise-corrected", corrected.map(\.score)),
      ("noise-corrected-deviation", corrected.map(\.deviation)), ("spanning-forest", numbers(Backbones.spanningForest(graph))),
      ("core-4", numbers(Backbones.core(atLeast: 4, of: graph))),
    ] {
      let agree = CentralityTests.agree(values, try #require(recorded[backbone]))
      #expect(agree, "\(backbone)")
    }
  }

  @Test func lesMiserablesKeepsItsKnownEdges() throws {
    let graph = try GraphFixtures.graph("les-miserables")
    #expect(graph.edges.count == 254)
    func count(_ name: String, _ threshold: Double? = nil) throws -> Int {
      try #require(Backbones.named(name)).graph(graph, threshold: threshold).edges.count
    }
    #expect(try count("disparity", 0.05) == 9)
    #expect(try count("disparity") == 9)
    #expect(try count("noise-corrected") == 195)
    #expect(try count("noise-corrected", 2.32) == 177)
    #expect(try count("spanning-forest") == 76)
    #expect(try count("core", 0) == 254)
    #expect(try count("core", 10) == 0)
    #expect(try count("strongest", 0) == 0)
    #expect(try count("strongest", 76) == 254)
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
      let isKept = Backbones.strongest(Double(count), of: graph)
      #expect(isKept == naive)
      #expect(isKept.contains(false))
    }
  }

  @Test func aSpanningForestJoinsWhatTheGraphJoinsAndTakesTheFirstOfEqualEdges() throws {
    let graph = try GraphFixtures.graph("disconnected")
    let forest = graph.keeping(Backbones.spanningForest(graph))
    #expect(Components(of: forest) == Components(of: graph))
    #expect(forest.edges.count == graph.nodeCount - Components(of: graph).count)
    let ring = try WeightedGraph(nodeCount: 4, edges: [.init(0, 1), .init(1, 2), .init(2, 3), .init(0, 3)])
    #expect(Backbones.spanningForest(ring) == [true, true, true, false])
  }

  @Test func weightsThatAreNoCountsSayNothingOfTheirDeviation() throws {
    let graph = try WeightedGraph(nodeCount: 3, edges: [.init(0, 1, weight: 0.2), .init(1, 2, weight: 0.1)])
    #expect(Backbones.noiseCorrected(graph).map(\.deviation) == [1, 1])
  }
}
