// The scanner against a table of cases and against the naive matcher.

import CByteBlocks
import TestSupport
import Testing

@testable import AliasMatching

/// A small Arabic-like grammar, enough for every path of the automaton.
private let arabicPrefixes =
  ["و", "ب", "ل", "وب", "ول"].map { AttachedPrefix($0) } + ["ف", "ك", "ود"].map { AttachedPrefix($0, shortestForm: 4) }
  + [AttachedPrefix("لل", replacing: "ال"), AttachedPrefix("ولل", replacing: "ال")]

private struct Matcher {
  let forms: [MatchForm]
  let builder: AutomatonBuilder
  let automaton: Automaton

  /// - Parameter isGlueable: whether longer forms may be glued; where some in ASCII are, no word of ASCII is dismissed by the filter.
  init(_ forms: [String], isGlueable: Bool = true) throws {
    self.forms = forms.map { MatchForm($0, isGlueable: isGlueable && $0.unicodeScalars.count >= 4) }
    builder = AutomatonBuilder(forms: self.forms, prefixes: arabicPrefixes, glueLetter: "و")
    automaton = try #require(builder.build())
  }

  func occurrences(in text: String) -> Set<NaiveMatcher.Occurrence> {
    var hits: [Hit] = []
    automaton.scan(UTF8Text(text), into: &hits)
    return Set(
      hits.compactMap { hit in
        builder.formNumbers.firstIndex(of: hit.form).map {
          NaiveMatcher.Occurrence(range: hit.range, key: SpellingFold.key(of: forms[$0].text))
        }
      })
  }

  func naive(in text: String) -> Set<NaiveMatcher.Occurrence> {
    NaiveMatcher(forms: forms, prefixes: arabicPrefixes, glueLetter: "و").occurrences(in: text)
  }
}

/// A row of the table: what the text holds, by surface.
private struct Case: CustomTestStringConvertible {
  var name: String
  var forms: [String]
  var text: String
  var surfaces: [String]
  var testDescription: String { name }
}

private let cases: [Case] = [
  Case(name: "whole word", forms: ["روسيا"], text: "روسيا بيلاروسيا روسياه", surfaces: ["روسيا"]),
  Case(name: "proclitic", forms: ["روسيا"], text: "وروسيا وبروسيا", surfaces: ["روسيا", "روسيا"]),
  Case(
    name: "proclitic that begins a name", forms: ["واشنطن", "باكو"], text: "واشنطن وواشنطن باكو بباكو",
    surfaces: ["واشنطن", "واشنطن", "باكو", "باكو"]),
  Case(name: "article swallowed by li", forms: ["الأمم المتحدة"], text: "للأمم المتحدة", surfaces: ["لأمم المتحدة"]),
  Case(
    name: "hamza and vowel signs", forms: ["أرمينيا"], text: "ارمينيا أرمينياً إرمينيا",
    surfaces: ["ارمينيا", "أرمينياً", "إرمينيا"]),
  Case(
    name: "vowel sign behind sixteen bytes", forms: ["أذربيجان"], text: "أذربيجانَ أذربيجان\u{200C}",
    surfaces: ["أذربيجانَ", "أذربيجان"]),
  Case(name: "tatweel after a proclitic", forms: ["CSTO"], text: "بـCSTO", surfaces: ["CSTO"]),
  Case(
    name: "gaps", forms: ["قره باغ"], text: "قره  باغ قره-باغ قره\u{A0}باغ", surfaces: ["قره  باغ", "قره-باغ", "قره\u{A0}باغ"]),
  Case(name: "no gap over a line break", forms: ["قره باغ"], text: "قره\nباغ", surfaces: []),
  Case(
    name: "glued with a conjunction", forms: ["أذربيجان", "أرمينيا"], text: "أذربيجانوأرمينيا", surfaces: ["أذربيجان", "أرمينيا"]),
  Case(name: "glued without one", forms: ["موسكو", "أذربيجان"], text: "موسكوأذربيجان", surfaces: ["موسكو", "أذربيجان"]),
  Case(
    name: "glued behind a vowel sign or joiner", forms: ["أذربيجان", "أرمينيا"],
    text: "أذربيجانَوأرمينيا أذربيجان\u{200D}وأرمينيا",
    surfaces: ["أذربيجانَ", "أرمينيا", "أذربيجان", "أرمينيا"]),
  Case(
    name: "glued although a form is too short behind its prefix", forms: ["ك\u{64B}\u{640}\u{64B}", "كفف\u{640}"], text: "ككفف",
    surfaces: ["ك", "كفف"]),
  Case(
    name: "too short behind its prefix to be glued", forms: ["اب\u{64B}\u{64B}", "بد\u{64B}\u{64B}"], text: "كاببد",
    surfaces: []),
  Case(name: "glued rest must be a form", forms: ["موسكو"], text: "موسكوفيتش", surfaces: []),
  Case(name: "case folding and possessive", forms: ["Russia"], text: "RUSSIA Russia's russian", surfaces: ["RUSSIA", "Russia"]),
  Case(
    name: "diacritics composed and not", forms: ["Türkiye"], text: "Türkiye Turkiye Tu\u{308}rkiye",
    surfaces: ["Türkiye", "Turkiye", "Tu\u{308}rkiye"]),
  Case(name: "dots inside a form", forms: ["U.S."], text: "the U.S. army, US", surfaces: ["U.S."]),
  Case(name: "ideographs anywhere", forms: ["中国"], text: "在中国的人", surfaces: ["中国"]),
  Case(name: "ligature", forms: ["سلام"], text: "ﺳﻼم", surfaces: ["ﺳﻼم"]),
  Case(name: "invisible characters", forms: ["روسيا"], text: "رو\u{200D}سيا\u{200F}", surfaces: ["رو\u{200D}سيا"]),
  Case(
    name: "forms inside forms", forms: ["مجلس الأمن", "مجلس الأمن الروسي", "الروسي"], text: "مجلس الأمن الروسي",
    surfaces: ["مجلس الأمن", "مجلس الأمن الروسي", "الروسي"]),
  Case(name: "empty text", forms: ["روسيا"], text: "", surfaces: []),
]

@Suite struct ScannerTests {
  @Test(arguments: cases) private func table(_ row: Case) throws {
    let matcher = try Matcher(row.forms)
    let found = matcher.occurrences(in: row.text)
    let text = UTF8Text(row.text)
    let surfaces = found.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
      .map { text.string($0.range) }
    #expect(surfaces == row.surfaces)
    if row.name != "ligature" { #expect(found == matcher.naive(in: row.text)) }
  }

  @Test func invariantsHold() throws {
    #expect(try Matcher(cases.flatMap(\.forms)).automaton.checkInvariants())
    #expect(try Matcher([]).automaton.checkInvariants())
  }

  /// Random texts over few letters, so that forms, prefixes and glued words meet in every way.
  @Test(arguments: 0..<80) func agreesWithNaiveMatcher(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let letters: [Character] = ["و", "ل", "ا", "ب", "د", "e", "é", "中"]
    func word(_ lengths: ClosedRange<Int>, _ others: [Character] = []) -> String {
      String((0..<Int.random(in: lengths, using: &random)).map { _ in (letters + others).randomElement(using: &random) ?? "و" })
    }
    let forms = Set((0..<12).map { _ in Bool.random(using: &random) ? word(1...5) : word(1...3) + " " + word(2...3) })
    let matcher = try Matcher(forms.sorted())
    #expect(matcher.automaton.checkInvariants())
    for _ in 0..<40 {
      let text = word(1...40, [" ", " ", "-", ".", "\u{64B}", "\u{640}", "\n", "x"])
      let (fast, naive) = (matcher.occurrences(in: text), matcher.naive(in: text))
      #expect(fast == naive, "seed \(seed), forms \(forms.sorted()), text \(text.debugDescription)")
    }
  }

  /// Forms in ASCII and plain Arabic, shorter and longer than what the filter knows of words, behind prefixes, glued, and in every company.
  @Test(arguments: 0..<40) func filterLetsAllFormsPass(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let arabic: [Character] = ["و", "ل", "ا", "أ", "ة", "ه", "د", "ى"], latin: [Character] = ["a", "b", "B", "7"]
    let between: [Character] = [" ", " ", "-", "'", ".", "_", "،", "\u{2019}", "\u{301}", "\u{64B}", ",", "é", "پ", "б", "中"]
    func text(_ lengths: ClosedRange<Int>, _ others: [Character]) -> String {
      let letters = seed % 3 == 0 ? arabic : seed % 3 == 1 ? latin : Bool.random(using: &random) ? arabic : latin
      return String(
        (0..<Int.random(in: lengths, using: &random)).map { _ in (letters + others).randomElement(using: &random) ?? "a" })
    }
    let forms = (0..<14).map { _ in
      text(1...1, []) + text(0...(Bool.random(using: &random) ? 5 : 20), Bool.random(using: &random) ? [" ", "."] : [])
    }
    let matcher = try Matcher(Set(forms).sorted(), isGlueable: Bool.random(using: &random))
    for _ in 0..<12 {
      let parts = (0..<6).map { _ in
        let prefix = ["", "", "و", "ول", "لل"].randomElement(using: &random) ?? ""
        let form = forms.randomElement(using: &random) ?? ""
        return switch Int.random(in: 0..<4, using: &random) {
        case 0: prefix + form
        case 1: form + (forms.randomElement(using: &random) ?? "")
        // The form's begin and something else.
        case 2: String(form.prefix(Int.random(in: 1...12, using: &random))) + text(0...3, [" "])
        default: text(1...6, between)
        }
      }
      let text = parts.joined(separator: Bool.random(using: &random) ? " " : String(between.randomElement(using: &random) ?? " "))
      let (fast, naive) = (matcher.occurrences(in: text), matcher.naive(in: text))
      #expect(fast == naive, "seed \(seed), forms \(forms.sorted()), text \(text.debugDescription)")
    }
  }

  @Test func filterDismissesOtherWords() throws {
    let matcher = try Matcher(
      ["باكو", "مجلس الأمن", "European Union", "OSCE", "Nagorno-Karabakh", "أذربيجان"], isGlueable: false)
    func keeps(_ word: String, before rest: String) -> Bool {
      let bytes = Array((word + rest).utf8)
      return bytes.withUnsafeBufferPointer { bytes in
        withUnsafeTemporaryAllocation(of: form_begin.self, capacity: FormBegins.room) { words in
          guard let start = words.baseAddress else { return false }
          var walk = word_walk(bytes: bytes.baseAddress, count: bytes.count, next: 0, is_inside: false)
          let kept = matcher.automaton.formBegins.find(&walk, matcher.automaton.scalarClasses, into: start)
          return kept > 0 && start[0].begin == 0
        }
      }
    }
    for (word, rest) in [
      ("باكو", " ثم"), ("وباكو", ","), ("مجلس", " الأمن"), ("مجلس", "\u{A0}الأمن"), ("با\u{64B}كو", ""), ("european", " union"),
      ("OSCE", "."), ("nagorno", "-Karabakh"), ("Nagorno", " karabakh"),
    ] {
      #expect(keeps(word, before: rest), "\(word)\(rest)")
    }
    for (word, rest) in [
      ("باكس", " ثم"), ("مجلس", ". نواب"), ("مجلس", " النواب"), ("كتاب", " الأمن"), ("أذربيجانيا", " ثم"),
      ("european", " council"),
      ("european", ", union"), ("oscilloscope", " x"), ("the", " osce"), ("Europeans", " union"), ("با\u{64B}رد", ""),
    ] {
      #expect(!keeps(word, before: rest), "\(word)\(rest)")
    }
  }

  /// Forms in letters of two bytes, shorter and longer than the filter's five symbols, behind prefixes, glued, and in every company.
  @Test(arguments: 0..<40) func letterFilterLetsAllFormsPass(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let letters: [Character] = seed % 2 == 0 ? ["ב", "א", "ה", "ו", "é", "λ"] : ["б", "а", "ё", "é", "ה", "2"]
    let between: [Character] = [" ", "-", ".", "\u{A0}", "،", "\u{64B}", "\u{301}", "ß", "e", "中", "\u{200D}", "\u{2019}"]
    func text(_ lengths: ClosedRange<Int>, _ others: [Character]) -> String {
      String((0..<Int.random(in: lengths, using: &random)).map { _ in (letters + others).randomElement(using: &random) ?? "ب" })
    }
    let forms = (0..<14).map { _ in text(1...1, []) + text(0...8, Bool.random(using: &random) ? [" ", ".", "中"] : []) }
    let matcher = try Matcher(Set(forms).sorted(), isGlueable: Bool.random(using: &random))
    for _ in 0..<12 {
      let parts = (0..<6).map { _ in
        let prefix = ["", "", "و", "ول", "لل"].randomElement(using: &random) ?? ""
        return Bool.random(using: &random) ? prefix + (forms.randomElement(using: &random) ?? "") : text(1...6, between)
      }
      // The filter is asked only where bytes stand before a word and enough of them behind its begin.
      let text =
        " " + parts.joined(separator: Bool.random(using: &random) ? " " : String(between.randomElement(using: &random) ?? " "))
        + String(repeating: " ", count: 16)
      let (fast, naive) = (matcher.occurrences(in: text), matcher.naive(in: text))
      #expect(fast == naive, "seed \(seed), forms \(forms.sorted()), text \(text.debugDescription)")
    }
  }

  @Test func letterFilterDismissesOtherWords() throws {
    let filter = try Matcher(["Баку", "Совет Европы", "Азербайджан"], isGlueable: false).automaton.letterFilter
    func passes(_ word: String, before rest: String) -> Bool {
      let bytes = Array((" " + word + rest + String(repeating: " ", count: 17)).utf8)
      return bytes.withUnsafeBufferPointer { bytes in
        bytes.baseAddress.map { filter.passes(1, to: 1 + word.utf8.count, in: $0, count: bytes.count) } ?? true
      }
    }
    for (word, rest) in [("Баку", " и"), ("совет", " Европы"), ("Азербайджана", ""), ("ба\u{301}рд", "")] {
      #expect(passes(word, before: rest), "\(word)\(rest)")
    }
    for (word, rest) in [("Баки", " и"), ("Бакунин", " и"), ("книга", " Европы"), ("сова", ", Европы")] {
      #expect(!passes(word, before: rest), "\(word)\(rest)")
    }
  }

  /// A form at every place around the borders of blocks, before and behind every kind of character, up to the text's end.
  @Test(arguments: ["ab", "باكو", "a中b"]) func blockBordersChangeNothing(form: String) throws {
    let matcher = try Matcher([form, "ab cd"], isGlueable: false)
    for filling in ["x", " ", "و", "،", "é", "中", "\u{64B}", "\u{200D}", "\u{640}"] {
      for length in [0, 1, 6, 7, 8, 14, 15, 16, 30, 31, 32, 33, 61, 62, 63, 64, 65, 126, 127, 128] {
        let before = String(repeating: filling, count: max(0, length / filling.utf8.count))
        for text in [before + form, before + " " + form, before + " " + form + " " + before, before + " ab cd" + filling] {
          let (fast, naive) = (matcher.occurrences(in: text), matcher.naive(in: text))
          #expect(fast == naive, "filling \(filling.debugDescription), length \(length), text \(text.debugDescription)")
        }
      }
    }
  }

  /// The same around the borders of the pieces in which words are found, and words that are longer than a piece.
  @Test(arguments: ["ab", "باكو", "a中b"]) func pieceBordersChangeNothing(form: String) throws {
    let matcher = try Matcher([form, "ab cd"], isGlueable: false)
    for filling in ["x", " ", "x و ", "،", "é", "中", "\u{200D}"] {
      for length in [2040, 2044, 2045, 2046, 2047, 2048, 2049, 4095, 4096] {
        let before = String(repeating: filling, count: length / filling.utf8.count)
        let text = before + form + " " + form + filling + " ab cd"
        let (fast, naive) = (matcher.occurrences(in: text), matcher.naive(in: text))
        #expect(fast == naive, "filling \(filling.debugDescription), length \(length)")
      }
    }
  }

  /// Texts over all kinds of characters of two bytes, by which words' ends are told 64 bytes at a time.
  @Test(arguments: 0..<20) func everyScalarOfTwoBytesEndsWordsOrNot(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let matcher = try Matcher(["ab", "ба", "با", "αβ"], isGlueable: false)
    for _ in 0..<12 {
      let parts = (0..<30).map { _ -> String in
        let other = Unicode.Scalar(UInt32.random(in: 0x80..<0x800, using: &random)).map(String.init) ?? "x"
        return other + (["ab", "ба", "با", "αβ"].randomElement(using: &random) ?? "")
      }
      let text = parts.joined(separator: Bool.random(using: &random) ? " " : "")
      let (fast, naive) = (matcher.occurrences(in: text), matcher.naive(in: text))
      #expect(fast == naive, "seed \(seed), text \(text.debugDescription)")
    }
  }

  /// Aliases a, aa, aaa … on aaaa…: found fast, and found right at the one place where a word ends.
  @Test func nestedFormsDoNotExplode() throws {
    let matcher = try Matcher((1...60).map { String(repeating: "a", count: $0) })
    #expect(matcher.occurrences(in: String(repeating: "a", count: 50)).count == 1)
    #expect(matcher.occurrences(in: String(repeating: "a", count: 100_000)).isEmpty)
  }
}
