// Whether two actors occur together more, or less, often than chance would have it: Fisher's exact test of a pair.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The hypergeometric test: of N units n_i and n_j are drawn at random for the two actors; how often do so many fall together?
///
/// Probabilities of single values follow Loader's saddle-point expansion ("Fast and Accurate Computation of Binomial Probabilities",
/// 2000), which keeps full precision where differences of log-gammas lose it; tails are sums of terms by their ratios.
public enum HypergeometricTest {
  /// P(X >= n_ij), 0...1: small where the pair occurs together more often than by chance.
  ///
  /// - Complexity: O(min(n_i, n_j) - n_ij).
  public static func more(_ table: PairTable) -> Double {
    let n = table.total, a = table.first, b = table.second
    var term = 1.0, sum = 1.0
    for k in table.both..<min(a, b) {
      term *= Double(a - k) * Double(b - k) / (Double(k + 1) * Double(n - a - b + k + 1))
      sum += term
      if term < sum * 1e-18 { break }
    }
    return min(1, exp(logProbability(of: table) + log(sum)))
  }

  /// P(X <= n_ij), 0...1: small where the pair occurs together less often than by chance.
  ///
  /// - Complexity: O(n_ij).
  public static func fewer(_ table: PairTable) -> Double {
    let n = table.total, a = table.first, b = table.second
    var term = 1.0, sum = 1.0
    for k in stride(from: table.both, to: max(0, a + b - n), by: -1) {
      term *= Double(k) * Double(n - a - b + k) / (Double(a - k + 1) * Double(b - k + 1))
      sum += term
      if term < sum * 1e-18 { break }
    }
    return min(1, exp(logProbability(of: table) + log(sum)))
  }

  /// ln P(X = n_ij).
  private static func logProbability(of table: PairTable) -> Double {
    let n = Double(table.total), a = Double(table.first), b = Double(table.second), k = Double(table.both)
    let p = b / n, q = (n - b) / n
    return logBinomial(k, of: a, p, q) + logBinomial(b - k, of: n - a, p, q) - logBinomial(b, of: n, p, q)
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
