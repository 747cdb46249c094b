// The colours of the figure: by type of actor, safe for the colour-blind, legible as text grounds.

import ActorNetworks

/// Colours as `#RRGGBB`; those of the types are `ActorType.colour`.
enum FigurePalette {
  /// The three colours of a node: its area, the darker rim that sets light areas off from white paper, and text on the area.
  struct NodeColors: Equatable, Sendable {
    let fill: String
    let rim: String
    let text: String
  }

  static let background = "#FFFFFF"
  static let text = "#1A1A1A"
  static let quietText = "#4A4A4A"
  static let edge = "#4F5D6B"
  static let rule = "#C9CED3"

  /// The type's colours; each rim has a contrast of 3 or more against white.
  static func colors(of type: ActorType) -> NodeColors {
    NodeColors(fill: type.colour, rim: rim(of: type), text: type.textColour)
  }

  private static func rim(of type: ActorType) -> String {
    switch type {
    case .country: "#004A75"
    case .region: "#1F6F9F"
    case .organization: "#8A5F00"
    case .person: "#00624A"
    case .media: "#8A3D67"
    case .place: "#5A5A5A"
    }
  }
}
