// What single formats promise.

import Foundation
import TestSupport
import Testing

@testable import GraphFiles

@Suite struct FormatTests {
  private func text(_ format: some GraphFormat, _ graph: PropertyGraph) throws -> String {
    String(decoding: try format.files(of: graph)[0], as: UTF8.self)
  }

  @Test func parallelEdgesAreTold() throws {
    let edges: [PropertyGraph.Edge] = [.init(1, 0), .init(0, 1)]
    let undirected = try PropertyGraph(ids: ["a", "b"], edges: edges)
    let directed = try PropertyGraph(ids: ["a", "b"], edges: edges, isDirected: true)
    #expect(undirected.hasParallelEdges && !directed.hasParallelEdges)
    #expect(try text(DOTFormat(), undirected).hasPrefix("graph {\n  \"a\";\n"))
    #expect(try text(DOTFormat(), directed).hasPrefix("strict digraph {"))
    #expect(try text(NodeLinkFormat(.networkx), undirected).contains("\"multigraph\":true"))
    #expect(try text(GMLFormat(), undirected).contains("multigraph 1"))
  }

  @Test func parallelEdgesAreThoseOfASet() throws {
    for seed in 0..<200 as Range<UInt64> {
      let graph = try SampleGraphs.hostile(seed: seed)
      let pairs = graph.edges.map { graph.isDirected ? [$0.source, $0.target] : [$0.source, $0.target].sorted() }
      #expect(graph.hasParallelEdges == (Set(pairs).count < pairs.count))
    }
  }

  /// Each edge has the units of both of its ends, also a loop, a parallel edge and one against the nodes' order.
  @Test func edgeLinesHaveTheirEvidence() throws {
    var graph = try PropertyGraph(ids: ["a", "b", "c"], edges: [.init(1, 0), .init(0, 1), .init(2, 2), .init(0, 2)])
    let plain = try text(EdgeLinesFormat(), graph)
    #expect(!plain.contains("evidence"))
    graph.units = [.init("u", nodes: [0, 1]), .init("v", nodes: [2], attributes: [Attribute("text", .text("<v>"))])]
    let lines = try text(EdgeLinesFormat(), graph).split(separator: "\n").map { $0.drop { $0 != "[" } }
    #expect(
      lines == [#"[{"id":"u"}]}"#, #"[{"id":"u"}]}"#, #"[{"id":"v","text":"\u003cv>"}]}"#, "[]}"])
  }

  @Test func incidenceNeedsUnitsAndHasLimits() throws {
    var graph = try PropertyGraph(ids: ["a", "=b"])
    #expect(throws: GraphFileError.self) { try IncidenceFormat().files(of: graph) }
    graph.units = [.init("x", nodes: [1]), .init("=y,z", nodes: [0, 1])]
    #expect(try text(IncidenceFormat(), graph) == ",x,\"=y,z\"\r\na,0,1\r\n=b,1,1\r\n")
    #expect(
      try text(IncidenceFormat(WritingOptions(isSpreadsheetSafe: true)), graph) == ",x,\"'=y,z\"\r\na,0,1\r\n'=b,1,1\r\n")
    let wide = try PropertyGraph(ids: (0..<20_001).map(String.init))
    var many = wide
    many.units = [PropertyGraph.Unit](repeating: .init("u", nodes: []), count: 20_000)
    #expect(throws: GraphFileError.self) { try IncidenceFormat().files(of: many) }
  }

  @Test func gmlKeysAreLettersAndDigits() throws {
    let names = ["first_seen", "firstSeen", "first seen", "1st", "", "الاسم", "name", "label", "id", "a-b.c"]
    let graph = try PropertyGraph(ids: ["a"], nodeColumns: names.map { Column($0, .integers([1])) })
    let keys = try text(GMLFormat(), graph).split(separator: "\n").filter { $0.hasPrefix("    ") }.map {
      $0.split(separator: " ")[0]
    }
    #expect(
      keys == [
        "id", "label", "name", "firstSeen", "firstSeen2", "firstSeen3", "attribute1st", "attribute", "attribute2", "name2", "id2",
        "aBC",
      ])
    #expect(try text(GMLFormat(), SampleGraphs.hostile(seed: 5).cleaned().graph).utf8.allSatisfy { $0 < 0x7F })
  }

  @Test func pajekLabelsAreDistinct() throws {
    let graph = try PropertyGraph(
      ids: ["a", "b", "c", "d", ""], nodeColumns: [Column("label", .texts(["Li", "Li", "Li (a)", "\"x\\\n", ""]))])
    let labels = try text(PajekFormat(), graph).split(separator: "\n").dropFirst().dropLast().map { $0.drop { $0 != "\"" } }
    #expect(labels == ["\"Li (a)\"", "\"Li (b)\"", "\"Li (a)_2\"", "\"”x⧵ \"", "\"\""])
  }

  @Test func placesOfExtremeSizeStayFinite() throws {
    let far = Double.greatestFiniteMagnitude
    let graph = try PropertyGraph(
      ids: ["a", "b", "c"], nodeColumns: [Column("x", .numbers([-far, far, nil])), Column("y", .numbers([0, 5, nil]))])
    #expect(try text(PajekFormat(), graph).hasPrefix("*Vertices 3\n1 \"a\" 0.0 0.0\n2 \"b\" 1.0 0.0\n3 \"c\"\n"))
    let single = try PropertyGraph(ids: ["a"], nodeColumns: [Column("x", .integers([7])), Column("y", .numbers([0]))])
    #expect(try text(PajekFormat(), single).contains("1 \"a\" 0.5 0.5\n"))
  }

  @Test func sigmaHasPlacesForAll() throws {
    let graph = try PropertyGraph(ids: ["a", "b", "c", "d"], nodeColumns: [Column("type", .texts(["state", nil, nil, nil]))])
    let lines = try text(GraphologyFormat(), graph).split(separator: "\n")
    #expect(lines[2] == ##"{"key":"a","attributes":{"type_":"state","x":100.0,"y":0.0,"size":5.0,"color":"#7f7f7f"}},"##)
    #expect(lines[3] == ##"{"key":"b","attributes":{"x":0.0,"y":100.0,"size":5.0,"color":"#7f7f7f"}},"##)
    #expect(lines[4].contains(#""x":-100.0,"y":0.0"#))
  }

  @Test func columnsThatDoNotFitAreAttributes() throws {
    let graph = try PropertyGraph(
      ids: ["a", "b"],
      nodeColumns: [
        Column("color", .texts(["#1f77b4", "red"])), Column("start", .texts(["2024-01-02", "May"])),
        Column("size", .numbers([-1, 1])),
        Column("x", .numbers([1, nil])), Column("y", .numbers([1, 2])),
      ])
    let gexf = try text(GEXFFormat(), graph)
    #expect(
      !gexf.contains("viz:color") && !gexf.contains("viz:size") && !gexf.contains("viz:position")
        && gexf.contains("mode=\"static\""))
    #expect(gexf.contains("title=\"start_\"") && gexf.contains("value=\"red\""))
    let dot = try text(DOTFormat(), graph)
    #expect(dot.contains("\"b\" [color_=\"red\", start=\"May\", size=1.0, y=2.0];"))
  }

  /// In thousandths of an inch they would be none.
  @Test func theGreatestSizesStayNumbers() throws {
    let graph = try PropertyGraph(ids: ["a", "b"], nodeColumns: [Column("size", .numbers([7.2e306, 72]))])
    let dot = String(decoding: DOTFormat().files(of: graph)[0], as: UTF8.self)
    #expect(dot.contains("width=1.0, ") && !dot.contains("width=0.0"))
  }

  @Test func cytoscapeEdgesHaveIDsOfTheirOwn() throws {
    let graph = try PropertyGraph(ids: ["e0", "e1-0"], edges: [.init(0, 1)])
    #expect(try text(CytoscapeFormat(), graph).contains("\"id\":\"e2-0\""))
  }

  @Test func matrixHoldsSums() throws {
    let edges: [PropertyGraph.Edge] = [.init(0, 1), .init(1, 0), .init(2, 2)]
    let weights = [Column("weight", .numbers([1.5, 2, 4]))]
    let undirected = try PropertyGraph(ids: ["a", "b", "c"], edges: edges, edgeColumns: weights)
    #expect(try text(MatrixFormat(), undirected) == ",a,b,c\r\na,0,3.5,0\r\nb,3.5,0,0\r\nc,0,0,4.0\r\n")
    let directed = try PropertyGraph(ids: ["a", "b", "c"], edges: edges, edgeColumns: weights, isDirected: true)
    #expect(try text(MatrixFormat(), directed) == ",a,b,c\r\na,0,1.5,0\r\nb,2.0,0,0\r\nc,0,0,4.0\r\n")
    let large = try PropertyGraph(ids: (0...MatrixFormat.mostNodes).map(String.init))
    #expect(throws: GraphFileError.self) { try MatrixFormat().files(of: large) }
    let far = Double.greatestFiniteMagnitude
    let infinite = try PropertyGraph(
      ids: ["a", "b"], edges: [.init(0, 1), .init(0, 1)], edgeColumns: [Column("weight", .numbers([far, far]))])
    #expect(throws: GraphFileError.self) { try MatrixFormat().files(of: infinite) }
  }
}
