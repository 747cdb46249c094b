// Forms that are common words.

import AliasMatching

/// A form that is also a common word of its language is marked as doubtful, or a rule decides on it.
public enum CommonWordCheck: CatalogueCheck {
  /// Complaints about spellings that are common words, as they stand or as the language's rule makes them.
  public static func complaints(about catalogue: CheckedSource) -> [CatalogueDiagnostic] {
    let settled = catalogue.settledForms()
    return zip(catalogue.entries, catalogue.made).flatMap { entry, made in
      zip(entry.forms, made).compactMap { form, made in
        guard !form.isAmbiguous, let words = words[form.language] else { return nil }
        func isSettled(_ form: CheckedSource.MadeForm, _ language: String) -> Bool {
          settled.contain(form.key, language: language, actor: entry.id)
        }
        let stem = SpellingFold.bytes(of: form.text)
        // Capitals throughout tell an acronym from the word.
        let common = made.first { made in
          made.conditions.caseRule != .upper && words.contains(made.key) && !isSettled(made, form.language)
        }
        let isCommonStem = words.contains(stem) && !made.contains { $0.key == stem || isSettled($0, form.language) }
        guard let text = common?.text ?? (isCommonStem ? form.text : nil) else { return nil }
        let message = "'\(text)' is a common word of '\(form.language)': mark it 'ambiguous: true' or settle it in ambiguous.yaml"
        return CatalogueDiagnostic(place: form.place, message: "\(entry.id): \(message)")
      }
    }
  }

  /// The function words of each language and the words below, folded.
  private static let words: [String: Set<[UInt8]>] = {
    var sets: [String: Set<[UInt8]>] = [:]
    for rules in Languages.all {
      let texts = (rules.functionWords + " " + (CommonWords.byLanguage[rules.code] ?? "")).split(separator: " ")
      sets[rules.code] = Set(texts.map { SpellingFold.bytes(of: String($0)) })
    }
    return sets
  }()
}
