// How spellings are written: characters that nobody sees, other scripts, forms too short to mean anybody.

import AliasMatching

/// A text of the catalogue that is matched with texts, its language and where it stands.
private struct MatchedText {
  var text: String
  var language: String
  var place: SourcePlace
  /// The entry that it names; nil for words of a rule.
  var entry: CatalogueEntry?

  static func all(of catalogue: CheckedSource) -> [MatchedText] {
    let spellings = catalogue.entries.flatMap { entry in
      entry.forms.flatMap { form in
        ([form.text] + form.irregular).map {
          MatchedText(text: $0, language: form.language, place: form.place, entry: entry)
        }
      }
    }
    let words = catalogue.rules.flatMap { rule in
      let context = rule.context
      let texts = [rule.form] + context.precededBy + context.followedBy + context.notPrecededBy + context.notFollowedBy
      return texts.map { MatchedText(text: $0, language: rule.language, place: rule.place) }
    }
    return spellings + words
  }

  func complaint(_ problem: String) -> CatalogueDiagnostic {
    CatalogueDiagnostic(place: place, message: "'\(text)' \(problem)")
  }
}

/// Spellings are in normal form C and hold no character that is not seen.
public enum TextCheck: CatalogueCheck {
  /// Complaints about spellings and about words of rules.
  public static func complaints(about catalogue: CheckedSource) -> [CatalogueDiagnostic] {
    MatchedText.all(of: catalogue).compactMap { text in problem(of: text).map(text.complaint) }
  }

  private static func problem(of text: MatchedText) -> String? {
    if let hidden = text.text.unicodeScalars.first(where: { isHidden($0, in: text.language) }) {
      let number = String(hidden.value, radix: 16, uppercase: true)
      let code = "U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number
      return "contains \(code) \(hidden.properties.name ?? "(a control character)"): take it out"
    }
    if !NormalForm.isComposed(text.text) { return "is not in Unicode's normal form C: write letters with marks as one character" }
    if text.text.hasPrefix(" ") || text.text.hasSuffix(" ") { return "begins or ends with a space: take it out" }
    if text.text.contains("  ") { return "contains two spaces in a row: leave one" }
    return nil
  }

  /// Characters that are not seen, or seen as something else: marks of direction, joiners, tatweel, controls, other spaces.
  private static func isHidden(_ scalar: Unicode.Scalar, in language: String) -> Bool {
    // Persian writes the parts of a word with a non-joiner.
    if scalar == "\u{200C}" { return language != "fa" }
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: return true
    case .spaceSeparator: return scalar != " "
    default: return scalar == "\u{0640}" || scalar == "\u{FFFD}" || (0xFE00...0xFE0F).contains(scalar.value)
    }
  }
}

/// Every word is of its language's script and letters; Latin names may stand in texts of other scripts.
public enum ScriptCheck: CatalogueCheck {
  /// Letters and digits of a script that a language does not have, though its neighbours do.
  private static let foreign: [String: (letters: Set<Unicode.Scalar>, remedy: String)] = [
    "ar": (scalars("یکگچپژڤہھۀےڭ۰۱۲۳۴۵۶۷۸۹"), "write Arabic letters and digits, which fold to the Persian ones"),
    "fa": (scalars("يكةى٠١٢٣٤٥٦٧٨٩"), "write Persian letters and digits, which fold to the Arabic ones"),
    "uk": (scalars("ыэёъЫЭЁЪ"), "write the Ukrainian name"),
    "ru": (scalars("іїєґўІЇЄҐЎ"), "write the Russian name"),
  ]

  private static func scalars(_ letters: String) -> Set<Unicode.Scalar> { Set(letters.unicodeScalars) }

  /// Complaints about spellings and about words of rules.
  public static func complaints(about catalogue: CheckedSource) -> [CatalogueDiagnostic] {
    MatchedText.all(of: catalogue).compactMap { text in problem(of: text).map(text.complaint) }
  }

  private static func problem(of text: MatchedText) -> String? {
    guard let language = Languages.rules(for: text.language) else { return nil }
    let scalars = text.text.unicodeScalars
    if let problem = mixture(in: scalars, of: text, language.script) { return problem }
    if let foreign = foreign[text.language], let letter = scalars.first(where: foreign.letters.contains) {
      return "holds '\(letter)', which '\(text.language)' does not have: \(foreign.remedy)"
    }
    return nil
  }

  /// Words of two scripts, or of one that has no place in the language.
  private static func mixture(in scalars: String.UnicodeScalarView, of text: MatchedText, _ own: Script) -> String? {
    // Nearly all texts are of their script alone.
    if scalars.allSatisfy({ Script($0) == own || $0.value < 0x41 }) { return nil }
    for word in scalars.split(whereSeparator: { !$0.properties.isAlphabetic && !isMark($0) }) {
      let scripts = Set(word.filter { !isMark($0) }.map { Script($0) })
      guard let script = scripts.first else { continue }
      if scripts.count > 1 {
        return "mixes the letters of two scripts in one word ('\(String(Substring(word)))'): write it in one"
      }
      if script == own { continue }
      // A Latin name in other scripts: an acronym, or a body that is called so everywhere.
      guard script == .latin, isAcronym(word) || text.entry.map(isCalledSoEverywhere) ?? false else {
        return
          "is not in the script of '\(text.language)': write it there as that language does, or put it under its own language"
      }
    }
    return nil
  }

  /// Marks on letters, and modifier letters that serve as apostrophes.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .modifierLetter, .modifierSymbol: true
    default: false
    }
  }

  private static func isAcronym(_ word: Substring.UnicodeScalarView) -> Bool { word.allSatisfy(\.properties.isUppercase) }

  /// Brands: news of all languages cites media and companies by their Latin names, but neither states nor persons.
  private static func isCalledSoEverywhere(_ entry: CatalogueEntry) -> Bool {
    entry.type?.actorType == .media || entry.type?.actorType == .organization
  }
}

/// No form is so short that it says nothing.
public enum ShortFormCheck: CatalogueCheck {
  /// Complaints about forms of one letter, and about forms of two that are easily a word or part of one.
  public static func complaints(about catalogue: CheckedSource) -> [CatalogueDiagnostic] {
    let settled = catalogue.settledForms()
    return zip(catalogue.entries, catalogue.made).flatMap { entry, made in
      zip(entry.forms, made).compactMap { form, made in
        let complaint = made.lazy.compactMap { made in
          problem(of: made, isSettled: settled.contain(made.key, language: form.language, actor: entry.id))
            .map { "'\(made.text)' \($0)" }
        }.first
        return complaint.map { CatalogueDiagnostic(place: form.place, message: $0) }
      }
    }
  }

  private static func problem(of form: CheckedSource.MadeForm, isSettled: Bool) -> String? {
    let signs = form.text.unicodeScalars.lazy.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }.prefix(3)
    if signs.count < 2 {
      // Chinese reads some in the company of others only.
      return Chinese.states.contains(form.text) ? nil : "is a form of one character, which means anything: give a longer one"
    }
    guard signs.count == 2 else { return nil }
    let letters = signs.filter(\.properties.isAlphabetic)
    if letters.contains(where: { Script($0) == .han }) { return nil }
    let asksForCapitals = form.conditions.caseRule == .upper || form.conditions.caseRule == .exact
    if form.conditions.needsSupport || isSettled || asksForCapitals || letters.count < 2 { return nil }
    let capitals = letters.contains(where: \.properties.isCased) ? "write it in capitals, with 'case: upper', " : ""
    return "is a form of two letters: \(capitals)mark it 'ambiguous: true' or settle it in ambiguous.yaml"
  }
}
