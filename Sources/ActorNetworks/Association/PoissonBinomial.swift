// How many of many independent trials succeed, where each has its own probability: exact tails at any distance from the mean.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The Poisson-binomial distribution: the number of successes in independent trials of unequal probabilities.
///
/// Tails are worked out under the exponentially tilted distribution whose mean is the value asked for (Esscher 1932,
/// doi:10.1080/03461238.1932.10405883), so that tails of 1e-300 come out as exact as those of 0.1, and only the values within some
/// standard deviations of it are touched.
struct PoissonBinomial: Sendable {
  /// So many trials of one probability.
  struct Group: Sendable {
    var trials: Int
    var probability: Double
  }

  private let groups: [Group]
  /// Trials that always succeed.
  private let certain: Int

  init(_ groups: [Group]) {
    self.groups = groups.filter { $0.trials > 0 && $0.probability > 0 && $0.probability < 1 }
    certain = groups.reduce(0) { $0 + ($1.probability >= 1 ? $1.trials : 0) }
  }

  /// The expected number of successes.
  var mean: Double { groups.reduce(Double(certain)) { $0 + Double($1.trials) * $1.probability } }

  /// P(X >= k), 0...1.
  func upperTail(_ value: Int) -> Double {
    let k = value - certain
    return k <= 0 ? 1 : tail(k)
  }

  /// P(X <= k), 0...1: that at least the others fail.
  func lowerTail(_ value: Int) -> Double {
    let trials = groups.reduce(0) { $0 + $1.trials }
    let failures = PoissonBinomial(groups.map { Group(trials: $0.trials, probability: 1 - $0.probability) })
    return failures.upperTail(trials - (value - certain))
  }

  /// P(X >= k) of the uncertain trials.
  private func tail(_ k: Int) -> Double {
    let trials = groups.reduce(0) { $0 + $1.trials }
    if k > trials { return 0 }
    if k == trials { return exp(groups.reduce(0) { $0 + Double($1.trials) * log($1.probability) }) }
    let tilt = Self.tilt(groups, toMean: Double(k))
    var low = 0, window = [1.0]
    var cumulant = 0.0
    for group in groups {
      let odds = group.probability / (1 - group.probability) * exp(tilt)
      let tilted = Self.binomial(group.trials, odds: odds)
      window = Self.convolved(window, tilted.values)
      low += tilted.low
      cumulant += Double(group.trials) * log1p(group.probability * expm1(tilt))
    }
    var sum = 0.0
    for (offset, density) in window.enumerated().reversed() where low + offset >= k {
      sum += density * exp(-tilt * Double(low + offset - k))
    }
    return min(1, exp(cumulant - tilt * Double(k)) * sum)
  }

  /// The tilt under which the mean is `mean`; 0 if it is above already, where the tail is no small number.
  private static func tilt(_ groups: [Group], toMean mean: Double) -> Double {
    func excess(_ tilt: Double) -> (value: Double, slope: Double) {
      var value = -mean, slope = 0.0
      for group in groups {
        let odds = group.probability / (1 - group.probability) * exp(tilt)
        let p = odds / (1 + odds)
        value += Double(group.trials) * p
        slope += Double(group.trials) * p * (1 - p)
      }
      return (value, slope)
    }
    guard excess(0).value < 0 else { return 0 }
    var low = 0.0, high = 1.0
    while excess(high).value < 0, high < 600 { (low, high) = (high, 2 * high) }
    // Newton's steps, and halving where they leave the bracket. The tilt only chooses the window: it need not be exact.
    var tilt = (low + high) / 2
    for _ in 0..<100 {
      let (value, slope) = excess(tilt)
      if value < 0 { low = tilt } else { high = tilt }
      if abs(value) < 1e-6 * mean { break }
      let next = tilt - value / slope
      tilt = next > low && next < high ? next : (low + high) / 2
    }
    return tilt
  }

  /// The binomial distribution about its mode, as far as it matters.
  private static func binomial(_ trials: Int, odds: Double) -> (low: Int, values: [Double]) {
    let mode = min(trials, Int(Double(trials + 1) * odds / (1 + odds)))
    var upward: [Double] = [], downward: [Double] = []
    var term = 1.0, k = mode
    while k < trials, term > 1e-25 {
      term *= odds * Double(trials - k) / Double(k + 1)
      k += 1
      upward.append(term)
    }
    (term, k) = (1, mode)
    while k > 0, term > 1e-25 {
      term *= Double(k) / (odds * Double(trials - k + 1))
      k -= 1
      downward.append(term)
    }
    let values = downward.reversed() + [1] + upward
    let sum = values.reduce(0, +)
    return (k, values.map { $0 / sum })
  }

  private static func convolved(_ a: [Double], _ b: [Double]) -> [Double] {
    var product = [Double](repeating: 0, count: a.count + b.count - 1)
    for (i, x) in a.enumerated() { for (j, y) in b.enumerated() { product[i + j] += x * y } }
    return product
  }
}
