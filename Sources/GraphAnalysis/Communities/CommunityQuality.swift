// What makes a good partition: the quality functions, and how each is put to Leiden.

/// A quality function of partitions: the weight inside communities, less what a null model expects there.
///
/// All are of one form, sum over communities c of w_c - p V_c^2 / 2, up to constants: w_c is the weight inside c and V_c the sum of its
/// nodes' sizes. A null model is a size for each node and the penalty p of a pair.
public struct CommunityQuality: Sendable {
  /// The name by which options and exports call it.
  public let name: String
  /// What it is, in a formula: w_c weight inside community c, S_c sum of its nodes' strengths, n_c number of its nodes, W weight of the
  /// graph, r resolution.
  public let formula: String
  /// Its least and greatest value.
  public let range: String
  /// Where it comes from.
  public let source: String
  /// The null model of a graph at a resolution in the graph's own scale.
  let nullModel: @Sendable (_ graph: ScaledGraph, _ resolution: Double) -> NullModel

  /// The quality of any partition, 0 in a graph without edges; always finite.
  ///
  /// - Parameters:
  ///   - membership: for each node the number of its community.
  ///   - graph: the graph that is partitioned.
  ///   - resolution: 0 or more; the greater, the smaller the communities that pay.
  /// - Throws: `CommunityError` for a resolution out of range and a membership of another length than the graph's.
  /// - Complexity: O(n + m).
  public func value(
    of membership: [Int], in graph: WeightedGraph, resolution: Double = 1
  ) throws(CommunityError) -> Double {
    try CommunityError.check(resolution: resolution)
    guard membership.count == graph.nodeCount else { throw .differentLengths(membership.count, graph.nodeCount) }
    let (labels, count) = CommunityNumbering.canonical(membership)
    let scaled = ScaledGraph(graph)
    return nullModel(scaled, resolution).quality(of: labels, count: count, in: scaled)
  }
}

/// The quality functions that are known.
public enum CommunityQualities {
  /// The function of this name, nil if there is none.
  public static func named(_ name: String) -> CommunityQuality? { all.first { $0.name == name } }

  /// What is optimised if nothing else is asked for: more weight inside than in random graphs of the same strengths.
  public static let modularity = CommunityQuality(
    name: "modularity", formula: "sum over c of w_c / W - r (S_c / 2W)^2", range: "-1/2...1 (r = 1)",
    source: "Newman & Girvan 2004, doi:10.1103/PhysRevE.69.026113; Reichardt & Bornholdt 2006, doi:10.1103/PhysRevE.74.016110",
    nullModel: {
      NullModel(sizes: $0.strengths, penalty: $1 / (2 * $0.totalWeight), divisor: $0.totalWeight, excludedPairs: 0)
    })

  /// Every function.
  public static let all: [CommunityQuality] = [
    modularity,
    // Its resolution is a weight: a community's nodes are joined by r on average at least, and two communities by less.
    CommunityQuality(
      name: "cpm", formula: "sum over c of w_c - r n_c (n_c - 1) / 2", range: "-r n (n - 1) / 2...W",
      source: "Traag, Van Dooren & Nesterov 2011, doi:10.1103/PhysRevE.84.016114",
      nullModel: {
        let ones = [Double](repeating: 1, count: $0.nodeCount)
        return NullModel(sizes: ones, penalty: $1 * $0.factor, divisor: $0.factor, excludedPairs: Double($0.nodeCount))
      }),
  ]
}

/// What a quality function sets against the weight inside a community.
struct NullModel: Sendable {
  /// The size of each node.
  let sizes: [Double]
  /// What a pair costs for each unit of the product of its sizes, in the unit of the scaled weights.
  let penalty: Double
  /// What brings scaled weights to the unit of the quality.
  let divisor: Double
  /// The part of the sum of squared community sizes that costs nothing.
  let excludedPairs: Double

  init(sizes: [Double], penalty: Double, divisor: Double, excludedPairs: Double) {
    (self.sizes, self.divisor, self.excludedPairs) = (sizes, divisor, excludedPairs)
    // Far above what parts any two nodes, and low enough for products with sizes to stay finite.
    self.penalty = min(penalty, 0x1p500)
  }

  /// The model of the same graph aggregated into nodes of these sizes.
  func withSizes(_ sizes: [Double]) -> NullModel {
    NullModel(sizes: sizes, penalty: penalty, divisor: divisor, excludedPairs: excludedPairs)
  }

  /// The quality of a partition into communities 0..<count.
  func quality(of membership: [Int32], count: Int, in graph: ScaledGraph) -> Double {
    guard graph.totalWeight > 0 else { return 0 }
    var inside = 0.0
    var volumes = [Double](repeating: 0, count: count)
    for node in 0..<graph.nodeCount {
      let own = membership[node]
      volumes[Int(own)] += sizes[node]
      for slot in graph.offsets[node]..<graph.offsets[node + 1] where membership[Int(graph.neighbours[slot])] == own {
        inside += graph.weights[slot]
      }
    }
    let pairs = volumes.reduce(0) { $0 + $1 * $1 } - excludedPairs
    let value = (inside - penalty * pairs) / 2 / divisor
    return min(max(value, -.greatestFiniteMagnitude), .greatestFiniteMagnitude)
  }
}
