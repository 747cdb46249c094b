// One text of a corpus.

import AliasMatching

/// A document: what the analysis reads, and what evidence refers to.
public struct Document: Sendable {
  /// Its path below the corpus's root; of a record in a file, its own id, or the path and behind a number sign the record's number.
  public let id: String
  /// Its text, decoded, with its title as the first paragraph.
  public let text: UTF8Text
  /// Its title, where it carries one.
  public var title: String?
  /// Code of its language where that is known from elsewhere; nil to have it found.
  public var language: String?
  /// When it was written, where that is known from elsewhere; nil to have it found if it is needed.
  public var date: CalendarDate?
  /// Who published it, where it carries that or a URL: a name, or the URL's host.
  public var source: String?
  /// Where it is on the web, where it carries that.
  public var url: String?

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

/// What a document carries beside its text.
public struct DocumentMetadata: Sendable, Equatable {
  /// When it was written.
  public let date: CalendarDate?
  /// Its title.
  public let title: String?
  /// Who published it.
  public let source: String?
  /// Where it is on the web.
  public let url: String?

  /// The names of all fields, in the order of `fields`.
  public static let names = ["date", "title", "source", "url"]

  /// Names and values; nil for those that it does not carry.
  public var fields: [(name: String, value: String?)] {
    Array(zip(Self.names, [date?.description, title, source, url]).map { ($0, $1) })
  }
}

extension Document {
  /// What it carries beside its text.
  public var metadata: DocumentMetadata { DocumentMetadata(date: date, title: title, source: source, url: url) }
}
