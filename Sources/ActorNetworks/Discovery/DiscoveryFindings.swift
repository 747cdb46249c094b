// What discovery found: new actors, and new spellings of known ones.

/// What a corpus shows beyond the catalogue.
public struct DiscoveryFindings: Sendable, Hashable {
  /// Actors that the catalogue lacks, the ones in most documents first.
  public var actors: [DiscoveredActor]
  /// Spellings of known persons that the catalogue lacks.
  public var respellings: [Respelling]
}

/// Spellings of a known person that the catalogue lacks: Nikol Pashinian beside Nikol Pashinyan.
public struct Respelling: Sendable, Hashable {
  /// The known person.
  public var actor: ActorIndex
  /// Spellings of the full name.
  public var names: [String]
  /// A surname by which documents go on after the full name.
  public var shortNames: [String]
}
