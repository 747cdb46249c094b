// The hash by which words are looked up without making strings, and catalogues are told apart.

/// FNV-1a of 64 bits (Fowler, Noll & Vo), over bytes or whole scalars.
enum FNV1a {
  /// The hash of nothing.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// A hash with one more value taken in.
  @inline(__always)
  static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 { (hash ^ value) &* 0x100_0000_01B3 }

  /// The hash of bytes, eight at a time: for telling long texts apart, at the speed of memory.
  static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { buffer in
      var hash = mix(seed, UInt64(buffer.count))
      var index = 0
      while index + 8 <= buffer.count {
        // Multiplication moves differences upward only; the shift brings them down.
        hash = mix(hash, UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
        hash ^= hash >> 32
        index += 8
      }
      while index < buffer.count {
        hash = mix(hash, UInt64(buffer[index]))
        index += 1
      }
      return hash ^ hash >> 29
    }
  }
}
