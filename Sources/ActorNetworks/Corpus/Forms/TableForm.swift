// CSV and TSV.

/// A table with a first line of names (RFC 4180): a row is a document.
///
/// Fields in quotation marks may hold delimiters and line breaks, and quotation marks written twice. A quotation mark elsewhere than at
/// the begin of a field stands for itself, and so does what follows a closing one, as in Python's `csv`. Records end in LF or CR LF;
/// empty lines are passed over.
struct TableForm: RecordForm {
  /// What parts the fields.
  enum Delimiter: Sendable {
    /// A comma or, where the first line has more of these, a semicolon, tab or vertical bar.
    case comma
    case tab
  }

  private let delimiter: Delimiter

  init(_ delimiter: Delimiter) { self.delimiter = delimiter }

  var name: String { delimiter == .comma ? "csv" : "tsv" }
  var fileExtensions: [String] { [name] }
  var summary: String { "a row of a \(name.uppercased()) table with a header is a document; all metadata" }

  // MARK: Cutting

  func layout(
    of begin: UnsafeBufferPointer<UInt8>, isWhole: Bool, names: FieldNames
  ) throws(FormError) -> (layout: RecordLayout, length: Int)? {
    var layout = RecordLayout()
    // Which delimiter is meant decides where a quoted field can begin, but not in a header that is worth reading.
    guard let end = TableCursor.firstEnd(in: begin, isWhole: isWhole) else { return nil }
    let header = UnsafeBufferPointer(rebasing: begin[..<end])
    let candidates: [UInt8] = delimiter == .tab ? [0x09] : [0x2C, 0x3B, 0x09, 0x7C]
    let counts = candidates.map { TableCursor.count(of: $0, in: header) }
    layout.delimiter = candidates[counts.firstIndex(of: counts.max() ?? 0) ?? 0]

    var columns: [String] = []
    var cursor = TableCursor(header, delimiter: layout.delimiter)
    if cursor.skipEmptyLines() {
      try cursor.record { field in columns.append(String(decoding: field.decoded(), as: UTF8.self)) }
    }
    columns = columns.map { name in
      let words = name.split { $0.isWhitespace }
      return words.joined(separator: " ")
    }
    layout.columns = try Self.roles(of: columns, names)
    return (layout, end)
  }

  /// For each column the roles for which it has the best of the names.
  private static func roles(of columns: [String], _ names: FieldNames) throws(FormError) -> [[FieldRole]] {
    var best: [FieldRole: (rank: Int, column: Int)] = [:]
    for (column, name) in columns.enumerated() {
      Array(name.utf8).withUnsafeBufferPointer {
        names.forEachRole(of: $0) { role, rank in
          if best[role].map({ rank < $0.rank }) ?? true { best[role] = (rank, column) }
        }
      }
    }
    let known = columns.isEmpty ? "the first line is empty" : "its columns are \(columns.joined(separator: ", "))"
    for role in FieldRole.allCases where best[role] == nil {
      if let chosen = names.chosen[role] { throw FormError("has no column '\(chosen)'; \(known)") }
    }
    if best[.text] == nil {
      throw FormError("no column with the text is found; name it with --text-column: \(known)")
    }
    return columns.indices.map { column in FieldRole.allCases.filter { best[$0]?.column == column } }
  }

  func lastEnd(in bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool, layout: RecordLayout) -> (end: Int, records: Int) {
    var records = 0, recordBegin = 0, position = 0
    func isBlank(_ end: Int) -> Bool { end == recordBegin || end == recordBegin + 1 && bytes[recordBegin] == 0x0D }
    scan: while true {
      let quote = ByteSearch.first(0x22, in: bytes, position..<bytes.count) ?? bytes.count
      while let lineEnd = ByteSearch.first(0x0A, in: bytes, max(position, recordBegin)..<quote) {
        if !isBlank(lineEnd) { records += 1 }
        recordBegin = lineEnd + 1
      }
      guard quote < bytes.count else { break }
      position = quote + 1
      guard quote == recordBegin || bytes[quote - 1] == layout.delimiter else { continue }
      while true {
        guard let closing = ByteSearch.first(0x22, in: bytes, position..<bytes.count) else { break scan }
        position = closing + 1
        guard position < bytes.count, bytes[position] == 0x22 else { break }
        position += 1
      }
    }
    guard isWhole, recordBegin < bytes.count else { return (recordBegin, records) }
    return (bytes.count, isBlank(bytes.count) ? records : records + 1)
  }

  // MARK: Decoding

  func forEachRecord(
    in bytes: UnsafeBufferPointer<UInt8>, layout: RecordLayout, names: FieldNames,
    _ body: (Result<RawDocument, FormError>, _ number: Int, _ offset: Int) -> Void
  ) {
    var cursor = TableCursor(bytes, delimiter: layout.delimiter)
    var number = 0
    while cursor.skipEmptyLines() {
      let begin = cursor.position
      body(Self.document(&cursor, layout), number, begin)
      number += 1
    }
  }

  private static func document(_ cursor: inout TableCursor, _ layout: RecordLayout) -> Result<RawDocument, FormError> {
    var raw = RawDocument()
    var column = 0
    do throws(FormError) {
      try cursor.record { field in
        if column < layout.columns.count {
          for role in layout.columns[column] { raw[role] = field.decoded() }
        }
        column += 1
      }
    } catch {
      return .failure(error)
    }
    guard column == layout.columns.count else {
      return .failure(FormError("has \(column) fields, and \(layout.columns.count) are expected as in the first line"))
    }
    return .success(raw)
  }
}

/// A place in a table.
struct TableCursor {
  /// A field as it is written.
  struct Field {
    let bytes: UnsafeBufferPointer<UInt8>.SubSequence
    /// Where the closing quotation mark stands; nil for a field that has none.
    let closing: Int?

    /// The field's text.
    func decoded() -> [UInt8] {
      guard let closing else { return Array(bytes) }
      let contents = bytes[(bytes.startIndex + 1)..<closing]
      var text: [UInt8] = []
      text.reserveCapacity(bytes.count)
      var part = contents.startIndex
      let whole = UnsafeBufferPointer(rebasing: contents)
      while let quote = ByteSearch.first(0x22, in: whole, part - contents.startIndex..<whole.count) {
        // The first of two quotation marks belongs to the text.
        text += contents[part...contents.startIndex + quote]
        part = contents.startIndex + quote + 2
      }
      text += contents[part...]
      text += bytes[(closing + 1)...]
      return text
    }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  private(set) var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8) { (self.bytes, self.delimiter) = (bytes, delimiter) }

  /// Where the first record ends whose quotation marks are all closed; nil if more bytes are needed.
  static func firstEnd(in bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> Int? {
    var isQuoted = false, isBlank = true
    for (index, byte) in bytes.enumerated() {
      if byte == 0x22 { isQuoted.toggle() }
      if byte == 0x0A, !isQuoted, !isBlank { return index + 1 }
      if byte != 0x0A, byte != 0x0D { isBlank = false }
    }
    return isWhole ? bytes.count : nil
  }

  /// How often a byte stands in a header outside of quotation marks.
  static func count(of byte: UInt8, in header: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0, isQuoted = false
    for found in header {
      if found == 0x22 { isQuoted.toggle() }
      if found == byte, !isQuoted { count += 1 }
    }
    return count
  }

  /// Passes over empty lines; false if nothing is left.
  mutating func skipEmptyLines() -> Bool {
    while position < bytes.count {
      if bytes[position] == 0x0A {
        position += 1
      } else if bytes[position] == 0x0D, position + 1 == bytes.count || bytes[position + 1] == 0x0A {
        position += 1
      } else {
        return true
      }
    }
    return false
  }

  /// Reads the fields of a record.
  mutating func record(_ body: (Field) -> Void) throws(FormError) {
    let begin = position
    var lineEnd = 0
    while true {
      let fieldBegin = position
      var closing: Int?
      if position < bytes.count, bytes[position] == 0x22 {
        guard let found = closingMark(from: position + 1) else {
          position = bytes.count
          throw FormError("a quotation mark is not closed", at: fieldBegin - begin)
        }
        closing = found
        position = found + 1
      }
      if lineEnd <= position { lineEnd = ByteSearch.first(0x0A, in: bytes, position..<bytes.count) ?? bytes.count }
      let end = ByteSearch.first(delimiter, in: bytes, position..<lineEnd) ?? lineEnd
      var last = end
      if end == lineEnd, last > position, bytes[last - 1] == 0x0D { last -= 1 }
      body(Field(bytes: bytes[fieldBegin..<last], closing: closing))
      position = min(end + 1, bytes.count)
      if end == lineEnd { return }
    }
  }

  private func closingMark(from begin: Int) -> Int? {
    var search = begin
    while let quote = ByteSearch.first(0x22, in: bytes, search..<bytes.count) {
      guard quote + 1 < bytes.count, bytes[quote + 1] == 0x22 else { return quote }
      search = quote + 2
    }
    return nil
  }
}
