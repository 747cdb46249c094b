// Which words of ASCII can begin a form: nearly all others are dismissed before the automaton is asked.

internal import CByteBlocks

/// A set of how forms begin that may be written in ASCII.
///
/// The automaton needs three or four steps on most words before it ends, each a look into a table of megabytes that waits for the one
/// before, and where it ends nobody can predict. The filter asks once, of a table that stays in the cache: it knows of each form the
/// first eight characters, and of a shorter form its first two words whole. What it lets pass the automaton decides.
struct WordFilter: Sendable {
  /// How much of a form is known, which keeps keys of one length from those of another.
  private enum Extent: UInt64 {
    case begin = 0
    case words = 0xA076_1D64_78BD_642F
  }

  private static let length = 8

  private let keys: KeySet
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
      words = KeySet.words(of: keys, bits: 12)
    }

    func write(to writer: inout TableWriter) {
      writer.append(words)
      writer.append([isOpen ? 1 : 0] as [UInt32])
    }
  }

  /// The filter whose tables come next; nil if they are not there.
  init?(reader: inout TableReader) {
    guard let keys = KeySet(reader: &reader), let isOpen = reader.table(UInt32.self), isOpen.count == 1 else { return nil }
    (self.keys, self.isOpen) = (keys, isOpen[0] != 0)
  }

  // MARK: Keys

  private static func key(of characters: ArraySlice<UInt8>, _ extent: Extent) -> UInt64 {
    var packed: UInt64 = 0
    for (place, character) in characters.enumerated() { packed |= UInt64(character) << UInt64(8 * place) }
    return packed ^ extent.rawValue
  }

  // MARK: Asking

  /// Whether a form may begin with the word at `index`, which begins with a letter or digit of ASCII.
  @inline(__always)
  func passes(_ index: Int, in bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
    guard index &+ Self.length <= count, !isOpen else { return true }
    let found = byte_symbols_at(bytes + index)
    if found.irregular { return true }
    let first = found.ends.trailingZeroBitCount, second = (found.ends & (found.ends &- 1)).trailingZeroBitCount
    let begin = keys.lacks(found.symbols ^ Extent.begin.rawValue)
    let word = keys.lacks(found.symbols & Self.mask(first) ^ Extent.words.rawValue)
    let words = keys.lacks(found.symbols & Self.mask(second) ^ Extent.words.rawValue)
    return begin & word & words == 0
  }

  /// The lowest bytes of eight; all from eight on.
  @inline(__always)
  private static func mask(_ length: Int) -> UInt64 {
    length >= Self.length ? .max : (1 &<< UInt64(truncatingIfNeeded: 8 &* length)) &- 1
  }
}
