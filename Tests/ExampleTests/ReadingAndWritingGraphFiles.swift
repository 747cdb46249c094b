// The code of the article of this name: what stands between the markers stands there.

import Testing

// article
import ActorNetworks
import GraphFiles
import NetworkFigures
// end

// article
/// Three cities and two lines, as GraphML.
func cities() throws -> [UInt8] {
  let graph = try PropertyGraph(
    ids: ["ams", "bru", "par"],
    nodeColumns: [
      Column(AttributeName.label, .texts(["Amsterdam", "Brussels", "Paris"])),
      Column("isCapital", .booleans([true, true, nil])),
    ],
    edges: [PropertyGraph.Edge(0, 1), PropertyGraph.Edge(1, 2)],
    edgeColumns: [Column(AttributeName.weight, .numbers([16, 31]))])
  return GraphMLFormat().files(of: graph.cleaned().graph)[0]
}
// end

// article
/// The ids of both ends of each edge, with its weight; 1 where the file tells none.
func ties(in bytes: [UInt8], ending: String) throws -> [(String, String, Double)] {
  let graph = try GraphReading.graph(from: bytes, ending: ending)
  let weights = graph.edgeColumn(AttributeName.weight)
  return graph.edges.indices.map { index in
    let edge = graph.edges[index]
    let weight: Double =
      switch weights?.values[index] {
      case .number(let number): number
      case .integer(let number): Double(number)
      default: 1
      }
    return (graph.ids[edge.source], graph.ids[edge.target], weight)
  }
}
// end

// article
/// The figure of a graph file; what had to be left out for it is printed.
func figure(of bytes: [UInt8], ending: String) throws -> String {
  let graph = try GraphReading.graph(from: bytes, ending: ending).cleaned().graph
  let (network, notes) = ActorNetwork.read(graph)
  print(notes)
  return try svgFigure(of: network)
}
// end

@Suite struct ReadingAndWritingGraphFiles {
  @Test func citiesAreWrittenAndRead() throws {
    let read = try ties(in: cities(), ending: "graphml")
    #expect(read.map(\.0) == ["ams", "bru"] && read.map(\.1) == ["bru", "par"] && read.map(\.2) == [16, 31])
    let plain = try ties(in: Array("Source,Target\na,b\n".utf8), ending: "csv")
    #expect(plain.count == 1 && plain[0].2 == 1)
  }

  @Test func citiesAreDrawn() throws {
    #expect(try figure(of: cities(), ending: "graphml").contains("edge-bru--par"))
  }
}
