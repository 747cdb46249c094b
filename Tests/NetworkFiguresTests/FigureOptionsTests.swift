// What a caller may choose: texts, places, communities, links, and what the file then holds.

import ActorNetworks
import Testing

@testable import NetworkFigures

@Suite struct FigureOptionsTests {
  private func parsed(_ network: ActorNetwork, _ change: (inout FigureOptions) -> Void) throws -> ParsedSVG {
    var options = FigureOptions()
    change(&options)
    let svg = try #require(ParsedSVG(try svgFigure(of: network, options: options)))
    #expect(svg.violations == [])
    return svg
  }

  private func words(_ svg: ParsedSVG) -> [String] { svg.all("text").map(\.text) }

  @Test func `captions are as long as is asked for`() throws {
    let network = TestNetwork.pair("A", "B", filters: ["--top 9"])
    let opening = "2 actors and 1 tie in 5 documents. A tie joins two actors that are named in the same sentence."
    let full = words(try parsed(network) { $0.caption = .full })
    #expect(full.contains(opening) && full.contains("--top 9"))
    let short = words(try parsed(network) { $0.caption = .short })
    #expect(short.contains(opening) && !short.contains("--top 9"))
    #expect(!words(try parsed(network) { $0.caption = .none }).contains(opening))
  }

  @Test func `title, subtitle and footer stand in this order`() throws {
    let svg = try parsed(TestNetwork.pair("A", "B")) { ($0.title, $0.subtitle, $0.footer) = ("T", "S", "F") }
    let lines = ["T", "S", "F"].compactMap { text in svg.all("text").first { $0.text == text } }
    #expect(lines.count == 3)
    let heights = lines.compactMap { $0.attributes["y"].flatMap(Double.init) }
    #expect(heights == heights.sorted() && Set(heights).count == 3)
  }

  @Test(arguments: ["en", "ar"]) func `the legend stands where it is asked for`(language: String) throws {
    let network = TestNetwork.random(nodes: 12, edges: 20, seed: 3, language: language)
    func swatches(_ place: FigureOptions.LegendPlace) throws -> [Double] {
      try parsed(network) { $0.legend = place }.all("circle").filter { $0.attributes["class"]?.hasPrefix("swatch") == true }
        .compactMap { $0.attributes["cx"].flatMap(Double.init) }
    }
    #expect(try swatches(.none).isEmpty)
    let discs = try parsed(network) { $0.legend = .right }.all("circle").filter { $0.attributes["class"] == nil }
      .compactMap { $0.attributes["cx"].flatMap(Double.init) }
    let (least, most) = try (#require(discs.min()), #require(discs.max()))
    for x in try swatches(.right) { #expect(language == "ar" ? x < least : x > most) }
    #expect(try swatches(.bottom).contains { $0 > least && $0 < most })
  }

  @Test func `communities have colours, names and areas`() throws {
    let network = TestNetwork.random(nodes: 10, edges: 14, seed: 6)
    // One of four, one of three, and three actors that are in none.
    let membership: [Int?] = [0, 0, 0, 0, 1, 1, 1, nil, nil, 2]
    let svg = try parsed(network) {
      $0.communities = FigureCommunities(membership: membership, colorsDiscs: true, hasHulls: true)
    }
    let classes = svg.all("g").compactMap { $0.attributes["class"] }
    #expect(classes.count { $0.hasSuffix(" community-1") } == 4)
    #expect(classes.count { $0.hasSuffix(" community-2") } == 3)
    #expect(classes.count { $0.hasSuffix(" other") } == 3)
    #expect(svg.all("path").count { $0.attributes["class"]?.hasPrefix("community ") == true } == 2)
    #expect(words(svg).contains("Actor 0, Actor 1 …") && words(svg).contains("smaller communities"))
    #expect(words(svg).contains(FigureText.english.hulls))
    let plain = try parsed(network) { $0.communities = FigureCommunities(membership: membership) }
    #expect(plain.all("path").allSatisfy { $0.attributes["class"] == nil } && words(plain).contains("Color: type of actor"))
  }

  @Test func `areas hold the discs and labels of their community`() throws {
    let points = [(0, 0), (4, 0), (4, 3), (0, 3), (2, 1), (1, 2), (4, 1), (2, 0)].map { Point(x: Double($0.0), y: Double($0.1)) }
    #expect(Set(CommunityHull.convexHull(of: points).map { "\($0.x) \($0.y)" }) == ["0.0 0.0", "4.0 0.0", "4.0 3.0", "0.0 3.0"])
    for count in 0...2 { #expect(CommunityHull.convexHull(of: Array(points.prefix(count))).count == count) }
    let line = (0..<5).map { Point(x: Double($0), y: Double($0)) }
    #expect(CommunityHull.convexHull(of: line).count == 2)
  }

  @Test func `links are http, https or mailto, and their values are encoded`() throws {
    for bad in [
      "javascript:alert(1)", "data:text/html,x", "//x.org", "x.org/{id}", "file:///etc", "https://", "https://x.org/ a",
      "https://x.org/\"", "https://x.org/<", "HTTPS\u{3A}//é.org", "https://x.org/\n", "",
    ] {
      #expect(LinkTemplate(bad) == nil, "\(bad)")
    }
    let template = try #require(LinkTemplate("https://x.org/{id}?q={label}&r={other}"))
    #expect(
      template.address(["id": "a-b", "label": "روسيا&<\">"])
        == "https://x.org/a-b?q=%D8%B1%D9%88%D8%B3%D9%8A%D8%A7%26%3C%22%3E&r=%7Bother%7D")
    #expect(try #require(LinkTemplate("http://x.org/{{id}")).address(["id": "1"]) == "http://x.org/%7B%7Bid%7D")
    #expect(try #require(LinkTemplate("http://x.org/}{id")).address(["id": "1"]) == "http://x.org/%7D%7Bid")
    let svg = try parsed(TestNetwork.pair("Armenia", "Russia")) {
      $0.links = FigureLinks(actors: template, ties: LinkTemplate("mailto:{source}@{target}"))
    }
    #expect(
      svg.all("a").compactMap { $0.attributes["href"] } == [
        "mailto:armenia@russia", "https://x.org/armenia?q=Armenia&r=%7Bother%7D", "https://x.org/russia?q=Russia&r=%7Bother%7D",
      ])
    #expect(try parsed(TestNetwork.pair("A", "B")) { _ in }.all("a").isEmpty)
  }

  @Test func `ties tell their best sentence, those rarer than chance that they are`() throws {
    let plain = TestNetwork.pair("Armenia", "Russia")
    var edge = plain.edges[0]
    edge.evidence = EvidenceExcerpt(document: "a", text: "Armenia & Russia  met.")
    edge.isRarer = true
    let svg = try parsed(ActorNetwork(nodes: plain.nodes, edges: [edge], provenance: plain.provenance)) { _ in }
    #expect(svg.titles.contains("Armenia – Russia: 31 sentences in 5 documents\n“Armenia & Russia met.”"))
    #expect(svg.all("g").contains { $0.attributes["class"] == "edge rarer" })
    #expect(words(svg).contains("rarer than chance"))
  }

  @Test func `the period of the documents is told in each language's manner`() throws {
    let day = try #require(CalendarDate("2022-09-01")), month = try #require(CalendarDate("2022-11"))
    var period = DatePeriod(day)
    let expected = [
      "en": "1 September 2022", "fr": "1er septembre 2022", "es": "1 de septiembre de 2022", "ru": "1 сентября 2022 г.",
      "tr": "1 Eylül 2022", "ar": "1 سبتمبر/أيلول 2022",
    ]
    #expect(Set(FigureText.languages.keys) == Set(expected.keys))
    for (language, date) in expected {
      let text = FigureText.of(language: language)
      let sentence = String(text.period(period).map { $0 == "\u{A0}" ? " " : $0 })
      #expect(sentence.contains(date) && sentence.hasSuffix("."), "\(sentence)")
    }
    period.formUnion(DatePeriod(month))
    #expect(
      String(FigureText.english.period(period).map { $0 == "\u{A0}" ? " " : $0 })
        == "Documents from 1 September 2022 to November 2022.")
    #expect(FigureText.of(language: "ru").period(period).contains("ноябрь"))
    var network = TestNetwork.pair("A", "B")
    var provenance = network.provenance
    provenance.period = DatePeriod(day)
    network = ActorNetwork(nodes: network.nodes, edges: network.edges, provenance: provenance)
    #expect(
      words(try parsed(network) { $0.caption = .short }).contains { $0.contains("Documents of 1\u{A0}September\u{A0}2022.") })
  }

  @Test func `numbers have the language's decimal sign`() {
    for (language, half) in ["en": "0.5", "ar": "0.5", "fr": "0,5", "es": "0,5", "ru": "0,5", "tr": "0,5"] {
      let text = FigureText.of(language: language)
      #expect(text.number(0.5) == half && text.number(12) == "12" && text.number(123_456).count == 7, "\(language)")
    }
  }

  /// Files of other tools know neither mentions nor units: the figure says nothing of them, and discs tell the sum of ties.
  @Test func `graphs of other tools are drawn by their weights`() throws {
    let nodes = ["a", "b", "c"].map { ActorNetwork.Node(id: $0, type: .other, label: $0, mentions: 0, units: 0, documents: 0) }
    let edges = [(0, 1, 8.0), (1, 2, 0.5)].map {
      ActorNetwork.Edge(source: $0.0, target: $0.1, weight: $0.2, units: 0, documents: 0)
    }
    let provenance = NetworkProvenance(
      toolVersion: "", unit: "", types: [], language: "fr", filters: [], documents: 0, units: 0, unfilteredNodes: 3,
      unfilteredEdges: 2)
    let svg = try parsed(ActorNetwork(nodes: nodes, edges: edges, provenance: provenance)) { _ in }
    #expect(svg.titles.contains("a") && svg.titles.contains("b – c: 0,5"))
    #expect(words(svg).contains("3 acteurs, 2 liens.") && words(svg).contains(FigureText.french.strengthHeading))
    #expect(!words(svg).contains { $0.contains("phrase") || $0.contains("document") })
    #expect(svg.all("circle").allSatisfy { $0.attributes["class"]?.hasPrefix("swatch") != true })
    let radii = svg.all("circle").filter { $0.attributes["class"] == nil }.compactMap { $0.attributes["r"].flatMap(Double.init) }
    #expect(radii.count == 3 && abs(radii[0] * radii[0] / (radii[1] * radii[1]) - 8 / 8.5) < 0.01)
  }
}
