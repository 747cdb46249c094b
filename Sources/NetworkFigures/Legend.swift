// The legend: which colours there are, and what sizes of discs and lines stand for.

import ActorNetworks

/// Blocks of samples with their words, in reading order.
struct Legend: Sendable {
  /// A heading with a row of samples below.
  struct Block: Sendable {
    let heading: String
    let items: [Item]
  }

  /// One sample and what it stands for.
  struct Item: Sendable {
    enum Shape: Sendable {
      case swatch(ActorType)
      case area(radius: Double)
      case stroke(width: Double, weight: Double)
      case style(EdgeStyle)
    }

    let shape: Shape
    let text: String

    /// Room that the sample takes up across and down.
    var extent: Size {
      switch shape {
      case .swatch: Size(width: 12, height: 12)
      case .area(let radius): Size(width: 2 * radius, height: 2 * radius)
      case .stroke(let width, _): Size(width: 34, height: width)
      case .style: Size(width: 34, height: 2)
      }
    }
  }

  let blocks: [Block]

  /// Longest name of a corpus that is shown, in characters.
  private static let longestName = 40

  /// The legend of a network: types that occur, and round numbers of mentions and weights that do.
  init(network: ActorNetwork, scale: FigureScale, text: FigureText, unit: FigureText.Unit) {
    var blocks: [Block] = []
    let types = Set(network.nodes.map(\.type)).sorted()
    if !types.isEmpty {
      blocks.append(Block(heading: text.colorHeading, items: types.map { Item(shape: .swatch($0), text: text.types($0)) }))
    }
    if let most = network.nodes.map(\.mentions).max() {
      let items = Self.roundNumbers(upTo: Double(most)).map { count in
        Item(shape: .area(radius: scale.radius(mentions: Int(count))), text: Self.spelt(count))
      }
      blocks.append(Block(heading: text.areaHeading, items: items))
    }
    if let heaviest = network.edges.map(\.weight).filter(\.isFinite).max() {
      let items = Self.roundNumbers(upTo: heaviest).map { weight in
        Item(shape: .stroke(width: scale.stroke(weight: weight), weight: weight), text: Self.spelt(weight))
      }
      let measure = network.provenance.measure
      let heading = measure == AssociationMeasures.count.name ? text.widthHeading(unit) : text.measureHeading(measure)
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
    if network.edges.contains(where: \.isUncertain) {
      let items = [(text.styles.found, EdgeStyle.found), (text.styles.uncertain, .uncertain)]
      blocks.append(Block(heading: text.styles.heading, items: items.map { Item(shape: .style($0.1), text: $0.0) }))
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

  /// A round number: whole ones without a decimal sign.
  private static func spelt(_ value: Double) -> String {
    value >= 1 && value < 1e15 ? String(Int(value.rounded())) : "\(value)"
  }

  /// Places the blocks side by side, in further rows where they do not fit, and returns the lower end.
  func place(
    from origin: Point, width: Double, texts: inout [FigureFrame.Text], samples: inout [FigureFrame.Sample], fontSize: Double
  ) -> Double {
    var rows: [[(block: Block, width: Double)]] = [[]]
    var used = 0.0
    let gap = 36.0
    for block in blocks {
      let wide = Self.width(of: block, fontSize: fontSize)
      if used > 0, used + gap + wide > width {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append((block, wide))
      used += (used > 0 ? gap : 0) + wide
    }
    var y = origin.y
    for row in rows {
      let tall = row.flatMap { $0.block.items.map(\.extent.height) }.max() ?? 0
      let rowHeight = max(tall, fontSize * 1.5)
      var x = origin.x
      for (block, wide) in row {
        texts.append(
          FigureFrame.Text(
            text: block.heading, x: x, baseline: y + fontSize, fontSize: fontSize, isBold: true, color: FigurePalette.quietText))
        Self.place(
          block.items, from: x, middle: y + fontSize * 1.7 + rowHeight / 2, texts: &texts, samples: &samples, fontSize: fontSize)
        x += wide + gap
      }
      y += fontSize * 1.7 + rowHeight + 10
    }
    return y
  }

  private static func place(
    _ items: [Item], from start: Double, middle: Double, texts: inout [FigureFrame.Text], samples: inout [FigureFrame.Sample],
    fontSize: Double
  ) {
    var x = start
    for item in items {
      let extent = item.extent
      let center = Point(x: x + extent.width / 2, y: middle)
      switch item.shape {
      case .swatch(let type): samples.append(.swatch(type, Circle(center: center, radius: 6)))
      case .area(let radius): samples.append(.area(Circle(center: center, radius: radius)))
      case .stroke(_, let weight):
        samples.append(.stroke(Line(a: Point(x: x, y: middle), b: Point(x: x + extent.width, y: middle)), weight: weight))
      case .style(let style):
        samples.append(.style(Line(a: Point(x: x, y: middle), b: Point(x: x + extent.width, y: middle)), style))
      }
      x += extent.width + 5
      texts.append(
        FigureFrame.Text(
          text: item.text, x: x, baseline: middle + fontSize * 0.36, fontSize: fontSize, isBold: false, color: FigurePalette.text)
      )
      x += TextMetrics.width(of: item.text, fontSize: fontSize) + 14
    }
  }

  /// The width of the widest block, below which one would not fit.
  func leastWidth(fontSize: Double) -> Double { blocks.map { Self.width(of: $0, fontSize: fontSize) }.max() ?? 0 }

  private static func width(of block: Block, fontSize: Double) -> Double {
    let items = block.items.reduce(0) { $0 + $1.extent.width + 5 + TextMetrics.width(of: $1.text, fontSize: fontSize) + 14 }
    return max(items - 14, TextMetrics.width(of: block.heading, fontSize: fontSize, bold: true))
  }
}
