// Matching: the automaton finds what the naive matcher finds.

import AliasMatching
import Synchronization
import TestSupport

/// The fast and the naive matcher of the same forms.
private struct Matchers: Sendable {
  private static let prefixes =
    ["و", "ب", "ل", "وب", "ول"].map { AttachedPrefix($0) } + ["ف", "ك", "ود"].map { AttachedPrefix($0, shortestForm: 4) }
    + [AttachedPrefix("لل", replacing: "ال"), AttachedPrefix("ولل", replacing: "ال")]
  private static let letters = [
    "a", "b", "B", "é", "ё", "б", "7", "ה", "中", "و", "ل", "ا", "ب", "د", "أ", "ك", "ف", "لل", "ال", "د",
  ]
  private static let others = [" ", " ", "-", ".", "\u{64B}", "\u{640}", "\u{301}"]
  private static let onlyOfTexts = [
    " ", " ", "\n", "\u{200C}", "\u{200D}", "\u{A0}", "،", "😀", "_", "国", "'", "x", "ß", "\u{2019}", "\u{FE0F}",
  ]

  private let automaton: Automaton
  private let naive: NaiveMatcher
  /// Keys of the forms by their numbers.
  private let keys: [Int: String]
  /// The forms, for messages.
  private let forms: [String]
  /// What texts are made of.
  let tokens: [String]

  /// Matchers of random forms of few letters, which begin, end, hold and follow one another.
  init?(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let first = Int.random(in: 0..<Self.letters.count, using: &random)
    let letters = (0..<Int.random(in: 1...5, using: &random)).map { Self.letters[(first + $0) % Self.letters.count] }
    let rarity = Int.random(in: 2...6, using: &random), longest = Int.random(in: 1...10, using: &random)
    let forms = Set(
      (0..<Int.random(in: 1...10, using: &random)).map { _ in
        (0..<Int.random(in: 1...longest, using: &random)).map { _ in
          (Int.random(in: 0..<rarity, using: &random) == 0 ? Self.others : letters).randomElement(using: &random) ?? ""
        }.joined()
      }
    ).sorted()
    let shortestGlued = [2, 4, Int.max].randomElement(using: &random) ?? 4
    let glueLetter: Unicode.Scalar? = Bool.random(using: &random) ? "و" : nil
    let matched = forms.map { MatchForm($0, isGlueable: $0.unicodeScalars.count >= shortestGlued) }
    let builder = AutomatonBuilder(forms: matched, prefixes: Self.prefixes, glueLetter: glueLetter)
    guard let automaton = builder.build(), automaton.checkInvariants() else { return nil }
    var keys: [Int: String] = [:]
    for (form, number) in zip(forms, builder.formNumbers) {
      if let number { keys[number] = SpellingFold.key(of: form) }
    }
    (self.automaton, self.keys) = (automaton, keys)
    self.forms =
      matched.map { $0.text.debugDescription + ($0.isGlueable ? " glued" : "") } + [glueLetter == nil ? "" : "by \"و\""]
    naive = NaiveMatcher(forms: matched, prefixes: Self.prefixes, glueLetter: glueLetter)
    tokens = forms + forms + letters + Self.letters + Self.others + Self.onlyOfTexts
  }

  func problem(in text: String) -> String? {
    let expected = naive.occurrences(in: text)
    // A text lies in blocks of 64 bytes, and its first and last words have nothing beside them.
    for spaces in [0, 64 - text.utf8.count % 64] {
      var hits: [Hit] = []
      automaton.scan(UTF8Text(String(repeating: " ", count: spaces) + text), into: &hits)
      let found = Set(
        hits.map { hit in
          NaiveMatcher.Occurrence(
            range: hit.range.lowerBound - spaces..<hit.range.upperBound - spaces, key: keys[hit.form] ?? "unknown")
        })
      guard found == expected else {
        return "\(found) behind \(spaces) spaces, expected \(expected), of \(forms) in \(text.debugDescription)"
      }
    }
    return nil
  }
}

extension FuzzCheck {
  /// Forms and a text over few letters: letters, proclitics, marks, gaps and ideographs meet in every way.
  static let matcher = FuzzCheck(name: "matcher") { input in
    var input = FuzzInput(input)
    let seed = (input.byte() << 8 | input.byte()) % 1024
    let known = made.withLock { $0[seed] }
    guard let matchers = known ?? Matchers(seed: seed) else { return "no automaton, or one that is not sound" }
    if known == nil {
      made.withLock { $0[seed] = matchers }
    }
    return matchers.problem(in: input.choices(matchers.tokens).joined())
  }

  /// The matchers made so far: making some takes a hundred times as long as matching a text.
  private static let made = Mutex<[Int: Matchers]>([:])
}
