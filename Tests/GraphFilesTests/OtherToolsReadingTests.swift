// Files that other tools wrote of one graph: Fixtures/graph-files, made by graph-files.py.

import Foundation
import GraphvizRendering
import Testing
import TestSupport

@testable import GraphFiles

struct OtherToolsReadingTests {
  private static let labels = ["Ana \"A\" <&> é", "أنا", "C, D; E", "line\nbreak"]

  @Test(arguments: [
    "networkx.graphml", "networkx-1.2.gexf", "networkx-1.1.gexf", "networkx.json", "networkx-links.json", "networkx.cyjs",
    "igraph.graphml",
  ])
  func readsOneGraphFromEachTool(_ file: String) throws {
    let ending = try #require(file.split(separator: ".").last)
    try check(GraphReading.graph(from: Self.fixture(file), ending: String(ending)), file)
  }

  @Test func readsTablesOfPandas() throws {
    let (nodes, edges) = (try Self.fixture("pandas.nodes.csv"), try Self.fixture("pandas.edges.csv"))
    try check(try CSVReading.graph(edges: edges, nodes: nodes), "pandas.nodes.csv")
  }

  @Test(arguments: ["networkx-pydot.dot", "networkx-pygraphviz.dot", "pydot.dot", "igraph.dot"])
  func readsDOTOfEachTool(_ file: String) throws {
    let bytes = try Self.fixture(file)
    try check(Graphviz.graph(dot: bytes).propertyGraph(of: bytes), file)
  }

  private func check(_ graph: PropertyGraph, _ file: String) throws {
    let isIgraph = file.hasPrefix("igraph.")
    let names: [String?] = isIgraph ? texts(graph.nodeColumn("name")) : graph.ids
    #expect(names == ["n1", "n2", "n3", "n4"])
    #expect(!graph.isDirected)
    #expect(texts(graph.nodeColumn("label")) == Self.labels)
    // igraph has numbers of type double only, and writes fifteen digits in GraphML; in DOT it has no truth values.
    let counts: Column.Values =
      switch file {
      case "igraph.graphml": .numbers([12, -3, 0, 9_007_199_254_740_990])
      case "igraph.dot": .integers([12, -3, 0, 9_007_199_254_740_992])
      default: .integers([12, -3, 0, 9_007_199_254_740_993])
      }
    #expect(graph.nodeColumn("count")?.values == counts)
    #expect(graph.nodeColumn("share")?.values == .numbers([0.5, 12, 1e-300, -2.5e10]))
    let active: Column.Values = file == "igraph.dot" ? .integers([1, 0, 1, 0]) : .booleans([true, false, true, false])
    #expect(graph.nodeColumn("active")?.values == active)
    var edges: Set<String> = []
    for (index, edge) in graph.edges.enumerated() {
      let ends = [edge.source, edge.target].sorted().map { "n\($0 + 1)" }.joined(separator: " ")
      edges.insert("\(ends) \(graph.edgeColumn("weight")?.values[index]?.text ?? "")")
    }
    #expect(edges == ["n1 n2 2.5", "n2 n3 1.0", "n1 n3 0.125", "n3 n3 4.0"])
    #expect(graph.edges.count == 4)
    if ["graphml", "json", "cyjs"].contains(where: file.hasSuffix) {
      #expect(graph.attributes == [Attribute("name", .text("sample"))])
    }
  }

  private func texts(_ column: Column?) -> [String?] {
    guard case .texts(let texts)? = column?.values else { return [] }
    return texts
  }

  static func fixture(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: packageFolder.appendingPathComponent("Tests/Fixtures/graph-files/\(name)")))
  }
}
