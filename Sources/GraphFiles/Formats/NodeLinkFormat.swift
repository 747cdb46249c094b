// JSON of nodes and links, as NetworkX and D3 read it.

/// Node-link JSON: an object of the graph's attributes, a list of nodes and a list of edges, an element a line.
///
/// Attributes of the names `id`, `source`, `target` and `key` get a low line behind them. An element without a value has no member for it.
public struct NodeLinkFormat: GraphFormat {
  /// Who reads it, which decides what the list of edges is called.
  public enum Reader: Sendable {
    /// NetworkX from 3.4 on (`node_link_graph`): `edges`.
    case networkx
    /// D3's forces (`forceLink().id(d => d.id)`), and older NetworkX: `links`.
    case d3
  }

  /// Who reads it.
  public let reader: Reader
  /// `json` or `json:d3`.
  public var name: String { reader == .networkx ? "json" : "json:d3" }
  /// `json` or `d3.json`.
  public var fileExtensions: [String] { reader == .networkx ? ["json"] : ["d3.json"] }
  /// `GraphReading` reads it.
  public let isReadable = true
  /// What it is for.
  public var summary: String {
    reader == .networkx
      ? "NetworkX (node_link_graph) and programs: everything, with types" : "D3: the same as json, with edges called links"
  }

  /// Names that nodes and edges have for what is no attribute.
  static let reserved: ReservedNames = ["id", "source", "target", "key"]

  /// The format for a reader.
  public init(_ reader: Reader) { self.reader = reader }

  /// The graph in JSON; O(n + m), and O(m log m) if the edges are in no order.
  public func files(of graph: PropertyGraph) -> [[UInt8]] {
    var buffer = ByteBuffer()
    buffer.append(graph.isDirected ? "{\"directed\":true" : "{\"directed\":false")
    buffer.append(graph.hasParallelEdges ? ",\"multigraph\":true,\"graph\":" : ",\"multigraph\":false,\"graph\":")
    JSONNotation.append(graph.attributes, to: &buffer)
    buffer.append(",\n\"nodes\":[")
    let ids = graph.ids(as: JSONNotation.self)
    let nodeFields = JSONNotation.fields(graph.nodeColumns, Self.reserved)
    for (index, id) in ids.enumerated() {
      buffer.append(index == 0 ? "\n{\"id\":" : ",\n{\"id\":")
      buffer.append(id)
      buffer.append(nodeFields, at: index, as: JSONNotation.self)
      buffer.append("}")
    }
    buffer.append(reader == .networkx ? "\n],\n\"edges\":[" : "\n],\n\"links\":[")
    let edgeFields = JSONNotation.fields(graph.edgeColumns, Self.reserved)
    for (index, edge) in graph.edges.enumerated() {
      buffer.append(index == 0 ? "\n{\"source\":" : ",\n{\"source\":")
      buffer.append(ids[edge.source])
      buffer.append(",\"target\":")
      buffer.append(ids[edge.target])
      buffer.append(edgeFields, at: index, as: JSONNotation.self)
      buffer.append("}")
    }
    buffer.append("\n]}\n")
    return [buffer.bytes]
  }
}
