// Cuts XML into tags and text, as far as SVG needs it.

/// Reads a document from begin to end. Comments, instructions and the document type are passed over.
struct MarkupReader {
  /// An attribute with its entities resolved, and where its value begins in the document.
  struct Attribute {
    let name: String
    let value: String
    let offset: Int
  }

  /// A piece of the document.
  enum Piece {
    case start(String, [Attribute], isEmpty: Bool)
    case end(String)
    case text(String)
  }

  /// What is read next.
  private(set) var offset = 0
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next piece; nil at the end.
  ///
  /// - Throws: `invalidSVG` for a tag or comment without an end.
  mutating func next() throws(FontEmbeddingError) -> Piece? {
    while offset < bytes.count {
      if bytes[offset] != UInt8(ascii: "<") {
        let begin = offset
        offset = bytes[begin...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        return .text(Self.resolved(bytes[begin..<offset]))
      }
      if skip("<!--") {
        _ = try take(upTo: "-->")
      } else if skip("<![CDATA[") {
        return .text(String(decoding: try take(upTo: "]]>"), as: UTF8.self))
      } else if skip("<?") {
        _ = try take(upTo: "?>")
      } else if skip("<!") {
        _ = try take(upTo: ">")
      } else if skip("</") {
        return .end(String(decoding: try take(upTo: ">").prefix { !Self.isSpace($0) }, as: UTF8.self))
      } else {
        offset += 1
        return try tag()
      }
    }
    return nil
  }

  private mutating func tag() throws(FontEmbeddingError) -> Piece {
    let name = word()
    var attributes: [Attribute] = []
    while true {
      while offset < bytes.count, Self.isSpace(bytes[offset]) { offset += 1 }
      if skip("/>") { return .start(name, attributes, isEmpty: true) }
      if skip(">") { return .start(name, attributes, isEmpty: false) }
      let key = word()
      let quote = ["\"", "'"].first { skip("=" + $0) }
      guard !key.isEmpty, let quote else { throw .invalidSVG("the tag <\(name) is broken") }
      let begin = offset
      attributes.append(Attribute(name: key, value: Self.resolved(try take(upTo: quote)), offset: begin))
    }
  }

  private mutating func word() -> String {
    let begin = offset
    while offset < bytes.count, !Self.isSpace(bytes[offset]), !"=/><\"'".utf8.contains(bytes[offset]) { offset += 1 }
    return String(decoding: bytes[begin..<offset], as: UTF8.self)
  }

  private mutating func skip(_ mark: String) -> Bool {
    guard bytes[offset...].starts(with: mark.utf8) else { return false }
    offset += mark.utf8.count
    return true
  }

  /// What lies before a mark, which is passed.
  private mutating func take(upTo mark: String) throws(FontEmbeddingError) -> ArraySlice<UInt8> {
    let begin = offset
    while offset < bytes.count {
      let end = offset
      if skip(mark) { return bytes[begin..<end] }
      offset += 1
    }
    throw .invalidSVG("'\(mark)' is missing")
  }

  private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x9, 0xA, 0xD].contains(byte) }

  /// Text with its entities resolved; those that XML does not know stay as they are.
  private static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    var parts = text.split(separator: "&", omittingEmptySubsequences: false)[...]
    var out = String(parts.popFirst() ?? "")
    for part in parts {
      guard let end = part.firstIndex(of: ";"), let scalar = scalar(named: part[..<end]) else {
        out += "&" + part
        continue
      }
      out.unicodeScalars.append(scalar)
      out += part[part.index(after: end)...]
    }
    return out
  }

  private static func scalar(named name: Substring) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    default:
      if name.hasPrefix("#x") {
        UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
      } else {
        name.hasPrefix("#") ? UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init) : nil
      }
    }
  }
}
