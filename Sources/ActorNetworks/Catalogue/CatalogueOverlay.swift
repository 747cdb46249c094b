// A user's catalogue files laid over others: what they add, override, merge, disable and remove.

import AliasMatching

extension CatalogueSource {
  /// The sources that `catalogue` was compiled from.
  ///
  /// - Complexity: O(size of the sources).
  public init(of catalogue: Catalogue) {
    self.init()
    entries = (0..<catalogue.compiledCount).map(catalogue.entry)
    rules = catalogue.rules
    digest = catalogue.digest
  }

  /// These sources with a user's laid over them.
  ///
  /// An entry of a new id is added. One of a known id adds its spellings and offices to the known entry, and overrides its type and
  /// owner; its `changes` say more. A rule takes the place of the rules for the same form and language; a user's spelling that a rule
  /// here gives to nobody, or switches off, counts again.
  ///
  /// - Complexity: O(n) in the size of both.
  public func overlaid(by user: CatalogueSource) -> CatalogueSource {
    var result = self
    result.diagnostics += user.diagnostics
    result.isPartial = isPartial || user.isPartial
    result.digest = FNV1a.mix(digest, user.digest)
    var positions: [String: Int] = [:]
    for (position, entry) in entries.enumerated() { positions[entry.id] = position }
    var seen: [String: SourcePlace] = [:]
    for entry in user.entries {
      if let place = seen.updateValue(entry.place, forKey: entry.id) {
        result.complain(entry.place, "\(entry.id): the id is taken at \(place)")
      } else if let position = positions[entry.id] {
        result.entries[position] = entry.changes.replaces ? entry : Self.merge(entry, into: result.entries[position])
      } else {
        positions[entry.id] = result.entries.count
        result.entries.append(entry)
      }
    }
    result.overrideRules(by: user)
    result.leaveOut(user.entries, positions)
    return result
  }

  private static func merge(_ change: CatalogueEntry, into entry: CatalogueEntry) -> CatalogueEntry {
    var merged = entry
    merged.type = change.type ?? entry.type
    merged.owner = change.owner ?? entry.owner
    merged.from = change.from ?? entry.from
    merged.to = change.to ?? entry.to
    merged.place = change.place
    let removed = Set(change.changes.removed.map { [$0.language, SpellingFold.key(of: $0.text)] })
    if !removed.isEmpty { merged.forms.removeAll { removed.contains([$0.language, SpellingFold.key(of: $0.text)]) } }
    merged.forms += change.forms
    merged.memberships += change.memberships
    merged.offices += change.offices
    return merged
  }

  private mutating func overrideRules(by user: CatalogueSource) {
    func key(_ form: String, _ language: String) -> [String] { [SpellingFold.key(of: form), language] }
    let decided = Set(user.rules.map { key($0.form, $0.language) })
    let given = Set(user.entries.flatMap { $0.forms.map { key($0.text, $0.language) } })
    rules.removeAll { rule in
      let key = key(rule.form, rule.language)
      return decided.contains(key) || given.contains(key) && (rule.decision == .nobody || rule.decision == .off)
    }
    rules += user.rules
  }

  /// Takes away disabled and merged actors, and mends what refers to them.
  private mutating func leaveOut(_ changes: [CatalogueEntry], _ positions: [String: Int]) {
    var successors: [String: String?] = [:]
    for change in changes where change.changes.isDisabled { successors[change.id] = .some(nil) }
    for change in changes {
      guard let target = change.changes.mergesInto else { continue }
      guard let position = positions[target], target != change.id else {
        complain(change.place, "\(change.id): 'merge-into' names '\(target)', which no file defines")
        continue
      }
      guard successors[target] == nil else {
        complain(change.place, "\(change.id): 'merge-into' names '\(target)', which is itself merged or disabled")
        continue
      }
      successors[change.id] = target
      if let source = positions[change.id] { entries[position].forms += entries[source].forms }
    }
    guard !successors.isEmpty else { return }
    func successor(of id: String) -> String? { successors[id] ?? id }
    entries.removeAll { successors[$0.id] != nil }
    for index in entries.indices {
      entries[index].owner = entries[index].owner.flatMap(successor).flatMap { $0 == entries[index].id ? nil : $0 }
      entries[index].memberships = entries[index].memberships.compactMap { membership in
        var membership = membership
        guard let organisation = successor(of: membership.organisation) else { return nil }
        membership.organisation = organisation
        return membership
      }
      entries[index].offices = entries[index].offices.compactMap { office in
        var office = office
        guard let body = successor(of: office.of) else { return nil }
        office.of = body
        return office
      }
    }
    rules = rules.compactMap { rule in
      var rule = rule
      let actors = rule.actors.compactMap(successor)
      guard actors.isEmpty == rule.actors.isEmpty else { return nil }
      rule.actors = actors
      rule.context.beside = rule.context.beside.compactMap(successor)
      return rule
    }
  }

  private mutating func complain(_ place: SourcePlace, _ message: String) {
    diagnostics.append(CatalogueDiagnostic(place: place, message: message))
  }
}
