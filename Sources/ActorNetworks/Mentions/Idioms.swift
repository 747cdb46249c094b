// Phrases in which a form means no actor (Tour de France, montagnes russes, Georgia in a sentence on Atlanta), and phrases that say
// that a doubtful form does mean one. The languages list them; here they are found.

import AliasMatching

/// The phrases of all languages of a script, made ready for looking up.
///
/// A phrase is a line: words, of which the one in brackets is the form in question. `word-` stands for every word that begins so,
/// `a|b` for either, `a+b` for the words of a form of several, `[*]` for any form, `[@]` for any metonym, `[%]` for any demonym and
/// `[#]` for any person whose name means nothing else, `[«*»]` for any place's name that stands in quotation marks and `[«a»]` for this one; a
/// word with a capital asks for one in the text, and one behind `~` for a small letter. Behind `…` stand words anywhere in the sentence. `+` at the begin of a line makes it a
/// phrase that speaks for the form, `^` one that holds only where the sentence stands in capitals. A comma is a word of its own.
final class Idioms: Sendable {
  /// What a phrase says of the form in it.
  enum Effect: Sendable {
    /// It means the actor.
    case supports
    /// It means something else.
    case rulesOut
  }

  fileprivate let book: PhraseBook

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
    book = PhraseBook(lines: Languages.all.filter { scripts.contains($0.script) }.map(\.idioms))
  }

  /// Which words of a place may be the key of a phrase.
  struct Keys {
    let before: Bool
    let behind: Bool
    let form: Bool
  }

  /// Which of the words before and behind a form, and whether the form itself, may be the key of a phrase: nearly none are.
  func keys(before: Range<Int>?, behind: Range<Int>?, form: Range<Int>, in text: TextBytes) -> Keys {
    Keys(
      before: before.map { TextWord.mayBeKey($0, in: text, book.byWordBefore.keys) } ?? false,
      behind: behind.map { TextWord.mayBeKey($0, in: text, book.byWordBehind.keys) } ?? false,
      form: TextWord.mayBeKey(form, in: text, book.byForm.keys))
  }

  /// Whether a word of a text is one of those that a word of a phrase stands for.
  fileprivate func hasWord(at range: Range<Int>, in text: TextBytes, like word: PhraseBook.Word) -> Bool {
    if word.isAny { return true }
    if word.asksForCapital, !WordReader.isCapital(at: range.lowerBound, in: text) { return false }
    if word.asksForSmall, WordReader.isCapital(at: range.lowerBound, in: text) { return false }
    var isFound = false
    TextWord.forEachStart(of: range, in: text) { start in
      var hash = FoldedHash(), index = start, letters = 0
      while index < range.upperBound {
        guard hash.add(WordReader.next(&index, in: text)) else { continue }
        letters &+= 1
        // Most words begin with another letter.
        if letters == 1, word.firstLetters & hash.bit == 0 { return true }
        if letters >= word.shortestStem {
          for number in word.stems where book.stems[number] == hash.value { isFound = true }
          if isFound { return false }
        }
      }
      for number in word.wholes where book.wholes[number] == hash.value { isFound = true }
      return !isFound
    }
    return isFound
  }

  /// What the words around a form and in its sentence say of a reading of this kind; nil if nothing.
  ///
  /// - Parameters:
  ///   - isPerson: whether the form is the name of a person and of nothing else.
  ///   - isPlace: whether it is of a state or region.
  func effect(on kind: MentionKind, isPerson: Bool, isPlace: Bool, in place: Surroundings) -> Effect? {
    var search = PhraseSearch(idioms: self, place: place, kind: kind, isPerson: isPerson, isPlace: isPlace)
    if place.keys.behind, let word = place.wordBehind, search.findsExclusion(by: word, in: book.byWordBehind) { return .rulesOut }
    if place.keys.before, let word = place.wordBefore, search.findsExclusion(by: word, in: book.byWordBefore) { return .rulesOut }
    if place.keys.form, search.findsExclusion(by: place.range, in: book.byForm) { return .rulesOut }
    return search.isSupported ? .supports : nil
  }
}

/// A search for the phrases that hold for one reading of a form.
private struct PhraseSearch {
  let idioms: Idioms
  let place: Surroundings
  let kind: MentionKind
  let isPerson: Bool
  let isPlace: Bool
  /// Whether a phrase speaks for the form.
  var isSupported = false

  /// Whether a phrase whose key is this word says that the form means something else.
  mutating func findsExclusion(by word: Range<Int>, in table: PhraseTable) -> Bool {
    var isExcluded = false
    TextWord.forEachBeginning(of: word, in: place.text) { key, isWhole in
      guard isWhole ? table.keys.wholes.contains(key) : table.keys.stems.contains(key) else { return true }
      var entry = isWhole ? table.wholes.first(for: key) : table.stems.first(for: key)
      while let (number, next) = entry {
        entry = isWhole ? table.wholes.entry(next) : table.stems.entry(next)
        guard holds(number) else { continue }
        isExcluded = idioms.book.phrases[number].effect == .rulesOut
        if isExcluded { return false }
        isSupported = true
      }
      return true
    }
    return isExcluded
  }

  private func holds(_ number: Int) -> Bool {
    let phrase = idioms.book.phrases[number]
    switch phrase.subject {
    case .any: break
    case .kind(let wanted): if kind != wanted { return false }
    case .person: if !isPerson || kind != .name { return false }
    case .quoted(let word):
      guard !isPerson, isPlace, place.isQuoted,
        word.map({ idioms.hasWord(at: place.range, in: place.text, like: $0) }) ?? true
      else { return false }
    case .word(let word): if !idioms.hasWord(at: place.range, in: place.text, like: word) { return false }
    }
    var found = place.wordBefore
    for number in phrase.before.reversed() {
      guard let word = found, idioms.hasWord(at: word, in: place.text, like: idioms.book.words[number]) else {
        return false
      }
      if number > phrase.before.lowerBound { found = WordReader.word(before: word.lowerBound, in: place.text) }
    }
    found = place.wordBehind
    for number in phrase.behind {
      guard let word = found, idioms.hasWord(at: word, in: place.text, like: idioms.book.words[number]) else {
        return false
      }
      if number + 1 < phrase.behind.upperBound { found = WordReader.word(behind: word.upperBound, in: place.text) }
    }
    if phrase.needsCapitals, !place.isInCapitals { return false }
    if phrase.hasAnyBefore, place.isHeadline || place.isInCapitals { return false }
    guard let elsewhere = phrase.elsewhere else { return true }
    return place.sentenceHasWord { idioms.hasWord(at: $0, in: place.text, like: elsewhere) }
  }
}
