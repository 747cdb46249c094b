// From a file's bytes to text: byte order marks, UTF-8 and UTF-16 here, every other encoding through the system's iconv.

import AliasMatching

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The encoding of a corpus's files.
public struct TextEncoding: Sendable, Equatable {
  /// UTF-8, or UTF-16 where a byte order mark says so.
  public static let automatic = TextEncoding(name: nil)

  /// Name that iconv knows; nil for `automatic`.
  private let name: String?

  private init(name: String?) {
    self.name = name
  }

  /// The encoding of this name, such as `windows-1256` or `utf-16le`; nil if the system does not know it.
  public init?(named name: String) {
    if ["auto", "utf-8", "utf8"].contains(name.lowercased()) {
      self = .automatic
      return
    }
    guard !name.utf8.contains(0), let converter = Self.open(name) else { return nil }
    iconv_close(converter)
    self.name = name
  }

  /// The text of a file's bytes, without its byte order mark; what is malformed becomes U+FFFD.
  func decode(_ bytes: [UInt8]) -> UTF8Text {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return UTF8Text(repairing: Array(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFF, 0xFE]) { return Self.utf16(bytes.dropFirst(2), isBigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return Self.utf16(bytes.dropFirst(2), isBigEndian: true) }
    guard let name else { return UTF8Text(repairing: bytes) }
    return Self.converted(bytes, from: name)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> UTF8Text {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 2)
    var malformed = 0
    var pending: UInt32?  // a high surrogate that waits for its partner
    func put(_ value: UInt32?) {
      if value == nil { malformed += 1 }
      output += Array(String(value.flatMap(Unicode.Scalar.init) ?? "\u{FFFD}").utf8)
    }
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
      let unit = isBigEndian ? first << 8 | second : second << 8 | first
      index += 2
      if let high = pending {
        pending = nil
        if (0xDC00...0xDFFF).contains(unit) {
          put(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00))
          continue
        }
        put(nil)
      }
      switch unit {
      case 0xD800...0xDBFF: pending = unit
      case 0xDC00...0xDFFF: put(nil)
      default: put(unit)
      }
    }
    if pending != nil { put(nil) }
    if index < bytes.endIndex { put(nil) }
    return UTF8Text(decoded: output, malformedSequences: malformed)
  }

  private static func open(_ name: String) -> iconv_t? {
    guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return nil }
    return converter
  }

  private static func converted(_ bytes: [UInt8], from name: String) -> UTF8Text {
    guard let converter = open(name) else { return UTF8Text(repairing: bytes) }
    defer { iconv_close(converter) }
    var output: [UInt8] = []
    var malformed = 0
    var buffer = [CChar](repeating: 0, count: 1 << 14)
    var source = bytes.map { CChar(bitPattern: $0) }
    source.withUnsafeMutableBufferPointer { source in
      var input = source.baseAddress
      var left = source.count
      while left > 0 {
        let (result, failure, filled) = buffer.withUnsafeMutableBufferPointer { buffer in
          var start = buffer.baseAddress
          var room = buffer.count
          let result = iconv(converter, &input, &left, &start, &room)
          return (result, errno, buffer.count - room)
        }
        output += buffer[..<filled].map { UInt8(bitPattern: $0) }
        guard result == .max, failure != E2BIG else { continue }
        // An unmapped byte, or a sequence cut off at the end: replaced, and the next byte is tried.
        malformed += 1
        output += [0xEF, 0xBF, 0xBD]
        input = input.map { $0 + 1 }
        left -= 1
      }
    }
    return UTF8Text(decoded: output, malformedSequences: malformed)
  }
}
