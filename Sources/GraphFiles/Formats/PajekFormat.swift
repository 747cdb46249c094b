// Pajek's network files.

/// Pajek's `.net` (Batagelj & Mrvar), in UTF-8: labels, places and weights; nothing else has a place there.
///
/// Readers know nodes by their labels and merge equal ones, so labels are made distinct by their nodes' ids. In them quotation marks become
/// `”`, backslashes `⧵` and white space plain spaces, as there are no escapes. Places are scaled to 0...1 with six digits, y downward, as Pajek wants them.
public struct PajekFormat: GraphFormat {
  /// `net`.
  public let name = "net"
  /// `net`.
  public let fileExtensions = ["net"]
  /// What it is for.
  public let summary = "Pajek, igraph, NetworkX: distinct labels, places and weights only"

  /// The format.
  public init() {}

  /// The network in Pajek's form; O(n + m).
  public func files(of graph: PropertyGraph) -> [[UInt8]] {
    var buffer = ByteBuffer()
    buffer.append("*Vertices ")
    buffer.append(graph.ids.count)
    buffer.append("\n")
    let places = Self.places(of: graph)
    for (index, label) in Self.labels(of: graph).enumerated() {
      buffer.append(index + 1)
      buffer.append(" \"")
      buffer.append(raw: label)
      buffer.append("\"")
      if let place = places[index] {
        buffer.append(" ")
        buffer.append(plain: place.x)
        buffer.append(" ")
        buffer.append(plain: place.y)
      }
      buffer.append("\n")
    }
    buffer.append(graph.isDirected ? "*Arcs\n" : "*Edges\n")
    let weights = graph.edgeColumn(AttributeName.weight)?.values
    for (index, edge) in graph.edges.enumerated() {
      buffer.append(edge.source + 1)
      buffer.append(" ")
      buffer.append(edge.target + 1)
      if let weight = weights?.number(at: index) {
        buffer.append(" ")
        buffer.append(plain: weight)
      }
      buffer.append("\n")
    }
    return [buffer.bytes]
  }

  private static func labels(of graph: PropertyGraph) -> [String] {
    let column = graph.nodeColumn(AttributeName.label)?.values
    let labels = graph.ids.indices.map { node in
      if case .text(let label)? = column?[node] { plain(label) } else { plain(graph.ids[node]) }
    }
    let uses = Dictionary(labels.map { ($0, 1) }, uniquingKeysWith: +)
    let told = zip(labels, graph.ids).map { label, id in
      label.isEmpty ? plain(id) : uses[label] == 1 ? label : "\(label) (\(plain(id)))"
    }
    return DistinctNames.made(from: told)
  }

  private static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0 == "\"" ? "\u{201D}" : $0 == "\\" ? "\u{29F5}" : $0.properties.isWhitespace ? " " : $0 }))
  }

  /// The places in a square of side 1.
  private static func places(of graph: PropertyGraph) -> [(x: Double, y: Double)?] {
    var columns = graph.nodeColumns
    guard let (x, y) = columns.takePlaces() else { return graph.ids.map { _ in nil } }
    let places = graph.ids.indices.map { node in x.number(at: node).flatMap { x in y.number(at: node).map { (x: x, y: $0) } } }
    let left = places.compactMap { $0?.x }.min() ?? 0
    let top = places.compactMap { $0?.y }.max() ?? 0
    // Halved first, so that no difference of finite numbers overflows.
    let side = places.compactMap { $0.map { max($0.x / 2 - left / 2, top / 2 - $0.y / 2) } }.max() ?? 0
    func scaled(_ half: Double) -> Double { side == 0 ? 0.5 : (half / side * 1e6).rounded() / 1e6 }
    return places.map { place in place.map { (scaled($0.x / 2 - left / 2), scaled(top / 2 - $0.y / 2)) } }
  }
}
