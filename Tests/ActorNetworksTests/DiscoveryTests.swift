// Whom discovery finds and whom it must not find: one small text a rule and language.

import ActorNetworks
import AliasMatching
import Testing

/// A rule with texts, the labels that must be found, and why.
struct DiscoveryCase: Sendable, CustomTestStringConvertible {
  var name: String
  var texts: [String]
  var labels: Set<String>

  init(_ name: String, _ labels: Set<String>, _ texts: String...) {
    (self.name, self.labels, self.texts) = (name, labels, texts)
  }

  var testDescription: String { name }
}

/// Two known actors, so that the tests do not depend on whom the built-in catalogue knows.
private let known = """
    - id: armenia
      type: state
      names: {ar: [أرمينيا], en: [Armenia], ru: [Армения], fr: [Arménie]}
      adjectives: {ar: [أرمين], en: [Armenian], fr: [arménien]}
    - id: anna-known
      type: person
      names: {ar: [آنا المعروفة], en: [Anna Known, Known], ru: [Анна Известная]}

  """

private func annotated(_ texts: [String], _ catalogue: Catalogue) -> [AnnotatedDocument] {
  let finder = MentionFinder(catalogue: catalogue)
  return texts.enumerated().map { finder.annotate(Document(id: "\($0.offset).txt", text: $0.element)) }
}

private func discover(_ texts: [String], _ plan: DiscoveryPlan = DiscoveryPlan()) throws -> [DiscoveredActor] {
  let catalogue = try catalogue(known)
  var discoverer = Discoverer(catalogue: catalogue)
  for document in annotated(texts, catalogue) { discoverer.add(document) }
  return discoverer.actors(plan)
}

struct DiscoveryTests {
  static let cases: [DiscoveryCase] = [
    // Arabic
    DiscoveryCase("ar: title and given name", ["سيرغي كرمنيان"], "وقال المحلل السياسي سيرغي كرمنيان إن الاتفاق مهم."),
    DiscoveryCase(
      "ar: office with a known demonym between", ["سيرغي كرمنيان"], "التقى وزير الخارجية الأرميني سيرغي كرمنيان في موسكو."),
    DiscoveryCase(
      "ar: feminine office, name behind a comma", ["مريم كرمنيان"], "أعلنت المتحدثة باسم الحكومة، مريم كرمنيان، ذلك."),
    DiscoveryCase("ar: verb of saying before the name", ["خالد زهران"], "وأوضح خالد زهران أن الأمر انتهى."),
    DiscoveryCase("ar: patronymics belong to the name", ["محمد بن زهران"], "قال الشيخ محمد بن زهران إن الحوار مهم."),
    DiscoveryCase(
      "ar: unknown first word in two documents", ["زغرافي كرمنيان"], "قال الخبير زغرافي كرمنيان إن الأمر صعب.",
      "وأكد الخبير زغرافي كرمنيان أن الأمر سهل."),
    DiscoveryCase("ar: unknown first word at one place only", [], "قال الخبير زغرافي كرمنيان إن الأمر صعب."),
    DiscoveryCase("ar: prepositions are no names", [], "أكد على ضرورة الحوار. أكد علي ضرورة الحوار. قال في موقع آخر."),
    DiscoveryCase("ar: common nouns behind a title", [], "وقال الرئيس خلال اجتماع موسع إن الأمر جيد. عقد الوزير اجتماع عمل."),
    DiscoveryCase("ar: a known actor", [], "قالت الوزيرة آنا المعروفة إن الاتفاق مهم."),
    DiscoveryCase(
      "ar: acronym in brackets behind a head noun", ["منظمة أصدقاء السلام الدولية"],
      "وقالت مصادر من منظمة أصدقاء السلام الدولية (APO) إن الاجتماع تأجل."),
    DiscoveryCase(
      "ar: three names, once", ["سعيد محمد الطاهري"], "وقال الرئيس التنفيذي للهيئة سعيد محمد الطاهري إن الطاقة مهمة."),
    DiscoveryCase("ar: the father's name is no end", ["هادي بن علي اليامي"], "أبان ذلك الدكتور هادي بن علي اليامي أمس."),
    DiscoveryCase("ar: a noun with a pronoun ends the name", ["أسامة المولد"], "قال اللاعب أسامة المولد استقالته قريبة."),
    DiscoveryCase("ar: an adverb ends the name", ["خالد زهران"], "أضاف خالد زهران قائلا إن الأمر انتهى."),
    DiscoveryCase("ar: what is named after a person", [], "افتتح الحفل في قاعة الأمير محمد بن زهران بالمدينة."),
    DiscoveryCase("ar: an object behind a verb", [], "وأكد شكري أهمية الحوار."),
    DiscoveryCase(
      "ar: unknown first word, surname later", ["نغم الغادري"], "قالت الوزيرة نغم الغادري ذلك. وأشارت الغادري إلى الأمر."),
    DiscoveryCase("ar: who speaks for a firm", [], "رفضت مارتا فيسوكا المتحدثة باسم كولشيك هولدينج. كولشيك هولدينج شركة."),
    DiscoveryCase("ar: a list without commas", [], "والفائزون سطام دراج أكرم حسين مفرح علي السليماني محمد البدر هادي مؤنس أحمد."),
    DiscoveryCase("ar: state organs", [], "قال مصدر في وزارة الخارجية الروسية إن الوزارة تتابع."),
    // English
    DiscoveryCase("en: title", ["Mary Kowalczuk"], "The talks were led by spokeswoman Mary Kowalczuk in the capital."),
    DiscoveryCase("en: title with a capital", ["John Kowalczuk"], "It was Prime Minister John Kowalczuk who agreed."),
    DiscoveryCase("en: verb of saying", ["Peter van der Berg"], "This is wrong, said Peter van der Berg on the phone."),
    DiscoveryCase("en: age behind a comma", ["Jamil Al Kowal"], "Jamil Al Kowal, 58, told reporters to leave."),
    DiscoveryCase("en: apposition", ["Peter Kowal"], "We met Peter Kowal, a senior analyst at a bank."),
    DiscoveryCase("en: given name twice", ["Peter Kowal"], "We met Peter Kowal at home. They saw Peter Kowal again."),
    DiscoveryCase("en: given name once, with nothing beside it", ["Peter Kowal"], "We met Peter Kowal at home."),
    DiscoveryCase("en: what is named after a person", [], "She works for the bank Peter Kowal in the city."),
    DiscoveryCase("en: two capitals without a given name", [], "We saw Green Haven at home. They saw Green Haven again."),
    DiscoveryCase("en: possessive", ["Peter Kowal"], "It was Peter Kowal's plan. Kowal's men agreed with analyst Peter Kowal."),
    DiscoveryCase(
      "en: a number of things is no age", [], "They bought Milliard Yenner, 47 of them, and Milliard Yenner (50 of them)."),
    DiscoveryCase("en: an office and unknown names, once", ["Thabor Mbekin"], "Talks with President Thabor Mbekin failed."),
    DiscoveryCase("en: a part of a name cut off", [], "We met president Chen Shuin-bian at home."),
    DiscoveryCase("en: a plan named after a person", [], "They want a new Marshall Plan for all."),
    DiscoveryCase("en: acronym that goes on", [], "Members of the Shanghai Forum for Peace (SFP-Prize) met."),
    DiscoveryCase("en: months and days", [], "He said April Monday was late. In May Tuesday said so."),
    DiscoveryCase("en: a heading in capitals", [], "Peter Kowal Says New Plan Will Work For All"),
    DiscoveryCase("en: a known actor", [], "Minister Anna Known said so. Known said so again."),
    DiscoveryCase(
      "en: acronym of the letters", ["Shanghai Forum for Peace"], "Members of the Shanghai Forum for Peace (SFP) met."),
    DiscoveryCase("en: an acronym of other letters", [], "Members of the Shanghai Meeting for Peace (XYZ) met."),
    DiscoveryCase("en: an acronym of no actor", [], "They signed the Northern Trade Agreement (NTA) there."),
    DiscoveryCase(
      "en: head noun in two documents", ["Zedland Freedom Party"], "Members of the Zedland Freedom Party met.",
      "He left the Zedland Freedom Party yesterday."),
    DiscoveryCase(
      "en: head noun at two places", ["Zedland Freedom Party"],
      "Members of the Zedland Freedom Party met. He left the Zedland Freedom Party."),
    DiscoveryCase("en: a title in quotation marks", [], "We saw \"Hunting Party\" twice. They like \"Hunting Party\" too."),
    DiscoveryCase("en: head noun at one place", [], "Members of the Zedland Freedom Party met."),
    DiscoveryCase(
      "en: state organs", [], "Officials of the Zedland Ministry met.",
      "Officials of the Zedland Ministry and Zedland Parliament met."),
    // Russian
    DiscoveryCase(
      "ru: verb of saying and case endings", ["Сергей Дубовцев"], "Об этом заявил Сергей Дубовцев. Речь шла о Сергее Дубовцеве."),
    DiscoveryCase("ru: title", ["Аркадий Дубовцев"], "Решение принял политолог Аркадий Дубовцев."),
    DiscoveryCase("ru: adjectives with capitals", [], "На Ближнем Востоке ждут. Позиция Ближнего Востока ясна."),
    DiscoveryCase("ru: acronym", ["Шанхайский Форум Мира"], "Участники, среди них Шанхайский Форум Мира (ШФМ), согласны."),
    DiscoveryCase(
      "ru: quotation marks behind a head noun", ["Новый путь"],
      "В стране движение «Новый путь» выросло. Позже движение «Новый путь» ушло."),
    DiscoveryCase(
      "ru: nominative of what stands in another case only", ["Борис Дубовцев"], "Встреча с Борисом Дубовцевым прошла вчера."),
    DiscoveryCase("ru: woman in another case", ["Елена Дубовская"], "Об этом говорили с Еленой Дубовской."),
    DiscoveryCase("ru: given name and father's name", [], "Мы встретили, что важно, Сергея Ивановича дома."),
    DiscoveryCase(
      "ru: for whom he speaks stands before the name", ["Вадим Дубовцев"],
      "Пресс-секретарь Дортранснадзора Вадим Дубовцев молчал."),
    // Turkish
    DiscoveryCase("tr: office with capitals", ["Ahmet Dağlıoğlu"], "Dün Dışişleri Bakanı Ahmet Dağlıoğlu konuştu."),
    DiscoveryCase("tr: long office", ["Ayşe Dağlıoğlu"], "AHCP Genel Başkan Yardımcısı Ayşe Dağlıoğlu'nun sözleri."),
    DiscoveryCase("tr: suffixes behind apostrophes", ["Murat Dağlıoğlu"], "Yarın Murat Dağlıoğlu'nu gördüm. Dağlıoğlu'nun evi."),
    DiscoveryCase("tr: the particle da", ["Murat Dağlı"], "Bugün Murat Dağlı da Fenerbahçe formasıyla oynadı."),
    DiscoveryCase("tr: courtesy behind a given name", [], "Bugün Recai Bey geldi. Yarın Recai Bey gidecek."),
    DiscoveryCase("tr: places and projects", [], "Bugün Fatih Ormanları ve Devlet Hastanesi kapandı."),
    // Spanish
    DiscoveryCase("es: office", ["Yolanda Quiñonesa"], "La portavoz Yolanda Quiñonesa respondió ayer."),
    DiscoveryCase("es: surname with de", ["Javier Pérez de Cuéllar"], "Ayer el canciller Javier Pérez de Cuéllar llegó."),
    DiscoveryCase("es: two given names", [], "Ayer vimos a José Luis en casa."),
    // German
    DiscoveryCase(
      "de: nouns have capitals", [], "Die Neue Regierung hat das Große Problem der Deutschen Wirtschaft nicht gelöst."),
    DiscoveryCase("de: von behind two words", ["Alex Kowal"], "Das sagte Alex Kowal von TransKanada gestern dem Sender."),
    // French
    DiscoveryCase("fr: title and comma", ["Jean-Marc Dubois"], "Le porte-parole du parti, Jean-Marc Dubois, est venu."),
    DiscoveryCase("fr: title", ["Claire Fontenay"], "Selon l'analyste Claire Fontenay, c'est normal."),
    DiscoveryCase(
      "fr: acronym of a name with small letters", ["Mouvement des forces du progrès"],
      "Hier le Mouvement des forces du progrès (MFP) refusait."),
    DiscoveryCase("fr: months and wars", [], "En Janvier, la Grande Guerre du Nord était finie. La Grande Guerre du Nord dura."),
  ]

  @Test(arguments: cases) func finds(_ example: DiscoveryCase) throws {
    let found = try discover(example.texts)
    #expect(Set(found.map(\.label)) == example.labels)
  }

  @Test func partsAndSpellingsOfANameAreOneActor() throws {
    let text = """
      The analyst Rafael Herrera Nowako came. Later Rafael Herrera left. They saw minister Rafael Herrera Nowacko again.
      """
    let actors = try discover([text])
    #expect(actors.map(\.label) == ["Rafael Herrera Nowacko"] || actors.map(\.label) == ["Rafael Herrera Nowako"])
    #expect(actors.first?.mentions == 3)
  }

  @Test func otherSpellingsOfAKnownPersonCountForThePerson() throws {
    let catalogue = try catalogue(
      """
          - id: nikola-pashinyans
            type: person
            names: {en: [Nikola Pashinyans]}

      """)
    let document = try #require(annotated(["The minister Nikola Pashinians came. Pashinians left."], catalogue).first)
    var discoverer = Discoverer(catalogue: catalogue)
    discoverer.add(document)
    let findings = discoverer.findings()
    #expect(findings.actors.isEmpty)
    let known = DiscoveredFinder(findings, of: discoverer).mentions(in: document)
    let taken = document.adding(known, from: catalogue.compiledCount)
    #expect(taken.mentions.map { catalogue.id(of: $0.actor) } == ["nikola-pashinyans", "nikola-pashinyans"])
    #expect(taken.mentions.allSatisfy { $0.basis == .discovered })
  }

  @Test func surnamesCountBehindTheFullName() throws {
    let text = "The analyst Peter Kowal came. Kowal said no. Later Kowal left, and Kowal Street was empty."
    let actor = try #require(try discover([text]).first)
    #expect(actor.type == .person)
    #expect(actor.mentions == 3)
    #expect(actor.variants == ["Peter Kowal", "Kowal"])
    #expect(actor.context == "The analyst Peter Kowal came.")
  }

  @Test(arguments: [
    ("سيرغي كرمنيان", "sirghi-krmnyan", "قال المحلل سيرغي كرمنيان إن الأمر مهم."),
    ("Сергей Щербаков", "sergey-shcherbakov", "Об этом заявил Сергей Щербаков."),
    ("François Müller", "francois-muller", "The analyst François Müller said so."),
  ])
  func idsAreRomanised(_ label: String, _ id: String, _ text: String) throws {
    let actor = try #require(try discover([text]).first)
    #expect(actor.label == label)
    #expect(actor.id == id)
  }

  @Test func stubsAreCatalogueFiles() throws {
    let texts = [
      "The analyst Peter O'Kowal came. O'Kowal said no.", "The Shanghai Forum for Peace (SFP) met.",
      "قال المحلل سيرغي كرمنيان إن الأمر مهم.",
    ]
    let actors = try discover(texts)
    #expect(actors.count == 3)
    let yaml = DiscoveredActor.catalogueHead + actors.map(\.catalogueEntry).joined()
    var source = CatalogueSource()
    source.read(yaml, file: "found.yaml")
    #expect(source.diagnostics.map(\.description) == [])
    #expect(Set(source.entries.map(\.id)) == Set(actors.map(\.id)))
    let compiled = try Catalogue(compiled: CatalogueCompiler(source).bytes)
    let again = annotated(texts, compiled)
    #expect(again.allSatisfy { !$0.mentions.isEmpty })
  }

  @Test func placesAreFoundAgain() throws {
    let texts = [
      "قال المحلل سيرغي كرمنيان إن الأمر مهم. وأضاف كرمنيان أن أرمينيا تراقب. ولكرمنيان رأي آخر.", "كتب كرمنيان ذلك.",
      "The analyst Peter Kowal came. Kowal said Armenia agreed. Kowal Street was empty.",
    ]
    let catalogue = try catalogue(known)
    var discoverer = Discoverer(catalogue: catalogue)
    let documents = annotated(texts, catalogue)
    for document in documents { discoverer.add(document) }
    let finder = DiscoveredFinder(discoverer.findings(), of: discoverer)
    let surfaces = documents.map { document in
      finder.mentions(in: document).map { "\($0.sentence) \(document.document.text.string($0.range))" }
    }
    #expect(
      surfaces == [["0 سيرغي كرمنيان", "1 كرمنيان", "2 كرمنيان"], [], ["0 Peter Kowal", "1 Kowal"]])
    for document in documents {
      for found in finder.mentions(in: document) {
        #expect(!document.mentions.contains { $0.range.overlaps(found.range) })
      }
    }
  }

  @Test func planFilters() throws {
    let texts = ["The analyst Peter Kowal came.", "The analyst Peter Kowal left. The Shanghai Forum for Peace (SFP) met."]
    var plan = DiscoveryPlan()
    #expect(try discover(texts, plan).map(\.label) == ["Peter Kowal", "Shanghai Forum for Peace"])
    plan.minimumDocuments = 2
    #expect(try discover(texts, plan).map(\.label) == ["Peter Kowal"])
    plan = DiscoveryPlan()
    plan.types = [.organization]
    #expect(try discover(texts, plan).map(\.label) == ["Shanghai Forum for Peace"])
    plan = DiscoveryPlan()
    plan.top = 1
    #expect(try discover(texts, plan).map(\.label) == ["Peter Kowal"])
  }

  @Test func sameCorpusSameActors() throws {
    let texts = Self.cases.flatMap(\.texts)
    let first = try discover(texts)
    #expect(first.count > 5)
    for _ in 0..<3 { #expect(try discover(texts) == first) }
    #expect(Set(first.map(\.id)).count == first.count)
  }

  @Test func nothingIsFoundInNothing() throws {
    #expect(try discover(["", " ", "\n\n", "123", "()", "«»", "«"]).isEmpty)
  }
}
