// The legend: which colours there are, and what sizes of discs and styles of lines stand for.

import ActorNetworks
import GraphFiles

/// Blocks of samples with their words, in reading order.
struct Legend: Sendable {
  /// A heading with samples below.
  struct Block: Sendable {
    let heading: String
    let items: [Item]
  }

  /// One sample and what it stands for.
  struct Item: Sendable {
    enum Shape: Sendable {
      case swatch(NodeColoring.Kind)
      case area(radius: Double)
      case stroke(width: Double, weight: Double)
      case style(EdgeStyle)
    }

    let shape: Shape
    let text: String

    /// Room that the sample takes up across and down.
    var extent: Size {
      switch shape {
      case .swatch: Size(width: 14, height: 14)
      case .area(let radius): Size(width: 2 * radius, height: 2 * radius)
      case .stroke(let width, _): Size(width: 34, height: width)
      case .style: Size(width: 34, height: 2)
      }
    }

    func width(fontSize: Double) -> Double {
      extent.width + Legend.wordGap + TextMetrics.width(of: text, fontSize: fontSize)
    }
  }

  /// A sample at its place.
  struct Sample: Sendable {
    let shape: Item.Shape
    let center: Point
    let width: Double

    func mirrored(in frame: Double) -> Sample {
      Sample(shape: shape, center: Point(x: frame - center.x, y: center.y), width: width)
    }
  }

  let blocks: [Block]

  private static let wordGap = 5.0
  private static let itemGap = 14.0
  private static let blockGap = 36.0
  /// A column beside the picture is not wider than this unless one sample with its word is.
  private static let widestColumn = 240.0
  /// Longest name of a corpus that is shown, in characters.
  private static let longestName = 40

  /// The legend of a network: kinds of discs that occur, and round numbers of mentions and weights that do.
  init(network: ActorNetwork, scale: FigureScale, coloring: NodeColoring, text: FigureText, unit: FigureText.Unit) {
    var blocks: [Block] = []
    // One colour for actors of no known type tells nothing.
    if !network.nodes.isEmpty, coloring.kinds.map(\.name) != [ActorType.other.rawValue] {
      blocks.append(Block(heading: coloring.heading, items: coloring.kinds.map { Item(shape: .swatch($0), text: $0.label) }))
    }
    let most = scale.isByStrength ? scale.greatestStrength : Double(network.nodes.map(\.mentions).max() ?? 0)
    let sizes = Self.roundNumbers(upTo: most).map { size in
      let radius = scale.isByStrength ? scale.radius(mentions: 0, strength: size) : scale.radius(mentions: Int(size))
      return Item(shape: .area(radius: radius), text: text.number(size))
    }
    if !sizes.isEmpty {
      blocks.append(Block(heading: scale.isByStrength ? text.strengthHeading : text.areaHeading, items: sizes))
    }
    if let heaviest = network.edges.map(\.weight).filter(\.isFinite).max() {
      let items = Self.roundNumbers(upTo: heaviest).map { weight in
        Item(shape: .stroke(width: scale.stroke(weight: weight), weight: weight), text: text.number(weight))
      }
      let measure = network.provenance.measure
      let isCount = measure == AssociationMeasures.count.name
      // A file of another tool says of its weights that they are weights.
      let heading =
        isCount && network.provenance.unit.isEmpty
        ? text.measureHeading(AttributeName.weight) : isCount ? text.widthHeading(unit) : text.measureHeading(measure)
      blocks.append(Block(heading: heading, items: items))
    }
    if let comparison = network.provenance.comparison {
      let words = text.changes
      let items = [
        (words.more(SafeText.line(comparison.first, limit: Self.longestName)), EdgeStyle.changed(.loss)),
        (words.more(SafeText.line(comparison.second, limit: Self.longestName)), .changed(.gain)), (words.same, .plain),
      ]
      blocks.append(Block(heading: words.heading, items: items.map { Item(shape: .style($0.1), text: $0.0) }))
    }
    let hasUncertain = network.edges.contains(where: \.isUncertain)
    var styles: [(EdgeStyle, String)] = hasUncertain ? [(.found, text.styles.found), (.uncertain, text.styles.uncertain)] : []
    let drawn = network.edges.map { EdgeStyle($0, hasUncertain: hasUncertain) }
    if drawn.contains(.rarer) { styles.append((.rarer, text.styles.rarer)) }
    if drawn.contains(.affiliated) { styles.append((.affiliated, text.styles.affiliated)) }
    if !styles.isEmpty {
      blocks.append(Block(heading: text.styles.heading, items: styles.map { Item(shape: .style($0.0), text: $0.1) }))
    }
    self.blocks = blocks
  }

  /// Up to three numbers of the kind 1, 2, 5, 10, 20 …, the greatest first: the last not above `limit`, about a quarter of it and,
  /// where it counts whole things, 1.
  static func roundNumbers(upTo limit: Double) -> [Double] {
    guard limit.isFinite, limit > 0 else { return [] }
    let steps = ladder(from: limit)
    guard let top = steps.first else { return [limit] }
    var numbers = [top]
    if let middle = steps.first(where: { $0 <= top / 3.9 && ($0 > 1 || limit < 1) }) { numbers.append(middle) }
    if top > 1 { numbers.append(1) }
    return numbers
  }

  /// Round numbers downward from `limit`.
  private static func ladder(from limit: Double) -> [Double] {
    var decade = 1.0
    while decade * 10 <= limit, decade < 1e300 { decade *= 10 }
    while decade > limit, decade > 1e-300 { decade /= 10 }
    return [5, 2, 1, 0.5, 0.2, 0.1, 0.05].map { $0 * decade }.filter { $0 <= limit && (limit < 1 || $0 >= 1) }
  }

  // MARK: Places

  /// The blocks side by side, in further rows where they do not fit, and the lower end of all.
  func placed(
    from origin: Point, width: Double, fontSize: Double
  ) -> (texts: [FigureFrame.Text], samples: [Sample], end: Double) {
    var texts: [FigureFrame.Text] = []
    var samples: [Sample] = []
    var (x, y, rowEnd) = (origin.x, origin.y, origin.y)
    for block in blocks {
      let rows = Self.rows(of: block, width: width, fontSize: fontSize)
      let wide = Self.width(of: block, rows, fontSize: fontSize)
      if x > origin.x, x + wide > origin.x + width { (x, y) = (origin.x, rowEnd) }
      texts.append(
        FigureFrame.Text(text: block.heading, role: .heading, x: x, baseline: y + fontSize, fontSize: fontSize))
      var top = y + fontSize * 1.7
      for row in rows {
        let height = max(fontSize * 1.5, row.map(\.extent.height).max() ?? 0)
        var left = x
        for item in row {
          let middle = top + height / 2
          samples.append(
            Sample(shape: item.shape, center: Point(x: left + item.extent.width / 2, y: middle), width: item.extent.width))
          texts.append(
            FigureFrame.Text(
              text: item.text, role: .key, x: left + item.extent.width + Self.wordGap, baseline: middle + fontSize * 0.36,
              fontSize: fontSize))
          left += item.width(fontSize: fontSize) + Self.itemGap
        }
        top += height
      }
      rowEnd = max(rowEnd, top + 10)
      x += wide + Self.blockGap
    }
    return (texts, samples, rowEnd)
  }

  /// The width below which a heading or a sample with its word would not fit.
  func leastWidth(fontSize: Double) -> Double {
    blocks.flatMap { block in
      block.items.map { $0.width(fontSize: fontSize) } + [TextMetrics.width(of: block.heading, fontSize: fontSize, bold: true)]
    }.max() ?? 0
  }

  /// The width of a column in which the blocks stand one above the other.
  func columnWidth(fontSize: Double) -> Double {
    let natural = blocks.map { Self.width(of: $0, [$0.items], fontSize: fontSize) }.max() ?? 0
    return max(leastWidth(fontSize: fontSize), min(natural, Self.widestColumn))
  }

  /// A block's samples in rows no wider than `width`.
  private static func rows(of block: Block, width: Double, fontSize: Double) -> [[Item]] {
    var rows: [[Item]] = [[]]
    var used = 0.0
    for item in block.items {
      let wide = item.width(fontSize: fontSize)
      if used > 0, used + wide > width {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(item)
      used += wide + itemGap
    }
    return rows
  }

  private static func width(of block: Block, _ rows: [[Item]], fontSize: Double) -> Double {
    let widest = rows.map { row in row.reduce(0) { $0 + $1.width(fontSize: fontSize) + itemGap } - itemGap }.max() ?? 0
    return max(widest, TextMetrics.width(of: block.heading, fontSize: fontSize, bold: true))
  }
}
