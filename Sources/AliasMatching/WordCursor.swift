// Where words begin and end, found for 64 bytes at a time.

internal import CByteBlocks

/// Walks over the words of a text, block by block and only forward.
///
/// Finding a word's end byte by byte costs a branch that nobody can predict, as words are of all lengths; counting the zeros of a number
/// whose bits are bytes costs none.
struct WordCursor {
  private let bytes: UnsafePointer<UInt8>
  private let count: Int
  private var block = byte_block_words()
  /// Where the block begins.
  private var start: Int
  /// The last bytes of the text, with zeros behind them, so that no block reads beyond.
  private let tail: UnsafeMutablePointer<UInt8>
  private let tailStart: Int

  private static let blockSize = 64

  /// Bytes of the room that a cursor needs for the end of a text.
  static let room = 2 * Self.blockSize + 1

  /// A cursor at the begin of `count` bytes.
  ///
  /// - Parameter tail: `room` bytes that are the cursor's for as long as it is in use.
  init(_ bytes: UnsafePointer<UInt8>, count: Int, tail: UnsafeMutablePointer<UInt8>) {
    (self.bytes, self.count, self.tail) = (bytes, count, tail)
    // The last block that reads one byte beyond its own begins here at the latest.
    tailStart = max(0, (count - 1) / Self.blockSize * Self.blockSize)
    tail.update(repeating: 0, count: Self.room)
    tail.update(from: bytes + tailStart, count: count - tailStart)
    start = 0
    load(0)
  }

  @inline(__always)
  private mutating func load(_ start: Int) {
    self.start = start
    assert(start <= tailStart && (start == tailStart || start + Self.blockSize < count))
    block = byte_block_words_at(start == tailStart ? UnsafePointer(tail) : bytes + start)
  }

  /// The first byte of a word, or of a scalar beyond ASCII, at or behind `index`; `count` if there is none.
  @inline(__always)
  mutating func nextWord(from index: Int) -> Int { next(from: index) { $0.words } }

  /// The first byte at or behind `index` at which a word may end; `count` if there is none.
  @inline(__always)
  mutating func nextBreak(from index: Int) -> Int { next(from: index) { $0.breaks } }

  @inline(__always)
  private mutating func next(from index: Int, _ bits: (byte_block_words) -> UInt64) -> Int {
    assert(index >= start)
    var index = index
    while true {
      if index - start >= Self.blockSize {
        guard index < count else { return count }
        load(index / Self.blockSize * Self.blockSize)
      }
      let left = bits(block) >> UInt64(truncatingIfNeeded: index & (Self.blockSize - 1))
      // Zeros stand behind the text: words end there, and breaks beyond its end are its end.
      if left != 0 { return min(index + left.trailingZeroBitCount, count) }
      index = start + Self.blockSize
    }
  }
}
