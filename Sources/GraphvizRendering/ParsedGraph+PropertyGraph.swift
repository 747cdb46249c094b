// A DOT file as a graph with typed attributes.

import GraphFiles

extension ParsedGraph {
  /// The graph with typed attributes: numbers are those that all values of an attribute spell, labels are as they are drawn.
  ///
  /// - Parameter file: the file that the graph was read from, for the settings in its comments.
  /// - Throws: `GraphFileError` if attributes collide.
  /// - Complexity: O(size of the file).
  public func propertyGraph(of file: [UInt8]) throws(GraphFileError) -> PropertyGraph {
    try DOTColumns.graph(
      ids: nodes.map(\.name), nodes: nodes.map { node in texts(node.attributes, label: node.plainLabel) },
      edges: edges.map { PropertyGraph.Edge($0.tail, $0.head) }, edgeAttributes: edges.map { texts($0.attributes, label: nil) },
      comments: file, isDirected: isDirected)
  }

  /// Values without the escapes that Graphviz keeps.
  private func texts(_ attributes: Attributes, label: String?) -> [String: String] {
    var texts = attributes.mapValues { $0.isHTML ? $0.text : Self.unescaped($0.text) }
    if attributes["label"] != nil { texts["label"] = label }
    return texts
  }

  private static func unescaped(_ text: String) -> String {
    guard text.contains("\\") else { return text }
    var plain = "", rest = text[...]
    while let character = rest.popFirst() {
      guard character == "\\", let escaped = rest.popFirst() else {
        plain.append(character)
        continue
      }
      plain.append(escaped == "n" ? "\n" : escaped)
    }
    return plain
  }
}

extension ParsedGraph.Node {
  /// Its label as it would be drawn, in one line: escapes and the commonest entities undone; the name where there is no label or
  /// one of HTML.
  public var plainLabel: String {
    guard let label = attributes["label"], !label.isHTML else { return name }
    var plain = "", rest = label.text[...]
    while let character = rest.popFirst() {
      if character == "\\", let escaped = rest.popFirst() {
        switch escaped {
        case "n", "l", "r": plain += "\n"
        case "N": plain += name
        default: plain.append(escaped)
        }
      } else if character == "&", let entity = Self.entities.first(where: { rest.hasPrefix($0.name) }) {
        plain += entity.text
        rest = rest.dropFirst(entity.name.count)
      } else {
        plain.append(character)
      }
    }
    return plain
  }

  private static let entities = [("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("#39;", "'"), ("nbsp;", "\u{A0}")]
    .map { (name: $0.0, text: $0.1) }
}
