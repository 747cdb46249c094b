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

  @Test func findingsOfFilesAreSaid() throws {
    let folder = try TemporaryFolder()
    #expect(
      try actorgraph(["render", seeds, "-q", "-o", "out/", "--format", "dot,graphml,gexf,json,csv"], in: folder.path)
        .code == 0)
    // What a file of ours holds is said as of the corpus, and nothing else is.
    let corpus = try actorgraph(["summary", seeds]).text
    let own = corpus.split(separator: "\n").filter {
      $0.hasPrefix("  ") || $0.hasPrefix("Most mentioned") || $0.hasPrefix("By strength")
    }
    for ending in ["dot", "graphml", "gexf", "json"] {
      let text = try actorgraph(["summary", "out/seeds.\(ending)"], in: folder.path).text
      #expect(text.hasPrefix("THE CORPUS\n5 documents, 108 sentences.\n"), "\(ending)")
      #expect(text.contains("3 pairs of the file occur together more often than by chance (hypergeometric test of 780 pairs"))
      let missing = own.filter { !text.contains($0) }
      #expect(missing.isEmpty, "\(ending): \(missing)")
      #expect(!text.contains("less often") && !text.contains("name an actor"))
    }
    let filtered = try actorgraph(["summary", "out/seeds.dot", "--top", "3"], in: folder.path).text
    #expect(filtered.contains("Filtered (--top 3) out of 40 actors and 155 ties."))
    // Tables hold no settings: the heaviest ties, and no word of chance.
    let tables = try actorgraph(["summary", "out/seeds.nodes.csv"], in: folder.path).text
    #expect(tables.contains("The heaviest of 155 ties:\n  Armenia – Azerbaijan: 55\n"))
    #expect(!tables.contains("THE CORPUS") && !tables.contains("chance"))
    // Other tools' graphs: no mentions, no sentences.
    try folder.write("g.dot", "graph { a -- b; b -- c }")
    let other = try actorgraph(["summary", "g.dot"], in: folder.path).text
    #expect(other.hasPrefix("WHO OCCURS TOGETHER\n2 ties, of weight 1.\n") && other.contains("3 actors and 2 ties"))
    #expect(!other.contains("mention") && !other.contains("nan"))
    try folder.write("none.dot", "graph { }")
    let none = try actorgraph(["summary", "none.dot"], in: folder.path)
    #expect(none.code == 0 && none.text == "THE NETWORK AS A WHOLE\n0 actors and 0 ties.\n")
  }

  @Test func filesAreComparedByWeights() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", "Source,Target,Weight\na,b,3\nb,c,7\nc,d,2\nd,e,4\n")
    try folder.write("b.dot", "graph { b -- a [weight=9]; c -- b [weight=6]; d -- f [weight=1.5]; d -- e [weight=4] }")
    let result = try actorgraph(["compare", "a.csv", "b.dot"], in: folder.path)
    #expect(
      result.lines == [
        "source\ttarget\tweight-first\tweight-second\tdifference\tchange", "a\tb\t3\t9\t6\theavier", "c\td\t2\t0\t-2\tgone",
        "d\tf\t0\t1.5\t1.5\tnew", "b\tc\t7\t6\t-1\tlighter", "d\te\t4\t4\t0\t",
      ])
    #expect(result.errors.contains("differences of weights are not tested"))
    let objects = try actorgraph(["compare", "a.csv", "b.dot", "--format", "jsonl", "--min-weight", "7"], in: folder.path)
    #expect(objects.lines.count == 2 && objects.lines[0].contains("\"weight-first\":0,\"weight-second\":9"))
    #expect(objects.errors.contains("a.csv is filtered (--min-weight 7)"))

    // Files of ours say what their weights are, and of how much text.
    try folder.write("one.txt", "Russia met Turkey. Armenia met Russia.")
    #expect(try actorgraph(["render", "one.txt", "--language", "en", "-q", "-o", "one.graphml"], in: folder.path).code == 0)
    for (name, options) in [("all", []), ("paragraphs", ["--unit", "paragraph"]), ("npmi", ["--measure", "npmi"])] {
      #expect(try actorgraph(["render", seeds, "-q", "-o", "\(name).graphml"] + options, in: folder.path).code == 0)
    }
    let sizes = try actorgraph(["compare", "one.graphml", "all.graphml"], in: folder.path)
    #expect(sizes.code == 0 && sizes.errors.contains("one.graphml counts 2 units of text and all.graphml 108"))
    for other in ["paragraphs", "npmi"] {
      let mixed = try actorgraph(["compare", "all.graphml", "\(other).graphml"], in: folder.path)
      #expect(mixed.code == 1 && mixed.output.isEmpty && mixed.errors.contains("same --measure and --unit"), "\(mixed.errors)")
    }
    for bad in [
      [seeds], ["b.dot", "--permutations", "9"], ["b.dot", "--min-units", "2"], ["b.dot", "-o", "c.svg"], ["b.dot", "b.dot"],
      ["--split", "halves"],
    ] {
      let refused = try actorgraph(["compare", "a.csv"] + bad, in: folder.path)
      let words = ["name the two corpora", "one other graph file"]
      #expect(refused.code == 2 && words.contains { refused.errors.contains($0) }, "\(bad): \(refused.errors)")
    }
  }

  @Test func commandsOnTextsRefuseGraphFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write("g.dot", "graph { russia -- turkey }")
    for command in [
      ["evidence", "--pair", "russia,turkey"], ["mentions"], ["discover"], ["duplicates"], ["edges", seeds],
      ["catalogue", "coverage"],
    ] {
      let result = try actorgraph(command + ["g.dot"], in: folder.path)
      #expect(result.code == 2 && result.errors.contains("g.dot is a graph file and holds no articles"), "\(command)")
    }
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
