// Runs one task of GraphAnalysis on a graph from a file, and tells the answer and how long the task alone took.
//
//   GraphAnalysisBenchmark TASK GRAPH.tsv serial|parallel
//
// The file's first line is the number of nodes, each further one an edge: source, target, weight. Printed, tab-separated: the answer,
// seconds of CPU of all threads, seconds of the wall clock.

import Foundation
import GraphAnalysis

/// By name, what is measured: its answer is a number by which a wrong result shows.
let tasks: [String: (WeightedGraph, _ isSerial: Bool) throws -> Double] = [
  "leiden": { try Leiden(runs: 1).communities(of: $0, isSerial: $1).quality },
  "leiden-2-iterations": { try Leiden(runs: 1, iterations: 2).communities(of: $0, isSerial: $1).quality },
  "leiden-10-runs": { try Leiden(runs: 10).communities(of: $0, isSerial: $1).quality },
  "betweenness": { length(PathCentralities(of: $0, isSerial: $1).betweenness) },
  "betweenness-unweighted": { graph, isSerial in
    let edges = graph.edges.map { WeightedGraph.Edge($0.source, $0.target) }
    return length(
      PathCentralities(of: try WeightedGraph(nodeCount: graph.nodeCount, edges: edges), isSerial: isSerial).betweenness)
  },
  "closeness": { length(PathCentralities(of: $0, .distances, isSerial: $1).closeness) },
  "pagerank": { graph, _ in length(CentralityMeasures.pageRank(graph)) },
]

/// One number by which a list of values can be checked.
func length(_ values: [Double]) -> Double { values.reduce(0) { $0 + $1 * $1 }.squareRoot() }

func graph(at path: String) throws -> WeightedGraph {
  var lines = try String(contentsOfFile: path, encoding: .utf8).utf8.split(separator: UInt8(ascii: "\n"))[...]
  let nodeCount = lines.popFirst().flatMap { Int(Substring($0)) } ?? 0
  let edges = lines.compactMap { line -> WeightedGraph.Edge? in
    let fields = line.split(separator: UInt8(ascii: "\t"))
    guard fields.count == 3, let a = Int(Substring(fields[0])), let b = Int(Substring(fields[1])),
      let weight = Double(Substring(fields[2]))
    else { return nil }
    return WeightedGraph.Edge(a, b, weight: weight)
  }
  return try WeightedGraph(nodeCount: nodeCount, edges: edges)
}

func cpuSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

let arguments = CommandLine.arguments
guard arguments.count == 4, let task = tasks[arguments[1]], ["serial", "parallel"].contains(arguments[3]) else {
  print("usage: GraphAnalysisBenchmark \(tasks.keys.sorted().joined(separator: "|")) GRAPH.tsv serial|parallel")
  exit(2)
}
let input = try graph(at: arguments[2])
let (cpu, wall) = (cpuSeconds(), ContinuousClock.now)
let answer = try task(input, arguments[3] == "serial")
let (cpuTime, wallTime) = (cpuSeconds() - cpu, (ContinuousClock.now - wall) / .seconds(1))
print(answer, cpuTime, wallTime, separator: "\t")
