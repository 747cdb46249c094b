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
    switch content {
    case .problem(let problem): [.problem(problem)]
    case .file(let form): fileEntries(form)
    case .records(let bytes, let form, let layout, let firstNumber, let firstLine):
      recordEntries(bytes, form, layout, firstNumber, firstLine)
    }
  }

  private func fileEntries(_ form: any FileForm) -> [CorpusEntry] {
    guard let item else { return [] }
    func problem(_ reason: String, isSkipped: Bool) -> CorpusProblem {
      CorpusProblem(path: item.path, reason: reason, isSkipped: isSkipped, isNamed: item.isNamed)
    }
    do {
      let bytes = try FileReading.bytes(of: item.path, limits: plan.limits)
      guard !bytes.isEmpty else { return [.problem(problem("is empty", isSkipped: true))] }
      let raw = try form.document(of: bytes, encoding: plan.encoding)
      var entries: [CorpusEntry] = []
      DocumentMaker(plan).append(raw, id: item.id, to: &entries, problem: problem)
      return entries
    } catch let error as FileError {
      return [.problem(problem(error.reason, isSkipped: true))]
    } catch let error as FormError {
      return [.problem(problem(error.reason, isSkipped: true))]
    } catch {
      return [.problem(problem("\(error)", isSkipped: true))]
    }
  }

  private func recordEntries(
    _ bytes: [UInt8], _ form: any RecordForm, _ layout: RecordLayout, _ firstNumber: Int, _ firstLine: Int
  ) -> [CorpusEntry] {
    guard let item else { return [] }
    let maker = DocumentMaker(plan)
    var entries: [CorpusEntry] = []
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
    return entries
  }
}
