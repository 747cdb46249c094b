// Whether a reading of a form fits the place where the form stands: language, case, letters, neighbours.

import AliasMatching

/// Judges readings in one text; for one thread, as it remembers.
final class ReadingJudge {
  /// What becomes of a reading.
  enum Verdict {
    /// It fits, and needs nothing more.
    case accepted
    /// It fits if the rest of the document supports it.
    case doubtful
    case rejected
  }

  let catalogue: Catalogue
  let text: UTF8Text
  /// The document's language, an index into `Languages.all`; nil if unknown.
  let language: Int?
  /// Its code and script.
  private let code: String?
  private let languageScript: Script?
  /// What tells the language of a sentence that may be quoted from another.
  let identifier: LanguageIdentifier
  /// What was found, in the order of the text but for forms of one word.
  let hits: [Hit]
  private let nameWords: NameWords
  /// The sentence that was asked for its own language last, by its begin, and that language.
  private var ownLanguages: (sentence: Int, language: Int?) = (-1, nil)

  init(
    catalogue: Catalogue, text: UTF8Text, language: Int?, identifier: LanguageIdentifier, nameWords: NameWords, hits: [Hit]
  ) {
    (self.catalogue, self.text, self.language, self.hits) = (catalogue, text, language, hits)
    (self.identifier, self.nameWords) = (identifier, nameWords)
    code = language.map { Languages.all[$0].code }
    languageScript = language.map { Languages.all[$0].script }
  }

  /// Whether the form at `range` can have this reading at all, whatever stands around it: `verdict` is for those that can.
  func fits(_ reading: Reading, _ range: Range<Int>, in sentence: Range<Int>) -> Bool {
    // The language of a sentence takes longest to tell.
    isWord(range) && !isInHandle(range) && fitsCase(reading, range) && fitsLetters(reading, range)
      && fitsLanguage(reading, range, sentence)
  }

  /// What becomes of a reading that `fits`.
  ///
  /// - Parameter isShared: whether the form is also another actor's, or is a demonym too.
  func verdict(on reading: Reading, in place: Surroundings, isShared: Bool) -> Verdict {
    let range = place.range
    if reading.actor == Reading.nobody { return .accepted }
    let type = catalogue.type(of: reading.actor)
    let isPerson = type == .person, isPlace = type == .country || type == .region
    let idiom = idiomEffect(on: reading, place, isPerson: isPerson && !isShared, isPlace: isPlace)
    guard idiom != .rulesOut, idiom == .supports || !isSomebodyElse(reading, place, isPerson: isPerson),
      !isHalfOfAdjective(reading, place)
    else { return .rejected }
    let isSupported = idiom == .supports || !reading.needsSupport && !isWordInCapitals(reading, range)
    guard reading.rule > 0 else { return isSupported ? .accepted : .doubtful }
    let rule = reading.rule - 1
    // Most rules look to one side, if at all.
    lazy var before = phrases(before: range)
    lazy var behind = phrases(behind: range)
    func holds(_ side: ContextRules.Side, _ phrases: @autoclosure () -> [[UInt16]]) -> Bool {
      catalogue.image.rules.hasPhrases(side, of: rule) && catalogue.image.rules.holds(side, of: rule, among: phrases())
    }
    if holds(.notPrecededBy, before) || holds(.notFollowedBy, behind) { return .rejected }
    return isSupported || holds(.precededBy, before) || holds(.followedBy, behind) ? .accepted : .doubtful
  }

  private func idiomEffect(on reading: Reading, _ place: Surroundings, isPerson: Bool, isPlace: Bool) -> Idioms.Effect? {
    let idioms = place.idioms
    let effect = idioms.effect(on: reading.kind, isPerson: isPerson, isPlace: isPlace, in: place)
    guard effect == nil, isPerson, reading.needsSupport, let before = place.wordBefore, isStateForm(endingAt: before.upperBound)
    else { return effect }
    // A title before the state's name or adjective: премьер Пакистана Шариф, le président turc Erdoğan.
    let wider = Surroundings(of: before.lowerBound..<place.range.upperBound, in: place.sentence, text)
    return idioms.effect(on: reading.kind, isPerson: true, isPlace: false, in: wider) == .supports ? .supports : nil
  }

  /// Whether a form of a state, region or organisation ends here.
  ///
  /// - Complexity: O(log n) in the number of hits, which lie in the order of the text but for those of one word.
  private func isStateForm(endingAt end: Int) -> Bool {
    var low = 0, high = hits.count
    while low < high {
      let middle = (low + high) / 2
      if hits[middle].range.lowerBound < end - Self.longestForm { low = middle + 1 } else { high = middle }
    }
    return hits[low...].prefix { $0.range.lowerBound < end }.contains { hit in
      hit.range.upperBound == end
        && catalogue.readings(of: hit.form).contains { $0.actor != Reading.nobody && catalogue.type(of: $0.actor) != .person }
    }
  }

  /// Bytes within which a form is looked for before its end.
  private static let longestForm = 100

  /// On what ground a reading stands that was accepted.
  func ground(of reading: Reading) -> Candidate.Ground {
    guard reading.needsSupport else { return .unambiguous }
    return reading.rule > 0 ? .neighbours(rule: reading.rule) : .phrase
  }

  /// The word and the two words before a form.
  private func phrases(before range: Range<Int>) -> [[UInt16]] {
    let words = catalogue.image.automaton.words(before: range.lowerBound, in: text, count: 2)
    return words.count == 2 ? [words[0], words[1] + [Automaton.gap] + words[0]] : words
  }

  /// The word and the two words behind a form.
  private func phrases(behind range: Range<Int>) -> [[UInt16]] {
    let words = catalogue.image.automaton.words(behind: range.upperBound, in: text, count: 2)
    return words.count == 2 ? [words[0], words[0] + [Automaton.gap] + words[1]] : words
  }

  /// A single Chinese character is a word only in the company that the language's rules ask for.
  private func isWord(_ range: Range<Int>) -> Bool {
    guard range.count == 3, text.bytes[range.lowerBound] >= 0xE3 else { return true }
    return language == Self.chinese && Chinese.isStateInCompany(range, in: text)
  }

  private static let chinese = Languages.index(of: Chinese().code)

  /// A form of other languages is no form of this document's, if the actor has names in this language: Persian رم (Rome) in an
  /// Arabic text is a part of another word. Phrases, and names in another script than the document's, travel.
  private func fitsLanguage(_ reading: Reading, _ range: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard let language, reading.actor != Reading.nobody, reading.languages & 1 << UInt32(language) == 0,
      catalogue.languages(of: reading.actor) & 1 << UInt32(language) != 0
    else { return true }
    guard let first = WordReader.scalar(at: range.lowerBound, in: text), Script(first) == languageScript else { return true }
    // So do the surnames of persons, where capitals show them: the press spells them alike in many languages.
    if reading.caseRule != .any, text.bytes[range].contains(0x20) || catalogue.type(of: reading.actor) == .person { return true }
    return isQuotedLanguage(of: reading, sentence, in: language)
  }

  /// The language of a sentence by itself, an index into `Languages.all`; nil if it does not tell.
  private func ownLanguage(of sentence: Range<Int>) -> Int? {
    if ownLanguages.sentence != sentence.lowerBound {
      ownLanguages = (sentence.lowerBound, identifier.index(of: sentence, in: text))
    }
    return ownLanguages.language
  }

  /// Bytes of a sentence that is long enough to tell its own language.
  private static let tellingSentence = 40

  /// Whether the sentence is in another language than the document, and the form is one of that language.
  private func isQuotedLanguage(of reading: Reading, _ sentence: Range<Int>, in language: Int) -> Bool {
    guard sentence.count >= Self.tellingSentence, sentence.count < text.bytes.count else { return false }
    return ownLanguage(of: sentence).map { $0 != language && reading.languages & 1 << UInt32($0) != 0 } ?? false
  }

  /// A surname behind a first name that makes no name of this person, or a state's name that is part of a person's. German capitals
  /// tell nothing.
  private func isSomebodyElse(_ reading: Reading, _ place: Surroundings, isPerson: Bool) -> Bool {
    guard reading.actor != Reading.nobody else { return false }
    let script = place.script
    if reading.kind == .demonym { return script == .arabic && isNisbaOfPerson(place) }
    let isSingle = !text.bytes[place.range].contains(0x20)
    guard isPerson else {
      guard isSingle, reading.caseRule == .initial else { return false }
      return FirstNames.makePerson(ofPlaceIn: place, script, mayStandTogether: code != "tr" && code != "az")
    }
    if let before = place.wordBefore, FirstNames.isPlainGivenName(before, in: text, script),
      text.bytes[before.upperBound..<place.range.lowerBound].allSatisfy({ $0 != 0x22 }),
      isSingle || !beginsWithGivenName(place.range, script)
    {
      return !place.isBehind { isOwnName($0, of: reading.actor) }
    }
    guard reading.caseRule == .initial, code != "de" else { return false }
    guard isSingle, FirstNames.belongToAnother(surname: place.range, in: text) else { return false }
    // Президент Турции Эрдоган: a state is no first name.
    return !(place.wordBefore.map { isStateForm(endingAt: $0.upperBound) } ?? false)
  }

  /// Whether an Arabic adjective stands behind a given name, as a surname does: حسن المغربي is no Moroccan for that.
  private func isNisbaOfPerson(_ place: Surroundings) -> Bool {
    guard let before = place.wordBefore, FirstNames.isPlainGivenName(before, in: text, .arabic) else { return false }
    // The preposition على is written like the name علي but for its last letter.
    return text.string(before) != "على"
      && text.bytes[before.upperBound..<place.range.lowerBound].allSatisfy { $0 == 0x20 || $0 >= 0x80 }
  }

  /// Whether it is a part of the name of an account: @STC_KSA.
  private func isInHandle(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0, text.bytes[range.lowerBound] < 0x80 else { return false }
    let before = text.bytes[range.lowerBound - 1]
    return before == UInt8(ascii: "@") || before == UInt8(ascii: "_")
  }

  private func beginsWithGivenName(_ range: Range<Int>, _ script: Script) -> Bool {
    WordReader.word(behind: range.lowerBound, in: text).map { FirstNames.isGivenName($0, in: text, script) } ?? false
  }

  /// Whether a word is a word of the actor's spellings, or the short or a kindred form of one: Alex, Volodimir.
  private func isOwnName(_ word: Range<Int>, of actor: ActorIndex) -> Bool {
    nameWords.contain(NameWords.Word(word, in: text), of: actor, in: catalogue)
  }

  /// Whether the last letter is an o, Latin or Cyrillic.
  private static func endsInO(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.last.map { $0 | 0x20 == 0x6F } == true || bytes.suffix(2).elementsEqual([0xD0, 0xBE])
  }

  /// The first half of a double adjective without its other half.
  private func isHalfOfAdjective(_ reading: Reading, _ place: Surroundings) -> Bool {
    guard reading.kind == .demonym, Self.endsInO(text.bytes[place.range]),
      FirstHalves.all.contains(text.string(place.range).lowercased())
    else { return false }
    return !(text.bytes.indices.contains(place.range.upperBound) && [0x2D, 0xE2].contains(text.bytes[place.range.upperBound]))
  }

  // MARK: Letters and case

  private func fitsLetters(_ reading: Reading, _ range: Range<Int>) -> Bool {
    guard reading.isLetterExact else { return true }
    let spelling = catalogue.image.bytes(ofString: reading.spelling)
    if let isEqual = Self.hasSameArabicLetters(text.bytes[range], as: spelling) { return isEqual }
    return Self.hasSameLetters(text.string(range), as: catalogue.image.string(reading.spelling))
  }

  /// `hasSameLetters` of spaces and plain Arabic letters without vowel signs, which are told by their bytes; nil for others.
  private static func hasSameArabicLetters(_ text: ArraySlice<UInt8>, as spelling: some Collection<UInt8>) -> Bool? {
    func isPlain(_ bytes: some Collection<UInt8>) -> Bool {
      var lead: UInt8 = 0
      return bytes.allSatisfy { byte in
        defer { lead = byte }
        return byte == 0x20 || byte & 0xFE == 0xD8 || lead == 0xD8 && (0xA1...0xBA).contains(byte)
          || lead == 0xD9 && (0x81...0x8A).contains(byte)
      }
    }
    guard isPlain(text), isPlain(spelling) else { return nil }
    // Second bytes of ى and ي, which no other letter has.
    return text.elementsEqual(spelling) { ($0 == 0x89 ? 0x8A : $0) == ($1 == 0x89 ? 0x8A : $1) }
  }

  private func fitsCase(_ reading: Reading, _ range: Range<Int>) -> Bool {
    switch reading.caseRule {
    case .any: return true
    case .initial:
      let first = text.bytes[range.lowerBound]
      if Self.isSmall(first) || Self.isSmall(first | 0x20) { return !Self.isSmall(first) }
      return text.string(range).unicodeScalars.first { $0.properties.isAlphabetic }.map(Self.isCapital) ?? true
    case .upper:
      if text.bytes[range].contains(where: Self.isSmall) { return false }
      if text.bytes[range].allSatisfy({ $0 < 0x80 }) { return true }
      return text.string(range).unicodeScalars.allSatisfy { !$0.properties.isAlphabetic || Self.isCapital($0) }
    case .exact:
      // Strings compare by canonical equivalence, and only letters beyond ASCII have more than one way to be written.
      let spelling = catalogue.image.bytes(ofString: reading.spelling)
      if spelling.elementsEqual(text.bytes[range]) { return true }
      if spelling.allSatisfy({ $0 < 0x80 }), text.bytes[range].allSatisfy({ $0 < 0x80 }) { return false }
      return text.string(range) == catalogue.image.string(reading.spelling)
    }
  }

  /// An acronym that is also a function word, behind a verb or noun that is in capitals as well: GAVE US A CAR PARK. There the
  /// capitals tell nothing; THE US and a headline's first word do.
  private func isWordInCapitals(_ reading: Reading, _ range: Range<Int>) -> Bool {
    guard reading.caseRule == .upper, range.count < 5, let language, languageScript == .latin else {
      return false
    }
    // Nearly all words before end in a small letter.
    guard range.lowerBound > 1, !Self.isSmall(text.bytes[range.lowerBound - 2]),
      let before = FirstNames.word(before: range.lowerBound, in: text)?.text, before.count > 1, before.allSatisfy(\.isUppercase)
    else { return false }
    let functionWords = Self.functionWords[language]
    return functionWords.contains(text.string(range).lowercased()) && !functionWords.contains(before.lowercased())
  }

  /// By position in `Languages.all`.
  private static let functionWords = Languages.all.map { Set($0.functionWords.split(separator: " ").map(String.init)) }

  /// Whether it is a small letter of ASCII.
  private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  private static func isCapital(_ letter: Unicode.Scalar) -> Bool { letter.properties.isUppercase || !letter.properties.isCased }

  /// Equal but for case, vowel signs and invisible characters; composed and decomposed letters are the same.
  private static func hasSameLetters(_ text: String, as spelling: String) -> Bool {
    func letters(_ string: String) -> String {
      // Persian is also typed with the Arabic kaf and ya.
      let standard: [Unicode.Scalar: Unicode.Scalar] = ["ك": "ک", "ي": "ی", "ى": "ی"]
      let kept = string.lowercased().unicodeScalars.filter { !isInvisible($0) }
      return String(String.UnicodeScalarView(kept.map { standard[$0] ?? $0 }))
    }
    return letters(text) == letters(spelling)
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    // The dot is what is left of a Turkish İ in lower case.
    scalar.value == 0x640 || scalar.value == 0x307 || scalar.properties.generalCategory == .format
      || (0x64B...0x65F).contains(scalar.value)
  }
}
