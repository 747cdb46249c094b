// The centralities that rest on shortest paths, all of one pass.

/// What shortest paths tell of nodes, edges and the graph.
///
/// A step along an edge of weight w costs 1/w. Paths whose lengths differ by less than 2e-10 of their length count as equally
/// short (as in igraph), because sums of reciprocals in another order differ in the last digit.
public struct PathCentralities: Sendable, Equatable {
  /// How much to find out; each case includes those before it.
  public enum Extent: Int, Sendable, Comparable {
    /// Closeness, harmonic centrality and distances.
    case distances
    /// Betweenness of nodes.
    case betweenness
    /// Betweenness of edges.
    case edgeBetweenness

    /// Less is less.
    public static func < (a: Extent, b: Extent) -> Bool { a.rawValue < b.rawValue }
  }

  /// Betweenness of each node as a number of pairs of other nodes: the sum over pairs of the share of their shortest paths that
  /// pass through the node, 0...(n-1)(n-2)/2. Empty if not asked for.
  ///
  /// Source: Freeman 1977, doi:10.2307/3033543.
  public let pairBetweenness: [Double]
  /// Betweenness of each edge, in the order of `graph.edges`, as a number of pairs of nodes, 0...n(n-1)/2. Empty if not asked
  /// for.
  ///
  /// Source: Girvan & Newman 2002, doi:10.1073/pnas.122653799.
  public let edgePairBetweenness: [Double]
  /// Closeness of each node: r / D for its distances D to the r others within reach, times r / (n-1), so that nodes of small
  /// components do not look central; 0 for an isolated node. In units of weight.
  ///
  /// Source: Freeman 1978, doi:10.1016/0378-8733(78)90021-7; Wasserman & Faust 1994, (5.22).
  public let closeness: [Double]
  /// Harmonic centrality of each node: the mean of 1/d over all other nodes, where 1/d is 0 for those out of reach. In units of
  /// weight.
  ///
  /// Source: Marchiori & Latora 2000, doi:10.1016/S0378-4371(00)00311-3.
  public let harmonic: [Double]
  /// The mean distance of the pairs of nodes within reach of each other; nil if there are none. In units of 1/weight.
  public let meanDistance: Double?
  /// The greatest distance of two nodes within reach of each other; nil if there are none. In units of 1/weight.
  public let diameter: Double?

  /// `pairBetweenness` as a share of the pairs of other nodes, 0...1; 0 if there are none.
  public var betweenness: [Double] {
    let n = Double(closeness.count)
    return pairBetweenness.map { n > 2 ? $0 / ((n - 1) * (n - 2) / 2) : 0 }
  }

  /// `edgePairBetweenness` as a share of the pairs of nodes, 0...1.
  public var edgeBetweenness: [Double] {
    let n = Double(closeness.count)
    return edgePairBetweenness.map { $0 / (n * (n - 1) / 2) }
  }

  /// The centralities of this graph.
  ///
  /// By Brandes 2001, doi:10.1080/0022250X.2001.9990249; where all weights are equal, by breadth-first search. The result is the
  /// same on any number of threads.
  ///
  /// - Parameters:
  ///   - graph: any graph; a path costs 1/weight an edge.
  ///   - extent: how much to find out.
  ///   - isSerial: use one core.
  /// - Complexity: O(n m + n² log n) at worst.
  public init(of graph: WeightedGraph, _ extent: Extent = .betweenness, isSerial: Bool = false) {
    self.init(
      of: graph, PathOptions(countsPaths: extent >= .betweenness, countsEdges: extent == .edgeBetweenness), isSerial: isSerial)
  }

  init(of graph: WeightedGraph, _ options: PathOptions, isSerial: Bool) {
    let n = graph.nodeCount
    let components = Components(of: graph)
    let sums: [PathSums]
    if let first = graph.edges.first, graph.edges.allSatisfy({ $0.weight == first.weight }) {
      sums = Self.sums(graph, options, isSerial) { LevelSearch(graph, components, options) }
    } else {
      let costs = PathCosts(of: graph, isSerial: isSerial)
      sums = Self.sums(graph, options, isSerial) { DijkstraSearch(costs, components, options) }
    }
    // Each pair was met from both of its ends.
    var nodes = [Double](repeating: 0, count: n)
    var edges = [Double](repeating: 0, count: options.countsEdges ? graph.edges.count : 0)
    for sum in sums {
      for node in nodes.indices { nodes[node] += sum.nodes[node] / 2 }
      for edge in edges.indices { edges[edge] += sum.edges[edge] / 2 }
    }
    let sources = (0..<n).map { sums[$0 % sums.count].sources[$0 / sums.count] }
    (pairBetweenness, edgePairBetweenness) = (options.countsPaths ? nodes : [], edges)
    closeness = sources.map {
      $0.reached == 0 ? 0 : Double($0.reached) / $0.distances * (Double($0.reached) / Double(n - 1))
    }
    harmonic = sources.map { n > 1 ? $0.reciprocals / Double(n - 1) : 0 }
    let pairs = sources.reduce(0) { $0 + $1.reached }
    meanDistance = pairs > 0 ? sources.reduce(0) { $0 + $1.distances } / Double(pairs) : nil
    diameter = pairs > 0 ? sources.reduce(0) { max($0, $1.farthest) } : nil
  }

  /// The sums of all searches, in a fixed number of pieces: the sources of piece i are i, i + pieces, i + 2 pieces...
  private static func sums(
    _ graph: WeightedGraph, _ options: PathOptions, _ isSerial: Bool, _ makeSearch: @Sendable () -> some PathSearch
  ) -> [PathSums] {
    let pieces = 32
    return Parallel.map(pieces, isSerial: isSerial) { piece in
      var sums = PathSums(
        nodes: [Double](repeating: 0, count: graph.nodeCount),
        edges: [Double](repeating: 0, count: options.countsEdges ? graph.edges.count : 0))
      var search = makeSearch()
      for source in stride(from: piece, to: graph.nodeCount, by: pieces) { search.search(from: source, into: &sums) }
      search.deallocate()
      return sums
    }
  }
}
