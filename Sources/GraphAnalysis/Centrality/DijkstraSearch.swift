// All shortest paths from a node where edges cost differently.

/// Dijkstra's algorithm with path counts, and Brandes' accumulation (2001, doi:10.1080/0022250X.2001.9990249).
///
/// Beyond the textbook: rows are in ascending order of cost and left where the cost goes beyond what could still shorten a path,
/// which is the greatest distance in the queue once all of the component is in it.
struct DijkstraSearch: PathSearch {
  private struct Step {
    let node: Int32
    let edge: Int32
  }

  private let costs: PathCosts
  private let components: Components
  private let options: PathOptions
  private var heap: PathHeap
  /// A path to the node longer than this is of no use; infinite before the first path, negative once the node has left the queue.
  private let limits: UnsafeMutablePointer<Double>
  private let pathCounts: UnsafeMutablePointer<Double>
  private let dependencies: UnsafeMutablePointer<Double>
  /// The last steps of each node's shortest paths, from where its row begins.
  private let steps: UnsafeMutablePointer<Step>
  private let stepCounts: UnsafeMutablePointer<Int32>
  /// The nodes as they leave the queue.
  private let order: UnsafeMutablePointer<Int32>

  init(_ costs: PathCosts, _ components: Components, _ options: PathOptions) {
    let count = costs.offsets.count - 1
    (self.costs, self.components, self.options) = (costs, components, options)
    heap = PathHeap(capacity: count)
    limits = .allocate(capacity: count)
    pathCounts = .allocate(capacity: count)
    dependencies = .allocate(capacity: count)
    steps = .allocate(capacity: costs.arcs.count)
    stepCounts = .allocate(capacity: count)
    order = .allocate(capacity: count)
    limits.initialize(repeating: .infinity, count: count)
  }

  func deallocate() {
    heap.deallocate()
    limits.deallocate()
    pathCounts.deallocate()
    dependencies.deallocate()
    steps.deallocate()
    stepCounts.deallocate()
    order.deallocate()
  }

  mutating func search(from source: Int, into sums: inout PathSums) {
    let (settled, greatestCount) = findPaths(from: source, &sums)
    if options.countsPaths {
      let isTooGreat = greatestCount > options.greatestPathCount
      if isTooGreat { takeLogarithmsOfPathCounts(settled) }
      accumulate(settled, isLogarithmic: isTooGreat, into: &sums)
    }
    for index in 0..<settled { limits[Int(order[index])] = .infinity }
  }

  /// Returns the number of nodes within reach, with the source, and the greatest count of paths.
  private mutating func findPaths(from source: Int, _ sums: inout PathSums) -> (settled: Int, greatestCount: Double) {
    let size = components.nodes[components.membership[source]].count
    let (lengthens, shortens) = (1 + PathCosts.tolerance, (1 - PathCosts.tolerance) / (1 + PathCosts.tolerance))
    let (limits, pathCounts, steps, stepCounts) = (self.limits, self.pathCounts, self.steps, self.stepCounts)
    var heap = self.heap
    var found = PathSums.Source()
    var (settled, queued, greatestCount) = (0, 1, 0.0)
    var (bound, nextBound) = (Double.infinity, 0)
    pathCounts[source] = 1
    stepCounts[source] = 0
    heap.push(source, 0)
    costs.offsets.withUnsafeBufferPointer { offsets in
      costs.arcs.withUnsafeBufferPointer { arcs in
        while let (node, distance) = heap.pop() {
          limits[node] = -.infinity
          order[settled] = Int32(truncatingIfNeeded: node)
          settled += 1
          if settled > 1 { found.add(distance) }
          let paths = pathCounts[node]
          greatestCount = max(greatestCount, paths)
          if queued == size, settled >= nextBound {
            bound = heap.greatest() * lengthens
            nextBound = settled + 1 + heap.count / 8
          }
          let dearest = bound - distance
          for slot in offsets[node]..<offsets[node + 1] {
            let arc = arcs[slot]
            if arc.cost > dearest { break }
            let other = Int(arc.node)
            let (length, limit) = (distance + arc.cost, limits[other])
            if length > limit { continue }
            let firstStep = offsets[other]
            if length < limit * shortens {
              if limit == .infinity {
                queued += 1
                heap.push(other, length)
              } else {
                heap.lower(other, to: length)
              }
              limits[other] = length * lengthens
              pathCounts[other] = paths
              stepCounts[other] = 1
              steps[firstStep] = Step(node: Int32(truncatingIfNeeded: node), edge: arc.edge)
            } else {
              pathCounts[other] += paths
              steps[firstStep + Int(stepCounts[other])] = Step(node: Int32(truncatingIfNeeded: node), edge: arc.edge)
              stepCounts[other] += 1
            }
          }
        }
      }
    }
    self.heap = heap
    sums.sources.append(found)
    return (settled, greatestCount)
  }

  /// Walks back from the farthest node and hands each node's dependency on to the last steps before it.
  private func accumulate(_ settled: Int, isLogarithmic: Bool, into sums: inout PathSums) {
    for index in 0..<settled { dependencies[Int(order[index])] = 0 }
    let (steps, pathCounts, dependencies) = (self.steps, self.pathCounts, self.dependencies)
    costs.offsets.withUnsafeBufferPointer { offsets in
      sums.nodes.withUnsafeMutableBufferPointer { nodes in
        sums.edges.withUnsafeMutableBufferPointer { edges in
          for index in stride(from: settled - 1, to: 0, by: -1) {
            let node = Int(order[index])
            nodes[node] += dependencies[node]
            let (passing, paths) = (1 + dependencies[node], pathCounts[node])
            let first = offsets[node]
            for slot in first..<first + Int(stepCounts[node]) {
              let before = Int(steps[slot].node)
              let share = isLogarithmic ? PathSums.ratio(pathCounts[before], paths) : pathCounts[before] / paths
              dependencies[before] += passing * share
              if options.countsEdges { edges[Int(steps[slot].edge)] += passing * share }
            }
          }
        }
      }
    }
  }

  /// Puts the logarithms of the path counts in their place, counted anew.
  private func takeLogarithmsOfPathCounts(_ settled: Int) {
    pathCounts[Int(order[0])] = 0
    for node in (1..<settled).map({ Int(order[$0]) }) {
      let first = costs.offsets[node]
      pathCounts[node] = PathSums.logarithmOfSum((first..<first + Int(stepCounts[node])).map { pathCounts[Int(steps[$0].node)] })
    }
  }
}
