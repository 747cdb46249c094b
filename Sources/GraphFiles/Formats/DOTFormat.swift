// Graphviz DOT, to be drawn by Graphviz.

/// The DOT language of Graphviz (https://graphviz.org/doc/info/lang.html), with what Graphviz draws by.
///
/// Columns that Graphviz has attributes for are written as these: `color` as `fillcolor` of nodes and `color` of edges, `size` also as `width`
/// and `height` in inches, `thickness` as `penwidth`, `x` and `y` as `pos`. All others are written by their names; a name that means
/// something else to Graphviz, such as `image`, gets a low line behind it, so that data stay data. Graph attributes stand in comments only,
/// each as a line of JSON text (a long one goes on behind `//+`), since Gephi takes them for nodes.
///
/// In quoted texts `\` is `\\`, `"` is `\"` and a line break is `\n`; in labels an ampersand that would begin a character entity is `&amp;`.
/// Texts of more than 8,000 bytes are continued behind a backslash at the line's end, as Graphviz 2 reads no 16,384 bytes at once.
public struct DOTFormat: GraphFormat {
  /// `dot`.
  public let name = "dot"
  /// `dot` and Graphviz's newer `gv`.
  public let fileExtensions = ["dot", "gv"]
  /// Graphviz reads it.
  public let isReadable = true
  /// What it is for.
  public let summary = "Graphviz: a picture with colours, sizes and places, and all attributes; settings in comments"

  /// Names of node and edge attributes that Graphviz would act on, and those that pydot cannot read.
  static let reserved: ReservedNames = [
    "URL", "area", "arrowhead", "arrowsize", "arrowtail", "color", "colorscheme", "constraint", "decorate", "dir", "distortion",
    "edgeURL", "edgehref", "edgetarget", "edgetooltip", "fillcolor", "fixedsize", "fontname", "fontsize", "gradientangle",
    "group", "headURL", "head_lp", "headclip", "headhref", "headlabel", "headport", "headtarget", "headtooltip", "height",
    "href", "image", "imagepos", "imagescale", "key", "labelURL", "labelangle", "labeldistance", "labelfloat", "labelfontcolor",
    "labelfontname", "labelfontsize", "labelhref", "labelloc", "labeltarget", "labeltooltip", "layer", "len", "lhead", "lp",
    "ltail", "margin", "minlen", "nojustify", "ordering", "orientation", "penwidth", "peripheries", "pin", "pos", "rects",
    "regular", "root", "samehead", "sametail", "samplepoints", "shape", "shapefile", "showboxes", "sides", "skew", "sortv",
    "style", "tailURL", "tail_lp", "tailclip", "tailhref", "taillabel", "tailport", "tailtarget", "tailtooltip", "target",
    "vertices", "width", "xlp", "z", "dst", "name", "obj_dict", "points", "self", "src",
  ]

  /// The format.
  public init() {}

  /// The graph in DOT; O(n + m), and O(m log m) if the edges are in no order.
  public func files(of graph: PropertyGraph) -> [[UInt8]] {
    [DOTNotation.file(of: graph, nodes: Self.nodeFields(graph.nodeColumns), edges: Self.edgeFields(graph.edgeColumns))]
  }

  private static func nodeFields(_ columns: [Column]) -> [Field] {
    var columns = columns
    let label = columns.take(AttributeName.label, if: \.areTexts)
    let color = columns.take(AttributeName.color, if: \.areColors)
    let size = columns.first { $0.name == AttributeName.size && $0.values.areLengths }?.values
    let places = columns.takePlaces()
    var fields = label.map { [DOTNotation.field("label", $0.escapedAsLabels)] } ?? []
    fields += DOTNotation.fields(columns, reserved)
    if let size {
      let inches = Column.Values.numbers((0..<size.count).map { node in size.number(at: node).map(Self.inches) })
      fields += [DOTNotation.field("width", inches), DOTNotation.field("height", inches)]
    }
    if let places {
      fields.append(DOTNotation.field("pos", .texts((0..<places.x.count).map { Self.position(places.x[$0], places.y[$0]) })))
    }
    if let color {
      fields.append(DOTNotation.field("fillcolor", color, behind: ", style=filled, color=\"#ffffff\""))
    }
    return fields
  }

  private static func edgeFields(_ columns: [Column]) -> [Field] {
    var columns = columns
    let label = columns.take(AttributeName.label, if: \.areTexts)
    let color = columns.take(AttributeName.color, if: \.areColors)
    let thickness = columns.take(AttributeName.thickness, if: \.areLengths)
    let style = columns.take(AttributeName.style, if: \.areLineStyles)
    var fields = label.map { [DOTNotation.field("label", $0.escapedAsLabels)] } ?? []
    fields += DOTNotation.fields(columns, reserved)
    for (name, values) in [("penwidth", thickness), ("style", style), ("color", color)] {
      if let values { fields.append(DOTNotation.field(name, values)) }
    }
    return fields
  }

  /// Points in inches, to thousandths where a number can have such.
  private static func inches(_ points: Double) -> Double { points < 1e12 ? (points / 0.072).rounded() / 1000 : points / 72 }

  private static func position(_ x: Value?, _ y: Value?) -> String? {
    guard let x, let y else { return nil }
    var buffer = ByteBuffer()
    DOTNotation.append(x, to: &buffer)
    buffer.append(",")
    DOTNotation.append(y, to: &buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}

extension Column.Values {
  /// The texts as labels, in which Graphviz expands character entities.
  fileprivate var escapedAsLabels: Self {
    guard case .texts(let texts) = self else { return self }
    return .texts(texts.map { text in text.map(Self.label) })
  }

  private static func label(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let parts = text.split(separator: "&", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts[0])) { label, part in
      let body = part.unicodeScalars.prefix {
        $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "#")
      }
      label += !body.isEmpty && part.unicodeScalars[body.endIndex...].first == ";" ? "&amp;" : "&"
      label += part
    }
  }
}
