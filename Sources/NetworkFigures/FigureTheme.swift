// The themes of a figure: what it is shown on, and all colours that follow from that.

import ActorNetworks

/// What a figure is made for. Texts have a contrast of at least 4.5 to their ground in each (WCAG 2.1, level AA).
///
/// A new theme is one case, with its palette below, which the compiler asks for.
public enum FigureTheme: String, CaseIterable, Sendable {
  /// White ground, for paper and pages.
  case light
  /// Dark ground, for slides and screens.
  case dark
  /// Black, white and hatching, for printers and copiers without colour.
  case print

  var palette: FigurePalette {
    switch self {
    case .light: .light
    case .dark: .dark
    case .print: .print
    }
  }
}

/// How a disc, and what stands for it in the legend, is filled. Colours are `#rrggbb`.
struct NodePaint: Sendable, Equatable {
  let fill: String
  /// Sets the disc off from its ground.
  let rim: String
  /// Text on the fill.
  let text: String
  var hatch: Hatch?

  /// Lines or dots on the fill, in the colour of the rim.
  enum Hatch: String, Sendable, CaseIterable {
    case diagonal, counter, cross, dots, vertical

    /// The pattern's lines on a square of this side.
    static let side = 6.0
    var path: String {
      switch self {
      case .diagonal: "M-1 1L1 -1M0 6L6 0M5 7L7 5"
      case .counter: "M-1 5L1 7M0 0L6 6M5 -1L7 1"
      case .cross: "M0 3L6 3M3 0L3 6"
      // Strokes without length and with round ends are dots.
      case .dots: "M1.5 1.5L1.5 1.5M4.5 4.5L4.5 4.5"
      case .vertical: "M1 0L1 6M4 0L4 6"
      }
    }
  }
}

/// The colours of one theme.
struct FigurePalette: Sendable {
  /// A line that stands out: its colour, and its dashes.
  struct Line: Sendable {
    let color: String
    var dashes: String?
  }

  let background: String
  let text: String
  /// Captions and headings.
  let quietText: String
  let edge: String
  let rule: String
  /// Discs that stand for a size only.
  let sample: String
  let gain: Line
  let loss: Line
  /// Ties that are rarer than chance.
  let rarer: Line
  /// By type.
  let types: @Sendable (ActorType) -> NodePaint
  /// By rank of the community; all further ones share the last.
  let communities: [NodePaint]
  /// Areas around communities, by rank; further ones have the colour of ties.
  let hulls: [String]
  /// How opaque the area of a community is.
  let hullOpacity: Double

  func line(_ change: TieChange) -> Line {
    switch change {
    case .gain: gain
    case .loss: loss
    }
  }

  static let light = FigurePalette(
    background: "#ffffff", text: "#1a1a1a", quietText: "#4a4a4a", edge: "#4f5d6b", rule: "#c9ced3", sample: "#e4e7ea",
    gain: Line(color: TieChange.gain.colour), loss: Line(color: TieChange.loss.colour),
    rarer: Line(color: "#b34a00", dashes: "1.5 4"),
    types: { type in
      let rim =
        switch type {
        case .country: "#004a75"
        case .region: "#1f6f9f"
        case .organization: "#8a5f00"
        case .person: "#00624a"
        case .media: "#8a3d67"
        case .place: "#3f3f3f"
        case .other: "#6b5f45"
        }
      return NodePaint(fill: type.colour, rim: rim, text: type.textColour)
    },
    communities: [
      NodePaint(fill: "#0072b2", rim: "#004a75", text: "#ffffff"), NodePaint(fill: "#e69f00", rim: "#8a5f00", text: "#111111"),
      NodePaint(fill: "#009e73", rim: "#00624a", text: "#111111"), NodePaint(fill: "#cc79a7", rim: "#8a3d67", text: "#111111"),
      NodePaint(fill: "#56b4e9", rim: "#1f6f9f", text: "#111111"), NodePaint(fill: "#d55e00", rim: "#853b00", text: "#111111"),
      NodePaint(fill: "#f0e442", rim: "#7d7600", text: "#111111"), NodePaint(fill: "#b8b8b8", rim: "#5a5a5a", text: "#111111"),
    ],
    hulls: ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442"], hullOpacity: 0.16)

  static let dark = FigurePalette(
    background: "#14181d", text: "#f2f4f7", quietText: "#c3cad2", edge: "#9fb0c2", rule: "#3a434d", sample: "#3a434d",
    gain: Line(color: "#5fd38a"), loss: Line(color: "#d79be6"), rarer: Line(color: "#ff9a57", dashes: "1.5 4"),
    types: { type in
      let fill =
        switch type {
        case .country: "#3d9be0"
        case .region: "#a6dcfa"
        case .organization: "#f0b429"
        case .person: "#17b890"
        case .media: "#e79ac9"
        case .place: "#8f949b"
        case .other: "#efe6d2"
        }
      return NodePaint(fill: fill, rim: "#f2f4f7", text: "#111111")
    },
    communities: ["#3d9be0", "#f0b429", "#17b890", "#e79ac9", "#a6dcfa", "#f07f3c", "#f7ee7f", "#8f949b"].map {
      NodePaint(fill: $0, rim: "#f2f4f7", text: "#111111")
    },
    hulls: ["#3d9be0", "#f0b429", "#17b890", "#e79ac9", "#a6dcfa", "#f07f3c", "#f7ee7f"], hullOpacity: 0.2)

  static let print = FigurePalette(
    background: "#ffffff", text: "#000000", quietText: "#333333", edge: "#4a4a4a", rule: "#999999", sample: "#ffffff",
    gain: Line(color: "#000000"), loss: Line(color: "#000000", dashes: "9 4"),
    rarer: Line(color: "#000000", dashes: "1.5 4"),
    types: { type in
      let (fill, text, hatch): (String, String, NodePaint.Hatch?) =
        switch type {
        case .country: ("#4d4d4d", "#ffffff", nil)
        case .region: ("#ffffff", "#000000", .vertical)
        case .organization: ("#ffffff", "#000000", .diagonal)
        case .person: ("#d9d9d9", "#000000", nil)
        case .media: ("#ffffff", "#000000", .cross)
        case .place: ("#ffffff", "#000000", .dots)
        case .other: ("#ffffff", "#000000", nil)
        }
      return NodePaint(fill: fill, rim: "#000000", text: text, hatch: hatch)
    },
    communities: [
      NodePaint(fill: "#4d4d4d", rim: "#000000", text: "#ffffff"), NodePaint(fill: "#ffffff", rim: "#000000", text: "#000000"),
      NodePaint(fill: "#ffffff", rim: "#000000", text: "#000000", hatch: .diagonal),
      NodePaint(fill: "#b3b3b3", rim: "#000000", text: "#000000"),
      NodePaint(fill: "#ffffff", rim: "#000000", text: "#000000", hatch: .dots),
      NodePaint(fill: "#ffffff", rim: "#000000", text: "#000000", hatch: .cross),
      NodePaint(fill: "#ffffff", rim: "#000000", text: "#000000", hatch: .counter),
      NodePaint(fill: "#e6e6e6", rim: "#000000", text: "#000000", hatch: .vertical),
    ],
    hulls: ["#000000", "#707070", "#000000", "#707070", "#000000", "#707070", "#000000"], hullOpacity: 0.14)
}
