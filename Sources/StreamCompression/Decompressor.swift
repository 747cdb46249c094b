// The way from compressed bytes back, piece by piece.

import CCompressionShim

/// Decompresses a stream of any length in bounded memory.
///
/// Feed it the file in chunks of any size. After each chunk read until no more comes; after the last, call `finish`. What comes does not
/// depend on how the file is cut into chunks. Gzip members and frames of Zstandard in a row are one stream; zero bytes behind the last, with
/// which tapes are filled up, are passed over, everything else there is an error. After an error nothing more is to be read.
///
/// Memory: the last chunk, and 32 KiB for gzip, or for Zstandard what the file asks for within the limits.
public struct Decompressor: ~Copyable, @unchecked Sendable {  // safe: the one owner of its reader
  /// What the next byte belongs to.
  private enum Place { case signature, data, padding }

  private let method: CompressionMethod
  private let limits: DecompressionLimits
  private let reader: OpaquePointer
  private var chunk: [UInt8] = []
  private var position = 0
  private var place = Place.signature
  /// The signature as far as it has been seen; then what of it the library has not had yet.
  private var head: [UInt8] = []
  /// Whether the library may hold bytes that there was no room for.
  private var isHolding = false
  private var hasEnded = false

  /// Bytes that have been taken from the chunks.
  public private(set) var compressedCount = 0
  /// Bytes that have been read.
  public private(set) var decompressedCount = 0

  /// A decompressor at the begin of a stream.
  ///
  /// - Throws: `CompressionError.unavailable` without the library, or `outOfMemory`.
  public init(_ method: CompressionMethod, limits: DecompressionLimits = .standard) throws(CompressionError) {
    try self.init(method, limits: limits, library: nil)
  }

  /// - Parameter library: the file of the library; nil for what the system calls it.
  init(_ method: CompressionMethod, limits: DecompressionLimits, library: String?) throws(CompressionError) {
    var reader: OpaquePointer?
    var message = ccompression_message()
    let status = ccompression_open(method.shimmed, library, Int32(min(max(limits.windowLog, 10), 31)), &reader, &message)
    guard status != CCOMPRESSION_UNAVAILABLE else { throw .unavailable(method, message.words) }
    guard status == CCOMPRESSION_OK, let reader else { throw .outOfMemory }
    (self.method, self.limits, self.reader) = (method, limits, reader)
  }

  deinit { ccompression_close(reader) }

  /// Takes the next chunk of the file. All that came of the one before must have been read.
  public mutating func feed(_ chunk: [UInt8]) { (self.chunk, position) = (chunk, 0) }

  /// Decompresses as far as the chunk and the room go.
  ///
  /// - Parameters:
  ///   - buffer: receives the bytes.
  ///   - offset: index from which on they are written; below the buffer's count.
  /// - Returns: how many bytes were written; 0 when the next chunk is needed.
  /// - Throws: `CompressionError`, if the bytes are not what they should be or inflate beyond the limits.
  /// - Complexity: O(bytes taken and written).
  public mutating func read(into buffer: inout [UInt8], from offset: Int = 0) throws(CompressionError) -> Int {
    guard buffer.indices.contains(offset) else { return 0 }
    while position < chunk.count || !head.isEmpty && place == .data || isHolding {
      if place == .data {
        let count = try decompress(into: &buffer, from: offset)
        if count > 0 { return count }
      } else {
        try readSignature()
      }
    }
    return 0
  }

  /// Ends the stream, when all that came of the last chunk has been read.
  ///
  /// - Throws: `CompressionError.truncated` if more should have come.
  public borrowing func finish() throws(CompressionError) {
    guard hasEnded, place != .data, head.isEmpty else { throw .truncated(method) }
  }

  /// Takes one byte between members or frames.
  private mutating func readSignature() throws(CompressionError) {
    let byte = chunk[position]
    (position, compressedCount) = (position + 1, compressedCount + 1)
    if hasEnded, head.isEmpty, byte == 0 {
      place = .padding
      return
    }
    head.append(byte)
    guard place == .signature, method.mayBegin(with: head) else {
      throw hasEnded ? .trailing(method, byte: compressedCount - head.count) : .foreign(method)
    }
    if head.count == method.signatureLength { place = .data }
  }

  private mutating func decompress(into buffer: inout [UInt8], from offset: Int) throws(CompressionError) -> Int {
    var (consumed, produced) = (0, 0)
    var message = ccompression_message()
    // Little at a time, so that the limits are looked at often.
    let room = min(buffer.count - offset, 1 << 18)
    let isHead = !head.isEmpty
    let status = (isHead ? head[...] : chunk[position...]).withUnsafeBufferPointer { input in
      buffer.withUnsafeMutableBufferPointer { buffer in
        ccompression_read(
          reader, input.baseAddress, input.count, &consumed, buffer.baseAddress.map { $0 + offset }, room, &produced, &message)
      }
    }
    if isHead {
      head.removeFirst(consumed)
    } else {
      (position, compressedCount) = (position + consumed, compressedCount + consumed)
    }
    decompressedCount += produced
    isHolding = status == CCOMPRESSION_OK && produced == room
    switch status {
    case CCOMPRESSION_OK: break
    case CCOMPRESSION_END: (place, hasEnded) = (.signature, true)
    case CCOMPRESSION_WINDOW_TOO_LARGE: throw .windowTooLarge(bytes: 1 << limits.windowLog)
    case CCOMPRESSION_NO_MEMORY: throw .outOfMemory
    default: throw .corrupt(method, byte: compressedCount, message.words)
    }
    if decompressedCount > limits.allowance, decompressedCount / max(limits.ratio, 1) > compressedCount {
      throw .excessive(compressed: compressedCount, decompressed: decompressedCount)
    }
    return produced
  }
}
