// Choosing among mentions that overlap.

/// A span that may be a mention.
struct Candidate {
  /// Why it may be a mention: the grounds of `MentionBasis` that candidates have, without texts, as candidates are moved about.
  enum Ground {
    case unambiguous, phrase, support, usual
    /// Rules count from 1, as readings do.
    case neighbours(rule: Int)
    case company(rule: Int)
    case office(date: CalendarDate?)
  }

  var range: Range<Int>
  var actor: ActorIndex
  var kind: MentionKind
  var ground: Ground
  /// The state whose organ the actor is: where the span names the state too, the mention is the state's.
  var state: ActorIndex?
}

/// Chooses candidates that do not overlap: the longest first, then by kind, then the leftmost.
///
/// A state's organ that is called by the state's name or adjective (the Russian security council, Iran's parliament) keeps others
/// from reading its words, but the mention is the word that names the state.
struct OverlapResolver {
  private var candidates: [Candidate] = []
  /// Whether they were added in the order of their places.
  private var isSorted = true
  /// Of the candidates that are chosen among, their numbers by rank, and which of their bytes are taken; none when all are chosen.
  private var ranking: [Int] = []
  private var isTaken: [Bool] = []

  /// A resolver of about so many candidates.
  init(capacity: Int) { candidates.reserveCapacity(capacity) }

  /// Candidates so far.
  var count: Int { candidates.count }

  mutating func add(_ candidate: Candidate) {
    if let last = candidates.last, Self.precedes(candidate, last) { isSorted = false }
    candidates.append(candidate)
  }

  private static func precedes(_ one: Candidate, _ other: Candidate) -> Bool {
    one.range.lowerBound < other.range.lowerBound
      || one.range.lowerBound == other.range.lowerBound && one.range.upperBound < other.range.upperBound
  }

  /// The candidates that stand, in ascending order.
  ///
  /// - Complexity: O(n log n + s) for candidates that overlap on s bytes; of states' organs also in the candidates within each.
  mutating func resolve() -> [Candidate] {
    if !isSorted { candidates.sort(by: Self.precedes) }
    isSorted = true
    var chosen: [Candidate] = []
    chosen.reserveCapacity(candidates.count)
    var start = 0
    while start < candidates.count {
      // A cluster: candidates joined by overlaps. Clusters do not touch one another's choice.
      var end = start + 1
      var reach = candidates[start].range.upperBound
      while end < candidates.count, candidates[end].range.lowerBound < reach {
        reach = max(reach, candidates[end].range.upperBound)
        end += 1
      }
      switch end - start {
      case 1: chosen.append(candidates[start])
      case 2:
        // One of two that overlap stands.
        let best = Self.outranks(candidates[start + 1], candidates[start]) ? start + 1 : start
        chosen.append(stateNamed(in: candidates[best], start..<end) ?? candidates[best])
      default: choose(among: start..<end, upTo: reach, into: &chosen)
      }
      start = end
    }
    return chosen
  }

  /// Appends those of a cluster that stand.
  private mutating func choose(among cluster: Range<Int>, upTo reach: Int, into chosen: inout [Candidate]) {
    let start = candidates[cluster.lowerBound].range.lowerBound, first = chosen.count
    if isTaken.isEmpty {
      ranking.reserveCapacity(16)
      isTaken.reserveCapacity(256)
    }
    ranking.removeAll(keepingCapacity: true)
    for number in cluster { ranking.append(number) }
    ranking.sort { Self.outranks(candidates[$0], candidates[$1]) }
    while isTaken.count < reach - start { isTaken.append(false) }
    for number in ranking {
      // None is longer than those before it: it overlaps one of these only if it begins or ends within one.
      let bytes = candidates[number].range.lowerBound - start..<candidates[number].range.upperBound - start
      guard !isTaken[bytes.lowerBound], !isTaken[bytes.upperBound - 1] else { continue }
      for byte in bytes { isTaken[byte] = true }
      chosen.append(stateNamed(in: candidates[number], cluster) ?? candidates[number])
    }
    for byte in 0..<reach - start { isTaken[byte] = false }
    if chosen.count > first + 1 { chosen[first...].sort { $0.range.lowerBound < $1.range.lowerBound } }
  }

  private static func outranks(_ one: Candidate, _ other: Candidate) -> Bool {
    (-one.range.count, one.kind, one.range.lowerBound, one.actor)
      < (-other.range.count, other.kind, other.range.lowerBound, other.actor)
  }

  /// The candidate of the organ's state that is best among those within the organ's words.
  private func stateNamed(in organ: Candidate, _ cluster: Range<Int>) -> Candidate? {
    guard let state = organ.state else { return nil }
    let first = candidates[cluster].indexOfFirst(orderedBy: { $0.range.lowerBound >= organ.range.lowerBound })
    return candidates[first..<cluster.upperBound].prefix { $0.range.lowerBound < organ.range.upperBound }
      .filter { $0.actor == state && $0.range.upperBound <= organ.range.upperBound }.min(by: Self.outranks)
  }
}
