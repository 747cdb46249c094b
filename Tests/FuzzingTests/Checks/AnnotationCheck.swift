// Mentions: what holds whatever the text, with the built-in catalogue and with one that knows no doubt.

import AliasMatching

@testable import ActorNetworks

extension FuzzCheck {
  private static let builtIn = finder { try Catalogue.builtIn() }
  private static let plain = finder { try Catalogue(compiled: CatalogueCompiler(plainSource).bytes) }

  private static func finder(_ catalogue: () throws -> Catalogue) -> MentionFinder? {
    (try? catalogue()).map { MentionFinder(catalogue: $0) }
  }

  /// Actors whose names hold, overlap and join those of others, none of them ambiguous.
  private static var plainSource: CatalogueSource {
    var source = CatalogueSource()
    source.read(
      """
      schema: actorgraph-catalogue/1
      actors:
        - {id: a, type: alliance, names: {en: [Abba, Abba Abba, Abba Abba Abba Cedda], ar: [بلاد, بلاد البلاد, دالال]}}
        - {id: b, type: alliance, names: {en: [Abba Cedda, Cedda Abba, Dooda], ar: [البلاد لال, والبلاد, كفالة]}}
        - {id: c, type: alliance, names: {en: [Cedda Dooda Cedda, Dooda-Abba, Fo Fi], ar: [لال دالال, كفالة بلاد]}}
      """, file: "plain.yaml")
    return source
  }

  private static let identifier = LanguageIdentifier()

  private static let plainWords = [
    "Abba", "Abba", "Cedda", "Dooda", "Fo", "Fi", " ", " ", " ", "-", ". ", ", ", "\n", "\n\n", "x", "و", "ل", "بلاد", "البلاد",
    "لال",
    "دالال", "كفالة", "\u{64B}", "\u{640}", "\u{200C}", "\u{301}", "\"", "!",
  ]

  /// Words that the built-in catalogue has rules on, with spellings of every fortieth actor.
  private static let newsWords: [String] = {
    let spellings = stride(from: 0, to: builtIn?.catalogue.actorCount ?? 0, by: 40).flatMap {
      builtIn?.catalogue.spellings(of: $0).prefix(2).map(\.text) ?? []
    }
    let others = [
      " ", " ", " ", " ", " ", " ", " ", " ", ". ", ", ", "\n", "\n\n", "-", "'s ", "\"", "«", "»", "(", ")", "@", " and ",
      " the ",
      " in ", " President ", " Mr. ", " John ", " رئيس ", " في ", "و", "ال", "ل", "ب", " محمد ", " президент ", " и ",
      " Владимир ",
      " le président ", " Herr ", " der ", "中", "国", "在", "\u{64B}", "\u{640}", "\u{200C}", "A", "a", "а", "о", "Р", " Turkey ",
      " Georgia ", " Jordan ", " Chad ", " US ", " Washington ", " Paris ", " Moscow ", " Putin ", " Trump ", " مالي ", " روسيا ",
      " الروسية ", " 2024 ", " Москва ", " Рoссия ", " Aliyev ", " Smith ", "x", "ß", "é", "\u{301}",
    ]
    return Array(others.flatMap { [$0, $0] }.prefix(140)) + spellings
  }()

  /// Mentions are in order, apart from each other and each in its sentence; they stay when lines are put before the text and, where no
  /// actor is in doubt, when the text is cut between paragraphs.
  static let annotation = FuzzCheck(name: "annotation") { input in
    var input = FuzzInput(input)
    guard let builtIn, let plain else { return "no catalogue" }
    if let problem = problemOfOverlaps(input) { return problem }
    guard input.byte() & 1 == 0 else {
      let whole = annotate(plain, input.choices(plainWords).joined(), "en")
      if let problem = problem(of: whole) { return problem }
      var byParagraph: [Mention] = []
      for paragraph in whole.units.paragraphs {
        let range = whole.bytes(of: paragraph)
        byParagraph += annotate(plain, whole.document.text.string(range), "en").mentions.map {
          moved($0, by: range.lowerBound, sentences: paragraph.lowerBound)
        }
      }
      return byParagraph == whole.mentions
        ? nil
        : "other mentions by paragraphs in \(whole.document.text.string(0..<whole.document.text.bytes.count).debugDescription)"
    }
    // Two bytes choose a word, as there are many.
    var text = ""
    while !input.rest.isEmpty { text += newsWords[(input.byte() << 8 | input.byte()) % newsWords.count] }
    // What tells the language is the first part of a text, which lines before it would move.
    let language = identifier.language(of: UTF8Text(text)) ?? "en"
    let whole = annotate(builtIn, text, language)
    if let problem = problem(of: whole) { return problem }
    let spaces = 64 - text.utf8.count % 64
    let shifted = annotate(builtIn, String(repeating: "\n", count: spaces) + text, language).mentions
    return shifted == whole.mentions.map { moved($0, by: spaces, sentences: 0) }
      ? nil : "other mentions behind \(spaces) lines in \(text.debugDescription)"
  }

  private static func annotate(_ finder: MentionFinder, _ text: String, _ language: String?) -> AnnotatedDocument {
    finder.annotate(Document(id: "t", text: text, language: language))
  }

  private static func moved(_ mention: Mention, by bytes: Int, sentences: Int) -> Mention {
    var moved = mention
    moved.range = mention.range.lowerBound + bytes..<mention.range.upperBound + bytes
    moved.sentence += sentences
    return moved
  }

  private static func problem(of annotated: AnnotatedDocument) -> String? {
    let bytes = annotated.document.text.bytes
    func isBorder(_ place: Int) -> Bool { place == bytes.count || bytes[place] & 0xC0 != 0x80 }
    var last = 0
    for mention in annotated.mentions {
      let (low, high) = (mention.range.lowerBound, mention.range.upperBound)
      guard last <= low, low < high, isBorder(low), isBorder(high) else {
        return "the mention at \(mention.range) is out of order"
      }
      guard annotated.units.sentences[mention.sentence].overlaps(mention.range) else {
        return "the mention at \(mention.range) is not in its sentence"
      }
      last = high
    }
    return nil
  }

  /// Candidates that overlap are chosen among as by comparing all of them.
  private static func problemOfOverlaps(_ input: FuzzInput) -> String? {
    var input = input
    var candidates: [Candidate] = []
    while input.rest.count >= 4, candidates.count < 24 {
      let begin = input.byte() % 32, actor = input.byte() % 4
      var candidate = Candidate(
        range: begin..<begin + 1 + input.byte() % 8, actor: actor, kind: input.choice([.name, .metonym, .demonym]),
        ground: .unambiguous)
      candidate.state = actor < 2 ? actor + 2 : nil
      candidates.append(candidate)
    }
    var resolver = OverlapResolver(capacity: candidates.count)
    for candidate in candidates { resolver.add(candidate) }
    func facts(_ list: [Candidate]) -> [[Int]] {
      list.map { [$0.range.lowerBound, $0.range.upperBound, $0.actor, Int($0.kind.rawValue)] }
    }
    let (found, expected) = (facts(resolver.resolve()), facts(NaiveOverlaps.resolve(candidates)))
    return found == expected ? nil : "chose \(found), expected \(expected)"
  }
}

/// The specification of choosing among candidates that overlap: each compared with all.
private enum NaiveOverlaps {
  static func resolve(_ candidates: [Candidate]) -> [Candidate] {
    let byRank = candidates.sorted {
      (-$0.range.count, $0.kind, $0.range.lowerBound, $0.actor) < (-$1.range.count, $1.kind, $1.range.lowerBound, $1.actor)
    }
    var chosen: [Candidate] = []
    for candidate in byRank where !chosen.contains(where: { $0.range.overlaps(candidate.range) }) { chosen.append(candidate) }
    let named = chosen.map { organ in
      byRank.first {
        $0.actor == organ.state && organ.range.contains($0.range.lowerBound) && $0.range.upperBound <= organ.range.upperBound
      } ?? organ
    }
    return named.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
