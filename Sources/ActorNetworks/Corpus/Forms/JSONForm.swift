// JSON arrays, and objects in a row.

/// JSON: an array of objects, or objects one after the other, each a document.
struct JSONForm: RecordForm {
  let name = "json"
  let fileExtensions = ["json"]
  let summary = "an array of JSON objects, each a document; all metadata"

  func lastEnd(in bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool, layout: RecordLayout) -> (end: Int, records: Int) {
    var scanner = JSONElements(bytes)
    var end = 0, records = 0
    while let element = scanner.next(), isWhole || scanner.isClosed {
      (end, records) = (element.upperBound, records + 1)
    }
    return (isWhole ? bytes.count : end, records)
  }

  func forEachRecord(
    in bytes: UnsafeBufferPointer<UInt8>, layout: RecordLayout, names: FieldNames,
    _ body: (Result<RawDocument, FormError>, _ number: Int, _ offset: Int) -> Void
  ) {
    var scanner = JSONElements(bytes)
    var number = 0
    while let element = scanner.next() {
      var reader = JSONReader(UnsafeBufferPointer(rebasing: bytes[element]))
      body(reader.document(names), number, element.lowerBound)
      number += 1
    }
  }
}

/// Finds the elements of an array of JSON, and objects in a row, without looking into them.
struct JSONElements {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// Whether the last element is there to its end.
  private(set) var isClosed = true

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next element; nil when there is none.
  mutating func next() -> Range<Int>? {
    // Between elements there may be the array's own brackets and commas.
    while position < bytes.count, bytes[position] <= 0x20 || [0x2C, 0x5B, 0x5D].contains(bytes[position]) { position += 1 }
    guard position < bytes.count else { return nil }
    let begin = position
    var depth = 0
    isClosed = false
    scan: while position < bytes.count {
      switch bytes[position] {
      case 0x22:
        guard let end = ByteSearch.endOfString(in: bytes, from: position + 1) else {
          position = bytes.count
          break scan
        }
        position = end + 1
        continue
      case 0x7B: depth += 1
      case 0x5B where depth > 0: depth += 1
      case 0x7D where depth > 0, 0x5D where depth > 0:
        depth -= 1
        if depth == 0 {
          position += 1
          isClosed = true
          break scan
        }
      // What is no object ends before a comma or the end of the array.
      case 0x2C where depth == 0, 0x5D where depth == 0:
        isClosed = true
        break scan
      default: break
      }
      position += 1
    }
    return begin..<position
  }
}
