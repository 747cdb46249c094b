// Who belongs to whom.

/// What entries and rules refer to exists and is of a kind that makes sense, and ownership runs in no circle.
public enum ReferenceCheck: CatalogueCheck {
  /// Complaints about `of`, `member-of`, `offices` and the actors of rules.
  public static func complaints(about catalogue: CheckedSource) -> [CatalogueDiagnostic] {
    catalogue.entries.flatMap { entry in references(of: entry, in: catalogue) + circle(from: entry, in: catalogue) }
      + catalogue.rules.flatMap { rule in
        (rule.actors + rule.context.beside).compactMap { unknown($0, "the rule on '\(rule.form)'", rule.place, catalogue) }
      }
  }

  private static func references(of entry: CatalogueEntry, in catalogue: CheckedSource) -> [CatalogueDiagnostic] {
    var complaints: [CatalogueDiagnostic] = []
    func refer(to id: String, _ key: String, _ place: SourcePlace, _ canBe: (ActorType) -> Bool, _ expected: String) {
      if let complaint = unknown(id, "\(entry.id): '\(key)'", place, catalogue) {
        complaints.append(complaint)
      } else if let type = catalogue.entry(id)?.type, !canBe(type.actorType) {
        let message = "\(entry.id): '\(key)' names '\(id)', a \(type.rawValue); it must name \(expected)"
        complaints.append(CatalogueDiagnostic(place: place, message: message))
      }
    }
    if let owner = entry.owner {
      refer(to: owner, "of", entry.place, { $0 != .person && $0 != .place }, "a state, a region, an organisation or a company")
    }
    for membership in entry.memberships {
      refer(to: membership.organisation, "member-of", membership.place, { $0 == .organization }, "an organisation")
    }
    for office in entry.offices {
      refer(to: office.of, "offices", office.place, { $0 != .person }, "the state or body whose office it is")
    }
    if let office = entry.offices.first, let type = entry.type, type != .person {
      let message = "\(entry.id): a \(type.rawValue) holds no offices: list them at the person"
      complaints.append(CatalogueDiagnostic(place: office.place, message: message))
    }
    return complaints
  }

  private static func unknown(
    _ id: String, _ user: String, _ place: SourcePlace, _ catalogue: CheckedSource
  ) -> CatalogueDiagnostic? {
    guard !catalogue.knows(id) else { return nil }
    let suggestion = catalogue.nearest(to: id).map { "; did you mean '\($0)'?" } ?? ": define it, or take it out"
    return CatalogueDiagnostic(place: place, message: "\(user) names '\(id)', which no file defines\(suggestion)")
  }

  /// Told once for each circle, at the entry whose id comes first.
  private static func circle(from entry: CatalogueEntry, in catalogue: CheckedSource) -> [CatalogueDiagnostic] {
    var chain = [entry.id]
    var next = entry.owner
    while let id = next, id != entry.id {
      guard !chain.contains(id) else { return [] }
      chain.append(id)
      next = catalogue.entry(id)?.owner
    }
    guard next != nil, chain.min() == entry.id else { return [] }
    let path = (chain + [entry.id]).joined(separator: " of ")
    return [CatalogueDiagnostic(place: entry.place, message: "\(path): nobody can belong to itself, take one 'of' out")]
  }
}
