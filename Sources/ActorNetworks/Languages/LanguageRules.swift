// What a language does to the spellings of the catalogue, and the list of the languages that are known.

import AliasMatching

/// A form that stands in texts, made from a spelling of the catalogue by a language's rule.
public struct InflectedForm: Hashable, Sendable {
  /// The form as it is written.
  public var text: String
  /// Whether it may stand glued to another such form where a space was lost.
  public var isGlueable = false

  /// A form that stands alone.
  public init(_ text: String, isGlueable: Bool = false) {
    self.text = text
    self.isGlueable = isGlueable
  }
}

/// The rules of a language: one file each, listed in `Languages.all`.
public protocol LanguageRules: Sendable {
  /// Code of ISO 639-1.
  var code: String { get }
  /// All forms of a spelling, itself included where it stands in texts as it is.
  func forms(of form: CatalogueForm) -> [InflectedForm]
  /// Letters that may stand before a form in the same word.
  var prefixes: [AttachedPrefix] { get }
  /// Abbreviations, without their full stop and in lower case, behind which a sentence goes on.
  var abbreviations: [String] { get }
  /// The script it is written in.
  var script: Script { get }
  /// Its most frequent function words, in lower case and separated by spaces, by which it is told from others of its script.
  var functionWords: String { get }
  /// Letters that hardly any other language of its script has.
  var distinctiveLetters: String { get }
  /// The names of the twelve months with their abbreviations: `|` between those of one month, commas between months.
  var months: String { get }
  /// How offices are called, see `OfficeTitles`.
  var offices: OfficeTitles { get }
  /// Phrases in which a form means no actor or does mean one, a line each; see `Idioms`.
  var idioms: String { get }
}

extension LanguageRules {
  /// The spelling itself and what the file lists beside it.
  public func forms(of form: CatalogueForm) -> [InflectedForm] {
    ([form.text] + form.irregular).map { InflectedForm($0) }
  }

  /// None.
  public var prefixes: [AttachedPrefix] { [] }

  /// None.
  public var abbreviations: [String] { [] }

  /// Latin.
  public var script: Script { .latin }

  /// None.
  public var functionWords: String { "" }

  /// None.
  public var distinctiveLetters: String { "" }

  /// None.
  public var months: String { "" }

  /// None.
  public var offices: OfficeTitles { OfficeTitles() }

  /// None.
  public var idioms: String { "" }
}

/// The languages of the catalogue.
public enum Languages {
  /// Every language, in the order of the bits of a reading's set of languages: append only.
  public static let all: [any LanguageRules] = [
    Arabic(),
    English(),
    French(),
    Russian(),
    Spanish(),
    Turkish(),
    Persian(),
    German(),
    Ukrainian(),
    Armenian(),
    Azerbaijani(),
    Chinese(),
    Hebrew(),
    Portuguese(),
    Italian(),
    Georgian(),
    Dutch(),
  ]

  /// The language of this code, nil if the catalogue does not know it.
  public static func rules(for code: String) -> (any LanguageRules)? { all.first { $0.code == code } }

  /// Position in `all` of the language of this code.
  static func index(of code: String) -> Int? { all.firstIndex { $0.code == code } }
}
