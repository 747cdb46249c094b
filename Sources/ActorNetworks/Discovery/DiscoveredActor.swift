// What discovery finds: a person or organisation that the catalogue lacks, and what it is known by.

/// A person or organisation that a corpus names and the catalogue lacks.
public struct DiscoveredActor: Sendable, Hashable {
  /// Slug: the romanised name, unlike every id of the catalogue.
  public let id: String
  /// The name as the corpus writes it most.
  public let label: String
  /// `.person` or `.organization`.
  public let type: ActorType
  /// Code of the language in which it is named most.
  public let language: String
  /// Spellings of the full name, the most frequent first.
  public let names: [String]
  /// What else it is called once the full name was given: a surname, an acronym.
  public let shortNames: [String]
  /// Places that name it in the documents where something speaks for it, shorter mentions too.
  public let mentions: Int
  /// Documents of these places.
  public let documents: Int
  /// A sentence that names it.
  public let context: String

  /// All spellings, full names first.
  public var variants: [String] { names + shortNames }

  /// The actor as an entry of a catalogue file, to be pasted below `actors:`.
  public var catalogueEntry: String {
    let short = shortNames.map { "{form: \(Self.quoted($0)), ambiguous: true}" }
    let forms = (names.map(Self.quoted) + short).joined(separator: ", ")
    return """
        - id: \(id)
          type: \(type == .person ? "person" : "organisation")
          names:
            \(language): [\(forms)]

      """
  }

  /// The head of a catalogue file that holds such entries.
  public static let catalogueHead = "schema: actorgraph-catalogue/1\nactors:\n"

  /// A YAML scalar, in quotation marks wherever it is more than words.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0 == " " || $0 == "-" || $0.properties.generalCategory == .nonspacingMark
    }
    let words: Set<String> = ["yes", "no", "on", "off", "true", "false", "null", "y", "n"]
    return isPlain && text.first != "-" && !words.contains(text.lowercased()) ? text : JSONText.quote(text)
  }
}

/// What of the discovered is wanted.
public struct DiscoveryPlan: Sendable, Equatable {
  /// Types that are looked for: of persons and organisations.
  public var types: Set<ActorType> = [.person, .organization]
  /// Documents that must name an actor.
  public var minimumDocuments = 1
  /// The number of actors that are kept, the most named first; nil for all.
  public var top: Int?

  /// The plan that asks for everyone.
  public init() {}
}
