// Notes in a PNG how many of its pixels make an inch, which Cairo leaves out.

/// The resolution of PNG files.
public enum PNGResolution {
  /// That of print, in dots per inch.
  public static let standard = 300
  /// What may be asked for, in dots per inch.
  public static let range = 36...1200

  /// The signature and the header chunk, which must come first.
  private static let headLength = 8 + 25

  /// A PNG with a `pHYs` chunk behind its header (PNG specification, 11.3.4.3): pixels a metre, rounded.
  static func noted(_ dotsPerInch: Int, in png: [UInt8]) -> [UInt8] {
    guard png.count >= headLength else { return png }
    let perMetre = UInt32((Double(dotsPerInch) / 0.0254).rounded())
    let content = Array("pHYs".utf8) + bigEndian(perMetre) + bigEndian(perMetre) + [1]
    let chunk = bigEndian(UInt32(content.count - 4)) + content + bigEndian(checksum(content))
    return Array(png[..<headLength]) + chunk + png[headLength...]
  }

  private static func bigEndian(_ number: UInt32) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) } }

  /// CRC-32 as PNG has it (its specification, annex D), bit by bit: it is taken of thirteen bytes.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var register = UInt32.max
    for byte in bytes {
      register ^= UInt32(byte)
      for _ in 0..<8 { register = register & 1 == 1 ? 0xEDB8_8320 ^ (register >> 1) : register >> 1 }
    }
    return ~register
  }
}
