// The seeds against their hand-made annotations: spans, sentences, ties.

import ActorNetworks
import AliasMatching
import Testing

@Suite struct GoldTests {
  private struct Span: Hashable {
    var document: String
    var start: Int
    var end: Int
    var actor: String
  }

  private static let scored: Set<String> = ["country", "region", "organization", "person"]
  private static let optionalKinds: Set<String> = ["locative", "ambiguous"]

  /// Media are organizations in the gold annotations.
  private func type(_ type: ActorType) -> String { type == .media ? "organization" : type.rawValue }

  private func predicted() throws -> Set<Span> {
    let (documents, catalogue) = try annotatedSeeds()
    var spans: Set<Span> = []
    for document in documents {
      let offsets = document.scalarOffsets(ofBytes: document.mentions.flatMap { [$0.range.lowerBound, $0.range.upperBound] })
      for (index, mention) in document.mentions.enumerated() where Self.scored.contains(type(catalogue.type(of: mention.actor))) {
        spans.insert(
          Span(
            document: String(document.document.id.dropLast(4)), start: offsets[2 * index], end: offsets[2 * index + 1],
            actor: catalogue.id(of: mention.actor)))
      }
    }
    return spans
  }

  private func gold() throws -> (required: Set<Span>, optional: Set<Span>) {
    var required: Set<Span> = [], optional: Set<Span> = []
    for document in Set(try goldRows("sentences.tsv").map { $0[0] }) {
      for row in try goldRows("\(document).gold.tsv") {
        let span = Span(document: document, start: try #require(Int(row[0])), end: try #require(Int(row[1])), actor: row[3])
        if Self.scored.contains(row[4]), !Self.optionalKinds.contains(row[5]) {
          required.insert(span)
        } else {
          optional.insert(span)
        }
      }
    }
    return (required, optional)
  }

  /// F1 over the required spans; a prediction that overlaps an optional one neither counts nor costs.
  private func f1(_ matches: (Span, Span) -> Bool) throws -> Double {
    let predicted = try predicted()
    let (required, optional) = try gold()
    func overlap(_ a: Span, _ b: Span) -> Bool { a.document == b.document && a.start < b.end && b.start < a.end }
    let found = required.filter { gold in predicted.contains { $0.actor == gold.actor && matches($0, gold) } }.count
    let falsePositives = predicted.filter { prediction in
      !required.contains { $0.actor == prediction.actor && matches(prediction, $0) }
        && !optional.contains { overlap(prediction, $0) }
    }.count
    return 2 * Double(found) / Double(found + falsePositives + required.count)
  }

  @Test func spanOverlapF1() throws {
    let f1 = try f1 { $0.document == $1.document && $0.start < $1.end && $1.start < $0.end }
    #expect(f1 >= 0.97, "overlap F1 is \(f1)")
  }

  @Test func spanExactF1() throws {
    let f1 = try f1 { $0 == $1 }
    #expect(f1 >= 0.95, "exact F1 is \(f1)")
  }

  @Test func sentencesAreTheAnnotators() throws {
    let (documents, _) = try annotatedSeeds()
    let gold = try goldRows("sentences.tsv")
    for document in documents {
      let expected = gold.filter { $0[0] + ".txt" == document.document.id }.map { "\($0[2])-\($0[3])" }
      let offsets = document.scalarOffsets(ofBytes: document.units.sentences.flatMap { [$0.lowerBound, $0.upperBound] })
      let found = document.units.sentences.indices.map { "\(offsets[2 * $0])-\(offsets[2 * $0 + 1])" }
      #expect(found == expected, "\(document.document.id)")
    }
  }

  @Test func weightedTies() throws {
    let (documents, catalogue) = try annotatedSeeds()
    var counts = CooccurrenceCounts(settings: CooccurrenceSettings(types: ActorType.actors.union([.media])))
    for document in documents { counts.add(document, catalogue: catalogue) }
    var found: [String: Int] = [:]
    for (pair, count) in counts.pairs { found["\(catalogue.id(of: pair.first)) \(catalogue.id(of: pair.second))"] = count.units }
    var gold: [String: Int] = [:]
    for row in try goldRows("edges.tsv") { gold["\(row[0]) \(row[1])"] = Int(row[2]) }
    let pairs = Set(found.keys).union(gold.keys)
    let shared = pairs.reduce(0) { $0 + min(found[$1] ?? 0, gold[$1] ?? 0) }
    let all = pairs.reduce(0) { $0 + max(found[$1] ?? 0, gold[$1] ?? 0) }
    #expect(Double(shared) / Double(all) >= 0.95, "\(shared) of \(all)")
    let heaviest = try #require(found["armenia azerbaijan"])
    #expect(heaviest >= 53 && heaviest <= 57)
  }
}
