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
      func word(_ index: Int) -> UInt64 { UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)) }
      // Side by side, as each waits for its last multiplication.
      var (first, second, third, fourth) = (seed, mix(seed, 1), mix(seed, 2), mix(seed, 3))
      var index = 0
      while index + 32 <= buffer.count {
        (first, second) = (stir(first, word(index)), stir(second, word(index + 8)))
        (third, fourth) = (stir(third, word(index + 16)), stir(fourth, word(index + 24)))
        index += 32
      }
      var hash = mix(seed, UInt64(buffer.count))
      for part in [first, second, third, fourth] { hash = stir(hash, part) }
      while index + 8 <= buffer.count {
        hash = stir(hash, word(index))
        index += 8
      }
      while index < buffer.count {
        hash = mix(hash, UInt64(buffer[index]))
        index += 1
      }
      return hash ^ hash >> 29
    }
  }

  /// The same of values that differ in their highest bits: multiplication moves differences upward only, the shift brings them down.
  @inline(__always)
  private static func stir(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    let mixed = mix(hash, value)
    return mixed ^ mixed >> 32
  }
}
