// A corpus on its way through all cores, and out again in its order.

import AliasMatching
import GraphAnalysis
import Synchronization

/// How far a corpus has been read.
public struct CorpusProgress: Sendable, Equatable {
  /// Documents that were read and chosen, near-duplicates too.
  public var documents = 0
  /// Bytes of their texts.
  public var bytes = 0
  /// Which part of the files was read, from 0 to 1; nil where nothing tells, as of standard input.
  public var fraction: Double?

  /// Whether all has been read and handed on.
  public var isAtEnd = false

  /// The begin.
  public init() {}
}

/// Documents of a corpus that are read and annotated together.
private struct Batch: Sendable {
  /// Bytes of a batch: enough that handing it over costs nothing, few enough that those of all stages lie in the caches.
  static let usualSize = 1 << 16
  /// What a file counts that is not opened yet.
  static let fileSize = 1 << 12

  var pieces: [CorpusPiece] = []

  /// Decodes the documents.
  func read(sketching: Bool) -> ReadBatch {
    var batch = ReadBatch()
    for piece in pieces { piece.append(to: &batch.entries) }
    if sketching { batch.sketches = batch.entries.map { $0.text.map { MinHashSketch(of: $0) } } }
    return batch
  }
}

/// What was read of a batch.
private struct ReadBatch: Sendable {
  var entries: [CorpusEntry] = []
  /// For each entry the sketch of its document; none where they are not wanted.
  var sketches: [MinHashSketch?] = []
}

extension CorpusEntry {
  /// The text of its document.
  fileprivate var text: UTF8Text? { if case .document(let document) = self { document.text } else { nil } }
}

extension CorpusCutter {
  /// The next batches; less than so many at the end.
  fileprivate mutating func batches(_ count: Int) -> [Batch] {
    var batches: [Batch] = []
    var batch = Batch(), size = 0
    while batches.count < count, let piece = next() {
      batch.pieces.append(piece)
      size += piece.byteCount ?? Batch.fileSize
      if size >= Batch.usualSize {
        batches.append(batch)
        (batch, size) = (Batch(), 0)
      }
    }
    return batch.pieces.isEmpty ? batches : batches + [batch]
  }
}

/// What a task of a round gives.
private enum Stage<Outcome: Sendable>: Sendable {
  case cut([Batch], fraction: Double?)
  case read(ReadBatch)
  case worked(Outcome)
}

/// What is on its way: for each stage what comes next into it.
private struct Round<Outcome: Sendable>: Sendable {
  var cut: [Batch] = []
  var read: [ReadBatch] = []
  var chosen: [[Document]] = []
  var worked: [Outcome] = []

  var isEmpty: Bool { cut.isEmpty && read.isEmpty && chosen.isEmpty && worked.isEmpty }
}

/// Documents told from near-duplicates of earlier ones, in the corpus's order.
private struct DocumentChoice {
  private(set) var tally = CorpusTally()
  /// Bytes of all that were read.
  private(set) var bytes = 0
  private var duplicates = DuplicateIndex()

  mutating func documents(among batch: ReadBatch, report: (CorpusProblem) -> Void) -> [Document] {
    var documents: [Document] = []
    documents.reserveCapacity(batch.entries.count)
    let sketches = batch.sketches
    for index in batch.entries.indices {
      if index + 1 < sketches.count, let next = sketches[index + 1] { duplicates.expect(next) }
      guard let document = tally.take(batch.entries[index], report: report) else { continue }
      bytes += document.text.bytes.count
      if index < sketches.count, let sketch = sketches[index], duplicates.add(id: document.id, sketch) != nil {
        tally.duplicates += 1
        tally.documents -= 1
      } else {
        documents.append(document)
      }
    }
    return documents
  }
}

extension Corpus {
  /// Hands all documents, some at a time, to `work` on all cores, and what it makes of them to `take` in the corpus's order.
  ///
  /// Rounds go through five stages like through a pipe: while the documents of one round are worked on, the next are told from
  /// near-duplicates, those after them decoded, the last cut from their files, and what came of those before is taken. What depends on the
  /// corpus's order, the first and the last, is done by one thread beside the others. Memory holds five rounds, however long the corpus is.
  ///
  /// - Parameters:
  ///   - keepingDuplicates: whether near-duplicates of earlier documents are worked on, too.
  ///   - report: receives each problem, before the document it is about.
  ///   - progress: is told after each round what has been read so far.
  ///   - work: must depend on its documents alone.
  /// - Returns: what was read.
  func forEachBatch<Outcome: Sendable, Failure: Error>(
    keepingDuplicates: Bool, report: (CorpusProblem) -> Void, progress: (CorpusProgress) -> Void,
    _ work: @Sendable ([Document]) -> Outcome, _ take: (Outcome) throws(Failure) -> Void
  ) throws(Failure) -> CorpusTally {
    // Few, so that what a stage leaves is still in the caches when the next takes it up.
    let width = 2 * Parallel.width
    let cutter = Mutex(CorpusCutter(self, pieceSize: Batch.usualSize))
    var choice = DocumentChoice(), state = CorpusProgress(), round = Round<Outcome>()
    var isAtEnd = false
    while !(isAtEnd && round.isEmpty) {
      let last = round
      var chosen: [[Document]] = [], failure: Failure?
      // Cutting goes first, as nothing else can be done in its stead.
      let firstWork = isAtEnd ? 0 : 1, firstRead = firstWork + last.chosen.count
      let stages = Parallel.map(firstRead + last.cut.count) {
        do throws(Failure) {
          for outcome in last.worked { try take(outcome) }
        } catch {
          failure = error
        }
        chosen = last.read.map { choice.documents(among: $0, report: report) }.filter { !$0.isEmpty }
      } _: { index -> Stage<Outcome> in
        if index < firstWork { return cutter.withLock { .cut($0.batches(width), fraction: $0.fractionCut) } }
        if index < firstRead { return .worked(work(last.chosen[index - firstWork])) }
        return .read(last.cut[index - firstRead].read(sketching: !keepingDuplicates))
      }
      if let failure { throw failure }
      round = Round(chosen: chosen)
      for stage in stages {
        switch stage {
        case .cut(let batches, let fraction): (round.cut, isAtEnd, state.fraction) = (batches, batches.count < width, fraction)
        case .read(let batch): round.read.append(batch)
        case .worked(let outcome): round.worked.append(outcome)
        }
      }
      (state.documents, state.bytes) = (choice.tally.documents + choice.tally.duplicates, choice.bytes)
      progress(state)
    }
    state.isAtEnd = true
    progress(state)
    return choice.tally
  }
}
