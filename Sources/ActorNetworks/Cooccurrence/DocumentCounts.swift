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
    // Units by the number of their actors; that an actor is mentioned, and that a unit names it; that a unit names two.
    var sizes: [Int] = [], names: [UInt64] = [], meetings: [Meeting] = []
    sizes.reserveCapacity(8)
    names.reserveCapacity(2 * places.count)
    meetings.reserveCapacity(places.count)
    for place in places { names.append(UInt64(place.actor) << 1) }
    units = settings.forEachUnit(of: document, places) { _, actors in
      while sizes.count <= actors.count { sizes.append(0) }
      sizes[actors.count] += 1
      for (position, actor) in actors.enumerated() {
        names.append(UInt64(actor) << 1 | 1)
        for other in 0..<position { meetings.append(Meeting(actors[other], actor, others: actors.count - 1)) }
      }
    }
    unitSizes = sizes.indices.lazy.filter { sizes[$0] > 0 }.map { ($0, sizes[$0]) }

    names.sort()
    actors = names.mapRuns(by: { $0 >> 1 }) { run in
      let units = names[run].count { $0 & 1 == 1 }
      return (
        Int(names[run.lowerBound] >> 1),
        CooccurrenceCounts.ActorCounts(mentions: run.count - units, units: units, documents: 1, period: period)
      )
    }

    meetings.sort { $0.pair < $1.pair }
    pairs = meetings.mapRuns(by: \.pair) { run in
      var share: UInt128 = 0
      for number in run { share += meetings[number].share }
      return (
        CooccurrenceCounts.Pair(
          ascending: Int(meetings[run.lowerBound].pair >> 32), Int(meetings[run.lowerBound].pair & 0xFFFF_FFFF)),
        CooccurrenceCounts.PairCounts(units: run.count, documents: 1, period: period, collaboration: share)
      )
    }
  }
}

extension Array {
  /// What `make` makes of each run of elements that have one key, by their places and in order.
  @inline(__always)
  fileprivate func mapRuns<Value>(by key: (Element) -> UInt64, _ make: (Range<Int>) -> Value) -> [Value] {
    var runs: [Value] = []
    // Documents' counts may be kept by the million: there is room for what there is.
    runs.reserveCapacity(indices.count { $0 == 0 || key(self[$0]) != key(self[$0 - 1]) })
    var begin = 0
    while begin < count {
      var end = begin + 1
      while end < count, key(self[end]) == key(self[begin]) { end += 1 }
      runs.append(make(begin..<end))
      begin = end
    }
    return runs
  }
}

/// That a unit names both actors of a pair.
private struct Meeting {
  /// Both, the smaller in the upper half.
  let pair: UInt64
  /// Actors of the unit but one, at least 1.
  private let others: Int

  init(_ first: ActorIndex, _ second: ActorIndex, others: Int) {
    (pair, self.others) = (UInt64(first) << 32 | UInt64(second), others)
  }

  /// 2^64 / `others`, rounded down; division of 128 bits takes long.
  var share: UInt128 {
    let (quotient, rest) = UInt64.max.quotientAndRemainder(dividingBy: UInt64(others))
    return UInt128(quotient) + (rest + 1 == others ? 1 : 0)
  }
}
