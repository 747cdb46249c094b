// Folders of files for Tests/Interop/check_formats.py, which reads them with other tools.

import Foundation
import GraphFiles

/// A folder with the files of one graph, and expected.json, which says what they hold.
public struct InteropFolder {
  /// Its path.
  public let path: String

  /// Where all folders are asked for: the variable `INTEROP_FOLDER`; nil if they are not.
  public static let root = ProcessInfo.processInfo.environment["INTEROP_FOLDER"]

  /// Makes the folder of a name, if it is not there.
  public init(_ name: String, in root: String) throws {
    path = root + "/" + name
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// Writes a file, under its ending where this is a name of its own, such as `nodes.csv`, else as `graph` with that ending.
  public func write(_ bytes: [UInt8], ending: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + (ending.contains(".") ? ending : "graph.\(ending)")))
  }

  /// Writes expected.json.
  public func writeExpected(_ graph: PropertyGraph) throws {
    var expected: [String: Any] = [
      "directed": graph.isDirected, "ids": graph.ids, "nodes": columns(graph.nodeColumns), "edges": columns(graph.edgeColumns),
      "ends": graph.edges.map { [$0.source, $0.target] },
      "attributes": attributes(graph.attributes),
    ]
    if let units = graph.units { expected["units"] = units.map { [$0.id, $0.nodes, attributes($0.attributes)] as [Any] } }
    try write([UInt8](JSONSerialization.data(withJSONObject: expected, options: .sortedKeys)), ending: "expected.json")
  }

  /// Each column as its name, type and values; numbers as text, as JSONSerialization has its own mind about them.
  private func columns(_ columns: [Column]) -> [[Any]] {
    columns.map { column in
      let type =
        switch column.values {
        case .texts: "text"
        case .integers: "integer"
        case .numbers: "number"
        case .booleans: "boolean"
        }
      return [column.name, type, (0..<column.values.count).map { column.values[$0].map(plain) ?? NSNull() }]
    }
  }

  private func attributes(_ attributes: [Attribute]) -> [[Any]] { attributes.map { [$0.name, plain($0.value)] } }

  private func plain(_ value: Value) -> Any {
    switch value {
    case .text(let text): text
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .boolean(let flag): flag
    }
  }
}
