// Graphviz DOT, in the plain profile that Graphviz, NetworkX and Gephi all read.

/// The DOT language of Graphviz (https://graphviz.org/doc/info/lang.html).
///
/// Every attribute stands in one list on its own node or edge: default lines (`node [...]`) and graph attributes make Gephi load an
/// empty or a wrong graph. Places (`pos`) are those of the figure, for `neato -n`. Colours have six digits, ids and texts are quoted, numbers are not. What made the network stands in
/// comments at the top.
public struct DOTFormat: NetworkFormat {
  /// `dot`.
  public let name = "dot"
  /// `dot` and Graphviz's newer `gv`.
  public let fileExtensions = ["dot", "gv"]

  /// A text longer than this many bytes is cut, as Graphviz refuses strings of 16,384 bytes.
  private static let longestText = 16_000

  /// The format.
  public init() {}

  /// The network in DOT, nodes in the order of their ids; O(n + m).
  public func bytes(of network: ActorNetwork) -> [UInt8] {
    let provenance = network.provenance
    var dot = """
      // \(Self.comment("actorgraph \(provenance.toolVersion): actors that occur together in one unit of text (\(provenance.unit))"))
      // \(provenance.documents) documents\(Self.duplicates(provenance)); \(network.nodes.count) of \(provenance.unfilteredNodes) actors, \
      \(network.edges.count) of \(provenance.unfilteredEdges) ties\(Self.comment(Self.filters(provenance)))\
      \(provenance.rollUp.isEmpty ? "" : "; counted by --roll-up \(provenance.rollUp)")
      strict graph actors {

      """
    let mostMentions = network.nodes.map(\.mentions).max() ?? 1
    for node in network.nodes {
      let diameter = Decimals.text(0.3 + 0.9 * (Double(node.mentions) / Double(mostMentions)).squareRoot(), digits: 3)
      dot += "  \(Self.quote(node.id)) ["
      dot += "label=\(Self.quote(Self.label(node.label))), type=\(Self.quote(node.type.rawValue)), mentions=\(node.mentions), "
      dot += "units=\(node.units), documents=\(node.documents), shape=ellipse, style=filled, "
      dot += "fillcolor=\"\(node.type.colour)\", color=\"#ffffff\", width=\(diameter), height=\(diameter), "
      if let place = node.position { dot += "pos=\"\(Decimals.plain(place.x)),\(Decimals.plain(place.y))\", " }
      dot += "fontname=\"Noto Sans\", fontcolor=\"\(node.type.textColour)\"];\n"
    }
    let heaviest = network.edges.map(\.weight).max() ?? 1
    for edge in network.edges {
      let width = Decimals.text(0.5 + 5.5 * (edge.weight / heaviest).squareRoot(), digits: 3)
      dot += "  \(Self.quote(network.nodes[edge.source].id)) -- \(Self.quote(network.nodes[edge.target].id)) ["
      dot += "weight=\(Decimals.plain(edge.weight)), units=\(edge.units), documents=\(edge.documents), penwidth=\(width), "
      if let affiliation = edge.affiliation { dot += "affiliation=\(Self.quote(affiliation.rawValue)), " }
      if edge.affiliation != nil, !edge.isUncertain { dot += "style=dotted, " }
      if edge.isUncertain { dot += "style=dashed, standing=uncertain, " }
      if let change = edge.change { dot += "change=\(change.rawValue), " }
      dot += "color=\"\(edge.change?.colour ?? "#7f7f7f")\"];\n"
    }
    return Array((dot + "}\n").utf8)
  }

  private static func duplicates(_ provenance: NetworkProvenance) -> String {
    provenance.duplicates == 0 ? "" : ", \(provenance.duplicates) near-duplicates left out"
  }

  private static func filters(_ provenance: NetworkProvenance) -> String {
    provenance.filters.isEmpty ? "" : "; \(provenance.filters.joined(separator: " "))"
  }

  /// One line, whatever the text holds.
  private static func comment(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }

  private static func quote(_ text: String) -> String {
    "\"\(text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\""))\""
  }

  /// A label as an escString: Graphviz expands backslashes and character entities in it.
  private static func label(_ text: String) -> String {
    var label = "", length = 0
    var scalars = PlainText.clean(text).unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      length += UTF8.width(scalar) + 1
      guard length < longestText else { return label + "…" }
      switch scalar {
      case "\\": label += "\\\\"
      case "\n": label += "\\n"
      case "&" where startsEntity(scalars): label += "&amp;"
      default: label.unicodeScalars.append(scalar)
      }
    }
    return label
  }

  /// Whether what follows an ampersand would be read as a character entity.
  private static func startsEntity(_ scalars: Substring.UnicodeScalarView) -> Bool {
    let body = scalars.prefix(12).prefix {
      $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "#")
    }
    return !body.isEmpty && scalars.dropFirst(body.count).first == ";"
  }
}
