// Actors that the command line names by their ids, and the part of the network around one.

import ActorNetworks
import ArgumentParser

extension Catalogue {
  /// The actor of an id that the user wrote.
  ///
  /// - Throws: `ValidationError` with the nearest id if there is none.
  func index(of id: String) throws -> ActorIndex {
    if let index = actor(id: id) { return index }
    let suggestion = suggestion(for: id).map { "\($0) " } ?? ""
    throw ValidationError("No actor has the id '\(id)'; \(suggestion)'actorgraph catalogue list' prints the ids.")
  }
}

extension Neighbourhood: ExpressibleByArgument {
  /// The neighbourhood that the user wrote.
  public init?(argument: String) { self.init(argument) }
}

extension AffiliationTreatment: ExpressibleByArgument {}

extension ActorNetwork {
  /// The network around an actor, or the whole if none is named.
  ///
  /// - Throws: `CommandFailure` if the actor is not in the network.
  func around(_ ego: Neighbourhood?) throws -> ActorNetwork {
    guard let ego else { return self }
    guard let network = neighbourhood(ego) else {
      throw CommandFailure(
        "--ego: '\(ego.actor)' is not in the network: the texts do not name it, or no tie of it passes the types, kinds and filters (--backbone none lets all ties in)"
      )
    }
    return network
  }
}
