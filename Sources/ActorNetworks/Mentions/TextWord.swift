// The words of a text by hashes of their beginnings, for looking phrases up without making strings.

import AliasMatching

/// A set of hashes that answers fast, and now and then says yes too often.
struct KeyFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  mutating func insert(_ key: UInt64) { bits[Int(key >> 54)] |= 1 << (key >> 48 & 63) }

  func contains(_ key: UInt64) -> Bool { bits[Int(key >> 54)] & 1 << (key >> 48 & 63) != 0 }
}

/// The bytes of a text, valid UTF-8, which lives longer: what is asked of it again and again is asked of these.
typealias TextBytes = UnsafeBufferPointer<UInt8>

extension TextBytes {
  func string(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}

/// The words of a text, each by the hashes of its beginnings: in Arabic script also by those of what is left without one or two clitics.
enum TextWord {
  /// Calls `body` with the hash of each beginning of a word, itself included, and then with that of the whole, until it says false.
  @inline(__always)
  static func forEachBeginning(of range: Range<Int>, in text: TextBytes, _ body: (UInt64, _ isWhole: Bool) -> Bool) {
    forEachStart(of: range, in: text) { start in
      var hash = FoldedHash(), index = start
      while index < range.upperBound {
        if hash.add(WordReader.next(&index, in: text)), !body(hash.value, false) { return false }
      }
      return body(hash.value, true)
    }
  }

  /// Calls `body` with where a word begins, as it stands and then without clitics, until it says false.
  @inline(__always)
  static func forEachStart(of range: Range<Int>, in text: TextBytes, _ body: (Int) -> Bool) {
    var start = range.lowerBound
    for _ in 0..<3 {
      guard body(start), let next = WordReader.end(ofCliticAt: start, in: text), range.upperBound - next > 4 else { return }
      start = next
    }
  }

  /// Calls `body` with the hash of each beginning of a word of at least so many letters, as it stands and then without clitics, until it
  /// says false.
  @inline(__always)
  static func forEachStem(of range: Range<Int>, from shortest: Int, in text: TextBytes, _ body: (UInt64) -> Bool) {
    guard range.count >= shortest else { return }
    forEachStart(of: range, in: text) { start in
      var hash = FoldedHash(), index = start, letters = 0
      while index < range.upperBound {
        guard hash.add(WordReader.next(&index, in: text)) else { continue }
        letters &+= 1
        if letters >= shortest, !body(hash.value) { return false }
      }
      return true
    }
  }

}

/// A word of a text, or a form of several, by its hashes: as it stands and without clitics.
struct HashedWord {
  let range: Range<Int>
  /// The hashes; where there are less than four, the first stands for the rest.
  let wholes: SIMD4<UInt64>

  init(_ range: Range<Int>, in text: TextBytes) {
    var hashes = SIMD4<UInt64>(), count = 0
    TextWord.forEachStart(of: range, in: text) { start in
      let hash = FoldedHash(of: start..<range.upperBound, in: text).value
      if count == 0 { hashes = SIMD4(repeating: hash) } else { hashes[count] = hash }
      count += 1
      return true
    }
    (self.range, wholes) = (range, hashes)
  }
}

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

  /// A bit for the letter that a word begins with; all bits where that takes more than a glance to tell, as before clitics.
  static func firstLetterBits(ofWordAt start: Int, in text: TextBytes) -> UInt64 {
    var end = start
    let scalar = WordReader.next(&end, in: text)
    guard scalar < ScalarTable<UInt32>.end, WordReader.end(ofCliticAt: start, in: text) == nil else { return .max }
    let letter = table[scalar]
    return letter & letterBit == 0 ? .max : 1 &<< UInt64(letter)
  }

  /// The same of a key.
  var firstLetterBits: UInt64 { letters == 0 ? .max : 1 &<< letters }

  fileprivate init(letters: UInt64) { self.letters = letters }

  /// Letters that there are.
  fileprivate var count: Int { (UInt64.bitWidth - letters.leadingZeroBitCount + 15) / 16 }

  /// Its first letters.
  @inline(__always)
  fileprivate func prefix(_ count: Int) -> WordBegin { WordBegin(letters: letters & (1 &<< UInt64(16 &* count)) &- 1) }

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

/// FNV-1a over the scalars of a word, without case, diacritics and the variants of Arabic letters.
///
/// It folds the letters of the phrases' scripts by itself: the table behind `SpellingFold` takes longer to make than a short text to read.
struct FoldedHash {
  private(set) var value: UInt64 = FNV1a.seed
  /// Looked up once a word, as a static property takes longer than what it holds.
  private let letters = Self.table

  /// Of nothing yet.
  init() {}

  /// Of a range of a text.
  init(of range: Range<Int>, in text: TextBytes) {
    var index = range.lowerBound
    while index < range.upperBound { add(WordReader.next(&index, in: text)) }
  }

  /// Takes in the next scalar; false if it does not count.
  @discardableResult
  mutating func add(_ scalar: UInt32) -> Bool {
    guard scalar < ScalarTable<UInt16>.end else {
      guard let folded = Self.fold(scalar) else { return false }
      value = FNV1a.mix(value, UInt64(folded))
      return true
    }
    let folded = letters[scalar]
    guard folded != Self.skipped else { return false }
    value = FNV1a.mix(value, UInt64(folded))
    return true
  }

  /// `fold` of the scalars of one or two bytes, `skipped` for those that do not count.
  private static let table = ScalarTable { fold($0).map { UInt16($0) } ?? skipped }
  private static let skipped = UInt16.max

  static func fold(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x41...0x5A: return scalar + 0x20
    case 0..<0x80: return scalar
    case 0xAD, 0x300...0x36F, 0x640, 0x64B...0x65F, 0x200B...0x200F, 0x2060...0x2069, 0xFEFF: return nil
    case 0x2010...0x2013, 0x2019, 0xA0: return 0x20
    case 0xC0...0x17F: return latin[Int(scalar) - 0xC0]
    case 0x401, 0x451: return 0x435
    case 0x407, 0x457, 0x406: return 0x456
    case 0x419, 0x439: return 0x438
    case 0x410...0x42F: return scalar + 0x20
    case 0x622, 0x623, 0x625: return 0x627
    case 0x624: return 0x648
    case 0x626, 0x649, 0x6CC: return 0x64A
    case 0x629: return 0x647
    case 0x6A9: return 0x643
    default: return scalar
    }
  }

  /// Base letters of U+00C0...U+017F.
  private static let latin: [UInt32] = {
    let bases =
      "aaaaaaaceeeeiiiidnooooo×ouuuuyþßaaaaaaaceeeeiiiidnooooo÷ouuuuyþyaaaaaaccccccccddddeeeeeeeeeeggggggg"
      + "ghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
    let scalars = bases.unicodeScalars.map(\.value)
    return (0..<0xC0).map { $0 < scalars.count ? scalars[$0] : UInt32($0 + 0xC0) }
  }()
}

/// Finds words in bytes: runs of letters and digits, and the comma as a word of its own.
enum WordReader {
  private enum Sort: UInt8 {
    case letter, gap, comma, boundary
  }

  private typealias Sorts = ScalarTable<Sort>

  static func isQuote(_ value: UInt32) -> Bool {
    value == 0x22 || value == 0xAB || value == 0xBB || (0x201C...0x201F).contains(value)
  }

  @inline(__always)
  private static func sort(_ value: UInt32, _ sorts: Sorts) -> Sort { value < Sorts.end ? sorts[value] : computedSort(value) }

  private static let sorts = Sorts { computedSort($0) }

  @inline(never)
  private static func computedSort(_ value: UInt32) -> Sort {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xAD: .letter
    case 0x20, 0x22, 0x27, 0x2D, 0x60, 0xA0, 0xAB, 0xBB, 0x2010...0x2013, 0x2018...0x201F, 0x202F, 0x2BC: .gap
    case 0x2C, 0x60C: .comma
    case 0xC0...0x24F, 0x300...0x36F, 0x370...0x5F4, 0x610...0x669, 0x66E...0x6D3, 0x6D5...0x6FF, 0x1E00...0x1FFF: .letter
    case 0x200B...0x200F, 0x2060...0x2069, 0xFEFF, 0x10A0...0x10FF: .letter
    default: .boundary
    }
  }

  /// Whether it is a letter or digit.
  static func isLetter(_ value: UInt32) -> Bool { computedSort(value) == .letter }

  // MARK: Scalars

  /// The scalar at `index`, which moves behind it.
  @inline(__always)
  static func next(_ index: inout Int, in text: TextBytes) -> UInt32 {
    // Places in a text do not overflow.
    let lead = UInt32(text[index])
    if lead < 0x80 {
      index &+= 1
      return lead
    }
    if lead < 0xE0 {
      index &+= 2
      return (lead & 0x1F) << 6 | UInt32(text[index &- 1] & 0x3F)
    }
    let (scalar, length) = UTF8Decoding.scalar(in: text, at: index)
    index &+= length
    return scalar
  }

  /// The scalar before `index`, which moves to its begin.
  @inline(__always)
  private static func previous(_ index: inout Int, in text: TextBytes) -> UInt32 {
    index &-= 1
    let last = UInt32(text[index])
    if last < 0x80 { return last }
    index &-= 1
    let lead = UInt32(text[index])
    if lead >= 0xC0 { return (lead & 0x1F) << 6 | last & 0x3F }
    while text[index] & 0xC0 == 0x80 { index &-= 1 }
    return UTF8Decoding.scalar(in: text, at: index).value
  }

  static func scalar(at index: Int, in text: TextBytes) -> UInt32? {
    var index = index
    return index < text.count ? next(&index, in: text) : nil
  }

  static func scalar(before index: Int, in text: TextBytes) -> UInt32? {
    var index = index
    return index > 0 ? previous(&index, in: text) : nil
  }

  /// Whether the letter at `index` is a capital.
  static func isCapital(at index: Int, in text: TextBytes) -> Bool {
    guard let value = scalar(at: index, in: text) else { return false }
    switch value {
    case ..<0x80: return (0x41...0x5A).contains(value)
    case 0x400..<0x430: return true
    case 0x430..<0x460, 0x5D0...0x6FF: return false
    default: return isUppercase(value)
    }
  }

  @inline(never)
  private static func isUppercase(_ value: UInt32) -> Bool { Unicode.Scalar(value)?.properties.isUppercase ?? false }

  /// Where a letter ends that may be an Arabic clitic; nil if none stands at `index`.
  @inline(__always)
  static func end(ofCliticAt index: Int, in text: TextBytes) -> Int? {
    guard index < text.count, text[index] & 0xFE == 0xD8 else { return nil }
    var end = index
    switch next(&end, in: text) {
    case 0x648, 0x641, 0x628, 0x644, 0x643: return end
    default: return nil
    }
  }

  // MARK: Words

  /// Where the word begins whose letters stand before `index`.
  static func begin(ofWordAt index: Int, in text: TextBytes) -> Int {
    let sorts = Self.sorts
    var start = index
    while start > 0 {
      var before = start
      guard sort(previous(&before, in: text), sorts) == .letter else { break }
      start = before
    }
    return start
  }

  /// Where the word ends whose letters stand at `index`.
  static func end(ofWordAt index: Int, in text: TextBytes) -> Int {
    let sorts = Self.sorts
    var end = index
    while end < text.count {
      var behind = end
      guard sort(next(&behind, in: text), sorts) == .letter else { break }
      end = behind
    }
    return end
  }

  /// The word before `index`; nil if a boundary other than spaces, quotes, hyphens and apostrophes comes first.
  static func word(before index: Int, in text: TextBytes) -> Range<Int>? {
    let sorts = Self.sorts
    var end = index
    while end > 0 {
      var start = end
      switch sort(previous(&start, in: text), sorts) {
      case .letter: return begin(ofWordAt: start, in: text)..<end
      case .comma: return start..<end
      case .gap: end = start
      case .boundary: return nil
      }
    }
    return nil
  }

  /// The word behind `index`; see `word(before:in:)`.
  static func word(behind index: Int, in text: TextBytes) -> Range<Int>? {
    begin(ofWordBehind: index, in: text).map { word(at: $0, in: text) }
  }

  /// Where the word behind `index` begins; see `word(before:in:)`.
  static func begin(ofWordBehind index: Int, in text: TextBytes) -> Int? {
    let sorts = Self.sorts
    var begin = index
    while begin < text.count {
      var end = begin
      let value = next(&end, in: text)
      switch sort(value, sorts) {
      case .letter, .comma: return begin
      // An opening quotation mark begins something else.
      case .gap: if isQuote(value) { return nil }
      case .boundary: return nil
      }
      begin = end
    }
    return nil
  }

  /// The word that begins at a place, where a letter or a comma stands.
  static func word(at begin: Int, in text: TextBytes) -> Range<Int> {
    var end = begin
    return sort(next(&end, in: text), sorts) == .comma ? begin..<end : begin..<self.end(ofWordAt: end, in: text)
  }

  /// Calls `body` with each part of a range between separators that is not empty.
  @inline(__always)
  static func forEachPart(of range: Range<Int>, in text: TextBytes, partedBy separator: UInt8, _ body: (Range<Int>) -> Void) {
    var start = range.lowerBound
    for index in range where text[index] == separator {
      if index > start { body(start..<index) }
      start = index + 1
    }
    if range.upperBound > start { body(start..<range.upperBound) }
  }

  /// Calls `body` with each word in a range until it says false.
  @inline(__always)
  static func forEachWord(in range: Range<Int>, of text: TextBytes, _ body: (Range<Int>) -> Bool) {
    let sorts = Self.sorts
    var position = range.lowerBound, begin = -1
    while position < range.upperBound {
      let start = position
      if sort(next(&position, in: text), sorts) == .letter {
        if begin < 0 { begin = start }
      } else if begin >= 0 {
        guard body(begin..<start) else { return }
        begin = -1
      }
    }
    if begin >= 0 { _ = body(begin..<range.upperBound) }
  }
}
