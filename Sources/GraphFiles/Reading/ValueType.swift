// Types that files declare for attributes, and values as they spell them.

/// The type of a column.
enum ValueType {
  case text, integer, number, boolean

  /// A column's values of this type, none yet.
  var noValues: Column.Values {
    switch self {
    case .text: .texts([])
    case .integer: .integers([])
    case .number: .numbers([])
    case .boolean: .booleans([])
    }
  }

  /// The value that a text spells; nil for an empty one of another type than text and for `null`, which Gephi writes, for numbers out of
  /// range, for NaN and infinity.
  ///
  /// - Throws: if the text is no value of this type.
  func value(of text: String, line: Int) throws(GraphFileError) -> Value? {
    if self == .text { return .text(text) }
    let word = text.trimmed
    if word.isEmpty || word == "null" { return nil }
    switch (self, Numeral(word.utf8)) {
    case (.integer, .integer(let value)?): return .integer(value)
    case (.number, .integer(let value)?): return .number(Double(value))
    case (.number, .number(let value)?): return .number(value)
    case (.integer, .number(let value)?) where value == value.rounded(): return Int(exactly: value).map(Value.integer)
    case (.integer, .notFinite?), (.number, .notFinite?): return nil
    default: break
    }
    if self == .boolean {
      switch word.lowercased() {
      case "true", "1": return .boolean(true)
      case "false", "0": return .boolean(false)
      default: break
      }
    } else if word.spellsNoNumber {
      return nil
    } else if let value = Int(word) {
      return self == .integer ? .integer(value) : .number(Double(value))
    } else if self == .number, let value = Double(word) {
      return value.isFinite ? .number(value) : nil
    }
    throw GraphFileError("'\(word.excerpt)' is no \(name)", line: line)
  }

  private var name: String {
    switch self {
    case .text: "text"
    case .integer: "integer"
    case .number: "number"
    case .boolean: "boolean"
    }
  }
}

extension String {
  /// Without white space at both ends.
  var trimmed: String {
    let isInk = { (byte: UInt8) in byte > 0x20 }
    guard let first = utf8.firstIndex(where: isInk), let last = utf8.lastIndex(where: isInk) else { return "" }
    return String(self[first..<utf8.index(after: last)])
  }

  /// Whether it spells a number that is not finite.
  var spellsNoNumber: Bool {
    guard utf8.count <= 9 else { return false }
    let word = lowercased()
    return ["nan", "inf", "infinity"].contains { word == $0 || word == "-" + $0 || word == "+" + $0 }
  }

  /// Its begin, for messages.
  var excerpt: String {
    let begin = unicodeScalars.prefix(40).map { $0.value < 0x20 || $0.value == 0x7F ? " " : String($0) }.joined()
    return unicodeScalars.dropFirst(40).isEmpty ? begin : begin + "…"
  }
}

extension Value {
  /// As text.
  var text: String {
    switch self {
    case .text(let value): value
    case .integer(let value): "\(value)"
    case .number(let value): "\(value)"
    case .boolean(let value): "\(value)"
    }
  }
}
