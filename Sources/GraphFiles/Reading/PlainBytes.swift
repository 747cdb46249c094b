// Bytes of text files: what stands before the text, and the lines that errors name.

enum PlainBytes {
  /// Where the text begins, behind a byte order mark.
  ///
  /// - Throws: if the file is empty, or not in UTF-8.
  /// - Complexity: O(b) in the size of the file.
  static func begin(of bytes: [UInt8]) throws(GraphFileError) -> Int {
    guard bytes.contains(where: { $0 > 0x20 }) else { throw GraphFileError("the file is empty") }
    let head = bytes.prefix(4)
    // Texts of these kinds begin with an ASCII character, so that one of the first bytes is 0.
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) || head.contains(0) {
      throw GraphFileError("the file is in UTF-16 or UTF-32: save it as UTF-8", line: 1)
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw GraphFileError("the file is not in UTF-8: save it as UTF-8", line: lineOfInvalidText(in: bytes))
    }
    return head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The first line that is not in UTF-8. No sequence of bytes in UTF-8 goes beyond a line.
  private static func lineOfInvalidText(in bytes: [UInt8]) -> Int? {
    let lines = bytes.split(separator: .lineFeed, omittingEmptySubsequences: false)
    return lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
  }

  /// The line that a byte is in, from 1. Lines end in LF, CR LF or CR.
  ///
  /// - Complexity: O(b); only for errors.
  static func line(of position: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for place in 0..<min(position, bytes.count) {
      let isEnd =
        bytes[place] == .lineFeed
        || (bytes[place] == .carriageReturn && (place + 1 == bytes.count || bytes[place + 1] != .lineFeed))
      if isEnd { line += 1 }
    }
    return line
  }
}

/// Bytes with a meaning in texts of graphs.
extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let slash = UInt8(ascii: "/")
  static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
  static let colon = UInt8(ascii: ":")
  static let minus = UInt8(ascii: "-")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
}
