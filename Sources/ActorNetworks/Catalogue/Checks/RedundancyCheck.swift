// Spellings that say nothing new.

/// No spelling is made by the language's rule, or by folding, of another one of the same actor, role and language.
public enum RedundancyCheck: CatalogueCheck {
  /// Complaints about spellings that could be left out without any change in what is found.
  public static func complaints(about catalogue: CheckedSource) -> [CatalogueDiagnostic] {
    zip(catalogue.entries, catalogue.made).flatMap { complaints(about: $0, $1) }
  }

  private struct Group: Hashable {
    let role: FormRole
    let language: String
  }

  private static func complaints(about entry: CatalogueEntry, _ made: [[CheckedSource.MadeForm]]) -> [CatalogueDiagnostic] {
    let groups = Dictionary(grouping: entry.forms.indices) {
      Group(role: entry.forms[$0].role, language: entry.forms[$0].language)
    }
    return groups.values.flatMap { members in redundant(members, in: entry, made) }
      + entry.forms.flatMap { needlessIrregulars(of: $0, in: entry) }
  }

  private static func redundant(
    _ members: [Int], in entry: CatalogueEntry, _ made: [[CheckedSource.MadeForm]]
  ) -> [CatalogueDiagnostic] {
    guard members.count > 1 else { return [] }
    var makers: [[UInt8]: [Int]] = [:]
    for member in members {
      for form in made[member] where makers[form.key]?.last != member { makers[form.key, default: []].append(member) }
    }
    var left = Set(members)
    var complaints: [CatalogueDiagnostic] = []
    // From the last to the first, so that of two equal ones the first stays; the first of all is the label.
    for member in members.dropFirst().reversed() {
      var others: Set<Int> = []
      let isCovered = made[member].allSatisfy { form in
        let maker = makers[form.key, default: []].first { other in
          other != member && left.contains(other) && made[other].contains { covers($0, form) }
        }
        if let maker { others.insert(maker) }
        return maker != nil
      }
      guard isCovered, !others.isEmpty else { continue }
      left.remove(member)
      let (text, place) = (entry.forms[member].text, entry.forms[member].place)
      let names = others.sorted().map { "'\(entry.forms[$0].text)'" }.joined(separator: " and ")
      let message =
        "\(entry.id): '\(text)' adds nothing to \(names), from which folding or the language's rule make it: take it out"
      complaints.append(CatalogueDiagnostic(place: place, message: message))
    }
    return complaints
  }

  private static func covers(_ form: CheckedSource.MadeForm, _ other: CheckedSource.MadeForm) -> Bool {
    form.key == other.key && form.conditions.cover(other.conditions) && (form.isGlueable || !other.isGlueable)
  }

  private static func needlessIrregulars(of form: CatalogueForm, in entry: CatalogueEntry) -> [CatalogueDiagnostic] {
    guard !form.irregular.isEmpty else { return [] }
    let all = Set(CheckedSource.makeForms(of: form, in: entry).map(\.key))
    return form.irregular.indices.compactMap { index in
      var without = form
      without.irregular.remove(at: index)
      guard Set(CheckedSource.makeForms(of: without, in: entry).map(\.key)) == all else { return nil }
      let message =
        "\(entry.id): '\(form.irregular[index])' is no irregular form of '\(form.text)', as the rule makes it: take it out"
      return CatalogueDiagnostic(place: form.place, message: message)
    }
  }
}
