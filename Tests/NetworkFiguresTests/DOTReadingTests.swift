// Graphs out of DOT files: what the language allows, what our own files hold, and files that are broken or meant to break.

import ActorNetworks
import Foundation
import GraphFiles
import TestSupport
import Testing

@testable import GraphvizRendering

@Suite struct DOTReadingTests {
  private static let isolated = LayoutRunner.isolated(
    LayoutProcess(
      executable: URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
        .appendingPathComponent("actorgraph").path))

  private static func graph(_ text: String) throws -> ParsedGraph { try Graphviz.graph(dot: Array(text.utf8)) }

  private static func failure(_ runner: LayoutRunner = .inProcess, _ bytes: [UInt8]) -> DOTReadingError? {
    do throws(DOTReadingError) {
      _ = try runner.graph(dot: bytes)
      return nil
    } catch {
      return error
    }
  }

  // MARK: The language

  @Test func `names, kinds and the order of the file are kept`() throws {
    let graph = try Self.graph("strict digraph \"my graph\" { z; a -> z; m -> a; z -> m }")
    #expect(graph.name == "my graph" && graph.isDirected && graph.isStrict)
    #expect(graph.nodes.map(\.name) == ["z", "a", "m"])
    #expect(graph.edges.map { [$0.tail, $0.head] } == [[1, 0], [2, 1], [0, 2]])
    let plain = try Self.graph("graph { b -- a -- b }")
    #expect(plain.name == nil && !plain.isDirected && !plain.isStrict)
    #expect(plain.edges.map { [$0.tail, $0.head] } == [[0, 1], [1, 0]])
    #expect(try Self.graph("strict graph { b -- a -- b; a -- a }").edges.count == 2)
    #expect(
      try Self.graph("graph {}")
        == ParsedGraph(
          name: nil, isDirected: false, isStrict: false, attributes: [:], nodes: [], edges: [], subgraphs: []))
  }

  @Test func `defaults stand at what follows them, and what has a value of its own keeps it`() throws {
    let graph = try Self.graph(
      """
      graph { bgcolor=white; a; node [color=red, shape=box]; b; c [color=blue]; d [color=""]
        edge [weight=2]; a -- b; b -- c [weight=7, key=k] }
      """)
    #expect(graph.attributes == ["bgcolor": .init("white")])
    #expect(
      graph.nodes.map(\.attributes) == [
        [:], ["color": .init("red"), "shape": .init("box")], ["color": .init("blue"), "shape": .init("box")],
        ["shape": .init("box")],
      ])
    #expect(graph.edges.map { $0.attributes["weight"]?.text } == ["2", "7"])
    #expect(graph.edges.map(\.key) == [nil, "k"])
  }

  @Test func `chains, ports, subgraphs as ends, and members of subgraphs`() throws {
    let graph = try Self.graph(
      """
      digraph { a:p:n -> b:q -> c; {d e} -> f [x=1]
        subgraph cluster_0 { label="Outer"; g; subgraph inner { color=red; h -> g } } }
      """)
    let names = graph.nodes.map(\.name)
    #expect(names == ["a", "b", "c", "d", "e", "f", "g", "h"])
    #expect(graph.edges.map { "\(names[$0.tail])\(names[$0.head])" } == ["ab", "bc", "df", "ef", "hg"])
    #expect(graph.edges[0].attributes == ["tailport": .init("p:n"), "headport": .init("q")])
    #expect(graph.edges[1].attributes == ["tailport": .init("q")])
    #expect(graph.edges[3].attributes == ["x": .init("1")])
    #expect(graph.subgraphs.map(\.name) == [nil, "cluster_0", "inner"])
    #expect(graph.subgraphs.map(\.parent) == [nil, nil, 1])
    #expect(graph.subgraphs.map { $0.nodes.map { names[$0] } } == [["d", "e"], ["g", "h"], ["g", "h"]])
    #expect(graph.subgraphs.map(\.edges) == [[], [4], [4]])
    #expect(graph.subgraphs[1].attributes == ["label": .init("Outer")])
    #expect(graph.subgraphs[2].attributes["color"] == .init("red"))
  }

  @Test func `texts lose their delimiters and nothing else`() throws {
    let graph = try Self.graph(
      #"""
      graph { // a comment
        "q \"x\" \n\\ &amp;" [label=<<b>bold</b> &amp; <i/>>, t="one" + " two", -3.14 = é];
        /* "b" */ 1.5; "" ; "a\
      b" # }
      }
      """#)
    #expect(graph.nodes.map(\.name) == [#"q "x" \n\\ &amp;"#, "1.5", "", "a" + "b"])
    #expect(
      graph.nodes[0].attributes == [
        "label": .init("<b>bold</b> &amp; <i/>", isHTML: true), "t": .init("one two"), "-3.14": .init("é"),
      ])
  }

  @Test func `UTF-8 with and without its mark, Latin-1 declared and not`() throws {
    #expect(try Graphviz.graph(dot: [0xEF, 0xBB, 0xBF] + Array("graph { \"é أ\" }".utf8)).nodes[0].name == "é أ")
    let latin = Array("graph { charset=\"Latin-1\"; \"".utf8) + [0xC3, 0xA9, 0xE9] + Array("\" }".utf8)
    #expect(try Graphviz.graph(dot: latin).nodes[0].name == "Ã©é")
    #expect(try Graphviz.graph(dot: Array("graph { \"".utf8) + [0xE9] + Array("\" }".utf8)).nodes[0].name == "é")
  }

  @Test func `of several graphs the first is read, and none is left for the next reading`() throws {
    #expect(try Self.graph("graph a { x } graph b { y }").name == "a")
    #expect(try Self.graph("graph c { z }").name == "c")
  }

  // MARK: Our own files

  @Test func `our own file holds what the network holds`() throws {
    let hostile = ["Plain", #"q " \ \n \N"#, "أرمينيا & <b>", "two\nlines", "}; x [", String(repeating: "ab ", count: 4000)]
    let network = TestNetwork.random(nodes: 40, edges: 90, seed: 21) { hostile[$0 % hostile.count] }
    for runner in [LayoutRunner.inProcess, Self.isolated] {
      let graph = try runner.graph(dot: try DOTFormat().files(of: network)[0])
      let isSameNodes = graph.nodes.map(\.name) == network.nodes.map(\.id)
      let isSameEdges = graph.edges.map { [$0.tail, $0.head] } == network.edges.map { [$0.source, $0.target] }
      let isSameWeights = graph.edges.map { $0.attributes["weight"].flatMap { Double($0.text) } } == network.edges.map(\.weight)
      let isSameMentions = graph.nodes.map { $0.attributes["mentions"]?.text } == network.nodes.map { "\($0.mentions)" }
      #expect(isSameNodes && isSameEdges && isSameWeights && isSameMentions && graph.isStrict && !graph.isDirected)
    }
  }

  // MARK: Broken files

  @Test func `errors tell the line, also after one another`() {
    let cases: [(text: String, line: Int?, words: String)] = [
      ("graph {\n a -- b;\n c -> d;\n}", 3, "syntax error near '->'"),
      ("graph {\n\n a [x=;\n}", 3, "syntax error near ';'"),
      ("graph {\n a [label=\"never closed];\n}", 2, "quoted string"),
      ("graph { 1.2.3a; 8h\n ] }", 2, "syntax error near ']'"),
      ("not a graph", 1, "syntax error near 'not'"),
      ("", nil, "holds no graph"),
      ("graph {\n a\0 }", nil, "a NUL character"),
      ("graph " + String(repeating: "{", count: 100_000), 1, "memory exhausted near '{'"),
    ]
    for (number, (text, line, words)) in cases.enumerated() {
      for runner in [LayoutRunner.inProcess, Self.isolated] {
        let error = Self.failure(runner, Array(text.utf8))
        #expect(error?.line == line && error?.reason.contains(words) == true, "case \(number): \(error?.description ?? "none")")
      }
    }
    #expect(DOTReadingError(line: 3, reason: "x").description == "line 3: x")
  }

  /// Graphviz's limit is not that of every version.
  @Test func `a long text comes whole or not at all`() throws {
    let text = String(repeating: "x", count: 20_000)
    do throws(DOTReadingError) {
      let isWhole =
        try Graphviz.graph(dot: Array("graph {\n a [label=\"\(text)\"] }".utf8)).nodes[0].attributes["label"] == .init(text)
      #expect(isWhole)
    } catch {
      #expect(error.line == 2)
    }
  }

  @Test func `a parser that crashes, hangs or lies is an error`() {
    for (script, words) in [
      ("kill -SEGV $$", "Graphviz crashed on it (signal 11)"), ("exit 2", "exit code 2"), ("echo lies", "cannot be read"),
    ] {
      let runner = LayoutRunner.isolated(LayoutProcess(executable: "/bin/sh", arguments: ["-c", script]))
      #expect(Self.failure(runner, Array("graph {}".utf8))?.reason.contains(words) == true, "\(script)")
    }
    let slow = LayoutProcess(executable: "/bin/sh", arguments: ["-c", "sleep 50"], limits: LayoutLimits(wallSeconds: 0.2))
    #expect(Self.failure(.isolated(slow), []) == DOTReadingError(reason: "takes too long to read"))
    let absent = LayoutRunner.isolated(LayoutProcess(executable: "/nowhere/actorgraph"))
    #expect(Self.failure(absent, [])?.reason.contains("No such file") == true)
  }

  @Test func `a graph in bytes is read whole or not at all, whatever the bytes say`() throws {
    let whole = try Graphviz.graphBytes(dot: Array("digraph g { a -> b -> c; subgraph s { a; b } x=1 }".utf8))
    for length in whole.indices {
      let part = Array(whole[..<length]).withUnsafeBytes { ParsedGraph($0) }
      #expect(part == nil)
    }
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<2000 {
      var bytes = whole
      for _ in 0..<3 { bytes[Int.random(in: bytes.indices, using: &generator)] = .random(in: 0...255, using: &generator) }
      if let graph = bytes.withUnsafeBytes({ ParsedGraph($0) }) {
        #expect(graph.edges.allSatisfy { graph.nodes.indices.contains($0.tail) && graph.nodes.indices.contains($0.head) })
        #expect(graph.subgraphs.enumerated().allSatisfy { ($1.parent ?? -1) < $0 })
      }
    }
  }

  /// Random tokens of the language: whatever comes of them, it comes back, and the next text is read as if they had not been.
  @Test func `random tokens do no harm`() throws {
    let tokens = [
      "graph", "digraph", "strict", "{", "}", "[", "]", "--", "->", "a", "\"b\"", "=", ";", ",", ":", "subgraph", "node", "<",
      ">", "+", "\n", "\\", "\"", "/*", "#",
    ]
    var generator = SeededGenerator(seed: 8)
    let expected = try Self.graph("graph { a -- b }")
    for _ in 0..<300 {
      let count = Int.random(in: 0..<30, using: &generator)
      let words = (0..<count).map { _ in tokens[Int.random(in: tokens.indices, using: &generator)] }
      _ = Self.failure(.inProcess, Array(("graph { " + words.joined(separator: " ")).utf8))
      let isSame = try Self.graph("graph { a -- b }") == expected
      #expect(isSame, "after \(words)")
    }
  }
}
