// The colours of the actor types, the same in every picture and file.

extension ActorType {
  /// Colour of the type's nodes, `#rrggbb`, from the palette of Okabe and Ito, which the colour-blind can tell apart.
  ///
  /// Okabe, M., & Ito, K. (2008). Color Universal Design: how to make figures and presentations that are friendly to colorblind
  /// people. https://jfly.uni-koeln.de/color/
  public var colour: String {
    switch self {
    case .country: "#0072b2"
    case .region: "#56b4e9"
    case .organization: "#e69f00"
    case .person: "#009e73"
    case .media: "#cc79a7"
    case .place: "#6e6e6e"
    case .other: "#dccfb4"
    }
  }

  /// Colour of text on `colour`, `#rrggbb`, with a contrast of at least 4.5 (WCAG 2.1, level AA).
  public var textColour: String { self == .country || self == .place ? "#ffffff" : "#111111" }
}
