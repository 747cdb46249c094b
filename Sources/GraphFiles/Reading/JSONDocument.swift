// The outermost level of a JSON file of a graph, whose parts come in any order.

/// A JSON file whose outermost parts can be read in any order.
struct JSONDocument {
  /// The outermost keys in order; none if the file is a list.
  let keys: [String]
  /// Whether the file is a list.
  let isList: Bool
  /// The begin of the whole.
  let scanner: JSONScanner
  private let places: [String: Int]

  /// Finds the parts of a file.
  ///
  /// - Throws: if the file is no JSON.
  /// - Complexity: O(b) in the size of the file.
  init(_ bytes: [UInt8]) throws(GraphFileError) {
    var scanner = try JSONScanner(bytes)
    var (keys, places): ([String], [String: Int]) = ([], [:])
    isList = try scanner.peek() == .openBracket
    let begin = scanner
    if isList {
      try scanner.skip()
    } else {
      try scanner.members { (scanner, key) throws(GraphFileError) in
        _ = try scanner.peek()
        if places.updateValue(scanner.position, forKey: key) != nil {
          throw scanner.failure("the key '\(key.excerpt)' comes twice")
        }
        keys.append(key)
        try scanner.skip()
      }
    }
    try scanner.finish()
    (self.scanner, self.keys, self.places) = (begin, keys, places)
  }

  /// Makes sure that there is one of some keys.
  func demand(oneOf keys: [String]) throws(GraphFileError) {
    guard keys.allSatisfy({ places[$0] == nil }) else { return }
    throw GraphFileError("the JSON is no such graph: it has none of the keys \(keys.joined(separator: ", "))")
  }

  /// The place of the value of an outermost key.
  func scanner(at key: String) -> JSONScanner? { places[key].map { scanner.moved(to: $0) } }

  /// The value of an outermost key.
  func value(_ key: String) throws(GraphFileError) -> Value? {
    guard var scanner = scanner(at: key) else { return nil }
    return try scanner.value()
  }

  /// The attributes of the graph in an object, or in a list of pairs.
  func attributes(at key: String) throws(GraphFileError) -> [Attribute] {
    guard var scanner = scanner(at: key) else { return [] }
    var attributes: [Attribute] = []
    switch try scanner.peek() {
    case .openBrace:
      try scanner.members { (scanner, key) throws(GraphFileError) in
        if let value = try scanner.value() { attributes.append(Attribute(key, value)) }
      }
    case .openBracket:
      try scanner.elements { (scanner) throws(GraphFileError) in
        guard try scanner.peek() == .openBracket else { return try scanner.skip() }
        var pair: [Value?] = []
        try scanner.elements { (scanner) throws(GraphFileError) in pair.append(try scanner.value()) }
        if pair.count == 2, case .text(let name)? = pair[0], let value = pair[1] { attributes.append(Attribute(name, value)) }
      }
    default: break
    }
    return attributes
  }
}
