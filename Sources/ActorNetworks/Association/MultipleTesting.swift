// Correction of p-values for many tests at once.

/// How p-values are corrected.
public enum MultipleTesting: String, Sendable, CaseIterable {
  /// Controls the false discovery rate (Benjamini & Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x).
  case benjaminiHochberg = "bh"
  /// Controls the family-wise error rate (Holm 1979, https://www.jstor.org/stable/4615733).
  case holm

  /// Corrected p-values, each 0...1, in the order of `values`.
  ///
  /// - Parameters:
  ///   - values: p-values, each 0...1.
  ///   - tested: number of all tests, at least the number of `values`: those not given, such as pairs that never occur together, count as 1.
  /// - Complexity: O(n log n).
  public func corrected(_ values: [Double], tested: Int) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    let count = Double(max(tested, values.count))
    var corrected = [Double](repeating: 1, count: values.count)
    var bound: Double
    switch self {
    case .benjaminiHochberg:
      bound = 1
      for (rank, index) in order.enumerated().reversed() {
        bound = min(bound, values[index] * count / Double(rank + 1))
        corrected[index] = bound
      }
    case .holm:
      bound = 0
      for (rank, index) in order.enumerated() {
        bound = max(bound, min(1, values[index] * (count - Double(rank))))
        corrected[index] = bound
      }
    }
    return corrected
  }
}
