// Forms of adjectives and of what peoples are called, by the end of the spelling: data for languages whose rule is a list of endings.

/// The endings that replace a suffix.
struct StemRow: Sendable {
  let suffix: String
  /// What replaces the suffix, for each form.
  let endings: [String]

  /// `endings` are parted by spaces, "-" stands for none.
  init(_ suffix: String, _ endings: String) {
    self.suffix = suffix
    self.endings = endings.split(separator: " ").map { $0 == "-" ? "" : String($0) }
  }

  /// The forms of a word by the first row whose suffix it has.
  static func forms(of word: String, by rows: [StemRow]) -> [String]? {
    guard let row = rows.first(where: { word.hasSuffix($0.suffix) }) else { return nil }
    let stem = word.dropLast(row.suffix.count)
    return row.endings.map { stem + $0 }
  }
}
