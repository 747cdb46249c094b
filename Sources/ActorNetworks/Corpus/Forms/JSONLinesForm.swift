// JSON lines.

/// JSON Lines (https://jsonlines.org/, also NDJSON): a line is an object, and a document. A record's number is that of its line.
struct JSONLinesForm: RecordForm {
  let name = "jsonl"
  let fileExtensions = ["jsonl", "ndjson"]
  let summary = "a line is a JSON object and a document; all metadata"

  func lastEnd(in bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool, layout: RecordLayout) -> (end: Int, records: Int) {
    let end = isWhole ? bytes.count : bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let lines = ByteSearch.count(of: 0x0A, in: bytes, 0..<end)
    return (end, end > 0 && bytes[end - 1] != 0x0A ? lines + 1 : lines)
  }

  func forEachRecord(
    in bytes: UnsafeBufferPointer<UInt8>, layout: RecordLayout, names: FieldNames,
    _ body: (Result<RawDocument, FormError>, _ number: Int, _ offset: Int) -> Void
  ) {
    var begin = 0, number = 0
    while begin < bytes.count {
      let end = ByteSearch.first(0x0A, in: bytes, begin..<bytes.count) ?? bytes.count
      var reader = JSONReader(UnsafeBufferPointer(rebasing: bytes[begin..<end]))
      if reader.peek() != nil { body(reader.document(names), number, begin) }
      (begin, number) = (end + 1, number + 1)
    }
  }
}
