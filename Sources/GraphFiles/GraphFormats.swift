// The list of file formats.

/// What a user can choose about the files, beside their format.
public struct WritingOptions: Sendable, Equatable {
  /// Whether texts that a spreadsheet would take for a formula are made harmless in comma-separated files: see `CSVFormat`.
  public var isSpreadsheetSafe: Bool

  /// Options, by default those that keep every text as it is.
  public init(isSpreadsheetSafe: Bool = false) { self.isSpreadsheetSafe = isSpreadsheetSafe }
}

/// All formats that graphs are written in.
public enum GraphFormats {
  /// The formats with default options.
  public static let all = all(WritingOptions())

  /// The formats, in the order in which they are shown.
  public static func all(_ options: WritingOptions) -> [any GraphFormat] {
    [
      DOTFormat(),
      GephiDOTFormat(),
      GraphMLFormat(),
      GEXFFormat(),
      GMLFormat(),
      PajekFormat(),
      NodeLinkFormat(.networkx),
      NodeLinkFormat(.d3),
      CytoscapeFormat(),
      GraphologyFormat(),
      CSVFormat(options),
      Neo4jFormat(),
      EdgeLinesFormat(),
      MatrixFormat(options),
      IncidenceFormat(options),
    ]
  }

  /// The format of a name.
  public static func named(_ name: String, _ options: WritingOptions = WritingOptions()) -> (any GraphFormat)? {
    all(options).first { $0.name == name }
  }
}
