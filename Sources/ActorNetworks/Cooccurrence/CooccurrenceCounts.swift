// Counting who occurs with whom.

/// What is counted; counts of different settings cannot be added.
public struct CooccurrenceSettings: Sendable, Equatable {
  /// The unit within which two actors occur together.
  public var unit: CooccurrenceUnit
  /// Types of actors that count.
  public var types: Set<ActorType> { didSet { typeBits = Self.bits(types) } }
  /// Kinds of mentions that count.
  public var kinds: Set<MentionKind> { didSet { kindBits = Self.bits(kinds) } }
  /// Who counts for whom in the documents, as `CorpusAnalysis` made it: types are those of the actors that were counted for.
  public var rollUp = RollUp()
  /// What else of the analysis was not the default, in the user's words (`--discover`) and a fixed order.
  public internal(set) var reading: [String] = []

  /// Settings; by default sentences, actors proper, and every kind of mention.
  public init(
    unit: CooccurrenceUnit = .sentence, types: Set<ActorType> = ActorType.actors,
    kinds: Set<MentionKind> = Set(MentionKind.allCases)
  ) {
    self.unit = unit
    self.types = types
    self.kinds = kinds
    typeBits = Self.bits(types)
    kindBits = Self.bits(kinds)
  }

  /// The sets as bits: each mention asks whether it counts.
  private var typeBits: UInt32
  private var kindBits: UInt32

  private static func bits(_ types: Set<ActorType>) -> UInt32 { types.reduce(0) { $0 | 1 << UInt32($1.rank) } }

  private static func bits(_ kinds: Set<MentionKind>) -> UInt32 { kinds.reduce(0) { $0 | 1 << UInt32($1.rawValue) } }
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
    /// The time of those of these documents that were given a date.
    public var period: DatePeriod?

    mutating func add(_ other: ActorCounts, times: Int = 1) {
      period = DatePeriod.union(period, other.period)
      mentions += times * other.mentions
      units += times * other.units
      documents += times * other.documents
    }
  }

  /// Counts of an unordered pair of distinct actors.
  public struct PairCounts: Sendable, Equatable {
    /// Units that mention both; each counts once, however often they are mentioned.
    public var units = 0
    /// Documents with at least one such unit.
    public var documents = 0
    /// The time of those of these documents that were given a date.
    public var period: DatePeriod?
    /// The sum over these units of 1 / (actors in the unit - 1), in parts of 2^64: whole numbers add up alike in any order.
    var collaboration: UInt128 = 0

    mutating func add(_ other: PairCounts, times: Int = 1) {
      period = DatePeriod.union(period, other.period)
      units += times * other.units
      documents += times * other.documents
      collaboration += UInt128(times) * other.collaboration
    }
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

    /// The pair of these two, of which the first is smaller.
    init(ascending first: ActorIndex, _ second: ActorIndex) { (self.first, self.second) = (first, second) }

    /// Both at once: actors are fewer than 2^32.
    public func hash(into hasher: inout Hasher) { hasher.combine(first << 32 ^ second) }

    /// By the first actor, then by the second.
    public static func < (a: Pair, b: Pair) -> Bool { (a.first, a.second) < (b.first, b.second) }
  }

  /// What is counted.
  public let settings: CooccurrenceSettings
  /// Documents counted.
  public private(set) var documents = 0
  /// Near-duplicates of documents counted, which were left out.
  public private(set) var duplicates = 0
  /// The time of the documents that were given a date; nil without any.
  public private(set) var period: DatePeriod?
  /// Documents by their sources, as far as they tell one.
  public private(set) var sources: [String: Int] = [:]
  /// What tells the texts counted from others: the sum of their hashes, in whatever order they were read.
  public private(set) var digest: UInt64 = 0
  /// Sentences read.
  public private(set) var sentences = 0
  /// Mentions of the settings' types and kinds.
  public private(set) var mentions = 0
  /// Units read, those without an actor too: N of the association measures.
  public private(set) var units = 0
  /// Units by the number of actors in them, for 1 actor and more.
  public private(set) var unitSizes: [Int: Int] = [:]
  /// Counts by actor.
  public private(set) var actors: [ActorIndex: ActorCounts] = [:]
  /// Counts by pair.
  public private(set) var pairs = PairCountsTable()

  /// Counts of nothing: the neutral element.
  public init(settings: CooccurrenceSettings) {
    self.settings = settings
  }

  /// The units of a pair by their margins; nil for a pair that no unit names.
  public func table(of pair: Pair) -> PairTable? {
    guard let together = pairs[pair] else { return nil }
    return PairTable(
      both: together.units, first: actors[pair.first]?.units ?? 0, second: actors[pair.second]?.units ?? 0, total: units,
      collaboration: Self.units(of: together.collaboration))
  }

  /// A sum in parts of 2^64 as the nearest number: `Double.init` takes thousands of instructions for one of 128 bits.
  private static func units(of parts: UInt128) -> Double {
    let cut = max(0, UInt64.bitWidth - parts.leadingZeroBitCount)
    let kept = UInt64(truncatingIfNeeded: parts &>> UInt128(cut))
    // Whether anything was cut off still decides in which direction a number halfway between two is rounded.
    let isExact = parts.trailingZeroBitCount >= cut
    return Double(isExact ? kept : kept | 1) * Double(sign: .plus, exponent: cut - UInt64.bitWidth, significand: 1)
  }

  /// Adds a document.
  ///
  /// - Complexity: O(p log p) for the sum p over its units of the squared number of actors in them.
  public mutating func add(_ document: AnnotatedDocument, catalogue: Catalogue) {
    add(DocumentCounts(document, settings, catalogue: catalogue))
  }

  /// Adds the counts of a document so many times over.
  ///
  /// - Parameters:
  ///   - document: counted by these settings.
  ///   - times: how many times, 0 or more.
  /// - Complexity: O(its actors and pairs).
  public mutating func add(_ document: DocumentCounts, times: Int = 1) {
    guard times > 0 else { return }
    documents += times
    period = DatePeriod.union(period, document.period)
    if let source = document.source { sources[source, default: 0] += times }
    digest &+= UInt64(times) &* document.digest
    sentences += times * document.sentences
    mentions += times * document.mentions
    units += times * document.units
    for (size, count) in document.unitSizes { unitSizes[size, default: 0] += times * count }
    for (actor, counts) in document.actors { actors[actor, default: ActorCounts()].add(counts, times: times) }
    for (pair, counts) in document.pairs { pairs.add(pair, counts, times: times) }
  }

  /// Notes that so many near-duplicates of documents counted were left out.
  public mutating func leaveOut(duplicates: Int) { self.duplicates += duplicates }

  /// Adds the counts of another part of the corpus.
  ///
  /// - Throws: `CooccurrenceError.differentSettings` if they count something else.
  /// - Complexity: O(size of `other`).
  public mutating func merge(_ other: CooccurrenceCounts) throws(CooccurrenceError) {
    guard settings == other.settings else { throw .differentSettings }
    add(other)
  }

  /// Adds counts of the same settings.
  mutating func add(_ other: CooccurrenceCounts) {
    documents += other.documents
    duplicates += other.duplicates
    period = DatePeriod.union(period, other.period)
    sources.merge(other.sources, uniquingKeysWith: +)
    digest &+= other.digest
    sentences += other.sentences
    mentions += other.mentions
    units += other.units
    unitSizes.merge(other.unitSizes, uniquingKeysWith: +)
    for (actor, counts) in other.actors { actors[actor, default: ActorCounts()].add(counts) }
    for (pair, counts) in other.pairs { pairs.add(pair, counts) }
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
    kindBits & 1 << UInt32(mention.kind.rawValue) != 0 && typeBits & 1 << UInt32(catalogue.type(of: mention.actor).rank) != 0
  }

  /// Who is mentioned where, of a document's mentions that count, in order.
  func places(in document: AnnotatedDocument, _ catalogue: Catalogue) -> [(actor: ActorIndex, sentence: Int)] {
    var places: [(actor: ActorIndex, sentence: Int)] = []
    places.reserveCapacity(document.mentions.count)
    // By index, as a mention would be copied with all that it holds.
    for index in document.mentions.indices where counts(document.mentions[index], catalogue) {
      places.append((document.mentions[index].actor, document.mentions[index].sentence))
    }
    return places
  }

  /// Calls `body` with each unit that holds at least one of `places`, and the actors in it, ascending and distinct.
  ///
  /// - Returns: the number of all units, those without a mention too.
  @discardableResult func forEachUnit(
    of document: AnnotatedDocument, _ places: [(actor: ActorIndex, sentence: Int)],
    _ body: (_ sentences: Range<Int>, _ actors: [ActorIndex]) -> Void
  ) -> Int {
    var reader = UnitReader(places)
    if unit == .sentence {
      // Most sentences mention nobody.
      while let sentence = reader.nextSentence {
        reader.read(sentence..<sentence + 1)
        body(sentence..<sentence + 1, reader.actors)
        reader.skip(to: sentence + 1)
      }
      return document.units.sentences.count
    }
    let ranges = unit.ranges(in: document.units)
    guard let first = places.first, let last = places.last else { return ranges.count }
    for range in ranges where range.upperBound > first.sentence && range.lowerBound <= last.sentence {
      reader.read(range)
      if !reader.actors.isEmpty { body(range, reader.actors) }
    }
    return ranges.count
  }
}

/// Reads the actors of units that begin one after the other.
private struct UnitReader {
  private let places: [(actor: ActorIndex, sentence: Int)]
  /// The first place that is not before the last unit.
  private var low = 0
  /// The actors of the unit that was read last, ascending and distinct.
  private(set) var actors: [ActorIndex] = []

  init(_ places: [(actor: ActorIndex, sentence: Int)]) { self.places = places }

  /// The sentence of the next place; nil behind the last.
  var nextSentence: Int? { low < places.count ? places[low].sentence : nil }

  /// Passes over the places before a sentence.
  mutating func skip(to sentence: Int) {
    while low < places.count, places[low].sentence < sentence { low += 1 }
  }

  /// Reads the unit of these sentences.
  mutating func read(_ unit: Range<Int>) {
    skip(to: unit.lowerBound)
    actors.removeAll(keepingCapacity: true)
    var index = low
    while index < places.count, places[index].sentence < unit.upperBound {
      actors.append(places[index].actor)
      index += 1
    }
    guard actors.count > 1 else { return }
    actors.sort()
    var kept = 1
    for index in 1..<actors.count where actors[index] != actors[kept - 1] {
      actors[kept] = actors[index]
      kept += 1
    }
    actors.removeLast(actors.count - kept)
  }
}
