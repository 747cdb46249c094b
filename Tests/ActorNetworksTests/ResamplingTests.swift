// Bootstrap and comparison, against recorded oracles, closed forms and their own laws.

import ActorNetworks
import Foundation
import GraphAnalysis
import TestSupport
import Testing

@Suite struct ResamplingTests {
  private let catalogue: Catalogue
  private let settings = CooccurrenceSettings(unit: .document)

  init() throws {
    catalogue = try ActorNetworksTests.catalogue(
      (0..<16).map { "  - {id: \(Self.name($0).lowercased()), type: person, names: {en: [\(Self.name($0))]}}\n" }.joined())
  }

  private var everyone: Set<ActorIndex> { Set(0..<catalogue.actorCount) }

  private static func name(_ number: Int) -> String { "Actor" + String(Character(Unicode.Scalar(UInt8(97 + number)))) }

  /// One document, one unit, with these actors.
  private func document(_ actors: Int...) -> DocumentCounts {
    let text = actors.isEmpty ? "nobody" : actors.map(Self.name).joined(separator: " and ")
    return DocumentCounts(
      MentionFinder(catalogue: catalogue).annotate(Document(id: "d", text: text)), settings, catalogue: catalogue)
  }

  private func counts(_ documents: [DocumentCounts]) -> CooccurrenceCounts {
    documents.reduce(into: CooccurrenceCounts(settings: settings)) { $0.add($1) }
  }

  // MARK: Bootstrap

  private func bootstrap(
    _ documents: [DocumentCounts], replicates: Int, seed: UInt64 = 0, options: NetworkOptions = NetworkOptions()
  ) throws -> (ActorNetwork, Bootstrap) {
    let network = ActorNetwork(counts(documents), catalogue: catalogue, options: options)
    let leiden = try Leiden(runs: 2)
    let bootstrap = Bootstrap(
      of: network, documents: documents, settings: settings, catalogue: catalogue, options: options,
      measures: [try #require(CentralityMeasures.named("strength"))],
      communities: (leiden.communities(of: try network.graph).membership, leiden),
      plan: BootstrapPlan(replicates: replicates, seed: seed))
    return (network, bootstrap)
  }

  /// Of n documents, k with a tie, the tie's weight in a replicate is binomial.
  @Test func intervalsAreThoseOfTheBinomialDistribution() throws {
    let documents = (0..<30).map { _ in document(0, 1) } + (0..<70).map { _ in document(2, 3) }
    let (network, bootstrap) = try bootstrap(documents, replicates: 4000)
    #expect(network.edges.map(\.weight) == [30, 70])
    // Binomial(100, 0.3): 2.5 % at 21, 97.5 % at 39.
    let interval = bootstrap.ties[0].weight
    #expect(abs(interval.low - 21) <= 1 && abs(interval.high - 39) <= 1, "\(interval)")
    #expect(bootstrap.centralities[0][0] == interval)
    // Expected by chance: 30 * 30 / 100 = 9 of them.
    #expect(!bootstrap.ties[0].mayBeChance && bootstrap.ties[0].surplus.low > 10)
    #expect(bootstrap.stability.allSatisfy { $0 == 1 })
  }

  @Test func equalDocumentsLeaveNoDoubt() throws {
    let (_, bootstrap) = try bootstrap((0..<5).map { _ in document(0, 1, 2) }, replicates: 20)
    #expect(bootstrap.ties.allSatisfy { $0.weight.low == 5 && $0.weight.high == 5 })
    // They are in every unit: chance gives as much.
    #expect(bootstrap.ties.allSatisfy { $0.surplus.low == 0 && $0.mayBeChance })
  }

  @Test func independentActorsMayBeChance() throws {
    var random = SeededGenerator(seed: 2)
    let documents = (0..<80).map { _ in
      switch (Bool.random(using: &random), Bool.random(using: &random)) {
      case (true, true): document(0, 1)
      case (true, false): document(0)
      case (false, true): document(1)
      case (false, false): document()
      }
    }
    let (_, bootstrap) = try bootstrap(documents, replicates: 400)
    #expect(bootstrap.ties.count == 1 && bootstrap.ties[0].mayBeChance && bootstrap.ties[0].surplus.high > 0)
  }

  @Test func equalSeedsGiveEqualIntervals() throws {
    let documents = [document(0, 1), document(0, 1, 2), document(2, 3), document(1, 3), document(), document(0, 3)]
    let (first, second) = (try bootstrap(documents, replicates: 50).1, try bootstrap(documents, replicates: 50).1)
    let other = try bootstrap(documents, replicates: 50, seed: 1).1
    #expect(first.ties == second.ties && first.centralities == second.centralities && first.stability == second.stability)
    #expect(first.ties != other.ties)
    #expect(first.stability.allSatisfy { (0...1).contains($0) })
  }

  // MARK: Comparison

  private var everyTie: ComparisonPlan {
    var plan = ComparisonPlan()
    plan.minimumUnits = 1
    return plan
  }

  /// Corpora that hold ties 0–1, 2–3, … so many times each.
  private func corpus(_ ties: [Int], units: Int) -> [DocumentCounts] {
    let tied = ties.enumerated().flatMap { tie, count in (0..<count).map { _ in document(2 * tie, 2 * tie + 1) } }
    return tied + (0..<units - tied.count).map { _ in document() }
  }

  @Test func logOddsAgreeWithOracle() throws {
    let rows = try tableRows("Tests/Fixtures/comparison.tsv")
    for corpora in ["0", "1", "2"] {
      let table = rows.filter { $0[0] == corpora }
      let counts = try table.map { try $0[1...4].map { try #require(Int($0)) } }
      let comparison = NetworkComparison(
        corpus(counts.map { $0[0] }, units: counts[0][2]), corpus(counts.map { $0[1] }, units: counts[0][3]),
        among: everyone, plan: everyTie)
      #expect(comparison.differences.count == 8)
      for (row, difference) in zip(table, comparison.differences) {
        let oracle = try row[5...].map { try #require(Double($0)) }
        for (value, expected) in zip([difference.logOdds, difference.z, difference.p, difference.corrected], oracle) {
          #expect(abs(value - expected) <= 1e-9 * max(abs(expected), 1e-6), "\(row): \(difference)")
        }
      }
    }
  }

  /// Two of six documents are dealt to the first corpus: of the fifteen ways one has both ties there, and one other none so far apart.
  @Test func permutationsCountAllWays() throws {
    var plan = everyTie
    plan.permutations = 6000
    let comparison = NetworkComparison(
      corpus([2], units: 2), corpus([0], units: 4), among: everyone, plan: plan)
    let difference = try #require(comparison.differences.first)
    #expect(difference.units == (2, 0) && difference.logOdds < 0)
    #expect(abs(difference.p - 1.0 / 15) < 0.015, "\(difference)")
    #expect(
      NetworkComparison(corpus([2], units: 2), corpus([0], units: 4), among: everyone, plan: plan).differences
        == comparison.differences)
  }

  @Test func equalCorporaDoNotDiffer() throws {
    let some = corpus([3, 1, 0, 5], units: 20)
    for permutations in [0, 50] {
      var plan = everyTie
      plan.permutations = permutations
      let comparison = NetworkComparison(some, some, among: everyone, plan: plan)
      #expect(comparison.differences.count == 3)
      #expect(comparison.differences.allSatisfy { $0.logOdds == 0 && $0.corrected == 1 })
    }
    #expect(NetworkComparison([], [], among: everyone).differences.isEmpty)
    #expect(NetworkComparison(some, some, among: everyone).differences.count == 2)
    let oneSided = NetworkComparison(some, [], among: everyone)
    #expect(oneSided.differences.allSatisfy { $0.z.isFinite && $0.p.isFinite })
  }
}
