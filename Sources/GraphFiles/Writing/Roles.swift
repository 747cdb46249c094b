// What formats have a place of their own for: columns taken out of the others, and facts about a graph as a whole.

extension [Column] {
  /// Takes the column of a name out, if its values are what the format has a place for; else it stays an attribute like any other.
  mutating func take(_ name: String, if fits: (Column.Values) -> Bool) -> Column.Values? {
    guard let index = firstIndex(where: { $0.name == name }), fits(self[index].values) else { return nil }
    return remove(at: index).values
  }

  /// Takes the nodes' places out, if each node has both coordinates or none.
  mutating func takePlaces() -> (x: Column.Values, y: Column.Values)? {
    guard let x = first(where: { $0.name == AttributeName.x })?.values,
      let y = first(where: { $0.name == AttributeName.y })?.values,
      x.areNumeric, y.areNumeric, (0..<x.count).allSatisfy({ (x[$0] == nil) == (y[$0] == nil) })
    else { return nil }
    removeAll { $0.name == AttributeName.x || $0.name == AttributeName.y }
    return (x, y)
  }
}

extension Column.Values {
  /// Whether they are texts.
  var areTexts: Bool { if case .texts = self { true } else { false } }

  /// Whether they are numbers, whole or not.
  var areNumeric: Bool {
    switch self {
    case .integers, .numbers: true
    case .texts, .booleans: false
    }
  }

  /// Whether they are numbers of which none is below 0.
  var areLengths: Bool { areNumeric && (0..<count).allSatisfy { self.number(at: $0) ?? 0 >= 0 } }

  /// Whether they are colours of the form `#rrggbb`.
  var areColors: Bool { allTexts { RGB($0) != nil } }

  /// Whether they are kinds of lines that GEXF and Graphviz both have.
  var areLineStyles: Bool { allTexts { ["solid", "dashed", "dotted"].contains($0) } }

  /// Whether they are days of the form `2024-12-31`.
  var areDates: Bool { allTexts(Self.isDate) }

  /// The value of an element as a number, if it is one.
  func number(at index: Int) -> Double? {
    switch self {
    case .integers(let values): values[index].map(Double.init)
    case .numbers(let values): values[index]
    case .texts, .booleans: nil
    }
  }

  /// The value of an element, if it is a text.
  func text(at index: Int) -> String? {
    if case .texts(let values) = self { values[index] } else { nil }
  }

  private func allTexts(_ holds: (String) -> Bool) -> Bool {
    guard case .texts(let values) = self else { return false }
    return values.allSatisfy { $0.map(holds) ?? true }
  }

  private static func isDate(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.joined().allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1) - 0x30 } }
    guard numbers[0] > 0, (1...12).contains(numbers[1]) else { return false }
    let isLeap = numbers[0] % 4 == 0 && (numbers[0] % 100 != 0 || numbers[0] % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[numbers[1] - 1]).contains(numbers[2])
  }
}

/// A colour's parts.
struct RGB {
  let (red, green, blue): (Int, Int, Int)

  /// The colour of `#rrggbb`; nil for any other text.
  init?(_ text: String) {
    guard text.utf8.count == 7, text.utf8.first == UInt8(ascii: "#") else { return nil }
    var value = 0
    for byte in text.utf8.dropFirst() {
      switch byte {
      case 0x30...0x39: value = value << 4 | Int(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | Int((byte | 0x20) - 0x57)
      default: return nil
      }
    }
    (red, green, blue) = (value >> 16, value >> 8 & 0xFF, value & 0xFF)
  }
}

extension PropertyGraph {
  /// Whether two edges join the same nodes, in the same direction if there are directions.
  ///
  /// - Complexity: O(m) where the edges are in order, O(m log m) else.
  var hasParallelEdges: Bool {
    var pairs = edges.map { edge in
      isDirected || edge.source <= edge.target ? (edge.source, edge.target) : (edge.target, edge.source)
    }
    if zip(pairs, pairs.dropFirst()).allSatisfy({ $0 < $1 }) { return false }
    pairs.sort(by: <)
    return zip(pairs, pairs.dropFirst()).contains { $0 == $1 }
  }

  /// Whether an edge joins a node with itself.
  var hasLoops: Bool { edges.contains { $0.source == $0.target } }

  /// The ids in a format's spelling, for edges to name their ends by.
  func ids<N: Notation>(as notation: N.Type) -> [[UInt8]] { ids.map { N.bytes($0) } }
}
