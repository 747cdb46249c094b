// The command that says the main findings in plain words.

import ActorNetworks
import ArgumentParser

struct SummaryCommand: CorpusCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: "Say the main findings in plain words, with their figures.",
    discussion: """
      Of a graph file it says what the file's numbers tell: which ties are told from chance only if the file holds a test.

      EXAMPLES:
        actorgraph summary seeds
        actorgraph summary news --unit paragraph --min-mentions 5 --labels fr
        actorgraph summary graph.graphml
      """)

  @OptionGroup var source: NetworkSource
  @OptionGroup var community: CommunityOptions
  @OptionGroup var seeds: SeedOptions

  var input: InputOptions { source.corpus.input }

  func run() throws {
    if let network = try source.networkOfFile(keepingIsolated: true) {
      return try print(NetworkSummary(of: network, structure: structure(of: network)))
    }
    let counted = try source.counted()
    let network = try source.network(of: counted, keepingIsolated: true)
    let options = try source.filter.options()
    let summary = NetworkSummary(
      of: network, counts: counted.counts,
      avoidances: TieTesting(counted.counts, among: options.actors(of: counted.counts), plan: options.test).avoidances(),
      structure: try structure(of: network), catalogue: counted.catalogue)
    try print(summary)
    try counted.tally.demandNamedPaths()
  }

  private func structure(of network: ActorNetwork) throws -> NetworkStructure {
    try NetworkStructure(of: network, leiden: community.leiden(seed: seeds.seed))
  }

  private func print(_ summary: NetworkSummary) throws {
    try FileWriting.writeToStandardOutput(Array(summary.text.utf8))
  }
}
