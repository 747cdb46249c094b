// From other encodings to UTF-8, piece by piece, through the system's iconv.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Converts a stream of bytes to UTF-8.
///
/// What is malformed becomes the byte FF, which no UTF-8 holds: whoever decodes the result replaces and counts it where it stands. So
/// a malformed byte is an affair of the document that it lies in.
struct Transcoder: ~Copyable, @unchecked Sendable {  // safe: the one owner of its converter
  static let malformed: UInt8 = 0xFF

  private let converter: iconv_t
  /// Bytes of a code unit: what is passed over when one is malformed.
  private let unit: Int
  private var input: [CChar] = []
  private var position = 0

  /// A converter from the encoding of this name; nil if the system does not know it.
  init?(_ name: String) {
    guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return nil }
    self.converter = converter
    let name = name.uppercased()
    unit =
      ["UTF-32", "UTF32", "UCS-4", "UCS4"].contains { name.hasPrefix($0) }
      ? 4
      : ["UTF-16", "UTF16", "UCS-2", "UCS2"].contains { name.hasPrefix($0) } ? 2 : 1
  }

  deinit { iconv_close(converter) }

  /// Takes more bytes, behind those not converted yet.
  mutating func feed(_ bytes: some Sequence<UInt8>) {
    input.removeFirst(position)
    position = 0
    input += bytes.lazy.map { CChar(bitPattern: $0) }
  }

  /// Converts as far as bytes and room go.
  ///
  /// - Parameters:
  ///   - isLast: whether nothing follows what was fed.
  ///   - buffer: receives the text, from `offset` on; there must be room for `ByteStream.leastRoom` bytes.
  /// - Returns: how many bytes were written; 0 when more is needed.
  mutating func convert(isLast: Bool, into buffer: inout [UInt8], from offset: Int) -> Int {
    var filled = 0
    while position < input.count, buffer.count - offset - filled >= ByteStream.leastRoom {
      let (failure, taken, written) = step(into: &buffer, from: offset + filled)
      (position, filled) = (position + taken, filled + written)
      if failure == 0 || failure == E2BIG { continue }
      if failure == EINVAL, !isLast { break }
      // An unmapped or wrong byte, or a sequence cut off at the end.
      position = failure == EINVAL ? input.count : min(position + unit, input.count)
      if offset + filled < buffer.count {
        buffer[offset + filled] = Self.malformed
        filled += 1
      }
    }
    return filled
  }

  /// Calls iconv once: what failed, or 0; bytes taken, bytes written.
  private mutating func step(into buffer: inout [UInt8], from offset: Int) -> (failure: Int32, taken: Int, written: Int) {
    let position = position
    return input.withUnsafeMutableBufferPointer { input in
      buffer.withUnsafeMutableBytes { buffer in
        var source = input.baseAddress.map { $0 + position }
        var left = input.count - position
        // One byte stays free for the mark of what is malformed.
        var room = buffer.count - offset - 1
        let (leftBefore, roomBefore) = (left, room)
        var target = buffer.baseAddress.map { ($0 + offset).assumingMemoryBound(to: CChar.self) }
        let result = iconv(converter, &source, &left, &target, &room)
        return (result == -1 ? errno : 0, leftBefore - left, roomBefore - room)
      }
    }
  }
}
