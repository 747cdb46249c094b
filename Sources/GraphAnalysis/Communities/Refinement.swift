// Second phase of Leiden: each community is made anew of its nodes, so that what is badly connected falls apart.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The refinement of a partition: parts of its communities, each of them connected.
enum Refinement {
  /// Parts 0..<count; fewer than nodes if any community has two nodes that an edge joins.
  ///
  /// Nodes that are still alone join, in random order, a part of their community that they are linked to: one of those to which the move
  /// takes no quality away, with a probability proportional to exp(gain / randomness). Only well-connected nodes and parts take part.
  static func parts(
    of membership: [Int32], in graph: ScaledGraph, _ model: NullModel, randomness: Double, using random: inout SplitMix64
  ) -> (parts: [Int32], count: Int) {
    var merging = Merging(membership: membership, graph, model, randomness: randomness)
    for node in random.permutation(graph.nodeCount) { merging.merge(Int(node), using: &random) }
    let merged = CommunityNumbering.consecutive(merging.parts)
    return merged.count < graph.nodeCount ? merged : components(of: membership, in: graph)
  }

  /// The connected components of each community.
  static func components(of membership: [Int32], in graph: ScaledGraph) -> (parts: [Int32], count: Int) {
    var parts = [Int32](repeating: -1, count: graph.nodeCount)
    var (count, open) = (0, [Int]())
    for start in 0..<graph.nodeCount where parts[start] < 0 {
      parts[start] = Int32(count)
      open.append(start)
      while let node = open.popLast() {
        for slot in graph.offsets[node]..<graph.offsets[node + 1] {
          let neighbour = Int(graph.neighbours[slot])
          guard parts[neighbour] < 0, membership[neighbour] == membership[node] else { continue }
          parts[neighbour] = Int32(count)
          open.append(neighbour)
        }
      }
      count += 1
    }
    return (parts, count)
  }
}

/// Parts that grow out of single nodes. A part bears the number of its first node.
private struct Merging {
  private let membership: [Int32]
  private let graph: ScaledGraph
  private let model: NullModel
  private let randomness: Double
  /// For each node its part.
  private(set) var parts: [Int32]
  /// By community, the sum of its nodes' sizes.
  private var communityVolumes: [Double]
  /// By part, the sum of its nodes' sizes.
  private var volumes: [Double]
  /// By part, the weight between it and the rest of its community.
  private var links: [Double] = []
  private var isAlone: [Bool]
  private var sums: CommunityWeights
  private var candidates: [(part: Int32, gain: Double)] = []

  init(membership: [Int32], _ graph: ScaledGraph, _ model: NullModel, randomness: Double) {
    let nodeCount = graph.nodeCount
    (self.membership, self.graph, self.model, self.randomness) = (membership, graph, model, randomness)
    parts = (0..<Int32(nodeCount)).map(\.self)
    volumes = model.sizes
    communityVolumes = [Double](repeating: 0, count: nodeCount)
    for (node, community) in membership.enumerated() { communityVolumes[Int(community)] += model.sizes[node] }
    isAlone = [Bool](repeating: true, count: nodeCount)
    sums = CommunityWeights(count: nodeCount)
    for node in 0..<nodeCount {
      sums.add(rowOf: node, in: graph, by: membership)
      links.append(sums.weight(to: membership[node]))
      sums.clear()
    }
  }

  mutating func merge(_ node: Int, using random: inout SplitMix64) {
    let community = membership[node]
    guard isAlone[node], isWellConnected(node, in: community) else { return }
    sums.add(rowOf: node, in: graph, by: parts)
    defer { sums.clear() }
    let cost = model.penalty * volumes[node]
    candidates.removeAll(keepingCapacity: true)
    for index in 0..<sums.count {
      let part = sums.communities[index]
      guard membership[Int(part)] == community else { continue }
      let gain = sums.weight(to: part) - cost * volumes[Int(part)]
      if gain >= 0, isWellConnected(Int(part), in: community) { candidates.append((part, gain)) }
    }
    guard let part = choice(using: &random) else { return }
    parts[node] = part
    volumes[Int(part)] += volumes[node]
    links[Int(part)] += links[node] - 2 * sums.weight(to: part)
    (isAlone[node], isAlone[Int(part)]) = (false, false)
  }

  /// Whether the links of a part to the rest of its community outweigh what the null model expects of them.
  private func isWellConnected(_ part: Int, in community: Int32) -> Bool {
    links[part] >= model.penalty * volumes[part] * (communityVolumes[Int(community)] - volumes[part])
  }

  /// One of the candidates, or nil to stay alone, which gains 0.
  private func choice(using random: inout SplitMix64) -> Int32? {
    guard let greatest = candidates.lazy.map(\.gain).max() else { return nil }
    func chance(_ gain: Double) -> Double { exp((gain - greatest) / randomness) }
    let total = candidates.reduce(chance(0)) { $0 + chance($1.gain) }
    var left = random.unit() * total
    for candidate in candidates {
      left -= chance(candidate.gain)
      if left < 0 { return candidate.part }
    }
    return nil
  }
}
