// Graphviz DOT, plain enough for Gephi.

/// DOT for Gephi, NetworkX and other readers of a part of the language: data without what Graphviz draws by.
///
/// Places, sizes and kinds of lines are left out, colours have six digits. Everything else is as in `DOTFormat`, without entities in labels.
/// Gephi takes the continuation of a text of more than 8,000 bytes for a line break.
public struct GephiDOTFormat: GraphFormat {
  /// `dot:gephi`.
  public let name = "dot:gephi"
  /// `gephi.dot`.
  public let fileExtensions = ["gephi.dot"]
  /// Graphviz reads it.
  public let isReadable = true
  /// What it is for.
  public let summary = "DOT for Gephi and NetworkX: data attributes, colours, no places or sizes; settings in comments"

  /// The format.
  public init() {}

  /// The graph in DOT; O(n + m), and O(m log m) if the edges are in no order.
  public func files(of graph: PropertyGraph) -> [[UInt8]] {
    [DOTNotation.file(of: graph, nodes: Self.fields(graph.nodeColumns), edges: Self.fields(graph.edgeColumns))]
  }

  private static func fields(_ columns: [Column]) -> [Field] {
    var columns = columns
    let color = columns.take(AttributeName.color, if: \.areColors).map { [DOTNotation.field("color", $0)] } ?? []
    let drawn = [AttributeName.x, AttributeName.y, AttributeName.size, AttributeName.thickness, AttributeName.style]
    return DOTNotation.fields(columns.filter { !drawn.contains($0.name) }, DOTFormat.reserved) + color
  }
}
