// From counts to sizes: radius by mentions, stroke by weight, font by standing. What suits 15 actors does not suit 150.

import ActorNetworks

/// The sizes of one figure, in px.
struct FigureScale: Sendable {
  /// Radius of the actor with the most mentions.
  let largestRadius: Double
  /// Least radius, so that the rarest actor is still a disc and not a dot.
  let smallestRadius: Double
  /// Stroke of the heaviest tie, and the least stroke.
  let widestStroke: Double
  let thinnestStroke = 0.7
  /// Font sizes of the most and the least central label.
  let largestFont: Double
  let smallestFont: Double

  /// Whether discs tell the sum of an actor's ties, as nothing is known of mentions.
  let isByStrength: Bool
  private let mostMentions: Double
  private let heaviestWeight: Double
  let greatestStrength: Double

  /// - Parameter leastFont: no label is smaller than this.
  init(network: ActorNetwork, strengths: [Double], leastFont: Double = 0) {
    let count = network.nodes.count
    let fonts: (largest: Double, smallest: Double)
    (largestRadius, smallestRadius, widestStroke, fonts.largest, fonts.smallest) =
      switch count {
      case ...20: (46, 6, 9, 17, 12.5)
      case ...60: (42, 4.5, 8, 16, 11)
      case ...160: (36, 4, 6, 16, 10.5)
      default: (34, 3.5, 5, 16, 10)
      }
    smallestFont = max(fonts.smallest, leastFont)
    // Standing must still show where the least font is all but the largest.
    largestFont = max(fonts.largest, leastFont * 1.2)
    mostMentions = Double(max(1, network.nodes.map(\.mentions).max() ?? 1))
    heaviestWeight = max(.leastNormalMagnitude, network.edges.map(\.weight).max() ?? 1)
    greatestStrength = strengths.max() ?? 0
    isByStrength = greatestStrength > 0 && network.nodes.allSatisfy { $0.mentions <= 0 }
  }

  /// Area in proportion to mentions or, where these are not known, to the sum of an actor's ties, down to the least radius.
  func radius(mentions: Int, strength: Double = 0) -> Double {
    let share = isByStrength ? standing(strength) : Double(max(0, mentions)) / mostMentions
    return max(smallestRadius, largestRadius * share.squareRoot())
  }

  private func standing(_ strength: Double) -> Double {
    greatestStrength > 0 && strength.isFinite ? min(1, max(0, strength / greatestStrength)) : 0
  }

  /// A weight as a part of the heaviest, 0 to 1.
  func share(weight: Double) -> Double {
    weight.isFinite ? min(1, max(0, weight / heaviestWeight)) : 0
  }

  /// Width in proportion to weight, down to the least stroke.
  func stroke(weight: Double) -> Double { max(thinnestStroke, widestStroke * share(weight: weight)) }

  /// Light ties stand back so that the heavy ones carry the picture.
  func opacity(weight: Double) -> Double { 0.36 + 0.42 * share(weight: weight).squareRoot() }

  /// Font size by the sum of an actor's ties and, in part, its mentions.
  func font(strength: Double, mentions: Int) -> Double {
    let named = isByStrength ? standing(strength) : Double(max(0, mentions)) / mostMentions
    return smallestFont + (largestFont - smallestFont) * min(1, 0.5 * standing(strength) + 0.5 * named).squareRoot()
  }
}
