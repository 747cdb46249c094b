// Forms of corpus files: each gives the same documents, in pieces of any size, and tells what is broken.

import ActorNetworks
import AliasMatching
import Foundation
import StreamCompression
import TestSupport
import Testing

private let corpora = path("Tests/Fixtures/corpora")

/// What of a document the tests compare.
private func described(_ document: Document) -> [String] {
  [
    document.id, document.title ?? "", document.date?.description ?? "", document.source ?? "", document.language ?? "",
    document.url ?? "", document.text.string(0..<document.text.bytes.count),
  ]
}

private func read(_ corpus: Corpus) -> (documents: [[String]], problems: [String], tally: CorpusTally) {
  var documents: [[String]] = [], problems: [String] = []
  let tally = corpus.forEachDocument(report: { problems.append("\($0)".replacing(corpora + "/", with: "")) }) {
    documents.append(described($0))
  }
  return (documents, problems, tally)
}

private func plan(_ change: (inout ReadingPlan) throws -> Void) rethrows -> ReadingPlan {
  var plan = ReadingPlan()
  try change(&plan)
  return plan
}

@Suite struct FormTests {
  private static let news = [
    [
      "n1", "محادثات في براغ", "2022-10-06", "Nordkap", "ar", "https://www.example.org/a/1",
      "محادثات في براغ\n\nالتقى رئيس أرمينيا وفدًا من أذربيجان.\n\nقالت روسيا إنها \"راضية\" 😀.",
    ],
    [
      "n2", "Talks in Prague", "2022-10-07", "Nordkap", "en", "https://www.example.org/a/2",
      "Talks in Prague\n\nArmenia and Azerbaijan met, \"at last\".\nRussia, too; a\ttab.",
    ],
    [
      "n3", "Переговоры", "2023-01-02", "Südwind", "ru", "https://example.net/3",
      "Переговоры\n\nРоссия и Армения.\r\n\r\nТурция \\ Грузия.",
    ],
  ]

  @Test(
    arguments: [
      "news.jsonl", "news.jsonl.gz", "escaped.ndjson", "news.json", "news.json.zst", "news.csv", "news.csv.gz", "news.tsv",
      "news.tsv.zst",
      "utf16.csv", "utf32.jsonl",
    ])
  func everyFormGivesTheSameDocuments(_ name: String) {
    let (documents, problems, _) = read(Corpus(paths: ["\(corpora)/\(name)"]))
    #expect(documents == Self.news)
    #expect(problems == [])
  }

  @Test func otherEncodings() throws {
    let arabic = try plan { $0.encoding = try #require(TextEncoding(named: "windows-1256")) }
    let text = read(Corpus(paths: ["\(corpora)/windows-1256.jsonl"], plan: arabic)).documents.first?.last
    #expect(text == Self.news[0][6].replacing("😀", with: ""))
    for name in ["page.html", "page.html.zst"] {
      let page = read(Corpus(paths: ["\(corpora)/\(name)"])).documents
      #expect(
        page == [
          [
            "https://example.net/3", "Переговоры", "2023-01-02", "Юг", "ru", "https://example.net/3",
            "Переговоры\n\nРоссия и Армения.\n\nТурция и Грузия говорят.",
          ]
        ])
    }
  }

  @Test func formsHaveDistinctNamesAndFiles() throws {
    #expect(DocumentForms.all.map(\.name) == ["txt", "html", "jsonl", "json", "csv", "tsv"])
    #expect(Set(DocumentForms.fileExtensions).count == DocumentForms.fileExtensions.count)
    #expect(DocumentForms.form(ofFile: "a/B.JSONL.gz")?.name == "jsonl")
    #expect(DocumentForms.form(ofFile: "a.pdf") == nil)
  }

  @Test func brokenLinesAreToldAndTheRestIsRead() {
    let (documents, problems, tally) = read(Corpus(paths: ["\(corpora)/broken.jsonl"]))
    #expect(documents.map { [$0[0], $0[6]] } == [["broken.jsonl#1", "Armenia"], ["broken.jsonl#6", "Russia"]])
    #expect(
      problems == [
        "broken.jsonl:3: broken JSON: a comma or a closing bracket is missing",
        "broken.jsonl:4: broken JSON: is no JSON object; a document is an object, such as {\"text\": \"…\"}",
        "broken.jsonl:5: broken JSON: the field 'body' holds an object, no text; name another with --text-column",
        "broken.jsonl:7: no field with the text is found; name it with --text-column: its fields are headline, x",
      ])
    #expect(tally.skipped == 4 && !tally.skippedNamedPath)
  }

  @Test func wrongColumnsAreToldWithThoseThatThereAre() throws {
    let wrong = plan { $0.fields = FieldNames([.text: "contents"]) }
    let (documents, problems, tally) = read(Corpus(paths: ["\(corpora)/news.csv"], plan: wrong))
    #expect(documents.isEmpty && tally.skippedNamedPath)
    #expect(problems == ["news.csv: has no column 'contents'; its columns are id, title, date, source, language, url, text"])
    let fields = read(Corpus(paths: ["\(corpora)/news.json"], plan: wrong))
    #expect(
      fields.problems.first == "news.json:2: has no field 'contents'; its fields are id, title, date, source, language, url, text"
    )
    let right = plan { $0.fields = FieldNames([.text: "TITLE", .title: "source"]) }
    #expect(read(Corpus(paths: ["\(corpora)/news.csv"], plan: right)).documents[0][6] == "Nordkap\n\nمحادثات في براغ")
  }

  @Test func tablesAsTheyAreMet() throws {
    let folder = try TemporaryFolder()
    func texts(_ table: String, _ name: String = "a.csv") throws -> (texts: [String], problems: [String]) {
      let (documents, problems, _) = read(Corpus(paths: [try folder.write(name, table)]))
      return (documents.map { "\($0[0])=\($0[6])" }, problems.map { $0.replacing(folder.path + "/", with: "") })
    }
    #expect(try texts("text\nA\n\nB\r\n\"C\nD\"").texts == ["a.csv#1=A", "a.csv#2=B", "a.csv#3=C\nD"])
    #expect(try texts("x|Body\n1|a \"b\" c\n2|\"d \"\"e\"\" f\"g\n").texts == ["a.csv#1=a \"b\" c", "a.csv#2=d \"e\" fg"])
    #expect(try texts("id;text\n7;a,b\n").texts == ["7=a,b"])
    #expect(try texts("\"text\"\tid\n\"say \"\"no\"\"\"\t5\n", "a.tsv").texts == ["5=say \"no\""])
    let ragged = try texts("id,text\n1,a\n2,b,c\n3\n4,\"d\n5,e\n")
    #expect(ragged.texts == ["1=a"])
    #expect(
      ragged.problems == [
        "a.csv:3: has 3 fields, and 2 are expected as in the first line",
        "a.csv:4: has 1 fields, and 2 are expected as in the first line",
        "a.csv:5: a quotation mark is not closed",
      ])
    #expect(
      try texts("").problems == ["a.csv: no column with the text is found; name it with --text-column: the first line is empty"])
    #expect(try texts("text\n").problems == ["a.csv: holds no document"])
    #expect(try texts("[]", "a.json").problems == ["a.json: holds no document"])
    #expect(try texts("{\"text\": [\"a\", \"b\"]}\n{\"text\":\"c\"}", "a.json").texts == ["a.json#1=a\n\nb", "a.json#2=c"])
  }

  @Test func malformedBytesAreAnAffairOfTheirDocument() throws {
    let folder = try TemporaryFolder()
    let bytes =
      Array("{\"id\":\"a\",\"text\":\"x".utf8) + [0xD8]
      + Array("y\"}\n{\"id\":\"b\",\"text\":\"\\ud83d!\"}\n{\"id\":\"c\",\"text\":\"روسيا\"}\n".utf8)
    let (documents, problems, _) = read(Corpus(paths: [try folder.write("a.jsonl", bytes)]))
    #expect(documents.map { $0[6] } == ["x\u{FFFD}y", "\u{FFFD}!", "روسيا"])
    #expect(
      problems.map { $0.replacing(folder.path, with: "") } == [
        "/a.jsonl:1: 1 malformed sequence(s) replaced by U+FFFD", "/a.jsonl:2: 1 malformed sequence(s) replaced by U+FFFD",
      ])
    // A lone surrogate between two lines of UTF-16.
    let units = [0xFEFF] + Array("{\"text\":\"a".utf16) + [0xD800] + Array("\"}\n{\"text\":\"b\"}".utf16)
    let wide = try folder.write("b.jsonl", units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    #expect(read(Corpus(paths: [wide])).documents.map { $0[6] } == ["a\u{FFFD}", "b"])
  }

  @Test func archivesThatInflateBeyondReasonAreRefused() throws {
    let folder = try TemporaryFolder()
    let line = "{\"text\": \"" + String(repeating: " ", count: 1 << 20) + "a\"}\n"
    let file = try folder.write("bomb.jsonl.gz", CompressionMethod.gzip.compressed(Array(line.utf8)))
    let refused = read(
      Corpus(paths: [file], plan: plan { $0.limits = DecompressionLimits(ratio: 250, allowance: 1 << 16, windowLog: 27) }))
    #expect(refused.documents.isEmpty && refused.problems.first?.contains("--allow-large-archives") == true)
    #expect(read(Corpus(paths: [file], plan: plan { $0.limits = .unlimited })).documents.count == 1)
  }

  // MARK: Choice

  private func ids(_ change: (inout ReadingPlan) throws -> Void) rethrows -> [String] {
    read(Corpus(paths: ["\(corpora)/news.jsonl"], plan: try plan(change))).documents.map { $0[0] }
  }

  @Test func choice() throws {
    #expect(ids { $0.selection.since = CalendarDate("2022-10-07") } == ["n2", "n3"])
    #expect(ids { $0.selection.until = CalendarDate("2022-10") } == ["n1", "n2"])
    #expect(ids { $0.selection.until = CalendarDate("2022-10-06") } == ["n1"])
    #expect(ids { $0.selection.sources = ["nord*"] } == ["n1", "n2"])
    #expect(ids { $0.selection.sources = ["x", "SÜDWIND"] } == ["n3"])
    #expect(ids { $0.language = "ru" } == ["n3"])
    #expect(try ids { try $0.selection.demand(pattern: "(?i)azerb|Перегово") } == ["n2", "n3"])
    #expect(throws: (any Error).self) { try ids { try $0.selection.demand(pattern: "(") } }
    let tally = read(
      Corpus(
        paths: ["\(corpora)/news.jsonl", "\(corpora)/broken.jsonl"], plan: plan { $0.selection.since = CalendarDate("2023") })
    ).tally
    #expect(tally.documents == 1 && tally.leftOut == 4 && tally.undated == 2)
  }

  @Test func datesFromTexts() throws {
    let folder = try TemporaryFolder()
    let dated = [
      "13 سبتمبر/أيلول 2022": "2022-09-13", "9 تشرين الثاني/نوفمبر 2020": "2020-11-09", "13 сентября 2022 г.": "2022-09-13",
      "9 ноября 2020 года": "2020-11-09", "٩ نوفمبر ٢٠٢٠": "2020-11-09", "November 9, 2020": "2020-11-09", "Лондон": "",
    ]
    for (index, text) in dated.keys.enumerated() { try folder.write("\(index).txt", text + "\n\nArmenia.") }
    let corpus = Corpus(paths: [folder.path], plan: plan { $0.findsDates = true })
    let found = read(corpus).documents.map { [String($0[6].prefix { $0 != "\n" }), $0[2]] }
    let expected = dated.keys.enumerated().map { [$0.element, dated[$0.element] ?? ""] }
    #expect(found == expected)
  }

  @Test(
    arguments: [
      ("2020-11-09T12:30:00Z", "2020-11-09"), ("2020-11-09 12:30", "2020-11-09"), ("20201109", "2020-11-09"),
      ("2020-11", "2020-11"),
      ("2020", "2020"), ("Mon, 09 Nov 2020 12:30:00 +0300", "2020-11-09"), ("1604923200", "2020-11-09"),
      ("1604923200000", "2020-11-09"),
      ("9/11/2020", "2020-11-09"), ("951782400", "2000-02-29"), ("-172800000000", "1964-07-11"),
      ("13 сентября 2022 г.", "2022-09-13"),
      ("soon", ""), ("2020-13-45", ""), ("7", ""), ("nan", ""), ("1e300", ""),
    ])
  func writtenDates(_ text: String, _ date: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.csv", "text,date\nx,\"\(text)\"\n")
    #expect(read(Corpus(paths: [file])).documents.first?[2] == date)
  }

  // MARK: Listing

  @Test func patternsOfPaths() throws {
    let folder = try TemporaryFolder()
    for name in ["a/1.txt", "a/2.txt", "a/x/3.txt", "a/y.jsonl", "b[1].txt", "a/.h.txt"] {
      try folder.write(name, "{\"text\":\"x\"}")
    }
    func ids(_ pattern: String) -> [String] { Corpus(paths: ["\(folder.path)/\(pattern)"]).items.map(\.id) }
    #expect(ids("a/*.txt") == ["1.txt", "2.txt"])
    #expect(ids("*/[!1].txt") == ["a/2.txt"])
    #expect(ids("**/*.txt") == ["a/1.txt", "a/2.txt", "a/x/3.txt", "b[1].txt"])
    #expect(ids("a/?.*") == ["1.txt", "2.txt", "y.jsonl"])
    #expect(ids("b[1].txt") == ["b[1].txt"])
    #expect(Corpus(paths: [folder.path + "/*.md"]).problems.map(\.reason) == ["matches no file"])
    let jsonl = plan { $0.form = DocumentForms.named("jsonl") }
    #expect(Corpus(paths: [folder.path], plan: jsonl).items.map(\.id) == ["a/y.jsonl"])
  }
}
