// The queue of Dijkstra's algorithm.

/// A 4-ary heap of nodes by their distance, in which a distance can be lowered.
///
/// Four children a node make it half as deep as a binary heap, and they lie side by side in the cache.
struct PathHeap {
  private struct Entry {
    var key: Double
    var node: Int32
  }

  private let entries: UnsafeMutablePointer<Entry>
  private let positions: UnsafeMutablePointer<Int32>
  private(set) var count = 0

  /// An empty heap for nodes 0..<capacity; `deallocate` it.
  init(capacity: Int) {
    entries = .allocate(capacity: capacity)
    positions = .allocate(capacity: capacity)
  }

  func deallocate() {
    entries.deallocate()
    positions.deallocate()
  }

  /// Adds a node that is not in the heap.
  @inline(__always) mutating func push(_ node: Int, _ key: Double) {
    count += 1
    rise(Entry(key: key, node: Int32(truncatingIfNeeded: node)), from: count - 1)
  }

  /// Lowers the distance of a node that is in the heap.
  @inline(__always) mutating func lower(_ node: Int, to key: Double) {
    rise(Entry(key: key, node: Int32(truncatingIfNeeded: node)), from: Int(positions[node]))
  }

  /// Takes out the nearest node.
  @inline(__always) mutating func pop() -> (node: Int, key: Double)? {
    guard count > 0 else { return nil }
    let top = entries[0]
    count -= 1
    if count > 0 { sink(entries[count]) }
    return (Int(top.node), top.key)
  }

  /// The greatest distance, 0 if the heap is empty.
  ///
  /// - Complexity: O(n).
  func greatest() -> Double {
    var greatest = 0.0
    for index in 0..<count { greatest = max(greatest, entries[index].key) }
    return greatest
  }

  @inline(__always) private func rise(_ entry: Entry, from start: Int) {
    var index = start
    while index > 0 {
      let parent = (index &- 1) >> 2
      guard entry.key < entries[parent].key else { break }
      place(entries[parent], at: index)
      index = parent
    }
    place(entry, at: index)
  }

  /// Fills the hole at the top: `entry` sinks from there.
  @inline(__always) private func sink(_ entry: Entry) {
    var index = 0
    while true {
      let first = 4 &* index &+ 1
      guard first < count else { break }
      var least = first
      if first &+ 3 < count {
        // Two and two, without branches.
        let left = first &+ (entries[first &+ 1].key < entries[first].key ? 1 : 0)
        let right = first &+ (entries[first &+ 3].key < entries[first &+ 2].key ? 3 : 2)
        least = entries[right].key < entries[left].key ? right : left
      } else {
        for child in first &+ 1..<count where entries[child].key < entries[least].key { least = child }
      }
      guard entries[least].key < entry.key else { break }
      place(entries[least], at: index)
      index = least
    }
    place(entry, at: index)
  }

  @inline(__always) private func place(_ entry: Entry, at index: Int) {
    entries[index] = entry
    positions[Int(entry.node)] = Int32(truncatingIfNeeded: index)
  }
}
