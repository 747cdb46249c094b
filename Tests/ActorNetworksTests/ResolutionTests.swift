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

  @Test func capitalsTellNothingAmongCapitals() {
    #expect(mentions(in: "THEY PROMISED US A NEW SCHOOL AND GAVE US A CAR PARK, SAY THE PARENTS", catalogue) == [])
    #expect(mentions(in: "US AND CHINA SIGN A DEAL THAT THE US WANTED", catalogue).count == 2)
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

  @Test func wordsAroundDecide() throws {
    let georgia = """
        - {id: georgia, type: state, names: {en: [{form: Georgia, ambiguous: true}], fr: [Géorgie]}}
        - {id: russia, type: state, names: {en: [Russia]}}

      """
    let rules = """
        - {form: Georgia, language: en, actors: [georgia], default: context, preceded-by: [Republic of], followed-by: [and Armenia],
           not-followed-by: [Tech], beside: [russia]}
        - {form: George Washington, language: en, default: nobody}

      """
    let catalogue = try ActorNetworksTests.catalogue(georgia, rules: rules)
    func found(_ text: String) -> [String] { mentions(in: text, catalogue).map { String($0.prefix { $0 != "=" }) } }
    #expect(found("in the Republic of Georgia") == ["Georgia"])
    #expect(found("in the republic, of Georgia") == [])
    #expect(found("Georgia and Armenia") == ["Georgia"])
    #expect(found("Georgia voted") == [])
    #expect(found("Russia and Georgia fought. Georgia lost.") == ["Russia", "Georgia"])
    #expect(found("Russia at Georgia Tech") == ["Russia"])
    #expect(found("George Washington") == [])
    let annotated = MentionFinder(catalogue: catalogue).annotate(Document(id: "t", text: "Georgia and Armenia"))
    #expect(annotated.mentions.map(\.basis) == [.neighbours(rule: "rules.yaml:3")])
  }

  @Test func arabicCliticsBeforeADecidingWord() throws {
    let catalogue = try ActorNetworksTests.catalogue(
      "  - {id: mali, type: state, names: {ar: [{form: مالي, ambiguous: true}]}}\n",
      rules: "  - {form: مالي, language: ar, actors: [mali], default: context, preceded-by: [دولة]}\n")
    #expect(mentions(in: "قال وزير مالي كلمة", catalogue) == [])
    #expect(mentions(in: "أزمة بدولة مالي", catalogue) == ["مالي=mali:name"])
  }

  @Test func formsOfOtherLanguagesDoNotCount() throws {
    let catalogue = try ActorNetworksTests.catalogue(
      """
        - {id: al-shabaab, type: armed-group, names: {ar: [حركة الشباب], fa: [الشباب], en: [Al-Shabaab]}}
        - {id: nato, type: alliance, names: {en: [NATO], ar: [الناتو]}}

      """)
    #expect(mentions(in: "قال الشباب إن النادي فاز في المباراة", catalogue) == [])
    #expect(mentions(in: "گروه الشباب در این حمله که به شهر شد", catalogue).count == 1)
    #expect(mentions(in: "قال قائد في NATO إن الناتو مستعد", catalogue).count == 2)
  }

  @Test func firstNameOfAnother() throws {
    let catalogue = try ActorNetworksTests.catalogue("  - {id: joe-biden, type: person, names: {en: [Joe Biden, Biden]}}\n")
    func count(_ text: String) -> Int { mentions(in: text, catalogue).count }
    #expect(count("Yesterday the lawyer Hunter Biden said nothing.") == 0)
    #expect(count("Yesterday President Biden said nothing.") == 1)
    #expect(count("When Biden spoke, US President Biden smiled, and Joe Biden left.") == 3)
    #expect(count("World Leaders Tell Biden To Wait") == 1)
  }

  @Test func twoOfOneSurname() throws {
    let catalogue = try ActorNetworksTests.catalogue(
      """
        - {id: heydar, type: person, names: {en: [Heydar Aliyev, {form: Aliyev, ambiguous: true}]}}
        - {id: ilham, type: person, names: {en: [Ilham Aliyev, {form: Aliyev, ambiguous: true}]}}

      """)
    let text = "Heydar Aliyev ruled; Aliyev died. Ilham Aliyev followed; Aliyev won."
    #expect(
      mentions(in: text, catalogue).map { String($0.drop { $0 != "=" }) } == [
        "=heydar:name", "=heydar:name", "=ilham:name", "=ilham:name",
      ])
    #expect(mentions(in: "Aliyev won.", catalogue) == [])
  }

  /// What a rule of one language forbids, the same spelling in another language does not bring back.
  @Test func rulesHoldForASpellingOfTwoLanguages() throws {
    let catalogue = try ActorNetworksTests.catalogue(
      """
        - {id: linton, type: person, names: {en: [Ada Linton, {form: Linton, ambiguous: true}], fr: [{form: Linton, ambiguous: true}]}}

      """,
      rules: "  - {form: Linton, language: en, actors: [linton], default: context, not-preceded-by: [Senator]}\n")
    let text = "Ada Linton has arrived in the capital. Then Senator Linton spoke to the press, and Linton left."
    #expect(mentions(in: text, catalogue) == ["Ada Linton=linton:name", "Linton=linton:name"])
  }

  // MARK: Phrases

  @Test(arguments: [
    "The Tour de France passed.", "Air France flew.", "He loves french fries.", "une salade russe et des montagnes russes",
    "Dynamo Moscow lost.", "They met in Moscow, Idaho, again.", "a hotel in the rue de Moscou", "la montaña rusa",
    "a cruise on the ship “Russia” today", "She speaks Russian at home.", "Rusya'da Rus ruleti",
    "Он собирал финские ножи.",
  ])
  func phrasesThatMeanNobody(_ text: String) throws {
    let found = mentions(in: text, try phraseCatalogue())
    #expect(found.filter { !$0.hasPrefix("Rusya") } == [], "\(text)")
  }

  @Test(arguments: [
    ("French troops left.", 1), ("Les troupes russes avancent.", 1), ("In France and in Moscow, Russian troops", 3),
    ("Dynamo lost. Moscow won.", 1), ("las tropas rusas", 1), ("the ship reached Russia “today”", 1),
  ])
  func phrasesEndWhereTheyEnd(_ text: String, _ count: Int) throws {
    #expect(mentions(in: text, try phraseCatalogue()).count == count, "\(text)")
  }

  private func phraseCatalogue() throws -> Catalogue {
    try ActorNetworksTests.catalogue(
      """
        - {id: france, type: state, names: {en: [France], fr: [France]}, adjectives: {en: [French]}, metonyms: {en: [Paris], fr: [Paris]}}
        - {id: russia, type: state, names: {en: [Russia], tr: [Rusya]}, adjectives: {en: [Russian], fr: [russe], es: [ruso], tr: [Rus]}, metonyms: {en: [Moscow], fr: [Moscou]}}
        - {id: finland, type: state, names: {ru: [Финляндия]}, adjectives: {ru: [финск]}}

      """)
  }

  @Test func firstHalvesOfAdjectivesNeedTheOther() throws {
    let catalogue = try ActorNetworksTests.catalogue(
      """
        - {id: france, type: state, names: {fr: [France]}, adjectives: {fr: [franco]}}
        - {id: germany, type: state, names: {fr: [Allemagne]}, adjectives: {fr: [allemand]}}
        - {id: russia, type: state, names: {fr: [Russie]}, adjectives: {fr: [russe], es: [ruso], ru: [российск]}}

      """)
    #expect(mentions(in: "le conseil franco-allemand", catalogue) == ["franco=france:demonym", "allemand=germany:demonym"])
    #expect(mentions(in: "le général Franco", catalogue) == [])
    #expect(mentions(in: "les milices prorusses", catalogue) == ["prorusses=russia:demonym"])
    #expect(mentions(in: "milicias prorrusas", catalogue) == ["prorrusas=russia:demonym"])
    #expect(mentions(in: "антироссийские санкции", catalogue) == ["антироссийские=russia:demonym"])
  }

  @Test func phrasesThatSpeakForAForm() throws {
    let catalogue = try ActorNetworksTests.catalogue(
      """
        - {id: togo, type: state, names: {ru: [{form: Того, ambiguous: true}]}}
        - {id: sisi, type: person, names: {tr: [{form: Sisi, ambiguous: true}]}}
        - {id: sudan, type: state, names: {ar: [السودان]}, adjectives: {ar: [سودان]}}
        - {id: al-sudani, type: person, names: {ar: [{form: السوداني, ambiguous: true}]}}

      """)
    #expect(mentions(in: "Того требовали жители.", catalogue) == [])
    #expect(mentions(in: "Власти Того договорились.", catalogue) == ["Того=togo:name"])
    #expect(mentions(in: "Sisi geldi.", catalogue) == [])
    #expect(mentions(in: "Cumhurbaşkanı Sisi geldi.", catalogue) == ["Sisi=sisi:name"])
    // A surname that is a demonym too stays the demonym.
    #expect(mentions(in: "قال الرئيس السوداني إنه سيعود", catalogue) == ["السوداني=sudan:demonym"])
  }

  @Test func statesInNamesOfPersons() throws {
    let catalogue = try ActorNetworksTests.catalogue(
      """
        - {id: jordan, type: state, names: {en: [Jordan]}}
        - {id: mali, type: state, names: {en: [Mali]}}
        - {id: joe-biden, type: person, names: {en: [Joe Biden, Biden], ar: [جو بايدن, بايدن], ru: [Байден]}}

      """)
    func found(_ text: String) -> [String] { mentions(in: text, catalogue).map { String($0.prefix { $0 != "=" }) } }
    #expect(found("Detective Laura Jordan said so.") == [])
    #expect(found("Mali Roberts won.") == [])
    #expect(found("Mali, Roberts said, and Jordan agreed.") == ["Mali", "Jordan"])
    #expect(found("Michelle Biden spoke.") == [])
    #expect(found("قالت ميشيل بايدن ذلك") == [])
    #expect(found("قال بايدن ذلك") == ["بايدن"])
    #expect(found("Джилл Байден приехала") == [])
  }

  @Test func titlesBeforeTheStateAndTheName() throws {
    let catalogue = try ActorNetworksTests.catalogue(
      """
        - {id: turkey, type: state, names: {ru: [Турция]}, adjectives: {fr: [turc]}}
        - {id: erdogan, type: person, names: {ru: [Реджеп Эрдоган, Эрдоган], fr: [{form: Erdogan, ambiguous: true}]}}
        - {id: trump, type: person, names: {en: [Donald Trump, Trump], pt: [Donald Trump]}}

      """)
    #expect(mentions(in: "Вчера президент Турции Эрдоган уехал.", catalogue) == ["Турции=turkey:name", "Эрдоган=erdogan:name"])
    #expect(
      mentions(in: "Hier le président turc Erdogan est parti.", catalogue) == ["turc=turkey:demonym", "Erdogan=erdogan:name"])
    #expect(mentions(in: "Hier le boulanger turc Erdogan est parti.", catalogue) == ["turc=turkey:demonym"])
    // Surnames travel between languages that write them alike.
    #expect(mentions(in: "Lula critica Trump em Brasília e diz que o Brasil não aceitará", catalogue) == ["Trump=trump:name"])
  }

  @Test func turkishSuffixesTellTurkish() {
    let finder = MentionFinder(catalogue: catalogue)
    for text in ["Suriye'den dönenler Türkiye'de", "Ankara'da ve Bakü'de görüştü"] {
      #expect(finder.annotate(Document(id: "t", text: text)).language == "tr", "\(text)")
    }
    #expect(mentions(in: "ÇİN VE", catalogue) == ["ÇİN=china:name"])
  }

  @Test func usualBearerOfASurname() throws {
    let catalogue = try ActorNetworksTests.catalogue(
      """
        - {id: heydar, type: person, names: {en: [Heydar Aliyev, {form: Aliyev, ambiguous: true}]}}
        - {id: ilham, type: person, names: {en: [Ilham Aliyev, {form: Aliyev, ambiguous: true}]}}

      """,
      rules:
        "  - {form: Aliyev, language: en, actors: [heydar], default: context}\n  - {form: Aliyev, language: en, actors: [ilham], default: match}\n"
    )
    #expect(mentions(in: "Aliyev won.", catalogue) == ["Aliyev=ilham:name"])
    #expect(mentions(in: "Heydar Aliyev ruled. Aliyev won.", catalogue).last == "Aliyev=heydar:name")
    let annotated = MentionFinder(catalogue: catalogue).annotate(Document(id: "t", text: "Aliyev won."))
    #expect(annotated.mentions.map(\.basis) == [.usual])
  }

  @Test(arguments: [
    ("The president of the country said that it was not for him to decide.", "en"), ("قال الرئيس إن الحكومة في المدينة", "ar"),
    ("رئیس جمهور گفت که این کار را نمی‌کند", "fa"), ("Президент заявил, что это было не так", "ru"),
    ("Президент сказав, що це було не так", "uk"), ("Le président a dit que la loi est dans les mains des juges", "fr"),
    ("El presidente dijo que la ley no se cambia", "es"), ("Der Präsident sagte, dass die Lage nicht gut ist", "de"),
    ("Cumhurbaşkanı, bu konuda daha çok çalışacağını söyledi", "tr"), ("Prezident bildirib ki, bu məsələ həll olunub", "az"),
    ("主席说", "zh"), ("Նախագահը ասաց", "hy"), ("הנשיא אמר", "he"),
  ])
  func languageOfAText(_ text: String, _ code: String) {
    #expect(MentionFinder(catalogue: catalogue).annotate(Document(id: "t", text: text)).language == code)
  }

  @Test func unknownLanguageIsUnknown() {
    #expect(MentionFinder(catalogue: catalogue).annotate(Document(id: "t", text: "Qwerty 12 !")).language == nil)
    #expect(MentionFinder(catalogue: catalogue).annotate(Document(id: "t", text: "")).language == nil)
  }
}

@Suite struct SurnameTests {
  /// Look-alike letters are found in a second scan, whose hits must stand among the first scan's in the order of the text.
  @Test func lookAlikesBeforeDoNotHideTheStateBeforeASurname() throws {
    let filler = String(repeating: "Здесь стоит много слов без имён. ", count: 10)
    let sentence = "Вчера президент Турции Эрдоган прибыл."
    for before in ["", "Рoccия и Аpмeния. ", "Рoccия, Аpмeния, Фpaнция и Итaлия. "] {
      #expect(try Self.persons(before + filler + sentence, "ru") == ["recep-tayyip-erdogan"], "\(before)")
    }
  }

  private static func persons(_ text: String, _ language: String) throws -> [String] {
    let catalogue = try Catalogue.builtIn()
    return MentionFinder(catalogue: catalogue).annotate(Document(id: "t", text: text, language: language)).mentions
      .map(\.actor).filter { catalogue.type(of: $0) == .person }.map(catalogue.id)
  }

  @Test(arguments: [
    ("en", "Michael Flynn resigned. The report said Flynn had lied.", ["michael-flynn", "michael-flynn"]),
    (
      "es", "Alberto Fujimori fue internado. Su médico dijo que Fujimori tiene 72 años.",
      ["alberto-fujimori", "alberto-fujimori"]
    ),
    ("ru", "Борис Джонсон уехал. Вечером с Джонсоном говорили журналисты.", ["boris-johnson", "boris-johnson"]),
    ("ar", "التقى إبراهيم محلب الوفد. وقال محلب إن الحكومة ستعمل.", ["ibrahim-mahlab", "ibrahim-mahlab"]),
    // Not without the full name, and not behind another's given name.
    ("en", "The report said Flynn had lied.", []),
    ("en", "Michael Flynn resigned. His brother Charles Flynn did not.", ["michael-flynn"]),
    // Common words and given names are no surnames, whoever bears them.
    ("ar", "قال نبيل العربي إن العالم العربي يحتاج إلى السلام.", ["nabil-elaraby"]),
    ("ar", "زار مهاتير محمد المدينة. وحضر محمد أيضا.", ["mahathir-mohamad"]),
  ])
  func surnamesFollowFullNames(_ language: String, _ text: String, _ expected: [String]) throws {
    #expect(try Self.persons(text, language) == expected)
  }
}
