// From a document to its mentions: matching, then choosing among overlapping and ambiguous hits.

import AliasMatching

/// Finds the actors that documents name.
///
/// Immutable; one finder serves any number of threads.
public struct MentionFinder: Sendable {
  /// The catalogue whose actors are found.
  public let catalogue: Catalogue
  private let splitter = SentenceSplitter()

  /// A finder of the actors of `catalogue`.
  public init(catalogue: Catalogue) {
    self.catalogue = catalogue
  }

  /// A document's sentences and mentions.
  ///
  /// Where hits overlap the longest stands, then a name before a metonym and a metonym before a demonym, then the first. A form
  /// that is ambiguous counts only for an actor that the document names by an unambiguous form that stands.
  ///
  /// - Complexity: O(n) in the length of the text.
  public func annotate(_ document: Document) -> AnnotatedDocument {
    let units = splitter.split(document.text)
    var hits: [Hit] = []
    catalogue.image.automaton.scan(document.text, into: &hits)
    var resolver = OverlapResolver()
    var doubtful: [DoubtfulHit] = []
    for hit in hits {
      let readings = catalogue.readings(of: hit.form).filter {
        $0.accepts(hit.range, of: document.text, strings: catalogue.image)
      }
      if let sure = Self.best(readings.filter { !$0.needsSupport }) {
        resolver.add(candidate(hit.range, sure))
      } else if !readings.isEmpty {
        doubtful.append(DoubtfulHit(range: hit.range, readings: readings))
      }
    }
    var chosen = resolver.resolve()
    if !doubtful.isEmpty {
      let named = Set(chosen.map(\.actor))
      for hit in doubtful {
        guard let reading = Self.best(hit.readings.filter { named.contains($0.actor) }) else { continue }
        resolver.add(candidate(hit.range, reading))
      }
      chosen = resolver.resolve()
    }
    return AnnotatedDocument(document: document, units: units, mentions: Self.place(chosen, in: units.sentences))
  }

  private func candidate(_ range: Range<Int>, _ reading: Reading) -> Candidate {
    let owner = catalogue.kind(of: reading.actor).isOrganOfOwner ? catalogue.owner(of: reading.actor) : nil
    let state = owner.flatMap { catalogue.type(of: $0) == .country ? $0 : nil }
    return Candidate(range: range, actor: reading.actor, kind: reading.kind, state: state)
  }

  /// The reading of the best kind, and of those the one that asks most of the case, if all such readings mean one actor.
  private static func best(_ readings: [Reading]) -> Reading? {
    guard let best = readings.min(by: { $0.rank < $1.rank }) else { return nil }
    return readings.allSatisfy { $0.rank != best.rank || $0.actor == best.actor } ? best : nil
  }

  private static func place(_ candidates: [Candidate], in sentences: [Range<Int>]) -> [Mention] {
    var sentence = 0
    return candidates.map { candidate in
      while sentence + 1 < sentences.count, sentences[sentence].upperBound <= candidate.range.lowerBound { sentence += 1 }
      return Mention(range: candidate.range, actor: candidate.actor, kind: candidate.kind, sentence: sentence)
    }
  }
}

/// A hit that names an actor if the document supports it.
private struct DoubtfulHit {
  var range: Range<Int>
  var readings: [Reading]
}

extension Reading {
  /// Whether the text's own letters allow this reading of a span whose folded letters match.
  func accepts(_ range: Range<Int>, of text: UTF8Text, strings: CatalogueImage) -> Bool {
    if isLetterExact, !Self.hasSameLetters(text.string(range), as: strings.string(spelling)) { return false }
    switch caseRule {
    case .any: return true
    case .initial: return text.string(range).unicodeScalars.first { $0.properties.isAlphabetic }.map(Self.isCapital) ?? true
    case .upper: return text.string(range).unicodeScalars.allSatisfy { !$0.properties.isAlphabetic || Self.isCapital($0) }
    case .exact: return text.string(range) == strings.string(spelling)
    }
  }

  private static func isCapital(_ letter: Unicode.Scalar) -> Bool {
    letter.properties.isUppercase || !letter.properties.isCased
  }

  /// Equal but for case, vowel signs and invisible characters; composed and decomposed letters are the same.
  private static func hasSameLetters(_ text: String, as spelling: String) -> Bool {
    func letters(_ string: String) -> String {
      String(String.UnicodeScalarView(string.lowercased().unicodeScalars.filter { !isInvisible($0) }))
    }
    return letters(text) == letters(spelling)
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x640 || scalar.properties.generalCategory == .format || (0x64B...0x65F).contains(scalar.value)
  }
}
