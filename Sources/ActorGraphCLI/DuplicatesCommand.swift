// The command that lists the near-duplicates which the statistics leave out.

import ActorNetworks
import ArgumentParser

struct DuplicatesCommand: CorpusCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "Print the documents that are copies of earlier ones, which the statistics leave out.",
    discussion: """
      A document is a near-duplicate of an earlier one if at least half of the sequences of five words that stand in either stand in
      both (Jaccard coefficient 0.5, estimated with a standard error of at most 0.044), and nine tenths where one has fewer than 24
      words. Case, diacritics and punctuation do not matter.

      EXAMPLES:
        actorgraph duplicates news
        actorgraph duplicates news --format jsonl
        actorgraph edges news --keep-duplicates
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var columns: ColumnOptions

  @Option(help: "tsv or jsonl.")
  var format: TableFormat = .tsv

  func run() throws {
    var index = DuplicateIndex()
    var output = TableOutput(format, columns: ["document", "duplicate-of", "similarity"])
    let tally = try input.corpus(input.plan(columns)).forEachDocument(report: warn) { document in
      guard let duplicate = index.add(document) else { return }
      let rounded = (duplicate.similarity * 1000).rounded() / 1000
      try output.add([.text(document.id), .text(duplicate.original), .number(rounded)])
    }
    try tally.demandDocuments()
    try output.flush()
    try tally.demandNamedPaths()
  }
}
