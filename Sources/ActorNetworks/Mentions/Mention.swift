// One place where a document names an actor, and all of a document's.

import AliasMatching

/// A mention: a span of a document that names an actor.
public struct Mention: Sendable, Hashable {
  /// Bytes of the span in the document's text.
  public var range: Range<Int>
  /// The actor, by its index in the catalogue.
  public var actor: ActorIndex
  /// How it is named.
  public var kind: MentionKind
  /// Index of the sentence in the document, from 0.
  public var sentence: Int
  /// Why the span was taken for the actor.
  public var basis: MentionBasis
}

/// A document with its sentences and its mentions, in order and without overlap.
public struct AnnotatedDocument: Sendable {
  /// The document.
  public let document: Document
  /// Code of its language, as told or found; nil if unknown.
  public let language: String?
  /// Its sentences and paragraphs.
  public let units: TextUnits
  /// Its mentions, in ascending order of their spans.
  public let mentions: [Mention]

  /// The document with more mentions, which must not overlap those it has.
  func adding(_ more: [Mention]) -> AnnotatedDocument {
    guard !more.isEmpty else { return self }
    let all = (mentions + more).sorted { $0.range.lowerBound < $1.range.lowerBound }
    return AnnotatedDocument(document: document, language: language, units: units, mentions: all)
  }

  /// The bytes from the first of these sentences to the last; there is at least one.
  func bytes(of sentences: Range<Int>) -> Range<Int> {
    units.sentences[sentences.lowerBound].lowerBound..<units.sentences[sentences.upperBound - 1].upperBound
  }

  /// The words of a mention as they stand in the text.
  public func surface(of mention: Mention) -> String { document.text.string(mention.range) }

  /// Offsets in Unicode scalars of ascending byte offsets.
  ///
  /// - Complexity: O(n) for the whole text, in one pass.
  public func scalarOffsets(ofBytes offsets: [Int]) -> [Int] {
    var scalars = 0, byte = 0
    return offsets.map { offset in
      scalars += document.text.scalarCount(byte..<offset)
      byte = offset
      return scalars
    }
  }
}
