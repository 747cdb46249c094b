// How formats spell values, and the attributes of one element after another.

/// How a format spells values.
protocol Notation {
  /// Appends a text with all it needs around it.
  static func append(_ text: String, to buffer: inout ByteBuffer)
  /// Appends a number that need not be whole.
  static func append(_ number: Double, to buffer: inout ByteBuffer)
  /// Appends a truth value.
  static func append(_ flag: Bool, to buffer: inout ByteBuffer)
}

extension Notation {
  static func append(_ number: Double, to buffer: inout ByteBuffer) { buffer.append(number) }
  static func append(_ flag: Bool, to buffer: inout ByteBuffer) { buffer.append(flag ? "true" : "false") }

  static func append(_ value: Value, to buffer: inout ByteBuffer) {
    switch value {
    case .text(let text): append(text, to: &buffer)
    case .integer(let number): buffer.append(number)
    case .number(let number): append(number, to: &buffer)
    case .boolean(let flag): append(flag, to: &buffer)
    }
  }

  /// The bytes of a text.
  static func bytes(_ text: String) -> [UInt8] {
    var buffer = ByteBuffer()
    append(text, to: &buffer)
    return buffer.bytes
  }
}

/// A column and what stands around each of its values.
struct Field {
  var opening: [UInt8]
  var values: Column.Values
  var closing: [UInt8] = []
}

extension ByteBuffer {
  /// Appends those of the fields that an element has a value in.
  mutating func append<N: Notation>(_ fields: [Field], at index: Int, as notation: N.Type) {
    // By their indices, as a copy of a field counts references to all that is in it.
    for field in fields.indices {
      guard let value = fields[field].values[index] else { continue }
      append(fields[field].opening)
      N.append(value, to: &self)
      if !fields[field].closing.isEmpty { append(fields[field].closing) }
    }
  }

  /// Appends them as a list: what the first begins with becomes `opening`, which has to be as long.
  ///
  /// - Parameter empty: what is written where there is nothing to list.
  mutating func append<N: Notation>(
    _ fields: [Field], at index: Int, as notation: N.Type, opening: StaticString, closing: StaticString, empty: StaticString
  ) {
    let start = bytes.count
    append(fields, at: index, as: notation)
    if bytes.count == start { return append(empty) }
    overwrite(at: start, opening)
    append(closing)
  }
}

/// JSON (RFC 8259), with `<` escaped, too, so that it may stand in HTML.
enum JSONNotation: Notation {
  private static let escapes = Escapes(
    (0..<0x20 as Range<UInt8>).map { (Unicode.Scalar($0), ($0 < 0x10 ? "\\u000" : "\\u00") + String($0, radix: 16)) }
      + [("\"", "\\\""), ("\\", "\\\\"), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t"), ("<", "\\u003c")])

  static func append(_ text: String, to buffer: inout ByteBuffer) {
    buffer.append("\"")
    buffer.append(text, escapes)
    buffer.append("\"")
  }

  /// The columns as members of an object, each after a comma.
  static func fields(_ columns: [Column], _ reserved: ReservedNames = []) -> [Field] {
    columns.map { Field(opening: Array(",".utf8) + bytes(reserved.written($0.name)) + Array(":".utf8), values: $0.values) }
  }

  /// Appends the attributes as an object.
  static func append(_ attributes: [Attribute], to buffer: inout ByteBuffer) {
    buffer.append("{")
    for (index, attribute) in attributes.enumerated() {
      buffer.append(index == 0 ? "" : ",")
      append(attribute.name, to: &buffer)
      buffer.append(":")
      append(attribute.value, to: &buffer)
    }
    buffer.append("}")
  }
}

/// Text of XML elements and attributes: line breaks and tabs are written as references, as they would become spaces in an attribute.
enum XMLNotation: Notation {
  private static let escapes = Escapes([
    ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("\t", "&#9;"), ("\n", "&#10;"), ("\r", "&#13;"),
  ])

  static func append(_ text: String, to buffer: inout ByteBuffer) { buffer.append(text, escapes) }

  /// A text between quotation marks.
  static func quoted(_ text: String) -> [UInt8] { Array("\"".utf8) + bytes(text) + Array("\"".utf8) }
}
