// Graph files: what is read comes back when it is written and read again.

import GraphFiles
import GraphvizRendering

extension FuzzCheck {
  /// A DOT text is refused, or gives a graph that comes back.
  static let dot = FuzzCheck(name: "dot") { input in
    guard let parsed = try? Graphviz.graph(dot: input), let graph = try? parsed.propertyGraph(of: input) else { return nil }
    guard parsed.edges.allSatisfy({ parsed.nodes.indices.contains($0.tail) && parsed.nodes.indices.contains($0.head) }) else {
      return "an edge has an end that is no node"
    }
    // Graphviz takes ids that begin so for names that it made itself.
    guard !graph.ids.contains(where: { $0.hasPrefix("%") }) else { return nil }
    return problemOfWriting(graph, DOTFormat()) { try Graphviz.graph(dot: $0).propertyGraph(of: $0) }
  }

  /// Formats of one file, by the endings that tell them, with the format that writes them.
  private static let formats: [(ending: String, name: String)] = [
    ("graphml", "graphml"), ("gexf", "gexf"), ("json", "json"), ("json", "json:d3"), ("cyjs", "cyjs"), ("json", "graphology"),
    ("csv", "csv"),
    ("", "json"), ("xml", "graphml"),
  ]

  /// A graph file of any kind is refused, or gives a graph that comes back.
  static let graphs = FuzzCheck(name: "graphs") { input in
    var input = FuzzInput(input)
    let (ending, name) = input.choice(formats)
    guard let graph = try? GraphReading.graph(from: Array(input.rest), ending: ending), let format = GraphFormats.named(name)
    else {
      return nil
    }
    for column in graph.nodeColumns + graph.edgeColumns {
      if case .numbers(let values) = column.values, !values.allSatisfy({ $0?.isFinite ?? true }) {
        return "a number is not finite"
      }
    }
    guard name != "csv" else { return nil }
    return problemOfWriting(graph, format) { try GraphReading.graph(from: $0, ending: ending.isEmpty ? "json" : ending) }
  }

  /// Whether a graph that was written, read and written again is the same file.
  private static func problemOfWriting(
    _ graph: PropertyGraph, _ format: any GraphFormat, _ read: ([UInt8]) throws -> PropertyGraph
  ) -> String? {
    do {
      // The first reading settles the types of columns, and names that the format keeps for itself.
      let once = try read(try format.files(of: graph.cleaned().graph)[0])
      let file = try format.files(of: once.cleaned().graph)[0]
      let again = try format.files(of: try read(file).cleaned().graph)[0]
      guard once.ids == graph.cleaned().graph.ids, once.edges.count == graph.edges.count else {
        return "other nodes or edges come back"
      }
      return again == file ? nil : "\(String(decoding: again, as: UTF8.self)) for \(String(decoding: file, as: UTF8.self))"
    } catch {
      return "what was written is refused: \(error)"
    }
  }
}
