// Offices taken for their holders, and the dates that decide who they were.

import ActorNetworks
import Testing

@Suite struct OfficeTests {
  private static let tools = Result {
    let catalogue = try Catalogue.builtIn()
    return (finder: MentionFinder(catalogue: catalogue), resolver: OfficeResolver(catalogue: catalogue))
  }

  private static func holders(_ text: String, _ date: String?, language: String? = nil) throws -> [String] {
    let (finder, resolver) = try tools.get()
    let document = Document(id: "t", text: text, language: language, date: date.flatMap { CalendarDate($0) })
    let resolved = resolver.resolve(finder.annotate(document))
    return resolved.mentions.filter { $0.kind == .office }.map {
      "\(resolved.surface(of: $0))=\(finder.catalogue.id(of: $0.actor))"
    }
  }

  @Test(arguments: [
    ("The Armenian prime minister met Russia's president.", "prime minister=nikol-pashinyan, president=vladimir-putin"),
    (
      "The president of France and the UN secretary-general spoke.",
      "president=emmanuel-macron, secretary-general=antonio-guterres"
    ),
    ("The US secretary of state called the German chancellor.", "secretary of state=mike-pompeo, chancellor=angela-merkel"),
    ("التقى رئيس الوزراء الأرميني بالرئيس الروسي في القصر.", "رئيس الوزراء=nikol-pashinyan, الرئيس=vladimir-putin"),
    (
      "ودعا الأمين العام للأمم المتحدة ورئيس جمهورية تركيا إلى الهدوء.",
      "الأمين العام=antonio-guterres, رئيس جمهورية=recep-tayyip-erdogan"
    ),
    (
      "Премьер-министр Армении позвонил президенту России, сообщили вчера.",
      "Премьер-министр=nikol-pashinyan, президенту=vladimir-putin"
    ),
    (
      "Ermenistan Başbakanı dün akşam Almanya Başbakanı ile bir görüşme yaptı.",
      "Başbakanı=nikol-pashinyan, Başbakanı=angela-merkel"
    ),
    (
      "Le président français a reçu le Premier ministre arménien à Paris.",
      "président=emmanuel-macron, Premier ministre=nikol-pashinyan"
    ),
    (
      "El presidente ruso habló con el canciller alemán sobre la crisis de ayer.",
      "presidente=vladimir-putin, canciller=angela-merkel"
    ),
    (
      "Der russische Präsident sprach am Montag mit dem US-Präsidenten über den Krieg.",
      "Präsident=vladimir-putin, Präsidenten=donald-trump"
    ),
  ])
  func titlesAreTakenForTheirHolders(_ text: String, _ expected: String) throws {
    #expect(try Self.holders(text, "2020-11-09").joined(separator: ", ") == expected)
  }

  @Test(arguments: [
    // The person is named beside the phrase, or may be.
    "Armenian prime minister Nikol Pashinyan spoke.", "Nikol Pashinyan, the Armenian prime minister, spoke.",
    "رئيس الوزراء الأرميني نيكول باشينيان في القصر.", "Armenian prime minister Xyzzy Plughian spoke.",
    // Somebody else is meant.
    "The former Armenian prime minister left.", "The deputy Armenian prime minister left.",
    "وقال الرئيس الأمريكي السابق إنه غادر.",
    "L'ancien président de la France est arrivé.", "Бывший президент России промолчал об этом вчера.",
    // Words that only look like a title.
    "The Armenian prime time show.", "Российский президентский самолёт приземлился.",
  ])
  func whoIsNotMeantIsNotTaken(_ text: String) throws {
    #expect(try Self.holders(text, "2020-11-09") == [])
  }

  @Test func theDateDecides() throws {
    let text = "The American president spoke."
    #expect(try Self.holders(text, "2010-05") == ["president=barack-obama"])
    #expect(try Self.holders(text, "2019") == ["president=donald-trump"])
    #expect(try Self.holders(text, "2023-01-01") == ["president=joe-biden"])
    // It changed hands in that year; and without a date nobody is meant.
    #expect(try Self.holders(text, "2021") == [])
    #expect(try Self.holders(text, nil) == [])
    #expect(try Self.holders(text + " It was written on 3 May 2016.", nil) == ["president=barack-obama"])
  }

  @Test(arguments: [
    ("استقبل الرئيس عون وفدا في قصر بعبدا يوم أمس.", "2018", "michel-aoun"),
    ("استقبل الرئيس عون وفدا في قصر بعبدا يوم أمس.", "2025-06", "joseph-aoun"),
    // Both were in office since the catalogue's terms are complete: nobody is meant for sure.
    ("استقبل الرئيس عون وفدا في قصر بعبدا يوم أمس.", nil, nil),
    ("Президент Алиев вчера прибыл в Москву.", nil, "ilham-aliyev"),
  ])
  func theDateTellsBearersOfOneSurnameApart(_ text: String, _ date: String?, _ expected: String?) throws {
    let finder = try Self.tools.get().finder
    let annotated = finder.annotate(Document(id: "t", text: text, date: date.flatMap { CalendarDate($0) }))
    let persons = annotated.mentions.map(\.actor).filter { finder.catalogue.type(of: $0) == .person }
    #expect(persons.map(finder.catalogue.id) == [expected].compactMap { $0 })
  }

  @Test(arguments: [
    ("9 November 2020\nThe war of 1994.", "2020-11-09"), ("On Nov. 9, 2020, they signed.", "2020-11-09"),
    ("Signed on 2020-11-09 at noon.", "2020-11-09"), ("Am 9.11.2020 unterschrieben.", "2020-11-09"),
    ("في 13 سبتمبر/أيلول 2022 وقع", "2022-09-13"), ("في 9 تشرين الثاني/نوفمبر 2020 وقع", "2020-11-09"),
    ("13 сентября 2022 г. подписали", "2022-09-13"), ("el 9 de noviembre de 2020 firmaron", "2020-11-09"),
    ("9 Kasım 2020'de imzalandı", "2020-11-09"), ("le 1er janvier 2021", "2021-01-01"), ("2020年11月9日签署", "2020-11-09"),
    ("2020 թ. նոյեմբերի 9-ին", "2020-11-09"), ("in November 2020 they", "2020-11"),
    ("The deal of 9 November 2020, after the war of 2020, runs until 9 November 2025.", "2020-11-09"),
    ("30 February 2020", "2020-02"), ("May 2020 be better.", "2020-05"), ("nothing", nil), ("version 1.2.3 and 12/13", nil),
  ])
  func datesAreFound(_ text: String, _ expected: String?) throws {
    let annotated = try Self.tools.get().finder.annotate(Document(id: "t", text: text))
    #expect(DateFinder().date(of: annotated)?.description == expected)
  }

  @Test func datesAreCalendarDates() {
    for text in ["2020-02-29", "2020-11", "0033"] { #expect(CalendarDate(text)?.description == text) }
    for text in ["2021-02-29", "2020-13", "20", "2020-1-1", "2020-11-09T00", "", "-"] { #expect(CalendarDate(text) == nil) }
  }
}
