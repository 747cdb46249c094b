// Where the files of a network go, in which formats, and how they are written.

import ActorNetworks
import ArgumentParser
import GraphFiles
import GraphvizRendering
import NetworkFigures
import SVGConversion
import StreamCompression

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

  @Flag(help: "Make texts harmless in CSV files that a spreadsheet would take for formulas.")
  var spreadsheetSafe = false

  /// Files to write, in one format.
  struct Target {
    /// One for each of the format's endings; empty for standard output.
    var paths: [String]
    var format: OutputFormat
  }

  /// Writes the files, all or none, except that a figure without a layout does not hold back the others.
  ///
  /// - Parameters:
  ///   - options: what goes into files besides the network.
  ///   - drawn: the network as figures show it.
  ///   - seed: what random choices follow from.
  /// - Returns: their paths, without standard output.
  /// - Throws: also after the other files are written, if the figure has no layout.
  func write(
    _ network: ActorNetwork, options: ExportOptions = ExportOptions(), drawn: ActorNetwork, seed: UInt64, to targets: [Target]
  ) throws -> [String] {
    // All files are made before the first is written, so that a failure leaves none; and all pictures of one SVG.
    let isDrawn = targets.contains { $0.format.isFigure }
    let kept = try figure.keptPositions(for: isDrawn ? drawn : network)
    let drawing = isDrawn ? try figure.drawing(of: drawn, keeping: kept, seed: seed) : nil
    let network = network.placed(at: (try? drawing?.get().positions) ?? kept?.actors ?? [:])
    var files: [(path: String?, bytes: [UInt8])] = []
    for target in targets {
      switch target.format {
      case .network(let format):
        let made = try format.files(of: network, options: options)
        files += target.paths.isEmpty ? made.map { (nil, $0) } : zip(target.paths, made).map { ($0, $1) }
      case .figure(let format):
        if case .success(let drawing) = drawing {
          files.append((target.paths.first, try format.bytes(of: drawing.svg, dotsPerInch: figure.dpi)))
        }
      }
    }
    try FileWriting.write(files)
    let paths = files.compactMap(\.path)
    if case .failure(let refused) = drawing {
      throw CommandFailure("\(refused); no figure was made" + (paths.isEmpty ? "" : "; wrote " + paths.joined(separator: ", ")))
    }
    return paths
  }

  /// The files that are asked for.
  ///
  /// - Parameter paths: those of the corpus, after which files are named that no path is given for.
  func targets(for paths: [String]) throws -> [Target] {
    let writing = WritingOptions(isSpreadsheetSafe: spreadsheetSafe)
    let asked = try format.map { try OutputFormat.parse($0, writing) }
    let both = OutputFormat.defaults
    switch output {
    case "-":
      let format = asked?.first ?? both[0]
      guard (asked?.count ?? 1) == 1, !format.hasSeveralFiles else {
        throw ValidationError("Only one --format of one file at a time goes to standard output.")
      }
      return [Target(paths: [], format: format)]
    case .some(let path) where !path.hasSuffix("/") && !FileReading.isFolder(path):
      if let asked {
        if asked.count == 1 { return [Target(paths: asked[0].paths(of: path), format: asked[0])] }
        return asked.map { Target(paths: $0.paths(besides: path), format: $0) }
      }
      guard let format = OutputFormat.named(byEndingOf: path, writing) else {
        throw ValidationError("The ending of '\(path)' names no format; use one of \(OutputFormat.endings), or say --format.")
      }
      return [Target(paths: format.paths(of: path), format: format)]
    default:
      let folder = output.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 } ?? "Graphs"
      let name = paths.count == 1 ? Self.name(of: paths[0]) : "corpus"
      // A graph file is not written over by default.
      let standard = paths.contains(where: GraphInput.isNamed) ? [.figure(.svg)] : both
      return (asked ?? standard).map { Target(paths: $0.paths(stem: "\(folder)/\(name)"), format: $0) }
    }
  }

  private static func name(of path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? "corpus"
    guard last != "-", last != ".", last != ".." else { return "corpus" }
    if GraphInput.isNamed(by: path) { return OutputFormat.stem(of: last) ?? last }
    return DocumentForms.form(ofFile: last) == nil ? last : split(CompressionMethod.stripped(last)).stem
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

/// A format that `render` writes: files of the network itself, or its figure.
enum OutputFormat {
  case network(any GraphFormat)
  case figure(FigureFormat)

  static let all = all(WritingOptions())
  static let defaults: [OutputFormat] = [.network(DOTFormat()), .figure(.svg)]
  static let names = all.map(\.name).joined(separator: ", ")
  static let endings =
    all.flatMap(\.fileExtensions).map { ".\($0)" }.joined(separator: ", ") + " (also with .gz or .zst behind it)"

  static func all(_ options: WritingOptions) -> [OutputFormat] {
    GraphFormats.all(options).map { .network($0) } + FigureFormat.allCases.map { .figure($0) }
  }

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

  /// Whether it is written as several files; else further endings are other names of the first.
  var hasSeveralFiles: Bool { if case .network(let format) = self { format.fileCount > 1 } else { false } }

  /// Whether it tells of the units of articles.
  var usesUnits: Bool { if case .network(let format) = self { format.usesUnits } else { false } }

  /// The files of this format beside each other.
  func paths(stem: String) -> [String] {
    fileExtensions.prefix(hasSeveralFiles ? fileExtensions.count : 1).map { "\(stem).\($0)" }
  }

  /// The files that a path for this format stands for: itself, or several with its stem.
  func paths(of path: String) -> [String] { hasSeveralFiles ? paths(besides: path) : [path] }

  /// The files of this format with the stem of a path, compressed if it is.
  func paths(besides path: String) -> [String] {
    let compression = CompressionMethod(path: path).map { ".\($0.fileExtension)" } ?? ""
    return paths(stem: Self.stem(of: path) ?? CompressionMethod.stripped(path)).map { $0 + compression }
  }

  /// The format whose ending a path has, before that of a compression, the longest where several do: `a.gephi.dot` is not plain DOT.
  static func named(byEndingOf path: String, _ options: WritingOptions = WritingOptions()) -> OutputFormat? {
    let path = CompressionMethod.stripped(path)
    let matches = all(options).flatMap { format in format.fileExtensions.map { (format: format, ending: $0) } }
      .filter { path.hasSuffix(".\($0.ending)") }
    if let match = matches.max(by: { $0.ending.utf8.count < $1.ending.utf8.count }) { return match.format }
    // All files of a format of several, by the last part of their endings.
    return all(options).first { $0.hasSeveralFiles && $0.fileExtensions.allSatisfy { path.hasSuffix("." + (lastPart($0))) } }
  }

  /// A path without the endings that a format and a compression give it; nil if no format does.
  static func stem(of path: String) -> String? {
    let path = CompressionMethod.stripped(path)
    let endings = all.flatMap(\.fileExtensions).flatMap { [$0, lastPart($0)] }.filter { path.hasSuffix(".\($0)") }
    return endings.max { $0.utf8.count < $1.utf8.count }.map { String(path.dropLast($0.count + 1)) }
  }

  private static func lastPart(_ ending: String) -> String { ending.split(separator: ".").last.map(String.init) ?? ending }

  static func parse(_ list: String, _ options: WritingOptions) throws -> [OutputFormat] {
    let formats = try list.split(separator: ",").map { name in
      guard let format = all(options).first(where: { $0.name == name }) else {
        if CompressionMethod(path: String(name)) != nil {
          throw ValidationError("--format does not compress: name the file after -o, such as graph.\(name).")
        }
        throw ValidationError("Unknown format '\(name)'; known are \(names).")
      }
      return format
    }
    guard !formats.isEmpty else { throw ValidationError("--format needs at least one of \(names).") }
    return formats
  }
}
