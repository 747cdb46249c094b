// The library's own facts.

/// Facts about this version.
public enum ActorGraph {
  /// Version, by the rules of semver.org.
  public static let version = "0.1.0"
}
