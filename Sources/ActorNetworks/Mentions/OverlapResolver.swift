// Choosing among mentions that overlap.

/// A span that may be a mention.
struct Candidate: Hashable {
  var range: Range<Int>
  var actor: ActorIndex
  var kind: MentionKind
  /// Why it may be one.
  var basis: MentionBasis
  /// The state whose organ the actor is: where the span names the state too, the mention is the state's.
  var state: ActorIndex?
}

/// Chooses candidates that do not overlap: the longest first, then by kind, then the leftmost.
///
/// A state's organ that is called by the state's name or adjective (the Russian security council, Iran's parliament) keeps others
/// from reading its words, but the mention is the word that names the state.
struct OverlapResolver {
  private var candidates: [Candidate] = []

  mutating func add(_ candidate: Candidate) {
    candidates.append(candidate)
  }

  /// The candidates that stand, in ascending order.
  ///
  /// - Complexity: O(n log n + n·k) where at most k candidates overlap one another.
  func resolve() -> [Candidate] {
    let sorted = candidates.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    var chosen: [Candidate] = []
    var start = 0
    while start < sorted.count {
      // A cluster: candidates joined by overlaps. Clusters do not touch one another's choice.
      var end = start + 1
      var reach = sorted[start].range.upperBound
      while end < sorted.count, sorted[end].range.lowerBound < reach {
        reach = max(reach, sorted[end].range.upperBound)
        end += 1
      }
      chosen += end == start + 1 ? sorted[start..<end] : choose(among: sorted[start..<end])[...]
      start = end
    }
    return chosen
  }

  private func choose(among cluster: ArraySlice<Candidate>) -> [Candidate] {
    let byRank = cluster.sorted {
      (-$0.range.count, $0.kind, $0.range.lowerBound, $0.actor) < (-$1.range.count, $1.kind, $1.range.lowerBound, $1.actor)
    }
    var chosen: [Candidate] = []
    for candidate in byRank where !chosen.contains(where: { $0.range.overlaps(candidate.range) }) { chosen.append(candidate) }
    let named = chosen.map { organ in
      byRank.first {
        $0.actor == organ.state && organ.range.contains($0.range.lowerBound) && $0.range.upperBound <= organ.range.upperBound
      }
        ?? organ
    }
    return named.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
