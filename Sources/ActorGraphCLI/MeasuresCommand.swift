// The command that lists the measures of association.

import ActorNetworks
import ArgumentParser
import GraphAnalysis

struct MeasuresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measures",
    abstract: "Print the measures of association that edges can have.",
    discussion: """
      In the formulas n_i is the number of units with actor i, n_ij of those with both, N of all units, E = n_i n_j / N.

      EXAMPLES:
        actorgraph measures
        actorgraph measures --backbones
        actorgraph measures --centralities
      """)

  @Flag(help: "Print the backbones, the rules by which ties are kept, instead.")
  var backbones = false

  @Flag(help: "Print the measures of the place of actors instead.")
  var centralities = false

  @Option(help: "tsv or jsonl.")
  var format: TableFormat = .tsv

  func run() throws {
    if backbones { return try printBackbones() }
    var output = TableOutput(format, columns: ["measure", "formula", "range", "source"])
    let rows =
      centralities
      ? CentralityMeasures.all.map { [$0.name, $0.formula, $0.range, $0.source] }
      : AssociationMeasures.all.map { [$0.name, $0.formula, $0.range, $0.source] }
    for row in rows { try output.add(row.map { .text($0) }) }
    try output.flush()
  }

  private func printBackbones() throws {
    var output = TableOutput(format, columns: ["backbone", "keeps", "number", "default", "source"])
    for backbone in Backbones.all {
      let parameter = backbone.parameter
      try output.add([
        .text(backbone.name), .text(backbone.rule), .text(parameter?.meaning ?? "-"),
        .text(parameter.map { Decimals.shortest($0.standard) } ?? "-"), .text(backbone.source),
      ])
    }
    try output.flush()
  }
}
