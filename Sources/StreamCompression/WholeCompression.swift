// Compressing and decompressing what is in memory as a whole.

import CCompressionShim

extension CompressionMethod {
  /// The bytes, compressed: a gzip member without name and time, or a frame of Zstandard with a checksum.
  ///
  /// The same bytes give the same, at any time; other versions of the libraries may pack them otherwise.
  ///
  /// - Throws: `CompressionError.unavailable` without the library, or `outOfMemory`.
  /// - Complexity: O(n).
  public func compressed(_ bytes: [UInt8]) throws(CompressionError) -> [UInt8] { try compressed(bytes, library: nil) }

  /// - Parameter library: the file of the library; nil for what the system calls it.
  func compressed(_ bytes: [UInt8], library: String?) throws(CompressionError) -> [UInt8] {
    var result = ccompression_bytes()
    var message = ccompression_message()
    let status = bytes.withUnsafeBufferPointer {
      ccompression_compress(shimmed, library, $0.baseAddress, $0.count, &result, &message)
    }
    defer { ccompression_free(&result) }
    switch status {
    case CCOMPRESSION_OK: return Array(UnsafeBufferPointer(start: result.bytes, count: result.count))
    case CCOMPRESSION_UNAVAILABLE: throw .unavailable(self, message.words)
    default: throw .outOfMemory
    }
  }

  /// What a compressed file holds.
  ///
  /// - Throws: `CompressionError`, if the bytes are not what they should be or inflate beyond the limits.
  /// - Complexity: O(n) in the size of both.
  public func decompressed(_ bytes: [UInt8], limits: DecompressionLimits = .standard) throws(CompressionError) -> [UInt8] {
    var decompressor = try Decompressor(self, limits: limits)
    decompressor.feed(bytes)
    // Text shrinks to about a fourth.
    var output = [UInt8](repeating: 0, count: min(4 * bytes.count, 1 << 26) + 1)
    var filled = 0
    while true {
      if filled == output.count { output += [UInt8](repeating: 0, count: output.count) }
      let count = try decompressor.read(into: &output, from: filled)
      if count == 0 { break }
      filled += count
    }
    try decompressor.finish()
    output.removeLast(output.count - filled)
    return output
  }
}
