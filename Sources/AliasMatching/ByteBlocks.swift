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
}
