// What stays of a name however it is transliterated, and by that the known persons whom new spellings mean.

import AliasMatching

/// The consonants of a word, romanised, with those letters made one that transliterations exchange.
enum NameSkeleton {
  /// The skeleton of a word; empty if nothing of it can be romanised.
  static func of(_ word: String) -> String {
    let letters = Array(Romanisation.slug(of: word, fallback: "").utf8)
    var skeleton: [UInt8] = []
    var before: UInt8 = 0
    var index = 0
    while index < letters.count {
      let next = index + 1 < letters.count ? letters[index + 1] : 0
      var consonant = table[Int(letters[index])]
      var length = 1
      // Two letters for one sound, with what may stand before them: tsch, tch, dzh, dj, shch.
      switch (letters[index], next) {
      case (c, h), (s, h): (consonant, length) = (s, 2)
      case (k, h): (consonant, length) = (0, 2)
      case (z, h): (consonant, length) = (j, 2)
      case (p, h): (consonant, length) = (f, 2)
      case (t, s) where index + 2 < letters.count && letters[index + 2] == c, (t, c): (consonant, length) = (0, 1)
      case (t, s), (t, z): (consonant, length) = (z, 2)
      case (d, z) where index + 2 < letters.count && letters[index + 2] == h, (d, j): (consonant, length) = (0, 1)
      default: break
      }
      if consonant != 0, consonant != before { skeleton.append(consonant) }
      if consonant == 0, index == 0, length == 1 { skeleton.append(a) }
      before = consonant
      index += length
    }
    return String(decoding: skeleton, as: UTF8.self)
  }

  private static let a = UInt8(ascii: "a"), c = UInt8(ascii: "c"), d = UInt8(ascii: "d"), f = UInt8(ascii: "f"),
    h = UInt8(ascii: "h")
  private static let j = UInt8(ascii: "j"), k = UInt8(ascii: "k"), p = UInt8(ascii: "p"), s = UInt8(ascii: "s"),
    t = UInt8(ascii: "t")
  private static let z = UInt8(ascii: "z")

  /// Vowels, half-vowels and the h, which is often not written, are left out; Arabic has one letter for b and p.
  private static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 256)
    for (letter, consonant) in zip("bpcdfgjklmnqrstvxz".utf8, "bbkdfgjklmnkrstfkz".utf8) { table[Int(letter)] = consonant }
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
    // Only the names asked for are looked for, and only among those that begin alike, which is cheap to see.
    let asked = Set(names.compactMap { $0.type == .person ? Self.begin($0.label) : nil })
    guard !asked.isEmpty else { return }
    for actor in 0..<catalogue.compiledCount where catalogue.type(of: actor) == .person {
      for spelling in catalogue.spellings(of: actor) where spelling.role == .names {
        guard Self.begin(spelling.text).map(asked.contains) == true, let key = Self.key(spelling.text) else { continue }
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

  /// The first letter of the last word, by which spellings in the same script may differ only where it is a vowel.
  private static func begin(_ name: String) -> Unicode.Scalar? {
    guard let space = name.utf8.lastIndex(of: UInt8(ascii: " ")) else { return nil }
    let rest = name.unicodeScalars[name.utf8.index(after: space)...]
    let first = rest.first == "\u{627}" && rest.dropFirst().first == "\u{644}" ? rest.dropFirst(2).first : rest.first
    return first.map { "اأإآهAEIOUHaeiouhYyАЕИОУЭЯЮЙ".unicodeScalars.contains($0) ? "a" : $0 }
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
