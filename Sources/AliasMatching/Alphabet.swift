// The matcher's alphabet: a table from Unicode scalar to a small class number, made from the forms that are to be matched.

/// Class numbers of scalars.
///
/// Classes from `firstLetter` on stand for folded letters that occur in some form; all other letters share one class, so that a
/// word without such letters is known to hold no form. The numbering, in ascending order: the four fixed classes, letters,
/// ideographs, boundary characters that forms contain (`.` in `U.S.`), then one class for each ligature.
struct Alphabet: Sendable {
  static let boundary: UInt16 = 0
  static let skip: UInt16 = 1
  static let gap: UInt16 = 2
  /// A letter that no form contains.
  static let otherLetter: UInt16 = 3
  static let firstLetter: UInt16 = 4

  /// Scalars to a page of the two-level table.
  static let pageSize = 64

  /// End of the letters' classes, begin of the ideographs'.
  let letterEnd: UInt16
  /// End of the ideographs' classes.
  let ideographEnd: UInt16
  /// Number of classes that an automaton sees; ligatures have numbers from here on.
  let count: UInt16
  /// Page of a scalar: index `scalar / 64`.
  let pageOfBlock: [UInt16]
  /// Classes, page by page.
  let classes: [UInt16]
  /// Expansions of the ligatures: for ligature `count + k`, the classes `expansions[bounds[k]..<bounds[k + 1]]`.
  let expansions: [UInt16]
  let expansionBounds: [UInt16]

  private let classOfScalar: [Unicode.Scalar: UInt16]

  /// The alphabet in which all of `forms` can be written.
  ///
  /// - Complexity: linear in the forms' total length and the number of blocks of the Unicode code space.
  init(forms: [String]) {
    let folding = ScalarFolding.shared
    var letters: Set<Unicode.Scalar> = [], ideographs: Set<Unicode.Scalar> = [], inner: Set<Unicode.Scalar> = []
    for form in forms {
      for scalar in form.unicodeScalars {
        switch folding.role(of: scalar) {
        case .letters(let folded): letters.formUnion(folded)
        case .ideograph(let ideograph): ideographs.insert(ideograph)
        case .boundary where scalar.value >= 0x20: inner.insert(scalar)
        case .boundary, .skip, .gap: break
        }
      }
    }
    var next = Self.firstLetter
    var numbers: [Unicode.Scalar: UInt16] = [:]
    func number(_ scalars: Set<Unicode.Scalar>) -> UInt16 {
      for scalar in scalars.sorted() {
        numbers[scalar] = next
        next += 1
      }
      return next
    }
    letterEnd = number(letters)
    ideographEnd = number(ideographs)
    count = number(inner)
    classOfScalar = numbers

    var ligatures: [[UInt16]: UInt16] = [:]
    var expansions: [UInt16] = [], bounds: [UInt16] = [0]
    var pages: [[UInt16]: UInt16] = [:]
    var pageOfBlock: [UInt16] = [], classes: [UInt16] = []
    func number(ofPage page: [UInt16]) -> UInt16 {
      if let known = pages[page] { return known }
      let number = UInt16(pages.count)
      pages[page] = number
      classes += page
      return number
    }
    let plain = PlainPages.shared
    let firstLigature = count
    var pageOfPlain = [UInt16?](repeating: nil, count: plain.pages.count)
    var isTouched = plain.holdsLigatures
    for letter in numbers.keys {
      isTouched[Int(letter.value) / Self.pageSize] = true
      for block in plain.blocksOfLetter[letter] ?? [] { isTouched[block] = true }
    }
    for block in 0..<(0x110000 / Self.pageSize) {
      guard isTouched[block] else {
        let page = plain.pageOfBlock[block]
        let known = pageOfPlain[page] ?? number(ofPage: plain.pages[page])
        pageOfPlain[page] = known
        pageOfBlock.append(known)
        continue
      }
      let page = (0..<Self.pageSize).map { offset -> UInt16 in
        guard let scalar = Unicode.Scalar(UInt32(block * Self.pageSize + offset)) else { return Self.boundary }
        let folded = Self.classes(of: folding.role(of: scalar), scalar, numbers)
        if folded.count == 1 { return folded[0] }
        if let known = ligatures[folded] { return known }
        let ligature = firstLigature + UInt16(ligatures.count)
        ligatures[folded] = ligature
        expansions += folded
        bounds.append(UInt16(expansions.count))
        return ligature
      }
      pageOfBlock.append(number(ofPage: page))
    }
    self.pageOfBlock = pageOfBlock
    self.classes = classes
    self.expansions = expansions
    expansionBounds = bounds
  }

  /// A form in classes, gaps collapsed and trimmed; nil if it holds a character outside the alphabet or nothing at all.
  func encode(_ form: String) -> [UInt16]? {
    var classes: [UInt16] = []
    for scalar in form.unicodeScalars {
      for value in Self.classes(of: ScalarFolding.shared.role(of: scalar), scalar, classOfScalar) {
        switch value {
        case Self.skip: continue
        case Self.gap: if let last = classes.last, last != Self.gap { classes.append(value) }
        case Self.boundary, Self.otherLetter: return nil
        default: classes.append(value)
        }
      }
    }
    if classes.last == Self.gap { classes.removeLast() }
    return classes.isEmpty ? nil : classes
  }

  fileprivate static func classes(
    of role: ScalarRole, _ scalar: Unicode.Scalar, _ numbers: [Unicode.Scalar: UInt16]
  ) -> [UInt16] {
    switch role {
    case .boundary: [numbers[scalar] ?? boundary]
    case .skip: [skip]
    case .gap: [gap]
    case .letters(let folded): folded.map { numbers[$0] ?? otherLetter }
    case .ideograph(let ideograph): [numbers[ideograph] ?? boundary]
    }
  }

  /// Whether a block holds nothing but ideographs, emoji or nothing at all, which are boundaries unless a form contains them.
  fileprivate static func holdsOnlyIdeographs(_ block: Int) -> Bool {
    let start = block * pageSize
    return (0x3400..<0xA000).contains(start) || start >= 0x20000 && !(0xE0100..<0xE0200).contains(start)
  }
}

/// The pages of an alphabet without letters, made once: the letters of some forms touch few of them.
private struct PlainPages {
  static let shared = PlainPages()

  /// The distinct pages; those of blocks that hold ligatures mean nothing.
  private(set) var pages: [[UInt16]] = []
  /// For each block the index of its page.
  private(set) var pageOfBlock: [Int] = []
  /// The blocks that hold a scalar which counts as this letter.
  private(set) var blocksOfLetter: [Unicode.Scalar: Set<Int>] = [:]
  /// For each block whether it holds a scalar which counts as several letters.
  private(set) var holdsLigatures = [Bool](repeating: false, count: 0x110000 / Alphabet.pageSize)

  private init() {
    let folding = ScalarFolding.shared
    var numbers: [[UInt16]: Int] = [:]
    for block in 0..<(0x110000 / Alphabet.pageSize) {
      var page = [UInt16](repeating: Alphabet.boundary, count: Alphabet.pageSize)
      for offset in 0..<(Alphabet.holdsOnlyIdeographs(block) ? 0 : Alphabet.pageSize) {
        guard let scalar = Unicode.Scalar(UInt32(block * Alphabet.pageSize + offset)) else { continue }
        let role = folding.role(of: scalar)
        if case .letters(let letters) = role {
          for letter in letters { blocksOfLetter[letter, default: []].insert(block) }
          if letters.count != 1 { holdsLigatures[block] = true }
        }
        page[offset] = Alphabet.classes(of: role, scalar, [:]).first ?? Alphabet.boundary
      }
      let number = numbers[page] ?? pages.count
      if number == pages.count {
        numbers[page] = number
        pages.append(page)
      }
      pageOfBlock.append(number)
    }
  }
}
