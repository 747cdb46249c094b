// Every format's bytes for a small graph, as they were checked with other tools.

import Foundation
import GraphFiles
import TestSupport
import Testing

@Suite struct GoldenFileTests {
  /// Files of the example; `RECORD_FIXTURES=1 swift test --filter GoldenFileTests` writes them anew, and fails.
  static let folder = packageFolder.appendingPathComponent("Tests/Fixtures/formats")

  @Test(arguments: GraphFormats.all.map(\.name)) func bytesAreThoseRecorded(_ name: String) throws {
    let format = try #require(GraphFormats.named(name))
    for (file, bytes) in zip(format.fileExtensions, try format.files(of: SampleGraphs.example())) {
      let url = Self.folder.appendingPathComponent(file.contains(".") ? file : "graph.\(file)")
      if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] != nil {
        try Data(bytes).write(to: url)
        Issue.record("recorded \(url.lastPathComponent)")
      }
      let isSame = try Data(contentsOf: url) == Data(bytes)
      #expect(isSame, "\(url.lastPathComponent) differs")
    }
  }

  /// One file a format: a format that is not in the list could not be chosen.
  @Test func listHasEveryFormat() throws {
    let sources = packageFolder.appendingPathComponent("Sources/GraphFiles/Formats").path
    let files = try FileManager.default.contentsOfDirectory(atPath: sources).map {
      $0.replacingOccurrences(of: ".swift", with: "")
    }
    #expect(Set(files) == Set(GraphFormats.all.map { String(describing: type(of: $0)) }))
    #expect(Set(GraphFormats.all.map(\.name)).count == GraphFormats.all.count)
    let endings = GraphFormats.all.flatMap(\.fileExtensions)
    #expect(Set(endings).count == endings.count)
  }

  @Test(arguments: GraphFormats.all.map(\.name)) func emptyGraphsAreFiles(_ name: String) throws {
    let format = try #require(GraphFormats.named(name))
    var graph = try PropertyGraph(ids: []), lone = try PropertyGraph(ids: ["a"])
    (graph.units, lone.units) = ([], [])
    let files = try format.files(of: graph)
    #expect(files.count <= format.fileExtensions.count)
    let endsInLine = files.allSatisfy { $0.isEmpty ? name == "jsonl" : $0.last == UInt8(ascii: "\n") }
    #expect(endsInLine)
    let single = try format.files(of: lone)
    if name != "jsonl" { #expect(files != single) }
  }
}
