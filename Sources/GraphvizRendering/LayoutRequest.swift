// The values that go into a layout and come out of it.

/// A graph as numbers, to be laid out. All lengths are in points.
public struct LayoutRequest: Sendable, Equatable {
  /// The box that a node takes up.
  public struct Node: Sendable, Equatable {
    /// Width of the box, finite, 0 to 10,000.
    public var width: Double
    /// Height of the box, finite, 0 to 10,000.
    public var height: Double

    /// A box from its sides.
    public init(width: Double, height: Double) {
      self.width = width
      self.height = height
    }
  }

  /// A tie between two boxes.
  public struct Edge: Sendable, Equatable {
    /// Index of one end in `nodes`.
    public var source: Int
    /// Index of the other end in `nodes`.
    public var target: Int
    /// Wished distance of the ends' centres, finite, above 0 to 100,000; read by `neato` and `fdp`.
    public var length: Double
    /// How strongly the tie pulls, finite, 1 to 1,000; `dot` rounds it to a whole number.
    public var weight: Double

    /// A tie from its parts.
    public init(source: Int, target: Int, length: Double, weight: Double) {
      self.source = source
      self.target = target
      self.length = length
      self.weight = weight
    }
  }

  /// The engine to use.
  public var engine: LayoutEngine
  /// The boxes.
  public var nodes: [Node]
  /// The ties; of parallel ones the last counts.
  public var edges: [Edge]
  /// Least gap between two boxes, 0 to 1,000.
  public var separation: Double
  /// Gap between two components, 0 to 1,000.
  public var componentGap: Double
  /// Whether boxes are moved apart until none overlap; if not, they stay where the engine's forces put their centres.
  public var removesOverlaps: Bool
  /// Where the engines' random starts come from: the same seed gives the same layout.
  public var seed: UInt32

  /// A request; the defaults suit labelled circles.
  public init(
    engine: LayoutEngine, nodes: [Node], edges: [Edge], separation: Double = 4, componentGap: Double = 16,
    removesOverlaps: Bool = true, seed: UInt32 = 1
  ) {
    self.engine = engine
    self.nodes = nodes
    self.edges = edges
    self.separation = separation
    self.componentGap = componentGap
    self.removesOverlaps = removesOverlaps
    self.seed = seed
  }

  /// Why the request cannot be laid out, or nil when it is in its ranges.
  func violation() -> String? {
    for (index, node) in nodes.enumerated()
    where !(0...10_000).contains(node.width) || !(0...10_000).contains(node.height) {
      return "node \(index) measures \(node.width) by \(node.height) points"
    }
    for (index, edge) in edges.enumerated() {
      guard nodes.indices.contains(edge.source), nodes.indices.contains(edge.target) else {
        return "edge \(index) joins nodes \(edge.source) and \(edge.target) of \(nodes.count)"
      }
      guard edge.length > 0, edge.length <= 100_000 else { return "edge \(index) wishes a length of \(edge.length) points" }
      guard (1...1_000).contains(edge.weight) else { return "edge \(index) weighs \(edge.weight)" }
    }
    guard (0...1_000).contains(separation), (0...1_000).contains(componentGap) else {
      return "gaps of \(separation) and \(componentGap) points"
    }
    return nil
  }
}

/// Where the nodes of a request came to lie.
public struct GraphLayout: Sendable, Equatable {
  /// A place in points, x to the right and y downward.
  public struct Point: Sendable, Equatable {
    /// Points to the right of the origin.
    public var x: Double
    /// Points below the origin.
    public var y: Double
  }

  /// The centre of each box, in the order of the request's nodes; the origin is anywhere.
  public var positions: [Point]
}

/// Why Graphviz gave no result. The messages are Graphviz's own words and may be empty.
public enum LayoutError: Error, Sendable, Equatable, CustomStringConvertible {
  /// A number of the request is out of its range.
  case invalidRequest(String)
  /// Graphviz could not be started, mostly because its plug-ins are missing.
  case unavailable(String)
  /// No memory for the graph.
  case outOfMemory(String)
  /// The DOT text could not be read.
  case invalidDOT(String)
  /// The engine is not installed or gave up.
  case engineFailed(LayoutEngine, String)
  /// The drawing could not be written.
  case renderingFailed(String)
  /// The child process of the layout was ended by a signal.
  case crashed(LayoutEngine, signal: Int32)
  /// The layout took longer than it may.
  case outOfTime(LayoutEngine, seconds: Double)
  /// The child process of the layout ended without a layout.
  case noAnswer(LayoutEngine, String)

  /// One line for the user.
  public var description: String {
    switch self {
    case .invalidRequest(let detail): "the graph cannot be laid out: \(detail)"
    case .unavailable(let message): "Graphviz cannot be started" + Self.clause(message)
    case .outOfMemory(let message): "no memory for the layout" + Self.clause(message) + "; draw fewer actors"
    case .invalidDOT(let message): "Graphviz cannot read the graph" + Self.clause(message)
    case .engineFailed(let engine, let message): "the layout engine \(engine.rawValue) failed" + Self.clause(message)
    case .renderingFailed(let message): "Graphviz cannot draw the graph" + Self.clause(message)
    case .crashed(let engine, let signal): "the layout engine \(engine.rawValue) crashed (signal \(signal))"
    case .outOfTime(let engine, let seconds):
      "the layout engine \(engine.rawValue) took more than \(Self.spelt(seconds)) s: allow more, or draw fewer actors"
    case .noAnswer(let engine, let detail): "the layout engine \(engine.rawValue) gave no layout" + Self.clause(detail)
    }
  }

  private static func spelt(_ seconds: Double) -> String {
    Int(exactly: seconds).map { "\($0)" } ?? "\(seconds)"
  }

  private static func clause(_ message: String) -> String { message.isEmpty ? "" : ": \(message)" }
}
