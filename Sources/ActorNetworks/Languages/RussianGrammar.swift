// The rows of endings of Russian names, and the words that follow no row.

struct RussianGrammar: EastSlavicGrammar {
  let adjectives = [
    DeclensionRow("кий", "ий ого ому ий им ом", .masculine), DeclensionRow("ый", "ый ого ому ый ым ом", .masculine),
    DeclensionRow("жий ший чий щий ний", "ий его ему ий им ем", .masculine),
    DeclensionRow("ольшая ужая", "ая ой ой ую ой ой", .feminine),
    DeclensionRow("жая шая чая щая", "ая ей ей ую ей ей", .feminine),
    DeclensionRow("ая", "ая ой ой ую ой ой", .feminine), DeclensionRow("яя", "яя ей ей юю ей ей", .feminine),
    DeclensionRow("кое гое хое", "ое ого ому ое им ом", .neuter), DeclensionRow("ое", "ое ого ому ое ым ом", .neuter),
    DeclensionRow("ее", "ее его ему ее им ем", .neuter), DeclensionRow("ые", "ые ых ым ые ыми ых", .plural),
    DeclensionRow("кие гие хие жие шие чие щие ние", "ие их им ие ими их", .plural),
    DeclensionRow("овы евы", "ы ых ым ы ыми ых", .plural),
  ]

  let nouns = [
    // Foreign names in two vowels, and what else cannot decline.
    DeclensionRow("аа еа иа оа уа эа", "- - - - - -", .feminine), DeclensionRow("ия", "я и и ю ей и", .feminine),
    DeclensionRow("я", "я и е ю ей е", .feminine), DeclensionRow("ка га ха", "а и е у ой е", .feminine),
    DeclensionRow("жа ша ча ща", "а и е у ей/ой е", .feminine), DeclensionRow("ца", "а ы е у ей е", .feminine),
    DeclensionRow("а", "а ы е у ой е", .feminine),
    DeclensionRow(
      "русь Русь ибирь хичевань азань язань юмень страхань нефть ласть ость сеть Сеть Ось ермь верь ерчь тепь вязь ечь ощь Обь",
      "ь и и ь ью и", .feminine),
    DeclensionRow("ь", "ь я ю ь ем е", .masculine), DeclensionRow("ий", "й я ю й ем и", .masculine),
    DeclensionRow("й", "й я ю й ем е", .masculine), DeclensionRow("ость", "ь и и ь ью и", .feminine),
    DeclensionRow("ство цтво ово ево озеро дело", "о а у о ом е", .neuter), DeclensionRow("ние тие вие", "е я ю е ем и", .neuter),
    DeclensionRow("ье ре", "е я ю е ем е", .neuter), DeclensionRow("ще", "е а у е ем е", .neuter),
    DeclensionRow("цы", "ы ев ам ы ами ах", .plural),
    DeclensionRow("ппины фины дивы лканы оланы муды ряды", "ы -/ов ам ы ами ах", .plural),
    DeclensionRow("ы", "ы ов ам ы ами ах", .plural),
    DeclensionRow("берег край мост", "- а у - ом е/у", .masculine), DeclensionRow("ж ш ч щ", "- а у - ем/ом е", .masculine),
    DeclensionRow("рец нец тец мец лец", "ец ца цу ец цом/цем це", .masculine), DeclensionRow("ц", "- а у - ем/ом е", .masculine),
    DeclensionRow("б в г д з к л м н п р с т ф х", "- а у - ом е", .masculine),
  ]

  let plurals = [
    DeclensionRow("острова Острова озёра", "а ов ам а ами ах", .plural), DeclensionRow("ства", "а - ам а ами ах", .plural),
    DeclensionRow("ия", "я й ям я ями ях", .plural), DeclensionRow("ии", "и й ям и ями ях", .plural),
    DeclensionRow("цы", "ы ев ам ы ами ах", .plural),
    DeclensionRow("илы соты раны атары гады тицы", "ы - ам ы ами ах", .plural), DeclensionRow("ы", "ы ов ам ы ами ах", .plural),
    DeclensionRow("турки", "и -/ок ам и ами ах", .plural), DeclensionRow("ки ги хи", "и ов ам и ами ах", .plural),
    DeclensionRow("ане яне", "е - ам е ами ах", .plural), DeclensionRow("врачи Врачи", "и ей ам и ами ах", .plural),
    DeclensionRow("и", "и ей ям и ями ях", .plural),
  ]

  let surnames = [DeclensionRow("ов ев ёв ин ын", "- а у - ым/ом е", .masculine)]

  let womensSurnames = [
    DeclensionRow("ова ева ёва", "а ой ой у ой ой", .feminine),
    DeclensionRow("сина кина шина", "а ой/ы ой/е у ой ой/е", .feminine),
  ]

  let changedStems = [
    "Павел": "Павл", "Лев": "Льв", "Пётр": "Петр", "узел": "узл", "Узел": "Узл", "Египет": "Египт", "Орёл": "Орл", "Орел": "Орл",
  ]

  let womensNames: Set<String> = [
    "Хиллари", "Аньес", "Элизабет", "Анн", "Кристин", "Марин", "Катрин", "Дельси", "Уэнди", "Сьюзан", "Мелани", "Розмари", "Линн",
    "Тэмми",
    "Тулси", "Нэнси", "Иветт", "Мерал", "Шушан", "Урсула", "Валери", "Флоранс", "Дженнифер", "Джен", "Карин", "Кэролайн",
    "Каролин",
    "Кэтрин", "Лиз", "Ани", "Мане", "Назели", "Саломе", "Мехрибан", "Метте", "Элен", "Одре", "Анитта",
    "Джасинда",
  ]

  let mensNames: Set<String> = [
    "Илья", "Никита", "Ника", "Мустафа", "Яхья", "Абдулла", "Абдалла", "Мусса", "Бола", "Ара", "Бадра", "Муктада", "Халифа",
    "Рухолла",
    "Моджтаба", "Хайбатулла", "Хибатулла", "Шалва", "Лула", "Папа", "папа", "Усама", "Осама", "Данила", "Фома", "Лука", "Джошуа",
    "Хамза", "Микола",
    "Мамука", "Паата", "Каха", "Лаша", "Гоча", "Андреа",
  ]

  let womensLoneSurnames: Set<String> = [
    "Клинтон", "Меркель", "Бербок", "Борн", "Лагард", "Харрис", "Каллас", "Мэй", "Трасс", "Ардерн", "Эштон", "Бачелет", "Ляйен",
    "Шейнбаум",
    "Русеф", "Роуссефф", "Фредериксен", "Нуланд",
  ]

  let shortNames = [
    "Рим": ["Рима", "Риму", "Римом", "Риме"], "Чад": ["Чада", "Чаде"], "Буш": ["Буша", "Бушу", "Бушем", "Буше"],
    "Кац": ["Каца", "Кацу", "Кацем", "Каце"], "Аун": ["Ауна", "Ауну", "Ауном"],
  ]

  // A plot of land, a caste, bards, hens, the name Radu.
  let otherWords: Set<String> = ["Сотка", "Сотку", "Каста", "Касту", "Касте", "Барды", "Куры", "Куру", "Раду"]

  let pluralHeads: Set<String> = [
    "острова", "силы", "страны", "бригады", "врачи", "репортёры", "репортеры", "миротворцы", "братья", "отряды", "тигры",
    "известия", "ведомости",
    "войска",
  ]

  let conjunctions: Set<String> = ["и"]

  /// Nouns that end as adjectives do: given names in -ий, neuters in -ние, Ханой, Майя.
  private static let nouns: Set<String> = ["Евгений", "Арсений", "Антоний", "Кая"]

  func isAdjective(_ word: String, before next: String?) -> Bool {
    if Self.nouns.contains(word) || word.count < 4 { return false }
    if word.hasSuffix("ние") { return ["рхние", "жние", "дние"].contains { word.hasSuffix($0) } }
    if word.hasSuffix("ний") { return ["жний", "рхний", "дний", "тний"].contains { word.hasSuffix($0) } }
    if word.hasSuffix("овы") || word.hasSuffix("евы") { return next.map { pluralHeads.contains($0.lowercased()) } ?? false }
    return true
  }
}
