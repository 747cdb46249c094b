// Phrases in which a form means no actor (Tour de France, montagnes russes, Georgia in a sentence on Atlanta), and phrases that say
// that a doubtful form does mean one. The languages list them; here they are found.

import AliasMatching

/// The phrases of all languages of a script, made ready for looking up.
///
/// A phrase is a line: words, of which the one in brackets is the form in question. `word-` stands for every word that begins so,
/// `a|b` for either, `a+b` for the words of a form of several, `[*]` for any form, `[@]` for any metonym, `[%]` for any demonym and
/// `[#]` for any person whose name means nothing else, `[«*»]` for any place's name that stands in quotation marks and `[«a»]` for this one; a
/// word with a capital asks for one in the text, and `~` before words asks for a small letter in each of them. Behind `…` stand words anywhere
/// in the sentence. `+` at the begin of a line makes it a phrase that speaks for the form, `^` one that holds only where the sentence stands
/// in capitals.
/// A comma is a word of its own. Where `*` stands for the one or two words directly before a form, the phrase holds for forms behind a clitic:
/// `باللغتين * [%]` is the second of two languages, joined by and.
struct Idioms: Sendable {
  /// What a phrase says of the form in it.
  enum Effect: Sendable {
    /// It means the actor.
    case supports
    /// It means something else.
    case rulesOut
  }

  /// Held for as long as the program runs and read through pointers, as references to it would be counted at every form of a text.
  fileprivate nonisolated(unsafe) let book: UnsafePointer<PhraseBook>
  /// The phrases of the book by the words that they are looked up by.
  private nonisolated(unsafe) let byWordBefore: UnsafePointer<PhraseTable>
  private nonisolated(unsafe) let byWordBehind: UnsafePointer<PhraseTable>
  private nonisolated(unsafe) let byForm: UnsafePointer<PhraseTable>
  private nonisolated(unsafe) let byFurtherWord: UnsafePointer<PhraseTable>

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

  private init(scripts: Set<Script>) {
    func hold<Value>(_ value: Value) -> UnsafePointer<Value> {
      let memory = UnsafeMutablePointer<Value>.allocate(capacity: 1)
      memory.initialize(to: value)
      return UnsafePointer(memory)
    }
    let book = PhraseBook(lines: Languages.all.filter { scripts.contains($0.script) }.map(\.idioms))
    self.book = hold(book)
    (byWordBefore, byWordBehind) = (hold(book.byWordBefore), hold(book.byWordBehind))
    (byForm, byFurtherWord) = (hold(book.byForm), hold(book.byFurtherWord))
  }

  /// The words beside a form and the form itself, as far as phrases ask at once.
  struct Keys {
    /// The bits of how a word begins that may be the key of a phrase, see `WordBegin.bits`; nil if it can be none.
    fileprivate let before: UInt64?
    fileprivate let behind: UInt64?
    /// The same of the form, and whether it may be the key of one.
    fileprivate let form: (mayHold: Bool, bits: UInt64)
    /// Whether words further before may be the key of one.
    fileprivate let mayBeFurther: Bool
  }

  /// Which of the words before and behind a form, and whether the form itself, may be the key of a phrase; nil if none: nearly none are.
  ///
  /// - Parameters:
  ///   - behind: where the word behind the form begins.
  ///   - isJoined: whether a clitic stands before the form in its word.
  func keys(before: Range<Int>?, behind: Int?, form: Range<Int>, isJoined: Bool, in text: TextBytes) -> Keys? {
    let look = byForm.pointee.begins.look(atWord: form.lowerBound, upTo: form.upperBound, in: text)
    /// A word beside the form: nearly all phrases ask for forms that begin otherwise.
    func key(_ table: UnsafePointer<PhraseTable>, _ start: Int?) -> UInt64? {
      guard let start else { return nil }
      let beside = table.pointee.begins.look(atWord: start, upTo: text.count, in: text)
      return beside.marks & look.bits == 0 ? nil : beside.bits
    }
    let keys = Keys(
      before: key(byWordBefore, before?.lowerBound), behind: key(byWordBehind, behind),
      form: (look.marks & look.bits != 0, look.bits), mayBeFurther: isJoined && !byFurtherWord.pointee.isEmpty)
    return keys.before != nil || keys.behind != nil || keys.form.mayHold || keys.mayBeFurther ? keys : nil
  }

  /// Whether a word of a text is one of those that a word of a phrase stands for.
  ///
  /// - Parameter bits: of how it begins; nil if they are not known yet.
  @inline(__always)
  fileprivate func isWord(_ range: Range<Int>, _ bits: UInt64?, in text: TextBytes, like wanted: PhraseBook.Word) -> Bool {
    if wanted.isAny { return true }
    // Nearly all words begin otherwise, most of them with another letter.
    if let bits { return isWord(range, ofBits: bits, in: text, like: wanted) }
    return wanted.firstLetterBits & WordBegin.firstLetterBits(ofWordAt: range.lowerBound, in: text) != 0
      && isWord(
        range, ofBits: WordBegin.bits(ofWordAt: range.lowerBound, upTo: range.upperBound, in: text), in: text, like: wanted)
  }

  private func isWord(_ range: Range<Int>, ofBits bits: UInt64, in text: TextBytes, like wanted: PhraseBook.Word) -> Bool {
    guard wanted.beginBits & bits != 0 else { return false }
    if wanted.asksForSmall, WordReader.isCapital(at: range.lowerBound, in: text) { return false }
    func hasCase(of option: PhraseBook.Option) -> Bool {
      !option.asksForCapital || WordReader.isCapital(at: range.lowerBound, in: text)
    }
    let word = HashedWord(range, in: text)
    for number in wanted.wholes {
      let option = book.pointee.wholes[number]
      if any(word.wholes .== option.hash), hasCase(of: option) { return true }
    }
    var isFound = false
    if !wanted.stems.isEmpty {
      TextWord.forEachStem(of: range, from: wanted.shortestStem, in: text) { hash in
        isFound = wanted.stems.contains { book.pointee.stems[$0].hash == hash && hasCase(of: book.pointee.stems[$0]) }
        return !isFound
      }
    }
    return isFound
  }

  /// What the words around a form and in its sentence say of a reading of this kind; nil if nothing.
  ///
  /// - Parameters:
  ///   - isPerson: whether the form is the name of a person and of nothing else.
  ///   - isPlace: whether it is of a state or region.
  ///   - keys: of that place.
  func effect(on kind: MentionKind, isPerson: Bool, isPlace: Bool, in place: Surroundings, _ keys: Keys) -> Effect? {
    var search = PhraseSearch(idioms: self, place: place, keys: keys, kind: kind, isPerson: isPerson, isPlace: isPlace)
    if let bits = keys.behind, search.findsExclusion(by: place.wordBehind, bits, in: byWordBehind) { return .rulesOut }
    if let bits = keys.before, search.findsExclusion(by: place.wordBefore, bits, in: byWordBefore) { return .rulesOut }
    if keys.form.mayHold, search.findsExclusion(by: place.range, keys.form.bits, in: byForm) { return .rulesOut }
    if keys.mayBeFurther, search.findsExclusionFurtherBefore(in: byFurtherWord) { return .rulesOut }
    return search.isSupported ? .supports : nil
  }
}

/// A search for the phrases that hold for one reading of a form.
private struct PhraseSearch {
  let idioms: Idioms
  let place: Surroundings
  let keys: Idioms.Keys
  let kind: MentionKind
  let isPerson: Bool
  let isPlace: Bool
  /// Whether a phrase speaks for the form.
  var isSupported = false

  /// Whether a phrase whose key is this word says that the form means something else.
  mutating func findsExclusion(by range: Range<Int>?, _ bits: UInt64, in table: UnsafePointer<PhraseTable>) -> Bool {
    guard let range else { return false }
    let word = HashedWord(range, in: place.text)
    if excludes(table, word.wholes[0], isStem: false) { return true }
    // Without clitics.
    for number in 1..<3 where word.wholes[number] != word.wholes[0] {
      if excludes(table, word.wholes[number], isStem: false) { return true }
    }
    guard table.pointee.stemBits & bits != 0 else { return false }
    var isExcluded = false
    TextWord.forEachStem(of: range, from: table.pointee.shortestStem, in: place.text) { stem in
      isExcluded = excludes(table, stem, isStem: true)
      return !isExcluded
    }
    return isExcluded
  }

  /// Any words between a form and the word that a phrase is looked up by, at most.
  private static let furthest = 2

  /// Whether a phrase whose key stands before the word before the form says that the form means something else.
  mutating func findsExclusionFurtherBefore(in table: UnsafePointer<PhraseTable>) -> Bool {
    var next = place.wordBefore
    for _ in 0..<Self.furthest {
      guard let word = next.flatMap({ WordReader.word(before: $0.lowerBound, in: place.text) }) else { return false }
      let look = table.pointee.begins.look(atWord: word.lowerBound, upTo: word.upperBound, in: place.text)
      if look.marks != 0, findsExclusion(by: word, look.bits, in: table) { return true }
      next = word
    }
    return false
  }

  /// Whether a phrase of this key says that the form means something else.
  private mutating func excludes(_ table: UnsafePointer<PhraseTable>, _ key: UInt64, isStem: Bool) -> Bool {
    var entry = isStem ? table.pointee.stems.first(for: key) : table.pointee.wholes.first(for: key)
    while let (number, formBits, next) = entry {
      entry = isStem ? table.pointee.stems.entry(next) : table.pointee.wholes.entry(next)
      guard formBits & keys.form.bits != 0, holds(number) else { continue }
      if idioms.book.pointee.phrases[number].effect == .rulesOut { return true }
      isSupported = true
    }
    return false
  }

  private func holds(_ number: Int) -> Bool {
    let phrase = idioms.book.pointee.phrases[number]
    switch phrase.subject {
    case .any: break
    case .kind(let wanted): if kind != wanted { return false }
    case .person: if !isPerson || kind != .name { return false }
    case .quoted(let word):
      guard !isPerson, isPlace, place.isQuoted, word.map(isForm) ?? true else { return false }
    case .word(let word): if !isForm(word) { return false }
    }
    guard standsBefore(phrase.before), standsBehind(phrase.behind) else { return false }
    if phrase.needsCapitals, !place.isInCapitals { return false }
    if phrase.hasAnyBefore, place.isHeadline || place.isInCapitals { return false }
    guard let elsewhere = phrase.elsewhere else { return true }
    let wanted = idioms.book.pointee.loose[elsewhere]
    return place.sentenceHasWord { idioms.isWord($0, nil, in: place.text, like: wanted) }
  }

  /// Whether the form is the word at a place in the book's `loose`.
  private func isForm(_ word: Int) -> Bool {
    idioms.isWord(place.range, keys.form.bits, in: place.text, like: idioms.book.pointee.loose[word])
  }

  /// Whether these words of a phrase, in its order, stand directly before the form.
  private func standsBefore(_ words: Range<Int>) -> Bool {
    var next = place.wordBefore, bits = keys.before
    for number in words.reversed() {
      guard let word = next, idioms.isWord(word, bits, in: place.text, like: idioms.book.pointee.words[number]) else {
        return false
      }
      if number > words.lowerBound { (next, bits) = (WordReader.word(before: word.lowerBound, in: place.text), nil) }
    }
    return true
  }

  /// Whether these words of a phrase stand directly behind the form.
  private func standsBehind(_ words: Range<Int>) -> Bool {
    var next = words.isEmpty ? nil : place.wordBehind, bits = keys.behind
    for number in words {
      guard let word = next, idioms.isWord(word, bits, in: place.text, like: idioms.book.pointee.words[number]) else {
        return false
      }
      if number + 1 < words.upperBound { (next, bits) = (WordReader.word(behind: word.upperBound, in: place.text), nil) }
    }
    return true
  }
}
