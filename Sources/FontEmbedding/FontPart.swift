// A part of a font, and the rule of CSS that holds it.

/// A font cut down to some scalars.
struct FontPart {
  let family: String
  /// What it is for, in ascending order.
  let scalars: [Unicode.Scalar]
  /// The font file.
  let file: [UInt8]

  /// The rule that makes the part a font of the document.
  func rule(named name: String, isBold: Bool) -> String {
    "@font-face{font-family:\(name);font-weight:\(isBold ? 700 : 400);src:url(data:font/sfnt;base64,\(Self.base64(file)));"
      + "unicode-range:\(Self.ranges(of: scalars))}\n"
  }

  /// Neighbours are joined to ranges.
  static func ranges(of scalars: [Unicode.Scalar]) -> String {
    var ranges: [ClosedRange<UInt32>] = []
    for value in scalars.map(\.value) {
      if let last = ranges.last, last.upperBound + 1 == value {
        ranges[ranges.count - 1] = last.lowerBound...value
      } else {
        ranges.append(value...value)
      }
    }
    func spelt(_ value: UInt32) -> String { String(value, radix: 16, uppercase: true) }
    return ranges.map { "U+\(spelt($0.lowerBound))" + ($0.count > 1 ? "-\(spelt($0.upperBound))" : "") }.joined(separator: ",")
  }

  /// Base64 of RFC 4648, section 4: here as Foundation, which has it too, would double the time that a command takes to start.
  static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var out: [UInt8] = []
    out.reserveCapacity((bytes.count + 2) / 3 * 4)
    for begin in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[begin..<min(begin + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        out.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
