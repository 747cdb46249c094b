// From a document to its mentions: matching, then choosing among overlapping and ambiguous hits.

import AliasMatching

/// Finds the actors that documents name.
///
/// Immutable; one finder serves any number of threads.
public struct MentionFinder: Sendable {
  /// The catalogue whose actors are found.
  public let catalogue: Catalogue
  private let splitter = SentenceSplitter()
  private let identifier = LanguageIdentifier()
  private let nameWords: NameWords

  /// A finder of the actors of `catalogue`.
  public init(catalogue: Catalogue) {
    self.catalogue = catalogue
    nameWords = NameWords(catalogue)
  }

  /// A document's sentences and mentions.
  ///
  /// Where hits overlap the longest stands, then a name before a metonym and a metonym before a demonym, then the first. A form
  /// that is ambiguous counts where the words around it or the actors in its sentence decide, or for an actor that the document
  /// names by an unambiguous form too.
  ///
  /// - Complexity: O(n) in the length of the text.
  public func annotate(_ document: Document) -> AnnotatedDocument {
    let units = splitter.split(document.text)
    let index =
      document.language == nil
      ? identifier.index(of: 0..<document.text.bytes.count, in: document.text) : document.language.flatMap(Languages.index)
    let language = document.language ?? identifier.code(of: index)
    var hits: [Hit] = []
    hits.reserveCapacity(document.text.bytes.count / Self.bytesPerHit + 8)
    catalogue.image.automaton.scan(document.text, into: &hits)
    let alike = LookAlikes.hits(of: catalogue.image.automaton, in: document.text)
    if !alike.isEmpty { hits = (hits + alike).sorted { $0.range.lowerBound < $1.range.lowerBound } }
    let judge = ReadingJudge(
      catalogue: catalogue, text: document.text, language: index, identifier: identifier,
      nameWords: nameWords, hits: hits)

    var resolver = OverlapResolver(capacity: hits.count)
    var doubtful: [(range: Range<Int>, readings: [Reading], tied: [Reading])] = []
    var contested: [(range: Range<Int>, usual: Reading, rivals: [Reading])] = []
    var sentences = SentenceCursor(units.sentences)
    var readings: [Reading] = [], sure: [Reading] = [], unsure: [Reading] = []
    for hit in hits {
      let sentence = sentences.sentence(around: hit.range)
      readings.removeAll(keepingCapacity: true)
      var fits = false
      for number in catalogue.readingNumbers(of: hit.form) {
        readings.append(catalogue.reading(number))
        fits = fits || judge.fits(readings[readings.count - 1], hit.range, in: sentence)
      }
      // What stands around a form takes longer to see than that it cannot be meant.
      guard fits else { continue }
      let place = Surroundings(of: hit.range, in: sentence, document.text)
      if readings.count == 1 {
        switch judge.verdict(on: readings[0], in: place, isShared: false) {
        case .accepted: resolver.add(candidate(hit.range, readings[0], judge.ground(of: readings[0])))
        case .doubtful: doubtful.append((hit.range, readings, []))
        case .rejected: continue
        }
        continue
      }
      sure.removeAll(keepingCapacity: true)
      unsure.removeAll(keepingCapacity: true)
      let isSurname = readings.allSatisfy { $0.actor != Reading.nobody && catalogue.type(of: $0.actor) == .person }
      let isShared = !isSurname && readings.contains { $0.kind != readings[0].kind || $0.actor != readings[0].actor }
      for reading in readings where judge.fits(reading, hit.range, in: sentence) {
        switch judge.verdict(on: reading, in: place, isShared: isShared) {
        case .accepted: sure.append(reading)
        case .doubtful: unsure.append(reading)
        case .rejected: continue
        }
      }
      if isSurname, sure.contains(where: { !$0.needsSupport }) {
        // A title lets every bearer of a surname count; the one whom it usually means needs none.
        unsure += sure.filter(\.needsSupport)
        sure.removeAll(where: \.needsSupport)
      }
      if let reading = Self.bestSure(sure) {
        let rivals = unsure.filter { $0.rank == reading.rank && $0.actor != reading.actor }
        guard rivals.isEmpty || reading.needsSupport else {
          contested.append((hit.range, reading, rivals))
          continue
        }
        resolver.add(candidate(hit.range, reading, judge.ground(of: reading)))
      } else if !(sure + unsure).isEmpty {
        doubtful.append((hit.range, sure + unsure, sure))
      }
    }
    var chosen = resolver.resolve()
    let first = resolver.count
    if !doubtful.isEmpty || !contested.isEmpty {
      let scene = NamedActors(chosen, sentences: units.sentences)
      for (range, usual, rivals) in contested {
        let named = ([usual] + rivals).filter { scene.names($0.actor) }
        let reading = named.count == 1 ? named[0] : scene.nearest(named, to: range) ?? usual
        resolver.add(candidate(range, reading, named.isEmpty ? .usual : .support))
      }
      lazy var date = DateFinder.shared.date(
        of: AnnotatedDocument(document: document, language: language, units: units, mentions: []))
      for (range, readings, tied) in doubtful {
        guard let (reading, ground) = settle(readings, range, scene) ?? inOffice(tied, on: date) else { continue }
        resolver.add(candidate(range, reading, ground))
      }
      if resolver.count > first { chosen = resolver.resolve() }
    }
    return AnnotatedDocument(
      document: document, language: language, units: units,
      mentions: place(chosen, in: units.sentences))
  }

  /// The reading of a doubtful form that the rest of the document supports, and how.
  private func settle(
    _ readings: [Reading], _ range: Range<Int>, _ scene: NamedActors
  ) -> (Reading, Candidate.Ground)? {
    let supported = readings.filter { scene.names($0.actor) }
    if let reading = Self.best(supported) ?? scene.nearest(supported, to: range) { return (reading, .support) }
    let accompanied = readings.filter { reading in
      reading.rule > 0 && scene.names(anyOf: catalogue.image.rules.beside(reading.rule - 1), inSentenceOf: range)
    }
    return Self.best(accompanied).map { ($0, .company(rule: $0.rule)) }
  }

  /// Of persons of one surname whom the words around would let count, the only one who was in office when the document was written, or
  /// since the catalogue's terms are complete if nothing tells when that was.
  private func inOffice(_ tied: [Reading], on written: @autoclosure () -> CalendarDate?) -> (Reading, Candidate.Ground)? {
    guard tied.count > 1, tied.allSatisfy({ $0.actor != Reading.nobody && catalogue.type(of: $0.actor) == .person }) else {
      return nil
    }
    let date = written()
    let days = date?.span ?? Self.completeSince...Int.max
    for offices in [Self.leadingOffices, nil] {
      let inOffice = tied.filter { reading in
        catalogue.roles(of: reading.actor).offices.contains { office in
          offices?.contains(office.office) ?? true && office.days?.overlaps(days) ?? false
        }
      }
      if Set(inOffice.map(\.actor)).count == 1 { return inOffice.min { $0.rank < $1.rank }.map { ($0, .office(date: date)) } }
      if !inOffice.isEmpty { return nil }
    }
    return nil
  }

  /// Bytes of news in which a form stands on average, or fewer.
  private static let bytesPerHit = 80

  /// Offices whose holder is meant before others of the surname who hold lesser ones.
  private static let leadingOffices: Set<String>? = [
    "president", "prime-minister", "chancellor", "king", "queen", "emir", "sultan", "supreme-leader",
  ]

  /// From here on the catalogue knows who held the main offices.
  private static let completeSince = CalendarDate(year: 2010)?.span.lowerBound ?? 0

  private func candidate(_ range: Range<Int>, _ reading: Reading, _ ground: Candidate.Ground) -> Candidate {
    var candidate = Candidate(range: range, actor: reading.actor, kind: reading.kind, ground: ground)
    guard reading.actor != Reading.nobody, catalogue.kind(of: reading.actor).isOrganOfOwner,
      let owner = catalogue.owner(of: reading.actor), catalogue.type(of: owner) == .country
    else { return candidate }
    candidate.state = owner
    return candidate
  }

  /// Of sure readings, those that the words around decided for go before those that need no decision: isla de Granada.
  private static func bestSure(_ readings: [Reading]) -> Reading? {
    let decided = readings.filter(\.needsSupport)
    return best(
      decided.isEmpty || decided.count == readings.count
        ? readings : decided.map(\.rank).min() == readings.map(\.rank).min() ? decided : readings)
  }

  /// The reading of the best kind, and of those the one that asks most of the case, if all such readings mean one actor.
  private static func best(_ readings: [Reading]) -> Reading? {
    guard let best = readings.min(by: { $0.rank < $1.rank }) else { return nil }
    return readings.allSatisfy { $0.rank != best.rank || $0.actor == best.actor } ? best : nil
  }

  private func place(_ candidates: [Candidate], in sentences: [Range<Int>]) -> [Mention] {
    var sentence = 0
    var mentions: [Mention] = []
    mentions.reserveCapacity(candidates.count)
    for candidate in candidates where candidate.actor != Reading.nobody {
      while sentence + 1 < sentences.count, sentences[sentence].upperBound <= candidate.range.lowerBound { sentence += 1 }
      mentions.append(
        Mention(
          range: candidate.range, actor: candidate.actor, kind: candidate.kind, sentence: sentence,
          basis: basis(candidate.ground)))
    }
    return mentions
  }

  /// The ground with the place of its rule in the catalogue's files.
  private func basis(_ ground: Candidate.Ground) -> MentionBasis {
    func place(_ rule: Int) -> String { rule > 0 ? catalogue.image.string(catalogue.image.rules.place(of: rule - 1)) : "" }
    return switch ground {
    case .unambiguous: .unambiguous
    case .neighbours(let rule): .neighbours(rule: place(rule))
    case .company(let rule): .company(rule: place(rule))
    case .phrase: .phrase
    case .support: .support
    case .office(let date): .office(date: date)
    case .usual: .usual
    }
  }
}

/// Finds the sentences of places that come in nearly ascending order.
private struct SentenceCursor {
  private let sentences: [Range<Int>]
  private var current = 0

  init(_ sentences: [Range<Int>]) {
    self.sentences = sentences
  }

  /// The sentence that holds a range; the range itself if none does.
  mutating func sentence(around range: Range<Int>) -> Range<Int> {
    while current + 1 < sentences.count, sentences[current].upperBound <= range.lowerBound { current += 1 }
    while current > 0, sentences[current].lowerBound > range.lowerBound { current -= 1 }
    return sentences.indices.contains(current) && sentences[current].overlaps(range) ? sentences[current] : range
  }
}

/// The actors that the first round found, with their places.
private struct NamedActors {
  /// Candidates by actor, and of each in the order of the text; none overlap.
  private let candidates: [Candidate]
  private let sentences: [Range<Int>]

  init(_ candidates: [Candidate], sentences: [Range<Int>]) {
    self.candidates = candidates.sorted { ($0.actor, $0.range.lowerBound) < ($1.actor, $1.range.lowerBound) }
    self.sentences = sentences
  }

  /// The index of the actor's first candidate that ends behind a place, or where it would stand.
  private func first(_ actor: ActorIndex, endingBehind place: Int) -> Int {
    candidates.indexOfFirst(orderedBy: { ($0.actor, $0.range.upperBound) > (actor, place) })
  }

  func names(_ actor: ActorIndex) -> Bool {
    let first = first(actor, endingBehind: 0)
    return first < candidates.count && candidates[first].actor == actor
  }

  func names(anyOf wanted: [ActorIndex], inSentenceOf range: Range<Int>) -> Bool {
    let index = sentences.indexOfFirst(orderedBy: { $0.upperBound > range.lowerBound })
    guard index < sentences.count else { return false }
    return wanted.contains { actor in
      let first = first(actor, endingBehind: sentences[index].lowerBound)
      return first < candidates.count && candidates[first].actor == actor
        && candidates[first].range.lowerBound < sentences[index].upperBound
    }
  }

  /// Among readings of several named actors, the one whose actor was named last before the range: two leaders of one surname.
  func nearest(_ readings: [Reading], to range: Range<Int>) -> Reading? {
    guard let best = readings.map(\.rank).min() else { return nil }
    var nearest: (reading: Reading, end: Int)?
    for reading in readings where reading.rank == best {
      let last = first(reading.actor, endingBehind: range.lowerBound) - 1
      guard last >= 0, candidates[last].actor == reading.actor else { continue }
      let end = candidates[last].range.upperBound
      if nearest.map({ end > $0.end }) ?? true { nearest = (reading, end) }
    }
    return nearest?.reading
  }
}
