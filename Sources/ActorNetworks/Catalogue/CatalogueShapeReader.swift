// Compares a file's nodes with the shape they must have.

import Yams

extension CatalogueShape {
  /// What in a file of this shape is wrong: unknown and missing keys, nodes of the wrong kind, empty lists and texts, values that no
  /// key may have.
  ///
  /// - Parameters:
  ///   - root: the file's node.
  ///   - file: its path, for messages.
  func complaints(about root: Node, file: String) -> [CatalogueDiagnostic] {
    var reader = ShapeReader(file: file)
    reader.check(root, "the file", self)
    return reader.diagnostics
  }
}

private struct ShapeReader {
  let file: String
  var diagnostics: [CatalogueDiagnostic] = []

  /// Compares `node`, which messages call `name`, with a shape.
  mutating func check(_ node: Node, _ name: String, _ shape: CatalogueShape) {
    switch (shape, node) {
    case (.text(let expected, let isValid), .scalar(let scalar)):
      if scalar.string.isEmpty {
        complain(node, "\(name) is empty: it must be \(expected)")
      } else if !isValid(scalar.string) {
        complain(node, "\(name) must be \(expected); not '\(scalar.string)'")
      }
    case (.list(let item), .sequence(let items)):
      // An empty list of actors is a file that is just begun.
      if items.isEmpty, name != "'actors'", name != "'ambiguous'" { complain(node, "\(name) is an empty list: leave it out") }
      for node in items { check(node, "an item of \(name)", item) }
    case (.byLanguage(let inner), .mapping(let map)):
      if map.isEmpty { complain(node, "\(name) is empty: leave it out") }
      for (key, value) in map {
        let language = key.scalar?.string ?? ""
        guard Languages.rules(for: language) != nil else {
          let known = Languages.all.map(\.code).joined(separator: ", ")
          complain(key, "\(name): unknown language '\(language)'; known are \(known)")
          continue
        }
        check(value, "'\(language)'", inner)
      }
    case (.map(let keys), .mapping(let map)):
      check(map, at: node, keys)
    case (.either(let first, let second), _):
      let chosen = first.fits(node) ? first : second
      if chosen.fits(node) { check(node, name, chosen) } else { refuse(node, name, shape) }
    case (_, .alias):
      complain(node, "\(name) is an alias: write it out")
    default:
      refuse(node, name, shape)
    }
  }

  private mutating func check(_ map: Node.Mapping, at node: Node, _ keys: CatalogueShape.Keys) {
    var given: Set<String> = []
    for (key, value) in map {
      let name = key.scalar?.string ?? ""
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

  private mutating func refuse(_ node: Node, _ name: String, _ shape: CatalogueShape) {
    let kind =
      switch node {
      case .scalar(let scalar): scalar.string.isEmpty ? "empty" : "a text ('\(scalar.string)')"
      case .sequence: "a list"
      case .mapping: "a map"
      case .alias: "an alias"
      }
    complain(node, "\(name) must be \(shape.description); it is \(kind)")
  }

  private mutating func complain(_ node: Node, _ message: String) {
    diagnostics.append(CatalogueDiagnostic(place: SourcePlace(file: file, line: node.mark?.line ?? 1), message: message))
  }
}

extension CatalogueShape {
  /// Whether a node is of the kind that the shape asks for, whatever it holds.
  fileprivate func fits(_ node: Node) -> Bool {
    switch (self, node) {
    case (.text, .scalar), (.list, .sequence), (.byLanguage, .mapping), (.map, .mapping): true
    default: false
    }
  }
}
