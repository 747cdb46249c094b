// The options of a figure, and how it is made by them.

import ActorNetworks
import ArgumentParser
import FontEmbedding
import GraphAnalysis
import GraphvizRendering
import NetworkFigures
import SVGConversion

/// How the figure looks.
struct FigureArguments: ParsableArguments {
  @Option(help: "Title of the figure.")
  var title: String?

  @Option(help: "Line below the title.")
  var subtitle: String?

  @Option(help: "What stands below the figure: \(Self.names(FigureOptions.CaptionLength.self)).")
  var caption = FigureOptions.CaptionLength.full

  @Option(help: "Where the legend stands: \(Self.names(FigureOptions.LegendPlace.self)).")
  var legend = FigureOptions.LegendPlace.bottom

  @Option(help: "Line below everything, such as the source of the texts and a date.")
  var footer: String?

  @Option(help: "What the figure is made for: \(Self.names(FigureTheme.self)) (grey and hatched).")
  var theme = FigureTheme.light

  @Option(help: "What colours stand for: \(Self.names(DiscColor.self)).")
  var color = DiscColor.type

  @Flag(help: "Shade the area of each community.")
  var hulls = false

  @OptionGroup var communities: CommunityOptions

  @Option(
    help: ArgumentHelp(
      "Address that actors lead to, with {id} or {label} in it; http, https or mailto.", valueName: "address"))
  var actorLinks: LinkTemplate?

  @Option(help: ArgumentHelp("Address that ties lead to, with {source} and {target} in it.", valueName: "address"))
  var tieLinks: LinkTemplate?

  @Option(
    help: ArgumentHelp(
      "Layout engine: \(Self.names(LayoutEngine.self)). By default chosen by the size of the network.", valueName: "engine"))
  var layout: LayoutEngine?

  @Option(
    help: ArgumentHelp(
      "Seconds of processor time that a layout engine may take; after that a cheaper one is tried.", valueName: "seconds"))
  var layoutLimit = LayoutLimits().cpuSeconds

  @Option(help: "Who draws the SVG: actorgraph, or graphviz for Graphviz's own drawing of the DOT.")
  var renderer = FigureRenderer.actorgraph

  @Option(
    help: ArgumentHelp(
      """
      Size of the figure: \(Self.sheets), or WxH in mm, with text of 6 pt and more where the network allows it. By default as large as \
      its content.
      """, valueName: "size"))
  var size: FigureSheet?

  @Option(
    help: ArgumentHelp(
      """
      A DOT file with positions, such as 'render' writes beside a figure: its actors keep their places, new ones are put near their \
      neighbours.
      """, valueName: "file"))
  var positions: String?

  @Option(
    help: ArgumentHelp(
      "Resolution of a PNG, \(PNGResolution.range.lowerBound) to \(PNGResolution.range.upperBound) dots per inch.", valueName: "n"
    ))
  var dpi = PNGResolution.standard

  @Flag(
    help: "Put the letters that the figure is written in into the SVG, so that it looks the same without its fonts installed.")
  var embedFont = false

  private static let sheets = FigureSheet.named.map(\.name).joined(separator: ", ")

  private static func names<Choice: CaseIterable & RawRepresentable<String>>(_ type: Choice.Type) -> String {
    type.allCases.map(\.rawValue).joined(separator: ", ")
  }

  mutating func validate() throws {
    guard layoutLimit > 0, layoutLimit <= 1_000_000 else {
      throw ValidationError("--layout-limit must be a number of seconds above 0, at most 1000000.")
    }
    guard PNGResolution.range.contains(dpi) else {
      throw ValidationError("--dpi must be \(PNGResolution.range.lowerBound) to \(PNGResolution.range.upperBound).")
    }
    if size != nil, renderer == .graphviz { throw ValidationError("--size is not for --renderer graphviz.") }
    if positions != nil, renderer == .graphviz { throw ValidationError("--positions is not for --renderer graphviz.") }
    if positions != nil, layout != nil { throw ValidationError("--positions takes the place of --layout: say one of them.") }
  }

  /// The figure of a network; a failure says that no engine gave a layout, or that no font could be embedded.
  ///
  /// - Parameter seed: what the search for communities follows from.
  func drawing(of network: ActorNetwork, keeping kept: KeptPositions?, seed: UInt64) throws -> Result<Drawing, any Error> {
    var options = try options(for: network, seed: seed)
    options.kept = kept
    func warn(of fallback: LayoutFallback) { Diagnostics.warn(fallback.description) }
    return Result {
      if renderer == .graphviz {
        return Drawing(svg: try finished(graphvizFigure(of: network, options: options, report: warn)), positions: [:])
      }
      let figure = try NetworkFigure(of: network, options: options, report: warn)
      // To a tenth of a point, down: what is warned of must not read as enough.
      let tenths = Int(figure.smallestText * 10)
      if size != nil, figure.smallestText < FigureSheet.leastText, tenths > 0 {
        Diagnostics.warn(
          "the smallest text of the figure has \(tenths / 10).\(tenths % 10) pt at this size; choose a larger --size, or fewer actors (--top)"
        )
      }
      if let positions, !figure.moved.isEmpty {
        Diagnostics.warn(
          "\(figure.moved.count) actor(s) could not keep their places in \(positions), as they would touch others: "
            + figure.moved.joined(separator: ", "))
      }
      return Drawing(svg: try finished(figure.svg), positions: figure.positions)
    }
  }

  /// A figure, and where its actors lie if that is known.
  struct Drawing {
    var svg: String
    var positions: [String: ActorNetwork.Position]
  }

  /// The places that `--positions` names; read in a child, as the file may come from anywhere.
  func keptPositions(for network: ActorNetwork) throws -> KeptPositions? {
    guard let positions else { return nil }
    let dot = try FileReading.bytes(of: positions)
    do {
      return try KeptPositions(of: runner.graph(dot: dot), for: network)
    } catch {
      throw CommandFailure("\(positions): \(error)")
    }
  }

  /// The SVG with its fonts, if that is asked for.
  private func finished(_ svg: String) throws -> String {
    guard embedFont else { return svg }
    let embedded = try FontEmbedding.embed(in: svg)
    if !embedded.refused.isEmpty {
      Diagnostics.warn("not embedded, as their makers forbid it: " + embedded.refused.joined(separator: ", "))
    }
    if !embedded.missing.isEmpty {
      let shown = embedded.missing.prefix(10).map { "U+" + String($0.value, radix: 16, uppercase: true) }
      Diagnostics.warn(
        "no font of this machine has \(embedded.missing.count) character(s) of the figure (\(shown.joined(separator: " "))); "
          + "install one, such as Noto Sans of their script")
    }
    return embedded.svg
  }

  private func options(for network: ActorNetwork, seed: UInt64) throws -> FigureOptions {
    var options = FigureOptions(title: title, engine: layout, runner: runner, sheet: size)
    (options.subtitle, options.footer) = (subtitle, footer)
    (options.caption, options.legend, options.theme) = (caption, legend, theme)
    options.links = FigureLinks(actors: actorLinks, ties: tieLinks)
    if color == .community || hulls {
      let found = try communities.leiden(seed: seed).communities(of: network.graph)
      options.communities = FigureCommunities(
        membership: found.membership.map { $0 }, colorsDiscs: color == .community, hasHulls: hulls)
    }
    return options
  }

  private var runner: LayoutRunner {
    .ownChild(limits: LayoutLimits(wallSeconds: 3 * layoutLimit, cpuSeconds: layoutLimit))
  }
}

/// Who draws the SVG.
enum FigureRenderer: String, ExpressibleByArgument, CaseIterable {
  case actorgraph
  case graphviz
}

/// What the colour of a disc stands for.
enum DiscColor: String, ExpressibleByArgument, CaseIterable {
  case type
  case community
}

extension LayoutRunner {
  /// Graphviz in children of this executable.
  static func ownChild(limits: LayoutLimits = LayoutLimits()) -> LayoutRunner {
    .isolated(LayoutProcess(executable: LayoutProcess.ownExecutable ?? CommandLine.arguments[0], limits: limits))
  }
}

extension LayoutEngine: ExpressibleByArgument {}
extension FigureTheme: ExpressibleByArgument {}
extension FigureOptions.CaptionLength: ExpressibleByArgument {}
extension FigureOptions.LegendPlace: ExpressibleByArgument {}

extension FigureSheet: ExpressibleByArgument {
  /// A sheet as the command line names it.
  public init?(argument: String) { self.init(argument) }
}

extension LinkTemplate: ExpressibleByArgument {
  /// A template as the command line has it.
  public init?(argument: String) { self.init(argument) }
}
