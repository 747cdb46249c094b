// Phrases in which a form means no actor (Tour de France, montagnes russes, Georgia in a sentence on Atlanta), and phrases that say
// that a doubtful form does mean one. The languages list them; here they are read and found.

import AliasMatching

/// The phrases of all languages of a script, made ready for looking up.
///
/// A phrase is a line: words, of which the one in brackets is the form in question. `word-` stands for every word that begins so,
/// `a|b` for either, `a+b` for the words of a form of several, `[*]` for any form, `[@]` for any metonym, `[%]` for any demonym and
/// `[#]` for any person whose name means nothing else, `[«*»]` for any place's name that stands in quotation marks and `[«a»]` for this one; a word with a capital asks for one in the text. Behind `…` stand words anywhere in the sentence. `+` at the begin of a line makes it a phrase that speaks for the form, `^`
/// one that holds only where the sentence stands in capitals. A comma is a word of its own.
final class Idioms: Sendable {
  /// What a phrase says of the form in it.
  enum Effect: Sendable {
    /// It means the actor.
    case supports
    /// It means something else.
    case rulesOut
  }

  /// One word of a phrase: any of several, each whole or as a beginning.
  private struct Word: Sendable {
    var wholes: [UInt64] = []
    var stems: [UInt64] = []
    var asksForCapital = false
    var asksForSmall = false
    /// Any word: only in running text, where a capital inside a sentence makes a name.
    var isAny = false

    func matches(_ word: TextWord) -> Bool {
      if isAny { return true }
      if asksForCapital, !word.isCapital { return false }
      if asksForSmall, word.isCapital { return false }
      return wholes.contains { word.wholes.contains($0) } || stems.contains { word.beginnings.contains($0) }
    }
  }

  private enum Subject: Sendable {
    case any
    case kind(MentionKind)
    case person
    /// A place in quotation marks; of any name, or of this word.
    case quoted(Word?)
    case word(Word)
  }

  private struct Phrase: Sendable {
    var before: [Word] = []
    var subject = Subject.any
    var behind: [Word] = []
    var elsewhere: Word?
    var effect = Effect.rulesOut
    var needsCapitals = false
  }

  private let phrases: [Phrase]
  /// Phrases by the word directly before the form, directly behind it, and by the form itself where its phrase looks further.
  private let byWordBefore: KeyTable
  private let byWordBehind: KeyTable
  private let byForm: KeyTable
  /// Which words can be the key of a phrase, so that nearly all others are dismissed at once.
  let keys: KeyFilter

  /// The phrases of the languages written in `script`; made once, when a text first asks for them.
  static func of(_ script: Script) -> Idioms {
    switch script {
    case .arabic: arabic
    case .cyrillic: cyrillic
    case .latin: latin
    default: others
    }
  }

  private static let arabic = Idioms(scripts: [.arabic])
  private static let cyrillic = Idioms(scripts: [.cyrillic])
  private static let latin = Idioms(scripts: [.latin])
  private static let others = Idioms(scripts: [.armenian, .hebrew, .georgian, .han, .other])

  private convenience init(scripts: Set<Script>) {
    self.init(lines: Languages.all.filter { scripts.contains($0.script) }.map(\.idioms))
  }

  /// Phrases as languages list them, a line each.
  init(lines texts: [String]) {
    var phrases: [Phrase] = []
    phrases.reserveCapacity(600)
    var keys = KeyFilter()
    var tables = [KeyTable(), KeyTable(), KeyTable()]
    for text in texts {
      let text = UTF8Text(text)
      for line in WordReader.ranges(in: 0..<text.bytes.count, of: text, partedBy: UInt8(ascii: "\n")) {
        let phrase = Self.phrase(line, in: text)
        // Any word and any form are no keys: another word of the phrase is.
        var form: Word?
        switch phrase.subject {
        case .word(let word), .quoted(.some(let word)): form = word
        default: break
        }
        let candidates = [phrase.behind.first, phrase.before.last, form]
        if let table = candidates.firstIndex(where: { $0.map { !$0.isAny } ?? false }), let word = candidates[table] {
          for key in word.wholes + word.stems {
            tables[table].add(phrases.count, for: key)
            keys.insert(key)
          }
        }
        phrases.append(phrase)
      }
    }
    self.phrases = phrases
    (byWordBehind, byWordBefore, byForm) = (tables[0], tables[1], tables[2])
    self.keys = keys
  }

  private static func phrase(_ line: Range<Int>, in text: UTF8Text) -> Phrase {
    var phrase = Phrase()
    var isBehind = false, isElsewhere = false
    for part in WordReader.ranges(in: line, of: text, partedBy: UInt8(ascii: " ")) {
      switch text.bytes[part.lowerBound] {
      case UInt8(ascii: "+"): phrase.effect = .supports
      case UInt8(ascii: "^"): phrase.needsCapitals = true
      case 0xE2 where part.count == 3: isElsewhere = true  // …
      case UInt8(ascii: "["):
        isBehind = true
        phrase.subject = subject(part.lowerBound + 1..<part.upperBound - 1, in: text)
      default:
        let word = word(part, in: text)
        if isElsewhere {
          phrase.elsewhere = word
        } else if isBehind {
          phrase.behind.append(word)
        } else {
          phrase.before.append(word)
        }
      }
    }
    return phrase
  }

  private static func subject(_ range: Range<Int>, in text: UTF8Text) -> Subject {
    switch text.bytes[range.lowerBound] {
    case UInt8(ascii: "*"): .any
    case UInt8(ascii: "@"): .kind(.metonym)
    case UInt8(ascii: "%"): .kind(.demonym)
    case UInt8(ascii: "#"): .person
    case 0xC2:  // «*»
      .quoted(
        text.bytes[range.lowerBound + 2] == UInt8(ascii: "*") ? nil : word(range.lowerBound + 2..<range.upperBound - 2, in: text))
    default: .word(word(range, in: text))
    }
  }

  private static func word(_ range: Range<Int>, in text: UTF8Text) -> Word {
    let first = text.bytes[range.lowerBound]
    var word = Word(asksForSmall: first == UInt8(ascii: "~"), isAny: first == UInt8(ascii: "*"))
    for option in WordReader.ranges(in: range, of: text, partedBy: UInt8(ascii: "|")) {
      word.asksForCapital = word.asksForCapital || WordReader.isCapital(at: option.lowerBound, in: text)
      let isStem = option.count > 1 && text.bytes[option.upperBound - 1] == UInt8(ascii: "-")
      var hash = FoldedHash()
      text.forEachScalar(in: option.lowerBound..<option.upperBound - (isStem ? 1 : 0)) { scalar in
        // A plus sign joins the words of a form of several.
        if scalar != 0x7E { hash.add(scalar == 0x2B ? 0x20 : scalar) }
      }
      if isStem { word.stems.append(hash.value) } else { word.wholes.append(hash.value) }
    }
    return word
  }

  /// What the words around a form and in its sentence say of a reading of this kind; nil if nothing.
  ///
  /// - Parameters:
  ///   - isPerson: whether the form is the name of a person and of nothing else.
  ///   - isPlace: whether it is of a state or region.
  func effect(on kind: MentionKind, isPerson: Bool, isPlace: Bool, in surroundings: Surroundings) -> Effect? {
    var words = SurroundingWords(surroundings)
    var supports = false
    func look(_ word: Range<Int>?, in table: KeyTable) -> Bool {
      guard let word, TextWord.mayBeKey(word, in: surroundings.text, keys) else { return false }
      let found = TextWord(word, in: surroundings.text)
      for key in found.beginnings where keys.contains(key) {
        var entry = table.first(for: key)
        while let (number, next) = entry {
          entry = table.entry(next)
          guard holds(phrases[number], kind, isPerson, isPlace, &words) else { continue }
          if phrases[number].effect == .rulesOut { return true }
          supports = true
        }
      }
      return false
    }
    if look(surroundings.wordBehind, in: byWordBehind)
      || look(surroundings.wordBefore, in: byWordBefore)
      || look(surroundings.range, in: byForm)
    {
      return .rulesOut
    }
    return supports ? .supports : nil
  }

  private func holds(
    _ phrase: Phrase, _ kind: MentionKind, _ isPerson: Bool, _ isPlace: Bool, _ words: inout SurroundingWords
  ) -> Bool {
    switch phrase.subject {
    case .any: break
    case .kind(let wanted): if kind != wanted { return false }
    case .person: if !isPerson || kind != .name { return false }
    case .quoted(let word):
      guard !isPerson, isPlace, words.place.isQuoted, word?.matches(words.form) ?? true else { return false }
    case .word(let word): if !word.matches(words.form) { return false }
    }
    for (distance, word) in phrase.before.reversed().enumerated() {
      guard let found = words.before(distance), word.matches(found) else { return false }
    }
    for (distance, word) in phrase.behind.enumerated() {
      guard let found = words.behind(distance), word.matches(found) else { return false }
    }
    if phrase.needsCapitals, !words.place.isInCapitals { return false }
    if phrase.before.contains(where: \.isAny), words.place.isHeadline || words.place.isInCapitals { return false }
    guard let elsewhere = phrase.elsewhere else { return true }
    return words.place.sentenceWords.contains { elsewhere.matches($0) }
  }
}

/// The words around a form, each made when a phrase asks for it.
private struct SurroundingWords {
  let place: Surroundings
  private var wordsBefore: [TextWord] = []
  private var wordsBehind: [TextWord] = []

  init(_ place: Surroundings) {
    self.place = place
  }

  lazy var form = TextWord(place.range, in: place.text)

  /// The word so many words before the form.
  mutating func before(_ distance: Int) -> TextWord? {
    while wordsBefore.count <= distance {
      let last = wordsBefore.last.map { WordReader.word(before: $0.range.lowerBound, in: place.text) } ?? place.wordBefore
      guard let last else { return nil }
      wordsBefore.append(TextWord(last, in: place.text))
    }
    return wordsBefore[distance]
  }

  /// The word so many words behind the form.
  mutating func behind(_ distance: Int) -> TextWord? {
    while wordsBehind.count <= distance {
      let last = wordsBehind.last.map { WordReader.word(behind: $0.range.upperBound, in: place.text) } ?? place.wordBehind
      guard let last else { return nil }
      wordsBehind.append(TextWord(last, in: place.text))
    }
    return wordsBehind[distance]
  }
}

/// The phrases of each key, chained.
private struct KeyTable: Sendable {
  private var last: [UInt64: Int] = [:]
  private var entries: [(phrase: Int, before: Int)] = []

  mutating func add(_ phrase: Int, for key: UInt64) {
    entries.append((phrase, last.updateValue(entries.count, forKey: key) ?? -1))
  }

  func first(for key: UInt64) -> (phrase: Int, before: Int)? { entry(last[key] ?? -1) }

  func entry(_ index: Int) -> (phrase: Int, before: Int)? { index < 0 ? nil : entries[index] }
}

/// A set of hashes that answers fast, and now and then says yes too often.
struct KeyFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  mutating func insert(_ key: UInt64) { bits[Int(key >> 54)] |= 1 << (key >> 48 & 63) }

  func contains(_ key: UInt64) -> Bool { bits[Int(key >> 54)] & 1 << (key >> 48 & 63) != 0 }
}

/// A word of a text, by the hashes of its beginnings.
struct TextWord: Sendable {
  /// Hashes of its beginnings, itself included; in Arabic script also of what is left without one or two clitics.
  var beginnings: [UInt64] = []
  /// Of those, the hashes of the whole.
  var wholes: [UInt64] = []
  /// Whether it begins with a capital.
  let isCapital: Bool
  /// Its bytes in the text.
  let range: Range<Int>

  init(_ range: Range<Int>, in text: UTF8Text) {
    self.range = range
    isCapital = WordReader.isCapital(at: range.lowerBound, in: text)
    var start = range.lowerBound
    for _ in 0..<3 {
      var hash = FoldedHash()
      text.forEachScalar(in: start..<range.upperBound) { if hash.add($0) { beginnings.append(hash.value) } }
      wholes.append(hash.value)
      guard let next = WordReader.end(ofCliticAt: start, in: text), range.upperBound - next > 4 else { return }
      start = next
    }
  }

  /// Whether one of these hashes is the word's, as a whole or without clitics.
  static func word(_ range: Range<Int>, in text: UTF8Text, isOneOf hashes: Set<UInt64>) -> Bool {
    var start = range.lowerBound
    for _ in 0..<3 {
      var hash = FoldedHash()
      text.forEachScalar(in: start..<range.upperBound) { hash.add($0) }
      if hashes.contains(hash.value) { return true }
      guard let next = WordReader.end(ofCliticAt: start, in: text), range.upperBound - next > 4 else { return false }
      start = next
    }
    return false
  }

  /// Whether one of its beginnings may be a key of a phrase.
  static func mayBeKey(_ range: Range<Int>, in text: UTF8Text, _ keys: KeyFilter) -> Bool {
    var start = range.lowerBound
    var found = false
    for _ in 0..<3 {
      var hash = FoldedHash()
      text.forEachScalar(in: start..<range.upperBound) { if hash.add($0), keys.contains(hash.value) { found = true } }
      guard !found, let next = WordReader.end(ofCliticAt: start, in: text), range.upperBound - next > 4 else { return found }
      start = next
    }
    return found
  }
}

/// FNV-1a over the scalars of a word, without case, diacritics and the variants of Arabic letters.
struct FoldedHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes in the next scalar; false if it does not count.
  @discardableResult
  mutating func add(_ scalar: UInt32) -> Bool {
    guard let folded = Self.fold(scalar) else { return false }
    value = (value ^ UInt64(folded)) &* 0x100_0000_01B3
    return true
  }

  private static func fold(_ scalar: UInt32) -> UInt32? {
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

/// A form's place in a text: the words beside it, and those of its sentence. What costs more than a glance is made when asked for.
struct Surroundings {
  let text: UTF8Text
  let range: Range<Int>
  let sentence: Range<Int>
  /// The words directly before and behind it, if no boundary stands between.
  let wordBefore: Range<Int>?
  let wordBehind: Range<Int>?

  init(of range: Range<Int>, in sentence: Range<Int>, _ text: UTF8Text) {
    (self.text, self.range, self.sentence) = (text, range, sentence)
    // Neither clitics nor what is glued to a form is a word beside it.
    wordBefore = WordReader.word(before: WordReader.begin(ofWordAt: range.lowerBound, in: text), in: text)
    wordBehind = WordReader.word(behind: WordReader.end(ofWordAt: range.upperBound, in: text), in: text)
  }

  /// The words before it in its sentence, the nearest first, at most three.
  var before: [TextWord] {
    var words: [TextWord] = []
    var next = wordBefore
    while let word = next {
      words.append(TextWord(word, in: text))
      next = words.count < 3 ? WordReader.word(before: word.lowerBound, in: text) : nil
    }
    return words
  }

  /// Whether quotation marks stand directly before and behind it.
  var isQuoted: Bool {
    guard let before = WordReader.scalar(before: range.lowerBound, in: text),
      let behind = WordReader.scalar(at: range.upperBound, in: text)
    else { return false }
    return WordReader.isQuote(before) && WordReader.isQuote(behind)
  }

  /// All words of the sentence; made when asked for.
  var sentenceWords: [TextWord] { WordReader.words(in: sentence, of: text).map { TextWord($0, in: text) } }

  /// Whether most words of the sentence begin with a capital, as in an English headline.
  var isHeadline: Bool {
    let words = WordReader.words(in: sentence, of: text).filter { $0.count > 3 }
    return words.count > 4 && words.count { TextWord($0, in: text).isCapital } * 10 >= words.count * 7
  }

  /// Whether the sentence has no small letter and letters beyond the form's.
  var isInCapitals: Bool {
    var capitals = 0, small = 0
    text.forEachScalar(in: sentence) { value in
      guard let scalar = Unicode.Scalar(value), scalar.properties.isCased else { return }
      if scalar.properties.isUppercase { capitals += 1 } else { small += 1 }
    }
    return small == 0 && capitals > range.count + 3
  }
}

/// Finds words in bytes: runs of letters and digits, and the comma as a word of its own.
enum WordReader {
  private enum Sort {
    case letter, gap, comma, boundary
  }

  static func isQuote(_ value: UInt32) -> Bool {
    value == 0x22 || value == 0xAB || value == 0xBB || (0x201C...0x201F).contains(value)
  }

  private static func sort(_ value: UInt32) -> Sort {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xAD: .letter
    case 0x20, 0x22, 0x27, 0x2D, 0x60, 0xA0, 0xAB, 0xBB, 0x2010...0x2013, 0x2018...0x201F, 0x202F, 0x2BC: .gap
    case 0x2C, 0x60C: .comma
    case 0xC0...0x24F, 0x300...0x36F, 0x370...0x5F4, 0x610...0x669, 0x66E...0x6D3, 0x6D5...0x6FF, 0x1E00...0x1FFF: .letter
    case 0x200B...0x200F, 0x2060...0x2069, 0xFEFF, 0x10A0...0x10FF: .letter
    default: .boundary
    }
  }

  private static func length(of scalar: UInt32) -> Int { scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x1_0000 ? 3 : 4 }

  /// Whether the letter at `index` is a capital.
  static func isCapital(at index: Int, in text: UTF8Text) -> Bool {
    guard let value = scalar(at: index, in: text) else { return false }
    switch value {
    case ..<0x80: return (0x41...0x5A).contains(value)
    case 0x400..<0x430: return true
    case 0x430..<0x460, 0x5D0...0x6FF: return false
    default: return Unicode.Scalar(value)?.properties.isUppercase ?? false
    }
  }

  /// Where a letter ends that may be an Arabic clitic; nil if none stands at `index`.
  static func end(ofCliticAt index: Int, in text: UTF8Text) -> Int? {
    guard let value = scalar(at: index, in: text) else { return nil }
    return value == 0x648 || value == 0x641 || value == 0x628 || value == 0x644 || value == 0x643 ? index + 2 : nil
  }

  static func scalar(at index: Int, in text: UTF8Text) -> UInt32? {
    guard index < text.bytes.count else { return nil }
    return text.bytes.withUnsafeBufferPointer { UTF8Decoding.scalar(in: $0, at: index).value }
  }

  static func scalar(before index: Int, in text: UTF8Text) -> UInt32? {
    guard index > 0 else { return nil }
    var start = index - 1
    while start > 0, text.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start, in: text)
  }

  /// Where the word begins whose letters stand before `index`.
  static func begin(ofWordAt index: Int, in text: UTF8Text) -> Int {
    var start = index
    while let value = scalar(before: start, in: text), sort(value) == .letter { start -= length(of: value) }
    return start
  }

  /// Where the word ends whose letters stand at `index`.
  static func end(ofWordAt index: Int, in text: UTF8Text) -> Int {
    var end = index
    while let value = scalar(at: end, in: text), sort(value) == .letter { end += length(of: value) }
    return end
  }

  /// The word before `index`; nil if a boundary other than spaces, quotes, hyphens and apostrophes comes first.
  static func word(before index: Int, in text: UTF8Text) -> Range<Int>? {
    text.bytes.withUnsafeBufferPointer { bytes in
      var position = index, end = index
      var isOpen = false
      while position > 0 {
        var start = position - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        switch sort(UTF8Decoding.scalar(in: bytes, at: start).value) {
        case .letter:
          if !isOpen { (isOpen, end) = (true, position) }
        case .comma: return isOpen ? position..<end : start..<position
        case .gap: if isOpen { return position..<end }
        case .boundary: return isOpen ? position..<end : nil
        }
        position = start
      }
      return isOpen ? 0..<end : nil
    }
  }

  /// The word behind `index`; see `word(before:in:)`.
  static func word(behind index: Int, in text: UTF8Text) -> Range<Int>? {
    text.bytes.withUnsafeBufferPointer { bytes in
      var position = index, begin = index
      var isOpen = false
      while position < bytes.count {
        let (value, length) = UTF8Decoding.scalar(in: bytes, at: position)
        switch sort(value) {
        case .letter:
          if !isOpen { (isOpen, begin) = (true, position) }
        case .comma: return isOpen ? begin..<position : position..<position + length
        // An opening quotation mark begins something else.
        case .gap: if isOpen { return begin..<position } else if isQuote(value) { return nil }
        case .boundary: return isOpen ? begin..<position : nil
        }
        position += length
      }
      return isOpen ? begin..<position : nil
    }
  }

  /// The parts of a range between separators, without empty ones.
  static func ranges(in range: Range<Int>, of text: UTF8Text, partedBy separator: UInt8) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where text.bytes[index] == separator {
      if index > start { ranges.append(start..<index) }
      start = index + 1
    }
    if range.upperBound > start { ranges.append(start..<range.upperBound) }
    return ranges
  }

  /// All words in a range.
  static func words(in range: Range<Int>, of text: UTF8Text) -> [Range<Int>] {
    text.bytes.withUnsafeBufferPointer { bytes in
      var words: [Range<Int>] = []
      var position = range.lowerBound, begin: Int?
      while position < range.upperBound {
        let (value, length) = UTF8Decoding.scalar(in: bytes, at: position)
        if sort(value) == .letter {
          begin = begin ?? position
        } else if let start = begin {
          words.append(start..<position)
          begin = nil
        }
        position += length
      }
      if let start = begin { words.append(start..<range.upperBound) }
      return words
    }
  }
}
