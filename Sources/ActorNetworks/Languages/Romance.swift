// French, Spanish, Portuguese and Italian share their mechanism: adjectives have feminines and plurals, names stand as they are.

/// How a Romance language makes feminines and plurals of its adjectives.
struct RomanceAdjectives: Sendable {
  /// By the end of the masculine.
  let rows: [StemRow]
  /// Forms that are common words of this or another language, as they would be written.
  let otherWords: Set<String>
  /// What is written before an adjective in one word: pro- and anti-, as the language spells them before r.
  var attached: [(prefix: String, beforeR: String)] = []

  /// All forms of a spelling of the catalogue: a name is one form, an adjective or noun has feminine and plural.
  func forms(of form: CatalogueForm) -> [InflectedForm] {
    guard form.role == .adjectives || form.role == .people, !form.text.contains(" "), !FirstHalves.all.contains(form.text) else {
      return ([form.text] + form.irregular).map { InflectedForm($0) }
    }
    let made = StemRow.forms(of: form.text, by: rows) ?? [form.text, form.text + "s"]
    // A feminine that the file gives has its plural too.
    let irregular = form.irregular.flatMap { $0.hasSuffix("s") ? [$0] : [$0, $0 + "s"] }
    let forms = ([form.text] + made + irregular).filter { !otherWords.contains($0) }
    guard form.role == .adjectives, !form.isAmbiguous, Self.taken.contains(where: form.text.hasPrefix) else {
      return forms.map { InflectedForm($0) }
    }
    let joined = attached.flatMap { prefix in
      forms.map { ($0.hasPrefix("r") ? prefix.beforeR : prefix.prefix) + $0 }
    }
    return (forms + joined).map { InflectedForm($0) }
  }

  /// Beginnings of the adjectives before which pro- and anti- are written.
  private static let taken = [
    "rus", "ukr", "ucran", "améric", "americ", "estadounid", "brit", "angl", "franç", "franc", "allem", "alem", "polon", "polac",
    "turc",
    "iran", "irak", "iraq", "isra", "palest", "syri", "siri", "saoud", "saud", "arab", "chino", "japon", "indi", "pakist",
    "armén",
    "armen", "azerb", "géorg", "georg", "biélor", "bielor", "mold", "roum", "rum", "serb", "europ", "occid", "kurd", "soviét",
    "cub",
    "vénéz", "venez", "égypt", "egip", "liby", "libi", "hongr", "húng", "maroc", "marroq", "algér", "argel", "españ", "espagn",
    "ital",
  ]
}
