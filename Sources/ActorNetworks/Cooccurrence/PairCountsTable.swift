// Counts by pair of actors: the table that grows while a corpus is counted.

extension CooccurrenceCounts {
  /// Counts by pair, in the order in which the pairs were first counted.
  ///
  /// A table of its own, as pairs are numbers already, for which a dictionary's hashing takes longer than all else it does.
  public struct PairCountsTable: Sendable, Equatable, Sequence {
    /// The pairs.
    public private(set) var keys: [Pair] = []
    /// Their counts, in the same order.
    public private(set) var values: [PairCounts] = []
    private var places = HashMap()

    /// The number of pairs.
    public var count: Int { keys.count }

    /// The counts of a pair; nil if it was not counted.
    public subscript(pair: Pair) -> PairCounts? { places[pair.number].map { values[$0] } }

    /// Adds to the counts of a pair.
    mutating func add(_ pair: Pair, _ counts: PairCounts, times: Int = 1) {
      if let place = places[pair.number] { return values[place].add(counts, times: times) }
      places.update(pair.number, to: keys.count)
      keys.append(pair)
      values.append(PairCounts())
      values[values.count - 1].add(counts, times: times)
    }

    /// The pairs with their counts.
    public func makeIterator() -> Zip2Sequence<[Pair], [PairCounts]>.Iterator { zip(keys, values).makeIterator() }

    /// Whether the same was counted, in whatever order.
    public static func == (a: Self, b: Self) -> Bool { a.count == b.count && a.allSatisfy { b[$0] == $1 } }
  }
}

extension CooccurrenceCounts.Pair {
  /// Both actors as one number, which is never 0.
  fileprivate var number: UInt64 { UInt64(first) << 32 | UInt64(second) }
}
