// The bytes of a file while it is written.

/// Bytes that grow at their end.
struct ByteBuffer {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []

  /// Makes room for so many bytes in all, so that they are not moved as they become more.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Appends a text of the program's own.
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends a text as it is.
  mutating func append(raw text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// Appends bytes as they are.
  mutating func append(_ more: [UInt8]) { bytes.append(contentsOf: more) }

  /// Writes over what stands at an offset.
  mutating func overwrite(at offset: Int, _ text: StaticString) {
    text.withUTF8Buffer { bytes.replaceSubrange(offset..<offset + $0.count, with: $0) }
  }

  /// Puts a text in at an offset, which moves what stands behind it.
  mutating func insert(_ text: StaticString, at offset: Int) {
    text.withUTF8Buffer { bytes.insert(contentsOf: $0, at: offset) }
  }

  /// Appends a byte.
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Appends a whole number.
  mutating func append(_ number: Int) {
    if number >= 0, number < 10 { bytes.append(0x30 + UInt8(number)) } else { append(raw: String(number)) }
  }

  /// Appends the shortest text that reads back as the same number, always with a point, so that it is none of an integer: `12.0`, `1.0e-07`.
  ///
  /// Numbers that are not finite have no place in a clean graph; they are written as 0, so that no file becomes unreadable.
  mutating func append(_ number: Double) {
    if number.magnitude < 1e15, number != 0 || number.sign == .plus, let whole = Int(exactly: number) {
      append(whole)
      append(".0")
    } else {
      append(raw: Self.pointed(number))
    }
  }

  /// Appends the same number without an exponent, for formats that know none: `0.0000001`.
  mutating func append(plain number: Double) {
    // Only numbers so large or so small have an exponent.
    guard number.magnitude >= 1e15 || number.magnitude < 1e-3 else { return append(number) }
    let text = Array(Self.pointed(number).utf8)
    guard let mark = text.firstIndex(of: UInt8(ascii: "e")),
      let exponent = Int(String(decoding: text[(mark + 1)...], as: UTF8.self))
    else { return append(text) }
    if number < 0 { append("-") }
    var digits = text[..<mark].filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ".") }
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    let zeros = [UInt8](repeating: UInt8(ascii: "0"), count: exponent < 0 ? -exponent - 1 : max(0, exponent + 1 - digits.count))
    append(exponent < 0 ? Array("0.".utf8) + zeros + digits : digits + zeros + Array(".0".utf8))
  }

  /// Appends a text with some bytes replaced.
  mutating func append(_ text: String, _ escapes: Escapes) {
    var text = text
    text.withUTF8 { text in
      var done = 0
      for index in text.indices {
        let replacement = escapes.slots[Int(text[index])]
        if replacement == 0 { continue }
        bytes.append(contentsOf: text[done..<index])
        bytes.append(contentsOf: escapes.replacements[Int(replacement)])
        done = index + 1
      }
      bytes.append(contentsOf: text[done...])
    }
  }

  private static func pointed(_ number: Double) -> String {
    guard number.isFinite else { return "0.0" }
    let text = number.description
    guard !text.utf8.contains(UInt8(ascii: ".")), let mark = text.utf8.firstIndex(of: UInt8(ascii: "e")) else { return text }
    return text[..<mark] + ".0" + text[mark...]
  }
}

/// What is written in place of some bytes.
struct Escapes: Sendable {
  /// For each byte the index of its replacement; 0 for none.
  fileprivate private(set) var slots = [UInt8](repeating: 0, count: 256)
  fileprivate private(set) var replacements: [[UInt8]] = [[]]

  /// Replacements of ASCII characters; the last for each holds.
  init(_ pairs: [(Unicode.Scalar, String)]) {
    for (scalar, replacement) in pairs where scalar.isASCII {
      slots[Int(scalar.value)] = UInt8(replacements.count)
      replacements.append(Array(replacement.utf8))
    }
  }
}
