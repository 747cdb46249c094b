// What the tests of this target share: the seeds, the gold annotations, small catalogues.

import ActorNetworks
import AliasMatching
import Foundation
import TestSupport
import Testing

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
