// JSON of Cytoscape and Cytoscape.js.

/// Reads the JSON of Cytoscape and Cytoscape.js: `elements` as an object of `nodes` and `edges` or as a list of both, or either
/// alone.
///
/// Positions are turned over, as Cytoscape counts y downward. `name` becomes the label of nodes without one; what only repeats the
/// id or the label, and Cytoscape's own bookkeeping (`SUID`, `selected` …), is left out, and so are styles. A numeric `value` of
/// edges is their weight if they have none. Ids of edges are not kept, nor are the numbers by which NetworkX tells parallel edges apart (`key`). Ends that are no nodes become nodes.
enum CytoscapeReading {
  /// The graph of a file.
  ///
  /// - Throws: what is wrong, and in which line.
  /// - Complexity: O(b) in the size of the file.
  static func graph(from bytes: [UInt8]) throws(GraphFileError) -> PropertyGraph {
    let document = try JSONDocument(bytes)
    if !document.isList { try document.demand(oneOf: ["elements", "nodes", "edges"]) }
    var builder = GraphBuilder(fileSize: bytes.count)
    builder.isDirectedByDefault = try document.value("directed") == .boolean(true)
    builder.attributes = try document.attributes(at: "data").filter { !bookkeeping.contains($0.name) }
    let isMultigraph = try document.value("multigraph") == .boolean(true)
    try read(document, edges: false) { (begin, fields) throws(GraphFileError) in
      guard let id = fields.take("id") else { throw begin.failure("a node lacks its id") }
      try builder.nodes.set(fields, at: try builder.addNode(id.text, line: begin.line))
    }
    try read(document, edges: true) { (begin, fields) throws(GraphFileError) in
      let (source, target) = try fields.takeEnds(of: begin)
      _ = fields.take("id")
      let edge = try builder.addEdge(try builder.node(source.text), try builder.node(target.text))
      try builder.edges.set(fields, at: edge)
    }
    return try builder.graph { nodes, edges, ids in
      settleNames(&nodes, ids)
      edges.renameNumbers("value", to: AttributeName.weight)
      if isMultigraph { edges.dropIntegers("key") }
    }
  }

  /// What Cytoscape writes for itself.
  private static let bookkeeping: Set = ["SUID", "selected", "shared_name", "shared_interaction", "__Annotations"]

  /// Calls `body` with the begin and the fields of each node or each edge.
  private static func read(
    _ document: JSONDocument, edges: Bool, _ body: (JSONScanner, inout JSONFields) throws(GraphFileError) -> Void
  ) throws(GraphFileError) {
    var elements = document.scanner(at: "elements") ?? document.scanner
    if try elements.peek() == .openBracket { return try read(list: &elements, edges: edges, group: nil, body) }
    try elements.members { (scanner, group) throws(GraphFileError) in
      if group == (edges ? "edges" : "nodes") {
        try read(list: &scanner, edges: edges, group: group, body)
      } else {
        try scanner.skip()
      }
    }
  }

  /// - Parameter group: `nodes` or `edges` if the list is of these alone.
  private static func read(
    list scanner: inout JSONScanner, edges: Bool, group: String?,
    _ body: (JSONScanner, inout JSONFields) throws(GraphFileError) -> Void
  ) throws(GraphFileError) {
    var fields = JSONFields()
    try scanner.elements { (scanner) throws(GraphFileError) in
      let begin = scanner
      var group = group
      try scanner.members { (scanner, part) throws(GraphFileError) in
        switch part {
        case "data":
          try scanner.members { (scanner, name) throws(GraphFileError) in
            if bookkeeping.contains(name) { try scanner.skip() } else { try fields.add(name, from: &scanner) }
          }
        case "position" where try scanner.peek() == .openBrace:
          try scanner.members { (scanner, name) throws(GraphFileError) in
            fields.add(name, try position(name, scanner.value()))
          }
        case "group" where group == nil: group = try scanner.value()?.text
        default: try scanner.skip()
        }
      }
      let isEdge = group.map { $0 == "edges" } ?? fields.values.contains { $0.name == "source" }
      if isEdge == edges { try body(begin, &fields) }
      fields.clear()
    }
  }

  /// A coordinate as a number, upward.
  private static func position(_ name: String, _ value: Value?) -> Value? {
    let number: Double? =
      switch value {
      case .integer(let value): Double(value)
      case .number(let value): value
      default: nil
      }
    // 0 - 0 is 0, while -0 would be written as such.
    return number.map { .number(name == AttributeName.y ? 0 - $0 : $0) }
  }

  /// Makes the names labels, and leaves out what repeats them.
  private static func settleNames(_ nodes: inout [Column], _ ids: [String]) {
    nodes.removeAll { column in column.name == "value" && ids.indices.allSatisfy { column.values[$0]?.text == ids[$0] } }
    let labels = nodes.first { $0.name == AttributeName.label }?.values
    nodes.removeAll { column in
      column.name == "name" && ids.indices.allSatisfy { column.values[$0]?.text == labels?[$0]?.text ?? ids[$0] }
    }
    nodes.rename("name", to: AttributeName.label)
  }
}
