// First phase of Leiden: nodes move one by one to where they add most.

/// Fast local moving: a queue holds the nodes whose neighbourhood changed.
struct LocalMoving {
  /// A node's change of community.
  struct Move {
    let node: Int
    let origin: Int32
    let target: Int32
    /// What it adds to the quality, in the unit of the scaled weights.
    let gain: Double
  }

  private let graph: ScaledGraph
  private let model: NullModel
  /// For each node its community, one of as many as there are nodes.
  private(set) var membership: [Int32]
  private var volumes: [Double]
  private var memberCounts: [Int32]
  /// Communities without members.
  private var empty: [Int32] = []
  private var sums: CommunityWeights
  /// A ring with room for every node.
  private var queue: [Int32]
  private var queueHead = 0
  private var queueCount: Int
  private var isQueued: [Bool]

  /// Begins with a partition and all nodes in the queue.
  init(_ graph: ScaledGraph, _ model: NullModel, membership: [Int32], order: [Int32]) {
    let nodeCount = graph.nodeCount
    (self.graph, self.model, self.membership) = (graph, model, membership)
    volumes = [Double](repeating: 0, count: nodeCount)
    memberCounts = [Int32](repeating: 0, count: nodeCount)
    for (node, community) in membership.enumerated() {
      volumes[Int(community)] += model.sizes[node]
      memberCounts[Int(community)] += 1
    }
    for community in 0..<nodeCount where memberCounts[community] == 0 { empty.append(Int32(community)) }
    sums = CommunityWeights(count: nodeCount)
    (queue, queueCount) = (order, nodeCount)
    isQueued = [Bool](repeating: true, count: nodeCount)
  }

  /// The next move that adds to the quality, made; nil once no node of the queue has one.
  mutating func next() -> Move? {
    while queueCount > 0 {
      let node = Int(queue[queueHead])
      queueHead = queueHead + 1 == queue.count ? 0 : queueHead + 1
      queueCount -= 1
      isQueued[node] = false
      if let move = bestMove(of: node) {
        make(move)
        return move
      }
    }
    return nil
  }

  private mutating func bestMove(of node: Int) -> Move? {
    sums.add(rowOf: node, in: graph, by: membership)
    defer { sums.clear() }
    let origin = membership[node]
    let size = model.sizes[node]
    let cost = model.penalty * size
    let present = sums.weight(to: origin) - cost * (volumes[Int(origin)] - size)
    // Rounding must not make a circle of moves that add nothing.
    let leastGain = 1e-10 * graph.strengths[node]
    var (best, target) = (present + leastGain, origin)
    if best < 0, memberCounts[Int(origin)] > 1, let alone = empty.last { (best, target) = (0, alone) }
    for index in 0..<sums.count {
      let community = sums.communities[index]
      let value = sums.weight(to: community) - cost * volumes[Int(community)]
      if value > best, community != origin { (best, target) = (value, community) }
    }
    return target == origin ? nil : Move(node: node, origin: origin, target: target, gain: best - present)
  }

  private mutating func make(_ move: Move) {
    let size = model.sizes[move.node]
    if memberCounts[Int(move.target)] == 0 { empty.removeLast() }
    volumes[Int(move.origin)] -= size
    memberCounts[Int(move.origin)] -= 1
    volumes[Int(move.target)] += size
    memberCounts[Int(move.target)] += 1
    membership[move.node] = move.target
    if memberCounts[Int(move.origin)] == 0 {
      volumes[Int(move.origin)] = 0
      empty.append(move.origin)
    }
    for slot in graph.offsets[move.node]..<graph.offsets[move.node + 1] {
      let neighbour = Int(graph.neighbours[slot])
      guard !isQueued[neighbour], membership[neighbour] != move.target else { continue }
      let end = queueHead + queueCount
      queue[end < queue.count ? end : end - queue.count] = Int32(neighbour)
      queueCount += 1
      isQueued[neighbour] = true
    }
  }
}
