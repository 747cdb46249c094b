// Numbers and texts out of flat bytes, without trust in what they say of their length.

/// Reads 64-bit words in the machine's own order, and texts behind their length; what is beyond the end is 0 and empty.
struct MessageWords {
  private var bytes: Slice<UnsafeRawBufferPointer>
  private var isShort = false

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes[...] }

  /// How many whole words are left.
  var count: UInt64 { UInt64(bytes.count / 8) }

  /// Whether all was read, and nothing beyond.
  var isAtEnd: Bool { bytes.isEmpty && !isShort }

  mutating func next() -> UInt64 {
    guard bytes.count >= 8 else {
      isShort = true
      return 0
    }
    defer { bytes = bytes.dropFirst(8) }
    return UnsafeRawBufferPointer(rebasing: bytes).loadUnaligned(as: UInt64.self)
  }

  mutating func double() -> Double { Double(bitPattern: next()) }

  /// How many of something follow, each of so many words at least; 0 where there is no room for them.
  mutating func count(ofSize words: UInt64) -> Int {
    let number = next()
    if number <= count / words { return Int(number) }
    isShort = true
    return 0
  }

  /// A text's bytes, behind their number.
  mutating func nextBytes() -> [UInt8] {
    let length = next()
    guard length <= bytes.count else {
      isShort = true
      return []
    }
    defer { bytes = bytes.dropFirst(Int(length)) }
    return Array(bytes.prefix(Int(length)))
  }

  /// A text's bytes that end the message; nil if they do not.
  mutating func lastBytes() -> [UInt8]? {
    let bytes = nextBytes()
    return isAtEnd ? bytes : nil
  }

  /// A text that ends the message; nil if it does not.
  mutating func lastText() -> String? { lastBytes().map { String(decoding: $0, as: UTF8.self) } }
}
