// Chance models against bicm and exact sums (Tests/Fixtures/sdsm.py), and tests of whole tables against their own laws.

import ActorNetworks
import Foundation
import TestSupport
import Testing

@Suite struct ChanceTests {
  // MARK: Oracles

  private struct Table {
    var units = 0
    var margins = TableMargins(actors: [:], units: [:])
    var pairs: [(first: Int, second: Int, both: Int, expected: Double, more: Double, fewer: Double)] = []
  }

  private static func oracleTables() throws -> [String: Table] {
    func histogram(_ text: String) -> [Int: Int] {
      text.split(separator: " ").compactMap { Int($0) }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    var tables: [String: Table] = [:]
    for row in try tableRows("Tests/Fixtures/sdsm.tsv") {
      let units = try #require(Int(row[1]))
      if row[2] == "margins" {
        tables[row[0]] = Table(units: units, margins: TableMargins(actors: histogram(row[3]), units: histogram(row[4])))
      } else {
        let n = try row[2...4].map { try #require(Int($0)) }
        let p = try row[5...7].map { try #require(Double($0)) }
        tables[row[0]]?.pairs.append((n[0], n[1], n[2], p[0], p[1], p[2]))
      }
    }
    return tables
  }

  @Test func stochasticDegreeSequencesAgreeWithOracle() throws {
    let sdsm = try #require(ChanceModels.named("sdsm"))
    let tables = try Self.oracleTables()
    #expect(tables.count == 8)
    for (name, table) in tables {
      let model = sdsm.model(table.units, table.margins)
      #expect(!table.pairs.isEmpty)
      for pair in table.pairs {
        for (value, oracle) in [
          (model.expected(pair.first, pair.second), pair.expected), (model.more(pair.both, pair.first, pair.second), pair.more),
          (model.fewer(pair.both, pair.first, pair.second), pair.fewer),
        ] {
          #expect(abs(value - oracle) <= 1e-9 * oracle, "\(name) \(pair): \(value), not \(oracle)")
        }
      }
    }
  }

  /// P(X >= k) falls, P(X <= k) rises, and both together count P(X = k) twice, however far from the mean and however large the table.
  @Test func tailsOfLargeTablesAreProbabilities() throws {
    let margins = TableMargins(actors: [3: 4000, 40: 500, 2000: 20, 60_000: 2], units: [1: 100_000, 2: 45_000, 5: 3000, 60: 50])
    for kind in ChanceModels.all {
      let model = kind.model(1_000_000, margins)
      for (first, second) in [(3, 3), (3, 2000), (40, 60_000), (2000, 2000), (60_000, 60_000)] {
        let least = min(first, second)
        let values = Set([0, 1, 2, 3, least / 10, least / 2, least - 1, least].filter { (0...least).contains($0) }).sorted()
        let more = values.map { model.more($0, first, second) }, fewer = values.map { model.fewer($0, first, second) }
        #expect(more == more.sorted(by: >) && fewer == fewer.sorted(), "\(kind.name) \(first) \(second)")
        #expect((more + fewer).allSatisfy { $0.isFinite && (0...1).contains($0) })
        #expect(zip(more, fewer).allSatisfy { $0 + $1 >= 1 - 1e-9 })
      }
    }
  }

  @Test func emptyAndFullTablesAreDefined() throws {
    for kind in ChanceModels.all {
      #expect(kind.model(0, TableMargins(actors: [:], units: [:])).expected(0, 0) == 0)
      let full = kind.model(4, TableMargins(actors: [4: 3], units: [3: 4]))
      #expect(full.more(4, 4, 4) == 1 && full.fewer(4, 4, 4) == 1 && full.expected(4, 4) == 4, "\(kind.name)")
    }
  }

  // MARK: Collaboration

  @Test func collaborationAgreesWithOracle() throws {
    let rows = try tableRows("Tests/Fixtures/collaboration.tsv")
    let catalogue = try Self.actors(18)
    let events = try rows.filter { $0[0] == "event" }.map { try $0[1].split(separator: " ").map { try #require(Int($0)) } }
    let counts = Self.counts(events, catalogue)
    var options = NetworkOptions()
    options.measure = try #require(AssociationMeasures.named("collaboration"))
    let network = ActorNetwork(counts, catalogue: catalogue, options: options)
    let found = Dictionary(
      uniqueKeysWithValues: network.edges.map { ([network.nodes[$0.source].id, network.nodes[$0.target].id], $0.weight) })
    let pairs = rows.filter { $0[0] != "event" }
    #expect(pairs.count == found.count)
    for row in pairs {
      let ends = try row.prefix(2).map { Self.name(try #require(Int($0))).lowercased() }.sorted()
      let oracle = try #require(Double(row[2]))
      #expect(abs((found[ends] ?? 0) - oracle) <= 1e-12 * oracle, "\(ends)")
    }
  }

  // MARK: Tables of chance

  /// A corpus of one-sentence units: the actors of each.
  private static func counts(_ units: [[Int]], _ catalogue: Catalogue) -> CooccurrenceCounts {
    let finder = MentionFinder(catalogue: catalogue)
    var counts = CooccurrenceCounts(settings: CooccurrenceSettings(unit: .document))
    for unit in units {
      let text = unit.map(name).joined(separator: " and ")
      counts.add(finder.annotate(Document(id: "unit", text: text.isEmpty ? "nobody" : text)), catalogue: catalogue)
    }
    return counts
  }

  /// Names that are one word each, and no part of one another.
  private static func name(_ number: Int) -> String {
    "Actor" + String([number / 26, number % 26].map { Character(Unicode.Scalar(UInt8(97 + $0))) })
  }

  private static func actors(_ count: Int) throws -> Catalogue {
    try catalogue(
      (0..<count).map { "  - {id: \(name($0).lowercased()), type: person, names: {en: [\(name($0))]}}\n" }.joined())
  }

  /// Actors set into units at random are told from chance no more often than the level says.
  @Test func valuesOfRandomTablesAreUniformOrConservative() throws {
    var random = SeededGenerator(seed: 3)
    let catalogue = try Self.actors(12)
    for kind in ChanceModels.all {
      var below: [Double: Int] = [0.01: 0, 0.05: 0, 0.2: 0], tested = 0, survivors = 0
      for _ in 0..<25 {
        let rates = (0..<12).map { _ in Double.random(in: 0.05...0.4, using: &random) }
        let counts = Self.counts(
          (0..<60).map { _ in rates.indices.filter { Double.random(in: 0..<1, using: &random) < rates[$0] } }, catalogue)
        var plan = TieTestPlan()
        plan.model = kind
        let testing = TieTesting(counts, among: counts.actors.keys, plan: plan)
        let probabilities = testing.more(counts.pairs.keys.sorted())
        for level in below.keys { below[level, default: 0] += probabilities.filter { $0.p <= level }.count }
        survivors += probabilities.filter { $0.corrected <= 0.05 }.count + testing.avoidances().count
        tested += testing.tested
      }
      for (level, count) in below {
        let mean = level * Double(tested)
        #expect(
          Double(count) <= mean + 4 * (mean * (1 - level)).squareRoot(), "\(kind.name): \(count) of \(tested) below \(level)")
      }
      #expect(survivors <= 5, "\(kind.name)")
    }
  }

  /// The seeds' table of actors by sentences, with each actor's sentences dealt anew: hardly a tie is left.
  @Test func backboneOfShuffledSeedsIsNearlyEmpty() throws {
    let (documents, catalogue) = try annotatedSeeds()
    let settings = CooccurrenceSettings()
    var seeds = CooccurrenceCounts(settings: settings)
    for document in documents { seeds.add(document, catalogue: catalogue) }
    #expect(
      TieTesting(seeds, among: seeds.actors.keys).more(seeds.pairs.keys.sorted()).filter { $0.corrected <= 0.05 }.count >= 3)

    let names = seeds.actors.keys.sorted(), shuffled = try Self.actors(names.count)
    var random = SeededGenerator(seed: 11), survivors = 0, avoided = 0
    for _ in 0..<100 {
      var units = [[Int]](repeating: [], count: seeds.units)
      for (number, actor) in names.enumerated() {
        for unit in (0..<seeds.units).shuffled(using: &random).prefix(seeds.actors[actor]?.units ?? 0) {
          units[unit].append(number)
        }
      }
      let counts = Self.counts(units, shuffled)
      let testing = TieTesting(counts, among: counts.actors.keys)
      survivors += testing.more(counts.pairs.keys.sorted()).filter { $0.corrected <= 0.05 }.count
      avoided += testing.avoidances().count
    }
    #expect(survivors + avoided <= 10, "\(survivors) ties and \(avoided) avoidances in 100 shuffles")
  }

  /// The shortcut that skips pairs above the level agrees with testing every pair there is.
  @Test(arguments: MultipleTesting.allCases) func avoidancesAgreeWithTestingEveryPair(correction: MultipleTesting) throws {
    var random = SeededGenerator(seed: 5)
    let catalogue = try Self.actors(9)
    var found = 0
    for kind in ChanceModels.all {
      for _ in 0..<6 {
        // Two camps that never meet, and some who do.
        let units = (0..<80).map { unit in
          (0..<9).filter { ($0 > 6 || $0 % 2 == unit % 2) && Double.random(in: 0..<1, using: &random) < 0.6 }
        }
        let counts = Self.counts(units, catalogue)
        var plan = TieTestPlan()
        (plan.model, plan.correction) = (kind, correction)
        let testing = TieTesting(counts, among: counts.actors.keys, plan: plan)
        let model = kind.model(counts.units, counts.margins)
        let actors = counts.actors.keys.sorted()
        var pairs: [CooccurrenceCounts.Pair] = []
        for a in actors { for b in actors where a < b { pairs.append(try #require(CooccurrenceCounts.Pair(a, b))) } }
        #expect(pairs.count == testing.tested)
        let values = pairs.map { pair in
          model.fewer(
            counts.pairs[pair]?.units ?? 0, counts.actors[pair.first]?.units ?? 0, counts.actors[pair.second]?.units ?? 0)
        }
        let corrected = correction.corrected(values, tested: pairs.count)
        let expected = zip(pairs, corrected).filter { $0.1 <= plan.level }
        let avoidances = testing.avoidances()
        found += avoidances.count
        #expect(Set(avoidances.map(\.pair)) == Set(expected.map(\.0)))
        for (pair, value) in expected {
          let avoidance = try #require(avoidances.first { $0.pair == pair })
          #expect(abs(avoidance.probability.corrected - value) <= 1e-12 * value)
        }
      }
    }
    #expect(found > 50)
  }
}
