// The part of a network around one actor.

/// An actor and all that are at most so many ties away from it.
public struct Neighbourhood: Sendable, Hashable, CustomStringConvertible {
  /// Id of the actor in the middle.
  public var actor: String
  /// Ties that others may be away, at least 0.
  public var distance: Int

  /// The neighbourhood that is written `ID` or `ID:K`, where K is 1 if it is not said; nil if it is neither.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(parts.count), CatalogueShape.isSlug(parts[0]) else { return nil }
    guard parts.count == 2 else {
      (actor, distance) = (parts[0], 1)
      return
    }
    guard let distance = Int(parts[1]), distance >= 0, String(distance) == parts[1] else { return nil }
    (actor, self.distance) = (parts[0], distance)
  }

  /// `ID:K`, without K where it is 1.
  public var description: String { distance == 1 ? actor : "\(actor):\(distance)" }
}

extension ActorNetwork {
  /// The network of an actor, those at most so many ties away, and all ties among them; nil if the actor is not in this network.
  ///
  /// Counts of units, mentions and association are those of the whole corpus.
  ///
  /// - Complexity: O(n + m log n) for n actors and m ties.
  public func neighbourhood(_ neighbourhood: Neighbourhood) -> ActorNetwork? {
    guard let middle = nodes.firstIndex(where: { $0.id == neighbourhood.actor }) else { return nil }
    var neighbours = [[Int]](repeating: [], count: nodes.count)
    for edge in edges {
      neighbours[edge.source].append(edge.target)
      neighbours[edge.target].append(edge.source)
    }
    var isNear = [Bool](repeating: false, count: nodes.count)
    isNear[middle] = true
    var border = [middle]
    var distance = 0
    while distance < neighbourhood.distance, !border.isEmpty {
      var next: [Int] = []
      for other in border.flatMap({ neighbours[$0] }) where !isNear[other] {
        isNear[other] = true
        next.append(other)
      }
      border = next
      distance += 1
    }
    var provenance = provenance
    provenance.filters.append("--ego \(neighbourhood)")
    return part(nodes.indices.filter { isNear[$0] }, edges: edges, provenance)
  }
}
