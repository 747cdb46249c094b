// What is demanded of catalogue files beyond their shape: the list of the checks, and what they look at.

import AliasMatching

/// A demand on the contents of a catalogue. A new one is a type of its own and a line in `CatalogueChecks.all`.
public protocol CatalogueCheck: Sendable {
  /// What does not meet it, each with its place and a remedy.
  static func complaints(about catalogue: CheckedSource) -> [CatalogueDiagnostic]
}

/// The checks of a catalogue.
public enum CatalogueChecks {
  /// Every check, in the order of reporting complaints about one line.
  public static let all: [any CatalogueCheck.Type] = [
    ReferenceCheck.self,
    TextCheck.self,
    ScriptCheck.self,
    ShortFormCheck.self,
    RedundancyCheck.self,
    CommonWordCheck.self,
    OfficeCheck.self,
    CoverageCheck.self,
    RuleCheck.self,
  ]

  /// All that is wrong with a catalogue: what its reader, its compiler and the checks complain of, by file and line.
  ///
  /// - Parameters:
  ///   - source: the catalogue's files.
  ///   - known: ids that the files may refer to without defining them.
  /// - Complexity: O(n log n) in the number of generated forms.
  public static func complaints(about source: CatalogueSource, known: Set<String> = []) -> [CatalogueDiagnostic] {
    let checked = CheckedSource(source, known: known)
    let complaints =
      CatalogueCompiler.diagnostics(of: source, known: known) + all.flatMap { $0.complaints(about: checked) }
    var seen: Set<CatalogueDiagnostic> = []
    return complaints.filter { seen.insert($0).inserted }.sortedByPlace
  }
}

extension [CatalogueDiagnostic] {
  /// By file and line, those of one line in the order of finding them.
  var sortedByPlace: [CatalogueDiagnostic] {
    enumerated().sorted { first, second in
      let (one, other) = (first.element.place, second.element.place)
      return (one.file, one.line, first.offset) < (other.file, other.line, second.offset)
    }.map(\.element)
  }
}

/// Catalogue sources as the checks look at them: with their ids, and with the forms that the languages' rules make.
public struct CheckedSource: Sendable {
  /// A form that a language's rule makes of a spelling.
  struct MadeForm: Sendable {
    /// The form as it is written.
    let text: String
    /// The form after folding, as UTF-8.
    let key: [UInt8]
    let conditions: FormConditions
    let isGlueable: Bool
  }

  let entries: [CatalogueEntry]
  let rules: [AmbiguityRule]
  /// For each entry, for each of its spellings, the forms that it makes; empty if none were wanted.
  let made: [[[MadeForm]]]
  /// The first entry of each id.
  private let positions: [String: Int]
  private let known: Set<String>
  /// Whether what is not defined may be so in a file that could not be read.
  private let isPartial: Bool

  /// What there is to check in `source`.
  ///
  /// - Parameters:
  ///   - source: what the files say.
  ///   - known: ids that the files may refer to without defining them.
  ///   - makesForms: whether any check looks at forms.
  public init(_ source: CatalogueSource, known: Set<String> = [], makesForms: Bool = true) {
    entries = source.entries
    rules = source.rules
    self.known = known
    isPartial = source.isPartial
    positions = Dictionary(source.entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    made = makesForms ? entries.map { entry in entry.forms.map { Self.makeForms(of: $0, in: entry) } } : []
  }

  /// The forms that the language's rule makes of a spelling of `entry`.
  static func makeForms(of form: CatalogueForm, in entry: CatalogueEntry) -> [MadeForm] {
    guard let language = Languages.rules(for: form.language) else { return [] }
    let form = entry.inflectable(form)
    return language.forms(of: form).map { inflected in
      MadeForm(
        text: inflected.text, key: SpellingFold.bytes(of: inflected.text),
        conditions: FormConditions(of: inflected.text, from: form), isGlueable: inflected.isGlueable)
    }
  }

  /// The entry of this id, if the files define it.
  func entry(_ id: String) -> CatalogueEntry? { positions[id].map { entries[$0] } }

  /// Whether the files define this id, or need not.
  func knows(_ id: String) -> Bool { isPartial || positions[id] != nil || known.contains(id) }

  /// The known id that was meant by one that nobody defines.
  func nearest(to id: String) -> String? { NearestName.of(id, among: positions.keys) ?? NearestName.of(id, among: known) }

  /// The rules on ambiguous forms that apply to spellings of an actor, by language and folded form.
  func settledForms() -> SettledForms { SettledForms(rules) }

  /// Which forms the rules on ambiguous forms settle.
  struct SettledForms {
    private struct Key: Hashable {
      let language: String
      let form: [UInt8]
    }

    /// The actors of the rules; nil for rules about all.
    private var actors: [Key: Set<String>?] = [:]

    init(_ rules: [AmbiguityRule]) {
      for rule in rules {
        let key = Key(language: rule.language, form: SpellingFold.bytes(of: rule.form))
        if rule.actors.isEmpty {
          actors[key] = .some(nil)
        } else if let known = actors[key, default: []] {
          actors[key] = .some(known.union(rule.actors))
        }
      }
    }

    /// Whether a rule says what the form means when it could mean the actor.
    func contain(_ form: [UInt8], language: String, actor: String) -> Bool {
      guard let concerned = actors[Key(language: language, form: form)] else { return false }
      return concerned?.contains(actor) ?? true
    }
  }
}
