// What a file format is, and the list of them.

/// A format that graphs are written in.
public protocol GraphFormat: Sendable {
  /// Name by which `--format` selects it.
  var name: String { get }
  /// How many files a graph makes.
  var fileCount: Int { get }
  /// Endings of its files, without the full stop. A format of several files gives each its own, such as `nodes.csv` and `edges.csv`; of one
  /// file, the first is the one that is written.
  var fileExtensions: [String] { get }
  /// Whether its files are read, too: by `GraphReading`, or by Graphviz.
  var isReadable: Bool { get }
  /// Whether it tells of the units that the edges were counted from, which only articles hold.
  var usesUnits: Bool { get }
  /// What it is for, and what of a graph it keeps and loses, in a line for people.
  var summary: String { get }
  /// The files' bytes, `fileCount` of them, in the order of `fileExtensions`: the same for equal graphs.
  ///
  /// - Throws: an error that says why this graph cannot be written in this format.
  /// - Complexity: O(n + m) in the size of the graph.
  func files(of graph: PropertyGraph) throws(GraphFileError) -> [[UInt8]]
}

extension GraphFormat {
  /// One file, unless a format says otherwise.
  public var fileCount: Int { 1 }
  /// No, unless a format says otherwise.
  public var isReadable: Bool { false }
  /// No, unless a format says otherwise.
  public var usesUnits: Bool { false }
}

/// Why a file cannot be written or read.
public struct GraphFileError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong and what to do, without a full stop.
  public let message: String
  /// The line of the file, from 1; nil where it is not known.
  public let line: Int?

  /// An error from its parts.
  public init(_ message: String, line: Int? = nil) { (self.message, self.line) = (message, line) }

  /// One line for the user, to stand behind the file's name.
  public var description: String { line.map { "line \($0): \(message)" } ?? message }
}
