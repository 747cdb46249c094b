// Comma-separated tables of nodes and edges.

/// Two tables (RFC 4180): nodes with the columns `Id`, `Label` and all others, edges with `Source`, `Target`, `Type`, `Weight`, `Label` and all
/// others, as Gephi's import of spreadsheets wants them.
///
/// A missing value is an empty cell, an empty text two quotation marks. Texts that could be read as another type are quoted. An attribute
/// that would have the name of one of those columns, in whatever case, gets a low line behind it. Graph attributes are left out.
///
/// Where options say so, an apostrophe is set before each text that a spreadsheet would take for a formula: that begins with `=`, `+`, `-`, `@`,
/// their full-width forms, a tab or a line break, and before one that begins with an apostrophe, so that no two texts become one.
public struct CSVFormat: GraphFormat {
  /// `csv`.
  public let name = "csv"
  /// Nodes, and edges.
  public let fileCount = 2
  /// `nodes.csv` and `edges.csv`.
  public let fileExtensions = ["nodes.csv", "edges.csv"]
  /// `GraphReading` reads it.
  public let isReadable = true
  /// What it is for.
  public let summary = "Gephi, spreadsheets, R, pandas, DuckDB: two tables with all values, without types"
  /// What the user chose.
  public let options: WritingOptions

  /// Names of columns that are no attributes.
  static let reserved: ReservedNames = ["Id", "Label", "Source", "Target", "Type", "Weight"]

  /// The format with options.
  public init(_ options: WritingOptions = WritingOptions()) { self.options = options }

  /// The tables of nodes and of edges; O(n + m).
  public func files(of graph: PropertyGraph) -> [[UInt8]] {
    let graph = options.isSpreadsheetSafe ? graph.spreadsheetSafe : graph
    var columns = graph.nodeColumns
    let label = columns.take(AttributeName.label, if: { _ in true })
    var nodes = CSVTable(first: ["Id"], known: [("Label", label)], columns, Self.reserved)
    for (index, id) in graph.ids.enumerated() {
      CSVNotation.append(id, to: &nodes.buffer)
      nodes.endRow(index)
    }
    columns = graph.edgeColumns
    let known = [
      ("Weight", columns.take(AttributeName.weight) { _ in true }), ("Label", columns.take(AttributeName.label) { _ in true }),
    ]
    var edges = CSVTable(first: ["Source", "Target", "Type"], known: known, columns, Self.reserved)
    let ids = graph.ids(as: CSVNotation.self)
    for (index, edge) in graph.edges.enumerated() {
      edges.buffer.append(ids[edge.source])
      edges.buffer.append(",")
      edges.buffer.append(ids[edge.target])
      edges.buffer.append(graph.isDirected ? ",Directed" : ",Undirected")
      edges.endRow(index)
    }
    return [nodes.buffer.bytes, edges.buffer.bytes]
  }
}
