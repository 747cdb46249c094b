// The sentences behind a tie or an actor.

import AliasMatching

/// Whose evidence is wanted.
public enum EvidenceQuery: Sendable, Equatable {
  /// Units that mention both actors.
  case pair(CooccurrenceCounts.Pair)
  /// Units that mention the actor.
  case actor(ActorIndex)
}

/// A unit of a document that mentions what was asked for.
public struct Evidence: Sendable {
  /// The document's id.
  public let document: String
  /// What the document carries beside its text.
  public let metadata: DocumentMetadata
  /// Span of the unit, in Unicode scalars.
  public let range: Range<Int>
  /// Indices of the unit's sentences.
  public let sentences: Range<Int>
  /// The unit's text.
  public let text: String
  /// The mentions of the actors asked for, in order, as spans in Unicode scalars of `text` itself.
  public let mentions: [(range: Range<Int>, actor: ActorIndex, kind: MentionKind)]
}

extension CooccurrenceSettings {
  /// The units of a document that answer a query: as many as the document adds to the count of the pair or actor.
  public func evidence(for query: EvidenceQuery, in document: AnnotatedDocument, catalogue: Catalogue) -> [Evidence] {
    let wanted: Set<ActorIndex> =
      switch query {
      case .pair(let pair): [pair.first, pair.second]
      case .actor(let actor): [actor]
      }
    let counted = document.mentions.filter { counts($0, catalogue) }
    guard wanted.isSubset(of: Set(counted.map(\.actor))) else { return [] }
    var found: [Evidence] = []
    forEachUnit(of: document, places(in: document, catalogue)) { sentences, actors in
      guard wanted.isSubset(of: Set(actors)) else { return }
      let bytes = document.bytes(of: sentences)
      let text = document.document.text
      let start = text.scalarCount(0..<bytes.lowerBound)
      let mentions = counted.filter { wanted.contains($0.actor) && sentences.contains($0.sentence) }.map { mention in
        let low = text.scalarCount(bytes.lowerBound..<mention.range.lowerBound)
        return (low..<low + text.scalarCount(mention.range), mention.actor, mention.kind)
      }
      found.append(
        Evidence(
          document: document.document.id, metadata: document.document.metadata, range: start..<start + text.scalarCount(bytes),
          sentences: sentences,
          text: text.string(bytes), mentions: mentions))
    }
    return found
  }
}
