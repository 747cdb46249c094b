// What an SVG writes, in which fonts: reads as much of XML as that needs.

/// The characters of an SVG's text elements, by the fonts and the weight that its attributes state.
struct SVGText {
  /// How a text is set.
  struct Style: Hashable, Comparable {
    /// The attribute `font-family` in force.
    let families: String
    let isBold: Bool

    static func < (a: Style, b: Style) -> Bool { a.families == b.families ? !a.isBold && b.isBold : a.families < b.families }
  }

  /// The scalars of a character as people see it, which no font should be changed within.
  typealias Cluster = [Unicode.Scalar]

  /// What is written in each style. Text for which no family is stated is left out.
  private(set) var clusters: [Style: Set<Cluster>] = [:]
  /// Where the values of the attributes `font-family` begin, in ascending order.
  private(set) var families: [(offset: Int, value: String)] = []
  /// What the document says of its language.
  private(set) var language: String?
  /// Where a style sheet may stand: in the document's element, behind its title and description, which readers look for first.
  private(set) var headEnd = 0
  /// Where the document's element may get another attribute `text-rendering`; nil if it has one.
  private(set) var renderingPlace: Int?

  private var elements: [Element] = []
  private var isInHead = true

  private struct Element {
    let name: String
    var families: String?
    var isBold = false
    var isText = false
  }

  /// - Parameter svg: a document in UTF-8.
  /// - Throws: `invalidSVG` for what is not one SVG element, well nested.
  /// - Complexity: O(n).
  init(_ svg: [UInt8]) throws(FontEmbeddingError) {
    var reader = MarkupReader(svg)
    var hasRoot = false
    while let piece = try reader.next() {
      switch piece {
      case .text(let text): write(text)
      case .start(let name, let attributes, let isEmpty):
        if elements.isEmpty {
          guard !hasRoot, name == "svg" else { throw .invalidSVG("it is not one element svg") }
          hasRoot = true
          language = attributes.first { $0.name == "xml:lang" || $0.name == "lang" }?.value
          if !isEmpty, !attributes.contains(where: { $0.name == "text-rendering" }) { renderingPlace = reader.offset - 1 }
        }
        if elements.count == 1, name != "title", name != "desc" { isInHead = false }
        families += attributes.filter { $0.name == "font-family" }.map { ($0.offset, $0.value) }
        if !isEmpty { elements.append(element(name, attributes)) }
        if elements.count == 1, isInHead { headEnd = reader.offset }
      case .end(let name):
        guard elements.popLast()?.name == name else { throw .invalidSVG("</\(name)> ends nothing") }
        if elements.count == 1, isInHead { headEnd = reader.offset }
      }
    }
    guard hasRoot, elements.isEmpty else { throw .invalidSVG("it has no end") }
  }

  /// An element takes over from the one around it what it does not state itself.
  private func element(_ name: String, _ attributes: [MarkupReader.Attribute]) -> Element {
    var element = Element(name: name)
    if let outer = elements.last {
      (element.families, element.isBold, element.isText) = (outer.families, outer.isBold, outer.isText)
    }
    if name == "text" { element.isText = true }
    for attribute in attributes {
      switch attribute.name {
      case "font-family": element.families = attribute.value
      case "font-weight": element.isBold = Self.isBold(attribute.value)
      default: break
      }
    }
    return element
  }

  private static func isBold(_ weight: String) -> Bool { ["bold", "bolder"].contains(weight) || (Int(weight) ?? 400) >= 600 }

  private mutating func write(_ text: String) {
    guard let element = elements.last, element.isText, let families = element.families else { return }
    let style = Style(families: families, isBold: element.isBold)
    for character in text {
      let scalars = Array(character.unicodeScalars)
      // Line ends and tabs are drawn as spaces.
      clusters[style, default: []].insert(scalars.allSatisfy { $0.value < 0x20 } ? [" "] : scalars)
    }
  }
}
