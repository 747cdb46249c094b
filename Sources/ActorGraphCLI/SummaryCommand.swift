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

  @OptionGroup var source: NetworkSource
  @OptionGroup var community: CommunityOptions
  @OptionGroup var seeds: SeedOptions

  func run() throws {
    let counted = try source.counted()
    let network = try source.network(of: counted, keepingIsolated: true)
    let options = try source.filter.options()
    let summary = NetworkSummary(
      of: network, counts: counted.counts,
      avoidances: TieTesting(counted.counts, among: options.actors(of: counted.counts), plan: options.test).avoidances(),
      structure: try NetworkStructure(of: network, leiden: try community.leiden(seed: seeds.seed)), catalogue: counted.catalogue)
    try FileWriting.writeToStandardOutput(Array(summary.text.utf8))
    try counted.tally.demandNamedPaths()
  }
}
