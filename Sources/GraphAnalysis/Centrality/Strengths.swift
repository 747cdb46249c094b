// Sums of weights that stay finite.

extension WeightedGraph {
  /// The sum of the weights of each node's edges, cut off at the greatest number there is.
  ///
  /// - Complexity: O(n + m).
  var strengths: [Double] { (0..<nodeCount).map { min(strength($0), .greatestFiniteMagnitude) } }

  /// For each slot of `neighbours`, its weight as a share of the strength of the row's node, 0...1.
  ///
  /// - Complexity: O(n + m).
  var shares: [Double] {
    var shares = weights
    for node in 0..<nodeCount {
      // By the greatest first: then nothing overflows.
      let greatest = weights[row(node)].max() ?? 1
      let sum = weights[row(node)].reduce(0) { $0 + $1 / greatest }
      for slot in row(node) { shares[slot] = weights[slot] / greatest / sum }
    }
    return shares
  }
}
