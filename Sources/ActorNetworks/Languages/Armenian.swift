// Armenian: cases and the article of names, plurals of what peoples are called.

/// The rules of Armenian.
struct Armenian: LanguageRules {
  let code = "hy"
  let script = Script.armenian
  let functionWords = "է և որ ու մեջ համար հետ այս էր են"

  let abbreviations = ["պրն", "տկն", "դոկտ", "պրոֆ"]

  func forms(of form: CatalogueForm) -> [InflectedForm] {
    let made: [String] =
      switch form.role {
      case .adjectives: []
      case .names, .metonyms: cases(of: form.text)
      case .people: cases(of: form.text) + plurals(of: form.text).flatMap { [$0] + cases(of: $0) }
      }
    return ([form.text] + form.irregular + made).map { InflectedForm($0) }
  }

  private static let vowels = "աեէըիոօուև"

  /// Genitive, with article, ablative, instrumental, locative, and the nominative with article; of a phrase the last word's.
  private func cases(of name: String) -> [String] {
    guard let last = name.last, last.isLowercase, name.count > 2 else { return [] }
    func forms(_ stem: String, _ endings: [String]) -> [String] { endings.map { stem + $0 } }
    if name.hasSuffix("ություն") {
      return forms(String(name.dropLast(3)), ["ան", "անը", "անն", "ամբ"]) + forms(name, ["ը", "ից", "ում"])
    }
    if name.hasSuffix("ու") {
      return forms(String(name.dropLast(2)) + "վ", ["ի", "ին", "ից", "ով", "ում"]) + [name + "ն"]
    }
    switch last {
    // What peoples are called changes its vowel: ադրբեջանցի, ադրբեջանցու; Թբիլիսի keeps it.
    case "ի" where name.hasSuffix("ցի"): return forms(String(name.dropLast()), ["ու", "ուն", "ուց"]) + forms(name, ["ն", "ով"])
    case "ի": return forms(name, ["ն", "ի", "ից", "ով", "ում"])
    case "ա", "ո": return forms(name, ["ն", "յի", "յին", "յից", "յով", "յում"])
    case _ where Self.vowels.contains(last): return forms(name, ["ն", "ի", "ին", "ից", "ով", "ում"])
    default: return forms(name, ["ը", "ն", "ի", "ին", "ից", "ով", "ում"])
    }
  }

  /// -եր behind one syllable, -ներ behind more.
  private func plurals(of noun: String) -> [String] {
    let syllables = noun.filter { Self.vowels.contains($0) && $0 != "ւ" }.count
    return [noun + (syllables > 1 ? "ներ" : "եր")]
  }
}

extension Armenian {
  var months: String {
    """
    հունվարի|հունվար, փետրվարի|փետրվար, մարտի|մարտ, ապրիլի|ապրիլ, մայիսի|մայիս, հունիսի|հունիս, հուլիսի|հուլիս, \
    օգոստոսի|օգոստոս, սեպտեմբերի|սեպտեմբեր, հոկտեմբերի|հոկտեմբեր, նոյեմբերի|նոյեմբեր, դեկտեմբերի|դեկտեմբեր
    """
  }

  var offices: OfficeTitles {
    OfficeTitles(
      place: .behind, links: "",
      former: "նախկին",
      titles: [
        ("president", "նախագահ*"),
        ("prime-minister", "վարչապետ*"),
        ("foreign-minister secretary-of-state foreign-secretary", "արտգործնախարար*|արտաքին գործերի նախարար*|պետքարտուղար*"),
        ("defence-minister defence-secretary", "պաշտպանության նախարար*"),
        ("secretary-general", "գլխավոր քարտուղար*"),
      ])
  }
}
