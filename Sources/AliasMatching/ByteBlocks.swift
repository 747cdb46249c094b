// Going over bytes in blocks of 64.

/// Texts in blocks that the functions of `CByteBlocks` can read.
package enum ByteBlocks {
  /// Bytes to a block.
  package static let size = 64

  /// Calls `body` with the place of each block and a pointer to its bytes, of which one more than a block may be read: behind the text's
  /// end stand zeros. Ends when `body` says false.
  @inlinable
  package static func forEach(in bytes: UnsafeBufferPointer<UInt8>, _ body: (Int, UnsafePointer<UInt8>) -> Bool) {
    guard let start = bytes.baseAddress else { return }
    var index = 0
    while index + size < bytes.count {
      guard body(index, start + index) else { return }
      index += size
    }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * size) { room in
      guard let room = room.baseAddress else { return }
      room.initialize(repeating: 0, count: 2 * size)
      room.update(from: start + index, count: bytes.count - index)
      _ = body(index, room)
    }
  }

  /// Calls `body` with the bounds of each run of bytes that `bits` has ones for, in order.
  ///
  /// - Parameter bits: a bit for each byte of a block, the first the lowest.
  @inline(__always) @inlinable
  package static func forEachRun(
    in bytes: UnsafeBufferPointer<UInt8>, of bits: (UnsafePointer<UInt8>) -> UInt64, _ body: (_ start: Int, _ end: Int) -> Void
  ) {
    var start = -1
    forEach(in: bytes) { place, block in
      let ones = bits(block)
      // Where runs begin or end: a bit that differs from the one before it.
      var edges = ones ^ (ones << 1 | (start >= 0 ? 1 : 0))
      while edges != 0 {
        let edge = place + edges.trailingZeroBitCount
        edges &= edges - 1
        if start < 0 {
          start = edge
        } else {
          body(start, edge)
          start = -1
        }
      }
      return true
    }
    if start >= 0 { body(start, bytes.count) }
  }
}
