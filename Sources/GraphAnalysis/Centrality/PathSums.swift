// What the searches from some of the nodes add up to.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What searches are to find out.
struct PathOptions: Sendable {
  /// Whether to count paths through nodes; else only distances are found.
  var countsPaths: Bool
  /// Whether to count paths through edges.
  var countsEdges: Bool
  /// Above this number of paths to a node their logarithms are counted with: the number can double with every other step.
  var greatestPathCount = 1e280
}

/// Sums over the shortest paths from some nodes.
struct PathSums: Sendable {
  /// What one search finds out about its source.
  struct Source: Sendable, Equatable {
    /// Number of other nodes within reach.
    var reached = 0
    /// Sum of the distances to them.
    var distances = 0.0
    /// Sum of their reciprocals.
    var reciprocals = 0.0
    /// The greatest of the distances.
    var farthest = 0.0

    @inline(__always) mutating func add(_ distance: Double) {
      reached += 1
      distances += distance
      reciprocals += 1 / distance
      farthest = distance
    }
  }

  /// For each source, in the order of the searches.
  var sources: [Source] = []
  /// For each node, over all sources and targets, the share of the shortest paths that pass through it.
  var nodes: [Double]
  /// The same for each edge; empty if not asked for.
  var edges: [Double]

  /// ln of the sum of the numbers with these logarithms.
  static func logarithmOfSum(_ logarithms: [Double]) -> Double {
    let greatest = logarithms.max() ?? 0
    return greatest + log(logarithms.reduce(0) { $0 + exp($1 - greatest) })
  }

  /// The ratio of the numbers with these logarithms.
  static func ratio(_ a: Double, _ b: Double) -> Double { exp(a - b) }
}

/// A way to find all shortest paths from a node.
protocol PathSearch: SendableMetatype {
  /// Searches from `source` and adds what it finds.
  mutating func search(from source: Int, into sums: inout PathSums)
  /// Gives its memory back.
  func deallocate()
}
