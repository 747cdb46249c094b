// Discovered actors taken in: their mentions beside those of the catalogue's actors.

import AliasMatching

extension AnnotatedDocument {
  /// The document with the mentions of discovered actors, which count as names.
  ///
  /// - Parameters:
  ///   - found: what `DiscoveredFinder.mentions(in:)` found in this document.
  ///   - first: the index of the first discovered actor in the catalogue that has taken them in.
  public func adding(_ found: [DiscoveredMention], from first: ActorIndex) -> AnnotatedDocument {
    adding(
      found.map {
        Mention(
          range: $0.range, actor: $0.known ?? first + $0.actor, kind: .name, sentence: $0.sentence, basis: .discovered)
      })
  }
}
