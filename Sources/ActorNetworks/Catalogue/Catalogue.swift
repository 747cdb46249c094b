// The catalogue at run time: who the actors are, and which forms name them.

import AliasMatching
internal import CByteBlocks
import CompiledCatalogue

/// An actor's position in its catalogue, from 0, in ascending order of id.
public typealias ActorIndex = Int

/// The gazetteer: actors with their names, demonyms and metonyms, compiled for matching.
///
/// Immutable and shared freely between threads. Reading the built-in one takes microseconds, whatever its size, as it lies
/// compiled in the binary.
public struct Catalogue: Sendable {
  let image: CatalogueImage
  /// Actors beyond the compiled ones, numbered behind them.
  private var discovered: [DiscoveredActor] = []
  /// Held here, as each mention asks for its actor's kind.
  private let kinds = CatalogueType.numbered

  /// The catalogue that comes with the library.
  ///
  /// - Throws: `CatalogueError.unreadable` if the library was built with a catalogue of another layout (`make catalogue` mends it).
  public static func builtIn() throws -> Catalogue {
    try Catalogue(
      memory: TableMemory(constant: actorgraph_compiled_catalogue(), count: Int(actorgraph_compiled_catalogue_size())))
  }

  /// A catalogue from the bytes that `CatalogueCompiler` made.
  ///
  /// - Throws: `CatalogueError.unreadable` if they are not such bytes, or damaged: what lies in them is not looked at before it is used.
  /// - Complexity: O(n).
  public init(compiled bytes: [UInt8]) throws {
    guard CatalogueImage.isWhole(bytes) else { throw CatalogueError.unreadable }
    try self.init(memory: TableMemory(copying: bytes))
  }

  private init(memory: TableMemory) throws {
    guard let image = CatalogueImage(memory) else { throw CatalogueError.unreadable }
    self.image = image
  }

  /// Its compiled form, which `init(compiled:)` reads.
  public var compiled: [UInt8] { image.memory.bytes }

  /// Number of actors.
  public var actorCount: Int { compiledCount + discovered.count }

  /// Number of actors that were compiled: discovered ones are numbered from here on.
  public var compiledCount: Int { image.actors.count / CatalogueImage.actorWords }

  /// The catalogue with these actors behind its own. Their names are found by `DiscoveredFinder`, not by the automaton.
  public func adding(_ actors: [DiscoveredActor]) -> Catalogue {
    var catalogue = self
    catalogue.discovered = actors
    return catalogue
  }

  private func discovered(_ actor: ActorIndex) -> DiscoveredActor? {
    actor < compiledCount ? nil : discovered[actor - compiledCount]
  }

  /// Number of distinct forms, after folding.
  public var formCount: Int { image.automaton.formCount }

  /// Finds every form of the catalogue in a text, whatever it means there: what `MentionFinder` chooses from.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - hits: receives the hits in ascending order of the word at which they begin.
  /// - Complexity: O(n) for texts of words; at most O(n · longest form) where forms overlap.
  public func scan(_ text: UTF8Text, into hits: inout [Hit]) { image.automaton.scan(text, into: &hits) }

  /// A number that changes whenever the sources of the catalogue change.
  public var digest: UInt64 { image.digest[0] }

  /// The version of the built-in catalogue, which is the tool's, with `+own` behind it if this is another.
  public var version: String {
    let isBuiltIn = (try? Catalogue.builtIn())?.digest == digest
    return ActorGraph.version + (isBuiltIn ? "" : "+own")
  }

  /// The slug of an actor.
  public func id(of actor: ActorIndex) -> String { discovered(actor)?.id ?? image.string(Int(field(0, of: actor))) }

  /// The type of an actor.
  public func type(of actor: ActorIndex) -> ActorType { kind(of: actor).actorType }

  /// What sort of entry it is in the catalogue.
  public func kind(of actor: ActorIndex) -> CatalogueType {
    if actor >= compiledCount { return discovered[actor - compiledCount].type == .person ? .person : .organisation }
    return kinds[Int(field(1, of: actor))]
  }

  /// The actor that this one belongs to, if any.
  public func owner(of actor: ActorIndex) -> ActorIndex? {
    guard actor < compiledCount else { return nil }
    let owner = Int(field(2, of: actor))
    return owner == 0 ? nil : owner - 1
  }

  /// Languages in which an actor has names, a bit each in the order of `Languages.all`.
  func languages(of actor: ActorIndex) -> UInt32 { field(5, of: actor) }

  /// Number of forms that the languages' rules made for an actor.
  public func generatedForms(of actor: ActorIndex) -> Int { discovered(actor)?.variants.count ?? Int(field(4, of: actor)) }

  /// The actor of this slug.
  ///
  /// - Complexity: O(log n), as actors are in the order of their ids.
  public func actor(id: String) -> ActorIndex? {
    var low = 0, high = compiledCount
    while low < high {
      let middle = (low + high) / 2
      if self.id(of: middle) < id { low = middle + 1 } else { high = middle }
    }
    if low < compiledCount, self.id(of: low) == id { return low }
    return discovered.firstIndex { $0.id == id }.map { compiledCount + $0 }
  }

  /// A spelling of the catalogue's files.
  public struct Spelling: Sendable, Equatable {
    /// How it stands to the actor.
    public let role: FormRole
    /// Code of ISO 639-1.
    public let language: String
    /// As in the file: a name, or a stem.
    public let text: String
  }

  /// The spellings of an actor, in the order of its file.
  public func spellings(of actor: ActorIndex) -> [Spelling] {
    if let found = discovered(actor) {
      return found.variants.map { Spelling(role: .names, language: found.language, text: $0) }
    }
    return entry(of: actor).forms.map { Spelling(role: $0.role, language: $0.language, text: $0.text) }
  }

  /// Calls `body` with the bytes of each spelling of an actor that is not a discovered one, in the order of its file.
  func forEachSpelling(of actor: ActorIndex, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var archive = archive(of: actor)
    archive.forEachSpelling(body)
  }

  /// What the files say of an actor that is not a discovered one.
  public func entry(of actor: ActorIndex) -> CatalogueEntry {
    var archive = archive(of: actor)
    return archive.entry()
  }

  /// What the files say of an actor that is not a discovered one, without its spellings, which take most of the time to read.
  func roles(of actor: ActorIndex) -> CatalogueEntry {
    var archive = archive(of: actor)
    return archive.entry(withForms: false)
  }

  /// The rules on ambiguous forms, in the order of the files.
  var rules: [AmbiguityRule] {
    var archive = SourceArchiveReader(image, at: Int(image.archivedRules[0]))
    return (0..<image.archivedRules[1]).map { _ in archive.rule() }
  }

  /// The name to show for an actor: its first name in `language`, else in English, else its first name of all.
  public func label(of actor: ActorIndex, in language: String) -> String {
    if let found = discovered(actor) { return found.variants.first ?? found.id }
    var archive = archive(of: actor)
    let names = archive.names()
    let chosen = [language, "en"].lazy.compactMap { code in names.first { archive.string($0.language) == code } }.first
    return (chosen ?? names.first).flatMap { archive.string($0.text) } ?? id(of: actor)
  }

  /// The first name of an actor in each language that it has one in, as a code of ISO 639-1.
  public func labels(of actor: ActorIndex) -> [String: String] {
    if let found = discovered(actor) {
      return found.language.isEmpty ? [:] : found.variants.first.map { [found.language: $0] } ?? [:]
    }
    var archive = archive(of: actor)
    var labels: [String: String] = [:]
    for name in archive.names() {
      guard let language = archive.string(name.language), !language.isEmpty, labels[language] == nil else { continue }
      labels[language] = archive.string(name.text)
    }
    return labels
  }

  private func archive(of actor: ActorIndex) -> SourceArchiveReader {
    SourceArchiveReader(image, at: Int(field(3, of: actor)))
  }

  /// The readings of a form, by its number in the automaton.
  func readings(of form: Int) -> [Reading] { readingNumbers(of: form).map(reading) }

  /// The numbers of a form's readings, for those who want no array of them.
  func readingNumbers(of form: Int) -> Range<Int> { Int(image.readingBounds[form])..<Int(image.readingBounds[form + 1]) }

  /// Asks for what is looked up of forms that were found: the tables are larger than the caches, and all forms wait for them together.
  func expect(_ hits: [Hit]) {
    for hit in hits { prefetch_for_reading(image.readingBounds.buffer(hit.form..<hit.form + 1).baseAddress) }
    for hit in hits {
      let first = Reading.words * readingNumbers(of: hit.form).lowerBound
      prefetch_for_reading(image.readings.buffer(first..<first).baseAddress)
    }
  }

  /// The reading of this number.
  func reading(_ number: Int) -> Reading { Reading(image.readings, at: Reading.words * number) }

  private func field(_ index: Int, of actor: ActorIndex) -> UInt32 {
    image.actors[CatalogueImage.actorWords * actor + index]
  }
}

/// Why there is no catalogue.
public enum CatalogueError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The bytes are not a compiled catalogue of this version.
  case unreadable

  /// What is wrong, and what to do.
  public var description: String {
    "the compiled catalogue is damaged, or does not have the layout that this version reads; compile it again with 'make catalogue'"
  }
}
