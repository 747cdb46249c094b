// From the events of libyaml to a tree.

import CYAMLShim

extension YAMLNode {
  /// The node of a YAML text of one document; nil if there is none in it.
  ///
  /// - Parameter library: the file of libyaml; nil for what the system calls it.
  /// - Throws: what is wrong with it, or that libyaml is missing.
  /// - Complexity: O(n) in the length of the text.
  public static func read(_ yaml: String, library: String? = nil) throws(YAMLError) -> YAMLNode? {
    let tree = Tree()
    var yaml = yaml, problem = cyaml_problem()
    let status = withExtendedLifetime(tree) {
      yaml.withUTF8 { bytes in
        cyaml_read(
          library, bytes.baseAddress, bytes.count,
          { context, node in
            guard let context, let node else { return 1 }
            return Unmanaged<Tree>.fromOpaque(context).takeUnretainedValue().take(node.pointee) ? 0 : 1
          }, Unmanaged.passUnretained(tree).toOpaque(), &problem)
      }
    }
    let words = withUnsafeBytes(of: problem.text) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    let line = max(1, Int(problem.line))
    switch status {
    case CYAML_OK: return tree.root
    case CYAML_STOPPED: throw tree.refusal ?? YAMLError(message: "not valid YAML", line: line)
    case CYAML_MALFORMED: throw YAMLError(message: "not valid YAML: \(words)", line: line)
    case CYAML_REFUSED: throw YAMLError(message: words, line: line)
    case CYAML_UNAVAILABLE:
      throw YAMLError(
        message: "YAML files need libyaml: apt-get install libyaml-0-2 (Debian, Ubuntu), brew install libyaml (macOS)"
          + (words.isEmpty ? "" : " (\(words))"), line: line)
    default: throw YAMLError(message: "no memory to read the file", line: line)
    }
  }
}

/// The tree that nodes are put into.
private final class Tree {
  /// The document's node, once it is complete.
  private(set) var root: YAMLNode?
  /// Why a node was refused.
  private(set) var refusal: YAMLError?

  /// A list or a map that has begun.
  private struct Branch {
    let isMap: Bool
    let line: Int
    let anchor: String?
    var nodes: [YAMLNode] = []
  }

  private var branches: [Branch] = []
  private var anchored: [String: YAMLNode] = [:]

  /// Takes in a node or the end of one; false if it is refused.
  func take(_ node: cyaml_node) -> Bool {
    let line = Int(node.line), anchor = node.anchor.map { String(cString: $0) }
    var text: String {
      String(decoding: UnsafeRawBufferPointer(start: node.text, count: node.length), as: UTF8.self)
    }
    switch node.kind {
    case CYAML_TEXT: add(YAMLNode(.text(text), line: line), anchor)
    case CYAML_ALIAS:
      guard let meant = anchored[text] else { return refuse("no node before is named '&\(text)'", line) }
      add(meant, nil)
    case CYAML_END: return close()
    default: branches.append(Branch(isMap: node.kind == CYAML_MAP, line: line, anchor: anchor))
    }
    return true
  }

  private func add(_ node: YAMLNode, _ anchor: String?) {
    if let anchor { anchored[anchor] = node }
    if branches.isEmpty { root = node } else { branches[branches.count - 1].nodes.append(node) }
  }

  private func close() -> Bool {
    guard let branch = branches.popLast() else { return false }
    guard branch.isMap else {
      add(YAMLNode(.list(branch.nodes), line: branch.line), branch.anchor)
      return true
    }
    let pairs = stride(from: 1, to: branch.nodes.count, by: 2).map { (key: branch.nodes[$0 - 1], value: branch.nodes[$0]) }
    var lines: [String: Int] = [:]
    for (key, _) in pairs {
      if let text = key.text, let first = lines.updateValue(key.line, forKey: text) {
        return refuse("'\(text)' stands twice in one map: keep one", first)
      }
    }
    add(YAMLNode(.map(pairs), line: branch.line), branch.anchor)
    return true
  }

  private func refuse(_ message: String, _ line: Int) -> Bool {
    refusal = YAMLError(message: message, line: line)
    return false
  }
}
