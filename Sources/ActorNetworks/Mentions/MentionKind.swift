// In which way a text names an actor.

/// How a mention names its actor.
public enum MentionKind: UInt8, Sendable, CaseIterable, Comparable {
  /// By a name of its own: روسيا, Russia.
  case name
  /// By its capital or seat of power: موسكو, the Kremlin.
  case metonym
  /// By an adjective or the name of its people: الروسية, Russian.
  case demonym
  /// By an office that a person holds at the document's date: the Armenian prime minister. Found on demand by `OfficeResolver`.
  case office

  /// The word used in tables and options.
  public var label: String {
    switch self {
    case .name: "name"
    case .metonym: "metonym"
    case .demonym: "demonym"
    case .office: "office"
    }
  }

  /// The kind of this label, nil if there is none.
  public init?(label: String) {
    guard let kind = Self.allCases.first(where: { $0.label == label }) else { return nil }
    self = kind
  }

  /// A name is preferred to a metonym, a metonym to a demonym, where one spelling can be each.
  public static func < (a: MentionKind, b: MentionKind) -> Bool { a.rawValue < b.rawValue }
}
