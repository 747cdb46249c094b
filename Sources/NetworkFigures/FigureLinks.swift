// Links from discs and lines to pages: made from templates, so that nothing but http, https and mailto gets into the file.

/// An address with places for what it is an address of.
public struct LinkTemplate: Sendable, Equatable {
  private let text: String

  /// Schemes that may stand in a figure.
  static let schemes = ["http://", "https://", "mailto:"]
  private static let longest = 2000

  /// A template; nil if its scheme is none of http, https and mailto, or if it holds anything that may not stand in an address
  /// (RFC 3986) but the braces around names.
  public init?(_ text: String) {
    let lowered = text.lowercased()
    guard text.utf8.count <= Self.longest, let scheme = Self.schemes.first(where: lowered.hasPrefix),
      text.utf8.count > scheme.utf8.count, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`|'".utf8.contains($0) })
    else { return nil }
    self.text = text
  }

  /// The address for these values by name; a name in braces that is not among them stays as it is, percent-encoded.
  func address(_ values: [String: String]) -> String {
    var out = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      out += Self.withoutBraces(rest[..<open]) + Self.encoded(values[name] ?? "{\(name)}")
      rest = rest[rest.index(after: close)...]
    }
    return out + Self.withoutBraces(rest)
  }

  /// Braces that name nothing, encoded: addresses have none.
  private static func withoutBraces(_ text: Substring) -> String {
    text.map { $0 == "{" ? "%7B" : $0 == "}" ? "%7D" : String($0) }.joined()
  }

  /// Percent-encoded but for what RFC 3986 calls unreserved.
  private static func encoded(_ value: String) -> String {
    var out = ""
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default: out += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return out
  }
}

/// Where the discs and lines of a figure lead to.
public struct FigureLinks: Sendable, Equatable {
  /// For actors, with `{id}` and `{label}`.
  public var actors: LinkTemplate?
  /// For ties, with `{source}` and `{target}`, the ids of both ends.
  public var ties: LinkTemplate?

  /// Links from their templates.
  public init(actors: LinkTemplate? = nil, ties: LinkTemplate? = nil) {
    self.actors = actors
    self.ties = ties
  }
}
