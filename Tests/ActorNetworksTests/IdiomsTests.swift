// The languages' phrases: each must be found where it stands, though nearly all words are dismissed at a glance.

import Testing

@testable import ActorNetworks

@Suite struct IdiomsTests {
  /// A line of a language's list, read anew.
  private struct Line {
    var effect = Idioms.Effect.rulesOut
    var needsCapitals = false
    var before: [Substring] = []
    var form: Substring = ""
    var behind: [Substring] = []
    var elsewhere: Substring?

    init(_ line: Substring) {
      var isElsewhere = false
      for part in line.split(separator: " ") {
        switch part {
        case "+": effect = .supports
        case "^": needsCapitals = true
        case "…": isElsewhere = true
        case _ where isElsewhere: elsewhere = part
        case _ where part.hasPrefix("["): form = part.dropFirst().dropLast()
        case _ where form.isEmpty: before.append(part)
        default: behind.append(part)
        }
      }
    }

    var isQuoted: Bool { form.hasPrefix("«") }
    var kind: MentionKind { form == "@" ? .metonym : form == "%" ? .demonym : .name }
  }

  /// Words for which a word of a phrase stands, beginnings also with letters behind them.
  private static func instances(of word: Substring, _ script: Script) -> [String] {
    let (filler, rest) =
      switch script {
      case .arabic: ("زوزو", "ات")
      case .cyrillic: ("зузу", "ами")
      default: ("zuzu", "em")
      }
    let word = word.hasPrefix("«") ? word.dropFirst().dropLast() : word
    if ["*", "@", "%", "#"].contains(word) { return [filler] }
    return word.split(separator: "|").flatMap { option -> [String] in
      let text = String(option.hasPrefix("~") ? option.dropFirst() : option).replacing("+", with: " ")
      return text.hasSuffix("-") ? [String(text.dropLast()), text.dropLast() + rest] : [text]
    }
  }

  /// What phrases say of the form in a text of these words.
  private static func effect(
    _ line: Line, _ before: [String], _ form: String, _ behind: [String], _ elsewhere: String?
  ) -> (text: String, effect: Idioms.Effect?) {
    var begin = before.map { $0 + " " }.joined(), form = form
    if line.before.last == "*" { begin += "و" }
    var rest = behind.map { " " + $0 }.joined() + (elsewhere.map { " zuzu " + $0 } ?? "") + " zuzuzuzu zuzuzuzu."
    if line.isQuoted { (begin, rest) = (begin + "“", "”" + rest) }
    if line.needsCapitals { (begin, form, rest) = (begin.uppercased(), form.uppercased(), rest.uppercased()) }
    let text = begin + form + rest
    let effect = Array(text.utf8).withUnsafeBufferPointer { bytes in
      let range = begin.utf8.count..<begin.utf8.count + form.utf8.count
      return Surroundings(of: range, in: 0..<bytes.count, bytes)
        .effectOfIdioms(on: line.kind, isPerson: line.form == "#", isPlace: line.isQuoted)
    }
    return (text, effect)
  }

  @Test(arguments: Languages.all.filter { !$0.idioms.isEmpty }.map(\.code))
  func everyPhraseIsFound(_ code: String) throws {
    let language = try #require(Languages.all.first { $0.code == code })
    var missed: [String] = [], asked = 0
    for line in language.idioms.split(separator: "\n").map(Line.init) {
      try #require(!line.form.isEmpty, "a phrase names its form in brackets: \(line)")
      func all(_ word: Substring) -> [String] { Self.instances(of: word, language.script) }
      let (before, behind) = (line.before.map(all), line.behind.map(all))
      let (forms, elsewhere) = (all(line.form), line.elsewhere.map(all) ?? [])
      // Each instance of each word once at least, those of fewer over and over.
      let most = (before + behind + [forms, elsewhere]).map(\.count).max() ?? 0
      for number in 0..<most {
        func pick(_ instances: [String]) -> String { instances[number % instances.count] }
        let found = Self.effect(
          line, before.map(pick), pick(forms), behind.map(pick), elsewhere.isEmpty ? nil : pick(elsewhere))
        asked += 1
        // Another phrase may rule out what this one speaks for.
        if found.effect != line.effect, found.effect != .rulesOut { missed.append(found.text) }
      }
    }
    #expect(asked > 20)
    let isComplete = missed.isEmpty
    #expect(isComplete, "\(missed.count) of \(asked): \(missed.prefix(40))")
  }
}
