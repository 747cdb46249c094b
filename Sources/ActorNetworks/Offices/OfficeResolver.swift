// Taking an office for its holder: the Armenian prime minister of November 2020 is Nikol Pashinyan.

import AliasMatching

/// Finds phrases such as "the Armenian prime minister" or رئيس الوزراء الأرميني and takes them for the holder at the document's date.
///
/// The mention is the title alone, as the words that name the state are the state's. Where a person's name stands beside the phrase, it is
/// that person's title and no mention more.
public struct OfficeResolver: Sendable {
  private let catalogue: Catalogue
  private let holders: OfficeHolders
  private let titles: [OfficeTitles] = Languages.all.map(\.offices)

  /// A resolver of the offices that `catalogue` knows.
  public init(catalogue: Catalogue) {
    self.catalogue = catalogue
    holders = OfficeHolders(catalogue: catalogue)
  }

  /// The document with the mentions of office-holders.
  ///
  /// Without a date, given or found in the text, the document stays as it is.
  ///
  /// - Complexity: O(n) in the length of the text.
  public func resolve(_ document: AnnotatedDocument) -> AnnotatedDocument {
    let ofOffices = document.mentions.filter { $0.kind != .metonym && $0.kind != .office && holders.hasOffices($0.actor) }
    guard !ofOffices.isEmpty, let date = DateFinder.shared.date(of: document) else { return document }
    let languages = document.language.flatMap(Languages.index).map { [$0] } ?? Array(titles.indices)
    var found: [Mention] = []
    var words: [FoldedWord] = [], sentence = -1
    for mention in ofOffices {
      if mention.sentence != sentence {
        sentence = mention.sentence
        words = FoldedWord.words(of: document.units.sentences[sentence], in: document.document.text)
      }
      for language in languages {
        guard let phrase = phrase(around: mention.range, in: words, titles[language]),
          let holder = holders.holder(of: phrase.title.offices, at: mention.actor, on: date)
        else { continue }
        let range = Self.range(of: phrase, in: words)
        let whole = min(range.lowerBound, mention.range.lowerBound)..<max(range.upperBound, mention.range.upperBound)
        guard !document.mentions.contains(where: { $0.range.overlaps(range) }),
          !found.contains(where: { $0.range.overlaps(range) }),
          !isNamed(whole, document, words)
        else { continue }
        found.append(Mention(range: range, actor: holder, kind: .office, sentence: sentence, basis: .office(date: date)))
        break
      }
    }
    return document.adding(found)
  }

  // MARK: Phrases

  private struct Phrase {
    var title: OfficeTitles.Title
    /// Words of the title.
    var words: Range<Int>
    /// Bytes of proclitics on its first word.
    var proclitic: Int
  }

  private static func range(of phrase: Phrase, in words: [FoldedWord]) -> Range<Int> {
    words[phrase.words.lowerBound].range.lowerBound + phrase.proclitic..<words[phrase.words.upperBound - 1].range.upperBound
  }

  /// The title that stands with a name or adjective, if nothing beside them says that somebody else is meant.
  private func phrase(around range: Range<Int>, in words: [FoldedWord], _ titles: OfficeTitles) -> Phrase? {
    guard let first = words.firstIndex(where: { $0.range.upperBound > range.lowerBound }),
      let last = words.lastIndex(where: { $0.range.lowerBound < range.upperBound }), first <= last
    else { return nil }
    var found: Phrase?
    if titles.place != .behind {
      for link in [[]] + titles.links where found == nil && link.count < first {
        let end = first - link.count
        guard words[end..<first].map(\.key) == link, words[end...first].allSatisfy(\.continuesPhrase) else { continue }
        found = title(endingAt: end, in: words, titles)
      }
    }
    if found == nil, titles.place != .before {
      // Armenia's prime minister: the s is a word here.
      let possessive = last + 1 < words.count && words[last + 1].key == "s" && words[last + 1].continuesPhrase ? 1 : 0
      found = title(beginningAt: last + 1 + possessive, in: words, titles)
    }
    guard let found else { return nil }
    let begin = min(found.words.lowerBound, first), end = max(found.words.upperBound, last + 1)
    if begin > 0, words[begin].continuesPhrase, titles.former.contains(words[begin - 1].key) { return nil }
    for next in end..<min(end + 1, words.count) where words[next].continuesPhrase {
      if titles.former.contains(words[next].key) || titles.former.contains(Self.withoutArticle(words[next].key)) { return nil }
    }
    // Inside too: the former president of France, le ministre ancien.
    return words[begin..<end].contains { titles.former.contains($0.key) && !Self.isOf(found.title, $0.key) } ? nil : found
  }

  private static func isOf(_ title: OfficeTitles.Title, _ key: String) -> Bool { title.words.contains { $0.key == key } }

  private func title(endingAt end: Int, in words: [FoldedWord], _ titles: OfficeTitles) -> Phrase? {
    for title in titles.titles where title.words.count <= end {
      if let phrase = match(title, at: end - title.words.count, in: words) { return phrase }
    }
    return nil
  }

  private func title(beginningAt begin: Int, in words: [FoldedWord], _ titles: OfficeTitles) -> Phrase? {
    for title in titles.titles where begin + title.words.count <= words.count && words[begin].continuesPhrase {
      if let phrase = match(title, at: begin, in: words) { return phrase }
    }
    return nil
  }

  private func match(_ title: OfficeTitles.Title, at begin: Int, in words: [FoldedWord]) -> Phrase? {
    var proclitic = 0
    for (offset, wanted) in title.words.enumerated() {
      let word = words[begin + offset]
      if offset > 0, !word.continuesPhrase { return nil }
      if Self.isSame(word.key, as: wanted) { continue }
      guard Script(word.key.unicodeScalars.first ?? " ") == .arabic else { return nil }
      if Self.isSame(Self.withoutArticle(word.key), as: wanted) { continue }
      guard offset == 0, let letter = word.key.unicodeScalars.first, Self.proclitics.contains(letter) else { return nil }
      let rest = String(word.key.unicodeScalars.dropFirst())
      guard Self.isSame(rest, as: wanted) || Self.isSame(Self.withoutArticle(rest), as: wanted) else { return nil }
      proclitic = String(letter).utf8.count
    }
    return Phrase(title: title, words: begin..<begin + title.words.count, proclitic: proclitic)
  }

  private static let proclitics: Set<Unicode.Scalar> = ["و", "ف", "ب", "ل", "ك"]

  /// An Arabic word without its article: الرئيس, and للرئيس as behind the preposition.
  private static func withoutArticle(_ key: String) -> String {
    key.hasPrefix("ال") || key.hasPrefix("لل") ? String(key.unicodeScalars.dropFirst(2)) : key
  }

  private static func isSame(_ key: String, as wanted: OfficeTitles.Word) -> Bool {
    if wanted.ending == 0 { return key == wanted.key }
    return key.hasPrefix(wanted.key) && key.unicodeScalars.count - wanted.key.unicodeScalars.count <= wanted.ending
  }

  // MARK: Persons beside the phrase

  /// Letters of a word that may stand between a phrase and the name it belongs to: "X, the Armenian prime minister".
  private static let shortWord = 3

  /// Whether a person's name stands beside the phrase, or in scripts with capitals what may be one.
  private func isNamed(_ phrase: Range<Int>, _ document: AnnotatedDocument, _ words: [FoldedWord]) -> Bool {
    guard let sentence = words.first?.range.lowerBound, let end = words.last?.range.upperBound else { return false }
    let persons = document.mentions.filter { mention in
      (sentence..<end).contains(mention.range.lowerBound) && mention.kind != .office
        && catalogue.type(of: mention.actor) == .person
    }
    for mention in persons {
      let between =
        mention.range.lowerBound >= phrase.upperBound
        ? phrase.upperBound..<mention.range.lowerBound
        : mention.range.upperBound <= phrase.lowerBound ? mention.range.upperBound..<phrase.lowerBound : nil
      guard let between else { return true }
      let inside = words.filter { between.contains($0.range.lowerBound) }
      if between.count < 24, inside.isEmpty || inside.count == 1 && inside[0].key.unicodeScalars.count <= Self.shortWord {
        return true
      }
    }
    guard let next = words.first(where: { $0.range.lowerBound >= phrase.upperBound }), document.language != "de" else {
      return false
    }
    return next.isCapital && next.continuesPhrase && !document.mentions.contains { $0.range.overlaps(next.range) }
  }
}
