// The DOT language, as both its profiles write it.

/// Values of DOT: texts are quoted, numbers are not and have no exponent.
enum DOTNotation: Notation {
  private static let escapes = Escapes([("\"", "\\\""), ("\\", "\\\\"), ("\n", "\\n")])
  /// Keywords, which cannot stand unquoted, whatever their case.
  private static let keywords: Set<String> = ["node", "edge", "graph", "digraph", "subgraph", "strict"]

  static func append(_ text: String, to buffer: inout ByteBuffer) {
    buffer.append("\"")
    if text.utf8.count <= 8000 {
      buffer.append(text, escapes)
    } else {
      // A scalar is four bytes at most, its escaped form two.
      let scalars = text.unicodeScalars
      var start = scalars.startIndex
      while let end = scalars.index(start, offsetBy: 2000, limitedBy: scalars.endIndex), end < scalars.endIndex {
        buffer.append(String(scalars[start..<end]), escapes)
        buffer.append("\\\n")
        start = end
      }
      buffer.append(String(scalars[start...]), escapes)
    }
    buffer.append("\"")
  }

  static func append(_ number: Double, to buffer: inout ByteBuffer) { buffer.append(plain: number) }

  /// The columns as items of a list.
  static func fields(_ columns: [Column], _ reserved: ReservedNames = []) -> [Field] {
    columns.map { field(reserved.written($0.name), $0.values) }
  }

  /// A column as an item of a list, with a text behind each value.
  static func field(_ name: String, _ values: Column.Values, behind: String = "") -> Field {
    let isPlain = name.first?.isNumber == false && name.utf8.allSatisfy(isWordByte) && !keywords.contains(name.lowercased())
    let written = isPlain ? Array(name.utf8) : bytes(name)
    return Field(opening: Array(", ".utf8) + written + Array("=".utf8), values: values, closing: Array(behind.utf8))
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: byte == UInt8(ascii: "_")
    }
  }

  /// A file with the graph attributes in comments, and each node and edge on a line.
  static func file(of graph: PropertyGraph, nodes: [Field], edges: [Field]) -> [UInt8] {
    var buffer = ByteBuffer()
    for attribute in graph.attributes {
      buffer.append("// ")
      JSONNotation.append(attribute.name, to: &buffer)
      buffer.append(": ")
      JSONNotation.append(attribute.value, to: &buffer)
      buffer.append("\n")
    }
    if !graph.hasParallelEdges { buffer.append("strict ") }
    buffer.append(graph.isDirected ? "digraph {\n" : "graph {\n")
    let ids = graph.ids(as: DOTNotation.self)
    for (index, id) in ids.enumerated() {
      buffer.append("  ")
      buffer.append(id)
      buffer.append(nodes, at: index, as: DOTNotation.self, opening: " [", closing: "];\n", empty: ";\n")
    }
    for (index, edge) in graph.edges.enumerated() {
      buffer.append("  ")
      buffer.append(ids[edge.source])
      buffer.append(graph.isDirected ? " -> " : " -- ")
      buffer.append(ids[edge.target])
      buffer.append(edges, at: index, as: DOTNotation.self, opening: " [", closing: "];\n", empty: ";\n")
    }
    buffer.append("}\n")
    return buffer.bytes
  }
}
