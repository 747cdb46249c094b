// The way of a corpus through the library, on all cores.

/// Runs documents of a corpus through a finder.
///
/// Some documents for each core are in memory at a time. Problems are reported as they are met and never end the run.
public struct CorpusAnalysis: Sendable {
  /// The corpus.
  public private(set) var corpus: Corpus
  /// What finds the mentions.
  public let finder: MentionFinder

  /// The catalogue that knows every actor of the documents: the finder's, with the discovered.
  public private(set) var catalogue: Catalogue
  /// Is told now and then what has been read so far, on the thread that asked for it.
  public var progress: @Sendable (CorpusProgress) -> Void = { _ in }
  /// What finds the actors beyond the finder's catalogue, if they are wanted.
  private var discovered: DiscoveredFinder?
  /// What takes offices for their holders, if that is wanted.
  private var offices: OfficeResolver?
  /// Which actors count for others.
  private var rollUp = RollUp()
  /// What makes them, if any do.
  private var rollUpResolver: RollUpResolver?

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

  /// The analysis that counts actors for others, after all else. Who is discovered is to be asked for before.
  ///
  /// - Throws: `RollUpError` if the catalogue does not know an organisation of the plan, or members of it.
  public func rollingUp(_ plan: RollUp) throws(RollUpError) -> CorpusAnalysis {
    guard !plan.isEmpty else { return self }
    var analysis = self
    analysis.rollUp = plan
    analysis.rollUpResolver = try RollUpResolver(plan, catalogue: catalogue)
    return analysis
  }

  /// The analysis of some of the corpus's files, by what was found out from all of them.
  public func keeping(_ isKept: (Corpus.Item) -> Bool) -> CorpusAnalysis {
    var part = self
    part.corpus = corpus.keeping(isKept)
    return part
  }

  private func annotate(_ documents: [Document]) -> [AnnotatedDocument] {
    var annotated = finder.annotate(documents)
    if let discovered {
      annotated = annotated.map { $0.adding(discovered.mentions(in: $0), from: finder.catalogue.compiledCount) }
    }
    if let offices { annotated = annotated.map(offices.resolve) }
    if let rollUpResolver { annotated = annotated.map(rollUpResolver.resolve) }
    return annotated
  }

  /// Annotates the documents on all cores, and hands them on in the corpus's order.
  ///
  /// - Parameters:
  ///   - keepingDuplicates: whether near-duplicates of earlier documents are annotated too.
  ///   - report: receives each problem, before the document it is about.
  ///   - body: receives each document.
  /// - Returns: what was read.
  public func forEachDocument<Failure: Error>(
    keepingDuplicates: Bool = true, report: (CorpusProblem) -> Void, _ body: (AnnotatedDocument) throws(Failure) -> Void
  ) throws(Failure) -> CorpusTally {
    try corpus.forEachBatch(keepingDuplicates: keepingDuplicates, report: report, progress: progress, annotate) {
      (documents) throws(Failure) in
      for document in documents { try body(document) }
    }
  }

  /// The settings of counts by this analysis: they tell its roll-up, and what else of it is not the default.
  public func settings(_ settings: CooccurrenceSettings, keepingDuplicates: Bool = false) -> CooccurrenceSettings {
    var settings = settings
    settings.rollUp = rollUp
    settings.reading = corpus.reading
    if discovered != nil { settings.reading.append("--discover") }
    if offices != nil { settings.reading.append("--resolve-offices") }
    if keepingDuplicates { settings.reading.append("--keep-duplicates") }
    if settings.kinds.count < MentionKind.allCases.count {
      settings.reading.append("--kinds " + settings.kinds.sorted().map(\.label).joined(separator: ","))
    }
    return settings
  }

  /// Counts the whole corpus; the counts' settings tell how it was read.
  ///
  /// - Parameters:
  ///   - settings: what is counted.
  ///   - keepingDuplicates: whether near-duplicates count, which `DuplicateIndex` defines; otherwise only the first of them does.
  ///   - parts: what is kept beside the counts.
  ///   - report: receives each problem.
  public func counted(
    _ settings: CooccurrenceSettings, keepingDuplicates: Bool = false, keeping parts: CountedCorpus.Parts = [],
    report: (CorpusProblem) -> Void
  ) -> CountedCorpus {
    let settings = self.settings(settings, keepingDuplicates: keepingDuplicates)
    var all = CountedBatch(settings), counts = CooccurrenceCounts(settings: settings)
    let tally = corpus.forEachBatch(keepingDuplicates: keepingDuplicates, report: report, progress: progress) { documents in
      var batch = CountedBatch(settings)
      for document in annotate(documents) { batch.add(document, parts, catalogue: catalogue) }
      return batch
    } _: { batch in
      // A batch is too short for its pairs to meet again in it.
      for document in batch.documents { counts.add(document) }
      all.append(batch, parts)
    }
    counts.leaveOut(duplicates: tally.duplicates)
    return CountedCorpus(
      counts: counts, documents: all.documents, evidence: all.evidence,
      units: parts.contains(.units) ? all.units : nil, catalogue: catalogue, tally: tally)
  }
}

/// What is counted of documents that follow each other.
private struct CountedBatch: Sendable {
  let settings: CooccurrenceSettings
  var documents: [DocumentCounts] = []
  var evidence: EvidenceIndex
  var units: [CountedUnit] = []

  init(_ settings: CooccurrenceSettings) {
    self.settings = settings
    evidence = EvidenceIndex(settings: settings)
  }

  mutating func add(_ document: AnnotatedDocument, _ parts: CountedCorpus.Parts, catalogue: Catalogue) {
    documents.append(DocumentCounts(document, settings, catalogue: catalogue))
    if parts.contains(.evidence) { evidence.add(document, catalogue: catalogue) }
    if parts.contains(.units) { units += settings.units(of: document, catalogue: catalogue) }
  }

  mutating func append(_ later: CountedBatch, _ parts: CountedCorpus.Parts) {
    if parts.contains(.documents) { documents += later.documents }
    evidence.merge(later.evidence)
    units += later.units
  }
}

/// A corpus that was read and counted.
public struct CountedCorpus: Sendable {
  /// What can be kept beside the counts; the default keeps nothing else, so that memory does not grow with the corpus.
  public struct Parts: OptionSet, Sendable {
    /// Its bits.
    public let rawValue: Int
    /// Parts by their bits.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// The counts of each document, which resampling needs.
    public static let documents = Parts(rawValue: 1)
    /// The best sentence of each pair.
    public static let evidence = Parts(rawValue: 2)
    /// Every unit that names an actor, with its text.
    public static let units = Parts(rawValue: 4)
  }

  /// The counts of all.
  public let counts: CooccurrenceCounts
  /// The counts of each document, in the corpus's order, if they were to be kept.
  public let documents: [DocumentCounts]
  /// The best sentence of each pair, if they were to be kept.
  public let evidence: EvidenceIndex
  /// Every unit that names an actor, in the corpus's order; nil if they were not to be kept.
  public let units: [CountedUnit]?
  /// Who the actors are.
  public let catalogue: Catalogue
  /// What was read.
  public let tally: CorpusTally

  /// A counted corpus from its parts.
  public init(
    counts: CooccurrenceCounts, documents: [DocumentCounts], evidence: EvidenceIndex, units: [CountedUnit]? = nil,
    catalogue: Catalogue, tally: CorpusTally
  ) {
    (self.counts, self.documents, self.evidence, self.units) = (counts, documents, evidence, units)
    (self.catalogue, self.tally) = (catalogue, tally)
  }
}
