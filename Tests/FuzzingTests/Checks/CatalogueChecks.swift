// Catalogues: from files of any contents, and compiled ones that were damaged.

import AliasMatching

@testable import ActorNetworks

extension FuzzCheck {
  /// Any text makes a catalogue or complaints with places in it; a catalogue comes back out of its compiled form.
  static let catalogue = FuzzCheck(name: "catalogue") { input in
    let text = UTF8Text(repairing: input)
    var source = CatalogueSource()
    source.read(text.string(0..<text.bytes.count), file: "f")
    let lines = text.bytes.count { $0 == 0x0A } + 1
    for complaint in source.diagnostics where !(1...lines).contains(complaint.place.line) {
      // YAML has line breaks of its own.
      guard text.string(0..<text.bytes.count).contains(where: { $0.isNewline && $0 != "\n" }) else {
        return "a complaint on line \(complaint.place.line) of \(lines): \(complaint)"
      }
    }
    guard !source.isPartial, !source.entries.isEmpty || !source.rules.isEmpty else { return nil }
    _ = CatalogueChecks.complaints(about: source)
    let bytes = CatalogueCompiler(source).bytes
    let catalogue = try Catalogue(compiled: bytes)
    guard catalogue.image.automaton.checkInvariants() else { return "the automaton is not sound" }
    let again = CatalogueCompiler(CatalogueSource(of: catalogue)).bytes
    return again == bytes ? nil : "compiled again it is another"
  }

  private static let image: [UInt8] = {
    var source = CatalogueSource()
    source.read(
      """
      schema: actorgraph-catalogue/1
      actors:
        - {id: a, type: state, names: {en: [Abba, Dooda], ar: [بلاد]}, adjectives: {ar: [روس]}, metonyms: {en: [Cedda]}}
        - {id: b, type: person, names: {en: [Anna Boola]}, offices: [{office: president, of: a, from: 2020}]}
        - {id: c, type: alliance, of: a, names: {en: [Dooda]}, member-of: [a]}
      ambiguous:
        - {form: Dooda, language: en, actors: [a, c], default: context, preceded-by: [the], beside: [b]}
      """, file: "f")
    return CatalogueCompiler(source).bytes
  }()

  /// A compiled catalogue with bytes changed or cut off is refused, or does no harm.
  static let compiled = FuzzCheck(name: "compiled") { input in
    var input = FuzzInput(input)
    var bytes = image
    if input.byte() == 1 { bytes.removeLast(min(bytes.count, input.byte() << 8 | input.byte())) }
    while input.rest.count >= 4 {
      let place = input.byte() << 16 | input.byte() << 8 | input.byte()
      let value = UInt8(input.byte())
      if !bytes.isEmpty { bytes[place % bytes.count] = value }
    }
    guard let catalogue = try? Catalogue(compiled: bytes) else { return nil }
    for actor in 0..<catalogue.actorCount {
      _ = (catalogue.id(of: actor), catalogue.entry(of: actor), catalogue.labels(of: actor))
    }
    _ = (catalogue.rules, catalogue.actor(id: "b"))
    let finder = MentionFinder(catalogue: catalogue)
    _ = finder.annotate(Document(id: "t", text: "The Dooda met Anna Boola in Cedda. Boola, الروسية وبلاد Abba"))
    return nil
  }
}
