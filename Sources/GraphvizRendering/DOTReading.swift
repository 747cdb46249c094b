// Reading DOT: in the own process, or in a child that a hostile file may take down.

import CGraphvizShim
import Synchronization

/// Why a DOT text could not be read.
public struct DOTReadingError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The line, from 1 on, where one is known.
  public var line: Int?
  /// What is wrong.
  public var reason: String

  /// An error from its parts.
  public init(line: Int? = nil, reason: String) {
    self.line = line
    self.reason = reason
  }

  /// `line N: reason`, to be set behind the file's name.
  public var description: String { (line.map { "line \($0): " } ?? "") + reason }

  /// What became of a reading.
  init(_ error: LayoutError) {
    switch error {
    case .invalidDOT(let words): self.init(graphvizWords: words)
    case .unavailable: self.init(reason: error.description)
    case .outOfMemory: self.init(reason: "takes more memory to read than is allowed")
    case .outOfTime: self.init(reason: "takes too long to read")
    case .crashed(_, let signal): self.init(reason: "Graphviz crashed on it (signal \(signal))")
    case .noAnswer(_, let detail): self.init(reason: "Graphviz could not read it (\(detail))")
    case .invalidRequest(let detail), .engineFailed(_, let detail), .renderingFailed(let detail): self.init(reason: detail)
    }
  }

  /// From words such as `Error: syntax error in line 3 near '->'`.
  private init(graphvizWords words: String) {
    // Later messages come of the first, or quote the file at length.
    let first = words[..<(words.firstRange(of: "; ")?.lowerBound ?? words.endIndex)].prefix(200)
    let error = first.hasPrefix("Error: ") ? first.dropFirst(7) : first
    guard let mark = error.firstRange(of: " in line ") else {
      self.init(reason: error.isEmpty ? "holds no graph" : String(error))
      return
    }
    let digits = error[mark.upperBound...].prefix(while: \.isNumber)
    self.init(line: Int(digits), reason: String(error[..<mark.lowerBound] + error[digits.endIndex...]))
  }
}

extension Graphviz {
  /// Reads DOT text with Graphviz's own parser.
  ///
  /// Of several graphs in a text the first is read. Text is UTF-8, with or without a byte order mark, or Latin-1 if the graph's
  /// `charset` says so. Some versions of Graphviz refuse texts of 16,384 bytes and more.
  ///
  /// A text made to do harm may crash the parser: `LayoutRunner.isolated` reads such.
  ///
  /// - Throws: `DOTReadingError`.
  /// - Complexity: O(n) in the length of the text, and in the number of attributes times that of nodes and edges.
  public static func graph(dot: [UInt8]) throws(DOTReadingError) -> ParsedGraph {
    do throws(LayoutError) {
      return try graph(bytes: try graphBytes(dot: dot))
    } catch {
      throw DOTReadingError(error)
    }
  }

  /// The graph as `cgv_read_dot` writes it.
  static func graphBytes(dot: [UInt8]) throws(LayoutError) -> [UInt8] {
    if dot.contains(0) { throw .invalidDOT("a NUL character, which text has not") }
    let text = (dot.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(dot.dropFirst(3)) : dot) + [0]
    var message = cgv_message()
    var graph: [UInt8] = []
    let status = lock.withLock { _ in
      var bytes: UnsafeMutablePointer<UInt8>?
      var length = 0
      let status = text.withUnsafeBytes { text in
        text.baseAddress.map { cgv_read_dot($0.assumingMemoryBound(to: CChar.self), &bytes, &length, &message) } ?? CGV_BAD_DOT
      }
      graph = Array(UnsafeBufferPointer(start: bytes, count: length))
      cgv_free_graph(bytes)
      return status
    }
    try check(status, message, .dot)
    return graph
  }

  static func graph(bytes: [UInt8]) throws(LayoutError) -> ParsedGraph {
    guard let graph = bytes.withUnsafeBytes({ ParsedGraph($0) }) else { throw .noAnswer(.dot, "an answer that cannot be read") }
    return graph
  }
}

extension LayoutProcess {
  /// The largest graph that is read, in bytes of its names and attributes.
  private static let largestGraph = 1 << 28

  /// Reads DOT text as `Graphviz.graph` does.
  ///
  /// - Throws: `DOTReadingError`, also where the text crashes the parser.
  public func graph(dot: [UInt8]) throws(DOTReadingError) -> ParsedGraph {
    do throws(LayoutError) {
      guard case .graph(let bytes) = try answer(to: .reading(dot: dot), engine: .dot, largest: Self.largestGraph) else {
        throw .noAnswer(.dot, "not a graph")
      }
      return try Graphviz.graph(bytes: bytes)
    } catch {
      throw DOTReadingError(error)
    }
  }
}

extension LayoutRunner {
  /// Reads DOT text; see `Graphviz.graph`.
  ///
  /// - Throws: `DOTReadingError`.
  public func graph(dot: [UInt8]) throws(DOTReadingError) -> ParsedGraph {
    switch self {
    case .inProcess: try Graphviz.graph(dot: dot)
    case .isolated(let process): try process.graph(dot: dot)
    }
  }
}
