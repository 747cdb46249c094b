// Which actor a form names: inflection, overlap, ambiguity, case.

import ActorNetworks
import Testing

private let caucasus = """
    - {id: russia, type: state, names: {ar: [روسيا], en: [Russia]}, adjectives: {ar: [روس]}, people: {ar: [{collective: روس}], en: [Russian]}, metonyms: {ar: [موسكو, الكرملين], en: [Moscow, Kremlin]}}
    - {id: armenia, type: state, names: {ar: [أرمينيا], en: [Armenia]}, adjectives: {ar: [أرمين, أرمن]}, people: {ar: [{collective: أرمن}], en: [Armenian]}}
    - {id: azerbaijan, type: state, names: {ar: [أذربيجان], en: [Azerbaijan]}, adjectives: {ar: [أذربيجان, أذر]}}
    - {id: belarus, type: state, names: {ar: [بيلاروسيا]}}
    - {id: north-korea, type: state, names: {ar: [كوريا الشمالية]}, adjectives: {ar: [كوري شمال]}}
    - {id: united-states, type: state, names: {ar: [الولايات المتحدة, الولايات المتحدة الأمريكية], en: [United States, US, U.S.]}}
    - {id: un-security-council, type: organisation, names: {ar: [مجلس الأمن الدولي, {form: مجلس الأمن, ambiguous: true}]}}
    - {id: russian-council, type: agency, of: russia, names: {ar: [مجلس الأمن الروسي]}}
    - {id: united-nations, type: organisation, names: {ar: [الأمم المتحدة], en: [United Nations]}}
    - {id: china, type: state, names: {fa: [چین], tr: [Çin]}}
    - {id: who, type: organisation, names: {en: [{form: WHO, case: upper}]}}

  """

@Suite struct ResolutionTests {
  private let catalogue: Catalogue

  init() throws {
    catalogue = try ActorNetworksTests.catalogue(caucasus)
  }

  @Test(arguments: [
    "روسي", "الروسي", "روسية", "الروسية", "روسيون", "الروسيين", "روس", "الروس", "للروس", "والروسية", "بالروسي", "وروسيات",
  ])
  func nisbaParadigm(_ form: String) throws {
    let found = try #require(mentions(in: form, catalogue).first)
    #expect(found.hasSuffix("=russia:demonym"))
  }

  @Test(arguments: ["روسيا", "وروسيا", "بروسيا", "لروسيا", "كروسيا", "فروسيا", "ولروسيا", "رُوسيا", "رو\u{640}سيا"])
  func proclitics(_ form: String) throws {
    let found = try #require(mentions(in: form, catalogue).first)
    #expect(found.hasSuffix("=russia:name"))
  }

  @Test func adjectivesOfTwoWordsAgree() {
    for form in ["كوري شمالي", "الكورية الشمالية", "كوريون شماليون"] {
      #expect(mentions(in: form, catalogue) == ["\(form)=north-korea:demonym"])
    }
  }

  @Test func gluedWords() {
    #expect(mentions(in: "أذربيجانوأرمينيا", catalogue) == ["أذربيجان=azerbaijan:name", "أرمينيا=armenia:name"])
    #expect(mentions(in: "موسكوأذربيجان", catalogue) == ["موسكو=russia:metonym", "أذربيجان=azerbaijan:name"])
    #expect(mentions(in: "الولاياتالمتحدةالأمريكية", catalogue) == ["الولاياتالمتحدةالأمريكية=united-states:name"])
    #expect(
      mentions(in: "بين أرمينياوالولاياتالمتحدة", catalogue) == ["أرمينيا=armenia:name", "الولاياتالمتحدة=united-states:name"])
  }

  @Test func lettersInsideOtherWordsAreNobody() {
    #expect(mentions(in: "بيلاروسيا", catalogue) == ["بيلاروسيا=belarus:name"])
    #expect(mentions(in: "اشتباكات مشتركة روسياه", catalogue) == [])
  }

  @Test func articleSwallowedByLi() {
    #expect(mentions(in: "للأمم المتحدة وللكرملين", catalogue) == ["لأمم المتحدة=united-nations:name", "لكرملين=russia:metonym"])
  }

  @Test func organOfAStateIsNamedByTheState() {
    #expect(mentions(in: "مجلس الأمن الروسي", catalogue) == ["الروسي=russia:demonym"])
    #expect(mentions(in: "مجلس الأمن الدولي", catalogue) == ["مجلس الأمن الدولي=un-security-council:name"])
  }

  @Test func ambiguousFormNeedsSupport() {
    #expect(mentions(in: "مجلس الأمن", catalogue) == [])
    let text = "مجلس الأمن الدولي اجتمع. وقال مجلس الأمن"
    #expect(mentions(in: text, catalogue).map { $0.hasSuffix("=un-security-council:name") } == [true, true])
  }

  @Test func caseDecides() {
    #expect(
      mentions(in: "us and US, who and WHO, U.S. troops", catalogue).map { String($0.prefix { $0 != "=" }) } == [
        "US", "WHO", "U.S.",
      ])
    #expect(mentions(in: "RUSSIA russia Russian-backed", catalogue) == ["RUSSIA=russia:name", "Russian=russia:demonym"])
  }

  @Test func foldedLettersOfAnotherWord() {
    #expect(mentions(in: "چین", catalogue) == ["چین=china:name"])
    #expect(mentions(in: "جين Cin", catalogue) == [])
    #expect(mentions(in: "Çin C\u{327}in", catalogue).count == 2)
  }

  @Test func offsetsAreScalars() throws {
    let annotated = MentionFinder(catalogue: catalogue).annotate(Document(id: "t", text: "é😀 رُوسيا\r\nوروسيا"))
    let offsets = annotated.scalarOffsets(ofBytes: annotated.mentions.flatMap { [$0.range.lowerBound, $0.range.upperBound] })
    #expect(offsets == [3, 9, 12, 17])
    #expect(annotated.mentions.map(\.sentence) == [0, 1])
  }

  @Test func rulesDecideSharedForms() throws {
    let shared = """
        - {id: a, type: state, names: {en: [Alpha, Shared]}}
        - {id: b, type: state, names: {en: [Beta, Shared]}}

      """
    let settled = try ActorNetworksTests.catalogue(
      shared, rules: "  - {form: Shared, language: en, actors: [b, a], default: match}\n")
    #expect(mentions(in: "Shared", settled) == ["Shared=b:name"])
    let off = try ActorNetworksTests.catalogue(shared, rules: "  - {form: Shared, language: en, default: off}\n")
    #expect(mentions(in: "Shared Alpha", off) == ["Alpha=a:name"])
    let context = try ActorNetworksTests.catalogue(shared, rules: "  - {form: Shared, language: en, default: context}\n")
    #expect(mentions(in: "Shared Alpha", context) == ["Shared=a:name", "Alpha=a:name"])
    #expect(mentions(in: "Shared Alpha Beta", context) == ["Alpha=a:name", "Beta=b:name"])
  }
}
