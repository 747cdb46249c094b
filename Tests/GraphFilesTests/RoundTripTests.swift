// Hostile graphs through each format that is read here, and back: the same graph.

import Foundation
import GraphvizRendering
import TestSupport
import Testing

@testable import GraphFiles

struct RoundTripTests {
  /// How many graphs; `make interop INTEROP_GRAPHS=1000` asks for more.
  private static let count =
    ProcessInfo.processInfo.environment["INTEROP_GRAPHS"].flatMap { UInt64($0) } ?? 30

  /// What is lost or changed by design.
  private struct Limits {
    /// No empty text apart from a missing one.
    var emptyIsMissing = false
    /// No types: values are what they spell.
    var isUntyped = false
    /// Every node has a place, a size and a colour, and who reads them cannot tell which were made.
    var makesDrawings = false
    /// No place for attributes of the graph.
    var dropsSettings = false
  }

  private static let limits: [String: Limits] = [
    "dot": Limits(emptyIsMissing: true, isUntyped: true), "graphml": Limits(), "gexf": Limits(), "json": Limits(),
    "json:d3": Limits(), "cyjs": Limits(), "graphology": Limits(makesDrawings: true),
    "csv": Limits(isUntyped: true, dropsSettings: true),
  ]

  @Test(arguments: limits.keys.sorted()) func comesBack(_ name: String) throws {
    let format = try #require(GraphFormats.named(name))
    let limits = try #require(Self.limits[name])
    for seed in 0..<Self.count {
      let graph = try SampleGraphs.hostile(seed: seed).cleaned().graph
      // Graphviz takes ids that begin so for names that it made itself.
      if name == "dot", graph.ids.contains(where: { $0.hasPrefix("%") }) { continue }
      let files = try format.files(of: graph)
      let difference = Self.difference(graph, try Self.read(files, name), limits)
      #expect(difference == nil, "graph \(seed)")
    }
  }

  private static func read(_ files: [[UInt8]], _ name: String) throws -> PropertyGraph {
    switch name {
    case "dot": try Graphviz.graph(dot: files[0]).propertyGraph(of: files[0])
    case "csv": try GraphReading.graph(nodes: files[0], edges: files[1])
    case "json", "json:d3", "graphology": try GraphReading.graph(from: files[0], ending: "json")
    default: try GraphReading.graph(from: files[0], ending: name)
    }
  }

  /// The first thing that is not the same; nil if all is.
  private static func difference(_ expected: PropertyGraph, _ found: PropertyGraph, _ limits: Limits) -> String? {
    if expected.ids != found.ids { return "ids" }
    if expected.isDirected != found.isDirected, !expected.edges.isEmpty { return "direction" }
    func ends(_ graph: PropertyGraph) -> [[Int]] {
      graph.edges.map { graph.isDirected ? [$0.source, $0.target] : [$0.source, $0.target].sorted() }
    }
    if ends(expected) != ends(found) { return "edges" }
    if !limits.dropsSettings, expected.attributes != found.attributes { return "\(found.attributes) for \(expected.attributes)" }
    func nodeColumns(_ graph: PropertyGraph) -> [Column] {
      graph.nodeColumns.filter {
        !limits.makesDrawings || !["x", "y", "size", "color"].contains(GraphologyFormat.reserved.read($0.name))
      }
    }
    for (side, columns, others) in [
      ("node", nodeColumns(expected), nodeColumns(found)), ("edge", expected.edgeColumns, found.edgeColumns),
    ] {
      let (wanted, given) = (values(columns, limits), values(others, limits))
      for name in Set(wanted.keys).union(given.keys).sorted() where wanted[name] != given[name] {
        let pair = zip(wanted[name] ?? [], given[name] ?? []).first { $0 != $1 }
        return "\(side) column \(name.debugDescription): \(pair.debugDescription), \(wanted[name] == nil), \(given[name] == nil)"
      }
    }
    return nil
  }

  /// The values of columns by their names, without columns that have none.
  private static func values(_ columns: [Column], _ limits: Limits) -> [String: [Value?]] {
    var values: [String: [Value?]] = [:]
    for column in columns {
      let cells = (0..<column.values.count).map { index -> Value? in
        guard let value = column.values[index] else { return nil }
        switch value {
        case .text(""): return limits.emptyIsMissing ? nil : value
        // Colours are written in one way.
        case .text(let text) where column.name == AttributeName.color && RGB(text) != nil: return .text(text.lowercased())
        // Places are numbers.
        case .integer(let number) where [AttributeName.x, AttributeName.y].contains(column.name):
          return Self.number(Double(number), limits)
        case .integer(let number) where limits.isUntyped: return .text("\(number)")
        case .number(let number): return Self.number(number, limits)
        case .boolean(let flag) where limits.isUntyped: return .text("\(flag)")
        default: return value
        }
      }
      if cells.contains(where: { $0 != nil }) { values[column.name] = cells }
    }
    // Readers take these for what other tools mean by them.
    for (name, meaning) in [("name", AttributeName.label), ("value", AttributeName.weight)] where values[meaning] == nil {
      values[meaning] = values.removeValue(forKey: name)
    }
    return values
  }

  private static func number(_ number: Double, _ limits: Limits) -> Value {
    limits.isUntyped ? .text(Int(exactly: number).map { "\($0)" } ?? "\(number)") : .number(number)
  }
}
