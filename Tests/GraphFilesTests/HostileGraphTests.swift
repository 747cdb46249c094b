// Graphs of hostile texts come out of Foundation's parsers, and of a naive one for tables, as they went in.

import Foundation
import TestSupport
import Testing

@testable import GraphFiles

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct HostileGraphTests {
  static let graphs: [PropertyGraph] = (0..<15 as Range<UInt64>).compactMap {
    try? SampleGraphs.hostile(seed: $0).cleaned().graph
  }

  @Test func thereAreGraphs() { #expect(Self.graphs.count == 15) }

  @Test(arguments: GraphFormats.all.map(\.name)) func filesAreTextAndRepeatable(_ name: String) throws {
    let format = try #require(GraphFormats.named(name))
    for graph in Self.graphs {
      let files = try format.files(of: graph)
      let isRepeatable = try files == format.files(of: graph)
      #expect(isRepeatable)
      for file in files { #expect(String(validating: file, as: UTF8.self) != nil) }
    }
  }

  /// Small changes that a writer with a careless escape would write as the same bytes.
  @Test(arguments: GraphFormats.all.map(\.name)) func differentGraphsAreDifferentFiles(_ name: String) throws {
    let format = try #require(GraphFormats.named(name))
    func files(_ text: String?) throws -> [[UInt8]] {
      let label = Column("label", .texts([text, "other"]))
      var graph = try PropertyGraph(
        ids: [text ?? "id", "z"], nodeColumns: [label], edges: [.init(0, 1)], edgeColumns: [Column("note", .texts([text]))])
      graph.units = []
      return try format.files(of: graph)
    }
    let texts = [
      "a", "a\\", "a\\\\", "a\\\\\\", "a\"", "a\\\"", "a\\n", "a\n", "a\t", "a\\t", "a&amp;", "a&", "a&amp;amp;", "&#97;",
      "a&lt;", "a<", "a,", "\"a\"", "a ", " a", "'a", "", "true", "1", "1.0", "null", nil,
    ]
    var seen: [[[UInt8]]] = []
    for text in texts {
      let found = try files(text)
      // Pajek has no escapes: line breaks and tabs are spaces there, but quotation marks and backslashes differ.
      if name == "net", let text, text.contains(where: { "\n\t".contains($0) }) || text.isEmpty { continue }
      let isNew = !seen.contains(found)
      #expect(isNew, "\(text?.debugDescription ?? "nil")")
      seen.append(found)
    }
  }

  @Test func missingIsNotEmpty() throws {
    for name in GraphFormats.all.map(\.name) where !["net", "matrix", "incidence"].contains(name) {
      let format = try #require(GraphFormats.named(name))
      func files(_ text: String?) throws -> [[UInt8]] {
        try format.files(
          of: PropertyGraph(
            ids: ["a", "b"], nodeColumns: [Column("note", .texts([text, "x"]))], edges: [.init(0, 1)],
            edgeColumns: [Column("note", .texts([text]))]))
      }
      let isApart = try files(nil) != files("")
      #expect(isApart, "\(name)")
    }
  }

  @Test func jsonComesBack() throws {
    for graph in Self.graphs {
      let object = try #require(
        JSONSerialization.jsonObject(with: Data(NodeLinkFormat(.networkx).files(of: graph)[0])) as? [String: Any])
      let nodes = try #require(object["nodes"] as? [[String: Any]])
      #expect(nodes.map { $0["id"] as? String } == graph.ids)
      expect(nodes, graph.nodeColumns, NodeLinkFormat.reserved)
      let edges = try #require(object["edges"] as? [[String: Any]])
      #expect(edges.map { $0["source"] as? String } == graph.edges.map { graph.ids[$0.source] })
      #expect(edges.map { $0["target"] as? String } == graph.edges.map { graph.ids[$0.target] })
      expect(edges, graph.edgeColumns, NodeLinkFormat.reserved)
      for format in [CytoscapeFormat(), GraphologyFormat(), NodeLinkFormat(.d3)] as [any GraphFormat] {
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(format.files(of: graph)[0])) }
      }
    }
  }

  private func expect(_ rows: [[String: Any]], _ columns: [Column], _ reserved: ReservedNames) {
    for (index, row) in rows.enumerated() {
      for column in columns {
        let found = row[reserved.written(column.name)]
        let isSame =
          switch column.values[index] {
          case nil: found == nil
          case .text(let text): (found as? String).map { Array($0.unicodeScalars) == Array(text.unicodeScalars) } ?? false
          // Foundation reads some numbers a little off.
          case .integer(let number):
            (found as? NSNumber).map { abs($0.doubleValue - Double(number)) <= 1e-12 * abs(Double(number)) } ?? false
          case .number(let number): (found as? NSNumber).map { abs($0.doubleValue - number) <= 1e-12 * abs(number) } ?? false
          case .boolean(let flag): (found as? Bool) == flag
          }
        #expect(
          isSame,
          "\(column.name.debugDescription) of \(index): \(String(describing: column.values[index])), \(String(describing: found))"
        )
      }
    }
  }

  @Test func xmlComesBack() throws {
    for graph in Self.graphs {
      let elements = try #require(XMLElements(Data(GraphMLFormat().files(of: graph)[0])))
      #expect(elements.all("node").map { $0.attributes["id"] } == graph.ids)
      #expect(elements.all("edge").map { $0.attributes["source"] } == graph.edges.map { graph.ids[$0.source] })
      let names = (graph.attributes.map(\.name) + graph.nodeColumns.map(\.name) + graph.edgeColumns.map(\.name)).map(
        GraphMLFormat.reserved.written)
      #expect(elements.all("key").map { $0.attributes["attr.name"] } == names)
      let texts = graph.ids.indices.flatMap { node in graph.nodeColumns.compactMap { $0.values[node].map(Self.spelled) } }
      let more = graph.edges.indices.flatMap { edge in graph.edgeColumns.compactMap { $0.values[edge].map(Self.spelled) } }
      let isSame = elements.all("data").map(\.text) == graph.attributes.map { Self.spelled($0.value) } + texts + more
      #expect(isSame)

      let gexf = try #require(XMLElements(Data(GEXFFormat().files(of: graph)[0])))
      #expect(gexf.all("node").map { $0.attributes["id"] } == graph.ids)
      #expect(gexf.all("edge").map { $0.attributes["target"] } == graph.edges.map { graph.ids[$0.target] })
      if let labels = graph.nodeColumn("label")?.values, case .texts(let texts) = labels {
        #expect(gexf.all("node").map { $0.attributes["label"] } == texts)
      }
    }
  }

  private static func spelled(_ value: Value) -> String {
    var buffer = ByteBuffer()
    switch value {
    case .text(let text): return text
    case .integer(let number): buffer.append(number)
    case .number(let number): buffer.append(number)
    case .boolean(let flag): return "\(flag)"
    }
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test func tablesComeBack() throws {
    for graph in Self.graphs {
      let tables = CSVFormat().files(of: graph).map(Self.cells)
      #expect(tables[0].dropFirst().map { $0[0] } == graph.ids)
      #expect(tables[1].dropFirst().map { $0[1] } == graph.edges.map { graph.ids[$0.target] })
      let isEven = tables.allSatisfy { table in table.allSatisfy { $0.count == table[0].count } }
      #expect(isEven)
      let matrix = try Self.cells(MatrixFormat().files(of: graph)[0])
      #expect(matrix[0].dropFirst() == graph.ids[...])
    }
  }

  @Test func spreadsheetsFindNoFormulas() throws {
    let texts = ["=1+1", "+1", "-1", "@A1", "\tx", "＝1", "'=1", "plain", "", nil]
    let graph = try PropertyGraph(
      ids: texts.map { $0 ?? "-nil" },
      nodeColumns: [Column("=name", .texts(texts)), Column("score", .integers(texts.map { _ in -1 }))])
    let table = Self.cells(CSVFormat(WritingOptions(isSpreadsheetSafe: true)).files(of: graph)[0])
    #expect(table[0] == ["Id", "'=name", "score"])
    #expect(table.dropFirst().map { $0[1] } == ["'=1+1", "'+1", "'-1", "'@A1", "'\tx", "'＝1", "''=1", "plain", "", ""])
    // A negative number is no formula.
    #expect(table.dropFirst().allSatisfy { $0[2] == "-1" })
    let matrix = try Self.cells(MatrixFormat(WritingOptions(isSpreadsheetSafe: true)).files(of: graph)[0])
    #expect(matrix[1][0] == "'=1+1")
  }

  /// The cells of a table by RFC 4180, byte by byte.
  private static func cells(_ bytes: [UInt8]) -> [[String]] {
    var (rows, row, cell, isQuoted) = ([[String]](), [String](), [UInt8](), false)
    var index = 0
    while index < bytes.count {
      switch (bytes[index], isQuoted) {
      case (UInt8(ascii: "\""), true) where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\""):
        cell.append(bytes[index])
        index += 1
      case (UInt8(ascii: "\""), _): isQuoted.toggle()
      case (UInt8(ascii: ","), false), (UInt8(ascii: "\n"), false):
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
        if bytes[index] == UInt8(ascii: "\n") { (rows, row) = (rows + [row], []) }
      case (UInt8(ascii: "\r"), false): break
      default: cell.append(bytes[index])
      }
      index += 1
    }
    return rows
  }
}

/// The elements of a document in the order of their beginnings, with attributes and text.
private final class XMLElements: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""
  }
  private var elements: [Element] = []
  /// Whether the parser is between the beginning and the end of the last element.
  private var isInside = false

  init?(_ data: Data) {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    if !parser.parse() { return nil }
  }

  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  func parser(
    _: XMLParser, didStartElement name: String, namespaceURI _: String?, qualifiedName _: String?, attributes: [String: String]
  ) {
    elements.append(Element(name: name, attributes: attributes))
    isInside = true
  }
  func parser(_: XMLParser, foundCharacters text: String) { if isInside { elements[elements.count - 1].text += text } }
  func parser(_: XMLParser, didEndElement _: String, namespaceURI _: String?, qualifiedName _: String?) { isInside = false }
}
