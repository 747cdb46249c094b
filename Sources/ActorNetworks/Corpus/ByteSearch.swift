// Searches in bytes, at the speed of the system's memchr.

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

  /// How often a byte stands in a range, eight bytes at a time.
  static func count(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let wanted = UInt64(byte) &* 0x0101_0101_0101_0101
    var total = 0
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      // Each byte of the sums counts to 255.
      let words = min(255, (range.upperBound - index) / 8)
      var sums: UInt64 = 0
      for word in 0..<words {
        let differences = raw.loadUnaligned(fromByteOffset: index &+ 8 &* word, as: UInt64.self) ^ wanted
        // The high bit of each byte is set where the bytes differ.
        let isOther = ((differences & lows) &+ lows) | differences
        sums &+= (~isOther & ~lows) >> 7
      }
      let pairs = (sums & 0x00FF_00FF_00FF_00FF) &+ (sums >> 8 & 0x00FF_00FF_00FF_00FF)
      total += Int((pairs &* 0x0001_0001_0001_0001) >> 48)
      index += 8 * words
    }
    while index < range.upperBound {
      total += bytes[index] == byte ? 1 : 0
      index += 1
    }
    return total
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
