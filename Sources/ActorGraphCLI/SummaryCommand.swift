// The command that says the main findings in plain words.

import ActorNetworks
import ArgumentParser

struct SummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: "Say the main findings in plain words, with their figures.",
    discussion: """
      EXAMPLES:
        actorgraph summary seeds
        actorgraph summary news --unit paragraph --min-mentions 5 --labels fr
      """)

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var resolution: ResolutionOptions
  @OptionGroup var counting: CountingOptions
  @OptionGroup var filter: FilterOptions
  @OptionGroup var community: CommunityOptions

  func run() throws {
    let (counts, tally, catalogue) = try corpus.counts(counting, resolution)
    let options = try filter.options()
    let network = ActorNetwork(counts, catalogue: catalogue, options: options)
    let summary = NetworkSummary(
      of: network, counts: counts,
      avoidances: TieTesting(counts, among: options.actors(of: counts), plan: options.test).avoidances(),
      structure: try NetworkStructure(of: network, leiden: try community.leiden()), catalogue: catalogue)
    try FileWriting.writeToStandardOutput(Array(summary.text.utf8))
    try tally.demandNamedPaths()
  }
}
