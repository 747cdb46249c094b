// Whether two actors occur together more, or less, often than chance would have it: Fisher's exact test of a pair.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The hypergeometric model, Fisher's exact test: the units of the two are drawn at random from all units, which are alike.
///
/// Probabilities of single values follow Loader's saddle-point expansion ("Fast and Accurate Computation of Binomial Probabilities",
/// 2000), which keeps full precision where differences of log-gammas lose it; tails are sums of terms by their ratios.
public struct HypergeometricModel: ChanceModel {
  /// All units, at least as many as any actor has.
  public let units: Int

  /// The model for so many units.
  public init(units: Int) {
    self.units = units
  }

  /// n_i n_j / N.
  public func expected(_ first: Int, _ second: Int) -> Double { Double(first) * Double(second) / Double(max(1, units)) }

  /// P(X >= `both`).
  ///
  /// - Complexity: O(min(first, second) - both).
  public func more(_ both: Int, _ first: Int, _ second: Int) -> Double {
    var term = 1.0, sum = 1.0
    for k in both..<max(both, min(first, second)) {
      term *= Double(first - k) * Double(second - k) / (Double(k + 1) * Double(units - first - second + k + 1))
      sum += term
      if term < sum * 1e-18 { break }
    }
    return min(1, exp(logProbability(both, first, second) + log(sum)))
  }

  /// P(X <= `both`).
  ///
  /// - Complexity: O(both).
  public func fewer(_ both: Int, _ first: Int, _ second: Int) -> Double {
    var term = 1.0, sum = 1.0
    for k in stride(from: both, to: max(0, first + second - units), by: -1) {
      term *= Double(k) * Double(units - first - second + k) / (Double(first - k + 1) * Double(second - k + 1))
      sum += term
      if term < sum * 1e-18 { break }
    }
    return min(1, exp(logProbability(both, first, second) + log(sum)))
  }

  /// ln P(X = n_ij).
  private func logProbability(_ both: Int, _ first: Int, _ second: Int) -> Double {
    let n = Double(units), a = Double(first), b = Double(second), k = Double(both)
    let p = b / n, q = (n - b) / n
    return Self.logBinomial(k, of: a, p, q) + Self.logBinomial(b - k, of: n - a, p, q) - Self.logBinomial(b, of: n, p, q)
  }

  /// ln of the binomial probability of x successes in n.
  private static func logBinomial(_ x: Double, of n: Double, _ p: Double, _ q: Double) -> Double {
    if n == 0 || p == 0 && x == 0 || q == 0 && x == n { return 0 }
    if x == 0 { return p < 0.1 ? -deviance(n, n * q) - n * p : n * log(q) }
    if x == n { return q < 0.1 ? -deviance(n, n * p) - n * q : n * log(p) }
    let core = stirlingError(n) - stirlingError(x) - stirlingError(n - x) - deviance(x, n * p) - deviance(n - x, n * q)
    return core - 0.5 * (log(2 * .pi) + log(x) + log1p(-x / n))
  }

  /// ln n! less Stirling's approximation of it.
  private static func stirlingError(_ n: Double) -> Double {
    if n <= 15 { return lgamma(n + 1) - (n + 0.5) * log(n) + n - 0.5 * log(2 * .pi) }
    let square = n * n
    return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square) / square) / square) / n
  }

  /// x ln(x / m) + m - x, without cancellation where x is near m.
  private static func deviance(_ x: Double, _ m: Double) -> Double {
    guard abs(x - m) < 0.1 * (x + m) else { return x * log(x / m) + m - x }
    let v = (x - m) / (x + m)
    var sum = (x - m) * v, term = 2 * x * v
    for j in 1..<1000 {
      term *= v * v
      let next = sum + term / Double(2 * j + 1)
      if next == sum { break }
      sum = next
    }
    return sum
  }
}
