// The kinds of entries that a catalogue file may hold, and the coarse actor type of each.

/// The kind of a catalogue entry, as its file says under `type`.
public enum CatalogueType: String, Sendable, CaseIterable {
  case state
  case territory, region, people
  case organisation, alliance, court, mission, government, parliament, agency, military, movement, party, company, ngo, institute
  case armedGroup = "armed-group"
  case person
  case newsAgency = "news-agency"
  case newspaper, broadcaster, platform
  case settlement, district, landform

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
