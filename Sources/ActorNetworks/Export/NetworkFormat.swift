// What a file format is to the tool, and the list of those that need nothing but the network.

/// A file format that a network can be written in.
public protocol NetworkFormat: Sendable {
  /// Name by which `--format` selects it.
  var name: String { get }
  /// Endings of its files, without the full stop; the first is the one that is written.
  var fileExtensions: [String] { get }
  /// The file's bytes: the same for equal networks.
  ///
  /// - Throws: an error that says why this network cannot be written in this format.
  func bytes(of network: ActorNetwork) throws -> [UInt8]
}

/// The formats of this module.
public enum NetworkFormats {
  /// Every format that needs no layout.
  public static let all: [any NetworkFormat] = [DOTFormat()]
}
