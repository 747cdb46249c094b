// The compiled catalogue as bytes: which tables there are and in what order. Writer and reader stand here together.

import AliasMatching

/// How a form of the automaton names an actor: four numbers, as the catalogue holds them.
struct Reading: Hashable, Sendable {
  /// The actor, and above its bits the kind, the conditions that are met or not, and the case.
  private var meaning: UInt32
  private var spellingNumber: UInt32
  /// Set of languages, a bit each in the order of `Languages.all`.
  var languages: UInt32
  private var ruleNumber: UInt32 = 0

  /// The actor of forms that mean nobody.
  static let nobody = 0xF_FFFF

  private static let support: UInt32 = 1 << 24
  private static let letters: UInt32 = 1 << 25
  private static let derived: UInt32 = 1 << 26

  /// Index of the actor in the catalogue.
  var actor: Int { Int(meaning & UInt32(Self.nobody)) }

  /// How the form names it.
  var kind: MentionKind { MentionKind(rawValue: UInt8(meaning >> 20 & 15)) ?? .name }

  /// What upper and lower case the text must have.
  var caseRule: CaseRule { CaseRule(rawValue: UInt8(meaning >> 28)) ?? .any }

  /// Whether it counts only where the document names the actor by another form.
  var needsSupport: Bool {
    get { meaning & Self.support != 0 }
    set { meaning = newValue ? meaning | Self.support : meaning & ~Self.support }
  }

  /// Whether the text's letters must be those of `spelling`, not merely fold to them.
  var isLetterExact: Bool { meaning & Self.letters != 0 }

  /// Whether it is a surname that no file lists: one that is listed goes before it.
  var isDerived: Bool {
    get { meaning & Self.derived != 0 }
    set { meaning = newValue ? meaning | Self.derived : meaning & ~Self.derived }
  }

  /// The catalogue's spelling, an index into the strings; only for `.exact` and `isLetterExact`, else 0.
  var spelling: Int { Int(spellingNumber) }

  /// The rule on the words around it, an index into the rules + 1; 0 for none.
  var rule: Int {
    get { Int(ruleNumber) }
    set { ruleNumber = UInt32(newValue) }
  }

  /// Which reading of a form is preferred, the smallest first: by kind, then the one that asks more of the text's case
  /// (ГУАМ is the organisation, Гуам the island) and of its letters.
  var rank: Int {
    ((Int(kind.rawValue) * 4 + 3 - Int(caseRule.rawValue)) * 2 + (isLetterExact ? 0 : 1)) * 2 + (isDerived ? 1 : 0)
  }

  /// Whether both mean one actor by one kind.
  func meansTheSame(as other: Reading) -> Bool { (meaning ^ other.meaning) & 0xFF_FFFF == 0 }

  init(
    actor: Int, kind: MentionKind, needsSupport: Bool, caseRule: CaseRule, isLetterExact: Bool, spelling: Int, languages: UInt32
  ) {
    meaning =
      UInt32(actor) | UInt32(kind.rawValue) << 20 | (needsSupport ? Self.support : 0) | (isLetterExact ? Self.letters : 0)
      | UInt32(caseRule.rawValue) << 28
    spellingNumber = UInt32(spelling)
    self.languages = languages
  }

  static let words = 4

  var packed: [UInt32] { [meaning, spellingNumber, languages, ruleNumber] }

  init(_ table: Table<UInt32>, at start: Int) {
    let words = table.buffer(start..<start + Self.words)
    (meaning, spellingNumber, languages, ruleNumber) = (words[0], words[1], words[2], words[3])
  }
}

/// The tables of a compiled catalogue; a class, as each copy of so many tables would be counted table by table.
final class CatalogueImage: Sendable {
  /// "agcat" and the version of the layout.
  static let magic: UInt64 = 0x0009_7461_6367_6100

  /// Whether bytes begin as an image does, of whichever layout.
  static func isImage(_ bytes: [UInt8]) -> Bool {
    withUnsafeBytes(of: magic.littleEndian) { bytes.count > 8 && bytes[1..<6].elementsEqual($0[1..<6]) }
  }

  let memory: TableMemory
  let automaton: Automaton
  /// For each form, the begin of its readings; one more at the end.
  let readingBounds: Table<UInt32>
  let readings: Table<UInt32>
  /// Six numbers for each actor: id (string), type, owner (actor + 1), place of its entry in the archive, number of generated forms,
  /// languages of its names (a bit each).
  let actors: Table<UInt32>
  static let actorWords = 6
  /// The sources: entries and rules as `SourceArchiveWriter` put them.
  let archive: Table<UInt32>
  /// Begin and number of the rules in the archive.
  let archivedRules: Table<UInt32>
  /// Bounds of the strings in `text`.
  let stringBounds: Table<UInt32>
  let text: Table<UInt8>
  /// The rules on words around forms.
  let rules: ContextRules
  /// Digest of the sources, 8 bytes.
  let digest: Table<UInt64>

  init?(_ memory: TableMemory) {
    guard var reader = TableReader(memory, magic: Self.magic), let automaton = Automaton(reader: &reader),
      let readingBounds = reader.table(UInt32.self), let readings = reader.table(UInt32.self),
      let actors = reader.table(UInt32.self), let archive = reader.table(UInt32.self),
      let archivedRules = reader.table(UInt32.self), archivedRules.count == 2,
      let stringBounds = reader.table(UInt32.self), let text = reader.table(UInt8.self),
      let rules = ContextRules(&reader),
      let digest = reader.table(UInt64.self), digest.count == 1, readingBounds.count == automaton.formCount + 1
    else { return nil }
    self.memory = memory
    self.automaton = automaton
    self.readingBounds = readingBounds
    self.readings = readings
    self.actors = actors
    self.archive = archive
    self.archivedRules = archivedRules
    self.stringBounds = stringBounds
    self.text = text
    self.rules = rules
    self.digest = digest
  }

  /// The bytes of a string; valid while the image lives.
  func bytes(ofString index: Int) -> UnsafeBufferPointer<UInt8> {
    text.buffer(Int(stringBounds[index])..<Int(stringBounds[index + 1]))
  }

  func string(_ index: Int) -> String { String(decoding: bytes(ofString: index), as: UTF8.self) }

  /// Bytes of a catalogue.
  static func write(
    automaton: AutomatonTables, readingBounds: [UInt32], readings: [Reading], actors: [[UInt32]], archive: [UInt32],
    archivedRules: (begin: Int, count: Int), strings: [String], rules: ContextRules.Sources, digest: UInt64
  ) -> [UInt8] {
    var writer = TableWriter()
    Automaton.write(automaton, to: &writer)
    writer.append(readingBounds)
    writer.append(readings.flatMap(\.packed))
    writer.append(actors.flatMap { $0 })
    writer.append(archive)
    writer.append([UInt32(archivedRules.begin), UInt32(archivedRules.count)])
    var bounds: [UInt32] = [0], text: [UInt8] = []
    for string in strings {
      text += Array(string.utf8)
      bounds.append(UInt32(text.count))
    }
    writer.append(bounds)
    writer.append(text)
    rules.write(to: &writer)
    writer.append([digest])
    let bytes = writer.finish(magic: magic)
    return bytes + checksum(of: bytes)
  }

  /// Whether bytes end in the checksum of those before it, as all that `write` made.
  static func isWhole(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 8 && bytes.suffix(8).elementsEqual(checksum(of: Array(bytes.dropLast(8))))
  }

  private static func checksum(of bytes: [UInt8]) -> [UInt8] {
    withUnsafeBytes(of: FNV1a.hash(bytes).littleEndian) { Array($0) }
  }
}
