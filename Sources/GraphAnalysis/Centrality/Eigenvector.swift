// Eigenvector centrality.

extension CentralityMeasures {
  /// Eigenvector centrality on weights: the vector of length 1 that A^k 1 tends to in direction, for the weight matrix A and a
  /// vector 1 of ones.
  ///
  /// In a connected graph that is the only eigenvector without negative entries. Of several components those with the greatest
  /// eigenvalue (to a share of 1e-12) keep theirs, each as far as it points along the ones; all other nodes have 0, and so have
  /// all nodes of a graph without edges. By Lanczos' method (1950, doi:10.6028/jres.045.026) until |Ax - λx| is at most 1e-13 λ,
  /// in two passes, so that no basis need be kept.
  ///
  /// Source: Bonacich 1972, doi:10.1080/0022250X.1972.9989806.
  /// - Complexity: O(m) a step; dense graphs take some 10 steps, a path as many as it has nodes.
  public static func eigenvector(_ graph: WeightedGraph) -> [Double] {
    let greatestWeight = graph.edges.reduce(0) { max($0, $1.weight) }
    guard greatestWeight > 0 else { return [Double](repeating: 0, count: graph.nodeCount) }
    let weights = graph.weights.map { $0 / greatestWeight }
    let pairs = Components(of: graph).nodes.filter { $0.count > 1 }.map { Lanczos(graph, weights, $0).greatestPair() }
    let greatest = pairs.reduce(0) { max($0, $1.value) }
    var centrality = [Double](repeating: 0, count: graph.nodeCount)
    for pair in pairs where pair.value >= greatest * (1 - 1e-12) {
      let sum = pair.vector.reduce(0) { $0 + $1.value }
      for (node, value) in pair.vector { centrality[Int(node)] = value * sum }
    }
    let length = centrality.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return centrality.map { $0 / length }
  }
}

/// Lanczos' method on one component, from a vector of ones.
private struct Lanczos {
  struct Pair {
    let value: Double
    let vector: [(node: Int32, value: Double)]
  }

  let graph: WeightedGraph
  let weights: [Double]
  let nodes: [Int32]

  init(_ graph: WeightedGraph, _ weights: [Double], _ nodes: [Int32]) {
    (self.graph, self.weights, self.nodes) = (graph, weights, nodes)
  }

  /// The greatest eigenvalue and its vector, of length 1 and without negative entries.
  func greatestPair() -> Pair {
    var matrix = Tridiagonal()
    var pair = (value: 0.0, vector: [1.0])
    var (nextLook, leastResidual, greatestEntry) = (2, Double.infinity, 0.0)
    // With rounding the residual falls, at the latest, after about as many steps as there are nodes, and may then rise again.
    let mostSteps = 2 * nodes.count + 32
    walk { step, diagonal, offDiagonal, _ in
      matrix.diagonal.append(diagonal)
      matrix.offDiagonal.append(offDiagonal)
      greatestEntry = max(greatestEntry, abs(diagonal), offDiagonal)
      guard step + 1 >= nextLook || offDiagonal <= 1e-15 * greatestEntry else { return true }
      nextLook += max(2, nextLook / 32)
      let found = matrix.greatestPair()
      let residual = offDiagonal * abs(found.vector[step])
      if residual < leastResidual { (pair, leastResidual) = (found, residual) }
      return residual > 1e-13 * found.value && step + 1 < mostSteps
    }
    var sum = [Double](repeating: 0, count: graph.nodeCount)
    walk { step, _, _, basis in
      for node in nodes { sum[Int(node)] += pair.vector[step] * basis[Int(node)] }
      return step + 1 < pair.vector.count
    }
    let length = nodes.reduce(0) { $0 + sum[Int($1)] * sum[Int($1)] }.squareRoot()
    let sign = nodes.reduce(0) { $0 + sum[Int($1)] } < 0 ? -1.0 : 1
    return Pair(value: pair.value, vector: nodes.map { ($0, max(0, sign * sum[Int($0)] / length)) })
  }

  /// Makes one vector of the basis after another, until `body` returns false. It is given the number of the step, the entries of
  /// the tridiagonal matrix on and beside the diagonal, and the vector.
  private func walk(_ body: (Int, Double, Double, [Double]) -> Bool) {
    var basis = [Double](repeating: 0, count: graph.nodeCount)
    for node in nodes { basis[Int(node)] = 1 / Double(nodes.count).squareRoot() }
    var (before, next) = ([Double](repeating: 0, count: graph.nodeCount), basis)
    var (step, offDiagonal) = (0, 0.0)
    while true {
      var diagonal = 0.0
      for node in nodes.lazy.map(Int.init) {
        var sum = -offDiagonal * before[node]
        for slot in graph.row(node) { sum += weights[slot] * basis[Int(graph.neighbours[slot])] }
        next[node] = sum
        diagonal += sum * basis[node]
      }
      var square = 0.0
      for node in nodes.lazy.map(Int.init) {
        next[node] -= diagonal * basis[node]
        square += next[node] * next[node]
      }
      offDiagonal = square.squareRoot()
      guard body(step, diagonal, offDiagonal, basis), offDiagonal > 0 else { return }
      for node in nodes.lazy.map(Int.init) { before[node] = next[node] / offDiagonal }
      swap(&before, &basis)
      step += 1
    }
  }
}

/// A symmetric tridiagonal matrix whose entries beside the diagonal are positive.
private struct Tridiagonal {
  var diagonal: [Double] = []
  /// The last one belongs to the next row, which is not there yet.
  var offDiagonal: [Double] = []

  /// No eigenvalue is greater (Gershgorin).
  var bound: Double {
    diagonal.indices.reduce(0) { max($0, diagonal[$1] + offDiagonal[$1] + ($1 > 0 ? offDiagonal[$1 - 1] : 0)) }
  }

  /// The greatest eigenvalue, by bisection, and its vector of length 1, by a twisted factorisation (Dhillon & Parlett 2004,
  /// doi:10.1016/j.laa.2003.12.028).
  func greatestPair() -> (value: Double, vector: [Double]) {
    let last = diagonal.count - 1
    var (low, high) = (diagonal.reduce(-bound, max), bound)
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { break }
      if isAboveAll(middle) { high = middle } else { low = middle }
    }
    // Seen from just above the greatest eigenvalue, all pivots are negative; rounding must not make one 0.
    let least = -max(high.ulp, .leastNormalMagnitude)
    var (down, up) = ([Double](repeating: 0, count: last + 1), [Double](repeating: 0, count: last + 1))
    for row in 0...last {
      let carried = row > 0 ? offDiagonal[row - 1] * offDiagonal[row - 1] / down[row - 1] : 0
      down[row] = min(least, diagonal[row] - high - carried)
    }
    for row in (0...last).reversed() {
      let carried = row < last ? offDiagonal[row] * offDiagonal[row] / up[row + 1] : 0
      up[row] = min(least, diagonal[row] - high - carried)
    }
    let twist =
      (0...last).min { abs(down[$0] + up[$0] - diagonal[$0] + high) < abs(down[$1] + up[$1] - diagonal[$1] + high) } ?? 0
    var vector = [Double](repeating: 0, count: last + 1)
    vector[twist] = 1
    for row in (0..<twist).reversed() { vector[row] = -offDiagonal[row] / down[row] * vector[row + 1] }
    for row in twist..<last { vector[row + 1] = -offDiagonal[row] / up[row + 1] * vector[row] }
    let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return (high, vector.map { $0 / length })
  }

  /// Whether the number is greater than all eigenvalues.
  private func isAboveAll(_ number: Double) -> Bool {
    var pivot = 0.0
    for row in diagonal.indices {
      pivot = diagonal[row] - number - (row > 0 ? offDiagonal[row - 1] * offDiagonal[row - 1] / pivot : 0)
      if pivot >= 0 { return false }
    }
    return true
  }
}
