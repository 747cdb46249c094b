// Graph files as input: their networks in place of those of a corpus.

import ActorNetworks
import ArgumentParser
import GraphFiles
import GraphvizRendering
import StreamCompression

/// A file of a graph.
enum GraphInput {
  /// Endings that only graph files have.
  private static let endings: Set<String> = ["dot", "gv", "graphml", "gexf", "cyjs"]
  /// How much of a file is looked at to tell graphs from articles.
  private static let begin = 1 << 20

  /// Whether a graph stands at a path, by the ending of its name; of `.json` and `.csv`, which hold articles, too, by the contents.
  ///
  /// JSON is a graph if an object has a member `nodes`, `edges`, `links` or `elements`, or the first object of an array a member `data`.
  /// CSV is a graph if the file is one of two tables, as `CSVFormat` names them, or its columns are the ends of edges.
  static func isNamed(by path: String) -> Bool {
    guard let ending = ending(of: path), !FileReading.isFolder(path) else { return false }
    switch ending {
    case "json": return isGraph(json: (try? FileReading.begin(of: path, atMost: begin)) ?? [])
    case "csv":
      let plain = CompressionMethod.stripped(path)
      return CSVFormat().fileExtensions.contains { plain.hasSuffix("." + $0) }
        || isGraph(csv: (try? FileReading.begin(of: path, atMost: begin)) ?? [])
    default: return endings.contains(ending)
    }
  }

  private static func isGraph(csv bytes: [UInt8]) -> Bool {
    let line = String(decoding: bytes.split(separator: 0x0A, maxSplits: 1).first ?? [], as: UTF8.self)
    let names = Set(line.split { ",;\t".contains($0) }.map { $0.filter { $0.isLetter }.lowercased() })
    return !names.isDisjoint(with: ["source", "from"]) && !names.isDisjoint(with: ["target", "to"])
  }

  private static func isGraph(json bytes: [UInt8]) -> Bool {
    let names = memberNames(of: bytes)
    let isList = bytes.first { $0 > 0x20 && $0 < 0x80 } == UInt8(ascii: "[")
    return !names.isDisjoint(with: isList ? ["data"] : ["nodes", "edges", "links", "elements"])
  }

  /// Names of the members of an object, or of the first of an array, as far as the bytes go.
  private static func memberNames(of bytes: [UInt8]) -> Set<String> {
    var names: Set<String> = []
    var braces = 0, brackets = 0, index = 0
    let outer = bytes.first { $0 > 0x20 && $0 < 0x80 } == UInt8(ascii: "[") ? 1 : 0
    while index < bytes.count {
      defer { index += 1 }
      switch bytes[index] {
      case UInt8(ascii: "{"): braces += 1
      case UInt8(ascii: "["): brackets += 1
      case UInt8(ascii: "]"): brackets -= 1
      case UInt8(ascii: "}"):
        braces -= 1
        if braces == 0 { return names }
      case UInt8(ascii: "\""):
        let begin = index + 1
        index = begin
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
        guard braces == 1, brackets == outer, index < bytes.count else { continue }
        let next = bytes[(index + 1)...].first { $0 > 0x20 }
        if next == UInt8(ascii: ":") { names.insert(String(decoding: bytes[begin..<index], as: UTF8.self)) }
      default: break
      }
    }
    return names
  }

  /// The network of a graph file. What had to be changed for it is told in warnings.
  ///
  /// - Throws: `CommandFailure` with the file's name and the line, if it cannot be read.
  static func network(at path: String) throws -> ActorNetwork {
    let (network, notes) = ActorNetwork.read(try graph(at: path).cleaned().graph)
    func warn(_ count: Int, _ what: String) { if count > 0 { Diagnostics.warn("\(path): \(count) \(what)") } }
    if notes.wasDirected { Diagnostics.warn("\(path): directions are dropped") }
    warn(notes.loops, "edge(s) from a node to itself are left out")
    warn(notes.parallels, "further edge(s) between the same two nodes are added to the first")
    warn(notes.weightless, "edge(s) without a weight above 0 are left out")
    return network
  }

  /// The graph of a file, or of standard input, whose kind is then told from its contents.
  static func graph(at path: String) throws -> PropertyGraph {
    let bytes = try FileReading.bytes(of: path)
    let ending = ending(of: path) ?? ""
    do {
      if ending == "csv", let (nodes, edges) = try tables(of: path) { return try GraphReading.graph(nodes: nodes, edges: edges) }
      guard isDOT(bytes, ending) else { return try GraphReading.graph(from: bytes, ending: ending) }
      // libcgraph may not survive what is in a file.
      return try LayoutRunner.ownChild().graph(dot: bytes).propertyGraph(of: bytes)
    } catch let error as GraphFileError {
      throw CommandFailure("\(path): \(error)")
    } catch let error as DOTReadingError {
      throw CommandFailure("\(path): \(error)")
    }
  }

  /// The tables of nodes and edges, if a path is one of two files named as `CSVFormat` does and the other is there, too.
  private static func tables(of path: String) throws -> (nodes: [UInt8], edges: [UInt8])? {
    let endings = CSVFormat().fileExtensions
    let plain = CompressionMethod.stripped(path)
    guard let ending = endings.first(where: { plain.hasSuffix("." + $0) }) else { return nil }
    let paths = endings.map { plain.dropLast(ending.count) + $0 + path.dropFirst(plain.count) }
    guard FileReading.isFile(String(paths[0])) else { return nil }
    return (try FileReading.bytes(of: String(paths[0])), try FileReading.bytes(of: String(paths[1])))
  }

  private static func isDOT(_ bytes: [UInt8], _ ending: String) -> Bool {
    if ["dot", "gv"].contains(ending) { return true }
    if !ending.isEmpty { return false }
    let begin = String(decoding: bytes.prefix(200), as: UTF8.self).drop { $0.isWhitespace }
    return ["strict", "graph ", "graph{", "digraph", "//", "/*"].contains { begin.hasPrefix($0) }
  }

  /// The ending of a name, before that of a compression.
  private static func ending(of path: String) -> String? {
    let plain = CompressionMethod.stripped(path)
    guard let name = plain.split(separator: "/").last, let dot = name.lastIndex(of: ".") else { return nil }
    return String(name[name.index(after: dot)...]).lowercased()
  }
}
