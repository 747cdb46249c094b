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
        actorgraph edges seeds --backbone sdsm:0.01
        actorgraph edges seeds --avoidance --min-mentions 5
        actorgraph edges seeds --ego russia --affiliations mark
        actorgraph edges seeds --roll-up person,bodies --date 2022-09
      """)

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var resolution: ResolutionOptions
  @OptionGroup var counting: CountingOptions
  @OptionGroup var filter: FilterOptions

  @Option(help: "tsv or jsonl.")
  var format: TableFormat = .tsv

  @Flag(
    help: """
      Add every measure of association, the numbers they come from, and the test of each tie: units expected by chance, p-value, \
      p-value corrected for all pairs tested, and how many these are.
      """)
  var measures = false

  @Flag(help: "Print the pairs that occur together less often than by chance instead, those too that never do; the surest first.")
  var avoidance = false

  mutating func validate() throws {
    if avoidance, filter.ego != nil || filter.affiliations != .keep {
      throw ValidationError("--avoidance prints pairs that are no ties: it goes with neither --ego nor --affiliations.")
    }
  }

  func run() throws {
    if avoidance { return try printAvoidances() }
    let (network, tally) = try corpus.network(counting, filter.options(), resolution, around: filter.ego)
    var columns = ["source", "target", "weight", "documents"]
    let isMarked = filter.affiliations == .mark
    if isMarked { columns.append("affiliation") }
    if measures {
      columns += ["n_ij", "n_i", "n_j", "N"] + AssociationMeasures.all.map(\.name) + ["expected", "p", "p-corrected", "tested"]
    }
    if network.provenance.backbone != nil { columns.append("standing") }
    var output = TableOutput(format, columns: columns)
    // Edges stand in the order of their ids, which a stable order by weight keeps among equals.
    let heaviestFirst = network.edges.enumerated().sorted { (-$0.element.weight, $0.offset) < (-$1.element.weight, $1.offset) }
    for (_, edge) in heaviestFirst {
      var cells: [Cell] = [
        .text(network.nodes[edge.source].id), .text(network.nodes[edge.target].id), .number(edge.weight),
        .integer(edge.documents),
      ]
      if isMarked { cells.append(.text(edge.affiliation?.rawValue ?? "")) }
      if measures, let table = edge.table, let chance = edge.chance, let test = network.provenance.test {
        cells += [.integer(table.both), .integer(table.first), .integer(table.second), .integer(table.total)]
        cells += AssociationMeasures.all.map { .number($0.value(table)) }
        cells += [.number(chance.expected), .number(chance.p), .number(chance.corrected), .integer(test.tested)]
      }
      if network.provenance.backbone != nil { cells.append(.text(edge.isUncertain ? "uncertain" : "found")) }
      try output.add(cells)
    }
    try output.flush()
    try tally.demandNamedPaths()
  }

  private func printAvoidances() throws {
    let (counts, tally, catalogue) = try corpus.counts(counting, resolution, around: nil)
    let options = try filter.options()
    let testing = TieTesting(counts, among: options.actors(of: counts), plan: options.test)
    var output = TableOutput(format, columns: ["source", "target", "units", "expected", "p", "p-corrected", "tested"])
    for avoidance in testing.avoidances() {
      let (pair, chance) = (avoidance.pair, avoidance.probability)
      try output.add([
        .text(catalogue.id(of: pair.first)), .text(catalogue.id(of: pair.second)), .integer(avoidance.units),
        .number(chance.expected), .number(chance.p), .number(chance.corrected), .integer(testing.tested),
      ])
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
    var options = try filter.options()
    options.keepsIsolated = true
    let (network, tally) = try corpus.network(counting, options, resolution, around: filter.ego)
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

  @Option(
    help: ArgumentHelp(
      """
      Ties whose one end holds an office of the other or is its body (Putin and Russia): keep, mark (a column of 'edges', dotted in \
      figures), or hide.
      """, valueName: "what"))
  var affiliations = AffiliationTreatment.keep

  @Option(
    help: ArgumentHelp(
      "Keep only an actor and those at most K ties away (1 unless it is said), after all other filters.", valueName: "id[:K]"))
  var ego: Neighbourhood?

  @Option(help: ArgumentHelp("Language of the labels: \(Self.languages).", valueName: "language"))
  var labels = "en"

  @Option(help: ArgumentHelp("What a tie weighs: a measure that 'actorgraph measures' lists.", valueName: "measure"))
  var measure = AssociationMeasures.count.name

  @Option(
    help: ArgumentHelp(
      """
      Keep the ties that stand out: NAME[:NUMBER] or several with commas between, one after another; 'actorgraph measures --backbones' \
      lists them.
      """, valueName: "list"))
  var backbone: String?

  @Option(help: ArgumentHelp("What chance is in tests of ties: \(Self.models).", valueName: "model"))
  var test = ChanceModels.hypergeometric.name

  @Option(help: "How p-values are corrected for the number of pairs: bh (false discovery rate) or holm (family-wise error).")
  var correction = MultipleTesting.benjaminiHochberg

  @Option(help: ArgumentHelp("Corrected p-value up to which a tie is told from chance.", valueName: "p"))
  var level = TieTestPlan().level

  static let languages = Languages.all.map(\.code).joined(separator: ", ")
  static let models = ChanceModels.all.map(\.name).joined(separator: ", ")

  mutating func validate() throws {
    if minWeight < 1 { throw ValidationError("--min-weight must be at least 1.") }
    if minMentions < 1 { throw ValidationError("--min-mentions must be at least 1.") }
    if let top, top < 1 { throw ValidationError("--top must be at least 1.") }
    if Languages.rules(for: labels) == nil {
      throw ValidationError("The catalogue has no labels in '\(labels)'; it knows \(Self.languages).")
    }
    guard level > 0, level < 1 else { throw ValidationError("--level must be above 0 and below 1.") }
    _ = try options()
  }

  /// The options of the network.
  ///
  /// - Parameter standard: the backbone where none is asked for.
  func options(backbone standard: BackbonePlan = .none) throws -> NetworkOptions {
    var options = NetworkOptions()
    options.minimumWeight = minWeight
    options.minimumMentions = minMentions
    options.top = top
    options.affiliations = affiliations
    options.language = labels
    guard let measure = AssociationMeasures.named(measure) else {
      let names = AssociationMeasures.all.map(\.name).joined(separator: ", ")
      throw ValidationError("The measure '\(measure)' is unknown; known are \(names).")
    }
    guard let model = ChanceModels.named(test) else {
      throw ValidationError("The chance model '\(test)' is unknown; known are \(Self.models).")
    }
    options.measure = measure
    (options.test.model, options.test.correction, options.test.level) = (model, correction, level)
    do throws(BackboneError) {
      options.backbone = try backbone.map(BackbonePlan.init) ?? standard
    } catch {
      throw ValidationError(error.description)
    }
    return options
  }
}

extension MultipleTesting: ExpressibleByArgument {}

extension CorpusOptions {
  /// The network of the corpus, or of an actor's neighbourhood in it.
  ///
  /// - Throws: `CommandFailure` if there is no document or the actor is not in the network.
  func network(
    _ counting: CountingOptions, _ options: NetworkOptions, _ resolution: ResolutionOptions, around ego: Neighbourhood?
  ) throws -> (ActorNetwork, CorpusTally) {
    let (counts, tally, catalogue) = try self.counts(counting, resolution, around: ego)
    return (try ActorNetwork(counts, catalogue: catalogue, options: options).around(ego), tally)
  }

  /// The counts of the corpus; who is to be in the middle of the network must be an actor.
  func counts(
    _ counting: CountingOptions, _ resolution: ResolutionOptions, around ego: Neighbourhood?
  ) throws -> (CooccurrenceCounts, CorpusTally, Catalogue) {
    let analysis = try self.analysis(resolution)
    if let ego { _ = try analysis.catalogue.index(of: ego.actor) }
    let (counts, tally) = analysis.counts(counting.settings, keepingDuplicates: counting.keepDuplicates, report: warn)
    guard tally.documents > 0 else { throw CommandFailure.nothingRead }
    return (counts, tally, analysis.catalogue)
  }
}
