// What cleaning changes, counts, and leaves alone.

import GraphFiles
import TestSupport
import Testing

@Suite struct CleaningTests {
  @Test func textsAreCleanedAndCounted() {
    var changes = PlainText.Changes()
    let texts = [
      ("plain", "plain"), ("a\0b\u{1}", "a\u{FFFD}b\u{FFFD}"), ("a\r\nb\rc\n\nd\t", "a\nb\nc\n\nd\t"),
      ("\u{202E}abc\u{2069}\u{FEFF}", "abc"),
      ("\u{FFFE}\u{1FFFF}\u{85}", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("", ""),
    ]
    for (text, cleaned) in texts {
      let found = PlainText.clean(text, counting: &changes)
      #expect(Array(found.unicodeScalars) == Array(cleaned.unicodeScalars))
    }
    #expect(changes.replaced == 5)
    #expect(changes.removed == 3)
  }

  @Test func everyCharacterIsCleanedByItsSort() {
    let wrong = (0..<0x1_1000).compactMap { Unicode.Scalar(UInt32($0)) }.filter { scalar in
      let expected: [Unicode.Scalar] =
        switch scalar {
        case "\r": ["a", "\n", "b"]
        case "\t", "\n": ["a", scalar, "b"]
        case _ where PlainText.isDirectionControl(scalar) || scalar == "\u{FEFF}": ["a", "b"]
        case _ where PlainText.isShapeless(scalar): ["a", "\u{FFFD}", "b"]
        default: ["a", scalar, "b"]
        }
      return Array(PlainText.clean("a\(scalar)b").unicodeScalars) != expected
    }
    #expect(wrong.isEmpty)
  }

  @Test func idsAndNamesStayDistinct() throws {
    let graph = try PropertyGraph(
      ids: ["a\0", "a\u{1}", "a\u{FFFD}", "b"],
      nodeColumns: [
        Column("n\0", .numbers([1, .nan, .infinity, .leastNonzeroMagnitude])), Column("n\u{1}", .texts(["\0", nil, "", "x"])),
      ],
      edges: [.init(0, 1)],
      attributes: [Attribute("p", .number(.nan)), Attribute("q", .integer(1)), Attribute("q", .boolean(true))])
    let cleaned = graph.cleaned()
    #expect(cleaned.graph.ids == ["a\u{FFFD}_2", "a\u{FFFD}_3", "a\u{FFFD}", "b"])
    #expect(
      cleaned.graph.nodeColumns == [
        Column("n\u{FFFD}", .numbers([1, nil, nil, 0])), Column("n\u{FFFD}_2", .texts(["\u{FFFD}", nil, "", "x"])),
      ])
    #expect(cleaned.graph.attributes == [Attribute("q", .integer(1)), Attribute("q_2", .boolean(true))])
    #expect(cleaned.graph.edges == graph.edges)
    #expect(cleaned.changes.replaced == 5)
    #expect(cleaned.renamed == 4)
    #expect(cleaned.dropped == 3)
  }

  @Test func cleanGraphsStayAsTheyAre() throws {
    for seed in 0..<30 as Range<UInt64> {
      let once = try SampleGraphs.hostile(seed: seed).cleaned()
      let twice = once.graph.cleaned()
      #expect(twice.graph == once.graph)
      #expect(twice.changes == PlainText.Changes() && twice.renamed == 0 && twice.dropped == 0)
      // Still a graph: ids and names are distinct.
      _ = try PropertyGraph(
        ids: twice.graph.ids, nodeColumns: twice.graph.nodeColumns, edges: twice.graph.edges, edgeColumns: twice.graph.edgeColumns
      )
    }
  }
}
