// The list of the backbones.

import GraphAnalysis

/// The backbones that are known.
public enum Backbones {
  /// The backbone of this name, nil if there is none.
  public static func named(_ name: String) -> Backbone? { all.first { $0.name == name } }

  /// Every backbone.
  public static let all: [Backbone] = [
    Backbone(
      "findings",
      rule:
        "ties more frequent than chance by the network's test, the surest n of them; "
        + "where they are fewer, those that join the actors as uncertain",
      parameter: Backbone.Parameter(meaning: "greatest number of ties", standard: 120, range: 1...1_000_000, isWhole: true),
      source: "-", isTest: true, standings: findings),
    test(ChanceModels.hypergeometric), test(ChanceModels.named("sdsm") ?? ChanceModels.hypergeometric),
    Backbone(
      "strongest", rule: "the n heaviest ties",
      parameter: Backbone.Parameter(meaning: "number of ties", standard: 100, range: 1...1_000_000, isWhole: true), source: "-"
    ) { input, limit in
      let edges = input.graph.edges
      let order = edges.indices.sorted { (-edges[$0].weight, $0) < (-edges[$1].weight, $1) }
      return standings(of: edges.count, kept: order.prefix(Int(limit)))
    },
    Backbone(
      "top-k", rule: "the k heaviest ties of each actor",
      parameter: Backbone.Parameter(meaning: "number of ties", standard: 3, range: 1...1_000_000, isWhole: true), source: "-"
    ) { input, count in standings(EdgeBackbones.strongest(Int(count), of: input.graph)) },
    Backbone(
      "maximum-spanning-tree", rule: "in each component the tree that joins all actors with the greatest weight",
      source: "Kruskal 1956, doi:10.1090/S0002-9939-1956-0078686-7"
    ) { input, _ in standings(EdgeBackbones.spanningForest(input.graph)) },
    Backbone(
      "k-core", rule: "ties among actors that have at least k ties among each other",
      parameter: Backbone.Parameter(meaning: "number of ties", standard: 2, range: 1...1_000_000, isWhole: true),
      source: "Seidman 1983, doi:10.1016/0378-8733(83)90028-X"
    ) { input, k in standings(EdgeBackbones.core(atLeast: Int(k), of: input.graph)) },
    Backbone(
      "disparity", rule: "ties that make up more of an end's strength than a random share of it would",
      parameter: Backbone.Parameter(meaning: "p-value", standard: 0.05, range: .leastNonzeroMagnitude...1, isWhole: false),
      source: "Serrano, Boguñá & Vespignani 2009, doi:10.1073/pnas.0808904106"
    ) { input, level in standings(EdgeBackbones.disparity(input.graph).map { $0 < level }) },
    Backbone(
      "noise-corrected", rule: "ties heavier than their ends' strengths lead to expect, by so many standard deviations",
      parameter: Backbone.Parameter(meaning: "number of standard deviations", standard: 1.64, range: 0...1000, isWhole: false),
      source: "Coscia & Neffke 2017, doi:10.1109/ICDE.2017.100"
    ) { input, deviations in standings(EdgeBackbones.noiseCorrected(input.graph).map { $0.score > deviations * $0.deviation }) },
  ]

  /// The ties that a test tells from chance.
  private static func test(_ model: ChanceModelKind) -> Backbone {
    Backbone(
      model.name, rule: "ties more frequent than chance, where \(model.formula)",
      parameter: Backbone.Parameter(
        meaning: "corrected p-value", standard: TieTestPlan().level, range: .leastNonzeroMagnitude...1, isWhole: false),
      source: model.source, isTest: true, model: model
    ) { input, level in
      input.chances.map { $0.corrected <= level ? .found : .leftOut }
    }
  }

  /// Ties that are told from chance, the surest first, and at most `limit` of them. Room that is left goes, as uncertain, to what joins the
  /// actors: the maximum spanning tree and the heaviest ties of each, the heaviest first. So a small corpus, in which little can be told
  /// from chance, still shows who is in it, and in one piece.
  private static func findings(_ input: BackboneInput, limit: Double) -> [TieStanding] {
    let (edges, chances, limit) = (input.graph.edges, input.chances, Int(limit))
    let surestFirst = chances.indices.sorted {
      (chances[$0].p, -input.evidence[$0], $0) < (chances[$1].p, -input.evidence[$1], $1)
    }
    let found = surestFirst.prefix { chances[$0].corrected <= input.level }
    var standings = standings(of: edges.count, kept: found.prefix(limit))
    // Of equally heavy ties the likelier goes first: weights by rank tell the graph's algorithms so.
    let heaviestFirst = edges.indices.sorted {
      (-edges[$0].weight, chances[$0].p, $0) < (-edges[$1].weight, chances[$1].p, $1)
    }
    var ranked = edges
    for (rank, index) in heaviestFirst.enumerated() {
      ranked[index] = WeightedGraph.Edge(edges[index].source, edges[index].target, weight: Double(edges.count - rank))
    }
    guard let graph = try? WeightedGraph(nodeCount: input.graph.nodeCount, edges: ranked) else { return standings }
    let joining = zip(EdgeBackbones.spanningForest(graph), EdgeBackbones.strongest(tiesOfEach, of: graph)).map { $0 || $1 }
    let others = heaviestFirst.filter { joining[$0] && standings[$0] == .leftOut }
    for index in others.prefix(max(0, limit - found.count)) { standings[index] = .uncertain }
    return standings
  }

  /// How many ties of each actor are shown that may be chance.
  private static let tiesOfEach = 2

  private static func standings(of count: Int, kept: some Sequence<Int>) -> [TieStanding] {
    var standings = [TieStanding](repeating: .leftOut, count: count)
    for index in kept { standings[index] = .found }
    return standings
  }

  private static func standings(_ isKept: [Bool]) -> [TieStanding] { isKept.map { $0 ? .found : .leftOut } }
}
