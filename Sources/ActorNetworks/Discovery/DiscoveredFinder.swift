// Where documents name the actors that were discovered.

import AliasMatching

/// A place where a document names a discovered actor.
public struct DiscoveredMention: Sendable, Hashable {
  /// Bytes of the span in the document's text.
  public var range: Range<Int>
  /// Position of the actor in the finder's list, or behind its end for a known actor.
  public var actor: Int
  /// The known actor, if the name is but another spelling of one.
  public var known: ActorIndex?
  /// Index of the sentence in the document, from 0.
  public var sentence: Int
}

/// Finds discovered actors in documents: their full names everywhere, their short names where the document gives the full one.
public struct DiscoveredFinder: Sendable {
  /// The actors that are found.
  public let actors: [DiscoveredActor]
  private let respellings: [Respelling]
  private let vocabulary: DiscoveryVocabulary

  /// A name as keys of words.
  private struct Pattern: Sendable {
    var keys: [UInt64]
    var actor: Int
    var isShort: Bool
    /// Letters of the proclitic that the first word carries.
    var proclitic: Int
  }
  /// Names by the key of their first word, the longest first.
  private var patterns: [UInt64: [Pattern]] = [:]
  /// Keys that begin names.
  private var begins = WordTable()

  /// A finder of what `discoverer` found.
  public init(_ findings: DiscoveryFindings, of discoverer: Discoverer) {
    (actors, respellings, vocabulary) = (findings.actors, findings.respellings, discoverer.vocabulary)
    for (index, actor) in actors.enumerated() {
      for name in actor.names { add(name, index, isShort: false) }
      for name in actor.shortNames { add(name, index, isShort: true) }
    }
    for (index, respelling) in respellings.enumerated() {
      for name in respelling.names { add(name, actors.count + index, isShort: false) }
      for name in respelling.shortNames { add(name, actors.count + index, isShort: true) }
    }
    for key in patterns.keys {
      begins[key] = []
      patterns[key]?.sort { ($1.keys.count, $0.actor, $0.isShort ? 1 : 0) < ($0.keys.count, $1.actor, $1.isShort ? 1 : 0) }
    }
  }

  private mutating func add(_ name: String, _ actor: Int, isShort: Bool) {
    let text = UTF8Text(name)
    var tokens: [NameToken] = []
    vocabulary.tokenizer.tokens(of: 0..<text.bytes.count, in: text, into: &tokens)
    let keys = tokens.map { vocabulary.nameKey(of: $0, in: text) }
    guard let first = keys.first, let token = tokens.first else { return }
    patterns[first, default: []].append(Pattern(keys: keys, actor: actor, isShort: isShort, proclitic: 0))
    guard token.script == .arabic else { return }
    for proclitic in ["و", "ف", "ب", "ل", "ك", "ول", "وب"] {
      let key = vocabulary.tokenizer.key(of: proclitic + text.string(token.range))
      patterns[key, default: []].append(
        Pattern(keys: [key] + keys.dropFirst(), actor: actor, isShort: isShort, proclitic: proclitic.unicodeScalars.count))
    }
  }

  /// The places that name an actor of the list, in order, none of them overlapping another or a known mention.
  ///
  /// - Complexity: O(n) in the length of the text.
  public func mentions(in document: AnnotatedDocument) -> [DiscoveredMention] {
    guard !patterns.isEmpty else { return [] }
    let text = document.document.text
    let sentences = promising(document)
    guard !sentences.isEmpty else { return [] }
    var found: [DiscoveredMention] = []
    var named: Set<Int> = []
    var covered = sentences.map { [Bool](repeating: false, count: $0.tokens.count) }
    for isShort in [false, true] {
      if isShort, named.isEmpty { break }
      for (position, (sentence, tokens)) in sentences.enumerated() {
        var index = 0
        while index < tokens.count {
          guard !covered[position][index],
            let pattern = match(tokens, at: index, covered[position], isShort: isShort, named, in: text)
          else {
            index += 1
            continue
          }
          let end = index + pattern.keys.count
          let start = Self.skip(pattern.proclitic, from: tokens[index].range.lowerBound, in: text)
          found.append(
            DiscoveredMention(
              range: start..<tokens[end - 1].range.upperBound, actor: pattern.actor,
              known: pattern.actor < actors.count ? nil : respellings[pattern.actor - actors.count].actor, sentence: sentence))
          if !isShort { named.insert(pattern.actor) }
          for place in index..<end { covered[position][place] = true }
          index = end
        }
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The sentences with a word that begins a name, and their words.
  private func promising(_ document: AnnotatedDocument) -> [(sentence: Int, tokens: [NameToken])] {
    let text = document.document.text
    var promising: [(sentence: Int, tokens: [NameToken])] = []
    var tokens: [NameToken] = []
    var next = 0
    for (sentence, range) in document.units.sentences.enumerated() {
      vocabulary.tokenizer.tokens(of: range, in: text, into: &tokens)
      let isPromising = tokens.contains { token in
        token.script == .cyrillic
          ? token.isCapital && begins.contains(vocabulary.nameKey(of: token, in: text)) : begins.contains(token.key)
      }
      guard isPromising else { continue }
      var marked = tokens
      vocabulary.mark(&marked, in: document, from: &next)
      promising.append((sentence, marked))
    }
    return promising
  }

  private func match(
    _ tokens: [NameToken], at start: Int, _ covered: [Bool], isShort: Bool, _ named: Set<Int>, in text: UTF8Text
  ) -> Pattern? {
    let token = tokens[start]
    guard token.mention < 0, token.isCapital || token.script == .arabic || token.script == .latin else { return nil }
    let key = vocabulary.nameKey(of: token, in: text)
    guard begins.contains(key), let patterns = patterns[key] else { return nil }
    let fitting = patterns.filter { pattern in
      guard pattern.isShort == isShort, start + pattern.keys.count <= tokens.count, !isShort || named.contains(pattern.actor)
      else {
        return false
      }
      for (offset, key) in pattern.keys.enumerated() {
        let token = tokens[start + offset]
        if covered[start + offset] || token.mention >= 0 || vocabulary.nameKey(of: token, in: text) != key { return false }
        if offset > 0, token.gap != .space, token.gap != .hyphen, token.gap != .apostrophe, token.gap != .stop { return false }
      }
      let last = tokens[start + pattern.keys.count - 1]
      guard token.script == .arabic || last.isCapital else { return false }
      return !isShort || token.script == .arabic || pattern.keys.count > 1 || token.isCapital && Discoverer.isAlone(start, tokens)
    }
    guard let best = fitting.first else { return nil }
    // A name that two actors share is no one's.
    return fitting.contains { $0.keys.count == best.keys.count && $0.actor != best.actor } ? nil : best
  }

  /// The byte behind so many letters.
  private static func skip(_ letters: Int, from start: Int, in text: UTF8Text) -> Int {
    var index = start, left = letters
    while left > 0, index < text.bytes.count {
      index += 1
      while index < text.bytes.count, text.bytes[index] & 0xC0 == 0x80 { index += 1 }
      left -= 1
    }
    return index
  }
}
