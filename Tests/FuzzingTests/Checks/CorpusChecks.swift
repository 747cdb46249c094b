// Records of corpora: read as other readers read them, wherever the file is cut.

import AliasMatching
import Foundation
import StreamCompression
import TestSupport

@testable import ActorNetworks

extension FuzzCheck {
  private static let plan = ReadingPlan()

  /// The begin of an id that the file's name gives.
  private static func name(_ file: ScratchFile) -> String { String(file.path.split(separator: "/").last ?? "") }

  /// What is read of a file: documents as their id and text, problems as their line and reason.
  private static func entries(of file: ScratchFile, pieceSize: Int) -> [String] {
    var cutter = CorpusCutter(Corpus(paths: [file.path], plan: plan), pieceSize: pieceSize)
    var found: [String] = []
    while let piece = cutter.next() {
      for entry in piece.entries() {
        switch entry {
        case .document(let document): found.append("\(document.id)=\(document.text.string(0..<document.text.bytes.count))")
        case .problem(let problem): found.append("\(problem.line ?? 0): \(problem.reason)")
        case .leftOut: found.append("left out")
        }
      }
    }
    return found
  }

  private static func problemOfCuts(_ file: ScratchFile, _ size: Int, _ expected: [String]? = nil) -> String? {
    let whole = entries(of: file, pieceSize: 1 << 12)
    if let expected, whole != expected { return "\(whole), expected \(expected)" }
    let cut = entries(of: file, pieceSize: size)
    return cut == whole ? nil : "\(cut) in pieces of \(size), \(whole) in one"
  }

  // MARK: JSON

  /// Lines are read as Foundation reads them, each by itself, and arrays alike wherever they are cut.
  static let jsonl = FuzzCheck(name: "jsonl") { input in
    var input = FuzzInput(input)
    let size = input.byte(), bytes = Array(input.rest)
    guard TextEncoding.mark(of: bytes) == nil, CompressionMethod(contents: bytes) == nil else { return nil }
    if let problem = problemOfCuts(ScratchFile(bytes, ending: "json"), size) { return problem }
    let file = ScratchFile(bytes, ending: "jsonl")
    var expected: [String] = []
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { !" \t\r".utf8.contains($0) }) else { continue }
      let result = Array(line).withUnsafeBufferPointer { line in
        var reader = JSONReader(line)
        return reader.document(plan.fields)
      }
      if let problem = problem(of: result, Array(line)) { return problem }
      switch result {
      case .failure(let error): expected.append("\(number + 1): \(error.reason)")
      case .success(let raw):
        var entries: [CorpusEntry] = []
        DocumentMaker(plan).append(raw, id: "\(name(file))#\(number + 1)", to: &entries) {
          CorpusProblem(path: "", line: number + 1, reason: $0, isSkipped: $1, isNamed: false)
        }
        for entry in entries {
          if case .document(let document) = entry {
            expected.append("\(document.id)=\(document.text.string(0..<document.text.bytes.count))")
          }
          if case .problem(let problem) = entry { expected.append("\(problem.line ?? 0): \(problem.reason)") }
        }
      }
    }
    if expected.isEmpty { expected = entries(of: file, pieceSize: 1 << 12) }
    return problemOfCuts(file, size, expected)
  }

  /// Where this reader and others do not agree on a line.
  private static func problem(of result: Result<RawDocument, FormError>, _ line: [UInt8]) -> String? {
    let words = String(decoding: line, as: UTF8.self)
    var naive = NaiveJSON(line)
    let isObject = naive.isObject()
    switch result {
    case .success(let raw):
      guard isObject else { return "is read, but is no JSON object: \(words)" }
      // Foundation takes the last of several fields of one name, and knows no lone surrogates.
      guard isUTF8(line), naive.roles == [.text], !words.contains("\\ud"), !words.contains("\\uD"),
        let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any], let text = object["text"] as? String
      else { return nil }
      return raw[.text] ?? [] == Array(text.utf8) ? nil : "other text than '\(text)': \(words)"
    case .failure(let error):
      // An escape or a value that is no text is refused where a text is wanted only.
      let isPlain = isObject && naive.deepest < 500 && !line.contains(0x5C) && naive.roles == [.text] && naive.hasTextString
      return isPlain ? "is not read (\(error.reason)), but is JSON: \(words)" : nil
    }
  }

  // MARK: Tables

  /// Rows are those of a naive reader; a table with any header is read alike wherever it is cut.
  static let csv = FuzzCheck(name: "csv") { input in
    var input = FuzzInput(input)
    let size = input.byte(), (ending, delimiter) = input.choice([("csv", ","), ("tsv", "\t")])
    let bytes = Array(input.rest)
    guard CompressionMethod(contents: bytes) == nil else { return nil }
    if let problem = problemOfCuts(ScratchFile(bytes, ending: ending), size) { return problem }

    let file = ScratchFile(Array("text\(delimiter)x\n".utf8) + bytes, ending: ending)
    var expected: [String] = []
    for (number, fields) in NaiveTable.records(of: bytes, delimiter: delimiter.utf8.first ?? 0).enumerated() {
      guard let fields, fields.count == 2, fields[0].contains(where: { $0 > 0x20 }) else { continue }
      expected.append("\(name(file))#\(number + 1)=\(String(decoding: fields[0], as: UTF8.self))")
    }
    let whole = entries(of: file, pieceSize: 1 << 12)
    let documents = whole.filter { $0.hasPrefix(name(file)) }
    guard documents == expected else { return "\(documents), expected \(expected)" }
    return problemOfCuts(file, size)
  }

  // MARK: Pages

  /// Whatever stands in a page, what comes of it is text, is not longer than the page, and comes again.
  static let html = FuzzCheck(name: "html") { input in
    func fields() -> [[UInt8]?]? {
      guard let raw = try? HTMLForm().document(of: input, encoding: .automatic) else { return nil }
      return FieldRole.allCases.map { raw[$0] }
    }
    guard let found = fields() else { return nil }
    for case let field? in found {
      guard isUTF8(field) else { return "a field is no UTF-8" }
      // A character of an old encoding or a reference such as `&le;` makes three bytes of one or more.
      guard field.count <= 3 * input.count + 3 else { return "a field is longer than the page" }
      guard !field.contains(0) else { return "a field holds a NUL" }
    }
    return fields() == found ? nil : "the page is read in two ways"
  }
}
