// The command that prints every mention.

import ActorNetworks
import ArgumentParser

struct MentionsCommand: CorpusCommand {
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
  var types: NameList<ActorType> = NameList(ActorType.catalogued)

  @Option(help: ArgumentHelp("Kinds of mentions, comma-separated: name,metonym,demonym,office.", valueName: "list"))
  var kinds: NameList<MentionKind> = NameList(MentionKind.allCases)

  @Option(help: "tsv or jsonl.")
  var format: TableFormat = .tsv

  @Flag(help: "Add a column that says on what ground each mention stands, with the rule's file and line.")
  var explain = false

  var input: InputOptions { corpus.input }

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
    try tally.demandDocuments()
    try output.flush()
    try tally.demandNamedPaths()
  }
}
