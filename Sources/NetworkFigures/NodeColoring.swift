// What the colour of a disc stands for: the type of the actor, or its community.

import ActorNetworks

/// Communities as a figure shows them.
public struct FigureCommunities: Sendable, Equatable {
  /// For each node of the network, the number of its community, from 0; nil for a node that is in none. Community 0 is coloured first.
  public var membership: [Int?]
  /// Whether discs are coloured by community, not by type.
  public var colorsDiscs: Bool
  /// Whether each community has an area around it.
  public var hasHulls: Bool

  /// Communities from their parts. A membership of another length than the network's nodes leaves the rest without one.
  public init(membership: [Int?], colorsDiscs: Bool = false, hasHulls: Bool = false) {
    self.membership = membership
    self.colorsDiscs = colorsDiscs
    self.hasHulls = hasHulls
  }

  /// The community of a node.
  func community(of node: Int) -> Int? { membership.indices.contains(node) ? membership[node] : nil }

  /// Its actors, by community, for communities of two actors and more, in ascending order of number.
  func members(in network: ActorNetwork) -> [(number: Int, nodes: [Int])] {
    var members: [Int: [Int]] = [:]
    for node in network.nodes.indices { if let number = community(of: node) { members[number, default: []].append(node) } }
    return members.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

/// The colours of a network's discs, and what the legend says of them.
struct NodeColoring: Sendable {
  /// Discs that look alike.
  struct Kind: Sendable, Equatable {
    /// The class in the file, and the name of the property that restyles it.
    let name: String
    let label: String
    let paint: NodePaint
  }

  let heading: String
  let kinds: [Kind]
  private let kindOfNode: [Int]

  func kind(ofNode index: Int) -> Kind { kinds[kindOfNode[index]] }

  init(_ network: ActorNetwork, communities: FigureCommunities?, palette: FigurePalette, text: FigureText) {
    if let communities, communities.colorsDiscs {
      self.init(network, communities, palette, text)
      return
    }
    let types = Set(network.nodes.map(\.type)).sorted()
    self.init(
      heading: text.colorHeading,
      kinds: types.map { Kind(name: $0.rawValue, label: text.types($0), paint: palette.types($0)) },
      kindOfNode: network.nodes.map { types.firstIndex(of: $0.type) ?? 0 })
  }

  private init(heading: String, kinds: [Kind], kindOfNode: [Int]) {
    (self.heading, self.kinds, self.kindOfNode) = (heading, kinds, kindOfNode)
  }

  /// The greater communities get colours of their own, named for their two most mentioned actors, or for those with the greatest sum of
  /// ties where no mentions are known; all further actors share the last.
  private init(_ network: ActorNetwork, _ communities: FigureCommunities, _ palette: FigurePalette, _ text: FigureText) {
    let own = communities.members(in: network).prefix(palette.communities.count - 1)
    let strengths = network.strengths
    var kinds: [Kind] = []
    var kindOfNode = [Int](repeating: own.count, count: network.nodes.count)
    for (rank, community) in own.enumerated() {
      func order(_ node: Int) -> (Int, Double, Int) { (-network.nodes[node].mentions, -strengths[node], node) }
      let leaders = community.nodes.sorted { order($0) < order($1) }.prefix(2)
      let names = leaders.map { SafeText.line(network.nodes[$0].label, limit: 30) }
      kinds.append(
        Kind(
          name: "community-\(rank + 1)",
          label: names.joined(separator: text.enumeration) + (community.nodes.count > 2 ? " …" : ""),
          paint: palette.communities[rank]))
      for node in community.nodes { kindOfNode[node] = rank }
    }
    if kindOfNode.contains(own.count), let paint = palette.communities.last {
      kinds.append(Kind(name: "other", label: text.communities.others, paint: paint))
    }
    self.init(heading: text.communities.heading, kinds: kinds, kindOfNode: kindOfNode)
  }
}
