// A graph as it stands in a DOT file: names and attributes, before anything is made of them.

/// A graph of the DOT language (https://graphviz.org/doc/info/lang.html) as a plain value.
///
/// Edge chains and subgraphs as ends of edges are single edges here, and default attributes stand at whatever they apply to.
public struct ParsedGraph: Sendable, Equatable {
  /// An attribute's value.
  public struct Value: Sendable, Equatable {
    /// The text between its delimiters, quotation marks and joined lines undone; escapes such as `\n` and entities such as
    /// `&amp;` are as in the file, because their meaning depends on the attribute.
    public var text: String
    /// Whether it was written between angle brackets, as labels of HTML are.
    public var isHTML: Bool

    /// A value from its parts.
    public init(_ text: String, isHTML: Bool = false) {
      self.text = text
      self.isHTML = isHTML
    }
  }

  /// Values by attribute. One whose value is empty is missing, and so is a node's label that is `\N`, its name.
  public typealias Attributes = [String: Value]

  /// A node.
  public struct Node: Sendable, Equatable {
    /// Its name, unique in the graph.
    public var name: String
    /// Its attributes.
    public var attributes: Attributes
  }

  /// An edge, directed if the graph is.
  public struct Edge: Sendable, Equatable {
    /// Index in `nodes` of the end that is named first.
    public var tail: Int
    /// Index in `nodes` of the other end.
    public var head: Int
    /// What tells parallel edges apart, where the file has a `key` for it.
    public var key: String?
    /// Its attributes, `tailport` and `headport` among them.
    public var attributes: Attributes
  }

  /// A part of the graph; `cluster...` by its name if it is to be drawn as a box.
  public struct Subgraph: Sendable, Equatable {
    /// Its name, if it has one.
    public var name: String?
    /// Index in `subgraphs` of the one around it; nil for the graph itself.
    public var parent: Int?
    /// Its attributes, those of the graph around it included.
    public var attributes: Attributes
    /// Indices of its nodes, and those of parts in it, ascending.
    public var nodes: [Int]
    /// Indices of its edges, and those of parts in it, ascending.
    public var edges: [Int]
  }

  /// Its name, if it has one.
  public var name: String?
  /// Whether it is a `digraph`.
  public var isDirected: Bool
  /// Whether it is `strict`: without parallel edges.
  public var isStrict: Bool
  /// Attributes of the graph itself.
  public var attributes: Attributes
  /// The nodes, in the order in which the file first names them.
  public var nodes: [Node]
  /// The edges, in the order of the file.
  public var edges: [Edge]
  /// The subgraphs, each behind the one around it.
  public var subgraphs: [Subgraph]
}

extension ParsedGraph {
  /// Names by which Graphviz knows Latin-1, in small letters.
  private static let latin1: Set = ["latin-1", "latin1", "l1", "iso-8859-1", "iso_8859-1", "iso8859-1", "iso-ir-100"]

  /// The graph in the bytes that `cgv_read_dot` writes; nil if they are none.
  ///
  /// - Complexity: O(n log n) for n bytes.
  init?(_ bytes: UnsafeRawBufferPointer) {
    var words = MessageWords(bytes)
    let (isDirected, isStrict) = (words.next() == 1, words.next() == 1)
    let name = words.nextBytes()
    let attributes = RawAttributes(&words)
    // The attribute that says how to read the texts may stand anywhere.
    let isLatin1 =
      attributes.first("charset").map { Self.latin1.contains(String(decoding: $0, as: UTF8.self).lowercased()) } ?? false
    func text(_ bytes: [UInt8]) -> String { Self.text(bytes, isLatin1: isLatin1) }
    func nameOrNil(_ bytes: [UInt8]) -> String? { bytes.isEmpty ? nil : text(bytes) }

    var nodes: [(serial: UInt64, node: Node)] = []
    for _ in 0..<words.count(ofSize: 3) {
      let (serial, name) = (words.next(), words.nextBytes())
      nodes.append((serial, Node(name: text(name), attributes: RawAttributes(&words).values(text))))
    }
    nodes.sort { $0.serial < $1.serial }
    let nodeIndex = Self.places(nodes.map(\.serial))

    var edges: [(serial: UInt64, edge: Edge)] = []
    for _ in 0..<words.count(ofSize: 5) {
      let serial = words.next()
      guard let tail = nodeIndex[words.next()], let head = nodeIndex[words.next()] else { return nil }
      let key = nameOrNil(words.nextBytes())
      edges.append((serial, Edge(tail: tail, head: head, key: key, attributes: RawAttributes(&words).values(text))))
    }
    edges.sort { $0.serial < $1.serial }
    let edgeIndex = Self.places(edges.map(\.serial))

    var subgraphs: [Subgraph] = []
    for _ in 0..<words.count(ofSize: 5) {
      let parent = words.next()
      guard parent <= subgraphs.count else { return nil }
      let name = nameOrNil(words.nextBytes())
      let attributes = RawAttributes(&words).values(text)
      let members = [nodeIndex, edgeIndex].map { index in
        (0..<words.count(ofSize: 1)).compactMap { _ in index[words.next()] }.sorted()
      }
      subgraphs.append(
        Subgraph(
          name: name, parent: parent == 0 ? nil : Int(parent) - 1, attributes: attributes, nodes: members[0], edges: members[1]))
    }
    guard words.isAtEnd else { return nil }
    self.init(
      name: nameOrNil(name), isDirected: isDirected, isStrict: isStrict, attributes: attributes.values(text),
      nodes: nodes.map(\.node), edges: edges.map(\.edge), subgraphs: subgraphs)
  }

  private static func places(_ serials: [UInt64]) -> [UInt64: Int] {
    Dictionary(serials.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// UTF-8, and Latin-1 where the file says so or the bytes are no UTF-8, as Graphviz has it.
  private static func text(_ bytes: [UInt8], isLatin1: Bool) -> String {
    if !isLatin1, let text = String(validating: bytes, as: UTF8.self) { return text }
    return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  /// Attributes before it is known how their texts are encoded.
  private struct RawAttributes {
    private var all: [(name: [UInt8], isHTML: Bool, value: [UInt8])] = []

    init(_ words: inout MessageWords) {
      for _ in 0..<words.count(ofSize: 3) { all.append((words.nextBytes(), words.next() == 1, words.nextBytes())) }
    }

    func first(_ name: String) -> [UInt8]? { all.first { $0.name.elementsEqual(name.utf8) }?.value }

    func values(_ text: ([UInt8]) -> String) -> Attributes {
      Attributes(all.map { (text($0.name), Value(text($0.value), isHTML: $0.isHTML)) }, uniquingKeysWith: { first, _ in first })
    }
  }
}
