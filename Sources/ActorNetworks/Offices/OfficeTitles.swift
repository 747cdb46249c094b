// How a language calls offices, and where it writes whose office it is.

import AliasMatching

/// The titles of offices in a language.
public struct OfficeTitles: Sendable {
  /// Where the title stands, seen from the name or adjective of whose office it is.
  public enum Place: Sendable {
    /// رئيس الوزراء الأرميني, le président de la France.
    case before
    /// Ermenistan Başbakanı.
    case behind
    /// The Armenian prime minister, the prime minister of Armenia.
    case both
  }

  let place: Place
  /// Words that may stand between a title and the name behind it.
  let links: [[String]]
  /// Words beside the phrase that say that somebody else is meant: former, deputy, elect.
  let former: Set<String>
  let titles: [Title]

  /// A title and the offices that it may mean.
  struct Title: Sendable {
    var words: [Word]
    var offices: [String]
  }

  /// A word of a title: how it begins, and how many letters of an ending may follow.
  struct Word: Sendable, Equatable {
    var key: String
    var ending: Int
  }

  /// The titles of a language that has none listed.
  init() {
    self.init(place: .both, links: "", former: "", titles: [])
  }

  /// Titles by the offices that they may mean, as the catalogue calls them, separated by spaces.
  ///
  /// Titles of one office are separated by `|`. A star lets a word have an ending of up to three letters, two stars of up to five.
  /// Arabic titles stand without article.
  init(place: Place, links: String, former: String, titles: [(offices: String, titles: String)]) {
    self.place = place
    self.links = links.split(separator: ";").map { FoldedWord.keys(of: String($0)).split(separator: " ").map(String.init) }
    self.former = Set(former.split(separator: " ").map { SpellingFold.key(of: String($0)) })
    var merged: [Title] = []
    for (offices, titles) in titles {
      for title in titles.split(separator: "|") {
        let words = title.split(separator: " ").flatMap { word -> [Word] in
          let stars = word.reversed().prefix { $0 == "*" }.count
          let keys = FoldedWord.keys(of: String(word.dropLast(stars))).split(separator: " ").map(String.init)
          return keys.enumerated().map { Word(key: $1, ending: $0 == keys.count - 1 ? [0, 3, 5][min(stars, 2)] : 0) }
        }
        let offices = offices.split(separator: " ").map(String.init)
        if let known = merged.firstIndex(where: { $0.words == words }) {
          merged[known].offices += offices
        } else {
          merged.append(Title(words: words, offices: offices))
        }
      }
    }
    self.titles = merged.sorted { $0.words.count > $1.words.count }
  }
}
