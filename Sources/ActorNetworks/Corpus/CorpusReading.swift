// Reading a corpus from end to end, and the account of it.

/// What was read of a corpus, and what was not.
public struct CorpusTally: Sendable, Equatable {
  /// Documents that were read and not left out as near-duplicates.
  public var documents = 0
  /// Near-duplicates of earlier documents that were read and left out.
  public var duplicates = 0
  /// Documents that were read and not chosen.
  public var leftOut = 0
  /// Those of them that have no date where one was demanded.
  public var undated = 0
  /// Inputs that were left out for what is wrong with them.
  public var skipped = 0
  /// Whether one of them was a path that the user named.
  public var skippedNamedPath = false

  /// A tally of nothing.
  public init() {}

  /// Takes in an entry.
  ///
  /// - Returns: its document, if it holds one.
  public mutating func take(_ entry: CorpusEntry, report: (CorpusProblem) -> Void) -> Document? {
    switch entry {
    case .document(let document):
      documents += 1
      return document
    case .leftOut(let isUndated):
      leftOut += 1
      if isUndated { undated += 1 }
    case .problem(let problem):
      report(problem)
      guard problem.isSkipped else { break }
      skipped += 1
      skippedNamedPath = skippedNamedPath || problem.isNamed
    }
    return nil
  }

  /// Adds what was read of another part of the corpus.
  public mutating func add(_ other: CorpusTally) {
    documents += other.documents
    duplicates += other.duplicates
    leftOut += other.leftOut
    undated += other.undated
    skipped += other.skipped
    skippedNamedPath = skippedNamedPath || other.skippedNamedPath
  }
}

extension Corpus {
  /// Reads every document in the corpus's order.
  ///
  /// - Parameters:
  ///   - report: receives each problem, before the document it is about.
  ///   - body: receives each document that is chosen.
  /// - Returns: what was read.
  public func forEachDocument(
    report: (CorpusProblem) -> Void, _ body: (Document) throws -> Void
  ) rethrows -> CorpusTally {
    var tally = CorpusTally()
    var cutter = CorpusCutter(self)
    while let piece = cutter.next() {
      for entry in piece.entries() {
        if let document = tally.take(entry, report: report) { try body(document) }
      }
    }
    return tally
  }
}
