// Decoding: bytes of any encoding become valid UTF-8, and what is malformed is counted.

import AliasMatching
import StreamCompression

@testable import ActorNetworks

extension FuzzCheck {
  private static let encodings = [
    "auto", "utf-16le", "utf-16be", "utf-32le", "utf-32be", "windows-1256", "windows-1251", "windows-1252", "iso-8859-6",
    "koi8-r",
    "gb18030", "euc-jp", "big5", "iso-2022-jp", "shift_jis", "utf-7",
  ]

  /// UTF-8, UTF-16 and UTF-32 are decoded as the standard library decodes them; of every encoding a file is read in pieces as in one.
  static let decoder = FuzzCheck(name: "decoder") { input in
    var input = FuzzInput(input)
    let name = input.choice(encodings), room = input.byte()
    let bytes = Array(input.rest)
    if let problem = problemOfRepair(bytes) { return problem }
    guard let encoding = TextEncoding(named: name) else { return nil }
    let text = encoding.decode(bytes)
    guard isUTF8(text.bytes) else { return "decoded to what is no UTF-8" }

    if TextEncoding.mark(of: bytes) == nil, let expected = expected(bytes, name) {
      guard text.bytes == Array(expected.utf8) else { return "decoded to \(text.bytes), expected \(Array(expected.utf8))" }
      let scalars = expected.unicodeScalars.count { $0 == "\u{FFFD}" }
      guard text.malformedSequences <= scalars else { return "\(text.malformedSequences) malformed of \(scalars)" }
    }
    guard CompressionMethod(contents: bytes) == nil else { return nil }
    let file = ScratchFile(bytes, ending: "txt")
    var stream = try TextStream(file.path, encoding: encoding, limits: .standard)
    var streamed: [UInt8] = []
    while true {
      var buffer = [UInt8](repeating: 0, count: ByteStream.leastRoom + room)
      let count = try stream.read(into: &buffer, from: 0)
      if count == 0 { break }
      streamed += buffer[..<count]
    }
    return UTF8Text(repairing: streamed).bytes == text.bytes ? nil : "other text in pieces of \(room)"
  }

  private static func problemOfRepair(_ bytes: [UInt8]) -> String? {
    let text = UTF8Text(repairing: bytes)
    let expected = String(decoding: bytes, as: UTF8.self)
    guard text.bytes == Array(expected.utf8) else { return "repaired to \(text.bytes), expected \(Array(expected.utf8))" }
    let written = bytes.indices.count { bytes[$0...].starts(with: [0xEF, 0xBF, 0xBD]) }
    let malformed = expected.unicodeScalars.count { $0 == "\u{FFFD}" } - written
    guard text.malformedSequences == malformed else { return "\(text.malformedSequences) malformed, expected \(malformed)" }
    guard let first = text.firstMalformedByte else { return malformed == 0 ? nil : "the first malformed byte is not known" }
    return malformed > 0 && isUTF8(Array(bytes[..<first])) && !isUTF8(Array(bytes[...first]))
      ? nil : "byte \(first) is not the first malformed"
  }

  /// What the standard library makes of the bytes; nil for other encodings.
  private static func expected(_ bytes: [UInt8], _ name: String) -> String? {
    func units<Unit: FixedWidthInteger>(_: Unit.Type) -> [Unit] {
      let size = MemoryLayout<Unit>.size
      return stride(from: 0, to: bytes.count - bytes.count % size, by: size).map { begin in
        let unit = bytes[begin..<begin + size].reduce(0) { $0 << 8 | Unit($1) }
        return name.hasSuffix("le") ? unit.byteSwapped : unit
      }
    }
    func cutOff(_ size: Int) -> String { bytes.count % size == 0 ? "" : "\u{FFFD}" }
    switch name {
    case "auto": return String(decoding: bytes, as: UTF8.self)
    case "utf-16le", "utf-16be":
      // A high surrogate before half a unit is cut off together with it.
      let units = units(UInt16.self)
      let isCut = bytes.count % 2 == 1 && units.last.map { $0 & 0xFC00 == 0xD800 } ?? false
      return String(decoding: units, as: UTF16.self) + (isCut ? "" : cutOff(2))
    case "utf-32le", "utf-32be":
      return String(String.UnicodeScalarView(units(UInt32.self).map { Unicode.Scalar($0) ?? "\u{FFFD}" })) + cutOff(4)
    default: return nil
    }
  }

  static func isUTF8(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }
}
