// A part of a corpus that is read on its own, on any thread.

/// Documents of one file, as bytes that are not decoded yet, or the file itself.
public struct CorpusPiece: Sendable {
  enum Content: Sendable {
    /// Nothing to decode.
    case problem(CorpusProblem)
    /// A file that is one document, to be opened.
    case file(any FileForm)
    /// Whole records.
    case records([UInt8], any RecordForm, RecordLayout, firstNumber: Int, firstLine: Int)
  }

  /// The file that it is of; nil for what could not be listed.
  public let item: Corpus.Item?
  let content: Content
  let plan: ReadingPlan

  /// Bytes of its records; nil for a file that is not opened yet.
  var byteCount: Int? { if case .records(let bytes, _, _, _, _) = content { bytes.count } else { nil } }

  /// The piece's documents, and what is wrong with them, in order. Depends on the piece alone.
  ///
  /// At most one file is open at a time.
  public func entries() -> [CorpusEntry] {
    var entries: [CorpusEntry] = []
    append(to: &entries)
    return entries
  }

  /// Appends the same to others.
  func append(to entries: inout [CorpusEntry]) {
    switch content {
    case .problem(let problem): entries.append(.problem(problem))
    case .file(let form): appendFile(form, to: &entries)
    case .records(let bytes, let form, let layout, let firstNumber, let firstLine):
      appendRecords(bytes, form, layout, firstNumber, firstLine, to: &entries)
    }
  }

  private func appendFile(_ form: any FileForm, to entries: inout [CorpusEntry]) {
    guard let item else { return }
    func problem(_ reason: String, isSkipped: Bool) -> CorpusProblem {
      CorpusProblem(path: item.path, reason: reason, isSkipped: isSkipped, isNamed: item.isNamed)
    }
    do {
      let bytes = try FileReading.bytes(of: item.path, limits: plan.limits)
      guard !bytes.isEmpty else { return entries.append(.problem(problem("is empty", isSkipped: true))) }
      let raw = try form.document(of: bytes, encoding: plan.encoding)
      DocumentMaker(plan).append(raw, id: item.id, to: &entries, problem: problem)
    } catch {
      let reason = (error as? FileError)?.reason ?? (error as? FormError)?.reason ?? "\(error)"
      entries.append(.problem(problem(reason, isSkipped: true)))
    }
  }

  private func appendRecords(
    _ bytes: [UInt8], _ form: any RecordForm, _ layout: RecordLayout, _ firstNumber: Int, _ firstLine: Int,
    to entries: inout [CorpusEntry]
  ) {
    guard let item else { return }
    let maker = DocumentMaker(plan)
    // The line of the last problem, from which that of the next is counted: every record may have one.
    var (line, counted) = (firstLine, 0)
    bytes.withUnsafeBufferPointer { bytes in
      form.forEachRecord(in: bytes, layout: layout, names: plan.fields) { record, number, offset in
        func problem(_ reason: String, isSkipped: Bool, at place: Int) -> CorpusProblem {
          let place = max(counted, min(place, bytes.count))
          line += ByteSearch.count(of: 0x0A, in: bytes, counted..<place)
          counted = place
          return CorpusProblem(path: item.path, line: line, reason: reason, isSkipped: isSkipped, isNamed: false)
        }
        switch record {
        case .failure(let error): entries.append(.problem(problem(error.reason, isSkipped: true, at: offset + error.offset)))
        case .success(let raw):
          maker.append(raw, id: "\(item.id)#\(firstNumber + number)", to: &entries) {
            problem($0, isSkipped: $1, at: offset)
          }
        }
      }
    }
  }
}
