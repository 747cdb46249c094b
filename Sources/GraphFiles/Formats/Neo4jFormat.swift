// Tables for Neo4j's bulk import.

/// Two tables for `neo4j-admin database import`, with types in their headers (`mentions:long`).
///
/// Nodes have `id:ID` and `:LABEL`, relationships `:START_ID`, `:END_ID` and `:TYPE`. A missing value is an empty cell, an empty text two quotation
/// marks. Colons, which Neo4j takes for the beginning of a type, become low lines in names. Texts with line breaks need `--multiline-fields=true`.
public struct Neo4jFormat: GraphFormat {
  /// `neo4j`.
  public let name = "neo4j"
  /// Nodes, and edges.
  public let fileCount = 2
  /// `neo4j-nodes.csv` and `neo4j-relationships.csv`.
  public let fileExtensions = ["neo4j-nodes.csv", "neo4j-relationships.csv"]
  /// What it is for.
  public let summary = "Neo4j's bulk import: two tables with all values and their types"
  /// What Neo4j calls the nodes.
  public let nodeLabel: String
  /// What Neo4j calls the edges.
  public let relationshipType: String

  /// The format, with what the nodes and edges are called.
  public init(nodeLabel: String = "Node", relationshipType: String = "LINKED_TO") {
    (self.nodeLabel, self.relationshipType) = (nodeLabel, relationshipType)
  }

  /// The tables of nodes and of relationships; O(n + m).
  public func files(of graph: PropertyGraph) -> [[UInt8]] {
    var nodes = CSVTable(first: ["id:ID", ":LABEL"], graph.nodeColumns, headers: Self.headers(graph.nodeColumns, taken: ["id"]))
    let ids = graph.ids(as: CSVNotation.self)
    let ending = [Array(",".utf8) + CSVNotation.bytes(nodeLabel), Array(",".utf8) + CSVNotation.bytes(relationshipType)]
    for (index, id) in ids.enumerated() {
      nodes.buffer.append(id)
      nodes.buffer.append(ending[0])
      nodes.endRow(index)
    }
    let edgeHeaders = Self.headers(graph.edgeColumns, taken: [])
    var edges = CSVTable(first: [":START_ID", ":END_ID", ":TYPE"], graph.edgeColumns, headers: edgeHeaders)
    for (index, edge) in graph.edges.enumerated() {
      edges.buffer.append(ids[edge.source])
      edges.buffer.append(",")
      edges.buffer.append(ids[edge.target])
      edges.buffer.append(ending[1])
      edges.endRow(index)
    }
    return [nodes.buffer.bytes, edges.buffer.bytes]
  }

  private static func headers(_ columns: [Column], taken: [String]) -> [String] {
    let names = columns.map { $0.name.isEmpty ? "_" : String($0.name.map { $0 == ":" ? "_" : $0 }) }
    return zip(DistinctNames.made(from: taken + names).dropFirst(taken.count), columns).map { "\($0):\($1.values.neo4jType)" }
  }
}

extension Column.Values {
  fileprivate var neo4jType: String {
    switch self {
    case .texts: "string"
    case .integers: "long"
    case .numbers: "double"
    case .booleans: "boolean"
    }
  }
}
