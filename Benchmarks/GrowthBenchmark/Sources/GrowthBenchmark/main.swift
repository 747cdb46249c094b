// Inputs that would take quadratic time if anything did: CPU time at n and 4 n, which must not grow much more than four times.
//
//   GrowthBenchmark [NAME]

import ActorNetworks
import AliasMatching
import Foundation
import GraphFiles

/// CPU seconds of this process.
func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func repeated(_ text: String, to count: Int) -> String { String(repeating: text, count: max(1, count / text.utf8.count)) }

let finder = MentionFinder(catalogue: try Catalogue.builtIn())

func annotate(_ text: String) { _ = finder.annotate(Document(id: "t", text: text)) }

/// A finder of an alliance with these names.
func finder(of names: [String]) throws -> MentionFinder {
  var source = CatalogueSource()
  let list = names.map { "\"\($0)\"" }.joined(separator: ", ")
  source.read("schema: actorgraph-catalogue/1\nactors:\n  - {id: a, type: alliance, names: {en: [\(list)]}}\n", file: "f")
  return MentionFinder(catalogue: try Catalogue(compiled: CatalogueCompiler(source).bytes))
}

let nested = try finder(of: (3...1000).map { String(repeating: "a", count: $0) })
let phrases = try finder(of: ["Aaa Bbb", "Bbb Ccc", "Ccc Aaa", "Aaa Bbb Ccc Aaa"])
let folder = FileManager.default.temporaryDirectory.path

/// Reads a corpus of one file.
func read(_ text: String, _ ending: String) throws {
  let path = "\(folder)/growth-\(getpid()).\(ending)"
  try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  defer { unlink(path) }
  let analysis = CorpusAnalysis(corpus: Corpus(paths: [path]), finder: finder)
  _ = analysis.forEachDocument(report: { _ in }) { _ in }
}

/// Each makes an input of about so many bytes, and works on it.
let cases: [(name: String, bytes: Int, work: (Int) throws -> Void)] = [
  ("aliases aaa … on aaaa…", 1 << 18, { n in _ = nested.annotate(Document(id: "t", text: repeated("a", to: n))) }),
  ("aliases aaa … on words", 1 << 18, { n in _ = nested.annotate(Document(id: "t", text: repeated("aaaaaaaaaa ", to: n))) }),
  ("names that chain", 1 << 18, { n in _ = phrases.annotate(Document(id: "t", text: repeated("Aaa Bbb Ccc ", to: n))) }),
  ("proclitics", 1 << 18, { n in annotate(repeated("ول", to: n)) }),
  ("marks", 1 << 18, { n in annotate("روسيا" + repeated("\u{64B}", to: n)) }),
  ("joiners between words", 1 << 18, { n in annotate(repeated("روسيا\u{200D}", to: n)) }),
  ("a line without an end", 1 << 20, { n in annotate(repeated("The president said that Russia and Turkey ", to: n)) }),
  ("names in capitals without an end", 1 << 18, { n in annotate(repeated("US AND CHAD AND TURKEY AND JORDAN ", to: n)) }),
  ("names in title case without an end", 1 << 18, { n in annotate(repeated("Chad Jordan Georgia Turkey Paris Macron ", to: n)) }),
  ("a line without a space", 1 << 20, { n in annotate(repeated("abcdefgh", to: n)) }),
  ("full stops", 1 << 20, { n in annotate(repeated(".", to: n)) }),
  ("spaced full stops", 1 << 18, { n in annotate(repeated(". ", to: n)) }),
  ("full stops and hyphens", 1 << 18, { n in annotate(repeated("-.", to: n)) }),
  (
    "doubtful names, one sentence", 1 << 18,
    { n in annotate("Georgia and Armenia. " + repeated("Jordan or Chad or Mali or Georgia or ", to: n)) }
  ),
  (
    "doubtful names, many sentences", 1 << 18,
    { n in annotate(repeated("He saw Jordan. The Chad met Georgia in Armenia. ", to: n)) }
  ),
  (
    "surnames named once", 1 << 18,
    { n in annotate("Vladimir Putin met Joe Biden. " + repeated("Putin said. Biden said. Smith said. ", to: n)) }
  ),
  ("look-alikes", 1 << 18, { n in annotate(repeated("Рoссия ", to: n)) }),
  ("Chinese", 1 << 18, { n in annotate(repeated("中国", to: n)) }),
  ("quotation marks", 1 << 18, { n in annotate(repeated("\"", to: n)) }),
  ("JSON brackets", 1 << 18, { n in try read("{\"a\":" + repeated("[", to: n), "jsonl") }),
  ("JSON array of brackets", 1 << 20, { n in try read(repeated("[{", to: n), "json") }),
  ("JSON backslashes", 1 << 20, { n in try read("{\"text\":\"" + repeated("\\", to: n), "jsonl") }),
  ("JSON lines that are broken", 1 << 20, { n in try read(repeated("x\n", to: n), "jsonl") }),
  ("JSON with many fields", 1 << 18, { n in try read("{\"text\":\"a\"" + repeated(",\"abc\":1", to: n) + "}", "jsonl") }),
  ("CSV quotation marks", 1 << 20, { n in try read("text,id\n" + repeated("\"", to: n), "csv") }),
  ("CSV quotes not closed", 1 << 20, { n in try read("text,id\n" + repeated("\"a,", to: n), "csv") }),
  ("CSV rows that are broken", 1 << 20, { n in try read("text,id\n" + repeated("a\n", to: n), "csv") }),
  ("CSV columns", 1 << 18, { n in try read("text" + repeated(",b", to: n) + "\n", "csv") }),
  ("HTML divisions", 1 << 16, { n in try read(repeated("<div>", to: n), "html") }),
  ("HTML divisions with text", 1 << 18, { n in try read(repeated("<div>a</div>", to: n), "html") }),
  ("HTML links not closed", 1 << 16, { n in try read(repeated("<a href=x>b", to: n), "html") }),
  ("HTML tags not closed", 1 << 18, { n in try read(repeated("<", to: n), "html") }),
  ("HTML comments not closed", 1 << 18, { n in try read(repeated("<!--", to: n), "html") }),
  ("HTML quotes not closed", 1 << 18, { n in try read(repeated("<p a=\"", to: n), "html") }),
  ("HTML ampersands", 1 << 18, { n in try read("<p>" + repeated("&amp", to: n), "html") }),
  ("HTML titles", 1 << 18, { n in try read(repeated("<title>a</title>", to: n), "html") }),
  ("graph JSON brackets", 1 << 20, { n in _ = try? GraphReading.graph(from: Array(repeated("[", to: n).utf8), ending: "json") }),
  (
    "graph JSON columns", 1 << 16,
    { n in
      let nodes = (0..<n / 16).map { "{\"id\":\($0),\"a\($0)\":1}" }.joined(separator: ",")
      _ = try? GraphReading.graph(from: Array("{\"nodes\":[\(nodes)]}".utf8), ending: "json")
    }
  ),
  (
    "graph CSV quotes", 1 << 20,
    { n in _ = try? GraphReading.graph(from: Array(("Source,Target\n" + repeated("\"\"", to: n)).utf8), ending: "csv") }
  ),
]

let chosen = CommandLine.arguments.dropFirst().first
var slow: [String] = []
for test in cases where chosen.map({ test.name.contains($0) }) ?? true {
  func time(_ count: Int) throws -> Double {
    let begin = seconds()
    try test.work(count)
    return seconds() - begin
  }
  _ = try time(test.bytes / 16)
  let (once, fourfold) = (try time(test.bytes), try time(4 * test.bytes))
  let ratio = fourfold / max(once, 1e-6)
  // What takes no time worth telling has no ratio.
  let isSlow = ratio > 8 && fourfold > 0.05
  if isSlow { slow.append(test.name) }
  print(
    test.name.padding(toLength: 36, withPad: " ", startingAt: 0),
    String(format: "%7d B %8.4f s  %8.4f s  %5.1f%@", test.bytes, once, fourfold, ratio, isSlow ? "  QUADRATIC" : ""))
}
exit(slow.isEmpty ? 0 : 1)
