// The phrases of a script as they are read from the languages' lists and stored for looking up.

import AliasMatching

/// Phrases, by the words that they are looked up by.
///
/// The words of all phrases stand in one array, and so do their hashes, so that nothing is counted or copied when a phrase is compared with a text.
struct PhraseBook: Sendable {
  /// One word of a phrase: any of several, each whole or as a beginning.
  struct Word: Sendable {
    /// Their places in `wholes` and `stems`, and in `begins` of how they begin.
    fileprivate(set) var wholes = 0..<0
    fileprivate(set) var stems = 0..<0
    fileprivate var begins = 0..<0
    /// Letters of the shortest beginning.
    fileprivate(set) var shortestStem = Int.max
    /// Bits of how they begin, see `WordBegin.bits`: a word that has none of them is none of these.
    fileprivate(set) var beginBits: UInt64 = 0
    /// The same of their first letters, see `WordBegin.firstLetterBits`.
    fileprivate(set) var firstLetterBits: UInt64 = 0
    fileprivate(set) var asksForSmall = false
    /// Any word: only in running text, where a capital inside a sentence makes a name.
    fileprivate(set) var isAny = false
  }

  /// One of the words that a word of a phrase stands for, or how one begins.
  struct Option: Sendable {
    let hash: UInt64
    let asksForCapital: Bool
  }

  /// What stands in the place of the form.
  enum Subject: Sendable {
    case any
    case kind(MentionKind)
    case person
    /// A place in quotation marks; of any name, or of the word at this place in `loose`.
    case quoted(Int?)
    case word(Int)
  }

  /// One line of a list.
  struct Phrase: Sendable {
    /// Places in `words` of those before the form and of those behind it.
    fileprivate(set) var before = 0..<0
    fileprivate(set) var behind = 0..<0
    fileprivate(set) var subject = Subject.any
    /// Place in `loose` of what stands anywhere in the sentence.
    fileprivate(set) var elsewhere: Int?
    fileprivate(set) var effect = Idioms.Effect.rulesOut
    fileprivate(set) var needsCapitals = false
    /// Whether any word will do somewhere before the form.
    fileprivate(set) var hasAnyBefore = false
  }

  private(set) var phrases: [Phrase] = []
  private(set) var words: [Word] = []
  /// Words of phrases that have no place in their order: forms, and those that stand anywhere in the sentence.
  private(set) var loose: [Word] = []
  private(set) var wholes: [Option] = []
  private(set) var stems: [Option] = []
  private var begins: [(begin: WordBegin, isStem: Bool)] = []
  /// Phrases by the word directly before the form, directly behind it, and by the form itself where its phrase looks further.
  private(set) var byWordBefore = PhraseTable()
  private(set) var byWordBehind = PhraseTable()
  private(set) var byForm = PhraseTable()
  /// Those whose words directly before the form are any: by the last word before these.
  private(set) var byFurtherWord = PhraseTable()

  /// Phrases as languages list them, a line each; see `Idioms`.
  init(lines texts: [String]) {
    phrases.reserveCapacity(600)
    for text in texts {
      Array(text.utf8).withUnsafeBufferPointer { text in
        WordReader.forEachPart(of: 0..<text.count, in: text, partedBy: UInt8(ascii: "\n")) { add(phrase($0, in: text)) }
      }
    }
  }

  private mutating func add(_ phrase: Phrase) {
    let form: Word? =
      switch phrase.subject {
      case .word(let place), .quoted(.some(let place)): loose[place]
      default: nil
      }
    // Any word and any form are no keys: another word of the phrase is, best one beside the form.
    if let word = phrase.behind.first.map({ words[$0] }), !word.isAny {
      byWordBehind.add(phrases.count, for: keys(word, besides: form))
    } else if let word = phrase.before.last.map({ words[$0] }), !word.isAny {
      byWordBefore.add(phrases.count, for: keys(word, besides: form))
    } else if let form {
      byForm.add(phrases.count, for: keys(form, besides: form))
    } else if let word = words[phrase.before].last(where: { !$0.isAny }) {
      byFurtherWord.add(phrases.count, for: keys(word, besides: form))
    }
    phrases.append(phrase)
  }

  private func keys(_ word: Word, besides form: Word?) -> PhraseTable.Keys {
    let formBits = form.flatMap { $0.isAny ? nil : $0.beginBits } ?? UInt64.max
    return PhraseTable.Keys(
      wholes: wholes[word.wholes], stems: stems[word.stems], begins: begins[word.begins], shortestStem: word.shortestStem,
      formBits: formBits)
  }

  private mutating func phrase(_ line: Range<Int>, in text: TextBytes) -> Phrase {
    var phrase = Phrase()
    var isBehind = false, isElsewhere = false
    let first = words.count
    WordReader.forEachPart(of: line, in: text, partedBy: UInt8(ascii: " ")) { part in
      switch text[part.lowerBound] {
      case UInt8(ascii: "+"): phrase.effect = .supports
      case UInt8(ascii: "^"): phrase.needsCapitals = true
      case 0xE2 where part.count == 3: isElsewhere = true  // …
      case UInt8(ascii: "["):
        isBehind = true
        phrase.before = first..<words.count
        phrase.subject = subject(part.lowerBound + 1..<part.upperBound - 1, in: text)
      default:
        let word = word(part, in: text)
        if isElsewhere {
          phrase.elsewhere = setLoose(word)
        } else {
          words.append(word)
          phrase.hasAnyBefore = phrase.hasAnyBefore || !isBehind && word.isAny
        }
      }
    }
    if !isBehind { phrase.before = first..<words.count }
    phrase.behind = phrase.before.upperBound..<words.count
    return phrase
  }

  private mutating func subject(_ range: Range<Int>, in text: TextBytes) -> Subject {
    switch text[range.lowerBound] {
    case UInt8(ascii: "*"): return .any
    case UInt8(ascii: "@"): return .kind(.metonym)
    case UInt8(ascii: "%"): return .kind(.demonym)
    case UInt8(ascii: "#"): return .person
    case 0xC2:  // «*»
      let quoted = range.lowerBound + 2..<range.upperBound - 2
      return .quoted(text[quoted.lowerBound] == UInt8(ascii: "*") ? nil : setLoose(word(quoted, in: text)))
    default: return .word(setLoose(word(range, in: text)))
    }
  }

  /// The place in `loose` of a word that is put there.
  private mutating func setLoose(_ word: Word) -> Int {
    loose.append(word)
    return loose.count - 1
  }

  private mutating func word(_ range: Range<Int>, in text: TextBytes) -> Word {
    let first = text[range.lowerBound], asksForSmall = first == UInt8(ascii: "~")
    var word = Word(asksForSmall: asksForSmall, isAny: first == UInt8(ascii: "*"))
    let (wholes, stems, begins) = (wholes.count, stems.count, begins.count)
    let options = range.dropFirst(asksForSmall ? 1 : 0)
    WordReader.forEachPart(of: options, in: text, partedBy: UInt8(ascii: "|")) { option in
      let isStem = option.count > 1 && text[option.upperBound - 1] == UInt8(ascii: "-")
      let end = option.upperBound - (isStem ? 1 : 0)
      var hash = FoldedHash(), letters = 0, index = option.lowerBound
      while index < end {
        let scalar = WordReader.next(&index, in: text)
        // A plus sign joins the words of a form of several.
        if hash.add(scalar == 0x2B ? 0x20 : scalar) { letters += 1 }
      }
      let key = WordBegin(at: option.lowerBound, upTo: end, in: text)
      self.begins.append((key, isStem))
      word.beginBits |= key.keyBits(isStem: isStem)
      word.firstLetterBits |= key.firstLetterBits
      let found = Option(hash: hash.value, asksForCapital: WordReader.isCapital(at: option.lowerBound, in: text))
      if isStem {
        self.stems.append(found)
        word.shortestStem = min(word.shortestStem, letters)
      } else {
        self.wholes.append(found)
      }
    }
    word.wholes = wholes..<self.wholes.count
    word.stems = stems..<self.stems.count
    word.begins = begins..<self.begins.count
    return word
  }
}

/// Phrases by a word of them, given whole or by how it begins.
struct PhraseTable: Sendable {
  /// Which words may be keys, and of the forms of their phrases the bits of how they begin.
  private(set) var begins = BeginFilter()
  private(set) var wholes = KeyTable()
  private(set) var stems = KeyTable()
  /// Bits of how words begin that a beginning may fit, see `WordBegin.bits`.
  private(set) var stemBits: UInt64 = 0
  /// Letters of the shortest beginning.
  private(set) var shortestStem = Int.max

  /// Whether there are none.
  var isEmpty: Bool { wholes.isEmpty && stems.isEmpty }

  /// The hashes of a word of a phrase, and how it begins; and the bits of how the phrase's form may begin.
  fileprivate struct Keys {
    let wholes: ArraySlice<PhraseBook.Option>
    let stems: ArraySlice<PhraseBook.Option>
    let begins: ArraySlice<(begin: WordBegin, isStem: Bool)>
    let shortestStem: Int
    let formBits: UInt64
  }

  fileprivate mutating func add(_ phrase: Int, for keys: Keys) {
    for key in keys.wholes { wholes.add(phrase, for: key.hash, keys.formBits) }
    for key in keys.stems { stems.add(phrase, for: key.hash, keys.formBits) }
    for key in keys.begins {
      begins.insert(key.begin, isStem: key.isStem, marks: keys.formBits)
      if key.isStem { stemBits |= key.begin.keyBits(isStem: true) }
    }
    shortestStem = min(shortestStem, keys.shortestStem)
  }
}

/// The phrases of each key, chained.
struct KeyTable: Sendable {
  /// A phrase, of its form the bits of how it may begin, and the entry before it of the same key, -1 if there is none.
  typealias Entry = (phrase: Int, formBits: UInt64, before: Int)

  private var last = HashMap()
  private var entries: [Entry] = []

  mutating func add(_ phrase: Int, for key: UInt64, _ formBits: UInt64) {
    entries.append((phrase, formBits, last.update(key, to: entries.count) ?? -1))
  }

  var isEmpty: Bool { entries.isEmpty }

  func first(for key: UInt64) -> Entry? { entry(last[key] ?? -1) }

  func entry(_ index: Int) -> Entry? { index < 0 ? nil : entries[index] }
}
