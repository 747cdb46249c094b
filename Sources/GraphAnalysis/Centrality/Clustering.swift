// Triangles: how far the neighbours of a node are neighbours of each other.

/// The triangles of a graph.
public struct Triangles: Sendable, Equatable {
  /// For each edge, in the order of `graph.edges`, the number of nodes that both of its ends are joined to.
  public let edgeCounts: [Int]
  /// For each node, the number of triangles it is a corner of.
  public let nodeCounts: [Int]

  /// The triangles of this graph.
  ///
  /// - Complexity: O(sum of squared degrees).
  public init(of graph: WeightedGraph, isSerial: Bool = false) {
    // An edge is counted from its smaller end; edges stand in the order of their smaller ends.
    let edgeCounts = Parallel.blocks(of: graph.nodeCount, isSerial: isSerial) { nodes in
      var isNear = [Bool](repeating: false, count: graph.nodeCount)
      return nodes.flatMap { node in
        let row = graph.neighbours[graph.row(node)]
        for other in row { isNear[Int(other)] = true }
        defer { for other in row { isNear[Int(other)] = false } }
        return row.filter { $0 > node }.map { other in
          graph.neighbours[graph.row(Int(other))].reduce(0) { $0 + (isNear[Int($1)] ? 1 : 0) }
        }
      }
    }
    self.edgeCounts = edgeCounts
    nodeCounts = (0..<graph.nodeCount).map { node in
      graph.edgeIndices[graph.row(node)].reduce(0) { $0 + edgeCounts[Int($1)] } / 2
    }
  }
}

extension CentralityMeasures {
  /// The local clustering coefficient: the share of pairs of neighbours that are joined, 0...1; 0 for nodes of fewer than two
  /// edges.
  ///
  /// Source: Watts & Strogatz 1998, doi:10.1038/30918.
  /// - Complexity: O(sum of squared degrees).
  public static func clustering(_ graph: WeightedGraph, isSerial: Bool = false) -> [Double] {
    let triangles = Triangles(of: graph, isSerial: isSerial)
    return (0..<graph.nodeCount).map { node in
      let degree = Double(graph.degree(node))
      return degree > 1 ? 2 * Double(triangles.nodeCounts[node]) / (degree * (degree - 1)) : 0
    }
  }

  /// The weighted clustering coefficient: a pair of joined neighbours counts as much as the mean weight of the edges to them, by
  /// the mean weight of the node's edges, 0...1; 0 for nodes of fewer than two edges.
  ///
  /// Source: Barrat et al. 2004, (5), doi:10.1073/pnas.0400087101.
  /// - Complexity: O(sum of squared degrees).
  public static func weightedClustering(_ graph: WeightedGraph, isSerial: Bool = false) -> [Double] {
    let (triangles, shares) = (Triangles(of: graph, isSerial: isSerial), graph.shares)
    return (0..<graph.nodeCount).map { node in
      guard graph.degree(node) > 1 else { return 0 }
      let sum = graph.row(node).reduce(0) { $0 + shares[$1] * Double(triangles.edgeCounts[Int(graph.edgeIndices[$1])]) }
      return min(1, sum / Double(graph.degree(node) - 1))
    }
  }
}
