// The cores of a graph.

extension CentralityMeasures {
  /// The core number of each node: the greatest k such that the node belongs to a subgraph in which all have k edges or more.
  /// Weights do not count.
  ///
  /// Source: Seidman 1983, doi:10.1016/0378-8733(83)90028-X; Batagelj & Zaveršnik 2011, doi:10.1007/s11634-010-0079-y.
  /// - Complexity: O(n + m).
  public static func coreNumbers(_ graph: WeightedGraph) -> [Int] {
    var degrees = (0..<graph.nodeCount).map(graph.degree)
    // Nodes in ascending order of the edges left to them; where each number of edges begins, and where each node stands.
    var starts = [Int](repeating: 0, count: (degrees.max() ?? 0) + 2)
    for degree in degrees { starts[degree + 1] += 1 }
    for degree in starts.indices.dropFirst() { starts[degree] += starts[degree - 1] }
    var order = [Int](repeating: 0, count: graph.nodeCount)
    var positions = order
    var next = starts
    for node in degrees.indices {
      positions[node] = next[degrees[node]]
      order[positions[node]] = node
      next[degrees[node]] += 1
    }
    for index in order.indices {
      let node = order[index]  // `order` changes behind the index.
      for other in graph.neighbours[graph.row(node)].lazy.map(Int.init) where degrees[other] > degrees[node] {
        // To the front of those with as many edges, which then begin one later.
        let front = starts[degrees[other]]
        let displaced = order[front]
        order.swapAt(front, positions[other])
        (positions[displaced], positions[other]) = (positions[other], front)
        starts[degrees[other]] = front + 1
        degrees[other] -= 1
      }
    }
    return degrees
  }
}
