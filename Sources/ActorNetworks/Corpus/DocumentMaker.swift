// From the fields of a document to the document, and whether it is chosen.

import AliasMatching

/// Makes documents of fields by a plan.
struct DocumentMaker {
  private static let paragraphBreak: [UInt8] = [0x0A, 0x0A]
  private static let splitter = SentenceSplitter()

  private let plan: ReadingPlan
  private let matcher: TextMatcher

  init(_ plan: ReadingPlan) {
    self.plan = plan
    matcher = TextMatcher(plan.selection.pattern)
  }

  /// Appends the document of these fields, behind what had to be repaired in it.
  ///
  /// - Parameters:
  ///   - id: the id that it has if it carries none.
  ///   - problem: makes a problem of the document.
  func append(
    _ raw: RawDocument, id: @autoclosure () -> String, to entries: inout [CorpusEntry],
    problem: (_ reason: String, _ isSkipped: Bool) -> CorpusProblem
  ) {
    let title = raw[.title].map(Self.line) ?? []
    let text = UTF8Text(repairing: Self.joined(title, raw[.text] ?? []))
    guard text.bytes.contains(where: { $0 > 0x20 }) else { return entries.append(.problem(problem("has no text", true))) }

    let url = raw[.url].flatMap(Self.string)
    var document = Document(id: raw[.id].flatMap(Self.string) ?? url ?? id(), text: text)
    document.title = title.isEmpty ? nil : String(decoding: title, as: UTF8.self)
    document.url = url
    document.source = raw[.source].flatMap(Self.string) ?? url.flatMap(Self.host)
    let language = raw[.language].flatMap(Self.languageCode)
    document.language = language ?? plan.language
    document.date = raw[.date].flatMap(Self.string).flatMap(WrittenDate.date)
    if document.date == nil, plan.findsDates { document.date = Self.dateInText(of: document) }
    document.date = document.date ?? plan.date

    if plan.selection.lacksDate(document.date) { return entries.append(.leftOut(isUndated: true)) }
    guard plan.language == nil || document.language == plan.language,
      plan.selection.admits(date: document.date, source: document.source), matcher.admits(document)
    else { return entries.append(.leftOut(isUndated: false)) }
    let malformed = raw.malformed + text.malformedSequences
    if malformed > 0 {
      let place = raw.firstMalformedByte.map { ", the first at byte \($0)" } ?? ""
      entries.append(.problem(problem("\(malformed) malformed sequence(s) replaced by U+FFFD\(place)", false)))
    }
    entries.append(.document(document))
  }

  /// The title as the first paragraph, unless the text begins with it.
  private static func joined(_ title: [UInt8], _ text: [UInt8]) -> [UInt8] {
    guard !title.isEmpty, !text.drop(while: { $0 <= 0x20 }).starts(with: title) else { return text }
    var joined: [UInt8] = []
    joined.reserveCapacity(title.count + 2 + text.count)
    joined += title
    joined += paragraphBreak
    joined += text
    return joined
  }

  /// Bytes in one line, without white space around it.
  private static func line(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(where: { $0 <= 0x20 }) else { return bytes }
    var line: [UInt8] = []
    line.reserveCapacity(bytes.count)
    var hasSpace = false
    for byte in bytes {
      if byte <= 0x20 {
        hasSpace = !line.isEmpty
        continue
      }
      if hasSpace { line.append(0x20) }
      hasSpace = false
      line.append(byte)
    }
    return line
  }

  /// Bytes as a line; nil if nothing is in it.
  private static func string(_ bytes: [UInt8]) -> String? {
    let line = line(bytes)
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }

  /// The code of ISO 639-1 that a tag of a language begins with (`ar-EG`, `en_US`); nil for other words.
  private static func languageCode(_ tag: [UInt8]) -> String? {
    let code = line(tag).prefix { $0 != 0x2D && $0 != 0x5F }.map { $0 | 0x20 }
    guard code.count == 2, code.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
    return String(decoding: code, as: UTF8.self)
  }

  /// The host of a URL, without `www.`.
  private static func host(_ url: String) -> String? {
    let parts = url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].hasSuffix(":"), parts[1].isEmpty else { return nil }
    let address = parts[2].prefix { !"/?#".contains($0) }
    let host = (address.split(separator: "@").last ?? "").prefix { $0 != ":" }.lowercased()
    return host.isEmpty ? nil : host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  private static func dateInText(of document: Document) -> CalendarDate? {
    DateFinder.shared.date(
      of: AnnotatedDocument(document: document, language: document.language, units: splitter.split(document.text), mentions: []))
  }
}
