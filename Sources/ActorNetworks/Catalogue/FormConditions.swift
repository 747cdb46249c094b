// What a form asks of the text, beyond its letters.

import AliasMatching

/// The conditions under which a form counts, as its file gives them or its spelling implies them.
struct FormConditions: Sendable, Hashable {
  let caseRule: CaseRule
  /// Whether the text's letters must be the catalogue's, not merely fold to them.
  let isLetterExact: Bool
  let needsSupport: Bool
  /// The spelling that the text must have; nil where any that folds to it does.
  let spelling: String?

  /// The conditions of `text`, which a language's rule made of `form`.
  init(of text: String, from form: CatalogueForm) {
    caseRule = form.caseRule ?? Self.caseRule(impliedBy: text)
    isLetterExact = Self.needsItsLetters(text)
    needsSupport = form.isAmbiguous
    spelling = caseRule == .exact || isLetterExact ? text : nil
  }

  /// Whether a text that satisfies `other` satisfies these too; both are of spellings that fold to the same.
  func cover(_ other: FormConditions) -> Bool {
    guard !needsSupport || other.needsSupport else { return false }
    if let spelling { return spelling == other.spelling && caseRule == other.caseRule }
    switch caseRule {
    case .any: return true
    case .initial: return other.caseRule == .initial || other.caseRule == .upper
    case .upper, .exact: return other.caseRule == caseRule
    }
  }

  /// A spelling with a capital asks for one; a short acronym, which might be a word, for nothing but capitals.
  private static func caseRule(impliedBy text: String) -> CaseRule {
    let letters = text.unicodeScalars.lazy.filter(\.properties.isAlphabetic).prefix(4)
    guard let first = letters.first, first.properties.isUppercase else { return .any }
    return letters.count <= 3 && letters.allSatisfy(\.properties.isUppercase) ? .upper : .initial
  }

  /// Letters that folding takes for others: Persian letters mark a Persian word, and short words differ by their diacritics.
  private static func needsItsLetters(_ text: String) -> Bool {
    let persian: Set<Unicode.Scalar> = ["پ", "چ", "ژ", "گ", "ڤ"]
    if text.unicodeScalars.contains(where: persian.contains) { return true }
    // Folding shortens a text by its marks at most.
    guard text.utf8.count <= 16, text.unicodeScalars.allSatisfy({ $0.value < 0x250 }) else { return false }
    let folded = SpellingFold.key(of: text)
    return folded.unicodeScalars.count <= 4 && folded != text.lowercased()
  }
}
