// A label as a block of text: lines, font, and the places beside its disc where it may stand.

/// The text that belongs to a disc.
struct NodeLabel: Sendable, Equatable {
  /// One to three lines.
  let lines: [String]
  let fontSize: Double
  let isBold: Bool
  let isRightToLeft: Bool
  /// The block's box, with the font's full ascent and descent.
  let size: Size

  /// Longest label that is shown whole, in characters.
  static let longest = 60

  /// Breaks a text, already passed through `SafeText.line`, into lines of much the same width.
  init(text: String, fontSize: Double, isBold: Bool) {
    let comfortable = fontSize * 8.5
    let words = text.split(separator: " ").map(String.init)
    let widths = words.map { TextMetrics.width(of: $0, fontSize: fontSize, bold: isBold) }
    let space = TextMetrics.width(of: " ", fontSize: fontSize, bold: isBold)
    let total = widths.reduce(0, +) + space * Double(max(0, words.count - 1))
    let wanted = total <= comfortable ? 1 : (total <= comfortable * 2.4 ? 2 : 3)
    let broken = Self.balanced(words: words, widths: widths, space: space, lines: min(wanted, max(1, words.count)))
    lines = broken.isEmpty ? [text] : broken
    self.fontSize = fontSize
    self.isBold = isBold
    isRightToLeft = SafeText.isRightToLeft(text)
    let width = lines.map { TextMetrics.width(of: $0, fontSize: fontSize, bold: isBold) }.max() ?? 0
    let advances = Double(lines.count - 1) * TextMetrics.lineAdvance
    size = Size(width: width + 2, height: (advances + TextMetrics.ascent + TextMetrics.descent) * fontSize)
  }

  /// The split into at most `lines` lines whose widest is narrowest.
  private static func balanced(words: [String], widths: [Double], space: Double, lines: Int) -> [String] {
    if lines <= 1 || words.count <= 1 { return words.isEmpty ? [] : [words.joined(separator: " ")] }
    func width(_ range: Range<Int>) -> Double { widths[range].reduce(0, +) + space * Double(range.count - 1) }
    var best: (widest: Double, cuts: [Int]) = (.infinity, [])
    for first in 1..<words.count {
      if lines == 2 {
        let widest = max(width(0..<first), width(first..<words.count))
        if widest < best.widest { best = (widest, [first]) }
        continue
      }
      for second in first..<words.count where second > first {
        let widest = max(width(0..<first), width(first..<second), width(second..<words.count))
        if widest < best.widest { best = (widest, [first, second]) }
      }
    }
    let bounds = [0] + best.cuts + [words.count]
    return zip(bounds, bounds.dropFirst()).map { words[$0..<$1].joined(separator: " ") }
  }

  /// The label in a smaller font, if that and nothing less than `leastFontSize` brings it into the disc; else as it is.
  func fitted(radius: Double, leastFontSize: Double) -> NodeLabel {
    if fits(radius: radius) { return self }
    var size = fontSize - 0.5
    while size >= leastFontSize {
      let smaller = NodeLabel(text: lines.joined(separator: " "), fontSize: size, isBold: isBold)
      if smaller.fits(radius: radius) { return smaller }
      size -= 0.5
    }
    return self
  }

  /// Whether the block fits into a disc with a little air around it.
  func fits(radius: Double) -> Bool {
    // The ascent above capital letters and most of the descent hold no ink.
    let ink = size.height - fontSize * 0.5
    return (size.width * size.width + ink * ink).squareRoot() / 2 <= radius - 1
  }
}

/// Where a label stands in relation to its disc.
enum LabelSlot: CaseIterable, Sendable {
  case inside, below, above, right, left, belowRight, belowLeft, aboveRight, aboveLeft

  /// The slots outside of the disc.
  static let outside: [LabelSlot] = allCases.filter { $0 != .inside }

  /// How much less a slot is liked than the best, in the units of the search's costs.
  var dislike: Double {
    switch self {
    case .inside: 0
    case .below: 0.05
    case .right, .left: 0.15
    case .above: 0.2
    default: 0.4
    }
  }

  /// From the disc's centre to the block's.
  func offset(radius: Double, size: Size) -> Point {
    let (w, h) = (size.width / 2, size.height / 2)
    let (across, down) = (radius + 2 + w, radius + h)
    let corner = radius * 0.72
    return switch self {
    case .inside: Point(x: 0, y: 0)
    case .below: Point(x: 0, y: down)
    case .above: Point(x: 0, y: -down - 2)
    case .right: Point(x: across, y: 0)
    case .left: Point(x: -across, y: 0)
    case .belowRight: Point(x: corner + 1 + w, y: corner + h * 0.8)
    case .belowLeft: Point(x: -corner - 1 - w, y: corner + h * 0.8)
    case .aboveRight: Point(x: corner + 1 + w, y: -corner - h * 0.8)
    case .aboveLeft: Point(x: -corner - 1 - w, y: -corner - h * 0.8)
    }
  }
}
