// What a caller may choose about a figure.

import GraphvizRendering

/// Choices for a figure; the defaults make one for a report.
public struct FigureOptions: Sendable, Equatable {
  /// The title; nil for "Network of actors" in the network's language. Cut after 200 characters.
  public var title: String?
  /// The layout engine; nil for one that suits the network's size.
  public var engine: LayoutEngine?
  /// The process in which Graphviz runs.
  public var runner: LayoutRunner
  /// The sheet to be filled; nil for a figure as large as its content, in px.
  public var sheet: FigureSheet?

  /// Choices from their parts.
  public init(
    title: String? = nil, engine: LayoutEngine? = nil, runner: LayoutRunner = .inProcess, sheet: FigureSheet? = nil
  ) {
    self.title = title
    self.engine = engine
    self.runner = runner
    self.sheet = sheet
  }

  /// The engine in force for a network of `nodeCount` actors: stress up to 150, where its cost still is small and its distances tell
  /// most; multiscale springs beyond.
  public func engine(forNodeCount nodeCount: Int) -> LayoutEngine { engine ?? (nodeCount <= 150 ? .neato : .sfdp) }

  /// Longest title that is shown, in characters.
  static let longestTitle = 200
}
