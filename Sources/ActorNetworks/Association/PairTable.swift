// The four numbers of a pair from which every measure of association is worked out.

/// How often two actors occur, apart and together: a two-by-two table of units by its margins.
public struct PairTable: Sendable, Hashable {
  /// Units with both.
  public let both: Int
  /// Units with the first.
  public let first: Int
  /// Units with the second.
  public let second: Int
  /// All units.
  public let total: Int

  /// Sum over the units with both of 1 / (actors in the unit - 1); the number of these units where no others are in them.
  public let collaboration: Double

  /// A table that can be: `1 <= both <= first, second <= total`, and the units of either fit into all; nil for others.
  ///
  /// - Parameters:
  ///   - both: units that name both.
  ///   - first: units that name the first.
  ///   - second: units that name the second.
  ///   - total: all units.
  ///   - collaboration: nil where both are alone together.
  public init?(both: Int, first: Int, second: Int, total: Int, collaboration: Double? = nil) {
    guard both >= 1, both <= first, both <= second, first <= total, second <= total, first - both + second <= total else {
      return nil
    }
    (self.both, self.first, self.second, self.total) = (both, first, second, total)
    self.collaboration = collaboration ?? Double(both)
  }

  /// The table with the two actors exchanged.
  var turned: PairTable? { PairTable(both: both, first: second, second: first, total: total, collaboration: collaboration) }

  /// Units that would hold both if they occurred independently: n_i n_j / N.
  public var expected: Double { Double(first) * Double(second) / Double(total) }

  /// The four cells, observed and expected: with both, with one only, with the other only, with neither.
  var cells: [(observed: Double, expected: Double)] {
    let n = Double(total), a = Double(first), b = Double(second), ab = Double(both)
    return [(ab, a * b / n), (a - ab, a * (n - b) / n), (b - ab, (n - a) * b / n), (n - a - b + ab, (n - a) * (n - b) / n)]
  }
}
