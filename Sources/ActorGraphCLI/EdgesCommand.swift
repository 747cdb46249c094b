// The command that prints the ties.

import ActorNetworks
import ArgumentParser
import GraphAnalysis

struct EdgesCommand: CorpusCommand {
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
        actorgraph edges seeds --structure --bootstrap 1000
        actorgraph edges seeds --roll-up person,bodies --date 2022-09
      """)

  @OptionGroup var source: NetworkSource
  @OptionGroup var community: CommunityOptions
  @OptionGroup var resampling: ResamplingOptions

  @Option(help: "tsv or jsonl.")
  var format: TableFormat = .tsv

  @Flag(
    help: """
      Add every measure of association, the numbers they come from, and the test of each tie: units expected by chance, p-value, \
      p-value corrected for all pairs tested, and how many these are.
      """)
  var measures = false

  @Flag(
    help: "Add the share of shortest paths that lead over the tie (at a cost of 1/weight), and whether it stays in one community."
  )
  var structure = false

  @Flag(help: "Print the pairs that occur together less often than by chance instead, those too that never do; the surest first.")
  var avoidance = false

  var input: InputOptions { source.corpus.input }

  mutating func validate() throws {
    if avoidance, source.filter.ego != nil || source.filter.affiliations != .keep {
      throw ValidationError("--avoidance prints pairs that are no ties: it goes with neither --ego nor --affiliations.")
    }
  }

  func run() throws {
    let read = try source.networkOfFile()
    if read != nil, avoidance || measures || resampling.isAsked {
      throw ValidationError("--avoidance, --measures and --bootstrap need the counts of a corpus; this is a graph file.")
    }
    let counted = try read == nil ? source.counted(keeping: resampling.isAsked ? .documents : []) : nil
    if avoidance, let counted { return try printAvoidances(counted) }
    guard var network = try read ?? counted.map({ try source.network(of: $0) }) else { return }
    let leiden = try community.leiden(seed: resampling.seed)
    let bootstrap = try counted.flatMap { try resampling.bootstrap(of: network, $0, source) }
    if let bootstrap { network = network.marked(by: bootstrap) }
    let structure = structure ? try NetworkStructure(of: network, leiden: leiden) : nil
    let marksAffiliations = source.filter.affiliations == .mark
    let showsStanding = network.provenance.backbone != nil || bootstrap != nil

    var columns = ["source", "target", "weight", "documents"]
    if marksAffiliations { columns.append("affiliation") }
    if measures {
      columns += ["n_ij", "n_i", "n_j", "N"] + AssociationMeasures.all.map(\.name) + ["expected", "p", "p-corrected", "tested"]
    }
    if structure != nil { columns += ["betweenness", "community"] }
    if bootstrap != nil { columns += ["weight-low", "weight-high", "surplus-low", "surplus-high"] }
    if showsStanding { columns.append("standing") }
    var output = TableOutput(format, columns: columns)
    // Edges stand in the order of their ids, which a stable order by weight keeps among equals.
    let heaviestFirst = network.edges.indices.map { ($0, -network.edges[$0].weight) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    for (index, _) in heaviestFirst {
      let edge = network.edges[index]
      var cells: [Cell] = [
        .text(network.nodes[edge.source].id), .text(network.nodes[edge.target].id), .number(edge.weight),
        .integer(edge.documents),
      ]
      if marksAffiliations { cells.append(.text(edge.affiliation?.rawValue ?? "")) }
      if measures, let table = edge.table, let chance = edge.chance, let test = network.provenance.test {
        cells += [.integer(table.both), .integer(table.first), .integer(table.second), .integer(table.total)]
        cells += AssociationMeasures.all.map { .number($0.value(table)) }
        cells += [.number(chance.expected), .number(chance.p), .number(chance.corrected), .integer(test.tested)]
      }
      if let structure {
        let (one, other) = (structure.communities.membership[edge.source], structure.communities.membership[edge.target])
        cells += [.number(structure.edgeBetweenness[index]), .text(one == other ? "\(one + 1)" : "")]
      }
      if let tie = bootstrap?.ties[index] {
        cells += [.number(tie.weight.low), .number(tie.weight.high), .number(tie.surplus.low), .number(tie.surplus.high)]
      }
      if showsStanding { cells.append(.text(edge.isUncertain ? "uncertain" : "found")) }
      try output.add(cells)
    }
    try output.flush()
    try counted?.tally.demandNamedPaths()
  }

  private func printAvoidances(_ counted: CountedCorpus) throws {
    let (counts, catalogue) = (counted.counts, counted.catalogue)
    let options = try source.filter.options()
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
    try counted.tally.demandNamedPaths()
  }
}
