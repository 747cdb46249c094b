// The counts of one document, packed: what a corpus's counts are sums of, and what resampling draws from.

import AliasMatching

/// Counts of one document, by settings that its holder knows.
///
/// Its size is that of its actors and pairs, some dozens of bytes each.
public struct DocumentCounts: Sendable {
  /// The date that the document was given.
  let period: DatePeriod?
  /// Who published the document, if it tells.
  let source: String?
  /// The hash of its text.
  let digest: UInt64
  /// Sentences read.
  let sentences: Int
  /// Mentions that count.
  let mentions: Int
  /// Units, those without an actor too.
  let units: Int
  /// Numbers of actors in a unit, with the number of such units, ascending; units without an actor are left out.
  let unitSizes: [(actors: Int, units: Int)]
  /// Counts of each actor, ascending.
  let actors: [(actor: ActorIndex, counts: CooccurrenceCounts.ActorCounts)]
  /// Counts of each pair, ascending.
  let pairs: [(pair: CooccurrenceCounts.Pair, counts: CooccurrenceCounts.PairCounts)]

  /// The counts of a document.
  ///
  /// - Complexity: O(p log p) for the sum p over its units of the squared number of actors in them.
  public init(_ document: AnnotatedDocument, _ settings: CooccurrenceSettings, catalogue: Catalogue) {
    let counted = document.mentions.filter { settings.counts($0, catalogue) }
    let period = document.document.date.map(DatePeriod.init)
    self.period = period
    source = document.document.source
    digest = FNV1a.hash(document.document.text.bytes)
    sentences = document.units.sentences.count
    mentions = counted.count
    var sizes: [Int: Int] = [:]
    var present: [ActorIndex] = []
    var together: [(pair: CooccurrenceCounts.Pair, share: UInt128)] = []
    units = settings.forEachUnit(of: document, counted) { _, actors in
      sizes[actors.count, default: 0] += 1
      present += actors
      let share = (UInt128(1) << 64) / UInt128(max(1, actors.count - 1))
      for (position, actor) in actors.enumerated() {
        for other in actors[..<position] {
          if let pair = CooccurrenceCounts.Pair(actor, other) { together.append((pair, share)) }
        }
      }
    }
    unitSizes = sizes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }

    var actors: [(actor: ActorIndex, counts: CooccurrenceCounts.ActorCounts)] = []
    for actor in counted.map(\.actor).sorted() {
      if actors.last?.actor != actor { actors.append((actor, CooccurrenceCounts.ActorCounts(documents: 1, period: period))) }
      actors[actors.count - 1].counts.mentions += 1
    }
    present.sort()
    var index = 0
    for actor in present {
      while actors[index].actor < actor { index += 1 }
      actors[index].counts.units += 1
    }
    self.actors = actors

    var pairs: [(pair: CooccurrenceCounts.Pair, counts: CooccurrenceCounts.PairCounts)] = []
    for (pair, share) in together.sorted(by: { $0.pair < $1.pair }) {
      if pairs.last?.pair != pair { pairs.append((pair, CooccurrenceCounts.PairCounts(documents: 1, period: period))) }
      pairs[pairs.count - 1].counts.units += 1
      pairs[pairs.count - 1].counts.collaboration += share
    }
    self.pairs = pairs
  }
}
