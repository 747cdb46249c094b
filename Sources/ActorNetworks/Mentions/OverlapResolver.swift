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
  func resolve() -> [Candidate] {
    let sorted = isSorted ? candidates : candidates.sorted(by: Self.precedes)
    var chosen: [Candidate] = []
    chosen.reserveCapacity(sorted.count)
    var start = 0
    while start < sorted.count {
      // A cluster: candidates joined by overlaps. Clusters do not touch one another's choice.
      var end = start + 1
      var reach = sorted[start].range.upperBound
      while end < sorted.count, sorted[end].range.lowerBound < reach {
        reach = max(reach, sorted[end].range.upperBound)
        end += 1
      }
      if end == start + 1 { chosen.append(sorted[start]) } else { chosen += choose(among: sorted[start..<end]) }
      start = end
    }
    return chosen
  }

  private func choose(among cluster: ArraySlice<Candidate>) -> [Candidate] {
    let start = cluster[cluster.startIndex].range.lowerBound
    let end = cluster.reduce(start) { max($0, $1.range.upperBound) }
    // None is longer than those before it: it overlaps one of these only if it begins or ends within one.
    var isTaken = [Bool](repeating: false, count: end - start)
    let chosen = cluster.sorted(by: Self.outranks).filter { candidate in
      let (first, last) = (candidate.range.lowerBound - start, candidate.range.upperBound - 1 - start)
      guard !isTaken[first], !isTaken[last] else { return false }
      for place in first...last { isTaken[place] = true }
      return true
    }
    return chosen.map { stateNamed(in: $0, cluster) ?? $0 }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func outranks(_ one: Candidate, _ other: Candidate) -> Bool {
    (-one.range.count, one.kind, one.range.lowerBound, one.actor)
      < (-other.range.count, other.kind, other.range.lowerBound, other.actor)
  }

  /// The candidate of the organ's state that is best among those within the organ's words.
  private func stateNamed(in organ: Candidate, _ cluster: ArraySlice<Candidate>) -> Candidate? {
    guard let state = organ.state else { return nil }
    let first = cluster.indexOfFirst(orderedBy: { $0.range.lowerBound >= organ.range.lowerBound })
    return cluster[first...].prefix { $0.range.lowerBound < organ.range.upperBound }
      .filter { $0.actor == state && $0.range.upperBound <= organ.range.upperBound }.min(by: Self.outranks)
  }
}
