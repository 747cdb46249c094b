// The search for places where every label can be read: few lines through labels, none over foreign discs, nothing touching.

/// Simulated annealing over places of discs and slots of labels. Places that touch another disc or label are never taken.
struct PlacementSearch {
  /// What a fault costs.
  enum Cost {
    static let lineThroughLabel = 10.0
    static let lineOverDisc = 5.0
    static let displacement = 2.5
    static let length = 0.5
  }

  /// Where a node is, without its words: the tests of the search run over arrays of plain numbers.
  private struct Place {
    var disc: Circle
    var slot: LabelSlot
    var label: Box
    var ink: Box
    /// The box around disc and label, which ends most tests.
    var hull: Box

    init(_ node: Arrangement.Node, disc: Circle, slot: LabelSlot) {
      (self.disc, self.slot) = (disc, slot)
      label = node.labelBox(in: slot, at: disc.center)
      ink = node.inkBox(of: label)
      // The gap that a line keeps from a disc.
      let reach = disc.radius + 2
      let (minX, maxX) = (min(disc.center.x - reach, label.minX), max(disc.center.x + reach, label.maxX))
      let (minY, maxY) = (min(disc.center.y - reach, label.minY), max(disc.center.y + reach, label.maxY))
      hull = Box(
        center: Point(x: (minX + maxX) / 2, y: (minY + maxY) / 2), halfWidth: (maxX - minX) / 2, halfHeight: (maxY - minY) / 2)
    }
  }

  private let nodes: [Arrangement.Node]
  private let incident: [[Int]]
  private let ends: [(source: Int, target: Int)]
  /// How much worse a fault of a heavy line is than one of a light line.
  private let gravity: [Double]
  private let home: [Point]
  private let reach: Double
  /// Which discs may be moved; labels of all may.
  private let isMovable: [Bool]
  /// Where no disc that moves may lie.
  private let reserved: [Circle]
  /// The box around all homes, which no disc's centre leaves: the page's shape is settled.
  private let page: Box
  private var places: [Place]
  private var chords: [Chord]
  /// What lies on what, of the places as they are.
  private var faults: LineFaults
  /// The faults of the place that is tried.
  private var trial = LineFaults.Trial()
  /// What each node cost when it was last looked at.
  private var lastCosts: [Double]
  private var noise = SeededNoise(seed: 5)

  /// Improves an arrangement without overlaps; it has none afterwards either.
  ///
  /// - Complexity: bounded by a few million elementary tests, however large the graph is.
  static func run(on arrangement: inout Arrangement, isMovable: [Bool], reserved: [Circle] = []) {
    if arrangement.nodes.count < 2 || arrangement.edges.isEmpty { return }
    var search = PlacementSearch(arrangement, isMovable: isMovable, reserved: reserved)
    search.anneal()
    search.chooseSlots()
    for (index, place) in search.places.enumerated() {
      arrangement.nodes[index].disc = place.disc
      arrangement.nodes[index].slot = place.slot
    }
  }

  private init(_ arrangement: Arrangement, isMovable: [Bool], reserved: [Circle]) {
    (self.isMovable, self.reserved) = (isMovable, reserved)
    nodes = arrangement.nodes
    ends = arrangement.edges.map { ($0.source, $0.target) }
    var incident = [[Int]](repeating: [], count: nodes.count)
    for (index, edge) in ends.enumerated() {
      incident[edge.source].append(index)
      if edge.target != edge.source { incident[edge.target].append(index) }
    }
    self.incident = incident
    places = nodes.map { Place($0, disc: $0.disc, slot: $0.slot) }
    let centers = nodes.map(\.disc.center)
    home = centers
    chords = ends.map { Chord(centers[$0.source], centers[$0.target]) }
    faults = LineFaults(lines: ends.count, nodes: nodes.count)
    lastCosts = [Double](repeating: .greatestFiniteMagnitude, count: nodes.count)
    let heaviest = arrangement.edges.map(\.weight).max() ?? 1
    gravity = arrangement.edges.map { 1 + 3 * min(1, max(0, $0.weight / heaviest)) }
    let (left, right) = (home.map(\.x).min() ?? 0, home.map(\.x).max() ?? 0)
    let (top, bottom) = (home.map(\.y).min() ?? 0, home.map(\.y).max() ?? 0)
    page = Box(
      center: Point(x: (left + right) / 2, y: (top + bottom) / 2), halfWidth: (right - left) / 2, halfHeight: (bottom - top) / 2)
    reach = max(60, (4 * page.halfWidth * page.halfHeight / Double(nodes.count)).squareRoot())
    for line in chords.indices {
      for node in places.indices { if let fault = fault(of: line, at: node) { faults.add(fault) } }
    }
  }

  private mutating func anneal() {
    let meanDegree = 2 * ends.count / nodes.count + 1
    let testsAProposal = 2 * (ends.count + 2 * meanDegree * nodes.count)
    // The more lines there are, the longer it takes to find the gaps between them.
    let proposals = min(min(250, 70 + 10 * meanDegree) * nodes.count, 40_000_000 / testsAProposal)
    for step in 0..<proposals {
      let progress = Double(step) / Double(proposals)
      let temperature = 6 * (1 - progress) * (1 - progress)
      propose(progress: progress, temperature: temperature)
    }
  }

  private mutating func propose(progress: Double, temperature: Double) {
    let index = candidate()
    var (center, slot) = (places[index].disc.center, places[index].slot)
    if isMovable[index], noise.unit() < 0.75 {
      let step = reach * (1.6 - 1.4 * progress)
      center.x = min(page.maxX, max(page.minX, center.x + (noise.unit() - 0.5) * step * 1.3))
      center.y = min(page.maxY, max(page.minY, center.y + (noise.unit() - 0.5) * step))
    }
    if slot != .inside, noise.unit() < 0.6 { slot = LabelSlot.outside[noise.index(below: LabelSlot.outside.count)] }
    let new = placeOf(index, center: center, slot: slot)
    if isBlocked(new, at: index) { return }
    let before = cost(of: index)
    lastCosts[index] = before
    // Drawing the chance first tells how bad the new place may be, and the sum of its costs can stop there. A draw of u allows a
    // loss of T ln(1/u); T (1/u - 1) / (1 + (1/u - 1) / 2) is near enough to that and needs no maths library.
    let odds = 1 / max(1e-6, noise.unit()) - 1
    let limit = before + temperature * odds / (1 + odds / 2)
    if let after = move(index, to: new, limit: limit) { lastCosts[index] = after }
  }

  /// The worse of two nodes drawn at random: the search goes mostly where something is wrong.
  private mutating func candidate() -> Int {
    let (a, b) = (noise.index(below: places.count), noise.index(below: places.count))
    return lastCosts[a] >= lastCosts[b] ? a : b
  }

  /// For each label the best of its slots while everything else stays.
  private mutating func chooseSlots() {
    for index in places.indices where places[index].slot != .inside {
      var best = cost(of: index)
      for slot in LabelSlot.outside where slot != places[index].slot {
        let candidate = placeOf(index, center: places[index].disc.center, slot: slot)
        if isBlocked(candidate, at: index) { continue }
        if let value = move(index, to: candidate, limit: best.nextDown) { best = value }
      }
    }
  }

  private func placeOf(_ index: Int, center: Point, slot: LabelSlot) -> Place {
    Place(nodes[index], disc: Circle(center: center, radius: places[index].disc.radius), slot: slot)
  }

  private func isBlocked(_ place: Place, at index: Int) -> Bool {
    for other in places.indices where other != index {
      let foreign = places[other]
      if !place.hull.overlaps(foreign.hull, gap: 8) { continue }
      if place.label.overlaps(foreign.label, gap: 2) || place.disc.overlaps(foreign.disc, gap: 10) { return true }
      if place.label.overlaps(foreign.disc, gap: 3) || foreign.label.overlaps(place.disc, gap: 3) { return true }
    }
    return isMovable[index] && reserved.contains { $0.overlaps(place.disc) }
  }

  /// Everything that depends on where one node and its label are, as they lie.
  private func cost(of index: Int) -> Double {
    var sum = standing(of: places[index], index)
    for fault in faults.ofNodes[index] { add(fault, to: &sum) }
    for number in incident[index] { add(own: number, faults: faultsElsewhere(of: number, than: index), to: &sum) }
    return sum
  }

  /// Moves a node unless it costs more than `limit` where it comes to lie; what it costs there, nil if it stays.
  private mutating func move(_ index: Int, to place: Place, limit: Double) -> Double? {
    let old = places[index]
    let movesLines = place.disc.center != old.disc.center
    put(place, at: index, movingLines: movesLines)
    trial.removeAll()
    var sum = standing(of: place, index)
    for number in chords.indices {
      guard let fault = fault(of: number, at: index) else { continue }
      add(fault, to: &sum)
      trial.ofNode.append(fault)
    }
    for number in incident[index] {
      if sum > limit { break }
      var count = 0.0
      if movesLines {
        for other in places.indices where other != index {
          guard let fault = fault(of: number, at: other) else { continue }
          count += fault.cost
          trial.ofLines.append(fault)
        }
      } else {
        count = faultsElsewhere(of: number, than: index)
      }
      add(own: number, faults: count, to: &sum)
    }
    if sum > limit {
      put(old, at: index, movingLines: movesLines)
      return nil
    }
    faults.move(index, with: movesLines ? incident[index] : [], to: trial)
    return sum
  }

  private mutating func put(_ place: Place, at index: Int, movingLines: Bool) {
    places[index] = place
    guard movingLines else { return }
    for edge in incident[index] {
      chords[edge] = Chord(places[ends[edge].source].disc.center, places[ends[edge].target].disc.center)
    }
  }

  /// What a place costs by itself.
  private func standing(of place: Place, _ index: Int) -> Double {
    let away = (place.disc.center - home[index]).length / reach
    return Cost.displacement * away * away + place.slot.dislike
  }

  /// Adds what a line of a node costs for its length and for what it runs over elsewhere.
  private func add(own number: Int, faults: Double, to sum: inout Double) {
    sum += Cost.length * chords[number].span / reach
    sum += faults * gravity[number]
  }

  private func faultsElsewhere(of number: Int, than index: Int) -> Double {
    faults.ofLines[number].reduce(0) { $1.node == index ? $0 : $0 + $1.cost }
  }

  private func add(_ fault: LineFault, to sum: inout Double) {
    if fault.isThroughLabel { sum += Cost.lineThroughLabel * gravity[fault.line] }
    if fault.isOverDisc { sum += Cost.lineOverDisc * gravity[fault.line] }
  }

  /// What a line does to a node; nil if nothing.
  @inline(__always)
  private func fault(of number: Int, at index: Int) -> LineFault? {
    guard chords[number].meets(places[index].hull) else { return nil }
    let isOwn = ends[number].source == index || ends[number].target == index
    let place = places[index]
    // The lines of a disc end at its rim, so a label within is free of them.
    let fault = LineFault(
      line: number, node: index, isThroughLabel: !(isOwn && place.slot == .inside) && chords[number].meets(place.ink),
      isOverDisc: !isOwn && chords[number].meets(place.disc))
    return fault.isThroughLabel || fault.isOverDisc ? fault : nil
  }
}

/// A straight line by its middle and half its course: most of the search's tests end after two comparisons with these.
private struct Chord {
  private let middle: Point
  private let half: Point
  private let reachX: Double
  private let reachY: Double

  init(_ a: Point, _ b: Point) {
    middle = (a + b) * 0.5
    half = (b - a) * 0.5
    (reachX, reachY) = (abs(half.x), abs(half.y))
  }

  /// About the length: the greater part of it along one axis.
  var span: Double { 2 * max(reachX, reachY) }

  /// Whether the line runs through the box (separating axes).
  @inline(__always)
  func meets(_ box: Box) -> Bool {
    let (x, y) = (middle.x - box.center.x, middle.y - box.center.y)
    if abs(x) > box.halfWidth + reachX || abs(y) > box.halfHeight + reachY { return false }
    return abs(half.x * y - half.y * x) <= box.halfWidth * reachY + box.halfHeight * reachX
  }

  /// Whether the line runs over the disc or all but touches it.
  @inline(__always)
  func meets(_ disc: Circle) -> Bool {
    let reach = disc.radius + 2
    let (x, y) = (disc.center.x - middle.x, disc.center.y - middle.y)
    if abs(x) > reach + reachX || abs(y) > reach + reachY { return false }
    let square = reachX * reachX + reachY * reachY
    let along = square > 0 ? min(1, max(-1, (x * half.x + y * half.y) / square)) : 0
    let (dx, dy) = (x - along * half.x, y - along * half.y)
    return dx * dx + dy * dy < reach * reach
  }
}
