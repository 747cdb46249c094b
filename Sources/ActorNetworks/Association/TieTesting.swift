// Testing all pairs of a corpus against chance at once, those too that never occur together.

import GraphAnalysis

/// How ties are told from chance.
public struct TieTestPlan: Sendable {
  /// What chance would do.
  public var model = ChanceModels.hypergeometric
  /// How p-values are corrected for the number of pairs.
  public var correction = MultipleTesting.benjaminiHochberg
  /// A pair is told from chance if its corrected p-value is at most this, above 0 and below 1.
  public var level = 0.05

  /// The hypergeometric test at a false discovery rate of 5 %.
  public init() {}
}

/// What a test says of a pair.
public struct TieProbability: Sendable, Equatable {
  /// Units that the pair would share by chance.
  public let expected: Double
  /// One-sided p-value, 0...1.
  public let p: Double
  /// The same, corrected for all pairs tested.
  public let corrected: Double
}

/// A pair that occurs together more seldom than chance would have it.
public struct Avoidance: Sendable, Equatable {
  /// The two actors.
  public let pair: CooccurrenceCounts.Pair
  /// Units that name both; often none.
  public let units: Int
  /// What the test says: of so few units or fewer.
  public let probability: TieProbability
}

/// Tests of the pairs among some of the actors of a corpus.
public struct TieTesting: Sendable {
  /// How it is done.
  public let plan: TieTestPlan
  /// Pairs tested: all pairs of the actors, however often they occur together.
  public let tested: Int

  private let counts: CooccurrenceCounts
  private let actors: [ActorIndex]
  private let model: any ChanceModel

  /// Tests among `actors`, which must not be chosen by how often they occur together; the model is that of all actors and units.
  public init(_ counts: CooccurrenceCounts, among actors: some Sequence<ActorIndex>, plan: TieTestPlan = TieTestPlan()) {
    (self.counts, self.plan) = (counts, plan)
    self.actors = actors.filter { counts.actors[$0] != nil }.sorted()
    tested = Self.pairs(among: self.actors.count)
    model = plan.model.model(counts.units, counts.margins)
  }

  /// The pairs among so many actors.
  static func pairs(among actors: Int) -> Int { actors * (actors - 1) / 2 }

  /// For each of these pairs, all of which occur together: is it more than chance?
  ///
  /// - Parameter pairs: every pair among the actors that occurs together, as the others are taken to have a p-value of 1.
  /// - Complexity: O(m log m) and, for each distinct triple of counts, a test.
  public func more(_ pairs: [CooccurrenceCounts.Pair]) -> [TieProbability] {
    let triples = pairs.map { Triple(both: counts.pairs[$0]?.units ?? 0, units($0.first), units($0.second)) }
    let values = probabilities(of: triples) { [model] in model.more($0.both, $0.first, $0.second) }
    return zip(zip(values, triples), plan.correction.corrected(values, tested: tested)).map { value, corrected in
      TieProbability(expected: model.expected(value.1.first, value.1.second), p: value.0, corrected: corrected)
    }
  }

  /// The pairs that occur together less often than by chance, by the plan's level; the surest first.
  ///
  /// - Complexity: O(d^2) tests for d distinct numbers of units of an actor, and one for each pair that occurs together; at worst as many
  ///   results as there are pairs.
  public func avoidances() -> [Avoidance] {
    // Corrected p-values up to the level depend on uncorrected ones up to the level only: pairs above it need not be written down.
    let byUnits = Dictionary(grouping: actors, by: units)
    let classes = byUnits.keys.sorted()
    var found: [(pair: CooccurrenceCounts.Pair, triple: Triple)] = []
    let apart = classes.indices.flatMap { i in classes[...i].map { Triple(both: 0, $0, classes[i]) } }
    let apartValues = probabilities(of: apart) { [model] in model.fewer(0, $0.first, $0.second) }
    for (triple, p) in zip(apart, apartValues) where p <= plan.level {
      for a in byUnits[triple.first] ?? [] {
        for b in byUnits[triple.second] ?? [] where a < b || triple.first != triple.second {
          guard let pair = CooccurrenceCounts.Pair(a, b), counts.pairs[pair] == nil else { continue }
          found.append((pair, triple))
        }
      }
    }
    let kept = Set(actors)
    for (pair, together) in counts.pairs where kept.contains(pair.first) && kept.contains(pair.second) {
      found.append((pair, Triple(both: together.units, units(pair.first), units(pair.second))))
    }
    let values = probabilities(of: found.map(\.triple)) { [model] in model.fewer($0.both, $0.first, $0.second) }
    let corrected = plan.correction.corrected(values, tested: tested)
    return found.indices.filter { corrected[$0] <= plan.level }
      .map { index in
        let (pair, triple) = found[index]
        return Avoidance(
          pair: pair, units: triple.both,
          probability: TieProbability(
            expected: model.expected(triple.first, triple.second), p: values[index], corrected: corrected[index]))
      }
      .sorted { ($0.probability.p, $0.pair) < ($1.probability.p, $1.pair) }
  }

  private func units(_ actor: ActorIndex) -> Int { counts.actors[actor]?.units ?? 0 }

  /// What a probability depends on.
  private struct Triple: Hashable {
    let both: Int
    let first: Int
    let second: Int

    init(both: Int, _ first: Int, _ second: Int) {
      (self.both, self.first, self.second) = (both, min(first, second), max(first, second))
    }
  }

  /// Each distinct triple is worked out once, on all cores.
  private func probabilities(of triples: [Triple], _ value: @Sendable (Triple) -> Double) -> [Double] {
    let distinct = Array(Set(triples))
    let values = Parallel.map(distinct.count) { value(distinct[$0]) }
    let table = Dictionary(uniqueKeysWithValues: zip(distinct, values))
    return triples.map { table[$0] ?? 1 }
  }
}

extension CooccurrenceCounts {
  /// The sums of the table of actors by units.
  public var margins: TableMargins {
    TableMargins(actors: actors.values.reduce(into: [:]) { $0[$1.units, default: 0] += 1 }, units: unitSizes)
  }
}
