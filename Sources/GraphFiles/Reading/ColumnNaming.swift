// How the columns of other tools get the names and forms of `AttributeName`.

extension AttributeName {
  /// The names that have a meaning.
  private static let all: Set = [label, weight, x, y, size, color, thickness, style, start, end]

  /// A name, in lower case if it has a meaning so.
  static func standard(_ name: String) -> String {
    let lower = name.lowercased()
    return all.contains(lower) || ["r", "g", "b"].contains(lower) ? lower : name
  }
}

extension [Column] {
  /// Gives a column another name, unless one has that name already.
  mutating func rename(_ name: String, to other: String) {
    guard !contains(where: { $0.name == other }), let place = firstIndex(where: { $0.name == name }) else { return }
    self[place].name = other
  }

  /// Gives a column of numbers another name, unless one has that name already.
  mutating func renameNumbers(_ name: String, to other: String) {
    switch first(where: { $0.name == name })?.values {
    case .integers, .numbers: rename(name, to: other)
    default: break
    }
  }

  /// Removes a column if it is of integers.
  mutating func dropIntegers(_ name: String) {
    removeAll { if case .integers = $0.values { $0.name == name } else { false } }
  }

  /// Brings colours to the form `#rrggbb`: those in `color`, and those in three columns `r`, `g` and `b` of 0 to 255. Names of
  /// colours, and whatever else is in `color`, stay.
  ///
  /// - Complexity: O(n) in the number of values.
  mutating func settleColors() {
    if let place = firstIndex(where: { $0.name == AttributeName.color }) {
      guard case .texts(let colors) = self[place].values else { return }
      self[place].values = .texts(colors.map { $0.map { Color.settled($0) } })
    } else if let red = firstIndex(where: { $0.name == "r" }), case .integers(let reds) = self[red].values,
      case .integers(let greens) = first(where: { $0.name == "g" })?.values,
      case .integers(let blues) = first(where: { $0.name == "b" })?.values
    {
      let colors = reds.indices.map { Color.hex(reds[$0], greens[$0], blues[$0]) }
      // A value outside of the range says that these are no colours; one that is missing does not.
      guard reds.indices.allSatisfy({ colors[$0] != nil || reds[$0] == nil || greens[$0] == nil || blues[$0] == nil }) else {
        return
      }
      self[red] = Column(AttributeName.color, .texts(colors))
      removeAll { ["g", "b"].contains($0.name) }
    }
  }
}

enum Color {
  /// `#rrggbb` of three parts from 0 to 255; nil if one is missing or out of range.
  static func hex(_ red: Int?, _ green: Int?, _ blue: Int?) -> String? {
    guard let red, let green, let blue, [red, green, blue].allSatisfy({ (0...255).contains($0) }) else { return nil }
    return hex([red, green, blue])
  }

  /// `#rrggbb` for `#rgb`, `#rrggbb`, `#rrggbbaa`, `rgb(r,g,b)` and `rgba(r,g,b,a)`; any other text as it is.
  static func settled(_ text: String) -> String {
    if text.utf8.first == UInt8(ascii: "#") {
      let digits = text.utf8.dropFirst().compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
      guard digits.count == text.utf8.count - 1 else { return text }
      switch digits.count {
      case 3: return hex(digits.map { $0 * 17 })
      case 6, 8: return hex([0, 2, 4].map { digits[$0] * 16 + digits[$0 + 1] })
      default: return text
      }
    }
    let word = text.lowercased()
    guard word.hasPrefix("rgb"), word.hasSuffix(")"), let open = word.firstIndex(of: "(") else { return text }
    let parts = word[word.index(after: open)...].dropLast().split(separator: ",").map { Int(String($0).trimmed) }
    guard (3...4).contains(parts.count) else { return text }
    return hex(parts[0], parts[1], parts[2]) ?? text
  }

  private static func hex(_ parts: [Int]) -> String {
    let digits = Array("0123456789abcdef")
    return "#" + String(parts.flatMap { [digits[$0 / 16], digits[$0 % 16]] })
  }
}
