// The graph that every algorithm of this target works on: numbers only, laid out for the cache.

/// An undirected graph with positive weights, without loops or parallel edges, as compressed sparse rows.
///
/// Nodes are the integers from 0. Each node's neighbours stand in ascending order, so that sums over them come out the same on every run.
public struct WeightedGraph: Sendable, Equatable {
  /// One edge.
  public struct Edge: Sendable, Equatable {
    /// The smaller end.
    public let source: Int
    /// The greater end.
    public let target: Int
    /// The weight, finite and above 0.
    public let weight: Double

    /// The edge between two different nodes, in either order.
    public init(_ a: Int, _ b: Int, weight: Double = 1) {
      (source, target, self.weight) = (min(a, b), max(a, b), weight)
    }
  }

  /// Number of nodes.
  public let nodeCount: Int
  /// The edges, in ascending order of (source, target).
  public let edges: [Edge]
  /// Where each node's row begins in `neighbours` and `weights`; one more than there are nodes.
  public let offsets: [Int]
  /// The other ends, row by row.
  public let neighbours: [Int32]
  /// The weights of the edges to them.
  public let weights: [Double]
  /// The indices in `edges` of the edges to them.
  public let edgeIndices: [Int32]

  /// A graph of so many nodes.
  ///
  /// - Parameters:
  ///   - nodeCount: number of nodes, 0 or more, below 2^31.
  ///   - given: in any order. An edge of weight 0 is no edge and is left out.
  /// - Throws: `WeightedGraphError` for an end that is no node, a loop, a pair given twice, and a weight that is negative or not finite.
  /// - Complexity: O(n + m log m).
  public init(nodeCount: Int, edges given: [Edge]) throws(WeightedGraphError) {
    var edges = given.filter { $0.weight != 0 }
    if !zip(edges, edges.dropFirst()).allSatisfy({ ($0.source, $0.target) <= ($1.source, $1.target) }) {
      edges.sort { ($0.source, $0.target) < ($1.source, $1.target) }
    }
    var degrees = [Int](repeating: 0, count: nodeCount + 1)
    for (index, edge) in edges.enumerated() {
      guard edge.source >= 0, edge.target < nodeCount else { throw .noSuchNode(edge.source >= 0 ? edge.target : edge.source) }
      guard edge.source != edge.target else { throw .loop(edge.source) }
      guard edge.weight.isFinite, edge.weight > 0 else { throw .badWeight(edge.source, edge.target, edge.weight) }
      if index > 0, (edges[index - 1].source, edges[index - 1].target) == (edge.source, edge.target) {
        throw .parallelEdges(edge.source, edge.target)
      }
      degrees[edge.source] += 1
      degrees[edge.target] += 1
    }
    var offsets = [Int](repeating: 0, count: nodeCount + 1)
    for node in 0..<nodeCount { offsets[node + 1] = offsets[node] + degrees[node] }
    var next = offsets
    var neighbours = [Int32](repeating: 0, count: 2 * edges.count)
    var weights = [Double](repeating: 0, count: 2 * edges.count)
    var edgeIndices = [Int32](repeating: 0, count: 2 * edges.count)
    func place(_ node: Int, _ other: Int, _ edge: Int) {
      let slot = next[node]
      next[node] += 1
      (neighbours[slot], weights[slot], edgeIndices[slot]) = (Int32(other), edges[edge].weight, Int32(edge))
    }
    // Smaller neighbours come from edges by their target, greater ones by their source: two passes keep each row ascending.
    for (index, edge) in edges.enumerated() { place(edge.target, edge.source, index) }
    for (index, edge) in edges.enumerated() { place(edge.source, edge.target, index) }
    (self.nodeCount, self.edges, self.offsets) = (nodeCount, edges, offsets)
    (self.neighbours, self.weights, self.edgeIndices) = (neighbours, weights, edgeIndices)
  }

  /// The rows of a node in `neighbours`, `weights` and `edgeIndices`.
  @inlinable public func row(_ node: Int) -> Range<Int> { offsets[node]..<offsets[node + 1] }

  /// Number of the node's edges.
  @inlinable public func degree(_ node: Int) -> Int { offsets[node + 1] - offsets[node] }

  /// Sum of the weights of the node's edges.
  ///
  /// - Complexity: O(degree).
  public func strength(_ node: Int) -> Double { weights[row(node)].reduce(0, +) }

  /// Sum of the weights of all edges.
  public var totalWeight: Double { edges.reduce(0) { $0 + $1.weight } }

  /// The graph of some of the edges, with all nodes.
  ///
  /// - Parameter isKept: by index in `edges`.
  public func keeping(_ isKept: [Bool]) -> WeightedGraph {
    // Edges of a graph make a graph.
    (try? WeightedGraph(nodeCount: nodeCount, edges: zip(edges, isKept).filter(\.1).map(\.0))) ?? self
  }
}

/// Why edges do not make a graph.
public enum WeightedGraphError: Error, Sendable, Equatable, CustomStringConvertible {
  /// An edge's end is no node.
  case noSuchNode(Int)
  /// An edge joins a node with itself.
  case loop(Int)
  /// Two edges join the same pair.
  case parallelEdges(Int, Int)
  /// A weight is negative or not finite.
  case badWeight(Int, Int, Double)

  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .noSuchNode(let node): "an edge ends in \(node), which is no node; count nodes from 0"
    case .loop(let node): "an edge joins node \(node) with itself; leave loops out"
    case .parallelEdges(let a, let b): "two edges join nodes \(a) and \(b); add their weights first"
    case .badWeight(let a, let b, let weight):
      "the edge of nodes \(a) and \(b) weighs \(weight); weights are finite and not negative"
    }
  }
}
