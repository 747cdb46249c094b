// The article that a web page holds: its text without what stands around it, and what the page says of it.

import CXMLShim

/// An article out of an HTML page.
///
/// What is left out, by rule and without statistics:
/// - elements that are no running text by their name: scripts, styles, menus (`nav`), `aside`, `footer`, `figure`, controls, embedded media,
///   a `header` that is not part of an article; and what is hidden (`hidden`, `aria-hidden`, `display: none`);
/// - everything outside of the `article` that holds the most text or, without one, of `main`, if that holds at least `leastText`
///   characters;
/// - paragraphs more than half of whose characters are in links: lists of links.
///
/// So advertisements and teasers between paragraphs stay where nothing marks them.
public struct HTMLArticle: Sendable, Equatable {
  /// What an `article` or `main` element must hold to be believed, in characters.
  public static let leastText = 250

  /// The paragraphs, in UTF-8, with an empty line between them; without one that is the title.
  public let text: [UInt8]
  /// `og:title`; else the first heading if the page's title begins with it; else the page's title.
  public let title: String?
  /// As it is written in `article:published_time` or another usual `meta` element, or in the first `time` element.
  public let date: String?
  /// The `lang` of the page.
  public let language: String?
  /// The canonical URL.
  public let url: String?
  /// `og:site_name`.
  public let source: String?

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - page: HTML in UTF-8.
  ///   - library: the file of libxml2; nil for what the system calls it.
  /// - Throws: `HTMLError` without the library, or if elements are nested too deeply.
  /// - Complexity: O(n).
  public init(_ page: [UInt8], library: String? = nil) throws(HTMLError) {
    let builder = HTMLBlocks()
    try builder.read(page, library: library)
    self.init(builder)
  }

  private init(_ page: HTMLBlocks) {
    let kept = page.blocks.filter { 2 * $0.linked <= $0.letters }
    var articles: [Int: Int] = [:]
    var main = 0
    for block in kept {
      if let article = block.article { articles[article, default: 0] += block.letters }
      if block.isMain { main += block.letters }
    }
    let largest = articles.max { ($0.value, $1.key) < ($1.value, $0.key) }
    let chosen =
      if let largest, largest.value >= Self.leastText {
        kept.filter { $0.article == largest.key }
      } else if main >= Self.leastText {
        kept.filter(\.isMain)
      } else {
        kept
      }
    let heading = page.heading.flatMap { heading in page.title.hasPrefix(heading) ? heading : nil }
    let title = page.meta("og:title") ?? heading ?? (page.title.isEmpty ? nil : page.title)
    self.title = title
    text = Array(chosen.map(\.text).filter { title.map(\.utf8)?.elementsEqual($0) != true }.joined(separator: [0x0A, 0x0A]))
    let dates = [
      "article:published_time", "datepublished", "og:published_time", "date", "pubdate", "publishdate", "publish-date",
      "publication_date",
      "dc.date.issued", "dc.date", "dcterms.date", "dcterms.created", "parsely-pub-date", "sailthru.date",
    ]
    date = dates.lazy.compactMap(page.meta).first ?? page.time
    (language, url, source) = (page.language, page.canonical ?? page.meta("og:url"), page.meta("og:site_name"))
  }
}

/// Why a page cannot be read.
public enum HTMLError: Error, Sendable, Equatable, CustomStringConvertible {
  /// libxml2 is not installed, in its own words.
  case unavailable(String)
  /// The page goes beyond a limit.
  case refused(String)
  /// No memory.
  case outOfMemory

  /// What is wrong and what to do about it, in a line that stands behind the file's name.
  public var description: String {
    switch self {
    case .unavailable(let words):
      "HTML pages need libxml2: apt-get install libxml2 (Debian, Ubuntu), brew install libxml2 (macOS)"
        + (words.isEmpty ? "" : " (\(words))")
    case .refused(let words): "is no page to be read: \(words)"
    case .outOfMemory: "no memory to read the page"
    }
  }
}
