// The DOT language, as both its profiles write it.

/// Values of DOT: texts are quoted, numbers are not and have no exponent.
enum DOTNotation: Notation {
  private static let escapes = Escapes([("\"", "\\\""), ("\\", "\\\\"), ("\n", "\\n")])
  /// Keywords, which cannot stand unquoted, whatever their case.
  private static let keywords: Set<String> = ["node", "edge", "graph", "digraph", "subgraph", "strict"]

  static func append(_ text: String, to buffer: inout ByteBuffer) {
    buffer.append("\"")
    if text.utf8.count <= longestPiece {
      buffer.append(text, escapes)
    } else {
      for (index, piece) in pieces(text).enumerated() {
        if index > 0 { buffer.append("\\\n") }
        buffer.append(piece, escapes)
      }
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

  /// Bytes that Graphviz 2 can read, also when each character is escaped: it reads no 16,384 at once.
  private static let longestPiece = 8000

  /// The text in pieces of at most so many bytes.
  private static func pieces(_ text: String) -> [String] {
    if text.utf8.count <= longestPiece { return [text] }
    let scalars = text.unicodeScalars
    // A scalar has four bytes at most, and an escaped one two.
    return sequence(first: scalars.startIndex) { scalars.index($0, offsetBy: 2000, limitedBy: scalars.endIndex) }.map { start in
      String(scalars[start...].prefix(2000))
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: byte == UInt8(ascii: "_")
    }
  }

  /// Bytes that a field takes with its name, or the ends of an edge.
  private static let usualField = 24

  /// A file with the graph attributes in comments, and each node and edge on a line.
  static func file(of graph: PropertyGraph, nodes: [Field], edges: [Field]) -> [UInt8] {
    var buffer = ByteBuffer()
    for attribute in graph.attributes {
      var comment = ByteBuffer()
      JSONNotation.append(attribute.name, to: &comment)
      comment.append(": ")
      JSONNotation.append(attribute.value, to: &comment)
      for (index, piece) in pieces(String(decoding: comment.bytes, as: UTF8.self)).enumerated() {
        buffer.append(index == 0 ? "// " : "//+")
        buffer.append(raw: piece)
        buffer.append("\n")
      }
    }
    if !graph.hasParallelEdges { buffer.append("strict ") }
    buffer.append(graph.isDirected ? "digraph {\n" : "graph {\n")
    let ids = graph.ids(as: DOTNotation.self)
    buffer.reserve(buffer.bytes.count + usualField * (ids.count * (nodes.count + 1) + graph.edges.count * (edges.count + 1)))
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
