// What stands around the picture: title above; legend beside or below; caption and footer below. Everything is stacked, so nothing can
// overlap.

import ActorNetworks

/// Title, legend and caption as placed pieces; the picture lies between them.
struct FigureFrame: Sendable {
  /// One line of text at its place.
  struct Text: Sendable {
    /// What it is to the reader, and its class in the file.
    enum Role: String, Sendable { case title, subtitle, heading, key, caption, footer }

    let text: String
    let role: Role
    /// The side of the text on which the language starts: left, or right in a mirrored frame.
    var x: Double
    let baseline: Double
    let fontSize: Double

    var isBold: Bool { role == .title || role == .heading }
    /// Whether it stands back behind the picture and its title.
    var isQuiet: Bool { role != .title && role != .key }
  }

  /// The words of a frame, of which the empty ones are left out.
  struct Words: Sendable {
    var title = ""
    var subtitle = ""
    var caption: [String] = []
    var footer = ""
  }

  static let margin = 24.0
  private static let (titleSize, subtitleSize, bodySize) = (21.0, 15.0, 12.5)
  private static let leastWidth = 760.0
  private static let columnGap = 28.0

  let width: Double
  let height: Double
  let isMirrored: Bool
  /// Upper left corner of the picture.
  let pictureOrigin: Point
  private(set) var texts: [Text] = []
  private(set) var samples: [Legend.Sample] = []
  /// Where the line between picture and legend runs; nil without a legend below.
  let ruleY: Double?

  /// - Parameter leastFont: no text is smaller than this.
  init(
    picture: Size, words: Words, legend: Legend, place: FigureOptions.LegendPlace, isMirrored: Bool, leastFont: Double = 0
  ) {
    let margin = Self.margin
    let (titleSize, bodySize) = (max(Self.titleSize, leastFont * 1.2), max(Self.bodySize, leastFont))
    let column = place == .right && !legend.blocks.isEmpty ? legend.columnWidth(fontSize: bodySize) + Self.columnGap : 0
    let legendWidth = place == .bottom ? legend.leastWidth(fontSize: bodySize) : 0
    width = max(Self.leastWidth, max(picture.width, legendWidth) + column + 2 * margin).rounded(.up)
    self.isMirrored = isMirrored
    let inner = width - 2 * margin
    var stack = Stack(y: margin, x: margin, width: inner)
    stack.add(words.title, .title, fontSize: titleSize, limit: 3, leading: 1.4)
    stack.add(words.subtitle, .subtitle, fontSize: max(Self.subtitleSize, leastFont), limit: 2, leading: 1.4)
    if stack.y > margin { stack.y += 8 }
    let top = stack.y
    let left = margin + (inner - column - picture.width) / 2
    stack.y += picture.height
    if column > 0 {
      let start = Point(x: width - margin - column + Self.columnGap, y: top)
      let placed = legend.placed(from: start, width: column - Self.columnGap, fontSize: bodySize)
      stack.texts += placed.texts
      samples += placed.samples
      stack.y = max(stack.y, placed.end)
    }
    // A picture beside a longer legend stands in the middle of its height.
    pictureOrigin = Point(x: isMirrored ? width - left - picture.width : left, y: top + (stack.y - top - picture.height) / 2)
    stack.y += 14
    if place == .bottom, !legend.blocks.isEmpty {
      ruleY = stack.y
      let placed = legend.placed(from: Point(x: margin, y: stack.y + 12), width: inner, fontSize: bodySize)
      stack.texts += placed.texts
      samples += placed.samples
      stack.y = placed.end + 6
    } else {
      ruleY = nil
    }
    for paragraph in words.caption { stack.add(paragraph, .caption, fontSize: bodySize, limit: 4, leading: 1.45) }
    if !words.footer.isEmpty {
      stack.y += 4
      stack.add(words.footer, .footer, fontSize: max(Self.bodySize - 1, leastFont), limit: 2, leading: 1.45)
    }
    texts = stack.texts
    height = (stack.y + margin * 0.75).rounded(.up)
    if isMirrored { mirror() }
  }

  /// Texts from top to bottom.
  private struct Stack {
    var y: Double
    let x: Double
    let width: Double
    var texts: [Text] = []

    mutating func add(_ text: String, _ role: Text.Role, fontSize: Double, limit: Int, leading: Double) {
      for line in wrapped(text, fontSize: fontSize, bold: role == .title, width: width, limit: limit) {
        texts.append(Text(text: line, role: role, x: x, baseline: y + fontSize, fontSize: fontSize))
        y += fontSize * leading
      }
    }
  }

  /// Right becomes left for languages that start there.
  private mutating func mirror() {
    for index in texts.indices { texts[index].x = width - texts[index].x }
    samples = samples.map { $0.mirrored(in: width) }
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
