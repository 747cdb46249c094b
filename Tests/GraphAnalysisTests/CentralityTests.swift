// Centralities against networkx and igraph, and on graphs at the edge of what there is.

import GraphAnalysis
import TestSupport
import Testing

struct CentralityTests {
  static let fixtures = ["disconnected", "gnm-60", "karate", "les-miserables", "planted", "seeds"]

  /// The rows of Tests/Fixtures/centrality.tsv or backbones.tsv about a graph: values in the order of nodes or edges by what they
  /// are of.
  static func recorded(_ table: String, _ graph: String) throws -> [String: [Double]] {
    var recorded: [String: [Double]] = [:]
    for row in try GraphFixtures.table(table) where row[0] == graph {
      recorded[row[1], default: []].append(try #require(Double(row[3])))
    }
    return recorded
  }

  /// Whether the numbers agree to a share of 1e-9.
  static func agree(_ a: [Double], _ b: [Double]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= 1e-9 * max(abs($0), abs($1)) + 1e-14 }
  }

  /// The graph with all weights 1.
  static func unweighted(_ graph: WeightedGraph) throws -> WeightedGraph {
    try WeightedGraph(nodeCount: graph.nodeCount, edges: graph.edges.map { WeightedGraph.Edge($0.source, $0.target) })
  }

  @Test(arguments: fixtures) func valuesAreThoseOfOthers(_ name: String) throws {
    let graph = try GraphFixtures.graph(name)
    let recorded = try Self.recorded("centrality", name)
    let values = CentralityMeasures.values(of: CentralityMeasures.all, in: graph)
    for (measure, values) in zip(CentralityMeasures.all, values) where !["degree", "strength"].contains(measure.name) {
      let agree = Self.agree(values, try #require(recorded[measure.name]))
      #expect(agree, "\(measure.name)")
    }
    let edges = PathCentralities(of: graph, .edgeBetweenness).edgePairBetweenness
    let edgesAgree = Self.agree(edges, try #require(recorded["edge-betweenness"]))
    #expect(edgesAgree)
    let unweighted = PathCentralities(of: try Self.unweighted(graph), .edgeBetweenness)
    for (measure, values) in [
      ("betweenness", unweighted.betweenness), ("edge-betweenness", unweighted.edgePairBetweenness),
      ("closeness", unweighted.closeness), ("harmonic", unweighted.harmonic),
    ] {
      let agree = Self.agree(values, try #require(recorded["\(measure)-unweighted"]))
      #expect(agree, "\(measure)")
    }
  }

  @Test(arguments: fixtures) func figuresAreThoseOfOthers(_ name: String) throws {
    let graph = try GraphFixtures.graph(name)
    let recorded = try Self.recorded("centrality", name)
    let figures = GraphFigures(of: graph, paths: PathCentralities(of: graph))
    let nominal = Assortativity.coefficient(graph, categories: (0..<graph.nodeCount).map { $0 % 3 })
    for (figure, value) in [
      ("density", figures.density), ("components", Double(figures.componentSizes.count)),
      ("largest-component", figures.componentSizes.first.map(Double.init)), ("transitivity", figures.transitivity),
      ("mean-clustering", figures.meanClustering), ("degree-assortativity", figures.degreeAssortativity),
      ("strength-assortativity", figures.strengthAssortativity), ("nominal-assortativity", nominal),
      ("degree-centralisation", figures.degreeCentralisation), ("betweenness-centralisation", figures.betweennessCentralisation),
      ("mean-distance", figures.meanDistance), ("diameter", figures.diameter),
    ] {
      let value = try #require(value)
      let expected = try #require(recorded[figure])
      #expect(Self.agree([value], expected), "\(figure) \(value)")
    }
  }

  @Test func measuresAreTheSameInAnyOrderOfNodes() throws {
    var random = SeededGenerator(seed: 3)
    let graph = try GraphFixtures.random(40, probability: 0.15, using: &random)
    let places = (0..<40).shuffled(using: &random)
    let edges = graph.edges.map { WeightedGraph.Edge(places[$0.source], places[$0.target], weight: $0.weight) }
    let moved = try WeightedGraph(nodeCount: 40, edges: edges)
    for measure in CentralityMeasures.all {
      let (values, movedValues) = (measure.values(graph), measure.values(moved))
      let agree = Self.agree(values, places.map { movedValues[$0] })
      #expect(agree, "\(measure.name)")
      #expect(CentralityMeasures.named(measure.name)?.formula == measure.formula)
    }
  }

  /// Small and extreme graphs, by name.
  static let extremes: [(name: String, nodes: Int, edges: [WeightedGraph.Edge])] = {
    typealias Edge = WeightedGraph.Edge
    let pairs = (0..<6).flatMap { a in (0..<a).map { (a, $0) } }
    return [
      ("empty", 0, []), ("one node", 1, []), ("no edges", 5, []), ("two nodes", 2, [Edge(0, 1, weight: 2)]),
      ("star", 6, (1..<6).map { Edge(0, $0, weight: Double($0)) }), ("complete", 6, pairs.map { Edge($0.0, $0.1) }),
      ("pairs", 6, [Edge(0, 1), Edge(2, 3), Edge(4, 5, weight: 0.5)]),
      ("tiny", 6, pairs.map { Edge($0.0, $0.1, weight: 1e-300) }), ("huge", 6, pairs.map { Edge($0.0, $0.1, weight: 1e300) }),
      ("tiny and huge", 6, pairs.map { Edge($0.0, $0.1, weight: ($0.0 + $0.1) % 2 == 0 ? 1e-300 : 1e300) }),
      ("tiny path", 6, (1..<6).map { Edge($0 - 1, $0, weight: $0 == 3 ? 1e300 : 1e-300) }),
      ("greatest", 4, [Edge(0, 1, weight: .greatestFiniteMagnitude), Edge(1, 2, weight: .greatestFiniteMagnitude)]),
      ("least", 4, [Edge(0, 1, weight: .leastNonzeroMagnitude), Edge(1, 2, weight: .leastNonzeroMagnitude), Edge(2, 3)]),
    ]
  }()

  @Test(arguments: extremes.indices) func nothingIsInfiniteOrNotANumber(_ index: Int) throws {
    let (name, nodes, edges) = Self.extremes[index]
    let graph = try WeightedGraph(nodeCount: nodes, edges: edges)
    for measure in CentralityMeasures.all {
      let values = measure.values(graph)
      #expect(values.count == nodes, "\(name): \(measure.name)")
      #expect(values.allSatisfy { $0.isFinite && $0 >= 0 }, "\(name): \(measure.name) \(values)")
      if measure.range == "0...1" { #expect(values.allSatisfy { $0 <= 1 + 1e-12 }, "\(name): \(measure.name) \(values)") }
    }
    let paths = PathCentralities(of: graph, .edgeBetweenness)
    #expect(paths.edgeBetweenness.count == graph.edges.count && paths.edgeBetweenness.allSatisfy { (0...1).contains($0) })
    let figures = GraphFigures(of: graph, paths: paths)
    for value in [
      figures.totalWeight, figures.density, figures.transitivity, figures.meanClustering, figures.degreeAssortativity,
      figures.strengthAssortativity, figures.degreeCentralisation, figures.betweennessCentralisation, figures.meanDistance,
      figures.diameter, Assortativity.coefficient(graph, categories: Array(0..<nodes), isWeighted: true),
    ] {
      #expect(value?.isFinite ?? true, "\(name): \(figures)")
    }
    #expect(figures.componentSizes.reduce(0, +) == nodes)
    for isKept in [
      EdgeBackbones.spanningForest(graph), EdgeBackbones.core(atLeast: 1, of: graph), EdgeBackbones.strongest(1, of: graph),
    ] {
      #expect(isKept.count == graph.edges.count, "\(name)")
    }
    #expect(EdgeBackbones.disparity(graph).allSatisfy { (0...1).contains($0) }, "\(name)")
    let isCorrected = EdgeBackbones.noiseCorrected(graph).allSatisfy {
      abs($0.score) <= 1 && $0.deviation.isFinite && $0.deviation >= 0
    }
    #expect(isCorrected, "\(name): \(EdgeBackbones.noiseCorrected(graph))")
  }

  @Test func knownGraphsHaveKnownValues() throws {
    func values(_ measure: String, _ graph: WeightedGraph) throws -> [Double] {
      try #require(CentralityMeasures.named(measure)).values(graph)
    }
    let star = try WeightedGraph(nodeCount: 5, edges: (1..<5).map { WeightedGraph.Edge(0, $0) })
    #expect(try values("betweenness", star) == [1, 0, 0, 0, 0])
    #expect(try values("closeness", star)[0] == 1)
    #expect(try values("degree", star) == [4, 1, 1, 1, 1])
    #expect(try values("core", star) == [1, 1, 1, 1, 1])
    let figures = GraphFigures(of: star, paths: PathCentralities(of: star))
    #expect(figures.degreeCentralisation == 1)
    #expect(figures.betweennessCentralisation == 1)
    #expect(figures.degreeAssortativity == -1)
    // Of two components with the same greatest eigenvalue neither is forgotten; the third has a smaller one.
    let pairs = try WeightedGraph(
      nodeCount: 7,
      edges: [WeightedGraph.Edge(0, 5, weight: 3), WeightedGraph.Edge(1, 2, weight: 2), WeightedGraph.Edge(3, 4, weight: 3)])
    #expect(Self.agree(try values("eigenvector", pairs), [0.5, 0, 0, 0.5, 0.5, 0.5, 0]))
    #expect(Components(of: pairs).membership == [0, 1, 1, 2, 2, 0, 3])
    // A path: x_i is sin(πi / (n + 1)), and power iteration would take a million steps.
    let path = try WeightedGraph(nodeCount: 199, edges: (1..<199).map { WeightedGraph.Edge($0 - 1, $0) })
    let eigenvector = try values("eigenvector", path)
    #expect(abs(eigenvector[0] / eigenvector[99] - 0.015_707_317_311_820_675) < 1e-9)
    // Twice the weight: twice the strength and closeness, half the distance.
    let heavy = try WeightedGraph(nodeCount: 5, edges: star.edges.map { WeightedGraph.Edge($0.source, $0.target, weight: 2) })
    #expect(try values("closeness", heavy)[0] == 2)
    #expect(PathCentralities(of: heavy).diameter == 1)
  }

  @Test func whatIsNotDefinedIsNil() throws {
    let none = try WeightedGraph(nodeCount: 3, edges: [])
    #expect(Assortativity.coefficient(none, of: [1, 2, 3]) == nil)
    #expect(Assortativity.coefficient(none, categories: [1, 2, 3]) == nil)
    let ring = try WeightedGraph(
      nodeCount: 3, edges: [.init(0, 1, weight: 0.1), .init(1, 2, weight: 0.1), .init(0, 2, weight: 0.1)])
    #expect(Assortativity.coefficient(ring, of: [2, 2, 2]) == nil)
    #expect(GraphFigures(of: ring).strengthAssortativity == nil)
    #expect(Assortativity.coefficient(ring, categories: ["a", "a", "a"]) == nil)
    #expect(Assortativity.coefficient(ring, categories: ["a", "b", "c"]).map { abs($0 + 0.5) < 1e-12 } == true)
    let pairs = try WeightedGraph(nodeCount: 4, edges: [.init(0, 1), .init(2, 3, weight: 3)])
    #expect(Assortativity.coefficient(pairs, categories: [0, 0, 1, 1]) == 1)
    #expect(Assortativity.coefficient(pairs, categories: [0, 1, 1, 1]) == -1.0 / 3)
    #expect(
      Assortativity.coefficient(pairs, categories: [0, 1, 1, 1], isWeighted: true).map { abs($0 + 1.0 / 7) < 1e-12 } == true)
    let figures = GraphFigures(of: pairs)
    #expect(figures.transitivity == nil && figures.meanDistance == nil && figures.betweennessCentralisation == nil)
    #expect(GraphFigures(of: try WeightedGraph(nodeCount: 1, edges: [])).density == nil)
  }
}
