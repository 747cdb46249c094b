// Sets of numbers in few bits.

internal import CByteBlocks

/// A Bloom filter (Bloom 1970, doi:10.1145/362686.362692): says of every key that it holds that it holds it, and of few others.
///
/// Both bits of a key lie in one number, so that a question costs one look into memory.
struct KeySet: Sendable {
  private let words: Table<UInt64>
  private let shift: UInt64

  /// The numbers of a set of these keys.
  ///
  /// - Parameter bits: bits for each key at the least.
  static func words(of keys: some Collection<UInt64>, bits: Int) -> [UInt64] {
    var count = 2
    while count * 64 < keys.count * bits { count *= 2 }
    var words = [UInt64](repeating: 0, count: count)
    for key in keys {
      let hash = key_hash(key)
      words[Int(truncatingIfNeeded: hash >> Self.shift(count))] |= key_bits(hash)
    }
    return words
  }

  /// The set whose numbers come next; nil if they are not there.
  init?(reader: inout TableReader) {
    guard let words = reader.table(UInt64.self), words.count > 1, words.count & (words.count - 1) == 0 else { return nil }
    self.words = words
    shift = Self.shift(words.count)
  }

  /// The set as C asks it; valid while this set lives.
  var pointer: key_set { key_set(words: words.start, shift: shift) }

  /// The highest bits of a hash are the number of its word.
  private static func shift(_ count: Int) -> UInt64 { UInt64(64 - count.trailingZeroBitCount) }

  /// 1 if the set lacks a key, 0 if it may hold it.
  @inline(__always)
  func lacks(_ key: UInt64) -> UInt64 {
    assert(Int(truncatingIfNeeded: key_hash(key) &>> shift) < words.count)
    return withUnsafePointer(to: pointer) { key_set_lacks($0, key) }
  }
}
