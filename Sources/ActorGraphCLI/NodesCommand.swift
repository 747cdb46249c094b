// The command that prints the actors.

import ActorNetworks
import ArgumentParser
import GraphAnalysis

struct NodesCommand: CorpusCommand {
  static let configuration = CommandConfiguration(
    commandName: "nodes",
    abstract: "Print the actors, the most mentioned first.",
    discussion: """
      Actors without a tie are listed too.

      EXAMPLES:
        actorgraph nodes seeds
        actorgraph nodes seeds --types media --labels ar
        actorgraph nodes seeds --structure
        actorgraph nodes graph.graphml --structure
        actorgraph nodes seeds --bootstrap 1000 --measure npmi
      """)

  @OptionGroup var source: NetworkSource
  @OptionGroup var community: CommunityOptions
  @OptionGroup var resampling: ResamplingOptions

  @Option(help: "tsv or jsonl.")
  var format: TableFormat = .tsv

  @Flag(help: "Add the community, how stable it is over the runs, and every centrality ('actorgraph measures --centralities').")
  var structure = false

  var input: InputOptions { source.corpus.input }

  func run() throws {
    let read = try source.networkOfFile(keepingIsolated: true)
    if read != nil, resampling.isAsked {
      throw ValidationError("--bootstrap needs the documents of a corpus; this is a graph file.")
    }
    let counted = try read == nil ? source.counted(keeping: resampling.isAsked ? .documents : []) : nil
    guard let network = try read ?? counted.map({ try source.network(of: $0, keepingIsolated: true) }) else { return }
    let structure =
      structure || resampling.isAsked
      ? try NetworkStructure(of: network, leiden: community.leiden(seed: resampling.seed)) : nil
    // The communities of a replicate are sought once, unless more is asked for: there are many replicates.
    let bootstrap = try counted.flatMap { counted in
      try resampling.bootstrap(
        of: network, counted, source, keepingIsolated: true,
        communities: structure.map {
          ($0.communities.membership, try community.leiden(seed: resampling.seed, runs: community.runs ?? 1))
        })
    }
    let centralities = CentralityMeasures.all.map(\.name)

    var columns = ["actor", "type", "label", "mentions", "units", "documents"]
    if structure != nil { columns += ["community", "stability"] + centralities }
    if bootstrap != nil { columns += ["bootstrap-stability"] + centralities.flatMap { ["\($0)-low", "\($0)-high"] } }
    var output = TableOutput(format, columns: columns)
    let mostMentionedFirst = network.nodes.enumerated().sorted {
      (-$0.element.mentions, $0.offset) < (-$1.element.mentions, $1.offset)
    }
    for (index, node) in mostMentionedFirst {
      var cells: [Cell] = [
        .text(node.id), .text(node.type.rawValue), .text(node.label), .integer(node.mentions), .integer(node.units),
        .integer(node.documents),
      ]
      if let structure {
        let communities = structure.communities
        cells += [.integer(communities.membership[index] + 1), .number(communities.stability.nodes[index])]
        cells += structure.centralities.map { .number($0[index]) }
      }
      if let bootstrap {
        cells.append(.number(bootstrap.stability[index]))
        cells += bootstrap.centralities.flatMap { [.number($0[index].low), .number($0[index].high)] }
      }
      try output.add(cells)
    }
    try output.flush()
    try counted?.tally.demandNamedPaths()
  }
}
