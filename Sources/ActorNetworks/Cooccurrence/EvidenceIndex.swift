// For each pair of actors the one sentence that shows it best, kept while a corpus is counted.

import AliasMatching

/// A sentence, or a part of a long one, that names both ends of a tie.
public struct EvidenceExcerpt: Sendable, Equatable {
  /// The document's id.
  public let document: String
  /// The text, at most `EvidenceIndex.longest` characters and two ellipses.
  public let text: String

  /// An excerpt from its parts.
  public init(document: String, text: String) { (self.document, self.text) = (document, text) }
}

/// The best sentence of each pair: the one with the fewest other actors, and the shortest of these that is no mere heading; the first in
/// the corpus's order among equals.
///
/// Its size depends on the pairs found and not on the length of the corpus.
public struct EvidenceIndex: Sendable {
  /// Longest excerpt, in Unicode scalars.
  public static let longest = 200
  /// Shorter sentences are headings or lists more often than statements, in bytes of UTF-8.
  private static let shortest = 40

  /// What is better is less.
  private struct Rank: Sendable, Comparable {
    let isShort: Bool
    let actors: Int
    let length: Int

    static func < (a: Rank, b: Rank) -> Bool {
      (a.isShort ? 1 : 0, a.actors, a.length) < (b.isShort ? 1 : 0, b.actors, b.length)
    }
  }

  private let settings: CooccurrenceSettings
  private var best: [CooccurrenceCounts.Pair: (rank: Rank, excerpt: EvidenceExcerpt)] = [:]

  /// An index without any.
  ///
  /// - Parameter settings: those by which the pairs are counted. Excerpts are sentences whatever the unit, so that a pair of a larger unit
  ///   may have none.
  public init(settings: CooccurrenceSettings) {
    var settings = settings
    settings.unit = .sentence
    self.settings = settings
  }

  /// The best sentence of a pair; nil without one.
  public func excerpt(of pair: CooccurrenceCounts.Pair) -> EvidenceExcerpt? { best[pair]?.excerpt }

  /// Takes a document's sentences in.
  ///
  /// - Complexity: O(p) for the sum p over its sentences of the squared number of actors in them.
  public mutating func add(_ document: AnnotatedDocument, catalogue: Catalogue) {
    let counted = document.mentions.filter { settings.counts($0, catalogue) }
    settings.forEachUnit(of: document, settings.places(in: document, catalogue)) { sentences, actors in
      guard actors.count > 1 else { return }
      let bytes = document.units.sentences[sentences.lowerBound]
      let rank = Rank(isShort: bytes.count < Self.shortest, actors: actors.count, length: bytes.count)
      for (position, actor) in actors.enumerated() {
        for other in actors[..<position] {
          guard let pair = CooccurrenceCounts.Pair(actor, other), best[pair].map({ rank < $0.rank }) ?? true else { continue }
          let places = counted.filter { $0.sentence == sentences.lowerBound && ($0.actor == actor || $0.actor == other) }
          let text = Self.excerpt(of: bytes, around: places.map(\.range), in: document.document.text)
          best[pair] = (rank, EvidenceExcerpt(document: document.document.id, text: text))
        }
      }
    }
  }

  /// Takes in what was found in a later part of the corpus.
  public mutating func merge(_ later: EvidenceIndex) {
    best.merge(later.best) { old, new in new.rank < old.rank ? new : old }
  }

  /// The sentence, or so much of it around its mentions as may be kept, cut between words.
  private static func excerpt(of sentence: Range<Int>, around mentions: [Range<Int>], in text: UTF8Text) -> String {
    let length = text.scalarCount(sentence)
    guard length > longest, let first = mentions.first, let last = mentions.last else { return text.string(sentence) }
    let begin = text.scalarCount(sentence.lowerBound..<first.lowerBound)
    let end = text.scalarCount(sentence.lowerBound..<last.upperBound)
    // The mentions lie in the middle, or begin the part where they are too far apart for that.
    let margin = max(0, (longest - (end - begin)) / 2)
    let cut = min(max(0, begin - margin), length - longest)
    var low = text.byte(ofScalar: cut, from: sentence.lowerBound)
    var high = text.byte(ofScalar: longest, from: low)
    let (isCutBefore, isCutBehind) = (cut > 0, high < sentence.upperBound)
    if isCutBefore, let space = text.spaces(in: low..<max(low, first.lowerBound)).first { low = space.upperBound }
    if isCutBehind, let space = text.spaces(in: max(low, min(last.upperBound, high))..<high).last { high = space.lowerBound }
    return (isCutBefore ? "…" : "") + text.string(low..<high) + (isCutBehind ? "…" : "")
  }
}

extension UTF8Text {
  /// Where the scalar so many after the one at `start` begins; the text has them.
  fileprivate func byte(ofScalar count: Int, from start: Int) -> Int {
    var (byte, left) = (start, count)
    while byte < bytes.count, left > 0 || bytes[byte] & 0xC0 == 0x80 {
      if bytes[byte] & 0xC0 != 0x80 { left -= 1 }
      byte += 1
    }
    return byte
  }

  /// The white space in a range of bytes that begins and ends between scalars.
  fileprivate func spaces(in range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var byte = range.lowerBound
    forEachScalar(in: range) { scalar in
      let length = Unicode.Scalar(scalar).map { UTF8.width($0) } ?? 1
      if Unicode.Scalar(scalar)?.properties.isWhitespace == true { found.append(byte..<byte + length) }
      byte += length
    }
    return found
  }
}

extension ActorNetwork {
  /// The network whose ties carry their best sentences.
  ///
  /// - Parameters:
  ///   - evidence: the best sentences of the same corpus.
  ///   - catalogue: the one that the index's actors are of.
  public func citing(_ evidence: EvidenceIndex, catalogue: Catalogue) -> ActorNetwork {
    let actors = nodes.map { catalogue.actor(id: $0.id) }
    var edges = edges
    for index in edges.indices {
      guard let a = actors[edges[index].source], let b = actors[edges[index].target] else { continue }
      edges[index].evidence = CooccurrenceCounts.Pair(a, b).flatMap(evidence.excerpt)
    }
    return ActorNetwork(nodes: nodes, edges: edges, provenance: provenance)
  }
}
