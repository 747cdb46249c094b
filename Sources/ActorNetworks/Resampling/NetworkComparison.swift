// What differs between two networks: which ties one corpus has more often than another.

import GraphAnalysis

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How two corpora are compared.
public struct ComparisonPlan: Sendable {
  /// How p-values are corrected for the number of pairs.
  public var correction = MultipleTesting.benjaminiHochberg
  /// A pair differs if its corrected p-value is at most this, above 0 and below 1.
  public var level = 0.05
  /// Least number of units, in both corpora together, of a tie that is compared, at least 1. It does not tell which corpus they are in, and
  /// so does not favour differences; ties too rare to differ would only weaken the test of the others.
  public var minimumUnits = 5
  /// How many times documents are dealt anew between the two corpora; 0 for the normal approximation instead.
  public var permutations = 0
  /// What the permutations follow from.
  public var seed: UInt64 = 0

  /// The normal approximation, at a false discovery rate of 5 %, for ties of five units.
  public init() {}
}

/// The ties of two corpora, side by side.
///
/// A tie's log-odds ratio is that of a unit's naming both actors, in the second corpus against the first. An informative Dirichlet prior, the
/// pooled share of the tie in a tenth of all units, draws rare ties towards no difference; the ratio by its standard error is z
/// (Monroe, Colaresi & Quinn 2008, doi:10.1093/pan/mpn018). p-values are two-sided, by the normal distribution, which takes units for
/// independent, or by permutations of whole documents, which does not: the share of them whose |z| is as great, itself included.
public struct NetworkComparison: Sendable {
  /// A tie of either corpus.
  public struct Difference: Sendable, Equatable {
    /// The two actors.
    public let pair: CooccurrenceCounts.Pair
    /// Units that name both, in the first and in the second corpus.
    public let units: (first: Int, second: Int)
    /// Natural logarithm of the odds ratio; above 0 where the second corpus has more.
    public let logOdds: Double
    /// The same by its standard error.
    public let z: Double
    /// Two-sided p-value, 0...1.
    public let p: Double
    /// The same, corrected for all ties compared.
    public let corrected: Double

    /// Whether all is equal.
    public static func == (a: Difference, b: Difference) -> Bool {
      a.pair == b.pair && a.units == b.units && (a.logOdds, a.z, a.p, a.corrected) == (b.logOdds, b.z, b.p, b.corrected)
    }
  }

  /// How it was made.
  public let plan: ComparisonPlan
  /// Every tie of either corpus that has units enough, by its pair.
  public let differences: [Difference]

  /// Compares two corpora.
  ///
  /// - Parameters:
  ///   - first: counts of each document of the first.
  ///   - second: those of the second, by the same settings.
  ///   - actors: who is compared, not chosen by the ties of either.
  ///   - plan: which ties are compared, and how.
  /// - Complexity: O(number of pairs in documents) for each permutation.
  public init(
    _ first: [DocumentCounts], _ second: [DocumentCounts], among actors: Set<ActorIndex>, plan: ComparisonPlan = ComparisonPlan()
  ) {
    self.plan = plan
    let table = TieTable(first + second, among: actors, minimumUnits: plan.minimumUnits)
    let observed = table.units(of: 0..<first.count)
    let contrast = Contrast(total: table.total, all: table.allUnits)
    let scores = contrast.scores(observed.ties, units: observed.all)
    let values: [Double]
    if plan.permutations > 0 {
      var seeds = SplitMix64(seed: plan.seed)
      let permutationSeeds = (0..<plan.permutations).map { _ in seeds.next() }
      // A fixed number of pieces, so that memory stays small; whole numbers add up alike in any order.
      let pieces = min(64, plan.permutations)
      let counted = Parallel.map(pieces) { piece in
        var extreme = [Int](repeating: 0, count: scores.count)
        for number in stride(from: piece, to: permutationSeeds.count, by: pieces) {
          var random = SplitMix64(seed: permutationSeeds[number])
          let dealt = table.units(of: random.permutation(table.documentCount).prefix(first.count).map(Int.init))
          let permuted = contrast.scores(dealt.ties, units: dealt.all)
          // Equal up to rounding is as extreme.
          for (index, score) in permuted.enumerated() where abs(score.z) >= abs(scores[index].z) * (1 - 1e-12) {
            extreme[index] += 1
          }
        }
        return extreme
      }
      values = scores.indices.map { index in
        Double(1 + counted.reduce(0) { $0 + $1[index] }) / Double(1 + plan.permutations)
      }
    } else {
      values = scores.map { erfc(abs($0.z) / 2.0.squareRoot()) }
    }
    let corrected = plan.correction.corrected(values, tested: values.count)
    differences = table.pairs.indices.map { index in
      Difference(
        pair: table.pairs[index], units: (observed.ties[index], table.total[index] - observed.ties[index]),
        logOdds: scores[index].logOdds, z: scores[index].z, p: values[index], corrected: corrected[index])
    }
  }
}

extension NetworkComparison.Difference {
  /// The difference, if it is told from chance at this level.
  public func change(level: Double) -> TieChange? { corrected > level ? nil : logOdds > 0 ? .gain : .loss }
}

extension ActorNetwork {
  /// The network of both corpora, whose ties tell how they changed.
  ///
  /// - Parameters:
  ///   - comparison: of the same actors.
  ///   - catalogue: who they are.
  ///   - names: what the two corpora are called.
  public func compared(by comparison: NetworkComparison, catalogue: Catalogue, names: (first: String, second: String))
    -> ActorNetwork
  {
    let level = comparison.plan.level
    var changes: [[String]: TieChange] = [:]
    for difference in comparison.differences {
      changes[[catalogue.id(of: difference.pair.first), catalogue.id(of: difference.pair.second)].sorted()] = difference.change(
        level: level)
    }
    var provenance = provenance
    provenance.comparison = ComparisonRecord(
      first: names.first, second: names.second, permutations: comparison.plan.permutations,
      correction: comparison.plan.correction,
      level: level, tested: comparison.differences.count)
    let compared = edges.map { edge in
      var edge = edge
      edge.change = changes[[nodes[edge.source].id, nodes[edge.target].id]]
      return edge
    }
    return ActorNetwork(nodes: nodes, edges: compared, provenance: provenance)
  }
}

/// The ties of many documents, ready to be added up again and again.
private struct TieTable: Sendable {
  let pairs: [CooccurrenceCounts.Pair]
  /// Units by pair, in all documents.
  let total: [Int]
  /// Units of all documents.
  let allUnits: Int
  private let documents: [(units: Int, ties: [(pair: Int, units: Int)])]

  var documentCount: Int { documents.count }

  init(_ documents: [DocumentCounts], among actors: Set<ActorIndex>, minimumUnits: Int) {
    var units: [CooccurrenceCounts.Pair: Int] = [:]
    for document in documents {
      for (pair, counts) in document.pairs where actors.contains(pair.first) && actors.contains(pair.second) {
        units[pair, default: 0] += counts.units
      }
    }
    let pairs = units.filter { $0.value >= minimumUnits }.keys.sorted()
    let position = Dictionary(uniqueKeysWithValues: pairs.enumerated().map { ($1, $0) })
    self.pairs = pairs
    total = pairs.map { units[$0] ?? 0 }
    allUnits = documents.reduce(0) { $0 + $1.units }
    self.documents = documents.map { document in
      (document.units, document.pairs.compactMap { tie in position[tie.pair].map { ($0, tie.counts.units) } })
    }
  }

  /// Units by pair, and all units, of some of the documents.
  func units(of chosen: some Sequence<Int>) -> (ties: [Int], all: Int) {
    var ties = [Int](repeating: 0, count: pairs.count), all = 0
    for document in chosen {
      all += documents[document].units
      for (pair, units) in documents[document].ties { ties[pair] += units }
    }
    return (ties, all)
  }
}

/// The log-odds ratios of ties between a part of the units and the rest.
private struct Contrast: Sendable {
  let total: [Int]
  let all: Int

  func scores(_ ties: [Int], units: Int) -> [(logOdds: Double, z: Double)] {
    let weight = Double(all) / 10
    return zip(ties, total).map { first, total in
      // The prior sees the tie as often as both corpora together do.
      let prior = weight * Double(total) / Double(max(1, all))
      func part(_ ties: Int, _ units: Int) -> (logOdds: Double, variance: Double) {
        let with = Double(ties) + prior
        // A tie in every unit still leaves room for doubt.
        let without = max(0.5, Double(units) + weight - with)
        return (log(with / without), 1 / with + 1 / without)
      }
      let (a, b) = (part(first, units), part(total - first, all - units))
      let logOdds = b.logOdds - a.logOdds
      return (logOdds, logOdds / (a.variance + b.variance).squareRoot())
    }
  }
}
