// Hebrew: particles written before a word, and the feminine and plurals of adjectives.

import AliasMatching

/// The rules of Hebrew.
struct Hebrew: LanguageRules {
  let code = "he"
  let script = Script.hebrew
  let functionWords = "של את על לא הוא עם זה כי גם אל אבל יש או היא"

  let abbreviations = ["ד״ר", "פרופ", "עמ"]

  /// Conjunction, relative particle, preposition, article: up to three of them, in this order. Behind several a short form is
  /// mostly part of another word.
  let prefixes: [AttachedPrefix] = {
    let relatives = ["", "ש", "כש"], prepositions = ["", "ב", "ל", "מ", "כ"], articles = ["", "ה"]
    let all = ["", "ו"].flatMap { first in
      relatives.flatMap { second in prepositions.flatMap { third in articles.map { first + second + third + $0 } } }
    }
    return all.filter { !$0.isEmpty && $0.unicodeScalars.count <= 3 }.map {
      AttachedPrefix($0, shortestForm: $0.unicodeScalars.count == 1 ? 1 : 4)
    }
  }()

  func forms(of form: CatalogueForm) -> [InflectedForm] {
    // No -ה, which makes of most the name of a state, and of ניגרי (of Niger) that of Nigeria.
    let isStem = (form.role == .adjectives || form.role == .people) && form.text.hasSuffix("י")
    let made = isStem ? ["ת", "ם", "ים", "ות"].map { form.text + $0 } : []
    return ([form.text] + form.irregular + made).map { InflectedForm($0) }
  }
}

extension Hebrew {
  var months: String {
    """
    ינואר|בינואר, פברואר|בפברואר, מרץ|במרץ|מרס|במרס, אפריל|באפריל, מאי|במאי, יוני|ביוני, יולי|ביולי, \
    אוגוסט|באוגוסט, ספטמבר|בספטמבר, אוקטובר|באוקטובר, נובמבר|בנובמבר, דצמבר|בדצמבר
    """
  }

  var offices: OfficeTitles {
    OfficeTitles(
      place: .before, links: "",
      former: "לשעבר המנוח",
      titles: [
        ("president", "נשיא|נשיאת"),
        ("prime-minister", "ראש ממשלת|ראש הממשלה"),
        ("foreign-minister secretary-of-state foreign-secretary", "שר החוץ|מזכיר המדינה"),
        ("defence-minister defence-secretary", "שר ההגנה|שר הביטחון"),
        ("king", "מלך"),
        ("secretary-general", "מזכ ל"),
      ])
  }
}
