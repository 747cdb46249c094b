// Which words mean what to the readers of names: the tables, and the given names of the catalogue's persons.

import AliasMatching

/// Flags of words by their folded keys.
struct DiscoveryVocabulary: Sendable {
  let tokenizer = NameTokenizer()
  private var flags: [UInt64: WordFlags] = [:]
  private let preposition: UInt64

  /// The tables, with the given names of `catalogue`'s persons.
  init(catalogue: Catalogue) {
    preposition = tokenizer.key(of: "على")
    for row in DiscoveryWords.rows {
      for word in row.words.split(whereSeparator: \.isWhitespace) {
        for proclitic in row.proclitics { flags[tokenizer.key(of: proclitic + word), default: []].insert(row.flags) }
      }
    }
    addCommonArabicWords()
    for name in GivenNames.latin.split(whereSeparator: \.isWhitespace) { addGiven(name.split(separator: "-")[0]) }
    addGivenNames(of: catalogue)
    keepJoinedNamesApart()
  }

  /// What a word may be.
  func flags(of key: UInt64) -> WordFlags { flags[key] ?? [] }

  /// What a word of a text may be: the preposition على and the name علي fold alike, but are told apart by their last letter.
  func flags(of token: NameToken, in text: UTF8Text) -> WordFlags {
    guard token.key == preposition else { return flags(of: token.key) }
    let last = text.bytes[token.range.upperBound - 1]
    return last == Self.alefMaqsura ? .function : [.given, .doubtful]
  }

  /// Last byte of the letter ى in UTF-8.
  private static let alefMaqsura: UInt8 = 0x89

  private mutating func addCommonArabicWords() {
    let proclitics = ["", "و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل", "فال", "كال", "ولل"]
    for word in CommonArabicWords.table.split(whereSeparator: \.isWhitespace) {
      for proclitic in proclitics {
        let key = tokenizer.key(of: proclitic + word)
        if flags[key] == nil { flags[key] = .common }
      }
    }
  }

  /// The first words of persons' names of two words or more, but for titles, particles and what begins like no name.
  private mutating func addGivenNames(of catalogue: Catalogue) {
    let languages: Set<String> = ["ar", "en", "fr", "ru", "es", "tr", "de", "uk", "az", "it", "pt"]
    for actor in 0..<catalogue.actorCount where catalogue.type(of: actor) == .person {
      for spelling in catalogue.spellings(of: actor) where spelling.role == .names && languages.contains(spelling.language) {
        let words = spelling.text.split(separator: " ")
        guard words.count > 1, let first = words.first, first.unicodeScalars.count > 2, !first.hasPrefix("ال") else { continue }
        addGiven(first.split(separator: "-")[0])
      }
    }
  }

  private mutating func addGiven(_ name: Substring) {
    let key = tokenizer.key(of: String(name))
    // A word that is common is no sign of a person, whoever bears it as a name; the tables know the exceptions.
    guard flags(of: key).isDisjoint(with: [.title, .particle, .function, .head, .calendar, .common]) else { return }
    flags[key, default: []].insert(.given)
  }

  /// A given name behind a proclitic begins another name: محمد وعلي are two.
  private mutating func keepJoinedNamesApart() {
    for row in DiscoveryWords.rows where row.flags == .given {
      for word in row.words.split(whereSeparator: \.isWhitespace) where Script(word.unicodeScalars.first ?? " ") == .arabic {
        for proclitic in ["و", "ف", "ب", "ل", "ك"] {
          let key = tokenizer.key(of: proclitic + word)
          if flags[key] == nil { flags[key] = .function }
        }
      }
    }
  }
}
