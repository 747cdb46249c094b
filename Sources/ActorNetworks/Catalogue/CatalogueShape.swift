// What catalogue files may hold: their keys, and what stands behind each. Here a key is added; the reader takes what is sound.

/// What a node of a catalogue file must be.
indirect enum CatalogueShape: Sendable {
  /// A text that `isValid`; `expected` says which those are.
  case text(expected: String, isValid: @Sendable (String) -> Bool)
  /// A list of such nodes.
  case list(CatalogueShape)
  /// Such a node for each language.
  case byLanguage(CatalogueShape)
  /// A map with certain keys.
  case map(Keys)
  /// Either, as the node is a text, a list or a map.
  case either(CatalogueShape, CatalogueShape)

  /// The keys of a map.
  struct Keys: Sendable {
    /// What the map is, with its article.
    var name: String
    /// What stands behind each key.
    var shapes: [String: CatalogueShape]
    /// Of each of these groups it must have one key.
    var required: [[String]] = []
  }

  /// What it must be, for messages.
  var description: String {
    switch self {
    case .text(let expected, _): expected
    case .list: "a list"
    case .byLanguage: "a map by language"
    case .map(let keys): "\(keys.name) as a map"
    case .either(let first, let second): "\(first.description) or \(second.description)"
    }
  }
}

extension CatalogueShape {
  /// A catalogue file.
  static let file = CatalogueShape.map(
    Keys(
      name: "a catalogue file",
      shapes: [
        "schema": choice(["actorgraph-catalogue/1", "actorgraph-ambiguity/1"]), "actors": .list(entry), "ambiguous": .list(rule),
      ],
      required: [["schema"]]))

  private static let entry = CatalogueShape.map(
    Keys(
      name: "an actor",
      shapes: [
        "id": slug, "type": choice(CatalogueType.allCases.map(\.rawValue)), "status": choice(statuses), "of": slug,
        "iso": .text(expected: "two capital letters") { $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x41...0x5A).contains($0) } },
        "wikidata": .text(expected: "Q and a number") { $0.hasPrefix("Q") && isNumber($0.dropFirst()) },
        "from": date, "to": date, "names": spellings, "adjectives": spellings, "people": spellings, "metonyms": spellings,
        "member-of": .list(.either(slug, membership)), "offices": .list(office), "colour": colour, "note": anyText,
        "replace": flag, "disabled": flag, "merge-into": slug, "remove": .byLanguage(.list(anyText)),
      ],
      required: [["id"]]))

  private static let statuses = [
    "un-member", "un-observer", "partially-recognised", "de-facto", "former-de-facto", "historical", "sub-state", "territory",
  ]

  private static let spellings = CatalogueShape.byLanguage(.list(.either(anyText, spelling)))

  private static let spelling = CatalogueShape.map(
    Keys(
      name: "a spelling",
      shapes: [
        "form": anyText, "stem": anyText, "collective": anyText, "case": choice(["any", "upper", "exact"]), "ambiguous": flag,
        "irregular": .either(anyText, .list(anyText)), "feminine": .either(anyText, .list(anyText)),
        "plural": .either(anyText, .list(anyText)), "note": anyText,
      ],
      required: [["form", "stem", "collective"]]))

  private static let membership = CatalogueShape.map(
    Keys(name: "a membership", shapes: ["org": slug, "from": date, "to": date, "note": anyText], required: [["org"]]))

  private static let office = CatalogueShape.map(
    Keys(
      name: "an office",
      shapes: ["office": slug, "of": slug, "from": date, "to": date, "rival": flag, "note": anyText],
      required: [["office"], ["of"]]))

  private static let rule = CatalogueShape.map(
    Keys(
      name: "a rule",
      shapes: [
        "form": anyText, "language": choice(Languages.all.map(\.code)), "actors": .list(slug),
        "default": choice(AmbiguityRule.Decision.allCases.map(\.rawValue)), "preceded-by": .list(anyText),
        "followed-by": .list(anyText), "not-preceded-by": .list(anyText), "not-followed-by": .list(anyText),
        "beside": .list(slug),
        "note": anyText,
      ],
      required: [["form"], ["language"], ["default"]]))

  // MARK: Texts

  private static let anyText = CatalogueShape.text(expected: "a text") { _ in true }

  private static let flag = choice(["true", "false"])

  private static let slug = CatalogueShape.text(expected: "lower-case letters, digits and single hyphens") { isSlug($0) }

  private static let date = CatalogueShape.text(
    expected: "a day, month or year of the calendar such as 2024-02-29, 2024-02, 2024"
  ) {
    CalendarDate($0) != nil
  }

  private static let colour = CatalogueShape.text(expected: "a colour such as '#1f77b4', in quotes") { text in
    text.utf8.count == 7 && text.hasPrefix("#") && text.dropFirst().allSatisfy { $0.isASCII && $0.isHexDigit }
  }

  private static func choice(_ names: [String]) -> CatalogueShape {
    .text(expected: "one of: \(names.joined(separator: ", "))") { names.contains($0) }
  }

  private static func isNumber(_ text: Substring) -> Bool { !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) } }

  /// Whether `id` is made of lower-case Latin letters and digits, in parts between single hyphens.
  static func isSlug(_ id: String) -> Bool {
    let parts = id.split(separator: "-", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
  }
}
