// Where words begin and end, found for 64 bytes at a time.

internal import CByteBlocks

/// Walks over a text piece by piece and notes where its words begin and end.
///
/// Finding a word's end byte by byte costs a branch that nobody can predict, as words are of all lengths; so do words that are found and
/// looked at in turn. Bits of numbers, a bit for each byte, cost none, and the words of a piece are noted before the first is looked at.
struct WordRuns {
  private let bytes: UnsafePointer<UInt8>
  private let count: Int
  /// Where the next block begins.
  private var next = 0
  /// The last byte of the block before, in the lowest bit: whether it belongs to a word.
  private var last: UInt64 = 0
  /// Bits of the bytes by which a scalar of the block before extends into this one, and those of them that belong to a word.
  private var over: (bytes: UInt64, words: UInt64) = (0, 0)

  /// Bytes of a piece.
  private static let pieceSize = 2048
  /// Numbers that the bounds of the words of a piece take at most, with the begin of a word that the piece before left open and what is
  /// written beyond the last.
  static let room = Self.pieceSize + 1 + 8

  init(_ bytes: UnsafePointer<UInt8>, count: Int) {
    (self.bytes, self.count) = (bytes, count)
  }

  /// What a scalar that has to be looked at is to words.
  enum Part {
    case letter, skip, ideograph, other
  }

  var isAtEnd: Bool { next >= count }

  /// Appends the bounds of the next piece's runs of letters, begin and end in turn; the last may be a begin whose end the next piece has.
  ///
  /// An ideograph is a run of its own: its second byte, as a run of letters may stand directly before it.
  ///
  /// - Parameters:
  ///   - bounds: `room` numbers, of which `found` are there.
  ///   - part: what the scalar at an index is, and its length.
  @inline(__always)
  mutating func find(
    into bounds: UnsafeMutablePointer<Int>, _ found: inout Int, _ part: (Int) -> (part: Part, length: Int)
  ) {
    let end = min(next + Self.pieceSize, count)
    while next < end {
      let block = next + ByteBlocks.size < count ? byte_block_words_at(bytes + next) : tail()
      var words = block.words & ~over.bytes | over.words
      var doubtful = block.words & block.breaks & ~over.bytes
      over = (0, 0)
      while doubtful != 0 {
        let place = UInt64(truncatingIfNeeded: doubtful.trailingZeroBitCount)
        doubtful &= doubtful &- 1
        decide(place, part(next + Int(place)), &words)
      }
      var changes = words ^ (words << 1 | last)
      last = words >> 63
      let end = found + changes.nonzeroBitCount
      // Eight at a time, whether there are as many or not: how many there are cannot be predicted.
      while changes != 0 {
        for _ in 0..<8 {
          bounds[found] = next + changes.trailingZeroBitCount
          found += 1
          changes &= changes &- 1
        }
      }
      found = end
      next += ByteBlocks.size
    }
    if next >= count, found & 1 != 0 {
      bounds[found] = count
      found += 1
    }
  }

  /// Sets the bits of a scalar that bytes alone do not tell.
  @inline(never)
  private mutating func decide(_ place: UInt64, _ scalar: (part: Part, length: Int), _ words: inout UInt64) {
    let all = (1 << UInt64(scalar.length)) &- 1 as UInt64
    let own: UInt64 =
      switch scalar.part {
      case .letter: all
      // What does not count belongs to the word before it, if there is one.
      case .skip: (place > 0 ? words >> (place - 1) : last) & 1 != 0 ? all : 0
      case .ideograph: 2
      case .other: 0
      }
    words = words & ~(all << place) | own << place
    if place > 0 { over = (all >> (64 - place), own >> (64 - place)) }
  }

  /// The last block, with zeros behind the text.
  private func tail() -> byte_block_words {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * ByteBlocks.size) { room in
      guard let room = room.baseAddress else { return byte_block_words() }
      room.initialize(repeating: 0, count: 2 * ByteBlocks.size)
      room.update(from: bytes + next, count: count - next)
      return byte_block_words_at(room)
    }
  }
}
