// Graphs that the tests write: a small one that people can check, and hostile ones by chance.

import GraphFiles
import TestSupport

enum SampleGraphs {
  /// Six actors and four ties with everything that formats have a place for.
  static func example(isDirected: Bool = false) throws -> PropertyGraph {
    var graph = try PropertyGraph(
      ids: ["Q1", "Q2", "Q3", "Q4", "Q5", "Q6"],
      nodeColumns: [
        Column(
          "label",
          .texts([
            "محمد بن سلمان", "جامعة الدول العربية", "Emmanuel \"Manu\" Macron & <Co> \\N o'k", "=SUM(1+1)", "İstanbul 北京 🕌", nil,
          ])),
        Column("kind", .texts(["person", "organisation", "person", "organisation", "place", ""])),
        Column("mentions", .integers([12, 7, 3, 1, 2, nil])),
        Column("share", .numbers([0.48, 0.28, 0.12, 1e-7, 12, nil])),
        Column("is_state", .booleans([false, true, nil, false, true, false])),
        Column("start", .texts(["2024-01-02", "2024-01-05", "2024-02-10", "2024-03-01", "2024-03-02", nil])),
        Column("end", .texts(["2024-05-02", "2024-05-05", "2024-05-10", nil, "2024-05-02", nil])),
        Column("color", .texts(["#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#010203"])),
        Column("size", .numbers([12, 7, 3, 1, 2.5, 1])),
        Column("x", .numbers([0, 100.5, -50, 10, 5, 5])),
        Column("y", .numbers([0, -20.25, 80, 10, -75.125, 5])),
      ],
      edges: [.init(0, 1), .init(0, 2), .init(1, 2), .init(3, 4)],
      edgeColumns: [
        Column("label", .texts(["met", nil, "a & b", ""])),
        Column("weight", .numbers([12, 3.5, 1, 0.1])),
        Column("units", .integers([12, 4, 1, 1])),
        Column("is_uncertain", .booleans([false, true, false, nil])),
        Column("start", .texts(["2024-01-05", "2024-02-10", "2024-02-10", "2024-03-02"])),
        Column("color", .texts(["#7f7f7f", "#7f7f7f", "#d62728", nil])),
        Column("thickness", .numbers([6, 2.5, 1, 0.5])),
        Column("style", .texts(["solid", "dashed", "solid", "dotted"])),
      ],
      attributes: [
        Attribute("unit", .text("sentence")), Attribute("documents", .integer(5)), Attribute("alpha", .number(0.05)),
        Attribute("rolled_up", .boolean(true)), Attribute("note", .text("a \"b\" <c> & d\n*/ e")),
      ],
      isDirected: isDirected)
    graph.units = [
      .init(
        "a.txt#0", nodes: [0, 1, 2], attributes: [Attribute("document", .text("a.txt")), Attribute("sentence", .integer(0))]),
      .init("a.txt#2", nodes: [1]),
      .init("=b, \"c\".txt#0", nodes: [0, 1], attributes: [Attribute("text", .text("\"محمد\"\n<met>"))]),
      .init("d.txt#7", nodes: [3, 4, 5]),
    ]
    return graph
  }

  /// A graph of hostile texts, names and numbers, not cleaned.
  static func hostile(seed: UInt64) throws -> PropertyGraph {
    var random = SeededGenerator(seed: seed)
    let nodes = Int.random(in: 1...24, using: &random)
    // Some readers refuse empty ids: not in every graph, so that they read the others.
    let ids = distinct(nodes, with: specialIDs, &random).map { $0.isEmpty && !seed.isMultiple(of: 4) ? "empty" : $0 }
    let edges = seed.isMultiple(of: 3) ? parallelEdges(nodes, &random) : simpleEdges(nodes, &random)
    var graph = try PropertyGraph(
      ids: ids, nodeColumns: columns(nodes, ["label", "x", "y", "size", "color", "start"], &random), edges: edges,
      edgeColumns: columns(edges.count, ["label", "weight", "color", "thickness", "style"], &random),
      attributes: distinct(3, with: specialNames, &random).map { Attribute($0, .text(text(&random))) },
      isDirected: Bool.random(using: &random))
    graph.units = distinct(Int.random(in: 0...9, using: &random), with: specialIDs, &random).map { id in
      let size = Int.random(in: 1...nodes, using: &random)
      return PropertyGraph.Unit(
        id, nodes: (0..<nodes).shuffled(using: &random).prefix(size).sorted(),
        attributes: [Attribute("text", .text(text(&random)))])
    }
    return graph
  }

  /// Pieces that formats could stumble over.
  static let pieces = [
    "\"", "'", "\\", "\\\\", "\\\"", "\\N", "\\n", "<", ">", "&", "&amp;", "&#65;", "&lt", "]]>", "-->", "<!--", "*/", "//",
    "#", ";", ",", "=", "+", "-", "@", "\t", "\n", "\r", "\r\n", "\0", "\u{1}", "\u{7F}", "\u{85}", "\u{FFFE}", "\u{FFFF}",
    "\u{1FFFE}", "\u{202E}", "\u{2066}", "\u{200F}", "\u{200C}", "\u{200D}", "\u{2028}", "\u{FEFF}", " ", "  ", "é", "e\u{301}",
    "ß", "محمد", "北京", "🕌", "a", "Zo", "1", "0x", "%", "$", "{", "}", "[", "]", "|", "*Edges", "</node>", "${x}", "\u{A0}",
  ]
  /// The same, and a noncharacter that Swift has no literal for.
  static let allPieces = pieces + [0xFDD0].compactMap(Unicode.Scalar.init).map { String($0) }
  static let specialIDs = [
    "", "node", "graph", "edge", "Strict", "subgraph", "1e5", "1", "01", "-1.5", "NaN", "true", "null", "id", "e0", "e1-",
    "a\\", "a\\\\", "a b", "a:b", "<b>", " ", "\"", "__proto__", String(repeating: "long ü\\\" ", count: 2_500),
  ]
  static let specialNames = [
    "", "id", "ID", "id_", "Label", "label_", "name", "key", "type", "Type_", "source", "target", "source_label", "first_seen",
    "firstSeen", "first seen", "a:b", "a_b", "Weight", "image", "pos", "shape", "x<y", "\"", "\\", "__proto__", "=1+1", "1st",
    "node", "الاسم", "parent", "size", "viz", "\n", "value", "comment",
  ]

  /// A text of up to eight pieces, or rarely a very long one.
  static func text(_ random: inout SeededGenerator) -> String {
    if Int.random(in: 0..<60, using: &random) == 0 { return String(repeating: piece(&random) + "ab", count: 7_000) }
    return (0..<Int.random(in: 0...8, using: &random)).map { _ in piece(&random) }.joined()
  }

  private static func piece(_ random: inout SeededGenerator) -> String { allPieces.randomElement(using: &random) ?? "" }

  private static func distinct(_ count: Int, with special: [String], _ random: inout SeededGenerator) -> [String] {
    var (texts, seen) = ([String](), Set<String>())
    while texts.count < count {
      let text = Bool.random(using: &random) ? special.randomElement(using: &random) ?? "" : text(&random)
      if seen.insert(text).inserted { texts.append(text) }
    }
    return texts
  }

  private static func simpleEdges(_ nodes: Int, _ random: inout SeededGenerator) -> [PropertyGraph.Edge] {
    (0..<nodes).flatMap { first in
      (first + 1..<max(nodes, first + 1)).filter { _ in Int.random(in: 0..<4, using: &random) == 0 }.map {
        PropertyGraph.Edge(first, $0)
      }
    }.shuffled(using: &random)
  }

  private static func parallelEdges(_ nodes: Int, _ random: inout SeededGenerator) -> [PropertyGraph.Edge] {
    (0..<Int.random(in: 0...40, using: &random)).map { _ in
      PropertyGraph.Edge(Int.random(in: 0..<nodes, using: &random), Int.random(in: 0..<nodes, using: &random))
    }
  }

  /// Some columns with names that have a meaning, and some with others.
  private static func columns(_ count: Int, _ known: [String], _ random: inout SeededGenerator) -> [Column] {
    let names = known.filter { _ in Int.random(in: 0..<4, using: &random) > 0 }
    let others = distinct(Int.random(in: 0...6, using: &random), with: specialNames, &random).filter { !names.contains($0) }
    return (names + others).map { name in
      func values<T>(_ make: (inout SeededGenerator) -> T) -> [T?] {
        (0..<count).map { _ in Int.random(in: 0..<6, using: &random) == 0 ? nil : make(&random) }
      }
      let isOdd = Int.random(in: 0..<5, using: &random) == 0
      switch (name, isOdd) {
      case ("weight", _), ("thickness", false), ("size", false):
        let numbers = [1, 2.5, 1e-7, 0.1, 12, 123_456_789.5, 1e15]
        return Column(name, .numbers(values { numbers.randomElement(using: &$0) ?? 1 }))
      case ("x", false), ("y", false):
        return Column(name, .numbers((0..<count).map { _ in Double.random(in: -500...500, using: &random) }))
      case ("color", false): return Column(name, .texts(values { ["#1f77b4", "#FF7F0E"].randomElement(using: &$0) ?? "" }))
      case ("style", false): return Column(name, .texts(values { ["solid", "dashed"].randomElement(using: &$0) ?? "" }))
      case ("start", false): return Column(name, .texts(values { ["2024-02-29", "1999-12-31"].randomElement(using: &$0) ?? "" }))
      case ("label", _): return Column(name, .texts(values { text(&$0) }))
      default:
        let numbers: [Double] = [0, -0.0, .leastNonzeroMagnitude, 1.797e308, -1e-7, 0.1, 1e22, 123_456_789_012_345_680, 4]
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return Column(name, .texts(values { text(&$0) }))
        case 1: return Column(name, .integers(values { [0, -1, 7, 2_147_483_648, .max, .min].randomElement(using: &$0) ?? 0 }))
        case 2: return Column(name, .numbers(values { numbers.randomElement(using: &$0) ?? 0 }))
        default: return Column(name, .booleans(values { Bool.random(using: &$0) }))
        }
      }
    }
  }
}
