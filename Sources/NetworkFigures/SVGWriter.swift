// Writes SVG elements: the one place that knows angle brackets, escapes and how numbers are spelt.

/// Collects the text of an SVG file. Attribute values and text are escaped here; text must have passed `SafeText.line`.
struct SVGWriter {
  private(set) var text = ""
  private var open: [String] = []

  init() { text.reserveCapacity(1 << 17) }

  /// An attribute: a name of ours and any value.
  typealias Attribute = (name: String, value: String)

  /// Opens an element that `close` ends.
  mutating func start(_ name: String, _ attributes: [Attribute] = []) {
    head(name, attributes)
    text += ">\n"
    open.append(name)
  }

  /// An element without content.
  mutating func empty(_ name: String, _ attributes: [Attribute]) {
    head(name, attributes)
    text += "/>\n"
  }

  /// An element with text only.
  mutating func element(_ name: String, _ attributes: [Attribute] = [], text content: String) {
    head(name, attributes)
    text += ">"
    text += SafeText.xml(content)
    text += "</\(name)>\n"
  }

  /// Text in one or more lines, each with its own place.
  mutating func lines(_ lines: [(text: String, x: Double, y: Double)], _ attributes: [Attribute]) {
    guard let first = lines.first else { return }
    if lines.count == 1 {
      element("text", [("x", Self.number(first.x)), ("y", Self.number(first.y))] + attributes, text: first.text)
      return
    }
    head("text", attributes)
    text += ">"
    for (index, line) in lines.enumerated() {
      head("tspan", [("x", Self.number(line.x)), ("y", Self.number(line.y))])
      // The space between two lines is drawn nowhere, but keeps words apart for readers of the text.
      text += ">" + SafeText.xml(line.text) + (index + 1 < lines.count ? " " : "") + "</tspan>"
    }
    text += "</text>\n"
  }

  /// Ends the element opened last.
  mutating func close() {
    if let name = open.popLast() { text += "</\(name)>\n" }
  }

  private mutating func head(_ name: String, _ attributes: [Attribute]) {
    text += "<"
    text += name
    for attribute in attributes {
      text += " "
      text += attribute.name
      text += "=\""
      text += SafeText.xml(attribute.value)
      text += "\""
    }
  }

  /// A number with at most two decimals, spelt alike on every machine; what is not finite or beyond any canvas is cut to it.
  static func number(_ value: Double) -> String {
    let bounded = value.isFinite ? min(1e9, max(-1e9, value)) : 0
    let hundredths = Int((bounded * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
