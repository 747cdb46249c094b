import TestSupport
import Testing

@testable import GraphAnalysis

struct LeidenTests {
  /// Every quality function at resolutions that give some communities on random graphs.
  static let settings = [("modularity", 0.5), ("modularity", 1), ("modularity", 3), ("cpm", 0.1), ("cpm", 0.7)]

  /// The quality by its definition, pair by pair.
  static func naiveQuality(_ name: String, _ membership: [Int], _ graph: WeightedGraph, _ resolution: Double) -> Double {
    var weights = [[Double]](repeating: [Double](repeating: 0, count: graph.nodeCount), count: graph.nodeCount)
    for edge in graph.edges {
      weights[edge.source][edge.target] = edge.weight
      weights[edge.target][edge.source] = edge.weight
    }
    let strengths = weights.map { $0.reduce(0, +) }
    let total = strengths.reduce(0, +)
    var sum = 0.0
    for a in 0..<graph.nodeCount {
      for b in 0..<graph.nodeCount where membership[a] == membership[b] {
        switch name {
        case "modularity": sum += (weights[a][b] - resolution * strengths[a] * strengths[b] / total) / total
        default: sum += a == b ? 0 : (weights[a][b] - resolution) / 2
        }
      }
    }
    return total == 0 ? 0 : sum
  }

  static func quality(_ name: String) throws -> CommunityQuality { try #require(CommunityQualities.named(name)) }

  static func isConnected(_ membership: [Int], _ graph: WeightedGraph) -> Bool {
    let labels = CommunityNumbering.canonical(membership)
    return Refinement.components(of: labels.parts, in: ScaledGraph(graph)).count == labels.count
  }

  @Test func qualityIsItsDefinition() throws {
    var random = SeededGenerator(seed: 1)
    for count in [1, 2, 7, 20] {
      let graph = try GraphFixtures.random(count, probability: 0.3, using: &random)
      let membership = (0..<count).map { _ in Int.random(in: -2...2, using: &random) }
      for (name, resolution) in Self.settings {
        let value = try Self.quality(name).value(of: membership, in: graph, resolution: resolution)
        let expected = graph.edges.isEmpty ? 0 : Self.naiveQuality(name, membership, graph, resolution)
        #expect(abs(value - expected) < 1e-9, "\(name) at \(resolution), \(count) nodes")
      }
    }
  }

  @Test func everyMoveGainsWhatRecomputationSays() throws {
    var random = SeededGenerator(seed: 2)
    for (name, resolution) in Self.settings {
      for probability in [0.08, 0.3] {
        let graph = try GraphFixtures.random(30, probability: probability, using: &random)
        let scaled = ScaledGraph(graph)
        let model = try Self.quality(name).nullModel(scaled, resolution)
        let start = (0..<30).map { _ in Int32.random(in: 0..<12, using: &random) }
        var moving = LocalMoving(scaled, model, membership: start, order: (0..<30).map(\.self))
        var before = Self.naiveQuality(name, start.map(Int.init), graph, resolution)
        var moves = 0
        // Wrong gains could move nodes in a circle for ever.
        while moves < 1000, let move = moving.next() {
          let after = Self.naiveQuality(name, moving.membership.map(Int.init), graph, resolution)
          #expect(move.gain > 0)
          #expect(abs(after - before - move.gain / model.divisor) < 1e-9, "\(name) at \(resolution): \(move)")
          before = after
          moves += 1
        }
        #expect((10..<1000).contains(moves))
      }
    }
  }

  @Test func refinementGivesConnectedPartsOfCommunitiesThatLoseNothing() throws {
    var random = SeededGenerator(seed: 3)
    var numbers = SplitMix64(seed: 3)
    for (name, resolution) in Self.settings {
      for randomness in [1e-9, 1, 1e9] {
        let graph = try GraphFixtures.random(40, probability: 0.15, using: &random)
        let scaled = ScaledGraph(graph)
        let model = try Self.quality(name).nullModel(scaled, resolution)
        let membership = (0..<40).map { _ in Int32.random(in: 0..<3, using: &random) }
        let (parts, count) = Refinement.parts(of: membership, in: scaled, model, randomness: randomness, using: &numbers)
        #expect(count < 40)
        #expect(Set(zip(parts, membership).map { [$0, $1] }).count == count, "a part lies in one community")
        #expect(Self.isConnected(parts.map(Int.init), graph))
        let components = Refinement.components(of: membership, in: scaled).parts
        let refined = Self.naiveQuality(name, parts.map(Int.init), graph, resolution)
        // Where no merge pays, components take the place of merged parts.
        #expect(parts == components || refined > Self.naiveQuality(name, (0..<40).map(\.self), graph, resolution) - 1e-9)
      }
    }
  }

  @Test func whereRefinementJoinsNothingComponentsAreTaken() throws {
    // At this resolution no merge pays.
    let graph = ScaledGraph(try WeightedGraph(nodeCount: 5, edges: [.init(0, 1), .init(1, 2), .init(3, 4)]))
    let model = try Self.quality("cpm").nullModel(graph, 100)
    var random = SplitMix64(seed: 1)
    let found = Refinement.parts(of: [0, 0, 0, 0, 0], in: graph, model, randomness: 1, using: &random)
    #expect(found.parts == [0, 0, 0, 1, 1] && found.count == 2)
  }

  @Test func communitiesAreConnectedAndNumberedBySize() throws {
    var random = SeededGenerator(seed: 4)
    for (name, resolution) in Self.settings {
      let graph = try GraphFixtures.random(30, probability: 0.1, using: &random)
      let found = try Leiden(quality: Self.quality(name), resolution: resolution, runs: 3).communities(of: graph)
      #expect(Self.isConnected(found.membership, graph))
      let groups = (0..<found.count).map { c in (0..<30).filter { found.membership[$0] == c } }
      #expect(zip(groups, groups.dropFirst()).allSatisfy { (-$0.count, $0[0]) < (-$1.count, $1[0]) })
      #expect(groups.map(\.count).reduce(0, +) == 30)
      #expect(abs(found.quality - Self.naiveQuality(name, found.membership, graph, resolution)) < 1e-9)
      // What is stable cannot be bettered by one node.
      for node in 0..<30 {
        for target in 0...found.count {
          var other = found.membership
          other[node] = target
          #expect(Self.naiveQuality(name, other, graph, resolution) <= found.quality + 1e-9)
        }
      }
    }
  }

  @Test func smallGraphsGetTheBestPartitionOfAll() throws {
    var random = SeededGenerator(seed: 5)
    for round in 0..<6 {
      let graph = try GraphFixtures.random(6, probability: 0.6, using: &random)
      for (name, resolution) in Self.settings {
        var best = -Double.infinity
        var partition = [Int](repeating: 0, count: 6)
        func extend(_ node: Int, _ used: Int) {
          if node == 6 {
            best = max(best, Self.naiveQuality(name, partition, graph, resolution))
            return
          }
          for community in 0...used {
            partition[node] = community
            extend(node + 1, max(used, community + 1))
          }
        }
        extend(0, 0)
        let found = try Leiden(quality: Self.quality(name), resolution: resolution).communities(of: graph).quality
        #expect(abs(found - best) < 1e-9, "round \(round), \(name) at \(resolution): \(found), best \(best)")
      }
    }
  }

  @Test func qualityReachesThatOfLeidenalg() throws {
    for row in try GraphFixtures.table("communities").dropFirst() {
      let (resolution, expected) = (try #require(Double(row[2])), try #require(Double(row[3])))
      let graph = try GraphFixtures.graph(row[0])
      let found = try Leiden(quality: Self.quality(row[1]), resolution: resolution).communities(of: graph)
      #expect(found.quality >= expected - 0.005 * abs(expected), "\(row)")
      #expect(abs(found.quality - Self.naiveQuality(row[1], found.membership, graph, resolution)) < 1e-9 * max(1, expected))
    }
  }

  @Test func plantedCommunitiesAreFound() throws {
    // The graph's randomness itself puts one node elsewhere: the found partition is of higher quality than the planted one.
    let graph = try GraphFixtures.graph("planted")
    let found = try Leiden().communities(of: graph)
    #expect(try CommunityComparison.adjustedRandIndex(found.membership, (0..<96).map { $0 / 24 }) > 0.95)
    #expect(try found.quality >= CommunityQualities.modularity.value(of: (0..<96).map { $0 / 24 }, in: graph))
    #expect(found.stability.meanAdjustedRand == 1)
  }

  @Test func edgeCases() throws {
    let leiden = try Leiden(runs: 3)
    for count in [0, 1, 3] {
      let found = leiden.communities(of: try WeightedGraph(nodeCount: count, edges: []))
      #expect(found.membership == Array(0..<count) && found.count == count && found.quality == 0)
      #expect(found.stability.nodes == found.membership.map { _ in 1 } && found.stability.meanAdjustedRand == 1)
    }
    let pair = leiden.communities(of: try WeightedGraph(nodeCount: 2, edges: [.init(0, 1)]))
    #expect(pair.membership == [0, 0] && pair.quality == 0)
    // Two equal cliques that one edge joins, after a node alone.
    let cliques = [1...5, 6...10].flatMap { nodes in
      nodes.flatMap { a in nodes.filter { $0 < a }.map { WeightedGraph.Edge($0, a) } }
    }
    let joined = try WeightedGraph(nodeCount: 11, edges: cliques + [.init(5, 6)])
    for (name, resolution) in [("modularity", 1.0), ("cpm", 0.5)] {
      let found = try Leiden(quality: Self.quality(name), resolution: resolution).communities(of: joined)
      #expect(found.membership == [2, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
    }
    // Without a price, components are communities; at a high one, nodes are.
    for name in CommunityQualities.all.map(\.name) {
      #expect(try Leiden(quality: Self.quality(name), resolution: 0).communities(of: joined).count == 2)
      for resolution in [1e6, Double.greatestFiniteMagnitude] {
        let found = try Leiden(quality: Self.quality(name), resolution: resolution).communities(of: joined)
        #expect(found.count == 11 && found.quality.isFinite)
      }
    }
  }

  @Test func weightsOfAnyMagnitudeGiveTheSameCommunities() throws {
    let graph = try GraphFixtures.graph("les-miserables")
    let expected = try Leiden().communities(of: graph)
    let expectedCPM = try Leiden(quality: Self.quality("cpm"), resolution: 0.5).communities(of: graph)
    for exponent in [-1000, -1074, 0, 900, 1018] {
      let factor = Double(sign: .plus, exponent: exponent, significand: 1)
      let edges = graph.edges.map { WeightedGraph.Edge($0.source, $0.target, weight: $0.weight * factor) }
      let scaled = try WeightedGraph(nodeCount: graph.nodeCount, edges: edges)
      #expect(try Leiden().communities(of: scaled) == expected, "2^\(exponent)")
      guard exponent > -1074 else { continue }
      let found = try Leiden(quality: Self.quality("cpm"), resolution: 0.5 * factor).communities(of: scaled)
      #expect(found.membership == expectedCPM.membership, "2^\(exponent)")
      #expect(found.quality == min(expectedCPM.quality * factor, .greatestFiniteMagnitude), "2^\(exponent)")
    }
    // Beside great weights, small ones still join.
    let mixed = try WeightedGraph(
      nodeCount: 6,
      edges: [
        .init(0, 1, weight: 1e300), .init(1, 2, weight: 1e300), .init(0, 2, weight: 1e300), .init(3, 4, weight: 1e-300),
        .init(4, 5, weight: 1e-300), .init(3, 5, weight: .leastNonzeroMagnitude),
      ])
    for name in CommunityQualities.all.map(\.name) {
      for resolution in [0, 1, 1e308] {
        let found = try Leiden(quality: Self.quality(name), resolution: resolution).communities(of: mixed)
        #expect(found.quality.isFinite && found.stability.nodes.allSatisfy { (0...1).contains($0) })
      }
    }
    #expect(try Leiden().communities(of: mixed).membership == [0, 0, 0, 1, 1, 1])
  }

  @Test func theSameOnOneThreadAndOnMany() throws {
    var random = SeededGenerator(seed: 6)
    let graph = try GraphFixtures.random(80, probability: 0.1, using: &random)
    let leiden = try Leiden(runs: 8, seed: 7)
    let serial = leiden.communities(of: graph, isSerial: true)
    #expect(leiden.communities(of: graph) == serial)
    #expect(leiden.communities(of: graph) == serial)
    #expect(serial.runs == 8 && serial.seed == 7 && serial.resolution == 1 && serial.qualityFunction == "modularity")
    // The best of eight runs is as good as each of the first ones.
    for runs in 1...7 {
      #expect(try Leiden(runs: runs, seed: 7).communities(of: graph).quality <= serial.quality)
    }
  }

  @Test func iterationsImprove() throws {
    let graph = try GraphFixtures.graph("gnm-60")
    for seed in 0..<5 as Range<UInt64> {
      let qualities = try [1, 2, 5, nil].map {
        try Leiden(runs: 1, seed: seed, iterations: $0).communities(of: graph).quality
      }
      #expect(zip(qualities, qualities.dropFirst()).allSatisfy { $0 <= $1 + 1e-12 })
    }
  }

  @Test func settingsOutOfRangeAreRefused() throws {
    for resolution in [-1, .nan, .infinity] {
      #expect(throws: CommunityError.self) { try Leiden(resolution: resolution) }
    }
    #expect(throws: CommunityError.tooFew("runs", 0)) { try Leiden(runs: 0) }
    #expect(throws: CommunityError.tooFew("iterations", 0)) { try Leiden(iterations: 0) }
    #expect(throws: CommunityError.badRandomness(0)) { try Leiden(randomness: 0) }
    let graph = try WeightedGraph(nodeCount: 2, edges: [])
    #expect(throws: CommunityError.differentLengths(1, 2)) { try CommunityQualities.modularity.value(of: [0], in: graph) }
  }
}
