// Attributes of DOT, which has texts only, as typed columns.

/// The graph of a DOT file that a parser has taken apart.
package enum DOTColumns {
  /// The graph of ids, edges and attributes as DOT has them.
  ///
  /// Types are those that all values of a column spell; `pos` becomes `x` and `y`, `fillcolor` and `penwidth` the columns that
  /// `DOTFormat` made them of, and what it derives from others goes.
  ///
  /// - Parameters:
  ///   - nodes: the attributes of each node.
  ///   - edgeAttributes: the attributes of each edge.
  ///   - comments: the text before the graph, which holds the graph's attributes if `DOTFormat` wrote it.
  /// - Throws: if an id is repeated.
  /// - Complexity: O(size of all texts).
  package static func graph(
    ids: [String], nodes: [[String: String]], edges: [PropertyGraph.Edge], edgeAttributes: [[String: String]], comments: [UInt8],
    isDirected: Bool
  ) throws(GraphFileError) -> PropertyGraph {
    var nodeColumns = columns(nodes)
    takePlaces(&nodeColumns)
    if nodeColumns.contains(where: { $0.name == "fillcolor" }) { nodeColumns.removeAll { $0.name == AttributeName.color } }
    nodeColumns.rename("fillcolor", to: AttributeName.color)
    nodeColumns.removeAll {
      ["width", "height", AttributeName.style, "shape", "fontname", "fontcolor", "fixedsize"].contains($0.name)
    }
    var edgeColumns = columns(edgeAttributes)
    edgeColumns.rename("penwidth", to: AttributeName.thickness)
    do throws(PropertyGraphError) {
      return try PropertyGraph(
        ids: ids, nodeColumns: nodeColumns, edges: edges, edgeColumns: edgeColumns, attributes: attributes(in: comments),
        isDirected: isDirected
      ).restored(from: DOTFormat.reserved)
    } catch {
      throw GraphFileError(error.description)
    }
  }

  private static func columns(_ elements: [[String: String]]) -> [Column] {
    var texts: [String: [String?]] = [:]
    for (index, element) in elements.enumerated() {
      for (name, text) in element {
        texts[name, default: [String?](repeating: nil, count: elements.count)][index] = text
      }
    }
    return texts.sorted { $0.key < $1.key }.map { name, values in
      // A label is text, whatever it spells.
      Column(name, name == AttributeName.label ? .texts(values) : Column.Values(spelled: values))
    }
  }

  private static func takePlaces(_ columns: inout [Column]) {
    guard let place = columns.firstIndex(where: { $0.name == "pos" }), case .texts(let texts) = columns[place].values else {
      return
    }
    var (xs, ys): ([Double?], [Double?]) = ([], [])
    for text in texts {
      let parts = (text ?? "").split { $0 == "," || $0 == "!" }.map { Double($0) }
      let isPlace = parts.count >= 2 && parts.prefix(2).allSatisfy { $0?.isFinite == true }
      xs.append(isPlace ? parts[0] : nil)
      ys.append(isPlace ? parts[1] : nil)
    }
    columns[place] = Column(AttributeName.x, .numbers(xs))
    columns.insert(Column(AttributeName.y, .numbers(ys)), at: place + 1)
  }

  /// The graph's attributes in the comments that `DOTFormat` writes: lines of JSON, continued behind `//+`.
  private static func attributes(in comments: [UInt8]) -> [Attribute] {
    var members: [UInt8] = []
    var rest = comments[...]
    while rest.starts(with: "//".utf8) {
      let line = rest.prefix { $0 != .lineFeed }
      if line.starts(with: "// \"".utf8) {
        members += (members.isEmpty ? [] : [.comma]) + line.dropFirst(3)
      } else if line.starts(with: "//+".utf8) {
        members += line.dropFirst(3)
      }
      rest = rest[line.endIndex...].dropFirst()
    }
    // Comments of others are no JSON.
    return (try? JSONDocument(Array("{\"attributes\":{".utf8) + members + "}}".utf8).attributes(at: "attributes")) ?? []
  }
}
