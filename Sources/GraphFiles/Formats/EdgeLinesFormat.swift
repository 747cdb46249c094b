// Edges as JSON lines.

/// JSON Lines (https://jsonlines.org/): an object a line for each edge, with the ids and labels of both ends, all of the edge's values, and,
/// where the graph has its units, a list `evidence` of those that hold both ends.
///
/// For programs that stream, and for `jq`, `duckdb` and `grep`. Nodes without edges, other attributes of nodes, and graph attributes are left out.
/// Attributes with the names of these members get a low line behind them.
public struct EdgeLinesFormat: GraphFormat {
  /// `jsonl`.
  public let name = "jsonl"
  /// `edges.jsonl`, `jsonl` and `ndjson`.
  public let fileExtensions = ["edges.jsonl", "jsonl", "ndjson"]
  /// What it is for.
  public let summary =
    "jq, DuckDB, streams: an edge a line, with labels of both ends and, of articles, all evidence; no isolated nodes"
  /// For the evidence.
  public let usesUnits = true

  /// Names of what is no attribute of the edge.
  static let reserved: ReservedNames = ["source", "target", "source_label", "target_label", "evidence"]

  /// The format.
  public init() {}

  /// The edges' lines; O(n + m), and the squared number of nodes of each unit.
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
    let evidence = graph.units.map { (units: $0, ofEdge: Self.unitsOfEdges(of: graph, $0)) }
    for (index, edge) in graph.edges.enumerated() {
      buffer.append("{\"source\":")
      buffer.append(ids[edge.source])
      buffer.append(",\"target\":")
      buffer.append(ids[edge.target])
      buffer.append(labelMembers[0][edge.source])
      buffer.append(labelMembers[1][edge.target])
      buffer.append(fields, at: index, as: JSONNotation.self)
      if let evidence { Self.append(evidence.ofEdge[index].map { evidence.units[$0] }, to: &buffer) }
      buffer.append("}\n")
    }
    return [buffer.bytes]
  }

  private static func append(_ evidence: [PropertyGraph.Unit], to buffer: inout ByteBuffer) {
    buffer.append(",\"evidence\":[")
    for (index, unit) in evidence.enumerated() {
      buffer.append(index == 0 ? "" : ",")
      JSONNotation.append([Attribute("id", .text(unit.id))] + unit.attributes, to: &buffer)
    }
    buffer.append("]")
  }

  /// For each edge the units that hold both of its ends, in order.
  private static func unitsOfEdges(of graph: PropertyGraph, _ units: [PropertyGraph.Unit]) -> [[Int]] {
    func pair(_ a: Int, _ b: Int) -> Int { min(a, b) * graph.ids.count + max(a, b) }
    let edgesOfPair = Dictionary(grouping: graph.edges.indices) { pair(graph.edges[$0].source, graph.edges[$0].target) }
    var found = [[Int]](repeating: [], count: graph.edges.count)
    for (index, unit) in units.enumerated() {
      for (position, node) in unit.nodes.enumerated() {
        for other in unit.nodes[...position] {
          for edge in edgesOfPair[pair(node, other)] ?? [] { found[edge].append(index) }
        }
      }
    }
    return found
  }
}
