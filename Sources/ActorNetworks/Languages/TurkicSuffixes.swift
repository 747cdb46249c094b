// Case and plural suffixes of Turkish and Azerbaijani with vowel harmony: a closed list, for words written without an apostrophe.

/// Puts suffixes on words.
///
/// A suffix is written with A (a or e/ə), I (ı, i, u or ü) and D (d or t); letters in brackets stand only behind a vowel.
struct TurkicSuffixes: Sendable {
  /// The A of front words: e in Turkish, ə in Azerbaijani.
  let front: String
  /// Whether D hardens behind voiceless consonants.
  let hardens: Bool
  /// Cases of a name: accusative, dative, locative, ablative, genitive, "with", "that in".
  let cases: [String]
  /// The same behind the possessive suffix of compounds such as Avrupa Birliği.
  let possessiveCases: [String]
  let plurals: [String]
  /// States of four letters, which news names often and which take suffixes all the same.
  let shortNames: Set<String>
  /// Made forms that are words or names of their own.
  let otherWords: Set<String>

  /// The forms of a spelling. Names of persons take theirs behind an apostrophe, which ends the word.
  func forms(of form: CatalogueForm) -> [InflectedForm] {
    let made: [String] =
      switch form.role {
      case _ where form.isAmbiguous || form.caseRule != nil || form.isPersonal: []
      case .names, .metonyms: cases(of: form.text)
      case .adjectives, .people: casesAndPlurals(of: form.text)
      }
    return ([form.text] + form.irregular + made.filter { !otherWords.contains($0) }).map { InflectedForm($0) }
  }

  /// Fewer letters make suffixed forms that are words of their own.
  private static let shortest = 5

  /// Words that end like the head of a compound and are none.
  private static let simple: Set<String> = ["Doğu", "Batı", "Dabi", "Delhi", "Dehli"]

  /// The last vowel decides on the vowels of the suffixes.
  private struct Harmony {
    var isFront: Bool
    var high: String
  }

  private static let harmonies: [(vowels: String, harmony: Harmony)] = [
    ("aıâAI", Harmony(isFront: false, high: "ı")), ("ouóôOU", Harmony(isFront: false, high: "u")),
    ("eiəéîEİƏ", Harmony(isFront: true, high: "i")), ("öüÖÜ", Harmony(isFront: true, high: "ü")),
  ]

  private static func harmony(of word: String) -> Harmony? {
    for letter in word.reversed() {
      if let found = harmonies.first(where: { $0.vowels.contains(letter) }) { return found.harmony }
    }
    return nil
  }

  /// Names of states, places and organisations: cases of the last word.
  private func cases(of name: String) -> [String] {
    let words = name.split(separator: " ")
    guard let last = words.last.map(String.init), isInflected(last) else { return [] }
    if words.count == 1, name.count < Self.shortest, !shortNames.contains(name) { return [] }
    let isCompound =
      words.count > 1 && last.count > 3 && "ıiuü".contains(last.last ?? " ") && !endsInTwoVowels(last)
      && !Self.simple.contains(last)
    return attach(isCompound ? possessiveCases : cases, to: name)
  }

  /// What peoples are called: plural with its cases, and the cases of the singular.
  private func casesAndPlurals(of noun: String) -> [String] {
    guard isInflected(noun) else { return [] }
    return attach(plurals, to: noun) + (noun.count < Self.shortest ? [] : attach(cases, to: noun))
  }

  private func endsInTwoVowels(_ word: String) -> Bool {
    word.suffix(2).allSatisfy { letter in Self.harmonies.contains { $0.vowels.contains(letter) } }
  }

  /// Not abbreviations, not words with digits or full stops: those take an apostrophe.
  private func isInflected(_ word: String) -> Bool {
    word.contains(where: \.isLowercase) && word.last?.isLowercase == true
      && word.allSatisfy { $0.isLetter || $0 == " " || $0 == "-" || $0 == "'" || $0 == "’" }
  }

  private func attach(_ suffixes: [String], to word: String) -> [String] {
    guard let harmony = Self.harmony(of: word), let last = word.last else { return [] }
    let isVowel = Self.harmonies.contains { $0.vowels.contains(last) }
    let isVoiceless = hardens && "fstkçşhp".contains(last)
    return suffixes.map { suffix in
      var text = word, isBuffer = false
      for letter in suffix {
        switch letter {
        case "(": isBuffer = true
        case ")": isBuffer = false
        case _ where isBuffer && !isVowel: continue
        case "A": text += harmony.isFront ? front : "a"
        // Behind an A of the suffix itself the high vowel is ı or i.
        case "I":
          text += text.hasSuffix("lar") || text.hasSuffix("dak") || text.hasSuffix("tak") ? "ı" : high(harmony, behind: text)
        case "D": text += text.count == word.count && isVoiceless ? "t" : "d"
        default: text.append(letter)
        }
      }
      return text
    }
  }

  private func high(_ harmony: Harmony, behind text: String) -> String {
    text.hasSuffix("l" + front + "r") ? "i" : harmony.high
  }
}
