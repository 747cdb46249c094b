// Which words of letters of two bytes can begin a form: nearly all others are dismissed before the automaton is asked.

internal import CByteBlocks

/// A set of how forms begin that may be written in letters of two bytes, prefixes and all, but for Arabic: Hebrew, Cyrillic, Greek, Armenian.
///
/// It holds the first five symbols of every way through the automaton, where a symbol is a folded letter of one script or what stands between
/// two words; of a way that can end sooner, with its word, that word whole; and the first word with what stands behind it, for texts whose
/// next word is too short or in other characters. So one question answers for all prefixes at once, and two for a word.
struct LetterFilter: Sendable {
  private static let length = 5
  /// Symbol of what the filter does not know: marks, ligatures, everything that is no letter of two bytes of the word's script.
  private static let irregular: UInt8 = 1
  private static let gap: UInt8 = 2
  /// Symbol of punctuation of ASCII inside forms.
  private static let punctuation: UInt8 = 255
  /// Keeps the keys of whole words from those of begins.
  private static let whole: UInt64 = 0xA076_1D64_78BD_642F

  private let keys: KeySet
  private let symbols: Table<UInt8>

  // MARK: Building

  /// Follows all ways through an automaton and gathers the keys.
  struct Gatherer {
    private let graph: AutomatonGraph
    /// By class, the scripts that write it in two bytes, a bit each, and its symbol.
    private var scripts: [UInt8]
    private var symbols: [UInt8]
    private let letterEnd: UInt16
    private(set) var keys: [UInt64] = []

    init(_ graph: AutomatonGraph, alphabet: Alphabet) {
      (self.graph, letterEnd) = (graph, alphabet.letterEnd)
      scripts = [UInt8](repeating: 0, count: Int(alphabet.count))
      symbols = (0..<alphabet.count).map { LetterFilter.symbol($0, letterEnd: alphabet.letterEnd) ?? LetterFilter.gap }
      for scalar in 0..<0x800 {
        let value = alphabet.classes[Int(alphabet.pageOfBlock[scalar >> 6]) << 6 | scalar & 63]
        guard value < alphabet.count else { continue }
        if value < letterEnd, scalar >= 0x80 { scripts[Int(value)] |= LetterFilter.script(scalar) }
        if value >= alphabet.ideographEnd, scalar < 0x80 { symbols[Int(value)] = LetterFilter.punctuation }
      }
      follow(graph.root, Way(scripts: .max))
    }

    /// What has been read on a way.
    private struct Way {
      var key: UInt64 = 0
      var count = 0
      var scripts: UInt8
      var isInFirstWord = true

      mutating func append(_ symbol: UInt8) {
        key |= UInt64(symbol) << UInt64(8 * count)
        count += 1
      }
    }

    private mutating func follow(_ state: Int, _ way: Way) {
      guard way.count < LetterFilter.length else { return keys.append(way.key) }
      for step in graph.transitions[state] {
        guard let next = extended(way, by: step.on) else { continue }
        let target = Int(step.to)
        if graph.isAccepting[target], next.isInFirstWord, next.count < LetterFilter.length {
          keys.append(next.key ^ LetterFilter.whole)
        }
        follow(target, next)
        guard graph.isGlueable[target], next.count < LetterFilter.length else { continue }
        follow(graph.gluedRoot, next)
        if graph.glueLetter != Alphabet.boundary, let glued = extended(next, by: graph.glueLetter) {
          follow(graph.gluedRoot, glued)
        }
      }
    }

    /// The way behind one more class; nil where no text leads whose symbols are all known.
    private mutating func extended(_ way: Way, by value: UInt16) -> Way? {
      var next = way
      next.append(symbols[Int(value)])
      if value >= Alphabet.firstLetter, value < letterEnd {
        next.scripts &= scripts[Int(value)]
        return next.scripts == 0 ? nil : next
      }
      guard way.isInFirstWord, way.count > 0 else { return nil }
      next.isInFirstWord = false
      if next.count < LetterFilter.length { keys.append(next.key) }
      return next
    }
  }

  /// The scripts of two bytes are told by the higher bits of their first. Arabic is none here: `FormBegins` knows it.
  private static func script(_ scalar: Int) -> UInt8 { scalar >> 8 == 6 ? 0 : 1 << UInt8(scalar >> 8 & 7) }

  /// Whether words are known that begin with this byte of the first of two.
  @inline(__always)
  static func knows(_ lead: UInt8) -> Bool { (0xC0..<0xD8).contains(lead) || (0xDC..<0xE0).contains(lead) }

  private static func symbol(_ value: UInt16, letterEnd: UInt16) -> UInt8? {
    value >= Alphabet.otherLetter && value < letterEnd ? UInt8(min(value, UInt16(punctuation) - 1)) : nil
  }

  /// The filter whose tables come next; nil if they are not there.
  ///
  /// - Parameters:
  ///   - classes: the classes of the scalars of one or two bytes.
  ///   - ideographEnd: where the classes of punctuation begin.
  ///   - classCount: where those of ligatures begin.
  init?(reader: inout TableReader, classes: Table<UInt16>, letterEnd: UInt16, ideographEnd: UInt16, classCount: UInt16) {
    guard let keys = KeySet(reader: &reader) else { return nil }
    let symbols = (0..<classes.count).map { scalar -> UInt8 in
      let value = classes[scalar]
      if scalar >= 0x80 { return Self.symbol(value, letterEnd: letterEnd) ?? Self.irregular }
      if value == Alphabet.gap { return Self.gap }
      return value >= ideographEnd && value < classCount ? Self.punctuation : Self.irregular
    }
    guard symbols.count == 0x800, let table = Table(copying: symbols) else { return nil }
    (self.keys, self.symbols) = (keys, table)
  }

  // MARK: Asking

  /// Whether a form may begin with the word of these bytes, which begins with a scalar of two.
  @inline(__always)
  func passes(_ begin: Int, to end: Int, in bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
    guard begin > 0, begin &+ 17 <= count else { return true }
    let letters = (end &- begin) &>> 1
    let numbers = scalar_numbers_at(bytes + begin, Int16(truncatingIfNeeded: min(letters, 8)))
    let key =
      symbol(numbers.low, 0) | symbol(numbers.low, 1) | symbol(numbers.low, 2) | symbol(numbers.low, 3)
      | symbol(numbers.high, 4)
    let own = min(letters, Self.length), regular = Self.regular(key)
    // What is unknown behind the first word leaves that word and the symbol behind it.
    let known = regular < Self.length ? min(letters &+ 1, Self.length) : Self.length
    let unknown = UInt64(bitPattern: Int64((regular &- own) &>> 63 | (end &- begin) & 1))
    return unknown | (keys.lacks(key & Self.mask(known)) & keys.lacks(key & Self.mask(own) ^ Self.whole) ^ 1) != 0
  }

  @inline(__always)
  private func symbol(_ numbers: UInt64, _ place: UInt64) -> UInt64 {
    UInt64(symbols.start[Int(truncatingIfNeeded: numbers &>> (16 &* (place & 3)) & 0x7FF)]) &<< (8 &* place)
  }

  /// The number of symbols before the first irregular one, eight if there is none.
  @inline(__always)
  private static func regular(_ key: UInt64) -> Int {
    let others = (key ^ 0x0101_0101_0101_0101 &* UInt64(irregular)) | ~mask(length)
    return ((others &- 0x0101_0101_0101_0101) & ~others & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
  }

  /// The lowest bytes of at most five.
  @inline(__always)
  private static func mask(_ length: Int) -> UInt64 { (1 &<< UInt64(truncatingIfNeeded: 8 &* length)) &- 1 }
}
