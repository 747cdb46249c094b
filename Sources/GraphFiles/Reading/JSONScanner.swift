// JSON, read value by value without a tree.

/// A place in a JSON text (RFC 8259), and the values from there on.
///
/// NaN and Infinity, which Python writes, are read as missing values.
struct JSONScanner {
  /// Deepest nesting of lists and objects.
  static let deepest = 128

  /// The text.
  let bytes: [UInt8]
  /// The next byte.
  private(set) var position: Int
  private var depth = 0

  /// A scanner at the begin of a file, which is in UTF-8.
  init(_ bytes: [UInt8]) throws(GraphFileError) { (self.bytes, position) = (bytes, try PlainBytes.begin(of: bytes)) }

  /// The line of the next byte.
  var line: Int { PlainBytes.line(of: position, in: bytes) }

  /// A scanner of the same text at another place, where a value begins.
  func moved(to position: Int) -> JSONScanner {
    var other = self
    (other.position, other.depth) = (position, 0)
    return other
  }

  /// The next byte that is no white space, which stays the next.
  mutating func peek() throws(GraphFileError) -> UInt8 {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      position += 1
    }
    throw failure("the file ends within its JSON")
  }

  /// Reads an object; `body` is called at the value of each key and has to read it.
  mutating func members(_ body: (inout JSONScanner, String) throws(GraphFileError) -> Void) throws(GraphFileError) {
    try list(.openBrace, .closeBrace) { (scanner) throws(GraphFileError) in
      let key = try scanner.string()
      try scanner.expect(.colon)
      try body(&scanner, key)
    }
  }

  /// Reads a list; `body` is called at each value and has to read it.
  mutating func elements(_ body: (inout JSONScanner) throws(GraphFileError) -> Void) throws(GraphFileError) {
    try list(.openBracket, .closeBracket, body)
  }

  /// Reads a value: nil for null, NaN and Infinity, and for numbers out of range. Lists and objects are given as their JSON text.
  mutating func value() throws(GraphFileError) -> Value? {
    switch try peek() {
    case .quote: return .text(try string())
    case .openBrace, .openBracket:
      let begin = position
      try skip()
      return .text(text(begin..<position))
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", nil)
    case UInt8(ascii: "N"): return try word("NaN", nil)
    case UInt8(ascii: "I"): return try word("Infinity", nil)
    default: return try number()
    }
  }

  /// Passes over a value.
  mutating func skip() throws(GraphFileError) {
    switch try peek() {
    case .openBrace:
      try list(.openBrace, .closeBrace) { (scanner) throws(GraphFileError) in
        _ = try scanner.rawString()
        try scanner.expect(.colon)
        try scanner.skip()
      }
    case .openBracket: try elements { (scanner) throws(GraphFileError) in try scanner.skip() }
    case .quote: _ = try rawString()
    default: _ = try value()
    }
  }

  /// Reads a text.
  mutating func string() throws(GraphFileError) -> String {
    let (range, hasEscapes) = try rawString()
    return hasEscapes ? try unescaped(range) : text(range)
  }

  /// Makes sure that nothing but white space is left.
  mutating func finish() throws(GraphFileError) {
    guard bytes[position...].allSatisfy({ $0 <= 0x20 }) else { throw failure("there is more behind the end of the JSON") }
  }

  /// An error at the next byte.
  func failure(_ message: String) -> GraphFileError { GraphFileError(message, line: line) }

  private mutating func list(
    _ open: UInt8, _ close: UInt8, _ body: (inout JSONScanner) throws(GraphFileError) -> Void
  ) throws(GraphFileError) {
    try expect(open)
    depth += 1
    guard depth <= Self.deepest else { throw failure("lists and objects are nested too deeply") }
    if try peek() == close {
      position += 1
    } else {
      while true {
        // Errors about a value name the line that it begins in.
        _ = try peek()
        try body(&self)
        let next = try peek()
        guard next == .comma || next == close else {
          throw failure("expected ',' or '\(close.character)', found '\(next.character)'")
        }
        position += 1
        if next == close { break }
      }
    }
    depth -= 1
  }

  private mutating func expect(_ byte: UInt8) throws(GraphFileError) {
    let next = try peek()
    guard next == byte else { throw failure("expected '\(byte.character)', found '\(next.character)'") }
    position += 1
  }

  private mutating func word(_ word: StaticString, _ value: Value?) throws(GraphFileError) -> Value? {
    let isThere = word.withUTF8Buffer { bytes[position...].starts(with: $0) }
    guard isThere else { throw failure("this is no JSON value") }
    position += word.utf8CodeUnitCount
    return value
  }

  private mutating func number() throws(GraphFileError) -> Value? {
    let begin = position
    while position < bytes.count, bytes[position].isOfNumber { position += 1 }
    if position == begin + 1, bytes[begin] == .minus, position < bytes.count, bytes[position] == UInt8(ascii: "I") {
      return try word("Infinity", nil)
    }
    switch Numeral(bytes[begin..<position]) {
    case .integer(let value)?: return .integer(value)
    case .number(let value)?: return .number(value)
    case .notFinite?: return nil
    case nil:
      position = begin
      throw failure("this is no JSON value")
    }
  }

  /// Reads a text, and gives where it stands between its quotation marks and whether it has escapes.
  private mutating func rawString() throws(GraphFileError) -> (range: Range<Int>, hasEscapes: Bool) {
    try expect(.quote)
    let begin = position
    var hasEscapes = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x20 { throw failure("a text holds a line break or control character, or is not closed") }
      position += 1
      if byte == .quote { return (begin..<position - 1, hasEscapes) }
      if byte == .backslash {
        hasEscapes = true
        position += 1
      }
    }
    throw failure("the file ends within a text")
  }

  /// A text that has escapes.
  private func unescaped(_ range: Range<Int>) throws(GraphFileError) -> String {
    var result: [UInt8] = []
    var rest = bytes[range]
    while let byte = rest.popFirst() {
      if byte == .backslash { try unescape(&rest, into: &result) } else { result.append(byte) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Takes what follows a backslash.
  private func unescape(_ rest: inout ArraySlice<UInt8>, into result: inout [UInt8]) throws(GraphFileError) {
    switch rest.popFirst() {
    case UInt8.quote: result.append(.quote)
    case UInt8.backslash: result.append(.backslash)
    case UInt8.slash: result.append(.slash)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(.lineFeed)
    case UInt8(ascii: "r"): result.append(.carriageReturn)
    case UInt8(ascii: "t"): result.append(.tab)
    case UInt8(ascii: "u"): result.append(contentsOf: String(try escapedScalar(&rest)).utf8)
    default: throw failure("a backslash in a text begins no escape of JSON")
    }
  }

  /// Takes what follows `\u`, of one code unit or of a pair; half a pair alone is U+FFFD.
  private func escapedScalar(_ rest: inout ArraySlice<UInt8>) throws(GraphFileError) -> Unicode.Scalar {
    let unit = try codeUnit(&rest)
    if UTF16.isLeadSurrogate(unit), rest.starts(with: CollectionOfOne(.backslash)), rest.dropFirst().first == UInt8(ascii: "u") {
      var next = rest.dropFirst(2)
      let second = try codeUnit(&next)
      if UTF16.isTrailSurrogate(second) {
        rest = next
        return UTF16.decode(UTF16.EncodedScalar([unit, second]))
      }
    }
    return Unicode.Scalar(unit) ?? "\u{FFFD}"
  }

  private func codeUnit(_ rest: inout ArraySlice<UInt8>) throws(GraphFileError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = rest.popFirst()?.character.hexDigitValue else {
        throw failure("'\\u' has to be followed by four hexadecimal digits")
      }
      unit = unit * 16 + UInt16(digit)
    }
    return unit
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension UInt8 {
  fileprivate var character: Character { Character(Unicode.Scalar(self)) }
  fileprivate var isOfNumber: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), .minus, UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"),
      UInt8(ascii: "E"):
      true
    default: false
    }
  }
}
