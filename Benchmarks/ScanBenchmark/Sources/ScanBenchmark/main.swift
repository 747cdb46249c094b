// Times the stages of a document's way through the library, each alone, on one core and in one process.
//
//   ScanBenchmark DOCUMENTS.jsonl [rounds] [stage,stage…] [COMPILED.bin]
//
// Each line of the file is an object with the string "text". Printed, tab-separated, for each stage: its name, the answer by which a wrong
// result shows, and megabytes of text in a second of CPU, the best of the rounds. A stage that answers differently in another round fails.

import ActorNetworks
import AliasMatching
import Foundation

struct Line: Decodable { var text: String }

func cpuSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// One number that changes with any of those taken in, and with their order.
struct Checksum {
  private(set) var value: UInt64 = 0
  mutating func add(_ number: Int) {
    value = (value ^ UInt64(truncatingIfNeeded: number)) &* 0x9E37_79B9_7F4A_7C15 ^ (value >> 29)
  }
}

let arguments = CommandLine.arguments
guard arguments.count > 1 else {
  print("usage: ScanBenchmark DOCUMENTS.jsonl [rounds] [stage,stage…] [COMPILED.bin]")
  exit(2)
}
let documents: [[UInt8]] = try String(contentsOfFile: arguments[1], encoding: .utf8).utf8.split(separator: UInt8(ascii: "\n"))
  .map { Array(try JSONDecoder().decode(Line.self, from: Data($0)).text.utf8) }
let rounds = arguments.count > 2 ? Int(arguments[2]) ?? 5 : 5
let wanted = arguments.count > 3 && arguments[3] != "all" ? Set(arguments[3].split(separator: ",").map(String.init)) : nil
let catalogue =
  arguments.count > 4
  ? try Catalogue(compiled: Array(Data(contentsOf: URL(fileURLWithPath: arguments[4])))) : try Catalogue.builtIn()
let texts = documents.map { UTF8Text(repairing: $0) }
let finder = MentionFinder(catalogue: catalogue)
let splitter = SentenceSplitter()
let identifier = LanguageIdentifier()
let annotated = finder.annotate(texts.map { Document(id: "", text: $0) })
/// The documents in batches of some 64 kibibytes, as a corpus is read.
let batches = documents.reduce(into: [(size: Int, documents: [[UInt8]])]()) { batches, document in
  if batches.last.map({ $0.size >= 1 << 16 }) ?? true { batches.append((0, [])) }
  batches[batches.count - 1].size += document.count
  batches[batches.count - 1].documents.append(document)
}.map(\.documents)

/// By name, what is measured: its answer tells how many were found and which.
let stages: [(name: String, run: () -> (Int, Checksum))] = [
  (
    "validate",
    {
      var sum = Checksum(), bytes = 0
      for document in documents {
        let text = UTF8Text(repairing: document)
        bytes += text.bytes.count
        sum.add(text.malformedSequences)
      }
      return (bytes, sum)
    }
  ),
  (
    "sentences",
    {
      var sum = Checksum(), count = 0
      for text in texts {
        let units = splitter.split(text)
        count += units.sentences.count
        for sentence in units.sentences { sum.add(sentence.lowerBound &* 31 &+ sentence.upperBound) }
        sum.add(units.paragraphs.count)
      }
      return (count, sum)
    }
  ),
  (
    "language",
    {
      var sum = Checksum(), count = 0
      for text in texts {
        let language = identifier.language(of: text)
        if language != nil { count += 1 }
        sum.add(language?.utf8.reduce(0) { $0 * 256 + Int($1) } ?? 0)
      }
      return (count, sum)
    }
  ),
  (
    "scan",
    {
      var sum = Checksum(), count = 0
      var hits: [Hit] = []
      for text in texts {
        hits.removeAll(keepingCapacity: true)
        catalogue.scan(text, into: &hits)
        count += hits.count
        for hit in hits { sum.add(hit.range.lowerBound &* 31 &+ hit.range.upperBound &* 7 &+ hit.form) }
      }
      return (count, sum)
    }
  ),
  (
    "annotate",
    {
      var sum = Checksum(), count = 0
      for batch in batches {
        for annotated in finder.annotate(batch.map { Document(id: "", text: UTF8Text(repairing: $0)) }) {
          count += annotated.mentions.count
          for mention in annotated.mentions {
            sum.add(
              mention.range.lowerBound &* 31 &+ mention.range.upperBound &* 7 &+ mention.actor &* 4 &+ Int(mention.kind.rawValue))
          }
        }
      }
      return (count, sum)
    }
  ),
  (
    "all",
    {
      var counts = CooccurrenceCounts(settings: CooccurrenceSettings())
      var index = DuplicateIndex()
      for (number, bytes) in documents.enumerated() {
        let document = Document(id: "\(number)", text: UTF8Text(repairing: bytes))
        if index.add(document) == nil { counts.add(finder.annotate(document), catalogue: catalogue) }
      }
      return (counts.mentions, Checksum())
    }
  ),
  (
    "duplicates",
    {
      var sum = Checksum(), count = 0
      var index = DuplicateIndex()
      for (number, text) in texts.enumerated() where index.add(Document(id: "\(number)", text: text)) != nil {
        count += 1
        sum.add(number)
      }
      return (count, sum)
    }
  ),
  (
    "count",
    {
      var counts = CooccurrenceCounts(settings: CooccurrenceSettings())
      for document in annotated { counts.add(document, catalogue: catalogue) }
      var sum = Checksum()
      for (pair, count) in counts.pairs.sorted(by: { $0.0 < $1.0 }) {
        sum.add(pair.first)
        sum.add(pair.second)
        sum.add(count.units)
      }
      return (counts.pairs.count, sum)
    }
  ),
]

let megabytes = Double(documents.reduce(0) { $0 + $1.count }) / 1e6
for (name, run) in stages where wanted?.contains(name) ?? true {
  var best = Double.infinity
  var answer: (Int, Checksum)?
  for _ in 0..<rounds {
    let start = cpuSeconds()
    let (count, sum) = run()
    best = min(best, cpuSeconds() - start)
    if let answer, answer.0 != count || answer.1.value != sum.value {
      print(name, "answers differently in another round")
      exit(1)
    }
    answer = (count, sum)
  }
  if let answer {
    print(name, answer.0, String(answer.1.value, radix: 16), String(format: "%.1f", megabytes / best), separator: "\t")
  }
}
