// Communities of a graph by the Leiden algorithm, over several runs.

/// The Leiden algorithm: fast local moving, refinement, aggregation, iterated.
///
/// Every community it returns is connected. It deviates from the paper in that a level at which refinement joins nothing is aggregated by
/// the connected components of its communities, and in that `randomness` counts in units of the mean weight of an edge, so that results do
/// not depend on the unit of the weights. The best partition of all is not guaranteed: no fast algorithm does that.
///
/// Source: Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z.
public struct Leiden: Sendable {
  /// As refinement is random, a run that stands still may get on; on small graphs this halves the cases in which ten runs miss the best.
  private static let idleIterations = 3

  /// What is optimised.
  public let quality: CommunityQuality
  /// How small communities are to be: 0 or more, for modularity a pure number, for CPM a weight.
  public let resolution: Double
  /// How many times it runs, each time in another random order: 1 or more; nil for 10 to 100, the more the smaller the graph. The best run
  /// counts, of equals the first.
  public let runs: Int?
  /// What all random choices follow from.
  public let seed: UInt64
  /// How many times a run goes through all levels, each time from where it stood: 1 or more; nil for until it is stable, which is when no
  /// node moved three times in a row.
  public let iterations: Int?
  /// theta of the paper, above 0, in units of the mean weight of an edge: how readily refinement takes other moves than the best.
  public let randomness: Double

  /// The algorithm with these settings.
  ///
  /// - Throws: `CommunityError` for a setting that is out of range.
  public init(
    quality: CommunityQuality = CommunityQualities.modularity, resolution: Double = 1, runs: Int? = nil, seed: UInt64 = 0,
    iterations: Int? = nil, randomness: Double = 1
  ) throws(CommunityError) {
    try CommunityError.check(resolution: resolution)
    if let runs, runs < 1 { throw .tooFew("runs", runs) }
    if let iterations, iterations < 1 { throw .tooFew("iterations", iterations) }
    guard randomness.isFinite, randomness > 0 else { throw .badRandomness(randomness) }
    (self.quality, self.resolution, self.runs) = (quality, resolution, runs)
    (self.seed, self.iterations, self.randomness) = (seed, iterations, randomness)
  }

  /// The communities of a graph. Runs are done side by side; the result does not depend on the number of cores.
  ///
  /// - Parameters:
  ///   - graph: any graph.
  ///   - isSerial: do it all on this thread, to measure one core.
  /// - Complexity: in practice O(runs m log n).
  public func communities(of graph: WeightedGraph, isSerial: Bool = false) -> Communities {
    let scaled = ScaledGraph(graph)
    let model = quality.nullModel(scaled, resolution)
    // Where runs cost little, more of them make it sure that the best is not missed: ten miss it on some graphs without structure.
    let runs = runs ?? max(10, min(100, 20_000 / max(1, graph.edges.count)))
    var seeds = SplitMix64(seed: seed)
    let runSeeds = (0..<runs).map { _ in seeds.next() }
    let found = Parallel.map(runs, isSerial: isSerial) { run in
      let (parts, count) = CommunityNumbering.canonical(partition(of: scaled, model, seed: runSeeds[run]).map(Int.init))
      return (parts: parts, count: count, quality: model.quality(of: parts, count: count, in: scaled))
    }
    // Among equals, `max` would take the last.
    let best = found.dropFirst().reduce(found[0]) { $1.quality > $0.quality ? $1 : $0 }
    return Communities(
      membership: best.parts.map(Int.init), count: best.count, quality: best.quality, qualityFunction: quality.name,
      resolution: resolution, runs: runs, seed: seed,
      stability: CommunityStability(of: best.parts, over: found.map { ($0.parts, $0.count) }, isSerial: isSerial))
  }

  private func partition(of graph: ScaledGraph, _ model: NullModel, seed: UInt64) -> [Int32] {
    var random = SplitMix64(seed: seed)
    var membership = (0..<Int32(graph.nodeCount)).map(\.self)
    guard graph.totalWeight > 0 else { return membership }
    let unit = randomness * graph.totalWeight / Double(graph.neighbours.count / 2)
    var (iteration, idle) = (0, 0)
    while iteration != iterations, idle < Self.idleIterations {
      let start = Level(graph: graph, model: model, membership: membership)
      idle = Self.improve(&membership, from: start, randomness: unit, using: &random) ? 0 : idle + 1
      iteration += 1
    }
    return membership
  }

  /// Goes through all levels once; false if no node moved at any.
  private static func improve(
    _ membership: inout [Int32], from start: Level, randomness: Double, using random: inout SplitMix64
  ) -> Bool {
    var level = start
    var positions = (0..<Int32(start.graph.nodeCount)).map(\.self)
    var hasMoved = false
    while true {
      let order = random.permutation(level.graph.nodeCount)
      var moving = LocalMoving(level.graph, level.model, membership: level.membership, order: order)
      while moving.next() != nil { hasMoved = true }
      let communities = CommunityNumbering.consecutive(moving.membership)
      level.membership = communities.parts
      if communities.count == level.graph.nodeCount { break }
      let (parts, count) = Refinement.parts(
        of: level.membership, in: level.graph, level.model, randomness: randomness, using: &random)
      positions = positions.map { parts[Int($0)] }
      level = level.aggregated(by: parts, count: count)
    }
    membership = positions.map { level.membership[Int($0)] }
    return hasMoved
  }
}

/// A graph, how it is judged, and its communities, numbered below its number of nodes.
private struct Level {
  let graph: ScaledGraph
  let model: NullModel
  var membership: [Int32]

  /// The level whose nodes are the parts 0..<count of the communities.
  func aggregated(by parts: [Int32], count: Int) -> Level {
    var (membership, sizes) = ([Int32](repeating: 0, count: count), [Double](repeating: 0, count: count))
    for (node, part) in parts.enumerated() {
      membership[Int(part)] = self.membership[node]
      sizes[Int(part)] += model.sizes[node]
    }
    return Level(graph: graph.aggregated(by: parts, count: count), model: model.withSizes(sizes), membership: membership)
  }
}
