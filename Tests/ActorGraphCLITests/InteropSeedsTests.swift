// The files that the command makes of the seeds, for Tests/Interop/check_formats.py, which reads them with other tools.

import ActorNetworks
import Foundation
import GraphAnalysis
import GraphFiles
import TestSupport
import Testing

@Suite(.enabled(if: InteropFolder.root != nil, "set INTEROP_FOLDER to write files for other tools"))
struct InteropSeedsTests {
  @Test func write() throws {
    let folder = try InteropFolder("seeds", in: #require(InteropFolder.root))
    let scratch = try TemporaryFolder()
    for arguments in [
      ["--format", GraphFormats.all.map(\.name).joined(separator: ","), "-o", "graph"],
      ["--format", "csv", "--spreadsheet-safe", "-o", "safe"],
    ] {
      let result = try actorgraph(
        ["render", seeds, "-q", "--structure", "--measures", "--excerpts"] + arguments, in: scratch.path)
      #expect(result.code == 0, "\(result.errors)")
    }
    for name in scratch.contents {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/" + name))
      let ending = name.hasPrefix("graph.") ? String(name.dropFirst("graph.".count)) : name
      try folder.write([UInt8](bytes), ending: ending)
    }
    try writeExpected(to: folder)
  }

  /// What the files hold, by the library.
  private func writeExpected(to folder: InteropFolder) throws {
    let finder = MentionFinder(catalogue: try Catalogue.builtIn())
    let counted = CorpusAnalysis(corpus: Corpus(paths: [seeds]), finder: finder).counted(
      CooccurrenceSettings(), keeping: [.evidence, .units], report: { Issue.record("\($0)") })
    var options = NetworkOptions()
    options.carriesAllLabels = true
    let network = ActorNetwork(counted.counts, catalogue: counted.catalogue, options: options)
      .citing(counted.evidence, catalogue: counted.catalogue)
    var export = ExportOptions()
    (export.hasMeasures, export.hasExcerpts, export.units) = (true, true, counted.units)
    export.structure = try NetworkStructure(of: network, leiden: Leiden())
    try folder.writeExpected(PropertyGraph(network, options: export))
  }
}
