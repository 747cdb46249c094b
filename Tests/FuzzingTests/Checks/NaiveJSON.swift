// The specification of a line of JSON: the grammar of RFC 8259 with what `JSONReader` allows beyond it, a byte at a time.

@testable import ActorNetworks

/// Tells whether bytes are a JSON object.
struct NaiveJSON {
  private static let names = FieldNames()

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0
  /// The depth of the deepest value.
  private(set) var deepest = 0
  /// What the object's fields are taken for, each as often as it comes.
  private(set) var roles: [FieldRole] = []
  /// Whether the last field of a text is a string.
  private(set) var hasTextString = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func isObject() -> Bool {
    skipSpace()
    guard next == 0x7B, value() else { return false }
    skipSpace()
    return next == nil
  }

  private mutating func skipSpace() { while let byte = next, " \t\n\r".utf8.contains(byte) { position += 1 } }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func value() -> Bool {
    depth += 1
    deepest = max(deepest, depth)
    defer { depth -= 1 }
    skipSpace()
    switch next {
    case 0x22: return string() != nil
    case 0x7B: return list(until: 0x7D) { $0.field() }
    case 0x5B: return list(until: 0x5D) { $0.value() }
    default: return word()
    }
  }

  private mutating func list(until closing: UInt8, _ element: (inout Self) -> Bool) -> Bool {
    position += 1
    skipSpace()
    if take(closing) { return true }
    while true {
      guard element(&self) else { return false }
      skipSpace()
      if take(closing) { return true }
      guard take(0x2C) else { return false }
    }
  }

  private mutating func field() -> Bool {
    skipSpace()
    guard let name = string() else { return false }
    skipSpace()
    guard take(0x3A) else { return false }
    if depth == 1 {
      let known = roles.count
      bytes[name].withUnsafeBufferPointer { Self.names.forEachRole(of: $0) { role, _ in roles.append(role) } }
      skipSpace()
      if roles[known...].contains(.text) { hasTextString = next == 0x22 }
    }
    return value()
  }

  /// The range of a string's contents, in which any byte may stand and any byte be escaped.
  private mutating func string() -> Range<Int>? {
    guard take(0x22) else { return nil }
    let begin = position
    while let byte = next, byte != 0x22 { position += byte == 0x5C ? 2 : 1 }
    return take(0x22) ? begin..<position - 1 : nil
  }

  private mutating func word() -> Bool {
    let begin = position
    while let byte = next, !" \t\n\r,:]}[{\"".utf8.contains(byte) { position += 1 }
    let word = bytes[begin..<position]
    if ["null", "true", "false", "NaN", "Infinity", "-Infinity"].contains(where: { word.elementsEqual($0.utf8) }) { return true }
    // A number: whole part, fraction and exponent.
    let unsigned = word.first == 0x2D ? word.dropFirst() : word
    let parts = unsigned.split(separator: 0x65, omittingEmptySubsequences: false).flatMap {
      $0.split(separator: 0x45, omittingEmptySubsequences: false)
    }
    guard let mantissa = parts.first, parts.count <= 2 else { return false }
    let halves = mantissa.split(separator: 0x2E, omittingEmptySubsequences: false)
    func isDigits(_ part: ArraySlice<UInt8>) -> Bool { !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) } }
    guard halves.count <= 2, halves.allSatisfy(isDigits), halves[0].count == 1 || halves[0].first != 0x30 else { return false }
    guard parts.count == 2 else { return true }
    return isDigits([0x2B, 0x2D].contains(parts[1].first) ? parts[1].dropFirst() : parts[1])
  }
}
