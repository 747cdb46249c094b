// YAML files as trees: what is written, where it stands, and what is refused.

import Testing
import YAMLReading

@Suite struct YAMLNodeTests {
  /// A tree in one line, each node behind its line: `1{1id: 1a}`.
  private func written(_ node: YAMLNode) -> String {
    switch node.content {
    case .text(let text): "\(node.line)\(text)"
    case .list(let nodes): "\(node.line)[\(nodes.map(written).joined(separator: ", "))]"
    case .map(let pairs): "\(node.line){\(pairs.map { "\(written($0)): \(written($1))" }.joined(separator: ", "))}"
    }
  }

  private func tree(_ yaml: String) throws -> String? { try YAMLNode.read(yaml).map(written) }

  /// The line of what is wrong with a text, and what it is; nil if nothing is.
  private func error(_ yaml: String) -> String? {
    do {
      _ = try YAMLNode.read(yaml)
      return nil
    } catch {
      return "\(error.line): \(error.message)"
    }
  }

  @Test func nodesKnowTheirLines() throws {
    let yaml = """
      # A comment.
      schema: 'x'
      actors:
      - id: a
        names: {en: [Foo Bar, "B\\u00E9\\n"], ar: [روسيا]}
      - {}
      - []
      last: |
        two
        lines
      """
    #expect(
      try tree(yaml)
        == "2{2schema: 2x, 3actors: 4[4{4id: 4a, 5names: 5{5en: 5[5Foo Bar, 5Bé\n], 5ar: 5[5روسيا]}}, 6{}, 7[]], 8last: 8two\nlines}"
    )
    let root = try #require(try YAMLNode.read(yaml))
    #expect(root["actors"]?.list?[0]["id"]?.text == "a" && root["nothing"] == nil && root.text == nil && root.list == nil)
    #expect(root["schema"]?["x"] == nil)
  }

  @Test func allTextsAreAsTheyAreWritten() throws {
    #expect(try tree("[1, true, null, ~, 2022-09-13, 0x1F, '']") == "1[11, 1true, 1null, 1~, 12022-09-13, 10x1F, 1]")
    #expect(try tree("a:\nb: !!int 3") == "1{1a: 1, 2b: 23}")
    #expect(try tree("? [a, b]\n: c\n? [a, b]\n: d") == "1{1[1a, 1b]: 2c, 3[3a, 3b]: 4d}")
    #expect(try tree("a: \"b\0c\"".replacing("\0", with: "\\0")) == "1{1a: 1b\0c}")
  }

  @Test func aFileWithoutNodesHasNone() throws {
    for yaml in ["", "# nothing\n", "\n\n", "\u{FEFF}"] { #expect(try tree(yaml) == nil, "\(yaml.debugDescription)") }
    #expect(try tree("---") == "1")
    #expect(try tree("---\r\n") == "2")
    #expect(try tree("\u{FEFF}a: b\r\nc: d\r\n") == "1{1a: 1b, 2c: 2d}")
  }

  @Test func anAliasIsWhatItRefersTo() throws {
    #expect(try tree("- &x {a: b}\n- *x\n- &x c\n- *x") == "1[1{1a: 1b}, 1{1a: 1b}, 3c, 3c]")
    #expect(error("- *x") == "1: no node before is named '&x'")
    #expect(error("a: &x\n  - *x")?.hasPrefix("2: ") == true)
  }

  @Test func whatIsWrongIsToldWithItsLine() {
    #expect(error("a: 1\nb: 2\na: 3") == "1: 'a' stands twice in one map: keep one")
    #expect(error("a:\n  b: 1\n  b: 2")?.hasPrefix("2: ") == true)
    #expect(error("a: 1\n---\nb: 2") == "2: a second document begins here: keep one in a file")
    #expect(error("a: [1\nb: 2") == "2: not valid YAML: did not find expected ',' or ']'")
    #expect(error("a: 1\nb: \u{1}\n") == "2: not valid YAML: control characters are not allowed")
    #expect(error("a: 'b\nc")?.contains(": not valid YAML: ") == true)
    #expect(error("\tx: y: z")?.hasPrefix("1: ") == true)
  }

  @Test func hostileFilesEnd() {
    #expect(error("\n" + String(repeating: "[", count: 100_000))?.hasPrefix("2: ") == true)
    #expect(
      error(String(repeating: "- ", count: 1_000) + "a") == "1: lists and maps are nested too deeply")
    #expect(error(String(repeating: "[", count: 256) + String(repeating: "]", count: 256)) == nil)
    let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
    let bomb = zip(letters, letters.dropFirst()).reduce("a: &a x\n") { text, pair in
      text + "\(pair.1): &\(pair.1) [\(Array(repeating: "*\(pair.0)", count: 9).joined(separator: ", "))]\n"
    }
    // As trees share what they alias, this takes no room.
    #expect(error(bomb) == nil)
  }

  @Test func aMissingLibraryIsTold() {
    let error = #expect(throws: YAMLError.self) { try YAMLNode.read("a", library: "/nonexistent/libyaml.so") }
    #expect(error?.message.contains("need libyaml") == true)
  }
}
