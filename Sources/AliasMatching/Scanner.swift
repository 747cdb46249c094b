// Finding every form at every word of a text, in one pass over its bytes.

internal import CByteBlocks

/// One occurrence of a form.
public struct Hit: Hashable, Sendable {
  /// Bytes of the occurrence, without the prefix, with the marks that belong to its last letter.
  public var range: Range<Int>
  /// Number of the form, as `AutomatonBuilder.formNumbers` gave it.
  public var form: Int
  /// Whether a prefix stands before it in the same word.
  public var hasPrefix: Bool
  /// Whether it stands in one word with another form.
  public var isGlued: Bool

  /// A hit from its parts.
  public init(range: Range<Int>, form: Int, hasPrefix: Bool = false, isGlued: Bool = false) {
    self.range = range
    self.form = form
    self.hasPrefix = hasPrefix
    self.isGlued = isGlued
  }
}

extension Automaton {
  /// Finds every form that begins at a word's begin, or behind a prefix there, and ends at a word's end.
  ///
  /// All occurrences are found, also those inside longer ones: choosing among them is the caller's. Words written without spaces
  /// between them (Chinese, Japanese, Thai) are found anywhere. Where no form covers a word, but the word consists of glueable
  /// forms, these are found (at most four of them).
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - hits: receives the hits in ascending order of the word at which they begin.
  /// - Complexity: O(n) for texts of words; at most O(n · longest form) where forms overlap.
  public func scan(_ text: UTF8Text, into hits: inout [Hit]) {
    text.bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
      withUnsafeTemporaryAllocation(of: form_begin.self, capacity: FormBegins.room) { words in
        guard let words = words.baseAddress else { return }
        // The tables are kept alive by `self` for as long as the raw pointers are in use.
        withExtendedLifetime(self) {
          Scan(automaton: self, bytes: start, count: bytes.count).run(words, into: &hits)
        }
      }
    }
  }
}

/// One pass: raw pointers to the tables and the text.
private struct Scan {
  /// Glued forms in one word, at most.
  static let mostGlued = 4

  let bytes: UnsafePointer<UInt8>
  let count: Int
  let pages: UnsafePointer<UInt16>
  let classes: UnsafePointer<UInt16>
  let shortClasses: UnsafePointer<UInt16>
  let cells: UnsafePointer<UInt32>
  let forms: UnsafePointer<UInt32>
  let letterEnd: UInt16
  let ideographEnd: UInt16
  let classCount: UInt16
  let root: UInt32
  let automaton: Automaton

  init(automaton: Automaton, bytes: UnsafePointer<UInt8>, count: Int) {
    self.automaton = automaton
    self.bytes = bytes
    self.count = count
    pages = automaton.pageOfBlock.start
    classes = automaton.classes.start
    shortClasses = automaton.shortClasses.start
    cells = automaton.cells.start
    forms = automaton.forms.start
    letterEnd = automaton.letterEnd
    ideographEnd = automaton.ideographEnd
    classCount = automaton.classCount
    root = automaton.root
  }

  /// - Parameter words: room for the words of a piece.
  func run(_ words: UnsafeMutablePointer<form_begin>, into hits: inout [Hit]) {
    let scalars = automaton.scalarClasses
    var walk = word_walk(bytes: bytes, count: count, next: 0, is_inside: false)
    while walk.next < count {
      let found = automaton.formBegins.find(&walk, scalars, into: words)
      expect(UnsafeBufferPointer(start: words, count: found))
      for index in 0..<found {
        let word = words[index]
        if word.state & (word_is_odd | word_is_unsure) == 0 {
          match(word, into: &hits)
        } else if word.state & word_is_odd == 0 {
          match(at: word.begin, into: &hits)
        } else if mayBegin(word.begin, to: word.end) {
          matchWord(at: word.begin, into: &hits)
        }
      }
    }
  }

  /// Asks for what will be looked up of words: the tables are larger than the caches, and all words of a piece wait for them together.
  @inline(__always)
  private func expect(_ words: UnsafeBufferPointer<form_begin>) {
    for word in words where word.state & word_is_odd == 0 {
      let state = word.state & word_state
      prefetch_for_reading(likelyCell(of: state, at: word.end))
      prefetch_for_reading(automaton.accepted.block(of: state))
    }
    for word in words where word.state & word_is_odd == 0 {
      let state = word.state & word_state, cell = likelyCell(of: state, at: word.end)
      // What stands behind the space.
      let target = cell[0] == state + 1 ? cell[1] & ~Automaton.acceptBit : root
      prefetch_for_reading(likelyCell(of: target, at: word.end + 1))
      prefetch_for_reading(automaton.accepted.entry(of: state))
    }
  }

  /// The cell of a state for the scalar at a place; without branches, another one for some scalars that are rare there, and at the text's end.
  @inline(__always)
  private func likelyCell(of state: UInt32, at place: Int) -> UnsafePointer<UInt32> {
    let lead = UInt32(bytes[min(place, count - 1)]), trail = UInt32(bytes[min(place + 1, count - 1)])
    let value = shortClasses[Int(lead < 0x80 ? lead : (lead & 0x1F) << 6 | trail & 0x3F)]
    let cell = 2 * (Int(state) + Int(min(value, classCount - 1)))
    assert(cell + 1 < automaton.cells.count)
    return cells + cell
  }

  /// Whether a form may begin with a word that `formBegins` does not know.
  @inline(__always)
  private func mayBegin(_ begin: Int, to end: Int) -> Bool {
    !LetterFilter.knows(bytes[begin]) || automaton.letterFilter.passes(begin, to: end, in: bytes, count: count)
  }

  /// Asks the automaton about the word that begins at `begin`, perhaps with marks, or about the ideograph whose second byte that is.
  @inline(__always)
  private func matchWord(at begin: Int, into hits: inout [Hit]) {
    if bytes[begin] & 0xC0 == 0x80 { return match(at: begin - 1, into: &hits) }
    var index = begin
    while index < count {
      let (value, length) = classify(index)
      guard value == Alphabet.skip else {
        if isLetter(value) { match(at: index, into: &hits) }
        return
      }
      index += length
    }
  }

  // MARK: Characters

  /// Class of the scalar at `index`, and its length in bytes. The text is valid UTF-8, so a lead byte has its trail bytes.
  @inline(__always)
  private func classify(_ index: Int) -> (value: UInt16, length: Int) {
    assert(index >= 0 && index < count)
    let lead = UInt32(bytes[index])
    if lead < 0x80 { return (shortClasses[Int(lead)], 1) }
    if lead < 0xE0 { return (shortClasses[Int((lead & 0x1F) << 6 | trail(index + 1))], 2) }
    return classifyLong(index)
  }

  /// The same of a scalar of three or four bytes.
  @inline(never)
  private func classifyLong(_ index: Int) -> (value: UInt16, length: Int) {
    let lead = UInt32(bytes[index])
    let scalar: UInt32
    let length: Int
    if lead < 0xF0 {
      (scalar, length) = ((lead & 0x0F) << 12 | trail(index + 1) << 6 | trail(index + 2), 3)
    } else {
      (scalar, length) = ((lead & 0x07) << 18 | trail(index + 1) << 12 | trail(index + 2) << 6 | trail(index + 3), 4)
    }
    assert(scalar < 0x110000)
    return (classes[Int(pages[Int(scalar >> 6)]) << 6 | Int(scalar & 63)], length)
  }

  @inline(__always)
  private func trail(_ index: Int) -> UInt32 {
    assert(index < count)
    return UInt32(bytes[index] & 0x3F)
  }

  /// Whether the class counts as part of a word.
  @inline(__always)
  private func isLetter(_ value: UInt16) -> Bool {
    value >= Alphabet.otherLetter && (value < letterEnd || value >= classCount)
  }

  @inline(__always)
  private func isIdeograph(_ value: UInt16) -> Bool { value >= letterEnd && value < ideographEnd }

  /// Whether a word may end between a scalar of class `last` and byte `index`.
  @inline(__always)
  private func isWordEnd(_ index: Int, after last: UInt16) -> Bool {
    if isIdeograph(last) { return true }
    var index = index
    while index < count {
      let (value, length) = classify(index)
      if value != Alphabet.skip { return !isLetter(value) }
      index += length
    }
    return true
  }

  /// The byte behind the vowel signs and diacritics at `index`, which belong to the letter before; other skipped characters do not.
  @inline(__always)
  private func endOfMarks(_ index: Int) -> Int {
    var index = index
    while index < count, bytes[index] >= 0x80, classify(index).value == Alphabet.skip, isMark(index) {
      index += classify(index).length
    }
    return index
  }

  @inline(never)
  private func isMark(_ index: Int) -> Bool {
    let value = UTF8Decoding.scalar(in: UnsafeBufferPointer(start: bytes, count: count), at: index).value
    guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory == .nonspacingMark else { return false }
    return !(0xFE00...0xFE0F).contains(value)
  }

  // MARK: Walking the automaton

  /// A state that accepted while walking from a word's begin.
  private struct Acceptance {
    var end: Int
    var state: UInt32
    /// Classes read so far.
    var length: Int
    var isAtWordEnd: Bool
  }

  /// The target of a transition with its accept bit, nil if there is none.
  @inline(__always)
  private func step(_ state: UInt32, _ value: UInt16) -> UInt32? {
    let cell = 2 * (Int(state) + Int(value))
    assert(value < classCount && cell + 1 < automaton.cells.count)
    return cells[cell] == state + 1 ? cells[cell + 1] : nil
  }

  /// Walks from `start` as far as the automaton goes and reports each accepting state.
  ///
  /// - Parameter read: classes read before.
  @inline(__always)
  private func walk(from start: Int, in root: UInt32, _ read: Int = 0, _ accept: (Acceptance) -> Void) {
    var state = root
    var index = start
    var length = read
    var last = Alphabet.boundary
    while index < count {
      let (value, bytes) = classify(index)
      index += bytes
      var target: UInt32
      if value < classCount {
        guard let next = step(state, value) else {
          // Skipped characters and further gaps have no transitions: asking for them only here spares all other steps the question.
          if value == Alphabet.skip || (value == Alphabet.gap && last == Alphabet.gap) { continue }
          return
        }
        length += 1
        last = value
        target = next
      } else {
        target = state
        let parts = expansion(of: value)
        for part in parts {
          guard let next = step(target & ~Automaton.acceptBit, part) else { return }
          target = next
        }
        length += parts.count
        last = parts.last ?? last
      }
      state = target & ~Automaton.acceptBit
      if target & Automaton.acceptBit != 0 {
        accept(Acceptance(end: index, state: state, length: length, isAtWordEnd: isWordEnd(index, after: last)))
      }
    }
  }

  private func expansion(of ligature: UInt16) -> [UInt16] {
    let index = Int(ligature - classCount)
    return automaton.expansions[Int(automaton.expansionBounds[index])..<Int(automaton.expansionBounds[index + 1])]
  }

  /// Finds the forms of the word at `start`.
  @inline(__always)
  private func match(at start: Int, into hits: inout [Hit]) {
    let before = hits.count
    // Forms that are too short for their prefix cover nothing.
    if report(from: start, in: root, 0, wordAt: start, to: &hits), hits.count == before { matchGlued(at: start, into: &hits) }
  }

  /// The same of a word behind which the state is known.
  @inline(__always)
  private func match(_ word: form_begin, into hits: inout [Hit]) {
    let before = hits.count, state = word.state & word_state
    let length = (word.end - word.begin) >> (bytes[word.begin] < 0x80 ? 0 : 1)
    // Words that do not end a form were asked whether others may be glued to their begin.
    var mayBeGlued = word.state & word_accepts != 0
    if mayBeGlued {
      let whole = Acceptance(end: word.end, state: state, length: length, isAtWordEnd: true)
      append(whole, from: word.begin, isGlued: false, to: &hits)
    }
    if word.state & word_goes_on != 0, report(from: word.end, in: state, length, wordAt: word.begin, to: &hits) {
      mayBeGlued = true
    }
    if mayBeGlued, hits.count == before { matchGlued(at: word.begin, into: &hits) }
  }

  /// Reports the forms of the word at `start` to which a walk leads.
  ///
  /// - Returns: whether others may be glued to one that ends inside a word.
  @inline(__always)
  private func report(from next: Int, in state: UInt32, _ read: Int, wordAt start: Int, to hits: inout [Hit]) -> Bool {
    var mayBeGlued = false
    walk(from: next, in: state, read) { acceptance in
      if acceptance.isAtWordEnd {
        append(acceptance, from: start, isGlued: false, to: &hits)
      } else if !mayBeGlued, isGlueable(acceptance) {
        mayBeGlued = true
      }
    }
    return mayBeGlued
  }

  /// Finds the forms of a word that no form covers and that begins with a glueable one.
  @inline(never)
  private func matchGlued(at start: Int, into hits: inout [Hit]) {
    var inside: [Acceptance] = []
    walk(from: start, in: root) { if isGlueable($0) { inside.append($0) } }
    var deadEnds: Set<[Int]> = []
    for acceptance in inside.reversed() {
      let before = hits.count
      append(acceptance, from: start, isGlued: true, to: &hits)
      guard hits.count > before else { continue }
      if let rest = glued(from: acceptance.end, already: 1, &deadEnds) {
        hits += rest
        return
      }
      hits.removeLast(hits.count - before)
    }
  }

  /// The hits of a word's rest that consists of glueable forms; nil if it does not.
  ///
  /// - Parameter deadEnds: places, with the number of pieces before them, that are known to lead nowhere: each is tried once.
  private func glued(from start: Int, already pieces: Int, _ deadEnds: inout Set<[Int]>) -> [Hit]? {
    // Vowel signs and the like belong to the piece before.
    var start = start
    while start < count, classify(start).value == Alphabet.skip { start += classify(start).length }
    guard pieces < Self.mostGlued, start < count, deadEnds.insert([start, pieces]).inserted else { return nil }
    let (value, length) = classify(start)
    for begin in value == automaton.glueLetter ? [start, start + length] : [start] where begin < count {
      var ends: [Acceptance] = []
      walk(from: begin, in: automaton.gluedRoot) { if isGlueable($0) { ends.append($0) } }
      if let whole = ends.last(where: \.isAtWordEnd) {
        var hits: [Hit] = []
        append(whole, from: begin, isGlued: true, to: &hits)
        return hits
      }
      for piece in ends.reversed() {
        guard let rest = glued(from: piece.end, already: pieces + 1, &deadEnds) else { continue }
        var hits: [Hit] = []
        append(piece, from: begin, isGlued: true, to: &hits)
        return hits + rest
      }
    }
    return nil
  }

  // MARK: Hits

  private func isGlueable(_ acceptance: Acceptance) -> Bool {
    var isGlueable = false
    automaton.accepted.forEachForm(of: acceptance.state) { if forms[$0] & 1 << 10 != 0 { isGlueable = true } }
    return isGlueable
  }

  /// Whether the prefix of so many letters at `start` asks for a longer form.
  private func isTooShort(_ form: Int, behind prefix: Int, at start: Int) -> Bool {
    let table = automaton.demandingPrefixes
    var next = 0
    while next < table.count {
      let (shortest, count) = (Int(table[next]), Int(table[next + 1]))
      let letters = next + 2
      next = letters + count
      guard form < shortest else { return false }
      guard count == prefix else { continue }
      if (0..<count).allSatisfy({ classify(skip(letters: $0, from: start)).value == table[letters + $0] }) { return true }
    }
    return false
  }

  @inline(never)
  private func append(_ acceptance: Acceptance, from start: Int, isGlued: Bool, to hits: inout [Hit]) {
    let end = endOfMarks(acceptance.end)
    automaton.accepted.forEachForm(of: acceptance.state) { form in
      assert(form < automaton.forms.count)
      let entry = forms[form]
      if isGlued, entry & 1 << 10 == 0 { return }
      let prefix = acceptance.length - Int(entry & 0x3FF)
      if prefix > 0, isTooShort(Int(entry & 0x3FF), behind: prefix, at: start) { return }
      var begin = skip(letters: prefix, from: start)
      // A prefix that swallowed the form's first letter: the form's letters begin one later than its length says.
      let first = UInt16(entry >> 16)
      let value = classify(begin).value
      let isSwallowed = value < classCount && value != first
      if isSwallowed { begin = skip(letters: 1, from: begin) }
      hits.append(Hit(range: begin..<end, form: form, hasPrefix: prefix > 0 || isSwallowed, isGlued: isGlued))
    }
  }

  /// The byte of the letter that has `letters` letters before it, counted from `start`.
  private func skip(letters: Int, from start: Int) -> Int {
    var index = start
    var left = letters
    while index < count {
      let (value, length) = classify(index)
      if value != Alphabet.skip {
        let letters = value < classCount ? 1 : expansion(of: value).count
        // A ligature whose letters belong half to the prefix cannot be divided: the hit begins with it.
        guard left >= letters else { break }
        left -= letters
      }
      index += length
    }
    return index
  }
}
