// Graphviz through the lock: degenerate graphs, every engine, equal results, many callers.

import GraphvizRendering
import Testing

@Suite struct LayoutTests {
  private static func request(_ engine: LayoutEngine, nodes: Int, edges: [(Int, Int)]) -> LayoutRequest {
    LayoutRequest(
      engine: engine, nodes: (0..<nodes).map { _ in .init(width: 60, height: 24) },
      edges: edges.map { .init(source: $0.0, target: $0.1, length: 90, weight: 1) })
  }

  @Test(arguments: LayoutEngine.allCases)
  func `degenerate graphs have finite places on every engine`(engine: LayoutEngine) throws {
    let cases: [(String, Int, [(Int, Int)])] = [
      ("nothing", 0, []), ("one node", 1, []), ("a loop", 1, [(0, 0)]), ("two without a tie", 2, []), ("a pair", 2, [(0, 1)]),
      ("parallel ties", 2, [(0, 1), (1, 0), (0, 1)]), ("three components", 6, [(0, 1), (2, 3), (4, 5)]),
      ("isolates and a path", 30, [(0, 1), (1, 2)]), ("a star", 25, (1..<25).map { (0, $0) }),
    ]
    for (name, nodes, edges) in cases {
      let layout = try Graphviz.layout(Self.request(engine, nodes: nodes, edges: edges))
      #expect(layout.positions.count == nodes, "\(name)")
      #expect(layout.positions.allSatisfy { $0.x.isFinite && $0.y.isFinite }, "\(name)")
    }
  }

  // Not fdp, which compares addresses in memory: see `Graphviz.layout`.
  @Test(arguments: LayoutEngine.allCases.filter { $0 != .fdp })
  func `equal requests have equal layouts`(engine: LayoutEngine) throws {
    let request = Self.request(engine, nodes: 30, edges: (1..<30).map { ($0 / 3, $0) })
    let first = try Graphviz.layout(request)
    _ = try Graphviz.layout(Self.request(.neato, nodes: 5, edges: [(0, 1)]))
    #expect(try Graphviz.layout(request) == first)
  }

  @Test(arguments: [LayoutEngine.neato, .sfdp, .fdp])
  func `boxes do not overlap, over all components`(engine: LayoutEngine) throws {
    let edges = (1..<40).map { ($0 / 2, $0) } + [(40, 41), (42, 43)]
    let layout = try Graphviz.layout(Self.request(engine, nodes: 46, edges: edges))
    for i in 0..<46 {
      for j in (i + 1)..<46 {
        let (a, b) = (layout.positions[i], layout.positions[j])
        #expect(abs(a.x - b.x) >= 59.9 || abs(a.y - b.y) >= 23.9, "boxes \(i) and \(j)")
      }
    }
  }

  @Test func `two thousand nodes are laid out by sfdp`() throws {
    let layout = try Graphviz.layout(Self.request(.sfdp, nodes: 2000, edges: (1..<2000).map { ($0 / 3, $0) }))
    #expect(layout.positions.count == 2000)
  }

  @Test func `the longest lengths and the greatest weights are fine`() throws {
    var request = Self.request(.neato, nodes: 3, edges: [(0, 1), (1, 2)])
    request.edges[0].length = 1e-3
    request.edges[1].length = 100_000
    request.edges[1].weight = 1000
    for engine in LayoutEngine.allCases {
      request.engine = engine
      #expect(try Graphviz.layout(request).positions.allSatisfy { $0.x.isFinite && $0.y.isFinite }, "\(engine)")
    }
  }

  @Test func `numbers out of range are refused`() {
    var requests = [LayoutRequest](repeating: Self.request(.neato, nodes: 2, edges: [(0, 1)]), count: 7)
    requests[0].edges[0].target = 2
    requests[1].edges[0].source = -1
    requests[2].edges[0].length = .nan
    requests[3].edges[0].length = 0
    requests[4].edges[0].weight = .infinity
    requests[5].nodes[0].width = -1
    requests[6].separation = .nan
    for (index, request) in requests.enumerated() {
      #expect("request \(index)") { try Graphviz.layout(request) } throws: { error in
        guard case LayoutError.invalidRequest = error else { return false }
        return true
      }
    }
  }

  @Test func `broken DOT text is an error with Graphviz's words`() {
    #expect { try Graphviz.svg(dot: "graph { a -- ", engine: .neato) } throws: { error in
      guard case LayoutError.invalidDOT(let words) = error else { return false }
      return words.contains("syntax error")
    }
    #expect(throws: LayoutError.self) { try Graphviz.svg(dot: "", engine: .neato) }
    #expect(throws: LayoutError.self) { try Graphviz.svg(dot: "graph { a \0 }", engine: .neato) }
  }

  @Test func `many tasks lay out at once`() async throws {
    let request = Self.request(.neato, nodes: 20, edges: (1..<20).map { ($0 / 2, $0) })
    let expected = try Graphviz.layout(request)
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<64 {
        group.addTask {
          if number % 4 == 0 { return try Graphviz.svg(dot: "graph { a -- b }", engine: .neato).contains("</svg>") }
          return try Graphviz.layout(request) == expected
        }
      }
      for try await isRight in group { #expect(isRight) }
    }
  }

  @Test func `every engine has a name and a line of its own`() {
    #expect(LayoutEngine.allCases.map(\.rawValue) == ["neato", "sfdp", "fdp", "dot", "circo", "twopi"])
    #expect(Set(LayoutEngine.allCases.map(\.summary)).count == LayoutEngine.allCases.count)
    for engine in LayoutEngine.allCases { #expect(!engine.summary.hasSuffix(".") && !engine.summary.contains("\n")) }
  }
}
