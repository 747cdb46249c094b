// The forms that formats have for the same things.

import Testing

@testable import GraphFiles

struct FormsReadingTests {
  @Test func takesWhatYEdDraws() throws {
    let graph = try read(
      """
      <?xml version="1.0" encoding="UTF-8" standalone="no"?>
      <!DOCTYPE graphml SYSTEM "file:///nowhere/graphml.dtd">
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
        <key for="graphml" id="d0" yfiles.type="resources"/>
        <key attr.name="url" attr.type="string" for="node" id="d1"/>
        <key for="node" id="d2" yfiles.type="nodegraphics"/>
        <key for="edge" id="d3" yfiles.type="edgegraphics"/>
        <graph edgedefault="directed" id="G">
          <edge id="e0" source="n0::n0" target="n1"><data key="d3"><y:PolyLineEdge>
            <y:LineStyle color="#FF0000" type="dashed" width="2.5"/>
            <y:EdgeLabel>knows<y:LabelModel/></y:EdgeLabel></y:PolyLineEdge></data></edge>
          <node id="n0" yfiles.foldertype="group"><data key="d2"><y:ProxyAutoBoundsNode><y:Realizers active="0">
            <y:GroupNode><y:Geometry height="40" width="80" x="10" y="20"/>
            <y:Fill color="#CAECFF80"/><y:NodeLabel> Group </y:NodeLabel></y:GroupNode>
            <y:GroupNode><y:NodeLabel>closed</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data>
            <graph edgedefault="directed" id="n0:"><node id="n0::n0"/></graph></node>
          <node id="n1"><data key="d1">u</data>
            <data key="d2"><y:ShapeNode><y:NodeLabel>One<y:LabelModel>x</y:LabelModel></y:NodeLabel></y:ShapeNode></data></node>
        </graph><data key="d0"><y:Resources/></data>
      </graphml>
      """, "graphml")
    let expected = try PropertyGraph(
      ids: ["n0", "n0::n0", "n1"],
      nodeColumns: [
        Column("url", .texts([nil, nil, "u"])), Column("x", .numbers([50, nil, nil])), Column("y", .numbers([-40, nil, nil])),
        Column("size", .numbers([80, nil, nil])), Column("color", .texts(["#caecff", nil, nil])),
        Column("label", .texts(["Group", nil, "One"])), Column("parent", .texts([nil, "n0", nil])),
      ],
      edges: [PropertyGraph.Edge(1, 2)],
      edgeColumns: [
        Column("color", .texts(["#ff0000"])), Column("thickness", .numbers([2.5])), Column("style", .texts(["dashed"])),
        Column("label", .texts(["knows"])),
      ], isDirected: true)
    #expect(graph == expected)
  }

  @Test func fillsInDefaultsOfGraphML() throws {
    let graph = try read(
      """
      <graphml><key id="c" for="node" attr.name="color" attr.type="string"><default>#FC0</default></key>
      <key id="k" for="all" attr.name="kind" attr.type="int"><default>7</default></key>
      <key id="s" for="edge" attr.name="s" attr.type="string"/>
      <graph edgedefault="undirected"><data key="k">5</data><node id="a"><data key="k">1</data></node>
      <node id="b"><data key="c">red</data></node>
      <edge source="a" target="b"/><edge source="a" target="b"><data key="s"/><data key="k">NaN</data></edge></graph></graphml>
      """, "xml")
    #expect(graph.nodeColumns == [Column("color", .texts(["#ffcc00", "red"])), Column("kind", .integers([1, 7]))])
    #expect(graph.edgeColumns == [Column("kind", .integers([7, 7])), Column("s", .texts([nil, ""]))])
    #expect(graph.attributes == [Attribute("kind", .integer(5))])
  }

  @Test func keysOfOneIDMayBeForDifferentThings() throws {
    let graph = try read(
      """
      <graphml><key id="k" for="node" attr.name="k" attr.type="int"/><key id="k" for="edge" attr.name="k" attr.type="string"/>
      <graph edgedefault="undirected"><node id="a"><data key="k">1</data></node>
      <edge source="a" target="a"><data key="k">1</data></edge></graph></graphml>
      """, "graphml")
    #expect(graph.nodeColumns == [Column("k", .integers([1]))])
    #expect(graph.edgeColumns == [Column("k", .texts(["1"]))])
  }

  @Test func readsDynamicsAndHierarchyOfGEXF() throws {
    let graph = try read(
      """
      <gexf version="1.3" xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz"><meta><creator>x</creator>
      <description>{"unit":"sentence","n":3}</description></meta>
      <graph mode="dynamic" defaultedgetype="directed" timeformat="date">
      <attributes class="node"><attribute id="0" title="rank" type="integer"><default>1</default></attribute></attributes>
      <attributes class="edge"><attribute id="0" title="p" type="double"/></attributes>
      <nodes><node id="a" label="A" start="2001-01-01" end="2002-01-01"><attvalues><attvalue for="0" value="4"/></attvalues>
      <viz:color r="255" g="0" b="16" a="0.5"/><viz:position x="1.5" y="-2" z="0"/><viz:size value="3"/>
      <spells><spell start="2000-05-01" end="2000-06-01"/><spell start="2003-01-01" end="2004-01-01"/></spells>
      <nodes><node id="b"><viz:color hex="#ABCDEF"/></node></nodes></node><node id="c" pid="a" timestamp="2005-01-01"/></nodes>
      <edges><edge id="0" source="a" target="b" weight="2" label="x"><attvalues><attvalue for="0" value="1e400"/></attvalues>
      <viz:thickness value="1.5"/><viz:shape value="dotted"/></edge>
      <edge id="1" source="a" target="b" weight="1.5"/></edges></graph></gexf>
      """, "xml")
    let expected = try PropertyGraph(
      ids: ["a", "b", "c"],
      nodeColumns: [
        Column("rank", .integers([4, 1, 1])), Column("label", .texts(["A", nil, nil])),
        Column("start", .texts(["2000-05-01", nil, "2005-01-01"])), Column("end", .texts(["2004-01-01", nil, "2005-01-01"])),
        Column("color", .texts(["#ff0010", "#abcdef", nil])), Column("x", .numbers([1.5, nil, nil])),
        Column("y", .integers([-2, nil, nil])),
        Column("size", .integers([3, nil, nil])), Column("parent", .texts([nil, "a", "a"])),
      ],
      edges: [PropertyGraph.Edge(0, 1), PropertyGraph.Edge(0, 1)],
      edgeColumns: [
        Column("p", .numbers([nil, nil])), Column("label", .texts(["x", nil])), Column("weight", .numbers([2, 1.5])),
        Column("thickness", .numbers([1.5, nil])), Column("style", .texts(["dotted", nil])),
      ], attributes: [Attribute("unit", .text("sentence")), Attribute("n", .integer(3))], isDirected: true)
    #expect(graph == expected)
  }

  /// As Gephi writes missing values if it is told to.
  @Test func takesNullForAMissingValue() throws {
    let graph = try read(
      """
      <gexf><graph><attributes class="node"><attribute id="v" title="v" type="double"/><attribute id="t" title="t" type="string"/>
      </attributes><nodes><node id="1"><attvalues><attvalue for="v" value="null"/><attvalue for="t" value="null"/></attvalues></node>
      <node id="2"><attvalues><attvalue for="v" value="11.0"/></attvalues></node></nodes></graph></gexf>
      """, "gexf")
    #expect(graph.nodeColumns == [Column("v", .numbers([nil, 11])), Column("t", .texts(["null", nil]))])
  }

  @Test func readsXMLInTheEncodingThatItDeclares() throws {
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><graphml><graph edgedefault=\"directed\"><node id=\"é\"/></graph></graphml>"
    let utf16: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] }
    #expect(try GraphMLReading.graph(from: utf16).ids == ["é"])
    let latin =
      "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><graphml><graph edgedefault=\"directed\"><node id=\"é\"/></graph></graphml>"
    #expect(try GraphMLReading.graph(from: latin.unicodeScalars.map { UInt8($0.value) }).ids == ["é"])
    #expect(try GraphMLReading.graph(from: [0xEF, 0xBB, 0xBF] + Array("<graphml><graph/></graphml>".utf8)).ids.isEmpty)
  }

  @Test func readsPlacesAndIDsOfD3() throws {
    let places = try read(
      #"{"links":[{"source":1,"target":0,"value":3}],"nodes":[{"name":"Myriel","group":1},{"name":"Napoleon","group":1.5}]}"#,
      "json")
    #expect(places.ids == ["0", "1"])
    #expect(places.nodeColumns == [Column("label", .texts(["Myriel", "Napoleon"])), Column("group", .numbers([1, 1.5]))])
    #expect(places.edges == [PropertyGraph.Edge(1, 0)])
    #expect(places.edgeColumns == [Column("weight", .integers([3]))])
    let texts = try read(
      #"{"nodes":[{"id":"a"},{"id":"b"}],"links":[{"source":0,"target":1},{"source":"b","target":"c"}]}"#, "json")
    #expect(texts.ids == ["a", "b", "c"])
    #expect(texts.edges == [PropertyGraph.Edge(0, 1), PropertyGraph.Edge(1, 2)])
    // An id that looks like an object is none.
    #expect(try read(#"{"nodes":[{"id":"{"}],"links":[{"source":"{","target":"b"}]}"#, "json").ids == ["{", "b"])
    // Integers that are ids are no places.
    let integers = try read(#"{"directed":true,"nodes":[{"id":1},{"id":0}],"edges":[{"source":0,"target":2}]}"#, "json")
    #expect(integers.ids == ["1", "0", "2"])
    #expect(integers.edges == [PropertyGraph.Edge(1, 2)])
    #expect(integers.isDirected)
  }

  @Test func keepsTypesAndTextsOfJSON() throws {
    let graph = try read(
      #"""
      {"nodes":[{"id":"a","i":12,"d":12.0,"m":1,"n":null,"t":"\u00e9\ud83d\ude00\ud800x\n\/","l":[1, {"k":2}],"w":NaN,"b":true},
      {"id":"b","i":13,"d":-1e2,"m":"x","w":-Infinity,"b":"yes"}],"edges":[]}
      """#, "json")
    let expected: [Column] = [
      Column("i", .integers([12, 13])), Column("d", .numbers([12, -100])), Column("m", .texts(["1", "x"])),
      Column("t", .texts(["é😀\u{FFFD}x\n/", nil])), Column("l", .texts([#"[1, {"k":2}]"#, nil])),
      Column("b", .texts(["true", "yes"])),
    ]
    #expect(graph.nodeColumns == expected)
  }

  @Test func readsCytoscapeAsListAndAsObject() throws {
    let list = try read(
      #"""
      [{"data":{"id":"e","source":"a","target":"b","value":2}},{"group":"nodes","data":{"id":"a","name":"A"},
      "position":{"x":1,"y":2}},{"data":{"id":"b"}}]
      """#,
      "json")
    let bare = try read(#"{"nodes":[{"data":{"id":"a"}}],"edges":[{"data":{"source":"a","target":"a"}}]}"#, "json")
    #expect(bare == (try PropertyGraph(ids: ["a"], edges: [PropertyGraph.Edge(0, 0)])))
    let expected = try PropertyGraph(
      ids: ["a", "b"],
      nodeColumns: [Column("label", .texts(["A", nil])), Column("x", .numbers([1, nil])), Column("y", .numbers([-2, nil]))],
      edges: [PropertyGraph.Edge(0, 1)], edgeColumns: [Column("weight", .integers([2]))])
    #expect(list == expected)
    let object = try read(
      #"""
      {"format_version":"1.0","data":{"SUID":52,"title":"t"},"elements":{
      "edges":[{"data":{"id":"9","source":"1","target":"2","SUID":9}}],
      "nodes":[{"data":{"id":"1","shared_name":"x","SUID":1,"name":"1","value":"1"},"selected":false},
      {"data":{"id":"2","name":"2","value":2}}]}}
      """#, "json")
    #expect(
      object
        == (try PropertyGraph(ids: ["1", "2"], edges: [PropertyGraph.Edge(0, 1)], attributes: [Attribute("title", .text("t"))])))
  }

  @Test func readsGraphology() throws {
    let graph = try read(
      #"""
      {"attributes":{"name":"g"},"options":{"type":"mixed","multi":true},
      "nodes":[{"key":"a","attributes":{"label":"A","color":"rgb(1, 2,255)"}},{"key":"b"}],
      "edges":[{"key":"x","source":"a","target":"b","undirected":true,"attributes":{"size":2}},
      {"source":"a","target":"a","undirected":true}]}
      """#, "json")
    let expected = try PropertyGraph(
      ids: ["a", "b"], nodeColumns: [Column("label", .texts(["A", nil])), Column("color", .texts(["#0102ff", nil]))],
      edges: [PropertyGraph.Edge(0, 1), PropertyGraph.Edge(0, 0)], edgeColumns: [Column("thickness", .integers([2, nil]))],
      attributes: [Attribute("name", .text("g"))])
    #expect(graph == expected)
  }

  @Test(arguments: [",", ";", "\t"])
  func findsTheDelimiter(_ delimiter: String) throws {
    let rows = [
      ["SOURCE", " target", "Type", "Weight", "Id", "Label", "zip", "ok", "none", "note"],
      ["a", "b", "Directed", "1", "0", "\"x \"\"y\"\"\n\(delimiter)z\"", "007", "true", "", "1"],
      ["b", "c", "directed", "2.5", "1", "", "12", "FALSE", "", "\"2\""], ["a", "a", "", "nan", "2", "\"\"", "13", "", "", ""],
    ]
    for end in ["\n", "\r\n", "\r"] {
      let text = "\u{FEFF}" + rows.map { $0.joined(separator: delimiter) + end }.joined() + end
      let expected = try PropertyGraph(
        ids: ["a", "b", "c"], edges: [PropertyGraph.Edge(0, 1), PropertyGraph.Edge(1, 2), PropertyGraph.Edge(0, 0)],
        edgeColumns: [
          Column("weight", .numbers([1, 2.5, nil])), Column("label", .texts(["x \"y\"\n\(delimiter)z", nil, ""])),
          Column("zip", .texts(["007", "12", "13"])), Column("ok", .booleans([true, false, nil])),
          Column("note", .texts(["1", "2", nil])),
        ], isDirected: true)
      let graph = try read(text, "txt")
      #expect(graph == expected)
    }
  }

  @Test func joinsTablesOfNodesAndEdges() throws {
    let graph = try CSVReading.graph(
      edges: Array("from,to,type\nx,y,friend\nz,x,foe\n".utf8), nodes: Array("Id,Label,r,g,b\nx,X,255,0,16\ny,Y,,,\n".utf8))
    let expected = try PropertyGraph(
      ids: ["x", "y", "z"],
      nodeColumns: [Column("label", .texts(["X", "Y", nil])), Column("color", .texts(["#ff0010", nil, nil]))],
      edges: [PropertyGraph.Edge(0, 1), PropertyGraph.Edge(2, 0)], edgeColumns: [Column("type", .texts(["friend", "foe"]))])
    #expect(graph == expected)
    // Where all is quoted, the marks say nothing of types.
    let quoted = try CSVReading.graph(edges: Array("\"Source\",\"Target\",\"n\"\n\"a\",\"b\",\"3\"\n\"a\",\"c\",\"\"".utf8))
    #expect(quoted.edgeColumns == [Column("n", .integers([3, nil]))])
  }

  private func read(_ text: String, _ ending: String) throws -> PropertyGraph {
    try GraphReading.graph(from: Array(text.utf8), ending: ending)
  }
}
