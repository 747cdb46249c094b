// What a form of corpus files is.

/// A form in which files hold documents: one of `FileForm` and `RecordForm`.
public protocol DocumentForm: Sendable {
  /// Name by which `--input-format` selects it.
  var name: String { get }
  /// Endings of its files, without the full stop and in lower case.
  var fileExtensions: [String] { get }
  /// What a document is in it, and what it keeps, in a line for people.
  var summary: String { get }
}

/// A form whose files are one document each.
protocol FileForm: DocumentForm {
  /// The document of a file.
  ///
  /// - Parameters:
  ///   - bytes: the file, not empty.
  ///   - encoding: that of a file that tells none itself.
  func document(of bytes: [UInt8], encoding: TextEncoding) throws(FormError) -> RawDocument
}

/// A form whose files are records, each a document.
///
/// Files are cut between records, into pieces that are read on their own.
protocol RecordForm: DocumentForm {
  /// What reading a record takes beside its bytes: what stands before the first.
  ///
  /// - Parameters:
  ///   - begin: the first bytes of the text.
  ///   - isWhole: whether they are all.
  /// - Returns: the layout, and how many bytes tell it; nil if more bytes are needed.
  func layout(
    of begin: UnsafeBufferPointer<UInt8>, isWhole: Bool, names: FieldNames
  ) throws(FormError) -> (layout: RecordLayout, length: Int)?

  /// Where the last whole record ends, and how many there are up to that.
  ///
  /// - Parameters:
  ///   - bytes: text from the begin of a record on.
  ///   - isWhole: whether nothing follows.
  /// - Returns: 0 and 0 if no record ends in the bytes.
  /// - Complexity: O(n), at the speed of `memchr` where texts are long.
  func lastEnd(in bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool, layout: RecordLayout) -> (end: Int, records: Int)

  /// Reads whole records one after the other.
  ///
  /// - Parameters:
  ///   - bytes: whole records, as `lastEnd` cuts them.
  ///   - body: receives the fields of each record, or why it cannot be read; its number in `bytes` from 0; and where it begins.
  func forEachRecord(
    in bytes: UnsafeBufferPointer<UInt8>, layout: RecordLayout, names: FieldNames,
    _ body: (Result<RawDocument, FormError>, _ number: Int, _ offset: Int) -> Void)
}

/// What stands before the records of a table.
struct RecordLayout: Sendable, Equatable {
  /// What parts the fields.
  var delimiter: UInt8 = 0x2C
  /// For each column what it holds.
  var columns: [[FieldRole]] = []
}

extension RecordForm {
  /// Nothing.
  func layout(
    of begin: UnsafeBufferPointer<UInt8>, isWhole: Bool, names: FieldNames
  ) throws(FormError) -> (layout: RecordLayout, length: Int)? { (RecordLayout(), 0) }
}
