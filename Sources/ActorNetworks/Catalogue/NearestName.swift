// The name that was meant by one that is not known.

/// Suggestions for mistyped names.
enum NearestName {
  /// Edits that a mistyped name may be away from the one that was meant.
  private static let farthest = 2

  /// The candidate that the fewest insertions, deletions and replacements make of `name`, the first in the alphabet among equals;
  /// nil if all are too far away, which
  /// for short names is nearer than for long ones.
  static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    let ranked = candidates.map { (distance: distance(name, $0), name: $0) }.filter { candidate in
      candidate.distance <= farthest && 2 * candidate.distance < name.count
    }
    return ranked.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }

  /// The Levenshtein distance.
  ///
  /// - Complexity: O(product of the lengths).
  private static func distance(_ first: String, _ second: String) -> Int {
    let letters = Array(second)
    var row = Array(0...letters.count)
    for (line, letter) in first.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, other) in letters.enumerated() {
        let replaced = diagonal + (letter == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
      }
    }
    return row[letters.count]
  }
}
