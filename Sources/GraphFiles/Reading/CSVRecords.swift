// Tables in CSV: records, quotes, and the types of columns.

/// A table read from CSV (RFC 4180): a first record of names, and records of as many fields.
///
/// Fields are parted by commas, semicolons or tabs. Records end in LF, CR LF or CR; empty lines are passed over. An empty field is
/// missing. Where some fields are in quotation marks and others are not, those that are are texts, and may be empty; where all are,
/// the marks mean nothing.
struct CSVRecords {
  /// The names of the columns; without white space around them, unless in quotation marks.
  let names: [String]
  /// The fields of each column; nil for those that are missing.
  private(set) var columns: [[String?]]
  private let bytes: [UInt8]
  /// Where each record begins.
  private var begins: [Int] = []
  /// For each column whether a field is in quotation marks.
  private var hasQuotes: [Bool]
  /// Whether a field of any column is not.
  private var hasBareFields = false

  /// How many records there are.
  var count: Int { begins.count }

  /// Reads a table whose first record has certain columns, which tells what parts the fields.
  ///
  /// - Throws: if there is no such table, or what is wrong in which line.
  /// - Complexity: O(b) in the size of the file.
  init(_ bytes: [UInt8], having isComplete: ([String]) -> Bool, wanted: String) throws(GraphFileError) {
    self.bytes = bytes
    let begin = try PlainBytes.begin(of: bytes)
    for delimiter in [UInt8.comma, .semicolon, .tab] {
      var scanner = CSVScanner(bytes: bytes, position: begin, delimiter: delimiter)
      var names: [String] = []
      try scanner.record { name, isQuoted in names.append(isQuoted ? name : name.trimmed) }
      guard isComplete(names.map(\.trimmed)) else { continue }
      (self.names, columns) = (names, Array(repeating: [], count: names.count))
      hasQuotes = Array(repeating: false, count: names.count)
      try readRecords(&scanner)
      return
    }
    throw GraphFileError("the first line has to name the columns \(wanted), parted by commas, semicolons or tabs", line: 1)
  }

  /// The column of the first of some names, in lower case, that there is.
  func place(of names: [String]) -> Int? {
    names.lazy.compactMap { name in self.names.firstIndex { $0.trimmed.lowercased() == name } }.first
  }

  /// The line that a record begins in.
  func line(of record: Int) -> Int { PlainBytes.line(of: begins[record], in: bytes) }

  /// The columns but for some, with the types of all their values. Columns without any value are left out.
  ///
  /// - Throws: if two columns have the same name.
  func typedColumns(without places: Set<Int>) throws(GraphFileError) -> [Column] {
    var result: [Column] = []
    var seen: Set<String> = []
    for (place, name) in names.enumerated() where !places.contains(place) && columns[place].contains(where: { $0 != nil }) {
      let standard = AttributeName.standard(name)
      guard seen.insert(standard).inserted else { throw GraphFileError("two columns have the name '\(name.excerpt)'", line: 1) }
      result.append(Column(standard, hasQuotes[place] ? .texts(columns[place]) : Column.Values(spelled: columns[place])))
    }
    return result
  }

  private mutating func readRecords(_ scanner: inout CSVScanner) throws(GraphFileError) {
    while scanner.skipEmptyLines() {
      let begin = scanner.position
      var place = 0
      try scanner.record { field, isQuoted in
        if place < columns.count {
          columns[place].append(field.isEmpty && !isQuoted ? nil : field)
          hasQuotes[place] = hasQuotes[place] || isQuoted
          hasBareFields = hasBareFields || !isQuoted && !field.isEmpty
        }
        place += 1
      }
      guard place == columns.count else {
        throw GraphFileError(
          "found \(place) fields, expected \(columns.count) as in the first line", line: PlainBytes.line(of: begin, in: bytes))
      }
      begins.append(begin)
    }
    guard !hasBareFields else { return }
    hasQuotes = hasQuotes.map { _ in false }
    for place in columns.indices { columns[place] = columns[place].map { $0?.isEmpty == true ? nil : $0 } }
  }
}

/// A place in a CSV text.
private struct CSVScanner {
  let bytes: [UInt8]
  private(set) var position: Int
  let delimiter: UInt8

  init(bytes: [UInt8], position: Int, delimiter: UInt8) {
    (self.bytes, self.position, self.delimiter) = (bytes, position, delimiter)
  }

  /// Passes over ends of lines; false if nothing is left.
  mutating func skipEmptyLines() -> Bool {
    while position < bytes.count, bytes[position] == .lineFeed || bytes[position] == .carriageReturn { position += 1 }
    return position < bytes.count
  }

  /// Reads the fields of a record, each with whether it is in quotation marks.
  mutating func record(_ body: (String, Bool) -> Void) throws(GraphFileError) {
    while true {
      let isQuoted = position < bytes.count && bytes[position] == .quote
      body(isQuoted ? try quotedField() : bareField(), isQuoted)
      guard position < bytes.count else { return }
      let byte = bytes[position]
      position += 1
      if byte == delimiter { continue }
      if byte == .carriageReturn, position < bytes.count, bytes[position] == .lineFeed { position += 1 }
      return
    }
  }

  private mutating func bareField() -> String {
    let begin = position
    while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
    return String(decoding: bytes[begin..<position], as: UTF8.self)
  }

  private mutating func quotedField() throws(GraphFileError) -> String {
    let begin = position
    var part = begin + 1
    var content: [UInt8] = []
    position += 1
    while position < bytes.count {
      guard bytes[position] == .quote else {
        position += 1
        continue
      }
      position += 1
      if position < bytes.count, bytes[position] == .quote {
        // The first of two quotes belongs to the text.
        content.append(contentsOf: bytes[part..<position])
        position += 1
        part = position
      } else if position == bytes.count || isEnd(bytes[position]) {
        content.append(contentsOf: bytes[part..<position - 1])
        return String(decoding: content, as: UTF8.self)
      } else {
        throw failure("a quoted field goes on behind its closing quote: quotes within are written twice", at: position)
      }
    }
    throw failure("a quoted field is not closed", at: begin)
  }

  private func isEnd(_ byte: UInt8) -> Bool { byte == delimiter || byte == .lineFeed || byte == .carriageReturn }

  private func failure(_ message: String, at position: Int) -> GraphFileError {
    GraphFileError(message, line: PlainBytes.line(of: position, in: bytes))
  }
}

extension Column.Values {
  /// The values that fields spell: integers if all do, else numbers, else true and false, else texts. Among numbers NaN and
  /// infinity count as missing.
  init(spelled fields: [String?]) {
    self = Self.numbers(spelled: fields) ?? Self.booleans(spelled: fields) ?? .texts(fields)
  }

  private static func numbers(spelled fields: [String?]) -> Column.Values? {
    var integers: [Int?]? = []
    var numbers: [Double?] = []
    var hasNumber = false
    for field in fields {
      let word = (field ?? "").trimmed
      let numeral = Numeral(word.utf8)
      guard numeral != nil || word.isEmpty || word.spellsNoNumber else { return nil }
      hasNumber = hasNumber || numeral != nil
      switch numeral {
      case .integer(let value)?:
        integers?.append(value)
        numbers.append(Double(value))
      case .number(let value)?:
        integers = nil
        numbers.append(value)
      case .notFinite?:
        integers = nil
        numbers.append(nil)
      case nil:
        integers?.append(nil)
        numbers.append(nil)
      }
    }
    return hasNumber ? integers.map(Column.Values.integers) ?? .numbers(numbers) : nil
  }

  private static func booleans(spelled fields: [String?]) -> Column.Values? {
    var booleans: [Bool?] = []
    for field in fields {
      switch field?.trimmed.lowercased() {
      case nil, "": booleans.append(nil)
      case "true": booleans.append(true)
      case "false": booleans.append(false)
      default: return nil
      }
    }
    return booleans.contains { $0 != nil } ? .booleans(booleans) : nil
  }
}
