// Which words of ASCII can begin a form: nearly all others are dismissed before the automaton is asked.

internal import CByteBlocks

/// A Bloom filter (Bloom 1970, doi:10.1145/362686.362692) over how forms begin that may be written in ASCII.
///
/// The automaton needs three or four steps on most words before it ends, each a look into a table of megabytes that waits for the one
/// before, and where it ends nobody can predict. The filter asks once, of a table that stays in the cache: it knows of each form the
/// first eight characters, and of a shorter form its first two words whole. What it lets pass the automaton decides. Words that do not
/// begin with ASCII have no filter: their letters would have to be folded one by one, which takes as long as the automaton's steps.
struct WordFilter: Sendable {
  /// How much of a form is known, which keeps keys of one length from those of another.
  private enum Extent: UInt64 {
    case begin = 0
    case words = 0xA076_1D64_78BD_642F
  }

  private static let length = 8

  private let words: Table<UInt64>
  private let shift: UInt64
  /// Whether everything passes, as some form cannot be known by how it begins.
  private let isOpen: Bool

  // MARK: Building

  /// The tables of a filter before they are written.
  struct Tables {
    private var words: [UInt64] = [0, 0]
    private var isOpen = true

    /// A filter that lets everything pass.
    init() {}

    /// The filter of these forms in classes.
    init(
      forms: [[UInt16]], isGlueable: [Bool], prefixes: [(letters: [UInt16], replaced: [UInt16])], alphabet: Alphabet
    ) {
      var ascii = [UInt8](repeating: 0, count: Int(alphabet.count))
      let page = Int(alphabet.pageOfBlock[0]) * Alphabet.pageSize, next = Int(alphabet.pageOfBlock[1]) * Alphabet.pageSize
      for byte in UInt8(0)..<0x80 {
        let value = Int(alphabet.classes[byte < 64 ? page + Int(byte) : next + Int(byte) - 64])
        if value < ascii.count { ascii[value] = byte | 0x20 }
      }
      ascii[Int(Alphabet.gap)] = 0x20
      // Prefixes and glued forms let a form begin or end inside a word.
      isOpen =
        prefixes.contains { $0.letters.first.map { ascii[Int($0)] != 0 } ?? true }
        || zip(forms, isGlueable).contains { $1 && ascii[Int($0[0])] != 0 }
      guard !isOpen else { return }
      var keys: Set<UInt64> = []
      for form in forms where ascii[Int(form[0])] != 0 {
        let characters = form.map { ascii[Int($0)] }
        guard form.count < WordFilter.length else {
          // Eight bytes with another character among them are not asked for.
          let begin = characters[..<WordFilter.length]
          if !begin.contains(0) { keys.insert(WordFilter.key(of: begin, .begin)) }
          continue
        }
        let ends = form.indices.filter { form[$0] < Alphabet.otherLetter || form[$0] >= alphabet.letterEnd } + [form.count]
        keys.insert(WordFilter.key(of: characters[..<ends[min(1, ends.count - 1)]], .words))
      }
      // Twelve bits and more for each key, of which it sets two.
      while words.count * 64 < keys.count * 12 { words += [UInt64](repeating: 0, count: words.count) }
      let shift = WordFilter.shift(words.count)
      for key in keys { words[Int(truncatingIfNeeded: key >> shift)] |= WordFilter.bits(key) }
    }

    func write(to writer: inout TableWriter) {
      writer.append(words)
      writer.append([isOpen ? 1 : 0] as [UInt32])
    }
  }

  /// The filter whose tables come next; nil if they are not there.
  init?(reader: inout TableReader) {
    guard let words = reader.table(UInt64.self), words.count > 1, words.count & (words.count - 1) == 0,
      let isOpen = reader.table(UInt32.self), isOpen.count == 1
    else { return nil }
    (self.words, self.isOpen) = (words, isOpen[0] != 0)
    shift = Self.shift(words.count)
  }

  // MARK: Keys

  private static func key(of characters: ArraySlice<UInt8>, _ extent: Extent) -> UInt64 {
    var packed: UInt64 = 0
    for (place, character) in characters.enumerated() { packed |= UInt64(character) << UInt64(8 * place) }
    return key(of: packed, extent)
  }

  @inline(__always)
  private static func key(of characters: UInt64, _ extent: Extent) -> UInt64 {
    (characters ^ extent.rawValue) &* 0x9E37_79B9_7F4A_7C15
  }

  /// The highest bits of a key are the number of its word, and these are its two bits there.
  @inline(__always)
  private static func bits(_ key: UInt64) -> UInt64 { 1 << (key >> 28 & 63) | 1 << (key >> 34 & 63) }

  private static func shift(_ count: Int) -> UInt64 { UInt64(64 - count.trailingZeroBitCount) }

  // MARK: Asking

  /// Whether a form may begin with the word at `index`, which begins with a letter or digit of ASCII.
  @inline(__always)
  func passes(_ index: Int, in bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
    guard index + Self.length <= count, !isOpen else { return true }
    let found = byte_symbols_at(bytes + index)
    if found.irregular { return true }
    let first = found.ends.trailingZeroBitCount, second = (found.ends & (found.ends &- 1)).trailingZeroBitCount
    // No branch between them: which of them holds cannot be predicted.
    let begin = missing(found.symbols, .begin)
    let word = missing(found.symbols & Self.mask(first), .words)
    let words = missing(found.symbols & Self.mask(second), .words)
    return begin == 0 || word == 0 || words == 0
  }

  /// The bits of a key that the filter lacks: none if it may hold the key.
  @inline(__always)
  private func missing(_ characters: UInt64, _ extent: Extent) -> UInt64 {
    let key = Self.key(of: characters, extent)
    assert(Int(truncatingIfNeeded: key >> shift) < words.count)
    return ~words.start[Int(truncatingIfNeeded: key >> shift)] & Self.bits(key)
  }

  /// The lowest bytes of eight; all from eight on.
  @inline(__always)
  private static func mask(_ length: Int) -> UInt64 { length >= Self.length ? .max : (1 << UInt64(8 * length)) &- 1 }
}
