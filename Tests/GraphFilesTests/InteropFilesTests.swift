// Files for Tests/Interop/check_formats.py, which reads them with other tools: examples, edge cases, and hostile graphs by chance.
//
//   INTEROP_FOLDER=out INTEROP_GRAPHS=20 swift test --filter Interop && python3 Tests/Interop/check_formats.py out/*

import Foundation
import GraphFiles
import TestSupport
import Testing

@Suite(.enabled(if: InteropFolder.root != nil, "set INTEROP_FOLDER to write files for other tools"))
struct InteropFilesTests {
  @Test func write() throws {
    try write(SampleGraphs.example(), to: "example")
    try write(SampleGraphs.example(isDirected: true), to: "directed")
    try write(PropertyGraph(ids: []), to: "empty")
    try write(PropertyGraph(ids: ["a"], edges: []), to: "one")
    let graphs = ProcessInfo.processInfo.environment["INTEROP_GRAPHS"].flatMap { UInt64($0) } ?? 20
    for seed in 0..<graphs {
      try write(SampleGraphs.hostile(seed: seed).cleaned().graph, to: "hostile-\(seed)")
    }
  }

  private func write(_ graph: PropertyGraph, to name: String) throws {
    let folder = try InteropFolder(name, in: #require(InteropFolder.root))
    for format in GraphFormats.all where graph.units != nil || format.name != IncidenceFormat().name {
      for (ending, bytes) in zip(format.fileExtensions, try format.files(of: graph)) { try folder.write(bytes, ending: ending) }
    }
    let safe = CSVFormat(WritingOptions(isSpreadsheetSafe: true)).files(of: graph)
    for (ending, bytes) in zip(["safe.nodes.csv", "safe.edges.csv"], safe) { try folder.write(bytes, ending: ending) }
    try folder.writeExpected(graph)
  }
}
