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
  public init(
    _ document: borrowing AnnotatedDocument, _ settings: borrowing CooccurrenceSettings, catalogue: borrowing Catalogue
  ) {
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
    sizes.reserveCapacity(places.count)
    present.reserveCapacity(places.count)
    together.reserveCapacity(places.count)
    units = settings.forEachUnit(of: document, places) { _, actors in
      sizes.append(actors.count)
      present += actors
      for position in actors.indices.dropFirst() {
        for other in actors[..<position] {
          together.append(Meeting(pair: CooccurrenceCounts.Pair(ascending: other, actors[position]), others: actors.count - 1))
        }
      }
    }
    sizes.sort()
    unitSizes = sizes.mapRuns(by: \.self) { ($0, $1.count) }

    present.sort()
    var rest = present[...]
    actors = places.map(\.actor).sorted().mapRuns(by: \.self) { actor, mentions in
      let units = rest.prefix { $0 == actor }.count
      rest = rest.dropFirst(units)
      return (actor, CooccurrenceCounts.ActorCounts(mentions: mentions.count, units: units, documents: 1, period: period))
    }

    together.sort { $0.pair < $1.pair }
    pairs = together.mapRuns(by: \.pair) { pair, meetings in
      let share = meetings.reduce(0) { $0 + $1.share }
      return (pair, CooccurrenceCounts.PairCounts(units: meetings.count, documents: 1, period: period, collaboration: share))
    }
  }
}

extension Array {
  /// What `make` makes of each run of elements that have one key, in order.
  fileprivate func mapRuns<Key: Equatable, Value>(
    by key: (Element) -> Key, _ make: (Key, ArraySlice<Element>) -> Value
  ) -> [Value] {
    guard let first else { return [] }
    var runs: [Value] = []
    // Documents' counts may be kept by the million: there is room for what there is.
    runs.reserveCapacity(1 + zip(self, dropFirst()).count { key($0) != key($1) })
    var begin = 0, current = key(first)
    for index in indices.dropFirst() where key(self[index]) != current {
      runs.append(make(current, self[begin..<index]))
      (begin, current) = (index, key(self[index]))
    }
    runs.append(make(current, self[begin...]))
    return runs
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
