// Georgian: cases of names, whose nominative ending drops before the others, adjectives before a noun, plurals of peoples.

/// The rules of Georgian.
struct Georgian: LanguageRules {
  let code = "ka"
  let script = Script.georgian
  let functionWords = "და რომ არის ეს იყო არ"

  /// Behind a stem that has lost its -ი: თბილისი, თბილისს, თბილისში, თბილისიდან.
  private static let endings = ["ს", "ში", "ზე", "თან", "ის", "ით", "მა", "ად", "იდან", "ისთვის", "ისგან"]
  /// Behind a vowel that stays: საქართველოს, საქართველოში, საქართველოდან.
  private static let vowelEndings = ["ს", "ში", "ზე", "დან", "თი", "მ", "სთან", "სთვის", "სგან"]
  private static let pluralEndings = ["ი", "ს", "ის", "მა", "თან", "ით", "ში", "ისთვის", "ისგან"]
  /// The endings before which an adjective of the phrase loses its -ი: შავი ზღვა, შავ ზღვაში.
  private static let dative = ["ს", "ში", "ზე", "თან", "სთან", "ად"]

  func forms(of form: CatalogueForm) -> [InflectedForm] {
    let text = form.text
    let made: [String] =
      switch form.role {
      case _ where form.caseRule != nil || text.contains("."): []
      case .names, .metonyms: cases(of: text)
      case .adjectives: text.hasSuffix("ი") ? [String(text.dropLast()), text.dropLast() + "მა"] : []
      case .people: cases(of: text) + plurals(of: text)
      }
    return ([text] + form.irregular + made).map { InflectedForm($0) }
  }

  private func cases(of name: String) -> [String] {
    guard name.count > 3, let last = name.last else { return [] }
    let forms: [(text: String, ending: String)] =
      switch last {
      case "ი": Self.endings.map { (name.dropLast() + $0, $0) }
      // The genitive takes the place of -ა and -ე.
      case "ა", "ე": Self.vowelEndings.map { (name + $0, $0) } + ["ის", "ისთვის"].map { (name.dropLast() + $0, $0) }
      case "ო", "უ": Self.vowelEndings.map { (name + $0, $0) }
      default: []
      }
    guard let gap = name.lastIndex(of: " "), name[..<gap].hasSuffix("ი") else { return forms.map(\.text) }
    let shortened = forms.filter { Self.dative.contains($0.ending) }
      .map { name[..<gap].dropLast() + $0.text.dropFirst(name.distance(from: name.startIndex, to: gap)) }
    return forms.map(\.text) + shortened.map { String($0) }
  }

  private func plurals(of noun: String) -> [String] {
    let stem = noun.hasSuffix("ი") || noun.hasSuffix("ა") || noun.hasSuffix("ე") ? String(noun.dropLast()) : noun
    return Self.pluralEndings.map { stem + "ებ" + $0 }
  }
}

extension Georgian {
  var months: String {
    """
    იანვარი|იანვარს|იანვრის, თებერვალი|თებერვალს|თებერვლის, მარტი|მარტს|მარტის, აპრილი|აპრილს|აპრილის, \
    მაისი|მაისს|მაისის, ივნისი|ივნისს|ივნისის, ივლისი|ივლისს|ივლისის, აგვისტო|აგვისტოს, \
    სექტემბერი|სექტემბერს|სექტემბრის, ოქტომბერი|ოქტომბერს|ოქტომბრის, ნოემბერი|ნოემბერს|ნოემბრის, \
    დეკემბერი|დეკემბერს|დეკემბრის
    """
  }

  var offices: OfficeTitles {
    OfficeTitles(
      place: .behind, links: "",
      former: "ყოფილი",
      titles: [
        ("president", "პრეზიდენტ*"),
        ("prime-minister", "პრემიერ მინისტრ*|პრემიერ*"),
        ("foreign-minister secretary-of-state foreign-secretary", "საგარეო საქმეთა მინისტრ*"),
        ("defence-minister defence-secretary", "თავდაცვის მინისტრ*"),
        ("secretary-general", "გენერალური მდივან*"),
      ])
  }
}
