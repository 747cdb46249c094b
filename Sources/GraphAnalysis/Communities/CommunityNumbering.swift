// Partitions in arrays: numbers for communities that do not depend on how they were found, and lists of their nodes.

/// Ways to number the communities of a partition from 0.
enum CommunityNumbering {
  /// Numbered in the order of their first nodes, from labels 0..<number of nodes.
  static func consecutive(_ labels: [Int32]) -> (parts: [Int32], count: Int) {
    var numbers = [Int32](repeating: -1, count: labels.count)
    var count: Int32 = 0
    let parts = labels.map { label in
      if numbers[Int(label)] < 0 {
        numbers[Int(label)] = count
        count += 1
      }
      return numbers[Int(label)]
    }
    return (parts, Int(count))
  }

  /// Numbered by size, the greatest first, those of equal size by their first nodes, from any labels.
  ///
  /// - Complexity: O(n + k log k) for k communities.
  static func canonical(_ labels: [Int]) -> (parts: [Int32], count: Int) {
    var numbers: [Int: Int] = [:]
    var sizes: [Int] = []
    let firstSeen = labels.map { label in
      let number = numbers[label] ?? sizes.count
      if number == sizes.count {
        numbers[label] = number
        sizes.append(0)
      }
      sizes[number] += 1
      return number
    }
    let order = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    var ranks = [Int32](repeating: 0, count: order.count)
    for (rank, number) in order.enumerated() { ranks[number] = Int32(rank) }
    return (firstSeen.map { ranks[$0] }, order.count)
  }

  /// Nodes put together by their communities 0..<count, in the given order within each, and where each community begins.
  ///
  /// - Complexity: O(n + count).
  static func grouped(_ nodes: some Collection<Int>, by parts: [Int32], count: Int) -> (nodes: [Int], starts: [Int]) {
    var starts = [Int](repeating: 0, count: count + 1)
    for part in parts { starts[Int(part) + 1] += 1 }
    for part in 0..<count { starts[part + 1] += starts[part] }
    var (next, grouped) = (starts, [Int](repeating: 0, count: parts.count))
    for node in nodes {
      let part = Int(parts[node])
      grouped[next[part]] = node
      next[part] += 1
    }
    return (grouped, starts)
  }
}
