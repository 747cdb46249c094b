// From forms and prefixes to the automaton's tables: subset construction over the trie of forms, then packing of rows.

/// A form to match, as its letters stand in the catalogue or were made by a language's rule.
public struct MatchForm: Sendable, Hashable {
  /// The spelling; equal forms after folding become one form of the automaton.
  public var text: String
  /// Whether the form may stand in a word together with other such forms where a space was lost.
  public var isGlueable: Bool

  /// A form.
  public init(_ text: String, isGlueable: Bool = false) {
    self.text = text
    self.isGlueable = isGlueable
  }
}

/// The tables of an automaton before they are written.
package struct AutomatonTables {
  let alphabet: Alphabet
  var cells: [UInt32] = []
  /// Of each accepting state the forms.
  var accepted: [UInt32: [UInt32]] = [:]
  var forms: [UInt32] = []
  var demandingPrefixes: [UInt16] = []
  var root: UInt32 = 0
  var gluedRoot: UInt32 = 0
  var glueLetter: UInt16 = Alphabet.boundary
  var formBegins = FormBegins.Tables()
  var letterKeys: [UInt64] = []
}

/// Builds automata.
public struct AutomatonBuilder {
  /// The longest form, in letters and gaps; longer ones are refused.
  public static let longestForm = 1023

  private let alphabet: Alphabet
  /// Distinct folded forms in ascending order: the trie's leaves.
  private var entries: [[UInt16]] = []
  private var glueable: [Bool] = []
  /// For each form that was given, the number of its folded form; nil if it has no letters or is too long.
  public private(set) var formNumbers: [Int?] = []

  private let prefixes: [(letters: [UInt16], replaced: [UInt16])]
  private let demandingPrefixes: [UInt16]
  private let glueLetter: UInt16

  /// Sets out to match `forms`, each also behind any of `prefixes`.
  ///
  /// - Parameters:
  ///   - forms: the spellings; `formNumbers` tells by which number a hit names each.
  ///   - prefixes: letters that may stand before a form in the same word.
  ///   - glueLetter: a letter that may stand between two glued forms, such as the Arabic و; nil for none.
  ///   - words: further spellings that `encode` is to write.
  public init(
    forms: [MatchForm], prefixes: [AttachedPrefix] = [], glueLetter: Unicode.Scalar? = nil, words: [String] = []
  ) {
    let affixes = prefixes.flatMap { [$0.letters, $0.replaced] } + (glueLetter.map { [String($0)] } ?? []) + words
    alphabet = Alphabet(forms: forms.map(\.text) + affixes)
    let encoder = alphabet
    self.prefixes = prefixes.compactMap { prefix in
      encoder.encode(prefix.letters).map { ($0, encoder.encode(prefix.replaced) ?? []) }
    }
    demandingPrefixes = prefixes.filter { $0.shortestForm > 1 }.sorted { $0.shortestForm > $1.shortestForm }.flatMap {
      prefix -> [UInt16] in
      let letters = encoder.encode(prefix.letters) ?? []
      return [UInt16(prefix.shortestForm), UInt16(letters.count)] + letters
    }
    self.glueLetter = glueLetter.flatMap { encoder.encode(String($0))?.first } ?? Alphabet.boundary

    let encoded = forms.map { form in
      encoder.encode(form.text).flatMap { classes in
        classes.count <= Self.longestForm && Self.startsWord(classes[0], encoder) ? classes : nil
      }
    }
    let order = encoded.indices.filter { encoded[$0] != nil }
      .sorted { (encoded[$0] ?? []).lexicographicallyPrecedes(encoded[$1] ?? []) }
    formNumbers = [Int?](repeating: nil, count: forms.count)
    for index in order {
      guard let classes = encoded[index] else { continue }
      if entries.last != classes {
        entries.append(classes)
        glueable.append(false)
      }
      formNumbers[index] = entries.count - 1
      if forms[index].isGlueable { glueable[entries.count - 1] = true }
    }
  }

  /// A spelling in the classes by which `Automaton.words` tells the words of a text; nil if it holds other characters.
  package func encode(_ spelling: String) -> [UInt16]? { alphabet.encode(spelling) }

  private static func startsWord(_ first: UInt16, _ alphabet: Alphabet) -> Bool {
    first >= Alphabet.firstLetter && first < alphabet.ideographEnd
  }

  /// The automaton.
  ///
  /// - Complexity: O(total length of the forms) states; the prefixes add states only where a prefix's letters also begin forms.
  public func build() -> Automaton? {
    var writer = TableWriter()
    Automaton.write(tables(), to: &writer)
    guard var reader = TableReader(TableMemory(copying: writer.finish(magic: 0)), magic: 0) else { return nil }
    return Automaton(reader: &reader)
  }

  /// The automaton's tables, for writing into a larger image.
  package func tables() -> AutomatonTables {
    var graph = StateGraph(entries: entries, prefixes: prefixes)
    let root = graph.start(withPrefixes: true)
    let gluedRoot = graph.start(withPrefixes: false)
    graph.determinise()

    var tables = AutomatonTables(alphabet: alphabet)
    let isAccepting = graph.accepted.map { !$0.isEmpty }
    let bases = RowPacking.pack(graph.transitions, isAccepting: isAccepting, rowLength: Int(alphabet.count), into: &tables)
    tables.root = bases[root]
    tables.gluedRoot = bases[gluedRoot]
    tables.glueLetter = glueLetter
    tables.demandingPrefixes = demandingPrefixes
    let isGlueable = graph.accepted.map { $0.contains { glueable[Int($0)] } }
    let states = AutomatonGraph(
      transitions: graph.transitions, isAccepting: isAccepting, isGlueable: isGlueable, root: root, gluedRoot: gluedRoot,
      glueLetter: glueLetter)
    tables.formBegins = FormBegins.Gatherer(states, alphabet: alphabet).tables(bases: bases)
    tables.letterKeys = KeySet.words(of: LetterFilter.Gatherer(states, alphabet: alphabet).keys, bits: 8)
    for (state, accepted) in graph.accepted.enumerated() where !accepted.isEmpty { tables.accepted[bases[state]] = accepted }
    tables.forms = zip(entries, glueable).map { classes, isGlueable in
      UInt32(classes.count) | (isGlueable ? 1 << 10 : 0) | UInt32(classes[0]) << 16
    }
    return tables
  }
}

/// Subset construction. A deterministic state is a set of places: nodes of the trie of forms, and nodes of the prefixes' trie.
///
/// The trie is not built: a node is a range of the sorted forms that share their first `depth` classes.
private struct StateGraph {
  struct Place: Hashable {
    var low: Int32
    var high: Int32
    /// Letters read of the forms; negative for a node of the prefixes.
    var depth: Int32
  }

  let entries: [[UInt16]]
  /// The prefixes' trie: children by class, and the letters that a form continues behind when the prefix ends here.
  private var prefixChildren: [[UInt16: Int32]] = [[:]]
  private var prefixEnds: [[[UInt16]]] = [[]]

  private var states: [[Place]] = []
  private var numbers: [[Place]: Int] = [:]
  private(set) var transitions: [[(on: UInt16, to: Int32)]] = []
  private(set) var accepted: [[UInt32]] = []

  init(entries: [[UInt16]], prefixes: [(letters: [UInt16], replaced: [UInt16])]) {
    self.entries = entries
    for prefix in prefixes {
      var node = 0
      for letter in prefix.letters {
        if let next = prefixChildren[node][letter] {
          node = Int(next)
        } else {
          prefixChildren[node][letter] = Int32(prefixChildren.count)
          node = prefixChildren.count
          prefixChildren.append([:])
          prefixEnds.append([])
        }
      }
      prefixEnds[node].append(prefix.replaced)
    }
  }

  private var wholeTrie: Place { Place(low: 0, high: Int32(entries.count), depth: 0) }

  mutating func start(withPrefixes: Bool) -> Int {
    number(of: withPrefixes ? [wholeTrie, Place(low: 0, high: 0, depth: -1)] : [wholeTrie])
  }

  mutating func determinise() {
    var state = 0
    while state < states.count {
      expand(state)
      state += 1
    }
  }

  private mutating func number(of places: [Place]) -> Int {
    if let known = numbers[places] { return known }
    numbers[places] = states.count
    states.append(places)
    transitions.append([])
    accepted.append([])
    return states.count - 1
  }

  private mutating func expand(_ state: Int) {
    var next: [(on: UInt16, place: Place)] = []
    for place in states[state] {
      if place.depth < 0 {
        for (letter, child) in prefixChildren[Int(place.low)].sorted(by: { $0.key < $1.key }) {
          next.append((letter, Place(low: child, high: child, depth: -1)))
          for replaced in prefixEnds[Int(child)] {
            if let behind = node(behind: replaced) { next.append((letter, behind)) }
          }
        }
        continue
      }
      let depth = Int(place.depth)
      var low = Int(place.low)
      if low < place.high, entries[low].count == depth {
        accepted[state].append(UInt32(low))
        low += 1
      }
      while low < place.high {
        let letter = entries[low][depth]
        var high = low + 1
        while high < place.high, entries[high][depth] == letter { high += 1 }
        next.append((letter, Place(low: Int32(low), high: Int32(high), depth: place.depth + 1)))
        low = high
      }
    }
    next.sort { ($0.on, $0.place.depth, $0.place.low) < ($1.on, $1.place.depth, $1.place.low) }
    var index = 0
    while index < next.count {
      let letter = next[index].on
      var places: [Place] = []
      while index < next.count, next[index].on == letter {
        if places.last != next[index].place { places.append(next[index].place) }
        index += 1
      }
      transitions[state].append((letter, Int32(number(of: places))))
    }
  }

  private func node(behind letters: [UInt16]) -> Place? {
    var place = wholeTrie
    for letter in letters {
      let depth = Int(place.depth)
      let range = Int(place.low)..<Int(place.high)
      guard let low = range.first(where: { entries[$0].count > depth && entries[$0][depth] == letter }) else { return nil }
      let high = range[low...].first { entries[$0][depth] != letter } ?? range.upperBound
      place = Place(low: Int32(low), high: Int32(high), depth: place.depth + 1)
    }
    return place
  }
}
