// The graph as community detection walks over it: rows only, in weights that no sum overflows.

/// A graph whose weights are scaled by a power of two, so that the greatest is near 1: exact, and safe for weights of any magnitude.
struct ScaledGraph: Sendable {
  /// Where each node's row begins in `neighbours` and `weights`; one more than there are nodes.
  let offsets: [Int]
  /// The other ends, row by row.
  let neighbours: [Int32]
  /// The scaled weights of the edges to them, all above 0.
  let weights: [Double]
  /// For each node the sum of its row.
  let strengths: [Double]
  /// What weights were multiplied by.
  let factor: Double

  /// Number of nodes.
  var nodeCount: Int { offsets.count - 1 }
  /// Sum of the weights of all edges.
  var totalWeight: Double { strengths.reduce(0, +) / 2 }

  init(_ graph: WeightedGraph) {
    let exponent = graph.weights.max()?.exponent ?? 0
    let factor = Double(sign: .plus, exponent: -min(max(exponent, -1000), 1000), significand: 1)
    // Weights that vanish beside the greatest stay above 0: an edge is an edge.
    let weights = graph.weights.map { max($0 * factor, .leastNormalMagnitude) }
    self.init(offsets: graph.offsets, neighbours: graph.neighbours, weights: weights, factor: factor)
  }

  init(offsets: [Int], neighbours: [Int32], weights: [Double], factor: Double) {
    (self.offsets, self.neighbours, self.weights, self.factor) = (offsets, neighbours, weights, factor)
    strengths = (0..<offsets.count - 1).map { weights[offsets[$0]..<offsets[$0 + 1]].reduce(0, +) }
  }

  /// The graph whose nodes are the parts 0..<count of a partition, without the weight inside them.
  ///
  /// - Complexity: O(n + m).
  func aggregated(by parts: [Int32], count: Int) -> ScaledGraph {
    let (members, starts) = CommunityNumbering.grouped(0..<nodeCount, by: parts, count: count)
    var offsets = [0]
    var neighbours: [Int32] = []
    var weights: [Double] = []
    var sums = CommunityWeights(count: count)
    for part in 0..<count {
      for slot in starts[part]..<starts[part + 1] { sums.add(rowOf: members[slot], in: self, by: parts) }
      for index in 0..<sums.count where sums.communities[index] != part {
        neighbours.append(sums.communities[index])
        weights.append(sums.weight(to: sums.communities[index]))
      }
      sums.clear()
      offsets.append(neighbours.count)
    }
    return ScaledGraph(offsets: offsets, neighbours: neighbours, weights: weights, factor: factor)
  }
}

/// Sums of the weights of rows by the community of the other end: the one hot loop of community detection.
struct CommunityWeights {
  /// The communities met since the last clearing, in the order of meeting; only the first `count` count.
  private(set) var communities: [Int32]
  /// How many were met.
  private(set) var count = 0
  /// By community, 0 for those not met.
  private var weights: [Double]

  /// For communities 0..<count.
  init(count: Int) {
    communities = [Int32](repeating: 0, count: count + 1)
    weights = [Double](repeating: 0, count: count)
  }

  /// The weight to a community.
  func weight(to community: Int32) -> Double { weights[Int(community)] }

  /// Adds a node's row.
  mutating func add(rowOf node: Int, in graph: ScaledGraph, by membership: [Int32]) {
    let row = graph.offsets[node]..<graph.offsets[node + 1]
    // Unchecked, as it takes most of the time: ends are nodes, and communities are fewer than the slots here.
    let met = count
    count = membership.withUnsafeBufferPointer { membership in
      graph.neighbours.withUnsafeBufferPointer { neighbours in
        graph.weights.withUnsafeBufferPointer { rowWeights in
          communities.withUnsafeMutableBufferPointer { communities in
            weights.withUnsafeMutableBufferPointer { weights in
              var met = met
              for slot in row {
                let community = membership[Int(neighbours[slot])]
                let before = weights[Int(community)]
                // Written in any case and kept if new: no branch to mispredict.
                communities[met] = community
                met &+= before == 0 ? 1 : 0
                weights[Int(community)] = before + rowWeights[slot]
              }
              return met
            }
          }
        }
      }
    }
  }

  /// Forgets all that was added.
  mutating func clear() {
    for index in 0..<count { weights[Int(communities[index])] = 0 }
    count = 0
  }
}
