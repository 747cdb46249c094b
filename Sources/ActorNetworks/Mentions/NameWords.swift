// The words of actors' names, read from the catalogue once for all documents.

import AliasMatching
import Synchronization

/// Remembers the words of the spellings of those actors that were asked for.
///
/// Threads never wait for each other: who needs the words of an actor first makes them, and of several that make them at once the first
/// to be done is remembered.
final class NameWords: Sendable {
  /// How a word of a name begins.
  struct Word {
    /// Number of its beginnings.
    let beginnings: Int
    /// Hashes of its third to fifth beginnings, 0 where it has fewer.
    let hashes: (UInt64, UInt64, UInt64)

    init(_ range: Range<Int>, in text: TextBytes) {
      var beginnings = 0
      var hashes: (UInt64, UInt64, UInt64) = (0, 0, 0)
      TextWord.forEachBeginning(of: range, in: text) { hash, isWhole in
        guard !isWhole else { return true }
        beginnings += 1
        switch beginnings {
        case 3: hashes.0 = hash
        case 4: hashes.1 = hash
        case 5: hashes.2 = hash
        default: break
        }
        return true
      }
      (self.beginnings, self.hashes) = (beginnings, hashes)
    }

    /// Whether both begin alike, by five letters or by all of the shorter one, which has at least three.
    func beginsLike(_ other: Word) -> Bool {
      switch min(beginnings, other.beginnings) {
      case ..<3: false
      case 3: hashes.0 == other.hashes.0
      case 4: hashes.1 == other.hashes.1
      default: hashes.2 == other.hashes.2
      }
    }
  }

  private typealias Words = UnsafeMutableBufferPointer<Word>

  /// For each actor its words, nil until somebody asks. Whoever sets a pointer owns nothing any more: it is freed with this object.
  private nonisolated(unsafe) let known: UnsafeMutablePointer<Atomic<UnsafeMutablePointer<Words>?>>
  private let count: Int

  /// The words of the catalogue's compiled actors, none of them read yet.
  init(_ catalogue: Catalogue) {
    count = catalogue.compiledCount
    known = .allocate(capacity: max(1, count))
    for actor in 0..<count { (known + actor).initialize(to: Atomic(nil)) }
  }

  deinit {
    for actor in 0..<count {
      if let words = known[actor].load(ordering: .acquiring) { Self.free(words) }
      (known + actor).deinitialize(count: 1)
    }
    known.deallocate()
  }

  /// Whether a word is a word of the actor's spellings, or the short or a kindred form of one.
  ///
  /// - Parameter catalogue: always the same.
  func contain(_ word: Word, of actor: ActorIndex, in catalogue: Catalogue) -> Bool {
    guard (0..<count).contains(actor) else { return false }
    return (known[actor].load(ordering: .acquiring) ?? remember(actor, in: catalogue)).pointee.contains { $0.beginsLike(word) }
  }

  private func remember(_ actor: ActorIndex, in catalogue: Catalogue) -> UnsafeMutablePointer<Words> {
    var words: [Word] = []
    catalogue.forEachSpelling(of: actor) { name in
      WordReader.forEachWord(in: 0..<name.count, of: name) { word in
        words.append(Word(word, in: name))
        return true
      }
    }
    let made = UnsafeMutablePointer<Words>.allocate(capacity: 1)
    made.initialize(to: .allocate(capacity: words.count))
    _ = made.pointee.initialize(from: words)
    let (isFirst, first) = known[actor].compareExchange(expected: nil, desired: made, ordering: .acquiringAndReleasing)
    guard !isFirst, let first else { return made }
    Self.free(made)
    return first
  }

  private static func free(_ words: UnsafeMutablePointer<Words>) {
    words.pointee.deallocate()
    words.deinitialize(count: 1)
    words.deallocate()
  }
}
