// Letters of ASCII, which need no tables.

extension UInt8 {
  /// The small letter of a capital of ASCII; itself if it is none.
  @inline(__always)
  var asciiLowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }

  /// Whether it is a letter of ASCII.
  @inline(__always)
  var isASCIILetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
}
