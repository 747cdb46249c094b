// The rules on doubtful forms.

import AliasMatching

/// Every rule decides on something: its form is one of its actors', it is the only one on it, and its words can come to bear.
public enum RuleCheck: CatalogueCheck {
  /// Complaints about rules.
  public static func complaints(about catalogue: CheckedSource) -> [CatalogueDiagnostic] {
    let owners = owners(in: catalogue)
    return catalogue.rules.flatMap { rule in
      contradictions(in: rule) + ownership(of: rule, owners[Subject(rule)] ?? [], catalogue)
    } + duplicates(in: catalogue.rules)
  }

  private struct Subject: Hashable {
    let language: String
    let form: [UInt8]

    init(_ rule: AmbiguityRule) {
      language = rule.language
      form = SpellingFold.bytes(of: rule.form)
    }

    init(_ form: [UInt8], _ language: String) {
      (self.form, self.language) = (form, language)
    }
  }

  /// Who has each form that a rule is about.
  private static func owners(in catalogue: CheckedSource) -> [Subject: Set<String>] {
    var owners: [Subject: Set<String>] = [:]
    for rule in catalogue.rules { owners[Subject(rule)] = [] }
    for (entry, made) in zip(catalogue.entries, catalogue.made) {
      for (form, made) in zip(entry.forms, made) {
        for one in made {
          if let index = owners.index(forKey: Subject(one.key, form.language)) { owners.values[index].insert(entry.id) }
        }
      }
    }
    return owners
  }

  private static func contradictions(in rule: AmbiguityRule) -> [CatalogueDiagnostic] {
    var problems: [String] = []
    let hasContext = rule.context != AmbiguityRule.Context()
    switch rule.decision {
    case .nobody:
      if !rule.actors.isEmpty { problems.append("means nobody, but lists actors: take 'actors' out") }
      if hasContext { problems.append("means nobody, whatever stands around it: take the words and 'beside' out") }
    case .off:
      if hasContext { problems.append("never matches, whatever stands around it: take the words and 'beside' out") }
    case .match:
      if rule.actors.isEmpty { problems.append("does not say whom it means: list the actor under 'actors'") }
    case .context: break
    }
    let context = rule.context
    for (wanted, unwanted, side) in [
      (context.precededBy, context.notPrecededBy, "preceded-by"), (context.followedBy, context.notFollowedBy, "followed-by"),
    ] {
      let refused = Set(unwanted.map { SpellingFold.bytes(of: $0) })
      guard let both = wanted.first(where: { refused.contains(SpellingFold.bytes(of: $0)) }) else { continue }
      problems.append("has '\(both)' under '\(side)' and under 'not-\(side)': decide")
    }
    return problems.map { complaint(rule, $0) }
  }

  private static func ownership(
    of rule: AmbiguityRule, _ owners: Set<String>, _ catalogue: CheckedSource
  ) -> [CatalogueDiagnostic] {
    guard rule.decision != .nobody else { return [] }
    if owners.isEmpty, rule.actors.allSatisfy({ catalogue.entry($0) != nil }) {
      return [
        complaint(rule, "does nothing, as the form is no actor's in '\(rule.language)': take the rule out, or add the form")
      ]
    }
    // What a file does not define may have any form.
    let idle = rule.actors.filter { !owners.contains($0) && catalogue.entry($0) != nil }
    guard !idle.isEmpty else { return [] }
    return [
      complaint(rule, "is no form of \(idle.joined(separator: ", ")) in '\(rule.language)': take the actor out of the rule")
    ]
  }

  /// Rules on one form that concern the same actor: the later one would undo the earlier.
  private static func duplicates(in rules: [AmbiguityRule]) -> [CatalogueDiagnostic] {
    Dictionary(grouping: rules, by: Subject.init).values.flatMap { rules in
      rules.indices.compactMap { later in
        let earlier = rules[..<later].first { earlier in
          earlier.actors.isEmpty || rules[later].actors.isEmpty || !Set(earlier.actors).isDisjoint(with: rules[later].actors)
        }
        return earlier.map { complaint(rules[later], "has a rule at \($0.place) already: make one of them") }
      }
    }
  }

  private static func complaint(_ rule: AmbiguityRule, _ problem: String) -> CatalogueDiagnostic {
    CatalogueDiagnostic(place: rule.place, message: "the rule on '\(rule.form)' \(problem)")
  }
}
