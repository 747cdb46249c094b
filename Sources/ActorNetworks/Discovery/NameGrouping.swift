// Accepted names that are one actor's: the full name and a part of it, and spellings that differ by a letter.

/// Groups accepted names.
struct NameGrouping {
  /// How many times as often as a longer name a part of it may stand; else the longer is rather what is named after a person.
  private static let mostOften = 4

  let vocabulary: DiscoveryVocabulary

  /// The names with each part of a longer name put to the longer, if that is only one.
  func grouped(_ names: [AcceptedName]) -> [AcceptedName] {
    var owners: [String: Int?] = [:]
    func claim(_ key: String, _ index: Int) {
      if let known = owners[key] {
        if known != index { owners[key] = .some(nil) }
      } else {
        owners[key] = index
      }
    }
    let keys = names.map { $0.type == .person ? words(of: $0.label) : [] }
    // Spellings that differ little: the one with most mentions is the name.
    var spellings: [String: [Int]] = [:]
    for (index, words) in keys.enumerated() where words.count > 1 {
      let skeletons = [words[0], words[words.count - 1]].map(NameSkeleton.of)
      guard skeletons[1].count > 1, skeletons.joined().count > 4 else { continue }
      spellings["\(words.count) \(skeletons.joined(separator: " "))", default: []].append(index)
    }
    var target = Array(names.indices)
    for indices in spellings.values where indices.count > 1 {
      let ranked = indices.sorted { (names[$1].mentions, names[$0].label) < (names[$0].mentions, names[$1].label) }
      for (position, index) in ranked.enumerated().dropFirst() {
        if let same = ranked[..<position].first(where: { target[$0] == $0 && isRespelling(keys[index], keys[$0]) }) {
          target[index] = same
        }
      }
    }
    for (index, words) in keys.enumerated() where words.count > 2 {
      for length in 2..<words.count {
        for start in 0...(words.count - length) { claim(words[start..<start + length].joined(separator: " "), target[index]) }
      }
    }
    for (index, words) in keys.enumerated() where words.count > 1 && target[index] == index {
      if let owner = owners[words.joined(separator: " ")], let owner, owner != index,
        names[index].mentions <= Self.mostOften * names[owner].mentions
      {
        target[index] = owner
      }
    }
    var grouped = names
    for index in names.indices where target[index] != index {
      var root = target[index]
      var steps = 0
      while target[root] != root, steps < names.count { (root, steps) = (target[root], steps + 1) }
      guard root != index, target[root] == root else { continue }
      grouped[root].absorb(names[index])
    }
    return grouped.indices.filter { target[$0] == $0 }.map { grouped[$0] }
  }

  private func words(of name: String) -> [String] {
    name.split(whereSeparator: { $0 == " " }).map { word in
      let folded = word.lowercased()
      guard folded.unicodeScalars.first.map(Script.init) == .cyrillic else { return folded }
      return SlavicStem.stem(folded)
    }
  }

  /// Whether each word differs by a letter at most, and not at its begin or end: Rivera is not Rivero.
  private func isRespelling(_ first: [String], _ second: [String]) -> Bool {
    zip(first, second).allSatisfy { one, other in
      one == other
        || min(one.count, other.count) > 4 && one.first == other.first && one.last == other.last
          && KnownSpellings.edits(Array(one), Array(other)) < 2
    }
  }
}

extension AcceptedName {
  /// Takes in another name of the same actor.
  mutating func absorb(_ other: AcceptedName) {
    names += other.names.filter { !names.contains($0) }
    shortNames += other.shortNames.filter { !shortNames.contains($0) }
    mentions += other.mentions
    // Which documents name both is not known: none do if their stretches of the corpus are apart.
    documents = span.overlaps(other.span) ? max(documents, other.documents) : documents + other.documents
    span = min(span.lowerBound, other.span.lowerBound)...max(span.upperBound, other.span.upperBound)
  }
}
