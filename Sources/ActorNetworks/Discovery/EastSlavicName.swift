// The nominative of Russian names that a text has only in other cases.

/// Cases of East Slavic names.
enum EastSlavicName {
  private enum Case { case genitive, dative, instrumental, prepositional }

  /// Endings of men's and women's given names with what the nominative has instead.
  private static let givenEndings: [(ending: String, nominatives: [String], isMale: Bool, grammaticalCase: Case)] = [
    ("ом", [""], true, .instrumental), ("ем", ["й", "ь"], true, .instrumental), ("а", [""], true, .genitive),
    ("я", ["й", "ь"], true, .genitive), ("у", [""], true, .dative), ("ю", ["й", "ь"], true, .dative),
    ("е", ["", "й", "ь"], true, .prepositional),
    ("ой", ["а"], false, .instrumental), ("ей", ["я", "а"], false, .instrumental), ("ы", ["а"], false, .genitive),
    ("и", ["а", "я", "ь"], false, .genitive), ("у", ["а"], false, .dative), ("ю", ["я"], false, .dative),
    ("е", ["а", "я"], false, .dative),
  ]

  /// Men's names that end like women's.
  private static let menInA: Set<String> = [
    "Никита", "Илья", "Савва", "Лука", "Кузьма", "Фома", "Гия", "Каха", "Мустафа", "Абдулла", "Муса",
  ]

  /// The name in the nominative, if its given name is one in another case.
  static func nominative(of name: [String], isGiven: (String) -> Bool) -> [String]? {
    guard name.count > 1, let given = name.first, !isGiven(given) else { return nil }
    for row in givenEndings where given.hasSuffix(row.ending) {
      let stem = given.dropLast(row.ending.count)
      guard stem.count > 1, let nominative = row.nominatives.map({ stem + $0 }).first(where: { isGiven(String($0)) }) else {
        continue
      }
      let isMale = row.isMale || Self.menInA.contains(String(nominative))
      return [String(nominative)] + name.dropFirst().map { surname($0, isMale: isMale, row.grammaticalCase) }
    }
    return nil
  }

  private static func surname(_ word: String, isMale: Bool, _ grammaticalCase: Case) -> String {
    func replaced(_ ending: String, _ with: String) -> String? {
      word.hasSuffix(ending) && word.count - ending.count > 2 ? word.dropLast(ending.count) + with : nil
    }
    guard isMale else {
      for (ending, nominative) in [
        ("овой", "ова"), ("евой", "ева"), ("иной", "ина"), ("ской", "ская"), ("цкой", "цкая"), ("ову", "ова"), ("еву", "ева"),
        ("ину", "ина"),
        ("скую", "ская"), ("цкую", "цкая"), ("овны", "овна"), ("евны", "евна"), ("овне", "овна"), ("евне", "евна"),
        ("овной", "овна"),
        ("евной", "евна"),
      ] {
        if let name = replaced(ending, nominative) { return name }
      }
      return word
    }
    for (ending, nominative) in [
      ("ского", "ский"), ("цкого", "цкий"), ("скому", "ский"), ("цкому", "цкий"), ("ским", "ский"), ("цким", "цкий"),
      ("ском", "ский"),
    ] {
      if let name = replaced(ending, nominative) { return name }
    }
    let endings: [String]
    switch grammaticalCase {
    case .genitive: endings = ["а"]
    case .dative: endings = ["у"]
    case .instrumental: endings = ["ом", "ым", "ем"]
    case .prepositional: endings = ["е"]
    }
    for ending in endings {
      guard let name = replaced(ending, ""), let last = name.last, !"аеёиоуыэюя".contains(last) else { continue }
      return name
    }
    if grammaticalCase == .genitive, let name = replaced("ы", "а") { return name }
    return word
  }

  /// Whether the word is a father's name: Сергеевич, Ивановна. Surnames of this form are made of other names: Абрамович.
  static func isPatronymic(_ word: String, isGiven: (String) -> Bool) -> Bool {
    let word = word.lowercased()
    for ending in ["овн", "евн", "ичн"] where word.dropLast().hasSuffix(ending) || word.dropLast(2).hasSuffix(ending) {
      return true
    }
    for (ending, nominatives) in [("ович", [""]), ("евич", ["ей", "й", "ь"]), ("ьевич", ["ий"])] {
      for suffix in ["", "а", "у", "ем", "е"] where word.hasSuffix(ending + suffix) {
        let stem = word.dropLast(ending.count + suffix.count)
        if nominatives.contains(where: { isGiven(stem + $0) }) { return true }
      }
    }
    return false
  }
}
