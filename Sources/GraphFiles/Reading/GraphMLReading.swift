// GraphML, also as yEd extends it.

/// Reads GraphML (http://graphml.graphdrawing.org).
///
/// Nested graphs are laid flat: their nodes say in `parent` whose they are. Ports are passed over. Hyperedges, several graphs and a
/// mixture of directed and undirected edges are refused. Ids of edges are not kept. Of yEd's shapes the label, colour, size and
/// position are taken.
enum GraphMLReading {
  /// The graph of a file.
  ///
  /// - Parameter library: the file of libxml2; nil for what the system calls it.
  /// - Throws: what is wrong, and in which line.
  /// - Complexity: O(b) in the size of the file.
  static func graph(from bytes: [UInt8], library: String? = nil) throws(GraphFileError) -> PropertyGraph {
    let handler = GraphMLHandler(fileSize: bytes.count)
    try XMLReading.read(bytes, with: handler, library: library)
    return try handler.finished()
  }
}

private final class GraphMLHandler: XMLHandler {
  private var builder: GraphBuilder
  /// By their ids; several where each is for something else, as early igraph wrote them.
  private var keys: [String: [Key]] = [:]
  /// What each open element belongs to, from outside to inside.
  private var owners: [Owner] = []
  /// The key that is being declared.
  private var declared: (id: String, key: Key)?
  /// The key and line of the data element that is open.
  private var data: (key: Key, line: Int)?
  private var hasGraph = false

  private enum Owner {
    case graph, node(Int), edge(Int), other

    /// What keys are for that are used here.
    var domain: String {
      switch self {
      case .graph: "graph"
      case .node: "node"
      case .edge: "edge"
      case .other: "all"
      }
    }
  }

  /// A declared attribute.
  private struct Key {
    let name: String
    let type: ValueType
    /// `node`, `edge`, `graph`, `all` …
    let domain: String
    /// Whether it holds elements that draw a node or an edge, in place of a value.
    let isDrawing: Bool
    let line: Int
  }

  init(fileSize: Int) { builder = GraphBuilder(fileSize: fileSize) }

  func finished() throws(GraphFileError) -> PropertyGraph {
    guard hasGraph else { throw GraphFileError("the file holds no graph") }
    return try builder.graph { nodes, edges, _ in
      // igraph calls nodes n0, n1 …, and keeps what the user called them.
      nodes.rename("name", to: AttributeName.label)
      // So Gephi tells an edge's label from a node's.
      edges.rename("Edge Label", to: AttributeName.label)
    }
  }

  func begin(_ element: XMLElement) throws(GraphFileError) -> Bool {
    guard let owner = owners.last else {
      guard element.name == "graphml" else {
        throw GraphFileError("the file is no GraphML but '\(element.name.excerpt)'", line: element.line)
      }
      owners.append(.graph)
      return false
    }
    var (inner, wantsText) = (owner, false)
    if data != nil {
      wantsText = try draw(element, owner)
    } else {
      switch element.name {
      case "key": try declare(element)
      case "default": wantsText = declared != nil
      case "graph": try open(element, in: owner)
      case "node": inner = .node(try addNode(element, in: owner))
      case "edge": inner = .edge(try addEdge(element))
      case "data": wantsText = try open(data: element)
      case "port", "endpoint": inner = .other
      case "hyperedge": throw GraphFileError("hyperedges cannot be read: an edge has two ends", line: element.line)
      default: break
      }
    }
    owners.append(inner)
    return wantsText
  }

  func end(_ name: String, text: String?) throws(GraphFileError) {
    let owner = owners.popLast() ?? .other
    if let data {
      if name == "data" {
        self.data = nil
        if let text, let value = try data.key.type.value(of: text, line: data.line) { try set(data.key.name, value, of: owner) }
      } else if let text, !text.trimmed.isEmpty {
        try setDrawn(AttributeName.label, .text(text.trimmed), of: owner)
      }
    } else if name == "key", let (id, key) = declared {
      keys[id, default: []].append(key)
      declared = nil
    } else if name == "default", let key = declared?.key, let text, !key.isDrawing {
      guard let value = try key.type.value(of: text, line: key.line) else { return }
      if ["node", "all"].contains(key.domain) { try builder.nodes.declare(key.name, key.type, fallback: value) }
      if ["edge", "all"].contains(key.domain) { try builder.edges.declare(key.name, key.type, fallback: value) }
    }
  }

  private func declare(_ element: XMLElement) throws(GraphFileError) {
    guard let id = element["id"] else { throw GraphFileError("a key has no id", line: element.line) }
    let domain = element["for"] ?? "all"
    let others = (keys[id] ?? []).map(\.domain)
    guard others.isEmpty || domain != "all" && !others.contains("all") && !others.contains(domain) else {
      throw GraphFileError("two keys have the id '\(id.excerpt)'", line: element.line)
    }
    let type: ValueType =
      switch element["attr.type"] {
      case "int", "long": .integer
      case "float", "double": .number
      case "boolean": .boolean
      default: .text
      }
    let key = Key(
      name: element["attr.name"] ?? id, type: type, domain: domain,
      isDrawing: element["attr.type"] == nil && (element["yfiles.type"] ?? element["attr.uri"]) != nil, line: element.line)
    declared = (id, key)
    guard !key.isDrawing else { return }
    if key.domain == "node" { try builder.nodes.declare(key.name, type) }
    if key.domain == "edge" { try builder.edges.declare(key.name, type) }
  }

  private func open(_ graph: XMLElement, in owner: Owner) throws(GraphFileError) {
    if case .node = owner { return }
    guard !hasGraph else { throw GraphFileError("the file holds several graphs: keep one of them", line: graph.line) }
    hasGraph = true
    builder.isDirectedByDefault = graph["edgedefault"] == "directed"
  }

  private func addNode(_ element: XMLElement, in owner: Owner) throws(GraphFileError) -> Int {
    guard hasGraph else { throw GraphFileError("a node stands outside of the graph", line: element.line) }
    guard let id = element["id"] else { throw GraphFileError("a node has no id", line: element.line) }
    let node = try builder.addNode(id, line: element.line)
    if case .node(let parent) = owner { try builder.nodes.set("parent", .text(builder.id(of: parent)), at: node) }
    return node
  }

  private func addEdge(_ element: XMLElement) throws(GraphFileError) -> Int {
    guard hasGraph else { throw GraphFileError("an edge stands outside of the graph", line: element.line) }
    guard let source = element["source"], let target = element["target"] else {
      throw GraphFileError("an edge lacks its source or target", line: element.line)
    }
    let isDirected = element["directed"].map { $0 == "true" || $0 == "1" } ?? builder.isDirectedByDefault
    try builder.note(isDirected: isDirected, line: element.line)
    return try builder.addEdge(source, target, line: element.line)
  }

  private func open(data element: XMLElement) throws(GraphFileError) -> Bool {
    let known = element["key"].flatMap { keys[$0] } ?? []
    guard let key = known.first(where: { $0.domain == owners.last?.domain }) ?? known.first else {
      throw GraphFileError("data names the key '\((element["key"] ?? "").excerpt)', which is not declared", line: element.line)
    }
    data = (key, element.line)
    return !key.isDrawing
  }

  private func set(_ name: String, _ value: Value, of owner: Owner) throws(GraphFileError) {
    switch owner {
    case .graph: builder.attributes.append(Attribute(name, value))
    case .node(let node): try builder.nodes.set(name, value, at: node)
    case .edge(let edge): try builder.edges.set(name, value, at: edge)
    case .other: break
    }
  }

  // MARK: yEd

  /// Takes what an element within data draws; true if it is a label.
  private func draw(_ element: XMLElement, _ owner: Owner) throws(GraphFileError) -> Bool {
    let number = { (name: String) in element[name].flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil } }
    switch (element.name, owner) {
    case ("NodeLabel", .node), ("EdgeLabel", .edge), ("Label.Text", .node), ("Label.Text", .edge): return true
    case ("Fill", .node), ("LineStyle", .edge):
      if let color = element["color"] { try setDrawn(AttributeName.color, .text(color), of: owner) }
      if case .edge = owner {
        if let width = number("width") { try setDrawn(AttributeName.thickness, .number(width), of: owner) }
        if let type = element["type"] { try setDrawn(AttributeName.style, .text(type == "line" ? "solid" : type), of: owner) }
      }
    case ("Geometry", .node), ("RectD", .node):
      guard let x = number("x") ?? number("X"), let y = number("y") ?? number("Y"),
        let width = number("width") ?? number("Width"),
        let height = number("height") ?? number("Height")
      else { break }
      // yEd states the upper left corner, and counts y downward.
      try setDrawn(AttributeName.x, .number(x + width / 2), of: owner)
      try setDrawn(AttributeName.y, .number(0 - (y + height / 2)), of: owner)
      try setDrawn(AttributeName.size, .number(max(width, height)), of: owner)
    case (let name, .node) where name.hasSuffix("NodeStyle"):
      // yEd Live puts the opacity before the colour.
      guard let fill = element["fill"], fill.hasPrefix("#"), fill.utf8.count == 9 else { break }
      try setDrawn(AttributeName.color, .text("#" + fill.dropFirst(3)), of: owner)
    default: break
    }
    return false
  }

  /// Sets what is drawn unless it is known: a group is drawn open and closed, the first counts, and so does a declared attribute.
  private func setDrawn(_ name: String, _ value: Value, of owner: Owner) throws(GraphFileError) {
    let known: Value? =
      switch owner {
      case .node(let node): builder.nodes.value(name, at: node)
      case .edge(let edge): builder.edges.value(name, at: edge)
      case .graph, .other: nil
      }
    if known == nil { try set(name, value, of: owner) }
  }
}
