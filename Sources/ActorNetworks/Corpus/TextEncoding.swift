// Which encoding bytes are in: by option, byte order mark, or a page's own declaration.

import AliasMatching

/// The encoding of a corpus's files.
public struct TextEncoding: Sendable, Equatable {
  /// UTF-8, or UTF-16 or UTF-32 where a byte order mark says so; of HTML pages, what they declare.
  public static let automatic = TextEncoding(name: nil)

  /// Name that iconv knows; nil for `automatic`.
  let name: String?

  private init(name: String?) {
    self.name = name
  }

  /// The encoding of this name, such as `windows-1256` or `utf-16le`; nil if the system does not know it.
  public init?(named name: String) {
    if ["auto", "utf-8", "utf8"].contains(name.lowercased()) {
      self = .automatic
      return
    }
    guard !name.utf8.contains(0), Transcoder(name) != nil else { return nil }
    self.name = name
  }

  /// Byte order marks with what they say, those that begin like another before it; nil for UTF-8.
  private static let marks: [(bytes: [UInt8], name: String?)] = [
    ([0xEF, 0xBB, 0xBF], nil), ([0xFF, 0xFE, 0x00, 0x00], "UTF-32LE"), ([0x00, 0x00, 0xFE, 0xFF], "UTF-32BE"),
    ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
  ]
  /// Bytes of the longest byte order mark.
  static let longestMark = 4

  /// What a byte order mark at the begin of `bytes` says, and its length; nil without one.
  static func mark(of bytes: some Collection<UInt8>) -> (encoding: TextEncoding, length: Int)? {
    marks.first { bytes.starts(with: $0.bytes) }.map { (TextEncoding(name: $0.name), $0.bytes.count) }
  }

  /// The text of a file's bytes, without its byte order mark; what is malformed becomes U+FFFD.
  func decode(_ bytes: [UInt8]) -> UTF8Text {
    let mark = Self.mark(of: bytes)
    let begin = mark?.length ?? 0
    guard let name = mark?.encoding.name ?? (mark == nil ? name : nil), var transcoder = Transcoder(name) else {
      return UTF8Text(repairing: begin == 0 ? bytes : Array(bytes[begin...]))
    }
    transcoder.feed(bytes[begin...])
    var output = [UInt8](repeating: 0, count: bytes.count + bytes.count / 2 + 64)
    var filled = 0
    while true {
      let count = transcoder.convert(isLast: true, into: &output, from: filled)
      if count == 0 { break }
      filled += count
      if output.count - filled < ByteStream.leastRoom { output += [UInt8](repeating: 0, count: output.count) }
    }
    output.removeLast(output.count - filled)
    let text = UTF8Text(repairing: output)
    // Its places are not those of the file.
    return text.malformedSequences == 0
      ? text : UTF8Text(decoded: text.bytes, malformedSequences: text.malformedSequences)
  }
}
