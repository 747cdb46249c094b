// What stays of a name however it is transliterated, and by that the known persons whom new spellings mean.

import AliasMatching

/// The consonants of a word, romanised, with those letters made one that transliterations exchange.
enum NameSkeleton {
  /// The skeleton of a word; empty if nothing of it can be romanised.
  static func of(_ word: String) -> String {
    var text = Romanisation.slug(of: word, fallback: "")
    for (from, to) in digraphs { text = text.replacing(from, with: to) }
    var skeleton = ""
    var before: Character?
    for (index, letter) in text.enumerated() {
      let consonant = consonants[letter]
      if let consonant, consonant != before { skeleton.append(consonant) }
      if consonant == nil, index == 0, letter.isLetter { skeleton = "a" }
      before = consonant
    }
    return skeleton
  }

  private static let digraphs = [
    ("shch", "s"), ("tsch", "s"), ("tch", "s"), ("sch", "s"), ("ch", "s"), ("sh", "s"), ("kh", "h"), ("gh", "g"), ("ph", "f"),
    ("dzh", "j"), ("dj", "j"), ("zh", "j"), ("th", "t"), ("dh", "d"), ("ts", "z"), ("tz", "z"), ("ck", "k"), ("qu", "k"),
    ("x", "ks"),
  ]

  /// Vowels, half-vowels and the h, which is often not written, are left out; Arabic has one letter for b and p, one for v and f.
  private static let consonants: [Character: Character] = {
    var table: [Character: Character] = [:]
    for (letter, consonant) in zip("bpcdfgjklmnqrstvzğş", "bbkdfgjklmnkrstfzgs") { table[letter] = consonant }
    return table
  }()
}

/// The known persons, by the skeletons of their names.
struct KnownSpellings {
  /// Consonants that two names must share, at least.
  private static let leastConsonants = 4

  private struct Spelling {
    var actor: ActorIndex
    /// The first and the last word.
    var words: [[Character]]
    var count: Int
    var script: Script?
  }
  private var spellings: [String: [Spelling]] = [:]

  init(catalogue: Catalogue, for names: [AcceptedName]) {
    guard names.contains(where: { $0.type == .person }) else { return }
    for actor in 0..<catalogue.compiledCount where catalogue.type(of: actor) == .person {
      for spelling in catalogue.spellings(of: actor) where spelling.role == .names {
        guard let key = Self.key(spelling.text) else { continue }
        spellings[key, default: []].append(
          Spelling(
            actor: actor, words: Self.words(spelling.text), count: Self.count(spelling.text), script: Self.script(spelling.text)))
      }
    }
  }

  /// The one known person whose name in the same script this is in another spelling.
  func actor(of name: AcceptedName) -> ActorIndex? {
    guard name.type == .person, let key = Self.key(name.label), let known = spellings[key] else { return nil }
    let words = Self.words(name.label), script = Self.script(name.label)
    let actors = Set(
      known.filter { known in
        // Two Arabic names of three may be another's.
        let isShortened = script == .arabic && Self.count(name.label) < known.count
        return known.script == script && !isShortened && zip(known.words, words).allSatisfy(Self.isRespelling)
      }.map(\.actor))
    return actors.count == 1 ? actors.first : nil
  }

  /// Whether few letters differ: none in short words, one in longer and two in long ones.
  static func isRespelling(_ one: [Character], _ other: [Character]) -> Bool {
    if one == other { return true }
    let length = min(one.count, other.count)
    return length > 4 && edits(one, other) <= (length > 5 ? 2 : 1)
  }

  private static func ends(_ name: String) -> (Substring, Substring)? {
    let words = name.split(separator: " ")
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    return (first, last)
  }

  /// Skeletons of the first and the last word, if they tell enough.
  private static func key(_ name: String) -> String? {
    guard let (first, last) = ends(name) else { return nil }
    let (given, surname) = (NameSkeleton.of(String(first)), NameSkeleton.of(String(last)))
    guard surname.count > 1, given.count + surname.count >= leastConsonants else { return nil }
    return "\(given) \(surname)"
  }

  private static func words(_ name: String) -> [[Character]] {
    guard let (first, last) = ends(name) else { return [] }
    return [first, last].map { Array(SpellingFold.key(of: String($0)).replacing("y", with: "i")) }
  }

  private static func count(_ name: String) -> Int { name.split(separator: " ").count }

  private static func script(_ name: String) -> Script? { name.unicodeScalars.first.map(Script.init) }

  /// Levenshtein's distance.
  static func edits(_ first: [Character], _ second: [Character]) -> Int {
    var row = Array(0...second.count)
    for (i, a) in first.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in second.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
        diagonal = above
      }
    }
    return row[second.count]
  }
}
