// Reading a corpus from end to end, and the account of it.

/// What was read of a corpus, and what was not.
public struct CorpusTally: Sendable, Equatable {
  /// Documents that were read and not left out as near-duplicates.
  public var documents = 0
  /// Near-duplicates of earlier documents that were read and left out.
  public var duplicates = 0
  /// Inputs that were left out.
  public var skipped = 0
  /// Whether one of them was a path that the user named.
  public var skippedNamedPath = false
}

extension Corpus {
  /// Reads every document in the corpus's order.
  ///
  /// - Parameters:
  ///   - report: receives each problem, before the document it is about.
  ///   - body: receives each document.
  /// - Returns: what was read.
  public func forEachDocument(
    report: (CorpusProblem) -> Void, _ body: (Document) throws -> Void
  ) rethrows -> CorpusTally {
    var tally = CorpusTally()
    func note(_ problem: CorpusProblem) {
      report(problem)
      guard problem.isSkipped else { return }
      tally.skipped += 1
      tally.skippedNamedPath = tally.skippedNamedPath || problem.isNamed
    }
    for problem in problems { note(problem) }
    for item in items {
      let document: Document
      do throws(CorpusProblem) {
        let read = try self.document(item)
        if let repaired = read.repaired { note(repaired) }
        document = read.document
      } catch {
        note(error)
        continue
      }
      tally.documents += 1
      try body(document)
    }
    return tally
  }
}
