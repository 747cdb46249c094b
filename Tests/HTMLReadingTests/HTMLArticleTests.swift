// Pages: what is text, what is left out, and what they say of themselves.

import HTMLReading
import Testing

@Suite struct HTMLArticleTests {
  private func text(_ page: String) throws -> String { String(decoding: try HTMLArticle(Array(page.utf8)).text, as: UTF8.self) }

  /// Enough words for an article to be believed.
  private let long = String(repeating: "Armenia and Azerbaijan met in Prague. ", count: 10).dropLast().description

  @Test func paragraphsStayParagraphs() throws {
    #expect(
      try text("<p>One <b>bold</b>\n word<p>Two<div>Three<br>line<br><br>Four</div>five")
        == "One bold word\n\nTwo\n\nThree\nline\n\nFour\n\nfive")
    #expect(try text("<ul><li>a<li>b</ul><table><tr><td>c<td>d</table>") == "a\n\nb\n\nc\n\nd")
    #expect(try text("روسيا &amp; أرمينيا&nbsp;&#1610; &lt;b&gt;") == "روسيا & أرمينيا\u{A0}ي <b>")
    #expect(try text("") == "")
  }

  @Test func whatIsNoTextIsLeftOut() throws {
    let page = """
      <html><body><header>Site</header><nav><ul><li>Menu</ul></nav><p>Kept.</p><script>var a = "<p>no</p>";</script><style>p{}</style>
      <aside>More</aside><figure><img><figcaption>Photo</figcaption></figure><p hidden>no</p><div style="color:red; DISPLAY: none"><p>no</p></div>
      <form><p>Also kept.</p><button>Send</button></form><footer>Imprint</footer></body></html>
      """
    #expect(try text(page) == "Kept.\n\nAlso kept.")
  }

  @Test func listsOfLinksAreLeftOut() throws {
    #expect(try text("<p><a href=x>Read</a> on</p><p>The <a href=y>link</a> is short</p>") == "The link is short")
  }

  @Test func theLargestArticleCounts() throws {
    let page = "<p>\(long)</p><article><p>Teaser</p></article><article><header><h1>Head</h1></header><p>\(long)</p></article>"
    #expect(try text(page) == "Head\n\n\(long)")
    #expect(try text("<p>Before</p><main><p>\(long)</p></main>") == long)
    // An article that holds next to nothing is not believed.
    #expect(try text("<p>Before</p><article>Short</article>") == "Before\n\nShort")
  }

  @Test func metadata() throws {
    let page = """
      <html lang="ar-EG"><head><title>Prague  talks | The Site</title><meta property="og:site_name" content="The Site">
      <meta property="article:published_time" content="2022-10-06T10:00:00Z"><link rel="canonical" href="https://example.org/a">
      </head><body><h1>Prague talks</h1><time datetime="2020-01-01">then</time><p>Text.</p></body></html>
      """
    let article = try HTMLArticle(Array(page.utf8))
    #expect(article.title == "Prague talks" && article.language == "ar-EG" && article.url == "https://example.org/a")
    #expect(article.date == "2022-10-06T10:00:00Z" && article.source == "The Site")
    #expect(String(decoding: article.text, as: UTF8.self) == "then\n\nText.")
    #expect(try HTMLArticle(Array("<title>A</title><meta property=og:title content=B>".utf8)).title == "B")
    #expect(try HTMLArticle(Array("<time datetime=2020-01-01>x</time>".utf8)).date == "2020-01-01")
  }

  @Test func hostilePagesEnd() throws {
    #expect(throws: HTMLError.self) { try text(String(repeating: "<div>", count: 100_000)) }
    #expect(try text("<!-- " + String(repeating: "x", count: 300_000)).isEmpty)
    for page in ["<", "</p></p>", "<p", "<a href='", "a\0b", "<![CDATA[x", "&#xFFFFFFFF;", "<svg><title>x"] { _ = try text(page) }
  }

  @Test func aMissingLibraryIsTold() {
    #expect(throws: HTMLError.self) { try HTMLArticle([0x61], library: "/nonexistent/libxml2.so") }
  }
}
