// Measures of association: how much more often than by chance, or by how large a share, two actors occur together.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A measure of association between two actors.
public struct AssociationMeasure: Sendable {
  /// The name by which options and exports call it.
  public let name: String
  /// What it is, in a formula: n_i units with i, n_ij with both, N units read, those without an actor too; E = n_i n_j / N.
  public let formula: String
  /// Its least and greatest value.
  public let range: String
  /// Where it comes from.
  public let source: String
  /// Its value for a pair that occurs together at least once: always finite.
  ///
  /// - Complexity: O(1).
  public let value: @Sendable (PairTable) -> Double
}

/// The measures that are known.
public enum AssociationMeasures {
  /// The measure of this name, nil if there is none.
  public static func named(_ name: String) -> AssociationMeasure? { all.first { $0.name == name } }

  /// The number of units with both: what ties weigh if nothing else is asked for.
  public static let count = AssociationMeasure(
    name: "count", formula: "n_ij", range: "1...N", source: "-", value: { Double($0.both) })

  /// The evidence that a pair occurs together not by chance alone, signed.
  static let logLikelihood = AssociationMeasure(
    name: "g2", formula: "2 sum O ln(O / E) over the four cells, negative where n_ij < E", range: "-2 N ln N...2 N ln N",
    source: "Dunning 1993, https://aclanthology.org/J93-1003", value: signedLogLikelihood)

  /// Every measure.
  public static let all: [AssociationMeasure] = [
    count,
    AssociationMeasure(
      name: "jaccard", formula: "n_ij / (n_i + n_j - n_ij)", range: "0...1",
      source: "Jaccard 1912, doi:10.1111/j.1469-8137.1912.tb05611.x",
      value: { Double($0.both) / Double($0.first + $0.second - $0.both) }),
    AssociationMeasure(
      name: "dice", formula: "2 n_ij / (n_i + n_j)", range: "0...1", source: "Dice 1945, doi:10.2307/1932409",
      value: { 2 * Double($0.both) / Double($0.first + $0.second) }),
    AssociationMeasure(
      name: "cosine", formula: "n_ij / sqrt(n_i n_j)", range: "0...1", source: "Ochiai 1957; Salton & McGill 1983",
      value: { Double($0.both) / (Double($0.first) * Double($0.second)).squareRoot() }),
    AssociationMeasure(
      name: "inclusion", formula: "n_ij / min(n_i, n_j)", range: "0...1", source: "Simpson 1943",
      value: { Double($0.both) / Double(min($0.first, $0.second)) }),
    AssociationMeasure(
      name: "equivalence", formula: "n_ij^2 / (n_i n_j)", range: "0...1",
      source: "Callon, Courtial & Laville 1991, doi:10.1007/BF02019280",
      value: { Double($0.both) * Double($0.both) / (Double($0.first) * Double($0.second)) }),
    AssociationMeasure(
      name: "pmi", formula: "log2(n_ij / E)", range: "-log2 N...log2 N",
      source: "Church & Hanks 1990, https://aclanthology.org/J90-1003",
      value: pmi),
    AssociationMeasure(
      name: "ppmi", formula: "max(0, pmi)", range: "0...log2 N", source: "Bullinaria & Levy 2007, doi:10.3758/BF03193020",
      value: { max(0, pmi($0)) }),
    AssociationMeasure(
      name: "npmi", formula: "pmi / -log2(n_ij / N); 1 where n_ij = N", range: "-1...1", source: "Bouma 2009",
      value: { $0.both == $0.total ? 1 : pmi($0) / -log2(Double($0.both) / Double($0.total)) }),
    logLikelihood,
    AssociationMeasure(
      name: "chi-square", formula: "sum (O - E)^2 / E over the four cells", range: "0...N",
      source: "Pearson 1900, doi:10.1080/14786440009463897",
      value: {
        $0.cells.reduce(0) { $1.expected > 0 ? $0 + ($1.observed - $1.expected) * ($1.observed - $1.expected) / $1.expected : $0 }
      }),
    AssociationMeasure(
      name: "t-score", formula: "(n_ij - E) / sqrt(n_ij)", range: "-sqrt N...sqrt N", source: "Church et al. 1991",
      value: { (Double($0.both) - $0.expected) / Double($0.both).squareRoot() }),
    AssociationMeasure(
      name: "association-strength", formula: "n_ij / (n_i n_j), without VOSviewer's rescaling", range: "0...1",
      source: "van Eck & Waltman 2009, doi:10.1002/asi.21075",
      value: { Double($0.both) / (Double($0.first) * Double($0.second)) }),
    AssociationMeasure(
      name: "collaboration", formula: "sum over units with both of 1 / (actors in the unit - 1)", range: "0...n_ij",
      source: "Newman 2001, doi:10.1103/PhysRevE.64.016132", value: { $0.collaboration }),
  ]

  private static func pmi(_ table: PairTable) -> Double { log2(Double(table.both) / table.expected) }

  private static func signedLogLikelihood(_ table: PairTable) -> Double {
    let sum = table.cells.reduce(0) { $1.observed > 0 ? $0 + $1.observed * log($1.observed / $1.expected) : $0 }
    // Rounding may leave a tiny negative sum where both occur as chance has it.
    return (Double(table.both) < table.expected ? -2 : 2) * max(0, sum)
  }
}
