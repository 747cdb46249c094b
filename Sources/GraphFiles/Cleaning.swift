// Texts and numbers made safe for files: done once, so that writers need not.

/// Text without characters that break files or mislead readers.
public enum PlainText {
  /// How much of a text was changed.
  public struct Changes: Sendable, Equatable {
    /// Characters that have no shape, now U+FFFD.
    public internal(set) var replaced = 0
    /// Controls of writing direction and byte order marks, now gone.
    public internal(set) var removed = 0

    /// No changes.
    public init() {}
  }

  /// The text with characters that XML 1.0 forbids, and other controls and noncharacters, replaced by U+FFFD, line breaks as U+000A,
  /// and direction controls and byte order marks removed.
  ///
  /// Readers drop byte order marks anywhere in a text or take them for letters. Zero-width joiners stay, as Persian and Indic spelling needs them.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - changes: what was changed is added to it; line breaks do not count.
  /// - Complexity: O(length); names of nearly all scripts are only looked at.
  public static func clean(_ text: String, counting changes: inout Changes) -> String {
    if isClean(text) { return text }
    var cleaned = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": cleaned.append("\n")
      case "\n" where last == "\r": break
      case "\t", "\n": cleaned.append(scalar)
      case _ where isDirectionControl(scalar) || scalar == "\u{FEFF}": changes.removed += 1
      case _ where isShapeless(scalar):
        cleaned.append("\u{FFFD}")
        changes.replaced += 1
      default: cleaned.append(scalar)
      }
      last = scalar
    }
    return String(cleaned)
  }

  /// Whether no byte of a text could begin or end a character that is changed, which holds of nearly all names.
  private static func isClean(_ text: String) -> Bool {
    let isClean = text.utf8.withContiguousStorageIfAvailable { bytes in
      var last: UInt8 = 0
      for byte in bytes {
        switch byte {
        // Line feeds stay, which are rare.
        case 0..<0x20, 0x7F: return false
        // Of two bytes: controls, and the Arabic mark of direction, U+061C.
        case 0xC2: return false
        case 0x9C where last == 0xD8: return false
        // Of three bytes: marks and controls of direction, the byte order mark and noncharacters. Of four: noncharacters.
        case 0xE2, 0xEF...: return false
        default: last = byte
        }
      }
      return true
    }
    // Of bytes that do not lie together nothing is known.
    return isClean ?? false
  }

  /// The same without a count of the changes.
  public static func clean(_ text: String) -> String {
    var changes = Changes()
    return clean(text, counting: &changes)
  }

  /// Whether the scalar is a mark, embedding, override or isolate of direction (Unicode Standard Annex 9).
  public static func isDirectionControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Whether XML 1.0 forbids the scalar, or it is a control or noncharacter without a shape.
  public static func isShapeless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}

/// A graph that every format can write, and what was changed to make it so.
public struct CleanedGraph: Sendable, Equatable {
  /// The graph.
  public internal(set) var graph: PropertyGraph
  /// What was changed in its texts.
  public internal(set) var changes = PlainText.Changes()
  /// Ids and names that cleaning would have made equal to another, and that got a number.
  public internal(set) var renamed = 0
  /// Numbers that were not finite, and are now missing.
  public internal(set) var dropped = 0
}

extension PropertyGraph {
  /// The graph with every text cleaned (`PlainText.clean`) and without numbers that are not finite: what writers expect.
  ///
  /// Numbers nearer to 0 than 2.2e-308 become 0, since igraph refuses files that have them.
  ///
  /// Ids and names stay distinct, and names of graph attributes become so. A graph that is clean stays as it is.
  ///
  /// - Complexity: O(size of all texts).
  public func cleaned() -> CleanedGraph {
    var result = CleanedGraph(graph: self)
    result.graph.ids = result.cleanDistinct(ids)
    result.graph.nodeColumns = result.clean(nodeColumns)
    result.graph.edgeColumns = result.clean(edgeColumns)
    result.graph.attributes = result.clean(attributes)
    if let units {
      let ids = result.cleanDistinct(units.map(\.id))
      result.graph.units = zip(ids, units).map { Unit($0, nodes: $1.nodes, attributes: result.clean($1.attributes)) }
    }
    return result
  }
}

extension CleanedGraph {
  fileprivate mutating func clean(_ text: String) -> String { PlainText.clean(text, counting: &changes) }

  fileprivate mutating func clean(_ number: Double) -> Double? {
    if number.isFinite { return number.isSubnormal ? 0 : number }
    dropped += 1
    return nil
  }

  fileprivate mutating func clean(_ columns: [Column]) -> [Column] {
    zip(cleanDistinct(columns.map(\.name)), columns).map { name, column in
      switch column.values {
      case .texts(let values): Column(name, .texts(values.map { value in value.map { clean($0) } }))
      case .numbers(let values): Column(name, .numbers(values.map { value in value.flatMap { clean($0) } }))
      case .integers, .booleans: Column(name, column.values)
      }
    }
  }

  fileprivate mutating func clean(_ attributes: [Attribute]) -> [Attribute] {
    zip(cleanDistinct(attributes.map(\.name)), attributes).compactMap { name, attribute in
      switch attribute.value {
      case .text(let text): Attribute(name, .text(clean(text)))
      case .number(let number): clean(number).map { Attribute(name, .number($0)) }
      case .integer, .boolean: Attribute(name, attribute.value)
      }
    }
  }

  fileprivate mutating func cleanDistinct(_ texts: [String]) -> [String] {
    let cleaned = texts.map { clean($0) }
    let distinct = DistinctNames.made(from: cleaned) { cleaned[$0] == texts[$0] }
    renamed += zip(cleaned, distinct).count { $0 != $1 }
    return distinct
  }
}
