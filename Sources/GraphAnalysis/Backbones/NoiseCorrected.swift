// The noise-corrected backbone.

extension EdgeBackbones {
  /// How far an edge's weight is above or below what its ends' strengths lead to expect.
  public struct NoiseCorrected: Sendable, Equatable {
    /// (w - E) / (w + E) with E = s_i s_j / 2W: -1...1, 0 where the weight is as expected.
    public let score: Double
    /// The standard deviation of the score.
    public let deviation: Double
  }

  /// For each edge, in the order of `graph.edges`, its score and the score's standard deviation.
  ///
  /// The weight is taken as a binomial count of 2W trials; a beta prior, whose mean and variance are those of a hypergeometric share, and the
  /// weight give the probability; the delta method carries the variance over to the score. So weights are counts: where 2W is 1 or less,
  /// nothing can be told of the deviation, and it is given as 1. The sum of all weights is that of the symmetric matrix, 2W.
  ///
  /// Source: Coscia & Neffke 2017, doi:10.1109/ICDE.2017.100. The authors' program has 1 - μ² in the prior's second parameter,
  /// where a beta distribution of that mean and variance has (1 - μ)²; this follows it, so that figures agree.
  /// - Complexity: O(n + m).
  public static func noiseCorrected(_ graph: WeightedGraph) -> [NoiseCorrected] {
    let strengths = graph.strengths
    let total = min(2 * graph.totalWeight, .greatestFiniteMagnitude)
    return graph.edges.map { edge in
      // All by the total, so that no product overflows: shares of the ends, of the edge, and the share expected.
      let (a, b, share) = (strengths[edge.source] / total, strengths[edge.target] / total, edge.weight / total)
      let expected = a * b
      let sum = share + expected
      guard sum * sum > 0, sum.isFinite else { return NoiseCorrected(score: 0, deviation: 1) }
      let score = (share - expected) / sum
      // Variance of the prior: expected (1 - a) (1 - b) / (total - 1).
      let precision = (total - 1) / ((1 - a) * (1 - b))
      let alpha = expected * (1 - expected) * precision - expected
      let beta = (1 - expected * expected) * precision - (1 - expected)
      let probability = (alpha + edge.weight) / (alpha + beta + total)
      let slope = 2 * abs(expected * (1 + share) - share * (a + b)) / (sum * sum)
      let deviation = slope * (probability * (1 - probability) / total).squareRoot()
      return NoiseCorrected(score: score, deviation: total > 1 && deviation.isFinite ? deviation : 1)
    }
  }
}
