// Ukrainian: names and phrases in all cases, adjectives from their stems, what peoples are called.

/// The rules of Ukrainian.
struct Ukrainian: LanguageRules {
  let code = "uk"
  let script = Script.cyrillic
  let functionWords =
    "і в не на що з по як із до це за від його для та але також він був було були при після між або є які"
  let distinctiveLetters = "їєґі"

  let abbreviations = [
    "р", "рр", "ім", "вул", "тис", "млн", "млрд", "трлн", "грн", "проф", "акад", "ген", "св", "див", "стор", "т.зв",
    "напр", "обл",
  ]

  // Not needed but to make forms, which the compiled catalogue holds.
  private static let grammar = UkrainianGrammar()

  func forms(of form: CatalogueForm) -> [InflectedForm] {
    texts(of: form).map { InflectedForm($0) }
  }

  private func texts(of form: CatalogueForm) -> [String] {
    switch form.role {
    case .names, .metonyms:
      guard form.irregular.isEmpty, form.caseRule == nil else { return [form.text] + form.irregular }
      return Self.grammar.caseForms(of: form.text, isPersonal: form.isPersonal)
    case .adjectives:
      return form.isWhole && !form.isAmbiguous ? [form.text] + form.irregular : adjective(form.text) + form.irregular
    case .people:
      return people(form.text) + form.irregular
    }
  }

  private static let endings = ["ий", "а", "е", "і", "ого", "ому", "им", "ої", "ій", "у", "ою", "их", "ими", "о"]

  /// The endings on the stem; -о makes the first part of compounds, as hyphens part words.
  private func adjective(_ stem: String) -> [String] {
    stem.hasSuffix("ий") ? [stem] : Self.endings.map { stem + $0 }
  }

  private static let peopleRows = [
    StemRow("нин", "нин нина нину нинові нином нині ни н нів нам нами нах нка нки нці нку нкою нок нкам нками нках"),
    StemRow("рин", "рин рина рину ринові рином рині ри р рів рам рами рах"),
    StemRow("лець", "лець льця льцю льцеві льцем льці льців льцям льцями льцях"),
    StemRow("єць", "єць йця йцю йцеві йцем йці йців йцям йцями йцях йка йки йку йкою йок"),
    StemRow("нець", "нець нця нцю нцеві нцем нці нців нцям нцями нцях нка нки нку нкою нок"),
    StemRow("ець", "ець ця цю цеві цем ці ців цям цями цях"),
    StemRow("турок", "турок турка турку туркові турком турки турків туркам турками турках"),
  ]

  private func people(_ noun: String) -> [String] {
    StemRow.forms(of: noun, by: Self.peopleRows)
      ?? ["", "а", "у", "ові", "ом", "и", "ів", "ам", "ами", "ах"].map { noun + $0 }
  }
}

/// The rows of endings of Ukrainian names, and the words that follow no row.
struct UkrainianGrammar: EastSlavicGrammar {
  let adjectives = [
    DeclensionRow("ій", "ій ього ьому ій ім ьому", .masculine), DeclensionRow("ий", "ий ого ому ий им ому", .masculine),
    DeclensionRow("ькі ні ві рі лі ті ські цькі", "і их им і ими их", .plural),
    DeclensionRow("ове еве ське цьке зьке не ве че ле ре ке", "е ого ому е им ому", .neuter),
    DeclensionRow("ська цька зька на ва ка га", "а ої ій у ою ій", .feminine),
  ]

  let nouns = [
    DeclensionRow("аа еа іа оа уа", "- - - - - -", .feminine), DeclensionRow("ія", "я ї ї ю єю ї", .feminine),
    DeclensionRow("ння ття ззя жжя", "я я ю я ям і", .neuter), DeclensionRow("ея оя ая уя", "я ї ї ю єю ї", .feminine),
    DeclensionRow("я", "я і і ю ею і", .feminine),
    // The stem softens before -і: Америка, Америці; Прага, Празі.
    DeclensionRow("ка", "ка ки ці ку кою ці", .feminine), DeclensionRow("га", "га ги зі гу гою зі", .feminine),
    DeclensionRow("ха", "ха хи сі ху хою сі", .feminine), DeclensionRow("жа ша ча ща", "а і і у ею і", .feminine),
    DeclensionRow("а", "а и і у ою і", .feminine), DeclensionRow("усь", "ь і і ь сю і", .feminine),
    DeclensionRow("ічевань", "ь і і ь ню і", .feminine), DeclensionRow("ість", "ість ості ості ість істю ості", .feminine),
    DeclensionRow("ь", "ь я/ю ю ь ем і", .masculine), DeclensionRow("їв", "їв єва єву/єву їв євом єві", .masculine),
    DeclensionRow("рків львів Львів", "ів ова ову/ову ів овом ові", .masculine),
    DeclensionRow("инів", "ів ева еву ів евом еві", .masculine),
    DeclensionRow("стрів", "ів ова ову ів овом ові", .masculine), DeclensionRow("хід", "ід оду оду ід одом оді", .masculine),
    DeclensionRow("дім", "ім ому ому ім омом омі", .masculine), DeclensionRow("ій", "й я ю/єві й єм ї", .masculine),
    DeclensionRow("й", "й я/ю ю/єві й єм ї", .masculine), DeclensionRow("ство цтво зеро", "о а у о ом і", .neuter),
    DeclensionRow("нко чко", "о а у/ові о ом ові", .masculine), DeclensionRow("ово ево", "о а у о ом і", .neuter),
    DeclensionRow("ре", "е я ю е ем і", .neuter),
    DeclensionRow("ж ш ч щ", "- а/у у/еві - ем і", .masculine),
    DeclensionRow("рець нець тець", "ець ця/цю цю ець цем ці", .masculine),
    // Донецькі, Мінські would be adjectives.
    DeclensionRow("к г х", "- а/у у/ові - ом у", .masculine),
    DeclensionRow("б в г д з к л м н п р с т ф х ц", "- а/у у/ові - ом і/у", .masculine),
  ]

  let plurals = [
    DeclensionRow("острови Острови Штати Емірати держави", "и ів ам и ами ах", .plural),
    DeclensionRow("иторії", "ї й ям ї ями ях", .plural), DeclensionRow("ини іни дерланди ривні", "и -/ів ам и ами ах", .plural),
    DeclensionRow("иви іви атари кани или", "и - ам и ами ах", .plural), DeclensionRow("и", "и ів ам и ами ах", .plural),
    DeclensionRow("ці", "і ів ям і ями ях", .plural), DeclensionRow("і", "і ів ам і ами ах", .plural),
  ]

  let surnames = [DeclensionRow("ов ев єв ін їн", "- а у/ові - им ові", .masculine)]

  let womensSurnames = [DeclensionRow("ова ева єва іна", "а ої ій у ою ій", .feminine)]

  let changedStems: [String: String] = ["Павло": "Павл", "Дмитро": "Дмитр", "Михайло": "Михайл"]

  let womensNames: Set<String> = ["Мехрібан", "Саломе", "Ненсі", "Гілларі", "Урсула"]

  let mensNames: Set<String> = ["Ілля", "Микита", "Мустафа", "Абдулла", "Халіфа", "Лука", "Хома"]

  let womensLoneSurnames: Set<String> = ["Меркель", "Клінтон", "Каллас", "Бербок", "Ляєн", "Гарріс"]

  let shortNames = ["Рим": ["Риму", "Римом", "Римі"], "Чад": ["Чаді"]]

  // "Until now".
  let otherWords: Set<String> = ["Досі"]

  let pluralHeads: Set<String> = [
    "острови", "балкани", "афіни", "філіппіни", "мальдіви", "комори", "нідерланди", "курди", "татари", "штати", "емірати",
    "миротворці",
    "території", "хусити", "таліби", "сили", "держави",
  ]

  let conjunctions: Set<String> = ["і", "та", "й"]

  func isAdjective(_ word: String, before next: String?) -> Bool {
    guard word.count >= 4 else { return false }
    if word.hasSuffix("ий") { return true }
    if word.hasSuffix("ій") { return ["жній", "дній", "хній"].contains { word.hasSuffix($0) } }
    guard let next else { return ["ська", "цька", "зька"].contains { word.hasSuffix($0) } }
    // Short adjectives look like nouns; the noun that follows in the nominative tells: Нова Зеландія, Чорне море.
    switch word.last {
    case "а": return next.hasSuffix("а") || next.hasSuffix("я")
    case "е": return ["о", "е", "я", "а"].contains { next.hasSuffix($0) }
    case "і": return next.hasSuffix("и") || next.hasSuffix("і") || next.hasSuffix("ї")
    default: return false
    }
  }
}

extension Ukrainian {
  var months: String {
    """
    січня|січень, лютого|лютий, березня|березень, квітня|квітень, травня|травень, червня|червень, липня|липень, \
    серпня|серпень, вересня|вересень, жовтня|жовтень, листопада|листопад, грудня|грудень
    """
  }

  var offices: OfficeTitles {
    OfficeTitles(
      place: .both, links: "",
      former: "колишній колишнього екс тодішній покійний майбутній обраний віце",
      titles: [
        ("president", "президент*"),
        ("prime-minister", "прем єр*|прем єр міністр*|глава уряду"),
        ("chancellor", "канцлер*"),
        ("foreign-minister secretary-of-state foreign-secretary", "міністр* закордонних справ|глава МЗС|держсекретар*"),
        ("defence-minister defence-secretary", "міністр* оборони"),
        ("king", "корол*"),
        ("secretary-general", "генсек*|генеральний секретар|генерального секретаря"),
      ])
  }
}
