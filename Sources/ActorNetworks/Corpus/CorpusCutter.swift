// Cutting a corpus into pieces: one file after the other, one piece at a time.

/// Hands out a corpus in pieces, in its order.
///
/// Only one piece is in memory, and one file open. What the pieces hold depends on the files alone; a piece ends between records, so that
/// cutting costs little more than reading, and decoding may go on at many places at once.
public struct CorpusCutter: ~Copyable, Sendable {
  private let corpus: Corpus
  private var problems: ArraySlice<CorpusProblem>
  private var items: ArraySlice<Corpus.Item>
  private var records: RecordStream?
  private let pieceSize: Int
  /// Which part of the first of `items` has been cut; nil where nothing tells.
  private var fractionOfItem: Double? = 0

  /// A cutter at the begin of a corpus.
  public init(_ corpus: Corpus) { self.init(corpus, pieceSize: RecordStream.usualPiece) }

  init(_ corpus: Corpus, pieceSize: Int) {
    (self.corpus, self.pieceSize) = (corpus, pieceSize)
    (problems, items) = (corpus.problems[...], corpus.items[...])
  }

  /// Which part of the files has been cut, from 0 to 1, each file counting alike; nil where nothing tells.
  var fractionCut: Double? {
    if items.isEmpty { return 1 }
    guard let current = fractionOfItem else { return nil }
    return (current + Double(corpus.items.count - items.count)) / Double(corpus.items.count)
  }

  /// The next piece; nil at the end. What could not be listed comes first.
  public mutating func next() -> CorpusPiece? {
    if let problem = problems.popFirst() { return CorpusPiece(item: nil, content: .problem(problem), plan: corpus.plan) }
    while let item = items.first {
      let content = content(of: item)
      if records == nil || content == nil {
        items.removeFirst()
        fractionOfItem = 0
      }
      if let content { return CorpusPiece(item: item, content: content, plan: corpus.plan) }
    }
    return nil
  }

  /// The next content of a file; nil at its end.
  private mutating func content(of item: Corpus.Item) -> CorpusPiece.Content? {
    do {
      if records == nil {
        let form = corpus.plan.form ?? DocumentForms.form(ofFile: item.path) ?? TextForm()
        if let form = form as? any FileForm { return .file(form) }
        guard let form = form as? any RecordForm else { return nil }
        records = try RecordStream(item.path, form: form, plan: corpus.plan, pieceSize: pieceSize)
      }
      if let content = try records?.next() {
        fractionOfItem = records?.fractionRead ?? nil
        return content
      }
      let isEmpty = records?.isEmpty ?? false
      records = nil
      return isEmpty ? .problem(problem(of: item, "holds no document")) : nil
    } catch {
      records = nil
      let reason = (error as? FileError)?.reason ?? (error as? FormError)?.reason ?? "\(error)"
      return .problem(problem(of: item, reason))
    }
  }

  private func problem(of item: Corpus.Item, _ reason: String) -> CorpusProblem {
    CorpusProblem(path: item.path, reason: reason, isSkipped: true, isNamed: item.isNamed)
  }
}

/// A file of records that is being cut.
private struct RecordStream: ~Copyable, Sendable {
  /// Bytes of a piece: enough that nothing counts but the bytes, few enough that many fit into memory.
  static let usualPiece = 1 << 20
  /// Longest record, in bytes.
  private static let longestRecord = 1 << 28

  private let form: any RecordForm
  private let names: FieldNames
  private let pieceSize: Int
  private var text: TextStream
  private var layout: RecordLayout?
  /// The begin of a record whose end has not been read.
  private var rest: [UInt8] = []
  private var hasEnded = false
  private var number = 1
  private var line = 1

  init(_ path: String, form: any RecordForm, plan: ReadingPlan, pieceSize: Int) throws(FileError) {
    text = try TextStream(path, encoding: plan.encoding, limits: plan.limits)
    (self.form, names, self.pieceSize) = (form, plan.fields, pieceSize)
  }

  /// Which part of the file has been read, from 0 to 1; nil where nothing tells.
  var fractionRead: Double? { text.fractionRead }

  /// Whether there was no record at all.
  var isEmpty: Bool { number == 1 }

  /// The next whole records; nil at the end.
  mutating func next() throws -> CorpusPiece.Content? {
    // What is not read into is cut off.
    var buffer = [UInt8](unsafeUninitializedCapacity: max(pieceSize, 2 * rest.count) + ByteStream.leastRoom) { buffer, count in
      _ = buffer.update(fromContentsOf: rest)
      count = buffer.count
    }
    var filled = rest.count
    var begin = 0
    while true {
      while !hasEnded, buffer.count - filled >= ByteStream.leastRoom {
        let got = try text.read(into: &buffer, from: filled)
        (filled, hasEnded) = (filled + got, got == 0)
      }
      if layout == nil { begin = try settleLayout(buffer[..<filled]) }
      if let layout {
        let (length, records) = buffer[begin..<filled].withUnsafeBufferPointer {
          form.lastEnd(in: $0, isWhole: hasEnded, layout: layout)
        }
        if length > 0 { return content(of: &buffer, begin..<begin + length, filled, records: records, layout) }
        if hasEnded { return nil }
      }
      guard filled < Self.longestRecord else {
        throw FormError(
          "no record ends within \(Self.longestRecord >> 20) MiB from line \(line) on; is a quotation mark or bracket not closed?"
        )
      }
      buffer += [UInt8](repeating: 0, count: buffer.count)
    }
  }

  /// Reads what stands before the first record, if there are bytes enough; its length.
  private mutating func settleLayout(_ bytes: ArraySlice<UInt8>) throws(FormError) -> Int {
    let isWhole = hasEnded
    let found = try bytes.withUnsafeBufferPointer { (bytes) throws(FormError) in
      try form.layout(of: bytes, isWhole: isWhole, names: names)
    }
    guard let found else { return 0 }
    layout = found.layout
    line += bytes.withUnsafeBufferPointer { ByteSearch.count(of: 0x0A, in: $0, 0..<found.length) }
    return found.length
  }

  private mutating func content(
    of buffer: inout [UInt8], _ range: Range<Int>, _ filled: Int, records: Int, _ layout: RecordLayout
  ) -> CorpusPiece.Content {
    rest = Array(buffer[range.upperBound..<filled])
    buffer.removeLast(buffer.count - range.upperBound)
    buffer.removeFirst(range.lowerBound)
    defer {
      number += records
      line += buffer.withUnsafeBufferPointer { ByteSearch.count(of: 0x0A, in: $0, 0..<$0.count) }
    }
    return .records(buffer, form, layout, firstNumber: number, firstLine: line)
  }
}
