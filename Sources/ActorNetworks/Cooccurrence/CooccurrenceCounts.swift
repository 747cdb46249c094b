// Counting who occurs with whom.

/// What is counted; counts of different settings cannot be added.
public struct CooccurrenceSettings: Sendable, Equatable {
  /// The unit within which two actors occur together.
  public var unit: CooccurrenceUnit
  /// Types of actors that count.
  public var types: Set<ActorType>
  /// Kinds of mentions that count.
  public var kinds: Set<MentionKind>

  /// Settings; by default sentences, actors proper, and every kind of mention.
  public init(
    unit: CooccurrenceUnit = .sentence, types: Set<ActorType> = ActorType.actors,
    kinds: Set<MentionKind> = Set(MentionKind.allCases)
  ) {
    self.unit = unit
    self.types = types
    self.kinds = kinds
  }
}

/// Counts of actors and of pairs of actors over a corpus.
///
/// Together with `merge` a commutative monoid: counts of parts of a corpus, added in any order, are the counts of the whole.
/// They hold numbers only, so their size depends on the actors and ties found and not on the length of the corpus.
public struct CooccurrenceCounts: Sendable, Equatable {
  /// Counts of one actor.
  public struct ActorCounts: Sendable, Equatable {
    /// Mentions.
    public var mentions = 0
    /// Units with at least one mention.
    public var units = 0
    /// Documents with at least one mention.
    public var documents = 0
  }

  /// Counts of an unordered pair of distinct actors.
  public struct PairCounts: Sendable, Equatable {
    /// Units that mention both; each counts once, however often they are mentioned.
    public var units = 0
    /// Documents with at least one such unit.
    public var documents = 0
  }

  /// An unordered pair of distinct actors.
  public struct Pair: Sendable, Hashable, Comparable {
    /// The smaller index.
    public let first: ActorIndex
    /// The greater index.
    public let second: ActorIndex

    /// The pair of these two, in either order; nil if they are one.
    public init?(_ a: ActorIndex, _ b: ActorIndex) {
      guard a != b else { return nil }
      (first, second) = (min(a, b), max(a, b))
    }

    /// By the first actor, then by the second.
    public static func < (a: Pair, b: Pair) -> Bool { (a.first, a.second) < (b.first, b.second) }
  }

  /// What is counted.
  public let settings: CooccurrenceSettings
  /// Documents read.
  public private(set) var documents = 0
  /// Sentences read.
  public private(set) var sentences = 0
  /// Mentions of the settings' types and kinds.
  public private(set) var mentions = 0
  /// Units with at least one such mention: N of the association measures.
  public private(set) var units = 0
  /// Counts by actor.
  public private(set) var actors: [ActorIndex: ActorCounts] = [:]
  /// Counts by pair.
  public private(set) var pairs: [Pair: PairCounts] = [:]

  /// Counts of nothing: the neutral element.
  public init(settings: CooccurrenceSettings) {
    self.settings = settings
  }

  /// The units of a pair by their margins; nil for a pair that no unit names.
  public func table(of pair: Pair) -> PairTable? {
    PairTable(
      both: pairs[pair]?.units ?? 0, first: actors[pair.first]?.units ?? 0, second: actors[pair.second]?.units ?? 0, total: units)
  }

  /// Adds a document.
  ///
  /// - Complexity: O(sum over its units of the squared number of actors in them).
  public mutating func add(_ document: AnnotatedDocument, catalogue: Catalogue) {
    documents += 1
    sentences += document.units.sentences.count
    let counted = document.mentions.filter { settings.counts($0, catalogue) }
    mentions += counted.count
    for mention in counted { actors[mention.actor, default: ActorCounts()].mentions += 1 }
    for actor in Set(counted.map(\.actor)) { actors[actor]?.documents += 1 }

    var together: Set<Pair> = []
    settings.forEachUnit(of: document, counted) { _, present in
      units += 1
      for (position, actor) in present.enumerated() {
        actors[actor]?.units += 1
        for other in present[..<position] {
          guard let pair = Pair(actor, other) else { continue }
          pairs[pair, default: PairCounts()].units += 1
          together.insert(pair)
        }
      }
    }
    for pair in together { pairs[pair]?.documents += 1 }
  }

  /// Adds the counts of another part of the corpus.
  ///
  /// - Throws: `CooccurrenceError.differentSettings` if they count something else.
  /// - Complexity: O(size of `other`).
  public mutating func merge(_ other: CooccurrenceCounts) throws(CooccurrenceError) {
    guard settings == other.settings else { throw .differentSettings }
    documents += other.documents
    sentences += other.sentences
    mentions += other.mentions
    units += other.units
    for (actor, counts) in other.actors {
      actors[actor, default: ActorCounts()].mentions += counts.mentions
      actors[actor, default: ActorCounts()].units += counts.units
      actors[actor, default: ActorCounts()].documents += counts.documents
    }
    for (pair, counts) in other.pairs {
      pairs[pair, default: PairCounts()].units += counts.units
      pairs[pair, default: PairCounts()].documents += counts.documents
    }
  }
}

/// Why counts cannot be added.
public enum CooccurrenceError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The two count different units, types or kinds.
  case differentSettings

  /// What is wrong, and what to do.
  public var description: String {
    "counts of different settings cannot be added; count both with the same unit, types and kinds"
  }
}

extension CooccurrenceSettings {
  /// Whether a mention counts.
  public func counts(_ mention: Mention, _ catalogue: Catalogue) -> Bool {
    kinds.contains(mention.kind) && types.contains(catalogue.type(of: mention.actor))
  }

  /// Calls `body` with each unit that holds at least one of `mentions`, and the actors in it, ascending and distinct.
  ///
  /// - Parameter mentions: those of the document's mentions that count, in order.
  func forEachUnit(
    of document: AnnotatedDocument, _ mentions: [Mention], _ body: (_ sentences: Range<Int>, _ actors: [ActorIndex]) -> Void
  ) {
    guard let first = mentions.first, let last = mentions.last else { return }
    var low = 0
    for range in unit.ranges(in: document.units) where range.upperBound > first.sentence && range.lowerBound <= last.sentence {
      while low < mentions.count, mentions[low].sentence < range.lowerBound { low += 1 }
      var actors: [ActorIndex] = []
      var index = low
      while index < mentions.count, mentions[index].sentence < range.upperBound {
        actors.append(mentions[index].actor)
        index += 1
      }
      guard !actors.isEmpty else { continue }
      body(range, Set(actors).sorted())
    }
  }
}
