// The main findings of a network in plain words, each with its figures.

import GraphAnalysis

/// A summary in English, for reading.
public struct NetworkSummary: Sendable {
  /// A heading, and the lines below it.
  public struct Section: Sendable, Equatable {
    /// What it is about.
    public let heading: String
    /// Sentences and items of lists, these set in by two spaces.
    public let lines: [String]
  }

  /// The sections, in reading order.
  public let sections: [Section]

  /// Headings, lines, and an empty line between sections.
  public var text: String {
    sections.map { ([$0.heading.uppercased()] + $0.lines).joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private static let longestList = 8

  /// The summary of a network.
  ///
  /// - Parameters:
  ///   - network: of all actors, those without a tie too, without a backbone.
  ///   - counts: what it was made of.
  ///   - avoidances: pairs that occur together less often than by chance, the surest first.
  ///   - structure: its structure.
  ///   - catalogue: the one that the actors of `avoidances` are of.
  public init(
    of network: ActorNetwork, counts: CooccurrenceCounts, avoidances: [Avoidance], structure: NetworkStructure,
    catalogue: Catalogue
  ) {
    let writer = SummaryWriter(network: network, structure: structure, pair: ("pair", "pairs"))
    self.init(writer, corpus: writer.corpus(counts), together: writer.together() + writer.apart(avoidances, catalogue))
  }

  /// The summary of a network that was read from a file: what its figures tell, without a word on what the file does not hold.
  ///
  /// Ties are told from chance by the test that the file holds; without one they are listed by weight.
  ///
  /// - Parameters:
  ///   - network: as `ActorNetwork.read` makes it, filtered or not.
  ///   - structure: its structure.
  public init(of network: ActorNetwork, structure: NetworkStructure) {
    let writer = SummaryWriter(network: network, structure: structure, pair: ("pair of the file", "pairs of the file"))
    let isTested = network.provenance.test != nil && network.edges.contains { $0.chance != nil }
    self.init(writer, corpus: writer.recorded(), together: isTested ? writer.together() : writer.heaviest())
  }

  private init(_ writer: SummaryWriter, corpus: [String], together: [String]) {
    sections = [
      Section(heading: "The corpus", lines: corpus),
      Section(heading: "Who is named", lines: writer.named()),
      Section(heading: "Who occurs together", lines: together),
      Section(heading: "Who is central", lines: writer.central()),
      Section(heading: "Who belongs together", lines: writer.communities()),
      Section(heading: "The network as a whole", lines: writer.whole()),
    ]
    .filter { !$0.lines.isEmpty }
  }

  /// The sentences of a summary.
  private struct SummaryWriter {
    let network: ActorNetwork
    let structure: NetworkStructure
    /// What two actors that were tested are called, one such pair and several.
    let pair: (one: String, several: String)

    private func label(_ node: Int) -> String { network.nodes[node].label }

    private func units(_ count: Int) -> String {
      let noun =
        switch CooccurrenceUnit(network.provenance.unit) {
        case .sentence: "sentence"
        case .paragraph: "paragraph"
        case .document: "document"
        case .window(let size): "window of \(size) sentences"
        case nil: "unit"
        }
      if count == 1 { return "1 \(noun)" }
      return noun.hasPrefix("window") ? "\(count) windows" + noun.dropFirst(6) : "\(count) \(noun)s"
    }

    private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    private func short(_ number: Double) -> String { Decimals.significant(number, digits: 3) }

    private func probability(_ p: Double) -> String { p > 0 ? "p = \(short(p))" : "p < 1e-300" }

    func corpus(_ counts: CooccurrenceCounts) -> [String] {
      let withActors = counts.unitSizes.values.reduce(0, +)
      let figures = [
        "\(counted(counts.documents, "document")), \(counted(counts.sentences, "sentence")), \(counted(counts.mentions, "mention")) of "
          + "\(counted(counts.actors.count, "actor")).",
        "Of \(units(counts.units)) \(withActors) name an actor; \(counted(counts.pairs.count, "pair")) of actors occur together.",
      ]
      return figures + origin(counts)
    }

    /// When and by whom the documents were published, as far as they tell.
    private func origin(_ counts: CooccurrenceCounts) -> [String] {
      var lines: [String] = []
      if let period = counts.period {
        let (first, last) = (period.first, period.last)
        lines.append(first == last ? "Dated \(first)." : "Dated from \(first) to \(last).")
      }
      let most = counts.sources.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
      guard !most.isEmpty else { return lines }
      let more = most.count > longestList ? " and \(counted(most.count - longestList, "more source"))" : ""
      let shown = most.prefix(longestList).map { "\($0.key) (\(counted($0.value, "document")))" }.joined(separator: ", ")
      return lines + ["Most documents are from \(shown)\(more)."]
    }

    /// What the network records of its corpus.
    func recorded() -> [String] {
      let provenance = network.provenance
      var lines: [String] = []
      if provenance.documents > 0, provenance.units > 0 {
        let documents = counted(provenance.documents, "document")
        lines.append(provenance.unit == "document" ? "\(documents)." : "\(documents), \(units(provenance.units)).")
      }
      if !provenance.filters.isEmpty {
        lines.append(
          "Filtered (\(provenance.filters.joined(separator: " "))) out of \(counted(provenance.unfilteredNodes, "actor")) and "
            + "\(counted(provenance.unfilteredEdges, "tie")).")
      }
      return lines
    }

    func named() -> [String] {
      let most = network.nodes.filter { $0.mentions > 0 }.sorted { (-$0.mentions, $0.id) < (-$1.mentions, $1.id) }
        .prefix(longestList)
      if most.isEmpty { return [] }
      return [
        "Most mentioned: "
          + most.map { node in
            let documents = node.documents > 0 ? ", \(counted(node.documents, "document"))" : ""
            return "\(node.label) (\(counted(node.mentions, "mention"))\(documents))"
          }
          .joined(separator: ", ") + "."
      ]
    }

    /// How the test was made: "hypergeometric test of 780 pairs, false discovery rate 5 %".
    private func test(_ test: TieTestRecord) -> String {
      let rate =
        switch test.correction {
        case .benjaminiHochberg: "false discovery rate"
        case .holm: "family-wise error rate"
        }
      return "\(test.model) test of \(counted(test.tested, "pair")), \(rate) \(Decimals.shortest(test.level * 100)) %"
    }

    func together() -> [String] {
      guard let test = network.provenance.test else { return [] }
      func line(_ edge: ActorNetwork.Edge, _ chance: TieProbability) -> String {
        "  \(label(edge.source)) – \(label(edge.target)): \(units(edge.units)), \(short(chance.expected)) by chance"
      }
      let edges = network.edges.compactMap { edge in edge.chance.map { (edge: edge, chance: $0) } }
      let surestFirst = edges.enumerated().sorted { ($0.element.chance.p, $0.offset) < ($1.element.chance.p, $1.offset) }.map(
        \.element)
      let found = surestFirst.filter { $0.chance.corrected <= test.level }
      var lines = [
        "\(found.isEmpty ? "No" : "\(found.count)") \(found.count == 1 ? "\(pair.one) occurs" : "\(pair.several) occur") together more often than by chance "
          + "(\(self.test(test)))\(found.isEmpty ? "." : ", the surest first:")"
      ]
      lines += found.prefix(longestList).map { "\(line($0.edge, $0.chance)), corrected \(probability($0.chance.corrected))" }
      let others = edges.filter { $0.chance.corrected > test.level }
        .enumerated().sorted { (-$0.element.edge.units, $0.offset) < (-$1.element.edge.units, $1.offset) }.map(\.element)
      if !others.isEmpty {
        lines.append("The most frequent pairs among those that may be chance:")
        lines += others.prefix(longestList / 2).map { line($0.edge, $0.chance) }
      }
      return lines
    }

    /// The ties of greatest weight, where nothing is known of chance.
    func heaviest() -> [String] {
      let edges = network.edges.enumerated().sorted { (-$0.element.weight, $0.offset) < (-$1.element.weight, $1.offset) }
        .map(\.element)
      guard let first = edges.first, let last = edges.last else { return [] }
      func weight(_ edge: ActorNetwork.Edge) -> String {
        edge.weight == edge.weight.rounded() ? Decimals.shortest(edge.weight) : short(edge.weight)
      }
      if first.weight == last.weight { return ["\(counted(edges.count, "tie")), of weight \(weight(first))."] }
      let measure = network.provenance.measure
      let isCount = measure == AssociationMeasures.count.name
      return
        ["The heaviest of \(edges.count) ties\(isCount ? "" : ", by \(measure)"):"]
        + edges.prefix(longestList).map { "  \(label($0.source)) – \(label($0.target)): \(weight($0))" }
    }

    func apart(_ avoidances: [Avoidance], _ catalogue: Catalogue) -> [String] {
      if avoidances.isEmpty { return ["No pair occurs together less often than by chance."] }
      let language = network.provenance.language
      return [
        "\(avoidances.count) pair\(avoidances.count == 1 ? " occurs" : "s occur") together less often than by chance, the surest first:"
      ]
        + avoidances.prefix(longestList).map { avoidance in
          let names = [avoidance.pair.first, avoidance.pair.second].map { catalogue.label(of: $0, in: language) }
          return
            "  \(names.joined(separator: " – ")): \(units(avoidance.units)), \(short(avoidance.probability.expected)) by chance, "
            + "corrected \(probability(avoidance.probability.corrected))"
        }
    }

    func central() -> [String] {
      ["strength", "betweenness", "eigenvector"].compactMap { name in
        guard let index = CentralityMeasures.all.firstIndex(where: { $0.name == name }) else { return nil }
        let values = structure.centralities[index]
        let most = values.indices.filter { values[$0] > 0 }.sorted { (-values[$0], $0) < (-values[$1], $1) }.prefix(5)
        if most.isEmpty { return nil }
        return "By \(name): " + most.map { "\(label($0)) (\(short(values[$0])))" }.joined(separator: ", ") + "."
      }
    }

    func communities() -> [String] {
      let communities = structure.communities
      var members = [[Int]](repeating: [], count: communities.count)
      for (node, community) in communities.membership.enumerated() { members[community].append(node) }
      let shown = members.prefix { $0.count > 1 }
      if shown.isEmpty { return [] }
      let strengths = network.strengths
      var lines = [
        "\(shown.count == 1 ? "1 community" : "\(shown.count) communities") of two actors or more (Leiden, \(communities.qualityFunction) "
          + "\(short(communities.quality)) at resolution \(Decimals.shortest(communities.resolution)), best of "
          + "\(counted(communities.runs, "run")), seed \(communities.seed); mean adjusted Rand index of the runs "
          + "\(short(communities.stability.meanAdjustedRand))):"
      ]
      lines += shown.prefix(longestList).enumerated().map { number, nodes in
        let most = nodes.sorted {
          (-network.nodes[$0].mentions, -strengths[$0], $0) < (-network.nodes[$1].mentions, -strengths[$1], $1)
        }
        let stability = nodes.reduce(0) { $0 + communities.stability.nodes[$1] } / Double(nodes.count)
        let more = most.count > longestList ? " and \(most.count - longestList) more" : ""
        return
          "  \(number + 1). \(most.prefix(longestList).map(label).joined(separator: ", "))\(more) (stability \(short(stability)))"
      }
      return lines
    }

    func whole() -> [String] {
      let figures = structure.figures
      func figure(_ name: String, _ value: Double?) -> String? { value.map { "\(name) \(short($0))" } }
      let parts = [
        figure("density", figures.density), figure("mean clustering", figures.meanClustering),
        figure("transitivity", figures.transitivity), figure("assortativity by type", structure.typeAssortativity),
        figure("assortativity by degree", figures.degreeAssortativity),
        figure("centralisation of degree", figures.degreeCentralisation),
        figure("centralisation of betweenness", figures.betweennessCentralisation),
      ].compactMap(\.self)
      guard let largest = figures.componentSizes.first else { return ["0 actors and 0 ties."] }
      let alone = figures.componentSizes.count { $0 == 1 }
      return [
        "\(counted(figures.nodeCount, "actor")) and \(counted(figures.edgeCount, "tie")); the largest component holds "
          + "\(counted(largest, "actor"))\(alone > 0 ? ", and \(alone) \(alone == 1 ? "has" : "have") no tie" : "").",
        parts.joined(separator: ", ").capitalisedFirst + ".",
      ].filter { $0 != "." }
    }
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
