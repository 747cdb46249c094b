// What the tests of this target share: the seeds, the gold annotations, small catalogues, random numbers.

import ActorNetworks
import AliasMatching
import Foundation
import Testing

/// The folder of the package, found from this file.
let packageFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

func path(_ relative: String) -> String { packageFolder.appendingPathComponent(relative).path }

/// Rows of a tab-separated file of the gold annotations of the seeds.
func goldRows(_ name: String) throws -> [[String]] { try tableRows("Tests/Gold/seeds/\(name)") }

/// Rows of a tab-separated file, without the header.
func tableRows(_ file: String) throws -> [[String]] {
  let text = try String(contentsOfFile: path(file), encoding: .utf8)
  return text.split(separator: "\n").dropFirst().map { $0.components(separatedBy: "\t") }
}

/// The seed articles, annotated by the built-in catalogue.
func annotatedSeeds() throws -> (documents: [AnnotatedDocument], catalogue: Catalogue) {
  let catalogue = try Catalogue.builtIn()
  let analysis = CorpusAnalysis(corpus: Corpus(paths: [path("seeds")]), finder: MentionFinder(catalogue: catalogue))
  var documents: [AnnotatedDocument] = []
  _ = analysis.forEachDocument(report: { Issue.record("\($0)") }) { documents.append($0) }
  return (documents, catalogue)
}

/// A catalogue of these entries, in the format of the catalogue's files; its complaints are test failures.
func catalogue(_ yaml: String, rules: String = "") throws -> Catalogue {
  var source = CatalogueSource()
  source.read("schema: actorgraph-catalogue/1\nactors:\n" + yaml, file: "test.yaml")
  if !rules.isEmpty { source.read("schema: actorgraph-ambiguity/1\nambiguous:\n" + rules, file: "rules.yaml") }
  let compiler = CatalogueCompiler(source)
  #expect(compiler.diagnostics.map(\.description) == [])
  return try Catalogue(compiled: compiler.bytes)
}

/// What a catalogue finds in a text: (surface, actor, kind).
func mentions(in text: String, _ catalogue: Catalogue) -> [String] {
  let annotated = MentionFinder(catalogue: catalogue).annotate(Document(id: "t", text: text))
  return annotated.mentions.map { "\(annotated.surface(of: $0))=\(catalogue.id(of: $0.actor)):\($0.kind.label)" }
}

/// A folder that is removed when the value goes.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("actorgraph-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  @discardableResult func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  @discardableResult func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  var contents: [String] { ((try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []).sorted() }
}

/// SplitMix64 (Steele, Lea & Flood 2014, doi:10.1145/2660193.2660195): the same numbers on every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
