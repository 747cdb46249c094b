// Where a form stands: the words beside it and its sentence.

import AliasMatching

/// A form's place in a text: the words beside it, and those of its sentence. What costs more than a glance is made when asked for.
///
/// It holds neither the text nor the phrases: both live longer.
struct Surroundings {
  let text: TextBytes
  let range: Range<Int>
  let sentence: Range<Int>
  /// The word directly before it, if no boundary stands between.
  let wordBefore: Range<Int>?
  /// Where the word directly behind it begins.
  private let behind: Int?
  /// The script of the form's first letter.
  let script: Script
  /// The phrases of that script, and which words of the place may be the key of one, if any.
  private let idioms: Idioms
  private let keys: Idioms.Keys?

  init(of range: Range<Int>, in sentence: Range<Int>, _ text: TextBytes) {
    (self.text, self.range, self.sentence) = (text, range, sentence)
    // Neither clitics nor what is glued to a form is a word beside it.
    let begin = WordReader.begin(ofWordAt: range.lowerBound, in: text)
    wordBefore = WordReader.word(before: begin, in: text)
    behind = WordReader.begin(ofWordBehind: WordReader.end(ofWordAt: range.upperBound, in: text), in: text)
    script = Script(WordReader.scalar(at: range.lowerBound, in: text) ?? 0)
    idioms = Idioms.of(script)
    keys = idioms.keys(before: wordBefore, behind: behind, form: range, isJoined: begin < range.lowerBound, in: text)
  }

  /// The word directly behind it, if no boundary stands between.
  var wordBehind: Range<Int>? { behind.map { WordReader.word(at: $0, in: text) } }

  /// What phrases say of a reading of the form; see `Idioms.effect`.
  func effectOfIdioms(on kind: MentionKind, isPerson: Bool, isPlace: Bool) -> Idioms.Effect? {
    // At nearly all places nothing is looked up.
    keys.flatMap { idioms.effect(on: kind, isPerson: isPerson, isPlace: isPlace, in: self, $0) }
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
    while low > sentence.lowerBound, text[low] & 0xC0 == 0x80 { low -= 1 }
    while high < sentence.upperBound, text[high] & 0xC0 == 0x80 { high += 1 }
    return max(low, sentence.lowerBound)..<min(high, sentence.upperBound)
  }

  /// Whether a word of the sentence is such a one.
  func sentenceHasWord(_ isWanted: (Range<Int>) -> Bool) -> Bool {
    var isFound = false
    WordReader.forEachWord(in: nearby, of: text) { word in
      isFound = isWanted(word)
      return !isFound
    }
    return isFound
  }

  /// Whether most words of the sentence begin with a capital, as in an English headline.
  var isHeadline: Bool {
    var words = 0, capitals = 0
    WordReader.forEachWord(in: nearby, of: text) { word in
      guard word.count > 3 else { return true }
      words += 1
      if WordReader.isCapital(at: word.lowerBound, in: text) { capitals += 1 }
      return true
    }
    return words > 4 && capitals * 10 >= words * 7
  }

  /// Whether the sentence has no small letter and letters beyond the form's.
  var isInCapitals: Bool {
    // Looking scalars up in the standard library takes room, which the few places that are asked should not make others take.
    @inline(never) get {
      let nearby = nearby
      var capitals = 0, index = nearby.lowerBound
      while index < nearby.upperBound {
        guard let scalar = Unicode.Scalar(WordReader.next(&index, in: text)), scalar.properties.isCased else { continue }
        guard scalar.properties.isUppercase else { return false }
        capitals += 1
      }
      return capitals > range.count + 3
    }
  }
}
