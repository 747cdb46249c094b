// Who belongs to whom: persons by their offices, bodies by what they are bodies of, members by their memberships.

/// The offices of the catalogue's persons, in which they act for a state or an organisation.
struct RepresentedOffices: Sendable {
  /// An office that a person holds or held.
  struct Holding: Sendable {
    /// The office, such as `president`.
    var office: String
    /// The state or organisation whose office it is.
    var owner: ActorIndex
    /// The days of the term; nil if its begin is unknown.
    var days: ClosedRange<Int>?
    /// What the person is taken to act for first: a state, then a region, then an organisation.
    fileprivate var rank: Int
  }

  /// Offices within a state whose holders do not speak for it.
  private static let ownVoices: Set<String> = [
    "opposition-leader", "rebel-leader", "rival-prime-minister", "cleric", "patriarch", "imam", "spiritual-leader", "businessman",
    "editor-in-chief",
  ]

  private var holdings: [ActorIndex: [Holding]] = [:]

  /// The offices of `catalogue`, without those of rival governments and those whose holders speak for themselves.
  ///
  /// - Complexity: O(number of persons and offices).
  init(catalogue: Catalogue) {
    for person in 0..<catalogue.compiledCount where catalogue.type(of: person) == .person {
      let held = catalogue.roles(of: person).offices.compactMap { office -> Holding? in
        guard !office.isRival, let owner = catalogue.actor(id: office.of) else { return nil }
        let ranked: [ActorType] = [.country, .region, .organization]
        guard let rank = ranked.firstIndex(of: catalogue.type(of: owner)),
          catalogue.type(of: owner) == .organization || !Self.ownVoices.contains(office.office)
        else { return nil }
        return Holding(office: office.office, owner: owner, days: office.days, rank: rank)
      }
      if !held.isEmpty { holdings[person] = held }
    }
  }

  /// All offices of a person, whenever held, in the order of the catalogue.
  func all(of person: ActorIndex) -> [Holding] { holdings[person] ?? [] }

  /// The office in which a person acts at a date; nil if the catalogue knows of none.
  ///
  /// Of several, one of a state goes before one of a region and that before one of an organisation, as a chancellor also leads a party;
  /// then the one whose term began last, then the one listed first.
  func office(of person: ActorIndex, on date: CalendarDate) -> Holding? {
    func order(_ holding: Holding) -> (Int, Int) { (holding.rank, -(holding.days?.lowerBound ?? 0)) }
    return all(of: person).filter { $0.days?.overlaps(date.span) == true }.min { order($0) < order($1) }
  }
}

extension Catalogue {
  /// The state or organisation that an actor is an organ or branch of: Russia of the State Duma, al-Qaeda of AQAP.
  ///
  /// Parties, companies, research institutes and armed groups of a state act in it, but not for it.
  func parent(ofBody actor: ActorIndex) -> ActorIndex? {
    guard let owner = owner(of: actor) else { return nil }
    switch kind(of: actor) {
    case .armedGroup: return type(of: owner) == .organization ? owner : nil
    case .organisation: return owner
    case let kind: return kind.isOrganOfOwner ? owner : nil
    }
  }

  /// The states and organisations that an actor is an organ of, the nearest first.
  func parents(ofBody actor: ActorIndex) -> [ActorIndex] {
    var parents: [ActorIndex] = []
    while let next = parent(ofBody: parents.last ?? actor), next != actor, !parents.contains(next) { parents.append(next) }
    return parents
  }

  /// The days on which the members of an organisation were members, by the member.
  ///
  /// - Complexity: O(number of actors).
  func members(of organisation: ActorIndex) -> [ActorIndex: [ClosedRange<Int>]] {
    let id = id(of: organisation)
    var members: [ActorIndex: [ClosedRange<Int>]] = [:]
    for actor in 0..<compiledCount where type(of: actor) != .person {
      let days = roles(of: actor).memberships.filter { $0.organisation == id }.compactMap(\.days)
      if !days.isEmpty { members[actor] = days }
    }
    return members
  }
}
