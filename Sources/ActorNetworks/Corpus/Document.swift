// One text of a corpus.

import AliasMatching

/// A document: what the analysis reads, and what evidence refers to.
public struct Document: Sendable {
  /// Its path below the corpus's root, by which tables name it.
  public let id: String
  /// Its text, decoded.
  public let text: UTF8Text

  /// A document of this text.
  public init(id: String, text: String) {
    self.init(id: id, text: UTF8Text(text))
  }

  init(id: String, text: UTF8Text) {
    self.id = id
    self.text = text
  }
}
