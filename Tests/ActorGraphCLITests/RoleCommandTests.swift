// Options that change who counts for whom and whose ties are shown, as users meet them.

import Foundation
import TestSupport
import Testing

@Suite struct RoleCommandTests {
  @Test func leadersCountForTheirStates() throws {
    let text = Array("Vladimir Putin met Turkey. The European Commission met Germany.".utf8)
    func edges(_ more: [String]) throws -> [String] {
      Array(try actorgraph(["edges", "-", "--language", "en"] + more, input: text).lines.dropFirst())
    }
    #expect(try edges([]) == ["european-commission\tgermany\t1\t1", "turkey\tvladimir-putin\t1\t1"])
    #expect(
      try edges(["--roll-up", "person,bodies", "--date", "2020"]) == [
        "european-union\tgermany\t1\t1", "russia\tturkey\t1\t1",
      ])
    let both = ["--language", "en", "--roll-up", "bodies,members:european-union", "--roll-up", "person", "--date", "2020"]
    #expect(try edges(both) == ["russia\tturkey\t1\t1"])
    let mentions = try actorgraph(["mentions", "-", "--explain"] + both, input: text).lines
    #expect(mentions[1] == "-\t0\t14\tVladimir Putin\trussia\tcountry\tname\t0\tunambiguous; vladimir-putin president of russia")
    let evidence = ["evidence", "-", "--pair", "russia,turkey", "--format", "tsv"] + both
    #expect(try actorgraph(evidence, input: text).lines.last == "-\t0\t26\t0\t**Vladimir Putin** met **Turkey**.\t2020\t\t\t")
    let svg = try actorgraph(["render", "-", "-q", "-o", "-", "--format", "svg"] + both, input: text).text
    #expect(svg.contains("--roll-up person,bodies,members:european-union"))
  }

  @Test func evidenceIsAsManyUnitsUnderARollUp() throws {
    let plan = ["--roll-up", "person,bodies,members:csto"]
    let edges = try actorgraph(["edges", seeds] + plan).lines.dropFirst().map { $0.components(separatedBy: "\t") }
    for edge in edges.prefix(2) + edges.suffix(1) {
      let evidence = ["evidence", seeds, "--pair", "\(edge[0]),\(edge[1])", "--format", "jsonl"] + plan
      #expect(try actorgraph(evidence).lines.count == Int(edge[2]))
    }
  }

  @Test func affiliations() throws {
    let marked = try actorgraph(["edges", seeds, "--affiliations", "mark"]).lines
    #expect(marked.first == "source\ttarget\tweight\tdocuments\taffiliation")
    #expect(marked.contains { $0.hasPrefix("russia\tvladimir-putin\t") && $0.hasSuffix("\tholds office") })
    #expect(marked.contains { $0.hasPrefix("armenia\tazerbaijan\t") && $0.hasSuffix("\t") })
    let belonging = marked.filter { $0.hasSuffix("holds office") || $0.hasSuffix("body of") }.count
    let (kept, hidden) = (try actorgraph(["edges", seeds]), try actorgraph(["edges", seeds, "--affiliations", "hide"]))
    #expect(belonging > 0 && hidden.lines.count == kept.lines.count - belonging)
    #expect(try actorgraph(["edges", seeds, "--affiliations", "keep"]).output == kept.output)
    // The legend has one such line, too.
    let svg = try actorgraph([
      "render", seeds, "-q", "-o", "-", "--format", "svg", "--affiliations", "mark", "--backbone", "none",
    ]).text
    #expect(svg.components(separatedBy: "class=\"edge affiliated\"").count - 1 == belonging + 1 && svg.contains("Dotted lines"))
    #expect(
      try actorgraph(["render", seeds, "-q", "-o", "-", "--affiliations", "hide"]).text.contains(
        "// \"filters\": \"--affiliations hide\""))
  }

  @Test func avoidanceTakesNeither() throws {
    for more in [["--ego", "russia"], ["--affiliations", "hide"]] {
      let result = try actorgraph(["edges", seeds, "--avoidance"] + more)
      #expect(result.code == 2 && result.errors.contains("goes with neither"))
    }
  }

  @Test func neighbourhoods() throws {
    func nodes(_ more: [String]) throws -> [String] {
      try actorgraph(["nodes", seeds] + more).lines.dropFirst().map { $0.components(separatedBy: "\t")[0] }
    }
    let whole = try nodes([])
    let near = try nodes(["--ego", "csto"])
    #expect(try nodes(["--ego", "csto:0"]) == ["csto"])
    #expect(near.contains("russia") && near.count < whole.count && Set(near).isSubset(of: whole))
    #expect(try nodes(["--ego", "csto:99"]).count <= whole.count)
    let edges = try actorgraph(["edges", seeds]).lines.dropFirst()
    let partners = edges.map { $0.components(separatedBy: "\t").prefix(2) }.filter { $0.contains("csto") }.joined()
    #expect(Set(near) == Set(partners))
    let ties = try actorgraph(["edges", seeds, "--ego", "csto"]).lines.dropFirst()
    #expect(Set(ties).isSubset(of: edges) && ties.count < edges.count)
    #expect(
      try actorgraph(["render", seeds, "-q", "-o", "-", "--backbone", "none", "--top", "20", "--ego", "csto"]).text.contains(
        "--top 20 --ego csto\"\n"))
  }

  @Test(arguments: [
    (["--ego", "rusia"], Int32(2), "did you mean 'rusi' or 'russia'?"), (["--ego", "zzzzzz"], 2, "catalogue list"),
    (["--ego", "russia:-1"], 2, "--ego"), (["--ego", "russia:x"], 2, "--ego"),
    // Known, but not named; and named, but left out.
    (["--ego", "tuvalu"], 1, "'tuvalu' is not in the network"),
    (["--ego", "csto", "--types", "country"], 1, "not in the network"),
    (["--ego", "vladimir-putin", "--roll-up", "person", "--date", "2022-09"], 1, "not in the network"),
    (["--roll-up", "persons"], 2, "--roll-up"), (["--roll-up", "members:natoo"], 2, "did you mean 'nato'?"),
    (["--roll-up", "members:tuvalu"], 2, "names no member of 'tuvalu'"), (["--affiliations", "drop"], 2, "--affiliations"),
  ])
  func mistakesInRolesAreTold(_ arguments: [String], _ code: Int32, _ message: String) throws {
    let folder = try TemporaryFolder()
    for command in ["edges", "nodes", "render"] {
      let result = try actorgraph([command, seeds] + arguments, in: folder.path)
      #expect(result.code == code && result.errors.contains(message), "\(command): \(result.errors)")
      #expect(result.output.isEmpty && folder.contents.isEmpty)
    }
  }

  @Test func kindsAreLeftOutEverywhere() throws {
    let input = Array("Moscow met the Turkish. Russia met Turkey.".utf8)
    let all = ["--language", "en"]
    let names = all + ["--kinds", "name"]
    #expect(try actorgraph(["edges", "-"] + names, input: input).lines.last == "russia\tturkey\t1\t1")
    #expect(try actorgraph(["edges", "-"] + all, input: input).lines.last == "russia\tturkey\t2\t1")
    #expect(try actorgraph(["nodes", "-"] + names, input: input).lines.last == "turkey\tcountry\tTurkey\t1\t1\t1")
    #expect(try actorgraph(["mentions", "-"] + names, input: input).lines.count == 3)
    let evidence = ["evidence", "-", "--pair", "russia,turkey", "--format", "jsonl"]
    #expect(try actorgraph(evidence + names, input: input).lines.count == 1)
    #expect(try actorgraph(evidence + all, input: input).lines.count == 2)
    #expect(try actorgraph(["render", "-", "-q", "-o", "-"] + names, input: input).text.contains("[weight=1.0, units=1"))
  }
}
