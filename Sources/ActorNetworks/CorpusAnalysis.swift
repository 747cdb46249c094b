// The way of a corpus through the library, one document at a time.

/// What was read of a corpus, and what was not.
public struct CorpusTally: Sendable, Equatable {
  /// Documents that were read.
  public var documents = 0
  /// Inputs that were left out.
  public var skipped = 0
  /// Whether one of them was a path that the user named.
  public var skippedNamedPath = false
}

/// Runs documents of a corpus through a finder.
///
/// One document is in memory at a time. Problems are reported as they are met and never end the run.
public struct CorpusAnalysis: Sendable {
  /// The corpus.
  public let corpus: Corpus
  /// What finds the mentions.
  public let finder: MentionFinder

  /// An analysis of `corpus` by `finder`.
  public init(corpus: Corpus, finder: MentionFinder) {
    self.corpus = corpus
    self.finder = finder
  }

  /// Annotates every document in the corpus's order.
  ///
  /// - Parameters:
  ///   - report: receives each problem, before the document it is about.
  ///   - body: receives each document.
  /// - Returns: what was read.
  public func forEachDocument(
    report: (CorpusProblem) -> Void, _ body: (AnnotatedDocument) throws -> Void
  ) rethrows -> CorpusTally {
    var tally = CorpusTally()
    func note(_ problem: CorpusProblem) {
      report(problem)
      guard problem.isSkipped else { return }
      tally.skipped += 1
      tally.skippedNamedPath = tally.skippedNamedPath || problem.isNamed
    }
    for problem in corpus.problems { note(problem) }
    for item in corpus.items {
      let document: Document
      do throws(CorpusProblem) {
        let read = try corpus.document(item)
        if let repaired = read.repaired { note(repaired) }
        document = read.document
      } catch {
        note(error)
        continue
      }
      tally.documents += 1
      try body(finder.annotate(document))
    }
    return tally
  }

  /// Counts the whole corpus.
  public func counts(
    _ settings: CooccurrenceSettings, report: (CorpusProblem) -> Void
  ) -> (counts: CooccurrenceCounts, tally: CorpusTally) {
    var counts = CooccurrenceCounts(settings: settings)
    let tally = forEachDocument(report: report) { counts.add($0, catalogue: finder.catalogue) }
    return (counts, tally)
  }
}
