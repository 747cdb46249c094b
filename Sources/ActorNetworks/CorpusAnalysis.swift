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

  /// The catalogue that knows every actor of the documents: the finder's, with the discovered.
  public private(set) var catalogue: Catalogue
  /// What finds the actors beyond the finder's catalogue, if they are wanted.
  private var discovered: DiscoveredFinder?
  /// What takes offices for their holders, if that is wanted.
  private var offices: OfficeResolver?

  /// An analysis of `corpus` by `finder`.
  public init(corpus: Corpus, finder: MentionFinder) {
    self.corpus = corpus
    self.finder = finder
    catalogue = finder.catalogue
  }

  /// The analysis that also takes in the actors that the corpus names and the catalogue lacks; reads the corpus once for them.
  ///
  /// Problems are not reported by this pass, as the next one meets them again. Standard input can be read only once.
  public func discovering(_ plan: DiscoveryPlan = DiscoveryPlan()) -> CorpusAnalysis {
    var discoverer = Discoverer(catalogue: finder.catalogue)
    let known = CorpusAnalysis(corpus: corpus, finder: finder)
    _ = known.forEachDocument(report: { _ in }) { discoverer.add($0) }
    var analysis = self
    let found = discoverer.findings(plan)
    analysis.discovered = DiscoveredFinder(found, of: discoverer)
    analysis.catalogue = finder.catalogue.adding(found.actors)
    return analysis
  }

  /// The analysis that also takes offices for their holders at the documents' dates.
  public func resolvingOffices() -> CorpusAnalysis {
    var analysis = self
    analysis.offices = OfficeResolver(catalogue: catalogue)
    return analysis
  }

  private func annotate(_ document: Document) -> AnnotatedDocument {
    var annotated = finder.annotate(document)
    if let discovered { annotated = annotated.adding(discovered.mentions(in: annotated), from: finder.catalogue.compiledCount) }
    return offices?.resolve(annotated) ?? annotated
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
      try body(annotate(document))
    }
    return tally
  }

  /// Counts the whole corpus.
  public func counts(
    _ settings: CooccurrenceSettings, report: (CorpusProblem) -> Void
  ) -> (counts: CooccurrenceCounts, tally: CorpusTally) {
    var counts = CooccurrenceCounts(settings: settings)
    let tally = forEachDocument(report: report) { counts.add($0, catalogue: catalogue) }
    return (counts, tally)
  }
}
