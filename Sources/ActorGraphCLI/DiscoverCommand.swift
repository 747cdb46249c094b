// The command that lists whom a corpus names and the catalogue lacks.

import ActorNetworks
import ArgumentParser

/// How the discovered are printed.
enum DiscoveryFormat: String, ExpressibleByArgument, CaseIterable {
  case tsv
  case jsonl
  /// Entries for a catalogue file.
  case yaml
}

struct DiscoverCommand: CorpusCommand {
  static let configuration = CommandConfiguration(
    commandName: "discover",
    abstract: "Print persons and organisations that the texts name and the catalogue lacks.",
    discussion: """
      Found by titles, verbs of saying, capitals, ages and bracketed acronyms; only those who are sure enough are printed, the ones in
      most documents first. The YAML is a catalogue file to be read over and kept.

      EXAMPLES:
        actorgraph discover seeds
        actorgraph discover news --min-documents 3 --top 50
        actorgraph discover news --types person --format yaml > my-people.yaml
      """)

  @OptionGroup var corpus: CorpusOptions

  @Option(help: ArgumentHelp("Types of actors, comma-separated: person,organization.", valueName: "list"))
  var types: NameList<ActorType> = NameList([.organization, .person])

  @Option(help: ArgumentHelp("Keep those whom at least so many documents name.", valueName: "n"))
  var minDocuments = 1

  @Option(help: ArgumentHelp("Keep only the first n.", valueName: "n"))
  var top: Int?

  @Option(help: "tsv, jsonl or yaml.")
  var format: DiscoveryFormat = .tsv

  var input: InputOptions { corpus.input }

  mutating func validate() throws {
    if minDocuments < 1 { throw ValidationError("--min-documents must be at least 1.") }
    if let top, top < 1 { throw ValidationError("--top must be at least 1.") }
    if let other = types.values.first(where: { $0 != .person && $0 != .organization }) {
      throw ValidationError("Actors of the type '\(other.rawValue)' are not discovered; choose among person,organization.")
    }
  }

  func run() throws {
    let analysis = try corpus.analysis()
    var discoverer = Discoverer(catalogue: analysis.finder.catalogue)
    let tally = analysis.forEachDocument(report: warn) { discoverer.add($0) }
    try tally.demandDocuments()
    var plan = DiscoveryPlan()
    plan.types = Set(types.values)
    plan.minimumDocuments = minDocuments
    plan.top = top
    let actors = discoverer.actors(plan)
    switch format {
    case .tsv: try print(actors, as: .tsv)
    case .jsonl: try print(actors, as: .jsonl)
    case .yaml:
      let text = DiscoveredActor.catalogueHead + actors.map(\.catalogueEntry).joined(separator: "\n")
      try FileWriting.writeToStandardOutput(Array((actors.isEmpty ? "" : text).utf8))
    }
    if actors.isEmpty { Diagnostics.warn("no one was found whom the catalogue lacks") }
    try tally.demandNamedPaths()
  }

  private func print(_ actors: [DiscoveredActor], as format: TableFormat) throws {
    var output = TableOutput(format, columns: ["label", "actor", "type", "mentions", "documents", "variants", "context"])
    for actor in actors {
      try output.add([
        .text(actor.label), .text(actor.id), .text(actor.type.rawValue), .integer(actor.mentions), .integer(actor.documents),
        .text(actor.variants.joined(separator: "; ")), .text(actor.context),
      ])
    }
    try output.flush()
  }
}
