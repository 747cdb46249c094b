// Makes an SVG carry the letters it is written in, so that it looks the same where its fonts are not installed.

import Synchronization

/// An SVG that carries its own fonts.
public struct EmbeddedSVG: Sendable, Equatable {
  /// The document: as it was given, but for a style sheet with the fonts, their name before the others in each `font-family`, and
  /// `text-rendering`, so that letters are as wide on every screen.
  public let svg: String
  /// The families that it carries parts of, in order of preference, each once.
  public let families: [String]
  /// Families that would have been taken, had their makers not forbidden to embed them.
  public let refused: [String]
  /// Characters that no font of this machine has, in ascending order: readers see them in fonts of theirs, or as boxes.
  public let missing: [Unicode.Scalar]
}

/// Embeds fonts of this machine in SVG documents, cut down to the characters that occur. Callable from any thread.
public enum FontEmbedding {
  /// One at a time: fontconfig reads files that a second call would read again.
  private static let lock = Mutex(())

  /// The document with the fonts it is written in.
  ///
  /// Text elements count, with the attributes `font-family` and `font-weight` in force there; families in style sheets do not.
  /// Each character gets the first family of the chain that has it, as in a browser on this machine, else the font that suits best.
  /// A part of a font keeps the rules by which its letters join, and its axes if it is variable; it loses its hints. Fonts are not
  /// embedded against the word of their makers (field `fsType` of OpenType's table OS/2). The fonts have a name of their own, made
  /// of their bytes, so that two documents in one page do not meddle with each other. The same SVG and the same fonts give the same
  /// bytes.
  ///
  /// - Parameter svg: an SVG document. One without text in a stated family stays as it is.
  /// - Throws: `FontEmbeddingError`.
  /// - Complexity: O(n + f c) for a document of length n with c different characters and f fonts on this machine, besides the time
  ///   of HarfBuzz for each font that is taken.
  public static func embed(in svg: String) throws(FontEmbeddingError) -> EmbeddedSVG { try embed(in: svg, places: .init()) }

  static func embed(in svg: String, places: InstalledFonts.Places) throws(FontEmbeddingError) -> EmbeddedSVG {
    let bytes = Array(svg.utf8)
    let text = try SVGText(bytes)
    if text.clusters.isEmpty { return EmbeddedSVG(svg: svg, families: [], refused: [], missing: []) }
    let styles = text.clusters.sorted { $0.key < $1.key }
    let choices = try lock.withLock { _ throws(FontEmbeddingError) in
      let fonts = try InstalledFonts(places)
      var choices: [(style: SVGText.Style, choice: InstalledFonts.Choice)] = []
      for (style, clusters) in styles {
        choices.append((style, try fonts.choice(for: clusters, in: style, language: text.language ?? "")))
      }
      return choices
    }
    let refused = unique(choices.flatMap(\.choice.refused))
    guard choices.contains(where: { !$0.choice.parts.isEmpty }) else { throw .noFont(refused: refused) }

    var (sheet, names) = ("", [String: String]())
    for (chain, choices) in Dictionary(grouping: choices, by: \.style.families).sorted(by: { $0.key < $1.key }) {
      let name = "actorgraph-" + digest(choices.flatMap { $0.choice.parts.flatMap(\.file) })
      names[chain] = name
      for (style, choice) in choices {
        // Where ranges overlap the later rule wins, which is to be that of the better font.
        sheet += choice.parts.reversed().map { $0.rule(named: name, isBold: style.isBold) }.joined()
      }
    }
    var insertions = text.families.compactMap { place in names[place.value].map { (place.offset, $0 + ",") } }
    // Else programs fit the letters' widths to the pixels of their screen, each in its own way.
    if let place = text.renderingPlace { insertions.append((place, " text-rendering=\"geometricPrecision\"")) }
    insertions.append((text.headEnd, "\n<style>\n\(sheet)</style>"))
    return EmbeddedSVG(
      svg: inserted(insertions.sorted { $0.0 < $1.0 }, in: bytes),
      families: unique(choices.flatMap { $0.choice.parts.map(\.family) }),
      refused: refused, missing: Set(choices.flatMap { $0.choice.missing.joined() }).sorted())
  }

  private static func inserted(_ insertions: [(offset: Int, text: String)], in bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    var done = 0
    for insertion in insertions {
      out += bytes[done..<insertion.offset]
      out += insertion.text.utf8
      done = insertion.offset
    }
    return String(decoding: out + bytes[done...], as: UTF8.self)
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// FNV-1a with 64 bits (RFC 9923), in hexadecimal.
  private static func digest(_ bytes: [UInt8]) -> String {
    String(bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }, radix: 16)
  }
}

/// Why no fonts were embedded.
public enum FontEmbeddingError: Error, Sendable, Equatable, CustomStringConvertible {
  /// A library is not installed, or too old; with the system's own words, which may be empty.
  case unavailable(String)
  /// No font has any of the characters and may be embedded.
  case noFont(refused: [String])
  /// The SVG could not be read.
  case invalidSVG(String)
  /// No memory for the fonts.
  case outOfMemory

  /// One line for the user: what is the matter, and what helps.
  public var description: String {
    switch self {
    case .unavailable(let words):
      "embedding fonts needs fontconfig, and HarfBuzz 4 or newer: "
        + "apt-get install libfontconfig1 libharfbuzz-subset0 (Debian, Ubuntu), brew install fontconfig harfbuzz (macOS)"
        + (words.isEmpty ? "" : " (\(words))")
    case .noFont(let refused):
      "no font can be embedded: apt-get install fonts-noto-core (Debian, Ubuntu), brew install --cask font-noto-sans (macOS)"
        + (refused.isEmpty ? "" : "; their makers forbid to embed " + refused.joined(separator: ", "))
    case .invalidSVG(let words): "the SVG cannot be read: \(words)"
    case .outOfMemory: "no memory for the fonts"
    }
  }
}
