// Edges as JSON lines.

/// JSON Lines (https://jsonlines.org/): an object a line for each edge, with the ids and labels of both ends and all of the edge's values.
///
/// For programs that stream, and for `jq`, `duckdb` and `grep`. Nodes without edges, other attributes of nodes, and graph attributes are left out.
/// Attributes with the names of the first four members get a low line behind them.
public struct EdgeLinesFormat: GraphFormat {
  /// `jsonl`.
  public let name = "jsonl"
  /// `edges.jsonl`, `jsonl` and `ndjson`.
  public let fileExtensions = ["edges.jsonl", "jsonl", "ndjson"]
  /// What it is for.
  public let summary = "jq, DuckDB, streams: an edge a line, with labels of both ends; no isolated nodes"

  /// Names of what is no attribute of the edge.
  static let reserved: ReservedNames = ["source", "target", "source_label", "target_label"]

  /// The format.
  public init() {}

  /// The edges' lines; O(n + m).
  public func files(of graph: PropertyGraph) -> [[UInt8]] {
    var buffer = ByteBuffer()
    let ids = graph.ids(as: JSONNotation.self)
    let labels = graph.nodeColumn(AttributeName.label)?.values
    let labelMembers = ["source", "target"].map { end in
      ids.indices.map { node in
        var member = ByteBuffer()
        if let label = labels?[node] {
          member.append(raw: ",\"\(end)_label\":")
          JSONNotation.append(label, to: &member)
        }
        return member.bytes
      }
    }
    let fields = JSONNotation.fields(graph.edgeColumns, Self.reserved)
    for (index, edge) in graph.edges.enumerated() {
      buffer.append("{\"source\":")
      buffer.append(ids[edge.source])
      buffer.append(",\"target\":")
      buffer.append(ids[edge.target])
      buffer.append(labelMembers[0][edge.source])
      buffer.append(labelMembers[1][edge.target])
      buffer.append(fields, at: index, as: JSONNotation.self)
      buffer.append("}\n")
    }
    return [buffer.bytes]
  }
}
