// What the tests share: an SVG to embed fonts in, and the embedded fonts as HarfBuzz reads them.

import Foundation
import Testing

/// The chain of the figures.
let chain = "'Noto Sans','Noto Sans Arabic','DejaVu Sans',sans-serif"

/// A document with the given texts, escaped.
func svg(_ regular: [String] = [], bold: [String] = [], families: String = chain, language: String = "en") -> String {
  func escaped(_ text: String) -> String {
    [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("'", "&#39;"), ("\"", "&quot;")].reduce(text) { text, pair in
      text.replacingOccurrences(of: pair.0, with: pair.1, options: .literal)
    }
  }
  let texts =
    regular.map { "<text x=\"9\" y=\"50\">\(escaped($0))</text>\n" }
    + bold.map { "<text x=\"9\" y=\"80\" font-weight=\"bold\"><tspan>\(escaped($0))</tspan></text>\n" }
  return """
    <svg xmlns="http://www.w3.org/2000/svg" width="400" height="100" xml:lang="\(language)" font-family="\(escaped(families))">
    <title>Ω</title>
    <desc>Ж</desc>
    <rect width="400" height="100" fill="#fff"/>
    \(texts.joined())</svg>

    """
}

/// A rule `@font-face` of an embedded document.
struct FontRule: Equatable {
  let name: String
  let isBold: Bool
  let file: [UInt8]
  let scalars: Set<UInt32>

  /// All rules, in the order of the document.
  static func all(in svg: String) throws -> [FontRule] {
    let pattern =
      #/@font-face\{font-family:([a-z0-9-]+);font-weight:(400|700);src:url\(data:font/sfnt;base64,([^)]*)\);unicode-range:([^}]*)\}/#
    return try svg.matches(of: pattern).map { match in
      let file = try #require(Data(base64Encoded: String(match.3)))
      var scalars: Set<UInt32> = []
      for range in match.4.split(separator: ",") {
        let ends = try range.dropFirst(2).split(separator: "-").map { try #require(UInt32($0, radix: 16)) }
        scalars.formUnion(ends[0]...(ends.last ?? ends[0]))
      }
      return FontRule(name: String(match.1), isBold: match.2 == "700", file: Array(file), scalars: scalars)
    }
  }
}

/// The file of the font that fontconfig's own command finds.
func installedFont(_ pattern: String) throws -> [UInt8] {
  let process = Process()
  let output = Pipe()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = ["fc-match", "-f", "%{file}", pattern]
  process.standardOutput = output
  try process.run()
  let path = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  process.waitUntilExit()
  return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
}

/// A font file as HarfBuzz reads it.
final class ShapedFont {
  private typealias Pointer = OpaquePointer?
  private let face: Pointer
  private let font: Pointer

  private static func function<F>(_ name: String, as type: F.Type) throws -> F {
    let names = ["libharfbuzz.so.0", "/opt/homebrew/lib/libharfbuzz.0.dylib", "/usr/local/lib/libharfbuzz.0.dylib"]
    let library = try #require(names.lazy.compactMap { dlopen($0, RTLD_NOW) }.first)
    return unsafeBitCast(try #require(dlsym(library, name)), to: type)
  }

  init(_ file: [UInt8]) throws {
    typealias CreateBlob = @convention(c) (UnsafePointer<UInt8>?, UInt32, Int32, Pointer, Pointer) -> Pointer
    // 0: the bytes are copied.
    let blob = try Self.function("hb_blob_create", as: CreateBlob.self)(file, UInt32(file.count), 0, nil, nil)
    face = try Self.function("hb_face_create", as: (@convention(c) (Pointer, UInt32) -> Pointer).self)(blob, 0)
    font = try Self.function("hb_font_create", as: (@convention(c) (Pointer) -> Pointer).self)(face)
  }

  var glyphCount: Int {
    get throws { Int(try Self.function("hb_face_get_glyph_count", as: (@convention(c) (Pointer) -> UInt32).self)(face)) }
  }

  /// The scalars that the font has.
  var scalars: Set<UInt32> {
    get throws {
      let set = try Self.function("hb_set_create", as: (@convention(c) () -> Pointer).self)()
      try Self.function("hb_face_collect_unicodes", as: (@convention(c) (Pointer, Pointer) -> Void).self)(face, set)
      let next = try Self.function("hb_set_next", as: (@convention(c) (Pointer, UnsafeMutablePointer<UInt32>) -> Int32).self)
      var (scalars, scalar): (Set<UInt32>, UInt32) = ([], .max)
      while next(set, &scalar) != 0 { scalars.insert(scalar) }
      return scalars
    }
  }

  /// Advances and offsets of a line's glyphs, in the font's units; without those that take no room, as joiners.
  func positions(of text: String) throws -> [Int32] {
    typealias Add = @convention(c) (Pointer, UnsafePointer<CChar>, Int32, UInt32, Int32) -> Void
    typealias Shape = @convention(c) (Pointer, Pointer, Pointer, UInt32) -> Void
    typealias Positions = @convention(c) (Pointer, UnsafeMutablePointer<UInt32>) -> UnsafePointer<Int32>
    let buffer = try Self.function("hb_buffer_create", as: (@convention(c) () -> Pointer).self)()
    try Self.function("hb_buffer_add_utf8", as: Add.self)(buffer, text, -1, 0, -1)
    try Self.function("hb_buffer_guess_segment_properties", as: (@convention(c) (Pointer) -> Void).self)(buffer)
    try Self.function("hb_shape", as: Shape.self)(font, buffer, nil, 0)
    var count: UInt32 = 0
    let positions = try Self.function("hb_buffer_get_glyph_positions", as: Positions.self)(buffer, &count)
    // Four numbers a glyph, and one that is HarfBuzz's own.
    return (0..<Int(count)).map { glyph in (0..<4).map { positions[5 * glyph + $0] } }.filter { $0 != [0, 0, 0, 0] }.flatMap(
      \.self)
  }
}
