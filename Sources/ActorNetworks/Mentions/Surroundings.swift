// Where a form stands: the words beside it and its sentence.

import AliasMatching

/// A form's place in a text: the words beside it, and those of its sentence. What costs more than a glance is made when asked for.
struct Surroundings {
  let text: UTF8Text
  let range: Range<Int>
  let sentence: Range<Int>
  /// The words directly before and behind it, if no boundary stands between.
  let wordBefore: Range<Int>?
  let wordBehind: Range<Int>?
  /// The script of the form's first letter.
  let script: Script
  /// The phrases of that script, and which words of the place may be the key of one.
  let idioms: Idioms
  let keys: (before: Bool, behind: Bool, form: Bool)

  init(of range: Range<Int>, in sentence: Range<Int>, _ text: UTF8Text) {
    (self.text, self.range, self.sentence) = (text, range, sentence)
    // Neither clitics nor what is glued to a form is a word beside it.
    wordBefore = WordReader.word(before: WordReader.begin(ofWordAt: range.lowerBound, in: text), in: text)
    wordBehind = WordReader.word(behind: WordReader.end(ofWordAt: range.upperBound, in: text), in: text)
    script = Script(WordReader.scalar(at: range.lowerBound, in: text) ?? 0)
    let idioms = Idioms.of(script)
    self.idioms = idioms
    keys = (
      wordBefore.map { TextWord.mayBeKey($0, in: text, idioms.keys) } ?? false,
      wordBehind.map { TextWord.mayBeKey($0, in: text, idioms.keys) } ?? false,
      TextWord.mayBeKey(range, in: text, idioms.keys)
    )
  }

  /// Whether one of the words before it in its sentence, at most three, is such a one.
  func isBehind(_ isWanted: (Range<Int>) -> Bool) -> Bool {
    var next = wordBefore
    for _ in 0..<3 {
      guard let word = next else { return false }
      if isWanted(word) { return true }
      next = WordReader.word(before: word.lowerBound, in: text)
    }
    return false
  }

  /// Whether quotation marks stand directly before and behind it.
  var isQuoted: Bool {
    guard let before = WordReader.scalar(before: range.lowerBound, in: text),
      let behind = WordReader.scalar(at: range.upperBound, in: text)
    else { return false }
    return WordReader.isQuote(before) && WordReader.isQuote(behind)
  }

  /// Bytes to either side of the form within which its sentence is looked at: hardly a sentence of news reaches further, but a text
  /// without full stops does, and would be looked at from end to end for each form.
  private static let reach = 1_000

  /// The part of the sentence that is looked at.
  private var nearby: Range<Int> {
    var (low, high) = (range.lowerBound - Self.reach, range.upperBound + Self.reach)
    while low > sentence.lowerBound, text.bytes[low] & 0xC0 == 0x80 { low -= 1 }
    while high < sentence.upperBound, text.bytes[high] & 0xC0 == 0x80 { high += 1 }
    return max(low, sentence.lowerBound)..<min(high, sentence.upperBound)
  }

  /// The words of the sentence; made when asked for.
  var sentenceWords: [Range<Int>] { WordReader.words(in: nearby, of: text) }

  /// Whether most words of the sentence begin with a capital, as in an English headline.
  var isHeadline: Bool {
    let words = sentenceWords.filter { $0.count > 3 }
    return words.count > 4 && words.count { WordReader.isCapital(at: $0.lowerBound, in: text) } * 10 >= words.count * 7
  }

  /// Whether the sentence has no small letter and letters beyond the form's.
  var isInCapitals: Bool {
    var capitals = 0, small = 0
    text.forEachScalar(in: nearby) { value in
      guard let scalar = Unicode.Scalar(value), scalar.properties.isCased else { return }
      if scalar.properties.isUppercase { capitals += 1 } else { small += 1 }
    }
    return small == 0 && capitals > range.count + 3
  }
}
