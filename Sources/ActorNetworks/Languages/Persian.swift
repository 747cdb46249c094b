// Persian: plurals of adjectives and of what peoples are called, the linking vowel behind names. Joiners between the parts of a
// word do not count in matching.

/// The rules of Persian.
struct Persian: LanguageRules {
  let code = "fa"
  let script = Script.arabic
  let functionWords =
    "در به از که این را با است برای آن و تا می بر شد شده کرد کرده خود های هم یک نیز باید اما گفت بود"
  let distinctiveLetters = "پچژگکی"

  func forms(of form: CatalogueForm) -> [InflectedForm] {
    let text = form.text
    let made: [String] =
      switch form.role {
      case .names, .metonyms: form.isPersonal || form.isAmbiguous || form.caseRule != nil ? [] : linked(text) + joined(text)
      case .adjectives, .people: form.isAmbiguous ? [] : plurals(text)
      }
    return ([text] + form.irregular + made).map { InflectedForm($0) }
  }

  /// Letters that a plural in -ān needs: shorter ones are Arabic duals and Persian words.
  private static let shortestPlural = 4

  /// ایرانی gives ایرانی‌ها, ایرانی‌های, ایرانیان; of a phrase such as کره جنوبی only the first.
  private func plurals(_ text: String) -> [String] {
    let human =
      text.unicodeScalars.count >= Self.shortestPlural && !text.contains(" ") && text.hasSuffix("ی") ? [text + "ان"] : []
    return [text + "ها", text + "های", text + "هایی"] + human
  }

  /// The words of a phrase are also parted by a joiner without width, which folding takes away: خلیج‌فارس.
  private func joined(_ text: String) -> [String] {
    let words = text.split(separator: " ")
    return (2...3).contains(words.count) ? [words.joined()] : []
  }

  /// The linking vowel is written behind alef and vav only: آمریکای, and as ی behind the silent he: روسیهٔ, روسیه‌ی.
  private func linked(_ text: String) -> [String] {
    guard text.unicodeScalars.count > 4 else { return [] }
    if text.hasSuffix("ها") { return [text + "ی", text + "یی"] }
    return text.hasSuffix("ا") || text.hasSuffix("ه") && !text.hasSuffix("اه") && !text.hasSuffix("وه") ? [text + "ی"] : []
  }
}

extension Persian {
  var months: String {
    "ژانویه, فوریه, مارس, آوریل, مه|می, ژوئن, ژوئیه|جولای, اوت|آگوست, سپتامبر, اکتبر, نوامبر, دسامبر"
  }

  var offices: OfficeTitles {
    OfficeTitles(
      place: .before, links: "",
      former: "سابق پیشین اسبق فقید منتخب",
      titles: [
        ("president", "رئیس جمهور|رئیس جمهوری"),
        ("prime-minister", "نخست وزیر"),
        ("chancellor", "صدراعظم"),
        ("vice-president", "معاون رئیس جمهور"),
        ("foreign-minister secretary-of-state foreign-secretary", "وزیر خارجه|وزیر امور خارجه"),
        ("defence-minister defence-secretary", "وزیر دفاع"),
        ("king", "پادشاه"),
        ("emir", "امیر"),
        ("crown-prince", "ولیعهد"),
        ("supreme-leader", "رهبر"),
        ("secretary-general", "دبیرکل|دبیر کل"),
      ])
  }
}
