// The command that says how two networks differ.

import ActorNetworks
import ArgumentParser

struct CompareCommand: CorpusCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Print how the ties of two corpora, of two parts of one, or of two graph files differ.",
    discussion: """
      Two paths are compared with each other; --split takes one corpus apart instead. For each tie that has units enough: units that name both, the \
      log-odds ratio of a unit's doing so (above 0 where the second has more) with an informative prior, its z, p-value, and p-value \
      corrected for all ties compared. With -o the network of both is written, with the ties that differ in colour. Near-duplicates count once on \
      either side.

      Two graph files are compared by the weights of their ties (0 where a file has no such tie): which are new, gone, heavier or lighter, the \
      greatest differences first. Nothing is tested, as the files do not hold the documents.

      EXAMPLES:
        actorgraph compare news/2020 news/2023
        actorgraph compare news --split halves -o change.svg
        actorgraph compare news --split source:reuters --permutations 2000
        actorgraph compare before.graphml after.dot
      """)

  @OptionGroup var source: NetworkSource
  @OptionGroup var files: OutputOptions
  @OptionGroup var seeds: SeedOptions

  @Option(
    help: ArgumentHelp(
      """
      halves (the earlier half of the documents against the later, by their dates; by their order where one has no date) or source:FOLDER \
      (what lies in this folder of the corpus against the rest).
      """, valueName: "how"))
  var split: CorpusSplit?

  @Option(
    help: ArgumentHelp(
      "Deal whole documents anew so many times for the p-values, in place of the normal approximation.", valueName: "n"))
  var permutations = 0

  @Option(help: ArgumentHelp("Compare ties of at least so many units in both corpora together.", valueName: "n"))
  var minUnits = ComparisonPlan().minimumUnits

  var input: InputOptions { source.corpus.input }

  mutating func validate() throws {
    if minUnits < 1 { throw ValidationError("--min-units must be at least 1.") }
    let paths = source.corpus.input.paths
    if paths.contains(where: GraphInput.isNamed) { try validateGraphFiles() }
    if split == nil, paths.count != 2 {
      throw ValidationError("Name two files or folders to compare, or say --split halves or --split source:FOLDER.")
    }
    if permutations < 0 { throw ValidationError("--permutations must not be negative.") }
    if paths.contains("-"), split != nil { throw ValidationError("Standard input cannot be split: name files or folders.") }
    if files.output == nil { _ = try tableFormat } else { _ = try files.targets(for: paths) }
  }

  var tableFormat: TableFormat {
    get throws {
      guard let format = TableFormat(rawValue: files.format ?? "tsv") else {
        throw ValidationError("The table is written as tsv or jsonl; say -o for a file of the network.")
      }
      return format
    }
  }

  func run() throws {
    if source.corpus.input.paths.contains(where: GraphInput.isNamed) { return try compareGraphFiles() }
    let parts = try parts()
    try parts.tally.demandDocuments()
    guard !parts.first.isEmpty, !parts.second.isEmpty else {
      throw CommandFailure(
        "\(parts.first.isEmpty ? parts.names.first : parts.names.second) holds no document; nothing is there to compare")
    }
    let options = try source.filter.options(backbone: .findings)
    var counts = CooccurrenceCounts(settings: parts.settings)
    for document in parts.first + parts.second { counts.add(document) }
    var plan = ComparisonPlan()
    (plan.correction, plan.level) = (options.test.correction, options.test.level)
    (plan.minimumUnits, plan.permutations, plan.seed) = (minUnits, permutations, seeds.seed)
    let comparison = NetworkComparison(parts.first, parts.second, among: options.actors(of: counts), plan: plan)
    if files.output == nil {
      try print(comparison, parts.catalogue)
    } else {
      let counted = CountedCorpus(
        counts: counts, documents: [], evidence: parts.evidence, catalogue: parts.catalogue, tally: parts.tally)
      try write(comparison, counted, parts.names)
    }
    try parts.tally.demandNamedPaths()
  }

  private func print(_ comparison: NetworkComparison, _ catalogue: Catalogue) throws {
    let columns = ["source", "target", "units-first", "units-second", "log-odds", "z", "p", "p-corrected", "tested", "change"]
    var output = TableOutput(try tableFormat, columns: columns)
    let surestFirst = comparison.differences.enumerated().sorted {
      ($0.element.p, -abs($0.element.z), $0.offset) < ($1.element.p, -abs($1.element.z), $1.offset)
    }
    for (_, difference) in surestFirst {
      try output.add([
        .text(catalogue.id(of: difference.pair.first)), .text(catalogue.id(of: difference.pair.second)),
        .integer(difference.units.first), .integer(difference.units.second), .number(difference.logOdds), .number(difference.z),
        .number(difference.p), .number(difference.corrected), .integer(comparison.differences.count),
        .text(difference.change(level: comparison.plan.level)?.rawValue ?? ""),
      ])
    }
    try output.flush()
  }

  /// Writes every tie, or, in figures, those that differ and those that would be shown without a comparison.
  private func write(_ comparison: NetworkComparison, _ counted: CountedCorpus, _ names: (String, String)) throws {
    let shown = try source.network(of: counted, backbone: .findings)
    let pairs = Set(shown.edges.map { [shown.nodes[$0.source].id, shown.nodes[$0.target].id] })
    let all = try source.network(of: counted, everyTie: true).compared(by: comparison, catalogue: counted.catalogue, names: names)
    var provenance = all.provenance
    provenance.filters = shown.provenance.filters
    let figure = ActorNetwork(nodes: all.nodes, edges: all.edges, provenance: provenance).citing(
      counted.evidence, catalogue: counted.catalogue
    ).keeping {
      $0.change != nil || pairs.contains([all.nodes[$0.source].id, all.nodes[$0.target].id])
    }
    _ = try files.write(
      all, drawn: figure, seed: seeds.seed, to: files.targets(for: source.corpus.input.paths))
  }

  // MARK: Two parts

  private struct Parts {
    var first: [DocumentCounts]
    var second: [DocumentCounts]
    var names: (first: String, second: String)
    var settings: CooccurrenceSettings
    var evidence: EvidenceIndex
    var catalogue: Catalogue
    var tally: CorpusTally
  }

  private func parts() throws -> Parts {
    let analysis = try source.analysis()
    let paths = source.corpus.input.paths
    switch split {
    case nil: return counted(analysis, names: names(of: paths)) { $0.origin == 0 }
    case .source(let folder): return counted(analysis, names: (folder, "the rest")) { $0.id.hasPrefix(folder + "/") }
    case .halves: return halves(analysis)
    }
  }

  /// The last parts of both paths, or all of them where these are equal.
  private func names(of paths: [String]) -> (String, String) {
    let names = paths.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    return names[0] == names[1] ? (paths[0], paths[1]) : (names[0], names[1])
  }

  /// Each side on its own, so that what both sides print counts for both.
  private func counted(
    _ analysis: CorpusAnalysis, names: (String, String), isFirst: (Corpus.Item) -> Bool
  ) -> Parts {
    let settings = source.counting.settings, keeping = source.counting.keepDuplicates
    let parts: CountedCorpus.Parts = files.output != nil ? [.documents, .evidence] : .documents
    let first = analysis.keeping(isFirst)
      .counted(settings, keepingDuplicates: keeping, keeping: parts, report: warn)
    // What could not be listed has been reported.
    let second = analysis.keeping { !isFirst($0) }
      .counted(
        settings, keepingDuplicates: keeping, keeping: parts,
        report: { if !analysis.corpus.problems.contains($0) { warn(of: $0) } })
    var evidence = first.evidence
    evidence.merge(second.evidence)
    var tally = first.tally
    tally.add(second.tally)
    return Parts(
      first: first.documents, second: second.documents, names: names, settings: first.counts.settings,
      evidence: evidence, catalogue: analysis.catalogue, tally: tally)
  }

  private func halves(_ analysis: CorpusAnalysis) -> Parts {
    let settings = analysis.settings(source.counting.settings)
    var documents: [(counts: DocumentCounts, date: CalendarDate?)] = []
    var evidence = EvidenceIndex(settings: settings)
    let tally = analysis.forEachDocument(keepingDuplicates: source.counting.keepDuplicates, report: warn) { document in
      documents.append(
        (DocumentCounts(document, settings, catalogue: analysis.catalogue), DateFinder.shared.date(of: document)))
      if files.output != nil { evidence.add(document, catalogue: analysis.catalogue) }
    }
    let dates = documents.compactMap(\.date)
    let isDated = dates.count == documents.count
    if isDated {
      documents = documents.enumerated().sorted {
        ($0.element.date?.ordinal ?? 0, $0.offset) < ($1.element.date?.ordinal ?? 0, $1.offset)
      }.map(\.element)
    } else {
      Diagnostics.warn(
        "\(documents.count - dates.count) of \(documents.count) documents have no date: halves go by the order of the files")
    }
    let middle = documents.count / 2
    func name(_ half: ArraySlice<(counts: DocumentCounts, date: CalendarDate?)>, _ fallback: String) -> String {
      guard isDated, let first = half.first?.date, let last = half.last?.date else { return fallback }
      return first == last ? "\(first)" : "\(first) – \(last)"
    }
    return Parts(
      first: documents[..<middle].map(\.counts), second: documents[middle...].map(\.counts),
      names: (name(documents[..<middle], "the first half"), name(documents[middle...], "the second half")), settings: settings,
      evidence: evidence, catalogue: analysis.catalogue, tally: tally)
  }
}

/// How a corpus is taken apart.
enum CorpusSplit: ExpressibleByArgument {
  /// The earlier half of the documents against the later.
  case halves
  /// One of its folders against the rest.
  case source(String)

  init?(argument: String) {
    if argument == "halves" {
      self = .halves
    } else if argument.hasPrefix("source:"), argument.count > 7 {
      self = .source(String(argument.dropFirst(7)))
    } else {
      return nil
    }
  }
}
