// Networks to draw, and a reader of the drawings: shared by the tests of figures.

import ActorNetworks
import Foundation
import FoundationXML
import GraphFiles
import TestSupport

@testable import NetworkFigures

/// Networks for tests.
enum TestNetwork {
  static func provenance(language: String = "en", unit: String = "sentence", filters: [String] = []) -> NetworkProvenance {
    NetworkProvenance(
      toolVersion: "test", unit: unit, types: ActorType.actors, language: language, filters: filters, documents: 5, units: 100,
      unfilteredNodes: 70, unfilteredEdges: 400)
  }

  /// Actors in a few groups, linked at random, with weights that fall off steeply as they do in news.
  static func random(
    nodes count: Int, edges edgeCount: Int, seed: UInt64, language: String = "en", label: (Int) -> String = { "Actor \($0)" }
  ) -> ActorNetwork {
    var generator = SeededGenerator(seed: seed)
    let types = ActorType.allCases
    let nodes = (0..<count).map { index in
      ActorNetwork.Node(
        id: "actor-\(index)", type: types[index % types.count], label: label(index), mentions: 1 + 90 / (1 + index), units: 1,
        documents: 1)
    }
    var pairs: Set<[Int]> = []
    var edges: [ActorNetwork.Edge] = []
    for _ in 0..<(count > 1 ? edgeCount : 0) {
      let (a, b) = (Int.random(in: 0..<count, using: &generator), Int.random(in: 0..<count, using: &generator))
      if a == b || !pairs.insert([min(a, b), max(a, b)]).inserted { continue }
      let weight = 1 + 55 / (1 + min(a, b) * max(a, b))
      edges.append(ActorNetwork.Edge(source: a, target: b, weight: Double(weight), units: weight, documents: 1))
    }
    return ActorNetwork(nodes: nodes, edges: edges, provenance: provenance(language: language))
  }

  /// Two actors and a tie.
  static func pair(
    _ first: String, _ second: String, weight: Double = 31, units: Int = 31, language: String = "en", unit: String = "sentence",
    filters: [String] = []
  ) -> ActorNetwork {
    ActorNetwork(
      nodes: [
        ActorNetwork.Node(id: "armenia", type: .country, label: first, mentions: 92, units: 71, documents: 5),
        ActorNetwork.Node(id: "russia", type: .country, label: second, mentions: 74, units: 50, documents: 5),
      ],
      edges: [ActorNetwork.Edge(source: 0, target: 1, weight: weight, units: units, documents: 5)],
      provenance: provenance(language: language, unit: unit, filters: filters))
  }
}

/// The elements of an SVG file in document order, as an independent parser sees them.
final class ParsedSVG: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []

  /// Nil when the text is not well-formed.
  init?(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    if !parser.parse() { return nil }
  }

  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  /// The text of every `<title>`, in order.
  var titles: [String] { all("title").map(\.text) }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    _ = open.popLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    // The text of an element is that of its children too: a label's lines are one label.
    for index in open { elements[index].text += string }
  }
}

extension ParsedSVG {
  /// What a figure may consist of.
  private static let elements: Set<String> = [
    "svg", "title", "desc", "style", "defs", "pattern", "rect", "g", "path", "circle", "text", "tspan", "line", "a",
  ]
  private static let addresses = ["http://", "https://", "mailto:"]

  /// What could run, load, hide or turn something in the file; empty for an inert file whose texts say their direction.
  var violations: [String] {
    var found: [String] = []
    for element in elements {
      if !Self.elements.contains(element.name) { found.append("element \(element.name)") }
      for (key, value) in element.attributes {
        let name = key.lowercased().split(separator: ":").last.map(String.init) ?? key
        if name.hasPrefix("on") || name == "style" { found.append("attribute \(key)") }
        if name == "href", !Self.addresses.contains(where: value.lowercased().hasPrefix) { found.append("address \(value)") }
        if name != "href", value.contains("url("), !value.hasPrefix("url(#") { found.append("\(key)=\(value)") }
        if name != "href", value.lowercased().contains("javascript:") { found.append("\(key)=\(value)") }
      }
      if element.name == "style", element.text.contains("url(") || element.text.contains("@import") || element.text.contains("\\")
      {
        found.append("style sheet \(element.text)")
      }
      for scalar in element.text.unicodeScalars
      where PlainText.isDirectionControl(scalar) || (scalar.value < 0x20 && scalar != "\n") {
        found.append("U+\(String(scalar.value, radix: 16)) in \(element.text)")
      }
      if element.name == "text" {
        let isRightToLeft = SafeText.isRightToLeft(element.text)
        if (element.attributes["direction"] == "rtl") != isRightToLeft
          || (element.attributes["unicode-bidi"] == "embed") != isRightToLeft
        {
          found.append("direction of \(element.text)")
        }
      }
    }
    return found
  }
}
