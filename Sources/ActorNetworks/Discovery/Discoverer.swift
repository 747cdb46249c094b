// The pass over a corpus that collects who may be an actor, and the corpus's own statistics of words.

import AliasMatching
import GraphFiles

/// Collects names that the catalogue lacks, document by document; `actors` then tells which are sure enough.
///
/// Memory is bounded by the number of distinct candidates; no text is kept but one sentence of each.
public struct Discoverer: Sendable {
  /// The catalogue whose actors are known.
  public let catalogue: Catalogue
  let vocabulary: DiscoveryVocabulary
  private let arabic = ArabicNameReader()
  private let capitals = CapitalNameReader()

  private(set) var candidates: [NameCandidate] = []
  private var indices: [UInt64: Int] = [:]
  private(set) var words = WordSketch()
  private var documents = 0

  /// Marks the key of a word that stands with a small first letter.
  static let smallLetters: UInt64 = 0x5851_F42D_4C95_7F2D
  /// Bytes of a context line, at most.
  private static let longestContext = 600

  /// A discoverer of what `catalogue` lacks.
  public init(catalogue: Catalogue) {
    self.catalogue = catalogue
    vocabulary = DiscoveryVocabulary(catalogue: catalogue)
  }

  /// Reads a document.
  ///
  /// - Complexity: O(n) in the length of the text.
  public mutating func add(_ document: AnnotatedDocument) {
    documents += 1
    let text = document.document.text
    let sentences = vocabulary.sentences(of: document)
    var surnames: [UInt64: (candidate: Int, position: Int)?] = [:]
    var free: [NameToken] = []
    for (number, tokens) in sentences.enumerated() {
      for token in tokens where !token.isNumber {
        words.add(token.key)
        if !token.isCapital, token.script != .arabic { words.add(token.key ^ Self.smallLetters) }
      }
      var windows: [NameWindow] = []
      arabic.read(tokens, isPerson: { isPerson(document.mentions[$0]) }, into: &windows)
      capitals.read(
        tokens, in: text, language: document.language, isDemonym: { document.mentions[$0].kind == .demonym }, into: &windows)
      for window in windows {
        note(window, tokens, document, sentence: number, &surnames)
      }
      free += Self.outside(windows, tokens)
    }
    for token in free where token.mention < 0 && (token.isCapital || token.script == .arabic) {
      let key = vocabulary.nameKey(of: token, in: text)
      guard let found = surnames[key], let (candidate, position) = found else { continue }
      candidates[candidate].later[position] += 1
    }
  }

  /// Words that tell an Arabic name: as long as the last is a given name, the father's, the next is needed.
  private static func openWords(_ words: [ArraySlice<NameToken>]) -> Int {
    var count = 2
    while count < min(words.count, NameCandidate.positions), let first = words[count - 1].first, let last = words[count - 1].last,
      last.flags.contains(.given), words[count - 1].count == 1 || first.flags.contains(.patronymic)
    {
      count += 1
    }
    return count
  }

  private func isPerson(_ mention: Mention) -> Bool { catalogue.type(of: mention.actor) == .person }

  /// Words that stand in no window, and in scripts with capitals beside no other capitalised word, which would make them another name.
  private static func outside(_ windows: [NameWindow], _ tokens: [NameToken]) -> [NameToken] {
    var free: [NameToken] = []
    var next = 0
    for (index, token) in tokens.enumerated() {
      while next < windows.count, windows[next].tokens.upperBound <= index { next += 1 }
      if next < windows.count, windows[next].tokens.contains(index) { continue }
      if Self.isAlone(index, tokens) { free.append(token) }
    }
    return free
  }

  /// Whether no capitalised word but a title stands beside the word.
  static func isAlone(_ index: Int, _ tokens: [NameToken]) -> Bool {
    let token = tokens[index]
    guard token.script != .arabic else { return true }
    if index + 1 < tokens.count, tokens[index + 1].isCapital, tokens[index + 1].gap == .space || tokens[index + 1].gap == .hyphen
    {
      return false
    }
    guard index > 0, token.gap == .space || token.gap == .hyphen else { return true }
    let before = tokens[index - 1]
    return !before.isCapital || before.flags.contains(.title) || before.flags.contains(.function)
  }

  private mutating func note(
    _ window: NameWindow, _ tokens: [NameToken], _ document: AnnotatedDocument, sentence: Int,
    _ surnames: inout [UInt64: (candidate: Int, position: Int)?]
  ) {
    let text = document.document.text
    let wordTokens = window.words.map { tokens[$0] }
    guard let script = wordTokens.first?.first?.script else { return }
    let keys = wordTokens.map { word in NameTokenizer.key(of: word.map { vocabulary.nameKey(of: $0, in: text) }) }
    // In Arabic the end of a name is decided only when the whole corpus has been seen. Until then it is told by two words, and by more
    // where these are a person's and the father's, which many share.
    let isOpen = script == .arabic && !window.isOrganisation
    // Elsewhere a person is told by the first and the last word, with or without what stands between.
    let telling =
      window.isOrganisation ? keys : isOpen ? Array(keys.prefix(Self.openWords(wordTokens))) : [keys.first ?? 0, keys.last ?? 0]
    let identity = NameTokenizer.key(of: telling + [window.isOrganisation ? 1 : 2])
    let index: Int
    if let known = indices[identity] {
      index = known
    } else {
      index = candidates.count
      indices[identity] = index
      candidates.append(NameCandidate(isOrganisation: window.isOrganisation, script: script, wordKeys: telling))
    }
    let surfaces = wordTokens.map { word in surface(word, text) }
    candidates[index].count(window, document: documents, language: document.language)
    candidates[index].add(surfaces: surfaces, isOpen: isOpen)
    if let lead = window.lead { candidates[index].leads[text.string(tokens[lead].range), default: 0] += 1 }
    if let acronym = window.acronym { candidates[index].acronym = text.string(tokens[acronym].range) }
    if candidates[index].wantsContext(window.evidence), sentence < document.units.sentences.count {
      let range = document.units.sentences[sentence]
      var end = min(range.upperBound, range.lowerBound + Self.longestContext)
      while end > range.lowerBound, end < text.bytes.count, text.bytes[end] & 0xC0 == 0x80 { end -= 1 }
      candidates[index].context = PlainText.clean(text.string(range.lowerBound..<end))
      candidates[index].contextEvidence = window.evidence
    }
    if let acronym = window.acronym {
      Self.claim(vocabulary.nameKey(of: tokens[acronym], in: text), index, 0, &surnames)
    }
    guard !window.isOrganisation else { return }
    for (position, word) in wordTokens.enumerated().dropFirst() where isOpen || position == wordTokens.count - 1 {
      guard let last = word.last, position < NameCandidate.positions else { continue }
      let position = isOpen ? position : 1
      // In Arabic a given name alone may be anyone's, and nobody is called by the father's name alone.
      if script == .arabic,
        !last.flags.isDisjoint(with: [.given, .title, .common, .patronymic]) || word.first?.flags.contains(.patronymic) == true
      {
        continue
      }
      Self.claim(vocabulary.nameKey(of: last, in: text), index, position, &surnames)
      guard script == .arabic else { continue }
      for proclitic in ["و", "ل", "ب"] {
        Self.claim(vocabulary.tokenizer.key(of: proclitic + text.string(last.range)), index, position, &surnames)
      }
    }
  }

  /// A short name that two actors of the document share is no one's.
  private static func claim(
    _ key: UInt64, _ candidate: Int, _ position: Int, _ names: inout [UInt64: (candidate: Int, position: Int)?]
  ) {
    if let known = names[key] {
      if known?.candidate != candidate { names[key] = .some(nil) }
    } else {
      names[key] = (candidate, position)
    }
  }

  private func surface(_ word: ArraySlice<NameToken>, _ text: UTF8Text) -> String {
    guard let first = word.first, let last = word.last else { return "" }
    return text.string(first.range.lowerBound..<last.range.upperBound)
  }
}

extension DiscoveryVocabulary {
  /// The words of a document by sentence, with their flags and the known mentions that cover them.
  func sentences(of document: AnnotatedDocument) -> [[NameToken]] {
    var next = 0
    return document.units.sentences.map { range in
      var tokens: [NameToken] = []
      tokenizer.tokens(of: range, in: document.document.text, into: &tokens)
      mark(&tokens, in: document, from: &next)
      return tokens
    }
  }

  /// Gives words their flags and the known mentions that cover them, of which the first to look at is `next`.
  func mark(_ tokens: inout [NameToken], in document: AnnotatedDocument, from next: inout Int) {
    let mentions = document.mentions
    for index in tokens.indices {
      while next < mentions.count, mentions[next].range.upperBound <= tokens[index].range.lowerBound { next += 1 }
      if next < mentions.count, mentions[next].range.lowerBound < tokens[index].range.upperBound { tokens[index].mention = next }
      tokens[index].flags = flags(of: tokens[index], in: document.document.text)
    }
  }

  /// The key by which a word of a name is compared: without case endings in Cyrillic script.
  func nameKey(of token: NameToken, in text: UTF8Text) -> UInt64 {
    guard token.script == .cyrillic else { return token.key }
    return tokenizer.key(of: SlavicStem.stem(text.string(token.range)))
  }
}
