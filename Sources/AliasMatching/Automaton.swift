// The compiled matcher: alphabet and transition tables, in a form that is ready as soon as its bytes are in memory.

internal import CByteBlocks

/// A deterministic automaton over words and phrases, with the prefixes of the language determinised away.
///
/// Immutable and safe to share between threads; a class, as its many tables are kept alive together. Built by `AutomatonBuilder`,
/// written to and read from bytes without any work per form, so that a catalogue of any size is ready at once.
///
/// A state is the base of its row in one shared table (row displacement, as in a double array): the transition of state `s` on
/// class `c` is the cell `s + c`, valid if the cell's owner is `s`. Every state leaves room for a whole row, so that the
/// lookup needs no bounds check.
public final class Automaton: Sendable {
  /// Bit of a transition's target that says that the target accepts.
  static let acceptBit: UInt32 = 1 << 31

  let pageOfBlock: Table<UInt16>
  let classes: Table<UInt16>
  /// The classes of the scalars of one or two bytes, which most texts are made of, without pages.
  let shortClasses: Table<UInt16>
  let expansions: Table<UInt16>
  let expansionBounds: Table<UInt16>
  /// Pairs (owner + 1, target with accept bit).
  let cells: Table<UInt32>
  let accepted: AcceptTable
  /// For each form its number of classes (bits 0...9), whether it may be glued (bit 10), its first class (bits 16...31).
  let forms: Table<UInt32>
  /// For each prefix that asks for long forms, those that ask most first: their least length, its number of letters, its letters.
  let demandingPrefixes: Table<UInt16>
  let letterEnd: UInt16
  let ideographEnd: UInt16
  let classCount: UInt16
  /// State before a word.
  let root: UInt32
  /// State before a form that stands glued to the one before it: no prefix is read there.
  let gluedRoot: UInt32
  /// Class of the letter that may stand between two glued forms; `Alphabet.boundary` if there is none.
  let glueLetter: UInt16
  /// Which words of ASCII and plain Arabic the automaton need not be asked about.
  let formBegins: FormBegins
  /// The same of other words of letters of two bytes.
  let letterFilter: LetterFilter

  /// The classes as C asks them; valid while this automaton lives.
  var scalarClasses: scalar_classes {
    scalar_classes(
      short_classes: shortClasses.start, pages: pageOfBlock.start, classes: classes.start, first_letter: Alphabet.otherLetter,
      letter_end: letterEnd, ideograph_end: ideographEnd, class_count: classCount)
  }

  /// Number of distinct forms; hits name them by a number below this.
  public var formCount: Int { forms.count }

  /// Appends the automaton's tables; `init(reader:)` reads them in the same order.
  package static func write(_ tables: AutomatonTables, to writer: inout TableWriter) {
    writer.append(tables.alphabet.pageOfBlock)
    writer.append(tables.alphabet.classes)
    writer.append(tables.alphabet.expansions)
    writer.append(tables.alphabet.expansionBounds)
    writer.append(tables.cells)
    AcceptTable.write(tables.accepted, states: tables.cells.count / 2, to: &writer)
    writer.append(tables.forms)
    writer.append(tables.demandingPrefixes)
    writer.append(
      [UInt32(tables.alphabet.letterEnd), UInt32(tables.alphabet.ideographEnd), UInt32(tables.alphabet.count), tables.root]
        + [tables.gluedRoot, UInt32(tables.glueLetter)])
    tables.formBegins.write(to: &writer)
    writer.append(tables.letterKeys)
  }

  /// The automaton whose tables come next in `reader`; nil if they are not all there.
  package init?(reader: inout TableReader) {
    guard let pageOfBlock = reader.table(UInt16.self), let classes = reader.table(UInt16.self),
      let expansions = reader.table(UInt16.self), let expansionBounds = reader.table(UInt16.self),
      let cells = reader.table(UInt32.self), let accepted = AcceptTable(reader: &reader),
      let forms = reader.table(UInt32.self), let demandingPrefixes = reader.table(UInt16.self),
      let numbers = reader.table(UInt32.self), numbers.count == 6,
      pageOfBlock.count == 0x110000 / Alphabet.pageSize
    else { return nil }
    self.pageOfBlock = pageOfBlock
    self.classes = classes
    guard let shortClasses = Self.shortClasses(pageOfBlock, classes) else { return nil }
    self.shortClasses = shortClasses
    self.expansions = expansions
    self.expansionBounds = expansionBounds
    self.cells = cells
    self.accepted = accepted
    self.forms = forms
    self.demandingPrefixes = demandingPrefixes
    letterEnd = UInt16(numbers[0])
    ideographEnd = UInt16(numbers[1])
    classCount = UInt16(numbers[2])
    root = numbers[3]
    gluedRoot = numbers[4]
    glueLetter = UInt16(numbers[5])
    guard let formBegins = FormBegins(reader: &reader, classes: shortClasses, ideographEnd: ideographEnd),
      let letterFilter = LetterFilter(
        reader: &reader, classes: shortClasses, letterEnd: letterEnd, ideographEnd: ideographEnd, classCount: classCount)
    else { return nil }
    self.formBegins = formBegins
    self.letterFilter = letterFilter
  }

  private static func shortClasses(_ pages: Table<UInt16>, _ classes: Table<UInt16>) -> Table<UInt16>? {
    var short: [UInt16] = []
    for block in 0..<0x800 / Alphabet.pageSize {
      let start = Int(pages[block]) * Alphabet.pageSize
      guard start + Alphabet.pageSize <= classes.count else { return nil }
      short += classes[start..<start + Alphabet.pageSize]
    }
    return Table(copying: short)
  }

  /// What the scanner takes for granted, checked in full: every page, target, list and form number lies inside its table, and
  /// what `find_form_begins` passes over for letters are letters.
  ///
  /// - Complexity: O(size of the tables).
  package func checkInvariants() -> Bool {
    let states = UInt32(cells.count / 2 - Int(classCount))
    for block in 0..<pageOfBlock.count where (Int(pageOfBlock[block]) + 1) * Alphabet.pageSize > classes.count { return false }
    for index in 0..<classes.count where classes[index] >= classCount {
      guard Int(classes[index] - classCount) + 1 < expansionBounds.count else { return false }
    }
    for scalar in UInt32(0)..<0x800 {
      let value = shortClasses[Int(scalar)]
      let isLetter = value >= Alphabet.otherLetter && (value < letterEnd || value >= classCount)
      // The filter takes these for letters that are not skipped, and no others of ASCII.
      let isKnown = FormBegins.isKnown(scalar)
      if isKnown || scalar < 0x80, isKnown != (isLetter && value < classCount) { return false }
      guard scalar >= 0x80, !may_be_no_letter(UInt8(0xC0 | scalar >> 6), UInt8(0x80 | scalar & 0x3F)) else { continue }
      if !isLetter, value != Alphabet.skip { return false }
    }
    guard root < states, gluedRoot < states, accepted.checkInvariants(states: states, forms: UInt32(forms.count)),
      formBegins.checkInvariants(states: states, accepts: accepted.accepts)
    else { return false }
    for cell in 0..<cells.count / 2 where cells[2 * cell] != 0 {
      let target = cells[2 * cell + 1] & ~Self.acceptBit
      guard target < states else { return false }
      if cells[2 * cell + 1] & Self.acceptBit != 0, !accepted.accepts(target) { return false }
    }
    return true
  }
}
