// What lets a page restyle a figure that stands in it: classes, and custom properties of CSS.

/// The style sheet of a figure.
///
/// It says nothing that the presentation attributes do not say already, unless a page sets a property: `--actorgraph-background`, `-text`,
/// `-quiet-text`, `-edge`, `-rule`, and for each class of discs its fill and rim (`--actorgraph-country`, `-country-rim`). Readers
/// that know no custom properties (librsvg, Office, Inkscape) skip all of it for `@supports` and draw from the attributes. The font has no
/// rule, which would beat fonts embedded later: it is stated once, and inherited, so that a page's own `font-family` for the figure wins.
enum FigureStyleSheet {
  static func text(theme: FigureTheme, kinds: [NodeColoring.Kind]) -> String {
    let palette = theme.palette
    // The theme is part of each rule, so that figures of two themes on one page leave each other alone.
    let figure = "svg.actorgraph.\(theme.rawValue)"
    var rules = [
      rule(figure, ".background", "fill", "background", palette.background),
      rule(figure, ".label:not(.inside)", "stroke", "background", palette.background),
      rule(figure, ".label:not(.inside)", "fill", "text", palette.text),
      rule(figure, ".title", "fill", "text", palette.text),
      rule(figure, ".key", "fill", "text", palette.text),
      rule(figure, ".quiet", "fill", "quiet-text", palette.quietText),
      rule(figure, ".rule", "stroke", "rule", palette.rule),
      rule(figure, "#edges", "stroke", "edge", palette.edge),
      rule(figure, "line.edge:not(.gain):not(.loss):not(.rarer)", "stroke", "edge", palette.edge),
    ]
    // A hatching is not a colour that could be set.
    for kind in kinds where kind.paint.hatch == nil {
      for part in [".\(kind.name) circle", "circle.\(kind.name)"] {
        rules.append(rule(figure, part, "fill", kind.name, kind.paint.fill))
        rules.append(rule(figure, part, "stroke", kind.name + "-rim", kind.paint.rim))
      }
    }
    return "@supports (--a:0){" + rules.joined() + "}"
  }

  private static func rule(_ figure: String, _ part: String, _ property: String, _ name: String, _ value: String) -> String {
    "\(figure) \(part){\(property):var(--actorgraph-\(name),\(value))}"
  }
}
