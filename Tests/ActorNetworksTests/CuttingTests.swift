// Cutting and decoding against obvious ways of doing the same.

import AliasMatching
import Foundation
import TestSupport
import Testing

@testable import ActorNetworks

@Suite struct CuttingTests {
  private func texts(of file: String, pieceSize: Int, _ plan: ReadingPlan = ReadingPlan()) -> [String] {
    var cutter = CorpusCutter(Corpus(paths: [file], plan: plan), pieceSize: pieceSize)
    var found: [String] = []
    while let piece = cutter.next() {
      for entry in piece.entries() {
        switch entry {
        case .document(let document): found.append("\(document.id)=\(document.text.string(0..<document.text.bytes.count))")
        case .problem(let problem): found.append("\(problem.line ?? 0): \(problem.reason)")
        case .leftOut: break
        }
      }
    }
    return found
  }

  @Test func tablesAreCutAsTheyAreRead() throws {
    var random = SeededGenerator(seed: 7)
    let folder = try TemporaryFolder()
    for _ in 0..<60 {
      var table = "text,id\n"
      for number in 0..<Int.random(in: 1...12, using: &random) {
        let words = (0..<Int.random(in: 1...5, using: &random)).map { _ in
          ["a", "روسيا", "\"", ",", "\n", "\"\"", " ", "b\"c"].randomElement(using: &random) ?? ""
        }
        let isQuoted = Bool.random(using: &random)
        let field = words.joined()
        table += isQuoted ? "\"x\(field.replacing("\"", with: "\"\""))\"" : "x" + field.filter { !",\n".contains($0) }
        table += ",\(number)\n"
      }
      let expected = NaiveTable.records(of: Array(table.utf8), delimiter: 0x2C).dropFirst().compactMap { record in
        record.map { fields in "\(String(decoding: fields[1], as: UTF8.self))=\(String(decoding: fields[0], as: UTF8.self))" }
      }
      let file = try folder.write("t.csv", table)
      for size in [1, 16, 40, 1 << 20] { #expect(texts(of: file, pieceSize: size) == expected, "\(table)") }
    }
  }

  @Test func cutsDoNotDependOnChunks() throws {
    for name in ["news.jsonl", "news.json", "news.csv", "news.tsv.zst", "utf16.csv", "escaped.ndjson", "broken.jsonl"] {
      let file = path("Tests/Fixtures/corpora/\(name)")
      let whole = texts(of: file, pieceSize: 1 << 20)
      #expect(whole.count >= 3)
      for size in [1, 20, 100, 300, 700] {
        let cut = texts(of: file, pieceSize: size)
        #expect(cut == whole, "\(name) in pieces of \(size)")
      }
    }
  }

  @Test func bytesAreCounted() {
    var random = SeededGenerator(seed: 5)
    let bytes = (0..<20_000).map { _ in UInt8.random(in: 9...11, using: &random) }
    for range in [0..<0, 0..<1, 3..<34, 1..<33, 7..<19_999, 0..<20_000, 32..<8192] {
      let count = bytes.withUnsafeBufferPointer { ByteSearch.count(of: 10, in: $0, range) }
      #expect(count == bytes[range].count { $0 == 10 })
    }
  }

  @Test func stringsOfJSONAreThoseOfFoundation() throws {
    var random = SeededGenerator(seed: 3)
    let parts = [
      "a", "روسيا", "😀", "\\n", "\\\"", "\\\\", "\\/", "\\u0631", "\\ud83d\\ude00", "\\u00e9", "\\t", "\\b\\f\\r", "\\u0001",
      "]}",
    ]
    for _ in 0..<500 {
      let contents = (0..<Int.random(in: 0...12, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
      let expected = try JSONDecoder().decode([String].self, from: Data("[\"\(contents)\"]".utf8))[0]
      let (text, wrong) = Array(contents.utf8).withUnsafeBufferPointer { JSONReader.decoded($0) }
      #expect(wrong == nil && String(decoding: text, as: UTF8.self) == expected, "\(contents)")
    }
    for wrong in ["\\x", "\\u12", "a\\", "\\ud83d\\u00", "\\uZZZZ"] {
      let place = Array(wrong.utf8).withUnsafeBufferPointer { JSONReader.decoded($0).wrongEscape }
      #expect(place != nil, "\(wrong)")
    }
  }

  @Test(
    arguments: [
      "", "{", "{}", "[]", "nul", "{\"text\":", "{\"text\":\"a\"", "{\"text\":\"a\",}", "{\"text\" \"a\"}", "{text:1}",
      "{\"text\":\"a\"}x",
      "{\"a\":[1,2}", "{\"a\":tru}", "{\"a\":-}", "{\"a\":1 2}", "{\"text\":\"\\q\"}", "{\"text\":true}", "{\"text\":[1]}",
      "{\"text\":12}",
    ])
  func whatIsNoRecordIsRefused(_ json: String) {
    let result = Array(json.utf8).withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      return reader.document(FieldNames())
    }
    #expect(throws: FormError.self) { try result.get() }
  }

  @Test func deepNestingIsRefusedAndOtherValuesArePassedOver() throws {
    func text(_ json: String) throws -> String? {
      try Array(json.utf8).withUnsafeBufferPointer { bytes in
        var reader = JSONReader(bytes)
        return try reader.document(FieldNames()).get()[.text].map { String(decoding: $0, as: UTF8.self) }
      }
    }
    #expect(throws: FormError.self) { try text("{\"a\":" + String(repeating: "[", count: 100_000)) }
    #expect(try text(#" {"a":{"b":[1,-2.5e3,null]},"c":NaN,"text":null,"Body":"x","d":[],"e":{},"f":"\""} "#) == "x")
    #expect(try text(#"{"content":"second","text":"first"}"#) == "first")
  }

  @Test func globs() {
    for (pattern, name, matches) in [
      ("*.txt", "a.txt", true), ("*.txt", "a/b.txt", false), ("**/*.txt", "a/b/c.txt", true), ("**/c.txt", "c.txt", true),
      ("a?c", "abc", true),
      ("a?c", "a/c", false), ("[a-c]x", "bx", true), ("[!a-c]x", "bx", false), ("[]]", "]", true), ("[a", "[a", true),
      ("", "", true),
      ("*", "", true), ("a*b*c", "aXbYc", true), ("a*b*c", "aXcYb", false),
    ] {
      #expect(Glob(pattern).matches(name) == matches, "\(pattern) \(name)")
    }
  }
}
