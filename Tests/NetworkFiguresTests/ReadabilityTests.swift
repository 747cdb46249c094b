// Whether figures can be read: the real boxes of texts, discs and lines, as a browser draws them.

import ActorNetworks
import Testing

@testable import NetworkFigures

@Suite(.enabled(if: ReadabilityBrowser.path != nil, "no Chromium or Chrome on the path: Scripts/install-dependencies.sh --tests"))
struct ReadabilityTests {
  @Test func `texts are apart, whole, and seldom crossed by a line`() throws {
    let names = NetworkFixtures.names
    let networks = try names.map { (name: $0, network: try NetworkFixtures.network($0)) } + NetworkFixtures.seeds()
    let figures = try networks.map { try svgFigure(of: $0.network) }
    for ((name, network), seen) in zip(networks, try ReadabilityBrowser.measure(figures)) {
      #expect(seen.labels == network.nodes.count, "\(name)")
      #expect(seen.overlapping.isEmpty, "\(name)")
      #expect(seen.covered.isEmpty, "\(name)")
      #expect(seen.outside.isEmpty, "\(name)")
      #expect(seen.bare.isEmpty, "\(name)")
      #expect(Double(seen.crossed.count) < 0.1 * Double(seen.labels), "\(name): \(seen.crossed)")
      #expect(seen.smallest >= 7.5, "\(name)")
    }
  }

  /// The measuring itself: each kind of fault is seen, and nothing else.
  @Test func `every fault is counted`() throws {
    func figure(_ content: String) -> String {
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="400" height="200" viewBox="0 0 400 200" font-family="Noto Sans" font-size="16">
      <g class="node" id="node-a"><circle cx="40" cy="100" r="10"/><text x="20" y="130">One</text></g>
      \(content)</svg>
      """
    }
    func node(_ id: String, _ x: Double, _ y: Double, _ style: String = "") -> String {
      """
      <g class="node" id="node-\(id)"><circle cx="\(x)" cy="\(y - 40)" r="10"/>
      <text x="\(x)" y="\(y)" \(style)><tspan x="\(x)" dy="0">Name</tspan><tspan x="\(x)" dy="20">\(id)</tspan></text></g>
      """
    }
    let halo = "stroke=\"white\" stroke-width=\"4\" paint-order=\"stroke\""
    let line = "<g class=\"edge\" id=\"edge-a--b\"><path fill=\"none\" stroke=\"black\" d=\"M100 145L300 145\"/></g>"
    let curve = "<g class=\"edge\" id=\"edge-c--d\"><path fill=\"none\" stroke=\"black\" d=\"M100 80Q200 220 300 80\"/></g>"
    let seen = try ReadabilityBrowser.measure([
      figure(""), figure(node("b", 150, 150)), figure(node("b", 30, 140)), figure(node("b", 380, 150)),
      figure(node("b", 150, 150) + "<circle cx=\"165\" cy=\"150\" r=\"9\"/>"), figure(node("b", 150, 150) + line),
      figure(node("b", 150, 150, halo) + line + curve), figure("<text x=\"300\" y=\"199\" font-size=\"8\">low</text>"),
    ])
    #expect(seen.map(\.labels) == [1, 2, 2, 2, 2, 2, 2, 1])
    #expect(seen.map(\.overlapping.count) == [0, 0, 1, 0, 0, 0, 0, 0])
    #expect(seen.map(\.covered.count) == [0, 0, 0, 0, 1, 0, 0, 0])
    #expect(seen.map(\.outside.count) == [0, 0, 0, 1, 0, 0, 0, 1])
    #expect(seen.map(\.crossed.count) == [0, 0, 0, 0, 0, 1, 1, 0])
    #expect(seen.map(\.bare.count) == [0, 0, 0, 0, 0, 1, 0, 0])
    #expect(seen.map(\.crossings) == [0, 0, 0, 0, 0, 0, 1, 0])
    #expect(seen.map(\.smallest) == [12, 12, 12, 12, 12, 12, 12, 6])
    #expect(seen.allSatisfy { $0.width == 400 && $0.height == 200 })
  }
}
