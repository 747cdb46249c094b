// Which of the possible names are sure enough, by the evidence of their places and the corpus's statistics of words.

import AliasMatching
import GraphFiles

extension Discoverer {
  /// Those who are sure enough, the ones in most documents first.
  ///
  /// Precision comes before recall. A person needs a full name, and either a title, an age or a verb of saying beside it or a
  /// second place; where its first word is no known given name, more of these. An organisation needs an acronym of its letters
  /// in brackets, quotation marks behind a head noun, or a head noun at two places.
  ///
  /// - Complexity: O(c log c) for c candidates.
  public func actors(_ plan: DiscoveryPlan = DiscoveryPlan()) -> [DiscoveredActor] { findings(plan).actors }

  /// Those who are sure enough, and new spellings of known persons, which are no new actors.
  ///
  /// - Complexity: O(c log c) for c candidates.
  public func findings(_ plan: DiscoveryPlan = DiscoveryPlan()) -> DiscoveryFindings {
    let judge = NameJudge(self)
    var accepted = NameGrouping(vocabulary: vocabulary).grouped(candidates.compactMap { judge.verdict(on: $0) })
    let known = KnownSpellings(catalogue: catalogue, for: accepted)
    var respellings: [Respelling] = []
    accepted.removeAll { name in
      guard let actor = known.actor(of: name) else { return false }
      if plan.types.contains(.person) {
        respellings.append(Respelling(actor: actor, names: name.names, shortNames: name.shortNames))
      }
      return true
    }
    accepted = accepted.filter { plan.types.contains($0.type) && $0.documents >= plan.minimumDocuments }
    accepted.sort { ($1.documents, $1.mentions, $0.label) < ($0.documents, $0.mentions, $1.label) }
    if let top = plan.top { accepted = Array(accepted.prefix(top)) }
    var taken: [String: Int] = [:]
    let actors = accepted.map { found in
      let slug = Romanisation.slug(of: found.label, fallback: "actor")
      var id = slug
      while taken[id] != nil || catalogue.actor(id: id) != nil {
        taken[slug, default: 1] += 1
        id = "\(slug)-\(taken[slug] ?? 2)"
      }
      taken[id] = max(taken[id] ?? 0, 1)
      return found.actor(id: id)
    }
    return DiscoveryFindings(actors: actors, respellings: respellings)
  }
}

/// A candidate that was accepted.
struct AcceptedName {
  var label: String
  var type: ActorType
  var language: String
  var names: [String]
  var shortNames: [String]
  var mentions: Int
  var documents: Int
  var context: String
  /// The first and the last of its documents.
  var span: ClosedRange<Int>

  func actor(id: String) -> DiscoveredActor {
    DiscoveredActor(
      id: id, label: label, type: type, language: language, names: names, shortNames: shortNames, mentions: mentions,
      documents: documents, context: context)
  }
}

/// Decides on candidates.
struct NameJudge {
  /// Of a word's places, the part that must stand in possible names.
  private static let leastShare = 0.1
  /// Distinct persons with a title whose first word makes it a given name.
  private static let bearersOfGivenName = 3

  private let discoverer: Discoverer
  private let vocabulary: DiscoveryVocabulary
  /// Places of words inside Arabic candidates.
  private var inside: [UInt64: Int] = [:]
  /// First words that the corpus shows to be given names.
  private var given: Set<UInt64> = []

  init(_ discoverer: Discoverer) {
    self.discoverer = discoverer
    vocabulary = discoverer.vocabulary
    var bearers: [UInt64: Set<UInt64>] = [:]
    for candidate in discoverer.candidates where !candidate.isOrganisation {
      if candidate.script == .arabic {
        for (position, word) in (candidate.forms.keys.min { $0.joined() < $1.joined() } ?? []).enumerated() {
          let later = position < NameCandidate.positions ? candidate.later[position] : 0
          inside[vocabulary.tokenizer.key(of: word), default: 0] += candidate.mentions + later
        }
        for (tail, count) in candidate.tails {
          for (offset, word) in tail.enumerated() {
            let position = candidate.wordKeys.count + offset
            // All tails share the counts of the places that name only their word.
            let later = candidate.tails.count == 1 && position < NameCandidate.positions ? candidate.later[position] : 0
            inside[vocabulary.tokenizer.key(of: word), default: 0] += count + later
          }
        }
      }
      guard candidate.titles + candidate.ages > 0, let first = candidate.wordKeys.first, let last = candidate.wordKeys.last else {
        continue
      }
      bearers[first, default: []].insert(last)
    }
    given = Set(bearers.filter { $0.value.count >= Self.bearersOfGivenName }.keys)
  }

  func verdict(on candidate: NameCandidate) -> AcceptedName? {
    if candidate.isOrganisation { return organisation(candidate) }
    return candidate.script == .arabic ? arabicPerson(candidate) : capitalPerson(candidate)
  }

  // MARK: Persons

  private func capitalPerson(_ candidate: NameCandidate) -> AcceptedName? {
    let forms = Self.ranked(candidate.forms)
    guard let best = forms.first, let first = best.first, let last = best.last else { return nil }
    let later = candidate.later[1]
    let isGiven = candidate.isGiven || candidate.wordKeys.first.map(given.contains) == true
    let strong = candidate.titles + candidate.ages
    guard strong > 0 || 2 * candidate.namesakes <= candidate.mentions else { return nil }
    if isGiven {
      // A given name with a surname that is no word is a name wherever it stands, but for what is named after persons.
      let isPlain =
        candidate.namesakes == 0 && smallShare(of: last) == 0 && !(best.count == 2 && isGivenWord(last) && isCompound(first))
      guard strong + candidate.verbs + later > 0 || candidate.mentions > 1 || isPlain, smallShare(of: last) < 0.9 else {
        return nil
      }
    } else {
      guard smallShare(of: first) < 0.2, smallShare(of: last) < 0.2 else { return nil }
      // An office before the name is enough where no word of it is one of the language.
      let isTitled = candidate.titles > 0 && smallShare(of: first) == 0 && smallShare(of: last) == 0
      let isConfirmed = candidate.verbs > 0 || candidate.ages > 0 || later > 0 || candidate.titles > 1
      guard isTitled || candidate.titles > 0 && isConfirmed || candidate.ages > 0 && (later > 0 || candidate.mentions > 1) else {
        return nil
      }
    }
    if candidate.script == .cyrillic, best.count == 2, EastSlavicName.isPatronymic(last, isGiven: isGivenWord) { return nil }
    let ordered = nominativeFirst(forms, candidate.script)
    let names = ordered.map { $0.joined(separator: " ") }
    return accepted(candidate, .person, names: names, short: later > 0 ? [ordered.first?.last ?? last] : [], later: later)
  }

  /// Whether it is a known given name in the nominative.
  private func isGivenWord(_ word: String) -> Bool {
    let flags = vocabulary.flags(of: vocabulary.tokenizer.key(of: word))
    return flags.contains(.given) && !flags.contains(.declined)
  }

  private func isCompound(_ word: String) -> Bool { vocabulary.flags(of: vocabulary.tokenizer.key(of: word)).contains(.compound) }

  private func arabicPerson(_ candidate: NameCandidate) -> AcceptedName? {
    guard let best = Self.ranked(candidate.forms).first, best.count >= 2 else { return nil }
    let isShownGiven = candidate.wordKeys.first.map(given.contains) == true && isNameWord(best[0], atLeast: 2 * Self.leastShare)
    let isGiven = candidate.isGiven || isShownGiven
    let later = candidate.later.dropFirst().max() ?? 0
    let isRepeated = candidate.documents > 1 || candidate.mentions > 1 && later > 0
    guard 2 * candidate.namesakes <= candidate.mentions else { return nil }
    guard best.dropFirst().allSatisfy({ isNameWord($0, atLeast: Self.leastShare) }) else { return nil }
    if isGiven {
      // A given name, the father's and one more are a name wherever they stand.
      guard candidate.titles > 0 || candidate.verbs > 0 || isRepeated || later > 0 || best.count > 2 else { return nil }
    } else {
      guard candidate.titles > 0, isRepeated || candidate.titles > 1 || later > 0,
        best.allSatisfy({ isNameWord($0, atLeast: 2 * Self.leastShare) })
      else { return nil }
    }
    let tail = tail(of: candidate)
    let names = Self.ranked(candidate.forms).map { ($0 + tail).joined(separator: " ") }
    let position = best.count - 1 + tail.count
    let surname = tail.last ?? best[best.count - 1]
    let lone = isSurname(surname) ? candidate.later[min(position, NameCandidate.positions - 1)] : 0
    return accepted(candidate, .person, names: names, short: lone > 0 ? [surname] : [], later: lone)
  }

  /// Whether a person may be called by the word alone: not by a given name, nor by the father's.
  private func isSurname(_ word: String) -> Bool {
    let flags = word.split(separator: " ").map { vocabulary.flags(ofWord: String($0)) }
    guard let first = flags.first, let last = flags.last else { return false }
    return !first.contains(.patronymic) && last.isDisjoint(with: [.given, .title, .common, .patronymic])
  }

  /// The words behind those that tell a name that belong to the name: those that follow in most of its places.
  private func tail(of candidate: NameCandidate) -> [String] {
    var tail: [String] = []
    while tail.count < 2 {
      var next: [String: Int] = [:]
      for (words, count) in candidate.tails where words.count > tail.count && Array(words.prefix(tail.count)) == tail {
        next[words[tail.count], default: 0] += count
      }
      guard let (word, count) = next.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), 2 * count > candidate.mentions else {
        break
      }
      guard !Self.isPossessed(word) else { break }
      let isSure = count > 1 && isNameWord(word, atLeast: 0) || word.contains(" ") || isNameWord(word, atLeast: 0.3)
      guard isSure else { break }
      tail.append(word)
    }
    return tail
  }

  /// Whether a pronoun stands on its end.
  private static func isPossessed(_ word: String) -> Bool {
    word.unicodeScalars.count > 4 && ["هم", "ها", "هما", "هن", "كم"].contains { word.hasSuffix($0) }
  }

  /// Whether a word is one of names, by the part of its places, and of its other forms', that stand inside possible names.
  private func isNameWord(_ word: String, atLeast share: Double) -> Bool {
    // Joined by a particle.
    if word.contains(" ") { return true }
    let tokenizer = vocabulary.tokenizer, sketch = discoverer.words
    let key = tokenizer.key(of: word)
    if vocabulary.flags(of: key).contains(.given) { return true }
    let scalars = word.unicodeScalars
    let inside = inside[key] ?? 0
    var total = sketch.count(key)
    if word.hasPrefix("ال") {
      total += sketch.count(tokenizer.key(of: String(scalars.dropFirst(2))))
    } else {
      total += sketch.count(tokenizer.key(of: "ال" + word))
    }
    if let first = scalars.first, "يتنسوبلف".unicodeScalars.contains(first), scalars.count > 3 {
      let rest = String(scalars.dropFirst())
      // A verb shows its other persons, a word behind a proclitic stands without it.
      let siblings = "ي ت ن".split(separator: " ").map(String.init) + [""]
      let others = siblings.filter { $0 != String(first) }.reduce(0) { $0 + sketch.count(tokenizer.key(of: $1 + rest)) }
      if others > inside { return false }
    }
    // A pronoun on its end, or the ending of a verb in the dual or plural.
    for suffix in ["هما", "هم", "ها", "نا", "ه"] where word.hasSuffix(suffix) && scalars.count > suffix.unicodeScalars.count + 2 {
      let stem = String(scalars.dropLast(suffix.unicodeScalars.count))
      if sketch.count(tokenizer.key(of: stem)) > inside { return false }
    }
    if scalars.count > 4, word.hasPrefix("ي"), word.hasSuffix("ان") || word.hasSuffix("ون") { return false }
    return Double(inside) >= share * Double(max(total, 1))
  }

  /// The part of a word's places in which it begins with a small letter.
  private func smallShare(of word: String) -> Double {
    let key = vocabulary.tokenizer.key(of: word)
    let total = discoverer.words.count(key)
    return total == 0 ? 0 : Double(discoverer.words.count(key ^ Discoverer.smallLetters)) / Double(total)
  }

  /// East Slavic spellings with the nominative first; one is made if none was seen.
  private func nominativeFirst(_ forms: [[String]], _ script: Script) -> [[String]] {
    guard script == .cyrillic else { return forms }
    func rank(_ form: [String]) -> Int {
      let isNominative = form.first.map(isGivenWord) ?? false
      return (isNominative ? 0 : 1000) + form.joined().count
    }
    let ranked = forms.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
    guard let best = ranked.first, let made = EastSlavicName.nominative(of: best, isGiven: isGivenWord) else { return ranked }
    return [made] + ranked.filter { $0 != made }
  }

  // MARK: Organisations

  private static let parliamentary = ["committee", "commission", "council"]

  private func organisation(_ candidate: NameCandidate) -> AcceptedName? {
    let isSure =
      candidate.acronyms > 0 || candidate.quoted > 0 && candidate.mentions > 1
      || candidate.mentions > 1 && candidate.initials < candidate.mentions
    // Several adjectives before it tell that it is the end of several names: Asian and American Development Bank.
    guard isSure, candidate.leads.count < 2 else { return nil }
    // Parliaments have committees and states commissions of two words: Judiciary Committee.
    let isBare = candidate.acronyms + candidate.quoted == 0 && candidate.wordKeys.count < 3
    if isBare, let last = candidate.wordKeys.last,
      Self.parliamentary.contains(where: { NameTokenizer.key(of: [vocabulary.tokenizer.key(of: $0)]) == last })
    {
      return nil
    }
    var names = Self.ranked(candidate.forms).map { $0.joined(separator: " ") }
    // With the adjective of a known actor where that mostly stands before it; matched without, as those words are the other's.
    if let (lead, count) = candidate.leads.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), 2 * count > candidate.mentions {
      names.insert("\(lead) \(names[0])", at: 0)
    }
    return accepted(
      candidate, .organization, names: names, short: candidate.acronym.map { [$0] } ?? [], later: candidate.later[0])
  }

  // MARK: Both

  private func accepted(
    _ candidate: NameCandidate, _ type: ActorType, names: [String], short: [String], later: Int
  ) -> AcceptedName? {
    let clean = names.map(PlainText.clean)
    guard let label = clean.first else { return nil }
    return AcceptedName(
      label: label, type: type, language: candidate.language, names: clean, shortNames: short.map(PlainText.clean),
      mentions: candidate.mentions + later, documents: candidate.documents, context: candidate.context,
      span: candidate.firstDocument...candidate.lastDocument)
  }

  /// Forms, the most frequent first; equals in the order of their letters.
  private static func ranked(_ forms: [[String]: Int]) -> [[String]] {
    forms.map { (form: $0.key, count: $0.value, text: $0.key.joined(separator: " ")) }
      .sorted { ($1.count, $0.text) < ($0.count, $1.text) }.map(\.form)
  }
}
