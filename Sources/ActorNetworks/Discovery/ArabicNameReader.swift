// Names in Arabic script, which has no capitals: read behind titles and verbs of saying, and where a known given name stands.

import AliasMatching

/// Reads the stretches of an Arabic sentence that may be names.
struct ArabicNameReader: Sendable {
  /// Words of a name, at most.
  private static let mostWords = 5
  /// Words between a title and the name, at most.
  private static let farthest = 7

  /// - Parameter isPerson: whether the known mention at a position is a person's.
  func read(_ tokens: [NameToken], isPerson: (Int) -> Bool, into windows: inout [NameWindow]) {
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      guard token.script == .arabic, token.mention < 0 else {
        index += 1
        continue
      }
      if token.flags.contains(.head), let window = organisation(tokens, at: index) {
        windows.append(window)
        index = window.tokens.upperBound
      } else if token.flags.contains(.title) {
        index = readTitled(tokens, at: index, isPerson, into: &windows)
      } else if token.flags.contains(.verb), index + 1 < tokens.count, tokens[index + 1].gap == .space,
        let window = name(tokens, at: index + 1, .verb, isPerson)
      {
        windows.append(window)
        index = window.tokens.upperBound
      } else if token.flags.contains(.given), !Self.goesOn(tokens, index),
        let window = name(tokens, at: index, Self.isNamesake(tokens, index) ? .namesake : [], isPerson)
      {
        windows.append(window)
        index = window.tokens.upperBound
      } else {
        index += 1
      }
    }
  }

  /// Whether a given name stands directly before, so that no name begins here.
  private static func goesOn(_ tokens: [NameToken], _ index: Int) -> Bool {
    index > 0 && tokens[index].gap == .space && !tokens[index - 1].flags.isDisjoint(with: [.given, .joined])
  }

  /// Whether what stands before bears the name: جامع الإمام, مدينة.
  private static func isNamesake(_ tokens: [NameToken], _ index: Int) -> Bool {
    index > 0 && tokens[index].gap == .space && tokens[index - 1].flags.contains(.thing)
  }

  /// Reads from a title over its domain (وزير الخارجية الأرميني) to the name, and returns where to go on.
  private func readTitled(
    _ tokens: [NameToken], at start: Int, _ isPerson: (Int) -> Bool, into windows: inout [NameWindow]
  ) -> Int {
    var index = start + 1
    var isSeparated = false
    let evidence: NameEvidence = Self.isNamesake(tokens, start) ? [.title, .namesake] : .title
    while index < tokens.count, index - start <= Self.farthest {
      let token = tokens[index]
      if token.gap == .comma {
        // Only a given name or a particle begins a name behind a comma.
        guard token.flags.contains(.given) || token.flags.contains(.particle), !isSeparated else { return index }
        isSeparated = true
      } else if token.gap != .space {
        return index
      }
      if token.mention >= 0 {
        if isPerson(token.mention) { return index + 1 }
        index += 1
        continue
      }
      guard token.script == .arabic, !token.isNumber else { return index + 1 }
      if token.flags.contains(.given) || token.flags.contains(.particle) { break }
      if token.flags.contains(.verb) { return index }
      if !token.flags.isDisjoint(with: [.title, .link, .organ]) || token.isDefinite {
        index += 1
        continue
      }
      // An open-class word that is common: part of the office, as in رئيس لجنة الأمن.
      if token.flags.contains(.common) {
        index += 1
        continue
      }
      if !token.flags.isDisjoint(with: [.function, .calendar, .head]) { return index }
      break
    }
    guard index < tokens.count, let window = name(tokens, at: index, evidence, isPerson) else { return max(index, start + 1) }
    // Who speaks for another is named behind that one: المتحدث باسم الشركة فلان.
    if tokens[index - 1].flags.contains(.voice), !window.evidence.contains(.given) { return window.tokens.upperBound }
    windows.append(window)
    return window.tokens.upperBound
  }

  /// The name that begins at a token: one to four words, at least two of which make it a full name.
  private func name(_ tokens: [NameToken], at start: Int, _ evidence: NameEvidence, _ isPerson: (Int) -> Bool) -> NameWindow? {
    var words: [Range<Int>] = []
    var index = start
    while index < tokens.count, words.count < Self.mostWords {
      let token = tokens[index]
      if index > start, token.gap != .space, token.gap != .hyphen { break }
      guard isName(token) else { break }
      if words.isEmpty, token.isDefinite { break }
      // Behind a surname with the article none without it follows, but for آل and the like.
      if let last = words.last, tokens[last.lowerBound].isDefinite, !token.isDefinite, !token.flags.contains(.particle) { break }
      if token.flags.contains(.particle) {
        guard let end = endOfJoined(tokens, from: index) else { break }
        words.append(index..<end)
        index = end
      } else {
        words.append(index..<index + 1)
        index += 1
      }
    }
    // A name that goes over into a known person's is half of that: عادل بن أحمد الجبير.
    if index < tokens.count, tokens[index].gap == .space, tokens[index].mention >= 0, isPerson(tokens[index].mention) {
      return nil
    }
    guard words.count >= 2, let first = words.first else { return nil }
    // A longer run is a list without commas.
    if words.count == Self.mostWords, index < tokens.count, tokens[index].gap == .space, isName(tokens[index]) { return nil }
    if tokens[first.lowerBound].flags.contains(.doubtful), !evidence.contains(.title),
      tokens[words[1].lowerBound].flags.isDisjoint(with: [.given, .particle])
    {
      return nil
    }
    // A patronymic goes on a name that was cut off.
    if tokens[first.lowerBound].flags.contains(.patronymic) { return nil }
    var evidence = evidence
    if tokens[first.lowerBound].flags.contains(.given) || first.count > 1 { evidence.insert(.given) }
    if index < tokens.count, tokens[index].gap == .comma, tokens[index].flags.contains(.title) { evidence.insert(.title) }
    return NameWindow(words: words, evidence: evidence)
  }

  /// The end of a word that particles join: بن سلمان, بن أبي طالب.
  private func endOfJoined(_ tokens: [NameToken], from start: Int) -> Int? {
    var index = start
    while index < tokens.count, tokens[index].flags.contains(.particle), index - start < 3 { index += 1 }
    for token in tokens[start..<min(index + 1, tokens.count)].dropFirst() {
      guard token.gap == .space || token.gap == .hyphen, token.mention < 0, token.script == .arabic else { return nil }
    }
    guard index < tokens.count, tokens[index].flags.isDisjoint(with: [.function, .calendar]) else { return nil }
    return index + 1
  }

  private func isName(_ token: NameToken) -> Bool {
    guard token.script == .arabic, token.mention < 0, !token.isNumber, token.letters > 1 else { return false }
    if token.isJoinedDefinite, !token.flags.contains(.given) { return false }
    if !token.flags.isDisjoint(with: [.given, .particle]) { return true }
    return token.flags.isDisjoint(with: [.function, .verb, .title, .link, .organ, .head, .calendar, .common, .thing])
  }

  // MARK: Organisations

  /// A head noun with a quoted name, or with a name before an acronym in brackets, or of the pattern حزب العدالة والتنمية.
  private func organisation(_ tokens: [NameToken], at head: Int) -> NameWindow? {
    guard head + 1 < tokens.count, tokens[head + 1].mention < 0 else { return nil }
    if tokens[head + 1].gap == .quote {
      var end = head + 2
      while end < tokens.count, tokens[end].gap == .space, end - head <= 4 { end += 1 }
      guard end < tokens.count, tokens[end].gap == .quote || tokens[end].gap == .other, tokens[head + 1].script == .arabic else {
        return nil
      }
      return NameWindow(words: (head..<end).map { $0..<$0 + 1 }, evidence: [.quoted, .head], isOrganisation: true)
    }
    var end = head + 1
    while end < tokens.count, tokens[end].gap == .space, tokens[end].mention < 0, tokens[end].script == .arabic, end - head <= 6 {
      guard tokens[end].flags.isDisjoint(with: [.verb, .calendar]) else { break }
      end += 1
    }
    if end < tokens.count, end - head > 1, tokens[end].gap == .open, tokens[end].isUpper, tokens[end].script == .latin {
      return NameWindow(
        words: (head..<end).map { $0..<$0 + 1 }, evidence: [.acronym, .head], isOrganisation: true, acronym: end)
    }
    return nil
  }
}
