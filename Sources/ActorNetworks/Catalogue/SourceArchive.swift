// The sources of a catalogue inside its compiled form, so that they can be shown, and compiled again with a user's files laid over them.

import AliasMatching

/// Writes entries and rules as numbers; their texts go to the pool of strings.
struct SourceArchiveWriter {
  private(set) var words: [UInt32] = []
  /// The pool, for other texts of the catalogue too.
  var strings = StringPool()

  private mutating func put(_ number: Int) { words.append(UInt32(number)) }

  private mutating func put(_ flags: Bool...) {
    put(flags.enumerated().reduce(0) { $1.element ? $0 | 1 << $1.offset : $0 })
  }

  private mutating func put(_ text: String?) { words.append(text.map { strings.index(of: $0) + 1 } ?? 0) }

  private mutating func put<Element>(_ list: [Element], _ write: (inout Self, Element) -> Void) {
    put(list.count)
    for element in list { write(&self, element) }
  }

  private mutating func put(_ place: SourcePlace) {
    put(place.file)
    put(place.line)
  }

  mutating func put(_ entry: CatalogueEntry) {
    put(entry.id)
    put((entry.type.flatMap { CatalogueType.allCases.firstIndex(of: $0) } ?? -1) + 1)
    put(entry.owner)
    put(entry.place)
    put(entry.from)
    put(entry.to)
    put(entry.memberships) { archive, membership in
      archive.put(membership.organisation)
      archive.put(membership.from)
      archive.put(membership.to)
      archive.put(membership.place.line)
    }
    put(entry.offices) { archive, office in
      archive.put(office.office)
      archive.put(office.of)
      archive.put(office.from)
      archive.put(office.to)
      archive.put(office.isRival)
      archive.put(office.place.line)
    }
    put(entry.forms) { $0.put($1) }
  }

  private mutating func put(_ form: CatalogueForm) {
    put(form.text)
    put(FormRole.allCases.firstIndex(of: form.role) ?? 0)
    put(form.language)
    put(form.isCollective, form.isWhole, form.isAmbiguous)
    put(form.caseRule.map { Int($0.rawValue) + 1 } ?? 0)
    put(form.irregular) { $0.put($1) }
    put(form.place.line)
  }

  mutating func put(_ rule: AmbiguityRule) {
    put(rule.form)
    put(rule.language)
    put(AmbiguityRule.Decision.allCases.firstIndex(of: rule.decision) ?? 0)
    put(rule.place)
    let context = rule.context
    for list in [
      rule.actors, context.precededBy, context.followedBy, context.notPrecededBy, context.notFollowedBy, context.beside,
    ] {
      put(list) { $0.put($1) }
    }
  }
}

/// Reads what `SourceArchiveWriter` wrote, from the position of an entry or rule on.
struct SourceArchiveReader {
  private let image: CatalogueImage
  private var position: Int

  init(_ image: CatalogueImage, at position: Int) {
    (self.image, self.position) = (image, position)
  }

  private mutating func number() -> Int {
    position += 1
    return Int(image.archive[position - 1])
  }

  private mutating func skip(_ words: Int) { position += words }

  func string(_ reference: Int) -> String? { reference == 0 ? nil : image.string(reference - 1) }

  private mutating func optionalText() -> String? { string(number()) }

  private mutating func text() -> String { optionalText() ?? "" }

  private mutating func list<Element>(_ read: (inout Self) -> Element) -> [Element] {
    let count = number()
    return (0..<count).map { _ in read(&self) }
  }

  private mutating func place() -> SourcePlace { SourcePlace(file: text(), line: number()) }

  private static let namesRole = FormRole.allCases.firstIndex(of: .names)

  /// The names of the entry in their order, with their languages, as numbers of strings, 0 for none: labels are asked for often.
  mutating func names() -> [(language: Int, text: Int)] {
    var names: [(language: Int, text: Int)] = []
    forEachForm { text, role, language in
      if role == Self.namesRole { names.append((language, text)) }
    }
    return names
  }

  /// Calls `body` with the bytes of each spelling of the entry.
  mutating func forEachSpelling(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let image = image
    forEachForm { text, _, _ in if text > 0 { body(image.bytes(ofString: text - 1)) } }
  }

  /// Calls `body` with the numbers that stand for the text, role and language of each spelling, without reading all else.
  private mutating func forEachForm(_ body: (_ text: Int, _ role: Int, _ language: Int) -> Void) {
    skip(7)
    skip(number() * 4)
    skip(number() * 6)
    for _ in 0..<number() {
      body(number(), number(), number())
      skip(2)
      skip(number() + 1)
    }
  }

  /// The entry; spellings stand last in it and may be left unread.
  mutating func entry(withForms: Bool = true) -> CatalogueEntry {
    let id = text(), type = number(), owner = optionalText()
    var entry = CatalogueEntry(
      id: id, type: type == 0 ? nil : CatalogueType.allCases[type - 1], owner: owner, place: place())
    entry.from = optionalText()
    entry.to = optionalText()
    let file = entry.place.file
    entry.memberships = list {
      CatalogueEntry.Membership(
        organisation: $0.text(), from: $0.optionalText(), to: $0.optionalText(), place: SourcePlace(file: file, line: $0.number())
      )
    }
    entry.offices = list {
      CatalogueEntry.Office(
        office: $0.text(), of: $0.text(), from: $0.optionalText(), to: $0.optionalText(), isRival: $0.number() != 0,
        place: SourcePlace(file: file, line: $0.number()))
    }
    if withForms { entry.forms = list { $0.form(in: file) } }
    return entry
  }

  private mutating func form(in file: String) -> CatalogueForm {
    var form = CatalogueForm(
      text: text(), role: FormRole.allCases[number()], language: text(), place: SourcePlace(file: file, line: 0))
    let flags = number()
    form.isCollective = flags & 1 != 0
    form.isWhole = flags & 2 != 0
    form.isAmbiguous = flags & 4 != 0
    let caseRule = number()
    form.caseRule = caseRule == 0 ? nil : CaseRule(rawValue: UInt8(caseRule - 1))
    form.irregular = list { $0.text() }
    form.place.line = number()
    return form
  }

  mutating func rule() -> AmbiguityRule {
    let form = text(), language = text(), decision = AmbiguityRule.Decision.allCases[number()], place = place()
    let actors = list { $0.text() }
    var rule = AmbiguityRule(form: form, language: language, actors: actors, decision: decision, place: place)
    rule.context.precededBy = list { $0.text() }
    rule.context.followedBy = list { $0.text() }
    rule.context.notPrecededBy = list { $0.text() }
    rule.context.notFollowedBy = list { $0.text() }
    rule.context.beside = list { $0.text() }
    return rule
  }
}
