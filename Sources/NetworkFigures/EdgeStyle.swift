// How the line of a tie tells what is known of it: solid, dashed, dotted, coloured.

import ActorNetworks

/// What a line shows besides the weight.
enum EdgeStyle: Sendable, Equatable {
  /// Nothing.
  case plain
  /// That it stands out among others that may be chance.
  case found
  /// That it may be chance.
  case uncertain
  /// That chance would name the two together more often.
  case rarer
  /// That one end belongs to the other. Chance says little of such ties: dashes give way to dots.
  case affiliated
  /// How it differs between two corpora.
  case changed(TieChange)

  /// - Parameter hasUncertain: whether some tie of the network may be chance.
  init(_ edge: ActorNetwork.Edge, hasUncertain: Bool) {
    self =
      if let change = edge.change { .changed(change) } else if edge.isRarer { .rarer } else if edge.affiliation != nil {
        .affiliated
      } else if edge.isUncertain { .uncertain } else if hasUncertain { .found } else { .plain }
  }

  /// The class in the file; nil for a line without a style.
  var name: String? {
    switch self {
    case .plain: nil
    case .found: "found"
    case .uncertain: "uncertain"
    case .rarer: "rarer"
    case .affiliated: "affiliated"
    case .changed(let change): change.rawValue
    }
  }

  /// The attributes of a line of this width and opacity; what is thin and pale would not be seen as what it is.
  func attributes(width: Double, opacity: Double, palette: FigurePalette) -> [SVGWriter.Attribute] {
    let (leastWidth, leastOpacity): (Double, Double) =
      switch self {
      case .plain, .uncertain: (0, 0)
      case .found: (0, 0.7)
      case .affiliated: (1.2, 0.5)
      case .rarer, .changed: (1.8, 0.8)
      }
    let width = max(leastWidth, width)
    var attributes: [SVGWriter.Attribute] = [
      ("stroke-width", SVGWriter.number(width)), ("stroke-opacity", SVGWriter.number(max(leastOpacity, opacity))),
    ]
    func draw(_ line: FigurePalette.Line) {
      attributes.append(("stroke", line.color))
      if let dashes = line.dashes { attributes.append(("stroke-dasharray", dashes)) }
    }
    switch self {
    case .plain, .found: break
    case .changed(let change): draw(palette.line(change))
    case .rarer: draw(palette.rarer)
    case .uncertain: attributes.append(("stroke-dasharray", "5 3"))
    // Round dots keep apart at any width.
    case .affiliated: attributes += [("stroke-linecap", "round"), ("stroke-dasharray", "0 \(SVGWriter.number(2 * width))")]
    }
    return attributes
  }
}
