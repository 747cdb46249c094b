// All cores, and one after the other: the same comes out.

import AliasMatching
import Foundation
import GraphAnalysis
import TestSupport
import Testing

@testable import ActorNetworks

@Suite struct PipelineTests {
  /// Some batches of documents made of the seeds' sentences: some alone in files, some lines of JSON, some of them broken, some copies.
  private func corpus(in folder: TemporaryFolder) throws -> Corpus {
    var random = SeededGenerator(seed: 21)
    let (seeds, _) = try annotatedSeeds()
    let sentences = seeds.flatMap { seed in seed.units.sentences.map { seed.document.text.string($0) } }
    var texts: [String] = []
    for number in 0..<420 {
      let isCopy = number % 7 == 6
      texts.append(
        isCopy
          ? texts[Int.random(in: 0..<texts.count, using: &random)] + " …"
          : (0..<6).compactMap { _ in sentences.randomElement(using: &random) }.joined(separator: "\n"))
    }
    var lines = ""
    for (number, text) in texts.enumerated() {
      if number < 40 {
        try folder.write("files/\(number).txt", text)
      } else {
        let object = try JSONSerialization.data(withJSONObject: ["text": text, "date": "2020-11-\(number % 18 + 10)"])
        lines += String(decoding: object, as: UTF8.self) + (number % 50 == 0 ? "broken" : "") + "\n"
      }
    }
    try folder.write("lines.jsonl", lines)
    return Corpus(paths: [folder.path])
  }

  @Test func countsAreThoseOfOneLoopOnAnyNumberOfThreads() throws {
    let folder = try TemporaryFolder()
    let corpus = try corpus(in: folder)
    let finder = MentionFinder(catalogue: try Catalogue.builtIn())
    let settings = CooccurrenceSettings()

    var counts = CooccurrenceCounts(settings: settings), evidence = EvidenceIndex(settings: settings)
    var index = DuplicateIndex(), problems: [CorpusProblem] = [], units: [CountedUnit] = [], duplicates = 0
    let tally = corpus.forEachDocument(report: { problems.append($0) }) { document in
      guard index.add(document) == nil else { return duplicates += 1 }
      let annotated = finder.annotate(document)
      counts.add(annotated, catalogue: finder.catalogue)
      evidence.add(annotated, catalogue: finder.catalogue)
      units += settings.units(of: annotated, catalogue: finder.catalogue)
    }
    counts.leaveOut(duplicates: duplicates)
    #expect(problems.count == 8 && duplicates > 40 && counts.pairs.count > 100)

    for threads in [1, 2, 8] {
      var reported: [CorpusProblem] = []
      let counted = Parallel.$threads.withValue(threads) {
        CorpusAnalysis(corpus: corpus, finder: finder).counted(settings, keeping: [.evidence, .units]) { reported.append($0) }
      }
      let areEqual = counted.counts == counts && counted.units == units
      #expect(areEqual, "\(threads) threads")
      #expect(reported == problems)
      #expect(counted.tally.documents == tally.documents - duplicates && counted.tally.duplicates == duplicates)
      #expect(counted.tally.skipped == 8)
      let sentences = counts.pairs.keys.allSatisfy { evidence.excerpt(of: $0) == counted.evidence.excerpt(of: $0) }
      #expect(sentences, "\(threads) threads")
    }
  }

  @Test func documentsComeInTheirOrderAndProgressGrows() throws {
    let folder = try TemporaryFolder()
    let corpus = try corpus(in: folder)
    var expected: [String] = []
    _ = corpus.forEachDocument(report: { _ in }) { expected.append($0.id) }
    var states: [CorpusProgress] = [], found: [String] = []
    let tally = corpus.forEachBatch(keepingDuplicates: true, report: { _ in }, progress: { states.append($0) }) {
      $0.map(\.id)
    } _: {
      found += $0
    }
    #expect(found == expected && tally.documents == expected.count)
    #expect(states.last?.documents == expected.count && states.last?.fraction == 1)
    for (earlier, later) in zip(states, states.dropFirst()) {
      #expect(earlier.documents <= later.documents && earlier.bytes <= later.bytes)
      #expect((earlier.fraction ?? 2) <= (later.fraction ?? -1))
    }
  }

  /// What the receiver throws ends the run.
  @Test func errorsOfTheReceiverComeThrough() throws {
    struct Stop: Error {}
    let folder = try TemporaryFolder()
    let corpus = try corpus(in: folder)
    var seen = 0
    #expect(throws: Stop.self) {
      _ = try corpus.forEachBatch(keepingDuplicates: true, report: { _ in }, progress: { _ in }) {
        $0.count
      } _: { _ in
        seen += 1
        throw Stop()
      }
    }
    #expect(seen == 1)
  }
}
