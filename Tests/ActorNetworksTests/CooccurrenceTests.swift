// Counting, against a naive count and against its own laws.

import ActorNetworks
import TestSupport
import Testing

@Suite struct CooccurrenceTests {
  private static let units: [CooccurrenceUnit] = [.sentence, .paragraph, .document, .window(2), .window(3), .window(50)]

  private let catalogue: Catalogue

  init() throws {
    let entries = "abcdefgh".map { "  - {id: actor-\($0), type: \($0 < "e" ? "state" : "person"), names: {en: [Actor\($0)]}}\n" }
    catalogue = try ActorNetworksTests.catalogue(entries.joined())
  }

  private func randomCorpus(_ seed: Int) -> [AnnotatedDocument] {
    var random = SeededGenerator(seed: UInt64(seed))
    let finder = MentionFinder(catalogue: catalogue)
    return (0..<6).map { number in
      let words = (0..<Int.random(in: 0...60, using: &random)).map { _ -> String in
        switch Int.random(in: 0..<10, using: &random) {
        case 0: "\n"
        case 1: "\n\n"
        case 2: ". "
        case 3...5: "Actor\("abcdefgh".randomElement(using: &random) ?? "a") "
        default: "and "
        }
      }
      return finder.annotate(Document(id: "d\(number)", text: words.joined()))
    }
  }

  private func counts(_ documents: some Sequence<AnnotatedDocument>, _ settings: CooccurrenceSettings) -> CooccurrenceCounts {
    var counts = CooccurrenceCounts(settings: settings)
    for document in documents { counts.add(document, catalogue: catalogue) }
    return counts
  }

  /// Every pair of actors, every unit: do both occur?
  private func naivePairs(_ documents: [AnnotatedDocument], _ settings: CooccurrenceSettings) -> [String: [Int]] {
    var result: [String: [Int]] = [:]
    for document in documents {
      let sentences = document.units.sentences.count
      let units: [Range<Int>] =
        switch settings.unit {
        case .sentence: (0..<sentences).map { $0..<$0 + 1 }
        case .paragraph: document.units.paragraphs
        case .document: [0..<sentences]
        case .window(let size): (0...max(0, sentences - size)).map { $0..<min(sentences, $0 + size) }
        }
      for first in 0..<catalogue.actorCount {
        for second in 0..<first {
          let together = units.filter { unit in
            [first, second].allSatisfy { actor in
              settings.types.contains(catalogue.type(of: actor))
                && document.mentions.contains { $0.actor == actor && unit.contains($0.sentence) }
            }
          }
          guard !together.isEmpty else { continue }
          result["\(second) \(first)", default: [0, 0]][0] += together.count
          result["\(second) \(first)", default: [0, 0]][1] += 1
        }
      }
    }
    return result
  }

  @Test(arguments: units, 0..<12) func agreesWithNaiveCount(unit: CooccurrenceUnit, seed: Int) {
    let documents = randomCorpus(seed)
    for types in [ActorType.actors, [.person]] {
      let settings = CooccurrenceSettings(unit: unit, types: types)
      let found = counts(documents, settings).pairs.reduce(into: [String: [Int]]()) {
        $0["\($1.0.first) \($1.0.second)"] = [$1.1.units, $1.1.documents]
      }
      #expect(found == naivePairs(documents, settings))
    }
  }

  @Test(arguments: units) func countsFormACommutativeMonoid(unit: CooccurrenceUnit) throws {
    let settings = CooccurrenceSettings(unit: unit)
    let documents = randomCorpus(7)
    let whole = counts(documents, settings)
    for split in 0...documents.count {
      let (left, right) = (counts(documents[..<split], settings), counts(documents[split...], settings))
      var sum = left
      try sum.merge(right)
      #expect(sum == whole)
      var reverse = right
      try reverse.merge(left)
      #expect(reverse == whole)
    }
    var other = CooccurrenceCounts(settings: CooccurrenceSettings(unit: .window(9)))
    #expect(throws: CooccurrenceError.differentSettings) { try other.merge(whole) }
  }

  @Test(arguments: units) func everyCountHasItsEvidence(unit: CooccurrenceUnit) throws {
    let settings = CooccurrenceSettings(unit: unit)
    let (documents, catalogue) = try annotatedSeeds()
    var counts = CooccurrenceCounts(settings: settings)
    for document in documents { counts.add(document, catalogue: catalogue) }
    for (pair, count) in counts.pairs {
      let evidence = documents.flatMap { settings.evidence(for: .pair(pair), in: $0, catalogue: catalogue) }
      #expect(evidence.count == count.units)
      #expect(Set(evidence.map(\.document)).count == count.documents)
      for item in evidence {
        #expect(Set(item.mentions.map(\.actor)) == [pair.first, pair.second])
        #expect(item.text.unicodeScalars.count == item.range.count)
      }
    }
    for (actor, count) in counts.actors {
      #expect(documents.flatMap { settings.evidence(for: .actor(actor), in: $0, catalogue: catalogue) }.count == count.units)
    }
  }

  @Test func unitsAreWrittenAsTheyAreRead() {
    for unit in Self.units { #expect(CooccurrenceUnit(unit.description) == unit) }
    for bad in ["", "window:1", "window:0", "window:-2", "window:", "windows:3", "Sentence"] {
      #expect(CooccurrenceUnit(bad) == nil)
    }
  }

  @Test func networkFilters() {
    let settings = CooccurrenceSettings()
    let all = counts((0..<4).flatMap(randomCorpus), settings)
    var options = NetworkOptions()
    let network = ActorNetwork(all, catalogue: catalogue, options: options)
    #expect(network.edges.count == all.pairs.count)
    #expect(network.nodes.map(\.id) == network.nodes.map(\.id).sorted())
    options.minimumWeight = 3
    options.top = 4
    let filtered = ActorNetwork(all, catalogue: catalogue, options: options)
    #expect(filtered.nodes.count <= 4)
    #expect(filtered.edges.allSatisfy { $0.weight >= 3 && $0.source < $0.target })
    #expect(filtered.provenance.filters == ["--min-weight 3", "--top 4"])
    #expect(filtered.provenance.unfilteredEdges == all.pairs.count)
  }

  @Test(arguments: 0..<20) func `the best sentence of a pair is one with the fewest others, then the shortest`(seed: Int) throws {
    let documents = randomCorpus(seed)
    var settings = CooccurrenceSettings(unit: .document)
    let half = documents.count / 2
    var index = EvidenceIndex(settings: settings), later = index
    for document in documents[..<half] { index.add(document, catalogue: catalogue) }
    for document in documents[half...] { later.add(document, catalogue: catalogue) }
    index.merge(later)
    settings.unit = .sentence
    for first in 0..<catalogue.actorCount {
      for second in 0..<first {
        let pair = try #require(CooccurrenceCounts.Pair(first, second))
        let sentences = documents.flatMap { document in
          settings.evidence(for: .pair(pair), in: document, catalogue: catalogue).map { found in
            let others = Set(
              document.mentions.filter { $0.sentence == found.sentences.lowerBound && settings.counts($0, catalogue) }.map(
                \.actor))
            return (rank: (found.text.utf8.count < 40 ? 1 : 0, others.count, found.text.utf8.count), found: found)
          }
        }
        // The first of equals.
        var best = sentences.first
        for sentence in sentences { if let old = best, sentence.rank < old.rank { best = sentence } }
        let excerpt = index.excerpt(of: pair)
        #expect(excerpt?.document == best?.found.document)
        if let best, best.found.text.unicodeScalars.count <= EvidenceIndex.longest { #expect(excerpt?.text == best.found.text) }
      }
    }
  }

  @Test func `of a long sentence so much is kept that both are in it`() throws {
    let filler = String(repeating: "and so on ", count: 40)
    for (text, isWhole) in [
      ("Actora met Actorb, it was said, in the capital.", true), (filler + "Actora met Actorb " + filler + ".", false),
      ("Actora met Actorb " + filler, false), (filler + "Actora met Actorb.", false),
      (String(repeating: "x", count: 900) + " Actora met Actorb " + String(repeating: "y", count: 900), false),
    ] {
      var index = EvidenceIndex(settings: CooccurrenceSettings())
      let document = MentionFinder(catalogue: catalogue).annotate(Document(id: "d", text: text))
      index.add(document, catalogue: catalogue)
      let (a, b) = try (#require(catalogue.actor(id: "actor-a")), #require(catalogue.actor(id: "actor-b")))
      let excerpt = try #require(CooccurrenceCounts.Pair(a, b).flatMap(index.excerpt)).text
      #expect(excerpt.contains("Actora met Actorb"))
      #expect(excerpt.unicodeScalars.count <= EvidenceIndex.longest + 2)
      #expect(excerpt.contains("…") != isWhole)
    }
    // Farther apart than may be kept: the part begins with the first.
    var index = EvidenceIndex(settings: CooccurrenceSettings())
    let apart = "It was Actora, " + filler + " who met Actorb."
    index.add(MentionFinder(catalogue: catalogue).annotate(Document(id: "d", text: apart)), catalogue: catalogue)
    let (a, b) = try (#require(catalogue.actor(id: "actor-a")), #require(catalogue.actor(id: "actor-b")))
    let text = try #require(CooccurrenceCounts.Pair(a, b).flatMap(index.excerpt)).text
    #expect(text.contains("Actora") && text.hasSuffix("…"))
  }

  @Test func `the period of parts is that of the whole, in any order`() throws {
    let dates = ["2022-09-13", "2022", "2021-12-31", "2022-12", "2021-12"].compactMap { CalendarDate($0) }
    func period(_ dates: [CalendarDate]) -> DatePeriod? {
      var counts = CooccurrenceCounts(settings: CooccurrenceSettings())
      for date in dates {
        counts.add(MentionFinder(catalogue: catalogue).annotate(Document(id: "d", text: "", date: date)), catalogue: catalogue)
      }
      return counts.period
    }
    let whole = try #require(period(dates))
    #expect("\(whole.first) \(whole.last)" == "2021-12 2022-12")
    var random = SeededGenerator(seed: 1)
    for _ in 0..<20 { #expect(period(dates.shuffled(using: &random)) == whole) }
    #expect(period([]) == nil)
  }
}
