// The list of Graphviz's layout engines that may be chosen.

/// A layout engine of Graphviz. The raw value is the name that Graphviz and the command line use.
///
/// A new engine is one case here, with its line in `summary`, which the compiler asks for.
public enum LayoutEngine: String, CaseIterable, Sendable {
  /// Each engine; `summary` says what it is good for.
  case neato, sfdp, fdp, dot, circo, twopi

  /// What the engine is good for, in one line without a full stop, for help texts.
  public var summary: String {
    switch self {
    case .neato: "stress model: distances follow the ties; best up to about 100 actors"
    case .sfdp: "multiscale springs: fast, for a hundred to thousands of actors"
    case .fdp: "springs: tighter groups than neato, slow beyond 300 actors"
    case .dot: "layers: actors in ranks, for trees and small sparse networks"
    case .circo: "circles: each dense group on a ring of its own"
    case .twopi: "rings: actors by their distance from a central one"
    }
  }

  /// Whether the engine places nodes by forces, so that moving a node a little does not break a pattern that the reader looks for.
  public var isForceDirected: Bool {
    switch self {
    case .neato, .sfdp, .fdp: true
    case .dot, .circo, .twopi: false
    }
  }
}
