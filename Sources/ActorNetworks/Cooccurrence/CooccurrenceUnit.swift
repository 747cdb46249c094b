// The stretch of text within which two actors occur together.

/// The unit of co-occurrence.
public enum CooccurrenceUnit: Sendable, Hashable, CustomStringConvertible {
  /// A sentence.
  case sentence
  /// A paragraph.
  case paragraph
  /// A whole document.
  case document
  /// So many sentences in a row, at least 2, sliding by one; a shorter document is one unit.
  case window(Int)

  /// As the user writes it: `sentence`, `paragraph`, `document`, `window:3`.
  public var description: String {
    switch self {
    case .sentence: "sentence"
    case .paragraph: "paragraph"
    case .document: "document"
    case .window(let size): "window:\(size)"
    }
  }

  /// The unit that `description` writes like this, nil if there is none.
  public init?(_ description: String) {
    switch description {
    case "sentence": self = .sentence
    case "paragraph": self = .paragraph
    case "document": self = .document
    default:
      guard description.hasPrefix("window:"), let size = Int(description.dropFirst(7)), size >= 2 else { return nil }
      self = .window(size)
    }
  }

  /// The units of a document, as ranges of indices into its sentences, in order.
  func ranges(in units: TextUnits) -> [Range<Int>] {
    let count = units.sentences.count
    guard count > 0 else { return [] }
    switch self {
    case .sentence: return (0..<count).map { $0..<$0 + 1 }
    case .paragraph: return units.paragraphs
    case .document: return [0..<count]
    case .window(let size): return size >= count ? [0..<count] : (0...count - size).map { $0..<$0 + size }
    }
  }
}
