// The sentences of one figure: title, caption, description, tooltips, put together from `FigureText` and the network's numbers.

import ActorNetworks

/// What one figure says about one network.
struct FigureWording: Sendable {
  let text: FigureText
  let unit: FigureText.Unit
  private let network: ActorNetwork
  private let labels: [String]

  init(_ network: ActorNetwork) {
    self.network = network
    text = FigureText.of(language: network.provenance.language)
    unit = FigureText.Unit(network.provenance.unit)
    labels = network.nodes.map { SafeText.line($0.label.isEmpty ? $0.id : $0.label, limit: NodeLabel.longest) }
  }

  /// The title that was given, or that of all figures in the language.
  func title(_ options: FigureOptions) -> String {
    let given = Self.given(options.title)
    return given.isEmpty ? text.defaultTitle : given
  }

  /// All words around the picture.
  func words(_ options: FigureOptions) -> FigureFrame.Words {
    let hasHulls = options.communities.map { $0.hasHulls && !$0.members(in: network).isEmpty } ?? false
    let caption: [String] =
      switch options.caption {
      case .none: []
      case .short: [opening]
      case .full: self.caption(hasHulls: hasHulls)
      }
    return FigureFrame.Words(
      title: title(options), subtitle: Self.given(options.subtitle), caption: caption, footer: Self.given(options.footer))
  }

  private static func given(_ text: String?) -> String { SafeText.line(text ?? "", limit: FigureOptions.longestText) }

  /// "48 actors and 186 ties in 5 documents."
  var summary: String {
    if network.nodes.isEmpty { return text.nothing }
    // A file of another tool tells no documents.
    if network.provenance.documents == 0 {
      return [text.counted(network.nodes.count, .actor), text.counted(network.edges.count, .tie)].joined(
        separator: text.enumeration)
        + "."
    }
    return text.summary(
      text.counted(network.nodes.count, .actor), text.counted(network.edges.count, .tie),
      text.counted(network.provenance.documents, .document))
  }

  /// What the figure shows, of when, and what a tie is.
  private var opening: String {
    let period = network.provenance.period.map { [text.period($0)] } ?? []
    return ([summary] + period + (network.provenance.unit.isEmpty ? [] : [text.tieMeaning(unit)])).joined(separator: " ")
  }

  /// The paragraphs below the figure: what it shows and how it was made.
  func caption(hasHulls: Bool) -> [String] {
    let provenance = network.provenance
    var paragraphs = [opening + (provenance.duplicates > 0 ? " " + text.leftOut(provenance.duplicates) : "")]
    if hasHulls { paragraphs.append(text.hulls) }
    if provenance.isBackboneTest, let test = provenance.test {
      paragraphs.append(text.tested(test, !network.edges.contains(where: \.isUncertain)))
    }
    if let bootstrap = provenance.bootstrap, network.edges.contains(where: \.isUncertain) {
      paragraphs.append(text.resampled(bootstrap))
    }
    if let comparison = provenance.comparison { paragraphs.append(text.compared(comparison)) }
    if network.edges.contains(where: { $0.affiliation != nil }) { paragraphs.append(text.affiliated) }
    if !provenance.rollUp.isEmpty {
      paragraphs += [text.rolledUp, SafeText.line("--roll-up \(provenance.rollUp)", limit: 600)]
    }
    if !provenance.filters.isEmpty {
      paragraphs.append(
        text.filtered(text.counted(provenance.unfilteredNodes, .actor), text.counted(provenance.unfilteredEdges, .tie)))
      paragraphs.append(SafeText.line(provenance.filters.joined(separator: ", "), limit: 600))
    }
    return paragraphs
  }

  /// What a reader who cannot see the figure is told: what it shows and the five strongest ties.
  var description: String {
    let order = network.edges.indices.sorted {
      (-network.edges[$0].weight, $0) < (-network.edges[$1].weight, $1)
    }
    let strongest = order.prefix(5).map { figures(ofEdge: $0) }
    return strongest.isEmpty ? opening : opening + " " + text.strongest + strongest.joined(separator: text.listComma) + "."
  }

  /// "Russia (country): 74 mentions in 5 documents".
  func tooltip(node index: Int) -> String {
    let node = network.nodes[index]
    let name = node.type == .other ? labels[index] : "\(labels[index]) (\(text.type(node.type)))"
    guard node.mentions > 0 || node.documents > 0 else { return name }
    let counts = text.inside(text.counted(node.mentions, .mention), text.counted(node.documents, .document))
    return "\(name): \(counts)"
  }

  /// The figures of a tie and, on a line of its own, the sentence that shows it best.
  func tooltip(edge index: Int) -> String {
    guard let evidence = network.edges[index].evidence else { return figures(ofEdge: index) }
    return figures(ofEdge: index) + "\n" + text.quoted(SafeText.line(evidence.text, limit: EvidenceIndex.longest + 2))
  }

  /// "Armenia – Russia: 31 sentences in 5 documents (22 by chance)".
  private func figures(ofEdge index: Int) -> String {
    let edge = network.edges[index]
    let ends = "\(labels[edge.source]) – \(labels[edge.target])"
    guard edge.units > 0 else { return "\(ends): \(text.number(edge.weight))" }
    let units = text.counted(edge.units, unit.noun)
    // Documents in documents say nothing twice.
    let counts = unit == .document ? units : text.inside(units, text.counted(edge.documents, .document))
    let chance = edge.chance.map { " (\(text.byChance(Decimals.significant($0.expected, digits: 2))))" } ?? ""
    return "\(ends): \(counts)\(chance)"
  }
}
