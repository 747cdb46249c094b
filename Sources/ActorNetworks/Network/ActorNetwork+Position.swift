// Where the actors of a network lie in a figure.

extension ActorNetwork {
  /// A place in a figure, as the attribute `pos` of DOT has it.
  public struct Position: Sendable, Hashable {
    /// Points (of which the figure is drawn at one px each) to the right of the figure's upper left corner, finite.
    public var x: Double
    /// Points above that corner, finite: what lies in the figure is below, and so negative.
    public var y: Double

    /// A place from its coordinates.
    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// The network with its actors at these places, by id; those without one have none.
  ///
  /// - Complexity: O(n log n + m log m) for n actors and m ties.
  public func placed(at positions: [String: Position]) -> ActorNetwork {
    let placed = nodes.map { node in
      var node = node
      node.position = positions[node.id]
      return node
    }
    return ActorNetwork(nodes: placed, edges: edges, provenance: provenance)
  }
}
