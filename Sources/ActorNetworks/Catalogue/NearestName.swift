// The name that was meant by one that is not known.

/// Suggestions for mistyped names.
enum NearestName {
  /// Edits that a mistyped name may be away from the one that was meant.
  private static let farthest = 2

  /// The candidate that the fewest edits make of `name`, the first in the alphabet among equals; nil if all are too far away, which
  /// for short names is nearer than for long ones.
  static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    let ranked = candidates.map { (distance: distance(name, $0), name: $0) }.filter { candidate in
      candidate.distance <= farthest && 2 * candidate.distance < name.count
    }
    return ranked.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }

  /// The least number of insertions, deletions, replacements and swaps of neighbours that lead from one to the other.
  ///
  /// - Complexity: O(product of the lengths).
  private static func distance(_ first: String, _ second: String) -> Int {
    let (from, to) = (Array(first), Array(second))
    var rows = [Array(0...to.count)]
    for line in from.indices {
      var row = [line + 1]
      for column in to.indices {
        let replaced = rows[line][column] + (from[line] == to[column] ? 0 : 1)
        var least = min(replaced, row[column] + 1, rows[line][column + 1] + 1)
        if line > 0, column > 0, from[line] == to[column - 1], from[line - 1] == to[column] {
          least = min(least, rows[line - 1][column - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[from.count][to.count]
  }
}
