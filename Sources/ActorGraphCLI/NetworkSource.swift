// From the options of a command to a corpus that is counted, and its network.

import ActorNetworks
import ArgumentParser

/// All options that a network follows from.
struct NetworkSource: ParsableArguments {
  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var resolution: ResolutionOptions
  @OptionGroup var counting: CountingOptions
  @OptionGroup var filter: FilterOptions

  /// The analysis of the corpus; who is to be in the middle of the network must be an actor.
  func analysis() throws -> CorpusAnalysis {
    let analysis = try corpus.analysis(resolution)
    if let ego = filter.ego { _ = try analysis.catalogue.index(of: ego.actor) }
    return analysis
  }

  /// Reads and counts the corpus.
  ///
  /// - Parameter parts: what is kept beside the counts.
  /// - Throws: `CommandFailure` if there is no document.
  func counted(keeping parts: CountedCorpus.Parts = []) throws -> CountedCorpus {
    let counted = try analysis().counted(
      counting.settings, keepingDuplicates: counting.keepDuplicates, keeping: parts, report: warn)
    try counted.tally.demandDocuments()
    return counted
  }

  /// The network of the corpus, or of an actor's neighbourhood in it.
  ///
  /// - Parameters:
  ///   - backbone: that which is in force if none is asked for.
  ///   - isFigure: whether the network is to be drawn: its ties carry what figures tell of them.
  ///   - isForFiles: whether the network is to be written: its actors carry their names in all languages, its ties their best sentences.
  ///   - everyTie: whether no backbone is in force, whatever is asked for.
  /// - Throws: `CommandFailure` if the actor is not in the network.
  func network(
    of counted: CountedCorpus, backbone: BackbonePlan = .none, isFigure: Bool = false, isForFiles: Bool = false,
    everyTie: Bool = false,
    keepingIsolated: Bool = false
  ) throws -> ActorNetwork {
    var options = try filter.options(backbone: backbone)
    (options.marksRarer, options.carriesAllLabels) = (isFigure, isForFiles)
    if everyTie { options.backbone = .none }
    options.keepsIsolated = keepingIsolated
    let network = try ActorNetwork(counted.counts, catalogue: counted.catalogue, options: options).around(filter.ego)
    return isFigure || isForFiles ? network.citing(counted.evidence, catalogue: counted.catalogue) : network
  }

  /// The network of a graph file, if the one path names such a file: filtered as far as its numbers allow.
  func networkOfFile(keepingIsolated: Bool = false) throws -> ActorNetwork? {
    guard corpus.input.paths.count == 1, corpus.input.inputFormat == nil, GraphInput.isNamed(by: corpus.input.paths[0]) else {
      return nil
    }
    return try network(ofFile: corpus.input.paths[0], keepingIsolated: keepingIsolated)
  }

  /// The network of a graph file, filtered as far as its numbers allow.
  func network(ofFile path: String, keepingIsolated: Bool = false) throws -> ActorNetwork {
    var options = try filter.options()
    options.keepsIsolated = keepingIsolated
    let network = try GraphInput.network(at: path)
    do {
      return try network.filtered(by: options).around(filter.ego)
    } catch let error as NetworkFilterError {
      throw CommandFailure("\(path): \(error)")
    }
  }
}
