// Parts of a network.

extension ActorNetwork {
  /// The network of the ties for which `isKept` holds, without the actors that have none of them.
  ///
  /// - Complexity: O(n + m log m) for n actors and m ties.
  public func keeping(_ isKept: (Edge) -> Bool) -> ActorNetwork {
    let kept = edges.filter(isKept)
    return part(Set(kept.flatMap { [$0.source, $0.target] }).sorted(), edges: kept, provenance)
  }

  /// The network of some of its nodes, by their ascending indices, and those of `edges` that join two of them.
  func part(_ kept: [Int], edges: [Edge], _ provenance: NetworkProvenance) -> ActorNetwork {
    let position = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    let among = edges.compactMap { edge -> Edge? in
      guard let source = position[edge.source], let target = position[edge.target] else { return nil }
      var moved = edge
      (moved.source, moved.target) = (source, target)
      return moved
    }
    return ActorNetwork(nodes: kept.map { nodes[$0] }, edges: among, provenance: provenance)
  }
}
