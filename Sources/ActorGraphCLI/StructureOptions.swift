// How communities are found and networks resampled: options that several commands share.

import ActorNetworks
import ArgumentParser
import GraphAnalysis

/// How communities are found.
struct CommunityOptions: ParsableArguments {
  @Option(help: ArgumentHelp("What communities are good by: \(Self.names).", valueName: "quality"))
  var communities = CommunityQualities.modularity.name

  @Option(help: ArgumentHelp("Greater for smaller communities; for cpm in the unit of the weights.", valueName: "number"))
  var resolution = 1.0

  @Option(
    help: ArgumentHelp(
      "How many times communities are sought; the best run counts. By default 10, on small networks up to 100.", valueName: "n"))
  var runs: Int?

  static let names = CommunityQualities.all.map(\.name).joined(separator: ", ")

  mutating func validate() throws {
    _ = try leiden(seed: 0)
  }

  func leiden(seed: UInt64, runs: Int? = nil) throws -> Leiden {
    guard let quality = CommunityQualities.named(communities) else {
      throw ValidationError("The quality '\(communities)' is unknown; known are \(Self.names).")
    }
    do throws(CommunityError) {
      return try Leiden(quality: quality, resolution: resolution, runs: runs ?? self.runs, seed: seed)
    } catch {
      throw ValidationError(error.description)
    }
  }
}

/// What random choices follow from.
struct SeedOptions: ParsableArguments {
  @Option(help: ArgumentHelp("What all random choices follow from.", valueName: "n"))
  var seed: UInt64 = 0
}

/// How a network is resampled.
struct ResamplingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Draw the documents anew so many times and give 95 % intervals (percentiles) of weights, of shared units above what chance gives, and \
      of centralities; ties whose surplus may be nothing are called uncertain.
      """, valueName: "n"))
  var bootstrap: Int?

  @OptionGroup var seeds: SeedOptions

  var seed: UInt64 { seeds.seed }
  var isAsked: Bool { bootstrap != nil }

  mutating func validate() throws {
    if let bootstrap, bootstrap < 1 { throw ValidationError("--bootstrap must be at least 1; 1000 gives sound intervals.") }
  }

  /// The bootstrap of a network that was made of `counted`, if one is asked for.
  ///
  /// - Parameter communities: the network's, and how those of the replicates are found; nil to leave out the structure.
  func bootstrap(
    of network: ActorNetwork, _ counted: CountedCorpus, _ source: NetworkSource, keepingIsolated: Bool = false,
    communities: (membership: [Int], leiden: Leiden)? = nil
  ) throws -> Bootstrap? {
    guard let bootstrap else { return nil }
    var options = try source.filter.options()
    options.keepsIsolated = keepingIsolated
    return Bootstrap(
      of: network, documents: counted.documents, settings: counted.counts.settings, catalogue: counted.catalogue,
      options: options, ego: source.filter.ego, measures: communities == nil ? [] : CentralityMeasures.all,
      communities: communities,
      plan: BootstrapPlan(replicates: bootstrap, seed: seed))
  }
}
