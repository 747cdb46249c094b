// Places that a figure takes over from another, so that both can be laid side by side.

import ActorNetworks
import GraphFiles
import GraphvizRendering

/// Where actors lie already, and which other places are taken.
public struct KeptPositions: Sendable, Equatable {
  /// Places by the actors' ids.
  public let actors: [String: ActorNetwork.Position]
  /// Places of nodes that are no actor of the network: they stay empty.
  public let others: [ActorNetwork.Position]

  /// Coordinates beyond this are taken for none.
  private static let farthest = 1e6

  /// Places from their parts; those that are not finite, or a million points away, are left out.
  public init(actors: [String: ActorNetwork.Position], others: [ActorNetwork.Position] = []) {
    func isNear(_ place: ActorNetwork.Position) -> Bool { abs(place.x) <= Self.farthest && abs(place.y) <= Self.farthest }
    self.actors = actors.filter { isNear($0.value) }
    self.others = others.filter(isNear)
  }

  /// The places that a DOT file tells by `pos="x,y"`.
  ///
  /// An actor is the node of its id; if there is none, as in files of other tools, the only one of its label, written or by the
  /// node's name.
  ///
  /// - Throws: `KeptPositionsError` if no node has a place, or none that has one is an actor of the network.
  /// - Complexity: O(n) for n nodes in both.
  public init(of graph: ParsedGraph, for network: ActorNetwork) throws(KeptPositionsError) {
    let places = graph.nodes.map { Self.position(in: $0.attributes["pos"]?.text ?? "") }
    let placed = places.indices.filter { places[$0] != nil }
    if placed.isEmpty { throw .noPositions }
    var nodesByName: [String: Int] = [:], nodesByLabel: [String: [Int]] = [:]
    for index in placed {
      nodesByName[graph.nodes[index].name] = index
      nodesByLabel[graph.nodes[index].plainLabel, default: []].append(index)
    }
    var actors: [String: ActorNetwork.Position] = [:], used: Set<Int> = []
    for node in network.nodes {
      guard let index = nodesByName[node.id], let place = places[index] else { continue }
      actors[node.id] = place
      used.insert(index)
    }
    for node in network.nodes where actors[node.id] == nil {
      let label = PlainText.clean(node.label)
      guard let bearers = nodesByLabel[label], bearers.count == 1, used.insert(bearers[0]).inserted else { continue }
      actors[node.id] = places[bearers[0]]
    }
    if actors.isEmpty { throw .nobodyInCommon(placed: placed.count) }
    self.init(actors: actors, others: placed.compactMap { used.contains($0) ? nil : places[$0] })
  }

  /// A place written `x,y`, with a third coordinate or a mark for a fixed place behind it.
  private static func position(in text: String) -> ActorNetwork.Position? {
    let parts = (text.hasSuffix("!") ? text.dropLast() : text[...]).split(separator: ",", omittingEmptySubsequences: false)
      .map { Double($0.drop { $0 == " " }) }
    guard (2...3).contains(parts.count), let x = parts[0], let y = parts[1] else { return nil }
    guard abs(x) <= farthest, abs(y) <= farthest else { return nil }
    return ActorNetwork.Position(x: x, y: y)
  }
}

/// Why no place can be taken over.
public enum KeptPositionsError: Error, Sendable, Equatable, CustomStringConvertible {
  /// No node has a place.
  case noPositions
  /// Nodes have places, but are other actors.
  case nobodyInCommon(placed: Int)

  /// One line for the user, to be set behind the file's name.
  public var description: String {
    switch self {
    case .noPositions:
      "no node has a position (pos=\"x,y\"); 'actorgraph render' writes them when it makes DOT and a figure at once"
    case .nobodyInCommon(let placed): "none of the \(placed) nodes with a position is an actor of the figure, by id or by label"
    }
  }
}
