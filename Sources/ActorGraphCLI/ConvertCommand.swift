// The commands on graph files: convert, and the list of formats.

import ActorNetworks
import ArgumentParser
import GraphFiles

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Read a graph file of this or another tool and write it in another format.",
    discussion: """
      Every attribute, direction, loop and parallel edge is kept that the new format can hold. 'actorgraph formats' tells the formats.
      Files whose names end in .gz or .zst are compressed with gzip or Zstandard.

      EXAMPLES:
        actorgraph convert graph.gexf graph.graphml
        actorgraph convert graph.dot graph.csv          writes graph.nodes.csv and graph.edges.csv
        actorgraph convert graph.gexf.gz graph.graphml.zst
        actorgraph convert - out.json < graph.graphml
      """)

  @Argument(
    help: ArgumentHelp("A file in dot, graphml, gexf, json, cyjs, graphology or csv; - for standard input.", valueName: "in"))
  var input: String

  @Argument(help: ArgumentHelp("The file to write; - for standard output, with --format.", valueName: "out"))
  var output: String

  @Option(help: ArgumentHelp("The format, if the ending does not tell it: \(Self.names).", valueName: "name"))
  var format: String?

  @Flag(help: "Make texts harmless in CSV files that a spreadsheet would take for formulas.")
  var spreadsheetSafe = false

  private static let names = GraphFormats.all.map(\.name).joined(separator: ", ")

  mutating func validate() throws { _ = try target() }

  func run() throws {
    let (format, paths) = try target()
    let cleaned = try GraphInput.graph(at: input).cleaned()
    let changed = cleaned.changes.replaced + cleaned.changes.removed
    if changed > 0 { Diagnostics.warn("\(input): \(changed) character(s) that files cannot hold were replaced or removed") }
    if cleaned.renamed > 0 { Diagnostics.warn("\(input): \(cleaned.renamed) id(s) or name(s) were made distinct") }
    let files = try format.files(of: cleaned.graph)
    try FileWriting.write(paths.isEmpty ? files.map { (nil, $0) } : zip(paths, files).map { ($0, $1) })
  }

  /// The format, and the files' paths; none for standard output.
  private func target() throws -> (any GraphFormat, [String]) {
    let known = try knownFormat()
    if output == "-" {
      guard known.fileCount == 1 else { throw ValidationError("--format \(known.name) makes several files: name one of them.") }
      return (known, [])
    }
    return (known, OutputFormat.network(known).paths(of: output))
  }

  /// The format that is asked for, or that the output's ending names.
  private func knownFormat() throws -> any GraphFormat {
    let options = WritingOptions(isSpreadsheetSafe: spreadsheetSafe)
    if let format {
      guard let known = GraphFormats.named(format, options) else {
        throw ValidationError("Unknown format '\(format)'; known are \(Self.names).")
      }
      return known
    }
    guard output != "-" else { throw ValidationError("Say --format for standard output: \(Self.names).") }
    guard case .network(let known)? = OutputFormat.named(byEndingOf: output, options) else {
      throw ValidationError("The ending of '\(output)' names no graph format; say --format: \(Self.names).")
    }
    return known
  }
}

struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: "Print the file formats, what reads them, and what they keep.",
    discussion: """
      EXAMPLES:
        actorgraph formats
      """)

  func run() throws {
    var table = TableOutput(.tsv, columns: ["format", "files", "read", "summary"])
    for format in GraphFormats.all {
      try table.add([
        .text(format.name), .text(format.fileExtensions.prefix(format.fileCount).map { "." + $0 }.joined(separator: " ")),
        .text(format.isReadable ? "yes" : "no"), .text(format.summary),
      ])
    }
    try table.flush()
  }
}
