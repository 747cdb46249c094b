// Figures of a graph as a whole.

/// What a graph is like as a whole. What is not defined for a graph is nil, never a number that stands for it.
public struct GraphFigures: Sendable, Equatable {
  /// Number of nodes.
  public let nodeCount: Int
  /// Number of edges.
  public let edgeCount: Int
  /// Sum of the weights of all edges.
  public let totalWeight: Double
  /// Number of edges by that of pairs of nodes, 0...1; nil below two nodes.
  public let density: Double?
  /// Nodes of each connected component, in descending order.
  public let componentSizes: [Int]
  /// Share of connected pairs of edges (paths of two) that are closed to a triangle, 0...1; nil if there are none.
  ///
  /// Source: Newman, Watts & Strogatz 2002, doi:10.1073/pnas.012582999.
  public let transitivity: Double?
  /// Mean of the local clustering coefficient, nodes of fewer than two edges with 0, 0...1; nil without nodes.
  ///
  /// Source: Watts & Strogatz 1998, doi:10.1038/30918.
  public let meanClustering: Double?
  /// Correlation of degrees over edges, -1...1; nil as in `Assortativity.coefficient(_:of:)`.
  public let degreeAssortativity: Double?
  /// Correlation of strengths over edges, each edge counted once, -1...1; nil likewise.
  public let strengthAssortativity: Double?
  /// Freeman's centralisation of degree: 1 for a star, 0 where all have as many edges; nil below three nodes.
  public let degreeCentralisation: Double?
  /// Freeman's centralisation of betweenness, 0...1 likewise; nil if betweenness was not found out.
  public let betweennessCentralisation: Double?
  /// Mean distance of pairs within reach, at a cost of 1/w an edge; nil if there are none or if paths were not found.
  public let meanDistance: Double?
  /// Greatest distance of a pair within reach, at a cost of 1/w an edge; nil likewise.
  public let diameter: Double?

  /// The figures of this graph.
  ///
  /// - Parameters:
  ///   - graph: any graph.
  ///   - paths: the shortest paths of this very graph, with betweenness, if they are known.
  /// - Complexity: O(sum of squared degrees).
  public init(of graph: WeightedGraph, paths: PathCentralities? = nil) {
    let n = graph.nodeCount
    let degrees = (0..<n).map { Double(graph.degree($0)) }
    (nodeCount, edgeCount, totalWeight) = (n, graph.edges.count, min(graph.totalWeight, .greatestFiniteMagnitude))
    density = n > 1 ? Double(graph.edges.count) / (Double(n) * Double(n - 1) / 2) : nil
    componentSizes = Components(of: graph).sizes
    let triangles = Triangles(of: graph).nodeCounts.map(Double.init)
    let triads = degrees.map { $0 * ($0 - 1) / 2 }
    let triadCount = triads.reduce(0, +)
    transitivity = triadCount > 0 ? triangles.reduce(0, +) / triadCount : nil
    meanClustering = n > 0 ? zip(triangles, triads).reduce(0) { $0 + ($1.1 > 0 ? $1.0 / $1.1 : 0) } / Double(n) : nil
    degreeAssortativity = Assortativity.coefficient(graph, of: degrees)
    strengthAssortativity = Assortativity.coefficient(graph, of: graph.strengths)
    degreeCentralisation = Self.centralisation(degrees, ofStar: Double(n - 1) * Double(n - 2))
    betweennessCentralisation = paths.flatMap { Self.centralisation($0.betweenness, ofStar: Double(n - 1)) }
    (meanDistance, diameter) = (paths?.meanDistance, paths?.diameter)
  }

  /// Freeman's centralisation: the sum of how far all nodes are behind the most central one, by the greatest such sum, which a
  /// star has.
  ///
  /// Source: Freeman 1978, doi:10.1016/0378-8733(78)90021-7.
  /// - Parameter ofStar: the sum for a star of as many nodes.
  /// - Returns: 0...1; nil below three nodes.
  static func centralisation(_ values: [Double], ofStar star: Double) -> Double? {
    guard values.count > 2, let greatest = values.max() else { return nil }
    return values.reduce(0) { $0 + greatest - $1 } / star
  }
}
