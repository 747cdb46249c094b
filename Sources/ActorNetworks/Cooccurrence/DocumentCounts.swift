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
    let places = settings.places(in: document, catalogue)
    let period = document.document.date.map(DatePeriod.init)
    self.period = period
    source = document.document.source
    digest = FNV1a.hash(document.document.text.bytes)
    sentences = document.units.sentences.count
    mentions = places.count
    var sizes: [Int] = []
    var present: [ActorIndex] = []
    var together: [Meeting] = []
    present.reserveCapacity(places.count)
    units = settings.forEachUnit(of: document, places) { _, actors in
      if sizes.count <= actors.count { sizes += repeatElement(0, count: actors.count + 1 - sizes.count) }
      sizes[actors.count] += 1
      present += actors
      for position in actors.indices.dropFirst() {
        for other in actors[..<position] {
          together.append(Meeting(pair: CooccurrenceCounts.Pair(ascending: other, actors[position]), others: actors.count - 1))
        }
      }
    }
    unitSizes = sizes.indices.compactMap { sizes[$0] > 0 ? ($0, sizes[$0]) : nil }

    var actors: [(actor: ActorIndex, counts: CooccurrenceCounts.ActorCounts)] = []
    for actor in places.map(\.actor).sorted() {
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

    together.sort { $0.pair < $1.pair }
    var pairs: [(pair: CooccurrenceCounts.Pair, counts: CooccurrenceCounts.PairCounts)] = []
    for meeting in together {
      if pairs.last?.pair != meeting.pair {
        pairs.append((meeting.pair, CooccurrenceCounts.PairCounts(documents: 1, period: period)))
      }
      pairs[pairs.count - 1].counts.units += 1
      pairs[pairs.count - 1].counts.collaboration += meeting.share
    }
    self.pairs = pairs
  }
}

/// That a unit names both actors of a pair.
private struct Meeting {
  let pair: CooccurrenceCounts.Pair
  /// Actors of the unit but one, at least 1.
  let others: Int

  /// 2^64 / `others`, rounded down; division of 128 bits takes long.
  var share: UInt128 {
    let (quotient, rest) = UInt64.max.quotientAndRemainder(dividingBy: UInt64(others))
    return UInt128(quotient) + (rest + 1 == others ? 1 : 0)
  }
}
