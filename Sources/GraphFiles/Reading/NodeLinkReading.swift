// Node-link JSON.

/// Reads node-link JSON, as networkx and D3 write it: `nodes` and `edges` (or `links`).
///
/// Where nodes have no `id`, their places count from 0, as in D3, and `name` becomes the label. A source or target that is an
/// integer means a node's id, or else its place if no id is an integer. Ends that are no nodes become nodes. A numeric `value` of
/// edges is their weight if they have none. Values that are lists or objects are kept as JSON text. The
/// numbers by which NetworkX tells parallel edges apart (`key`) are not kept.
enum NodeLinkReading {
  /// The graph of a file.
  ///
  /// - Throws: what is wrong, and in which line.
  /// - Complexity: O(b) in the size of the file.
  static func graph(from bytes: [UInt8]) throws(GraphFileError) -> PropertyGraph {
    let document = try JSONDocument(bytes)
    try document.demand(oneOf: ["nodes", "edges", "links"])
    var builder = GraphBuilder(fileSize: bytes.count)
    builder.isDirectedByDefault = try document.value("directed") == .boolean(true)
    builder.attributes = try document.attributes(at: "graph")
    let isMultigraph = try document.value("multigraph") == .boolean(true)
    let nodeCount = try readNodes(of: document, into: &builder)
    try readEdges(of: document, placeCount: nodeCount, into: &builder)
    return try builder.graph { nodes, edges, _ in
      nodes.rename("name", to: AttributeName.label)
      edges.renameNumbers("value", to: AttributeName.weight)
      if isMultigraph { edges.dropIntegers("key") }
    }
  }

  /// Reads the nodes; gives how many of them a place may name: none if ids are integers.
  private static func readNodes(of document: JSONDocument, into builder: inout GraphBuilder) throws(GraphFileError) -> Int {
    guard var nodes = document.scanner(at: "nodes") else { return 0 }
    var fields = JSONFields()
    var (place, hasIntegerIDs) = (0, false)
    try nodes.elements { (scanner) throws(GraphFileError) in
      let begin = scanner
      if try scanner.peek() == .openBrace { try fields.read(&scanner) } else { try fields.add("id", from: &scanner) }
      let id = fields.take("id")
      if case .integer? = id { hasIntegerIDs = true }
      let node = try builder.addNode(id?.text ?? "\(place)", line: begin.line)
      try builder.nodes.set(fields, at: node)
      fields.clear()
      place += 1
    }
    return hasIntegerIDs ? 0 : place
  }

  private static func readEdges(
    of document: JSONDocument, placeCount: Int, into builder: inout GraphBuilder
  ) throws(GraphFileError) {
    guard var edges = document.scanner(at: "edges") ?? document.scanner(at: "links") else { return }
    var fields = JSONFields()
    try edges.elements { (scanner) throws(GraphFileError) in
      let begin = scanner
      try fields.read(&scanner)
      let (source, target) = try fields.takeEnds(of: begin)
      let edge = try builder.addEdge(
        try node(source, placeCount, &builder), try node(target, placeCount, &builder))
      try builder.edges.set(fields, at: edge)
      fields.clear()
    }
  }

  /// The node that a source or target means.
  private static func node(_ end: Value, _ placeCount: Int, _ builder: inout GraphBuilder) throws(GraphFileError) -> Int {
    let id = end.text
    if case .integer(let place) = end, builder.index(of: id) == nil, (0..<placeCount).contains(place) { return place }
    return try builder.node(id)
  }
}
