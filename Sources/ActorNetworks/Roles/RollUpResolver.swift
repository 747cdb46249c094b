// Counting actors for others, document by document.

/// Replaces the actors of mentions by those that they count for, by a plan and a catalogue.
public struct RollUpResolver: Sendable {
  private let catalogue: Catalogue
  private let offices: RepresentedOffices?
  private let bodies: Bool
  private let organisations: [(id: ActorIndex, members: [ActorIndex: [ClosedRange<Int>]])]

  /// What carries out `plan`.
  ///
  /// - Throws: `RollUpError` if an organisation of the plan is unknown or has no members.
  /// - Complexity: O(number of actors) for each organisation, and once for persons.
  public init(_ plan: RollUp, catalogue: Catalogue) throws(RollUpError) {
    self.catalogue = catalogue
    offices = plan.persons ? RepresentedOffices(catalogue: catalogue) : nil
    bodies = plan.bodies
    var organisations: [(id: ActorIndex, members: [ActorIndex: [ClosedRange<Int>]])] = []
    for id in plan.organisations {
      guard let organisation = catalogue.actor(id: id) else {
        throw .unknown(id: id, suggestion: catalogue.suggestion(for: id))
      }
      let members = catalogue.members(of: organisation)
      guard !members.isEmpty else { throw .noMembers(id: id) }
      organisations.append((organisation, members))
    }
    self.organisations = organisations
  }

  /// The document with each mention counted for the actor that the plan says; spans, kinds and order stay.
  ///
  /// A person without an office at the document's date counts as before, and so does everybody in a document without a date, given
  /// or found. Members count there if the catalogue tells no end of their membership. A date that is a month or a year is all its
  /// days: a term that covers one of them counts.
  ///
  /// - Complexity: O(number of mentions); where a date is needed and not given, O(n) in the length of the text.
  public func resolve(_ document: AnnotatedDocument) -> AnnotatedDocument {
    let actors = Set(document.mentions.map(\.actor))
    guard actors.contains(where: mayMove) else { return document }
    let date = needsDate(actors) ? DateFinder.shared.date(of: document) : nil
    var moves: [ActorIndex: (actor: ActorIndex, steps: [RollUpStep])] = [:]
    for actor in actors {
      let move = self.move(actor, date)
      if move.actor != actor { moves[actor] = move }
    }
    guard !moves.isEmpty else { return document }
    let mentions = document.mentions.map { mention in
      guard let move = moves[mention.actor] else { return mention }
      var moved = mention
      moved.actor = move.actor
      moved.basis = .rollUp(mention.basis, move.steps)
      return moved
    }
    return AnnotatedDocument(
      document: document.document, language: document.language, units: document.units, mentions: mentions)
  }

  /// Whether a date could count: bodies count for their parents at any time.
  private func needsDate(_ actors: Set<ActorIndex>) -> Bool {
    !organisations.isEmpty || actors.contains { offices?.all(of: $0).isEmpty == false }
  }

  private func mayMove(_ actor: ActorIndex) -> Bool {
    !organisations.isEmpty || offices?.all(of: actor).isEmpty == false || (bodies && catalogue.parent(ofBody: actor) != nil)
  }

  private func move(_ actor: ActorIndex, _ date: CalendarDate?) -> (actor: ActorIndex, steps: [RollUpStep]) {
    var current = actor
    var steps: [RollUpStep] = []
    func step(to next: ActorIndex, _ role: String) {
      steps.append(RollUpStep(actor: catalogue.id(of: current), role: role, of: catalogue.id(of: next)))
      current = next
    }
    if let date, let held = offices?.office(of: current, on: date) { step(to: held.owner, held.office) }
    if bodies { for parent in catalogue.parents(ofBody: current) { step(to: parent, "body") } }
    for organisation in organisations {
      guard let days = organisation.members[current], days.contains(where: { Self.covers($0, date) }) else { continue }
      step(to: organisation.id, "member")
    }
    return (current, steps)
  }

  private static func covers(_ days: ClosedRange<Int>, _ date: CalendarDate?) -> Bool {
    date.map { days.overlaps($0.span) } ?? (days.upperBound == Int.max)
  }
}
