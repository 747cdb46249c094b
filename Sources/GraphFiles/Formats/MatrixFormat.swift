// The weights as a square table.

/// The adjacency matrix as a comma-separated table (RFC 4180): a row and a column a node, with ids as headers, and weights as cells.
///
/// A cell is 0 where there is no edge, 1 for an edge without weight, and the sum for parallel edges; without directions the matrix is
/// symmetric, and the diagonal holds loops once. Options work as in `CSVFormat`.
public struct MatrixFormat: GraphFormat {
  /// `matrix`.
  public let name = "matrix"
  /// `matrix.csv`.
  public let fileExtensions = ["matrix.csv"]
  /// What it is for.
  public let summary = "UCINET, R, NumPy, spreadsheets: weights of all pairs, and nothing else"
  /// What the user chose.
  public let options: WritingOptions
  /// The most nodes it is written for: their square is how many cells there are.
  static let mostNodes = 20_000

  /// The format with options.
  public init(_ options: WritingOptions = WritingOptions()) { self.options = options }

  /// The matrix.
  ///
  /// - Throws: if there are more than 20,000 nodes, or weights whose sum is beyond all numbers.
  /// - Complexity: O(n² + m).
  public func files(of graph: PropertyGraph) throws(GraphFileError) -> [[UInt8]] {
    guard graph.ids.count <= Self.mostNodes else {
      throw GraphFileError(
        "a matrix of \(graph.ids.count) nodes has \(graph.ids.count * graph.ids.count) cells; "
          + "at most \(Self.mostNodes) nodes can be written: filter the graph or choose another format")
    }
    let ids = (options.isSpreadsheetSafe ? graph.spreadsheetSafe : graph).ids(as: CSVNotation.self)
    let rows = Self.rows(of: graph)
    var buffer = ByteBuffer()
    for id in ids {
      buffer.append(",")
      buffer.append(id)
    }
    buffer.append("\r\n")
    var row = [Double](repeating: 0, count: ids.count)
    for (index, id) in ids.enumerated() {
      buffer.append(id)
      for cell in rows[index] { row[cell.node] += cell.weight }
      for weight in row {
        guard weight.isFinite else { throw GraphFileError("weights of parallel edges have no finite sum") }
        if weight == 0 { buffer.append(",0") } else { buffer.append(","); buffer.append(weight) }
      }
      buffer.append("\r\n")
      for cell in rows[index] { row[cell.node] = 0 }
    }
    return [buffer.bytes]
  }

  private static func rows(of graph: PropertyGraph) -> [[(node: Int, weight: Double)]] {
    var rows = [[(node: Int, weight: Double)]](repeating: [], count: graph.ids.count)
    let weights = graph.edgeColumn(AttributeName.weight)?.values
    for (index, edge) in graph.edges.enumerated() {
      let weight = weights?.number(at: index) ?? 1
      rows[edge.source].append((edge.target, weight))
      if !graph.isDirected, edge.source != edge.target { rows[edge.target].append((edge.source, weight)) }
    }
    return rows
  }
}
