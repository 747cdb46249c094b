// The result of community detection.

/// A partition of a graph's nodes into communities, and how it was found.
public struct Communities: Sendable, Equatable {
  /// For each node the number of its community: 0..<count, the greatest community first, those of equal size by their smallest nodes.
  public let membership: [Int]
  /// Number of communities.
  public let count: Int
  /// The value of the quality function, 0 in a graph without edges. Modularity is divided by the graph's weight (-1/2...1 at resolution 1);
  /// CPM is the weight inside communities less resolution times the pairs of nodes inside, in the unit of the weights.
  public let quality: Double
  /// Name of the quality function.
  public let qualityFunction: String
  /// Its resolution.
  public let resolution: Double
  /// Number of runs of which this is the best.
  public let runs: Int
  /// The seed that all runs follow from.
  public let seed: UInt64
  /// How far the runs agree.
  public let stability: CommunityStability
}
