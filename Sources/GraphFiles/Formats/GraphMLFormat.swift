// GraphML.

/// GraphML (http://graphml.graphdrawing.org/), with a typed key for each column and each graph attribute.
///
/// Every value is written, and there are no defaults: an element without one has no value, one with an empty element has an empty text.
/// Attributes named `id` and `key` get a low line behind them, as igraph and NetworkX have other uses for these names. Ids are written as
/// they are; the schema only allows those that are name tokens, which no reader asks for.
public struct GraphMLFormat: GraphFormat {
  /// `graphml`.
  public let name = "graphml"
  /// `graphml`.
  public let fileExtensions = ["graphml"]
  /// `GraphReading` reads it.
  public let isReadable = true
  /// What it is for.
  public let summary = "Gephi, igraph, NetworkX, yEd, Cytoscape: everything, with types"

  /// Names that readers have other uses for.
  static let reserved: ReservedNames = ["id", "key"]

  /// The format.
  public init() {}

  /// The graph in GraphML; O(n + m).
  public func files(of graph: PropertyGraph) -> [[UInt8]] {
    var buffer = ByteBuffer()
    buffer.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

      """)
    let settings = graph.attributes.map { Column($0.name, Column.Values(single: $0.value)) }
    let graphFields = Self.keys(settings, of: "graph", prefix: "g", in: &buffer)
    let nodeFields = Self.keys(graph.nodeColumns, of: "node", prefix: "n", in: &buffer)
    let edgeFields = Self.keys(graph.edgeColumns, of: "edge", prefix: "e", in: &buffer)
    buffer.append("  <graph id=\"G\" edgedefault=\"")
    buffer.append(graph.isDirected ? "directed" : "undirected")
    buffer.append("\" parse.nodes=\"")
    buffer.append(graph.ids.count)
    buffer.append("\" parse.edges=\"")
    buffer.append(graph.edges.count)
    buffer.append("\" parse.order=\"nodesfirst\">\n")
    buffer.append(graphFields, at: 0, as: XMLNotation.self)
    if !settings.isEmpty { buffer.append("\n") }
    let ids = graph.ids.map(XMLNotation.quoted)
    for (index, id) in ids.enumerated() {
      buffer.append("    <node id=")
      buffer.append(id)
      buffer.append(">")
      buffer.append(nodeFields, at: index, as: XMLNotation.self)
      buffer.append("</node>\n")
    }
    for (index, edge) in graph.edges.enumerated() {
      buffer.append("    <edge source=")
      buffer.append(ids[edge.source])
      buffer.append(" target=")
      buffer.append(ids[edge.target])
      buffer.append(">")
      buffer.append(edgeFields, at: index, as: XMLNotation.self)
      buffer.append("</edge>\n")
    }
    buffer.append("  </graph>\n</graphml>\n")
    return [buffer.bytes]
  }

  /// Writes the keys of columns; gives the columns as data of an element.
  private static func keys(_ columns: [Column], of element: StaticString, prefix: String, in buffer: inout ByteBuffer) -> [Field]
  {
    columns.enumerated().map { index, column in
      let key = "\"\(prefix)\(index)\""
      buffer.append("  <key id=")
      buffer.append(raw: key)
      buffer.append(" for=\"")
      buffer.append(element)
      buffer.append("\" attr.name=")
      buffer.append(XMLNotation.quoted(reserved.written(column.name)))
      buffer.append(" attr.type=\"")
      buffer.append(column.values.xmlType)
      buffer.append("\"/>\n")
      return Field(opening: Array("<data key=\(key)>".utf8), values: column.values, closing: Array("</data>".utf8))
    }
  }
}

extension Column.Values {
  /// Name of their type in GraphML and GEXF.
  var xmlType: StaticString {
    switch self {
    case .texts: "string"
    case .integers: "long"
    case .numbers: "double"
    case .booleans: "boolean"
    }
  }

  /// One value.
  fileprivate init(single value: Value) {
    switch value {
    case .text(let text): self = .texts([text])
    case .integer(let number): self = .integers([number])
    case .number(let number): self = .numbers([number])
    case .boolean(let flag): self = .booleans([flag])
    }
  }
}
