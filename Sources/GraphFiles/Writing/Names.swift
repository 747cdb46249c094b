// Names that fit where a format has no room for every name.

/// Names that a format needs for itself, such as `id` or `source`.
///
/// An attribute of such a name is written with a low line behind it, and one that has low lines behind such a name with one more. So no
/// two names become one, and readers can take the low line off again. Case makes no difference, as it makes none to Gephi.
struct ReservedNames: Sendable, ExpressibleByArrayLiteral {
  private let names: Set<String>

  init(arrayLiteral names: String...) { self.names = Set(names.map { $0.lowercased() }) }

  /// The name to write for an attribute's.
  func written(_ name: String) -> String { isTaken(name) ? name + "_" : name }

  /// The attribute's name for a written one.
  func read(_ name: String) -> String { name.hasSuffix("_") && isTaken(name) ? String(name.dropLast()) : name }

  /// The attributes' names for written ones; one that would then be another's stays as it is written.
  func read(_ names: [String]) -> [String] {
    var (result, taken) = (names, Set(names.filter { read($0) == $0 }))
    // The shorter first, as `id_` may have to make room for what was written as `id__`.
    for index in names.indices.sorted(by: { names[$0].utf8.count < names[$1].utf8.count })
    where read(names[index]) != names[index] {
      let name = read(names[index])
      if taken.insert(name).inserted { result[index] = name } else { taken.insert(names[index]) }
    }
    return result
  }

  private func isTaken(_ name: String) -> Bool {
    var stem = name[...]
    while stem.last == "_" { stem.removeLast() }
    return names.contains(stem.lowercased())
  }
}

/// Names made distinct by numbers.
enum DistinctNames {
  /// The names; each that came before gets `_2`, `_3` … behind it, or another separator than the low line.
  ///
  /// - Parameter isPreferred: whether the name at an index keeps its form against those that are not preferred, even if they come before.
  /// - Complexity: O(n) for n names of bounded length.
  static func made(from names: [String], separator: String = "_", isPreferred: (Int) -> Bool = { _ in true }) -> [String] {
    var (distinct, taken, next) = (names, Set<String>(), [String: Int]())
    let preferred = names.indices.map(isPreferred)
    let repeated = [true, false].flatMap { turn in
      names.indices.filter { preferred[$0] == turn && !taken.insert(names[$0]).inserted }
    }
    for index in repeated {
      let stem = names[index] + separator
      var number = next[stem, default: 2]
      while !taken.insert("\(stem)\(number)").inserted { number += 1 }
      distinct[index] = "\(stem)\(number)"
      next[stem] = number + 1
    }
    return distinct
  }
}
