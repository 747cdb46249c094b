// What reading a corpus yields, one after the other.

/// Something that was to be read and was not, or not as it stood.
public struct CorpusProblem: Error, Sendable, Equatable, CustomStringConvertible {
  /// The file or folder.
  public var path: String
  /// The line of the file, from 1, if it is about one record of it.
  public var line: Int?
  /// What is wrong and what to do about it.
  public var reason: String
  /// Whether the input was left out; otherwise it was repaired and read.
  public var isSkipped: Bool
  /// Whether it is about all of a path that the user named, rather than a record of it or a file below it.
  public var isNamed: Bool

  init(path: String, line: Int? = nil, reason: String, isSkipped: Bool, isNamed: Bool) {
    (self.path, self.line, self.reason, self.isSkipped, self.isNamed) = (path, line, reason, isSkipped, isNamed)
  }

  /// `path: reason`, or `path:line: reason`.
  public var description: String { "\(path):\(line.map { "\($0):" } ?? "") \(reason)" }
}

/// A document of a corpus, or why there is none.
public enum CorpusEntry: Sendable {
  /// Something that was not read, or not as it stood; then it stands before its document.
  case problem(CorpusProblem)
  /// A document that is chosen.
  case document(Document)
  /// A document that is not chosen; `isUndated` if a date was demanded and it has none.
  case leftOut(isUndated: Bool)
}
