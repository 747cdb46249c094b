// From a file's graph to a network: ours come back as they were, others as far as they tell.

import GraphFiles

extension ActorNetwork {
  /// What was changed to make a network of a graph.
  public struct ReadingNotes: Sendable, Equatable {
    /// Edges from a node to itself, which are left out.
    public var loops = 0
    /// Edges between two nodes beyond the first, whose weights were added to it.
    public var parallels = 0
    /// Edges without a weight above 0, which are left out.
    public var weightless = 0
    /// Whether directions were dropped.
    public var wasDirected = false

    /// Nothing was changed.
    public init() {}
  }

  /// The network of a graph from a file, with what had to be changed for it.
  ///
  /// Weights are the edges' `weight`, 1 each where there is no such column. What a file does not tell of an actor is `other`, 0 mentions,
  /// 0 units, 0 documents.
  ///
  /// - Complexity: O(n log n + m log m).
  public static func read(_ graph: PropertyGraph) -> (network: ActorNetwork, notes: ReadingNotes) {
    var notes = ReadingNotes()
    notes.wasDirected = graph.isDirected && !graph.edges.isEmpty
    let nodes = self.nodes(of: graph)
    var edges: [Edge] = []
    var edgeOfPair: [[Int]: Int] = [:]
    let read = EdgeReading(graph)
    for index in graph.edges.indices {
      let (source, target) = (graph.edges[index].source, graph.edges[index].target)
      if source == target {
        notes.loops += 1
        continue
      }
      let edge = read.edge(index)
      guard edge.weight > 0, edge.weight.isFinite else {
        notes.weightless += 1
        continue
      }
      let pair = [min(source, target), max(source, target)]
      if let first = edgeOfPair[pair] {
        notes.parallels += 1
        edges[first].weight += edge.weight
        edges[first].units += edge.units
        edges[first].documents += edge.documents
      } else {
        edgeOfPair[pair] = edges.count
        edges.append(edge)
      }
    }
    return (ActorNetwork(nodes: nodes, edges: edges, provenance: provenance(of: graph)), notes)
  }

  private static func nodes(of graph: PropertyGraph) -> [Node] {
    let labels = graph.nodeColumn(AttributeName.label), types = graph.nodeColumn(NetworkAttributes.type)
    let mentions = graph.nodeColumn(NetworkAttributes.mentions), units = graph.nodeColumn(NetworkAttributes.units)
    let documents = graph.nodeColumn(NetworkAttributes.documents)
    let (x, y) = (graph.nodeColumn(AttributeName.x), graph.nodeColumn(AttributeName.y))
    let (start, end) = (graph.nodeColumn(AttributeName.start), graph.nodeColumn(AttributeName.end))
    let languages = graph.nodeColumns.filter { $0.name.hasPrefix("label_") }
    return graph.ids.indices.map { index in
      let label = labels?.text(index) ?? ""
      var node = Node(
        id: graph.ids[index], type: types?.text(index).flatMap(ActorType.init) ?? .other,
        label: label.isEmpty ? graph.ids[index] : label, mentions: mentions?.count(index) ?? 0, units: units?.count(index) ?? 0,
        documents: documents?.count(index) ?? 0)
      if let x = x?.number(index), let y = y?.number(index) { node.position = Position(x: x, y: y) }
      node.period = DatePeriod(start?.text(index), end?.text(index))
      for column in languages { node.labels[String(column.name.dropFirst(6))] = column.text(index) }
      return node
    }
  }

  /// The columns of edges that a network knows.
  private struct EdgeReading {
    private let graph: PropertyGraph
    private let weight, units, documents, start, end, standing, affiliation, change, expected, p, corrected, evidence,
      document: Column?

    init(_ graph: PropertyGraph) {
      self.graph = graph
      func column(_ name: String) -> Column? { graph.edgeColumn(name) }
      weight = column(AttributeName.weight)
      (units, documents) = (column(NetworkAttributes.units), column(NetworkAttributes.documents))
      (start, end) = (column(AttributeName.start), column(AttributeName.end))
      (standing, affiliation) = (column(NetworkAttributes.standing), column(NetworkAttributes.affiliation))
      change = column(NetworkAttributes.change)
      (expected, p, corrected) = (column("expected"), column("p"), column("p_corrected"))
      (evidence, document) = (column(NetworkAttributes.excerpt), column(NetworkAttributes.excerptDocument))
    }

    func edge(_ index: Int) -> Edge {
      // A graph without weights has one of 1 on each edge; an edge without one among others that have one has none.
      var edge = Edge(
        source: graph.edges[index].source, target: graph.edges[index].target,
        weight: weight.map { $0.number(index) ?? 0 } ?? 1, units: units?.count(index) ?? 0,
        documents: documents?.count(index) ?? 0)
      edge.period = DatePeriod(start?.text(index), end?.text(index))
      edge.isUncertain = standing?.text(index) == "uncertain"
      edge.affiliation = affiliation?.text(index).flatMap(Affiliation.init)
      edge.change = change?.text(index).flatMap(TieChange.init)
      if let expected = expected?.number(index), let p = p?.number(index), let corrected = corrected?.number(index) {
        edge.chance = TieProbability(expected: expected, p: p, corrected: corrected)
      }
      if let text = evidence?.text(index), let document = document?.text(index) {
        edge.evidence = EvidenceExcerpt(document: document, text: text)
      }
      return edge
    }
  }

  /// What the graph's attributes tell of how it was made.
  private static func provenance(of graph: PropertyGraph) -> NetworkProvenance {
    let settings = Dictionary(graph.attributes.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    func text(_ name: String) -> String? { if case .text(let text) = settings[name] { text } else { nil } }
    func count(_ name: String) -> Int? { if case .integer(let count) = settings[name] { count } else { nil } }
    let types = (text("types") ?? "").split(separator: ",").compactMap { ActorType(rawValue: String($0)) }
    let filters = text("filters") ?? ""
    func test() -> TieTestRecord? {
      guard let model = text("test"), let correction = text("correction").flatMap(MultipleTesting.init(rawValue:)),
        case .number(let level) = settings["level"], level > 0, level < 1, let tested = count("tested")
      else { return nil }
      return TieTestRecord(model: model, correction: correction, level: level, tested: tested)
    }
    return NetworkProvenance(
      toolVersion: text("tool_version") ?? "", unit: text("unit") ?? "", types: Set(types), language: text("language") ?? "en",
      filters: filters.isEmpty ? [] : [filters], measure: text("measure") ?? AssociationMeasures.count.name, test: test(),
      documents: count("documents") ?? 0, duplicates: count("duplicates") ?? 0, units: count("units") ?? 0,
      unfilteredNodes: count("actors_unfiltered") ?? graph.ids.count,
      unfilteredEdges: count("ties_unfiltered") ?? graph.edges.count)
  }
}

extension Column {
  /// The text of an element; numbers as they are spelt.
  fileprivate func text(_ index: Int) -> String? {
    switch values[index] {
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number): "\(number)"
    case .boolean(let truth): truth ? "true" : "false"
    case nil: nil
    }
  }

  /// The number of an element; nil for a text that is none.
  fileprivate func number(_ index: Int) -> Double? {
    switch values[index] {
    case .text(let text): Double(text).flatMap { $0.isFinite ? $0 : nil }
    case .integer(let number): Double(number)
    case .number(let number): number
    case .boolean, nil: nil
    }
  }

  /// A number of things.
  fileprivate func count(_ index: Int) -> Int? { number(index).flatMap { Int(exactly: $0.rounded()) }.map { max(0, $0) } }
}

extension DatePeriod {
  /// The time between two dates of ISO 8601; nil without any.
  fileprivate init?(_ first: String?, _ last: String?) {
    let dates = [first, last].compactMap { $0.flatMap(CalendarDate.init) }
    guard let first = dates.first, let last = dates.last else { return nil }
    self.init(first)
    formUnion(DatePeriod(last))
  }
}
