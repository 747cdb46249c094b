// Files that carry the network elsewhere: golden bytes, and text that would break them.

import ActorNetworks
import Foundation
import GraphFiles
import Testing

@Suite struct ExportTests {
  private func network(labels: [String]) -> ActorNetwork {
    let nodes = labels.enumerated().map {
      ActorNetwork.Node(id: "n\($0)", type: .country, label: $1, mentions: $0 + 1, units: 1, documents: 1)
    }
    let edges = (1..<max(1, labels.count)).map { ActorNetwork.Edge(source: 0, target: $0, weight: 0.5, units: 1, documents: 1) }
    return ActorNetwork(
      nodes: nodes, edges: edges,
      provenance: NetworkProvenance(
        toolVersion: "0", unit: "sentence", types: [.country], language: "en", filters: [], documents: 1, units: 1,
        unfilteredNodes: nodes.count, unfilteredEdges: edges.count))
  }

  @Test func dotHasOneElementALineAndOneListEach() throws {
    let dot = String(
      decoding: try DOTFormat().files(of: network(labels: ["A", "B \"q\" \\N &amp; & \n]; x", "أ — 1"]))[0], as: UTF8.self)
    let lines = dot.split(separator: "\n").filter { !$0.hasPrefix("//") }
    #expect(lines.count == 2 + 3 + 2)
    #expect(lines.first == "strict graph {")
    #expect(lines.dropFirst().dropLast().allSatisfy { $0.hasPrefix("  \"n") && $0.hasSuffix("\"];") })
    #expect(dot.contains(#"label="B \"q\" \\N &amp;amp; & \n]; x""#))
    #expect(dot.contains("weight=0.5"))
    #expect(!dot.contains("node [") && !dot.contains("edge [") && !dot.contains("graph ["))
  }

  @Test func longLabelsStayBelowGraphvizLimit() throws {
    let dot = String(
      decoding: try DOTFormat().files(of: network(labels: [String(repeating: "\\é", count: 20_000)]))[0], as: UTF8.self)
    #expect(dot.split(separator: "\n").allSatisfy { $0.utf8.count < 16_384 + 300 })
  }

  @Test func textsAreCleaned() {
    #expect(PlainText.clean("a\u{202E}b\u{200F}c\u{1}d\r\ne\u{FFFE}f\u{200D}g") == "abc\u{FFFD}d\ne\u{FFFD}f\u{200D}g")
  }

  @Test func numbers() {
    #expect(Decimals.shortest(3) == "3")
    #expect(Decimals.shortest(0.1) == "0.1")
    #expect(Decimals.text(-1.005, digits: 1) == "-1.0")
    #expect(Decimals.text(2.25, digits: 3) == "2.250")
    #expect(Decimals.text(.nan, digits: 2) == "0")
    for (number, three, two) in [
      (46.0185, "46.0", "46"), (0.037, "0.0370", "0.037"), (172, "172", "172"), (1234.5, "1235", "1235"),
      (-0.12, "-0.120", "-0.12"),
      (3.24e-12, "3.2e-12", "3.2e-12"), (-1e-308, "-1.0e-308", "-1.0e-308"), (1, "1.00", "1.0"), (0, "0.00", "0.0"),
    ] {
      #expect([Decimals.significant(number, digits: 3), Decimals.significant(number, digits: 2)] == [three, two], "\(number)")
    }
    #expect(Decimals.significant(.infinity, digits: 2) == "0.0")
    for (number, plain) in [
      (3, "3"), (0.25, "0.25"), (1e-5, "0.00001"), (9.3e-06, "0.0000093"), (-1.25e-7, "-0.000000125"),
      (1e20, "1" + String(repeating: "0", count: 20)),
    ] {
      #expect(Decimals.plain(number) == plain && Double(Decimals.plain(number)) == number)
    }
  }

  @Test func tables() throws {
    let tsv = TableWriting(.tsv, columns: ["a", "b"])
    #expect(tsv.header + tsv.row([.text("x\ty\nz"), .integer(1)]) == "a\tb\nx y z\t1\n")
    let hostile = "q\"\\\u{0}</script>\n\u{2028}é"
    let line = TableWriting(.jsonl, columns: ["a", "b"]).row([.text(hostile), .number(0.5)])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(object["a"] as? String == hostile)
    #expect(object["b"] as? Double == 0.5)
    #expect(!line.contains("</"))
  }

  /// What files hold of a network comes back from them.
  @Test func networksComeBackFromFiles() throws {
    let (documents, catalogue) = try annotatedSeeds()
    var counts = CooccurrenceCounts(settings: CooccurrenceSettings()), evidence = EvidenceIndex(settings: counts.settings)
    for document in documents {
      counts.add(document, catalogue: catalogue)
      evidence.add(document, catalogue: catalogue)
    }
    var options = NetworkOptions()
    options.carriesAllLabels = true
    var network = ActorNetwork(counts, catalogue: catalogue, options: options).citing(evidence, catalogue: catalogue)
    var export = ExportOptions()
    export.hasExcerpts = true
    network = network.placed(at: ["armenia": ActorNetwork.Position(x: 1.5, y: -2)])
    for format in GraphFormats.all where ["graphml", "gexf", "json", "cyjs"].contains(format.name) {
      let file = try format.files(of: network, options: export)[0]
      let (read, notes) = ActorNetwork.read(try GraphReading.graph(from: file, ending: format.fileExtensions[0]))
      #expect(notes == ActorNetwork.ReadingNotes())
      let areNodesEqual = read.nodes == network.nodes
      #expect(areNodesEqual, "\(format.name)")
      // The counts that measures come from are no part of files.
      let edges = network.edges.map { edge in
        var edge = edge
        edge.table = nil
        return edge
      }
      let areEdgesEqual = read.edges == edges
      #expect(areEdgesEqual, "\(format.name)")
      #expect(read.provenance.documents == 5 && read.provenance.unit == "sentence" && read.provenance.types == ActorType.actors)
    }
  }

  /// The units that files tell of are those that were counted: their matrix times its transpose has the ties' weights.
  @Test(arguments: [CooccurrenceUnit.sentence, .window(3), .paragraph, .document]) func unitsAreThoseCounted(
    _ unit: CooccurrenceUnit
  ) throws {
    let (documents, catalogue) = try annotatedSeeds()
    var counts = CooccurrenceCounts(settings: CooccurrenceSettings(unit: unit))
    var options = ExportOptions(), units: [CountedUnit] = []
    for document in documents {
      counts.add(document, catalogue: catalogue)
      units += counts.settings.units(of: document, catalogue: catalogue)
    }
    options.units = units
    let network = ActorNetwork(counts, catalogue: catalogue)
    let rows = String(decoding: try IncidenceFormat().files(of: network, options: options)[0], as: UTF8.self)
      .split(separator: "\r\n").map { $0.split(separator: ",") }
    let cells = rows.dropFirst().map { $0.dropFirst().map { $0 == "1" } }
    #expect(rows.dropFirst().map { String($0[0]) } == network.nodes.map(\.id))
    func together(_ a: Int, _ b: Int) -> Int { zip(cells[a], cells[b]).count { $0 && $1 } }
    #expect(network.nodes.indices.map { together($0, $0) } == network.nodes.map(\.units))
    #expect(network.edges.map { together($0.source, $0.target) } == network.edges.map(\.units))

    let lines = try EdgeLinesFormat().files(of: network, options: options)[0].split(separator: UInt8(ascii: "\n"))
    for (line, edge) in zip(lines, network.edges) {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
      let evidence = try #require(object["evidence"] as? [[String: Any]])
      #expect(evidence.count == edge.units && Set(evidence.compactMap { $0["document"] as? String }).count == edge.documents)
      let source = try #require(catalogue.actor(id: network.nodes[edge.source].id))
      let target = try #require(catalogue.actor(id: network.nodes[edge.target].id))
      let pair = try #require(CooccurrenceCounts.Pair(source, target))
      let expected = documents.flatMap { counts.settings.evidence(for: .pair(pair), in: $0, catalogue: catalogue) }
      #expect(evidence.map { $0["text"] as? String } == expected.map(\.text))
      #expect(evidence.map { $0["start"] as? Int } == expected.map(\.range.lowerBound))
      #expect(evidence.map { $0["end"] as? Int } == expected.map(\.range.upperBound))
    }
  }

  @Test func filesOfOthersBecomeNetworks() throws {
    let graph = try PropertyGraph(
      ids: ["b", "a", "c"], edges: [.init(0, 1), .init(1, 0), .init(2, 2), .init(1, 2)],
      edgeColumns: [Column("weight", .numbers([1.5, 2, 3, 0]))], isDirected: true)
    let (network, notes) = ActorNetwork.read(graph)
    #expect(notes.loops == 1 && notes.parallels == 1 && notes.weightless == 1 && notes.wasDirected)
    #expect(network.nodes.map(\.id) == ["a", "b", "c"] && network.nodes.allSatisfy { $0.type == .other && $0.label == $0.id })
    #expect(network.edges.count == 1 && network.edges[0].weight == 3.5)
  }

  @Test func readNetworksAreFiltered() throws {
    let ids = (0..<6).map { "n\($0)" }
    let edges = (1..<6).map { PropertyGraph.Edge(0, $0) } + [PropertyGraph.Edge(1, 2)]
    let (network, _) = ActorNetwork.read(
      try PropertyGraph(ids: ids, edges: edges, edgeColumns: [Column("weight", .integers([1, 2, 3, 4, 5, 9]))]))
    var options = NetworkOptions()
    options.minimumWeight = 4
    #expect(try network.filtered(by: options).edges.map(\.weight) == [4, 5, 9])
    options.minimumWeight = 1
    options.top = 3
    #expect(try network.filtered(by: options).nodes.map(\.id) == ["n0", "n1", "n2"])
    options.top = nil
    options.backbone = try BackbonePlan("top-k:1")
    // The heaviest of 0 (5, to 5), of 1 and 2 (9, between them), of 3 and 4.
    #expect(try network.filtered(by: options).edges.map(\.weight).sorted() == [3, 4, 5, 9])
    options.backbone = .findings
    #expect(throws: NetworkFilterError.self) { try network.filtered(by: options) }
  }
}
