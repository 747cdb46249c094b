// The only door to libgraphviz: one lock, around layouts and drawings here and readings in DOTReading.swift.

import CGraphvizShim
import Synchronization

/// Graphviz as a library. Callable from any thread; calls wait for each other, because Graphviz keeps global state.
public enum Graphviz {
  /// Held around every call into Graphviz, whose threads of control share state even with a context each.
  static let lock = Mutex(())

  /// Lays out a graph.
  ///
  /// The same request gives the same layout on the same version of Graphviz, except with `fdp`: that engine compares addresses in
  /// memory, so later layouts of a process may differ from its first (`LayoutProcess` gives each a process of its own). An empty request gives an empty layout.
  ///
  /// - Throws: `LayoutError`.
  /// - Complexity: by the engine; `neato` O(n²) memory and time for n nodes, `sfdp` O(n log n + m).
  public static func layout(_ request: LayoutRequest) throws(LayoutError) -> GraphLayout {
    if let violation = request.violation() { throw .invalidRequest(violation) }
    if request.nodes.isEmpty { return GraphLayout(positions: []) }
    let sizes = request.nodes.flatMap { [$0.width, $0.height] }
    // A loop says nothing about where its node lies, and some engines choke on it.
    let edges = request.edges.filter { $0.source != $0.target }
    let ends = edges.flatMap { [UInt32($0.source), UInt32($0.target)] }
    let lengths = edges.map(\.length)
    let weights = edges.map(\.weight)
    var positions = [Double](repeating: 0, count: sizes.count)
    var message = cgv_message()
    let status = lock.withLock { _ in
      request.engine.rawValue.withCString { engine in
        (request.removesOverlaps ? "prism" : "true").withCString { overlap in
          var numbers = cgv_layout_request()
          numbers.engine = engine
          numbers.overlap = overlap
          numbers.node_count = request.nodes.count
          numbers.edge_count = edges.count
          numbers.separation = request.separation
          numbers.component_gap = request.componentGap
          numbers.seed = request.seed
          return run(&numbers, sizes, ends, lengths, weights, &positions, &message)
        }
      }
    }
    try check(status, message, request.engine)
    return GraphLayout(
      positions: request.nodes.indices.map {
        GraphLayout.Point(x: rounded(positions[2 * $0]), y: rounded(positions[2 * $0 + 1]))
      })
  }

  /// Lays out and draws DOT text with Graphviz's own SVG writer.
  ///
  /// The text must be made safe by the caller: Graphviz copies URLs, font names and control characters as they are and opens files
  /// that `image` names.
  ///
  /// - Throws: `LayoutError`.
  public static func svg(dot: String, engine: LayoutEngine) throws(LayoutError) -> String {
    if dot.utf8.contains(0) { throw .invalidDOT("a NUL in the text") }
    var message = cgv_message()
    var drawing = ""
    let status = lock.withLock { _ in
      var bytes: UnsafeMutablePointer<CChar>?
      var length = 0
      let status = cgv_render_svg(dot, engine.rawValue, &bytes, &length, &message)
      if let bytes {
        let buffer = UnsafeBufferPointer(start: bytes, count: length)
        drawing = String(decoding: UnsafeRawBufferPointer(buffer), as: UTF8.self)
      }
      cgv_free_svg(bytes)
      return status
    }
    try check(status, message, engine)
    return drawing
  }

  /// Thousandths of a point. The last bits depend on where Graphviz's sums began, which is where its memory happened to lie.
  private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

  /// Hands arrays to C by pointers that live as long as the call.
  private static func run(
    _ numbers: inout cgv_layout_request, _ sizes: [Double], _ ends: [UInt32], _ lengths: [Double], _ weights: [Double],
    _ positions: inout [Double], _ message: inout cgv_message
  ) -> cgv_status {
    sizes.withUnsafeBufferPointer { sizes in
      ends.withUnsafeBufferPointer { ends in
        lengths.withUnsafeBufferPointer { lengths in
          weights.withUnsafeBufferPointer { weights in
            numbers.node_sizes = sizes.baseAddress
            numbers.edge_ends = ends.baseAddress
            numbers.edge_lengths = lengths.baseAddress
            numbers.edge_weights = weights.baseAddress
            return cgv_layout(&numbers, &positions, &message)
          }
        }
      }
    }
  }

  static func check(_ status: cgv_status, _ message: cgv_message, _ engine: LayoutEngine) throws(LayoutError) {
    if status == CGV_OK { return }
    let words = text(of: message)
    switch status {
    case CGV_NO_CONTEXT: throw .unavailable(words)
    case CGV_NO_MEMORY: throw .outOfMemory(words)
    case CGV_BAD_DOT: throw .invalidDOT(words)
    case CGV_RENDER_FAILED: throw .renderingFailed(words)
    default: throw .engineFailed(engine, words)
    }
  }

  /// Graphviz's message as one line.
  private static func text(of message: cgv_message) -> String {
    withUnsafeBytes(of: message.text) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    .split(whereSeparator: \.isNewline).joined(separator: "; ")
  }
}
