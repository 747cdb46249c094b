// A graph with typed attributes: what every file format is made of, and what every reader gives.

/// A graph whose nodes and edges carry named, typed attributes, kept in columns.
///
/// Attribute names with a meaning that formats know are listed in `AttributeName`; all others are written as they are.
public struct PropertyGraph: Sendable, Equatable {
  /// An edge between two nodes, by their indices.
  public struct Edge: Sendable, Equatable {
    /// Index of one end, or of the tail where the graph is directed.
    public var source: Int
    /// Index of the other end, or of the head.
    public var target: Int

    /// An edge between two nodes.
    public init(_ source: Int, _ target: Int) { (self.source, self.target) = (source, target) }
  }

  /// A unit in which nodes occur together, such as a sentence or a meeting: a node of the second mode of a two-mode network.
  public struct Unit: Sendable, Equatable {
    /// The unit's id.
    public var id: String
    /// The nodes in it, ascending and distinct.
    public var nodes: [Int]
    /// What else is known of it.
    public var attributes: [Attribute]

    /// A unit from its parts.
    public init(_ id: String, nodes: [Int], attributes: [Attribute] = []) {
      (self.id, self.nodes, self.attributes) = (id, nodes, attributes)
    }
  }

  /// Whether edges have a direction.
  public var isDirected = false
  /// Attributes of the graph itself, in order: the settings that made it.
  public var attributes: [Attribute] = []
  /// The nodes' ids, distinct, in order.
  public var ids: [String]
  /// The nodes' attributes, each column as long as `ids`; names are distinct.
  public var nodeColumns: [Column]
  /// The edges, in order.
  public var edges: [Edge]
  /// The edges' attributes, each column as long as `edges`; names are distinct.
  public var edgeColumns: [Column]
  /// The units that the edges were counted from, with distinct ids; nil where they are not known. Readers never know them.
  public var units: [Unit]?

  /// A graph from its parts.
  ///
  /// - Throws: `PropertyGraphError` if ids or names repeat, an edge has an end that is no node, or a column is of another length.
  /// - Complexity: O(n + m) for n nodes and m edges.
  public init(
    ids: [String], nodeColumns: [Column] = [], edges: [Edge] = [], edgeColumns: [Column] = [], attributes: [Attribute] = [],
    isDirected: Bool = false
  ) throws(PropertyGraphError) {
    (self.ids, self.nodeColumns, self.edges, self.edgeColumns) = (ids, nodeColumns, edges, edgeColumns)
    (self.attributes, self.isDirected) = (attributes, isDirected)
    var seen: Set<String> = []
    for id in ids where !seen.insert(id).inserted { throw .repeatedID(id) }
    for (columns, count) in [(nodeColumns, ids.count), (edgeColumns, edges.count)] {
      var names: Set<String> = []
      for column in columns {
        if !names.insert(column.name).inserted { throw .repeatedName(column.name) }
        if column.values.count != count { throw .wrongLength(column.name, found: column.values.count, expected: count) }
      }
    }
    for edge in edges where !ids.indices.contains(edge.source) || !ids.indices.contains(edge.target) {
      throw .missingEnd(edge.source, edge.target)
    }
  }

  /// A graph from parts that are known to make one: `init(ids:…)` says what that is.
  package init(
    unchecked ids: [String], nodeColumns: [Column], edges: [Edge], edgeColumns: [Column], attributes: [Attribute],
    isDirected: Bool = false
  ) {
    (self.ids, self.nodeColumns, self.edges, self.edgeColumns) = (ids, nodeColumns, edges, edgeColumns)
    (self.attributes, self.isDirected) = (attributes, isDirected)
  }

  /// The nodes' column of a name.
  public func nodeColumn(_ name: String) -> Column? { nodeColumns.first { $0.name == name } }
  /// The edges' column of a name.
  public func edgeColumn(_ name: String) -> Column? { edgeColumns.first { $0.name == name } }
}

/// Why parts are no graph.
public enum PropertyGraphError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Two nodes have this id.
  case repeatedID(String)
  /// Two columns have this name.
  case repeatedName(String)
  /// The column of this name has not one value for each element.
  case wrongLength(String, found: Int, expected: Int)
  /// An edge joins these indices, of which one is no node's.
  case missingEnd(Int, Int)

  /// What is wrong.
  public var description: String {
    switch self {
    case .repeatedID(let id): "two nodes have the id '\(id)'"
    case .repeatedName(let name): "two columns have the name '\(name)'"
    case .wrongLength(let name, let found, let expected): "column '\(name)' has \(found) values for \(expected) elements"
    case .missingEnd(let source, let target): "an edge joins nodes \(source) and \(target), of which one is none"
    }
  }
}

/// One value of an attribute.
public enum Value: Sendable, Equatable {
  /// A text.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// A finite number.
  case number(Double)
  /// A truth value.
  case boolean(Bool)
}

/// A named value of the graph itself.
public struct Attribute: Sendable, Equatable {
  /// The name.
  public var name: String
  /// The value.
  public var value: Value

  /// An attribute from its parts.
  public init(_ name: String, _ value: Value) { (self.name, self.value) = (name, value) }
}

/// A named attribute of all nodes or all edges.
public struct Column: Sendable, Equatable {
  /// The values in the elements' order; nil where an element has none.
  public enum Values: Sendable, Equatable {
    /// Texts.
    case texts([String?])
    /// Whole numbers.
    case integers([Int?])
    /// Finite numbers.
    case numbers([Double?])
    /// Truth values.
    case booleans([Bool?])

    /// How many there are.
    public var count: Int {
      switch self {
      case .texts(let values): values.count
      case .integers(let values): values.count
      case .numbers(let values): values.count
      case .booleans(let values): values.count
      }
    }

    /// The value of an element.
    public subscript(index: Int) -> Value? {
      switch self {
      case .texts(let values): values[index].map(Value.text)
      case .integers(let values): values[index].map(Value.integer)
      case .numbers(let values): values[index].map(Value.number)
      case .booleans(let values): values[index].map(Value.boolean)
      }
    }
  }

  /// The name.
  public var name: String
  /// The values.
  public var values: Values

  /// Whether no element has a value.
  public var isEmpty: Bool {
    switch values {
    case .texts(let values): values.allSatisfy { $0 == nil }
    case .integers(let values): values.allSatisfy { $0 == nil }
    case .numbers(let values): values.allSatisfy { $0 == nil }
    case .booleans(let values): values.allSatisfy { $0 == nil }
    }
  }

  /// A column from its parts.
  public init(_ name: String, _ values: Values) { (self.name, self.values) = (name, values) }
}

/// Names of attributes that formats have a place of their own for.
public enum AttributeName {
  /// Text to show; nodes and edges.
  public static let label = "label"
  /// Strength of an edge, above 0.
  public static let weight = "weight"
  /// Where a node lies, in points, x to the right and y upward.
  public static let (x, y) = ("x", "y")
  /// Diameter of a node's disc in points.
  public static let size = "size"
  /// Colour of a node or edge, `#rrggbb`.
  public static let color = "color"
  /// Width of an edge's line in points.
  public static let thickness = "thickness"
  /// Kind of an edge's line: solid, dashed or dotted.
  public static let style = "style"
  /// When a node or edge first and last occurred, in the form of ISO 8601.
  public static let (start, end) = ("start", "end")
}
