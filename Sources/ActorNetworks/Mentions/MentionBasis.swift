// Why a form was taken for an actor.

/// The ground on which a mention stands, for those who want decisions explained.
public enum MentionBasis: Sendable, Hashable {
  /// The form means this actor wherever it stands.
  case unambiguous
  /// The words directly before or behind it decide; the rule stands at this place of the catalogue's files.
  case neighbours(rule: String)
  /// Another actor in the sentence decides; the rule stands at this place of the catalogue's files.
  case company(rule: String)
  /// A phrase around it decides that the language's file lists.
  case phrase
  /// The document names the actor by an unambiguous form too.
  case support
  /// Discovery found the name in the corpus; the catalogue lacks it.
  case discovered
  /// The actor held the office at this date, or of several of one surname is the only one who held one of late.
  case office(date: CalendarDate?)
  /// Several actors have the form; this is the one that it mostly means, and the document names none of the others.
  case usual
  /// What was named, on this ground, counts for the mention's actor by these steps.
  indirect case rollUp(MentionBasis, [RollUpStep])

  /// The word used in tables, with the rule's place where there is one.
  public var label: String {
    switch self {
    case .unambiguous: "unambiguous"
    case .neighbours(let rule): "neighbours (\(rule))"
    case .company(let rule): "company (\(rule))"
    case .phrase: "phrase"
    case .support: "support"
    case .discovered: "discovered"
    case .office(let date): date.map { "office (\($0))" } ?? "office"
    case .usual: "usual"
    case .rollUp(let basis, let steps): "\(basis.label); \(steps.map(\.description).joined(separator: ", "))"
    }
  }
}
