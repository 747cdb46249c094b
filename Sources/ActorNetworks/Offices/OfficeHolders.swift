// Who held which office when, by the catalogue.

/// The terms of office that the catalogue's persons held.
struct OfficeHolders: Sendable {
  private struct Term {
    var holder: ActorIndex
    var days: ClosedRange<Int>
  }

  /// Terms by whose office it is and which.
  private var terms: [ActorIndex: [String: [Term]]] = [:]

  /// The terms of `catalogue` whose begin is known, without those of rival governments.
  ///
  /// - Complexity: O(number of persons).
  init(catalogue: Catalogue) {
    for actor in 0..<catalogue.compiledCount where catalogue.type(of: actor) == .person {
      for office in catalogue.roles(of: actor).offices {
        guard !office.isRival, let owner = catalogue.actor(id: office.of), let days = office.days else { continue }
        terms[owner, default: [:]][office.office, default: []].append(Term(holder: actor, days: days))
      }
    }
  }

  /// Whether an actor has offices that persons hold.
  func hasOffices(_ actor: ActorIndex) -> Bool { terms[actor] != nil }

  /// The one who held one of these offices at a date; nil if there was none or several, as where it changed hands then.
  func holder(of offices: [String], at owner: ActorIndex, on date: CalendarDate) -> ActorIndex? {
    for office in offices {
      let holders = Set((terms[owner]?[office] ?? []).filter { $0.days.overlaps(date.span) }.map(\.holder))
      if !holders.isEmpty { return holders.count == 1 ? holders.first : nil }
    }
    return nil
  }
}
