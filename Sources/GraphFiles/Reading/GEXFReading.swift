// GEXF in its versions 1.1draft, 1.2draft and 1.3.

/// Reads GEXF (https://gexf.net).
///
/// Hierarchies are laid flat: nodes say in `parent` whose they are. Of spells the first begin and the last end are taken, of an
/// attribute that changes in time the last value. Ids of edges are not kept. Edges in both directions (`mutual`) count as
/// undirected. A mixture of directed and undirected edges is refused.
enum GEXFReading {
  /// The graph of a file.
  ///
  /// - Parameter library: the file of libxml2; nil for what the system calls it.
  /// - Throws: what is wrong, and in which line.
  /// - Complexity: O(b) in the size of the file.
  static func graph(from bytes: [UInt8], library: String? = nil) throws(GraphFileError) -> PropertyGraph {
    let handler = GEXFHandler(fileSize: bytes.count)
    try XMLReading.read(bytes, with: handler, library: library)
    return try handler.finished()
  }
}

private final class GEXFHandler: XMLHandler {
  private var builder: GraphBuilder
  private var keys: [String: [String: Key]] = [:]
  /// The class of the attributes that are being declared.
  private var attributeClass = "node"
  private var declared: (key: Key, line: Int)?
  /// What each open element belongs to, from outside to inside.
  private var owners: [Owner] = []
  private var hasGraph = false
  private var isInMeta = false

  private enum Owner {
    case graph, node(Int), edge(Int)

    var attributeClass: String {
      switch self {
      case .graph: "graph"
      case .node: "node"
      case .edge: "edge"
      }
    }
  }

  /// A declared attribute.
  private struct Key {
    let name: String
    let type: ValueType
  }

  init(fileSize: Int) { builder = GraphBuilder(fileSize: fileSize) }

  func finished() throws(GraphFileError) -> PropertyGraph {
    guard hasGraph else { throw GraphFileError("the file holds no graph") }
    return try builder.graph()
  }

  func begin(_ element: XMLElement) throws(GraphFileError) -> Bool {
    guard let owner = owners.last else {
      guard element.name == "gexf" else {
        throw GraphFileError("the file is no GEXF but '\(element.name.excerpt)'", line: element.line)
      }
      owners.append(.graph)
      return false
    }
    var (inner, wantsText) = (owner, isInMeta)
    switch element.name {
    case "meta": isInMeta = true
    case "graph":
      guard !hasGraph else { throw GraphFileError("the file holds several graphs: keep one of them", line: element.line) }
      hasGraph = true
      builder.isDirectedByDefault = element["defaultedgetype"] == "directed"
    case "attributes": attributeClass = element["class"] ?? "node"
    case "attribute": try declare(element)
    case "default": wantsText = declared != nil
    case "node": inner = .node(try addNode(element, in: owner))
    case "edge": inner = .edge(try addEdge(element))
    case "attvalue": try take(value: element, of: owner)
    case "spell", "slice": try take(time: element, of: owner)
    case "parent":
      if let id = element["for"] { try set("parent", .text(id), of: owner) }
    default: try draw(element, owner)
    }
    owners.append(inner)
    return wantsText
  }

  func end(_ name: String, text: String?) throws(GraphFileError) {
    owners.removeLast()
    switch name {
    case "meta": isInMeta = false
    case "attribute": declared = nil
    case "default":
      guard let declared, let text, let value = try declared.key.type.value(of: text, line: declared.line) else { return }
      if attributeClass == "node" { try builder.nodes.declare(declared.key.name, declared.key.type, fallback: value) }
      if attributeClass == "edge" { try builder.edges.declare(declared.key.name, declared.key.type, fallback: value) }
    default:
      if isInMeta, let text { try take(meta: name, text) }
    }
  }

  /// Takes the file's description and keywords; a description that is a JSON object is one of the graph's attributes.
  private func take(meta name: String, _ text: String) throws(GraphFileError) {
    guard ["description", "keywords"].contains(name), !text.trimmed.isEmpty else { return }
    if name == "description", let json = try? JSONDocument(Array(#"{"attributes":\#(text)}"#.utf8)),
      let attributes = try? json.attributes(at: "attributes"), !attributes.isEmpty
    {
      builder.attributes += attributes
    } else {
      builder.attributes.append(Attribute(name, .text(text.trimmed)))
    }
  }

  private func declare(_ element: XMLElement) throws(GraphFileError) {
    guard let id = element["id"] else { throw GraphFileError("an attribute has no id", line: element.line) }
    let type: ValueType =
      switch element["type"] {
      case "integer", "long", "short", "byte": .integer
      case "double", "float": .number
      case "boolean": .boolean
      default: .text
      }
    let key = Key(name: element["title"] ?? id, type: type)
    guard keys[attributeClass, default: [:]].updateValue(key, forKey: id) == nil else {
      throw GraphFileError("two attributes have the id '\(id.excerpt)'", line: element.line)
    }
    declared = (key, element.line)
    if attributeClass == "node" { try builder.nodes.declare(key.name, type) }
    if attributeClass == "edge" { try builder.edges.declare(key.name, type) }
  }

  private func addNode(_ element: XMLElement, in owner: Owner) throws(GraphFileError) -> Int {
    guard hasGraph else { throw GraphFileError("a node stands outside of the graph", line: element.line) }
    guard let id = element["id"] else { throw GraphFileError("a node has no id", line: element.line) }
    let node = try builder.addNode(id, line: element.line)
    if let label = element["label"] { try set(AttributeName.label, .text(label), of: .node(node)) }
    if let parent = element["pid"] {
      try set("parent", .text(parent), of: .node(node))
    } else if case .node(let parent) = owner {
      try set("parent", .text(builder.id(of: parent)), of: .node(node))
    }
    try take(time: element, of: .node(node))
    return node
  }

  private func addEdge(_ element: XMLElement) throws(GraphFileError) -> Int {
    guard hasGraph else { throw GraphFileError("an edge stands outside of the graph", line: element.line) }
    guard let source = element["source"], let target = element["target"] else {
      throw GraphFileError("an edge lacks its source or target", line: element.line)
    }
    let isDirected = element["type"].map { $0 == "directed" } ?? builder.isDirectedByDefault
    try builder.note(isDirected: isDirected, line: element.line)
    let edge = try builder.addEdge(source, target, line: element.line)
    for name in [AttributeName.label, "kind"] {
      if let text = element[name] { try set(name, .text(text), of: .edge(edge)) }
    }
    try take(number: AttributeName.weight, element[AttributeName.weight], of: .edge(edge), line: element.line)
    try take(time: element, of: .edge(edge))
    return edge
  }

  private func take(value element: XMLElement, of owner: Owner) throws(GraphFileError) {
    // Version 1.0 called `id` what is called `for` since.
    let id = element["for"] ?? element["id"] ?? ""
    guard let key = keys[owner.attributeClass]?[id] else {
      throw GraphFileError("a value is of the attribute '\(id.excerpt)', which is not declared", line: element.line)
    }
    guard let value = try key.type.value(of: element["value"] ?? "", line: element.line) else { return }
    try set(key.name, value, of: owner)
  }

  /// Takes a number, as integer if it is spelled so.
  private func take(number name: String, _ text: String?, of owner: Owner, line: Int) throws(GraphFileError) {
    guard let text else { return }
    let type: ValueType = Int(text.trimmed) == nil ? .number : .integer
    if let value = try type.value(of: text, line: line) { try set(name, value, of: owner) }
  }

  /// Widens the time of an owner to that of an element.
  private func take(time element: XMLElement, of owner: Owner) throws(GraphFileError) {
    let moment = element["timestamp"]
    let starts = element["start"] ?? element["startopen"] ?? moment
    let ends = element["end"] ?? element["endopen"] ?? moment
    for (name, time, isEnd) in [(AttributeName.start, starts, false), (AttributeName.end, ends, true)] {
      guard let time, !time.spellsNoNumber else { continue }
      if let known = value(name, of: owner)?.text, isEnd ? !Self.isEarlier(known, time) : !Self.isEarlier(time, known) {
        continue
      }
      try set(name, .text(time), of: owner)
    }
  }

  /// Whether a time is before another: times are numbers, or else dates in the form of ISO 8601.
  private static func isEarlier(_ time: String, _ other: String) -> Bool {
    if let time = Double(time), let other = Double(other) { return time < other }
    return time.utf8.lexicographicallyPrecedes(other.utf8)
  }

  /// Takes what the extension `viz` says of a node or an edge.
  private func draw(_ element: XMLElement, _ owner: Owner) throws(GraphFileError) {
    switch (element.name, owner) {
    case ("color", .node), ("color", .edge):
      let parts = ["r", "g", "b"].map { element[$0].flatMap { Int($0.trimmed) } }
      if let color = element["hex"] ?? Color.hex(parts[0], parts[1], parts[2]) {
        try set(AttributeName.color, .text(color), of: owner)
      }
    case ("position", .node):
      for name in [AttributeName.x, AttributeName.y] { try take(number: name, element[name], of: owner, line: element.line) }
    case ("size", .node): try take(number: AttributeName.size, element["value"], of: owner, line: element.line)
    case ("thickness", .edge): try take(number: AttributeName.thickness, element["value"], of: owner, line: element.line)
    case ("shape", .edge): if let shape = element["value"] { try set(AttributeName.style, .text(shape), of: owner) }
    case ("shape", .node): if let shape = element["value"] { try set("shape", .text(shape), of: owner) }
    default: break
    }
  }

  private func set(_ name: String, _ value: Value, of owner: Owner) throws(GraphFileError) {
    switch owner {
    case .graph: break
    case .node(let node): try builder.nodes.set(name, value, at: node)
    case .edge(let edge): try builder.edges.set(name, value, at: edge)
    }
  }

  private func value(_ name: String, of owner: Owner) -> Value? {
    switch owner {
    case .graph: nil
    case .node(let node): builder.nodes.value(name, at: node)
    case .edge(let edge): builder.edges.value(name, at: edge)
    }
  }
}
