// A file read in pieces as UTF-8, whatever its encoding.

import StreamCompression

/// The text of a file or of standard input, from begin to end in bounded memory, without its byte order mark.
///
/// The bytes are UTF-8, but for what is malformed in the file: that stays, or becomes the byte FF, until a document is made of it.
struct TextStream: ~Copyable, Sendable {
  private static let chunk = 1 << 16

  private var bytes: ByteStream
  private let encoding: TextEncoding
  private var transcoder: Transcoder?
  private var isAtBegin = true
  private var hasEnded = false

  /// Opens a file; `-` is standard input.
  ///
  /// - Parameter encoding: that of a file without byte order mark.
  init(_ path: String, encoding: TextEncoding, limits: DecompressionLimits) throws(FileError) {
    bytes = try ByteStream(path, limits: limits)
    self.encoding = encoding
  }

  /// Which part of the file has been read, from 0 to 1; nil where nothing tells.
  var fractionRead: Double? { bytes.fractionRead }

  /// Reads the next bytes, as `ByteStream.read` does.
  mutating func read(into buffer: inout [UInt8], from offset: Int) throws(FileError) -> Int {
    if isAtBegin {
      isAtBegin = false
      let count = try begin(into: &buffer, from: offset)
      if count > 0 { return count }
    }
    guard transcoder != nil else { return try bytes.read(into: &buffer, from: offset) }
    while true {
      let count = transcoder?.convert(isLast: hasEnded, into: &buffer, from: offset) ?? 0
      if count > 0 || hasEnded { return count }
      var raw = [UInt8](repeating: 0, count: Self.chunk)
      let got = try bytes.read(into: &raw, from: 0)
      transcoder?.feed(raw[..<got])
      hasEnded = got == 0
    }
  }

  /// Reads the first bytes and settles the encoding.
  private mutating func begin(into buffer: inout [UInt8], from offset: Int) throws(FileError) -> Int {
    var filled = 0
    while filled < TextEncoding.longestMark {
      let got = try bytes.read(into: &buffer, from: offset + filled)
      if got == 0 { break }
      filled += got
    }
    let mark = TextEncoding.mark(of: buffer[offset..<offset + filled])
    let begin = mark?.length ?? 0
    guard let name = mark == nil ? encoding.name : mark?.encoding.name else {
      buffer.withUnsafeMutableBytes { $0[offset...].copyBytes(from: Array($0[offset + begin..<offset + filled])) }
      return filled - begin
    }
    transcoder = Transcoder(name)
    transcoder?.feed(buffer[offset + begin..<offset + filled])
    return 0
  }
}
