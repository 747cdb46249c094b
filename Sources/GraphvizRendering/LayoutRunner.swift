// Where layouts are made, and what happens when one fails.

/// The process in which Graphviz runs.
public enum LayoutRunner: Sendable, Equatable {
  /// The caller's own: quickest, but layouts wait for each other, and one that crashes or never ends takes the program with it.
  case inProcess
  /// A child for each layout.
  case isolated(LayoutProcess)

  /// Lays out a graph.
  ///
  /// - Throws: `LayoutError`.
  public func layout(_ request: LayoutRequest) throws(LayoutError) -> GraphLayout {
    switch self {
    case .inProcess: try Graphviz.layout(request)
    case .isolated(let process): try process.layout(request)
    }
  }

  /// Lays out and draws DOT text with Graphviz's own SVG writer; see `Graphviz.svg`.
  ///
  /// - Throws: `LayoutError`.
  public func svg(dot: String, engine: LayoutEngine) throws(LayoutError) -> String {
    switch self {
    case .inProcess: try Graphviz.svg(dot: dot, engine: engine)
    case .isolated(let process): try process.svg(dot: dot, engine: engine)
    }
  }

  /// Does `work` with an engine, and with cheaper ones as long as it fails for the engine's sake.
  ///
  /// - Parameters:
  ///   - engine: the first to try.
  ///   - report: is told of each engine that is given up for a cheaper one.
  ///   - work: what is done with an engine.
  /// - Returns: what `work` made.
  /// - Throws: the last engine's error.
  public static func fallingBack<Result>(
    from engine: LayoutEngine, report: (LayoutFallback) -> Void, _ work: (LayoutEngine) throws(LayoutError) -> Result
  ) throws(LayoutError) -> Result {
    var engine = engine
    while true {
      do throws(LayoutError) {
        return try work(engine)
      } catch {
        guard error.isOfEngine, let cheaper = engine.cheaper else { throw error }
        report(LayoutFallback(error: error, engine: cheaper))
        engine = cheaper
      }
    }
  }
}

/// An engine given up for a cheaper one.
public struct LayoutFallback: Sendable, Equatable, CustomStringConvertible {
  /// Why it was.
  public var error: LayoutError
  /// The one that is tried in its place.
  public var engine: LayoutEngine

  /// A fallback from its parts.
  public init(error: LayoutError, engine: LayoutEngine) {
    self.error = error
    self.engine = engine
  }

  /// One line for the user.
  public var description: String { "\(error); trying \(engine.rawValue) instead" }
}

extension LayoutEngine {
  /// What to try when this engine fails: `sfdp`, and after it `twopi`, whose cost grows least with the network.
  public var cheaper: LayoutEngine? {
    switch self {
    case .neato, .fdp, .dot, .circo: .sfdp
    case .sfdp: .twopi
    case .twopi: nil
    }
  }
}

extension LayoutError {
  /// Whether another engine may do better.
  var isOfEngine: Bool {
    switch self {
    case .outOfMemory, .engineFailed, .crashed, .outOfTime, .noAnswer: true
    case .invalidRequest, .unavailable, .invalidDOT, .renderingFailed: false
    }
  }
}
