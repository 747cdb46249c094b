// Sentences that set a trap for the resolution, in fifteen languages, each with the actors that a careful reader would mark.

import ActorNetworks
import Testing

@Suite struct TrapTests {
  private struct Trap {
    var line: Int
    var language: String
    var sentence: String
    /// Each must be found; any of the alternatives will do.
    var required: [Set<String>]
    /// What may be found.
    var allowed: Set<String>
    var name: String
  }

  private func traps() throws -> [Trap] {
    try tableRows("Tests/Gold/traps.tsv").enumerated().map { index, row in
      let actors = row[2].split(separator: ";").map(String.init)
      let alternatives = actors.map { Set($0.drop { $0 == "?" }.split(separator: "|").map(String.init)) }
      let required = zip(actors, alternatives).filter { !$0.0.hasPrefix("?") }.map(\.1)
      return Trap(
        line: index + 2, language: row[0], sentence: row[1], required: required,
        allowed: alternatives.reduce([]) { $0.union($1) },
        name: row[3])
    }
  }

  /// The share of sentences whose actors are found exactly; the misses are listed in Tests/Gold/trap-misses.tsv.
  @Test func nearlyAllAreSeenThrough() throws {
    let catalogue = try Catalogue.builtIn()
    let finder = MentionFinder(catalogue: catalogue)
    let traps = try traps()
    var misses: [String] = []
    for trap in traps {
      let found = Set(
        finder.annotate(Document(id: "trap", text: trap.sentence)).mentions
          .filter { ActorType.actors.contains(catalogue.type(of: $0.actor)) }.map { catalogue.id(of: $0.actor) })
      let isRight = trap.required.allSatisfy { !$0.isDisjoint(with: found) } && found.isSubset(of: trap.allowed)
      if !isRight { misses.append("\(trap.line)\t\(trap.language)\t\(trap.name)\t\(found.sorted().joined(separator: ";"))") }
    }
    let share = 1 - Double(misses.count) / Double(traps.count)
    #expect(traps.count >= 400 && Set(traps.map(\.language)).count >= 10)
    #expect(share >= 0.95, "\(misses.count) of \(traps.count) missed:\n\(misses.joined(separator: "\n"))")
    let known = try tableRows("Tests/Gold/trap-misses.tsv").map { $0.joined(separator: "\t") }
    #expect(misses == known, "update Tests/Gold/trap-misses.tsv:\n\(misses.joined(separator: "\n"))")
  }
}
