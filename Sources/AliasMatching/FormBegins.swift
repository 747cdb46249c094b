// Which words of ASCII and plain Arabic can begin a form: nearly all others are dismissed before the automaton is asked.

internal import CByteBlocks

/// How forms begin that may be written in ASCII, or in the letters of Arabic from U+0621 to U+064A, prefixes and all.
///
/// The automaton needs some steps on most words before it ends, each a look into a table of megabytes that waits for the one before, and
/// where it ends nobody can predict. The filter asks small sets, of the words of a piece together: of all words by their first bytes,
/// and of those that pass whether they are a form's first word whole, followed by what may stand behind it there. A table then tells of
/// those few left the state behind the word, from where the automaton goes on. All this is done in C, where the words are found, too: see
/// `find_form_begins`.
struct FormBegins: Sendable {
  /// Words that a piece has at most.
  static let room = Int(word_room)

  /// Pointers into the tables that are kept alive by the others.
  private nonisolated(unsafe) let filter: form_begin_filter
  private let sets: [KeySet]
  private let starts: Table<UInt32>
  private let places: Table<UInt64>

  // MARK: Building

  /// The filter's tables as they are written.
  struct Tables {
    fileprivate var begins: [UInt64] = [], words: [UInt64] = []
    /// For each value of the highest bits of a key's hash, where its first words begin.
    fileprivate var starts: [UInt32] = []
    /// For each first word its bytes as two numbers and where it leads.
    fileprivate var places: [UInt64] = []
    fileprivate var glued: [UInt64] = [], gluedSizes: [UInt64] = [0, 0]

    /// Appends the tables; `FormBegins.init` reads them in the same order.
    func write(to writer: inout TableWriter) {
      writer.append(begins)
      writer.append(words)
      writer.append(starts)
      for table in [places, glued, gluedSizes] { writer.append(table) }
    }
  }

  /// Follows all ways through an automaton and gathers the keys.
  struct Gatherer {
    private let graph: AutomatonGraph
    private let letterEnd: UInt16
    /// By class, the bytes of its letters as the filter knows them; those of another script are none.
    private var letters: [[UInt16]] = []
    private var begins: Set<UInt64> = []
    private var words: Set<UInt64> = []
    private var firsts: [Word: (state: Int, bits: UInt32)] = [:]
    private var glued: Set<Word> = []

    init(_ graph: AutomatonGraph, alphabet: Alphabet) {
      self.graph = graph
      letterEnd = alphabet.letterEnd
      for script in FormBegins.scripts {
        letters = [[UInt16]](repeating: [], count: Int(alphabet.count))
        for scalar in script.joined() {
          let value = Int(alphabet.classes[Int(alphabet.pageOfBlock[Int(scalar >> 6)]) << 6 | Int(scalar & 63)])
          let bytes = FormBegins.bytes(of: scalar)
          if value < letters.count, !letters[value].contains(bytes) { letters[value].append(bytes) }
        }
        follow(graph.root, Word())
      }
    }

    /// The tables.
    ///
    /// - Parameter bases: for each state the number by which the automaton knows it.
    func tables(bases: [UInt32]) -> Tables {
      var tables = Tables()
      for word in glued { tables.gluedSizes[word.script] |= 1 << UInt64(word.count) }
      let keys = glued.flatMap { [$0.key ^ first_word_whole, $0.begin(tables.gluedSizes[$0.script].trailingZeroBitCount)] }
      tables.glued = KeySet.words(of: Set(keys), bits: 16)
      tables.begins = KeySet.words(of: begins, bits: 8)
      tables.words = KeySet.words(of: words, bits: 12)
      let shift = FormBegins.shift(firsts.count)
      let ordered = firsts.map { (start: key_hash($0.key.key) >> shift, word: $0.key, lead: $0.value) }
        .sorted { ($0.start, $0.word.low, $0.word.high) < ($1.start, $1.word.low, $1.word.high) }
      for (start, word, lead) in ordered {
        while tables.starts.count <= start { tables.starts.append(UInt32(tables.places.count / 3)) }
        tables.places += [word.low, word.high, UInt64(bases[lead.state] | lead.bits)]
      }
      while tables.starts.count <= 1 << (64 - shift) { tables.starts.append(UInt32(tables.places.count / 3)) }
      return tables
    }

    /// The first bytes of a way.
    private struct Word: Hashable {
      var low: UInt64 = 0
      var high: UInt64 = 0
      var count = 0

      var key: UInt64 { form_begin_key(low, high) }
      /// The key of its first bytes.
      func begin(_ size: Int = Self.beginLength) -> UInt64 {
        key_of_begin(low, high, UInt64(size))
      }
      /// 0 if it begins with ASCII.
      var script: Int { low & 0x80 == 0 ? 0 : 1 }

      /// As much of it as is asked for behind a first word.
      var secondBegin: UInt64 { low & 0xFFFF_FFFF_FFFF }

      /// Appends a letter's bytes, of those beyond the sixteenth only their number.
      mutating func append(_ letter: UInt16) {
        for byte in [UInt64(letter & 0xFF), UInt64(letter >> 8)] where byte != 0 {
          if count < 8 { low |= byte << UInt64(8 * count) } else { high |= byte << UInt64(8 * count - 64) }
          count += 1
        }
      }

      /// Bytes of a begin and of a whole word that are known.
      static let beginLength = Int(form_begin_size), length = 16
    }

    private func isLetter(_ value: UInt16) -> Bool { value >= Alphabet.firstLetter && value < letterEnd }

    /// Notes where a first word leads.
    private mutating func note(_ word: Word, leadsTo state: Int, _ bits: UInt32) {
      var lead = firsts[word] ?? (state, 0)
      // Letters that the filter does not tell apart may lead to several states.
      lead.bits |= lead.state == state ? bits : word_is_unsure
      firsts[word] = lead
    }

    /// Follows the letters of a first word.
    private mutating func follow(_ state: Int, _ word: Word) {
      for step in graph.transitions[state] {
        let target = Int(step.to)
        guard isLetter(step.on) else {
          if word.count > 0 {
            begins.insert(word.begin())
            words.insert(word.key ^ first_word_open)
            note(word, leadsTo: state, word_goes_on)
            if step.on == Alphabet.gap, follow(target, behind: word.key, Word()) {
              // What may be glued to the word behind is not followed.
              words.insert(word.key ^ first_word_whole)
              note(word, leadsTo: state, word_is_unsure)
            }
          }
          continue
        }
        for letter in letters[Int(step.on)] {
          var next = word
          next.append(letter)
          guard next.count <= Word.length else {
            words.insert(next.key ^ first_word_long)
            continue
          }
          if word.count < Word.beginLength, next.count >= Word.beginLength { begins.insert(next.begin()) }
          if graph.isAccepting[target] {
            begins.insert(next.begin())
            words.insert(next.key ^ first_word_whole)
            note(next, leadsTo: target, word_accepts)
          }
          if graph.isGlueable[target] { glue(to: next) }
          follow(target, next)
        }
      }
    }

    /// Lets any form follow directly.
    private mutating func glue(to word: Word) {
      glued.insert(word)
      followGlued(word)
    }

    /// Follows what may be glued to the begin of a word, with the letter between or without it.
    private mutating func followGlued(_ word: Word) {
      followBegins(graph.gluedRoot, word)
      guard graph.glueLetter != Alphabet.boundary, word.count < Word.beginLength else { return }
      for letter in letters[Int(graph.glueLetter)] {
        var next = word
        next.append(letter)
        begins.insert(next.begin())
        followBegins(graph.gluedRoot, next)
      }
    }

    /// Follows what is glued as far as words are asked for by their begin.
    private mutating func followBegins(_ state: Int, _ word: Word) {
      guard word.count < Word.beginLength else { return }
      for step in graph.transitions[state] {
        guard isLetter(step.on) else {
          begins.insert(word.begin())
          continue
        }
        for letter in letters[Int(step.on)] {
          var next = word
          next.append(letter)
          if next.count >= Word.beginLength || graph.isAccepting[Int(step.to)] { begins.insert(next.begin()) }
          if graph.isGlueable[Int(step.to)] { followGlued(next) }
          followBegins(Int(step.to), next)
        }
      }
    }

    /// Follows the first six bytes of the word behind a first one.
    ///
    /// - Returns: whether others may be glued to what is shorter.
    private mutating func follow(_ state: Int, behind first: UInt64, _ word: Word) -> Bool {
      var isGlueable = false
      for step in graph.transitions[state] {
        let target = Int(step.to)
        guard isLetter(step.on) else {
          words.insert(two_words_key(first, word.secondBegin))
          continue
        }
        for letter in letters[Int(step.on)] {
          var next = word
          next.append(letter)
          if next.count >= 6 || graph.isAccepting[target] { words.insert(two_words_key(first, next.secondBegin)) }
          guard next.count < 6 else { continue }
          isGlueable = follow(target, behind: first, next) || graph.isGlueable[target] || isGlueable
        }
      }
      return isGlueable
    }
  }

  /// The letters and digits of each script whose words are known.
  private static let scripts: [[ClosedRange<UInt32>]] = [
    [0x30...0x39, 0x41...0x5A, 0x61...0x7A], [0x621...0x63A, 0x641...0x64A],
  ]

  /// Whether the filter knows words of this scalar.
  static func isKnown(_ scalar: UInt32) -> Bool { scripts.joined().contains { $0.contains(scalar) } }

  /// The bytes of a letter without case and the variants of Arabic letters, the first the lowest.
  private static func bytes(of scalar: UInt32) -> UInt16 {
    let bytes = scalar < 0x80 ? [UInt8(scalar)] : [UInt8(0xC0 | scalar >> 6), UInt8(0x80 | scalar & 0x3F)]
    return UInt16(truncatingIfNeeded: plain_word_of(bytes, bytes.count).low)
  }

  /// How far the hash of a first word's key is shifted to its place in the table of so many: some four words have one.
  private static func shift(_ count: Int) -> UInt64 {
    UInt64(64 - max(1, (count / 4).bitWidth - (count / 4).leadingZeroBitCount))
  }

  /// The filter whose tables come next; nil if they are not there.
  ///
  /// - Parameters:
  ///   - classes: the classes of the scalars of one or two bytes.
  ///   - ideographEnd: where the classes of punctuation begin.
  init?(reader: inout TableReader, classes: Table<UInt16>, ideographEnd: UInt16) {
    guard let begins = KeySet(reader: &reader), let words = KeySet(reader: &reader), let starts = reader.table(UInt32.self),
      let places = reader.table(UInt64.self), let glued = KeySet(reader: &reader), let sizes = reader.table(UInt64.self),
      sizes.count == 2, sizes[0] | sizes[1] < 1 << 17, classes.count >= 0x80
    else { return nil }
    let shift = Self.shift(places.count / 3)
    guard starts.count == 1 << (64 - shift) + 1 else { return nil }
    var filter = form_begin_filter()
    (filter.begins, filter.words, filter.glued) = (begins.pointer, words.pointer, glued.pointer)
    filter.table = first_word_table(starts: starts.start, words: places.start, shift: shift)
    filter.glued_sizes = (sizes[0], sizes[1])
    withUnsafeMutableBytes(of: &filter.behind) { behind in
      for byte in behind.indices {
        let value = byte < 0x80 ? classes[byte] : ideographEnd
        behind[byte] = UInt8(
          value == Alphabet.gap ? BEHIND_GAP : value >= ideographEnd ? BEHIND_OTHER : BEHIND_FORM_ENDS)
      }
    }
    (self.filter, self.starts, self.places, sets) = (filter, starts, places, [begins, words, glued])
  }

  /// What `find_form_begins` and the scanner take for granted, checked in full: the words of a start lie inside the table, their states
  /// below `states`, and those of words that end a form accept.
  func checkInvariants(states: UInt32, accepts: (UInt32) -> Bool) -> Bool {
    guard places.count % 3 == 0, starts[0] == 0, Int(starts[starts.count - 1]) == places.count / 3 else { return false }
    for start in 1..<starts.count where starts[start - 1] > starts[start] { return false }
    for place in 0..<places.count / 3 {
      let known = UInt32(truncatingIfNeeded: places[3 * place + 2])
      if known & word_state >= states || known & word_accepts != 0 && !accepts(known & word_state) { return false }
    }
    return true
  }

  // MARK: Asking

  /// The words of a text's next piece that may begin a form.
  ///
  /// - Parameters:
  ///   - walk: the walk over the text, which has not come to its end.
  ///   - found: receives them in order; has room for `room`.
  /// - Returns: their number.
  @inline(__always)
  func find(_ walk: inout word_walk, _ classes: scalar_classes, into found: UnsafeMutablePointer<form_begin>) -> Int {
    withUnsafePointer(to: filter) { filter in
      withUnsafePointer(to: classes) { find_form_begins(filter, $0, &walk, found) }
    }
  }
}

/// An automaton before it is packed, by numbers of states.
struct AutomatonGraph {
  let transitions: [[(on: UInt16, to: Int32)]]
  let isAccepting: [Bool]
  let isGlueable: [Bool]
  let root: Int
  let gluedRoot: Int
  let glueLetter: UInt16
}
