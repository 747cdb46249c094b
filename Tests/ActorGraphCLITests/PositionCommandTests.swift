// Positions from the command line: written, kept, refused.

import Foundation
import TestSupport
import Testing

@Suite struct PositionCommandTests {
  /// Circles of an SVG by their actors.
  private func discs(_ path: String) throws -> [Substring: [Double]] {
    let svg = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    var discs: [Substring: [Double]] = [:]
    for match in svg.matches(of: #/<g id="node-([^"]+)"[^§]*?<circle cx="([-.0-9]+)" cy="([-.0-9]+)"/#) {
      discs[match.1] = [match.2, match.3].compactMap { Double($0) }
    }
    return discs
  }

  private func text(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }

  /// Seeds in two folders, the figure of all with its DOT, and those of both halves.
  @Test func halvesOfTheSeedsCoincide() throws {
    let folder = try TemporaryFolder()
    let names = try FileManager.default.contentsOfDirectory(atPath: seeds).sorted()
    for (index, name) in names.enumerated() {
      let bytes = try #require(FileManager.default.contents(atPath: "\(seeds)/\(name)"))
      try folder.write("\(index < 2 ? "a" : "b")/\(name)", Array(bytes))
    }
    var result = try actorgraph(["render", seeds, "-o", "all/"], in: folder.path)
    #expect(result.code == 0, "\(result.errors)")
    let all = try discs(folder.path + "/all/seeds.svg")
    #expect(text(folder.path + "/all/seeds.dot").matches(of: #/pos="/#).count == all.count)
    for half in ["a", "b"] {
      result = try actorgraph(["render", half, "-o", "halves/", "--positions", "all/seeds.dot"], in: folder.path)
      #expect(result.code == 0 && !result.errors.contains("warning"), "\(result.errors)")
      let part = try discs(folder.path + "/halves/\(half).svg")
      let common = part.keys.filter { all[$0] != nil }
      #expect(common.count >= 20)
      for actor in common { #expect(part[actor] == all[actor], "\(actor)") }
      #expect(text(folder.path + "/halves/\(half).svg").contains("viewBox=\"0 0 "))
    }
    // And once more from the half to the other, whose new actors are others.
    result = try actorgraph(["render", "b", "-o", "b.svg", "--positions", "halves/a.dot", "--size", "a4"], in: folder.path)
    #expect(result.code == 0, "\(result.errors)")
    let (a, b) = (try discs(folder.path + "/halves/a.svg"), try discs(folder.path + "/b.svg"))
    let common = b.keys.filter { a[$0] != nil && !result.errors.contains(": \($0)") && !result.errors.contains(", \($0)") }
    #expect(common.count >= 8 && common.count < b.count)
    for actor in common { #expect(a[actor] == b[actor], "\(actor)") }
  }

  @Test func dotAloneHasPositionsOnlyIfTheyAreGiven() throws {
    let folder = try TemporaryFolder()
    let bare = try actorgraph(["render", seeds, "-q", "-o", "-"])
    #expect(bare.code == 0 && !bare.text.contains("pos="))
    try folder.write("p.dot", "graph { russia [pos=\"10.5,-20.0\"]; Turkey [pos=\"1.0,2.0\"]; nobody [pos=\"0,0\"] }")
    let placed = try actorgraph(["render", seeds, "-q", "-o", "-", "--positions", folder.path + "/p.dot"])
    #expect(placed.code == 0 && placed.text.matches(of: #/pos="/#).count == 2)
    #expect(placed.text.contains("pos=\"10.5,-20.0\"") && placed.text.contains("pos=\"1.0,2.0\""))
  }

  @Test func compareKeepsPositions() throws {
    let folder = try TemporaryFolder()
    _ = try actorgraph(["render", seeds, "-q", "-o", "all/"], in: folder.path)
    let result = try actorgraph(
      ["compare", seeds, "--split", "halves", "-o", "change.svg", "--positions", "all/seeds.dot"], in: folder.path)
    #expect(result.code == 0, "\(result.errors)")
    let (all, changed) = (try discs(folder.path + "/all/seeds.svg"), try discs(folder.path + "/change.svg"))
    #expect(!changed.isEmpty && changed.allSatisfy { all[$0.key] == $0.value })
  }

  @Test(arguments: [
    ("graph { russia }", "no node has a position"), ("graph { x [pos=\"1.0,2.0\"] }", "none of the 1 nodes with a position"),
    ("graph {\n\n russia [pos=\"1.0,2.0\" }", "line 3: syntax error near '}'"), ("", "holds no graph"),
  ])
  func unfitFilesAreNamed(dot: String, words: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("from.dot", dot)
    for command in [["render", seeds], ["compare", seeds, "--split", "halves"]] {
      let result = try actorgraph(command + ["-o", "x.svg", "--positions", "from.dot"], in: folder.path)
      #expect(result.code == 1 && result.errors.contains("from.dot: \(words)"), "\(result.errors)")
    }
    #expect(folder.contents == ["from.dot"])
  }

  @Test func missingFilesAndOtherLayoutsAreRefused() throws {
    let missing = try actorgraph(["render", seeds, "-o", "-", "--positions", "/nowhere/x.dot"])
    #expect(missing.code == 1 && missing.errors.contains("/nowhere/x.dot: cannot open: No such file"))
    for other in [["--layout", "neato"], ["--renderer", "graphviz"]] {
      #expect(try actorgraph(["render", seeds, "-o", "-", "--positions", "x.dot"] + other).code == 2)
    }
  }
}
