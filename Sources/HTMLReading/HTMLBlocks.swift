// The paragraphs of a page, and the metadata in its head, out of the events of libxml2.

import CXMLShim

/// Collects the blocks of text of a page.
final class HTMLBlocks {
  /// A paragraph, heading, item or cell.
  struct Block {
    var text: [UInt8] = []
    /// Characters that are no white space.
    var letters = 0
    /// Those of them in links.
    var linked = 0
    /// Number of the outermost `article` element around it.
    var article: Int?
    /// Whether it is in the `main` element.
    var isMain = false
  }

  private static let dropped: Set<String> = [
    "script", "style", "noscript", "template", "nav", "aside", "footer", "figure", "iframe", "object", "embed", "svg", "math",
    "canvas",
    "audio", "video", "map", "select", "option", "button", "textarea", "label", "dialog", "menu",
  ]
  /// Elements that do not end a paragraph.
  private static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "input",
    "ins", "kbd",
    "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
  ]

  private(set) var blocks: [Block] = []
  /// The page's title.
  private(set) var title = ""
  /// The first heading of the first level.
  private(set) var heading: String?
  /// The first `datetime` of a `time` element.
  private(set) var time: String?
  private(set) var language: String?
  private(set) var canonical: String?
  private var metadata: [String: String] = [:]

  private var block = Block()
  private var hasSpace = false
  private var depth = 0
  /// The depth of the outermost element that is left out.
  private var droppedDepth: Int?
  private var articleDepth: Int?
  private var mainDepth: Int?
  private var linkDepth: Int?
  private var titleDepth: Int?
  private var headingDepth: Int?
  private var articles = 0

  /// A meta element's content, by its name or property in lower case.
  func meta(_ name: String) -> String? { metadata[name] }

  func read(_ page: [UInt8], library: String?) throws(HTMLError) {
    var handlers = chtml_handlers(
      begin: { context, name, attributes in HTMLBlocks.of(context)?.begin(name, attributes) },
      end: { context, name in HTMLBlocks.of(context)?.end(name) },
      text: { context, bytes, count in
        HTMLBlocks.of(context)?.add(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
      })
    var problem = cxml_problem()
    let status = withExtendedLifetime(self) {
      page.withUnsafeBytes { page in
        chtml_read(
          library, page.baseAddress?.assumingMemoryBound(to: CChar.self), page.count, &handlers,
          Unmanaged.passUnretained(self).toOpaque(), &problem)
      }
    }
    let words = withUnsafeBytes(of: problem.text) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    switch status {
    case CXML_OK: close()
    case CXML_UNAVAILABLE: throw .unavailable(words)
    case CXML_NO_MEMORY: throw .outOfMemory
    default: throw .refused(words)
    }
    title = Self.line(title) ?? ""
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> HTMLBlocks? {
    context.map { Unmanaged<HTMLBlocks>.fromOpaque($0).takeUnretainedValue() }
  }

  private func begin(_ name: UnsafePointer<CChar>?, _ attributes: UnsafePointer<UnsafePointer<CChar>?>?) {
    depth += 1
    guard droppedDepth == nil, let name = name.map({ String(cString: $0) }) else { return }
    let attributes = Self.attributes(attributes)
    let isOutside = articleDepth == nil && mainDepth == nil
    if Self.dropped.contains(name) || name == "header" && isOutside || Self.isHidden(attributes) {
      if !Self.inline.contains(name) { close() }
      droppedDepth = depth
      return
    }
    switch name {
    case "html": language = attributes["lang"].flatMap(Self.line) ?? attributes["xml:lang"].flatMap(Self.line)
    case "title": titleDepth = titleDepth ?? (title.isEmpty ? depth : nil)
    case "meta":
      let names = ["property", "name", "itemprop"].compactMap { attributes[$0]?.lowercased() }
      for name in names where metadata[name] == nil { metadata[name] = attributes["content"].flatMap(Self.line) }
    case "link":
      if attributes["rel"]?.lowercased() == "canonical" { canonical = canonical ?? attributes["href"].flatMap(Self.line) }
    case "time": time = time ?? attributes["datetime"].flatMap(Self.line)
    case "a": linkDepth = linkDepth ?? depth
    case "br":
      block.text.append(0x0A)
      hasSpace = false
    case "article" where articleDepth == nil:
      close()
      (articleDepth, articles) = (depth, articles + 1)
    case "main" where mainDepth == nil:
      close()
      mainDepth = depth
    case "h1":
      close()
      headingDepth = headingDepth ?? (heading == nil ? depth : nil)
    default:
      if !Self.inline.contains(name) { close() }
    }
  }

  private func end(_ name: UnsafePointer<CChar>?) {
    defer { depth -= 1 }
    guard droppedDepth == nil, let name = name.map({ String(cString: $0) }) else {
      if droppedDepth == depth { droppedDepth = nil }
      return
    }
    if headingDepth == depth {
      heading = Self.line(String(decoding: block.text, as: UTF8.self))
      headingDepth = nil
    }
    if !Self.inline.contains(name), name != "br" { close() }
    if linkDepth == depth { linkDepth = nil }
    if titleDepth == depth { titleDepth = nil }
    if articleDepth == depth { articleDepth = nil }
    if mainDepth == depth { mainDepth = nil }
  }

  private func add(_ bytes: UnsafeRawBufferPointer) {
    guard droppedDepth == nil else { return }
    if titleDepth != nil {
      title += String(decoding: bytes, as: UTF8.self)
      return
    }
    for byte in bytes {
      if byte <= 0x20 {
        hasSpace = true
        continue
      }
      if hasSpace, let last = block.text.last, last != 0x0A { block.text.append(0x20) }
      hasSpace = false
      block.text.append(byte)
      guard byte & 0xC0 != 0x80 else { continue }
      block.letters += 1
      if linkDepth != nil { block.linked += 1 }
    }
  }

  /// Ends the paragraph.
  private func close() {
    if block.letters > 0 {
      (block.article, block.isMain) = (articleDepth.map { _ in articles }, mainDepth != nil)
      while block.text.last == 0x0A { block.text.removeLast() }
      block.text = Array(block.text.drop { $0 == 0x0A })
      blocks.append(block)
    }
    block = Block()
    hasSpace = false
  }

  private static func attributes(_ list: UnsafePointer<UnsafePointer<CChar>?>?) -> [String: String] {
    var attributes: [String: String] = [:]
    guard var place = list else { return attributes }
    while let name = place[0] {
      attributes[String(cString: name).lowercased()] = place[1].map { String(cString: $0) } ?? ""
      place += 2
    }
    return attributes
  }

  private static func isHidden(_ attributes: [String: String]) -> Bool {
    attributes["hidden"] != nil || attributes["aria-hidden"] == "true"
      || attributes["style"]?.lowercased().filter({ !$0.isWhitespace }).contains("display:none") ?? false
  }

  /// A text in one line without white space around it; nil if nothing is left.
  private static func line(_ text: String) -> String? {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.isEmpty ? nil : line
  }
}
