// Who occurs in which unit, as a table.

/// The incidence matrix of the two-mode network behind the graph, as a comma-separated table (RFC 4180): a row a node and a column a unit,
/// with ids as headers, and 1 where the node occurs in the unit, else 0.
///
/// Where edges count units, the matrix times its transpose has their weights, and how many units each node is in on the diagonal. Units
/// without a node of the graph have no column. Options work as in `CSVFormat`.
public struct IncidenceFormat: GraphFormat {
  /// `incidence`.
  public let name = "incidence"
  /// `incidence.csv`.
  public let fileExtensions = ["incidence.csv"]
  /// It is made of units alone.
  public let usesUnits = true
  /// What it is for.
  public let summary = "R, pandas, UCINET's two-mode tools: which actor is in which unit, of articles only, and nothing else"
  /// What the user chose.
  public let options: WritingOptions
  /// The most cells it is written for.
  static let mostCells = 400_000_000

  /// The format with options.
  public init(_ options: WritingOptions = WritingOptions()) { self.options = options }

  /// The matrix.
  ///
  /// - Throws: if the graph has no units, or nodes times units are more than 400 million.
  /// - Complexity: O(nodes times units).
  public func files(of graph: PropertyGraph) throws(GraphFileError) -> [[UInt8]] {
    let graph = options.isSpreadsheetSafe ? graph.spreadsheetSafe : graph
    guard let units = graph.units else {
      throw GraphFileError("no graph file tells who occurs in which unit: write the format 'incidence' from articles")
    }
    let (cells, isTooMany) = graph.ids.count.multipliedReportingOverflow(by: units.count)
    guard !isTooMany, cells <= Self.mostCells else {
      throw GraphFileError(
        "a table of \(graph.ids.count) nodes by \(units.count) units has more than \(Self.mostCells) cells: "
          + "choose a larger unit or keep fewer actors")
    }
    var unitsOfNode = [[Int]](repeating: [], count: graph.ids.count)
    for (index, unit) in units.enumerated() {
      for node in unit.nodes { unitsOfNode[node].append(index) }
    }
    var buffer = ByteBuffer()
    for unit in units {
      buffer.append(",")
      CSVNotation.append(unit.id, to: &buffer)
    }
    buffer.append("\r\n")
    let zeros = [[UInt8]](repeating: Array(",0".utf8), count: units.count).flatMap { $0 }
    for (id, units) in zip(graph.ids(as: CSVNotation.self), unitsOfNode) {
      buffer.append(id)
      // Each row is zeros, and the ones are put over them.
      let begin = buffer.bytes.count
      buffer.append(zeros)
      for unit in units { buffer.overwrite(at: begin + 2 * unit + 1, "1") }
      buffer.append("\r\n")
    }
    return [buffer.bytes]
  }
}
