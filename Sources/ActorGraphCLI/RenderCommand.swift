// The command that makes the network's files.

import ActorNetworks
import ArgumentParser
import GraphvizRendering
import NetworkFigures

struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Write the network of actors as DOT and as an SVG figure.",
    discussion: """
      Without -o the files are Graphs/NAME.dot and Graphs/NAME.svg, where NAME is the input's name ('corpus' for several inputs).

      EXAMPLES:
        actorgraph render seeds
        actorgraph render seeds --labels ar -o Graphs/seeds.ar.svg
        actorgraph render seeds --unit paragraph --min-weight 3 --top 20 -o report/
        actorgraph render seeds -o - | neato -Goverlap=false -Tpdf > seeds.pdf
      """)

  @OptionGroup var source: NetworkSource
  @OptionGroup var resampling: ResamplingOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("A file, a folder (ending in / or existing), or - for standard output.", valueName: "path"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Formats, comma-separated: \(OutputFormat.names). By default dot,svg, or what the output file's ending says.",
      valueName: "list"))
  var format: String?

  @Option(help: "Title of the figure.")
  var title: String?

  @Option(
    help: ArgumentHelp("Layout engine: \(Self.engines). By default chosen by the size of the network.", valueName: "engine"))
  var engine: LayoutEngine?

  @Option(help: "Who draws the SVG: actorgraph, or graphviz for Graphviz's own drawing of the DOT.")
  var renderer: FigureRenderer = .actorgraph

  @Flag(name: .shortAndLong, help: "Do not print the summary line.")
  var quiet = false

  static let engines = LayoutEngine.allCases.map(\.rawValue).joined(separator: ", ")

  mutating func validate() throws {
    _ = try plan()
  }

  func run() throws {
    let targets = try plan()
    let counted = try source.counted(keepingDocuments: resampling.isAsked)
    let (counts, tally) = (counted.counts, counted.tally)
    guard !counts.actors.isEmpty else {
      throw CommandFailure("no actor was found in \(tally.documents) document(s); nothing was written")
    }
    var network = try source.network(of: counted, backbone: .findings)
    guard !network.nodes.isEmpty else {
      throw CommandFailure(
        "\(counts.actors.count) actor(s) were found, but no tie passes the filters; nothing was written "
          + "(lower --min-weight or --min-mentions, or choose a larger --unit)")
    }
    let leiden = try CommunityOptions().leiden(seed: resampling.seed)
    if let bootstrap = try resampling.bootstrap(of: network, counted, source, backbone: .findings, leiden: leiden) {
      network = network.marked(by: bootstrap)
    }
    // All files are made before the first is written, so that a failure leaves none.
    let files = try targets.map { target in (target.path, try bytes(of: network, as: target.format)) }
    for (path, bytes) in files {
      if let path {
        try FileWriting.write(bytes, to: path)
      } else {
        try FileWriting.writeToStandardOutput(bytes)
      }
    }
    if !quiet { Diagnostics.write(Self.summary(counts, network, tally, files.compactMap(\.0)) + "\n") }
    try tally.demandNamedPaths()
  }

  private func bytes(of network: ActorNetwork, as format: OutputFormat) throws -> [UInt8] {
    switch format {
    case .network(let format): return try format.bytes(of: network)
    case .figure:
      let options = FigureOptions(title: title, engine: engine)
      switch renderer {
      case .actorgraph: return Array(try svgFigure(of: network, options: options).utf8)
      case .graphviz: return Array(try graphvizFigure(of: network, options: options).utf8)
      }
    }
  }

  private static func summary(
    _ counts: CooccurrenceCounts, _ network: ActorNetwork, _ tally: CorpusTally, _ files: [String]
  ) -> String {
    var parts = ["\(tally.documents) documents", "\(counts.sentences) sentences", "\(counts.mentions) mentions"]
    parts += ["\(network.nodes.count) actors", "\(network.edges.count) ties"]
    if tally.duplicates > 0 { parts.append("\(tally.duplicates) duplicates left out") }
    if tally.skipped > 0 { parts.append("\(tally.skipped) skipped") }
    return parts.joined(separator: ", ") + (files.isEmpty ? "" : ": wrote " + files.joined(separator: ", "))
  }

  // MARK: Where to

  private struct Target {
    /// Nil for standard output.
    var path: String?
    var format: OutputFormat
  }

  private func plan() throws -> [Target] {
    let asked = try format.map(OutputFormat.parse)
    let both = OutputFormat.defaults
    switch output {
    case "-":
      guard (asked?.count ?? 1) == 1 else { throw ValidationError("Only one --format at a time goes to standard output.") }
      return [Target(path: nil, format: asked?.first ?? both[0])]
    case .some(let path) where !path.hasSuffix("/") && !FileReading.isFolder(path):
      let (stem, ending) = Self.split(path)
      if let asked {
        guard asked.count > 1 else { return [Target(path: path, format: asked[0])] }
        let base = OutputFormat.all.contains { $0.fileExtensions.contains(ending) } ? stem : path
        return asked.map { Target(path: "\(base).\($0.fileExtensions[0])", format: $0) }
      }
      if let format = OutputFormat.all.first(where: { $0.fileExtensions.contains(ending) }) {
        return [Target(path: path, format: format)]
      }
      throw ValidationError("The ending of '\(path)' names no format; use one of \(OutputFormat.endings), or say --format.")
    default:
      let folder = output.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 } ?? "Graphs"
      let name = source.corpus.input.paths.count == 1 ? Self.name(of: source.corpus.input.paths[0]) : "corpus"
      return (asked ?? both).map { Target(path: "\(folder)/\(name).\($0.fileExtensions[0])", format: $0) }
    }
  }

  private static func name(of path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? "corpus"
    guard last != "-", last != ".", last != ".." else { return "corpus" }
    let (stem, ending) = split(last)
    return Corpus.fileExtensions.contains(ending.lowercased()) ? stem : last
  }

  private static func split(_ path: String) -> (stem: String, ending: String) {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/"), dot != path.startIndex else { return (path, "") }
    return (String(path[..<dot]), String(path[path.index(after: dot)...]))
  }
}

/// Who draws the SVG.
enum FigureRenderer: String, ExpressibleByArgument, CaseIterable {
  case actorgraph
  case graphviz
}

extension LayoutEngine: ExpressibleByArgument {}

/// A format that `render` writes: a file of the network itself, or its figure.
enum OutputFormat {
  case network(any NetworkFormat)
  case figure

  static let all: [OutputFormat] = NetworkFormats.all.map { .network($0) } + [.figure]
  static let defaults: [OutputFormat] = [.network(DOTFormat()), .figure]
  static let names = all.map(\.name).joined(separator: ", ")
  static let endings = all.flatMap(\.fileExtensions).map { ".\($0)" }.joined(separator: ", ")

  var name: String {
    switch self {
    case .network(let format): format.name
    case .figure: "svg"
    }
  }

  var fileExtensions: [String] {
    switch self {
    case .network(let format): format.fileExtensions
    case .figure: ["svg"]
    }
  }

  static func parse(_ list: String) throws -> [OutputFormat] {
    let formats = try list.split(separator: ",").map { name in
      guard let format = all.first(where: { $0.name == name }) else {
        throw ValidationError("Unknown format '\(name)'; known are \(names).")
      }
      return format
    }
    guard !formats.isEmpty else { throw ValidationError("--format needs at least one of \(names).") }
    return formats
  }
}
