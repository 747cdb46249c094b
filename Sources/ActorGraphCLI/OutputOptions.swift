// Where the files of a network go, in which formats, and how they are written.

import ActorNetworks
import ArgumentParser
import GraphvizRendering
import NetworkFigures

/// What files are made of a network.
struct OutputOptions: ParsableArguments {
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

  @Option(
    help: ArgumentHelp(
      "Seconds of processor time that a layout engine may take; after that a cheaper one is tried.", valueName: "seconds"))
  var layoutLimit = LayoutLimits().cpuSeconds

  @Option(help: "Who draws the SVG: actorgraph, or graphviz for Graphviz's own drawing of the DOT.")
  var renderer: FigureRenderer = .actorgraph

  static let engines = LayoutEngine.allCases.map(\.rawValue).joined(separator: ", ")

  /// A file to write.
  struct Target {
    /// Nil for standard output.
    var path: String?
    var format: OutputFormat
  }

  mutating func validate() throws {
    if !(layoutLimit > 0 && layoutLimit <= 1_000_000) {
      throw ValidationError("--layout-limit must be a number of seconds above 0, at most 1000000.")
    }
  }

  /// Writes the files, all or none, except that a figure without a layout does not hold back the others.
  ///
  /// - Parameter figure: the network as figures show it.
  /// - Returns: their paths, without standard output.
  /// - Throws: also after the other files are written, if the figure has no layout.
  func write(_ network: ActorNetwork, figure: ActorNetwork, to targets: [Target]) throws -> [String] {
    // All files are made before the first is written, so that a failure leaves none.
    var files: [(String?, [UInt8])] = []
    var refused: LayoutError?
    for target in targets {
      do {
        files.append((target.path, try bytes(of: target.format.isFigure ? figure : network, as: target.format)))
      } catch let error as LayoutError {
        refused = error
      }
    }
    for (path, bytes) in files {
      if let path {
        try FileWriting.write(bytes, to: path)
      } else {
        try FileWriting.writeToStandardOutput(bytes)
      }
    }
    let paths = files.compactMap(\.0)
    if let refused {
      throw CommandFailure("\(refused); no figure was made" + (paths.isEmpty ? "" : "; wrote " + paths.joined(separator: ", ")))
    }
    return paths
  }

  private func bytes(of network: ActorNetwork, as format: OutputFormat) throws -> [UInt8] {
    switch format {
    case .network(let format): return try format.bytes(of: network)
    case .figure:
      let options = FigureOptions(title: title, engine: engine, runner: runner)
      func warn(of fallback: LayoutFallback) { Diagnostics.warn(fallback.description) }
      switch renderer {
      case .actorgraph: return Array(try svgFigure(of: network, options: options, report: warn).utf8)
      case .graphviz: return Array(try graphvizFigure(of: network, options: options, report: warn).utf8)
      }
    }
  }

  /// Each layout in a child of this executable.
  private var runner: LayoutRunner {
    let executable = LayoutProcess.ownExecutable ?? CommandLine.arguments[0]
    let limits = LayoutLimits(wallSeconds: 3 * layoutLimit, cpuSeconds: layoutLimit)
    return .isolated(LayoutProcess(executable: executable, limits: limits))
  }

  /// The files that are asked for.
  ///
  /// - Parameter paths: those of the corpus, after which files are named that no path is given for.
  func targets(for paths: [String]) throws -> [Target] {
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
      let name = paths.count == 1 ? Self.name(of: paths[0]) : "corpus"
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

  var isFigure: Bool { if case .figure = self { true } else { false } }

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
