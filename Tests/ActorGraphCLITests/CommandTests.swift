// The command line as its users meet it: tables, files, messages, exit codes.

import Foundation
import TestSupport
import Testing

@Suite struct CommandTests {
  // MARK: render

  @Test func renderWritesDotAndSVG() throws {
    let folder = try TemporaryFolder()
    let result = try actorgraph(["render", seeds], in: folder.path)
    #expect(result.code == 0)
    #expect(folder.contents == ["Graphs", "Graphs/seeds.dot", "Graphs/seeds.svg"])
    #expect(result.output.isEmpty)
    let summary = result.errors.split(separator: "\n")
    #expect(summary.count == 1)
    for part in ["5 documents", "108 sentences", "mentions", "actors", "ties", "Graphs/seeds.dot, Graphs/seeds.svg"] {
      #expect(result.errors.contains(part))
    }
    #expect(try actorgraph(["render", seeds, "--quiet"], in: folder.path).errors.isEmpty)
  }

  @Test func renderIsTheSameEveryTime() throws {
    for format in ["dot", "svg"] {
      let first = try actorgraph(["render", seeds, "-o", "-", "--format", format])
      let second = try actorgraph(["render", seeds, "-o", "-", "--format", format])
      let isSame = first.output == second.output
      #expect(first.code == 0 && !first.output.isEmpty && isSame)
    }
  }

  @Test func renderNamesItsFiles() throws {
    let folder = try TemporaryFolder()
    func written(_ arguments: [String]) throws -> [String] {
      let before = Set(folder.contents)
      let result = try actorgraph(["render", seeds] + arguments, in: folder.path)
      #expect(result.code == 0, "\(result.errors)")
      return folder.contents.filter { !before.contains($0) }
    }
    #expect(try written(["-o", "a.svg"]) == ["a.svg"])
    #expect(try written(["-o", "b.gv"]) == ["b.gv"])
    #expect(try written(["-o", "new/"]) == ["new", "new/seeds.dot", "new/seeds.svg"])
    #expect(try written(["-o", "c.svg", "--format", "dot,svg"]) == ["c.dot", "c.svg"])
    #expect(try written(["-o", "plain", "--format", "dot"]) == ["plain"])
  }

  @Test(arguments: ["neato", "sfdp", "fdp", "dot", "circo", "twopi"]) func everyEngineDraws(engine: String) throws {
    let result = try actorgraph(["render", seeds, "-o", "-", "--format", "svg", "--layout", engine, "--min-weight", "3"])
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.text.contains("<svg") && result.text.contains("node-russia"))
  }

  @Test(arguments: ["actorgraph", "graphviz"]) func otherFilesAreWrittenWhenNoEngineLaysOut(renderer: String) throws {
    let folder = try TemporaryFolder()
    let result = try actorgraph(
      ["render", seeds, "-o", "out/", "--layout", "neato", "--layout-limit", "0.0001", "--renderer", renderer], in: folder.path)
    #expect(result.code == 1)
    #expect(folder.contents == ["out", "out/seeds.dot"])
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.first?.hasPrefix("actorgraph: warning: the layout engine neato took more than ") == true)
    #expect(lines.last?.hasSuffix("; no figure was made; wrote out/seeds.dot") == true)
    #expect(try actorgraph(["render", seeds, "-o", "-", "--layout-limit", "0"]).code == 2)
  }

  @Test func aLayoutChildWithoutARequestEnds() throws {
    #expect(try actorgraph(["__layout"]).code == 1)
    #expect(try actorgraph(["__layout"], input: Array("graph { a -- b }".utf8)).code == 1)
  }

  @Test func fdpDrawsTheSameEveryTime() throws {
    let command = ["render", seeds, "-o", "-", "--format", "svg", "--layout", "fdp"]
    let isSame = try actorgraph(command).output == actorgraph(command).output
    #expect(isSame)
  }

  @Test func graphvizDrawsToo() throws {
    let result = try actorgraph(["render", seeds, "-o", "-", "--format", "svg", "--renderer", "graphviz", "--labels", "ar"])
    #expect(result.code == 0)
    #expect(result.text.contains("<svg") && result.text.contains("روسيا"))
  }

  @Test func filtersAndTitleReachTheFigure() throws {
    let result = try actorgraph([
      "render", seeds, "-o", "-", "--format", "svg", "--title", "A <b> & C", "--top", "5", "--labels", "ar",
    ])
    #expect(result.text.contains("A &lt;b&gt; &amp; C"))
    #expect(result.text.contains("direction=\"rtl\""))
    let dot = try actorgraph(["render", seeds, "-o", "-", "--top", "5"]).text
    #expect(dot.components(separatedBy: "mentions=").count - 1 == 5)
    #expect(dot.contains("--top 5"))
  }

  // MARK: Tables

  @Test func mentions() throws {
    let lines = try actorgraph(["mentions", seeds]).lines
    #expect(lines.first == "document\tstart\tend\tsurface\tactor\ttype\tkind\tsentence")
    #expect(lines.dropFirst().first == "000_8613ea315d66cbd0.txt\t6\t14\tأذربيجان\tazerbaijan\tcountry\tname\t0")
    let media = try actorgraph(["mentions", seeds, "--types", "media", "--format", "jsonl"]).lines
    #expect(!media.isEmpty && media.allSatisfy { $0.contains("\"type\":\"media\"") && $0.hasPrefix("{\"document\":") })
    let demonyms = try actorgraph(["mentions", seeds, "--kinds", "demonym"]).lines.dropFirst()
    #expect(!demonyms.isEmpty && demonyms.allSatisfy { $0.contains("\tdemonym\t") })
  }

  @Test func edgesAreHeaviestFirst() throws {
    let lines = try actorgraph(["edges", seeds]).lines
    #expect(lines.first == "source\ttarget\tweight\tdocuments")
    #expect(lines.dropFirst().first?.hasPrefix("armenia\tazerbaijan\t5") == true)
    let rows = lines.dropFirst().map { $0.components(separatedBy: "\t") }
    let sorted = rows.sorted { (-(Int($0[2]) ?? 0), $0[0], $0[1]) < (-(Int($1[2]) ?? 0), $1[0], $1[1]) }
    #expect(rows == sorted)
    #expect(rows.allSatisfy { $0[0] < $0[1] })
  }

  @Test func nodesIncludeThoseWithoutTies() throws {
    let lines = try actorgraph(["nodes", seeds, "--labels", "ar"]).lines
    #expect(lines.first == "actor\ttype\tlabel\tmentions\tunits\tdocuments")
    #expect(lines.contains { $0.hasPrefix("armenia\tcountry\tأرمينيا\t") })
    #expect(lines.contains { $0.hasPrefix("europe\tregion\t") })
  }

  @Test func evidenceIsAsManyUnitsAsTheTieWeighs() throws {
    let edges = try actorgraph(["edges", seeds, "--unit", "window:2"]).lines.dropFirst().map { $0.components(separatedBy: "\t") }
    for edge in edges.prefix(3) + edges.suffix(2) {
      let pair = ["evidence", seeds, "--pair", "\(edge[1]),\(edge[0])", "--unit", "window:2"]
      #expect(try actorgraph(pair + ["--format", "tsv"]).lines.count - 1 == Int(edge[2]))
      #expect(try actorgraph(pair + ["--format", "jsonl"]).lines.count == Int(edge[2]))
    }
    let text = try actorgraph(["evidence", seeds, "--actor", "csto"]).text
    #expect(text.contains("**منظمة معاهدة الأمن الجماعي**"))
    let none = try actorgraph(["evidence", seeds, "--pair", "russia,tuvalu"])
    #expect(none.code == 0 && none.output.isEmpty && none.errors.contains("no sentence"))
  }

  @Test func duplicatesAreListedAndCountOnce() throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: seeds + "/000_8613ea315d66cbd0.txt", encoding: .utf8)
    try folder.write("news/a.txt", text)
    try folder.write("news/b.txt", "Something else about Russia and Armenia.")
    try folder.write("news/c.txt", "A lead that the agency did not write, of so many words that it shows in the figure.\n" + text)
    let news = folder.path + "/news"
    #expect(try actorgraph(["duplicates", seeds]).lines == ["document\tduplicate-of\tsimilarity"])
    let table = try actorgraph(["duplicates", news])
    #expect(table.code == 0 && table.lines.count == 2 && table.lines.last?.hasPrefix("c.txt\ta.txt\t0.9") == true)
    let rows = try actorgraph(["duplicates", news, "--format", "jsonl"]).lines
    #expect(rows.count == 1 && rows[0].hasPrefix("{\"document\":\"c.txt\",\"duplicate-of\":\"a.txt\",\"similarity\":0.9"))
    #expect(try actorgraph(["duplicates", folder.path + "/none"]).code == 1)

    let pair = ["--pair", "armenia,azerbaijan", "--format", "jsonl"]
    let alone = try actorgraph(["evidence", news + "/a.txt"] + pair).lines
    #expect(try actorgraph(["evidence", news] + pair).lines == alone)
    #expect(try actorgraph(["evidence", news, "--keep-duplicates"] + pair).lines.count == 2 * alone.count)
    #expect(try actorgraph(["edges", news]).lines.contains("armenia\tazerbaijan\t\(alone.count)\t1"))
    #expect(try actorgraph(["edges", news, "--keep-duplicates"]).lines.contains("armenia\tazerbaijan\t\(2 * alone.count)\t2"))
    #expect(Set(try actorgraph(["mentions", news]).lines.dropFirst().map { $0.prefix(1) }) == ["a", "b", "c"])
    let summary = try actorgraph(["render", news, "-o", folder.path + "/x.dot"]).errors
    #expect(summary.hasPrefix("2 documents, ") && summary.contains(", 1 duplicates left out: wrote"))
    #expect(try !actorgraph(["render", news, "--keep-duplicates", "-o", folder.path + "/x.dot"]).errors.contains("left out"))
  }

  @Test func standardInput() throws {
    let result = try actorgraph(["edges", "-"], input: Array("Russia and Armenia met.".utf8))
    #expect(result.lines == ["source\ttarget\tweight\tdocuments", "armenia\trussia\t1\t1"])
  }

  @Test func languageCanBeSet() throws {
    // Taken for Persian, a text does not match the Arabic adjective of an actor that has Persian names.
    let text = Array("موسكو الأرمينية".utf8)
    #expect(try actorgraph(["mentions", "-"], input: text).lines.count == 3)
    #expect(try actorgraph(["mentions", "-", "--language", "fa"], input: text).lines.count == 1)
  }

  @Test func explanations() throws {
    #expect(try actorgraph(["mentions", seeds, "--explain"]).lines.contains { $0.hasSuffix("\tsupport") })
    #expect(
      try actorgraph(["catalogue", "explain", "للكرملين"]).lines.last?.hasPrefix("لكرملين\trussia\tmetonym\tar\talways") == true)
    #expect(try actorgraph(["catalogue", "explain", "xyzzy"]).code == 1)
  }

  @Test func catalogueCommands() throws {
    #expect(try actorgraph(["catalogue", "show", "csto"]).text.contains("منظمة معاهدة الأمن الجماعي"))
    #expect(try actorgraph(["catalogue", "list", "--type", "country"]).lines.count > 193)
    #expect(try actorgraph(["catalogue", "show", "nobody"]).code == 1)
    let folder = try TemporaryFolder()
    let bad = try folder.write("bad.yaml", "schema: actorgraph-catalogue/1\nactors:\n  - {id: x}\n")
    let result = try actorgraph(["catalogue", "check", bad])
    #expect(result.code == 1 && result.errors.contains("bad.yaml:3:"))
    #expect(try actorgraph(["catalogue", "check", "--whole", packageFolder.appendingPathComponent("Catalogue").path]).code == 0)
  }

  @Test func catalogueOfOnesOwn() throws {
    let folder = try TemporaryFolder()
    let mine = try folder.write(
      "my.yaml",
      """
      schema: actorgraph-catalogue/1
      actors:
        - {id: acme, type: company, of: armenia, names: {en: [Acme Mining]}}
        - {id: russia, disabled: true}
      """)
    let more = try folder.write("more.yaml", "schema: actorgraph-catalogue/1\nactors: [{id: acme, names: {en: [Acme Ltd]}}]\n")
    let text = Array("Acme Mining and Acme Ltd met Armenia and Russia.".utf8)
    let result = try actorgraph(["mentions", "-", "--catalogue", mine, "--catalogue", more], input: text)
    #expect(result.lines.dropFirst().map { $0.split(separator: "\t")[4] } == ["acme", "acme", "armenia"])
    #expect(
      try actorgraph(["catalogue", "show", "acme", "--catalogue", mine]).text.contains("company (organization), of armenia"))
    let compiled = folder.path + "/my.actors"
    #expect(try actorgraph(["catalogue", "compile", mine, more, "-o", compiled]).code == 0)
    #expect(try actorgraph(["mentions", "-", "--catalogue", compiled], input: text).output == result.output)
    let bad = try folder.write("bad.yaml", "schema: actorgraph-catalogue/1\nactors:\n  - {id: x, of: nowhere}\n")
    let refused = try actorgraph(["mentions", "-", "--catalogue", bad], input: text)
    #expect(refused.code == 1 && refused.output.isEmpty && refused.errors.contains("bad.yaml:3:"))
    #expect(try actorgraph(["mentions", "-", "--catalogue", folder.path + "/none.yaml"], input: text).code == 1)
  }

  @Test func edgesHaveMeasures() throws {
    let result = try actorgraph(["edges", seeds, "--measure", "npmi", "--measures", "--format", "jsonl"])
    #expect(result.code == 0)
    let first = try #require(result.lines.first)
    for key in ["weight", "n_ij", "n_i", "n_j", "N", "npmi", "g2", "collaboration", "expected", "p", "p-corrected", "tested"] {
      #expect(first.contains("\"\(key)\":"))
    }
    #expect(try actorgraph(["edges", seeds, "--measure", "count"]).output == actorgraph(["edges", seeds]).output)
    #expect(try actorgraph(["edges", seeds, "--measure", "luck"]).code == 2)
    #expect(try actorgraph(["measures"]).lines.count == 15)
  }

  @Test func backbonesKeepWhatStandsOut() throws {
    let all = try actorgraph(["edges", seeds]).lines.count
    #expect(try actorgraph(["edges", seeds, "--backbone", "none"]).lines.count == all)
    let kept = try actorgraph(["edges", seeds, "--backbone", "hypergeometric"]).lines
    #expect(kept.count > 3 && kept.count < all && kept[1].hasPrefix("armenia\tazerbaijan\t55\t5\tfound"))
    let findings = try actorgraph(["edges", seeds, "--backbone", "findings"]).lines
    #expect(findings.filter { $0.hasSuffix("\tfound") } == Array(kept.dropFirst()))
    #expect(findings.contains { $0.hasSuffix("\tuncertain") } && findings.count < all)
    #expect(try actorgraph(["edges", seeds, "--backbone", "findings,strongest:2"]).lines.count == 3)
    let figure = try actorgraph([
      "render", seeds, "--backbone", "hypergeometric:0.04", "--correction", "bh", "-o", "-", "--format", "svg",
    ])
    #expect(figure.text.contains("hypergeometric test of 780 pairs of actors, false discovery rate 4\u{A0}%"))
    for bad in ["luck", "hypergeometric:2", "strongest:0", "strongest:1.5", "strongest:many"] {
      #expect(try actorgraph(["edges", seeds, "--backbone", bad]).code == 2, "\(bad)")
    }
    #expect(try actorgraph(["measures", "--backbones"]).lines.count > 4)
  }

  @Test func structureAndIntervalsArePrinted() throws {
    let nodes = try actorgraph(["nodes", seeds, "--structure"])
    let header = try #require(nodes.lines.first)
    for column in ["community", "stability", "degree", "strength", "betweenness", "pagerank", "constraint"] {
      #expect(header.split(separator: "\t").contains(Substring(column)))
    }
    let resampled = try actorgraph(["nodes", seeds, "--bootstrap", "5", "--seed", "3"])
    #expect(resampled.lines[0].hasSuffix("constraint-low\tconstraint-high"))
    #expect(resampled.lines.count == nodes.lines.count)
    #expect(try actorgraph(["nodes", seeds, "--bootstrap", "5", "--seed", "3"]).output == resampled.output)
    #expect(!resampled.text.contains("nan") && !resampled.text.contains("inf\t"))

    let edges = try actorgraph(["edges", seeds, "--structure", "--bootstrap", "20"])
    let columns =
      "source\ttarget\tweight\tdocuments\tbetweenness\tcommunity\tweight-low\tweight-high\tsurplus-low\tsurplus-high\tstanding"
    #expect(edges.lines[0] == columns && edges.lines[1].hasPrefix("armenia\tazerbaijan\t55\t5\t"))
    #expect(edges.lines[2].hasSuffix("\tuncertain"))
    #expect(try actorgraph(["edges", seeds, "--bootstrap", "0"]).code == 2)
    #expect(try actorgraph(["nodes", seeds, "--structure", "--communities", "cpm", "--resolution", "0.5"]).code == 0)
    #expect(try actorgraph(["nodes", seeds, "--communities", "luck"]).code == 2)
    #expect(try actorgraph(["nodes", seeds, "--resolution", "-1"]).code == 2)
  }

  /// Corpora at the edge of what statistics are defined for: nobody, one actor, a tie in every unit, two ties apart.
  @Test(arguments: [
    "Nobody came.", "Armenia was there.", "The ministers of Armenia and Georgia met.",
    "The ministers of Armenia and Georgia met.\n\nThe ministers of Japan and France talked.\n",
  ]) func everyFigureIsANumber(text: String) throws {
    let input = Array(text.utf8)
    var outputs: [String] = []
    for command in [
      ["edges", "-", "--measures", "--structure", "--bootstrap", "3"], ["nodes", "-", "--structure", "--bootstrap", "3"],
      ["edges", "-", "--avoidance"], ["edges", "-", "--test", "sdsm", "--measures"], ["summary", "-"],
      ["summary", "-", "--test", "sdsm"],
    ] {
      let result = try actorgraph(command, input: input)
      #expect(result.code == 0, "\(command): \(result.errors)")
      outputs.append(result.text)
    }
    for measure in try actorgraph(["measures"]).lines.dropFirst().compactMap({ $0.split(separator: "\t").first }) {
      outputs.append(try actorgraph(["render", "-", "--measure", String(measure), "-o", "-"], input: input).text)
    }
    for backbone in try actorgraph(["measures", "--backbones"]).lines.dropFirst().compactMap({ $0.split(separator: "\t").first })
    {
      outputs.append(try actorgraph(["edges", "-", "--backbone", String(backbone)], input: input).text)
    }
    for output in outputs {
      let words = output.split(whereSeparator: { "\t\n ,=;()\"".contains($0) })
      #expect(!words.contains { ["nan", "inf", "-inf", "-nan"].contains($0.lowercased()) }, "\(output)")
    }
  }

  @Test func findingsAreSaidInPlainWords() throws {
    let text = try actorgraph(["summary", seeds]).text
    for words in [
      "THE CORPUS\n5 documents, 108 sentences",
      "3 pairs occur together more often than by chance (hypergeometric test of 780 pairs",
      "  Armenia – Azerbaijan: 55 sentences, 46.0 by chance", "No pair occurs together less often", "By betweenness: Armenia",
      "(Leiden, modularity 0.", "Density 0.",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    // Nobody at all, one actor, two actors: every section is left out or said without figures that there are none of.
    for (input, expected) in [
      ("Nobody came.", "of 0 actors"), ("Armenia was there.", "of 1 actor"), ("Armenia met Georgia in the talks.", "1 pair"),
    ] {
      let result = try actorgraph(["summary", "-"], input: Array(input.utf8))
      #expect(result.code == 0 && result.text.contains(expected) && !result.text.contains("nan"), "\(result.text)")
    }
  }

  @Test func corporaAreCompared() throws {
    let folder = try TemporaryFolder()
    for number in 0..<30 {
      let other = ["Turkey", "Japan"][number % 2]
      try folder.write(
        "\(other)/\(number).txt",
        "The ministers of Russia and \(other) met on day \(number). Talks of France and Germany went on in \(number).")
    }
    let (first, second) = (folder.path + "/Turkey", folder.path + "/Japan")
    let result = try actorgraph(["compare", first, second])
    #expect(result.lines.count == 4)
    #expect(result.lines[0].hasSuffix("tested\tchange"))
    #expect(
      Set(result.lines[1...2].map { $0.split(separator: "\t")[0...1].joined(separator: " ") }) == [
        "japan russia", "russia turkey",
      ])
    #expect(
      result.lines[1...2].map { $0.split(separator: "\t").last }.sorted { "\($0 ?? "")" < "\($1 ?? "")" } == ["gain", "loss"])
    #expect(result.lines[3].hasPrefix("france\tgermany\t15\t15\t0\t0\t1\t1\t3"))
    // The same corpora as two folders of one, and the other way round.
    let split = try actorgraph(["compare", folder.path, "--split", "source:Turkey"])
    #expect(split.output == result.output)
    #expect(
      try actorgraph(["compare", folder.path, "--split", "source:Japan"]).lines.filter { $0.hasSuffix("\tgain") }[0].contains(
        "turkey"))
    #expect(try actorgraph(["compare", folder.path, "--split", "halves", "--permutations", "20"]).code == 0)
    let dealt = try actorgraph(["compare", first, second, "--permutations", "200"])
    #expect(dealt.lines[1].hasSuffix("loss") || dealt.lines[1].hasSuffix("gain"))

    let files = folder.path + "/change"
    #expect(try actorgraph(["compare", first, second, "-o", files, "--format", "dot,svg"]).code == 0)
    let dot = try String(contentsOfFile: files + ".dot", encoding: .utf8),
      svg = try String(contentsOfFile: files + ".svg", encoding: .utf8)
    #expect(dot.contains("change=\"gain\"") && dot.contains("change=\"loss\""))
    #expect(svg.contains("more in Turkey") && svg.contains("more in Japan") && svg.contains("3 ties compared"))

    for bad in [
      ["compare", first], ["compare", first, second, "--split", "thirds"], ["compare", first, second, "--permutations", "-1"],
      ["compare", first, second, "--format", "svg"], ["compare", first, second, "--min-units", "0"],
    ] {
      #expect(try actorgraph(bad).code == 2, "\(bad)")
    }
    #expect(try actorgraph(["compare", folder.path, "--split", "source:Peru"]).code == 1)
  }

  /// Files for other tools hold every tie, figures those that stand out, unless it is said.
  @Test func figuresShowFindingsAndFilesEverything() throws {
    func count(_ arguments: [String], _ piece: String) throws -> Int {
      try actorgraph(["render", seeds, "-o", "-"] + arguments).text.components(separatedBy: piece).count - 1
    }
    let all = try actorgraph(["edges", seeds]).lines.count - 1
    #expect(try count([], " -- ") == all)
    #expect(try count(["--format", "svg", "--backbone", "none"], "id=\"edge-") == all)
    let shown = try actorgraph(["edges", seeds, "--backbone", "findings"]).lines.count - 1
    #expect(shown < all / 2)
    #expect(try count(["--backbone", "findings"], " -- ") == shown)
    #expect(try count(["--format", "svg"], "id=\"edge-") == shown)
    let figure = try actorgraph(["render", seeds, "-o", "-", "--format", "svg"]).text
    for words in ["may be chance", "hypergeometric test of 780 pairs of actors", "--backbone findings:120"] {
      #expect(figure.contains(words), "\(words)")
    }
    #expect(try !actorgraph(["render", seeds, "-o", "-", "--format", "svg", "--backbone", "none"]).text.contains("chance ("))
  }

  @Test func avoidancesAreListed() throws {
    let text = String(
      repeating: "The ministers of Russia and Turkey met.\n\nThe ministers of Japan and France talked.\n\n", count: 20)
    let result = try actorgraph(["edges", "-", "--avoidance"], input: Array(text.utf8))
    #expect(result.lines.count == 5 && result.lines[1].hasPrefix("france\trussia\t0\t10\t"))
    #expect(result.lines.dropFirst().allSatisfy { $0.hasSuffix("\t6") })
  }

  @Test func officesAreResolvedOnDemand() throws {
    let text = Array("The Armenian prime minister left.".utf8)
    let resolved = try actorgraph(["mentions", "-", "--resolve-offices", "--date", "2020-11-09", "--explain"], input: text)
    #expect(resolved.lines.last?.contains("\tnikol-pashinyan\tperson\toffice\t0\toffice (2020-11-09)") == true)
    #expect(try actorgraph(["mentions", "-", "--date", "2020-11-09"], input: text).lines.count == 2)
    #expect(try actorgraph(["mentions", "-", "--date", "yesterday"], input: text).code == 2)
  }

  @Test func coverageNamesWhatIsUnknown() throws {
    let text = Array("The Freedonian Border Guild met Russia. The Freedonian Border Guild left.".utf8)
    let result = try actorgraph(["catalogue", "coverage", "-"], input: text)
    #expect(result.lines == ["phrase\toccurrences\tdocuments", "Freedonian Border Guild\t2\t1"])
    #expect(result.errors.contains("1 of 2 sentences"))
  }

  @Test func countsInTheReadmeAreTheTools() throws {
    let readme = try String(contentsOf: packageFolder.appendingPathComponent("README.md"), encoding: .utf8)
    let counts = try actorgraph(["catalogue", "counts"]).text
    let isThere = readme.contains(counts)
    #expect(isThere, "put the output of 'actorgraph catalogue counts' into README.md")
  }

  // MARK: Usage

  @Test(arguments: [
    [], ["render"], ["render", seeds, "--unit", "page"], ["render", seeds, "--types", "planet"],
    ["render", seeds, "--layout", "magic"],
    ["render", seeds, "--format", "docx"], ["render", seeds, "-o", "x.docx"],
    ["render", seeds, "--size", "a5000"], ["render", seeds, "--size", "10x100"], ["render", seeds, "--size", "nanx100"],
    ["render", seeds, "--dpi", "12"], ["render", seeds, "--size", "a4", "--renderer", "graphviz"],
    ["render", seeds, "--min-weight", "0"],
    ["render", seeds, "--labels", "xx"], ["render", seeds, "-o", "-", "--format", "dot,svg"],
    ["edges", seeds, "--encoding", "nonsense"],
    ["edges", seeds, "--language", "xx"],
    ["evidence", seeds], ["evidence", seeds, "--pair", "russia"], ["evidence", seeds, "--pair", "russia,russia"],
    ["evidence", seeds, "--actor", "nobody"], ["frobnicate"],
  ])
  func wrongUsageExitsWithTwo(_ arguments: [String]) throws {
    let result = try actorgraph(arguments)
    // Without arguments the help is shown, which is an answer and no error.
    #expect(result.code == (arguments.isEmpty ? 0 : 2), "\(arguments): \(result.errors)")
    #expect(arguments.isEmpty || (result.output.isEmpty && !result.errors.isEmpty))
  }

  @Test func helpAndVersion() throws {
    let version = try actorgraph(["--version"]).text
    #expect(version.wholeMatch(of: /(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)\n/) != nil)
    for command in [
      [], ["render"], ["mentions"], ["edges"], ["nodes"], ["evidence"], ["summary"], ["compare"], ["duplicates"], ["measures"],
      ["catalogue", "show"],
    ] {
      let help = try actorgraph(command + ["--help"])
      #expect(help.code == 0 && help.text.contains("EXAMPLE"), "\(command)")
    }
  }

  @Test(arguments: ["render", "mentions", "edges", "nodes", "evidence", "summary", "compare", "duplicates", "measures"])
  func manualPageKnowsEveryOption(
    command: String
  ) throws {
    let manual = try String(contentsOf: packageFolder.appendingPathComponent("Documentation/actorgraph.1"), encoding: .utf8)
    let help = try actorgraph([command, "--help"]).text
    let options = help.split(whereSeparator: { " \n,[]".contains($0) }).filter { $0.hasPrefix("--") }.map { $0.dropFirst(2) }
    #expect(!options.isEmpty)
    for option in Set(options) where !option.isEmpty {
      let isKnown = manual.contains("-\(option)")
      #expect(isKnown, "run 'make docs' for --\(option)")
    }
  }

  // MARK: Bad input

  @Test func badInputIsToldAndTheRestProcessed() throws {
    let folder = try TemporaryFolder()
    try folder.write("in/good.txt", "روسيا وأرمينيا.")
    try folder.write("in/empty.txt", "")
    try folder.write("in/random.txt", (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 7) | 0x80 })
    try folder.write("in/cut.txt", Array("موسكو ويريفان وباكو".utf8) + [0xD8])
    let secret = try folder.write("in/secret.txt", "روسيا")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: secret)
    let result = try actorgraph(["edges", folder.path + "/in"], asNobody: true)
    #expect(result.code == 0)
    #expect(result.lines.contains("armenia\trussia\t2\t2"))
    for expected in [
      "empty.txt: is empty", "random.txt: is not text", "cut.txt: 1 malformed", "secret.txt: cannot open: Permission denied",
    ] {
      #expect(result.errors.contains(expected), "\(expected) in \(result.errors)")
    }
    let rendered = try actorgraph(["render", folder.path + "/in", "-o", folder.path + "/out/"])
    #expect(rendered.errors.contains("skipped"))
  }

  @Test func nothingToReadFails() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/empty", withIntermediateDirectories: true)
    try folder.write("blank.txt", "\n\n")
    for (input, message) in [("missing", "No such file"), ("empty", "holds no file"), ("blank.txt", "has no text")] {
      let result = try actorgraph(["render", input], in: folder.path)
      #expect(result.code == 1)
      #expect(result.errors.contains(message), "\(result.errors)")
    }
    #expect(folder.contents == ["blank.txt", "empty"])
  }

  @Test func aNamedPathThatIsMissingFailsButTheRestIsWritten() throws {
    let folder = try TemporaryFolder()
    let result = try actorgraph(["render", seeds, "missing"], in: folder.path)
    #expect(result.code == 1)
    #expect(folder.contents == ["Graphs", "Graphs/corpus.dot", "Graphs/corpus.svg"])
  }

  @Test func noTieLeftIsSaid() throws {
    let folder = try TemporaryFolder()
    let result = try actorgraph(["render", seeds, "--min-weight", "1000"], in: folder.path)
    #expect(result.code == 1 && result.errors.contains("no tie passes the filters") && folder.contents.isEmpty)
  }

  @Test func unwritableOutputLeavesNothing() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/locked", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o555])
    let input = try folder.write("news.txt", "Russia and Armenia met.")
    for target in [folder.path + "/locked/", folder.path + "/locked/x.svg", "/dev/null"] {
      let result = try actorgraph(["render", input, "-o", target, "--format", "svg"], asNobody: true)
      #expect(result.code == 1, "\(target): \(result.errors)")
      #expect(result.errors.hasPrefix("actorgraph: \(target)") || result.errors.contains("locked"))
    }
    #expect(folder.contents == ["locked", "news.txt"])
  }

  @Test func aHugeLineIsRead() throws {
    let folder = try TemporaryFolder()
    let filler = [UInt8](repeating: UInt8(ascii: "a"), count: 99) + [UInt8(ascii: " ")]
    var bytes: [UInt8] = []
    bytes.reserveCapacity(50 << 20)
    while bytes.count < 50 << 20 { bytes += filler }
    bytes += Array("روسيا وأرمينيا".utf8)
    let file = try folder.write("huge.txt", bytes)
    let result = try actorgraph(["edges", file])
    #expect(result.code == 0)
    #expect(result.lines == ["source\ttarget\tweight\tdocuments", "armenia\trussia\t1\t1"])
  }
}
