// Filters on a network that was read from a file: those of counts, as far as its numbers tell.

import GraphAnalysis

/// Why a network cannot be filtered.
public enum NetworkFilterError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The filter needs the texts' counts.
  case needsCounts(String)

  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .needsCounts(let what): "\(what) needs the counts of a corpus, which this file does not hold; choose another"
    }
  }
}

extension ActorNetwork {
  /// The part of the network that the filters keep: `minimumMentions`, `top`, `minimumWeight` (of the weight, whatever it measures),
  /// `affiliations` and `backbone`, in this order; then actors without a tie go unless they are to stay.
  ///
  /// `top` goes by mentions or, where the file tells none, by the sum of an actor's weights. Labels are those of `language` where an actor
  /// has one.
  ///
  /// - Throws: `NetworkFilterError` for a backbone that is a test where ties carry none, and for measures of counts.
  /// - Complexity: O(n log n + m log m) and the cost of the backbone.
  public func filtered(by options: NetworkOptions) throws(NetworkFilterError) -> ActorNetwork {
    if options.measure.name != AssociationMeasures.count.name, options.measure.name != provenance.measure {
      throw .needsCounts("--measure \(options.measure.name)")
    }
    var kept = edges.filter { $0.weight >= Double(options.minimumWeight) || options.minimumWeight <= 1 }
    if options.affiliations == .hide { kept.removeAll { $0.affiliation != nil } }
    let among = Set(actors(above: options))
    kept.removeAll { !among.contains($0.source) || !among.contains($0.target) }
    kept = try Self.applying(options, to: kept, nodeCount: nodes.count)
    var provenance = provenance
    provenance.filters += options.filters
    let staying = options.keepsIsolated ? among : Set(kept.flatMap { [$0.source, $0.target] })
    let part = part(staying.sorted(), edges: kept, provenance)
    return part.labelled(in: options.language)
  }

  private func actors(above options: NetworkOptions) -> [Int] {
    let frequent = nodes.indices.filter { nodes[$0].mentions >= options.minimumMentions || options.minimumMentions <= 1 }
    guard let top = options.top, top < frequent.count else { return frequent }
    let strengths = strengths
    let ranked = frequent.sorted { (-nodes[$0].mentions, -strengths[$0], $0) < (-nodes[$1].mentions, -strengths[$1], $1) }
    return Array(ranked.prefix(top))
  }

  private static func applying(_ options: NetworkOptions, to edges: [Edge], nodeCount: Int) throws(NetworkFilterError) -> [Edge] {
    var edges = edges
    for step in options.backbone.steps {
      let chances = edges.compactMap(\.chance)
      if step.backbone.isTest || step.backbone.model != nil, chances.count < edges.count {
        throw .needsCounts("--backbone \(step.backbone.name)")
      }
      // Edges of a network are distinct and of positive weight.
      guard
        let graph = try? WeightedGraph(
          nodeCount: nodeCount, edges: edges.map { WeightedGraph.Edge($0.source, $0.target, weight: $0.weight) })
      else { return edges }
      let input = BackboneInput(graph: graph, chances: chances, level: options.test.level, evidence: edges.map(\.weight))
      edges = zip(edges, step.backbone.standings(input, step.parameter)).compactMap { edge, standing in
        guard standing != .leftOut else { return nil }
        var edge = edge
        edge.isUncertain = edge.isUncertain || standing == .uncertain
        return edge
      }
    }
    return edges
  }

  private func labelled(in language: String) -> ActorNetwork {
    guard nodes.contains(where: { $0.labels[language] != nil }) else { return self }
    let renamed = nodes.map { node in
      var node = node
      node.label = node.labels[language] ?? node.label
      return node
    }
    var provenance = provenance
    provenance.language = language
    return ActorNetwork(nodes: renamed, edges: edges, provenance: provenance)
  }
}
