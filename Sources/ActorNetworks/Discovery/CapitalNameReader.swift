// Names in scripts with capitals: runs of capitalised words, told apart by what stands around them.

import AliasMatching

/// Reads the stretches of a Latin or Cyrillic sentence that may be names.
struct CapitalNameReader: Sendable {
  /// Words of a person's name, at most.
  private static let mostWords = 4
  /// Words of an organisation's name, at most.
  private static let mostOrganisationWords = 9

  /// - Parameters:
  ///   - language: the text's, if it is known.
  ///   - isDemonym: whether the known mention at a position is an adjective or name of a people.
  func read(
    _ tokens: [NameToken], in text: UTF8Text, language: String?, isDemonym: (Int) -> Bool, into windows: inout [NameWindow]
  ) {
    guard !isHeading(tokens) else { return }
    var index = 0
    while index < tokens.count {
      if let window = organisation(tokens, at: index, in: text) {
        windows.append(window)
        index = max(window.tokens.upperBound, (window.acronym ?? 0) + 1)
        continue
      }
      guard isNamePart(tokens[index]), !Self.opensSentence(tokens[index]) else {
        index += 1
        continue
      }
      let run = run(tokens, from: index, language)
      if let window = person(tokens, run, in: text, language, isDemonym) { windows.append(window) }
      index = max(run.last?.upperBound ?? 0, index + 1)
    }
  }

  /// Whether it is a function word with a capital, which begins a sentence or quotation and no name.
  private static func opensSentence(_ token: NameToken) -> Bool {
    token.flags.contains(.function) && token.flags.isDisjoint(with: [.given, .particle])
  }

  /// A line in which most words have capitals says nothing by them.
  private func isHeading(_ tokens: [NameToken]) -> Bool {
    // Offices and given names have capitals anyway.
    let long = tokens.filter { token in
      token.letters > 3 && (token.script == .latin || token.script == .cyrillic) && token.mention < 0
        && token.flags.isDisjoint(with: [.title, .given])
    }
    return long.count > 4 && long.filter(\.isCapital).count * 4 > long.count * 3
  }

  private func isNamePart(_ token: NameToken) -> Bool {
    token.isCapital && token.mention < 0 && !token.flags.contains(.calendar)
      && (token.script == .latin || token.script == .cyrillic)
  }

  /// The words of a run of capitalised words, with particles, hyphens, apostrophes and initials joined.
  private func run(_ tokens: [NameToken], from start: Int, _ language: String?) -> [Range<Int>] {
    var words = [start..<start + 1]
    var index = start + 1
    while index < tokens.count {
      let token = tokens[index]
      guard token.mention < 0, token.script == tokens[start].script else { break }
      let before = tokens[index - 1]
      switch token.gap {
      case .hyphen where isNamePart(token), .apostrophe where isNamePart(token) && before.letters <= 2:
        words[words.count - 1] = words[words.count - 1].lowerBound..<index + 1
        index += 1
      case .space where isNamePart(token), .stop where isNamePart(token) && before.letters == 1:
        words.append(index..<index + 1)
        index += 1
      case .space where token.flags.contains(.particle) && !token.isCapital:
        var end = index + 1
        while end < tokens.count, tokens[end].flags.contains(.particle), !tokens[end].isCapital, tokens[end].gap != .comma {
          end += 1
        }
        guard end < tokens.count, isNamePart(tokens[end]),
          isJoining(
            tokens, index..<end, behind: words.filter { !tokens[$0.lowerBound].flags.contains(.title) }.count, language),
          tokens[end].gap == .space || tokens[end].gap == .hyphen || tokens[end].gap == .apostrophe
        else { return words }
        words.append(index..<end + 1)
        index = end + 1
      default: return words
      }
    }
    return words
  }

  /// Whether particles join what stands around them to one name. Behind two words they rather say whose someone is, as in "Steve
  /// Goldman de Goldman Management", but for Spanish and Portuguese surnames; the Turkish da means "too".
  private func isJoining(_ tokens: [NameToken], _ particles: Range<Int>, behind words: Int, _ language: String?) -> Bool {
    if language == "tr" || language == "az" { return false }
    guard words > 1, let first = particles.first, tokens[first].letters < 4, !Self.semitic.contains(tokens[first].key) else {
      return true
    }
    guard language == "es" || language == "pt", particles.upperBound < tokens.count else { return false }
    let next = particles.upperBound + 1
    guard tokens[particles.upperBound].letters > 2 else { return false }
    return next >= tokens.count || tokens[next].gap != .space || !tokens[next].isCapital
  }

  /// Particles of Arabic names, which stand anywhere in them.
  private static let semitic: Set<UInt64> = {
    let tokenizer = NameTokenizer()
    return Set(["al", "el", "ul", "bin", "ibn", "ben", "ould"].map { tokenizer.key(of: $0) })
  }()

  /// The run without what only looks like a part of the name, and what that says for it.
  private func trimmed(_ tokens: [NameToken], _ run: [Range<Int>], _ language: String?) -> (
    words: [Range<Int>], evidence: NameEvidence
  ) {
    var words = run[...]
    var evidence: NameEvidence = []
    func flags(_ word: Range<Int>) -> WordFlags { word.count == 1 ? tokens[word.lowerBound].flags : [] }
    // An office with capitals: what stands before its end is not the name, unless it begins like one, as in Martin Luther King Jones.
    let last = words.indices.dropLast().last { flags(words[$0]).contains(.title) && !flags(words[$0]).contains(.given) }
    if let last, language == "tr" || !words[..<last].contains(where: { flags($0).contains(.given) }) {
      words = words[(last + 1)...]
      evidence.insert(.title)
    }
    // Sentence beginnings that only look like names.
    while let first = words.first, words.count > 1 {
      let token = tokens[first.lowerBound]
      if !token.flags.isDisjoint(with: [.function, .particle]), !token.flags.contains(.given) {
        evidence.remove(.title)
      } else if token.gap == .start || token.gap == .quote, token.flags.contains(.verb) {
        evidence.insert(.verb)
      } else if token.gap == .start || token.gap == .quote, words.count > 2, flags(first).isDisjoint(with: [.given, .title]),
        flags(words[words.startIndex + 1]).contains(.given)
      {
        evidence.remove(.title)
      } else {
        break
      }
      words = words.dropFirst()
    }
    // Turkish titles of courtesy stand behind: Recai Bey.
    if let end = words.last, words.count > 1, !flags(end).contains(.given),
      flags(end).contains(.courtesy) || language == "tr" && flags(end).contains(.title)
    {
      words = words.dropLast()
    }
    // In East Slavic texts whom someone speaks for stands between office and name: пресс-секретарь Роскомнадзора Вадим …
    if let first = words.first, tokens[first.lowerBound].script == .cyrillic, !flags(first).contains(.given),
      evidence.contains(.title) || first.lowerBound > 0 && tokens[first.lowerBound - 1].flags.contains(.title),
      let given = words.indices.dropLast().first(where: { flags(words[$0]).contains(.given) })
    {
      words = words[given...]
      evidence.insert(.title)
    }
    // Initials end no name: Томаса Дж., Davies C. W.
    while let end = words.last, end.count == 1, words.count > 2, tokens[end.lowerBound].letters == 1 { words = words.dropLast() }
    return (Array(words), evidence)
  }

  private func person(
    _ tokens: [NameToken], _ run: [Range<Int>], in text: UTF8Text, _ language: String?, _ isDemonym: (Int) -> Bool
  ) -> NameWindow? {
    let trimmed = trimmed(tokens, run, language)
    let words = trimmed.words
    var evidence = trimmed.evidence
    guard (2...Self.mostWords).contains(words.count), let first = words.first, let last = words.last else { return nil }
    // What is joined to the word before by a hyphen is half of a name.
    guard tokens[first.lowerBound].gap != .hyphen else { return nil }
    // An initial with one word may be anyone's, or a club's: F. Bahçe.
    guard words.count > 2 || first.count > 1 || tokens[first.lowerBound].letters > 1 else { return nil }
    if last.count == 1, tokens[last.lowerBound].letters < 3, !Self.hasVowel(tokens[last.lowerBound], in: text) { return nil }
    let refused: WordFlags = [.thing, .organ, .head, .function, .verb, .title, .inert]
    for (position, word) in words.enumerated() {
      let isFirst = position == 0
      for token in tokens[word] {
        if token.isUpper, token.script == .latin || token.letters > 2 { return nil }
        if word.count == 1, !token.flags.isDisjoint(with: refused), !token.flags.contains(.particle),
          !(isFirst && token.flags.contains(.given))
        {
          // Common surnames are also words of things: Tim Green, Ed Balls. Only a given name before lets them be.
          guard !isFirst, tokens[first.lowerBound].flags.contains(.given),
            token.flags.isDisjoint(with: [.function, .organ, .head, .inert])
          else { return nil }
        }
      }
    }
    let before = first.lowerBound > 0 ? tokens[first.lowerBound - 1] : nil
    let begin = tokens[first.lowerBound]
    if let before, begin.gap == .space {
      if before.mention >= 0, !isDemonym(before.mention), evidence.isEmpty { return nil }
      // A name in other letters than the title's is a firm's.
      if before.flags.contains(.title), before.script == begin.script { evidence.insert(.title) }
      if before.flags.contains(.namesake) { evidence.insert(.namesake) }
      if before.flags.contains(.verb), !before.isCapital { evidence.insert(.verb) }
    }
    if begin.gap == .comma, followsOffice(tokens, at: first.lowerBound) { evidence.insert(.title) }
    if begin.gap == .start || begin.gap == .other || begin.gap == .quote { evidence.insert(.initial) }
    if last.upperBound < tokens.count {
      let after = tokens[last.upperBound]
      if after.gap == .space, after.mention >= 0, after.isCapital { return nil }
      // Cut off: Chen Shui-bian.
      if after.gap == .hyphen, !after.isNumber { return nil }
      if after.gap == .space, after.flags.contains(.verb), !after.isCapital { evidence.insert(.verb) }
      if after.gap == .comma || after.gap == .open, isAge(tokens, at: last.upperBound) { evidence.insert(.age) }
      if after.gap == .comma, isApposition(tokens, at: last.upperBound) { evidence.insert(.title) }
    }
    if begin.flags.contains(.given) { evidence.insert(.given) }
    return NameWindow(words: words, evidence: evidence)
  }

  /// Whether it can be spoken: Li and Ng are surnames, Дж and Dk are not; Ng is given up.
  private static func hasVowel(_ token: NameToken, in text: UTF8Text) -> Bool {
    text.string(token.range).lowercased().unicodeScalars.contains { "aeiouyáéíóúöüаеёиоуыэюяії".unicodeScalars.contains($0) }
  }

  /// Whether a number of two digits with nothing counted behind it stands there: "Jamil Kowal, 58, told", "(53 ans)".
  private func isAge(_ tokens: [NameToken], at index: Int) -> Bool {
    guard tokens[index].isNumber, tokens[index].letters == 2 else { return false }
    guard index + 1 < tokens.count else { return true }
    return tokens[index + 1].gap != .space && tokens[index + 1].gap != .hyphen || Self.years.contains(tokens[index + 1].key)
  }

  /// Words for years of age.
  private static let years: Set<UInt64> = {
    let tokenizer = NameTokenizer()
    return Set(
      "ans años anos Jahre yaşında yaşındaki лет года год anni year years".split(separator: " ").map {
        tokenizer.key(of: String($0))
      })
  }()

  /// Whether a title stands among the first words behind a comma: "Matthew Levitt, a senior fellow".
  private func isApposition(_ tokens: [NameToken], at start: Int) -> Bool {
    for index in start..<min(start + 4, tokens.count) {
      let token = tokens[index]
      if index > start, token.gap != .space { return false }
      if token.isCapital { return false }
      if token.flags.contains(.title) { return true }
    }
    return false
  }

  /// Whether an office stands before the comma: "the spokesman of the party, Jean Dubois".
  private func followsOffice(_ tokens: [NameToken], at start: Int) -> Bool {
    for index in stride(from: start - 1, through: max(start - 6, 0), by: -1) {
      if tokens[index].isCapital, tokens[index].mention < 0 { return false }
      if tokens[index].flags.contains(.title) { return true }
      if tokens[index].gap != .space, tokens[index].gap != .hyphen, tokens[index].gap != .apostrophe { return false }
    }
    return false
  }

  // MARK: Organisations

  private func organisation(_ tokens: [NameToken], at start: Int, in text: UTF8Text) -> NameWindow? {
    let token = tokens[start]
    guard token.script == .latin || token.script == .cyrillic else { return nil }
    if token.flags.contains(.head), let quoted = quoted(tokens, behind: start) { return quoted }
    guard token.isCapital else { return nil }
    if !token.flags.isDisjoint(with: [.function, .organ]) { return nil }
    // The longest stretch of capitalised words with short links between them; behind a bracket the acronym decides.
    var end = start + 1
    while end < tokens.count, end - start < Self.mostOrganisationWords {
      let next = tokens[end]
      guard next.gap == .space || next.gap == .hyphen, next.script == token.script else { break }
      end += 1
    }
    for close in stride(from: min(end, tokens.count - 1), to: start, by: -1) where tokens[close].gap == .open {
      guard tokens[close].isUpper, tokens[close].letters > 1, tokens[close].script == token.script, tokens[close].mention < 0,
        close + 1 == tokens.count || tokens[close + 1].gap != .hyphen,
        isName(tokens[start..<close]), spells(tokens[start..<close], tokens[close], in: text)
      else { continue }
      return NameWindow(words: (start..<close).map { $0..<$0 + 1 }, evidence: .acronym, isOrganisation: true, acronym: close)
    }
    return headed(tokens, at: start)
  }

  /// Whether the words before an acronym may name someone who acts: no heading in capitals, no thing, and small letters only in
  /// languages that write organisations so, which have the head noun first.
  private func isName(_ words: ArraySlice<NameToken>) -> Bool {
    guard let first = words.first, words.contains(where: { !$0.isUpper }) else { return false }
    return words.allSatisfy { word in
      word.flags.isDisjoint(with: .inert) && (word.isCapital || word.flags.contains(.function) || first.flags.contains(.head))
    }
  }

  /// A capitalised stretch with a head noun at an end: "Liberal Alliance Party", "Union for Progress".
  private func headed(_ tokens: [NameToken], at start: Int) -> NameWindow? {
    guard tokens[start].mention < 0 else { return nil }
    // Behind a link and a capital it is the end of a longer name: House of Representatives Intelligence Committee.
    if start > 1, tokens[start].gap == .space, tokens[start - 1].flags.contains(.function), tokens[start - 2].isCapital {
      return nil
    }
    var words: [Range<Int>] = []
    var index = start
    while index < tokens.count {
      let token = tokens[index]
      if index > start, token.gap != .space { break }
      if token.flags.contains(.title), words.count > 1, words.last.map({ tokens[$0.lowerBound].flags.contains(.head) }) == true {
        break
      }
      if token.isCapital, token.mention < 0, !token.flags.contains(.calendar), !token.isUpper {
        words.append(index..<index + 1)
        index += 1
      } else if index + 1 < tokens.count, Self.links.contains(token.letters), token.flags.contains(.function), token.mention < 0,
        tokens[index + 1].isCapital, tokens[index + 1].gap == .space,
        words.contains(where: { tokens[$0.lowerBound].flags.contains(.head) })
      {
        words.append(index..<index + 1)
        index += 1
      } else {
        break
      }
    }
    guard words.count >= 2, words.count <= 6, let first = words.first, let last = words.last else { return nil }
    // A work's title in quotation marks or behind a capital article; a name that goes on with a known one: Société Royale du Canada.
    if tokens[start].gap == .quote
      || start > 0 && tokens[start - 1].isCapital && tokens[start - 1].flags.contains(.function)
        && tokens[start - 1].gap != .start
    {
      return nil
    }
    guard !tokens[last.lowerBound].flags.contains(.function) else { return nil }
    let heads = [tokens[first.lowerBound], tokens[last.lowerBound]].filter { $0.flags.contains(.head) }
    let inside = words.map { tokens[$0.lowerBound] }
    guard !heads.isEmpty, inside.allSatisfy({ $0.letters > 1 && $0.flags.isDisjoint(with: [.organ, .title]) }),
      inside.contains(where: { $0.flags.isDisjoint(with: [.head, .thing, .function, .given, .verb]) })
    else { return nil }
    var window = NameWindow(words: words, evidence: .head, isOrganisation: true)
    if start > 0, tokens[start].gap == .space, tokens[start - 1].mention >= 0, tokens[start - 1].isCapital {
      window.lead = start - 1
    }
    return window
  }

  private static let links = 2...3

  /// A head noun with a name in quotation marks: партия «Новый путь».
  private func quoted(_ tokens: [NameToken], behind head: Int) -> NameWindow? {
    let start = head + 1
    guard start < tokens.count, tokens[start].gap == .quote, tokens[start].isCapital, tokens[start].mention < 0 else {
      return nil
    }
    var end = start + 1
    while end < tokens.count, tokens[end].gap == .space || tokens[end].gap == .hyphen, end - start < 4 { end += 1 }
    guard end == tokens.count || tokens[end].gap == .quote || tokens[end].gap == .other else { return nil }
    return NameWindow(words: (start..<end).map { $0..<$0 + 1 }, evidence: [.quoted, .head], isOrganisation: true)
  }

  /// Whether the letters of an acronym are the initials of the words, function words being free to count or not.
  private func spells(_ words: ArraySlice<NameToken>, _ acronym: NameToken, in text: UTF8Text) -> Bool {
    let letters = text.string(acronym.range).lowercased().map { $0 }
    var next = 0
    for (index, word) in zip(words.indices, words) {
      let initial = text.string(word.range).lowercased().first
      if next < letters.count, initial == letters[next] {
        next += 1
      } else if index == words.startIndex || !word.flags.contains(.function) && word.letters > 3 {
        return false
      }
    }
    return next == letters.count && words.count > 1
  }
}
