// Whether like is joined to like.

/// Assortativity coefficients.
public enum Assortativity {
  /// The correlation of a number of nodes over the two ends of edges, each edge counted once, whatever its weight: -1...1. Nil if
  /// there is no edge, or if all ends have the same number (to a share of 1e-12).
  ///
  /// Source: Newman 2002, doi:10.1103/PhysRevLett.89.208701; Newman 2003, (21), doi:10.1103/PhysRevE.67.026126.
  /// - Parameters:
  ///   - graph: any graph.
  ///   - values: a finite number for each node.
  /// - Complexity: O(m).
  public static func coefficient(_ graph: WeightedGraph, of values: [Double]) -> Double? {
    let ends = graph.edges.flatMap { [values[$0.source], values[$0.target]] }
    guard let least = ends.min(), let greatest = ends.max() else { return nil }
    let scale = max(abs(least), abs(greatest))
    guard scale > 0, greatest / scale - least / scale > 1e-12 else { return nil }
    let mean = ends.reduce(0) { $0 + $1 / scale } / Double(ends.count)
    var (products, squares) = (0.0, 0.0)
    for edge in graph.edges {
      let (a, b) = (values[edge.source] / scale - mean, values[edge.target] / scale - mean)
      products += 2 * a * b
      squares += a * a + b * b
    }
    return max(-1, min(1, products / squares))
  }

  /// How far edges stay within categories, beyond chance: (sum of e_cc - sum of a_c²) / (1 - sum of a_c²), where e_cc is the
  /// share of edges within category c and a_c that of edge ends in c; 1 if all edges stay within. Nil if there is no edge, or if
  /// all edges end in one category.
  ///
  /// Source: Newman 2003, (2), doi:10.1103/PhysRevE.67.026126.
  /// - Parameters:
  ///   - graph: any graph.
  ///   - categories: one for each node.
  ///   - isWeighted: whether an edge counts as much as it weighs; else each counts 1, as in networkx.
  /// - Complexity: O(m log m).
  public static func coefficient<Category: Hashable>(
    _ graph: WeightedGraph, categories: [Category], isWeighted: Bool = false
  ) -> Double? {
    // Categories by the order in which they come up, so that sums have an order.
    var numbers: [Category: Int] = [:]
    let numbered = categories.map { category in
      let number = numbers[category] ?? numbers.count
      numbers[category] = number
      return number
    }
    let greatest = graph.edges.reduce(0) { max($0, $1.weight) }
    var (ends, within, total) = ([Double](repeating: 0, count: numbers.count), 0.0, 0.0)
    for edge in graph.edges {
      let weight = isWeighted ? edge.weight / greatest : 1
      let (a, b) = (numbered[edge.source], numbered[edge.target])
      ends[a] += weight
      ends[b] += weight
      total += weight
      if a == b { within += weight }
    }
    guard ends.lazy.filter({ $0 > 0 }).count > 1 else { return nil }
    let expected = ends.reduce(0) { $0 + $1 / (2 * total) * ($1 / (2 * total)) }
    return expected < 1 ? (within / total - expected) / (1 - expected) : nil
  }
}
