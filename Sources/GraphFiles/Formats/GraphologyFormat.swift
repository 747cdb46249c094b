// JSON for graphology and sigma.js.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Graphology's serialised graph (https://graphology.github.io/serialization.html), which sigma.js draws as it is.
///
/// Sigma draws no node without place, size and colour. Nodes without a place stand on a circle around the origin, radius 100, in their order from
/// the right against the clock; sizes are 5 and colours grey where there are none. `thickness` is an edge's `size`. An attribute named `type` is
/// written as `type_`, since sigma takes it for the program to draw with.
public struct GraphologyFormat: GraphFormat {
  /// `graphology`.
  public let name = "graphology"
  /// `graphology.json`.
  public let fileExtensions = ["graphology.json"]
  /// `GraphReading` reads it.
  public let isReadable = true
  /// What it is for.
  public let summary = "graphology and sigma.js: everything, with types; places, sizes and colours made up where there are none"

  /// Names that sigma has a meaning for.
  static let reserved: ReservedNames = ["x", "y", "size", "color", "type", "hidden", "highlighted", "forceLabel", "zIndex"]

  /// The format.
  public init() {}

  /// The graph in graphology's JSON; O(n + m), and O(m log m) if the edges are in no order.
  public func files(of graph: PropertyGraph) -> [[UInt8]] {
    var buffer = ByteBuffer()
    buffer.append("{\"attributes\":")
    JSONNotation.append(graph.attributes, to: &buffer)
    buffer.append(graph.isDirected ? ",\"options\":{\"type\":\"directed\"" : ",\"options\":{\"type\":\"undirected\"")
    buffer.append(graph.hasParallelEdges ? ",\"multi\":true" : ",\"multi\":false")
    buffer.append(graph.hasLoops ? ",\"allowSelfLoops\":true},\n\"nodes\":[" : ",\"allowSelfLoops\":false},\n\"nodes\":[")
    let ids = graph.ids(as: JSONNotation.self)
    let nodeFields = Self.nodeFields(of: graph)
    for (index, id) in ids.enumerated() {
      buffer.append(index == 0 ? "\n{\"key\":" : ",\n{\"key\":")
      buffer.append(id)
      buffer.append(",\"attributes\":")
      buffer.append(nodeFields, at: index, as: JSONNotation.self, opening: "{", closing: "}}", empty: "{}}")
    }
    buffer.append("\n],\n\"edges\":[")
    let edgeFields = Self.edgeFields(of: graph)
    for (index, edge) in graph.edges.enumerated() {
      buffer.append(index == 0 ? "\n{\"key\":\"" : ",\n{\"key\":\"")
      buffer.append(index)
      buffer.append("\",\"source\":")
      buffer.append(ids[edge.source])
      buffer.append(",\"target\":")
      buffer.append(ids[edge.target])
      buffer.append(graph.isDirected ? ",\"attributes\":" : ",\"undirected\":true,\"attributes\":")
      buffer.append(edgeFields, at: index, as: JSONNotation.self, opening: "{", closing: "}}", empty: "{}}")
    }
    buffer.append("\n]}\n")
    return [buffer.bytes]
  }

  private static func nodeFields(of graph: PropertyGraph) -> [Field] {
    var columns = graph.nodeColumns
    let places = columns.takePlaces()
    let sizes = columns.take(AttributeName.size, if: \.areLengths)
    let colors = columns.take(AttributeName.color, if: \.areColors)
    let nodes = graph.ids.indices
    let drawn: [Column] = [
      Column(AttributeName.x, .numbers(nodes.map { places?.x.number(at: $0) ?? onCircle($0, of: nodes.count, cos) })),
      Column(AttributeName.y, .numbers(nodes.map { places?.y.number(at: $0) ?? onCircle($0, of: nodes.count, sin) })),
      Column(AttributeName.size, .numbers(nodes.map { sizes?.number(at: $0) ?? 5 })),
      Column(AttributeName.color, .texts(nodes.map { colors?.text(at: $0) ?? "#7f7f7f" })),
    ]
    return JSONNotation.fields(columns, reserved) + JSONNotation.fields(drawn)
  }

  private static func edgeFields(of graph: PropertyGraph) -> [Field] {
    var columns = graph.edgeColumns
    let drawn = [
      columns.take(AttributeName.thickness, if: \.areLengths).map { Column("size", $0) },
      columns.take(AttributeName.color, if: \.areColors).map { Column("color", $0) },
    ]
    return JSONNotation.fields(columns, reserved) + JSONNotation.fields(drawn.compactMap { $0 })
  }

  /// A coordinate of a node on the circle, rounded so that it is the same with every mathematical library.
  private static func onCircle(_ node: Int, of count: Int, _ coordinate: (Double) -> Double) -> Double {
    (coordinate(2 * .pi * Double(node) / Double(count)) * 100_000).rounded() / 1000 + 0
  }
}
