// Files for Tests/Interop/check_formats.py, which reads them with other tools.
//
//   INTEROP_FOLDER=out INTEROP_GRAPHS=20 swift test --filter InteropFilesTests && python3 Tests/Interop/check_formats.py out/*

import Foundation
import GraphFiles
import TestSupport
import Testing

@Suite(
  .enabled(if: ProcessInfo.processInfo.environment["INTEROP_FOLDER"] != nil, "set INTEROP_FOLDER to write files for other tools"))
struct InteropFilesTests {
  @Test func write() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["INTEROP_FOLDER"])
    try write(SampleGraphs.example(), to: folder + "/example")
    try write(SampleGraphs.example(isDirected: true), to: folder + "/directed")
    try write(PropertyGraph(ids: []), to: folder + "/empty")
    try write(PropertyGraph(ids: ["a"], edges: []), to: folder + "/one")
    let graphs = ProcessInfo.processInfo.environment["INTEROP_GRAPHS"].flatMap { UInt64($0) } ?? 20
    for seed in 0..<graphs {
      try write(SampleGraphs.hostile(seed: seed).cleaned().graph, to: folder + "/hostile-\(seed)")
    }
  }

  private func write(_ graph: PropertyGraph, to folder: String) throws {
    let url = URL(fileURLWithPath: folder)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for format in GraphFormats.all {
      for (ending, bytes) in zip(format.fileExtensions, try format.files(of: graph)) {
        try Data(bytes).write(to: url.appendingPathComponent(ending.contains(".") ? ending : "graph.\(ending)"))
      }
    }
    for (ending, bytes) in zip(
      ["safe.nodes.csv", "safe.edges.csv"], CSVFormat(WritingOptions(isSpreadsheetSafe: true)).files(of: graph))
    {
      try Data(bytes).write(to: url.appendingPathComponent(ending))
    }
    let expected: [String: Any] = [
      "directed": graph.isDirected, "ids": graph.ids, "nodes": columns(graph.nodeColumns), "edges": columns(graph.edgeColumns),
      "ends": graph.edges.map { [$0.source, $0.target] },
      "attributes": Dictionary(uniqueKeysWithValues: graph.attributes.map { ($0.name, plain($0.value)) }),
    ]
    try JSONSerialization.data(withJSONObject: expected).write(to: url.appendingPathComponent("expected.json"))
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

  private func plain(_ value: Value) -> Any {
    switch value {
    case .text(let text): text
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .boolean(let flag): flag
    }
  }
}
