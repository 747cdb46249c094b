// Two graph files side by side: weights, and no test, as the documents are not there.

import ActorNetworks
import ArgumentParser

extension CompareCommand {
  /// Refuses what graph files cannot answer.
  func validateGraphFiles() throws {
    let paths = source.corpus.input.paths
    guard paths.count == 2, paths.allSatisfy(GraphInput.isNamed) else {
      throw ValidationError("A graph file is compared with one other graph file; a corpus with a corpus, or split in two.")
    }
    if split != nil || permutations != 0 || minUnits != ComparisonPlan().minimumUnits {
      throw ValidationError(
        "--split, --permutations and --min-units need the documents, which graph files do not hold: name the two corpora.")
    }
    if files.output != nil {
      throw ValidationError(
        "-o draws differences that are told from chance, for which the documents are needed: name the two corpora.")
    }
  }

  /// Prints how the ties' weights differ, the greatest differences first.
  func compareGraphFiles() throws {
    let paths = source.corpus.input.paths
    let networks = try paths.map { try source.network(ofFile: $0) }
    try note(networks[0].provenance, networks[1].provenance)
    var output = TableOutput(
      try tableFormat, columns: ["source", "target", "weight-first", "weight-second", "difference", "change"])
    let greatestFirst = networks[0].weightChanges(to: networks[1]).enumerated().sorted {
      (-abs($0.element.difference), $0.offset) < (-abs($1.element.difference), $1.offset)
    }
    for (_, change) in greatestFirst {
      try output.add([
        .text(change.source), .text(change.target), .number(change.weights.first), .number(change.weights.second),
        .number(change.difference), .text(change.kind?.rawValue ?? ""),
      ])
    }
    try output.flush()
  }

  /// Says what stands between the weights and a finding.
  ///
  /// - Throws: `CommandFailure` if the weights are not of one kind.
  private func note(_ first: NetworkProvenance, _ second: NetworkProvenance) throws {
    let paths = source.corpus.input.paths
    // Files of other tools do not say what their weights are.
    if !first.unit.isEmpty, !second.unit.isEmpty, (first.unit, first.measure) != (second.unit, second.measure) {
      throw CommandFailure(
        "a tie weighs \(first.measure) by \(first.unit) in \(paths[0]) and \(second.measure) by \(second.unit) in \(paths[1]); "
          + "write both with the same --measure and --unit")
    }
    Diagnostics.warn("graph files hold no documents: differences of weights are not tested; for a test, compare the corpora")
    if first.units > 0, second.units > 0, first.units != second.units {
      Diagnostics.warn(
        "\(paths[0]) counts \(first.units) units of text and \(paths[1]) \(second.units): more text makes heavier ties")
    }
    for (path, provenance) in zip(paths, [first, second]) where !provenance.filters.isEmpty {
      Diagnostics.warn("\(path) is filtered (\(provenance.filters.joined(separator: " "))): ties may be missing for that alone")
    }
  }
}
