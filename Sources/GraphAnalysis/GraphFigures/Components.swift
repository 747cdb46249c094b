// Which nodes can reach each other.

/// The connected components of a graph.
public struct Components: Sendable, Equatable {
  /// The component of each node, from 0: the largest first, of equal ones the one with the smallest node first.
  public let membership: [Int]
  /// The nodes of each component, in ascending order.
  public let nodes: [[Int32]]

  /// Number of components.
  public var count: Int { nodes.count }
  /// Number of nodes of each component, in descending order.
  public var sizes: [Int] { nodes.map(\.count) }

  /// The components of this graph.
  ///
  /// - Complexity: O(n log n + m).
  public init(of graph: WeightedGraph) {
    var isSeen = [Bool](repeating: false, count: graph.nodeCount)
    var found: [[Int32]] = []
    for start in 0..<graph.nodeCount where !isSeen[start] {
      var nodes = [Int32(start)]
      isSeen[start] = true
      var next = 0
      while next < nodes.count {
        for other in graph.neighbours[graph.row(Int(nodes[next]))] where !isSeen[Int(other)] {
          isSeen[Int(other)] = true
          nodes.append(other)
        }
        next += 1
      }
      found.append(nodes.sorted())
    }
    found.sort { $0.count == $1.count ? $0[0] < $1[0] : $0.count > $1.count }
    var membership = [Int](repeating: 0, count: graph.nodeCount)
    for (component, nodes) in found.enumerated() {
      for node in nodes { membership[Int(node)] = component }
    }
    (self.membership, self.nodes) = (membership, found)
  }
}
