// GML, the Graph Modelling Language.

/// GML (Himsolt 1997), 7-bit, as igraph and NetworkX read it.
///
/// Nodes are numbered; `label` is a node's id, `name` its label, as readers want labels to differ. Keys have letters and digits only: `first_seen`
/// is `firstSeen`. Characters beyond ASCII, `"` and `&` are written as references. Truth values are 1 and 0, as there are no others.
///
/// Places, sizes and colours are keys like all others, without a `graphics` record besides: igraph warns of records and drops them, and NetworkX
/// cannot write a graph with one as GraphML.
public struct GMLFormat: GraphFormat {
  /// `gml`.
  public let name = "gml"
  /// `gml`.
  public let fileExtensions = ["gml"]
  /// What it is for.
  public let summary = "igraph, NetworkX, Gephi, yEd: all values, under names of letters and digits; truth values become 1 and 0"

  /// The format.
  public init() {}

  /// The graph in GML; O(n + m), and O(m log m) if the edges are in no order.
  public func files(of graph: PropertyGraph) -> [[UInt8]] {
    var buffer = ByteBuffer()
    buffer.append("Creator \"actorgraph\"\ngraph [\n  directed ")
    buffer.append(graph.isDirected ? 1 : 0)
    buffer.append(graph.hasParallelEdges ? "\n  multigraph 1\n" : "\n")
    for (key, attribute) in zip(
      Self.keys(graph.attributes.map(\.name), ["directed", "multigraph", "node", "edge"]), graph.attributes)
    {
      buffer.append("  ")
      buffer.append(raw: key)
      buffer.append(" ")
      GMLNotation.append(attribute.value, to: &buffer)
      buffer.append("\n")
    }
    var columns = graph.nodeColumns
    if let index = columns.firstIndex(where: { $0.name == AttributeName.label }) {
      columns.insert(Column("name", columns.remove(at: index).values), at: 0)
    }
    let nodeFields = Self.fields(columns, ["id", "label"])
    for (index, id) in graph.ids(as: GMLNotation.self).enumerated() {
      buffer.append("  node [\n    id ")
      buffer.append(index)
      buffer.append("\n    label ")
      buffer.append(id)
      buffer.append("\n")
      buffer.append(nodeFields, at: index, as: GMLNotation.self)
      buffer.append("  ]\n")
    }
    let edgeFields = Self.fields(graph.edgeColumns, ["id", "source", "target", "key"])
    for (index, edge) in graph.edges.enumerated() {
      buffer.append("  edge [\n    source ")
      buffer.append(edge.source)
      buffer.append("\n    target ")
      buffer.append(edge.target)
      buffer.append("\n")
      buffer.append(edgeFields, at: index, as: GMLNotation.self)
      buffer.append("  ]\n")
    }
    buffer.append("]\n")
    return [buffer.bytes]
  }

  private static func fields(_ columns: [Column], _ taken: [String]) -> [Field] {
    zip(keys(columns.map(\.name), taken), columns).map { key, column in
      Field(opening: Array("    \(key) ".utf8), values: column.values, closing: [UInt8(ascii: "\n")])
    }
  }

  /// The names as keys, distinct and none of `taken`.
  private static func keys(_ names: [String], _ taken: [String]) -> [String] {
    let keys = names.map { name in
      let words = name.unicodeScalars.split { !($0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0))) }.map {
        String($0)
      }
      let key =
        (words.first ?? "") + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
      return key.first?.isLetter == true ? key : "attribute\(key)"
    }
    return Array(DistinctNames.made(from: taken + keys, separator: "").dropFirst(taken.count))
  }
}

/// Values of GML.
private enum GMLNotation: Notation {
  static func append(_ text: String, to buffer: inout ByteBuffer) {
    buffer.append("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "&", "\u{0}"..<" ", "\u{7F}"...:
        buffer.append("&#")
        buffer.append(Int(scalar.value))
        buffer.append(";")
      default: buffer.append(UInt8(truncatingIfNeeded: scalar.value))
      }
    }
    buffer.append("\"")
  }

  static func append(_ flag: Bool, to buffer: inout ByteBuffer) { buffer.append(flag ? 1 : 0) }
}
