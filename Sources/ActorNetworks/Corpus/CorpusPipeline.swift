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

  /// Decodes the documents, each with its sketch where that is wanted.
  func read(sketching: Bool) -> [(entry: CorpusEntry, sketch: MinHashSketch?)] {
    pieces.flatMap { $0.entries() }.map { entry in
      if sketching, case .document(let document) = entry { return (entry, MinHashSketch(of: document.text)) }
      return (entry, nil)
    }
  }
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
  case read([(entry: CorpusEntry, sketch: MinHashSketch?)])
  case worked(Outcome)
}

extension Corpus {
  /// Hands all documents, some at a time, to `work` on all cores, and what it makes of them to `take` in the corpus's order.
  ///
  /// Rounds go through three stages like through a pipe: while the documents of one round are worked on, those of the next are decoded, and
  /// the one after that is cut from its files. Near-duplicates are told between the rounds, as only the order of the documents decides
  /// on them. Memory holds three rounds, however long the corpus is.
  ///
  /// - Parameters:
  ///   - keepingDuplicates: whether near-duplicates of earlier documents are worked on, too.
  ///   - report: receives each problem, before the document it is about.
  ///   - progress: is told after each round what has been read so far.
  ///   - work: must depend on its documents alone.
  /// - Returns: what was read.
  func forEachBatch<Outcome: Sendable>(
    keepingDuplicates: Bool, report: (CorpusProblem) -> Void, progress: (CorpusProgress) -> Void,
    _ work: @Sendable ([Document]) -> Outcome, _ take: (Outcome) throws -> Void
  ) rethrows -> CorpusTally {
    let width = 2 * Parallel.width + 4
    let cutter = Mutex(CorpusCutter(self, pieceSize: Batch.usualSize))
    var tally = CorpusTally(), duplicates = DuplicateIndex(), state = CorpusProgress()
    var cut: [Batch] = [], chosen: [[Document]] = []
    var isAtEnd = false
    while !(isAtEnd && cut.isEmpty && chosen.isEmpty) {
      let (reading, working) = (cut, chosen)
      // Cutting goes first, as nothing else can be done in its stead.
      let firstWork = isAtEnd ? 0 : 1, firstRead = firstWork + working.count
      let stages = Parallel.map(firstRead + reading.count) { index -> Stage<Outcome> in
        if index < firstWork { return cutter.withLock { .cut($0.batches(width), fraction: $0.fractionCut) } }
        if index < firstRead { return .worked(work(working[index - firstWork])) }
        return .read(reading[index - firstRead].read(sketching: !keepingDuplicates))
      }
      (cut, chosen) = ([], [])
      for stage in stages {
        switch stage {
        case .cut(let batches, let fraction):
          (cut, isAtEnd, state.fraction) = (batches, batches.count < width, fraction)
        case .worked(let outcome): try take(outcome)
        case .read(let entries):
          var documents: [Document] = []
          for (entry, sketch) in entries {
            guard let document = tally.take(entry, report: report) else { continue }
            state.bytes += document.text.bytes.count
            if let sketch, duplicates.add(id: document.id, sketch) != nil {
              tally.duplicates += 1
              tally.documents -= 1
            } else {
              documents.append(document)
            }
          }
          if !documents.isEmpty { chosen.append(documents) }
        }
      }
      state.documents = tally.documents + tally.duplicates
      progress(state)
    }
    state.isAtEnd = true
    progress(state)
    return tally
  }
}
