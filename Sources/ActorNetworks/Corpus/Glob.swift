// Patterns of names: *, ?, [a-z], and ** for folders at any depth.

/// A pattern of a name or path.
///
/// `*` stands for any characters but `/`, `?` for one, `[abc]`, `[a-z]` and `[!a]` for one of a set; `**/` for any folders. Everything
/// else, an unclosed bracket too, stands for itself.
struct Glob {
  private enum Part {
    case one(Character)
    case any
    case set([ClosedRange<Character>], isNegated: Bool)
    case run
    case deepRun
  }

  private let parts: [Part]

  init(_ pattern: String) {
    var parts: [Part] = []
    var rest = Substring(pattern)
    while let first = rest.first {
      if rest.hasPrefix("**/") {
        parts.append(.deepRun)
        rest = rest.dropFirst(3)
        continue
      }
      switch first {
      case "*": parts.append(.run)
      case "?": parts.append(.any)
      case "[":
        if let (set, length) = Self.set(in: rest) {
          parts.append(set)
          rest = rest.dropFirst(length)
          continue
        }
        parts.append(.one(first))
      default: parts.append(.one(first))
      }
      rest = rest.dropFirst()
    }
    self.parts = parts
  }

  /// Whether a string has characters that make it a pattern.
  static func isPattern(_ text: String) -> Bool { text.contains { "*?[".contains($0) } }

  /// Whether a name matches as a whole.
  ///
  /// - Complexity: O(name × pattern).
  func matches(_ name: String) -> Bool {
    let characters = Array(name)
    // Positions in the name that the parts so far may have led to.
    var reached = [Bool](repeating: false, count: characters.count + 1)
    reached[0] = true
    for part in parts {
      var next = [Bool](repeating: false, count: reached.count)
      switch part {
      case .run:
        var isOpen = false
        for index in reached.indices {
          isOpen = isOpen || reached[index]
          next[index] = isOpen
          if index < characters.count, characters[index] == "/" { isOpen = false }
        }
      case .deepRun:
        var isOpen = false
        for index in reached.indices {
          next[index] = reached[index] || isOpen && characters[index - 1] == "/"
          isOpen = isOpen || reached[index]
        }
      default:
        for index in characters.indices where reached[index] { next[index + 1] = Self.matches(part, characters[index]) }
      }
      reached = next
    }
    return reached[characters.count]
  }

  private static func matches(_ part: Part, _ character: Character) -> Bool {
    switch part {
    case .one(let own): own == character
    case .any: character != "/"
    case .set(let ranges, let isNegated): character != "/" && ranges.contains { $0.contains(character) } != isNegated
    case .run, .deepRun: false
    }
  }

  /// The set that a bracket begins, and its length; nil if it is not closed.
  private static func set(in pattern: Substring) -> (Part, length: Int)? {
    let characters = Array(pattern)
    let isNegated = characters.count > 1 && "!^".contains(characters[1])
    let begin = isNegated ? 2 : 1
    // A bracket that closes at once belongs to the set.
    guard let end = characters.indices.dropFirst(begin + 1).first(where: { characters[$0] == "]" }) else { return nil }
    var ranges: [ClosedRange<Character>] = []
    var index = begin
    while index < end {
      if index + 2 < end, characters[index + 1] == "-", characters[index] <= characters[index + 2] {
        ranges.append(characters[index]...characters[index + 2])
        index += 3
      } else {
        ranges.append(characters[index]...characters[index])
        index += 1
      }
    }
    return (.set(ranges, isNegated: isNegated), end + 1)
  }

  /// The files and folders that a pattern of paths matches, in the order of the bytes of their paths; names that begin with a full stop
  /// only where the pattern says so.
  ///
  /// - Returns: the paths, and how many of their first bytes are the pattern's own.
  static func paths(_ pattern: String) -> (paths: [String], fixed: Int) {
    let steps = pattern.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let fixedSteps = steps.prefix { !isPattern($0) }
    let root = fixedSteps.map { $0 + "/" }.joined()
    var found: [String] = []
    let rest = Array(steps[fixedSteps.count...])
    func descend(_ folder: String, _ steps: ArraySlice<String>) {
      guard let step = steps.first else { return }
      let entries = (try? FileReading.entries(in: folder.isEmpty ? "." : folder)) ?? []
      if step == "**" {
        // A link may lead back to a folder above.
        for (name, told) in entries where !name.hasPrefix(".") {
          guard let found = try? FileReading.kindAndLink(at: folder + name, told: told), found.kind == .folder, !found.isLink
          else { continue }
          descend(folder + name + "/", steps)
        }
        if steps.count > 1 { return descend(folder, steps.dropFirst()) }
      }
      let glob = Glob(step == "**" ? "*" : step)
      for (name, told) in entries where (!name.hasPrefix(".") || step.hasPrefix(".")) && glob.matches(name) {
        if steps.count == 1 {
          found.append(folder + name)
        } else if told.map({ $0 == .folder }) ?? FileReading.isFolder(folder + name) {
          descend(folder + name + "/", steps.dropFirst())
        }
      }
    }
    descend(root, rest[...])
    // A file may be reached twice: "**" stands for no folder, too.
    return (Set(found).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, root.utf8.count)
  }
}
