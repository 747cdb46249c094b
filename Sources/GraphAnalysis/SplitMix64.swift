// Random numbers that follow from a seed, on every system and with every version of the compiler.

/// SplitMix64 (Steele, Lea & Flood 2014, doi:10.1145/2660193.2660195).
///
/// The functions below take the place of the standard library's, whose way from bits to a choice may change between versions.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator whose numbers follow from `seed`.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 up to `bound`, which is above 0; no number is likelier than another by more than `bound` / 2^64.
  public mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(clamping: bound)).high)
  }

  /// A number in 0..<1.
  public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// The numbers from 0 up to `count` in random order.
  ///
  /// - Complexity: O(count).
  public mutating func permutation(_ count: Int) -> [Int32] {
    var order = (0..<Int32(count)).map(\.self)
    for index in stride(from: count - 1, to: 0, by: -1) { order.swapAt(index, below(index + 1)) }
    return order
  }
}
