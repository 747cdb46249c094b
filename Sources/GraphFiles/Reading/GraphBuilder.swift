// A graph while a file is read: ids, edges whose ends may come later, attributes.

/// A graph in the making.
struct GraphBuilder {
  /// Whether edges have a direction where none says so.
  var isDirectedByDefault = false
  /// Attributes of the graph itself.
  var attributes: [Attribute] = []
  /// The nodes' attributes.
  var nodes: TableBuilder
  /// The edges' attributes.
  var edges: TableBuilder

  private var ids: [String] = []
  private var indices: [String: Int] = [:]
  private var ends: [PropertyGraph.Edge] = []
  private var isDirected: Bool?
  private var waiting: [Waiting] = []

  /// An end of an edge whose node had not come yet.
  private struct Waiting {
    let edge: Int
    let isSource: Bool
    let id: String
    let line: Int
  }

  /// An empty graph.
  ///
  /// - Parameter fileSize: the size of the file in bytes.
  init(fileSize: Int) { (nodes, edges) = (TableBuilder(fileSize: fileSize), TableBuilder(fileSize: fileSize)) }

  /// Adds a node and gives its index.
  ///
  /// - Throws: if there is one of that id.
  mutating func addNode(_ id: String, line: @autoclosure () -> Int) throws(GraphFileError) -> Int {
    guard indices.updateValue(ids.count, forKey: id) == nil else {
      throw GraphFileError("two nodes have the id '\(id.excerpt)'", line: line())
    }
    ids.append(id)
    try nodes.addRow()
    return ids.count - 1
  }

  /// The id of a node, by its index.
  func id(of node: Int) -> String { ids[node] }

  /// The index of the node of an id, if there is one.
  func index(of id: String) -> Int? { indices[id] }

  /// The index of the node of an id, which is added if there is none.
  mutating func node(_ id: String) throws(GraphFileError) -> Int {
    if let index = indices[id] { return index }
    return try addNode(id, line: 0)
  }

  /// Adds an edge between two nodes and gives its index.
  mutating func addEdge(_ source: Int, _ target: Int) throws(GraphFileError) -> Int {
    ends.append(PropertyGraph.Edge(source, target))
    try edges.addRow()
    return ends.count - 1
  }

  /// Adds an edge between nodes that may come later, and gives its index.
  mutating func addEdge(_ source: String, _ target: String, line: Int) throws(GraphFileError) -> Int {
    let edge = try addEdge(indices[source] ?? -1, indices[target] ?? -1)
    if ends[edge].source < 0 { waiting.append(Waiting(edge: edge, isSource: true, id: source, line: line)) }
    if ends[edge].target < 0 { waiting.append(Waiting(edge: edge, isSource: false, id: target, line: line)) }
    return edge
  }

  /// Notes that an edge has a direction or none.
  ///
  /// - Throws: if the edges before were otherwise.
  mutating func note(isDirected: Bool, line: @autoclosure () -> Int) throws(GraphFileError) {
    guard self.isDirected ?? isDirected == isDirected else {
      throw GraphFileError("directed and undirected edges are mixed: make them all the one or the other", line: line())
    }
    self.isDirected = isDirected
  }

  /// The graph.
  ///
  /// - Parameter arrange: changes to the columns of nodes and of edges.
  /// - Throws: if an edge has an end that never came.
  /// - Complexity: O(n + m) for each column.
  consuming func graph(
    arrange: (_ nodes: inout [Column], _ edges: inout [Column], _ ids: [String]) -> Void = { _, _, _ in }
  ) throws(GraphFileError) -> PropertyGraph {
    for wait in waiting {
      guard let node = indices[wait.id] else {
        throw GraphFileError("an edge has an end '\(wait.id.excerpt)', which is no node", line: wait.line)
      }
      if wait.isSource { ends[wait.edge].source = node } else { ends[wait.edge].target = node }
    }
    var (nodeColumns, edgeColumns) = (nodes.finished(), edges.finished())
    arrange(&nodeColumns, &edgeColumns, ids)
    nodeColumns.settleColors()
    edgeColumns.settleColors()
    do {
      return try PropertyGraph(
        ids: ids, nodeColumns: nodeColumns, edges: ends, edgeColumns: edgeColumns, attributes: attributes,
        isDirected: isDirected ?? isDirectedByDefault)
    } catch {
      throw GraphFileError("\(error)")
    }
  }
}
