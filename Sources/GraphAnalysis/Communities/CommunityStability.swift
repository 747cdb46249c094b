// How far several partitions of the same nodes agree.

/// The agreement of several runs with each other and with the partition that was chosen.
public struct CommunityStability: Sendable, Equatable {
  /// Mean adjusted Rand index of all pairs of runs: at most 1, for equal partitions; 0 on average for random ones; 1 for a single run.
  public let meanAdjustedRand: Double
  /// For each node how stable its place is, as `CommunityComparison.nodeStability` defines it: 0...1.
  public let nodes: [Double]

  init(of chosen: [Int32], over runs: [(parts: [Int32], count: Int)], isSerial: Bool) {
    nodes = CommunityComparison.nodeStability(of: chosen, over: runs)
    let rows = Parallel.map(runs.count, isSerial: isSerial) { first in
      runs[..<first].reduce(0) { $0 + CommunityComparison.adjustedRand($1.parts, $1.count, runs[first].parts, runs[first].count) }
    }
    let pairs = runs.count * (runs.count - 1) / 2
    meanAdjustedRand = pairs == 0 ? 1 : rows.reduce(0, +) / Double(pairs)
  }
}

/// Comparison of partitions of the same nodes, given as memberships: for each node the number of its community, any integer.
public enum CommunityComparison {
  /// The Rand index of two partitions, corrected for chance: (I - E) / ((A + B) / 2 - E), where A and B count the pairs of nodes that each
  /// partition puts together, I those that both do, and E = A B / (n (n - 1) / 2).
  ///
  /// At most 1, for equal partitions; 0 on average for random ones; may be below 0. Where both put all nodes together or all apart, it is 1.
  ///
  /// Source: Hubert & Arabie 1985, doi:10.1007/BF01908075.
  ///
  /// - Throws: `CommunityError` for memberships of different lengths.
  /// - Complexity: O(n + k log k) for k communities.
  public static func adjustedRandIndex(_ first: [Int], _ second: [Int]) throws(CommunityError) -> Double {
    guard first.count == second.count else { throw .differentLengths(first.count, second.count) }
    let (a, b) = (CommunityNumbering.canonical(first), CommunityNumbering.canonical(second))
    return adjustedRand(a.parts, a.count, b.parts, b.count)
  }

  /// For each node, how stable its place in a partition is over others, of runs or of resamples of the graph: 0...1.
  ///
  /// It is the mean, over the other members of its community, of the share of the other partitions in which the two are together; for a node
  /// that is a community of its own, the share of those in which it is so too. Without other partitions it is 1.
  ///
  /// - Throws: `CommunityError` for memberships of different lengths.
  /// - Complexity: O(n + k log k) for each partition of k communities.
  public static func nodeStability(of membership: [Int], over others: [[Int]]) throws(CommunityError) -> [Double] {
    if let other = others.first(where: { $0.count != membership.count }) {
      throw .differentLengths(membership.count, other.count)
    }
    return nodeStability(of: CommunityNumbering.canonical(membership).parts, over: others.map(CommunityNumbering.canonical))
  }

  static func nodeStability(of chosen: [Int32], over others: [(parts: [Int32], count: Int)]) -> [Double] {
    guard !others.isEmpty else { return chosen.map { _ in 1 } }
    var sizes = [Int](repeating: 0, count: chosen.count)
    for community in chosen { sizes[Int(community)] += 1 }
    var together = [Int](repeating: 0, count: chosen.count)
    for other in others {
      var otherSizes = [Int](repeating: 0, count: other.count)
      for community in other.parts { otherSizes[Int(community)] += 1 }
      forEachOverlap(chosen, sizes.count, other.parts, other.count) { nodes in
        for node in nodes {
          let isLone = sizes[Int(chosen[node])] == 1
          together[node] += isLone ? (otherSizes[Int(other.parts[node])] == 1 ? 1 : 0) : nodes.count - 1
        }
      }
    }
    return chosen.indices.map { Double(together[$0]) / Double(others.count * max(sizes[Int(chosen[$0])] - 1, 1)) }
  }

  static func adjustedRand(_ first: [Int32], _ firstCount: Int, _ second: [Int32], _ secondCount: Int) -> Double {
    func pairs(_ count: Int) -> Double { Double(count) * Double(count - 1) / 2 }
    func pairs(_ parts: [Int32], _ count: Int) -> Double {
      var sizes = [Int](repeating: 0, count: count)
      for part in parts { sizes[Int(part)] += 1 }
      return sizes.reduce(0) { $0 + pairs($1) }
    }
    var both = 0.0
    forEachOverlap(first, firstCount, second, secondCount) { both += pairs($0.count) }
    let (a, b, all) = (pairs(first, firstCount), pairs(second, secondCount), pairs(first.count))
    guard (a, b) != (0, 0), a < all || b < all else { return 1 }
    let expected = a * b / all
    return (both - expected) / ((a + b) / 2 - expected)
  }

  /// The nodes of each pair of communities, one of each partition, that have any in common.
  private static func forEachOverlap(
    _ first: [Int32], _ firstCount: Int, _ second: [Int32], _ secondCount: Int, _ body: (ArraySlice<Int>) -> Void
  ) {
    let bySecond = CommunityNumbering.grouped(first.indices, by: second, count: secondCount).nodes
    let nodes = CommunityNumbering.grouped(bySecond, by: first, count: firstCount).nodes
    var rest = nodes[...]
    while let node = rest.first {
      let overlap = rest.prefix { first[$0] == first[node] && second[$0] == second[node] }
      body(overlap)
      rest = rest[overlap.endIndex...]
    }
  }
}
