// The commands that print tables: mentions, edges, nodes.

import ActorNetworks
import ArgumentParser

/// Collects rows and writes them to standard output in large pieces.
struct TableOutput {
  private let table: TableWriting
  private var buffer: [UInt8] = []

  init(_ format: TableFormat, columns: [String]) {
    table = TableWriting(format, columns: columns)
    buffer = Array(table.header.utf8)
  }

  mutating func add(_ cells: [Cell]) throws {
    buffer += Array(table.row(cells).utf8)
    if buffer.count > 1 << 16 { try flush() }
  }

  mutating func flush() throws {
    try FileWriting.writeToStandardOutput(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}

struct MentionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentions",
    abstract: "Print every mention of an actor, with its span, kind and sentence.",
    discussion: """
      Offsets are Unicode scalars of the decoded text, end exclusive; sentences count from 0.

      EXAMPLES:
        actorgraph mentions seeds > mentions.tsv
        actorgraph mentions seeds --types country,person --format jsonl
        actorgraph mentions seeds --explain
      """)

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var resolution: ResolutionOptions

  @Option(help: ArgumentHelp("Types of actors, comma-separated: \(CountingOptions.typeNames).", valueName: "list"))
  var types: NameList<ActorType> = NameList(ActorType.allCases)

  @Option(help: ArgumentHelp("Kinds of mentions, comma-separated: name,metonym,demonym,office.", valueName: "list"))
  var kinds: NameList<MentionKind> = NameList(MentionKind.allCases)

  @Option(help: "tsv or jsonl.")
  var format: TableFormat = .tsv

  @Flag(help: "Add a column that says on what ground each mention stands, with the rule's file and line.")
  var explain = false

  func run() throws {
    let analysis = try corpus.analysis(resolution)
    let catalogue = analysis.catalogue
    let settings = CooccurrenceSettings(types: Set(types.values), kinds: Set(kinds.values))
    let columns = ["document", "start", "end", "surface", "actor", "type", "kind", "sentence"]
    var output = TableOutput(format, columns: columns + (explain ? ["basis"] : []))
    let tally = try analysis.forEachDocument(report: warn) { document in
      let offsets = document.scalarOffsets(ofBytes: document.mentions.flatMap { [$0.range.lowerBound, $0.range.upperBound] })
      for (index, mention) in document.mentions.enumerated() where settings.counts(mention, catalogue) {
        let cells: [Cell] = [
          .text(document.document.id), .integer(offsets[2 * index]), .integer(offsets[2 * index + 1]),
          .text(document.surface(of: mention)), .text(catalogue.id(of: mention.actor)),
          .text(catalogue.type(of: mention.actor).rawValue), .text(mention.kind.label), .integer(mention.sentence),
        ]
        try output.add(cells + (explain ? [.text(mention.basis.label)] : []))
      }
    }
    guard tally.documents > 0 else { throw CommandFailure.nothingRead }
    try output.flush()
    try tally.demandNamedPaths()
  }
}

struct EdgesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edges",
    abstract: "Print the ties between actors, heaviest first.",
    discussion: """
      EXAMPLES:
        actorgraph edges seeds
        actorgraph edges seeds --unit window:3 --min-weight 5
        actorgraph edges seeds --measure npmi --measures
      """)

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var resolution: ResolutionOptions
  @OptionGroup var counting: CountingOptions
  @OptionGroup var filter: FilterOptions

  @Option(help: "tsv or jsonl.")
  var format: TableFormat = .tsv

  @Option(help: ArgumentHelp("What a tie weighs: a measure that 'actorgraph measures' lists.", valueName: "measure"))
  var measure = AssociationMeasures.count.name

  @Flag(help: "Add every measure of association, the numbers they come from, and hypergeometric p-values (not corrected).")
  var measures = false

  mutating func validate() throws {
    if AssociationMeasures.named(measure) == nil {
      let names = AssociationMeasures.all.map(\.name).joined(separator: ", ")
      throw ValidationError("The measure '\(measure)' is unknown; known are \(names).")
    }
  }

  func run() throws {
    var options = filter.options
    options.measure = AssociationMeasures.named(measure) ?? AssociationMeasures.count
    let (network, tally) = try corpus.network(counting, options, resolution)
    let more = measures ? ["n_ij", "n_i", "n_j", "N"] + AssociationMeasures.all.map(\.name) + ["p-more", "p-fewer"] : []
    var output = TableOutput(format, columns: ["source", "target", "weight", "documents"] + more)
    // Edges stand in the order of their ids, which a stable order by weight keeps among equals.
    let heaviestFirst = network.edges.enumerated().sorted { (-$0.element.weight, $0.offset) < (-$1.element.weight, $1.offset) }
    for (_, edge) in heaviestFirst {
      var cells: [Cell] = [
        .text(network.nodes[edge.source].id), .text(network.nodes[edge.target].id), .number(edge.weight),
        .integer(edge.documents),
      ]
      if measures, let table = edge.table {
        cells += [.integer(table.both), .integer(table.first), .integer(table.second), .integer(table.total)]
        cells += AssociationMeasures.all.map { .number($0.value(table)) }
        cells += [.number(HypergeometricTest.more(table)), .number(HypergeometricTest.fewer(table))]
      }
      try output.add(cells)
    }
    try output.flush()
    try tally.demandNamedPaths()
  }
}

struct NodesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nodes",
    abstract: "Print the actors, the most mentioned first.",
    discussion: """
      Actors without a tie are listed too.

      EXAMPLES:
        actorgraph nodes seeds
        actorgraph nodes seeds --types media --labels ar
      """)

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var resolution: ResolutionOptions
  @OptionGroup var counting: CountingOptions
  @OptionGroup var filter: FilterOptions

  @Option(help: "tsv or jsonl.")
  var format: TableFormat = .tsv

  func run() throws {
    var options = filter.options
    options.keepsIsolated = true
    let (network, tally) = try corpus.network(counting, options, resolution)
    var output = TableOutput(format, columns: ["actor", "type", "label", "mentions", "units", "documents"])
    for node in network.nodes.sorted(by: { (-$0.mentions, $0.id) < (-$1.mentions, $1.id) }) {
      try output.add([
        .text(node.id), .text(node.type.rawValue), .text(node.label), .integer(node.mentions), .integer(node.units),
        .integer(node.documents),
      ])
    }
    try output.flush()
    try tally.demandNamedPaths()
  }
}

/// What of the network is kept.
struct FilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Keep ties of at least so many units that name both actors.", valueName: "n"))
  var minWeight = 1

  @Option(help: ArgumentHelp("Keep actors of at least so many mentions.", valueName: "n"))
  var minMentions = 1

  @Option(help: ArgumentHelp("Keep only the n most mentioned actors.", valueName: "n"))
  var top: Int?

  @Option(help: ArgumentHelp("Language of the labels: \(Self.languages).", valueName: "language"))
  var labels = "en"

  static let languages = Languages.all.map(\.code).joined(separator: ", ")

  mutating func validate() throws {
    if minWeight < 1 { throw ValidationError("--min-weight must be at least 1.") }
    if minMentions < 1 { throw ValidationError("--min-mentions must be at least 1.") }
    if let top, top < 1 { throw ValidationError("--top must be at least 1.") }
    if Languages.rules(for: labels) == nil {
      throw ValidationError("The catalogue has no labels in '\(labels)'; it knows \(Self.languages).")
    }
  }

  /// The options of the network.
  var options: NetworkOptions {
    var options = NetworkOptions()
    options.minimumWeight = minWeight
    options.minimumMentions = minMentions
    options.top = top
    options.language = labels
    return options
  }
}

extension CorpusOptions {
  /// The network of the corpus.
  ///
  /// - Throws: `CommandFailure.nothingRead` if there is no document.
  func network(
    _ counting: CountingOptions, _ options: NetworkOptions, _ resolution: ResolutionOptions
  ) throws -> (ActorNetwork, CorpusTally) {
    let (counts, tally, catalogue) = try self.counts(counting, resolution)
    return (ActorNetwork(counts, catalogue: catalogue, options: options), tally)
  }

  /// The counts of the corpus.
  func counts(
    _ counting: CountingOptions, _ resolution: ResolutionOptions
  ) throws -> (CooccurrenceCounts, CorpusTally, Catalogue) {
    let analysis = try self.analysis(resolution)
    let (counts, tally) = analysis.counts(counting.settings, report: warn)
    guard tally.documents > 0 else { throw CommandFailure.nothingRead }
    return (counts, tally, analysis.catalogue)
  }
}
