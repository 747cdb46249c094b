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

  func title(_ options: FigureOptions) -> String {
    let given = SafeText.line(options.title ?? "", limit: FigureOptions.longestTitle)
    return given.isEmpty ? text.defaultTitle : given
  }

  /// "48 actors and 186 ties in 5 documents."
  var summary: String {
    if network.nodes.isEmpty { return text.nothing }
    return text.summary(
      text.counted(network.nodes.count, .actor), text.counted(network.edges.count, .tie),
      text.counted(network.provenance.documents, .document))
  }

  /// The paragraphs below the figure.
  var caption: [String] {
    let provenance = network.provenance
    var opening = summary + " " + text.tieMeaning(unit)
    if provenance.duplicates > 0 { opening += " " + text.leftOut(provenance.duplicates) }
    var paragraphs = [opening]
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

  /// What a reader who cannot see the figure is told: the caption and the five strongest ties.
  var description: String {
    let order = network.edges.indices.sorted {
      (-network.edges[$0].weight, $0) < (-network.edges[$1].weight, $1)
    }
    let strongest = order.prefix(5).map { tooltip(edge: $0) }
    let opening = summary + " " + text.tieMeaning(unit)
    return strongest.isEmpty ? opening : opening + " " + text.strongest + strongest.joined(separator: text.listComma) + "."
  }

  /// "Russia (country): 74 mentions in 5 documents".
  func tooltip(node index: Int) -> String {
    let node = network.nodes[index]
    let counts = text.inside(text.counted(node.mentions, .mention), text.counted(node.documents, .document))
    return "\(labels[index]) (\(text.type(node.type))): \(counts)"
  }

  /// "Armenia – Russia: 31 sentences in 5 documents (22 by chance)".
  func tooltip(edge index: Int) -> String {
    let edge = network.edges[index]
    let units = text.counted(edge.units, unit.noun)
    // Documents in documents say nothing twice.
    let counts = unit == .document ? units : text.inside(units, text.counted(edge.documents, .document))
    let chance = edge.chance.map { " (\(text.byChance(Decimals.significant($0.expected, digits: 2))))" } ?? ""
    return "\(labels[edge.source]) – \(labels[edge.target]): \(counts)\(chance)"
  }
}
