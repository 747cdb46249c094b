// How words begin, by which nearly all words that a phrase or a list could ask for are dismissed.

/// How a word begins: its first letters without case and diacritics, of which one number holds all that are looked at.
struct WordBegin: Sendable {
  /// Letters that are looked at.
  static let length = 4
  /// 16 bits a letter, the first the lowest.
  let letters: UInt64

  /// What letters count as: 0 for those that do not count, and above the rest a bit for letters.
  private static let table = ScalarTable { letter($0) }
  private static let letterBit: UInt32 = 1 << 31

  private static func letter(_ scalar: UInt32) -> UInt32 {
    guard let folded = FoldedHash.fold(scalar) else { return 0 }
    return folded & 0xFFFF | (WordReader.isLetter(scalar) ? letterBit : 0)
  }

  /// The begin of a word that ends at `end` at the latest: what is no letter ends a word too, but for the comma, which is one.
  init(at start: Int, upTo end: Int, in text: TextBytes) { self.init(at: start, upTo: end, in: text, Self.table) }

  @inline(__always)
  private init(at start: Int, upTo end: Int, in text: TextBytes, _ table: ScalarTable<UInt32>) {
    if let letters = Self.four(at: start, upTo: end, in: text, table) {
      self.letters = letters
      return
    }
    var letters: UInt64 = 0, shift: UInt64 = 0, index = start
    while index < end {
      let scalar = WordReader.next(&index, in: text)
      let letter = scalar < ScalarTable<UInt32>.end ? table[scalar] : Self.letter(scalar)
      if letter & Self.letterBit == 0 {
        if letter == 0 { continue }
        if shift > 0 { break }
      }
      letters |= UInt64(letter & 0xFFFF) &<< shift
      shift &+= 16
      if shift == UInt64(16 * Self.length) { break }
    }
    self.letters = letters
  }

  /// Four letters that all are of one byte, or all of two: read at once, as most words begin so.
  @inline(__always)
  private static func four(at start: Int, upTo end: Int, in text: TextBytes, _ table: ScalarTable<UInt32>) -> UInt64? {
    guard end &- start >= 8 else { return nil }
    let bytes = UInt64(littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: start, as: UInt64.self))
    let scalars: UInt64
    if bytes & 0x00E0_00E0_00E0_00E0 == 0x00C0_00C0_00C0_00C0 {
      scalars = (bytes & 0x001F_001F_001F_001F) &<< 6 | bytes &>> 8 & 0x003F_003F_003F_003F
    } else if bytes & 0x8080_8080 == 0 {
      scalars = bytes & 0x7F | (bytes & 0x7F00) &<< 8 | (bytes & 0x7F_0000) &<< 16 | (bytes & 0x7F00_0000) &<< 24
    } else {
      return nil
    }
    func letter(_ number: UInt64) -> UInt32 { table[UInt32(truncatingIfNeeded: scalars &>> (16 &* number) & 0xFFFF)] }
    let (first, second, third, fourth) = (letter(0), letter(1), letter(2), letter(3))
    guard first & second & third & fourth & letterBit != 0 else { return nil }
    return UInt64(first & 0xFFFF) | UInt64(second & 0xFFFF) &<< 16 | UInt64(third & 0xFFFF) &<< 32 | UInt64(fourth & 0xFFFF)
      &<< 48
  }

  /// Calls `body` with how a word begins, as it stands and then without clitics.
  @inline(__always)
  static func forEach(ofWordAt start: Int, upTo end: Int, in text: TextBytes, _ body: (WordBegin) -> Void) {
    let table = Self.table
    var start = start
    for _ in 0..<3 {
      body(WordBegin(at: start, upTo: end, in: text, table))
      guard let next = WordReader.end(ofCliticAt: start, in: text), next < end else { return }
      start = next
    }
  }

  /// The bits of a word's begins, see `bit`: of all letters that are looked at and, as words go on behind shorter keys, of `least` of them.
  static func bits(ofWordAt start: Int, upTo end: Int, in text: TextBytes) -> UInt64 {
    var bits: UInt64 = 0
    forEach(ofWordAt: start, upTo: end, in: text) { bits |= $0.bits }
    return bits
  }

  /// A bit for the letter that a word begins with, as it stands and without clitics; all bits where that takes more than a glance to tell.
  @inline(__always)
  static func firstLetterBits(ofWordAt start: Int, in text: TextBytes) -> UInt64 {
    let table = Self.table
    var bits: UInt64 = 0, start = start
    for _ in 0..<3 {
      guard start < text.count else { return .max }
      var end = start
      let scalar = WordReader.next(&end, in: text), letter = scalar < ScalarTable<UInt32>.end ? table[scalar] : 0
      guard letter & letterBit != 0 else { return .max }
      bits |= 1 &<< UInt64(letter)
      guard let next = WordReader.end(ofCliticAt: start, in: text) else { break }
      start = next
    }
    return bits
  }

  /// The same of a key.
  var firstLetterBits: UInt64 { letters == 0 ? .max : 1 &<< letters }

  fileprivate init(letters: UInt64) { self.letters = letters }

  /// Letters that there are.
  fileprivate var count: Int { (UInt64.bitWidth - letters.leadingZeroBitCount + 15) / 16 }

  /// Its first letters.
  @inline(__always)
  fileprivate func prefix(_ count: Int) -> WordBegin { WordBegin(letters: letters & ((1 &<< UInt64(16 &* count)) &- 1)) }

  /// A number of which all bits depend on all letters.
  @inline(__always)
  fileprivate var hash: UInt64 { letters &* 0x9E37_79B9_7F4A_7C15 }

  /// One of 64 bits.
  @inline(__always)
  private var bit: UInt64 { 1 &<< (hash &>> 58) }

  private static let least = 3

  @inline(__always)
  fileprivate var bits: UInt64 { bit | prefix(Self.least).bit }

  /// The bits of a key, of which words that begin as it does have one.
  ///
  /// - Parameter isStem: whether words may go on behind it.
  func keyBits(isStem: Bool) -> UInt64 { isStem && count < Self.least ? UInt64.max : bit }
}

/// Which words may begin as one of some keys does: a Bloom filter by their first letters, which dismisses nearly all words of texts.
struct BeginFilter: Sendable {
  /// Never freed, as filters are made for what lives as long as the program; safe to share, as nobody inserts who does not make it.
  private nonisolated(unsafe) let bits = UnsafeMutablePointer<UInt64>.allocate(capacity: Self.room)
  /// The marks of the keys of each place of `bits`.
  private nonisolated(unsafe) let marks = UnsafeMutablePointer<UInt64>.allocate(capacity: Self.room)
  private static let room = 1 << 10
  /// Letters of the shortest key that words begin with, `WordBegin.length` if none is shorter.
  private var shortest = WordBegin.length

  /// A filter of nothing yet.
  init() {
    bits.initialize(repeating: 0, count: Self.room)
    marks.initialize(repeating: 0, count: Self.room)
  }

  /// Adds how a key begins.
  ///
  /// - Parameters:
  ///   - isStem: whether words may go on behind it.
  ///   - marks: what is told of words that may be it.
  mutating func insert(_ begin: WordBegin, isStem: Bool, marks: UInt64 = .max) {
    if isStem { shortest = min(shortest, begin.count) }
    let place = Self.place(begin)
    bits[place] |= Self.bit(begin)
    self.marks[place] |= marks
  }

  /// The marks of all keys that a word may be, as it stands or without clitics, none for nearly all words; and the bits of its begins.
  ///
  /// - Parameters:
  ///   - start: where it begins.
  ///   - end: where it ends at the latest; a gap may end it before.
  func look(atWord start: Int, upTo end: Int, in text: TextBytes) -> (marks: UInt64, bits: UInt64) {
    var marks: UInt64 = 0, bits: UInt64 = 0
    WordBegin.forEach(ofWordAt: start, upTo: end, in: text) { begin in
      bits |= begin.bits
      marks |= self.marks(of: begin)
      for length in shortest..<WordBegin.length { marks |= self.marks(of: begin.prefix(length)) }
    }
    return (marks, bits)
  }

  @inline(__always)
  private func marks(of begin: WordBegin) -> UInt64 {
    let place = Self.place(begin)
    return bits[place] & Self.bit(begin) != 0 ? marks[place] : 0
  }

  @inline(__always)
  private static func place(_ begin: WordBegin) -> Int { Int(truncatingIfNeeded: begin.hash &>> 54) }

  @inline(__always)
  private static func bit(_ begin: WordBegin) -> UInt64 { 1 &<< (begin.hash &>> 48) }
}

/// A set of words, compared without case and diacritics.
struct WordSet: Sendable {
  private var begins = BeginFilter()
  private var hashes = HashSet()

  /// The words of lines, separated by spaces.
  init(_ words: String) {
    Array(words.utf8).withUnsafeBufferPointer { text in
      WordReader.forEachPart(of: 0..<text.count, in: text, partedBy: UInt8(ascii: "\n")) { line in
        WordReader.forEachPart(of: line, in: text, partedBy: UInt8(ascii: " ")) { word in
          begins.insert(WordBegin(at: word.lowerBound, upTo: word.upperBound, in: text), isStem: false)
          hashes.insert(FoldedHash(of: word, in: text).value)
        }
      }
    }
  }

  /// Whether it holds a word of a text, as it stands or without clitics.
  func contains(_ word: Range<Int>, in text: TextBytes) -> Bool {
    guard begins.look(atWord: word.lowerBound, upTo: word.upperBound, in: text).marks != 0 else { return false }
    var isFound = false
    TextWord.forEachStart(of: word, in: text) { start in
      isFound = hashes.contains(FoldedHash(of: start..<word.upperBound, in: text).value)
      return !isFound
    }
    return isFound
  }
}
