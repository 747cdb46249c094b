// How the weights of ties differ between two networks whose texts are not at hand.

/// A tie of either of two networks, with its weight in both.
public struct WeightChange: Sendable, Equatable {
  /// What became of a tie.
  public enum Kind: String, Sendable, CaseIterable {
    /// Only the second network has it.
    case new
    /// Only the first network has it.
    case gone
    /// It weighs more in the second network.
    case heavier
    /// It weighs less in the second network.
    case lighter
  }

  /// The end whose id sorts first.
  public let source: String
  /// The id of the other end.
  public let target: String
  /// The weights in the first and in the second network; 0 where there is no such tie.
  public let weights: (first: Double, second: Double)

  /// The second weight less the first, by whatever measure they are.
  public var difference: Double { weights.second - weights.first }

  /// What became of it; nil if it weighs the same.
  public var kind: Kind? {
    if weights.first == weights.second { return nil }
    if weights.first == 0 { return .new }
    if weights.second == 0 { return .gone }
    return difference > 0 ? .heavier : .lighter
  }

  /// Whether all is equal.
  public static func == (a: WeightChange, b: WeightChange) -> Bool {
    (a.source, a.target) == (b.source, b.target) && a.weights == b.weights
  }
}

extension ActorNetwork {
  /// Every tie of this network or another, by the actors' ids, with its weight in both.
  ///
  /// Weights are taken as they are: nothing is tested, and no account is taken of how much text each network comes from.
  /// `NetworkComparison` tests, where the counts of the documents are there.
  ///
  /// - Parameter later: the second network, by the same measure and unit.
  /// - Returns: the ties in ascending order of (source, target).
  /// - Complexity: O(m log m) for m ties of both.
  public func weightChanges(to later: ActorNetwork) -> [WeightChange] {
    var weights: [[String]: (first: Double, second: Double)] = [:]
    for edge in edges { weights[[nodes[edge.source].id, nodes[edge.target].id], default: (0, 0)].first = edge.weight }
    for edge in later.edges {
      weights[[later.nodes[edge.source].id, later.nodes[edge.target].id], default: (0, 0)].second = edge.weight
    }
    return weights.map { WeightChange(source: $0[0], target: $0[1], weights: $1) }
      .sorted { ($0.source, $0.target) < ($1.source, $1.target) }
  }
}
