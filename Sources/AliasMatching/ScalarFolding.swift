// What one Unicode scalar means to the matcher: a letter under spelling-insensitive folding, a mark to skip, a gap, or a boundary.

/// The role of one Unicode scalar in matching, after folding of spelling.
///
/// Folding makes forms equal that writers use for one another: upper and lower case, Latin, Greek and Cyrillic letters with and
/// without diacritics (composed or not), the forms of alef, hamza carriers, ya and alef maqsura, ta marbuta and ha, Persian and
/// Arabic kaf and ya, presentation forms, digits of all kinds. It is a function of the scalar alone, so text and catalogue are
/// folded by the same table and source offsets never move.
package enum ScalarRole: Hashable, Sendable {
  /// Ends a word and never stands inside a form: punctuation, line breaks, symbols.
  case boundary
  /// Does not count: vowel signs, combining marks, tatweel, zero-width and directional characters.
  case skip
  /// Separates the words of a form; a run of gaps counts as one: spaces, hyphens, apostrophes, underscore.
  case gap
  /// A letter or digit that counts as these folded scalars: mostly one, more for ligatures.
  case letters([Unicode.Scalar])
  /// A character of a script written without spaces (Han, kana, Thai …): a word of its own.
  case ideograph(Unicode.Scalar)
}

/// The folding of spelling, for those who compare spellings outside the matcher.
public enum SpellingFold {
  /// A key that is equal for spellings that the matcher takes for the same: folded letters, gaps as single spaces.
  public static func key(of text: String) -> String { String(decoding: bytes(of: text), as: UTF8.self) }

  /// The key as UTF-8: compared and hashed byte by byte, which is faster than as a string.
  ///
  /// - Complexity: O(length of the text).
  package static func bytes(of text: String) -> [UInt8] {
    let folding = ScalarFolding.shared
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    let space = UInt8(ascii: " ")
    for scalar in text.unicodeScalars {
      let folded = folding.single(scalar)
      switch folded {
      case ScalarFolding.skipped: continue
      case UInt32(space): if let last = key.last, last != space { key.append(space) }
      case ScalarFolding.several:
        if case .letters(let letters) = folding.role(of: scalar) { letters.forEach { append($0.value, to: &key) } }
      default: append(folded, to: &key)
      }
    }
    if key.last == space { key.removeLast() }
    return key
  }

  private static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    guard let encoded = Unicode.Scalar(scalar).flatMap(UTF8.encode) else { return }
    bytes.append(contentsOf: encoded)
  }
}

/// The folding of spelling, one scalar at a time.
package struct ScalarFolding: Sendable {
  /// Composed letter to its base letter, for scripts with diacritics.
  private let bases: [Unicode.Scalar: Unicode.Scalar]

  /// The folding; one for all, as its tables never change.
  package static let shared = ScalarFolding()

  /// Roles of the scalars below `tableEnd`, up to the Georgian letters; those of the many characters beyond, which few texts fold, are
  /// worked out when asked for.
  private var table: [ScalarRole] = []
  private static let tableEnd: UInt32 = 0x1100
  /// What each scalar below `tableEnd` counts as, see `single`.
  private var singles: [UInt32] = []
  /// A scalar that does not count.
  static let skipped: UInt32 = 0
  /// A scalar that counts as several letters.
  static let several: UInt32 = 1

  private init() {
    bases = Self.composedLetters()
    table = (0..<Self.tableEnd).map { Unicode.Scalar($0).map(computeRole) ?? .boundary }
    singles = table.enumerated().map { Self.single($1, UInt32($0)) }
  }

  /// The folded scalar, a space for a gap, itself for what is no letter; or `skipped` or `several`.
  func single(_ scalar: Unicode.Scalar) -> UInt32 {
    scalar.value < Self.tableEnd ? singles[Int(scalar.value)] : Self.single(computeRole(scalar), scalar.value)
  }

  private static func single(_ role: ScalarRole, _ value: UInt32) -> UInt32 {
    switch role {
    case .skip: skipped
    case .gap: 0x20
    case .letters(let letters): letters.count == 1 ? letters[0].value : several
    case .boundary, .ideograph: value
    }
  }

  /// What `scalar` means to the matcher.
  package func role(of scalar: Unicode.Scalar) -> ScalarRole {
    scalar.value < Self.tableEnd ? table[Int(scalar.value)] : computeRole(scalar)
  }

  private func computeRole(_ scalar: Unicode.Scalar) -> ScalarRole {
    let value = scalar.value
    if Self.isSkipped(value) { return .skip }
    if Self.isGap(value) { return .gap }
    if let letters = Self.special[scalar] { return .letters(letters) }
    if let letters = Self.presentationForm(value) { return letters.isEmpty ? .skip : .letters(letters) }
    let properties = scalar.properties
    if let digit = Self.decimalDigit(scalar) { return .letters([digit]) }
    guard properties.isAlphabetic || properties.numericType != nil else { return .boundary }
    if Self.isUnspaced(value) { return .ideograph(scalar) }
    let lower = properties.lowercaseMapping.unicodeScalars.first ?? scalar
    if let letters = Self.special[lower] { return .letters(letters) }
    return .letters([bases[lower] ?? lower])
  }

  // MARK: Classes of scalars

  private static func isSkipped(_ value: UInt32) -> Bool {
    switch value {
    case 0x00AD, 0x034F, 0x061C, 0x0640, 0x180E, 0xFEFF: true
    case 0x0300...0x036F, 0x0483...0x0489, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
    case 0x0591...0x05BD, 0x05BF, 0x05C1...0x05C2, 0x05C4...0x05C5, 0x05C7: true
    case 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E4, 0x06E7...0x06E8, 0x06EA...0x06ED: true
    case 0x08D3...0x08FF, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
    default: false
    }
  }

  private static func isGap(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true  // spaces
    case 0x2D, 0x5F, 0x05BE, 0x2010...0x2013, 0x2212: true  // hyphens, underscore, maqaf
    case 0x27, 0x60, 0xB4, 0x02B9...0x02BC, 0x02BE...0x02BF, 0x055A, 0x2018...0x2019, 0x2032, 0xFF07: true  // apostrophes
    case 0xB7, 0x30FB: true  // middle dots between the parts of transcribed names
    default: false
    }
  }

  private static func isUnspaced(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: true  // Thai, Lao, Burmese, Khmer
    case 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  private static func decimalDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar.properties.generalCategory == .decimalNumber, let value = scalar.properties.numericValue else { return nil }
    return Unicode.Scalar(UInt32(0x30 + Int(value)))
  }

  // MARK: Letters

  /// Letters whose folding no decomposition gives.
  private static let special: [Unicode.Scalar: [Unicode.Scalar]] = {
    var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    let rows: [(String, String)] = [
      ("آأإٱا", "ا"), ("ؤ", "و"), ("ئىیېۍۑێ", "ي"), ("ۆۇۋ", "و"), ("ةهہۀەھۃ", "ه"), ("كکڪګ", "ك"),
      ("پ", "ب"), ("چ", "ج"), ("ژ", "ز"), ("ڤڨ", "ف"), ("گ", "ك"), ("ڭ", "ك"),
      ("ıİ", "i"), ("łŁ", "l"), ("øØ", "o"), ("đĐðÐ", "d"), ("ħĦ", "h"), ("ŧŦ", "t"), ("əƏ", "e"),
      ("ς", "σ"), ("ґҐ", "г"),
    ]
    for (letters, base) in rows {
      for letter in letters.unicodeScalars { table[letter] = Array(base.unicodeScalars) }
    }
    for (ligature, letters) in [
      ("ß", "ss"), ("ẞ", "ss"), ("æ", "ae"), ("œ", "oe"), ("þ", "th"), ("ĳ", "ij"), ("և", "եւ"),
      ("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl"), ("ﷲ", "الله"),
    ] {
      for letter in ligature.unicodeScalars { table[letter] = Array(letters.unicodeScalars) }
    }
    // Full-width Latin, as in East Asian text.
    for offset in UInt32(0)..<26 {
      if let base = Unicode.Scalar(0x61 + offset) {
        for start in [UInt32(0xFF21), 0xFF41] { if let wide = Unicode.Scalar(start + offset) { table[wide] = [base] } }
      }
    }
    return table
  }()

  /// The folded letters of a scalar of Arabic Presentation Forms-B (PDF text, old web pages); empty for its vowel signs.
  private static func presentationForm(_ value: UInt32) -> [Unicode.Scalar]? {
    switch value {
    case 0xFE70...0xFE7F: return []
    case 0xFEF5...0xFEFC: return ["ل", "ا"]
    case 0xFE80...0xFEF4: return presentationLetters[Int(value - 0xFE80)].map { [$0] }
    default: return nil
    }
  }

  /// Folded letters of U+FE80...U+FEF4: each Arabic letter stands there in its two or four shapes, in order.
  private static let presentationLetters: [Unicode.Scalar?] = {
    let shapes: [(Unicode.Scalar, Int)] = [
      ("ء", 1), ("ا", 2), ("ا", 2), ("و", 2), ("ا", 2), ("ي", 4), ("ا", 2), ("ب", 4), ("ه", 2), ("ت", 4), ("ث", 4), ("ج", 4),
      ("ح", 4),
      ("خ", 4), ("د", 2), ("ذ", 2), ("ر", 2), ("ز", 2), ("س", 4), ("ش", 4), ("ص", 4), ("ض", 4), ("ط", 4), ("ظ", 4), ("ع", 4),
      ("غ", 4),
      ("ف", 4), ("ق", 4), ("ك", 4), ("ل", 4), ("م", 4), ("ن", 4), ("ه", 4), ("و", 2), ("ي", 2), ("ي", 4),
    ]
    return shapes.flatMap { letter, count in [Unicode.Scalar?](repeating: letter, count: count) }
  }()

  /// Lower-case letters that compose with diacritics, mapped to their base.
  ///
  /// Written down, as the standard library has no public decomposition, and to work them out of the canonical equivalence of its strings, as
  /// a test does, takes 60 ms.
  static func composedLetters() -> [Unicode.Scalar: Unicode.Scalar] {
    let rows: [(Unicode.Scalar, String)] = [
      ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"), ("b", "ḃḅḇ"), ("c", "çćĉċč"), ("d", "ďḋḍḏḑḓ"),
      ("e", "èéêëēĕėęěȅȇȩḕḗḙḛẹẻẽếềểễệ"), ("f", "ḟ"), ("g", "ĝğġģǧǵḡ"), ("h", "ĥȟḣḥḧḩḫẖ"), ("i", "ìíîïĩīĭįǐȉȋḭḯỉị"),
      ("j", "ĵǰ"), ("k", "ķǩḱḳḵ"), ("l", "ĺļľḷḹḻḽ"), ("m", "ḿṁṃ"), ("n", "ñńņňǹṅṇṉṋ"),
      ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṑṓọỏốồổỗộớờởỡợ"), ("p", "ṕṗ"), ("r", "ŕŗřȑȓṙṛṝṟ"), ("s", "śŝşšșṡṣṥṧṩ"), ("t", "ţťțṫṭṯṱẗ"),
      ("u", "ùúûüũūŭůűųưǔǖǘǜȕȗṳṵṷṹụủứừửữự"), ("v", "ṽṿ"), ("w", "ŵẁẃẅẇẉẘ"), ("x", "ẋẍ"), ("y", "ýÿŷȳẏẙỳỵỷỹ"),
      ("z", "źżžẑẓẕ"), ("α", "άἀἁἂἃἄἅὰάᾰᾱᾲᾳᾴᾶ"), ("ε", "έἐἑὲέ"), ("η", "ήἠἡὴήῃῆ"), ("ι", "ίϊἰἱὶίῐῑῖ"), ("ο", "όὀὁὸό"),
      ("υ", "ϋύὐὑὺύῠῡῦ"), ("ω", "ώὠὡὼώῳῶ"), ("а", "ӑӓ"), ("г", "ѓ"), ("е", "ѐёӗ"), ("ж", "ӂӝ"), ("и", "йѝӣӥ"), ("к", "ќ"),
      ("о", "ӧ"), ("у", "ўӯӱӳ"), ("ч", "ӵ"), ("ы", "ӹ"), ("э", "ӭ"), ("і", "ї"),
    ]
    var bases: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (base, letters) in rows {
      for letter in letters.unicodeScalars { bases[letter] = base }
    }
    return bases
  }
}
