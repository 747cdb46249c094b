// Arabic: proclitics, the article, the nisba paradigm, and names whose words lost their spaces.

import AliasMatching

/// The rules of Arabic.
struct Arabic: LanguageRules {
  let code = "ar"
  let script = Script.arabic
  let functionWords =
    "في من على إلى عن أن إن التي الذي هذا هذه ذلك كان كانت بعد قبل بين خلال وقال قال كما لم لا ما مع أو و ثم حيث"
  let distinctiveLetters = "ةى"

  /// The conjunction that may stand between two names whose space was lost.
  static let conjunction: Unicode.Scalar = "و"
  /// Letters that a form needs to be read out of a word that lost its spaces.
  private static let shortestGlued = 4
  /// Letters that a joined phrase needs, as shorter ones are words of their own.
  private static let shortestJoined = 7

  /// Conjunction, then preposition or future particle; li- swallows the alef of the article.
  let prefixes: [AttachedPrefix] = {
    let conjunctions = ["", "و", "ف"], prepositions = ["", "ب", "ل", "ك", "س"]
    let plain = conjunctions.flatMap { first in prepositions.map { first + $0 } }.filter { !$0.isEmpty }
    // Seldom before names, and begins of common words: كتبت (she wrote) is not "like Tibet", فارس no river Aras.
    let rare: Set<Character> = ["ف", "ك", "س"]
    return plain.map { AttachedPrefix($0, shortestForm: rare.isDisjoint(with: $0) ? 1 : 5) }
      + conjunctions.map { AttachedPrefix($0 + "لل", replacing: "ال") }
  }()

  let abbreviations = ["د", "أ", "م", "ص", "هـ", "ه", "ج"]

  /// Endings of the relative adjective (nisba) on its stem: masculine, feminine, sound plurals, duals, construct, accusative.
  private static let nisbaEndings = ["ي", "ية", "يون", "يين", "يان", "يتين", "يتان", "يات", "يو", "يا"]

  func forms(of form: CatalogueForm) -> [InflectedForm] {
    let texts: [String] =
      switch form.role {
      case .names, .metonyms: [form.text]
      case _ where form.isWhole: [form.text]
      case .adjectives, .people: form.isCollective ? [form.text, "ال" + form.text] : nisba(form.text)
      }
    return (texts + form.irregular).flatMap { text in
      let isGlueable = form.role != .adjectives && !form.isAmbiguous && text.unicodeScalars.count >= Self.shortestGlued
      return ([text] + joined(text)).map { InflectedForm($0, isGlueable: isGlueable) }
    }
  }

  /// The paradigm روسي روسية روسيون … and الروسي الروسية …; of a stem of several words the inflected ones agree:
  /// كوري شمال gives كوري شمالي, الكورية الشمالية, and جنوب أفريق gives جنوب أفريقي, الجنوب أفريقية.
  private func nisba(_ stem: String) -> [String] {
    let words = stem.split(separator: " ").map(String.init)
    guard let last = words.last else { return [] }
    let leading = words.dropLast().map { (word: $0, isInflected: $0.hasSuffix("ي")) }
    return Self.nisbaEndings.flatMap { ending -> [String] in
      let inflected = leading.map { $0.isInflected ? $0.word.dropLast() + ending : $0.word } + [last + ending]
      let isFixedBefore = leading.contains { !$0.isInflected }
      let definite = inflected.enumerated().map { index, word in isFixedBefore && index > 0 ? word : "ال" + word }
      // The accusative in -an is indefinite only.
      return ending == "يا" ? [inflected.joined(separator: " ")] : [inflected, definite].map { $0.joined(separator: " ") }
    }
  }

  /// A phrase without its spaces, all at once or one at a time, as web pages lose them around links.
  private func joined(_ text: String) -> [String] {
    let words = text.split(separator: " ").map(String.init)
    guard words.count > 1, words.reduce(0, { $0 + $1.unicodeScalars.count }) >= Self.shortestJoined,
      words.allSatisfy({ $0.unicodeScalars.count >= 3 })
    else { return [] }
    guard words.count > 2 else { return [words.joined()] }
    let once = (0..<words.count - 1).map { gap in
      words.indices.map { words[$0] + ($0 == gap || $0 == words.count - 1 ? "" : " ") }.joined()
    }
    return [words.joined()] + once
  }
}

extension Arabic {
  var months: String {
    """
    يناير|كانون الثاني|جانفي, فبراير|شباط|فيفري, مارس|آذار, أبريل|إبريل|نيسان|أفريل, مايو|أيار|ماي, \
    يونيو|حزيران|جوان, يوليو|تموز|جويلية|يوليوز, أغسطس|آب|أوت|غشت, سبتمبر|أيلول|شتنبر, أكتوبر|تشرين الأول, \
    نوفمبر|تشرين الثاني|نونبر, ديسمبر|كانون الأول|دجنبر
    """
  }

  var offices: OfficeTitles {
    OfficeTitles(
      place: .before, links: "",
      former: "سابق سابقة أسبق راحل منتخب مخلوع مقبل",
      titles: [
        ("president", "رئيس|رئيسة|رئيس جمهورية|رئيس دولة"),
        ("prime-minister", "رئيس وزراء|رئيسة وزراء|رئيس حكومة|رئيس مجلس وزراء|وزير أول"),
        ("chancellor", "مستشار|مستشارة"),
        ("vice-president", "نائب رئيس|نائبة رئيس"),
        ("foreign-minister secretary-of-state foreign-secretary", "وزير خارجية|وزيرة خارجية"),
        ("defence-minister defence-secretary", "وزير دفاع|وزيرة دفاع"),
        ("interior-minister", "وزير داخلية"),
        ("king", "ملك|عاهل"),
        ("emir", "أمير"),
        ("sultan", "سلطان"),
        ("crown-prince", "ولي عهد"),
        ("supreme-leader", "مرشد أعلى|مرشد"),
        ("secretary-general", "أمين عام|أمين عام ل"),
        ("speaker", "رئيس برلمان|رئيس مجلس نواب"),
        ("high-representative", "مفوض سياسة خارجية|ممثل أعلى لسياسة خارجية"),
      ])
  }
}
