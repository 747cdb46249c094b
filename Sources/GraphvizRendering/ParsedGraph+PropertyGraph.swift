// A DOT file as a graph with typed attributes.

import GraphFiles

extension ParsedGraph {
  /// The graph with typed attributes: numbers are those that all values of an attribute spell, names and labels are as they are drawn.
  ///
  /// Nodes whose names begin with `%` have other names here, which Graphviz makes.
  ///
  /// - Parameter file: the file that the graph was read from, for the settings in its comments.
  /// - Throws: `GraphFileError` if attributes collide.
  /// - Complexity: O(size of the file).
  public func propertyGraph(of file: [UInt8]) throws(GraphFileError) -> PropertyGraph {
    // Names that differ by their escapes alone stay as they are.
    let (names, plain) = (nodes.map(\.name), nodes.map { Self.unescaped($0.name) })
    return try DOTColumns.graph(
      ids: Set(plain).count == plain.count ? plain : names,
      nodes: nodes.map { node in texts(node.attributes, label: node.plainLabel) },
      edges: edges.map { PropertyGraph.Edge($0.tail, $0.head) },
      edgeAttributes: edges.map { texts($0.attributes, label: $0.plainLabel) },
      comments: file, isDirected: isDirected)
  }

  /// Names and values without the escapes that Graphviz keeps; a name that would be another's keeps them.
  private func texts(_ attributes: Attributes, label: String?) -> [String: String] {
    var texts: [String: String] = [:]
    for (name, value) in attributes.sorted(by: { $0.key < $1.key }) {
      let plain = Self.unescaped(name)
      let isFree = attributes[plain] == nil && texts[plain] == nil
      texts[isFree ? plain : name] = value.isHTML ? value.text : Self.unescaped(value.text)
    }
    if attributes["label"] != nil { texts["label"] = label }
    return texts
  }

  // By scalars, as a mark behind an escape would make one character of both.
  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
    var plain = String.UnicodeScalarView(), rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let escaped = rest.popFirst() else {
        plain.append(scalar)
        continue
      }
      plain.append(escaped == "n" ? "\n" : escaped)
    }
    return String(plain)
  }
}

extension ParsedGraph.Node {
  /// Its label as it would be drawn, in one line: escapes and the commonest entities undone; the name where there is no label or
  /// one of HTML.
  public var plainLabel: String { attributes["label"]?.drawn(for: name) ?? name }
}

extension ParsedGraph.Edge {
  /// Its label, likewise; nil where there is none or one of HTML.
  fileprivate var plainLabel: String? { attributes["label"]?.drawn(for: "") }
}

extension ParsedGraph.Value {
  /// A label as it would be drawn for what has this name; nil for one of HTML.
  fileprivate func drawn(for name: String) -> String? {
    guard !isHTML else { return nil }
    var plain = String.UnicodeScalarView(), rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\\", let escaped = rest.popFirst() {
        switch escaped {
        case "n", "l", "r": plain.append("\n")
        case "N": plain.append(contentsOf: name.unicodeScalars)
        default: plain.append(escaped)
        }
      } else if scalar == "&", let entity = Self.entities.first(where: { rest.starts(with: $0.name.unicodeScalars) }) {
        plain.append(entity.scalar)
        rest = rest.dropFirst(entity.name.unicodeScalars.count)
      } else {
        plain.append(scalar)
      }
    }
    return String(plain)
  }

  private static let entities: [(name: String, scalar: Unicode.Scalar)] = [
    ("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("#39;", "'"), ("nbsp;", "\u{A0}"),
  ]
}
