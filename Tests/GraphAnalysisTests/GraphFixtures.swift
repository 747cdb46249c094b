// The graphs of Tests/Fixtures/graphs, and random ones.

import Foundation
import GraphAnalysis
import TestSupport

enum GraphFixtures {
  /// The rows of a file of tab-separated values in Tests/Fixtures.
  static func table(_ name: String) throws -> [[String]] {
    let text = try String(contentsOf: packageFolder.appending(path: "Tests/Fixtures/\(name).tsv"), encoding: .utf8)
    return text.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  /// The graph of a file in Tests/Fixtures/graphs: its first line is the number of nodes, each further one an edge.
  static func graph(_ name: String) throws -> WeightedGraph {
    var rows = try table("graphs/\(name)")[...]
    let nodeCount = rows.popFirst().flatMap { Int($0[0]) } ?? 0
    let edges = rows.compactMap { row -> WeightedGraph.Edge? in
      guard let a = Int(row[0]), let b = Int(row[1]), let weight = Double(row[2]) else { return nil }
      return WeightedGraph.Edge(a, b, weight: weight)
    }
    return try WeightedGraph(nodeCount: nodeCount, edges: edges)
  }

  /// A random graph, each pair of whose nodes has an edge with the given probability; weights from 0.1 to 2.
  static func random(
    _ nodeCount: Int, probability: Double, using random: inout SeededGenerator
  ) throws -> WeightedGraph {
    var edges: [WeightedGraph.Edge] = []
    for a in 0..<nodeCount {
      for b in 0..<a where Double.random(in: 0..<1, using: &random) < probability {
        edges.append(WeightedGraph.Edge(a, b, weight: Double.random(in: 0.1...2, using: &random)))
      }
    }
    return try WeightedGraph(nodeCount: nodeCount, edges: edges)
  }
}
