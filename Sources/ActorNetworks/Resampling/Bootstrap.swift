// How far the figures of a network depend on which documents happened to be in the corpus.

import GraphAnalysis

/// The range in which a figure lies in 95 of 100 resamples.
public struct Interval: Sendable, Equatable {
  /// The 2.5th percentile.
  public let low: Double
  /// The 97.5th percentile.
  public let high: Double

  /// Percentiles of these values, between neighbours by linear interpolation (type 7 of Hyndman & Fan 1996, doi:10.2307/2684934).
  ///
  /// - Parameter values: at least one, finite.
  init(_ values: [Double]) {
    let sorted = values.sorted()
    func percentile(_ share: Double) -> Double {
      let place = share * Double(sorted.count - 1)
      let below = Int(place)
      guard below + 1 < sorted.count else { return sorted.last ?? 0 }
      return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
    }
    (low, high) = (percentile(0.025), percentile(0.975))
  }
}

/// How a network is resampled.
public struct BootstrapPlan: Sendable, Equatable {
  /// How many times, at least 1; 1,000 gives the ends of the intervals some two digits.
  public var replicates: Int
  /// What all random choices follow from.
  public var seed: UInt64

  /// A plan from its parts.
  public init(replicates: Int = 1000, seed: UInt64 = 0) {
    (self.replicates, self.seed) = (replicates, seed)
  }
}

/// Percentile intervals from resamples of documents (Efron 1979, doi:10.1214/aos/1176344552).
///
/// Each replicate draws as many documents as there are, with replacement, and goes the whole way again: counts, filters, backbone,
/// centralities, communities. Documents are drawn whole, as the sentences of one are not independent of each other.
public struct Bootstrap: Sendable {
  /// What resampling says of a tie.
  public struct Tie: Sendable, Equatable {
    /// Of the weight; 0 in replicates in which the two never occur together.
    public let weight: Interval
    /// Of the number of shared units above what chance gives.
    public let surplus: Interval

    /// Whether chance alone may give as much: the surplus may be nothing.
    public var mayBeChance: Bool { surplus.low <= 0 }
  }

  /// How it was made.
  public let plan: BootstrapPlan
  /// For each tie of the network, in its order.
  public let ties: [Tie]
  /// For each centrality asked for, and each actor in the network's order; 0 in replicates in which the actor is not in the network.
  public let centralities: [[Interval]]
  /// For each actor, how often those of its community are with it in the replicates' communities too, 0...1: `CommunityComparison.nodeStability`;
  /// empty if communities were left out.
  public let stability: [Double]

  /// Resamples the documents of a network.
  ///
  /// - Parameters:
  ///   - network: made of these documents with `options`.
  ///   - documents: the counts of each document, at least one.
  ///   - settings: those that the documents were counted by.
  ///   - catalogue: the one that the actors are of.
  ///   - options: what the network was made with.
  ///   - ego: whose neighbourhood the network is, if it is one.
  ///   - measures: the centralities that get intervals.
  ///   - communities: the network's communities, by node, and how those of the replicates are found; nil to leave them out.
  ///   - plan: how many replicates, and their seed.
  /// - Complexity: for each replicate, the cost of counting the documents, making the network, and its centralities and communities; memory
  ///   for all values of all replicates.
  public init(
    of network: ActorNetwork, documents: [DocumentCounts], settings: CooccurrenceSettings, catalogue: Catalogue,
    options: NetworkOptions, ego: Neighbourhood? = nil, measures: [CentralityMeasure] = [],
    communities: (membership: [Int], leiden: Leiden)? = nil, plan: BootstrapPlan
  ) {
    self.plan = plan
    let actors = network.nodes.map { catalogue.actor(id: $0.id) }
    let pairs = network.edges.map { edge in
      actors[edge.source].flatMap { a in actors[edge.target].flatMap { CooccurrenceCounts.Pair(a, $0) } }
    }
    let position = Dictionary(uniqueKeysWithValues: network.nodes.enumerated().map { ($1.id, $0) })
    var seeds = SplitMix64(seed: plan.seed)
    let replicateSeeds = (0..<plan.replicates).map { _ in seeds.next() }

    let replicates = Parallel.map(plan.replicates) { number in
      let counts = Self.resampled(documents, settings, seed: replicateSeeds[number])
      let model = options.test.model.model(counts.units, counts.margins)
      let ties = pairs.map { pair -> (weight: Double, surplus: Double) in
        guard let pair else { return (0, 0) }
        let first = counts.actors[pair.first]?.units ?? 0, second = counts.actors[pair.second]?.units ?? 0
        let table = counts.table(of: pair)
        return (table.map(options.measure.value) ?? 0, Double(table?.both ?? 0) - model.expected(first, second))
      }
      // The network is made again only for what needs it.
      guard !measures.isEmpty || communities != nil else { return Replicate(ties: ties) }
      var replicate: ActorNetwork? = ActorNetwork(counts, catalogue: catalogue, options: options)
      if let ego { replicate = replicate?.neighbourhood(ego) }
      let places = replicate?.nodes.map { position[$0.id] } ?? []
      guard let graph = try? replicate?.graph ?? WeightedGraph(nodeCount: 0, edges: []) else { return Replicate(ties: ties) }
      return Replicate(
        ties: ties,
        centralities: CentralityMeasures.values(of: measures, in: graph).map {
          Self.spread($0, to: places, count: actors.count)
        },
        membership: communities.map {
          Self.membership($0.leiden.communities(of: graph, isSerial: true).membership, at: places, count: actors.count)
        })
    }
    ties = network.edges.indices.map { index in
      Tie(
        weight: Interval(replicates.map { $0.ties[index].weight }), surplus: Interval(replicates.map { $0.ties[index].surplus }))
    }
    centralities = measures.indices.map { measure in
      network.nodes.indices.map { node in
        Interval(replicates.map { $0.centralities.isEmpty ? 0 : $0.centralities[measure][node] })
      }
    }
    // Memberships are all of the network's actors, so that none is refused.
    stability =
      communities.flatMap {
        try? CommunityComparison.nodeStability(of: $0.membership, over: replicates.compactMap(\.membership))
      } ?? []
  }

  private struct Replicate: Sendable {
    let ties: [(weight: Double, surplus: Double)]
    var centralities: [[Double]] = []
    var membership: [Int]?
  }

  /// Counts of as many documents as there are, drawn with replacement.
  static func resampled(_ documents: [DocumentCounts], _ settings: CooccurrenceSettings, seed: UInt64) -> CooccurrenceCounts {
    var random = SplitMix64(seed: seed)
    var times = [Int](repeating: 0, count: documents.count)
    for _ in documents { times[random.below(documents.count)] += 1 }
    var counts = CooccurrenceCounts(settings: settings)
    for (document, times) in zip(documents, times) { counts.add(document, times: times) }
    return counts
  }

  /// Values of a replicate's nodes at the places of the network's; 0 where the replicate has none.
  private static func spread(_ values: [Double], to places: [Int?], count: Int) -> [Double] {
    var spread = [Double](repeating: 0, count: count)
    for (value, place) in zip(values, places) { if let place { spread[place] = value } }
    return spread
  }

  /// A replicate's communities by the network's nodes; those that it lacks are on their own.
  private static func membership(_ membership: [Int], at places: [Int?], count: Int) -> [Int] {
    var all = (0..<count).map { -1 - $0 }
    for (community, place) in zip(membership, places) { if let place { all[place] = community } }
    return all
  }
}

extension ActorNetwork {
  /// The network in which ties that may be chance by `bootstrap`, which is of this network, are uncertain too.
  public func marked(by bootstrap: Bootstrap) -> ActorNetwork {
    let marked = zip(edges, bootstrap.ties).map { edge, tie in
      var edge = edge
      edge.isUncertain = edge.isUncertain || tie.mayBeChance
      return edge
    }
    var provenance = provenance
    provenance.bootstrap = bootstrap.plan
    return ActorNetwork(nodes: nodes, edges: marked, provenance: provenance)
  }
}
