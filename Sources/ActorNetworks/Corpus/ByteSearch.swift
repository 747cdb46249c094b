// Searches in bytes, at the speed of the system's memchr.

internal import CByteBlocks

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Searches that cutting and decoding stand on.
enum ByteSearch {
  /// The first place of a byte in a range; nil if it is not there.
  @inline(__always)
  static func first(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    guard let base = bytes.baseAddress, !range.isEmpty, let found = memchr(base + range.lowerBound, Int32(byte), range.count)
    else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// How often a byte, but for zero, stands in a range.
  static func count(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    bytes.baseAddress.map { count_bytes($0 + range.lowerBound, range.count, byte) } ?? 0
  }

  /// Where the closing quotation mark of a JSON string stands; nil if it is not there.
  ///
  /// - Parameter begin: where the string's contents begin.
  static func endOfString(in bytes: UnsafeBufferPointer<UInt8>, from begin: Int) -> Int? {
    var search = begin
    while let quote = first(0x22, in: bytes, search..<bytes.count) {
      var escape = quote
      while escape > begin, bytes[escape - 1] == 0x5C { escape -= 1 }
      if (quote - escape).isMultiple(of: 2) { return quote }
      search = quote + 1
    }
    return nil
  }
}
