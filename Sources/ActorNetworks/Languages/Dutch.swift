// Dutch: the genitive of names, the inflected form of adjectives, plurals of what peoples are called.

/// The rules of Dutch.
struct Dutch: LanguageRules {
  let code = "nl"
  let functionWords =
    "de het een van en in is dat op te zijn met voor niet aan er om ook als bij door naar uit nog wel maar over dan"
    + " ze hij heeft werd wordt deze geen was hun haar die dit tot onder tussen jaar werden worden zich kan zou tegen"
    + " zal twee waar na hebben had toen"

  // Lists of all languages hold together: a common word of any is left out.
  let abbreviations = ["dhr", "mevr", "mej", "drs", "o.a", "d.w.z", "m.a.w", "o.l.v", "bijv", "blz", "resp", "jl"]

  func forms(of form: CatalogueForm) -> [InflectedForm] {
    let made: [String] =
      switch form.role {
      case .names: form.caseRule == nil && !form.isAmbiguous ? genitive(form.text) : []
      // The city's own adjective, Amsterdams, does not speak of the state.
      case .metonyms: []
      case .adjectives: form.isWhole && !form.isAmbiguous ? [] : [Self.inflected(form.text)]
      case .people: form.isWhole && !form.isAmbiguous ? [] : StemRow.forms(of: form.text, by: Self.plurals) ?? []
      }
    return ([form.text] + form.irregular + made).map { InflectedForm($0) }
  }

  /// Frankrijks; behind a vowel an apostrophe parts the ending from the name, so that no form is needed.
  private func genitive(_ name: String) -> [String] {
    guard name.count > 3, !name.contains(" "), name.first?.isUppercase == true, let last = name.last else { return [] }
    return last.isLowercase && !"aeiouyëïösßxz".contains(last) ? [name + "s"] : []
  }

  /// Belgische of Belgisch; the doubled vowel of an open syllable is written once: Chinese of Chinees, Indiase of Indiaas.
  private static func inflected(_ adjective: String) -> String {
    adjective.hasSuffix("ees") || adjective.hasSuffix("aas") ? adjective.dropLast(2) + "se" : adjective + "e"
  }

  private static let plurals = [
    StemRow("ees", "ees ezen"), StemRow("aan", "aan anen"), StemRow("aard", "aard aarden"), StemRow("aar", "aar aren"),
    StemRow("aat", "aat aten"), StemRow("aak", "aak aken"), StemRow("een", "een enen"), StemRow("eed", "eed eden"),
    StemRow("eek", "eek eken"), StemRow("eet", "eet eten"), StemRow("oor", "oor oren"), StemRow("ool", "ool olen"),
    StemRow("oot", "oot oten"), StemRow("us", "us ussen"), StemRow("it", "it itten"), StemRow("in", "in innen"),
    // Of the rest on -i and -o the apostrophe of the plural ends the word.
    StemRow("er", "er ers"), StemRow("ër", "ër ërs"), StemRow("i", "i"), StemRow("o", "o"), StemRow("", "- en"),
  ]
}
