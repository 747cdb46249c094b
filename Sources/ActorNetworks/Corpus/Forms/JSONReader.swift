// Fields of a JSON object, straight from its bytes to those of their values.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads a record of JSON (RFC 8259).
///
/// Only the values that documents are made of are decoded; of the others the shape is checked. Beyond the RFC, control characters may
/// stand in strings, and `NaN` and `Infinity`, which Python writes, are values that are missing. Lone surrogates become a malformed byte.
struct JSONReader {
  private static let deepest = 512

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next byte that is no white space; nil at the end.
  mutating func peek() -> UInt8? {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case let byte: return byte
      }
    }
    return nil
  }

  /// The fields of the object that all of the bytes are.
  mutating func document(_ names: FieldNames) -> Result<RawDocument, FormError> {
    do throws(FormError) {
      return .success(try fields(names))
    } catch {
      return .failure(error)
    }
  }

  private mutating func fields(_ names: FieldNames) throws(FormError) -> RawDocument {
    var raw = RawDocument()
    // Of what each role has been taken from so far; no array, as one would be made for each record.
    var ranks = SIMD8<Int>(repeating: .max)
    var hasText = false
    guard peek() == 0x7B else { throw broken("is no JSON object; a document is an object, such as {\"text\": \"…\"}") }
    try members { (reader, name) throws(FormError) in
      let nameBytes = UnsafeBufferPointer(rebasing: reader.bytes[name])
      var isWanted = false, isText = false
      names.forEachRole(of: nameBytes) { role, rank in
        hasText = hasText || role == .text
        guard rank < ranks[role.rawValue] else { return }
        isWanted = true
        isText = isText || role == .text
      }
      guard isWanted else { return try reader.skip(1) }
      guard let value = try reader.value(of: name, isText: isText), !value.isEmpty else { return }
      names.forEachRole(of: nameBytes) { role, rank in
        guard rank < ranks[role.rawValue] else { return }
        raw[role] = value
        ranks[role.rawValue] = rank
      }
    }
    guard peek() == nil else { throw broken("something follows the JSON object") }
    guard hasText else { throw try lacksText(names) }
    return raw
  }

  /// Reads the object once more for the names that stand in it.
  private mutating func lacksText(_ names: FieldNames) throws(FormError) -> FormError {
    var seen: [Range<Int>] = []
    position = 0
    _ = peek()
    try members { (reader, name) throws(FormError) in
      seen.append(name)
      try reader.skip(1)
    }
    let known = seen.prefix(20).map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: ", ")
    let fields = seen.isEmpty ? "the object is empty" : "its fields are \(known)"
    return FormError(
      names.chosen[.text].map { "has no field '\($0)'; \(fields)" }
        ?? "no field with the text is found; name it with --text-column: \(fields)")
  }

  /// Calls `body` at each value of the object that begins here, with the range of its name, quotation marks left off.
  private mutating func members(
    _ body: (inout JSONReader, Range<Int>) throws(FormError) -> Void
  ) throws(FormError) {
    position += 1
    if peek() == 0x7D {
      position += 1
      return
    }
    while true {
      guard peek() == 0x22 else { throw broken("a name in quotation marks is missing") }
      let name = try string()
      guard peek() == 0x3A else { throw broken("a colon is missing") }
      position += 1
      try body(&self, name)
      if try isLast(0x7D) { return }
    }
  }

  /// Passes over a comma, or the closing bracket.
  private mutating func isLast(_ closing: UInt8) throws(FormError) -> Bool {
    let byte = peek()
    guard byte == 0x2C || byte == closing else { throw broken("a comma or a closing bracket is missing") }
    position += 1
    return byte == closing
  }

  /// The range of a string's contents.
  private mutating func string() throws(FormError) -> Range<Int> {
    let begin = position + 1
    guard let end = ByteSearch.endOfString(in: bytes, from: begin) else { throw broken("a string is not closed") }
    position = end + 1
    return begin..<end
  }

  /// The value of a field; nil if it is missing, or is nothing that a document's field can be.
  private mutating func value(of name: Range<Int>, isText: Bool) throws(FormError) -> [UInt8]? {
    func refused(_ what: String) -> FormError {
      broken(
        "the field '\(String(decoding: bytes[name], as: UTF8.self))' holds \(what), no text; name another with --text-column")
    }
    switch peek() {
    case 0x22: return try decoded(string())
    case 0x5B where isText:
      // Paragraphs.
      var text: [UInt8] = []
      position += 1
      if peek() == 0x5D {
        position += 1
        return nil
      }
      repeat {
        guard peek() == 0x22 else { throw refused("a list of other things than strings") }
        if !text.isEmpty { text += [0x0A, 0x0A] }
        text += try decoded(string())
      } while try !isLast(0x5D)
      return text
    case 0x7B where isText: throw refused("an object")
    case 0x5B, 0x7B:
      try skip(1)
      return nil
    default:
      let begin = position
      try skip(1)
      switch bytes[begin] {
      case 0x2D where bytes[begin..<position].contains { (0x30...0x39).contains($0) }, 0x30...0x39:
        if isText { throw refused("a number") }
        return Array(bytes[begin..<position])
      case 0x74 where isText, 0x66 where isText: throw refused("true or false")
      default: return nil
      }
    }
  }

  /// Passes over a value.
  private mutating func skip(_ depth: Int) throws(FormError) {
    guard depth < Self.deepest else { throw broken("values are nested too deeply") }
    switch peek() {
    case 0x22: _ = try string()
    case 0x7B: try members { (reader, _) throws(FormError) in try reader.skip(depth + 1) }
    case 0x5B:
      position += 1
      if peek() == 0x5D {
        position += 1
        return
      }
      repeat { try skip(depth + 1) } while try !isLast(0x5D)
    default:
      let begin = position
      while position < bytes.count, Self.isPartOfWord(bytes[position]) { position += 1 }
      let word = bytes[begin..<position]
      let isKnown = ["null", "true", "false", "NaN", "Infinity", "-Infinity"].contains { word.elementsEqual($0.utf8) }
      guard isKnown || Self.isNumber(word) else {
        position = begin
        throw broken("a value is missing")
      }
    }
  }

  private static func isNumber(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var rest = word
    func skip(_ isWanted: (UInt8) -> Bool, atMost limit: Int = .max) -> Int {
      let count = min(limit, rest.prefix(while: isWanted).count)
      rest = rest.dropFirst(count)
      return count
    }
    func digits() -> Int { skip { (0x30...0x39).contains($0) } }
    _ = skip({ $0 == 0x2D }, atMost: 1)
    let beginsWithZero = rest.first == 0x30, whole = digits()
    guard whole == 1 || whole > 1 && !beginsWithZero else { return false }
    if skip({ $0 == 0x2E }, atMost: 1) == 1, digits() == 0 { return false }
    guard skip({ $0 | 0x20 == 0x65 }, atMost: 1) == 1 else { return rest.isEmpty }
    _ = skip({ $0 == 0x2B || $0 == 0x2D }, atMost: 1)
    return digits() > 0 && rest.isEmpty
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || "+-.".utf8.contains(byte)
  }

  private func broken(_ reason: String) -> FormError { FormError("broken JSON: \(reason)", at: position) }

  // MARK: Strings

  /// The text of a string's contents.
  private func decoded(_ range: Range<Int>) throws(FormError) -> [UInt8] {
    let (text, wrong) = Self.decoded(UnsafeBufferPointer(rebasing: bytes[range]))
    if let wrong { throw FormError("broken JSON: an unknown escape", at: range.lowerBound + wrong) }
    return text
  }

  /// The text of a string's contents, and the place of the first escape that there is not.
  ///
  /// - Complexity: O(n); without escapes one copy.
  static func decoded(_ contents: UnsafeBufferPointer<UInt8>) -> (text: [UInt8], wrongEscape: Int?) {
    guard let base = contents.baseAddress, let first = ByteSearch.first(0x5C, in: contents, 0..<contents.count) else {
      return (Array(contents), nil)
    }
    var wrong: Int?
    // No escape is shorter than what it stands for.
    let text = [UInt8](unsafeUninitializedCapacity: contents.count) { output, filled in
      guard let target = output.baseAddress else { return }
      var read = 0, escape = first
      while true {
        memcpy(target + filled, base + read, escape - read)
        filled += escape - read
        read = escape
        while read < contents.count, base[read] == 0x5C {
          guard let length = unescape(contents, at: read, target, &filled) else {
            wrong = read
            return
          }
          read += length
        }
        guard let next = ByteSearch.first(0x5C, in: contents, read..<contents.count) else { break }
        escape = next
      }
      memcpy(target + filled, base + read, contents.count - read)
      filled += contents.count - read
    }
    return (text, wrong)
  }

  /// Writes what an escape stands for.
  ///
  /// - Returns: the escape's length; nil if there is none such.
  @inline(__always)
  private static func unescape(
    _ contents: UnsafeBufferPointer<UInt8>, at place: Int, _ target: UnsafeMutablePointer<UInt8>, _ filled: inout Int
  ) -> Int? {
    guard place + 1 < contents.count else { return nil }
    func put(_ byte: UInt8) {
      target[filled] = byte
      filled += 1
    }
    switch contents[place + 1] {
    case 0x22, 0x2F, 0x5C: put(contents[place + 1])
    case 0x62: put(0x08)
    case 0x66: put(0x0C)
    case 0x6E: put(0x0A)
    case 0x72: put(0x0D)
    case 0x74: put(0x09)
    case 0x75:
      guard var value = unit(contents, at: place) else { return nil }
      var length = 6
      if value & 0xFC00 == 0xD800, let low = unit(contents, at: place + 6), low & 0xFC00 == 0xDC00 {
        value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
        length = 12
      }
      switch value {
      case 0..<0x80: put(UInt8(value))
      case 0x80..<0x800:
        put(UInt8(0xC0 | value >> 6))
        put(UInt8(0x80 | value & 0x3F))
      case 0xD800..<0xE000: put(Transcoder.malformed)
      case 0x800..<0x10000:
        put(UInt8(0xE0 | value >> 12))
        put(UInt8(0x80 | value >> 6 & 0x3F))
        put(UInt8(0x80 | value & 0x3F))
      default:
        put(UInt8(0xF0 | value >> 18))
        put(UInt8(0x80 | value >> 12 & 0x3F))
        put(UInt8(0x80 | value >> 6 & 0x3F))
        put(UInt8(0x80 | value & 0x3F))
      }
      return length
    default: return nil
    }
    return 2
  }

  /// The code unit of an escape such as `\u06AF` at a place; nil if none is there.
  @inline(__always)
  private static func unit(_ contents: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt32? {
    guard place + 6 <= contents.count, contents[place] == 0x5C, contents[place + 1] == 0x75 else { return nil }
    var value: UInt32 = 0
    for index in place + 2..<place + 6 {
      let byte = contents[index]
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x37
      case 0x61...0x66: digit = byte - 0x57
      default: return nil
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
