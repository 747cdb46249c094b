// The name that was meant by one that is not known.

extension Catalogue {
  /// A question that names the ids that were probably meant by one that nobody has, at most three; nil if none is near.
  ///
  /// - Complexity: O(number of actors).
  public func suggestion(for id: String) -> String? {
    let near = NearestName.all(of: id, among: (0..<actorCount).map(self.id(of:))).prefix(3).map { "'\($0)'" }
    return near.isEmpty ? nil : "did you mean \(near.joined(separator: " or "))?"
  }
}

/// Suggestions for mistyped names.
enum NearestName {
  /// Edits that a mistyped name may be away from the one that was meant.
  private static let farthest = 2

  /// The candidate that the fewest edits make of `name`, the first in the alphabet among equals; nil if all are too far away, which
  /// for short names is nearer than for long ones.
  static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    all(of: name, among: candidates).first
  }

  /// All candidates that as few edits make of `name`, in the order of the alphabet.
  static func all(of name: String, among candidates: some Sequence<String>) -> [String] {
    let ranked = candidates.map { (distance: distance(name, $0), name: $0) }.filter { candidate in
      candidate.distance <= farthest && 2 * candidate.distance < name.count
    }
    let least = ranked.map(\.distance).min()
    return ranked.filter { $0.distance == least }.map(\.name).sorted()
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
