// Surnames that follow from persons' full names: once a document has named somebody in full, the last word of the name is enough.

import AliasMatching

/// Makes surnames of full names, for the compiler.
///
/// They count only where the document names the person otherwise, so that the files need list none but those that are unmistakable,
/// and those that no full name ends in.
enum Surnames {
  /// Fewer letters make words and abbreviations.
  private static let shortest = 4
  /// Given names that stand alone mostly mean others of the name, and common Arabic words nobody.
  private static let otherWords: Set<String> = {
    let lists =
      [GivenNames.latin, GivenNames.arabic, GivenNames.cyrillic, CommonArabicWords.table] + DiscoveryWords.rows.map(\.words)
      + Languages.all.map(\.functionWords)
    return Set(lists.flatMap { $0.split(whereSeparator: \.isWhitespace).map { SpellingFold.key(of: String($0)) } })
  }()
  /// Arabic words that belong to the word behind them: عبد الله, نصر الله, بن سلمان, آل ثاني.
  private static let joining: Set<String> = [
    "عبد", "ابو", "ابي", "ابا", "ام", "بن", "ابن", "بنت", "ال", "ولد", "ذو", "نصر", "جار", "فتح", "سيف",
  ]
  /// What rulers are numbered and called by, and second halves of joined names.
  private static let otherArabic: Set<String> = [
    "الاول", "الثاني", "الثانيه", "الاولي", "الشيخ", "اوغلو", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الله", "الدين",
    "الاسلام", "الحق", "الرحمن", "العزيز",
    "الملك", "الكريم",
    "السلام", "الرحيم", "الوهاب", "القادر", "اللطيف", "الحميد", "المجيد", "الفتاح", "الحليم", "الناصر", "الهادي", "العربي",
    "المنفي", "سلام",
  ]

  /// The surname that ends a person's full name; nil if there is none, or it is a form that the entry has anyway.
  static func surname(of form: CatalogueForm, in entry: CatalogueEntry) -> CatalogueForm? {
    guard form.isPersonal, !form.isAmbiguous, form.caseRule == nil else { return nil }
    let words = form.text.split(separator: " ").map(String.init)
    guard words.count > 1, let last = words.last, last.unicodeScalars.count >= shortest, let first = last.unicodeScalars.first
    else { return nil }
    let key = SpellingFold.key(of: last)
    let bare = key.hasPrefix("ال") ? String(key.unicodeScalars.dropFirst(2)) : key
    guard !otherWords.contains(key), !otherWords.contains(bare), !key.contains(" "),
      !entry.forms.contains(where: { $0.language == form.language && SpellingFold.key(of: $0.text) == key })
    else { return nil }
    switch Script(first) {
    case .latin, .cyrillic:
      guard first.properties.isUppercase, !last.unicodeScalars.allSatisfy(\.properties.isUppercase) else { return nil }
    case .arabic:
      guard form.language == "ar", words.count == 2 || first == "ا", !otherArabic.contains(key),
        !joining.contains(SpellingFold.key(of: words[words.count - 2]))
      else { return nil }
    default: return nil
    }
    var surname = form
    surname.text = last
    surname.isAmbiguous = true
    surname.irregular = []
    return surname
  }
}
