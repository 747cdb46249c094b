// GEXF, Gephi's own exchange format.

/// GEXF 1.3 (https://gexf.net/), valid against its RELAX NG schema.
///
/// `label`, `weight`, `color`, `size`, places, `thickness` and `style` have places of their own where all their values fit (colours as `#rrggbb`,
/// lengths not below 0, a node with both coordinates or none), and so have `start` and `end` if all are days such as `2024-12-31`: then
/// the graph is dynamic. Else they are attributes like all others. Graph attributes are a JSON object in the file's description.
public struct GEXFFormat: GraphFormat {
  /// `gexf`.
  public let name = "gexf"
  /// `gexf`.
  public let fileExtensions = ["gexf"]
  /// `GraphReading` reads it.
  public let isReadable = true
  /// What it is for.
  public let summary = "Gephi, with colours, sizes, places and a timeline: everything, with types"

  /// Names that Gephi and NetworkX have for what is no attribute.
  static let reserved: ReservedNames = [
    "id", "label", "weight", "viz", "pid", "start", "end", "source", "target", "key", "timeset", "interval",
  ]

  /// The format.
  public init() {}

  /// The graph in GEXF; O(n + m).
  public func files(of graph: PropertyGraph) -> [[UInt8]] {
    var buffer = ByteBuffer()
    let nodes = Layout(graph.nodeColumns, isOfNodes: true)
    let edges = Layout(graph.edgeColumns, isOfNodes: false)
    buffer.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
        <meta><creator>actorgraph</creator>
      """)
    if !graph.attributes.isEmpty {
      var description = ByteBuffer()
      JSONNotation.append(graph.attributes, to: &description)
      buffer.append("<description>")
      XMLNotation.append(String(decoding: description.bytes, as: UTF8.self), to: &buffer)
      buffer.append("</description>")
    }
    buffer.append("</meta>\n  <graph defaultedgetype=\"")
    buffer.append(graph.isDirected ? "directed" : "undirected")
    buffer.append(
      nodes.isDated || edges.isDated
        ? "\" mode=\"dynamic\" timeformat=\"date\" timerepresentation=\"interval\">\n" : "\" mode=\"static\">\n")
    nodes.appendDeclarations(of: "node", to: &buffer)
    edges.appendDeclarations(of: "edge", to: &buffer)
    let ids = graph.ids.map(XMLNotation.quoted)
    buffer.append("    <nodes count=\"")
    buffer.append(ids.count)
    buffer.append("\">\n")
    for (index, id) in ids.enumerated() {
      buffer.append("      <node id=")
      buffer.append(id)
      nodes.append(index, to: &buffer)
      buffer.append("</node>\n")
    }
    buffer.append("    </nodes>\n    <edges count=\"")
    buffer.append(graph.edges.count)
    buffer.append("\">\n")
    for (index, edge) in graph.edges.enumerated() {
      buffer.append("      <edge id=\"")
      buffer.append(index)
      buffer.append("\" source=")
      buffer.append(ids[edge.source])
      buffer.append(" target=")
      buffer.append(ids[edge.target])
      edges.append(index, to: &buffer)
      buffer.append("</edge>\n")
    }
    buffer.append("    </edges>\n  </graph>\n</gexf>\n")
    return [buffer.bytes]
  }
}

/// Where the columns of nodes or edges stand in their elements.
private struct Layout {
  /// What stands in the element's tag.
  var tag: [Field] = []
  /// The other columns, and the same as attribute values.
  var others: [Column], values: [Field] = []
  /// What is drawn.
  var drawn: [Field] = []
  /// Colours, which have three numbers.
  var colors: [RGB?] = []
  /// Whether there are dates.
  var isDated = false

  init(_ columns: [Column], isOfNodes: Bool) {
    others = columns
    takeTag(AttributeName.label, if: \.areTexts)
    if !isOfNodes { takeTag(AttributeName.weight, if: \.areNumeric) }
    for name in [AttributeName.start, AttributeName.end] where takeTag(name, if: \.areDates) { isDated = true }
    if case .texts(let texts) = others.take(AttributeName.color, if: \.areColors) { colors = texts.map { $0.flatMap(RGB.init) } }
    if isOfNodes {
      takeDrawn(AttributeName.size, "<viz:size value=\"", if: \.areLengths)
      if let places = others.takePlaces() {
        drawn.append(Field(opening: Array("<viz:position x=\"".utf8), values: places.x))
        drawn.append(Field(opening: Array("\" y=\"".utf8), values: places.y, closing: Array("\"/>".utf8)))
      }
    } else {
      takeDrawn(AttributeName.thickness, "<viz:thickness value=\"", if: \.areLengths)
      takeDrawn(AttributeName.style, "<viz:shape value=\"", if: \.areLineStyles)
    }
    values = others.indices.map {
      Field(opening: Array("<attvalue for=\"\($0)\" value=\"".utf8), values: others[$0].values, closing: Array("\"/>".utf8))
    }
  }

  @discardableResult private mutating func takeTag(_ name: String, if fits: (Column.Values) -> Bool) -> Bool {
    guard let values = others.take(name, if: fits) else { return false }
    tag.append(Field(opening: Array(" \(name)=\"".utf8), values: values, closing: Array("\"".utf8)))
    return true
  }

  private mutating func takeDrawn(_ name: String, _ opening: String, if fits: (Column.Values) -> Bool) {
    guard let values = others.take(name, if: fits) else { return }
    drawn.append(Field(opening: Array(opening.utf8), values: values, closing: Array("\"/>".utf8)))
  }

  func appendDeclarations(of element: StaticString, to buffer: inout ByteBuffer) {
    if others.isEmpty { return }
    buffer.append("    <attributes class=\"")
    buffer.append(element)
    buffer.append("\" mode=\"static\">\n")
    for (index, column) in others.enumerated() {
      buffer.append("      <attribute id=\"")
      buffer.append(index)
      buffer.append("\" title=")
      buffer.append(XMLNotation.quoted(GEXFFormat.reserved.written(column.name)))
      buffer.append(" type=\"")
      buffer.append(column.values.xmlType)
      buffer.append("\"/>\n")
    }
    buffer.append("    </attributes>\n")
  }

  /// Appends what follows the ids of an element, up to its end tag.
  func append(_ index: Int, to buffer: inout ByteBuffer) {
    buffer.append(tag, at: index, as: XMLNotation.self)
    buffer.append(">")
    let start = buffer.bytes.count
    buffer.append(values, at: index, as: XMLNotation.self)
    if buffer.bytes.count > start {
      buffer.insert("<attvalues>", at: start)
      buffer.append("</attvalues>")
    }
    if let color = colors.isEmpty ? nil : colors[index] {
      for (name, part) in [("<viz:color r=\"", color.red), ("\" g=\"", color.green), ("\" b=\"", color.blue)]
        as [(StaticString, Int)]
      {
        buffer.append(name)
        buffer.append(part)
      }
      buffer.append("\"/>")
    }
    buffer.append(drawn, at: index, as: XMLNotation.self)
  }
}
