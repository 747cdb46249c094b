// Letters that a language writes before a name without a space, as data for the automaton.

/// Letters that may stand before a form inside the same word, such as the Arabic and Hebrew proclitics.
///
/// `AttachedPrefix("و")` lets وروسيا be read as و and روسيا. Where the prefix swallows the first letters of the form, they are
/// named in `replacing`: `AttachedPrefix("لل", replacing: "ال")` lets للولايات المتحدة be read as ل and الولايات المتحدة, and the
/// hit begins at the second lam, which is the article's.
public struct AttachedPrefix: Hashable, Sendable {
  /// The letters that stand in the text.
  public let letters: String
  /// The first letters of the form that the prefix contains or has swallowed; empty for a plain prefix.
  public let replaced: String
  /// Letters that a form must have at least to be read behind this prefix: behind a rare one a short form is mostly another word.
  public let shortestForm: Int

  /// A prefix; `replaced` may be empty or must end with the last letter of `letters` and be one letter longer than what is kept.
  public init(_ letters: String, replacing replaced: String = "", shortestForm: Int = 1) {
    self.letters = letters
    self.replaced = replaced
    self.shortestForm = shortestForm
  }
}
