// The specification of tables: a byte at a time.

/// Reads tables as RFC 4180 and Python's `csv` do.
package enum NaiveTable {
  /// The fields of a table's records, empty lines left out; nil for a record with a quotation mark that is not closed.
  package static func records(of table: [UInt8], delimiter: UInt8) -> [[[UInt8]]?] {
    var records: [[[UInt8]]?] = [], record: [[UInt8]] = [], field: [UInt8] = []
    var isQuoted = false, isAtBegin = true, wasQuote = false, hadQuotes = false
    func endRecord() {
      // The CR of a CR LF, unless it is quoted.
      if !wasQuote, field.last == 0x0D { field.removeLast() }
      record.append(field)
      if record != [[]] || hadQuotes { records.append(record) }
      (record, field, isAtBegin, wasQuote, hadQuotes) = ([], [], true, false, false)
    }
    for byte in table {
      if isQuoted {
        if byte == 0x22 { (isQuoted, wasQuote) = (false, true) } else { field.append(byte) }
      } else if byte == 0x22, wasQuote {
        field.append(byte)
        (isQuoted, wasQuote) = (true, false)
      } else if byte == 0x22, isAtBegin {
        (isQuoted, isAtBegin, hadQuotes) = (true, false, true)
      } else if byte == delimiter {
        record.append(field)
        (field, isAtBegin, wasQuote) = ([], true, false)
      } else if byte == 0x0A {
        endRecord()
      } else {
        field.append(byte)
        (isAtBegin, wasQuote) = (false, false)
      }
    }
    if isQuoted { records.append(nil) } else if !isAtBegin || !record.isEmpty { endRecord() }
    return records
  }
}
