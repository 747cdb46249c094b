// A file read in pieces, decompressed on the way.

import StreamCompression

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The bytes of a file or of standard input, from begin to end in bounded memory, decompressed if they are compressed.
///
/// Whether they are is told by the file's name, and by its first bytes, too, so that standard input may be.
struct ByteStream: ~Copyable, Sendable {
  /// Room that a reader must offer: what tells the compression, and the longest character of any encoding.
  static let leastRoom = 16
  private static let compressedChunk = 1 << 16

  private let path: String
  private let limits: DecompressionLimits
  private let descriptor: Int32
  private var isAtBegin = true
  private var hasEnded = false
  private var decompressor: Decompressor?

  /// Opens a file; `-` is standard input.
  init(_ path: String, limits: DecompressionLimits) throws(FileError) {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("cannot open", path) }
    (self.path, self.limits, self.descriptor) = (path, limits, descriptor)
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// Whether what was read are the file's bytes as they are stored.
  var isPlain: Bool { decompressor == nil }

  /// How many bytes there are, about as many if they are compressed; 0 where nothing tells.
  var expectedCount: Int {
    var info = stat()
    guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return 0 }
    // Text shrinks to about a fourth.
    return CompressionMethod(path: path) == nil ? Int(info.st_size) : min(4 * Int(info.st_size), 1 << 26)
  }

  /// Which part of the file has been read, from 0 to 1; nil where nothing tells.
  var fractionRead: Double? {
    var info = stat()
    guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG, info.st_size > 0 else { return nil }
    return Double(lseek(descriptor, 0, SEEK_CUR)) / Double(info.st_size)
  }

  /// Reads the next bytes.
  ///
  /// - Parameters:
  ///   - buffer: receives them, from `offset` on; there must be room for `leastRoom`.
  /// - Returns: how many; 0 at the end.
  /// - Throws: `FileError` if the system refuses, or if a compressed file is damaged, is not what its name says, or inflates beyond
  ///   the limits.
  mutating func read(into buffer: inout [UInt8], from offset: Int) throws(FileError) -> Int {
    if isAtBegin {
      isAtBegin = false
      let begin = try stored(into: &buffer, from: offset, atLeast: Self.leastRoom), end = offset + begin
      let first = Array(buffer[offset..<min(end, offset + Self.leastRoom)])
      guard let method = CompressionMethod(path: path) ?? CompressionMethod(contents: first) else { return begin }
      try decompress(method, Array(buffer[offset..<end]))
    }
    guard decompressor != nil else { return try stored(into: &buffer, from: offset) }
    while true {
      let count = try decompressed(into: &buffer, from: offset)
      if count > 0 || hasEnded { return count }
      var chunk = [UInt8](repeating: 0, count: Self.compressedChunk)
      let filled = try stored(into: &chunk, from: 0)
      chunk.removeLast(chunk.count - filled)
      decompressor?.feed(chunk)
      hasEnded = filled == 0
    }
  }

  private mutating func decompress(_ method: CompressionMethod, _ first: [UInt8]) throws(FileError) {
    do throws(CompressionError) {
      decompressor = try Decompressor(method, limits: limits)
      decompressor?.feed(first)
    } catch {
      throw FileError(path: path, reason: error.description)
    }
  }

  /// Reads what comes of the last chunk, and at the end of the file sees to it that nothing is missing.
  private mutating func decompressed(into buffer: inout [UInt8], from offset: Int) throws(FileError) -> Int {
    do throws(CompressionError) {
      let count = try decompressor?.read(into: &buffer, from: offset) ?? 0
      if count == 0, hasEnded { try decompressor?.finish() }
      return count
    } catch {
      throw FileError(path: path, reason: error.description)
    }
  }

  /// Reads bytes as they are in the file, fewer than asked for only at its end.
  private func stored(into buffer: inout [UInt8], from offset: Int, atLeast least: Int = 1) throws(FileError) -> Int {
    var filled = 0
    while filled < least, offset + filled < buffer.count {
      let got = buffer.withUnsafeMutableBytes {
        Self.get(descriptor, $0.baseAddress.map { $0 + offset + filled }, $0.count - offset - filled)
      }
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else { throw .last("cannot read", path) }
      if got == 0 { break }
      filled += got
    }
    return filled
  }

  private static func get(_ descriptor: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    #if canImport(Darwin)
      return Darwin.read(descriptor, start, count)
    #elseif canImport(Musl)
      return Musl.read(descriptor, start, count)
    #else
      return Glibc.read(descriptor, start, count)
    #endif
  }
}
