// Flags of words by their keys, looked up once for each word of a corpus.

/// A hash table with open addressing; its keys are hashes already.
struct WordTable: Sendable {
  private var keys: [UInt64] = Array(repeating: 0, count: 1 << 12)
  private var values: [WordFlags] = Array(repeating: [], count: 1 << 12)
  private var count = 0

  /// Slot of a key, or the free one where it would be.
  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15 >> 20) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  /// The flags of a key; nil if it has none.
  subscript(key: UInt64) -> WordFlags? {
    @inline(__always) get {
      let slot = slot(key)
      return keys[slot] == 0 ? nil : values[slot]
    }
    set {
      guard let newValue else { return }
      let place = slot(key)
      if keys[place] == 0 {
        count += 1
        keys[place] = key
      }
      values[place] = newValue
      if 2 * count > keys.count { grow() }
    }
  }

  func contains(_ key: UInt64) -> Bool { keys[slot(key)] != 0 }

  /// Adds flags to those of a key.
  mutating func insert(_ flags: WordFlags, for key: UInt64) { self[key] = (self[key] ?? []).union(flags) }

  private mutating func grow() {
    let old = zip(keys, values).filter { $0.0 != 0 }
    keys = Array(repeating: 0, count: 2 * keys.count)
    values = Array(repeating: [], count: keys.count)
    for (key, value) in old {
      let place = slot(key)
      (keys[place], values[place]) = (key, value)
    }
  }
}
