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

  /// Labels are read past everything else in an entry.
  @Test func labelsAreFirstNames() throws {
    let catalogue = try Catalogue.builtIn()
    for actor in 0..<catalogue.compiledCount {
      let names = catalogue.entry(of: actor).forms.filter { $0.role == .names }
      let first = Dictionary(names.map { ($0.language, $0.text) }, uniquingKeysWith: { first, _ in first }).filter {
        !$0.key.isEmpty
      }
      #expect(catalogue.labels(of: actor) == first)
      #expect(catalogue.label(of: actor, in: "ar") == first["ar"] ?? first["en"] ?? names.first?.text ?? catalogue.id(of: actor))
    }
  }

  @Test func otherBytesAreRefused() {
    #expect(throws: CatalogueError.unreadable) { try Catalogue(compiled: []) }
    #expect(throws: CatalogueError.unreadable) { try Catalogue(compiled: [UInt8](repeating: 7, count: 1000)) }
  }
}
