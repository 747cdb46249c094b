// The command that makes the network's files.

import ActorNetworks
import ArgumentParser

struct RenderCommand: CorpusCommand {
  static let name = "render"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "Write the network of actors for other tools, and its figure as SVG, PNG or PDF.",
    discussion: """
      The figure shows the ties that stand out (--backbone findings, unless another is asked for); a DOT file holds every tie.
      Without -o the files are Graphs/NAME.dot and Graphs/NAME.svg, where NAME is the input's name ('corpus' for several inputs); a
      graph file of this or another tool makes only the figure.

      EXAMPLES:
        actorgraph render seeds
        actorgraph render seeds --labels ar -o Graphs/seeds.ar.svg
        actorgraph render seeds --size slide -o seeds.png
        actorgraph render seeds --format graphml,gexf,csv -o report/
        actorgraph render graph.gexf --backbone disparity -o graph.svg
        actorgraph render seeds --unit paragraph --min-weight 3 --top 20 -o report/
        actorgraph render seeds -o - | neato -Goverlap=false -Tpdf > seeds.pdf
      """)

  @OptionGroup var source: NetworkSource
  @OptionGroup var resampling: ResamplingOptions

  @OptionGroup var files: OutputOptions

  @Flag(help: "Add the community and every centrality of actors, and the betweenness of ties, to the files.")
  var structure = false

  @Flag(help: "Add every measure of association of ties to the files.")
  var measures = false

  @Flag(help: "Add the sentence that shows each tie best to the files; jsonl of articles has all evidence by itself.")
  var excerpts = false

  var input: InputOptions { source.corpus.input }

  mutating func validate() throws {
    _ = try files.targets(for: source.corpus.input.paths)
  }

  func run() throws {
    let targets = try files.targets(for: source.corpus.input.paths)
    if let network = try source.networkOfFile() { return try write(network, to: targets) }
    let isDrawn = targets.contains { $0.format.isFigure }
    var parts: CountedCorpus.Parts = []
    if resampling.isAsked { parts.insert(.documents) }
    if isDrawn || excerpts { parts.insert(.evidence) }
    if targets.contains(where: \.format.usesUnits) { parts.insert(.units) }
    let counted = try source.counted(keeping: parts)
    let (counts, tally) = (counted.counts, counted.tally)
    guard !counts.actors.isEmpty else {
      throw CommandFailure("no actor was found in \(tally.documents) document(s); nothing was written")
    }
    // The figure shows what stands out; a file for other tools holds every tie, which they can filter themselves.
    let all = try network(of: counted, backbone: .none, isForFiles: true)
    guard !all.nodes.isEmpty else {
      throw CommandFailure(
        "\(counts.actors.count) actor(s) were found, but no tie passes the filters; nothing was written "
          + "(lower --min-weight or --min-mentions, or choose a larger --unit)")
    }
    let shown = try isDrawn ? network(of: counted, backbone: .findings, isFigure: true) : all
    let written = try files.write(
      all, options: exportOptions(for: all, units: counted.units), drawn: shown, seed: resampling.seed, to: targets)
    if !input.quiet { Diagnostics.write(Self.summary(counts, all, figure: shown, tally, written) + "\n") }
    try tally.demandNamedPaths()
  }

  /// The network by the backbone that is asked for, else by `backbone`, with what resampling calls uncertain.
  private func network(
    of counted: CountedCorpus, backbone: BackbonePlan, isFigure: Bool = false, isForFiles: Bool = false
  ) throws -> ActorNetwork {
    let network = try source.network(of: counted, backbone: backbone, isFigure: isFigure, isForFiles: isForFiles)
    return try resampling.bootstrap(of: network, counted, source).map(network.marked) ?? network
  }

  /// Writes the network of a graph file.
  private func write(_ network: ActorNetwork, to targets: [OutputOptions.Target]) throws {
    guard !network.nodes.isEmpty else {
      throw CommandFailure("\(source.corpus.input.paths[0]): no edge passes the filters; nothing was written")
    }
    let written = try files.write(
      network, options: exportOptions(for: network), drawn: network, seed: resampling.seed, to: targets)
    if !input.quiet {
      let wrote = written.isEmpty ? "" : ": wrote " + written.joined(separator: ", ")
      Diagnostics.write("\(network.nodes.count) actors, \(network.edges.count) ties\(wrote)\n")
    }
  }

  private func exportOptions(for network: ActorNetwork, units: [CountedUnit]? = nil) throws -> ExportOptions {
    var options = ExportOptions()
    (options.hasExcerpts, options.units) = (excerpts, units)
    options.hasMeasures = measures
    if structure {
      options.structure = try NetworkStructure(of: network, leiden: files.figure.communities.leiden(seed: resampling.seed))
    }
    return options
  }

  private static func summary(
    _ counts: CooccurrenceCounts, _ network: ActorNetwork, figure: ActorNetwork, _ tally: CorpusTally, _ files: [String]
  ) -> String {
    var parts = ["\(tally.documents) documents", "\(counts.sentences) sentences", "\(counts.mentions) mentions"]
    let shown = figure.edges.count == network.edges.count ? "" : " (\(figure.edges.count) in the figure)"
    parts += ["\(network.nodes.count) actors", "\(network.edges.count) ties\(shown)"]
    if tally.duplicates > 0 { parts.append("\(tally.duplicates) duplicates left out") }
    if tally.skipped > 0 { parts.append("\(tally.skipped) skipped") }
    return parts.joined(separator: ", ") + (files.isEmpty ? "" : ": wrote " + files.joined(separator: ", "))
  }
}
