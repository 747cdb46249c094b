// The command that opens an edge: the sentences in which two actors occur together.

import ActorNetworks
import ArgumentParser

/// How evidence is printed.
enum EvidenceFormat: String, ExpressibleByArgument, CaseIterable {
  /// For reading: place, then text.
  case text
  case tsv
  case jsonl
}

struct EvidenceCommand: CorpusCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "Print the sentences behind a tie, or those that mention an actor.",
    discussion: """
      As many units are printed as the tie weighs. Mentions of the actors asked for stand between **asterisks**; the JSON lines give
      the plain text and the mentions as spans in it.

      EXAMPLES:
        actorgraph evidence seeds --pair russia,turkey
        actorgraph evidence seeds --actor csto --format jsonl
      """)

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var resolution: ResolutionOptions
  @OptionGroup var counting: CountingOptions

  @Option(help: ArgumentHelp("Two actors, by their ids.", valueName: "id,id"))
  var pair: String?

  @Option(help: ArgumentHelp("One actor, by its id.", valueName: "id"))
  var actor: String?

  @Option(help: "text, tsv or jsonl.")
  var format: EvidenceFormat = .text

  var input: InputOptions { corpus.input }

  mutating func validate() throws {
    if (pair == nil) == (actor == nil) { throw ValidationError("Ask for either --pair id,id or --actor id.") }
  }

  func run() throws {
    let analysis = try corpus.analysis(resolution)
    let catalogue = analysis.catalogue
    let query = try self.query(in: catalogue)
    let settings = settings(for: query, catalogue)
    var table = TableOutput(.tsv, columns: ["document", "start", "end", "sentence", "text"] + DocumentMetadata.names)
    var found = 0
    var text = ""
    let tally = try analysis.forEachDocument(keepingDuplicates: counting.keepDuplicates, report: warn) { document in
      for evidence in settings.evidence(for: query, in: document, catalogue: catalogue) {
        found += 1
        switch format {
        case .text:
          text += "\(evidence.document) \(evidence.range.lowerBound)-\(evidence.range.upperBound)\n  \(evidence.marked)\n"
        case .tsv:
          try table.add(evidence.place + [.text(evidence.marked)] + evidence.metadata.fields.map { .text($0.value ?? "") })
        case .jsonl:
          text += evidence.json(catalogue) + "\n"
        }
      }
    }
    try tally.demandDocuments()
    if format == .tsv { try table.flush() }
    try FileWriting.writeToStandardOutput(Array(text.utf8))
    if found == 0 { Diagnostics.warn("no \(settings.unit) mentions \(pair.map { "both of \($0)" } ?? actor ?? "")") }
    try tally.demandNamedPaths()
  }

  private func query(in catalogue: Catalogue) throws -> EvidenceQuery {
    if let actor { return .actor(try catalogue.index(of: actor)) }
    let ids = (pair ?? "").split(separator: ",").map(String.init)
    guard ids.count == 2, let pair = CooccurrenceCounts.Pair(try catalogue.index(of: ids[0]), try catalogue.index(of: ids[1]))
    else {
      throw ValidationError("--pair takes two different ids with a comma between them, such as russia,turkey.")
    }
    return .pair(pair)
  }

  /// The settings, with the types of the actors asked for let in.
  private func settings(for query: EvidenceQuery, _ catalogue: Catalogue) -> CooccurrenceSettings {
    var settings = counting.settings
    switch query {
    case .pair(let pair): settings.types.formUnion([catalogue.type(of: pair.first), catalogue.type(of: pair.second)])
    case .actor(let actor): settings.types.insert(catalogue.type(of: actor))
    }
    return settings
  }
}

extension Evidence {
  /// Document, span and first sentence, as cells.
  fileprivate var place: [Cell] {
    [.text(document), .integer(range.lowerBound), .integer(range.upperBound), .integer(sentences.lowerBound)]
  }

  /// The text with the mentions between asterisks.
  fileprivate var marked: String {
    let scalars = Array(text.unicodeScalars)
    var marked = String.UnicodeScalarView()
    var start = 0
    for mention in mentions {
      marked += scalars[start..<mention.range.lowerBound]
      marked += "**".unicodeScalars
      marked += scalars[mention.range]
      marked += "**".unicodeScalars
      start = mention.range.upperBound
    }
    marked += scalars[start...]
    return String(marked)
  }

  fileprivate func json(_ catalogue: Catalogue) -> String {
    let spans = mentions.map { mention in
      "{\"start\":\(mention.range.lowerBound),\"end\":\(mention.range.upperBound),"
        + "\"actor\":\(JSONText.quote(catalogue.id(of: mention.actor))),\"kind\":\(JSONText.quote(mention.kind.label))}"
    }
    let metadata = metadata.fields.compactMap { name, value in value.map { ",\"\(name)\":\(JSONText.quote($0))" } }.joined()
    return "{\"document\":\(JSONText.quote(document))\(metadata),\"start\":\(range.lowerBound),\"end\":\(range.upperBound),"
      + "\"sentence\":\(sentences.lowerBound),\"text\":\(JSONText.quote(text)),\"mentions\":[\(spans.joined(separator: ","))]}"
  }
}
