// The members of one JSON object, of a node or an edge.

/// The named values of a node or an edge. One is used for all of them in turn, so that its memory is.
struct JSONFields {
  /// What was read, without what was taken out.
  private(set) var values: [(name: String, value: Value)] = []
  /// Names of the values that are objects, kept as JSON text.
  private var objects: Set<String> = []

  /// Reads an object's members; missing values are left out.
  mutating func read(_ scanner: inout JSONScanner) throws(GraphFileError) {
    try scanner.members { (scanner, name) throws(GraphFileError) in try add(name, from: &scanner) }
  }

  /// Reads a value and adds it, unless it is missing.
  mutating func add(_ name: String, from scanner: inout JSONScanner) throws(GraphFileError) {
    if try scanner.peek() == .openBrace { objects.insert(name) }
    add(name, try scanner.value())
  }

  /// Adds a value unless it is missing.
  mutating func add(_ name: String, _ value: Value?) {
    if let value { values.append((name, value)) }
  }

  /// Takes out the value of a name.
  mutating func take(_ name: String) -> Value? {
    values.firstIndex { $0.name == name }.map { values.remove(at: $0).value }
  }

  /// Takes out the ends of an edge, which begins at `edge`.
  mutating func takeEnds(of edge: JSONScanner) throws(GraphFileError) -> (source: Value, target: Value) {
    guard let source = take("source"), let target = take("target") else {
      throw edge.failure("an edge lacks its source or target")
    }
    // D3's simulations put the nodes themselves in the place of their ids.
    guard objects.isDisjoint(with: ["source", "target"]) else {
      throw edge.failure("an edge's source or target is no id")
    }
    return (source, target)
  }

  /// Forgets all, for the next element.
  mutating func clear() {
    values.removeAll(keepingCapacity: true)
    objects.removeAll(keepingCapacity: true)
  }
}

extension TableBuilder {
  /// Gives a row the values of fields.
  mutating func set(_ fields: JSONFields, at row: Int) throws(GraphFileError) {
    for (name, value) in fields.values { try set(name, value, at: row) }
  }
}
