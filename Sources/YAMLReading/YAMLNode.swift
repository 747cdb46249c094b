// A YAML file as a tree.

/// A node of a YAML file, and where it begins.
///
/// Texts are as they are written: `1`, `true` and `"1"` are texts, too. An alias is the node that it refers to.
public struct YAMLNode: Sendable {
  /// What a node is.
  public enum Content: Sendable {
    /// A text, empty if nothing is written.
    case text(String)
    /// A list.
    case list([YAMLNode])
    /// Keys with their values, in the order of the file; no text is a key twice.
    case map([(key: YAMLNode, value: YAMLNode)])
  }

  /// What it is.
  public let content: Content
  /// The line where it begins, from 1.
  public let line: Int

  /// A node at a line.
  public init(_ content: Content, line: Int) { (self.content, self.line) = (content, line) }

  /// Its text; nil if it is a list or a map.
  public var text: String? { if case .text(let text) = content { text } else { nil } }

  /// Its nodes; nil if it is no list.
  public var list: [YAMLNode]? { if case .list(let nodes) = content { nodes } else { nil } }

  /// Its keys with their values; nil if it is no map.
  public var map: [(key: YAMLNode, value: YAMLNode)]? { if case .map(let pairs) = content { pairs } else { nil } }

  /// The value of a key; nil if it has none, or is no map.
  ///
  /// - Complexity: O(n) in the number of keys.
  public subscript(_ key: String) -> YAMLNode? { map?.first { $0.key.text == key }?.value }
}

/// Why a text could not be read as YAML.
public struct YAMLError: Error, Sendable, Equatable {
  /// What is wrong, and what to do.
  public let message: String
  /// The line, from 1.
  public let line: Int
}
