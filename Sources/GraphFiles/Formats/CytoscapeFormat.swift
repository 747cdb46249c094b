// JSON for Cytoscape and Cytoscape.js.

/// Cytoscape's JSON (https://js.cytoscape.org/#notation/elements-json): elements with data, nodes with positions.
///
/// Edges have ids of their own, `e0`, `e1` …, with another beginning where a node's id begins so. `y` is turned over, as Cytoscape's points
/// downward. Attributes named as Cytoscape's own members get a low line behind them.
public struct CytoscapeFormat: GraphFormat {
  /// `cyjs`.
  public let name = "cyjs"
  /// `cyjs`.
  public let fileExtensions = ["cyjs"]
  /// `GraphReading` reads it.
  public let isReadable = true
  /// What it is for.
  public let summary = "Cytoscape and Cytoscape.js: everything, with types"

  /// Names of Cytoscape's own members of data.
  static let reserved: ReservedNames = [
    "id", "value", "name", "shared_name", "source", "target", "key", "parent", "selected", "SUID",
  ]

  /// The format.
  public init() {}

  /// The graph in Cytoscape's JSON; O(n + m), and O(m log m) if the edges are in no order.
  public func files(of graph: PropertyGraph) -> [[UInt8]] {
    var buffer = ByteBuffer()
    buffer.append("{\"format_version\":\"1.0\",\"generated_by\":\"actorgraph\"")
    buffer.append(graph.isDirected ? ",\"directed\":true" : ",\"directed\":false")
    let hasParallelEdges = graph.hasParallelEdges
    buffer.append(hasParallelEdges ? ",\"multigraph\":true,\"data\":" : ",\"multigraph\":false,\"data\":")
    JSONNotation.append(graph.attributes, to: &buffer)
    buffer.append(",\"elements\":{\n\"nodes\":[")
    var columns = graph.nodeColumns
    let places = columns.takePlaces()
    let labels = graph.nodeColumn(AttributeName.label)?.values
    let nodeFields = JSONNotation.fields(columns, Self.reserved)
    let ids = graph.ids(as: JSONNotation.self)
    for (index, id) in ids.enumerated() {
      buffer.append(index == 0 ? "\n{\"data\":{\"id\":" : ",\n{\"data\":{\"id\":")
      buffer.append(id)
      buffer.append(",\"value\":")
      buffer.append(id)
      let shown = if case .text(let label)? = labels?[index] { JSONNotation.bytes(label) } else { id }
      buffer.append(",\"name\":")
      buffer.append(shown)
      buffer.append(",\"shared_name\":")
      buffer.append(shown)
      buffer.append(nodeFields, at: index, as: JSONNotation.self)
      buffer.append("}")
      if let x = places?.x.number(at: index), let y = places?.y.number(at: index) {
        buffer.append(",\"position\":{\"x\":")
        buffer.append(x)
        buffer.append(",\"y\":")
        buffer.append(0 - y)
        buffer.append("}")
      }
      buffer.append("}")
    }
    buffer.append("\n],\n\"edges\":[")
    let edgeFields = JSONNotation.fields(graph.edgeColumns, Self.reserved)
    let prefix = Self.freePrefix(graph.ids)
    for (index, edge) in graph.edges.enumerated() {
      buffer.append(index == 0 ? "\n{\"data\":{\"id\":\"" : ",\n{\"data\":{\"id\":\"")
      buffer.append(raw: prefix)
      buffer.append(index)
      buffer.append("\",\"source\":")
      buffer.append(ids[edge.source])
      buffer.append(",\"target\":")
      buffer.append(ids[edge.target])
      if hasParallelEdges {  // NetworkX merges parallel edges without.
        buffer.append(",\"key\":")
        buffer.append(index)
      }
      buffer.append(edgeFields, at: index, as: JSONNotation.self)
      buffer.append("}}")
    }
    buffer.append("\n]}}\n")
    return [buffer.bytes]
  }

  /// What no id begins with.
  private static func freePrefix(_ ids: [String]) -> String {
    var (prefix, number) = ("e", 0)
    while ids.contains(where: { $0.utf8.starts(with: prefix.utf8) }) {
      number += 1
      prefix = "e\(number)-"
    }
    return prefix
  }
}
