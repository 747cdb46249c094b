// Whether a surname in the text belongs to somebody else: Jill Biden is not the president.

import AliasMatching

/// Looks at the word before a surname.
struct FirstNames {
  /// Words with a capital that stand before a surname and are no first name.
  private static let titles: Set<String> = [
    "president", "vice", "prime", "minister", "secretary", "chancellor", "premier", "chairman", "chairwoman", "chief", "leader",
    "king",
    "queen", "prince", "princess", "sheikh", "emir", "sultan", "pope", "ayatollah", "general", "gen", "colonel", "col", "admiral",
    "senator", "sen", "representative", "rep", "governor", "gov", "speaker", "ambassador", "judge", "justice", "lord", "sir",
    "mr", "mrs",
    "ms", "dr", "pm", "fm", "envoy", "spokesman", "spokeswoman", "comrade", "candidate", "then", "elect", "ex", "under",
    "administration",
    "président", "présidente", "premier", "ministre", "chancelier", "chancelière", "monsieur", "madame", "m", "mme", "roi",
    "pape",
    "presidente", "ministro", "ministra", "canciller", "rey", "papa", "señor", "señora", "sr", "sra", "don", "premiê", "signor",
    "cumhurbaşkanı", "başbakan", "başbakanı", "bakan", "bakanı", "başkan", "başkanı", "lideri", "sayın", "kral", "sekreteri",
    "президент", "премьер", "министр", "канцлер", "господин", "король", "генерал", "глава", "лидер", "прем'єр", "міністр",
  ]

  /// Whether the word directly before a surname is the first name of another person: it has a capital, is no title, and is not the first
  /// of its sentence. Where the word behind has a capital too, as in a headline, nothing is said.
  static func belongToAnother(surname range: Range<Int>, in text: UTF8Text) -> Bool {
    guard let before = word(before: range.lowerBound, in: text), before.isInsideSentence else { return false }
    guard before.text.unicodeScalars.first?.properties.isUppercase == true, before.text.count > 1,
      !before.text.unicodeScalars.allSatisfy(\.properties.isUppercase), !titles.contains(before.text.lowercased())
    else { return false }
    return !startsWithCapital(behind: range.upperBound, in: text)
  }

  /// The word that a single space separates from `index`, and whether another word stands before it in the sentence.
  private static func word(before index: Int, in text: UTF8Text) -> (text: String, isInsideSentence: Bool)? {
    guard index > 1, text.bytes[index - 1] == 0x20 else { return nil }
    var start = index - 1
    while start > 0, isWordByte(text.bytes[start - 1]) { start -= 1 }
    guard start < index - 1 else { return nil }
    let isInside = start > 1 && text.bytes[start - 1] == 0x20 && isWordByte(text.bytes[start - 2])
    return (text.string(start..<index - 1), isInside)
  }

  private static func startsWithCapital(behind index: Int, in text: UTF8Text) -> Bool {
    guard index + 1 < text.bytes.count, text.bytes[index] == 0x20 else { return false }
    var end = index + 1
    while end < text.bytes.count, isWordByte(text.bytes[end]) { end += 1 }
    return text.string(index + 1..<end).unicodeScalars.first?.properties.isUppercase == true
  }

  /// Letters of ASCII and all that lies beyond: quotes and dashes beyond ASCII count as letters, and then have no capital.
  private static func isWordByte(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x41...0x5A).contains(byte & 0xDF) }
}
