// What sort of actor an entry of the catalogue is, as the user sees and selects it.

/// The coarse type of an actor: the values of `--types`, the `type` column of every table and the colour of a node.
///
/// The catalogue's entries carry a finer kind (`alliance`, `court`, `armed-group` …), which `CatalogueType` maps to one of these.
public enum ActorType: String, Sendable, Hashable, CaseIterable, Comparable {
  /// A state, present or historical, recognised or not.
  case country
  /// A territory, region or group of lands that acts or is dealt with as a whole.
  case region
  /// An international or national body, alliance, party, armed group.
  case organization
  /// A person.
  case person
  /// An agency, newspaper, broadcaster or platform: mostly a source of news, seldom an actor in them.
  case media
  /// A settlement, district, river, mountain: where things happen.
  case place
  /// Not told: a node of a file that knows no such types. No actor of a catalogue is of this type.
  case other

  /// The types of a catalogue's actors.
  public static let catalogued = allCases.filter { $0 != .other }
  /// The types that make up a network unless the user chooses others: sources and scenes stay out.
  public static let actors: Set<ActorType> = [.country, .region, .organization, .person]

  /// The order in which types are listed and coloured, which is the order of declaration.
  public static func < (a: ActorType, b: ActorType) -> Bool { a.rank < b.rank }

  /// Position in the order of declaration, from 0.
  public var rank: Int {
    switch self {
    case .country: 0
    case .region: 1
    case .organization: 2
    case .person: 3
    case .media: 4
    case .place: 5
    case .other: 6
    }
  }
}
