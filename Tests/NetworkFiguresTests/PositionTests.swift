// Positions kept from one figure to another: exact where nothing is in the way, free of overlaps everywhere.

import ActorNetworks
import GraphFiles
import GraphvizRendering
import TestSupport
import Testing

@testable import NetworkFigures

@Suite struct PositionTests {
  /// What a figure writes beside its SVG, read back.
  private static func kept(_ figure: NetworkFigure, of network: ActorNetwork, for other: ActorNetwork) throws -> KeptPositions {
    try KeptPositions(of: Graphviz.graph(dot: try DOTFormat().files(of: network.placed(at: figure.positions))[0]), for: other)
  }

  private static func kept(_ dot: String, for network: ActorNetwork) throws -> KeptPositions {
    try KeptPositions(of: Graphviz.graph(dot: Array(dot.utf8)), for: network)
  }

  /// A network of some of another's actors, with new ones among them, and mentions of its own: discs grow and shrink.
  private static func variant(of network: ActorNetwork, seed: UInt64, newcomers: Int) -> ActorNetwork {
    var generator = SeededGenerator(seed: seed)
    var nodes = network.nodes.filter { _ in Int.random(in: 0..<3, using: &generator) > 0 }
    for index in nodes.indices { nodes[index].mentions = .random(in: 1...90, using: &generator) }
    for number in 0..<newcomers {
      nodes.append(
        .init(id: "new-\(number)", type: .person, label: "Newcomer \(number)", mentions: 1 + number, units: 1, documents: 1))
    }
    var pairs: Set<[Int]> = []
    for _ in 0..<(2 * nodes.count) {
      let (a, b) = (Int.random(in: nodes.indices, using: &generator), Int.random(in: nodes.indices, using: &generator))
      if a != b { pairs.insert([min(a, b), max(a, b)]) }
    }
    let edges = pairs.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.map {
      ActorNetwork.Edge(source: $0[0], target: $0[1], weight: Double(1 + ($0[0] * $0[1]) % 9), units: 1, documents: 1)
    }
    return ActorNetwork(nodes: nodes, edges: edges, provenance: network.provenance)
  }

  /// Centres of the discs by id, as the SVG has them.
  private static func centers(_ svg: String) throws -> [String: [Double]] {
    let elements = try #require(ParsedSVG(svg)).elements
    var centers: [String: [Double]] = [:]
    for (group, circle) in zip(
      elements.filter { $0.attributes["class"]?.hasPrefix("node ") == true }, elements.filter { $0.name == "circle" })
    {
      centers[String((group.attributes["id"] ?? "").dropFirst(5))] = ["cx", "cy"].compactMap {
        circle.attributes[$0].flatMap(Double.init)
      }
    }
    return centers
  }

  private static func arrangement(_ network: ActorNetwork, _ kept: KeptPositions) throws -> Arrangement {
    let strengths = [Double](repeating: 1, count: network.nodes.count)
    let scale = FigureScale(network: network, strengths: strengths)
    return try Arrangement(
      network: network, engine: .neato, runner: .inProcess, scale: scale, strengths: strengths, kept: kept)
  }

  /// Pairs of nodes of which disc or label touch each other's.
  private static func collisions(_ nodes: [Arrangement.Node]) -> Int {
    nodes.indices.reduce(0) { sum, i in sum + nodes[(i + 1)...].count { nodes[i].collides(with: $0, gap: 0) } }
  }

  // MARK: The same network

  @Test(arguments: [(1, 0), (2, 1), (5, 4), (25, 60), (48, 150), (70, 40)])
  func `a figure by its own positions has the same positions and the same page`(size: (nodes: Int, edges: Int)) throws {
    let network = TestNetwork.random(nodes: size.nodes, edges: size.edges, seed: 13)
    let first = try NetworkFigure(of: network)
    let kept = try Self.kept(first, of: network, for: network)
    #expect(kept.actors == first.positions && kept.others.isEmpty)
    let second = try NetworkFigure(of: network, options: FigureOptions(kept: kept))
    #expect(second.moved.isEmpty && second.positions == first.positions)
    let isSame = try Self.centers(second.svg) == Self.centers(first.svg)
    #expect(isSame)
    let views = [first, second].map { ParsedSVG($0.svg)?.elements[0].attributes["viewBox"]?.hasPrefix("0 0 ") }
    #expect(views == [true, true])
    let isRepeatable = try NetworkFigure(of: network, options: FigureOptions(kept: kept)).svg == second.svg
    #expect(isRepeatable)
  }

  @Test func `positions in the file are those of the SVG`() throws {
    let network = TestNetwork.random(nodes: 20, edges: 40, seed: 2)
    let figure = try NetworkFigure(of: network)
    let centers = try Self.centers(figure.svg)
    #expect(centers.count == 20)
    for (id, place) in figure.positions { #expect(centers[id] == [place.x, -place.y]) }
    let dot = String(decoding: try DOTFormat().files(of: network.placed(at: figure.positions))[0], as: UTF8.self)
    let places = dot.matches(of: #/pos="(-?[0-9]+(\.[0-9]{1,2})?),(-?[0-9]+(\.[0-9]{1,2})?)"/#)
    #expect(places.count == 20)
    let bare = String(decoding: try DOTFormat().files(of: network)[0], as: UTF8.self)
    #expect(!bare.contains("pos="))
  }

  // MARK: Another network

  @Test(arguments: 0..<6) func `common actors coincide, and nothing overlaps`(seed: Int) throws {
    let network = TestNetwork.random(nodes: 20 + 5 * seed, edges: 50 + 5 * seed, seed: UInt64(seed)) { index in
      index % 6 == 0 ? "A rather long name of an organisation \(index)" : "Actor \(index)"
    }
    let first = try NetworkFigure(of: network)
    let other = Self.variant(of: network, seed: UInt64(seed), newcomers: seed)
    let kept = try Self.kept(first, of: network, for: other)
    #expect(kept.actors.count + seed == other.nodes.count)
    #expect(kept.actors.count + kept.others.count == network.nodes.count)
    let second = try NetworkFigure(of: other, options: FigureOptions(kept: kept))
    let (before, after) = (try Self.centers(first.svg), try Self.centers(second.svg))
    #expect(after.count == other.nodes.count)
    for id in kept.actors.keys where !second.moved.contains(id) { #expect(before[id] == after[id], "\(id)") }
    let arrangement = try Self.arrangement(other, kept)
    #expect(Self.collisions(arrangement.nodes) == 0)
    // Mentions were thrown anew, so that some discs are several times as large and cover others: these must go, and few for their
    // labels.
    let discs = zip(other.nodes, arrangement.nodes).compactMap { node, placed in
      kept.actors[node.id].map { (id: node.id, disc: Circle(center: Point($0), radius: placed.disc.radius)) }
    }
    let touched = discs.filter { one in discs.contains { $0.id != one.id && $0.disc.overlaps(one.disc) } }.map(\.id)
    #expect(Set(second.moved).subtracting(touched).count <= kept.actors.count / 10, "\(second.moved), \(touched)")
    // New discs leave the places of those that are missing.
    for (index, node) in other.nodes.enumerated() where node.id.hasPrefix("new-") {
      let disc = arrangement.nodes[index].disc
      #expect(!kept.others.contains { disc.overlaps(Circle(center: Point($0), radius: 1)) })
    }
  }

  @Test func `a sheet, another language and another title do not move anybody`() throws {
    let network = TestNetwork.random(nodes: 40, edges: 90, seed: 3)
    let kept = try Self.kept(NetworkFigure(of: network), of: network, for: network)
    let arabic = TestNetwork.random(nodes: 40, edges: 90, seed: 3, language: "ar")
    let plain = try Self.centers(NetworkFigure(of: network, options: FigureOptions(kept: kept)).svg)
    for options in [FigureOptions(sheet: FigureSheet("slide"), kept: kept), FigureOptions(title: "Other", kept: kept)] {
      for network in [network, arabic] {
        let figure = try NetworkFigure(of: network, options: options)
        let centers = try Self.centers(figure.svg)
        let moved = Set(figure.moved)
        #expect(centers.filter { !moved.contains($0.key) } == plain.filter { !moved.contains($0.key) })
        #expect(moved.count < 8 && (options.sheet == nil || figure.smallestText >= FigureSheet.leastText))
      }
    }
  }

  @Test func `a new actor lies near its neighbours, and one without any below the picture`() throws {
    let names = ["a", "b", "c", "free", "new"]
    let nodes = names.map { ActorNetwork.Node(id: $0, type: .country, label: $0, mentions: 1, units: 1, documents: 1) }
    let ties: [(Int, Int, Double)] = [(0, 1, 1), (1, 2, 1), (0, 4, 3), (1, 4, 1)]
    let network = ActorNetwork(
      nodes: nodes, edges: ties.map { .init(source: $0.0, target: $0.1, weight: $0.2, units: 1, documents: 1) },
      provenance: TestNetwork.provenance())
    let kept = try Self.kept(
      "graph { a [pos=\"0,0\"]; b [pos=\"400,0\"]; c [pos=\"400,300\"]; gone [pos=\"100,0\"] }", for: network)
    #expect(kept.others == [.init(x: 100, y: 0)])
    var arrangement = Arrangement(nodes: try Self.arrangement(network, kept).nodes, edges: [])
    arrangement.edges = network.edges.map { .init(source: $0.source, target: $0.target, weight: $0.weight, bend: 0) }
    _ = KeptPlacement.run(
      on: &arrangement, places: names.map { kept.actors[$0].map { Point($0) } },
      reserved: kept.others.map { Circle(center: Point($0), radius: 5) })
    // The weighted middle of its neighbours is where somebody was who is gone: as near to that as may be.
    let distance = (arrangement.nodes[4].disc.center - Point(x: 100, y: 0)).length
    #expect(distance > arrangement.nodes[4].disc.radius && distance < 3 * arrangement.nodes[4].disc.radius)
    #expect(arrangement.nodes[3].disc.center.y > -1)
  }

  @Test func `of two at one place the larger stays, and the other is next to it`() throws {
    let network = TestNetwork.random(nodes: 3, edges: 3, seed: 1)
    let kept = KeptPositions(
      actors: ["actor-0": .init(x: 5, y: 5), "actor-1": .init(x: 5, y: 5), "actor-2": .init(x: 300, y: 5)])
    let figure = try NetworkFigure(of: network, options: FigureOptions(kept: kept))
    #expect(figure.moved == ["actor-1"])
    let (a, b) = (try #require(figure.positions["actor-0"]), try #require(figure.positions["actor-1"]))
    #expect(abs(a.x - b.x) < 120 && abs(a.y - b.y) < 120)
  }

  @Test(arguments: [0.0, 1e-9, 1, 1e6])
  func `positions of any scale make a figure without overlaps`(scale: Double) throws {
    let network = TestNetwork.random(nodes: 30, edges: 60, seed: 5)
    var generator = SeededGenerator(seed: 6)
    let places = network.nodes.map { node in
      (
        node.id,
        ActorNetwork.Position(
          x: .random(in: -1...1, using: &generator) * scale, y: .random(in: -1...1, using: &generator) * scale)
      )
    }
    let kept = KeptPositions(actors: Dictionary(uniqueKeysWithValues: places))
    let arrangement = try Self.arrangement(network, kept)
    #expect(Self.collisions(arrangement.nodes) == 0)
    #expect(arrangement.nodes.allSatisfy { $0.disc.center.x.isFinite && $0.disc.center.y.isFinite })
    let svg = try NetworkFigure(of: network, options: FigureOptions(kept: kept)).svg
    #expect(ParsedSVG(svg) != nil && !svg.contains("nan") && !svg.contains("inf\""))
  }

  @Test func `without actors there is still a page`() throws {
    let empty = ActorNetwork(nodes: [], edges: [], provenance: TestNetwork.provenance())
    let kept = KeptPositions(actors: ["x": .init(x: .nan, y: 0)], others: [.init(x: 3000, y: -900), .init(x: 0, y: .infinity)])
    #expect(kept == KeptPositions(actors: [:], others: [.init(x: 3000, y: -900)]))
    let figure = try NetworkFigure(of: empty, options: FigureOptions(kept: kept))
    #expect(ParsedSVG(figure.svg) != nil && figure.positions.isEmpty && figure.moved.isEmpty)
  }

  // MARK: Files of other tools

  @Test func `actors are found by id, else by the only node of their label`() throws {
    let network = TestNetwork.pair("Armenia & \"co\"", "Russia")
    func actors(_ dot: String) throws -> [String: ActorNetwork.Position] { try Self.kept(dot, for: network).actors }
    #expect(
      try actors(#"graph { armenia [pos="1,2"]; russia [label=x, pos="-3.5,4e1!"] }"#) == [
        "armenia": .init(x: 1, y: 2), "russia": .init(x: -3.5, y: 40),
      ])
    #expect(
      try actors(#"digraph { 1 [label="Armenia &amp; \"co\"", pos="1, 2"]; Russia [pos="3,4,5"] }"#) == [
        "armenia": .init(x: 1, y: 2), "russia": .init(x: 3, y: 4),
      ])
    #expect(
      try actors(#"graph { 1 [label=Russia, pos="1,2"]; 2 [label=Russia, pos="3,4"]; armenia [pos="5,6"] }"#) == [
        "armenia": .init(x: 5, y: 6)
      ])
    // One node is one actor.
    #expect(try actors(#"graph { armenia [label=Russia, pos="1,2"] }"#) == ["armenia": .init(x: 1, y: 2)])
    #expect(try actors(#"graph { russia [pos="1,2"]; armenia [pos="nan,1"] }"#) == ["russia": .init(x: 1, y: 2)])
  }

  @Test(arguments: ["", "1", "1,2,3,4", "a,b", "1,", "inf,1", "1,2e7", "1;2"])
  func `what is no position is none`(text: String) {
    #expect(throws: KeptPositionsError.noPositions) {
      try Self.kept("graph { armenia [pos=\"\(text)\"] }", for: TestNetwork.pair("A", "B"))
    }
  }

  @Test func `a file of others is refused`() {
    #expect(throws: KeptPositionsError.nobodyInCommon(placed: 2)) {
      try Self.kept("graph { x [pos=\"1,1\"]; y [pos=\"2,2\"]; russia }", for: TestNetwork.pair("A", "B"))
    }
    #expect(KeptPositionsError.nobodyInCommon(placed: 2).description.contains("none of the 2 nodes"))
  }
}
