// From a name in any of the readers' scripts to an id of ASCII letters, digits and hyphens.

import AliasMatching

/// Simple romanisation, for ids and not for print: one letter after the other, vowels only where they are written.
enum Romanisation {
  /// The slug of a name; `fallback` where nothing of it can be romanised.
  static func slug(of name: String, fallback: String) -> String {
    var parts: [String] = []
    for word in name.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "\u{A0}" }) {
      let letters = romanised(Array(word.lowercased().unicodeScalars)).filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
      if !letters.isEmpty { parts.append(letters) }
    }
    return parts.isEmpty ? fallback : parts.joined(separator: "-")
  }

  private static func romanised(_ scalars: [Unicode.Scalar]) -> String {
    var text = ""
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch scalar {
      // Waw and ya are consonants at a word's begin and before alef, else long vowels.
      case "و": text += index == 0 || next == "ا" ? "w" : "u"
      case "ي", "ی": text += index == 0 || next == "ا" ? "y" : "i"
      default:
        if let letters = table[scalar] {
          text += letters
        } else {
          text += SpellingFold.key(of: String(scalar))
        }
      }
    }
    return text
  }

  private static let table: [Unicode.Scalar: String] = {
    let rows = """
      ا a أ a إ i آ a ب b پ p ت t ث th ج j چ ch ح h خ kh د d ذ dh ر r ز z ژ zh س s ش sh ص s ض d ط t ظ z ع a غ gh ف f ڤ v ق q ك k ک k
      گ g ل l م m ن n ه h ة a ى a ئ y ؤ w ء -
      а a б b в v г g ґ g д d е e ё yo є ye ж zh з z и i і i ї yi й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh
      щ shch ъ - ы y ь - э e ю yu я ya
      ß ss æ ae œ oe ø o þ th ð d ł l đ d ı i ə e
      """.split(whereSeparator: \.isWhitespace)
    var table: [Unicode.Scalar: String] = [:]
    for index in stride(from: 0, to: rows.count - 1, by: 2) {
      if let scalar = rows[index].unicodeScalars.first { table[scalar] = rows[index + 1] == "-" ? "" : String(rows[index + 1]) }
    }
    return table
  }()
}

/// Stems of East Slavic names, so that their cases count as one name.
enum SlavicStem {
  private static let endings = [
    "иями", "ями", "ами", "ого", "его", "ому", "ему", "ыми", "ими", "ией", "ом", "ем", "ём", "ым", "им", "ой", "ей", "ою", "ею",
    "ую",
    "юю", "ая", "яя", "ый", "ий", "ия", "ию", "ии", "ие", "ое", "а", "я", "у", "ю", "ы", "и", "е", "о", "ь", "й",
  ]

  /// The word without its ending, if three letters are left.
  static func stem(_ word: String) -> String {
    let lower = word.lowercased()
    for ending in endings where lower.hasSuffix(ending) && lower.count - ending.count >= 3 {
      return String(lower.dropLast(ending.count))
    }
    return lower
  }
}
