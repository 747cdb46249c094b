// Backbones: which edges of a weighted graph are more than noise.

/// A way to choose the edges that matter.
public struct Backbone: Sendable {
  /// The name by which options and exports call it.
  public let name: String
  /// Which edges it keeps, in a formula: w_ij weight, s_i strength, k_i degree, W sum of weights, t the threshold.
  public let formula: String
  /// What the threshold is, and its range; nil if there is none.
  public let threshold: String?
  /// The threshold if none is given.
  public let usualThreshold: Double
  /// Where it comes from.
  public let source: String
  /// Whether it keeps each edge, in the order of `graph.edges`, at this threshold.
  public let isKept: @Sendable (WeightedGraph, _ threshold: Double) -> [Bool]

  /// The graph of the edges kept, with all nodes.
  public func graph(_ graph: WeightedGraph, threshold: Double? = nil) -> WeightedGraph {
    graph.keeping(isKept(graph, threshold ?? usualThreshold))
  }
}

/// The backbones that are known. Each has a file of its own with the values behind it.
public enum Backbones {
  /// The backbone of this name, nil if there is none.
  public static func named(_ name: String) -> Backbone? { all.first { $0.name == name } }

  /// Every backbone.
  public static let all: [Backbone] = [
    Backbone(
      name: "disparity", formula: "min over both ends of (1 - w_ij / s_i)^(k_i - 1) < t, 1 where k_i = 1",
      threshold: "probability, 0...1", usualThreshold: 0.05,
      source: "Serrano, Boguñá & Vespignani 2009, doi:10.1073/pnas.0808904106",
      isKept: { graph, threshold in disparity(graph).map { $0 < threshold } }),
    Backbone(
      name: "noise-corrected", formula: "(w_ij - E) / (w_ij + E) > t standard deviations of it, E = s_i s_j / 2W",
      threshold: "standard deviations, 0 or more", usualThreshold: 1.64,
      source: "Coscia & Neffke 2017, doi:10.1109/ICDE.2017.100",
      isKept: { graph, threshold in noiseCorrected(graph).map { $0.score > threshold * $0.deviation } }),
    Backbone(
      name: "spanning-forest", formula: "the edges of a spanning tree of greatest weight in each component", threshold: nil,
      usualThreshold: 0, source: "Kruskal 1956, doi:10.1090/S0002-9939-1956-0078686-7",
      isKept: { graph, _ in spanningForest(graph) }),
    Backbone(
      name: "core", formula: "both ends in the t-core, where all have t edges or more", threshold: "edges, 0 or more",
      usualThreshold: 2,
      source: "Seidman 1983, doi:10.1016/0378-8733(83)90028-X", isKept: { core(atLeast: $1, of: $0) }),
    Backbone(
      name: "strongest", formula: "among the t edges of greatest weight of either end", threshold: "edges, 0 or more",
      usualThreshold: 3,
      source: "-", isKept: { strongest($1, of: $0) }),
  ]
}
