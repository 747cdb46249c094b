// A place for files that a test makes.

import Foundation

/// A folder that every user may read, and that is removed when the value goes.
public final class TemporaryFolder {
  /// Its path.
  public let path: String

  /// Makes a new folder.
  public init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("actorgraph-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    path = url.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file below the folder, making folders on the way; returns its path.
  @discardableResult public func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  /// Writes a file of text.
  @discardableResult public func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  /// Paths of all that is in it, below it, in order.
  public var contents: [String] { ((try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []).sorted() }
}
