// The hash by which words are looked up without making strings, and catalogues are told apart.

/// FNV-1a of 64 bits (Fowler, Noll & Vo), over bytes or whole scalars.
enum FNV1a {
  /// The hash of nothing.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// A hash with one more value taken in.
  @inline(__always)
  static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 { (hash ^ value) &* 0x100_0000_01B3 }
}
