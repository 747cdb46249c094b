// What a caller may choose about a figure.

import GraphvizRendering

/// Choices for a figure; the defaults make one for a report.
public struct FigureOptions: Sendable, Equatable {
  /// How much stands below the picture.
  public enum CaptionLength: String, CaseIterable, Sendable {
    /// Nothing.
    case none
    /// What the figure shows: actors, ties, documents, and what a tie is.
    case short
    /// How it was made, too: tests, filters and what they left out.
    case full
  }

  /// Where the legend stands.
  public enum LegendPlace: String, CaseIterable, Sendable {
    /// There is no legend.
    case none
    /// On the right of the picture, or on its left in languages that run from right to left.
    case right
    /// Below the picture.
    case bottom
  }

  /// The title; nil for "Network of actors" in the network's language. Cut after 200 characters, as the other texts are.
  public var title: String?
  /// A line below the title.
  public var subtitle: String?
  /// A line below everything, such as the source of the texts and a date.
  public var footer: String?
  /// How much stands below the picture.
  public var caption = CaptionLength.full
  /// Where the legend stands.
  public var legend = LegendPlace.bottom
  /// What the figure is made for.
  public var theme = FigureTheme.light
  /// The communities, if they are to be seen.
  public var communities: FigureCommunities?
  /// Where actors and ties lead to.
  public var links = FigureLinks()
  /// The layout engine; nil for one that suits the network's size.
  public var engine: LayoutEngine?
  /// The process in which Graphviz runs.
  public var runner: LayoutRunner
  /// The sheet to be filled; nil for a figure as large as its content, in px.
  public var sheet: FigureSheet?
  /// Places to be kept; then no engine is run, and actors without one are put near their neighbours.
  public var kept: KeptPositions?

  /// The defaults, with the choices that most callers make.
  public init(
    title: String? = nil, engine: LayoutEngine? = nil, runner: LayoutRunner = .inProcess, sheet: FigureSheet? = nil,
    kept: KeptPositions? = nil
  ) {
    self.title = title
    self.engine = engine
    self.runner = runner
    self.sheet = sheet
    self.kept = kept
  }

  /// The engine in force for a network of `nodeCount` actors: stress up to 100, where its distances tell most; multiscale
  /// springs beyond, whose ties cross less at the same stress. Areas of communities need stress up to 300: springs do not know how long
  /// a tie is to be, which keeps communities apart.
  public func engine(forNodeCount nodeCount: Int) -> LayoutEngine {
    engine ?? (nodeCount <= (communities?.hasHulls == true ? 300 : 100) ? .neato : .sfdp)
  }

  /// Longest text of the caller's that is shown, in characters.
  static let longestText = 200
}
