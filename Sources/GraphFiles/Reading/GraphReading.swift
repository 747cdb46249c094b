// Reading a graph file of any kind, and telling the kinds apart.

/// The kinds of graph files that are read here.
public enum GraphFileKind: String, Sendable, CaseIterable {
  /// Each kind, by the name of the format that it is written in; `json` is node-link JSON of NetworkX and D3.
  case graphml, gexf, json, cyjs, graphology, csv
}

/// Reads graphs from files of other tools.
public enum GraphReading {
  /// The graph of a file.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - ending: the ending of its name, such as `gexf`.
  /// - Throws: what is wrong, and in which line.
  /// - Complexity: O(b) in the size of the file.
  public static func graph(from bytes: [UInt8], ending: String) throws(GraphFileError) -> PropertyGraph {
    switch try kind(of: bytes, ending: ending) {
    case .graphml: try GraphMLReading.graph(from: bytes).restored(from: GraphMLFormat.reserved, withAttributes: true)
    case .gexf: try GEXFReading.graph(from: bytes).restored(from: GEXFFormat.reserved)
    case .json: try NodeLinkReading.graph(from: bytes).restored(from: NodeLinkFormat.reserved)
    case .cyjs: try CytoscapeReading.graph(from: bytes).restored(from: CytoscapeFormat.reserved)
    case .graphology: try GraphologyReading.graph(from: bytes).restored(from: GraphologyFormat.reserved)
    case .csv: try CSVReading.graph(edges: bytes).restored(from: CSVFormat.reserved)
    }
  }

  /// The graph of two tables in CSV, as Gephi takes them.
  ///
  /// - Throws: what is wrong, and in which line; of the table of nodes, it says so.
  /// - Complexity: O(b) in the size of the files.
  public static func graph(nodes: [UInt8], edges: [UInt8]) throws(GraphFileError) -> PropertyGraph {
    try CSVReading.graph(edges: edges, nodes: nodes).restored(from: CSVFormat.reserved)
  }

  /// The kind of a file, by its ending where that says enough, else by its contents.
  ///
  /// - Throws: if it is of no kind that is known here, or is damaged.
  /// - Complexity: O(b) in the size of the file.
  public static func kind(of bytes: [UInt8], ending: String) throws(GraphFileError) -> GraphFileKind {
    switch ending.lowercased() {
    case "graphml": return .graphml
    case "gexf": return .gexf
    case "cyjs": return .cyjs
    case "csv", "tsv": return .csv
    case "xml": return try kind(ofXML: bytes)
    case "json": return try kind(ofJSON: bytes)
    default: return try kind(ofUnknown: bytes)
    }
  }

  private static func kind(ofUnknown bytes: [UInt8]) throws(GraphFileError) -> GraphFileKind {
    // A byte order mark, and in UTF-16 the other halves of characters, stand before or between.
    switch bytes.first(where: { $0 > 0x20 && $0 < 0x80 }) {
    case UInt8(ascii: "<"): return try kind(ofXML: bytes)
    case UInt8.openBrace, UInt8.openBracket: return try kind(ofJSON: bytes)
    default:
      _ = try CSVRecords(bytes, having: CSVReading.areNamesOfEdges, wanted: "Source and Target")
      return .csv
    }
  }

  private static func kind(ofXML bytes: [UInt8]) throws(GraphFileError) -> GraphFileKind {
    let root = RootName()
    do {
      try XMLReading.read(bytes, with: root)
    } catch {
      // The root's own error ends the reading once the name is known.
      guard !root.name.isEmpty else { throw error }
    }
    switch root.name {
    case "graphml": return .graphml
    case "gexf": return .gexf
    default: throw GraphFileError("the file is neither GraphML nor GEXF but '\(root.name.excerpt)'", line: root.line)
    }
  }

  private static func kind(ofJSON bytes: [UInt8]) throws(GraphFileError) -> GraphFileKind {
    let document = try JSONDocument(bytes)
    let keys = Set(document.keys)
    if document.isList || keys.contains("elements") { return .cyjs }
    try document.demand(oneOf: ["nodes", "edges", "links", "elements"])
    if keys.contains("links") || keys.contains("directed") || keys.contains("multigraph") { return .json }
    if keys.contains("options") || keys.contains("attributes") { return .graphology }
    guard var nodes = document.scanner(at: "nodes"), try nodes.peek() == .openBracket else { return .json }
    var first: Set<String> = []
    try nodes.elements { (scanner) throws(GraphFileError) in
      guard first.isEmpty, try scanner.peek() == .openBrace else { return try scanner.skip() }
      var fields = JSONFields()
      try fields.read(&scanner)
      first = Set(fields.values.map(\.name))
    }
    if first.contains("id") { return .json }
    return first.contains("data") ? .cyjs : first.contains("key") ? .graphology : .json
  }
}

/// Takes the name of the outermost element and ends the reading.
private final class RootName: XMLHandler {
  private(set) var name = ""
  private(set) var line = 0

  func begin(_ element: XMLElement) throws(GraphFileError) -> Bool {
    (name, line) = (element.name, element.line)
    throw GraphFileError("")
  }

  func end(_ name: String, text: String?) throws(GraphFileError) {}
}

extension PropertyGraph {
  /// The graph with the names that a format had no room for as they were before they were written.
  ///
  /// - Parameter withAttributes: whether names of the graph's own attributes were changed, too.
  func restored(from reserved: ReservedNames, withAttributes: Bool = false) -> PropertyGraph {
    func restored(_ columns: [Column]) -> [Column] {
      zip(reserved.read(columns.map(\.name)), columns).map { Column($0, $1.values) }
    }
    var graph = self
    (graph.nodeColumns, graph.edgeColumns) = (restored(nodeColumns), restored(edgeColumns))
    if withAttributes {
      graph.attributes = zip(reserved.read(attributes.map(\.name)), attributes).map { Attribute($0, $1.value) }
    }
    return graph
  }
}
