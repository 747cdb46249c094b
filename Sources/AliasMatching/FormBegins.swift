// Which words of ASCII and plain Arabic can begin a form: nearly all others are dismissed before the automaton is asked.

internal import CByteBlocks

/// How forms begin that may be written in ASCII, or in the letters of Arabic from U+0621 to U+064A, prefixes and all.
///
/// The automaton needs some steps on most words before it ends, each a look into a table of megabytes that waits for the one before, and
/// where it ends nobody can predict. The filter asks small sets, of the words of a piece together: of all words by their first ten bytes,
/// and of those that pass whether they are a form's first word whole, followed by what may stand behind it there. What it lets
/// pass the automaton decides. It is asked in C, see `keep_form_begins`.
struct FormBegins: Sendable {
  /// The most words that may be asked about at once.
  static let room = Int(form_begin_room)

  /// Pointers into the tables that `sets` keep alive.
  private nonisolated(unsafe) let filter: form_begin_filter
  private let sets: [KeySet]

  // MARK: Building

  /// Follows all ways through an automaton and gathers the keys.
  struct Gatherer {
    /// The keys of one script.
    private struct Keys {
      var begins: Set<UInt64> = []
      var words: Set<UInt64> = []
      var glued: Set<UInt64> = []

      var tables: [[UInt64]] {
        [KeySet.words(of: begins, bits: 8), KeySet.words(of: words, bits: 12), KeySet.words(of: glued, bits: 16)]
      }
    }

    private let graph: AutomatonGraph
    private let letterEnd: UInt16
    /// By class, the bytes of its letters as the filter knows them; those of another script are none.
    private var letters: [[UInt16]] = []
    private var keys = Keys()
    private var isOpen = false
    /// The tables in the order in which they are read.
    private(set) var tables: [[UInt64]] = []

    init(_ graph: AutomatonGraph, alphabet: Alphabet) {
      self.graph = graph
      letterEnd = alphabet.letterEnd
      for script in FormBegins.scripts {
        keys = Keys()
        letters = [[UInt16]](repeating: [], count: Int(alphabet.count))
        for scalar in script.joined() {
          let value = Int(alphabet.classes[Int(alphabet.pageOfBlock[Int(scalar >> 6)]) << 6 | Int(scalar & 63)])
          let bytes = FormBegins.bytes(of: scalar)
          if value < letters.count, !letters[value].contains(bytes) { letters[value].append(bytes) }
        }
        follow(graph.root, Word())
        tables += keys.tables
      }
      tables.append([isOpen ? 1 : 0])
    }

    /// The first bytes of a way.
    private struct Word {
      var low: UInt64 = 0
      var high: UInt64 = 0
      var count = 0

      var key: UInt64 { form_begin_key(low, high) }
      /// The key of its first ten bytes.
      var begin: UInt64 { form_begin_key(low, high & 0xFFFF) }

      mutating func append(_ letter: UInt16) {
        for byte in [UInt64(letter & 0xFF), UInt64(letter >> 8)] where byte != 0 {
          if count < 8 { low |= byte << UInt64(8 * count) } else { high |= byte << UInt64(8 * count - 64) }
          count += 1
        }
      }

      /// Bytes of a begin and of a whole word that are known.
      static let beginLength = 10, length = 16
    }

    private func isLetter(_ value: UInt16) -> Bool { value >= Alphabet.firstLetter && value < letterEnd }

    /// Follows the letters of a first word.
    private mutating func follow(_ state: Int, _ word: Word) {
      for step in graph.transitions[state] {
        let target = Int(step.to)
        guard isLetter(step.on) else {
          if word.count > 0 {
            keys.begins.insert(word.begin)
            keys.words.insert(word.key ^ first_word_open)
            if step.on == Alphabet.gap { follow(target, behind: word.key, Word()) }
          }
          continue
        }
        for letter in letters[Int(step.on)] {
          guard word.count < Word.length else {
            keys.words.insert(word.key ^ first_word_long)
            continue
          }
          var next = word
          next.append(letter)
          if next.count == Word.beginLength { keys.begins.insert(next.begin) }
          if graph.isAccepting[target] {
            keys.begins.insert(next.begin)
            keys.words.insert(next.key ^ first_word_whole)
          }
          if graph.isGlueable[target] { glue(to: next, isASCII: letter < 0x80) }
          follow(target, next)
        }
      }
    }

    /// Lets any form follow directly.
    private mutating func glue(to word: Word, isASCII: Bool) {
      if isASCII { isOpen = true }
      guard !isASCII, word.count < Word.length else {
        keys.words.insert(word.key ^ first_word_long)
        return
      }
      keys.glued.insert(word.key)
      followGlued(word)
    }

    /// Follows what may be glued to the begin of a word, with the letter between or without it.
    private mutating func followGlued(_ word: Word) {
      followBegins(graph.gluedRoot, word)
      guard graph.glueLetter != Alphabet.boundary, word.count < Word.beginLength else { return }
      for letter in letters[Int(graph.glueLetter)] {
        var next = word
        next.append(letter)
        keys.begins.insert(next.begin)
        followBegins(graph.gluedRoot, next)
      }
    }

    /// Follows what is glued as far as words are asked for by their begin.
    private mutating func followBegins(_ state: Int, _ word: Word) {
      guard word.count < Word.beginLength else { return }
      for step in graph.transitions[state] {
        guard isLetter(step.on) else {
          keys.begins.insert(word.begin)
          continue
        }
        for letter in letters[Int(step.on)] {
          var next = word
          next.append(letter)
          if next.count == Word.beginLength || graph.isAccepting[Int(step.to)] { keys.begins.insert(next.begin) }
          if graph.isGlueable[Int(step.to)] { followGlued(next) }
          followBegins(Int(step.to), next)
        }
      }
    }

    /// Follows the first six bytes of the word behind a first one.
    private mutating func follow(_ state: Int, behind first: UInt64, _ word: Word) {
      for step in graph.transitions[state] {
        let target = Int(step.to)
        guard isLetter(step.on) else {
          keys.words.insert(two_words_key(first, word.low))
          continue
        }
        for letter in letters[Int(step.on)] {
          var next = word
          next.append(letter)
          if next.count == 6 || graph.isAccepting[target] { keys.words.insert(two_words_key(first, next.low)) }
          // What may be glued to a word behind is not followed.
          if graph.isGlueable[target] { keys.words.insert(first ^ first_word_whole) }
          if next.count < 6 { follow(target, behind: first, next) }
        }
      }
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
    var bytes = [UInt8](repeating: 0, count: 16)
    if scalar < 0x80 {
      bytes[0] = UInt8(scalar)
    } else {
      (bytes[0], bytes[1]) = (UInt8(0xC0 | scalar >> 6), UInt8(0x80 | scalar & 0x3F))
    }
    return UInt16(truncatingIfNeeded: byte_word_at(bytes, scalar < 0x80 ? 1 : 2).low)
  }

  /// The filter whose tables come next; nil if they are not there.
  ///
  /// - Parameters:
  ///   - classes: the classes of the scalars of one or two bytes.
  ///   - ideographEnd: where the classes of punctuation begin.
  init?(reader: inout TableReader, classes: Table<UInt16>, ideographEnd: UInt16) {
    var sets: [KeySet] = []
    for _ in 0..<6 {
      guard let set = KeySet(reader: &reader) else { return nil }
      sets.append(set)
    }
    guard let isOpen = reader.table(UInt64.self), isOpen.count == 1, classes.count >= 0x80 else { return nil }
    var filter = form_begin_filter()
    filter.ascii = form_begins(begins: sets[0].pointer, words: sets[1].pointer, glued: sets[2].pointer)
    filter.arabic = form_begins(begins: sets[3].pointer, words: sets[4].pointer, glued: sets[5].pointer)
    filter.is_ascii_open = isOpen[0] != 0
    withUnsafeMutableBytes(of: &filter.behind) { behind in
      for byte in 0..<0x80 {
        let value = classes[byte]
        behind[byte] = UInt8(
          value == Alphabet.gap ? BEHIND_GAP : value >= ideographEnd ? BEHIND_OTHER : BEHIND_FORM_ENDS)
      }
    }
    (self.filter, self.sets) = (filter, sets)
  }

  // MARK: Asking

  /// Keeps of words those that may begin a form.
  ///
  /// - Parameters:
  ///   - bounds: the begin and end of each word, then of each that is kept, in order; for a word in other bytes than are known the
  ///     complement of its begin.
  ///   - words: their number, at most `room`.
  /// - Returns: the number of those kept.
  @inline(__always)
  func keep(_ bounds: UnsafeMutablePointer<Int>, words: Int, in bytes: UnsafePointer<UInt8>, count: Int) -> Int {
    assert(words <= Self.room)
    return withUnsafePointer(to: filter) { keep_form_begins($0, bytes, count, bounds, words) }
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
