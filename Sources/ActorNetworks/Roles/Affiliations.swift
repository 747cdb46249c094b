// Ties that say nothing, as one of the two belongs to the other: Putin and Russia, the Bundestag and Germany.

/// How one end of a tie belongs to the other.
public enum Affiliation: String, Sendable, Hashable, CaseIterable {
  /// A person, and the state or organisation of an office that the person holds or held.
  case holdsOffice = "holds office"
  /// An organ, and the state or organisation whose organ it is.
  case bodyOf = "body of"
}

/// What is done with ties whose one end belongs to the other.
public enum AffiliationTreatment: String, Sendable, Hashable, CaseIterable {
  /// They are ties as any.
  case keep
  /// They are ties that say so.
  case mark
  /// They are left out.
  case hide
}

/// Which actors belong to which.
///
/// Offices count whenever they were held, as a tie is one for the whole corpus: Medvedev belongs to Russia. An office of a body belongs to
/// the body's state too. A member of an organisation does not belong to it.
struct Affiliations: Sendable {
  private var owners: [ActorIndex: [ActorIndex: Affiliation]] = [:]

  /// The affiliations that `catalogue` knows.
  ///
  /// - Complexity: O(number of actors and offices).
  init(catalogue: Catalogue) {
    let offices = RepresentedOffices(catalogue: catalogue)
    for actor in 0..<catalogue.compiledCount {
      let held = offices.all(of: actor).map(\.owner)
      for owner in held.flatMap({ [$0] + catalogue.parents(ofBody: $0) }) { owners[actor, default: [:]][owner] = .holdsOffice }
      for owner in catalogue.parents(ofBody: actor) { owners[actor, default: [:]][owner] = .bodyOf }
    }
  }

  /// How one of these belongs to the other; nil if neither does.
  func between(_ pair: CooccurrenceCounts.Pair) -> Affiliation? {
    owners[pair.first]?[pair.second] ?? owners[pair.second]?[pair.first]
  }
}
