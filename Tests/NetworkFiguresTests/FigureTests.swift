// The figure as a whole: what is in the SVG, in which order, and that it is the same every time.

import ActorNetworks
import GraphvizRendering
import Testing

@testable import NetworkFigures

@Suite struct FigureTests {
  @Test(arguments: [(0, 0), (1, 0), (2, 0), (2, 1), (3, 3), (12, 0), (48, 190), (160, 300)])
  func `figures of all sizes are well-formed and show every actor and tie`(nodes: Int, edges: Int) throws {
    let network = TestNetwork.random(nodes: nodes, edges: edges, seed: 3)
    let svg = try #require(ParsedSVG(try svgFigure(of: network)))
    let ids = svg.all("g").compactMap { $0.attributes["id"] }
    #expect(ids.filter { $0.hasPrefix("node-") }.count == network.nodes.count)
    #expect(ids.filter { $0.hasPrefix("edge-") }.count == network.edges.count)
    #expect(Set(ids).count == ids.count)
    #expect(svg.titles.count == 1 + network.nodes.count + network.edges.count)
  }

  @Test(arguments: LayoutEngine.allCases)
  func `every engine makes a figure, the same bytes each time`(engine: LayoutEngine) throws {
    let network = TestNetwork.random(nodes: 40, edges: 60, seed: 9)
    let options = FigureOptions(title: "Same", engine: engine)
    let first = try svgFigure(of: network, options: options)
    // fdp compares addresses in memory, and is repeatable in a child only: see `LayoutProcessTests`.
    if engine != .fdp { #expect(try svgFigure(of: network, options: options) == first) }
    #expect(ParsedSVG(first) != nil)
  }

  @Test func `many tasks draw the same bytes at once`() async throws {
    let network = TestNetwork.random(nodes: 30, edges: 50, seed: 4)
    let expected = try svgFigure(of: network)
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<32 { group.addTask { try svgFigure(of: network) == expected } }
      for try await isEqual in group { #expect(isEqual) }
    }
  }

  @Test func `the root names itself for screen readers`() throws {
    let svg = try #require(ParsedSVG(try svgFigure(of: TestNetwork.pair("Armenia", "Russia"), options: .init(title: "A & B"))))
    let root = try #require(svg.elements.first)
    #expect(root.attributes["role"] == "img")
    #expect(root.attributes["aria-labelledby"] == "figure-title figure-desc")
    #expect(svg.elements[1].text == "A & B")
    let description = try #require(svg.all("desc").first)
    #expect(
      description.text
        == "2 actors and 1 tie in 5 documents. A tie joins two actors that are named in the same sentence. "
        + "Strongest ties: Armenia – Russia: 31 sentences in 5 documents.")
  }

  @Test func `nodes and edges have ids, classes and tooltips`() throws {
    let svg = try #require(ParsedSVG(try svgFigure(of: TestNetwork.pair("Armenia", "Russia"))))
    let groups = svg.all("g")
    let node = try #require(groups.first { $0.attributes["id"] == "node-russia" })
    #expect(node.attributes["class"] == "node country")
    let edge = try #require(groups.first { $0.attributes["id"] == "edge-armenia--russia" })
    #expect(edge.attributes["class"] == "edge")
    #expect(svg.titles.contains("Russia (country): 74 mentions in 5 documents"))
    #expect(svg.titles.contains("Armenia – Russia: 31 sentences in 5 documents"))
  }

  @Test func `heavy ties lie on top of light ones and below the discs`() throws {
    let network = TestNetwork.random(nodes: 30, edges: 100, seed: 8)
    let svg = try #require(ParsedSVG(try svgFigure(of: network)))
    let widths = svg.all("path").compactMap { $0.attributes["stroke-width"].flatMap(Double.init) }
    #expect(widths.count == network.edges.count)
    #expect(widths == widths.sorted())
    let lastPath = try #require(svg.elements.lastIndex { $0.name == "path" })
    let firstDisc = try #require(svg.elements.firstIndex { $0.name == "circle" })
    #expect(lastPath < firstDisc)
  }

  @Test(arguments: [1e-300, 1e-3, 1.0, 1e300, Double.infinity, .nan])
  func `weights of any size make a figure`(weight: Double) throws {
    var network = TestNetwork.random(nodes: 6, edges: 12, seed: 2)
    let edges = network.edges.enumerated().map { index, edge in
      ActorNetwork.Edge(
        source: edge.source, target: edge.target, weight: index == 0 ? weight : 1, units: Int.max, documents: Int.max)
    }
    network = ActorNetwork(nodes: network.nodes, edges: edges, provenance: network.provenance)
    let text = try svgFigure(of: network)
    #expect(ParsedSVG(text) != nil)
    #expect(!text.contains("nan") && !text.contains("inf\""))
  }

  @Test func `areas go by mentions`() throws {
    let network = TestNetwork.random(nodes: 40, edges: 10, seed: 1)
    let scale = FigureScale(network: network, strengths: [Double](repeating: 1, count: 40))
    let ratio = scale.radius(mentions: 80) / scale.radius(mentions: 20)
    #expect(abs(ratio - 2) < 1e-9)
    #expect(scale.radius(mentions: 0) == scale.smallestRadius)
    #expect(scale.font(strength: 0, mentions: 0) >= 9)
  }

  @Test func `the caption tells unit, documents and filters`() throws {
    let text = try svgFigure(of: TestNetwork.pair("A", "B", unit: "window:3", filters: ["--min-weight 2", "--top <9>"]))
    let svg = try #require(ParsedSVG(text))
    let lines = svg.all("text").map(\.text)
    #expect(
      lines.contains("2 actors and 1 tie in 5 documents. A tie joins two actors that are named within 3 consecutive sentences."))
    #expect(lines.contains("Filtered from 70 actors and 400 ties:"))
    #expect(lines.contains("--min-weight 2, --top <9>"))
    #expect(svg.titles.contains("A – B: 31 windows in 5 documents"))
  }

  @Test func `Graphviz's own drawing has safe text`() throws {
    let network = TestNetwork.pair(#"<b>\N "x" &amp; \"#, "الأمم المتحدة")
    let text = try graphvizFigure(of: network, options: .init(title: #"\G & <script>"#))
    let svg = try #require(ParsedSVG(text))
    #expect(svg.all("text").map(\.text).contains(#"<b>\N "x" &amp; \"#))
    #expect(svg.all("text").map(\.text).contains(#"\G & <script>"#))
    #expect(svg.all("script").isEmpty)
  }

  @Test func `legend numbers are round and fall`() {
    #expect(Legend.roundNumbers(upTo: 92) == [50, 10, 1])
    #expect(Legend.roundNumbers(upTo: 55) == [50, 10, 1])
    #expect(Legend.roundNumbers(upTo: 8) == [5, 1])
    #expect(Legend.roundNumbers(upTo: 1) == [1])
    #expect(Legend.roundNumbers(upTo: 0).isEmpty)
    for limit in [1e-300, 0.004, 0.7, 3, 1e6, 1e300] {
      let numbers = Legend.roundNumbers(upTo: limit)
      #expect(!numbers.isEmpty && numbers.allSatisfy { $0 > 0 && $0 <= limit }, "\(limit)")
      #expect(numbers == numbers.sorted(by: >), "\(limit)")
    }
  }
}
