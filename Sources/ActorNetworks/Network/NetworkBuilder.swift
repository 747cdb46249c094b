// From counts to the network that is shown: labels, filters, provenance.

/// What of the counts becomes a network.
public struct NetworkOptions: Sendable {
  /// Least number of units that name both ends of a tie that is kept, at least 1.
  public var minimumWeight = 1
  /// The measure of association that is the ties' weight.
  public var measure = AssociationMeasures.count
  /// Least number of mentions of an actor that is kept, at least 1.
  public var minimumMentions = 1
  /// Keep only so many actors, those with the most mentions; nil for all.
  public var top: Int?
  /// Language of the labels, as a code of ISO 639-1.
  public var language = "en"
  /// Keep actors without a tie.
  public var keepsIsolated = false

  /// The defaults: all ties, all actors that have one, English labels.
  public init() {}

  /// The filters in force, in the user's words and a fixed order.
  var filters: [String] {
    var filters: [String] = []
    if minimumWeight > 1 { filters.append("--min-weight \(minimumWeight)") }
    if minimumMentions > 1 { filters.append("--min-mentions \(minimumMentions)") }
    if let top { filters.append("--top \(top)") }
    if measure.name != AssociationMeasures.count.name { filters.append("--measure \(measure.name)") }
    return filters
  }
}

extension ActorNetwork {
  /// The network of a corpus's counts.
  ///
  /// Actors below the thresholds are left out with their ties, then ties below theirs and those whose weight by the measure is not above 0,
  /// then actors that are left without a tie.
  ///
  /// - Complexity: O(n log n + m log m) for n actors and m pairs.
  public init(_ counts: CooccurrenceCounts, catalogue: Catalogue, options: NetworkOptions = NetworkOptions()) {
    let frequent = counts.actors.filter { $0.value.mentions >= options.minimumMentions }
    // Ties at the border of the top are broken by id, which is the order of the indices.
    let ranked = frequent.sorted { (-$0.value.mentions, $0.key) < (-$1.value.mentions, $1.key) }
    var kept = Set(ranked.prefix(options.top ?? ranked.count).map(\.key))
    let ties = counts.pairs.compactMap { pair, count -> (pair: CooccurrenceCounts.Pair, weight: Double, table: PairTable)? in
      guard count.units >= options.minimumWeight, kept.contains(pair.first), kept.contains(pair.second),
        let table = counts.table(of: pair)
      else { return nil }
      let weight = options.measure.value(table)
      return weight > 0 ? (pair, weight, table) : nil
    }
    if !options.keepsIsolated { kept = Set(ties.flatMap { [$0.pair.first, $0.pair.second] }) }

    let actors = kept.sorted()
    let position = Dictionary(uniqueKeysWithValues: actors.enumerated().map { ($1, $0) })
    let nodes = actors.compactMap { actor in
      counts.actors[actor].map { count in
        Node(
          id: catalogue.id(of: actor), type: catalogue.type(of: actor), label: catalogue.label(of: actor, in: options.language),
          mentions: count.mentions, units: count.units, documents: count.documents)
      }
    }
    let edges = ties.compactMap { pair, weight, table -> Edge? in
      guard let source = position[pair.first], let target = position[pair.second], let count = counts.pairs[pair] else {
        return nil
      }
      return Edge(source: source, target: target, weight: weight, units: count.units, documents: count.documents, table: table)
    }
    self.init(
      nodes: nodes, edges: edges,
      provenance: NetworkProvenance(
        toolVersion: ActorGraph.version, unit: counts.settings.unit.description, types: counts.settings.types,
        language: options.language, filters: options.filters, documents: counts.documents, units: counts.units,
        unfilteredNodes: counts.actors.count, unfilteredEdges: counts.pairs.count))
  }
}
