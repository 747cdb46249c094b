// HTML pages.

import AliasMatching
import HTMLReading

/// HTML: a page is a document, without what stands around its article. `HTMLArticle` tells the rule.
struct HTMLForm: FileForm {
  let name = "html"
  let fileExtensions = ["html", "htm", "xhtml"]
  let summary = "a page is a document, without menus and the like; title, date, source, language, URL"

  private static let identifier = LanguageIdentifier()
  /// Where an encoding must be declared, in bytes.
  private static let head = 1024

  func document(of bytes: [UInt8], encoding: TextEncoding) throws(FormError) -> RawDocument {
    var raw = RawDocument()
    let encoding = encoding == .automatic ? Self.declaredEncoding(in: bytes) ?? encoding : encoding
    let page = try FileText(bytes, encoding: encoding, into: &raw)
    do throws(HTMLError) {
      let article = try HTMLArticle(page.bytes)
      raw[.text] = article.text
      raw[.title] = article.title.map { Array($0.utf8) }
      raw[.date] = article.date.map { Array($0.utf8) }
      raw[.url] = article.url.map { Array($0.utf8) }
      raw[.source] = article.source.map { Array($0.utf8) }
      // Many a site declares the language of its template: that of the text is believed.
      let found = Self.identifier.language(of: UTF8Text(repairing: article.text))
      if let language = article.language, found == nil || language.lowercased().hasPrefix(found ?? "") {
        raw[.language] = Array(language.utf8)
      }
    } catch {
      throw FormError(error.description)
    }
    return raw
  }

  /// The encoding that a page declares in a `meta` element or an XML declaration; nil if it declares none that is known.
  private static func declaredEncoding(in bytes: [UInt8]) -> TextEncoding? {
    let head = String(decoding: bytes.prefix(head).map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self).lowercased()
    for key in ["charset", "encoding"] {
      guard let place = head.firstRange(of: key) else { continue }
      let rest = head[place.upperBound...].drop { $0.isWhitespace }
      guard rest.first == "=" else { continue }
      let name = rest.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
        .prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
      // By these names browsers mean Windows-1252 (WHATWG Encoding Standard). A page whose declaration could be read is not in UTF-16.
      let meant = ["iso-8859-1", "latin1", "us-ascii", "ascii"].contains(String(name)) ? "windows-1252" : String(name)
      return meant.hasPrefix("utf-16") ? nil : TextEncoding(named: meant)
    }
    return nil
  }
}
