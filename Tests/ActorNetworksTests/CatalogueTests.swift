// The catalogue's files, their checks, and the compiled form that the library embeds.

import ActorNetworks
import Foundation
import TestSupport
import Testing

@Suite struct CatalogueTests {
  @Test func compiledCatalogueIsFresh() throws {
    let compiler = CatalogueCompiler(try CatalogueSource(paths: [path("Catalogue")], root: packageFolder.path))
    #expect(compiler.diagnostics.map(\.description) == [])
    let embedded = try Data(contentsOf: URL(fileURLWithPath: path("Sources/CompiledCatalogue/catalogue.bin")))
    // Compared outside the macro, which would work out the difference of megabytes.
    let isFresh = Array(embedded) == compiler.bytes
    #expect(isFresh, "Catalogue/ or Languages/ was changed: run 'make catalogue'")
  }

  @Test func builtInHoldsWhatItPromises() throws {
    let catalogue = try Catalogue.builtIn()
    let states = (0..<catalogue.actorCount).filter { catalogue.kind(of: $0) == .state }
    #expect(states.count >= 193)
    for state in states {
      let spellings = catalogue.spellings(of: state)
      for language in ["ar", "en"] {
        #expect(spellings.contains { $0.role == .names && $0.language == language }, "\(catalogue.id(of: state)) in \(language)")
      }
    }
    let russia = try #require(catalogue.actor(id: "russia"))
    #expect(catalogue.label(of: russia, in: "ar") == "روسيا")
    #expect(catalogue.label(of: russia, in: "xx") == "Russia")
    #expect(catalogue.actor(id: "nobody") == nil)
  }

  @Test(arguments: [
    ("- {id: Bad Id, type: state, names: {en: [X]}}", "needs an 'id'"),
    ("- {id: a, type: planet, names: {en: [Xy]}}", "'type' must be one of"),
    ("- {id: a, type: state}", "has no 'names'"),
    ("- {id: a, type: state, names: {xx: [Xy]}}", "unknown language"),
    ("- {id: a, type: state, names: {en: Xy}}", "must be a list"),
    ("- {id: a, type: state, names: {en: [{from: Xy}]}}", "unknown key 'from'"),
    ("- {id: a, type: state, nmaes: {en: [Xy]}, names: {en: [Xy]}}", "unknown key 'nmaes'"),
    ("- {id: a, type: state, names: {en: [{form: Xy, case: lower}]}}", "'case' must be"),
    ("- {id: a, type: agency, of: nobody, names: {en: [Xy]}}", "which no file defines"),
    ("- {id: a, type: state, names: {en: [Xy]}}\n- {id: a, type: state, names: {en: [Yx]}}", "the id is taken"),
    ("- {id: a, type: state, names: {en: [Xyzab]}}\n- {id: b, type: state, names: {en: [Xýzab]}}", "names several actors (a, b)"),
    ("- {id: a, type: person, names: {en: [Xy]}, offices: [{office: king}]}", "an office needs"),
    ("- [", "not valid YAML"),
  ])
  func complaints(_ yaml: String, _ expected: String) throws {
    var source = CatalogueSource()
    source.read("schema: actorgraph-catalogue/1\nactors:\n" + yaml, file: "bad.yaml")
    let diagnostics = CatalogueCompiler(source).diagnostics
    let diagnostic = try #require(diagnostics.first { $0.message.contains(expected) }, "\(diagnostics)")
    #expect(diagnostic.place.file == "bad.yaml")
    #expect(diagnostic.place.line >= 3 || expected == "not valid YAML")
  }

  @Test func otherBytesAreRefused() {
    #expect(throws: CatalogueError.unreadable) { try Catalogue(compiled: []) }
    #expect(throws: CatalogueError.unreadable) { try Catalogue(compiled: [UInt8](repeating: 7, count: 1000)) }
  }
}
