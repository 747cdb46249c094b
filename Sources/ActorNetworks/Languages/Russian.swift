// Russian: names and phrases in all cases, adjectives from their stems, what peoples are called.

/// The rules of Russian.
struct Russian: LanguageRules {
  let code = "ru"
  let script = Script.cyrillic
  let functionWords =
    "и в не на что с по как из к это за от его для о но также он был было были при до после между том ы все уже так"
    + " только ее их она они мы вы чтобы или когда который которые которая году года лет где если без под есть может"
  let distinctiveLetters = "ыэъё"

  let abbreviations = [
    "г", "гг", "ул", "тыс", "млн", "млрд", "трлн", "руб", "долл", "проф", "акад", "ген", "св", "ср", "стр",
    "т.е", "т.к",
    "т.н", "т.ч", "напр", "гос", "обл", "нач", "зам", "чл", "корр", "яз",
  ]

  // Not needed but to make forms, which the compiled catalogue holds.
  private static let grammar = RussianGrammar()

  func forms(of form: CatalogueForm) -> [InflectedForm] {
    texts(of: form).map { InflectedForm($0) }
  }

  private func texts(of form: CatalogueForm) -> [String] {
    switch form.role {
    case .names, .metonyms:
      // A file that lists the other forms lists all of them: Египет, Египта.
      guard form.irregular.isEmpty, form.caseRule == nil else { return [form.text] + form.irregular }
      return Self.grammar.caseForms(of: form.text, isPersonal: form.isPersonal)
    case .adjectives:
      return form.isWhole && !form.isAmbiguous ? [form.text] + form.irregular : attached(adjective(form.text)) + form.irregular
    case .people:
      return form.irregular.isEmpty ? people(form.text) : [form.text] + form.irregular
    }
  }

  // MARK: Adjectives

  /// Beginnings of the adjectives before which про- and анти- are written, in one word: пророссийский, антиамериканский.
  private static let taken = [
    "росси", "русск", "украин", "америк", "британ", "француз", "немец", "герман", "польск", "турец", "иранск", "иракск",
    "израиль",
    "палестин", "сирийск", "саудов", "арабск", "китай", "япон", "индий", "пакистан", "армян", "азербайдж", "грузин", "белорус",
    "молдав",
    "румын", "серб", "европ", "западн", "курд", "советск", "кубин", "венесуэл", "египет", "ливийск", "казах", "венгер",
  ]

  private func attached(_ forms: [String]) -> [String] {
    guard let first = forms.first, Self.taken.contains(where: first.hasPrefix) else { return forms }
    return forms + ["про", "анти"].flatMap { prefix in forms.map { prefix + $0 } }
  }

  private static let hardEndings = ["ый", "ая", "ое", "ые", "ого", "ому", "ым", "ом", "ой", "ую", "ых", "ыми", "ою"]
  private static let velarEndings = ["ий", "ая", "ое", "ие", "ого", "ому", "им", "ом", "ой", "ую", "их", "ими", "ою"]
  /// First parts of compounds that are words of their own: американо is a coffee.
  private static let homonyms: Set<String> = ["американо", "мексикано", "итальяно", "канадо"]

  /// The endings on the stem, and the first part of compounds: армянск gives армянский … and армяно-азербайджанский, as hyphens
  /// part words.
  private func adjective(_ stem: String) -> [String] {
    guard let last = stem.last, !stem.hasSuffix("ий"), !stem.hasSuffix("ый") else { return [stem] }
    let endings = "кгх".contains(last) ? Self.velarEndings : Self.hardEndings
    var forms = endings.map { stem + $0 } + (stem.hasSuffix("ск") ? [stem + "о"] : [])
    if stem.hasSuffix("нск"), stem.count >= 6 {
      let compound = stem.dropLast(2) + "о"
      if !Self.homonyms.contains(String(compound)) { forms.append(String(compound)) }
    }
    return forms
  }

  // MARK: Peoples

  private static let peopleRows = [
    StemRow("русский", "русский русская русские русского русскому русским русском русской русскую русских русскими"),
    StemRow("нин", "нин нина нину нином нине не н нам нами нах нка нки нке нку нкой нок нкам нками нках"),
    StemRow("ятин", "ятин ятина ятину ятином ятине яне ян янам янами янах"),
    StemRow("арин", "арин арина арину арином арине ары ар арам арами арах"),
    StemRow(
      "рузин",
      "рузин рузина рузину рузином рузине рузины рузинам рузинами рузинах рузинка рузинки рузинке рузинку рузинкой рузинок"),
    StemRow("сетин", "сетин сетина сетину сетином сетине сетины сетинам сетинами сетинах"),
    StemRow("лец", "лец льца льцу льцем льце льцы льцев льцам льцами льцах"),
    StemRow("аец", "аец айца айцу айцем айце айцы айцев айцам айцами айцах"),
    StemRow("оец", "оец ойца ойцу ойцем ойце ойцы ойцев ойцам ойцами ойцах"),
    StemRow("еец", "еец ейца ейцу ейцем ейце ейцы ейцев ейцам ейцами ейцах"),
    StemRow("иец", "иец ийца ийцу ийцем ийце ийцы ийцев ийцам ийцами ийцах"),
    StemRow("ец", "ец ца цу цем цом це цы цев цам цами цах"),
    StemRow("турок", "турок турка турку турком турке турки туркам турками турках"),
    StemRow("ыш", "ыш ыша ышу ышом ыше ыши ышей ышам ышами ышах"),
    StemRow("г", "г га гу гом ге ги гов гам гами гах"), StemRow("к", "к ка ку ком ке ки ков кам ками ках"),
    StemRow("х", "х ха ху хом хе хи хов хам хами хах"),
    StemRow("ка", "ка ки ке ку кой ок кам ками ках"), StemRow("а", "а ы е у ой - ам ами ах"), StemRow("и", "и"),
    StemRow("ы", "ы"),
  ]

  /// Feminines in -ка from men's names in -ец; those that are words of their own are left out (hat, pork loin, town).
  private static let otherWords: Set<String> = [
    "панам", "корей", "кубин", "индий", "гвиней", "северокорей", "южнокорей", "ган", "латвий",
  ]

  private func people(_ noun: String) -> [String] {
    guard let word = noun.split(separator: " ").last.map(String.init) else { return [] }
    let lead = noun.dropLast(word.count)
    var forms =
      StemRow.forms(of: word, by: Self.peopleRows) ?? ["", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"].map { word + $0 }
    if word.hasSuffix("ец"), word.count > 5 {
      // The stem before -ка is the one of the genitive: бразильца, бразилька; австрийца, австрийка.
      let stem = String((forms.dropFirst().first ?? word).dropLast(2))
      if !Self.otherWords.contains(stem) {
        forms += ["ка", "ки", "ке", "ку", "кой", "ок", "кам", "ками", "ках"].map { stem + $0 }
      }
    }
    return forms.map { lead + $0 }
  }
}

extension Russian {
  var months: String {
    """
    января|январь|янв, февраля|февраль|фев, марта|март, апреля|апрель|апр, мая|май, июня|июнь, июля|июль, \
    августа|август|авг, сентября|сентябрь|сент, октября|октябрь|окт, ноября|ноябрь|нояб, декабря|декабрь|дек
    """
  }

  var offices: OfficeTitles {
    OfficeTitles(
      place: .both, links: "",
      former: "бывший бывшего бывшему бывшим бывшая экс тогдашний покойный будущий избранный вице первый",
      titles: [
        ("president", "президент*|глава государства|главы государства|главу государства"),
        (
          "prime-minister",
          """
          премьер*|премьер министр*|глава правительства|главы правительства|глава кабмина|председатель* правительства
          """
        ),
        ("chancellor", "канцлер*"),
        ("vice-president", "вице президент*"),
        ("deputy-prime-minister", "вице премьер*"),
        (
          "foreign-minister secretary-of-state foreign-secretary",
          "министр* иностранных дел|глава МИД|главы МИД|главу МИД|главе МИД|главой МИД|госсекретар*"
        ),
        ("defence-minister defence-secretary", "министр* обороны|глава минобороны|глава пентагона"),
        ("interior-minister", "министр* внутренних дел|глава МВД"),
        ("king", "корол*"),
        ("queen", "королев*"),
        ("emir", "эмир*"),
        ("sultan", "султан*"),
        ("crown-prince", "наследный принц|наследного принца|наследным принцем"),
        ("supreme-leader", "верховный лидер|верховного лидера|верховному лидеру"),
        (
          "secretary-general",
          "генсек*|генеральный секретарь|генерального секретаря|генеральному секретарю|генеральным секретарем"
        ),
        ("speaker", "спикер* парламента"),
      ])
  }
}
