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
        + "where they are fewer, the two heaviest of each actor as uncertain",
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
  ]

  /// The ties that a test tells from chance.
  private static func test(_ model: ChanceModelKind) -> Backbone {
    Backbone(
      model.name, rule: "ties more frequent than chance, where \(model.formula)",
      parameter: Backbone.Parameter(
        meaning: "corrected p-value", standard: TieTestPlan().level, range: .leastNonzeroMagnitude...1, isWhole: false),
      source: model.source, isTest: true, model: model
    ) { input, level in
      input.chances.map { $0.corrected <= level ? .found : .left }
    }
  }

  /// Ties that are told from chance, the surest first, and at most `limit` of them. Room that is left goes to the heaviest ties of each
  /// actor, as uncertain, the heaviest first: so a small corpus, in which little can be told from chance, still shows who is in it.
  private static func findings(_ input: BackboneInput, limit: Double) -> [TieStanding] {
    let (graph, chances, limit) = (input.graph, input.chances, Int(limit))
    let surestFirst = chances.indices.sorted {
      (chances[$0].p, -input.evidence[$0], $0) < (chances[$1].p, -input.evidence[$1], $1)
    }
    let found = surestFirst.prefix { chances[$0].corrected <= input.level }
    var standings = standings(of: chances.count, kept: found.prefix(limit))
    func heavier(_ a: Int, _ b: Int) -> Bool {
      (-graph.edges[a].weight, chances[a].p, a) < (-graph.edges[b].weight, chances[b].p, b)
    }
    let heaviest = (0..<graph.nodeCount).flatMap { node in
      graph.edgeIndices[graph.row(node)].map(Int.init).sorted(by: heavier).prefix(tiesOfEach)
    }
    let others = Set(heaviest).filter { standings[$0] == .left }.sorted(by: heavier)
    for index in others.prefix(max(0, limit - found.count)) { standings[index] = .uncertain }
    return standings
  }

  /// How many ties of each actor are shown that may be chance.
  private static let tiesOfEach = 2

  private static func standings(of count: Int, kept: some Sequence<Int>) -> [TieStanding] {
    var standings = [TieStanding](repeating: .left, count: count)
    for index in kept { standings[index] = .found }
    return standings
  }
}
