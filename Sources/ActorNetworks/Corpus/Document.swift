// One text of a corpus.

import AliasMatching

/// A document: what the analysis reads, and what evidence refers to.
public struct Document: Sendable {
  /// Its path below the corpus's root, by which tables name it.
  public let id: String
  /// Its text, decoded.
  public let text: UTF8Text
  /// Code of its language where that is known from elsewhere; nil to have it found.
  public var language: String?
  /// When it was written, where that is known from elsewhere; nil to have it found if it is needed.
  public var date: CalendarDate?

  /// A document of this text.
  public init(id: String, text: String, language: String? = nil, date: CalendarDate? = nil) {
    self.init(id: id, text: UTF8Text(text))
    self.language = language
    self.date = date
  }

  /// A document of this text, whose language and date are to be found.
  public init(id: String, text: UTF8Text) {
    self.id = id
    self.text = text
  }
}
