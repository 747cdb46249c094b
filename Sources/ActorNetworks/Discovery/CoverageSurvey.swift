// What of a corpus the catalogue covers: the share of sentences that name an actor, and the phrases like names that it does not know.

import AliasMatching

/// Surveys documents for name-like phrases that no mention covers: runs of capitalised words, and in Arabic script of words with the
/// article.
///
/// It counts what looks like a name and judges nothing; `Discoverer` tells who is an actor.
public struct CoverageSurvey: Sendable {
  /// A phrase that no mention covers.
  public struct Phrase: Sendable, Hashable {
    /// As the texts write it.
    public let text: String
    /// Places where it stands.
    public let occurrences: Int
    /// Documents of these places.
    public let documents: Int
  }

  /// Documents that were added.
  public private(set) var documents = 0
  /// Their sentences.
  public private(set) var sentences = 0
  /// Sentences that name an actor.
  public private(set) var coveredSentences = 0
  /// Mentions of actors.
  public private(set) var mentions = 0

  private let vocabulary: DiscoveryVocabulary
  private var counts: [String: (occurrences: Int, documents: Int, last: Int)] = [:]
  private static let mostWords = 6

  /// A survey of what `catalogue` covers.
  public init(catalogue: Catalogue) {
    vocabulary = DiscoveryVocabulary(catalogue: catalogue)
  }

  /// Reads a document.
  ///
  /// - Complexity: O(n) in the length of the text.
  public mutating func add(_ document: AnnotatedDocument) {
    documents += 1
    mentions += document.mentions.count
    coveredSentences += Set(document.mentions.map(\.sentence)).count
    for tokens in vocabulary.sentences(of: document) {
      sentences += 1
      var index = 0
      while index < tokens.count {
        let end = endOfPhrase(tokens, from: index)
        if end > index { note(document.document.text.string(tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound)) }
        index = max(end, index + 1)
      }
    }
  }

  /// The phrases that occur most, the most frequent first.
  public func phrases(top: Int, minimumOccurrences: Int = 2) -> [Phrase] {
    let frequent = counts.filter { $0.value.occurrences >= minimumOccurrences }
      .map { Phrase(text: $0.key, occurrences: $0.value.occurrences, documents: $0.value.documents) }
    return Array(frequent.sorted { (-$0.occurrences, $0.text) < (-$1.occurrences, $1.text) }.prefix(top))
  }

  private mutating func note(_ phrase: String) {
    var count = counts[phrase] ?? (0, 0, 0)
    count.occurrences += 1
    if count.last != documents { count.documents += 1 }
    count.last = documents
    counts[phrase] = count
  }

  private func endOfPhrase(_ tokens: [NameToken], from start: Int) -> Int {
    guard begins(tokens[start]) else { return start }
    var end = start + 1
    while end < tokens.count, end - start < Self.mostWords, continues(tokens[end], behind: tokens[end - 1]) { end += 1 }
    // One Arabic word with the article says little; a capital at the begin of a sentence nothing.
    if end - start == 1, tokens[start].script == .arabic || tokens[start].gap == .start { return start }
    return end
  }

  private func begins(_ token: NameToken) -> Bool {
    guard token.mention < 0, token.letters > 1, token.flags.isDisjoint(with: [.function, .calendar, .title]) else { return false }
    return token.script == .arabic ? token.isDefinite || token.flags.contains(.head) : token.isCapital
  }

  private func continues(_ token: NameToken, behind before: NameToken) -> Bool {
    guard token.mention < 0, token.script == before.script, token.gap == .space || token.gap == .hyphen else { return false }
    return token.script == .arabic ? token.isDefinite : token.isCapital
  }
}
