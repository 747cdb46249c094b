// Compares a file's nodes with the shape they must have.

import YAMLReading

extension CatalogueShape {
  /// What in a file of this shape is wrong: unknown and missing keys, nodes of the wrong kind, empty lists and texts, values that no
  /// key may have.
  ///
  /// - Parameters:
  ///   - root: the file's node.
  ///   - file: its path, for messages.
  func complaints(about root: YAMLNode, file: String) -> [CatalogueDiagnostic] {
    var reader = ShapeReader(file: file)
    reader.check(root, "the file", self)
    return reader.diagnostics
  }
}

private struct ShapeReader {
  let file: String
  var diagnostics: [CatalogueDiagnostic] = []

  /// Compares `node`, which messages call `name`, with a shape.
  mutating func check(_ node: YAMLNode, _ name: String, _ shape: CatalogueShape) {
    switch (shape, node.content) {
    case (.text(let expected, let isValid), .text(let text)):
      if text.isEmpty {
        complain(node, "\(name) is empty: it must be \(expected)")
      } else if !isValid(text) {
        complain(node, "\(name) must be \(expected); not '\(text)'")
      }
    case (.list(let item), .list(let items)):
      // An empty list of actors is a file that is just begun.
      if items.isEmpty, name != "'actors'", name != "'ambiguous'" { complain(node, "\(name) is an empty list: leave it out") }
      for node in items { check(node, "an item of \(name)", item) }
    case (.byLanguage(let inner), .map(let map)):
      if map.isEmpty { complain(node, "\(name) is empty: leave it out") }
      for (key, value) in map {
        let language = key.text ?? ""
        guard Languages.rules(for: language) != nil else {
          let known = Languages.all.map(\.code).joined(separator: ", ")
          complain(key, "\(name): unknown language '\(language)'; known are \(known)")
          continue
        }
        check(value, "'\(language)'", inner)
      }
    case (.map(let keys), .map(let map)):
      check(map, at: node, keys)
    case (.either(let first, let second), _):
      let chosen = first.fits(node) ? first : second
      if chosen.fits(node) { check(node, name, chosen) } else { refuse(node, name, shape) }
    default:
      refuse(node, name, shape)
    }
  }

  private mutating func check(_ map: [(key: YAMLNode, value: YAMLNode)], at node: YAMLNode, _ keys: CatalogueShape.Keys) {
    var given: Set<String> = []
    for (key, value) in map {
      let name = key.text ?? ""
      given.insert(name)
      if let shape = keys.shapes[name] {
        check(value, "'\(name)'", shape)
      } else if let meant = NearestName.of(name, among: keys.shapes.keys) {
        complain(key, "unknown key '\(name)'; did you mean '\(meant)'?")
      } else {
        complain(key, "unknown key '\(name)'; \(keys.name) may have \(keys.shapes.keys.sorted().joined(separator: ", "))")
      }
    }
    for group in keys.required {
      let count = group.count { given.contains($0) }
      let names = group.map { "'\($0)'" }.joined(separator: ", ")
      if count == 0 { complain(node, "\(keys.name) needs \(group.count > 1 ? "one of " : "")\(names)") }
      if count > 1 { complain(node, "\(keys.name) has only one of \(names)") }
    }
  }

  private mutating func refuse(_ node: YAMLNode, _ name: String, _ shape: CatalogueShape) {
    let kind =
      switch node.content {
      case .text(let text): text.isEmpty ? "empty" : "a text ('\(text)')"
      case .list: "a list"
      case .map: "a map"
      }
    complain(node, "\(name) must be \(shape.description); it is \(kind)")
  }

  private mutating func complain(_ node: YAMLNode, _ message: String) {
    diagnostics.append(CatalogueDiagnostic(place: SourcePlace(file: file, line: node.line), message: message))
  }
}

extension CatalogueShape {
  /// Whether a node is of the kind that the shape asks for, whatever it holds.
  fileprivate func fits(_ node: YAMLNode) -> Bool {
    switch (self, node.content) {
    case (.text, .text), (.list, .list), (.byLanguage, .map), (.map, .map): true
    default: false
    }
  }
}
