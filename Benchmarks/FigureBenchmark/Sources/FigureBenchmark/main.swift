// Draws a network from a file.
//
//   FigureBenchmark NETWORK.tsv LANGUAGE [ENGINE]     prints the figure as SVG
//
// A row of the file is an actor (id, type, label, mentions) or a tie (id, id, weight), as in Tests/Fixtures/networks.

import ActorNetworks
import Foundation
import GraphvizRendering
import NetworkFigures

func network(at path: String, language: String) throws -> ActorNetwork {
  var nodes: [ActorNetwork.Node] = []
  var edges: [ActorNetwork.Edge] = []
  var numbers: [Substring: Int] = [:]
  for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
    let fields = line.split(separator: "\t")
    if fields.count == 4, let type = ActorType(rawValue: String(fields[1])), let mentions = Int(fields[3]) {
      numbers[fields[0]] = nodes.count
      nodes.append(
        ActorNetwork.Node(
          id: String(fields[0]), type: type, label: String(fields[2]), mentions: mentions, units: mentions, documents: 1))
    } else if fields.count == 3, let a = numbers[fields[0]], let b = numbers[fields[1]], let weight = Double(fields[2]) {
      edges.append(ActorNetwork.Edge(source: a, target: b, weight: weight, units: Int(weight), documents: 1))
    }
  }
  let provenance = NetworkProvenance(
    toolVersion: "benchmark", unit: "sentence", types: ActorType.actors, language: language, filters: [], documents: 1, units: 1,
    unfilteredNodes: nodes.count, unfilteredEdges: edges.count)
  return ActorNetwork(nodes: nodes, edges: edges, provenance: provenance)
}

let arguments = CommandLine.arguments
guard arguments.count == 3 || arguments.count == 4 else {
  FileHandle.standardError.write(Data("usage: FigureBenchmark NETWORK.tsv LANGUAGE [ENGINE]\n".utf8))
  exit(2)
}
let options = FigureOptions(engine: arguments.count == 4 ? LayoutEngine(rawValue: arguments[3]) : nil)
print(try svgFigure(of: try network(at: arguments[1], language: arguments[2]), options: options), terminator: "")
