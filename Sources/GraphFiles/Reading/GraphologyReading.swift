// JSON of graphology and sigma.js.

/// Reads graphology's serialised graphs (https://graphology.github.io/serialization).
///
/// The `size` of an edge is its thickness. Keys of edges are not kept. Ends that are no nodes become nodes.
enum GraphologyReading {
  /// The graph of a file.
  ///
  /// - Throws: what is wrong, and in which line.
  /// - Complexity: O(b) in the size of the file.
  static func graph(from bytes: [UInt8]) throws(GraphFileError) -> PropertyGraph {
    let document = try JSONDocument(bytes)
    try document.demand(oneOf: ["nodes", "edges"])
    var builder = GraphBuilder(fileSize: bytes.count)
    let type = try document.attributes(at: "options").first { $0.name == "type" }?.value.text
    builder.isDirectedByDefault = type == "directed"
    builder.attributes = try document.attributes(at: "attributes")
    try read(document, "nodes") { (begin, element, attributes) throws(GraphFileError) in
      guard let key = element.take("key") else { throw begin.failure("a node lacks its key") }
      try builder.nodes.set(attributes, at: try builder.addNode(key.text, line: begin.line))
    }
    try read(document, "edges") { (begin, element, attributes) throws(GraphFileError) in
      let (source, target) = try element.takeEnds(of: begin)
      // Only in graphs that may have both does the edge say which it is.
      if type == nil || type == "mixed" {
        try builder.note(isDirected: element.take("undirected") != .boolean(true), line: begin.line)
      }
      let edge = try builder.addEdge(try builder.node(source.text), try builder.node(target.text))
      try builder.edges.set(attributes, at: edge)
    }
    return try builder.graph { _, edges, _ in edges.renameNumbers(AttributeName.size, to: AttributeName.thickness) }
  }

  /// Calls `body` with the begin, the members and the attributes of each node or each edge.
  private static func read(
    _ document: JSONDocument, _ part: String,
    _ body: (JSONScanner, inout JSONFields, JSONFields) throws(GraphFileError) -> Void
  ) throws(GraphFileError) {
    guard var elements = document.scanner(at: part) else { return }
    var (element, attributes) = (JSONFields(), JSONFields())
    try elements.elements { (scanner) throws(GraphFileError) in
      let begin = scanner
      try scanner.members { (scanner, name) throws(GraphFileError) in
        if name == "attributes", try scanner.peek() == .openBrace {
          try attributes.read(&scanner)
        } else {
          try element.add(name, from: &scanner)
        }
      }
      try body(begin, &element, attributes)
      element.clear()
      attributes.clear()
    }
  }
}
