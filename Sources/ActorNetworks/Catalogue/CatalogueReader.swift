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
  public internal(set) var digest: UInt64 = FNV1a.seed

  /// Whether a file could not be read at all, so that what it defines is unknown.
  public internal(set) var isPartial = false

  /// An empty source.
  public init() {}

  /// Reads one file of either schema, adding its entries or rules; what is wrong is added to `diagnostics`.
  ///
  /// - Parameters:
  ///   - yaml: the file's text.
  ///   - file: its path, for messages.
  public mutating func read(_ yaml: String, file: String) {
    for byte in yaml.utf8 { digest = FNV1a.mix(digest, UInt64(byte)) }
    var reader = YAMLReader(file: file)
    reader.read(yaml)
    entries += reader.entries
    rules += reader.rules
    diagnostics += reader.diagnostics
    isPartial = isPartial || reader.isUnreadable
  }
}

private struct YAMLReader {
  let file: String
  var entries: [CatalogueEntry] = []
  var rules: [AmbiguityRule] = []
  var diagnostics: [CatalogueDiagnostic] = []
  private(set) var isUnreadable = false

  mutating func read(_ yaml: String) {
    parse(yaml)
    guard !diagnostics.isEmpty else { return }
    // What is missing at the end is told of the line behind it.
    let last = 1 + yaml.count(where: \.isNewline)
    for index in diagnostics.indices where diagnostics[index].place.line > last { diagnostics[index].place.line = last }
  }

  private mutating func parse(_ yaml: String) {
    do {
      guard let root = try compose(yaml: yaml) else { return complain(1, "the file is empty; it needs 'schema' and 'actors'") }
      diagnostics += CatalogueShape.file.complaints(about: root, file: file)
      for node in items(root.mapping?["actors"]) { readEntry(node) }
      for node in items(root.mapping?["ambiguous"]) { readRule(node) }
    } catch let error as YamlError {
      isUnreadable = true
      complain(Self.line(of: error), Self.problem(of: error))
    } catch {
      isUnreadable = true
      complain(1, "not valid YAML: \(error)")
    }
  }

  // MARK: Entries

  // What is of the wrong shape is left out in silence here, as the shape's complaints tell of it.

  private mutating func readEntry(_ node: Node) {
    guard let map = node.mapping, let id = text(map["id"]), CatalogueShape.isSlug(id) else { return }
    let type = text(map["type"]).flatMap(CatalogueType.init(rawValue:))
    // Without its type the compiler would take it for a change of another file's entry.
    guard type != nil || map["type"] == nil else { return }
    var entry = CatalogueEntry(
      id: id, type: type, owner: text(map["of"]), from: text(map["from"]), to: text(map["to"]), place: place(node))
    for role in FormRole.allCases {
      for (language, nodes) in byLanguage(map[role.rawValue]) {
        entry.forms += nodes.compactMap { form($0, role, language) }
      }
    }
    entry.memberships = items(map["member-of"]).compactMap(membership)
    entry.offices = items(map["offices"]).compactMap(office)
    entry.changes.replaces = text(map["replace"]) == "true"
    entry.changes.isDisabled = text(map["disabled"]) == "true"
    entry.changes.mergesInto = text(map["merge-into"])
    for (language, nodes) in byLanguage(map["remove"]) {
      entry.changes.removed += nodes.compactMap { text($0).map { .init(language: language, text: $0) } }
    }
    entries.append(entry)
  }

  private func membership(_ node: Node) -> CatalogueEntry.Membership? {
    let map = node.mapping
    return (text(map?["org"]) ?? text(node)).map {
      CatalogueEntry.Membership(organisation: $0, from: text(map?["from"]), to: text(map?["to"]), place: place(node))
    }
  }

  private func office(_ node: Node) -> CatalogueEntry.Office? {
    guard let map = node.mapping, let office = text(map["office"]), let of = text(map["of"]) else { return nil }
    return CatalogueEntry.Office(
      office: office, of: of, from: text(map["from"]), to: text(map["to"]), isRival: text(map["rival"]) == "true",
      place: place(node))
  }

  private func form(_ node: Node, _ role: FormRole, _ language: String) -> CatalogueForm? {
    var form = CatalogueForm(text: text(node) ?? "", role: role, language: language, place: place(node))
    if let map = node.mapping {
      let spellings = ["form", "stem", "collective"].compactMap { text(map[$0]) }
      form.text = spellings.count == 1 ? spellings[0] : ""
      form.isCollective = map["collective"] != nil
      form.isWhole = map["form"] != nil
      form.isAmbiguous = text(map["ambiguous"]) == "true"
      for more in ["irregular", "feminine", "plural"].compactMap({ map[$0] }) {
        form.irregular += text(more).map { [$0] } ?? items(more).compactMap { text($0) }
      }
      form.caseRule = text(map["case"]).flatMap { ["any": CaseRule.any, "upper": .upper, "exact": .exact][$0] }
    }
    return form.text.isEmpty ? nil : form
  }

  // MARK: Rules

  private mutating func readRule(_ node: Node) {
    guard let map = node.mapping, let form = text(map["form"]), let language = text(map["language"]),
      let decision = text(map["default"]).flatMap(AmbiguityRule.Decision.init(rawValue:))
    else { return }
    func texts(_ key: String) -> [String] { items(map[key]).compactMap { text($0) } }
    var rule = AmbiguityRule(form: form, language: language, actors: texts("actors"), decision: decision, place: place(node))
    rule.context.precededBy = texts("preceded-by")
    rule.context.followedBy = texts("followed-by")
    rule.context.notPrecededBy = texts("not-preceded-by")
    rule.context.notFollowedBy = texts("not-followed-by")
    rule.context.beside = texts("beside")
    rules.append(rule)
  }

  // MARK: Nodes

  private func items(_ node: Node?) -> [Node] { node?.sequence.map { Array($0) } ?? [] }

  private func byLanguage(_ node: Node?) -> [(language: String, nodes: [Node])] {
    guard let map = node?.mapping else { return [] }
    return map.compactMap { key, list in
      guard let language = text(key), Languages.rules(for: language) != nil else { return nil }
      return (language, items(list))
    }
  }

  private func text(_ node: Node?) -> String? { node?.scalar?.string }

  private func place(_ node: Node) -> SourcePlace { SourcePlace(file: file, line: node.mark?.line ?? 1) }

  private mutating func complain(_ line: Int, _ message: String) {
    diagnostics.append(CatalogueDiagnostic(place: SourcePlace(file: file, line: line), message: message))
  }

  private static func line(of error: YamlError) -> Int {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    case .reader(_, let offset, _, let yaml): 1 + yaml.prefix(offset ?? 0).count { $0.isNewline }
    default: 1
    }
  }

  private static func problem(of error: YamlError) -> String {
    switch error {
    case .duplicatedKeysInMapping(let keys, _):
      "\(keys.sorted().map { "'\($0)'" }.joined(separator: ", ")) stands twice in one map: keep one"
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _),
      .reader(let problem, _, _, _):
      "not valid YAML: \(problem)"
    default: "not valid YAML: \(error)"
    }
  }
}
