import GraphAnalysis
import Testing

struct SplitMix64Tests {
  @Test func numbersAreThoseOfTheReference() {
    // The values that are published for this seed.
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
      16_408_922_859_458_223_821,
    ]
    var random = SplitMix64(seed: 1_234_567)
    #expect(expected.map { _ in random.next() } == expected)
  }

  @Test func choicesAreInRangeAndEven() {
    var random = SplitMix64(seed: 1)
    var counts = [Int](repeating: 0, count: 5)
    for _ in 0..<5000 { counts[random.below(5)] += 1 }
    #expect(counts.allSatisfy { (900...1100).contains($0) })
    let units = (0..<1000).map { _ in random.unit() }
    #expect(units.allSatisfy { (0..<1).contains($0) } && abs(units.reduce(0, +) / 1000 - 0.5) < 0.05)
    for count in [0, 1, 2, 50] { #expect(random.permutation(count).sorted() == (0..<Int32(count)).map(\.self)) }
    #expect(random.permutation(50) != random.permutation(50))
  }
}
