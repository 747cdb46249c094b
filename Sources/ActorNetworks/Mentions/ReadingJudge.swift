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
  /// The text, and its bytes.
  private let text: UTF8Text
  private let bytes: TextBytes
  /// The document's language, an index into `Languages.all`; nil if unknown.
  let language: Int?
  /// Its script, whether its capitals tell names, and whether a first name and a state beside it may be one person's name.
  private let languageScript: Script?
  private let hasTellingCapitals: Bool
  private let joinsFirstNames: Bool
  /// What tells the language of a sentence that may be quoted from another.
  let identifier: LanguageIdentifier
  /// What was found, in the order of the text but for forms of one word.
  let hits: [Hit]
  private let nameWords: NameWords
  /// The sentence that was asked for its own language last, by its begin, and that language.
  private var ownLanguages: (sentence: Int, language: Int?) = (-1, nil)
  /// The words beside a form that a rule was asked about last.
  private var neighbours = NeighbouringWords()

  /// A judge of one text.
  ///
  /// - Parameter bytes: the bytes of `text`, which must outlive the judge.
  init(
    catalogue: Catalogue, text: UTF8Text, bytes: TextBytes, language: Int?, identifier: LanguageIdentifier, nameWords: NameWords,
    hits: [Hit]
  ) {
    (self.catalogue, self.text, self.language, self.hits) = (catalogue, text, language, hits)
    (self.bytes, self.identifier, self.nameWords) = (bytes, identifier, nameWords)
    let traits = language.map { Self.traits[$0] }
    hasTellingCapitals = traits?.hasTellingCapitals ?? true
    joinsFirstNames = traits?.joinsFirstNames ?? true
    languageScript = traits?.script
  }

  /// What is asked of a document's language, by its position in `Languages.all`.
  private static let traits = Languages.all.map { rules in
    (script: rules.script, hasTellingCapitals: rules.code != "de", joinsFirstNames: rules.code != "tr" && rules.code != "az")
  }

  /// Whether a form at `range` can be meant at all, whatever its readings.
  func isForm(_ range: Range<Int>) -> Bool { isWord(range) && !isInHandle(range) }

  /// The first of these readings that the form at `range` can have, whatever stands around it: `verdict` is for those that it can have.
  func first(of readings: Range<Int>, fitting range: Range<Int>, in sentence: Range<Int>) -> Int? {
    readings.first { number in
      let reading = catalogue.reading(number)
      // The language of a sentence takes longest to tell.
      return fitsSpelling(reading, range) && (fitsLanguage(reading, range) || isQuotedLanguage(of: reading, sentence))
    }
  }

  /// The same whatever the language of the form's sentence, and whether a reading before it fits if the sentence is in that one's language.
  func firstInAnyLanguage(of readings: Range<Int>, fitting range: Range<Int>) -> (number: Int?, isOpen: Bool) {
    var isOpen = false
    for number in readings {
      let reading = catalogue.reading(number)
      guard fitsSpelling(reading, range) else { continue }
      if fitsLanguage(reading, range) { return (number, isOpen) }
      isOpen = true
    }
    return (nil, isOpen)
  }

  /// What becomes of a reading that `fits`.
  ///
  /// - Parameter isShared: whether the form is also another actor's, or is a demonym too.
  func verdict(on reading: Reading, in place: Surroundings, isShared: Bool) -> Verdict {
    if reading.actor == Reading.nobody { return .accepted }
    let type = catalogue.type(of: reading.actor)
    let isPerson = type == .person, isPlace = type == .country || type == .region
    let idiom = idiomEffect(on: reading, place, isPerson: isPerson && !isShared, isPlace: isPlace)
    guard idiom != .rulesOut, idiom == .supports || !isSomebodyElse(reading, place, isPerson: isPerson),
      !isHalfOfAdjective(reading, place)
    else { return .rejected }
    let isSupported =
      idiom == .supports || !reading.needsSupport && !(reading.caseRule == .upper && isWordInCapitals(place.range))
    guard reading.rule > 0 else { return isSupported ? .accepted : .doubtful }
    func holds(_ side: ContextRules.Side) -> Bool { self.holds(side, of: reading.rule - 1, at: place.range) }
    if holds(.notPrecededBy) || holds(.notFollowedBy) { return .rejected }
    return isSupported || holds(.precededBy) || holds(.followedBy) ? .accepted : .doubtful
  }

  /// Whether one of a rule's phrases on a side stands there. Most rules look to one side, if at all.
  private func holds(_ side: ContextRules.Side, of rule: Int, at range: Range<Int>) -> Bool {
    guard catalogue.image.rules.hasPhrases(side, of: rule) else { return false }
    switch side {
    case .precededBy, .notPrecededBy: catalogue.image.automaton.read(&neighbours, before: range.lowerBound, in: bytes)
    case .followedBy, .notFollowedBy: catalogue.image.automaton.read(&neighbours, behind: range.upperBound, in: bytes)
    }
    return catalogue.image.rules.holds(side, of: rule, by: neighbours)
  }

  private func idiomEffect(on reading: Reading, _ place: Surroundings, isPerson: Bool, isPlace: Bool) -> Idioms.Effect? {
    let effect = place.effectOfIdioms(on: reading.kind, isPerson: isPerson, isPlace: isPlace)
    guard effect == nil, isPerson, reading.needsSupport, let before = place.wordBefore, isStateForm(endingAt: before.upperBound)
    else { return effect }
    // A title before the state's name or adjective: премьер Пакистана Шариф, le président turc Erdoğan.
    let wider = Surroundings(of: before.lowerBound..<place.range.upperBound, in: place.sentence, bytes)
    return wider.effectOfIdioms(on: reading.kind, isPerson: true, isPlace: false) == .supports ? .supports : nil
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
    while low < hits.count, hits[low].range.lowerBound < end {
      if hits[low].range.upperBound == end, meansNoPerson(hits[low].form) { return true }
      low += 1
    }
    return false
  }

  /// Whether a form is of an actor that is no person.
  private func meansNoPerson(_ form: Int) -> Bool {
    catalogue.readingNumbers(of: form).contains { number in
      let actor = catalogue.reading(number).actor
      return actor != Reading.nobody && catalogue.type(of: actor) != .person
    }
  }

  /// Bytes within which a form is looked for before its end.
  private static let longestForm = 100

  /// On what ground a reading stands that was accepted.
  func ground(of reading: Reading) -> Candidate.Ground {
    guard reading.needsSupport else { return .unambiguous }
    return reading.rule > 0 ? .neighbours(rule: reading.rule) : .phrase
  }

  /// A single Chinese character is a word only in the company that the language's rules ask for.
  private func isWord(_ range: Range<Int>) -> Bool {
    guard range.count == 3, bytes[range.lowerBound] >= 0xE3 else { return true }
    return language == Self.chinese && Chinese.isStateInCompany(range, in: text)
  }

  private static let chinese = Languages.index(of: Chinese().code)

  /// A form of other languages is no form of this document's, if the actor has names in this language: Persian رم (Rome) in an
  /// Arabic text is a part of another word. Phrases, and names in another script than the document's, travel.
  private func fitsLanguage(_ reading: Reading, _ range: Range<Int>) -> Bool {
    guard let language, reading.actor != Reading.nobody, reading.languages & 1 << UInt32(language) == 0,
      catalogue.languages(of: reading.actor) & 1 << UInt32(language) != 0
    else { return true }
    guard let first = WordReader.scalar(at: range.lowerBound, in: bytes), Script(first) == languageScript else { return true }
    // So do the surnames of persons, where capitals show them: the press spells them alike in many languages.
    return reading.caseRule != .any && (bytes[range].contains(0x20) || catalogue.type(of: reading.actor) == .person)
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
  private func isQuotedLanguage(of reading: Reading, _ sentence: Range<Int>) -> Bool {
    guard sentence.count >= Self.tellingSentence, sentence.count < bytes.count else { return false }
    return ownLanguage(of: sentence).map { $0 != language && reading.languages & 1 << UInt32($0) != 0 } ?? false
  }

  /// A surname behind a first name that makes no name of this person, or a state's name that is part of a person's. German capitals
  /// tell nothing.
  private func isSomebodyElse(_ reading: Reading, _ place: Surroundings, isPerson: Bool) -> Bool {
    guard reading.actor != Reading.nobody else { return false }
    let script = place.script
    if reading.kind == .demonym { return script == .arabic && isNisbaOfPerson(place) }
    var isSingle: Bool { !bytes[place.range].contains(0x20) }
    guard isPerson else {
      guard reading.caseRule == .initial, isSingle else { return false }
      return FirstNames.makePerson(ofPlaceIn: place, script, mayStandTogether: joinsFirstNames)
    }
    if let before = place.wordBefore, FirstNames.isPlainGivenName(before, in: bytes, script),
      bytes[before.upperBound..<place.range.lowerBound].allSatisfy({ $0 != 0x22 }),
      isSingle || !beginsWithGivenName(place.range, script)
    {
      return !place.isBehind { isOwnName($0, of: reading.actor) }
    }
    guard reading.caseRule == .initial, hasTellingCapitals else { return false }
    guard isSingle, FirstNames.belongToAnother(surname: place.range, in: bytes) else { return false }
    // Президент Турции Эрдоган: a state is no first name.
    return !(place.wordBefore.map { isStateForm(endingAt: $0.upperBound) } ?? false)
  }

  /// Whether an Arabic adjective stands behind a given name, as a surname does: حسن المغربي is no Moroccan for that.
  private func isNisbaOfPerson(_ place: Surroundings) -> Bool {
    guard let before = place.wordBefore, FirstNames.isPlainGivenName(before, in: bytes, .arabic) else { return false }
    // The preposition على is written like the name علي but for its last letter.
    return bytes.string(before) != "على"
      && bytes[before.upperBound..<place.range.lowerBound].allSatisfy { $0 == 0x20 || $0 >= 0x80 }
  }

  /// Whether it is a part of the name of an account: @STC_KSA.
  private func isInHandle(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0, bytes[range.lowerBound] < 0x80 else { return false }
    let before = bytes[range.lowerBound - 1]
    return before == UInt8(ascii: "@") || before == UInt8(ascii: "_")
  }

  private func beginsWithGivenName(_ range: Range<Int>, _ script: Script) -> Bool {
    WordReader.word(behind: range.lowerBound, in: bytes).map { FirstNames.isGivenName($0, in: bytes, script) } ?? false
  }

  /// Whether a word is a word of the actor's spellings, or the short or a kindred form of one: Alex, Volodimir.
  private func isOwnName(_ word: Range<Int>, of actor: ActorIndex) -> Bool {
    nameWords.contain(NameWords.Word(word, in: bytes), of: actor, in: catalogue)
  }

  /// Whether the letter that ends here is an o, Latin or Cyrillic.
  private func endsInO(at end: Int) -> Bool {
    bytes[end - 1] | 0x20 == 0x6F || bytes[end - 1] == 0xBE && bytes[end - 2] == 0xD0
  }

  /// The first half of a double adjective without its other half.
  private func isHalfOfAdjective(_ reading: Reading, _ place: Surroundings) -> Bool {
    let end = place.range.upperBound
    guard reading.kind == .demonym, endsInO(at: end), FirstHalves.all.contains(bytes.string(place.range).lowercased()) else {
      return false
    }
    return !(end < bytes.count && (bytes[end] == 0x2D || bytes[end] == 0xE2))
  }

  // MARK: Letters and case

  private func fitsSpelling(_ reading: Reading, _ range: Range<Int>) -> Bool {
    fitsCase(reading, range) && fitsLetters(reading, range)
  }

  private func fitsLetters(_ reading: Reading, _ range: Range<Int>) -> Bool {
    !reading.isLetterExact
      || SpellingConditions.hasLetters(range, in: bytes, of: catalogue.image.bytes(ofString: reading.spelling))
  }

  private func fitsCase(_ reading: Reading, _ range: Range<Int>) -> Bool {
    if reading.caseRule == .any { return true }
    return reading.caseRule == .exact
      ? SpellingConditions.isSpelled(range, in: bytes, as: catalogue.image.bytes(ofString: reading.spelling))
      : SpellingConditions.hasCase(reading.caseRule, range, in: bytes)
  }

  /// An acronym that is also a function word, behind a verb or noun that is in capitals as well: GAVE US A CAR PARK. There the
  /// capitals tell nothing; THE US and a headline's first word do.
  private func isWordInCapitals(_ range: Range<Int>) -> Bool {
    guard range.count < 5, let language, languageScript == .latin else {
      return false
    }
    // Nearly all words before end in a small letter.
    guard range.lowerBound > 1, !SpellingConditions.isSmall(bytes[range.lowerBound - 2]),
      let before = FirstNames.word(before: range.lowerBound, in: bytes).map(bytes.string), before.count > 1,
      before.allSatisfy(\.isUppercase)
    else { return false }
    let functionWords = FunctionWords.shared
    return functionWords.contains(bytes.string(range).lowercased(), of: language)
      && !functionWords.contains(before.lowercased(), of: language)
  }
}
