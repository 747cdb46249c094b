// How often words occur in a corpus, in memory that does not grow with it.

/// Counts of words by their keys, never too low (Cormode & Muthukrishnan 2005, doi:10.1016/j.jalgor.2003.12.001).
///
/// Two rows of counters of a fixed size; words that share counters in both rows look more frequent than they are, which makes
/// discovery more careful, not less.
struct WordSketch: Sendable {
  private static let columns = 1 << 20
  private var rows = [UInt32](repeating: 0, count: 2 * columns)

  @inline(__always)
  private static func slots(_ key: UInt64) -> (Int, Int) {
    let mixed = (key ^ key >> 29) &* 0xBF58_476D_1CE4_E5B9
    return (Int(mixed >> 44), columns + Int((mixed >> 20) & UInt64(columns - 1)))
  }

  /// Counts one occurrence.
  @inline(__always)
  mutating func add(_ key: UInt64) {
    let (first, second) = Self.slots(key)
    rows[first] &+= 1
    rows[second] &+= 1
  }

  /// Occurrences counted for the word, or a few more.
  func count(_ key: UInt64) -> Int {
    let (first, second) = Self.slots(key)
    return Int(min(rows[first], rows[second]))
  }
}
