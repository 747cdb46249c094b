// Measures of association against scipy and NLTK (Tests/Fixtures/association.py), the golden case, and their limits.

import ActorNetworks
import Foundation
import Testing

@Suite struct AssociationTests {
  private static func value(_ name: String, _ table: PairTable) throws -> Double {
    try #require(AssociationMeasures.named(name)).value(table)
  }

  @Test func measuresAgreeWithOracles() throws {
    let rows = try tableRows("Tests/Fixtures/association.tsv")
    #expect(rows.count == 500)
    for row in rows {
      let n = try row.prefix(4).map { try #require(Int($0)) }
      let table = try #require(PairTable(both: n[0], first: n[1], second: n[2], total: n[3]))
      for (name, text) in zip(["pmi", "g2", "chi-square", "jaccard", "dice", "t-score"], row.dropFirst(4)) {
        let expected = try #require(Double(text))
        // Where counts are near what chance gives, terms of the size of N cancel out.
        let scale = max(abs(expected), name == "g2" || name == "chi-square" ? 1e-7 * Double(n[3]) : 1e-6)
        #expect(abs(try Self.value(name, table) - expected) <= 1e-9 * scale, "\(name) of \(n)")
      }
    }
  }

  @Test func goldenCase() throws {
    let table = try #require(PairTable(both: 12, first: 30, second: 20, total: 200))
    for (name, expected) in [
      ("count", 12), ("pmi", 2), ("ppmi", 2), ("npmi", 0.492745), ("g2", 25.133298), ("cosine", 0.489898), ("jaccard", 0.315789),
      ("dice", 0.48), ("association-strength", 0.02), ("inclusion", 0.6), ("equivalence", 0.24),
    ] {
      #expect(abs(try Self.value(name, table) - expected) < 5e-7, "\(name)")
    }
  }

  @Test func independenceGivesNothing() throws {
    let table = try #require(PairTable(both: 6, first: 30, second: 40, total: 200))
    for name in ["pmi", "ppmi", "npmi", "g2", "chi-square", "t-score"] {
      #expect(abs(try Self.value(name, table)) < 1e-12, "\(name)")
    }
  }

  /// Every measure of every possible small table is finite and symmetric.
  @Test func smallTablesAreAllDefined() throws {
    for total in 1...7 {
      for first in 1...total {
        for second in 1...total {
          for both in 1...total {
            guard let table = PairTable(both: both, first: first, second: second, total: total),
              let turned = PairTable(both: both, first: second, second: first, total: total)
            else { continue }
            for measure in AssociationMeasures.all {
              let value = measure.value(table)
              #expect(value.isFinite && abs(value - measure.value(turned)) < 1e-12, "\(measure.name) of \(table)")
            }
          }
        }
      }
    }
    #expect(PairTable(both: 0, first: 1, second: 1, total: 2) == nil)
    #expect(PairTable(both: 1, first: 2, second: 2, total: 2) == nil)
    #expect(PairTable(both: 2, first: 1, second: 3, total: 9) == nil)
  }

  // MARK: Significance

  @Test func testsAgreeWithExactSums() throws {
    let rows = try tableRows("Tests/Fixtures/significance.tsv")
    #expect(rows.count > 200)
    var more: [Double] = [], corrected: [[Double]] = [[], []]
    for row in rows {
      let n = try row.prefix(4).map { try #require(Int($0)) }
      let expected = try row.dropFirst(4).map { try #require(Double($0)) }
      let model = HypergeometricModel(units: n[3])
      for (value, oracle) in zip([model.more(n[0], n[1], n[2]), model.fewer(n[0], n[1], n[2])], expected) {
        // Below the least normal number no precision is left.
        #expect(abs(value - oracle) <= 1e-9 * oracle + 1e-300, "\(n): \(value), not \(oracle)")
      }
      more.append(expected[0])
      corrected[0].append(expected[2])
      corrected[1].append(expected[3])
    }
    for (method, oracle) in zip(MultipleTesting.allCases, corrected) {
      for (value, expected) in zip(method.corrected(more, tested: more.count), oracle) {
        #expect(abs(value - expected) <= 1e-9 * expected + 1e-300, "\(method)")
      }
    }
  }

  @Test func pairsThatNeverMeetAreTestedToo() {
    #expect(MultipleTesting.holm.corrected([0.01, 0.02], tested: 10) == [0.1, 0.18])
    #expect(MultipleTesting.benjaminiHochberg.corrected([0.01, 0.02], tested: 10) == [0.1, 0.1])
    #expect(MultipleTesting.benjaminiHochberg.corrected([0.5, 0.9], tested: 2) == [0.9, 0.9])
    for method in MultipleTesting.allCases { #expect(method.corrected([], tested: 0) == []) }
  }

  /// P(X >= k) + P(X <= k) - P(X = k) = 1, and large tables do not overflow.
  @Test func tailsAreProbabilities() throws {
    for (both, first, second, total) in [
      (1, 1, 1, 1), (3, 3, 3, 3), (1, 2, 2, 3), (500, 1_000_000, 1000, 2_000_000), (1, 1_000_000, 2, 5_000_000),
    ] {
      let model = HypergeometricModel(units: total)
      let (more, fewer) = (model.more(both, first, second), model.fewer(both, first, second))
      #expect(
        (0...1).contains(more) && (0...1).contains(fewer) && more + fewer >= 1 - 1e-12, "\(first) \(second): \(more), \(fewer)")
    }
  }
}
