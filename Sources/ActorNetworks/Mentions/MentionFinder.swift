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
  public func annotate(_ document: Document) -> AnnotatedDocument { annotate([document])[0] }

  /// The same of several documents, each by itself, in less time than one by one.
  public func annotate(_ documents: [Document]) -> [AnnotatedDocument] {
    // Step by step: the instructions of one step stay in the processor's cache, where those of all have no room.
    let units = documents.map { splitter.split($0.text) }
    let languages = documents.map(language)
    let hits = documents.map { self.hits(in: $0.text) }
    if let first = hits.first { catalogue.expect(first) }
    let mentions = documents.indices.map { index in
      if index + 1 < hits.count { catalogue.expect(hits[index + 1]) }
      return place(choose(hits[index], units[index], of: documents[index], in: languages[index]), in: units[index].sentences)
    }
    return documents.indices.map { index in
      AnnotatedDocument(
        document: documents[index], language: code(of: documents[index], in: languages[index]), units: units[index],
        mentions: mentions[index])
    }
  }

  /// The language of a document, an index into `Languages.all`; nil if it is unknown or none of them.
  private func language(of document: Document) -> Int? {
    document.language.map(Languages.index) ?? identifier.index(of: 0..<document.text.bytes.count, in: document.text)
  }

  /// The code of a document's language, as the document gives it.
  private func code(of document: Document, in language: Int?) -> String? { document.language ?? identifier.code(of: language) }

  /// Where forms stand in a text.
  private func hits(in text: UTF8Text) -> [Hit] {
    var hits: [Hit] = []
    hits.reserveCapacity(text.bytes.count / Self.bytesPerHit + 8)
    catalogue.image.automaton.scan(text, into: &hits)
    let alike = LookAlikes.hits(of: catalogue.image.automaton, in: text)
    return alike.isEmpty ? hits : (hits + alike).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// What a form may mean that the words around it leave open, or leave to the rest of the document.
  private struct OpenForm {
    let range: Range<Int>
    /// Places of its readings in a pool; first those that nothing speaks against.
    let readings: Range<Int>
    let sure: Int
  }

  /// The candidates among a document's hits that stand.
  private func choose(_ hits: [Hit], _ units: TextUnits, of document: Document, in language: Int?) -> [Candidate] {
    document.text.bytes.withUnsafeBufferPointer { bytes in
      let judge = ReadingJudge(
        catalogue: catalogue, text: document.text, bytes: bytes, language: language, identifier: identifier,
        nameWords: nameWords, hits: hits)
      return choose(judge, bytes, units, of: document)
    }
  }

  private func choose(_ judge: ReadingJudge, _ bytes: TextBytes, _ units: TextUnits, of document: Document) -> [Candidate] {
    var resolver = OverlapResolver(capacity: judge.hits.count)
    var pool: [Reading] = [], doubtful: [OpenForm] = [], contested: [OpenForm] = []
    var sentences = SentenceCursor(units.sentences)
    var sure: [Reading] = [], unsure: [Reading] = [], rejected: [Reading] = []
    func leaveOpen(_ range: Range<Int>, _ sure: [Reading], _ unsure: [Reading]) -> OpenForm {
      pool += sure
      pool += unsure
      return OpenForm(range: range, readings: pool.count - sure.count - unsure.count..<pool.count, sure: sure.count)
    }
    for hit in judge.hits where judge.isForm(hit.range) {
      let sentence = sentences.sentence(around: hit.range), numbers = catalogue.readingNumbers(of: hit.form)
      // What stands around a form takes longer to see than that it cannot be meant, and the language of its sentence longest.
      let plain = judge.firstInAnyLanguage(of: numbers, fitting: hit.range)
      guard let first = plain.number ?? (plain.isOpen ? judge.first(of: numbers, fitting: hit.range, in: sentence) : nil) else {
        continue
      }
      let place = Surroundings(of: hit.range, in: sentence, bytes)
      let (isSurname, isShared) = numbers.count > 1 ? meaning(of: numbers) : (false, false)
      let reading = catalogue.reading(first), verdict = judge.verdict(on: reading, in: place, isShared: isShared)
      // Nearly all forms go no further: without the lists that the general way keeps, a twentieth of all instructions less.
      if verdict == .accepted, isSettled(by: reading, among: numbers, isSurname: isSurname) {
        resolver.add(candidate(hit.range, reading, judge.ground(of: reading)))
        continue
      }
      sure.removeAll(keepingCapacity: true)
      unsure.removeAll(keepingCapacity: true)
      rejected.removeAll(keepingCapacity: true)
      var next = plain.isOpen ? judge.first(of: numbers, fitting: hit.range, in: sentence) : plain.number
      while let number = next {
        let reading = catalogue.reading(number)
        switch number == first ? verdict : judge.verdict(on: reading, in: place, isShared: isShared) {
        case .accepted: sure.append(reading)
        case .doubtful: unsure.append(reading)
        case .rejected: rejected.append(reading)
        }
        next = judge.first(of: number + 1..<numbers.upperBound, fitting: hit.range, in: sentence)
      }
      if !rejected.isEmpty {
        // What a language's rule forbids, the same spelling of another language does not bring back.
        func isForbidden(_ reading: Reading) -> Bool { reading.rule == 0 && rejected.contains { $0.meansTheSame(as: reading) } }
        sure.removeAll(where: isForbidden)
        unsure.removeAll(where: isForbidden)
      }
      if isSurname, sure.contains(where: { !$0.needsSupport }) {
        // A title lets every bearer of a surname count; the one whom it usually means needs none.
        unsure += sure.filter(\.needsSupport)
        sure.removeAll(where: \.needsSupport)
      }
      if let reading = Self.bestSure(sure) {
        let rivals = unsure.filter { $0.rank == reading.rank && $0.actor != reading.actor }
        guard rivals.isEmpty || reading.needsSupport else {
          contested.append(leaveOpen(hit.range, [reading], rivals))
          continue
        }
        resolver.add(candidate(hit.range, reading, judge.ground(of: reading)))
      } else if !sure.isEmpty || !unsure.isEmpty {
        doubtful.append(leaveOpen(hit.range, sure, unsure))
      }
    }
    let chosen = resolver.resolve()
    guard !doubtful.isEmpty || !contested.isEmpty else { return chosen }
    let first = resolver.count
    let scene = NamedActors(chosen, sentences: units.sentences)
    for form in contested {
      let named = pool[form.readings].filter { scene.names($0.actor) }
      let reading = named.count == 1 ? named[0] : scene.nearest(named, to: form.range) ?? pool[form.readings.lowerBound]
      resolver.add(candidate(form.range, reading, named.isEmpty ? .usual : .support))
    }
    // The table of months takes longer to make than most documents to read.
    lazy var date =
      document.date
      ?? DateFinder.shared.date(
        of: AnnotatedDocument(document: document, language: code(of: document, in: judge.language), units: units, mentions: []))
    for form in doubtful {
      let readings = pool[form.readings]
      guard let (reading, ground) = settle(readings, form.range, scene) ?? inOffice(readings.prefix(form.sure), on: date) else {
        continue
      }
      resolver.add(candidate(form.range, reading, ground))
    }
    return resolver.count > first ? resolver.resolve() : chosen
  }

  /// Whether a reading that was accepted decides what its form means, whatever becomes of the form's others: each ranks behind it, or means
  /// the same and would not be preferred for what speaks for it.
  private func isSettled(by reading: Reading, among numbers: Range<Int>, isSurname: Bool) -> Bool {
    numbers.count == 1
      || !reading.needsSupport
        && numbers.allSatisfy { number in
          let other = catalogue.reading(number)
          return other.rank > reading.rank || other.meansTheSame(as: reading) && (isSurname || !other.needsSupport)
        }
  }

  /// Whether readings are of persons only, and if not, whether they differ in actor or kind.
  private func meaning(of numbers: Range<Int>) -> (isSurname: Bool, isShared: Bool) {
    let first = catalogue.reading(numbers.lowerBound)
    var isSurname = true, isShared = false
    for number in numbers {
      let reading = catalogue.reading(number)
      isSurname = isSurname && reading.actor != Reading.nobody && catalogue.type(of: reading.actor) == .person
      isShared = isShared || !reading.meansTheSame(as: first)
    }
    return (isSurname, isShared && !isSurname)
  }

  /// The reading of a doubtful form that the rest of the document supports, and how.
  private func settle(
    _ readings: ArraySlice<Reading>, _ range: Range<Int>, _ scene: NamedActors
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
  private func inOffice(_ tied: ArraySlice<Reading>, on written: @autoclosure () -> CalendarDate?) -> (Reading, Candidate.Ground)?
  {
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

  /// The best of sure readings; those that the words around decided for go before those of one rank that need no decision: isla de
  /// Granada.
  private static func bestSure(_ readings: [Reading]) -> Reading? {
    let rank = readings.reduce(Int.max) { min($0, $1.rank) }
    let isDecided = readings.contains { $0.rank == rank && $0.needsSupport }
    return best(readings) { !isDecided || $0.needsSupport }
  }

  /// The reading of the best kind, and of those the one that asks most of the case, if all such readings mean one actor.
  private static func best(_ readings: [Reading], where isAsked: (Reading) -> Bool = { _ in true }) -> Reading? {
    var best: Reading?, isContested = false
    for reading in readings where isAsked(reading) {
      if let rank = best?.rank, rank <= reading.rank {
        if rank == reading.rank, reading.actor != best?.actor { isContested = true }
      } else {
        (best, isContested) = (reading, false)
      }
    }
    return isContested ? nil : best
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
  /// In the order of the text; none overlap.
  private let candidates: [Candidate]
  /// Their numbers by actor, which stands in the upper half, and of each in the order of the text.
  private let byActor: [UInt64]
  private let sentences: [Range<Int>]

  init(_ candidates: [Candidate], sentences: [Range<Int>]) {
    (self.candidates, self.sentences) = (candidates, sentences)
    byActor = candidates.indices.map { Self.key(candidates[$0].actor) | UInt64($0) }.sorted()
  }

  private static func key(_ actor: ActorIndex) -> UInt64 { UInt64(actor) << 32 }

  /// The place in `byActor` of the actor's first candidate that ends behind a place, or where it would stand.
  private func first(_ actor: ActorIndex, endingBehind place: Int) -> Int {
    byActor.indexOfFirst(orderedBy: {
      $0 >= Self.key(actor) && ($0 >= Self.key(actor + 1) || candidate($0).range.upperBound > place)
    })
  }

  private func candidate(_ entry: UInt64) -> Candidate { candidates[Int(entry & 0xFFFF_FFFF)] }

  /// The range of an entry, if it is the actor's.
  private func range(_ index: Int, of actor: ActorIndex) -> Range<Int>? {
    guard byActor.indices.contains(index), byActor[index] >> 32 == actor else { return nil }
    return candidate(byActor[index]).range
  }

  func names(_ actor: ActorIndex) -> Bool { range(first(actor, endingBehind: 0), of: actor) != nil }

  func names(anyOf wanted: [ActorIndex], inSentenceOf range: Range<Int>) -> Bool {
    let index = sentences.indexOfFirst(orderedBy: { $0.upperBound > range.lowerBound })
    guard index < sentences.count else { return false }
    return wanted.contains { actor in
      let found = self.range(first(actor, endingBehind: sentences[index].lowerBound), of: actor)
      return found.map { $0.lowerBound < sentences[index].upperBound } ?? false
    }
  }

  /// Among readings of several named actors, the one whose actor was named last before the range: two leaders of one surname.
  func nearest(_ readings: [Reading], to range: Range<Int>) -> Reading? {
    let rank = readings.reduce(Int.max) { min($0, $1.rank) }
    var nearest: (reading: Reading, end: Int)?
    for reading in readings where reading.rank == rank {
      guard let last = self.range(first(reading.actor, endingBehind: range.lowerBound) - 1, of: reading.actor) else { continue }
      if nearest.map({ last.upperBound > $0.end }) ?? true { nearest = (reading, last.upperBound) }
    }
    return nearest?.reading
  }
}
