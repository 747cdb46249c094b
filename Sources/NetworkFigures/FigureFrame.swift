// What stands around the picture: title above; legend and caption below. Everything is stacked, so nothing can overlap.

import ActorNetworks

/// Title, legend and caption as placed pieces; the picture lies between them.
struct FigureFrame: Sendable {
  /// One line of text at its place.
  struct Text: Sendable {
    let text: String
    /// The side of the text on which the language starts: left, or right in a mirrored frame.
    var x: Double
    let baseline: Double
    let fontSize: Double
    let isBold: Bool
    let color: String
  }

  /// A sample of the legend.
  enum Sample: Sendable {
    case swatch(ActorType, Circle)
    case area(Circle)
    case stroke(Line, weight: Double)
    case style(Line, EdgeStyle)
  }

  static let margin = 24.0
  private static let (titleSize, bodySize) = (21.0, 12.5)
  private static let leastWidth = 760.0

  let width: Double
  let height: Double
  let isMirrored: Bool
  /// Upper left corner of the picture.
  let pictureOrigin: Point
  private(set) var texts: [Text] = []
  private(set) var samples: [Sample] = []
  /// Where the line between picture and legend runs; nil without a legend.
  let ruleY: Double?

  /// - Parameter leastFont: no text is smaller than this.
  init(picture: Size, title: String, caption: [String], legend: Legend, isMirrored: Bool, leastFont: Double = 0) {
    let margin = Self.margin
    let (titleSize, bodySize) = (max(Self.titleSize, leastFont * 1.2), max(Self.bodySize, leastFont))
    let content = max(picture.width, legend.leastWidth(fontSize: bodySize))
    width = max(Self.leastWidth, content + 2 * margin).rounded(.up)
    self.isMirrored = isMirrored
    let inner = width - 2 * margin
    var y = margin
    for line in Self.wrapped(title, fontSize: titleSize, bold: true, width: inner, limit: 3) {
      texts.append(
        Text(
          text: line, x: margin, baseline: y + titleSize, fontSize: titleSize, isBold: true, color: FigurePalette.text))
      y += titleSize * 1.4
    }
    y += 8
    pictureOrigin = Point(x: margin + (inner - picture.width) / 2, y: y)
    y += picture.height + 14
    if legend.blocks.isEmpty {
      ruleY = nil
    } else {
      ruleY = y
      y += 12
      y = legend.place(from: Point(x: margin, y: y), width: inner, texts: &texts, samples: &samples, fontSize: bodySize)
      y += 6
    }
    for paragraph in caption {
      for line in Self.wrapped(paragraph, fontSize: bodySize, bold: false, width: inner, limit: 4) {
        texts.append(
          Text(
            text: line, x: margin, baseline: y + bodySize, fontSize: bodySize, isBold: false,
            color: FigurePalette.quietText))
        y += bodySize * 1.45
      }
    }
    height = (y + margin * 0.75).rounded(.up)
    if isMirrored { mirror() }
  }

  /// Right becomes left for languages that start there.
  private mutating func mirror() {
    for index in texts.indices { texts[index].x = width - texts[index].x }
    samples = samples.map { sample in
      switch sample {
      case .swatch(let type, let circle): .swatch(type, mirrored(circle))
      case .area(let circle): .area(mirrored(circle))
      case .stroke(let line, let weight): .stroke(mirrored(line), weight: weight)
      case .style(let line, let style): .style(mirrored(line), style)
      }
    }
  }

  private func mirrored(_ circle: Circle) -> Circle {
    Circle(center: Point(x: width - circle.center.x, y: circle.center.y), radius: circle.radius)
  }

  private func mirrored(_ line: Line) -> Line {
    Line(a: Point(x: width - line.b.x, y: line.b.y), b: Point(x: width - line.a.x, y: line.a.y))
  }

  /// A text in lines no wider than `width`; after `limit` lines it ends in an ellipsis, and so does a word wider than a line.
  static func wrapped(_ text: String, fontSize: Double, bold: Bool, width: Double, limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    func fits(_ text: String) -> Bool { TextMetrics.width(of: text, fontSize: fontSize, bold: bold) <= width }
    func cut(_ text: String) -> String {
      var short = text
      while !short.isEmpty, !fits(short + "…") { short.removeLast() }
      return short + "…"
    }
    for word in text.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if fits(longer) {
        line = longer
        continue
      }
      if !line.isEmpty, lines.count + 1 == limit {
        lines.append(cut(longer))
        return lines
      }
      if !line.isEmpty { lines.append(line) }
      line = fits(String(word)) ? String(word) : cut(String(word))
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
