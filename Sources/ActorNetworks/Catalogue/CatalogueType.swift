// The kinds of entries that a catalogue file may hold, and the coarse actor type of each.

/// The kind of a catalogue entry, as its file says under `type`.
public enum CatalogueType: String, Sendable, CaseIterable {
  /// A state, present or historical, recognised or not.
  case state
  /// Lands and peoples that act or are dealt with as a whole.
  case territory, region, people
  /// Organisations and organs, by their kind.
  case organisation, alliance, court, mission, government, parliament, agency, military, movement, party, company, ngo, institute
  /// An armed group that is no state's army.
  case armedGroup = "armed-group"
  /// A person.
  case person
  /// A news agency.
  case newsAgency = "news-agency"
  /// Other media.
  case newspaper, broadcaster, platform
  /// Places that do not act.
  case settlement, district, landform

  /// The kinds by their numbers in a compiled catalogue: `allCases` would be made anew each time.
  static let numbered = allCases

  /// The type under which the actor is listed, selected and coloured.
  public var actorType: ActorType {
    switch self {
    case .state: .country
    case .territory, .region, .people: .region
    case .organisation, .alliance, .court, .mission, .government, .parliament, .agency, .military, .movement, .party, .company,
      .ngo, .institute, .armedGroup:
      .organization
    case .person: .person
    case .newsAgency, .newspaper, .broadcaster, .platform: .media
    case .settlement, .district, .landform: .place
    }
  }

  /// Whether such an actor is an organ of the one it belongs to, rather than a body of its own.
  public var isOrganOfOwner: Bool {
    switch self {
    case .court, .mission, .government, .parliament, .agency, .military: true
    default: false
    }
  }
}
