// The only door to librsvg: SVG in, PNG or PDF out, under one lock.

import CRsvgShim
import Synchronization

/// Makes pictures for print of SVG, all with the SVG's size and look.
///
/// The SVG states its size, in px (1/96 inch) or in a length such as mm. Text is set in the fonts of this machine. The same SVG gives the
/// same bytes on the same machine, at any time. Nothing that the SVG names outside of itself is read. Callable from any thread.
public enum SVGConversion {
  /// Fonts and Cairo's caches are shared by the threads of a process; not all versions in use guard them well.
  private static let lock = Mutex(())

  /// A PNG, with its resolution noted in it, so that it is as large on paper as the SVG.
  ///
  /// - Parameters:
  ///   - svg: an SVG document.
  ///   - dotsPerInch: the resolution, within `PNGResolution.range`.
  /// - Throws: `SVGConversionError`.
  /// - Complexity: O(p) for p pixels, besides the time of librsvg for the elements.
  public static func png(of svg: String, dotsPerInch: Int = PNGResolution.standard) throws(SVGConversionError) -> [UInt8] {
    guard PNGResolution.range.contains(dotsPerInch) else { throw .invalidResolution(dotsPerInch) }
    return PNGResolution.noted(dotsPerInch, in: try convert(svg, to: CRSVG_PNG, dotsPerInch: dotsPerInch))
  }

  /// A PDF of one page that is as large as the SVG, with fonts embedded and text as text.
  ///
  /// - Parameter svg: an SVG document.
  /// - Throws: `SVGConversionError`.
  public static func pdf(of svg: String) throws(SVGConversionError) -> [UInt8] { try convert(svg, to: CRSVG_PDF) }

  /// - Parameter library: the file of librsvg; nil for what the system calls it.
  static func convert(
    _ svg: String, to format: crsvg_format, dotsPerInch: Int = PNGResolution.standard, library: String? = nil
  ) throws(SVGConversionError) -> [UInt8] {
    var result = crsvg_bytes()
    var message = crsvg_message()
    var svg = svg
    let status = lock.withLock { _ in
      svg.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          crsvg_convert(library, characters.baseAddress, characters.count, format, Double(dotsPerInch), &result, &message)
        }
      }
    }
    defer { crsvg_free(&result) }
    let words = withUnsafeBytes(of: message.text) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      .split(whereSeparator: \.isNewline).joined(separator: "; ")
    switch status {
    case CRSVG_OK: return Array(UnsafeBufferPointer(start: result.bytes, count: result.count))
    case CRSVG_UNAVAILABLE: throw .unavailable(words)
    case CRSVG_BAD_SVG: throw .invalidSVG(words)
    case CRSVG_NO_SIZE: throw .invalidSVG("it does not say how large it is")
    case CRSVG_TOO_LARGE: throw .tooLarge(dotsPerInch: dotsPerInch)
    case CRSVG_NO_MEMORY: throw .outOfMemory
    default: throw .drawingFailed(words)
    }
  }
}

/// Why an SVG was not converted. The texts are librsvg's own words and may be empty.
public enum SVGConversionError: Error, Sendable, Equatable, CustomStringConvertible {
  /// librsvg is not installed, or too old.
  case unavailable(String)
  /// The SVG could not be read, or has no size.
  case invalidSVG(String)
  /// The resolution is outside `PNGResolution.range`.
  case invalidResolution(Int)
  /// The PNG would have too many pixels.
  case tooLarge(dotsPerInch: Int)
  /// No memory for the picture.
  case outOfMemory
  /// The picture could not be drawn or written.
  case drawingFailed(String)

  /// One line for the user: what is the matter, and what helps.
  public var description: String {
    switch self {
    case .unavailable(let words):
      "PNG and PDF need librsvg 2.52 or newer: apt-get install librsvg2-2 (Debian, Ubuntu), brew install librsvg (macOS)"
        + (words.isEmpty ? "" : " (\(words))")
    case .invalidSVG(let words): "the SVG cannot be read" + Self.clause(words)
    case .invalidResolution(let dots):
      "\(dots) dots per inch are outside \(PNGResolution.range.lowerBound) to \(PNGResolution.range.upperBound)"
    case .tooLarge(let dots):
      "at \(dots) dots per inch the PNG would have more than \(CRSVG_LONGEST_SIDE) pixels on a side, or \(CRSVG_MOST_PIXELS) in all; "
        + "choose fewer, or PDF"
    case .outOfMemory: "no memory for the picture; choose fewer dots per inch, or PDF"
    case .drawingFailed(let words): "librsvg cannot draw the SVG" + Self.clause(words)
    }
  }

  private static func clause(_ words: String) -> String { words.isEmpty ? "" : ": \(words)" }
}
