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
  /// - Complexity: linear in the forms' total length and the number of scalars of the Unicode code space.
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
    let emptyPage = [UInt16](repeating: Self.boundary, count: Self.pageSize)
    let blocksOfForms = Set(numbers.keys.map { Int($0.value) / Self.pageSize })
    for block in 0..<(0x110000 / Self.pageSize) {
      var page = emptyPage
      let mayMatter = !Self.holdsOnlyIdeographs(block) || blocksOfForms.contains(block)
      for offset in 0..<(mayMatter ? Self.pageSize : 0) {
        guard let scalar = Unicode.Scalar(UInt32(block * Self.pageSize + offset)) else { continue }
        let folded = Self.classes(of: folding.role(of: scalar), scalar, numbers)
        if folded.count == 1 {
          page[offset] = folded[0]
        } else if let known = ligatures[folded] {
          page[offset] = known
        } else {
          let ligature = count + UInt16(ligatures.count)
          ligatures[folded] = ligature
          expansions += folded
          bounds.append(UInt16(expansions.count))
          page[offset] = ligature
        }
      }
      if let known = pages[page] {
        pageOfBlock.append(known)
      } else {
        let index = UInt16(pages.count)
        pages[page] = index
        pageOfBlock.append(index)
        classes += page
      }
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

  private static func classes(
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
  private static func holdsOnlyIdeographs(_ block: Int) -> Bool {
    let start = block * pageSize
    return (0x3400..<0xA000).contains(start) || start >= 0x20000 && !(0xE0100..<0xE0200).contains(start)
  }
}
