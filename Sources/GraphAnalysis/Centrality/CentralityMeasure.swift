// Measures of how central a node is.

/// A measure of the place of nodes in a graph.
public struct CentralityMeasure: Sendable {
  enum Way: Sendable {
    case direct(@Sendable (WeightedGraph) -> [Double])
    /// From shortest paths, which all such measures share.
    case paths(PathCentralities.Extent, @Sendable (PathCentralities) -> [Double])
  }

  /// The name by which options and exports call it.
  public let name: String
  /// What it is, in a formula: w_ij weight, s_i strength, k_i degree, d_ij distance at a cost of 1/w an edge, n nodes.
  public let formula: String
  /// Its least and greatest value.
  public let range: String
  /// Where it comes from.
  public let source: String
  let way: Way

  /// Its value for each node, always finite; the same on any number of threads.
  ///
  /// - Complexity: O(n m + n² log n) for betweenness, closeness and harmonic centrality; O(sum of squared degrees) for clustering
  ///   and constraint; O(m) or O(m) a step for the others.
  public func values(_ graph: WeightedGraph) -> [Double] {
    switch way {
    case .direct(let values): values(graph)
    case .paths(let extent, let values): values(PathCentralities(of: graph, extent))
    }
  }
}

/// The measures that are known.
public enum CentralityMeasures {
  /// The measure of this name, nil if there is none.
  public static func named(_ name: String) -> CentralityMeasure? { all.first { $0.name == name } }

  /// The values of several measures, for each in turn: the shortest paths are found only once for all of them.
  ///
  /// - Parameters:
  ///   - measures: those wanted.
  ///   - graph: any graph.
  ///   - known: the centralities of this very graph, if they are known.
  public static func values(
    of measures: [CentralityMeasure], in graph: WeightedGraph, paths known: PathCentralities? = nil
  ) -> [[Double]] {
    let extents = measures.compactMap { if case .paths(let extent, _) = $0.way { extent } else { nil } }
    let paths = known ?? extents.max().map { PathCentralities(of: graph, $0) }
    return measures.map { measure in
      if case .paths(_, let values) = measure.way, let paths { values(paths) } else { measure.values(graph) }
    }
  }

  /// Every measure.
  public static let all: [CentralityMeasure] = [
    CentralityMeasure(
      name: "degree", formula: "k_i, the number of edges", range: "0...n-1",
      source: "Freeman 1978, doi:10.1016/0378-8733(78)90021-7",
      way: .direct { graph in (0..<graph.nodeCount).map { Double(graph.degree($0)) } }),
    CentralityMeasure(
      name: "strength", formula: "s_i = sum_j w_ij", range: "0...sum of weights",
      source: "Barrat et al. 2004, doi:10.1073/pnas.0400087101", way: .direct { $0.strengths }),
    CentralityMeasure(
      name: "betweenness",
      formula: "share of shortest paths through i, as a mean over the (n-1)(n-2)/2 pairs of other nodes", range: "0...1",
      source: "Freeman 1977, doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249",
      way: .paths(.betweenness) { $0.betweenness }),
    CentralityMeasure(
      name: "closeness", formula: "r/(n-1) r / sum_j d_ij over the r nodes within reach", range: "0...greatest weight",
      source: "Freeman 1978, doi:10.1016/0378-8733(78)90021-7; Wasserman & Faust 1994, (5.22)",
      way: .paths(.distances) { $0.closeness }),
    CentralityMeasure(
      name: "harmonic", formula: "1/(n-1) sum_j 1/d_ij, 0 for nodes out of reach", range: "0...greatest weight",
      source: "Marchiori & Latora 2000, doi:10.1016/S0378-4371(00)00311-3", way: .paths(.distances) { $0.harmonic }),
    CentralityMeasure(
      name: "eigenvector", formula: "x_i with sum_j w_ij x_j = λ x_i for the greatest λ, sum x_i^2 = 1", range: "0...1",
      source: "Bonacich 1972, doi:10.1080/0022250X.1972.9989806", way: .direct { eigenvector($0) }),
    CentralityMeasure(
      name: "pagerank", formula: "x_i = 0.15/n + 0.85 sum_j x_j w_ij / s_j, sum x_i = 1", range: "0...1",
      source: "Brin & Page 1998, doi:10.1016/S0169-7552(98)00110-X", way: .direct { pageRank($0) }),
    CentralityMeasure(
      name: "core", formula: "the greatest k such that i is in a subgraph where all have k edges", range: "0...n-1",
      source: "Seidman 1983, doi:10.1016/0378-8733(83)90028-X; Batagelj & Zaveršnik 2011, doi:10.1007/s11634-010-0079-y",
      way: .direct { coreNumbers($0).map(Double.init) }),
    CentralityMeasure(
      name: "clustering", formula: "edges among neighbours / (k_i (k_i - 1) / 2)", range: "0...1",
      source: "Watts & Strogatz 1998, doi:10.1038/30918", way: .direct { clustering($0) }),
    CentralityMeasure(
      name: "weighted-clustering", formula: "sum over joined neighbours j, h of (w_ij + w_ih) / (s_i (k_i - 1))", range: "0...1",
      source: "Barrat et al. 2004, doi:10.1073/pnas.0400087101", way: .direct { weightedClustering($0) }),
    CentralityMeasure(
      name: "constraint", formula: "sum_j (p_ij + sum_q p_iq p_qj)^2 over neighbours j, p_ij = w_ij / s_i", range: "0...2",
      source: "Burt 1992, Structural Holes", way: .direct { constraint($0) }),
  ]
}
