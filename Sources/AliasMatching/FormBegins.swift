// Which words of ASCII and plain Arabic can begin a form: nearly all others are dismissed before the automaton is asked.

internal import CByteBlocks

/// How forms begin that may be written in ASCII, or in the letters of Arabic from U+0621 to U+064A, prefixes and all.
///
/// The automaton needs some steps on most words before it ends, each a look into a table of megabytes that waits for the one before, and
/// where it ends nobody can predict. The filter asks small sets, of the words of a piece together: of all words by their first bytes,
/// and of those that pass whether they are a form's first word whole, followed by what may stand behind it there. What it lets
/// pass the automaton decides. It is asked in C, where the words are found, too: see `find_form_begins`.
struct FormBegins: Sendable {
  /// Numbers that the bounds of the words of a piece take at most.
  static let room = 2 * Int(word_room)

  /// Pointers into the tables that `sets` keep alive.
  private nonisolated(unsafe) let filter: form_begin_filter
  private let sets: [KeySet]

  // MARK: Building

  /// Follows all ways through an automaton and gathers the keys.
  struct Gatherer {
    private let graph: AutomatonGraph
    private let letterEnd: UInt16
    /// By class, the bytes of its letters as the filter knows them; those of another script are none.
    private var letters: [[UInt16]] = []
    private var begins: Set<UInt64> = []
    private var words: Set<UInt64> = []
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

    /// The tables in the order in which they are read.
    var tables: [[UInt64]] {
      var sizes: [UInt64] = [0, 0]
      for word in glued { sizes[word.script] |= 1 << UInt64(word.count) }
      let keys = Set(glued.flatMap { [$0.key ^ first_word_whole, $0.begin(sizes[$0.script].trailingZeroBitCount)] })
      return [KeySet.words(of: begins, bits: 8), KeySet.words(of: words, bits: 12), KeySet.words(of: keys, bits: 16), sizes]
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

    /// Follows the letters of a first word.
    private mutating func follow(_ state: Int, _ word: Word) {
      for step in graph.transitions[state] {
        let target = Int(step.to)
        guard isLetter(step.on) else {
          if word.count > 0 {
            begins.insert(word.begin())
            words.insert(word.key ^ first_word_open)
            if step.on == Alphabet.gap { follow(target, behind: word.key, Word()) }
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
    private mutating func follow(_ state: Int, behind first: UInt64, _ word: Word) {
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
          // What may be glued to a word behind is not followed.
          if graph.isGlueable[target] { words.insert(first ^ first_word_whole) }
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
    let bytes = scalar < 0x80 ? [UInt8(scalar)] : [UInt8(0xC0 | scalar >> 6), UInt8(0x80 | scalar & 0x3F)]
    return UInt16(truncatingIfNeeded: plain_word_of(bytes, bytes.count).low)
  }

  /// The filter whose tables come next; nil if they are not there.
  ///
  /// - Parameters:
  ///   - classes: the classes of the scalars of one or two bytes.
  ///   - ideographEnd: where the classes of punctuation begin.
  init?(reader: inout TableReader, classes: Table<UInt16>, ideographEnd: UInt16) {
    guard let begins = KeySet(reader: &reader), let words = KeySet(reader: &reader), let glued = KeySet(reader: &reader),
      let sizes = reader.table(UInt64.self), sizes.count == 2, sizes[0] | sizes[1] < 1 << 17, classes.count >= 0x80
    else { return nil }
    var filter = form_begin_filter()
    (filter.begins, filter.words, filter.glued) = (begins.pointer, words.pointer, glued.pointer)
    filter.glued_sizes = (sizes[0], sizes[1])
    withUnsafeMutableBytes(of: &filter.behind) { behind in
      for byte in behind.indices {
        let value = byte < 0x80 ? classes[byte] : ideographEnd
        behind[byte] = UInt8(
          value == Alphabet.gap ? BEHIND_GAP : value >= ideographEnd ? BEHIND_OTHER : BEHIND_FORM_ENDS)
      }
    }
    (self.filter, sets) = (filter, [begins, words, glued])
  }

  // MARK: Asking

  /// The words of a text's next piece that may begin a form.
  ///
  /// - Parameters:
  ///   - walk: the walk over the text, which has not come to its end.
  ///   - bounds: receives the begin and end of each, in order; for a word in other bytes than are known the complement of its begin. An
  ///     ideograph's begin is its second byte. Has room for `room` numbers.
  /// - Returns: their number.
  @inline(__always)
  func find(_ walk: inout word_walk, _ classes: scalar_classes, into bounds: UnsafeMutablePointer<Int>) -> Int {
    withUnsafePointer(to: filter) { filter in
      withUnsafePointer(to: classes) { find_form_begins(filter, $0, &walk, bounds) }
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
