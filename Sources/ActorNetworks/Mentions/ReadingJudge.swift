// Whether a reading of a form fits the place where the form stands: language, case, letters, neighbours.

import AliasMatching

/// Judges readings in one text.
struct ReadingJudge {
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

  func verdict(on reading: Reading, _ range: Range<Int>) -> Verdict {
    guard fitsLanguage(reading, range), fitsLetters(reading, range), fitsCase(reading, range), !isSomebodyElse(reading, range)
    else { return .rejected }
    let needsSupport = reading.needsSupport || isWordInCapitals(reading, range)
    guard reading.rule > 0 else { return needsSupport ? .doubtful : .accepted }
    let rule = reading.rule - 1
    let (before, behind) = neighbours(of: range)
    let rules = catalogue.image.rules
    if rules.holds(.notPrecededBy, of: rule, among: before) || rules.holds(.notFollowedBy, of: rule, among: behind) {
      return .rejected
    }
    let isDecided = rules.holds(.precededBy, of: rule, among: before) || rules.holds(.followedBy, of: rule, among: behind)
    return isDecided || !needsSupport ? .accepted : .doubtful
  }

  /// Where a rule stands in the catalogue's files; `rule` counts from 1, as readings do.
  func place(of rule: Int) -> String { rule > 0 ? catalogue.image.string(catalogue.image.rules.place(of: rule - 1)) : "" }

  /// One word and two words on each side.
  private func neighbours(of range: Range<Int>) -> (before: [[UInt16]], behind: [[UInt16]]) {
    let automaton = catalogue.image.automaton
    func phrases(_ words: [[UInt16]], _ join: ([UInt16], [UInt16]) -> [UInt16]) -> [[UInt16]] {
      words.count == 2 ? [words[0], join(words[0], words[1])] : words
    }
    return (
      phrases(automaton.words(before: range.lowerBound, in: text, count: 2)) { $1 + [Automaton.gap] + $0 },
      phrases(automaton.words(behind: range.upperBound, in: text, count: 2)) { $0 + [Automaton.gap] + $1 }
    )
  }

  /// A form of other languages is no form of this document's, if the actor has names in this language: Persian رم (Rome) in an
  /// Arabic text is a part of another word. Phrases, and names in another script than the document's, travel.
  private func fitsLanguage(_ reading: Reading, _ range: Range<Int>) -> Bool {
    guard let language, reading.actor != Reading.nobody, reading.languages & 1 << UInt32(language) == 0,
      catalogue.languages(of: reading.actor) & 1 << UInt32(language) != 0
    else { return true }
    let surface = text.string(range)
    guard let first = surface.unicodeScalars.first, Script(first) == Languages.all[language].script else { return true }
    return reading.caseRule != .any && surface.contains(" ")
  }

  /// A surname behind a first name that makes no name of this person. German capitals tell nothing.
  private func isSomebodyElse(_ reading: Reading, _ range: Range<Int>) -> Bool {
    guard reading.caseRule == .initial, reading.kind == .name, reading.actor != Reading.nobody,
      catalogue.type(of: reading.actor) == .person, language.map({ Languages.all[$0].code }) != "de"
    else { return false }
    return !text.bytes[range].contains(0x20) && FirstNames.belongToAnother(surname: range, in: text)
  }

  // MARK: Letters and case

  private func fitsLetters(_ reading: Reading, _ range: Range<Int>) -> Bool {
    !reading.isLetterExact || Self.hasSameLetters(text.string(range), as: catalogue.image.string(reading.spelling))
  }

  private func fitsCase(_ reading: Reading, _ range: Range<Int>) -> Bool {
    switch reading.caseRule {
    case .any: return true
    case .initial: return text.string(range).unicodeScalars.first { $0.properties.isAlphabetic }.map(Self.isCapital) ?? true
    case .upper: return text.string(range).unicodeScalars.allSatisfy { !$0.properties.isAlphabetic || Self.isCapital($0) }
    case .exact: return text.string(range) == catalogue.image.string(reading.spelling)
    }
  }

  /// An acronym that is also a function word, behind a verb or noun that is in capitals as well: GAVE US A CAR PARK. There the
  /// capitals tell nothing; THE US and a headline's first word do.
  private func isWordInCapitals(_ reading: Reading, _ range: Range<Int>) -> Bool {
    guard reading.caseRule == .upper, range.count < 5, let language, Languages.all[language].script == .latin else {
      return false
    }
    let before = wordBefore(range.lowerBound)
    guard before.count > 1, before.allSatisfy(\.isUppercase) else { return false }
    let functionWords = Languages.all[language].functionWords.split(separator: " ")
    return functionWords.contains { $0 == text.string(range).lowercased() }
      && !functionWords.contains { $0 == before.lowercased() }
  }

  /// The word of letters that a space parts from `index`, empty if there is none.
  private func wordBefore(_ index: Int) -> String {
    guard index > 1, text.bytes[index - 1] == 0x20 else { return "" }
    var start = index - 1
    while start > 0, text.bytes[start - 1] >= 0x80 || (0x41...0x5A).contains(text.bytes[start - 1] & 0xDF) { start -= 1 }
    return text.string(start..<index - 1)
  }

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
    scalar.value == 0x640 || scalar.properties.generalCategory == .format || (0x64B...0x65F).contains(scalar.value)
  }
}
