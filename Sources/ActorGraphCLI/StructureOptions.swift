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

  @Option(help: ArgumentHelp("How many times communities are sought; the best run counts.", valueName: "n"))
  var runs = 10

  @Option(help: ArgumentHelp("What random choices follow from.", valueName: "n"))
  var seed: UInt64 = 0

  static let names = CommunityQualities.all.map(\.name).joined(separator: ", ")

  mutating func validate() throws {
    _ = try leiden()
  }

  func leiden() throws -> Leiden {
    guard let quality = CommunityQualities.named(communities) else {
      throw ValidationError("The quality '\(communities)' is unknown; known are \(Self.names).")
    }
    do throws(CommunityError) {
      return try Leiden(quality: quality, resolution: resolution, runs: runs, seed: seed)
    } catch {
      throw ValidationError(error.description)
    }
  }
}
