// What can be wrong with settings and memberships.

/// Why communities cannot be looked for or compared.
public enum CommunityError: Error, Sendable, Equatable, CustomStringConvertible {
  /// A resolution that is negative or not finite.
  case badResolution(Double)
  /// A randomness that is not above 0 and finite.
  case badRandomness(Double)
  /// A number of runs or iterations below 1.
  case tooFew(String, Int)
  /// Memberships of different numbers of nodes.
  case differentLengths(Int, Int)

  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .badResolution(let value): "a resolution of \(value); resolutions are finite and not negative"
    case .badRandomness(let value): "a randomness of \(value); it is finite and above 0"
    case .tooFew(let what, let count): "\(count) \(what); at least 1 is needed"
    case .differentLengths(let a, let b): "memberships of \(a) and of \(b) nodes; give those of the same nodes"
    }
  }

  static func check(resolution: Double) throws(CommunityError) {
    guard resolution.isFinite, resolution >= 0 else { throw .badResolution(resolution) }
  }
}
