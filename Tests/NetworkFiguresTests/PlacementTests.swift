// Nothing overlaps: estimated boxes of labels, discs, title, legend and caption.

import ActorNetworks
import GraphvizRendering
import TestSupport
import Testing

@testable import NetworkFigures

@Suite struct PlacementTests {
  private static func arrangement(_ network: ActorNetwork, _ engine: LayoutEngine) throws -> Arrangement {
    var strengths = [Double](repeating: 0, count: network.nodes.count)
    for edge in network.edges {
      strengths[edge.source] += edge.weight
      strengths[edge.target] += edge.weight
    }
    let scale = FigureScale(network: network, strengths: strengths)
    return try Arrangement(network: network, engine: engine, runner: .inProcess, scale: scale, strengths: strengths)
  }

  @Test(
    arguments: LayoutEngine.allCases,
    [(15, 40), (48, 186), (60, 20), (150, 400)])
  func `no label or disc touches a foreign one`(engine: LayoutEngine, size: (nodes: Int, edges: Int)) throws {
    // The two engines take long on the largest, and issue the same boxes as on the others.
    if size.nodes > 100, engine == .circo || engine == .dot { return }
    let network = TestNetwork.random(nodes: size.nodes, edges: size.edges, seed: 6) { index in
      index % 5 == 0 ? "Organization for the Prohibition of Something \(index)" : "Actor \(index)"
    }
    let nodes = try Self.arrangement(network, engine).nodes
    for i in nodes.indices {
      for j in nodes.indices where j > i {
        #expect(!nodes[i].collides(with: nodes[j], gap: 0), "\(network.nodes[i].id) and \(network.nodes[j].id)")
      }
    }
  }

  @Test func `faults that are kept are those that are there`() {
    var generator = SeededGenerator(seed: 12)
    let (lines, nodes) = (30, 12)
    let ends = (0..<lines).map { _ in (Int.random(in: 0..<nodes, using: &generator), Int.random(in: 0..<nodes, using: &generator))
    }
    var faults = LineFaults(lines: lines, nodes: nodes)
    var there = Set<[Int]>()
    for _ in 0..<200 {
      let node = Int.random(in: 0..<nodes, using: &generator)
      let own = Bool.random(using: &generator) ? ends.indices.filter { ends[$0].0 == node || ends[$0].1 == node } : []
      var trial = LineFaults.Trial()
      func fault(_ line: Int, _ node: Int) -> LineFault {
        LineFault(line: line, node: node, isThroughLabel: true, isOverDisc: false)
      }
      trial.ofNode = (0..<lines).filter { _ in Int.random(in: 0..<4, using: &generator) == 0 }.map { fault($0, node) }
      for line in own {
        trial.ofLines += (0..<nodes).filter { $0 != node && Int.random(in: 0..<4, using: &generator) == 0 }.map {
          fault(line, $0)
        }
      }
      faults.move(node, with: own, to: trial)
      there = there.filter { $0[1] != node && !own.contains($0[0]) }
        .union((trial.ofNode + trial.ofLines).map { [$0.line, $0.node] })
      let byNode = faults.ofNodes.flatMap { $0.map { [$0.line, $0.node] } }
      let byLine = faults.ofLines.flatMap { $0.map { [$0.line, $0.node] } }
      #expect(byNode.count == there.count && byLine.count == there.count)
      #expect(Set(byNode) == there && Set(byLine) == there)
      #expect(faults.ofNodes.allSatisfy { $0.map(\.line) == $0.map(\.line).sorted() })
    }
  }

  @Test func `identical places are parted`() {
    let label = NodeLabel(text: "Somewhere", fontSize: 12, isBold: false)
    let node = Arrangement.Node(disc: Circle(center: Point(x: 5, y: 5), radius: 8), label: label, slot: .below)
    var nodes = [Arrangement.Node](repeating: node, count: 60)
    OverlapRemoval.run(on: &nodes)
    for i in nodes.indices {
      for j in nodes.indices where j > i { #expect(!nodes[i].collides(with: nodes[j], gap: 0)) }
    }
  }

  @Test func `ties bend around labels in their way`() {
    let far = NodeLabel(text: "A", fontSize: 12, isBold: false)
    let middle = NodeLabel(text: "In the way", fontSize: 12, isBold: false)
    func node(_ x: Double, _ label: NodeLabel) -> Arrangement.Node {
      Arrangement.Node(disc: Circle(center: Point(x: x, y: 0), radius: 6), label: label, slot: .below)
    }
    var arrangement = Arrangement(
      nodes: [node(0, far), node(150, middle), node(300, far)],
      edges: [Arrangement.Edge(source: 0, target: 2, weight: 1, bend: 0), .init(source: 0, target: 1, weight: 1, bend: 0)])
    EdgeBending.run(on: &arrangement)
    #expect(arrangement.edges[0].bend != 0)
    #expect(arrangement.edges[1].bend == 0)
  }

  @Test(arguments: ["en", "ar"], FigureOptions.LegendPlace.allCases)
  func `title, legend and caption stack without overlap inside the canvas`(
    language: String, place: FigureOptions.LegendPlace
  ) throws {
    let long = String(repeating: "A very long title of a figure ", count: 6)
    let network = TestNetwork.random(nodes: 60, edges: 120, seed: 5, language: language)
    let scale = FigureScale(network: network, strengths: [Double](repeating: 1, count: 60))
    let wording = FigureWording(network)
    // As many kinds of discs as there can be, with long names.
    let communities = FigureCommunities(membership: (0..<60).map { $0 % 12 }, colorsDiscs: true, hasHulls: true)
    let coloring = NodeColoring(network, communities: communities, palette: .light, text: wording.text)
    let words = FigureFrame.Words(title: long, subtitle: long, caption: wording.caption(hasHulls: true), footer: long)
    let picture = Size(width: 300, height: 200)
    let frame = FigureFrame(
      picture: picture, words: words,
      legend: Legend(network: network, scale: scale, coloring: coloring, text: wording.text, unit: wording.unit), place: place,
      isMirrored: wording.text.isRightToLeft)
    var boxes = frame.texts.map { text in
      let width = TextMetrics.width(of: text.text, fontSize: text.fontSize, bold: text.isBold)
      let left = frame.isMirrored ? text.x - width : text.x
      return (
        name: text.text,
        box: Box(
          center: Point(x: left + width / 2, y: text.baseline - text.fontSize * 0.3), halfWidth: width / 2,
          halfHeight: text.fontSize * 0.55)
      )
    }
    for sample in frame.samples {
      let height = if case .area(let radius) = sample.shape { radius } else { 7.0 }
      boxes.append(("sample", Box(center: sample.center, halfWidth: sample.width / 2, halfHeight: height)))
    }
    let origin = frame.pictureOrigin
    boxes.append(
      (
        "picture",
        Box(minX: origin.x, minY: origin.y, maxX: origin.x + picture.width, maxY: origin.y + picture.height)
      ))
    #expect((place == .none) == frame.samples.isEmpty)
    for (i, a) in boxes.enumerated() {
      #expect(a.box.minX >= 0 && a.box.maxX <= frame.width && a.box.minY >= 0 && a.box.maxY <= frame.height, "\(a.name)")
      for b in boxes.dropFirst(i + 1) { #expect(!a.box.overlaps(b.box), "\(a.name), \(b.name)") }
    }
  }
}
