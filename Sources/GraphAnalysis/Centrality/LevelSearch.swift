// All shortest paths from a node where all edges cost the same.

/// Breadth-first search with path counts, and Brandes' accumulation (2001, doi:10.1080/0022250X.2001.9990249), level by level.
///
/// Whichever of the two levels that meet has fewer edges looks at the other (Beamer, Asanović & Patterson 2012,
/// doi:10.1109/SC.2012.50): in a dense graph most nodes are in one level, and nobody looks at all edges from there.
struct LevelSearch: PathSearch {
  private let graph: WeightedGraph
  private let components: Components
  private let options: PathOptions
  private let cost: Double
  /// Edge ends in each component.
  private let volumes: [Int]
  /// Steps from the source, negative for nodes not found.
  private let levels: UnsafeMutablePointer<Int32>
  private let pathCounts: UnsafeMutablePointer<Double>
  private let dependencies: UnsafeMutablePointer<Double>
  /// Of each node, 1 + its dependency, by its number of paths.
  private let shares: UnsafeMutablePointer<Double>
  /// The nodes found, level by level.
  private let order: UnsafeMutablePointer<Int32>
  /// The nodes of the component, among which are all that are not found yet.
  private let open: UnsafeMutablePointer<Int32>

  init(_ graph: WeightedGraph, _ components: Components, _ options: PathOptions) {
    (self.graph, self.components, self.options) = (graph, components, options)
    cost = graph.edges.first.map { PathCosts.cost($0.weight) } ?? 1
    volumes = components.nodes.map { $0.reduce(0) { $0 + graph.degree(Int($1)) } }
    levels = .allocate(capacity: graph.nodeCount)
    pathCounts = .allocate(capacity: graph.nodeCount)
    dependencies = .allocate(capacity: graph.nodeCount)
    shares = .allocate(capacity: graph.nodeCount)
    order = .allocate(capacity: graph.nodeCount)
    open = .allocate(capacity: graph.nodeCount)
    levels.initialize(repeating: -1, count: graph.nodeCount)
    pathCounts.initialize(repeating: 0, count: graph.nodeCount)
  }

  func deallocate() {
    levels.deallocate()
    pathCounts.deallocate()
    dependencies.deallocate()
    shares.deallocate()
    order.deallocate()
    open.deallocate()
  }

  mutating func search(from source: Int, into sums: inout PathSums) {
    let starts = findPaths(from: source, &sums)
    let found = starts[starts.count - 1]
    if options.countsPaths {
      for index in 0..<found { dependencies[Int(order[index])] = 0 }
      let greatestCount = (0..<found).reduce(0) { max($0, pathCounts[Int(order[$1])]) }
      if greatestCount > options.greatestPathCount {
        accumulateWithLogarithms(found, into: &sums)
      } else {
        for level in stride(from: starts.count - 2, to: 0, by: -1) {
          accumulate(starts[level - 1]..<starts[level], starts[level]..<starts[level + 1], into: &sums)
        }
      }
    }
    for index in 0..<found {
      levels[Int(order[index])] = -1
      pathCounts[Int(order[index])] = 0
    }
  }

  /// Returns where each level begins in `order`, and where the last one ends.
  private func findPaths(from source: Int, _ sums: inout PathSums) -> [Int] {
    let component = components.nodes[components.membership[source]]
    for (index, node) in component.enumerated() { open[index] = node }
    var openCount = component.count
    var openVolume = volumes[components.membership[source]] - graph.degree(source)
    var result = PathSums.Source()
    var starts = [0]
    (order[0], levels[source], pathCounts[source]) = (Int32(truncatingIfNeeded: source), 0, 1)
    var found = 1
    while found > starts[starts.count - 1] {
      let (first, level) = (starts[starts.count - 1], Int32(starts.count - 1))
      starts.append(found)
      if found == component.count { break }
      let volume = (first..<found).reduce(0) { $0 + graph.degree(Int(order[$1])) }
      if volume <= openVolume {
        found = push(first..<found, level)
      } else {
        found = pull(level, found, &openCount)
      }
      for index in starts[starts.count - 1]..<found {
        openVolume -= graph.degree(Int(order[index]))
        result.add(Double(level + 1) * cost)
      }
    }
    sums.sources.append(result)
    return starts
  }

  /// The nodes of a level look for the next one. Returns the number of nodes found so far.
  private func push(_ frontier: Range<Int>, _ level: Int32) -> Int {
    var found = frontier.upperBound
    graph.neighbours.withUnsafeBufferPointer { neighbours in
      for index in frontier {
        let node = Int(order[index])
        let paths = pathCounts[node]
        for slot in graph.row(node) {
          let other = Int(neighbours[slot])
          if levels[other] < 0 {
            levels[other] = level + 1
            order[found] = neighbours[slot]
            found += 1
          }
          if levels[other] > level { pathCounts[other] += paths }
        }
      }
    }
    return found
  }

  /// The nodes not found yet look for this level. Returns the number of nodes found so far.
  private func pull(_ level: Int32, _ alreadyFound: Int, _ openCount: inout Int) -> Int {
    var (found, left) = (alreadyFound, 0)
    graph.neighbours.withUnsafeBufferPointer { neighbours in
      for index in 0..<openCount {
        let node = Int(open[index])
        if levels[node] >= 0 { continue }
        var paths = 0.0
        for slot in graph.row(node) {
          let other = Int(neighbours[slot])
          if levels[other] == level { paths += pathCounts[other] }
        }
        if paths > 0 {
          pathCounts[node] = paths
          order[found] = open[index]
          found += 1
        } else {
          open[left] = open[index]
          left += 1
        }
      }
    }
    for index in alreadyFound..<found { levels[Int(order[index])] = level + 1 }
    openCount = left
    return found
  }

  /// Hands the dependencies of a level on to the level before it.
  private func accumulate(_ before: Range<Int>, _ after: Range<Int>, into sums: inout PathSums) {
    for index in after {
      let node = Int(order[index])
      sums.nodes[node] += dependencies[node]
      shares[node] = (1 + dependencies[node]) / pathCounts[node]
    }
    func volume(_ nodes: Range<Int>) -> Int { nodes.reduce(0) { $0 + graph.degree(Int(order[$1])) } }
    let isPushed = volume(after) <= volume(before)
    let (near, far) = isPushed ? (after, before) : (before, after)
    let level = levels[Int(order[far.lowerBound])]
    sums.edges.withUnsafeMutableBufferPointer { edges in
      graph.neighbours.withUnsafeBufferPointer { neighbours in
        for index in near {
          let node = Int(order[index])
          var sum = 0.0
          for slot in graph.row(node) {
            let other = Int(neighbours[slot])
            guard levels[other] == level else { continue }
            if isPushed {
              dependencies[other] += pathCounts[other] * shares[node]
            } else {
              sum += shares[other]
            }
            if options.countsEdges {
              let (start, end) = isPushed ? (other, node) : (node, other)
              edges[Int(graph.edgeIndices[slot])] += pathCounts[start] * shares[end]
            }
          }
          if !isPushed { dependencies[node] = pathCounts[node] * sum }
        }
      }
    }
  }

  /// The same for all levels, where there are so many paths that only their logarithms can be told.
  private func accumulateWithLogarithms(_ found: Int, into sums: inout PathSums) {
    func slotsBefore(_ node: Int) -> [Int] { graph.row(node).filter { levels[Int(graph.neighbours[$0])] == levels[node] - 1 } }
    let nodes = (1..<found).map { Int(order[$0]) }
    pathCounts[Int(order[0])] = 0
    for node in nodes {
      pathCounts[node] = PathSums.logarithmOfSum(slotsBefore(node).map { pathCounts[Int(graph.neighbours[$0])] })
    }
    for node in nodes.reversed() {
      sums.nodes[node] += dependencies[node]
      for slot in slotsBefore(node) {
        let before = Int(graph.neighbours[slot])
        let passing = (1 + dependencies[node]) * PathSums.ratio(pathCounts[before], pathCounts[node])
        dependencies[before] += passing
        if options.countsEdges { sums.edges[Int(graph.edgeIndices[slot])] += passing }
      }
    }
  }
}
