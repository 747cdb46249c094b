// Ties of those who belong together, and neighbourhoods: the options that narrow a network down.

import ActorNetworks
import GraphFiles
import TestSupport
import Testing

@Suite struct AffiliationTests {
  private static let tools = Result { MentionFinder(catalogue: try Catalogue.builtIn()) }

  private static func network(_ text: String, _ treatment: AffiliationTreatment) throws -> ActorNetwork {
    let finder = try tools.get()
    var counts = CooccurrenceCounts(settings: CooccurrenceSettings())
    counts.add(finder.annotate(Document(id: "t", text: text)), catalogue: finder.catalogue)
    var options = NetworkOptions()
    options.affiliations = treatment
    return ActorNetwork(counts, catalogue: finder.catalogue, options: options)
  }

  private static func ties(_ network: ActorNetwork) -> [String] {
    network.edges.map { edge in
      "\(network.nodes[edge.source].id)-\(network.nodes[edge.target].id)\(edge.affiliation.map { "=\($0.rawValue)" } ?? "")"
    }
  }

  @Test(arguments: [
    ("Vladimir Putin is in Russia.", "russia-vladimir-putin=holds office"),
    // Long out of office, and in one of a body of the state.
    ("Dmitry Medvedev is in Russia.", "dmitry-medvedev-russia=holds office"),
    ("Sergei Naryshkin is in Russia.", "russia-sergei-naryshkin=holds office"),
    ("The State Duma is in Russia.", "russia-state-duma=body of"),
    ("The European Commission is of the European Union.", "european-commission-european-union=body of"),
    ("The Basij is in Iran.", "basij-iran=body of"),
    ("Russia is in the CSTO.", "csto-russia"), ("Vladimir Putin is in Turkey.", "turkey-vladimir-putin"),
    ("Alexei Navalny is in Russia.", "alexei-navalny-russia"), ("Gazprom is in Russia.", "gazprom-russia"),
  ])
  func whoBelongsToWhom(_ text: String, _ expected: String) throws {
    #expect(try Self.ties(Self.network(text, .mark)) == [expected])
  }

  @Test func treatments() throws {
    let text = "Vladimir Putin left Russia for Turkey."
    #expect(try Self.ties(Self.network(text, .keep)) == ["russia-turkey", "russia-vladimir-putin", "turkey-vladimir-putin"])
    let marked = try Self.network(text, .mark)
    #expect(Self.ties(marked) == ["russia-turkey", "russia-vladimir-putin=holds office", "turkey-vladimir-putin"])
    #expect(marked.provenance.filters.isEmpty)
    let dot = String(decoding: try DOTFormat().files(of: marked)[0], as: UTF8.self)
    let lines = dot.split(separator: "\n").filter { $0.contains("affiliation") }
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix(#"  "russia" -- "vladimir-putin" ["#) == true)
    #expect(
      lines.first?.contains(#", affiliation="holds office", "#) == true && lines.first?.contains("style=\"dotted\"") == true)
    let hidden = try Self.network(text, .hide)
    #expect(Self.ties(hidden) == ["russia-turkey", "turkey-vladimir-putin"])
    #expect(hidden.provenance.filters == ["--affiliations hide"] && hidden.provenance.unfilteredEdges == 3)
    // Without its only tie an actor is left out.
    #expect(try Self.network("Vladimir Putin is in Russia.", .hide).nodes.isEmpty)
  }

  @Test func seedsLoseNothingElse() throws {
    let (documents, catalogue) = try annotatedSeeds()
    var counts = CooccurrenceCounts(settings: CooccurrenceSettings())
    for document in documents { counts.add(document, catalogue: catalogue) }
    var options = NetworkOptions()
    let kept = ActorNetwork(counts, catalogue: catalogue, options: options)
    options.affiliations = .mark
    let marked = ActorNetwork(counts, catalogue: catalogue, options: options)
    options.affiliations = .hide
    let hidden = ActorNetwork(counts, catalogue: catalogue, options: options)
    let unmarked = marked.edges.map { edge in
      var edge = edge
      edge.affiliation = nil
      return edge
    }
    let isSame = unmarked == kept.edges && marked.nodes == kept.nodes
    #expect(isSame)
    let plain = Self.ties(marked).filter { !$0.contains("=") }
    #expect(Self.ties(hidden) == plain && plain.count < kept.edges.count)
    #expect(Self.ties(marked).contains("russia-vladimir-putin=holds office"))
  }
}

@Suite struct NeighbourhoodTests {
  /// A network of these ties, each two letters, and of the letter z, which has none.
  private static func network(_ ties: [String]) -> ActorNetwork {
    let names = Set(ties.joined() + "z").sorted().map(String.init)
    let edges = ties.map { tie -> ActorNetwork.Edge in
      let ends = tie.map { letter in names.firstIndex(of: String(letter)) ?? 0 }
      return ActorNetwork.Edge(source: ends[0], target: ends[1], weight: 1, units: 1, documents: 1)
    }
    return ActorNetwork(
      nodes: names.map { ActorNetwork.Node(id: $0, type: .country, label: $0, mentions: 1, units: 1, documents: 1) },
      edges: edges,
      provenance: NetworkProvenance(
        toolVersion: "0", unit: "sentence", types: [.country], language: "en", filters: ["--top 9"], documents: 1, units: 1,
        unfilteredNodes: names.count, unfilteredEdges: edges.count))
  }

  @Test(arguments: [
    ("a:0", "a", ""), ("a", "abc", "ab ac bc"), ("a:1", "abc", "ab ac bc"), ("a:2", "abcd", "ab ac bc cd"),
    ("a:3", "abcde", "ab ac bc cd de"), ("a:99", "abcde", "ab ac bc cd de"), ("e", "de", "de"), ("z:5", "z", ""),
    ("x", "xy", "xy"),
  ])
  func whoIsNear(_ ego: String, _ nodes: String, _ edges: String) throws {
    let neighbourhood = try #require(Neighbourhood(ego))
    let near = try #require(Self.network(["ab", "ac", "bc", "cd", "de", "xy"]).neighbourhood(neighbourhood))
    #expect(near.nodes.map(\.id).joined() == nodes)
    #expect(near.edges.map { near.nodes[$0.source].id + near.nodes[$0.target].id }.joined(separator: " ") == edges)
    #expect(near.provenance.filters == ["--top 9", "--ego \(neighbourhood)"])
  }

  @Test func whoIsNotInTheNetworkHasNoNeighbourhood() throws {
    let neighbourhood = try #require(Neighbourhood("q"))
    #expect(Self.network(["ab"]).neighbourhood(neighbourhood) == nil)
  }

  @Test func neighbourhoodsAreWrittenAsTheyAreRead() {
    for text in ["russia", "russia:0", "russia:12"] { #expect(Neighbourhood(text)?.description == text) }
    #expect(Neighbourhood("russia:1")?.description == "russia")
    for bad in [
      "", ":1", "russia:", "russia:-1", "russia:x", "russia:01", "russia:+1", "russia:1:1", "Russia",
      "russia:99999999999999999999",
    ] {
      #expect(Neighbourhood(bad) == nil, "\(bad)")
    }
  }

  /// Distances by relaxing all ties until nothing changes.
  private static func naive(_ network: ActorNetwork, _ middle: Int, _ distance: Int) -> Set<String> {
    var near: Set<Int> = [middle]
    for _ in 0..<distance {
      near.formUnion(
        network.edges.filter { near.contains($0.source) || near.contains($0.target) }.flatMap { [$0.source, $0.target] })
    }
    return Set(near.map { network.nodes[$0].id })
  }

  @Test(arguments: 0..<20) func agreesWithNaiveSearch(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let letters = Array("abcdefghij")
    let ties = (0..<12).compactMap { _ -> String? in
      let ends = [letters.randomElement(using: &random) ?? "a", letters.randomElement(using: &random) ?? "b"].sorted()
      return ends[0] == ends[1] ? nil : String(ends)
    }
    let network = Self.network(Set(ties).sorted())
    for (index, node) in network.nodes.enumerated() {
      for distance in 0...4 {
        let neighbourhood = try #require(Neighbourhood("\(node.id):\(distance)"))
        let near = try #require(network.neighbourhood(neighbourhood))
        let expected = Self.naive(network, index, distance)
        #expect(Set(near.nodes.map(\.id)) == expected)
        #expect(
          near.edges.count
            == network.edges.count {
              expected.contains(network.nodes[$0.source].id) && expected.contains(network.nodes[$0.target].id)
            })
      }
    }
  }
}
