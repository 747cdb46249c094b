// Graph files from the command line: formats, conversion, and graphs in place of a corpus.

import Foundation
import StreamCompression
import TestSupport
import Testing

@Suite struct GraphFileCommandTests {
  @Test func everyFormatIsWrittenAndListed() throws {
    let folder = try TemporaryFolder()
    let formats = try actorgraph(["formats"]).lines.dropFirst().map { $0.components(separatedBy: "\t") }
    #expect(formats.count >= 14)
    let result = try actorgraph(
      ["render", seeds, "-q", "-o", "out/", "--format", formats.map { $0[0] }.joined(separator: ",")], in: folder.path)
    #expect(result.code == 0, "\(result.errors)")
    let endings = formats.flatMap { $0[1].split(separator: " ").map(String.init) }
    #expect(Set(folder.contents) == Set(["out"] + endings.map { "out/seeds" + $0 }))
    for format in formats where format[2] == "yes" {
      let file = "out/seeds" + (format[1].split(separator: " ").last.map(String.init) ?? "")
      let edges = try actorgraph(["edges", file], in: folder.path)
      #expect(edges.code == 0 && edges.lines.count == 156, "\(format[0]): \(edges.errors)")
      #expect(edges.lines.dropFirst().first == "armenia\tazerbaijan\t55\t5", "\(format[0])")
    }
    // From one format to another and back nothing is lost that both hold.
    for ending in ["graphml", "gexf", "json", "cyjs", "graphology.json"] {
      #expect(try actorgraph(["convert", "out/seeds.\(ending)", "back.json"], in: folder.path).code == 0)
      #expect(try actorgraph(["convert", "back.json", "back.\(ending)"], in: folder.path).code == 0)
      let nodes = try actorgraph(["nodes", "back.\(ending)"], in: folder.path).output
      #expect(nodes == (try actorgraph(["nodes", "out/seeds.\(ending)"], in: folder.path).output))
      let edges = try actorgraph(["edges", "back.\(ending)"], in: folder.path).output
      #expect(edges == (try actorgraph(["edges", "out/seeds.\(ending)"], in: folder.path).output))
    }
    #expect(try actorgraph(["convert", "out/seeds.nodes.csv", "back.graphml"], in: folder.path).code == 0)
    #expect(
      try actorgraph(["nodes", "back.graphml"], in: folder.path).lines.contains { $0.hasPrefix("armenia\tcountry\tArmenia\t92") })
  }

  @Test func graphsOfOtherToolsAreDrawnAndFiltered() throws {
    let folder = try TemporaryFolder()
    try folder.write("g.dot", "digraph { a -> b [weight=2]; b -> c [weight=5]; c -> a; c -> c }")
    let drawn = try actorgraph(["render", "g.dot", "-q", "-o", "g.svg"], in: folder.path)
    #expect(
      drawn.code == 0 && drawn.errors.contains("directions are dropped")
        && drawn.errors.contains("1 edge(s) from a node to itself"))
    #expect(try String(contentsOfFile: folder.path + "/g.svg", encoding: .utf8).contains("id=\"edge-b--c\""))
    try folder.write("Graphs/g.dot", "graph { a -- b }")
    #expect(try actorgraph(["render", "Graphs/g.dot"], in: folder.path).code == 0)
    #expect(folder.contents.filter { $0.hasPrefix("Graphs/") } == ["Graphs/g.dot", "Graphs/g.svg"])
    #expect(try String(contentsOfFile: folder.path + "/Graphs/g.dot", encoding: .utf8) == "graph { a -- b }")
    try folder.write("g.csv", "Source,Target,Weight\na,b,1\nb,c,7\n")
    #expect(
      try actorgraph(["edges", "g.csv", "--min-weight", "2"], in: folder.path).lines == [
        "source\ttarget\tweight\tdocuments", "b\tc\t7\t0",
      ])
    #expect(try actorgraph(["edges", "g.csv", "--backbone", "strongest:1"], in: folder.path).lines.count == 2)
    let tested = try actorgraph(["edges", "g.csv", "--backbone", "findings"], in: folder.path)
    #expect(tested.code == 1 && tested.errors.contains("g.csv: --backbone findings needs the counts of a corpus"))
    let piped = try actorgraph(["convert", "-", "-", "--format", "net"], input: Array("graph { a -- b }".utf8))
    #expect(piped.code == 0 && piped.text.hasPrefix("*Vertices 2"))
  }

  @Test func compressedFilesAreReadAndWritten() throws {
    let folder = try TemporaryFolder()
    try folder.write("g.dot", "graph { a -- b [weight=2]; b -- c [weight=5] }")
    func stored(_ name: String) throws -> [UInt8] {
      Array(try #require(FileManager.default.contents(atPath: folder.path + "/" + name)))
    }
    func run(_ arguments: String...) throws -> CommandResult {
      let result = try actorgraph(arguments, in: folder.path)
      #expect(result.code == 0 && result.errors.isEmpty, "\(arguments): \(result.errors)")
      return result
    }
    // There and back, through both methods and several files.
    for step in [
      ["g.dot", "a.graphml.gz"], ["a.graphml.gz", "b.gexf.zst"], ["b.gexf.zst", "c.csv.gz"], ["c.edges.csv.gz", "d.json"],
    ] {
      _ = try run("convert", step[0], step[1])
    }
    #expect(folder.contents == ["a.graphml.gz", "b.gexf.zst", "c.edges.csv.gz", "c.nodes.csv.gz", "d.json", "g.dot"])
    let edges = try run("edges", "g.dot").output
    for name in ["a.graphml.gz", "b.gexf.zst", "c.nodes.csv.gz", "d.json"] {
      #expect(try run("edges", name).output == edges, "\(name)")
    }
    _ = try run("convert", "g.dot", "plain.graphml")
    #expect(try CompressionMethod.gzip.decompressed(stored("a.graphml.gz")) == stored("plain.graphml"))
    let piped = try actorgraph(["convert", "-", "-", "--format", "graphml"], input: stored("b.gexf.zst"))
    #expect(piped.code == 0 && piped.text.contains("<graphml"), "\(piped.errors)")
    // Figures, too; several formats take the ending of the one path.
    _ = try run("render", "a.graphml.gz", "-q")
    #expect(folder.contents.contains("Graphs/a.svg"))
    _ = try run("render", "a.graphml.gz", "-q", "-o", "out/x.svg.gz", "--format", "svg,net")
    #expect(folder.contents.filter { $0.hasPrefix("out/") } == ["out/x.net.gz", "out/x.svg.gz"])
    #expect(try CompressionMethod.gzip.decompressed(stored("out/x.svg.gz")) == stored("Graphs/a.svg"))
  }

  @Test func whatIsWrongWithCompressedFilesIsTold() throws {
    let folder = try TemporaryFolder()
    try folder.write("plain.dot.gz", "graph { a -- b }")
    try folder.write("cut.dot.zst", Array(CompressionMethod.zstandard.compressed(Array("graph { a -- b }".utf8)).dropLast(6)))
    try folder.write("bomb.gexf.gz", CompressionMethod.gzip.compressed([UInt8](repeating: 0x20, count: 65 << 20)))
    try folder.write("g.dot", "graph { a -- b }")
    for (arguments, code, words) in [
      (["convert", "plain.dot.gz", "x.gexf"], 1, "plain.dot.gz: is not compressed with gzip"),
      (["nodes", "cut.dot.zst"], 1, "cut.dot.zst: its Zstandard data are cut off"),
      (["convert", "bomb.gexf.gz", "x.graphml"], 1, "bomb.gexf.gz: 65"),
      (["convert", "g.dot", "x.xyz.gz"], 2, "The ending of 'x.xyz.gz' names no graph format"),
      (["convert", "g.dot", "x.gz"], 2, "The ending of 'x.gz' names no graph format"),
      (["render", "g.dot", "-o", "x.graphml.xz"], 2, "also with .gz or .zst"),
      (["render", "g.dot", "--format", "graphml.gz"], 2, "such as graph.graphml.gz"),
    ] as [([String], Int32, String)] {
      let result = try actorgraph(arguments, in: folder.path)
      #expect(result.code == code && result.errors.contains(words), "\(arguments): \(result.errors)")
    }
    #expect(!folder.contents.contains { $0.hasPrefix("x") || $0.hasPrefix("Graphs") })
  }

  @Test func damagedFilesAreToldWithTheirLines() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.graphml",
      "<graphml>\n<graph edgedefault=\"undirected\">\n<node id=\"a\"/>\n<edge source=\"a\" target=\"b\"/>\n</graph></graphml>")
    try folder.write("b.json", "{\"nodes\": [")
    try folder.write("c.dot", "graph {\n a -- \n}")
    for (file, words) in [("a.graphml", "line 4"), ("b.json", "line 1"), ("c.dot", "line 3")] {
      let result = try actorgraph(["convert", file, "out.gexf"], in: folder.path)
      #expect(result.code == 1 && result.errors.contains("\(file): ") && result.errors.contains(words), "\(result.errors)")
    }
    #expect(!folder.contents.contains("out.gexf"))
    for bad in [
      ["convert", "a.graphml", "out.xyz"], ["convert", "a.graphml", "-"], ["convert", "a.graphml", "-", "--format", "csv"],
    ] {
      #expect(try actorgraph(bad, in: folder.path).code == 2, "\(bad)")
    }
  }
}
