// Tab-separated and JSON-lines rows: the forms in which tables go to other programs.

/// A row's value.
public enum Cell: Sendable, Equatable {
  /// A text; tabs and line breaks become spaces where they would end the value.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// A finite number, written in the fewest digits that give it back.
  case number(Double)
}

/// How a table is written.
public enum TableFormat: String, Sendable, CaseIterable {
  /// A header line, then a line a row, tabs between values.
  case tsv
  /// An object a line, with the column names as keys.
  case jsonl
}

/// Writes tables row by row.
public struct TableWriting: Sendable {
  /// The format.
  public let format: TableFormat
  /// The columns' names.
  public let columns: [String]

  /// A writer of rows with these columns.
  public init(_ format: TableFormat, columns: [String]) {
    self.format = format
    self.columns = columns
  }

  /// What stands before the first row.
  public var header: String {
    switch format {
    case .tsv: columns.joined(separator: "\t") + "\n"
    case .jsonl: ""
    }
  }

  /// A row, with as many cells as there are columns.
  public func row(_ cells: [Cell]) -> String {
    switch format {
    case .tsv: cells.map { $0.written(Self.oneField) }.joined(separator: "\t") + "\n"
    case .jsonl:
      "{" + zip(columns, cells).map { JSONText.quote($0) + ":" + $1.written(JSONText.quote) }.joined(separator: ",") + "}\n"
    }
  }

  /// Tabs and line breaks would end the field: they become spaces.
  private static func oneField(_ text: String) -> String {
    // Most texts have neither, nor what begins like U+0085 and U+2028.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xC2 || $0 == 0xE2 }) else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x85 || $0.value == 0x2028 || $0.value == 0x2029 ? " " : $0 }))
  }
}

extension Cell {
  /// The value as it is written, a text by `text`.
  fileprivate func written(_ text: (String) -> String) -> String {
    switch self {
    case .text(let value): text(value)
    case .integer(let value): String(value)
    case .number(let value): Decimals.shortest(value)
    }
  }
}

/// JSON strings (RFC 8259).
public enum JSONText {
  /// The text between quotation marks, with what must be escaped escaped, and `<` too, so that it may stand in HTML.
  public static func quote(_ text: String) -> String {
    // Most texts have nothing to escape, nor what begins like U+2028.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x3C || $0 == 0x5C || $0 == 0xE2 }) else {
      return "\"\(text)\""
    }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "<", "\u{00}"..."\u{1F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
