// The arrangement of a figure some of whose actors have their places already.

import ActorNetworks

/// Puts the known actors where they were, finds slots for their labels, and puts the new ones near their neighbours.
///
/// Who lies at a kept place stays there as long as discs do not overlap and each label finds a slot; of two that are in each
/// other's way the larger stays, and the other goes to the nearest free spot.
struct KeptPlacement {
  /// Least gap between what is placed here and all else.
  private static let gap = 4.0

  private var nodes: [Arrangement.Node]
  private var isStanding: [Bool]
  private let isInside: [Bool]
  /// Places where nobody new may lie.
  private let reserved: [Circle]
  private var noise = SeededNoise(seed: 7)

  /// Places of the network's actors, for all that have any; x to the right and y downward.
  ///
  /// - Returns: for each node, whether it stands at its kept place.
  /// - Complexity: O(n²) for the kept, O(n) for each spot that is tried for the others.
  static func run(on arrangement: inout Arrangement, places: [Point?], reserved: [Circle]) -> [Bool] {
    var placement = KeptPlacement(arrangement, places: places, reserved: reserved)
    placement.standUp(places)
    placement.chooseSlots()
    placement.dropCollisions()
    let isKept = placement.isStanding
    for index in placement.largestFirst(places.indices.filter { places[$0] != nil && !isKept[$0] }) {
      placement.settle(index, near: placement.nodes[index].disc.center)
    }
    placement.settleNew(arrangement.edges)
    arrangement.nodes = placement.nodes
    return isKept
  }

  private init(_ arrangement: Arrangement, places: [Point?], reserved: [Circle]) {
    nodes = arrangement.nodes
    isStanding = [Bool](repeating: false, count: nodes.count)
    isInside = nodes.map { $0.slot == .inside }
    self.reserved = reserved
    for (index, place) in places.enumerated() {
      if let place { nodes[index].disc.center = place }
    }
  }

  private func largestFirst(_ indices: [Int]) -> [Int] {
    indices.sorted { (-nodes[$0].disc.radius, $0) < (-nodes[$1].disc.radius, $1) }
  }

  /// Every disc that has a place takes it, unless it would lie on a larger one.
  private mutating func standUp(_ places: [Point?]) {
    for index in largestFirst(places.indices.filter { places[$0] != nil }) {
      isStanding[index] = !nodes.indices.contains { isStanding[$0] && nodes[$0].disc.overlaps(nodes[index].disc) }
    }
  }

  // MARK: Labels of those who stand

  /// Slots by fewest conflicts, over and over, with a random choice now and then to leave dead ends.
  private mutating func chooseSlots() {
    let standing = nodes.indices.filter { isStanding[$0] }
    // Slots that are free of discs, and the nodes whose label or disc may be touched at all.
    var near = [[Int]](repeating: [], count: nodes.count)
    for (rank, i) in standing.enumerated() {
      for j in standing[(rank + 1)...]
      where (nodes[i].disc.center - nodes[j].disc.center).length < nodes[i].reach + nodes[j].reach {
        near[i].append(j)
        near[j].append(i)
      }
    }
    var slots = [[LabelSlot]](repeating: [], count: nodes.count)
    for index in standing where !isInside[index] {
      let free = LabelSlot.outside.filter { slot in
        let box = nodes[index].labelBox(in: slot, at: nodes[index].disc.center)
        return !near[index].contains { box.overlaps(nodes[$0].disc) }
      }
      slots[index] = free.isEmpty ? LabelSlot.outside : free
    }
    func conflicts(_ index: Int, in slot: LabelSlot) -> Int {
      let box = nodes[index].labelBox(in: slot, at: nodes[index].disc.center)
      return near[index].count { box.overlaps(nodes[$0].labelBox) || box.overlaps(nodes[$0].disc) }
    }
    for round in 0...60 {
      var isFree = true
      for index in standing where !isInside[index] {
        if conflicts(index, in: nodes[index].slot) == 0, slots[index].contains(nodes[index].slot) { continue }
        isFree = false
        if round % 4 == 3 {
          nodes[index].slot = slots[index][noise.index(below: slots[index].count)]
          continue
        }
        let rated = slots[index].map { (slot: $0, faults: Double(conflicts(index, in: $0)) + $0.dislike) }
        if let best = rated.min(by: { $0.faults < $1.faults }) { nodes[index].slot = best.slot }
      }
      if isFree { return }
    }
  }

  /// Of two standing nodes that touch all the same the smaller gives way.
  private mutating func dropCollisions() {
    var passed: [Int] = []
    for index in largestFirst(nodes.indices.filter { isStanding[$0] }) {
      if passed.contains(where: { nodes[$0].collides(with: nodes[index], gap: 0) }) {
        isStanding[index] = false
      } else {
        passed.append(index)
      }
    }
  }

  // MARK: All others

  /// New nodes by how strongly they are tied to those that have a place, each at the weighted middle of these; without a tie to
  /// any, below the picture.
  private mutating func settleNew(_ edges: [Arrangement.Edge]) {
    var ties = [[(other: Int, weight: Double)]](repeating: [], count: nodes.count)
    for edge in edges {
      let weight = edge.weight.isFinite ? max(edge.weight, .leastNormalMagnitude) : 0
      ties[edge.source].append((edge.target, weight))
      ties[edge.target].append((edge.source, weight))
    }
    func pull(_ index: Int) -> Double { ties[index].reduce(0) { $0 + (isStanding[$1.other] ? $1.weight : 0) } }
    var waiting = nodes.indices.filter { !isStanding[$0] }
    while let next = waiting.max(by: { (pull($0), -$0) < (pull($1), -$1) }) {
      waiting.removeAll { $0 == next }
      let total = pull(next)
      let standing = nodes.indices.filter { isStanding[$0] }.map { nodes[$0].disc.center }
      var aim = Point(x: 0, y: 0)
      if total > 0, total.isFinite {
        for tie in ties[next] where isStanding[tie.other] { aim = aim + nodes[tie.other].disc.center * (tie.weight / total) }
      } else if let lowest = standing.map(\.y).max() {
        aim = Point(x: standing.reduce(0) { $0 + $1.x } / Double(standing.count), y: lowest)
      }
      settle(next, near: aim)
    }
  }

  /// Puts a node at the nearest free spot, looked for on growing squares.
  private mutating func settle(_ index: Int, near aim: Point) {
    let slots = isInside[index] ? [LabelSlot.inside] : LabelSlot.outside
    var half = 0.0
    // The squares soon are larger than any picture.
    for _ in 0..<200 {
      var best: (distance: Double, center: Point, slot: LabelSlot)?
      for offset in half == 0 ? [Point(x: 0, y: 0)] : Self.square(half) {
        let distance = offset.length
        if let best, best.distance <= distance { continue }
        nodes[index].disc.center = aim + offset
        if !isDiscFree(index) { continue }
        for slot in slots {
          nodes[index].slot = slot
          if isLabelFree(index) {
            best = (distance, aim + offset, slot)
            break
          }
        }
      }
      if let best {
        (nodes[index].disc.center, nodes[index].slot) = (best.center, best.slot)
        break
      }
      half += max(6, half * 0.12)
    }
    isStanding[index] = true
  }

  private func isDiscFree(_ index: Int) -> Bool {
    let disc = nodes[index].disc
    return !reserved.contains { $0.overlaps(disc, gap: Self.gap) }
      && !nodes.indices.contains {
        isStanding[$0] && (nodes[$0].disc.overlaps(disc, gap: Self.gap) || nodes[$0].labelBox.overlaps(disc, gap: Self.gap))
      }
  }

  private func isLabelFree(_ index: Int) -> Bool {
    let label = nodes[index].labelBox
    return !nodes.indices.contains {
      isStanding[$0] && (label.overlaps(nodes[$0].disc, gap: Self.gap) || label.overlaps(nodes[$0].labelBox, gap: Self.gap))
    }
  }

  /// Points around a square of this half side.
  private static func square(_ half: Double) -> [Point] {
    (-4..<4).flatMap { step in
      let along = Double(step) / 4 * half
      return [Point(x: along, y: -half), Point(x: half, y: along), Point(x: -along, y: half), Point(x: -half, y: -along)]
    }
  }
}

extension Arrangement.Node {
  /// How far from the disc's centre anything of the node may be, in any slot.
  fileprivate var reach: Double { disc.radius + label.size.width + label.size.height + 4 }
}
