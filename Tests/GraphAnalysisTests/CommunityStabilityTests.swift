import GraphAnalysis
import TestSupport
import Testing

struct CommunityStabilityTests {
  @Test func adjustedRandIndexIsThatOfIgraph() throws {
    for row in try GraphFixtures.table("adjusted-rand").dropFirst() {
      let (first, second) = (
        row[0].split(separator: ",").compactMap { Int($0) }, row[1].split(separator: ",").compactMap { Int($0) }
      )
      let expected = try #require(Double(row[2]))
      #expect(abs(try CommunityComparison.adjustedRandIndex(first, second) - expected) < 1e-9, "\(row)")
      #expect(abs(try CommunityComparison.adjustedRandIndex(second, first) - expected) < 1e-9, "\(row)")
    }
  }

  @Test func adjustedRandIndexOfTrivialPartitions() throws {
    #expect(try CommunityComparison.adjustedRandIndex([], []) == 1)
    #expect(try CommunityComparison.adjustedRandIndex([4], [-1]) == 1)
    #expect(try CommunityComparison.adjustedRandIndex([1, 1, 1], [2, 2, 2]) == 1)
    #expect(try CommunityComparison.adjustedRandIndex([1, 2, 3], [3, 2, 1]) == 1)
    #expect(try CommunityComparison.adjustedRandIndex([1, 1, 1], [3, 2, 1]) == 0)
    #expect(throws: CommunityError.differentLengths(1, 2)) { try CommunityComparison.adjustedRandIndex([1], [1, 2]) }
  }

  @Test func nodeStabilityIsItsDefinition() throws {
    var random = SeededGenerator(seed: 1)
    for count in [1, 2, 12, 30] {
      func membership() -> [Int] { (0..<count).map { _ in Int.random(in: 0..<max(2, count / 3), using: &random) } }
      let chosen = membership()
      let others = (0..<5).map { _ in membership() }
      let expected = (0..<count).map { node in
        let mates = (0..<count).filter { $0 != node && chosen[$0] == chosen[node] }
        let shares = mates.map { mate in Double(others.count { $0[mate] == $0[node] }) / 5 }
        let alone = others.count { other in (0..<count).allSatisfy { $0 == node || other[$0] != other[node] } }
        return mates.isEmpty ? Double(alone) / 5 : shares.reduce(0, +) / Double(mates.count)
      }
      let found = try CommunityComparison.nodeStability(of: chosen, over: others)
      #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-12 })
    }
    #expect(try CommunityComparison.nodeStability(of: [0, 0], over: []) == [1, 1])
    #expect(throws: CommunityError.differentLengths(2, 1)) { try CommunityComparison.nodeStability(of: [0, 0], over: [[1]]) }
  }

  @Test func runsThatDisagreeShow() throws {
    // A ring of equal edges may be cut anywhere; a node alone never moves.
    let ring = try WeightedGraph(nodeCount: 31, edges: (0..<30).map { WeightedGraph.Edge($0, ($0 + 1) % 30) })
    let stability = try Leiden().communities(of: ring).stability
    #expect((0.01..<0.99).contains(stability.meanAdjustedRand))
    #expect(stability.nodes[30] == 1)
    #expect(stability.nodes[..<30].allSatisfy { 0.05 < $0 && $0 < 1 })
  }

  @Test func stabilityIsMeasuredOverTheRuns() throws {
    let graph = try GraphFixtures.graph("gnm-60")
    let found = try Leiden(runs: 6, seed: 3).communities(of: graph)
    #expect(found.stability.meanAdjustedRand < 1 && found.stability.nodes.contains { $0 < 1 })
    #expect(try Leiden(runs: 1, seed: 3).communities(of: graph).stability.meanAdjustedRand == 1)
  }
}
