// What files tell of a network: each attribute with its name, in one list.

import GraphAnalysis
import GraphFiles

/// What of a network goes into files besides itself.
public struct ExportOptions: Sendable {
  /// Communities and centralities; nil to leave them out.
  public var structure: NetworkStructure?
  /// Whether each tie has all measures of association and the counts that they come from.
  public var hasMeasures = false
  /// Whether each tie has its best sentence.
  public var hasExcerpts = false
  /// The units that the network was counted from, for formats that tell of them (`GraphFormat.usesUnits`).
  public var units: [CountedUnit]?

  /// The defaults: none of them.
  public init() {}
}

extension PropertyGraph {
  /// The network as files hold it: columns by the names in `NetworkAttributes`, settings as attributes of the graph.
  ///
  /// Columns without any value are left out.
  ///
  /// - Complexity: O(n + m) for n actors and m ties, times the number of attributes.
  public init(_ network: ActorNetwork, options: ExportOptions = ExportOptions()) {
    let nodes = NetworkAttributes.nodeColumns(network, options), edges = NetworkAttributes.edgeColumns(network, options)
    // A network's ids are distinct, its ends exist, and the columns are made of its nodes and edges.
    self.init(
      unchecked: network.nodes.map(\.id), nodeColumns: nodes.filter { !$0.isEmpty },
      edges: network.edges.map { Edge($0.source, $0.target) }, edgeColumns: edges.filter { !$0.isEmpty },
      attributes: NetworkAttributes.settings(network))
    if let units = options.units {
      let nodes = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
      self.units = units.compactMap { Unit($0, nodes: nodes) }
    }
  }
}

/// The attributes of networks in files.
public enum NetworkAttributes {
  /// What an actor is, and how often it and its ties occur.
  public static let (type, mentions, units, documents) = ("type", "mentions", "units", "documents")
  /// What analysis says of an actor or a tie.
  public static let (community, standing, change, affiliation) = ("community", "standing", "change", "affiliation")

  /// The sentence that shows a tie best, and the id of its document.
  public static let (excerpt, excerptDocument) = ("excerpt", "excerpt_document")

  static func nodeColumns(_ network: ActorNetwork, _ options: ExportOptions) -> [Column] {
    let nodes = network.nodes
    let most = Double(max(1, nodes.map(\.mentions).max() ?? 1))
    var columns: [Column] = [
      Column(AttributeName.label, .texts(nodes.map(\.label))), Column(type, .texts(nodes.map(\.type.rawValue))),
      Column(mentions, .integers(nodes.map(\.mentions))), Column(units, .integers(nodes.map(\.units))),
      Column(documents, .integers(nodes.map(\.documents))),
      Column(AttributeName.start, .texts(nodes.map { $0.period?.first.description })),
      Column(AttributeName.end, .texts(nodes.map { $0.period?.last.description })),
    ]
    if let structure = options.structure {
      columns.append(Column(community, .integers(structure.communities.membership.map { $0 + 1 })))
      columns += zip(CentralityMeasures.all, structure.centralities).map { Column($0.name, .numbers($1)) }
    }
    let languages = Set(nodes.flatMap(\.labels.keys)).sorted()
    columns += languages.map { language in Column("label_\(language)", .texts(nodes.map { $0.labels[language] })) }
    columns += [
      Column(AttributeName.x, .numbers(nodes.map { $0.position?.x })),
      Column(AttributeName.y, .numbers(nodes.map { $0.position?.y })),
      // Area by mentions, 22 to 86 points across.
      Column(AttributeName.size, .numbers(nodes.map { tenths(22 + 64 * (Double($0.mentions) / most).squareRoot()) })),
      Column(AttributeName.color, .texts(nodes.map(\.type.colour))),
    ]
    return columns
  }

  static func edgeColumns(_ network: ActorNetwork, _ options: ExportOptions) -> [Column] {
    let edges = network.edges
    let heaviest = max(.leastNormalMagnitude, edges.map(\.weight).max() ?? 1)
    let isTested = network.provenance.backbone != nil || network.provenance.bootstrap != nil
    var columns: [Column] = [
      Column(AttributeName.weight, .numbers(edges.map(\.weight))), Column(units, .integers(edges.map(\.units))),
      Column(documents, .integers(edges.map(\.documents))),
      Column(AttributeName.start, .texts(edges.map { $0.period?.first.description })),
      Column(AttributeName.end, .texts(edges.map { $0.period?.last.description })),
      Column("expected", .numbers(edges.map { $0.chance?.expected })), Column("p", .numbers(edges.map { $0.chance?.p })),
      Column("p_corrected", .numbers(edges.map { $0.chance?.corrected })),
      Column(standing, .texts(edges.map { isTested ? ($0.isUncertain ? "uncertain" : "found") : nil })),
      Column(affiliation, .texts(edges.map { $0.affiliation?.rawValue })),
      Column(change, .texts(edges.map { $0.change?.rawValue })),
    ]
    if options.hasMeasures {
      columns += AssociationMeasures.all.map { measure in
        Column(measure.name, .numbers(edges.map { $0.table.map(measure.value) }))
      }
    }
    if let structure = options.structure {
      columns.append(Column("betweenness", .numbers(structure.edgeBetweenness)))
    }
    if options.hasExcerpts {
      columns += [
        Column(excerpt, .texts(edges.map { $0.evidence?.text })),
        Column(excerptDocument, .texts(edges.map { $0.evidence?.document })),
      ]
    }
    columns += [
      Column(AttributeName.thickness, .numbers(edges.map { tenths(0.5 + 5.5 * ($0.weight / heaviest).squareRoot()) })),
      Column(AttributeName.color, .texts(edges.map { $0.change?.colour ?? "#7f7f7f" })),
      Column(
        AttributeName.style,
        .texts(edges.map { $0.isUncertain ? "dashed" : $0.affiliation != nil ? "dotted" : "solid" })),
    ]
    return columns
  }

  /// What made the network, for a reader to make it again.
  static func settings(_ network: ActorNetwork) -> [Attribute] {
    let provenance = network.provenance
    var settings: [Attribute] = [
      Attribute("tool", .text("actorgraph")), Attribute("tool_version", .text(provenance.toolVersion)),
      Attribute("unit", .text(provenance.unit)), Attribute("measure", .text(provenance.measure)),
      Attribute("types", .text(provenance.types.sorted().map(\.rawValue).joined(separator: ","))),
      Attribute("language", .text(provenance.language)), Attribute("reading", .text(provenance.reading.joined(separator: " "))),
      Attribute("filters", .text(provenance.filters.joined(separator: " "))),
      Attribute("roll_up", .text(provenance.rollUp.isEmpty ? "" : "\(provenance.rollUp)")),
      Attribute("documents", .integer(provenance.documents)), Attribute("duplicates", .integer(provenance.duplicates)),
      Attribute("units", .integer(provenance.units)), Attribute("actors_unfiltered", .integer(provenance.unfilteredNodes)),
      Attribute("ties_unfiltered", .integer(provenance.unfilteredEdges)),
    ]
    if let period = provenance.period {
      settings += [
        Attribute(AttributeName.start, .text(period.first.description)),
        Attribute(AttributeName.end, .text(period.last.description)),
      ]
    }
    if let test = provenance.test {
      settings += [
        Attribute("test", .text(test.model)), Attribute("correction", .text(test.correction.rawValue)),
        Attribute("level", .number(test.level)), Attribute("tested", .integer(test.tested)),
      ]
    }
    if let bootstrap = provenance.bootstrap {
      settings += [
        Attribute("bootstrap", .integer(bootstrap.replicates)), Attribute("seed", .text(String(bootstrap.seed))),
      ]
    }
    if let version = provenance.catalogueVersion { settings.append(Attribute("catalogue_version", .text(version))) }
    if let digest = provenance.catalogueDigest { settings.append(Attribute("catalogue_digest", .text(hexadecimal(digest)))) }
    if let digest = provenance.corpusDigest { settings.append(Attribute("corpus_digest", .text(hexadecimal(digest)))) }
    return settings
  }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func tenths(_ number: Double) -> Double { (number * 10).rounded() / 10 }
}
