// From counts to the network that is shown: labels, filters, provenance.

import GraphAnalysis

/// What of the counts becomes a network.
public struct NetworkOptions: Sendable {
  /// Least number of units that name both ends of a tie that is kept, at least 1.
  public var minimumWeight = 1
  /// The measure of association that is the ties' weight.
  public var measure = AssociationMeasures.count
  /// What ties are kept for standing out.
  public var backbone = BackbonePlan.none
  /// The test that each tie is put to; a backbone that is a test of another chance model takes its place.
  public var test = TieTestPlan()
  /// Least number of mentions of an actor that is kept, at least 1.
  public var minimumMentions = 1
  /// Keep only so many actors, those with the most mentions; nil for all.
  public var top: Int?
  /// What is done with ties whose one end belongs to the other.
  public var affiliations = AffiliationTreatment.keep
  /// Whether ties that are rarer than chance are marked, which takes a test of every pair.
  public var marksRarer = false
  /// Language of the labels, as a code of ISO 639-1.
  public var language = "en"
  /// Whether actors carry their names in all languages besides the label.
  public var carriesAllLabels = false
  /// Keep actors without a tie.
  public var keepsIsolated = false

  /// The defaults: all ties, all actors that have one, English labels.
  public init() {}

  /// The actors above the thresholds.
  public func actors(of counts: CooccurrenceCounts) -> Set<ActorIndex> {
    let frequent = counts.actors.filter { $0.value.mentions >= minimumMentions }
    // Ties at the border of the top are broken by id, which is the order of the indices.
    let ranked = frequent.sorted { (-$0.value.mentions, $0.key) < (-$1.value.mentions, $1.key) }
    return Set(ranked.prefix(top ?? ranked.count).map(\.key))
  }

  /// The filters in force, in the user's words and a fixed order.
  var filters: [String] {
    var filters: [String] = []
    if minimumWeight > 1 { filters.append("--min-weight \(minimumWeight)") }
    if minimumMentions > 1 { filters.append("--min-mentions \(minimumMentions)") }
    if let top { filters.append("--top \(top)") }
    if affiliations == .hide { filters.append("--affiliations hide") }
    if measure.name != AssociationMeasures.count.name { filters.append("--measure \(measure.name)") }
    if !backbone.steps.isEmpty { filters.append("--backbone \(backbone)") }
    return filters
  }
}

extension ActorNetwork {
  /// The network of a corpus's counts.
  ///
  /// Actors below the thresholds are left out with their ties, then ties below theirs and those whose weight by the measure is not above 0,
  /// then ties that the backbone leaves, then actors that are left without a tie. Tests are of all pairs of the actors above the thresholds.
  ///
  /// - Complexity: O(n log n + m log m) for n actors and m pairs, and the cost of the tests and the backbone.
  public init(_ counts: CooccurrenceCounts, catalogue: Catalogue, options: NetworkOptions = NetworkOptions()) {
    var kept = options.actors(of: counts)
    let affiliations = options.affiliations == .keep ? nil : Affiliations(catalogue: catalogue)
    var ties = Ties(counts, among: kept, affiliations, options: options)
    ties.apply(options)
    if !options.keepsIsolated { kept = Set(ties.list.flatMap { [$0.pair.first, $0.pair.second] }) }

    let actors = kept.sorted()
    let position = Dictionary(uniqueKeysWithValues: actors.enumerated().map { ($1, $0) })
    let nodes = actors.compactMap { actor in
      counts.actors[actor].map { count in
        var node = Node(
          id: catalogue.id(of: actor), type: catalogue.type(of: actor), label: catalogue.label(of: actor, in: options.language),
          mentions: count.mentions, units: count.units, documents: count.documents)
        node.period = count.period
        if options.carriesAllLabels { node.labels = catalogue.labels(of: actor) }
        return node
      }
    }
    var edges: [Edge] = []
    edges.reserveCapacity(ties.list.count)
    for tie in ties.list {
      guard let source = position[tie.pair.first], let target = position[tie.pair.second], let count = counts.pairs[tie.pair]
      else { continue }
      var edge = Edge(
        source: source, target: target, weight: tie.weight, units: count.units, documents: count.documents, table: tie.table,
        chance: tie.chance, isUncertain: tie.isUncertain)
      edge.period = count.period
      edge.affiliation = tie.affiliation
      edge.isRarer = ties.rarer.contains(tie.pair)
      edges.append(edge)
    }
    var provenance = NetworkProvenance(
      toolVersion: ActorGraph.version, unit: counts.settings.unit.description, types: counts.settings.types,
      language: options.language, filters: options.filters, measure: options.measure.name,
      backbone: options.backbone.steps.isEmpty ? nil : options.backbone.description,
      isBackboneTest: options.backbone.steps.contains { $0.backbone.isTest }, test: ties.test,
      documents: counts.documents, duplicates: counts.duplicates, units: counts.units,
      unfilteredNodes: counts.actors.count, unfilteredEdges: counts.pairs.count)
    provenance.rollUp = counts.settings.rollUp
    provenance.reading = counts.settings.reading
    provenance.period = counts.period
    (provenance.corpusDigest, provenance.catalogueDigest) = (counts.digest, catalogue.digest)
    provenance.catalogueVersion = catalogue.version
    self.init(nodes: nodes, edges: edges, provenance: provenance)
  }
}

/// The ties on their way from counts to edges.
private struct Ties {
  struct Tie {
    let pair: CooccurrenceCounts.Pair
    let weight: Double
    let table: PairTable
    var chance: TieProbability?
    var affiliation: Affiliation?
    var isUncertain = false
  }

  private(set) var list: [Tie] = []
  /// The test whose results the ties carry.
  let test: TieTestRecord
  /// The pairs that are rarer than chance, if they were to be marked.
  let rarer: Set<CooccurrenceCounts.Pair>
  /// What tests say, by chance model: of all pairs that occur together, before any is left out for its own numbers.
  private var chances: [String: [CooccurrenceCounts.Pair: TieProbability]] = [:]

  init(_ counts: CooccurrenceCounts, among actors: Set<ActorIndex>, _ affiliations: Affiliations?, options: NetworkOptions) {
    let pairs = counts.pairs.keys.filter { actors.contains($0.first) && actors.contains($0.second) }.sorted()
    // A backbone that is a test takes the place of the network's: its model, and its level.
    var plan = options.test
    let ownTests = options.backbone.steps.compactMap { step in step.backbone.model.map { (model: $0, level: step.parameter) } }
    for (model, level) in [(options.test.model, options.test.level)] + ownTests {
      (plan.model, plan.level) = (model, level)
      if chances[model.name] == nil {
        chances[model.name] = Dictionary(
          uniqueKeysWithValues: zip(pairs, TieTesting(counts, among: actors, plan: plan).more(pairs)))
      }
    }
    test = TieTestRecord(
      model: plan.model.name, correction: plan.correction, level: plan.level,
      tested: TieTesting.pairs(among: actors.count))
    rarer = options.marksRarer ? Set(TieTesting(counts, among: actors, plan: plan).avoidances().map(\.pair)) : []
    let carried = chances[plan.model.name] ?? [:]
    list.reserveCapacity(pairs.count)
    for pair in pairs {
      guard counts.pairs[pair]?.units ?? 0 >= options.minimumWeight, let table = counts.table(of: pair) else { continue }
      let affiliation = affiliations?.between(pair)
      guard affiliation == nil || options.affiliations != .hide else { continue }
      let weight = options.measure.value(table)
      guard weight > 0 else { continue }
      list.append(Tie(pair: pair, weight: weight, table: table, chance: carried[pair], affiliation: affiliation))
    }
  }

  mutating func apply(_ options: NetworkOptions) {
    for step in options.backbone.steps {
      let model = step.backbone.model ?? options.test.model
      let actors = Set(list.flatMap { [$0.pair.first, $0.pair.second] }).sorted()
      let position = Dictionary(uniqueKeysWithValues: actors.enumerated().map { ($1, $0) })
      let edges = list.map { WeightedGraph.Edge(position[$0.pair.first] ?? 0, position[$0.pair.second] ?? 0, weight: $0.weight) }
      // Ties are sorted, distinct and of positive weight: they make a graph whose edges are in their order.
      guard let graph = try? WeightedGraph(nodeCount: actors.count, edges: edges) else { return }
      let input = BackboneInput(
        graph: graph,
        chances: list.compactMap { chances[model.name]?[$0.pair] }, level: options.test.level,
        evidence: list.map { AssociationMeasures.logLikelihood.value($0.table) })
      let standings = step.backbone.standings(input, step.parameter)
      list = zip(list, standings).compactMap { tie, standing in
        guard standing != .leftOut else { return nil }
        var tie = tie
        tie.isUncertain = tie.isUncertain || standing == .uncertain
        return tie
      }
    }
  }
}
