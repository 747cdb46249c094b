// Tables on standard output.

import ActorNetworks

/// Collects rows and writes them to standard output in large pieces.
struct TableOutput {
  private let table: TableWriting
  private var buffer: [UInt8] = []

  init(_ format: TableFormat, columns: [String]) {
    table = TableWriting(format, columns: columns)
    buffer = Array(table.header.utf8)
  }

  mutating func add(_ cells: [Cell]) throws {
    buffer += Array(table.row(cells).utf8)
    if buffer.count > 1 << 16 { try flush() }
  }

  mutating func flush() throws {
    try FileWriting.writeToStandardOutput(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
