// Phrases in which a form means no actor (Tour de France, montagnes russes, Georgia in a sentence on Atlanta), and phrases that say
// that a doubtful form does mean one. The languages list them; here they are read and found.

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

  /// One word of a phrase: any of several, each whole or as a beginning.
  private struct Word: Sendable {
    var wholes: [UInt64] = []
    var stems: [UInt64] = []
    /// How those of at least `PhraseKeys.begin` letters begin.
    var begins: [UInt64] = []
    var asksForCapital = false
    var asksForSmall = false
    /// Any word: only in running text, where a capital inside a sentence makes a name.
    var isAny = false

    func matches(_ word: Range<Int>, in text: UTF8Text) -> Bool {
      if isAny { return true }
      if asksForCapital, !WordReader.isCapital(at: word.lowerBound, in: text) { return false }
      if asksForSmall, WordReader.isCapital(at: word.lowerBound, in: text) { return false }
      var isFound = false
      TextWord.forEachBeginning(of: word, in: text) { hash, isWhole in
        isFound = (isWhole ? wholes : stems).contains(hash)
        return !isFound
      }
      return isFound
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
  private let byWordBefore: PhraseTable
  private let byWordBehind: PhraseTable
  private let byForm: PhraseTable
  /// Which words can be the key of a phrase, so that nearly all others are dismissed at once.
  let keys: PhraseKeys

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
    var keys = PhraseKeys()
    var tables = [PhraseTable(), PhraseTable(), PhraseTable()]
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
          for key in word.begins { keys.begins.insert(key) }
          for key in word.wholes {
            tables[table].wholes.add(phrases.count, for: key)
            keys.wholes.insert(key)
          }
          for key in word.stems {
            tables[table].stems.add(phrases.count, for: key)
            keys.stems.insert(key)
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
      var hash = FoldedHash(), letters = 0
      text.forEachScalar(in: option.lowerBound..<option.upperBound - (isStem ? 1 : 0)) { scalar in
        // A plus sign joins the words of a form of several.
        guard scalar != 0x7E, hash.add(scalar == 0x2B ? 0x20 : scalar) else { return }
        letters += 1
        if letters == PhraseKeys.begin { word.begins.append(hash.value) }
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
    // Nearly all places: nothing is made for them.
    guard surroundings.keys.before || surroundings.keys.behind || surroundings.keys.form else { return nil }
    var words = SurroundingWords(surroundings)
    var supports = false
    func look(_ word: Range<Int>?, _ mayBeKey: Bool, in table: PhraseTable) -> Bool {
      guard mayBeKey, let word else { return false }
      var rulesOut = false
      TextWord.forEachBeginning(of: word, in: surroundings.text) { key, isWhole in
        guard (isWhole ? keys.wholes : keys.stems).contains(key) else { return true }
        let table = isWhole ? table.wholes : table.stems
        var entry = table.first(for: key)
        while let (number, next) = entry {
          entry = table.entry(next)
          guard holds(phrases[number], kind, isPerson, isPlace, &words) else { continue }
          rulesOut = phrases[number].effect == .rulesOut
          if rulesOut { return false }
          supports = true
        }
        return true
      }
      return rulesOut
    }
    if look(surroundings.wordBehind, surroundings.keys.behind, in: byWordBehind)
      || look(surroundings.wordBefore, surroundings.keys.before, in: byWordBefore)
      || look(surroundings.range, surroundings.keys.form, in: byForm)
    {
      return .rulesOut
    }
    return supports ? .supports : nil
  }

  private func holds(
    _ phrase: Phrase, _ kind: MentionKind, _ isPerson: Bool, _ isPlace: Bool, _ words: inout SurroundingWords
  ) -> Bool {
    let text = words.place.text
    switch phrase.subject {
    case .any: break
    case .kind(let wanted): if kind != wanted { return false }
    case .person: if !isPerson || kind != .name { return false }
    case .quoted(let word):
      guard !isPerson, isPlace, words.place.isQuoted, word?.matches(words.form, in: text) ?? true else { return false }
    case .word(let word): if !word.matches(words.form, in: text) { return false }
    }
    for distance in phrase.before.indices {
      guard let found = words.before(distance), phrase.before[phrase.before.count - 1 - distance].matches(found, in: text) else {
        return false
      }
    }
    for distance in phrase.behind.indices {
      guard let found = words.behind(distance), phrase.behind[distance].matches(found, in: text) else { return false }
    }
    if phrase.needsCapitals, !words.place.isInCapitals { return false }
    if phrase.before.contains(where: \.isAny), words.place.isHeadline || words.place.isInCapitals { return false }
    guard let elsewhere = phrase.elsewhere else { return true }
    return words.place.sentenceWords.contains { elsewhere.matches($0, in: text) }
  }
}

/// The words around a form, each found when a phrase asks for it.
private struct SurroundingWords {
  let place: Surroundings
  private var wordsBefore: [Range<Int>] = []
  private var wordsBehind: [Range<Int>] = []

  init(_ place: Surroundings) {
    self.place = place
  }

  var form: Range<Int> { place.range }

  /// The word so many words before the form.
  mutating func before(_ distance: Int) -> Range<Int>? {
    if distance == 0 { return place.wordBefore }
    while wordsBefore.count < distance {
      guard let last = wordsBefore.last ?? place.wordBefore,
        let word = WordReader.word(before: last.lowerBound, in: place.text)
      else { return nil }
      wordsBefore.append(word)
    }
    return wordsBefore[distance - 1]
  }

  /// The word so many words behind the form.
  mutating func behind(_ distance: Int) -> Range<Int>? {
    if distance == 0 { return place.wordBehind }
    while wordsBehind.count < distance {
      guard let last = wordsBehind.last ?? place.wordBehind,
        let word = WordReader.word(behind: last.upperBound, in: place.text)
      else { return nil }
      wordsBehind.append(word)
    }
    return wordsBehind[distance - 1]
  }
}

/// Which words can be the key of a phrase, as a whole or by how they begin.
struct PhraseKeys: Sendable {
  var wholes = KeyFilter()
  var stems = KeyFilter()
  /// How those of at least so many letters begin.
  var begins = KeyFilter()
  static let begin = 3
}

/// Phrases by a word of them, given whole or by how it begins.
private struct PhraseTable: Sendable {
  var wholes = KeyTable()
  var stems = KeyTable()
}

/// The phrases of each key, chained.
private struct KeyTable: Sendable {
  private var last = HashMap()
  private var entries: [(phrase: Int, before: Int)] = []

  mutating func add(_ phrase: Int, for key: UInt64) {
    entries.append((phrase, last.update(key, to: entries.count) ?? -1))
  }

  func first(for key: UInt64) -> (phrase: Int, before: Int)? { entry(last[key] ?? -1) }

  func entry(_ index: Int) -> (phrase: Int, before: Int)? { index < 0 ? nil : entries[index] }
}
