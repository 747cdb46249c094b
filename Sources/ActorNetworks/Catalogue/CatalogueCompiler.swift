// From entries and the languages' rules to the tables of a compiled catalogue.

import AliasMatching

/// Compiles catalogue sources.
public struct CatalogueCompiler {
  /// The compiled bytes, which `Catalogue.init(compiled:)` reads.
  public let bytes: [UInt8]
  /// What is wrong: what the files' reader found, references to nobody, forms that several actors share without a decision.
  public let diagnostics: [CatalogueDiagnostic]

  /// Compiles the entries and rules of `source`.
  ///
  /// Entries that are wrong are left out, forms that two actors share without a decision count only where the document names
  /// one of them otherwise; both are told in `diagnostics`.
  ///
  /// - Parameters:
  ///   - source: what the files say.
  ///   - known: ids that the files may refer to without defining them.
  /// - Complexity: O(n log n) in the number of generated forms.
  public init(_ source: CatalogueSource, known: Set<String> = []) {
    var compilation = Compilation(source, known: known)
    bytes = compilation.run()
    diagnostics = compilation.diagnostics.sortedByPlace
  }

  /// What `init(_:known:)` would tell, for those who want no bytes: making the tables takes half of its time.
  static func diagnostics(of source: CatalogueSource, known: Set<String>) -> [CatalogueDiagnostic] {
    var compilation = Compilation(source, known: known)
    _ = compilation.settle()
    return compilation.diagnostics
  }
}

private struct Compilation {
  let source: CatalogueSource
  var diagnostics: [CatalogueDiagnostic]
  private var archive = SourceArchiveWriter()

  init(_ source: CatalogueSource, known: Set<String>) {
    self.source = source
    let checked = CheckedSource(source, known: known, makesForms: false)
    diagnostics = source.diagnostics + ReferenceCheck.complaints(about: checked)
  }

  /// Entries and rules with all forms claimed and decided on, before any table is made.
  struct Settled {
    let actors: [[UInt32]]
    let indices: [String: Int]
    let proposals: Proposals
    /// The rules that look at words around.
    let rules: [AmbiguityRule]
    /// Where the archive of the rules begins.
    let archivedRules: Int
  }

  mutating func settle() -> Settled {
    let entries = soundEntries()
    let indices = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1.id, $0) })

    var actors: [[UInt32]] = []
    var proposals = Proposals()
    var surnames: [(actor: Int, language: Int, form: CatalogueForm)] = []
    for (actor, entry) in entries.enumerated() {
      let before = proposals.count
      for form in entry.forms.map(entry.inflectable) {
        guard let language = Languages.index(of: form.language) else { continue }
        if let surname = Surnames.surname(of: form, in: entry) { surnames.append((actor, language, surname)) }
        for inflected in Languages.all[language].forms(of: form) {
          let reading = reading(of: inflected.text, from: form, actor: actor, language: language)
          proposals.add(reading, for: inflected, at: form.place)
        }
      }
      let type = entry.type.flatMap(CatalogueType.allCases.firstIndex) ?? 0
      let owner = entry.owner.flatMap { indices[$0] }.map { $0 + 1 } ?? 0
      let generated = proposals.count - before
      let languages = entry.forms.reduce(UInt32(0)) { set, form in
        form.role == .names ? set | 1 << UInt32(Languages.index(of: form.language) ?? 0) : set
      }
      let archived = UInt32(archive.words.count)
      archive.put(entry)
      actors.append([archive.strings.index(of: entry.id), UInt32(type), UInt32(owner), archived, UInt32(generated), languages])
    }
    let archivedRules = archive.words.count
    for rule in source.rules { archive.put(rule) }
    let rules = proposals.apply(source.rules, actors: indices, complaints: &diagnostics)
    for (actor, language, form) in surnames {
      for inflected in Languages.all[language].forms(of: form) {
        var reading = reading(of: inflected.text, from: form, actor: actor, language: language)
        reading.isDerived = true
        proposals.addSurname(reading, for: inflected, at: form.place) { entries[$0].type == .person }
      }
    }
    settleShared(in: &proposals, entries)
    return Settled(actors: actors, indices: indices, proposals: proposals, rules: rules, archivedRules: archivedRules)
  }

  mutating func run() -> [UInt8] {
    let settled = settle()
    let (builder, bounds, readings) = settled.proposals.tables(alsoEncoding: settled.rules)
    let contexts = contextRules(settled.rules, builder, settled.indices)
    return CatalogueImage.write(
      automaton: builder.tables(), readingBounds: bounds, readings: readings, actors: settled.actors, archive: archive.words,
      archivedRules: (settled.archivedRules, source.rules.count), strings: archive.strings.strings, rules: contexts,
      digest: source.digest)
  }

  private mutating func contextRules(
    _ rules: [AmbiguityRule], _ builder: AutomatonBuilder, _ indices: [String: Int]
  ) -> ContextRules.Sources {
    var contexts = ContextRules.Sources()
    for rule in rules {
      let context = rule.context
      let sides = [context.precededBy, context.followedBy, context.notPrecededBy, context.notFollowedBy]
      contexts.add(
        sides.map { $0.compactMap { builder.encode($0) } }, beside: context.beside.compactMap { indices[$0] },
        place: archive.strings.index(of: rule.place.description))
    }
    contexts.clitics = Languages.all.flatMap(\.prefixes).filter { $0.letters.unicodeScalars.count == 1 && $0.replaced.isEmpty }
      .compactMap { builder.encode($0.letters)?.first }
    return contexts
  }

  // MARK: Entries

  /// The entries that can be compiled, in the order of their ids.
  private mutating func soundEntries() -> [CatalogueEntry] {
    var first: [String: SourcePlace] = [:]
    var kept: [CatalogueEntry] = []
    for entry in source.entries {
      let complaint: String? =
        if let place = first[entry.id] {
          "the id is taken at \(place)"
        } else if entry.type == nil {
          "needs a 'type', as no other file defines it"
        } else if !entry.forms.contains(where: { $0.role == .names }) {
          "has no 'names'"
        } else {
          nil
        }
      if let complaint {
        diagnostics.append(CatalogueDiagnostic(place: entry.place, message: "\(entry.id): \(complaint)"))
      } else {
        first[entry.id] = entry.place
        kept.append(entry)
      }
    }
    return kept.sorted { $0.id < $1.id }
  }

  // MARK: Readings

  private mutating func reading(of text: String, from form: CatalogueForm, actor: Int, language: Int) -> Reading {
    let conditions = FormConditions(of: text, from: form)
    return Reading(
      actor: actor, kind: form.role.kind, needsSupport: conditions.needsSupport, caseRule: conditions.caseRule,
      isLetterExact: conditions.isLetterExact, spelling: conditions.spelling.map { Int(archive.strings.index(of: $0)) } ?? 0,
      languages: 1 << UInt32(language))
  }

  // MARK: Shared forms

  /// Forms that several actors claim in the same way: told, and counted only with support.
  private mutating func settleShared(in proposals: inout Proposals, _ entries: [CatalogueEntry]) {
    for index in proposals.claims.indices where proposals.claims[index].readings.count > 1 {
      let claim = proposals.claims[index]
      let sure = claim.readings.filter { !$0.needsSupport }
      let shared = Dictionary(grouping: sure, by: \.rank).filter { Set($0.value.map(\.actor)).count > 1 }
      guard let best = shared.keys.min(), best == sure.map(\.rank).min() else { continue }
      for reading in claim.readings.indices where claim.readings[reading].rank == best {
        proposals.claims[index].readings[reading].needsSupport = true
      }
      let actors = Set(sure.filter { $0.rank == best && $0.actor != Reading.nobody }.map(\.actor))
      let ids = actors.sorted().map { entries[$0].id }.joined(separator: ", ")
      let message =
        "'\(SpellingFold.key(of: claim.text))' names several actors (\(ids)): mark it 'ambiguous: true' at each or settle it in ambiguous.yaml"
      diagnostics.append(CatalogueDiagnostic(place: claim.place, message: message, isWarning: true))
    }
  }
}

/// The readings that the entries claim, by folded form.
private struct Proposals {
  struct Claim {
    var text: String
    var isGlueable: Bool
    var readings: [Reading]
    /// Where the last reading comes from.
    var place: SourcePlace

    mutating func add(_ reading: Reading, _ form: InflectedForm, at place: SourcePlace) {
      isGlueable = isGlueable || form.isGlueable
      self.place = place
      let same = readings.firstIndex { known in
        known.actor == reading.actor && known.kind == reading.kind && known.caseRule == reading.caseRule
          && known.spelling == reading.spelling && known.needsSupport == reading.needsSupport
          && known.isDerived == reading.isDerived
      }
      if let same {
        readings[same].languages |= reading.languages
      } else {
        readings.append(reading)
      }
    }
  }

  /// In the order of adding, one for each folded form.
  var claims: [Claim] = []
  /// Position of the claim of a folded form, as UTF-8.
  private var positions: [[UInt8]: Int] = [:]
  /// Readings that were added.
  private(set) var count = 0

  mutating func add(_ reading: Reading, for form: InflectedForm, at place: SourcePlace) {
    let key = SpellingFold.bytes(of: form.text)
    guard !key.isEmpty else { return }
    count += 1
    let position = positions[key] ?? claims.count
    if position == claims.count {
      positions[key] = position
      claims.append(Claim(text: form.text, isGlueable: false, readings: [], place: place))
    }
    claims[position].add(reading, form, at: place)
  }

  /// Adds a surname that no file lists, unless its form is also something else than persons' names, or was decided on.
  mutating func addSurname(_ reading: Reading, for form: InflectedForm, at place: SourcePlace, isPerson: (Int) -> Bool) {
    if let position = positions[SpellingFold.bytes(of: form.text)] {
      let readings = claims[position].readings
      guard !readings.isEmpty,
        readings.allSatisfy({ $0.actor != Reading.nobody && $0.actor != reading.actor && isPerson($0.actor) })
      else { return }
    }
    add(reading, for: form, at: place)
  }

  /// Applies decisions to the readings they concern.
  ///
  /// - Returns: the rules that look at words around, in the order of the numbers that the readings got.
  mutating func apply(
    _ rules: [AmbiguityRule], actors: [String: Int], complaints: inout [CatalogueDiagnostic]
  ) -> [AmbiguityRule] {
    var contextual: [AmbiguityRule] = []
    for rule in rules {
      guard let language = Languages.index(of: rule.language) else { continue }
      let concerned = rule.actors.compactMap { actors[$0] }
      let position = positions[SpellingFold.bytes(of: rule.form)]
      let bit = UInt32(1) << UInt32(language)
      if rule.decision == .nobody {
        if let position, claims[position].readings.contains(where: { $0.actor != Reading.nobody }) {
          let message = "'\(rule.form)' is the name of an actor; say 'off' to drop it"
          complaints.append(CatalogueDiagnostic(place: rule.place, message: message))
          continue
        }
        let nobody = Reading(
          actor: Reading.nobody, kind: .name, needsSupport: false, caseRule: .any, isLetterExact: false, spelling: 0,
          languages: bit)
        add(nobody, for: InflectedForm(rule.form), at: rule.place)
        continue
      }
      guard let position else { continue }
      if rule.context != AmbiguityRule.Context() { contextual.append(rule) }
      let number = rule.context == AmbiguityRule.Context() ? 0 : contextual.count
      claims[position].readings = claims[position].readings.flatMap { reading -> [Reading] in
        // What the files spell to the letter needs no decision.
        guard reading.languages & bit != 0, reading.caseRule != .exact || rule.decision == .off,
          concerned.isEmpty || concerned.contains(reading.actor)
        else { return [reading] }
        // A decision is about one language; the form's readings in others stay as they are.
        var (decided, others) = (reading, reading)
        decided.languages = bit
        others.languages &= ~bit
        let undecided = others.languages == 0 ? [] : [others]
        if number > 0 { decided.rule = number }
        switch rule.decision {
        case .context:
          decided.needsSupport = true
        case .match:
          guard let meant = concerned.first else { return [reading] }
          if reading.actor != meant { return undecided }
          decided.needsSupport = false
        case .off, .nobody:
          return undecided
        }
        return undecided + [decided]
      }
    }
    return contextual
  }

  /// The automaton's builder, and for each of its forms the readings.
  func tables(
    alsoEncoding rules: [AmbiguityRule]
  ) -> (builder: AutomatonBuilder, bounds: [UInt32], readings: [Reading]) {
    let ordered = claims.filter { !$0.readings.isEmpty }
    let prefixes = Languages.all.flatMap(\.prefixes)
    let builder = AutomatonBuilder(
      forms: ordered.map { MatchForm($0.text, isGlueable: $0.isGlueable) }, prefixes: prefixes, glueLetter: Arabic.conjunction,
      words: rules.flatMap { $0.context.precededBy + $0.context.followedBy + $0.context.notPrecededBy + $0.context.notFollowedBy }
    )
    var byForm: [Int: [Reading]] = [:]
    for (claim, number) in zip(ordered, builder.formNumbers) {
      if let number { byForm[number, default: []] += claim.readings }
    }
    var bounds: [UInt32] = [0], readings: [Reading] = []
    for form in 0..<(byForm.keys.max().map { $0 + 1 } ?? 0) {
      readings += byForm[form] ?? []
      bounds.append(UInt32(readings.count))
    }
    return (builder, bounds, readings)
  }
}
