// Whose a form is, by which reading, and on what conditions.

import AliasMatching

/// One reading of a form: what it could mean, and what it asks of the text.
public struct FormExplanation: Sendable, Equatable {
  /// The part of the text that is the form, without a prefix.
  public var surface: String
  /// The actor, nil if the form means nobody.
  public var actor: String?
  /// How the form names it.
  public var kind: MentionKind
  /// Codes of the languages that have it.
  public var languages: [String]
  /// Whether it counts only where the document, its sentence or the words around it support it.
  public var needsSupport: Bool
  /// Whether it asks for capitals, and where.
  public var caseRule: CaseRule
  /// Whether the text's letters must be the catalogue's, not merely fold to them.
  public var isLetterExact: Bool
  /// Where the rule on the words around it stands; nil if there is none.
  public var rule: String?
  /// Whether letters stand before it in the same word (a proclitic), or another form does (a lost space).
  public var isAttached: Bool
}

extension Catalogue {
  /// Every reading of every form that stands in `text`, also of those inside longer ones and of those that the text's case rules out.
  ///
  /// - Complexity: O(length of the text).
  public func explain(_ text: String) -> [FormExplanation] {
    let text = UTF8Text(text)
    var hits: [Hit] = []
    image.automaton.scan(text, into: &hits)
    return hits.flatMap { hit in
      readings(of: hit.form).map { reading in
        FormExplanation(
          surface: text.string(hit.range), actor: reading.actor == Reading.nobody ? nil : id(of: reading.actor),
          kind: reading.kind,
          languages: Languages.all.indices.filter { reading.languages & 1 << UInt32($0) != 0 }.map { Languages.all[$0].code },
          needsSupport: reading.needsSupport, caseRule: reading.caseRule, isLetterExact: reading.isLetterExact,
          rule: reading.rule > 0 ? image.string(image.rules.place(of: reading.rule - 1)) : nil,
          isAttached: hit.hasPrefix || hit.isGlued)
      }
    }
  }
}
