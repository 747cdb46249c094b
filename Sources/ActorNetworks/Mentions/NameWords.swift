// The words of actors' names, read from the catalogue once for all documents.

import AliasMatching
import Synchronization

/// Remembers the words of the spellings of those actors that were asked for.
final class NameWords: Sendable {
  private let known = Mutex<[ActorIndex: [TextWord]]>([:])

  /// The words of an actor's spellings.
  ///
  /// - Parameter catalogue: always the same.
  func of(_ actor: ActorIndex, in catalogue: Catalogue) -> [TextWord] {
    if let words = known.withLock({ $0[actor] }) { return words }
    let words = catalogue.spellings(of: actor).flatMap { spelling in
      let name = UTF8Text(spelling.text)
      return WordReader.words(in: 0..<name.bytes.count, of: name).map { TextWord($0, in: name) }
    }
    known.withLock { $0[actor] = words }
    return words
  }
}
