// Cells and rows of comma-separated tables, as all formats that have such tables write them.

/// Cells of comma-separated tables (RFC 4180).
enum CSVNotation: Notation {
  private static let escapes = Escapes([("\"", "\"\"")])

  static func append(_ text: String, to buffer: inout ByteBuffer) {
    guard needsQuotes(text) else { return buffer.append(raw: text) }
    buffer.append("\"")
    buffer.append(text, escapes)
    buffer.append("\"")
  }

  /// Whether a text would not be itself without quotation marks, or be read as a number, a truth value or a missing one.
  private static func needsQuotes(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last, first > 0x20, last > 0x20 else { return true }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): return true
    default: break
    }
    if text.utf8.count <= 5, ["true", "false"].contains(text.lowercased()) { return true }
    return text.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
    }
  }
}

/// A table while it is written.
struct CSVTable {
  /// What was written so far.
  var buffer = ByteBuffer()
  private let columns: [Column.Values]

  /// A table with its header.
  ///
  /// - Parameters:
  ///   - first: headers of the cells that the caller writes.
  ///   - known: columns with headers of their own; nil for those that are not there.
  ///   - others: columns under their names.
  init(first: [String], known: [(header: String, values: Column.Values?)], _ others: [Column], _ reserved: ReservedNames) {
    let known = known.compactMap { header, values in values.map { Column(header, $0) } }
    columns = (known + others).map(\.values)
    append(header: first + known.map(\.name) + others.map { reserved.written($0.name) })
  }

  /// A table under headers of all columns.
  init(first: [String], _ others: [Column], headers: [String]) {
    columns = others.map(\.values)
    append(header: first + headers)
  }

  private mutating func append(header: [String]) {
    for (index, cell) in header.enumerated() {
      if index > 0 { buffer.append(",") }
      CSVNotation.append(cell, to: &buffer)
    }
    buffer.append("\r\n")
  }

  /// Appends an element's values behind the row's first cells.
  mutating func endRow(_ index: Int) {
    for values in columns {
      buffer.append(",")
      if let value = values[index] { CSVNotation.append(value, to: &buffer) }
    }
    buffer.append("\r\n")
  }
}

extension PropertyGraph {
  /// The graph with an apostrophe before each text that a spreadsheet would take for a formula, or that begins with one.
  var spreadsheetSafe: PropertyGraph {
    var graph = self
    graph.ids = ids.map(Self.defused)
    graph.nodeColumns = nodeColumns.map(Self.defused)
    graph.edgeColumns = edgeColumns.map(Self.defused)
    graph.units = units?.map { Unit(Self.defused($0.id), nodes: $0.nodes, attributes: $0.attributes) }
    return graph
  }

  private static func defused(_ column: Column) -> Column {
    guard case .texts(let texts) = column.values else { return Column(defused(column.name), column.values) }
    return Column(defused(column.name), .texts(texts.map { text in text.map(defused) }))
  }

  private static func defused(_ text: String) -> String {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\n", "\r", "'": "'" + text
    default: text
    }
  }
}
