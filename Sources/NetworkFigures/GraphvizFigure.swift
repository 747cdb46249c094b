// The figure as Graphviz itself draws it: DOT text whose every foreign word is made safe, and Graphviz's SVG of it.

import ActorNetworks
import GraphvizRendering

/// The figure of a network as SVG by Graphviz's own writer, for comparison and for those who want its look.
///
/// Labels are cleaned and escaped, and nothing of the network reaches an attribute that Graphviz copies unchanged. What Graphviz
/// does not do is not mended: it writes no direction for text from right to left, and labels may lie on lines. `svgFigure` does
/// better in both.
///
/// - Parameters:
///   - network: any network.
///   - options: see `FigureOptions`.
///   - report: is told of each engine that failed and was given up for a cheaper one.
/// - Returns: a whole SVG document.
/// - Throws: `LayoutError` when no engine gives a drawing.
public func graphvizFigure(
  of network: ActorNetwork, options: FigureOptions = FigureOptions(), report: (LayoutFallback) -> Void = { _ in }
) throws(LayoutError) -> String {
  let engine = options.engine(forNodeCount: network.nodes.count)
  let dot = drawingDOT(of: network, options: options)
  return try LayoutRunner.fallingBack(from: engine, report: report) { engine throws(LayoutError) in
    try options.runner.svg(dot: dot, engine: engine)
  }
}

/// DOT text with everything that Graphviz needs for a drawing. Not an export: its names and attributes may change.
func drawingDOT(of network: ActorNetwork, options: FigureOptions) -> String {
  let strengths = network.strengths
  let scale = FigureScale(network: network, strengths: strengths)
  let wording = FigureWording(network)
  let palette = options.theme.palette
  let quoted = SafeText.dotQuoted
  func inches(_ points: Double) -> String { SVGWriter.number(points / 72) }
  var dot = "strict graph actors {\n"
  dot +=
    "  graph [label=\(quoted(wording.title(options))), labelloc=t, bgcolor=\"\(palette.background)\", fontcolor=\"\(palette.text)\", overlap=prism, outputorder=edgesfirst, start=1, "
  dot += "fontname=\"Noto Sans\", fontsize=21]\n"
  dot += "  node [shape=circle, style=filled, fixedsize=true, fontname=\"Noto Sans\", fontcolor=\"\(palette.text)\"]\n"
  dot += "  edge [color=\"\(palette.edge)\"]\n"
  for (index, node) in network.nodes.enumerated() {
    let colors = palette.types(node.type)
    let text = SafeText.line(node.label, limit: NodeLabel.longest)
    let name = quoted(SafeText.identifier(node.id))
    let diameter = 2 * scale.radius(mentions: node.mentions, strength: strengths[index])
    let font = scale.font(strength: strengths[index], mentions: node.mentions)
    dot += "  \(name) [id=\(quoted("node-" + SafeText.identifier(node.id))), class=\"node \(node.type.rawValue)\", label=\"\", "
    dot +=
      "xlabel=\(quoted(text.isEmpty ? SafeText.identifier(node.id) : text)), tooltip=\(quoted(wording.tooltip(node: index))), "
    dot += "width=\(inches(diameter)), height=\(inches(diameter)), fontsize=\(SVGWriter.number(font)), "
    dot += "fillcolor=\"\(colors.fill)\", color=\"\(colors.rim)\"]\n"
  }
  for (index, edge) in network.edges.enumerated() {
    let ends = [network.nodes[edge.source].id, network.nodes[edge.target].id].map(SafeText.identifier)
    let share = scale.share(weight: edge.weight)
    dot += "  \(quoted(ends[0])) -- \(quoted(ends[1])) [id=\(quoted("edge-" + ends.joined(separator: "--"))), class=\"edge\", "
    dot += "tooltip=\(quoted(wording.tooltip(edge: index))), penwidth=\(SVGWriter.number(scale.stroke(weight: edge.weight))), "
    dot += "weight=\(1 + Int(4 * share)), len=\(SVGWriter.number(2.5 - share.squareRoot()))"
    if edge.affiliation != nil || edge.isUncertain { dot += ", style=\(edge.affiliation != nil ? "dotted" : "dashed")" }
    if let change = edge.change { dot += ", color=\"\(palette.line(change).color)\"" }
    dot += "]\n"
  }
  return dot + "}\n"
}
