// Files that are damaged, or made to do harm: a message and a line, never a trap, never much time or memory.

import Foundation
import TestSupport
import Testing

@testable import GraphFiles

struct HostileReadingTests {
  @Test(
    arguments: [
      ("graphml", "", nil, "the file is empty"), ("graphml", "<graphml>\n<graph>", 2, "not well-formed XML"),
      ("graphml", "<html/>", 1, "no GraphML but 'html'"), ("xml", "<html/>", 1, "neither GraphML nor GEXF"),
      ("graphml", "<graphml/>", nil, "no graph"),
      ("graphml", "<graphml><graph/>\n<graph/></graphml>", 2, "several graphs"),
      ("graphml", "<graphml><graph><node id='a'/>\n<node id='a'/></graph></graphml>", 2, "two nodes have the id 'a'"),
      (
        "graphml", "<graphml><graph><node id='a'/>\n<edge source='a' target='b'/></graph></graphml>", 2,
        "an end 'b', which is no node"
      ),
      ("graphml", "<graphml><graph>\n<hyperedge/></graph></graphml>", 2, "hyperedges"),
      ("graphml", "<graphml><graph>\n<node/></graph></graphml>", 2, "no id"),
      ("graphml", "<graphml><graph>\n<edge source='a'/></graph></graphml>", 2, "lacks"),
      (
        "graphml",
        "<graphml><graph><edge source='a' target='a'/>\n<edge directed='true' source='a' target='a'/></graph></graphml>", 2,
        "mixed"
      ),
      ("graphml", "<graphml><graph><node id='a'>\n<data key='k'/></node></graph></graphml>", 2, "not declared"),
      (
        "graphml", "<graphml><key id='k' attr.type='int'/><graph>\n<data key='k'>1.5</data></graph></graphml>", 2,
        "'1.5' is no integer"
      ),
      ("graphml", "<graphml><key id='k'/>\n<key id='k'/><graph/></graphml>", 2, "two keys"),
      ("graphml", "<!DOCTYPE graphml [<!ENTITY a 'b'>]>\n<graphml>&a;</graphml>", 1, "declares entities"),
      ("graphml", "<!DOCTYPE graphml [<!ENTITY % a SYSTEM 'file:///etc/passwd'> %a;]>\n<graphml/>", 1, "declares entities"),
      ("graphml", "<graphml>\n&unknown;</graphml>", 2, "not well-formed XML"),
      (
        "gexf",
        "<gexf><graph><nodes><node id='a'/></nodes><edges>\n<edge source='a' target='b' weight='1'/></edges></graph></gexf>", 2,
        "no node"
      ),
      (
        "gexf",
        "<gexf><graph><nodes><node id='a'/></nodes><edges>\n<edge source='a' target='a' weight='x'/></edges></graph></gexf>", 2,
        "'x' is no number"
      ),
      (
        "gexf",
        "<gexf><graph><nodes><node id='a'><attvalues>\n<attvalue for='0' value='1'/></attvalues></node></nodes></graph></gexf>",
        2, "not declared"
      ),
      ("gexf", "<gexf><graph><nodes/><nodes><node id='a'/>\n<node id='a'/></nodes></graph></gexf>", 2, "two nodes"),
      ("json", "{\"nodes\":[{\"id\":\"a\"},\n{\"id\":\"a\"}]}", 2, "two nodes"), ("json", "{\"nodes\":[\n", 2, "ends within"),
      ("json", "{\"nodes\":[{\"id\":\"a\n\"}]}", 1, "line break"), ("json", "{\"nodes\":[01]}", 1, "no JSON value"),
      ("json", "{\"a\":1}", nil, "no such graph"), ("cyjs", "{\"a\":1}", nil, "no such graph"),
      ("json", "{\"nodes\":[]}\n}", 1, "more behind"), ("json", "{\"nodes\":[1,\n]}", 2, "no JSON value"),
      ("json", "{\"nodes\":[\"\\x\"]}", 1, "escape"),
      ("json", "{\"nodes\":[],\n\"edges\":[{\"source\":1}]}", 2, "lacks"),
      ("json", "{\"nodes\":[],\n\"nodes\":[]}", 2, "comes twice"),
      ("json", "{\"nodes\":[],\"links\":[\n{\"source\":{\"id\":\"a\"},\"target\":\"a\"}]}", 2, "is no id"),
      ("json", "{\"nodes\":5}", 1, "expected '['"), ("cyjs", "{\"elements\":{\"nodes\":[\n{\"data\":{}}]}}", 2, "lacks its id"),
      ("csv", "a,b\n1,2", 1, "Source and Target"), ("csv", "Source,Target\na,b\nc", 3, "found 1 fields, expected 2"),
      ("csv", "Source,Target\na,", 2, "lacks"),
      ("csv", "Source,Target\n\"a,b", 2, "not closed"), ("csv", "Source,Target\n\"a\"x,b", 2, "closing quote"),
      ("csv", "Source,Target,n,N\na,b,1,2", nil, ""), ("csv", "Source,Target,Weight,weight\na,b,1,2", 1, "two columns"),
      ("csv", "Source,Target,Type\na,b,directed\na,b,undirected", 3, "mixed"), ("csv", "S\u{0}o\u{0}u\u{0}", 1, "UTF-16"),
    ] as [(String, String, Int?, String)])
  func saysWhatIsWrongAndWhere(_ ending: String, _ text: String, _ line: Int?, _ words: String) {
    do {
      _ = try GraphReading.graph(from: Array(text.utf8), ending: ending)
      #expect(words.isEmpty, "was read")
    } catch {
      #expect(error.message.contains(words), "\(error)")
      #expect(error.line == line, "\(error)")
    }
  }

  @Test func refusesWhatIsNotUTF8() {
    for (ending, text) in [("csv", "Source,Target\na,b\nc,"), ("json", "{\"nodes\":[\n\n\"")] {
      let error = #expect(throws: GraphFileError.self) { try GraphReading.graph(from: Array(text.utf8) + [0xE9], ending: ending) }
      #expect(error?.line == 3)
      #expect(error?.message.contains("not in UTF-8") == true)
    }
  }

  @Test func boundsNestingTextAndMarkup() {
    let deep = 100_000
    let texts = [
      ("xml", String(repeating: "<graphml>", count: deep)), ("json", String(repeating: "[", count: deep)),
      ("json", String(repeating: "{\"a\":", count: deep)),
      ("graphml", "<graphml a='" + String(repeating: "x", count: 3 << 20) + "'/>"),
      ("graphml", "<graphml><!--" + String(repeating: "-x", count: 2 << 20)),
      ("graphml", "<graphml>" + (0..<5000).map { "<a\($0)/>" }.joined() + "<graph/></graphml>"),
      ("graphml", "<graphml>" + (0..<5000).map { "<?a\($0)?>" }.joined() + "<graph/></graphml>"),
      ("graphml", "<graphml " + (0..<1000).map { "a\($0)='' " }.joined() + "/>"),
      (
        "graphml",
        "<graphml><key id='k'/><graph><data key='k'>" + String(repeating: "x", count: 17 << 20) + "</data></graph></graphml>"
      ),
    ]
    for (ending, text) in texts {
      #expect(throws: GraphFileError.self) { try GraphReading.graph(from: Array(text.utf8), ending: ending) }
    }
  }

  @Test func boundsTheTablesOfSmallFiles() {
    let nodes = (0..<6000).map { "{\"id\":\($0),\"a\($0)\":1}" }.joined(separator: ",")
    let error = #expect(throws: GraphFileError.self) { try NodeLinkReading.graph(from: Array("{\"nodes\":[\(nodes)]}".utf8)) }
    #expect(error?.message.contains("too many for so small a file") == true)
  }

  @Test func saysThatTheLibraryIsMissing() {
    let error = #expect(throws: GraphFileError.self) {
      try GEXFReading.graph(from: Array("<gexf/>".utf8), library: "libnothing.so.0")
    }
    #expect(error?.message.contains("need libxml2") == true)
  }

  @Test func survivesDamage() throws {
    var generator = SeededGenerator(seed: 7)
    var samples: [(ending: String, bytes: [UInt8])] = []
    for name in ["networkx.graphml", "igraph.graphml", "networkx-1.2.gexf", "networkx.json", "networkx.cyjs", "pandas.edges.csv"]
    {
      samples.append((String(name.split(separator: ".").last ?? ""), try OtherToolsReadingTests.fixture(name)))
    }
    let others = [
      (
        "json",
        #"{"options":{"type":"mixed"},"nodes":[{"key":"a","attributes":{"x":1.5}}],"edges":[{"source":"a","target":"a"}]}"#
      ),
      ("csv", "Source;Target;Type;r;g;b;t\na;b;directed;1;2;3;\"x \"\"y\"\"\"\nb;c;;nan;;-1e5;z\n"),
      (
        "gexf",
        """
        <gexf xmlns:viz="v"><graph mode="dynamic"><attributes class="node"><attribute id="0" title="n" type="integer">
        <default>1</default></attribute></attributes>
        <nodes><node id="a" start="1"><viz:color r="1" g="2" b="3"/><viz:position x="1" y="2"/><spells>
        <spell start="2" end="3"/></spells><nodes><node id="b" pid="a"/></nodes></node></nodes>
        <edges><edge source="a" target="b" weight="2"/></edges></graph></gexf>
        """
      ),
    ]
    samples += others.map { ($0.0, Array($0.1.utf8)) }
    var readCount = 0
    for round in 0..<10_000 {
      var (ending, bytes) = samples[round % samples.count]
      for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: bytes.indices, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &generator)
        case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...20, using: &generator)))
        case 3: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 30)], at: place)
        default: if Int.random(in: 0..<4, using: &generator) == 0 { bytes.removeSubrange(place...) }
        }
      }
      guard let graph = try? GraphReading.graph(from: bytes, ending: ending) else { continue }
      readCount += 1
      let isFinite = (graph.nodeColumns + graph.edgeColumns).allSatisfy { column in
        if case .numbers(let values) = column.values { values.allSatisfy { $0?.isFinite ?? true } } else { true }
      }
      #expect(isFinite, "round \(round)")
    }
    #expect((1000..<9000).contains(readCount), "\(readCount)")
  }
}
