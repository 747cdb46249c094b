// The weighted graph of actors: the value that analysis, exports and figures take.

/// An undirected, weighted network of actors, without loops or parallel ties.
///
/// Nodes are in ascending order of `id`, edges in ascending order of (`source`, `target`), so that equal networks are equal values
/// and every writer that goes through them in order writes the same bytes.
public struct ActorNetwork: Sendable, Equatable {
  /// One actor.
  public struct Node: Sendable, Equatable {
    /// The actor's slug in the catalogue: ASCII, `[a-z0-9-]+`, unique in the network.
    public var id: String
    /// What sort of actor it is.
    public var type: ActorType
    /// The name to show, in the language that was asked for.
    public var label: String
    /// Mentions in the corpus, at least 1.
    public var mentions: Int
    /// Units (sentences, paragraphs, …) that mention the actor, at least 1.
    public var units: Int
    /// Documents that mention the actor, at least 1.
    public var documents: Int
    /// The time of those of these documents that were given a date.
    public var period: DatePeriod?
    /// Where it lies in a figure of the network; nil if in none.
    public var position: Position?
    /// The names by language, as a code of ISO 639-1, where they were asked for.
    public var labels: [String: String] = [:]

    /// A node from its parts; the ranges stated at the properties are the caller's to keep.
    public init(id: String, type: ActorType, label: String, mentions: Int, units: Int, documents: Int) {
      self.id = id
      self.type = type
      self.label = label
      self.mentions = mentions
      self.units = units
      self.documents = documents
    }
  }

  /// One tie between two actors.
  public struct Edge: Sendable, Equatable {
    /// Index in `nodes` of the end whose id sorts first.
    public var source: Int
    /// Index in `nodes` of the other end; always greater than `source`.
    public var target: Int
    /// Strength of the tie by the measure that was asked for, finite and above 0.
    public var weight: Double
    /// Units that name both actors, at least 1.
    public var units: Int
    /// Documents with at least one such unit, at least 1.
    public var documents: Int
    /// The time of those of these documents that were given a date.
    public var period: DatePeriod?
    /// The numbers that measures of association come from, the source's first; nil where the whole corpus is not known.
    public var table: PairTable?
    /// What the network's test against chance says of it; nil where none was made.
    public var chance: TieProbability?
    /// Whether it may be chance and is shown all the same.
    public var isUncertain: Bool
    /// Whether the two meet more seldom than chance would have it, by the network's test; false where that was not asked for.
    public var isRarer = false
    /// How one end belongs to the other, where that was asked for; nil if neither does.
    public var affiliation: Affiliation?

    /// The sentence that shows the tie best; nil where none was kept.
    public var evidence: EvidenceExcerpt?
    /// How its share of the units differs between two corpora; nil if it was not compared or no difference can be told.
    public var change: TieChange?

    /// An edge from its parts; the ranges stated at the properties are the caller's to keep.
    public init(
      source: Int, target: Int, weight: Double, units: Int, documents: Int, table: PairTable? = nil,
      chance: TieProbability? = nil,
      isUncertain: Bool = false
    ) {
      self.source = source
      self.target = target
      self.weight = weight
      self.units = units
      self.documents = documents
      self.table = table
      self.chance = chance
      self.isUncertain = isUncertain
    }
  }

  /// The actors, in ascending order of id.
  public let nodes: [Node]
  /// The ties, in ascending order of (source, target).
  public let edges: [Edge]
  /// How the network was made.
  public let provenance: NetworkProvenance

  /// A network from parts in any order.
  ///
  /// - Parameters:
  ///   - nodes: actors with distinct ids, in any order.
  ///   - edges: ties whose ends are indices into `nodes` as given here, either end first.
  ///   - provenance: how the network was made.
  /// - Complexity: O(n log n + m log m) for n nodes and m edges; O(n + m) if they are in order.
  public init(nodes: [Node], edges: [Edge], provenance: NetworkProvenance) {
    self.provenance = provenance
    guard !Self.areInOrder(nodes, edges) else {
      (self.nodes, self.edges) = (nodes, edges)
      return
    }
    let order = nodes.indices.sorted { nodes[$0].id < nodes[$1].id }
    var position = [Int](repeating: 0, count: nodes.count)
    for (new, old) in order.enumerated() { position[old] = new }
    self.nodes = order.map { nodes[$0] }
    self.edges = edges.map { edge in
      var moved = edge
      let (a, b) = (position[edge.source], position[edge.target])
      (moved.source, moved.target) = (min(a, b), max(a, b))
      if a > b { moved.table = edge.table?.turned }
      return moved
    }
    .sorted { ($0.source, $0.target) < ($1.source, $1.target) }
  }

  /// Whether parts are in the order in which networks hold them, as those are that come from counts or from a network.
  private static func areInOrder(_ nodes: [Node], _ edges: [Edge]) -> Bool {
    for index in nodes.indices.dropFirst() where nodes[index - 1].id >= nodes[index].id { return false }
    for index in edges.indices {
      let source = edges[index].source, target = edges[index].target
      if source >= target { return false }
      if index > 0, (edges[index - 1].source, edges[index - 1].target) >= (source, target) { return false }
    }
    return true
  }
}

/// How a network was made: what its captions and exports echo, so that a reader can make it again.
public struct NetworkProvenance: Sendable, Equatable {
  /// Version of the tool that made it.
  public var toolVersion: String
  /// The unit of co-occurrence as the user writes it (`sentence`, `window:3` …).
  public var unit: String
  /// The types of actors that were let in.
  public var types: Set<ActorType>
  /// Who was counted for whom.
  public var rollUp = RollUp()
  /// How the articles were read, where not by default, in the user's words (`--discover --kinds name`) and a fixed order.
  public var reading: [String] = []
  /// The language of the labels, as a code of ISO 639-1.
  public var language: String
  /// Filters and thresholds in force, in the user's words (`--min-weight 2`), in a fixed order; empty when nothing was left out.
  public var filters: [String]
  /// The measure that the ties' weights are, by its name.
  public var measure: String
  /// The backbone in force as the user writes it; nil for none.
  public var backbone: String?
  /// Whether that backbone keeps ties for being told from chance by `test`.
  public var isBackboneTest: Bool
  /// The comparison that the ties' changes come from; nil for none.
  public var comparison: ComparisonRecord?
  /// The resampling by which ties are called uncertain; nil for none.
  public var bootstrap: BootstrapPlan?
  /// The test that the ties were put to, if they were.
  public var test: TieTestRecord?
  /// Documents counted.
  public var documents: Int
  /// The time of the documents that were given a date; nil without any.
  public var period: DatePeriod?
  /// What tells the texts counted from others (`CooccurrenceCounts.digest`); nil for a network that was not counted.
  public var corpusDigest: UInt64?
  /// The built-in catalogue's version, with `+own` behind it where entries of the user's are laid over it; nil for a network that was not counted.
  public var catalogueVersion: String?
  /// What tells the catalogue from others (`Catalogue.digest`); nil for a network that was not counted.
  public var catalogueDigest: UInt64?
  /// Near-duplicates that were left out.
  public var duplicates: Int
  /// Units counted, those without an actor too.
  public var units: Int
  /// Actors before the filters.
  public var unfilteredNodes: Int
  /// Ties before the filters.
  public var unfilteredEdges: Int

  /// Provenance from its parts.
  public init(
    toolVersion: String, unit: String, types: Set<ActorType>, language: String, filters: [String],
    measure: String = AssociationMeasures.count.name, backbone: String? = nil, isBackboneTest: Bool = false,
    test: TieTestRecord? = nil,
    documents: Int, duplicates: Int = 0, units: Int, unfilteredNodes: Int, unfilteredEdges: Int
  ) {
    self.toolVersion = toolVersion
    self.unit = unit
    self.types = types
    self.language = language
    self.filters = filters
    self.measure = measure
    self.backbone = backbone
    self.isBackboneTest = isBackboneTest
    self.test = test
    self.documents = documents
    self.duplicates = duplicates
    self.units = units
    self.unfilteredNodes = unfilteredNodes
    self.unfilteredEdges = unfilteredEdges
  }
}

/// A difference of a tie between two corpora that is told from chance.
public enum TieChange: String, Sendable, CaseIterable {
  /// The second corpus has more of it.
  case gain
  /// The first corpus has more of it.
  case loss

  /// Its colour in figures and exports, `#RRGGBB`: both are apart for the colour-blind, and dark enough on white.
  public var colour: String {
    switch self {
    case .gain: "#1b7837"
    case .loss: "#8e3a9d"
    }
  }
}

/// How two corpora were compared, as captions and exports echo it.
public struct ComparisonRecord: Sendable, Equatable {
  /// What the first corpus is called.
  public let first: String
  /// What the second corpus is called.
  public let second: String
  /// How many times documents were dealt anew; 0 for the normal approximation.
  public let permutations: Int
  /// The correction for many tests.
  public let correction: MultipleTesting
  /// Corrected p-values up to this count as told from chance.
  public let level: Double
  /// Ties compared.
  public let tested: Int

  /// A record from its parts.
  public init(first: String, second: String, permutations: Int, correction: MultipleTesting, level: Double, tested: Int) {
    (self.first, self.second, self.permutations) = (first, second, permutations)
    (self.correction, self.level, self.tested) = (correction, level, tested)
  }
}

/// How ties were tested, as captions and exports echo it.
public struct TieTestRecord: Sendable, Equatable {
  /// The chance model's name.
  public let model: String
  /// The correction for many tests.
  public let correction: MultipleTesting
  /// Corrected p-values up to this count as told from chance.
  public let level: Double
  /// Pairs tested, those too that never occur together.
  public let tested: Int

  /// A record from its parts.
  public init(model: String, correction: MultipleTesting, level: Double, tested: Int) {
    (self.model, self.correction, self.level, self.tested) = (model, correction, level, tested)
  }
}
