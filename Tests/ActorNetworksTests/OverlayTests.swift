// A user's catalogue laid over another: what is added, overridden, removed, merged and disabled.

import ActorNetworks
import Testing

@Suite struct OverlayTests {
  private static let base = """
    schema: actorgraph-catalogue/1
    actors:
      - {id: freedonia, type: state, names: {en: [Freedonia], ar: [فريدونيا]}, metonyms: {en: [Fredville]}}
      - {id: sylvania, type: state, names: {en: [Sylvania]}, adjectives: {en: [Sylvanian]}}
      - id: pact
        type: alliance
        names: {en: [Border Pact]}
      - {id: firefly, type: person, of: freedonia, names: {en: [Rufus Firefly]},
         member-of: [pact], offices: [{office: president, of: freedonia, from: "1933"}]}
    ambiguous:
      - {form: Fredville, language: en, actors: [freedonia], default: context, beside: [sylvania]}
      - {form: Pact Night, language: en, default: nobody}
    """

  private static func source(_ yaml: String, file: String) -> CatalogueSource {
    var source = CatalogueSource()
    source.read(yaml, file: file)
    return source
  }

  private static func compiler(_ user: String) -> CatalogueCompiler {
    CatalogueCompiler(
      source(base, file: "base.yaml").overlaid(by: source("schema: actorgraph-catalogue/1\n" + user, file: "my.yaml")))
  }

  private static func actors(_ text: String, with user: String) throws -> [String] {
    let compiler = compiler(user)
    #expect(compiler.diagnostics.map(\.description) == [])
    let catalogue = try Catalogue(compiled: compiler.bytes)
    return MentionFinder(catalogue: catalogue).annotate(Document(id: "t", text: text)).mentions.map { catalogue.id(of: $0.actor) }
  }

  private static let text =
    "Freedonia and Sylvania met at Fredville. Rufus Firefly praised the Border Pact. The Sylvanian envoy slept on Pact Night."

  @Test(arguments: [
    ("actors: []", "freedonia sylvania freedonia firefly pact sylvania"),
    ("actors: [{id: sleep, type: ngo, names: {en: [slept]}}]", "freedonia sylvania freedonia firefly pact sylvania sleep"),
    ("actors: [{id: freedonia, names: {en: [envoy]}}]", "freedonia sylvania freedonia firefly pact sylvania freedonia"),
    ("actors: [{id: freedonia, remove: {en: [FREEDONIA]}}]", "sylvania freedonia firefly pact sylvania"),
    ("actors: [{id: freedonia, replace: true, type: state, names: {en: [Rufusland]}}]", "sylvania firefly pact sylvania"),
    ("actors: [{id: sylvania, disabled: true}]", "freedonia freedonia firefly pact"),
    ("actors: [{id: sylvania, merge-into: freedonia}]", "freedonia freedonia freedonia firefly pact freedonia"),
    ("actors: [{id: pact, names: {en: [Pact Night]}}]", "freedonia sylvania freedonia firefly pact sylvania pact"),
    (
      "ambiguous: [{form: Fredville, language: en, actors: [freedonia], default: 'off'}]",
      "freedonia sylvania firefly pact sylvania"
    ),
  ])
  func changes(_ user: String, _ expected: String) throws {
    #expect(try Self.actors(Self.text, with: user).joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("actors: [{id: new, names: {en: [Newland]}}]", "needs a 'type'"),
    ("actors: [{id: pact, merge-into: nobody}]", "'merge-into' names 'nobody'"),
    ("actors: [{id: pact, merge-into: pact}]", "'merge-into' names 'pact'"),
    ("actors: [{id: pact, merge-into: sylvania}, {id: sylvania, disabled: true}]", "itself merged or disabled"),
    ("actors: [{id: pact, remove: [Border Pact]}]", "'remove' must be a map by language"),
    ("actors: [{id: pact}, {id: pact}]", "the id is taken"),
    ("actors: [{id: freedonia, replace: true, type: state}]", "has no 'names'"),
    ("actors: [{id: new, type: state, names: {en: [Sylvania]}}]", "names several actors"),
    ("actor: []", "unknown key 'actor'"),
  ])
  func complaints(_ user: String, _ expected: String) throws {
    let diagnostics = Self.compiler(user).diagnostics
    #expect(diagnostics.contains { $0.message.contains(expected) }, "\(diagnostics)")
  }

  @Test func whatRefersToAMergedActorRefersToItsSuccessor() throws {
    let compiler = Self.compiler("actors: [{id: freedonia, merge-into: sylvania}, {id: pact, disabled: true}]")
    #expect(compiler.diagnostics.map(\.description) == [])
    let catalogue = try Catalogue(compiled: compiler.bytes)
    #expect(catalogue.actorCount == 2)
    let firefly = try #require(catalogue.actor(id: "firefly"))
    #expect(catalogue.owner(of: firefly) == catalogue.actor(id: "sylvania"))
    let entry = catalogue.entry(of: firefly)
    #expect(entry.memberships.isEmpty)
    #expect(entry.offices.map(\.of) == ["sylvania"])
  }

  @Test func sourcesComeBackFromTheCompiledForm() throws {
    let builtIn = try Catalogue.builtIn()
    let again = CatalogueCompiler(CatalogueSource(of: builtIn))
    #expect(again.diagnostics.map(\.description) == [])
    // Compared outside the macro, which would work out the difference of megabytes.
    let isSame = again.bytes == builtIn.compiled
    #expect(isSame)
  }
}
