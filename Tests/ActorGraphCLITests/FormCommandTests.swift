// Corpora in other forms than text files, on the command line.

import Foundation
import TestSupport
import Testing

private let corpora = packageFolder.appendingPathComponent("Tests/Fixtures/corpora").path

@Suite struct FormCommandTests {
  @Test func formsAreReadByTheirNames() throws {
    let jsonl = try actorgraph(["edges", corpora + "/news.jsonl"])
    #expect(jsonl.code == 0 && jsonl.errors.isEmpty && jsonl.lines.contains("armenia\tazerbaijan\t2\t2"))
    for name in ["news.json", "news.csv.gz", "news.tsv.zst", "utf16.csv"] {
      let result = try actorgraph(["edges", "\(corpora)/\(name)"])
      #expect(result.output == jsonl.output && result.code == 0, "\(name): \(result.errors)")
    }
    let input = try Array(Data(contentsOf: URL(fileURLWithPath: corpora + "/news.json.zst")))
    #expect(try actorgraph(["edges", "-", "--input-format", "json"], input: input).output == jsonl.output)
    #expect(try actorgraph(["edges", corpora + "/news.j*l"]).output == jsonl.output)
  }

  @Test func threadsDoNotMatter() throws {
    let results = try ["1", "2", "8"].map { try actorgraph(["mentions", corpora + "/news.jsonl", "--threads", $0]) }
    #expect(results[0].lines.count > 5 && Set(results.map(\.output)).count == 1)
    #expect(try actorgraph(["edges", "seeds", "--threads", "0"]).code == 2)
  }

  @Test func graphsAndArticlesAreToldApart() throws {
    let folder = try TemporaryFolder()
    let graph = try folder.write("g.json", #"{"graph":{},"nodes":[{"id":"a"},{"id":"b"}],"edges":[{"source":"a","target":"b"}]}"#)
    let list = try folder.write("l.json", #"[{"data":{"id":"a"}},{"data":{"id":"b"}},{"data":{"source":"a","target":"b"}}]"#)
    let table = try folder.write("t.csv", "Source;Target\na;b\n")
    for path in [graph, list, table] {
      #expect(try actorgraph(["edges", path]).lines.dropFirst().first?.hasPrefix("a\tb\t1") == true)
    }
    let article = try folder.write("n.json", #"{"meta":{"nodes":1},"text":"Armenia and Russia"}"#)
    #expect(try actorgraph(["edges", article]).lines.contains("armenia\trussia\t1\t1"))
    let rendered = try actorgraph(["render", article, "--format", "dot"], in: folder.path)
    #expect(rendered.code == 0 && FileManager.default.fileExists(atPath: folder.path + "/Graphs/n.dot"))
  }

  @Test func metadataReachEvidenceUnitsAndSummary() throws {
    let file = corpora + "/news.csv"
    let evidence = try actorgraph(["evidence", file, "--pair", "armenia,azerbaijan", "--format", "jsonl"]).lines
    #expect(
      evidence.last?.hasPrefix(
        #"{"document":"n2","date":"2022-10-07","title":"Talks in Prague","source":"Nordkap","url":"https://www.example.org/a/2","start":"#
      )
        == true)
    let table = try actorgraph(["evidence", file, "--actor", "turkey", "--format", "tsv"]).lines
    #expect(table.first == "document\tstart\tend\tsentence\ttext\tdate\ttitle\tsource\turl")
    #expect(table.last?.hasSuffix("\t2023-01-02\tПереговоры\tSüdwind\thttps://example.net/3") == true)
    let units = try actorgraph(["render", file, "--format", "jsonl", "-o", "-"]).text
    #expect(units.contains(#""title":"Talks in Prague""#))
    let summary = try actorgraph(["summary", file]).lines
    #expect(summary.contains("Dated from 2022-10-06 to 2023-01-02."))
    #expect(summary.contains("Most documents are from Nordkap (2 documents), Südwind (1 document)."))
  }

  @Test func documentsAreChosen() throws {
    let file = corpora + "/news.jsonl"
    func documents(_ options: [String]) throws -> Set<String> {
      Set(
        try actorgraph(["mentions", file] + options).lines.dropFirst().compactMap {
          $0.split(separator: "\t").first.map(String.init)
        })
    }
    #expect(try documents(["--since", "2022-10-07", "--until", "2022"]) == ["n2"])
    #expect(try documents(["--source", "süd*"]) == ["n3"])
    #expect(try documents(["--language", "ar"]) == ["n1"])
    #expect(try documents(["--match", "(?i)ARMENIA"]) == ["n2"])
    let none = try actorgraph(["edges", file, "--until", "1999"])
    #expect(none.code == 1 && none.errors.contains("all 3 document(s) were left out by --since"))
    let undated = try actorgraph(["edges", seeds, "--since", "1999"])
    #expect(undated.code == 1 && undated.errors.contains("5 document(s) carry no date"))
  }

  @Test func mistakesAreTold() throws {
    let column = try actorgraph(["edges", corpora + "/news.csv", "--text-column", "contents"])
    #expect(column.code == 1)
    #expect(column.errors.contains("has no column 'contents'; its columns are id, title, date, source, language, url, text"))
    let broken = try actorgraph(["edges", corpora + "/broken.jsonl"])
    #expect(broken.code == 0 && broken.errors.contains("broken.jsonl:4: broken JSON") && broken.errors.contains("(skipped)"))
    for (options, words) in [
      (["--match", "("], "is no regular expression"), (["--since", "soon"], "is no date"),
      (["--input-format", "pdf"], "The form 'pdf' is unknown"),
      (["--since", "2021", "--until", "2020"], "is later than"),
    ] {
      let result = try actorgraph(["edges", seeds] + options)
      #expect(result.code == 2 && result.errors.contains(words), "\(result.errors)")
    }
  }
}
