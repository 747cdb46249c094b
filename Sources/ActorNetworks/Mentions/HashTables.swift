// Tables whose keys are hashes already, and tables by scalar: what judging a form looks into again and again.

/// Numbers by 64-bit hashes, with linear probing: the keys are not hashed again.
struct HashMap: Sendable {
  /// Pairs of a key, 0 for a free slot, and its number.
  private var slots = [(key: UInt64, value: Int32)](repeating: (0, 0), count: 16)
  private var used = 0

  /// The number of a key, nil if it has none.
  subscript(key: UInt64) -> Int? {
    let slot = slots[slot(of: key)]
    return slot.key == 0 ? nil : Int(slot.value)
  }

  /// Sets the number of a key and returns the one that it had.
  @discardableResult
  mutating func update(_ key: UInt64, to value: Int) -> Int? {
    if used * 2 >= slots.count { grow() }
    let place = slot(of: key)
    let old = slots[place].key == 0 ? nil : Int(slots[place].value)
    if old == nil { used += 1 }
    slots[place] = (Self.stored(key), Int32(truncatingIfNeeded: value))
    return old
  }

  private mutating func grow() {
    let old = slots
    slots = [(key: UInt64, value: Int32)](repeating: (0, 0), count: old.count * 2)
    for entry in old where entry.key != 0 { slots[slot(of: entry.key)] = entry }
  }

  /// The slot of a key, or the free one where it belongs.
  private func slot(of key: UInt64) -> Int {
    let key = Self.stored(key), mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[slot].key != key, slots[slot].key != 0 { slot = (slot + 1) & mask }
    return slot
  }

  /// 0 marks a free slot; that a word's hash is 0 or 1 is as likely as that two words share one.
  private static func stored(_ key: UInt64) -> UInt64 { max(key, 1) }
}

/// A set of 64-bit hashes.
struct HashSet: Sendable {
  private var map = HashMap()

  mutating func insert(_ key: UInt64) { map.update(key, to: 0) }

  func contains(_ key: UInt64) -> Bool { map[key] != nil }
}

/// A set of hashes that answers fast, and now and then says yes too often.
struct KeyFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  mutating func insert(_ key: UInt64) { bits[Int(key >> 54)] |= 1 << (key >> 48 & 63) }

  func contains(_ key: UInt64) -> Bool { bits[Int(key >> 54)] & 1 << (key >> 48 & 63) != 0 }
}

/// A value for each scalar of one or two bytes in UTF-8, which are nearly all scalars of most texts.
///
/// Held for as long as the program runs and read through a pointer, as arrays in static properties cost more than what they hold.
struct ScalarTable<Value: Sendable>: Sendable {
  /// Scalars from here on have no value.
  static var end: UInt32 { 0x800 }

  /// The value of the first scalar; safe to share: nobody writes after `init`.
  nonisolated(unsafe) let start: UnsafePointer<Value>

  /// The table of a function; meant for static properties, as it is never freed.
  init(_ value: (UInt32) -> Value) {
    let memory = UnsafeMutablePointer<Value>.allocate(capacity: Int(Self.end))
    for scalar in 0..<Self.end { (memory + Int(scalar)).initialize(to: value(scalar)) }
    start = UnsafePointer(memory)
  }

  /// The value of a scalar below `end`.
  subscript(scalar: UInt32) -> Value {
    assert(scalar < Self.end)
    return start[Int(scalar)]
  }
}
