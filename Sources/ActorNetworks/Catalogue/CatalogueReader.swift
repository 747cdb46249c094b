// From YAML files to entries, with every complaint at its file and line.

import YAMLReading

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
    var reader = EntryReader(file: file)
    reader.read(yaml)
    entries += reader.entries
    rules += reader.rules
    diagnostics += reader.diagnostics
    isPartial = isPartial || reader.isUnreadable
  }
}

private struct EntryReader {
  let file: String
  var entries: [CatalogueEntry] = []
  var rules: [AmbiguityRule] = []
  var diagnostics: [CatalogueDiagnostic] = []
  private(set) var isUnreadable = false

  mutating func read(_ yaml: String) {
    do {
      guard let root = try YAMLNode.read(yaml) else { return complain(1, "the file is empty; it needs 'schema' and 'actors'") }
      diagnostics += CatalogueShape.file.complaints(about: root, file: file)
      for node in items(root["actors"]) { readEntry(node) }
      for node in items(root["ambiguous"]) { readRule(node) }
    } catch {
      isUnreadable = true
      complain(error.line, error.message)
    }
  }

  // MARK: Entries

  // What is of the wrong shape is left out in silence here, as the shape's complaints tell of it.

  private mutating func readEntry(_ node: YAMLNode) {
    guard let id = node["id"]?.text, CatalogueShape.isSlug(id) else { return }
    let type = node["type"]?.text.flatMap(CatalogueType.init(rawValue:))
    // Without its type the compiler would take it for a change of another file's entry.
    guard type != nil || node["type"] == nil else { return }
    var entry = CatalogueEntry(
      id: id, type: type, owner: node["of"]?.text, from: node["from"]?.text, to: node["to"]?.text, place: place(node))
    for role in FormRole.allCases {
      for (language, nodes) in byLanguage(node[role.rawValue]) {
        entry.forms += nodes.compactMap { form($0, role, language) }
      }
    }
    entry.memberships = items(node["member-of"]).compactMap(membership)
    entry.offices = items(node["offices"]).compactMap(office)
    entry.changes.replaces = node["replace"]?.text == "true"
    entry.changes.isDisabled = node["disabled"]?.text == "true"
    entry.changes.mergesInto = node["merge-into"]?.text
    for (language, nodes) in byLanguage(node["remove"]) {
      entry.changes.removed += nodes.compactMap(\.text).map { .init(language: language, text: $0) }
    }
    entries.append(entry)
  }

  private func membership(_ node: YAMLNode) -> CatalogueEntry.Membership? {
    (node["org"]?.text ?? node.text).map {
      CatalogueEntry.Membership(organisation: $0, from: node["from"]?.text, to: node["to"]?.text, place: place(node))
    }
  }

  private func office(_ node: YAMLNode) -> CatalogueEntry.Office? {
    guard let office = node["office"]?.text, let of = node["of"]?.text else { return nil }
    return CatalogueEntry.Office(
      office: office, of: of, from: node["from"]?.text, to: node["to"]?.text, isRival: node["rival"]?.text == "true",
      place: place(node))
  }

  private func form(_ node: YAMLNode, _ role: FormRole, _ language: String) -> CatalogueForm? {
    var form = CatalogueForm(text: node.text ?? "", role: role, language: language, place: place(node))
    if node.map != nil {
      let spellings = ["form", "stem", "collective"].compactMap { node[$0]?.text }
      form.text = spellings.count == 1 ? spellings[0] : ""
      form.isCollective = node["collective"] != nil
      form.isWhole = node["form"] != nil
      form.isAmbiguous = node["ambiguous"]?.text == "true"
      for more in ["irregular", "feminine", "plural"].compactMap({ node[$0] }) {
        form.irregular += more.text.map { [$0] } ?? texts(more)
      }
      form.caseRule = node["case"]?.text.flatMap { ["any": CaseRule.any, "upper": .upper, "exact": .exact][$0] }
    }
    return form.text.isEmpty ? nil : form
  }

  // MARK: Rules

  private mutating func readRule(_ node: YAMLNode) {
    guard let form = node["form"]?.text, let language = node["language"]?.text,
      let decision = node["default"]?.text.flatMap(AmbiguityRule.Decision.init(rawValue:))
    else { return }
    var rule = AmbiguityRule(
      form: form, language: language, actors: texts(node["actors"]), decision: decision, place: place(node))
    rule.context.precededBy = texts(node["preceded-by"])
    rule.context.followedBy = texts(node["followed-by"])
    rule.context.notPrecededBy = texts(node["not-preceded-by"])
    rule.context.notFollowedBy = texts(node["not-followed-by"])
    rule.context.beside = texts(node["beside"])
    rules.append(rule)
  }

  // MARK: Nodes

  private func items(_ node: YAMLNode?) -> [YAMLNode] { node?.list ?? [] }

  private func texts(_ node: YAMLNode?) -> [String] { items(node).compactMap(\.text) }

  private func byLanguage(_ node: YAMLNode?) -> [(language: String, nodes: [YAMLNode])] {
    (node?.map ?? []).compactMap { key, list in
      guard let language = key.text, Languages.rules(for: language) != nil else { return nil }
      return (language, items(list))
    }
  }

  private func place(_ node: YAMLNode) -> SourcePlace { SourcePlace(file: file, line: node.line) }

  private mutating func complain(_ line: Int, _ message: String) {
    diagnostics.append(CatalogueDiagnostic(place: SourcePlace(file: file, line: line), message: message))
  }
}
