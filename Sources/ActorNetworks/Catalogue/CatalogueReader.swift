// From YAML files to entries, with every complaint at its file and line.

import Yams

/// What a set of catalogue files says.
public struct CatalogueSource: Sendable {
  /// The actors, in the order of reading.
  public var entries: [CatalogueEntry] = []
  /// Decisions on shared spellings.
  public var rules: [AmbiguityRule] = []
  /// What is wrong with the files.
  public var diagnostics: [CatalogueDiagnostic] = []
  /// FNV-1a over the texts that were read, in order: the catalogue's version in what is exported.
  public internal(set) var digest: UInt64 = 0xCBF2_9CE4_8422_2325

  /// An empty source.
  public init() {}

  /// Reads one file of either schema, adding its entries or rules; what is wrong is added to `diagnostics`.
  ///
  /// - Parameters:
  ///   - yaml: the file's text.
  ///   - file: its path, for messages.
  public mutating func read(_ yaml: String, file: String) {
    for byte in yaml.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var reader = YAMLReader(file: file)
    reader.read(yaml)
    entries += reader.entries
    rules += reader.rules
    diagnostics += reader.diagnostics
  }
}

private struct YAMLReader {
  let file: String
  var entries: [CatalogueEntry] = []
  var rules: [AmbiguityRule] = []
  var diagnostics: [CatalogueDiagnostic] = []

  private static let entryKeys: Set<String> = [
    "id", "type", "status", "iso", "wikidata", "of", "from", "to", "names", "adjectives", "people", "metonyms", "bodies",
    "member-of", "offices", "colour", "note", "replace", "disabled", "merge-into", "remove",
  ]
  private static let formKeys: Set<String> = [
    "form", "stem", "collective", "case", "ambiguous", "irregular", "feminine", "plural", "note",
  ]

  private static let ruleKeys: Set<String> = [
    "form", "language", "actors", "default", "preceded-by", "followed-by", "not-preceded-by", "not-followed-by", "beside", "note",
  ]

  mutating func read(_ yaml: String) {
    do {
      guard let root = try compose(yaml: yaml) else { return complain(1, "the file is empty; it needs 'schema' and 'actors'") }
      guard let top = root.mapping else { return complain(line(of: root), "expected 'schema' and a list at the top level") }
      switch text(top["schema"]) {
      case "actorgraph-catalogue/1", "actorgraph-ambiguity/1":
        refuseUnknownKeys(in: top, ["schema", "actors", "ambiguous"])
        for node in items(top["actors"], "actors") { readEntry(node) }
        for node in items(top["ambiguous"], "ambiguous") { readRule(node) }
      default:
        complain(line(of: root), "unknown schema; expected 'actorgraph-catalogue/1' or 'actorgraph-ambiguity/1'")
      }
    } catch let error as YamlError {
      complain(Self.line(of: error), "not valid YAML: \(Self.problem(of: error))")
    } catch {
      complain(1, "not valid YAML: \(error)")
    }
  }

  // MARK: Entries

  private mutating func readEntry(_ node: Node) {
    guard let map = node.mapping else { return complain(line(of: node), "expected an actor with 'id' and 'type'") }
    refuseUnknownKeys(in: map, Self.entryKeys)
    guard let id = text(map["id"]), Self.isSlug(id) else {
      return complain(line(of: node), "an actor needs an 'id' of lower-case letters, digits and single hyphens")
    }
    let type = text(map["type"]).flatMap(CatalogueType.init(rawValue:))
    if let node = map["type"], type == nil {
      let known = CatalogueType.allCases.map(\.rawValue).joined(separator: ", ")
      return complain(line(of: node), "\(id): 'type' must be one of: \(known)")
    }
    var entry = CatalogueEntry(id: id, type: type, owner: text(map["of"]), place: place(node))
    for role in FormRole.allCases {
      guard let languages = map[role.rawValue] else { continue }
      guard let byLanguage = languages.mapping else {
        complain(line(of: languages), "\(id): '\(role.rawValue)' must list forms by language")
        continue
      }
      for (key, list) in byLanguage { entry.forms += forms(list, role, key) }
    }
    if let list = map["member-of"] {
      entry.memberships = items(list, "member-of").compactMap { text($0.mapping?["org"]) ?? text($0) }
    }
    if let list = map["offices"] {
      entry.offices = items(list, "offices").compactMap { office($0, of: id) }
    }
    entry.changes.replaces = text(map["replace"]) == "true"
    entry.changes.isDisabled = text(map["disabled"]) == "true"
    entry.changes.mergesInto = text(map["merge-into"])
    if let removed = map["remove"] {
      guard let byLanguage = removed.mapping else {
        return complain(line(of: removed), "\(id): 'remove' must list spellings by language")
      }
      for (key, list) in byLanguage {
        guard let language = language(key) else { continue }
        entry.changes.removed += items(list, language).compactMap { text($0).map { .init(language: language, text: $0) } }
      }
    }
    entries.append(entry)
  }

  private mutating func office(_ node: Node, of id: String) -> CatalogueEntry.Office? {
    guard let map = node.mapping, let office = text(map["office"]), let of = text(map["of"]) else {
      complain(line(of: node), "\(id): an office needs 'office' and 'of'")
      return nil
    }
    return CatalogueEntry.Office(office: office, of: of, from: text(map["from"]), to: text(map["to"]))
  }

  private mutating func language(_ key: Node) -> String? {
    if let language = text(key), Languages.rules(for: language) != nil { return language }
    let known = Languages.all.map(\.code).joined(separator: ", ")
    complain(line(of: key), "unknown language; known are \(known)")
    return nil
  }

  private mutating func forms(_ list: Node, _ role: FormRole, _ key: Node) -> [CatalogueForm] {
    guard let language = language(key) else { return [] }
    return items(list, language).compactMap { form($0, role, language) }
  }

  private mutating func form(_ node: Node, _ role: FormRole, _ language: String) -> CatalogueForm? {
    var form = CatalogueForm(text: "", role: role, language: language, place: place(node))
    if let plain = text(node) {
      form.text = plain
    } else if let map = node.mapping {
      refuseUnknownKeys(in: map, Self.formKeys)
      let spellings = ["form", "stem", "collective"].compactMap { text(map[$0]) }
      form.text = spellings.count == 1 ? spellings[0] : ""
      form.isCollective = map["collective"] != nil
      form.isWhole = map["form"] != nil
      form.isAmbiguous = text(map["ambiguous"]) == "true"
      for key in ["irregular", "feminine", "plural"] {
        guard let more = map[key] else { continue }
        form.irregular += text(more).map { [$0] } ?? items(more, key).compactMap { text($0) }
      }
      if let rule = text(map["case"]) {
        form.caseRule = ["any": CaseRule.any, "upper": .upper, "exact": .exact][rule]
        if form.caseRule == nil { complain(line(of: node), "'case' must be any, upper or exact, not '\(rule)'") }
      }
    }
    guard !form.text.isEmpty else {
      complain(line(of: node), "expected a spelling, or a map with one of 'form', 'stem', 'collective'")
      return nil
    }
    return form
  }

  // MARK: Rules

  private mutating func readRule(_ node: Node) {
    guard let map = node.mapping else { return complain(line(of: node), "expected a rule with 'form', 'language' and 'default'") }
    refuseUnknownKeys(in: map, Self.ruleKeys)
    guard let form = text(map["form"]), let language = text(map["language"]),
      let decision = text(map["default"]).flatMap(AmbiguityRule.Decision.init(rawValue:))
    else {
      let known = AmbiguityRule.Decision.allCases.map(\.rawValue).joined(separator: ", ")
      return complain(line(of: node), "a rule needs 'form', 'language' and 'default' (\(known))")
    }
    func texts(_ key: String) -> [String] { map[key].map { items($0, key).compactMap { text($0) } } ?? [] }
    var rule = AmbiguityRule(form: form, language: language, actors: texts("actors"), decision: decision, place: place(node))
    rule.context.precededBy = texts("preceded-by")
    rule.context.followedBy = texts("followed-by")
    rule.context.notPrecededBy = texts("not-preceded-by")
    rule.context.notFollowedBy = texts("not-followed-by")
    rule.context.beside = texts("beside")
    rules.append(rule)
  }

  // MARK: Nodes

  private mutating func refuseUnknownKeys(in map: Node.Mapping, _ known: Set<String>) {
    for (key, _) in map {
      guard let name = text(key), !known.contains(name) else { continue }
      complain(line(of: key), "unknown key '\(name)'; known are \(known.sorted().joined(separator: ", "))")
    }
  }

  private mutating func items(_ node: Node?, _ key: String) -> [Node] {
    guard let node else { return [] }
    if let sequence = node.sequence { return Array(sequence) }
    complain(line(of: node), "'\(key)' must be a list")
    return []
  }

  private func text(_ node: Node?) -> String? { node?.scalar?.string }

  private func line(of node: Node) -> Int { node.mark?.line ?? 1 }

  private func place(_ node: Node) -> SourcePlace { SourcePlace(file: file, line: line(of: node)) }

  private mutating func complain(_ line: Int, _ message: String) {
    diagnostics.append(CatalogueDiagnostic(place: SourcePlace(file: file, line: line), message: message))
  }

  private static func isSlug(_ id: String) -> Bool {
    let parts = id.split(separator: "-", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
  }

  private static func line(of error: YamlError) -> Int {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    default: 1
    }
  }

  private static func problem(of error: YamlError) -> String {
    switch error {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
    default: "\(error)"
    }
  }
}
