// Burt's constraint.

extension CentralityMeasures {
  /// Constraint: how far a node's contacts lead back to each other, the sum over contacts j of (p_ij + sum over q of p_iq p_qj)²
  /// where p_ij is the share of j in the strength of i. 0...2, low for brokers; 0, the empty sum, for an isolated node.
  ///
  /// Source: Burt 1992, Structural Holes, (2.4).
  /// - Complexity: O(sum of squared degrees).
  public static func constraint(_ graph: WeightedGraph, isSerial: Bool = false) -> [Double] {
    let shares = graph.shares
    return Parallel.blocks(of: graph.nodeCount, isSerial: isSerial) { nodes in
      // What leads to each contact of the node at hand, directly or through another; negative for all other nodes.
      var spent = [Double](repeating: -1, count: graph.nodeCount)
      return nodes.map { node in
        for slot in graph.row(node) { spent[Int(graph.neighbours[slot])] = shares[slot] }
        for first in graph.row(node) {
          for second in graph.row(Int(graph.neighbours[first])) where spent[Int(graph.neighbours[second])] >= 0 {
            spent[Int(graph.neighbours[second])] += shares[first] * shares[second]
          }
        }
        return graph.neighbours[graph.row(node)].reduce(0) { sum, contact in
          defer { spent[Int(contact)] = -1 }
          return sum + spent[Int(contact)] * spent[Int(contact)]
        }
      }
    }
  }
}
