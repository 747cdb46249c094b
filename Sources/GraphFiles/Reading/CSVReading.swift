// Edges and nodes in CSV.

/// Reads a table of edges, and one of nodes beside it if there is one, as Gephi and spreadsheets write them.
///
/// Edges have the columns Source and Target (or From and To), nodes the column Id, in any case. A column Type of Directed and
/// Undirected says which they are; without it they are undirected. The columns that `AttributeName` knows are found in any case;
/// ids of edges are not kept. Ends that are no nodes become nodes.
enum CSVReading {
  /// The graph of one or two files.
  ///
  /// - Parameters:
  ///   - edges: the table of edges.
  ///   - nodes: the table of nodes.
  /// - Throws: what is wrong, and in which line; messages about the table of nodes say so.
  /// - Complexity: O(b) in the size of the files.
  static func graph(edges: [UInt8], nodes: [UInt8]? = nil) throws(GraphFileError) -> PropertyGraph {
    var builder = GraphBuilder(fileSize: edges.count + (nodes?.count ?? 0))
    let nodeColumns = if let nodes { try read(nodes: nodes, into: &builder) } else { [Column]() }
    let edgeColumns = try read(edges: edges, into: &builder)
    return try builder.graph { nodes, edges, ids in
      nodes = nodeColumns.map { Column($0.name, $0.values.padded(to: ids.count)) }
      edges = edgeColumns
    }
  }

  private static let (sources, targets, ids) = (["source", "from"], ["target", "to"], ["id"])

  /// Whether these are the names of a table of edges.
  static func areNamesOfEdges(_ names: [String]) -> Bool {
    let names = Set(names.map { $0.lowercased() })
    return !names.isDisjoint(with: sources) && !names.isDisjoint(with: targets)
  }

  private static func read(nodes: [UInt8], into builder: inout GraphBuilder) throws(GraphFileError) -> [Column] {
    do throws(GraphFileError) {
      let table = try CSVRecords(nodes, having: { $0.contains { ids.contains($0.lowercased()) } }, wanted: "Id and others")
      guard let place = table.place(of: ids) else { return [] }
      for (record, id) in table.columns[place].enumerated() {
        guard let id else { throw GraphFileError("a node lacks its id", line: table.line(of: record)) }
        _ = try builder.addNode(id, line: table.line(of: record))
      }
      return try table.typedColumns(without: [place])
    } catch {
      throw GraphFileError("in the table of nodes: \(error.message)", line: error.line)
    }
  }

  private static func read(edges: [UInt8], into builder: inout GraphBuilder) throws(GraphFileError) -> [Column] {
    let table = try CSVRecords(edges, having: areNamesOfEdges, wanted: "Source and Target")
    guard let source = table.place(of: sources), let target = table.place(of: targets) else { return [] }
    for record in 0..<table.count {
      guard let from = table.columns[source][record], let to = table.columns[target][record] else {
        throw GraphFileError("an edge lacks its source or target", line: table.line(of: record))
      }
      _ = try builder.addEdge(try builder.node(from), try builder.node(to))
    }
    var known: Set = [source, target]
    if let place = table.place(of: ids) { known.insert(place) }
    if let place = table.place(of: ["type"]), try takeTypes(table, place, into: &builder) { known.insert(place) }
    return try table.typedColumns(without: known)
  }

  /// Notes the direction of edges; false if the column says something else.
  private static func takeTypes(_ table: CSVRecords, _ place: Int, into builder: inout GraphBuilder) throws(GraphFileError)
    -> Bool
  {
    let types = table.columns[place].map { $0?.lowercased() }
    guard types.allSatisfy({ [nil, "directed", "undirected", "mutual"].contains($0) }) else { return false }
    for (record, type) in types.enumerated() where type != nil {
      try builder.note(isDirected: type == "directed", line: table.line(of: record))
    }
    return true
  }
}
