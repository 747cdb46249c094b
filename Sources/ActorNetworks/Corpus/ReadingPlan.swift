// How the files of a corpus are read, and which of their documents are chosen.

import AliasMatching
import StreamCompression

/// How a corpus is read.
public struct ReadingPlan: Sendable {
  /// The encoding of its files.
  public var encoding = TextEncoding.automatic
  /// The form of its files; nil to have their names tell it.
  public var form: (any DocumentForm)?
  /// Columns of tables and fields of JSON.
  public var fields = FieldNames()
  /// Code of the language of documents that carry none; nil to have it found for each. Documents that carry another are left out.
  public var language: String?
  /// When documents that carry no date were written; nil to have it found where it is needed.
  public var date: CalendarDate?
  /// Whether documents without a date get the one that their texts tell: see `DateFinder`.
  public var findsDates = false
  /// Which documents are chosen.
  public var selection = DocumentSelection()
  /// How far compressed files may inflate.
  public var limits = DecompressionLimits.standard

  /// The plan of reading everything, as it is found.
  public init() {}

  /// What of the plan changes results, in the user's words and a fixed order.
  var words: [String] {
    let columns = FieldRole.allCases.compactMap { role in fields.chosen[role].map { "--\(role)-column \($0)" } }
    let dates = [date.map { "--date \($0)" }, findsDates ? "--dates-from-text" : nil].compactMap(\.self)
    return columns + [language.map { "--language \($0)" }].compactMap(\.self) + dates + selection.words
  }
}

/// Which documents of a corpus are chosen: those that meet every condition.
public struct DocumentSelection: Sendable, Equatable {
  /// The first day that counts. Documents without a date are left out; of a month or year, one day of it is enough.
  public var since: CalendarDate?
  /// The last day that counts.
  public var until: CalendarDate?
  /// Names or patterns (`*`, `?`, `[…]`) of sources, in either case, one of which a document's must match; none for all.
  public var sources: [String] = []
  /// A regular expression that matches the title or a part of the text; nil for all.
  public private(set) var pattern: String?

  /// The choice of all.
  public init() {}

  /// Chooses documents by a regular expression, in the notation of Swift's `Regex`, over Unicode scalars.
  ///
  /// - Throws: the reason why it is none.
  public mutating func demand(pattern: String) throws {
    _ = try Regex(pattern)
    self.pattern = pattern
  }

  var words: [String] {
    [since.map { "--since \($0)" }, until.map { "--until \($0)" }].compactMap(\.self) + sources.map { "--source \($0)" }
      + [pattern.map { "--match \($0)" }].compactMap(\.self)
  }

  /// Whether no date can be among the chosen, as the first day is later than the last.
  public var isVoid: Bool {
    guard let since, let until else { return false }
    return since.span.lowerBound > until.span.upperBound
  }

  /// Whether a date is demanded that a document has not.
  func lacksDate(_ date: CalendarDate?) -> Bool { date == nil && (since != nil || until != nil) }

  /// Whether a document's date and source are among the chosen.
  func admits(date: CalendarDate?, source: String?) -> Bool {
    if let since, (date?.span.upperBound ?? .min) < since.span.lowerBound { return false }
    if let until, (date?.span.lowerBound ?? .max) > until.span.upperBound { return false }
    guard !sources.isEmpty else { return true }
    guard let source = source?.lowercased() else { return false }
    return sources.contains { Glob($0.lowercased()).matches(source) }
  }
}

/// A choice's regular expression, made ready.
struct TextMatcher {
  private let regex: Regex<AnyRegexOutput>?

  init(_ pattern: String?) {
    regex = pattern.flatMap { try? Regex($0) }?.matchingSemantics(.unicodeScalar)
  }

  func admits(_ document: Document) -> Bool {
    guard let regex else { return true }
    let text = document.text
    return text.string(0..<text.bytes.count).contains(regex) || document.title?.contains(regex) ?? false
  }
}
