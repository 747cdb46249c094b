// Where the files of a network go, in which formats, and how they are written.

import ActorNetworks
import ArgumentParser
import GraphvizRendering
import NetworkFigures
import SVGConversion

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

  @OptionGroup var figure: FigureArguments

  /// A file to write.
  struct Target {
    /// Nil for standard output.
    var path: String?
    var format: OutputFormat
  }

  /// Writes the files, all or none, except that a figure without a layout does not hold back the others.
  ///
  /// - Parameters:
  ///   - drawn: the network as figures show it.
  ///   - seed: what random choices follow from.
  /// - Returns: their paths, without standard output.
  /// - Throws: also after the other files are written, if the figure has no layout.
  func write(_ network: ActorNetwork, drawn: ActorNetwork, seed: UInt64, to targets: [Target]) throws -> [String] {
    // All files are made before the first is written, so that a failure leaves none; and all pictures of one SVG.
    let isDrawn = targets.contains { $0.format.isFigure }
    let kept = try figure.keptPositions(for: isDrawn ? drawn : network)
    let drawing = isDrawn ? try figure.drawing(of: drawn, keeping: kept, seed: seed) : nil
    let network = network.placed(at: (try? drawing?.get().positions) ?? kept?.actors ?? [:])
    var files: [(String?, [UInt8])] = []
    for target in targets {
      switch target.format {
      case .network(let format): files.append((target.path, try format.bytes(of: network)))
      case .figure(let format):
        if case .success(let drawing) = drawing {
          files.append((target.path, try format.bytes(of: drawing.svg, dotsPerInch: figure.dpi)))
        }
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
    if case .failure(let refused) = drawing {
      throw CommandFailure("\(refused); no figure was made" + (paths.isEmpty ? "" : "; wrote " + paths.joined(separator: ", ")))
    }
    return paths
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

/// What a figure is written as. All are made of one SVG.
enum FigureFormat: String, CaseIterable {
  case svg, png, pdf

  func bytes(of svg: String, dotsPerInch: Int) throws -> [UInt8] {
    switch self {
    case .svg: Array(svg.utf8)
    case .png: try SVGConversion.png(of: svg, dotsPerInch: dotsPerInch)
    case .pdf: try SVGConversion.pdf(of: svg)
    }
  }
}

/// A format that `render` writes: a file of the network itself, or its figure.
enum OutputFormat {
  case network(any NetworkFormat)
  case figure(FigureFormat)

  static let all: [OutputFormat] = NetworkFormats.all.map { .network($0) } + FigureFormat.allCases.map { .figure($0) }
  static let defaults: [OutputFormat] = [.network(DOTFormat()), .figure(.svg)]
  static let names = all.map(\.name).joined(separator: ", ")
  static let endings = all.flatMap(\.fileExtensions).map { ".\($0)" }.joined(separator: ", ")

  var name: String {
    switch self {
    case .network(let format): format.name
    case .figure(let format): format.rawValue
    }
  }

  var isFigure: Bool { if case .figure = self { true } else { false } }

  var fileExtensions: [String] {
    switch self {
    case .network(let format): format.fileExtensions
    case .figure(let format): [format.rawValue]
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
