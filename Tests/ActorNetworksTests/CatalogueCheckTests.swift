// What is refused in catalogue files: each demand broken once, with the line and the words of the complaint.

import ActorNetworks
import Foundation
import TestSupport
import Testing

@Suite struct CatalogueCheckTests {
  /// A text that breaks one demand.
  struct Broken: Sendable, CustomTestStringConvertible {
    let name: String
    /// The check that complains; nil where the reader or the compiler does.
    let check: (any CatalogueCheck.Type)?
    let yaml: String
    let line: Int
    let words: String

    /// `yaml` stands behind two lines of the file's head.
    init(_ name: String, _ check: any CatalogueCheck.Type, _ yaml: String, line: Int = 3, _ words: String) {
      (self.name, self.check, self.yaml, self.line, self.words) = (name, check, yaml, line, words)
    }

    init(_ name: String, _ yaml: String, line: Int = 3, _ words: String) {
      (self.name, check, self.yaml, self.line, self.words) = (name, nil, yaml, line, words)
    }

    var testDescription: String { name }
  }

  private static func source(_ yaml: String) -> CatalogueSource {
    var source = CatalogueSource()
    source.read(yaml.hasPrefix("schema") ? yaml : "schema: actorgraph-catalogue/1\nactors:\n" + yaml, file: "bad.yaml")
    return source
  }

  private static func entry(_ forms: String) -> String { "- {id: a, type: ngo, names: {\(forms)}}" }

  private static func person(_ more: String) -> String { "- {id: a, type: person, names: {en: [Ann Beta]}, \(more)}" }

  private static func rule(_ rule: String) -> String {
    "- {id: a, type: ngo, names: {en: [Alphabet], ar: [ألفباء]}}\n- {id: b, type: ngo, names: {en: [Betabet]}}\n"
      + "ambiguous:\n- {language: en, \(rule)}"
  }

  private static let others = "- {id: b, type: ngo, names: {en: [Betabet]}}\n"

  // MARK: Shapes

  static let shapes = [
    Broken("empty file", "schema: ", line: 1, "'schema' is empty"),
    Broken("unknown schema", "schema: actorgraph/2", line: 1, "'schema' must be one of"),
    Broken("no schema", "schema-x: 1", line: 1, "a catalogue file needs 'schema'"),
    Broken("not YAML", "- [", line: 3, "not valid YAML"),
    Broken(
      "a key twice", "- id: a\n  type: ngo\n  names: {en: [Xyzab]}\n  names: {fr: [Xyzab]}", line: 5, "'names' stands twice"),
    Broken("a language twice", "- id: a\n  type: ngo\n  names: {en: [Xyzab], en: [Yxzab]}", line: 5, "'en' stands twice"),
    Broken("no id", "- {type: ngo, names: {en: [Xyzab]}}", "an actor needs 'id'"),
    Broken("bad id", "- {id: Bad Id, type: ngo, names: {en: [Xyzab]}}", "'id' must be lower-case letters"),
    Broken("id with two hyphens", "- {id: a--b, type: ngo, names: {en: [Xyzab]}}", "'id' must be lower-case letters"),
    Broken(
      "id taken", "- {id: a, type: ngo, names: {en: [Xyzab]}}\n- {id: a, type: ngo, names: {en: [Yxzab]}}", line: 4, "is taken"),
    Broken("unknown type", "- {id: a, type: planet, names: {en: [Xyzab]}}", "'type' must be one of: state"),
    Broken("no type", "- {id: a, names: {en: [Xyzab]}}", "needs a 'type'"),
    Broken("no names", "- {id: a, type: ngo}", "has no 'names'"),
    Broken("mistyped key", "- id: a\n  type: ngo\n  nams: {en: [Xyzab]}", line: 5, "unknown key 'nams'; did you mean 'names'?"),
    Broken(
      "unknown key", "- {id: a, type: ngo, population: 3, names: {en: [Xyzab]}}", "unknown key 'population'; an actor may have"),
    Broken("mistyped key of a spelling", entry("en: [{form: Xyzab, ambigous: true}]"), "did you mean 'ambiguous'?"),
    Broken("mistyped key of an office", person("offices: [{office: head, of: a, form: \"2020\"}]"), "did you mean 'from'?"),
    Broken("unknown language", entry("en: [Xyzab], xx: [Xyzab]"), "unknown language 'xx'; known are ar"),
    Broken("text for a list", entry("en: Xyzab"), "'en' must be a list; it is a text ('Xyzab')"),
    Broken("list for a map", "- {id: a, type: ngo, names: [Xyzab]}", "'names' must be a map by language; it is a list"),
    Broken("list for a text", "- {id: a, type: [ngo], names: {en: [Xyzab]}}", "'type' must be one of"),
    Broken("list in a list", entry("en: [[Xyzab]]"), "an item of 'en' must be a text or a spelling as a map; it is a list"),
    Broken("empty list", entry("en: [Xyzab], fr: []"), "'fr' is an empty list"),
    Broken("empty map", "- {id: a, type: ngo, names: {en: [Xyzab]}, people: {}}", "'people' is empty"),
    Broken("empty text", entry("en: [Xyzab, '']"), "an item of 'en' is empty"),
    Broken("nothing behind a key", "- id: a\n  type: ngo\n  of:\n  names: {en: [Xyzab]}", line: 5, "'of' is empty"),
    Broken("no spelling", entry("en: [{case: upper}]"), "a spelling needs one of 'form', 'stem', 'collective'"),
    Broken("two spellings", entry("en: [{form: Xyzab, stem: Xyz}]"), "a spelling has only one of"),
    Broken("unknown case", entry("en: [{form: Xyzab, case: lower}]"), "'case' must be one of: any, upper, exact"),
    Broken("bad flag", entry("en: [{form: Xyzab, ambiguous: yes}]"), "'ambiguous' must be one of: true, false"),
    Broken("office without body", person("offices: [{office: king}]"), "an office needs 'of'"),
    Broken(
      "bad colour", "- {id: a, type: ngo, colour: red, names: {en: [Xyzab]}}", "'colour' must be a colour such as '#1f77b4'"),
    Broken("short colour", "- {id: a, type: ngo, colour: '#fff', names: {en: [Xyzab]}}", "'colour' must be"),
    Broken("bad code", "- {id: a, type: state, iso: usa, names: {en: [Xyzab]}}", "'iso' must be two capital letters"),
    Broken("bad item", "- {id: a, type: ngo, wikidata: 12, names: {en: [Xyzab]}}", "'wikidata' must be Q and a number"),
    Broken("no such day", "- {id: a, type: ngo, from: 2023-02-29, names: {en: [Xyzab]}}", "'from' must be a day, month or year"),
    Broken("no such month", person("offices: [{office: head, of: a, from: 2023-13}]"), "'from' must be a day, month or year"),
    Broken("day of another form", person("offices: [{office: head, of: a, to: 1/2/2023}]"), "'to' must be a day, month or year"),
    Broken("rule without decision", rule("form: Alphabet"), line: 6, "a rule needs 'default'"),
    Broken("rule in an unknown language", rule("form: Alphabet, default: off, language: xx"), line: 6, "stands twice"),
  ]

  // MARK: Contents

  static let contents = [
    Broken(
      "owner unknown", ReferenceCheck.self, others + "- {id: a, type: ngo, of: nobody, names: {en: [Xyzab]}}", line: 4,
      "which no file defines"),
    Broken(
      "owner mistyped", ReferenceCheck.self,
      "- {id: russia, type: region, names: {en: [Xyzab]}}\n- {id: a, type: ngo, of: rusia, names: {en: [Yxzab]}}", line: 4,
      "did you mean 'russia'?"),
    Broken(
      "owner is a person", ReferenceCheck.self, person("from: \"1950\"") + "\n- {id: b, type: ngo, of: a, names: {en: [Xyzab]}}",
      line: 4, "'of' names 'a', a person"),
    Broken("own owner", ReferenceCheck.self, "- {id: a, type: ngo, of: a, names: {en: [Xyzab]}}", "a of a"),
    Broken(
      "circle of owners", ReferenceCheck.self,
      "- {id: b, type: ngo, of: c, names: {en: [Xyzab]}}\n- {id: c, type: ngo, of: b, names: {en: [Yxzab]}}", "b of c of b"),
    Broken(
      "member of nobody", ReferenceCheck.self, "- id: a\n  type: ngo\n  names: {en: [Xyzab]}\n  member-of:\n    - {org: nobody}",
      line: 7, "'member-of' names 'nobody'"),
    Broken(
      "member of a region", ReferenceCheck.self,
      "- {id: b, type: region, names: {en: [Yxzab]}}\n- {id: a, type: ngo, member-of: [b], names: {en: [Xyzab]}}", line: 4,
      "it must name an organisation"),
    Broken("office of nobody", ReferenceCheck.self, person("offices: [{office: head, of: nobody}]"), "'offices' names 'nobody'"),
    Broken(
      "office of a ngo", ReferenceCheck.self,
      others + "- {id: a, type: ngo, names: {en: [Xyzab]}, offices: [{office: head, of: b}]}", line: 4, "a ngo holds no offices"),
    Broken(
      "rule on nobody's form", ReferenceCheck.self, rule("form: Alphabet, default: off, actors: [a, nobody]"), line: 6,
      "names 'nobody'"),
    Broken("decomposed letter", TextCheck.self, entry("fr: [\"Xyze\u{0301}\"]"), "normal form C"),
    Broken("compatibility letter", TextCheck.self, entry("en: [\"Xy\u{212B}b\"]"), "normal form C"),
    Broken("mark of direction", TextCheck.self, entry("ar: [\"ألف\u{200F}باء\"]"), "U+200F RIGHT-TO-LEFT MARK"),
    Broken("tatweel", TextCheck.self, entry("ar: [ألفبـاء]"), "U+0640 ARABIC TATWEEL"),
    Broken("non-joiner in Arabic", TextCheck.self, entry("ar: [\"ألف\u{200C}باء\"]"), "U+200C ZERO WIDTH NON-JOINER"),
    Broken("zero-width space", TextCheck.self, entry("fa: [\"الف\u{200B}با\"]"), "U+200B ZERO WIDTH SPACE"),
    Broken("no-break space", TextCheck.self, entry("en: [\"Alpha\u{00A0}Beta\"]"), "U+00A0 NO-BREAK SPACE"),
    Broken("control character", TextCheck.self, entry(#"en: ["Alpha\tBeta"]"#), "U+0009"),
    Broken("space at the end", TextCheck.self, entry("en: ['Xyzab ']"), "begins or ends with a space"),
    Broken("two spaces", TextCheck.self, entry("en: ['Alpha  Beta']"), "two spaces"),
    Broken(
      "irregular form with a mark", TextCheck.self, entry("en: [{form: Xyzab, irregular: [\"Xyz\u{00AD}abs\"]}]"),
      "U+00AD SOFT HYPHEN"),
    Broken(
      "word of a rule with tatweel", TextCheck.self,
      "- {id: a, type: ngo, names: {ar: [ألفباء]}}\nambiguous:\n- {form: ألفباء, language: ar, default: context, preceded-by: [بـكل]}",
      line: 5, "TATWEEL"),
    Broken("Latin letter in a Cyrillic word", ScriptCheck.self, entry("ru: [Мocква]"), "mixes the letters of two scripts"),
    Broken("Russian name in English", ScriptCheck.self, entry("en: [Москва]"), "not in the script of 'en'"),
    Broken(
      "person in Latin letters in Russian", ScriptCheck.self, "- {id: a, type: person, names: {ru: [Ann Beta]}}",
      "not in the script of 'ru'"),
    Broken("Persian letter in Arabic", ScriptCheck.self, entry("ar: [ألفبای]"), "holds 'ی'"),
    Broken("Persian gaf in Arabic", ScriptCheck.self, entry("ar: [گازبروم]"), "holds 'گ'"),
    Broken("Arabic letter in Persian", ScriptCheck.self, entry("fa: [كتاب]"), "holds 'ك'"),
    Broken("Russian letter in Ukrainian", ScriptCheck.self, entry("uk: [Крым]"), "holds 'ы'"),
    Broken("Ukrainian letter in Russian", ScriptCheck.self, entry("ru: [Київ]"), "holds 'ї'"),
    Broken(
      "word of a rule in another script", ScriptCheck.self,
      rule("form: Alphabet, default: context, beside: [b], preceded-by: [كتاب]"), line: 6, "not in the script"),
    Broken("one letter", ShortFormCheck.self, entry("en: [{form: X, case: upper}]"), "one character"),
    Broken("one Chinese character", ShortFormCheck.self, entry("zh: [猫]"), "one character"),
    Broken("two letters in lower case", ShortFormCheck.self, entry("en: [Xy]"), "form of two letters"),
    Broken("two Arabic letters", ShortFormCheck.self, entry("ar: [قم]"), "form of two letters"),
    Broken("equal after folding", RedundancyCheck.self, entry("fr: [Érévan, Erevan]"), "'Erevan' adds nothing to 'Érévan'"),
    Broken("equal but for case", RedundancyCheck.self, entry("en: [Alpha Club, Alpha club]"), "'Alpha club' adds nothing"),
    Broken("equal but for hamza", RedundancyCheck.self, entry("ar: [أرمينيا, ارمينيا]"), "'ارمينيا' adds nothing"),
    Broken(
      "made by the rule", RedundancyCheck.self,
      "- {id: a, type: region, names: {en: [Freedonia]}, people: {en: [Freedonian, Freedonians]}}",
      "'Freedonians' adds nothing to 'Freedonian'"),
    Broken(
      "doubtful beside sure", RedundancyCheck.self, entry("en: [Alphabet, {form: Alphabet, ambiguous: true}]"), "adds nothing"),
    Broken(
      "regular irregular", RedundancyCheck.self,
      "- {id: a, type: region, names: {en: [Freedonia]}, people: {en: [{form: Freedonian, irregular: [Freedonians]}]}}",
      "is no irregular form"),
    Broken("function word", CommonWordCheck.self, entry("en: [which]"), "'which' is a common word of 'en'"),
    Broken("common word", CommonWordCheck.self, entry("ar: [الشباب]"), "is a common word of 'ar'"),
    Broken(
      "common stem", CommonWordCheck.self, "- {id: a, type: region, names: {en: [Xyzab]}, adjectives: {ar: [قمر]}}",
      "is a common word of 'ar'"),
    Broken(
      "term ends before it begins", OfficeCheck.self,
      others + person("offices: [{office: head, of: b, from: 2020-05, to: \"2019\"}]"), line: 4, "ends (2019) before it begins"),
    Broken(
      "actor ends before it begins", OfficeCheck.self,
      "- {id: a, type: ngo, from: \"1990\", to: 1989-12-31, names: {en: [Xyzab]}}", "ends (1989-12-31) before"),
    Broken(
      "member twice", OfficeCheck.self,
      others + "- {id: a, type: ngo, member-of: [b, {org: b, from: \"1990\"}], names: {en: [Xyzab]}}", line: 4,
      "is already a member of b"),
    Broken(
      "one office twice at a time", OfficeCheck.self,
      others + person("offices: [{office: head, of: b, from: \"2010\", to: \"2014\"}, {office: head, of: b, from: \"2012\"}]"),
      line: 4, "twice at a time"),
    Broken(
      "two presidents", OfficeCheck.self,
      others
        + "- {id: a, type: person, names: {en: [Ann Beta]}, offices: [{office: president, of: b, from: 2010-01-01}]}\n- {id: c, type: person, names: {en: [Cid Delta]}, offices: [{office: president, of: b, from: 2012-01-01}]}",
      line: 5, "c: is president of b while a is"),
    Broken(
      "state without languages", CoverageCheck.self, "- {id: a, type: state, names: {en: [Freedonia], ar: [فريدونيا]}}",
      "a state needs 'names' also in fr, ru, es, tr, fa, de, uk, hy, az, zh"),
    Broken(
      "state of the past", CoverageCheck.self, "- {id: a, type: state, to: \"1990\", names: {en: [Freedonia], ar: [فريدونيا]}}",
      "also in fr, ru"),
    Broken("rule on no form", RuleCheck.self, rule("form: Gammabet, default: off"), line: 6, "does nothing"),
    Broken("rule in another language", RuleCheck.self, rule("form: ألفباء, default: off"), line: 6, "does nothing"),
    Broken(
      "actor without the form", RuleCheck.self, rule("form: Alphabet, default: context, actors: [a, b]"), line: 6,
      "is no form of b in 'en'"),
    Broken("match without actor", RuleCheck.self, rule("form: Alphabet, default: match"), line: 6, "does not say whom it means"),
    Broken(
      "nobody with an actor", RuleCheck.self, rule("form: Alphabet Soup, default: nobody, actors: [a]"), line: 6,
      "means nobody, but lists actors"),
    Broken(
      "nobody in a context", RuleCheck.self, rule("form: Alphabet Soup, default: nobody, beside: [a]"), line: 6,
      "means nobody, whatever"),
    Broken(
      "never in a context", RuleCheck.self, rule("form: Alphabet, default: off, beside: [b]"), line: 6, "never matches, whatever"),
    Broken(
      "wanted and unwanted", RuleCheck.self, rule("form: Alphabet, default: context, preceded-by: [the], not-preceded-by: [The]"),
      line: 6, "'preceded-by' and under 'not-preceded-by'"),
    Broken(
      "rule twice", RuleCheck.self, rule("form: Alphabet, default: off}\n- {language: en, form: alphabet, default: context"),
      line: 7, "has a rule at bad.yaml:6"),
  ]

  static let compiled = [
    Broken(
      "form of two actors", "- {id: a, type: ngo, names: {en: [Xyzab]}}\n- {id: b, type: ngo, names: {en: [Xýzab]}}", line: 4,
      "names several actors (a, b)"),
    Broken("nobody's name is somebody's", rule("form: Alphabet, default: nobody"), line: 6, "is the name of an actor"),
  ]

  @Test(arguments: shapes + contents + compiled)
  func isToldWithItsPlace(_ broken: Broken) throws {
    let source = Self.source(broken.yaml)
    let complaints = CatalogueChecks.complaints(about: source)
    let complaint = try #require(complaints.first { $0.message.contains(broken.words) }, "\(complaints)")
    #expect(complaint.place.description == "bad.yaml:\(broken.line)")
    if let check = broken.check {
      #expect(check.complaints(about: CheckedSource(source)).contains(complaint))
    }
  }

  @Test func everyCheckIsBrokenOnce() {
    let broken = Set(Self.contents.compactMap { $0.check.map(String.init(describing:)) })
    #expect(broken == Set(CatalogueChecks.all.map(String.init(describing:))))
  }

  @Test func everyCheckOfTheFolderIsListed() throws {
    let folder = packageFolder.appendingPathComponent("Sources/ActorNetworks/Catalogue/Checks")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let found = try files.flatMap { file in
      try String(contentsOf: file, encoding: .utf8).matches(of: /public enum (\w+): CatalogueCheck/).map { String($0.1) }
    }
    #expect(Set(found) == Set(CatalogueChecks.all.map(String.init(describing:))))
  }

  @Test func complaintsAreInTheOrderOfTheFileAndToldOnce() {
    let complaints = CatalogueChecks.complaints(
      about: Self.source(
        "- {id: b, type: state, of: nobody, names: {en: [X]}}\n- {id: a, type: ngo, of: nobody, names: {en: [Y]}}"))
    #expect(complaints.map(\.place.line) == complaints.map(\.place.line).sorted())
    #expect(Set(complaints).count == complaints.count)
    #expect(complaints.count == 5)
  }

  // MARK: What is right

  static let right = """
    schema: actorgraph-catalogue/1
    actors:
      - id: freedonia
        type: region
        colour: "#1f77b4"
        wikidata: Q12
        names: {en: [Freedonia, {form: FD, case: upper}], ru: [Фридония, {form: ФД, case: upper}], fa: [فریدونیا, "جمهوری‌ فریدونیا"],
          zh: [弗里多, 俄], no: [Xyzab]}
      - {id: tv, type: broadcaster, of: freedonia, names: {en: [Freedonia TV], ru: [Freedonia TV], ar: [قناة FTV], uk: [Обʼєднане ТБ]}}
      - {id: pact, type: alliance, names: {en: [Border Pact]}}
      - id: firefly
        type: person
        names: {en: [Rufus T. Firefly, {form: Firefly, ambiguous: true}], fr: [Rufus Firefly]}
        member-of: [{org: pact, from: "1930"}]
        offices:
          - {office: president, of: freedonia, from: "1933", to: 1934-05, rival: true}
          - {office: president, of: freedonia, from: 1934-05-07, note: again}
      - id: trentino
        type: person
        names: {en: [Ambassador Trentino]}
        offices: [{office: president, of: freedonia, from: 1933-06, to: 1934-01-01}]
    ambiguous:
      - {form: Firefly, language: en, actors: [firefly], default: context, preceded-by: [Rufus, T], beside: [freedonia]}
      - {form: Firefly Night, language: en, default: nobody}
    """

  @Test func rightFilesAreNotComplainedOf() {
    // Norwegian is no language of the catalogue, and so the one thing that is wrong.
    let complaints = CatalogueChecks.complaints(about: Self.source(Self.right)).map(\.description)
    #expect(complaints.count == 1 && complaints.first?.contains("unknown language 'no'") == true, "\(complaints)")
  }

  @Test func referencesToKnownIdsAreRight() {
    let yaml = "- {id: a, type: company, of: armenia, names: {en: [Xyzab]}}"
    #expect(CatalogueChecks.complaints(about: Self.source(yaml), known: ["armenia"]) == [])
    #expect(CatalogueChecks.complaints(about: Self.source(yaml), known: ["albania"]).count == 1)
  }

  @Test func whatRefersToAFileThatCannotBeReadIsNotBlamed() {
    var source = Self.source("- {id: a, type: company, of: armenia, names: {en: [Xyzab]}}")
    source.read("schema: actorgraph-catalogue/1\nactors: [", file: "worse.yaml")
    #expect(CatalogueChecks.complaints(about: source).map(\.place.file) == ["worse.yaml"])
  }

  @Test func theCatalogueIsRight() throws {
    let folder = packageFolder.appendingPathComponent("Catalogue").path
    let source = try CatalogueSource(paths: [folder], root: packageFolder.path)
    #expect(CatalogueChecks.complaints(about: source).map(\.description) == [])
  }
}
