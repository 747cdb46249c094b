// What the operating system says when a file cannot be used.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file operation that the system refused.
public struct FileError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The file's path as it was given.
  public var path: String
  /// What was tried and why it failed, with what to do where that is known.
  public var reason: String

  /// `path: reason`.
  public var description: String { "\(path): \(reason)" }

  /// The error of a call that has just set `errno`.
  static func last(_ action: String, _ path: String) -> FileError {
    let code = errno
    return FileError(path: path, reason: "\(action): \(String(cString: strerror(code)))")
  }
}
