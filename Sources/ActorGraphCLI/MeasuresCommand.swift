// The command that lists the measures of association.

import ActorNetworks
import ArgumentParser

struct MeasuresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measures",
    abstract: "Print the measures of association that edges can have.",
    discussion: """
      In the formulas n_i is the number of units with actor i, n_ij of those with both, N of units with any actor, E = n_i n_j / N.

      EXAMPLE:
        actorgraph measures
      """)

  @Option(help: "tsv or jsonl.")
  var format: TableFormat = .tsv

  func run() throws {
    var output = TableOutput(format, columns: ["measure", "formula", "range", "source"])
    for measure in AssociationMeasures.all {
      try output.add([.text(measure.name), .text(measure.formula), .text(measure.range), .text(measure.source)])
    }
    try output.flush()
  }
}
