// The compiled rules on words around ambiguous forms: how they are stored.

import AliasMatching

/// Rules on the words directly before and behind a form, and on actors in its sentence.
struct ContextRules: Sendable {
  /// The sides of a rule, in the order in which they are stored.
  enum Side: Int, CaseIterable {
    case precededBy, followedBy, notPrecededBy, notFollowedBy
  }

  /// Bounds in `phrases` of each rule's sides, then in `actors`: for rule r the numbers from 5 r on; one more at the end of each pool.
  private let bounds: Table<UInt32>
  /// Bounds of each phrase in `classes`.
  private let phrases: Table<UInt32>
  private let classes: Table<UInt16>
  private let actors: Table<UInt32>
  /// Where each rule stands, as a string of the image.
  private let places: Table<UInt32>
  /// Letters that may stand before a listed word in the same word.
  private let clitics: Table<UInt16>

  private static let numbers = Side.allCases.count + 1

  /// The rules before they are stored.
  struct Sources {
    var bounds: [UInt32] = []
    var phrases: [UInt32] = [0]
    var classes: [UInt16] = []
    var actors: [UInt32] = []
    var places: [UInt32] = []
    var clitics: [UInt16] = []

    /// Adds a rule; rules are numbered in the order of adding.
    mutating func add(_ sides: [[[UInt16]]], beside: [Int], place: UInt32) {
      for side in sides {
        bounds.append(UInt32(phrases.count - 1))
        for phrase in side {
          classes += phrase
          phrases.append(UInt32(classes.count))
        }
      }
      bounds.append(UInt32(actors.count))
      actors += beside.map { UInt32($0) }
      places.append(place)
    }

    func write(to writer: inout TableWriter) {
      writer.append(bounds + [UInt32](repeating: UInt32(phrases.count - 1), count: Side.allCases.count) + [UInt32(actors.count)])
      writer.append(phrases)
      writer.append(classes)
      writer.append(actors)
      writer.append(places)
      writer.append(clitics)
    }
  }

  init?(_ reader: inout TableReader) {
    guard let bounds = reader.table(UInt32.self), let phrases = reader.table(UInt32.self),
      let classes = reader.table(UInt16.self),
      let actors = reader.table(UInt32.self), let places = reader.table(UInt32.self), let clitics = reader.table(UInt16.self),
      bounds.count == Self.numbers * (places.count + 1)
    else { return nil }
    self.bounds = bounds
    self.phrases = phrases
    self.classes = classes
    self.actors = actors
    self.places = places
    self.clitics = clitics
  }

  /// Where a rule stands in the catalogue's files, as a string of the image.
  func place(of rule: Int) -> Int { Int(places[rule]) }

  /// Actors that support a form by standing in its sentence.
  func beside(_ rule: Int) -> [ActorIndex] {
    actors[Int(bounds[Self.numbers * rule + 4])..<Int(bounds[Self.numbers * (rule + 1) + 4])].map { Int($0) }
  }

  /// Whether a rule asks for words on a side.
  func hasPhrases(_ side: Side, of rule: Int) -> Bool { !phrases(side, of: rule).isEmpty }

  private func phrases(_ side: Side, of rule: Int) -> Range<Int> {
    let low = Int(bounds[Self.numbers * rule + side.rawValue])
    // The sides of one rule follow one another; the last ends where the next rule's first begins.
    let next = side.rawValue + 1 < Side.allCases.count ? Self.numbers * rule + side.rawValue + 1 : Self.numbers * (rule + 1)
    return low..<max(low, Int(bounds[next]))
  }

  /// Whether one of the phrases of a side is the word or the two words that stand there in the text.
  func holds(_ side: Side, of rule: Int, by words: NeighbouringWords) -> Bool {
    for index in phrases(side, of: rule) {
      let phrase = classes.buffer(Int(phrases[index])..<Int(phrases[index + 1]))
      if words.contain({ isSame($0, as: phrase) }) { return true }
    }
    return false
  }

  /// Equal, or equal behind at most two clitics (وفي, بدولة).
  private func isSame(_ word: UnsafeBufferPointer<UInt16>, as phrase: UnsafeBufferPointer<UInt16>) -> Bool {
    let extra = word.count - phrase.count
    guard (0...2).contains(extra) else { return false }
    for place in phrase.indices where word[extra + place] != phrase[place] { return false }
    return word.prefix(extra).allSatisfy { letter in clitics.buffer(0..<clitics.count).contains(letter) }
  }
}
