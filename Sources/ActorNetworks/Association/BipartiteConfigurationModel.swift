// What actors and units would share if each actor kept its number of units, and each unit its number of actors, on average only.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The sums of an actor-by-unit table: what the table looks like when nobody knows who stands where.
public struct TableMargins: Sendable, Equatable {
  /// How many actors are named in so many units, by that number of units.
  public let actors: [Int: Int]
  /// How many units name so many actors, by that number of actors; units without an actor may be left out.
  public let units: [Int: Int]

  /// Margins from their parts; both sides must sum up to the same number of entries for a table to exist.
  public init(actors: [Int: Int], units: [Int: Int]) {
    (self.actors, self.units) = (actors, units)
  }
}

/// The bipartite configuration model: the table of greatest entropy whose row and column sums are, on average, those observed.
///
/// An actor with r units is in a unit with c actors with probability x_r y_c / (1 + x_r y_c). The x and y are the maximum of a concave
/// likelihood, found by Newton's method; all actors of one r, and all units of one c, share theirs, so that the cost depends on how many
/// distinct sums there are. Actors that are in every unit, and units that hold every actor, have probability 1 and are set aside first.
///
/// Source: Saracco et al. 2015, doi:10.1038/srep10595; Vallarano et al. 2021, doi:10.1038/s41598-021-93830-4.
struct BipartiteConfigurationModel: Sendable {
  /// Number of units by class, and for each number of units of an actor the probability that it is in a unit of the class.
  private let classes: [Int]
  private let probabilities: [Int: [Double]]

  /// The model of these margins.
  ///
  /// - Complexity: O(iterations * R C min(R, C)) for R and C distinct sums.
  init(_ margins: TableMargins) {
    let columns = margins.units.filter { $0.key > 0 && $0.value > 0 }.sorted { $0.key < $1.key }
    let rows = margins.actors.filter { $0.key > 0 && $0.value > 0 }.sorted { $0.key < $1.key }
    classes = columns.map(\.value)
    var rowSums = rows.map(\.key), columnSums = columns.map(\.key)
    var openRows = Array(rows.indices), openColumns = Array(columns.indices)
    var table = [[Double]](repeating: [Double](repeating: 0, count: columns.count), count: rows.count)
    // Full rows and columns are certain; without them others may become full, or empty.
    while true {
      let width = openColumns.reduce(0) { $0 + columns[$1].value }, height = openRows.reduce(0) { $0 + rows[$1].value }
      let fullRows = openRows.filter { rowSums[$0] >= width }
      if !fullRows.isEmpty, width > 0 {
        for row in fullRows { for column in openColumns { table[row][column] = 1 } }
        for column in openColumns { columnSums[column] -= fullRows.reduce(0) { $0 + rows[$1].value } }
        openRows.removeAll { rowSums[$0] >= width }
      } else {
        let fullColumns = openColumns.filter { columnSums[$0] >= height }
        guard !fullColumns.isEmpty, height > 0 else { break }
        for column in fullColumns { for row in openRows { table[row][column] = 1 } }
        for row in openRows { rowSums[row] -= fullColumns.reduce(0) { $0 + columns[$1].value } }
        openColumns.removeAll { columnSums[$0] >= height }
      }
      openRows.removeAll { rowSums[$0] <= 0 }
      openColumns.removeAll { columnSums[$0] <= 0 }
    }
    let solved = Self.solve(
      rows: openRows.map { (Double(rowSums[$0]), Double(rows[$0].value)) },
      columns: openColumns.map { (Double(columnSums[$0]), Double(columns[$0].value)) })
    for (i, row) in openRows.enumerated() { for (j, column) in openColumns.enumerated() { table[row][column] = solved[i][j] } }
    probabilities = Dictionary(uniqueKeysWithValues: zip(rows.map(\.key), table))
  }

  /// The probability that an actor of so many units is in a unit of the `index`-th smallest size.
  func probability(units: Int, sizeClass index: Int) -> Double { probabilities[units]?[index] ?? 0 }

  /// The number of units that two actors of so many units share.
  func shared(_ first: Int, _ second: Int) -> PoissonBinomial {
    let (a, b) = (probabilities[first] ?? [], probabilities[second] ?? [])
    return PoissonBinomial(zip(classes, zip(a, b)).map { PoissonBinomial.Group(trials: $0, probability: $1.0 * $1.1) })
  }

  /// Probabilities by row and column class.
  private static func solve(rows: [(sum: Double, count: Double)], columns: [(sum: Double, count: Double)]) -> [[Double]] {
    guard !rows.isEmpty, !columns.isEmpty else { return rows.map { _ in [] } }
    let total = rows.reduce(0) { $0 + $1.sum * $1.count }
    var a = rows.map { log($0.sum / total.squareRoot()) }, b = columns.map { log($0.sum / total.squareRoot()) }

    func probabilities(_ a: [Double], _ b: [Double]) -> [[Double]] { a.map { x in b.map { 1 / (1 + exp(-x - $0)) } } }
    func likelihood(_ a: [Double], _ b: [Double]) -> Double {
      var value = zip(rows, a).reduce(0) { $0 + $1.0.sum * $1.0.count * $1.1 }
      value += zip(columns, b).reduce(0) { $0 + $1.0.sum * $1.0.count * $1.1 }
      for (row, x) in zip(rows, a) {
        for (column, y) in zip(columns, b) {
          value -= row.count * column.count * (x + y > 0 ? x + y + log1p(exp(-x - y)) : log1p(exp(x + y)))
        }
      }
      return value
    }

    var best = likelihood(a, b)
    for _ in 0..<200 {
      let p = probabilities(a, b)
      var gradientA = rows.map { $0.sum * $0.count }, gradientB = columns.map { $0.sum * $0.count }
      var diagonalA = [Double](repeating: 0, count: rows.count), diagonalB = [Double](repeating: 0, count: columns.count)
      var mixed = p
      for i in rows.indices {
        for j in columns.indices {
          let weight = rows[i].count * columns[j].count
          gradientA[i] -= weight * p[i][j]
          gradientB[j] -= weight * p[i][j]
          mixed[i][j] = weight * p[i][j] * (1 - p[i][j])
          diagonalA[i] += mixed[i][j]
          diagonalB[j] += mixed[i][j]
        }
      }
      let worst = max(
        zip(gradientA, rows).map { abs($0) / ($1.sum * $1.count) }.max() ?? 0,
        zip(gradientB, columns).map { abs($0) / ($1.sum * $1.count) }.max() ?? 0)
      if worst < 1e-13 { break }
      let (stepA, stepB) = newtonStep(gradientA, gradientB, diagonalA, diagonalB, mixed)
      var scale = 1.0
      var moved = false
      while scale > 1e-6 {
        let (nextA, nextB) = (zip(a, stepA).map { $0 + scale * $1 }, zip(b, stepB).map { $0 + scale * $1 })
        let value = likelihood(nextA, nextB)
        // At the end the likelihood has no digits left to tell steps apart: equal is good enough.
        if value >= best - 1e-13 * abs(best) {
          (a, b, best, moved) = (nextA, nextB, max(best, value), true)
          break
        }
        scale /= 2
      }
      if !moved { break }
    }
    return probabilities(a, b)
  }

  /// Solves [[A, M], [Mt, B]] s = g with diagonal A and B by eliminating A; the last of B's unknowns is 0, as only sums a + b count.
  private static func newtonStep(
    _ gradientA: [Double], _ gradientB: [Double], _ diagonalA: [Double], _ diagonalB: [Double], _ mixed: [[Double]]
  ) -> ([Double], [Double]) {
    let free = gradientB.count - 1
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: free + 1), count: free)
    for j in 0..<free {
      matrix[j][j] = diagonalB[j]
      matrix[j][free] = gradientB[j]
    }
    for (i, row) in mixed.enumerated() where diagonalA[i] > 0 {
      for j in 0..<free {
        let factor = row[j] / diagonalA[i]
        for k in 0..<free { matrix[j][k] -= factor * row[k] }
        matrix[j][free] -= factor * gradientA[i]
      }
    }
    var b = eliminated(matrix)
    b.append(0)
    let a = gradientA.indices.map { i in
      diagonalA[i] > 0 ? (gradientA[i] - zip(mixed[i], b).reduce(0) { $0 + $1.0 * $1.1 }) / diagonalA[i] : 0
    }
    return (a, b)
  }

  /// The solution of a positive definite system whose right side is the last column; unknowns that nothing determines are 0.
  private static func eliminated(_ system: [[Double]]) -> [Double] {
    var m = system
    let n = m.count
    for k in 0..<n where m[k][k] > 0 {
      for i in k + 1..<max(k + 1, n) {
        let factor = m[i][k] / m[k][k]
        if factor != 0 { for j in k...n { m[i][j] -= factor * m[k][j] } }
      }
    }
    var solution = [Double](repeating: 0, count: n)
    for k in stride(from: n - 1, through: 0, by: -1) where m[k][k] > 0 {
      let known = (k + 1..<max(k + 1, n)).reduce(0) { $0 + m[k][$1] * solution[$1] }
      solution[k] = (m[k][n] - known) / m[k][k]
    }
    return solution
  }
}
