// What the languages' rules make of the catalogue's spellings: per language a table of forms that must be there and must not.

import ActorNetworks
import AliasMatching
import Testing

/// A spelling in its role, the forms that the rule must make of it, and forms that it must not.
struct Paradigm: Sendable, CustomTestStringConvertible {
  enum Role: String {
    case names, adjectives, people, metonyms
    /// Names of a person.
    case person
  }

  let role: Role
  /// As in a catalogue file: a spelling, or a map.
  let spelling: String
  let made: [String]
  let absent: [String]

  init(_ role: Role, _ spelling: String, _ made: String, not absent: String = "") {
    self.role = role
    self.spelling = spelling
    self.made = Self.list(made)
    self.absent = Self.list(absent)
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { String($0.drop { $0 == " " || $0 == "\n" }) }
  }

  var testDescription: String { spelling }

  /// All forms, read from a catalogue file as the compiler does.
  func forms(in language: String) throws -> [String] {
    let isPerson = role == .person
    let key = isPerson ? "names" : role.rawValue
    let quoted = spelling.hasPrefix("{") ? spelling : "\"\(spelling)\""
    let others = key == "names" ? "" : ", names: {en: [Nobody]}"
    var source = CatalogueSource()
    source.read(
      "schema: actorgraph-catalogue/1\nactors:\n- {id: a, type: \(isPerson ? "person" : "state"), \(key): {\(language): [\(quoted)]}\(others)}",
      file: isPerson ? "Catalogue/people/test.yaml" : "Catalogue/states/test.yaml")
    #expect(source.diagnostics.map(\.description) == [])
    let entry = try #require(source.entries.first)
    var form = try #require(entry.forms.first { $0.language == language })
    form.isPersonal = isPerson
    return try #require(Languages.rules(for: language)).forms(of: form).map(\.text)
  }

  func check(_ language: String) throws {
    let forms = Set(try forms(in: language))
    #expect(Set(made).subtracting(forms).isEmpty, "missing of \(forms.sorted())")
    #expect(forms.intersection(absent).isEmpty)
    #expect(!forms.contains { $0.isEmpty || $0.hasPrefix(" ") || $0.hasSuffix(" ") })
  }
}

@Suite struct LanguageTests {
  @Test(arguments: [
    Paradigm(.names, "Россия", "Россия, России, Россию, Россией", not: "Россие"),
    Paradigm(.names, "Польша", "Польши, Польше, Польшу, Польшей", not: "Польшы"),
    Paradigm(.names, "Литва", "Литвы, Литве, Литву, Литвой"),
    Paradigm(.names, "Америка", "Америки, Америке, Америкой", not: "Америкы"),
    Paradigm(.names, "Китай", "Китая, Китаю, Китаем, Китае"),
    Paradigm(.metonyms, "Кремль", "Кремля, Кремлю, Кремлем, Кремле", not: "Кремли"),
    Paradigm(.names, "Беларусь", "Беларуси, Беларусью", not: "Беларуся"),
    Paradigm(.names, "Нахичевань", "Нахичевани, Нахичеванью"),
    Paradigm(.names, "Афганистан", "Афганистана, Афганистану, Афганистаном, Афганистане"),
    Paradigm(.names, "Филиппины", "Филиппин, Филиппинам, Филиппинах"),
    Paradigm(.names, "Эмираты", "Эмиратов, Эмиратам, Эмиратами", not: "Эмират"),
    Paradigm(.names, "Марокко", "Марокко", not: "Марокка"), Paradigm(.names, "Мали", "Мали", not: "Малей"),
    Paradigm(.names, "Никарагуа", "Никарагуа", not: "Никарагуы"), Paradigm(.names, "Перу", "Перу", not: "Пера"),
    Paradigm(.metonyms, "Рим", "Рима, Риме"), Paradigm(.names, "Чад", "Чаде", not: "Чаду"),
    Paradigm(.names, "НАТО", "НАТО", not: "НАТОа"),
    Paradigm(.names, "Ведомости", "Ведомостей, Ведомостям"), Paradigm(.names, "Сотк", "Сотк, Сотке", not: "Сотка"),
    Paradigm(.names, "БелТА", "БелТА", not: "БелТЫ"),
    Paradigm(.names, "Шри-Ланка", "Шри-Ланки, Шри-Ланке"), Paradigm(.names, "Гвинея-Бисау", "Гвинеи-Бисау, Гвинее-Бисау"),
    Paradigm(.names, "Папуа-Новая Гвинея", "Папуа-Новой Гвинее, Папуа-Новую Гвинею"),
    Paradigm(.names, "{form: Египет, irregular: [Египта, Египте]}", "Египет, Египта, Египте", not: "Египета"),
    Paradigm(.names, "{form: США, case: upper}", "США", not: "СШЫ"),
  ])
  func russianNames(_ paradigm: Paradigm) throws { try paradigm.check("ru") }

  @Test(arguments: [
    Paradigm(.names, "Организация Объединённых Наций", "Организации Объединённых Наций, Организацией Объединённых Наций"),
    Paradigm(.names, "Соединённые Штаты", "Соединённых Штатов, Соединённым Штатам, Соединёнными Штатами, Соединённых Штатах"),
    Paradigm(.names, "Южная Осетия", "Южной Осетии, Южную Осетию, Южной Осетией", not: "Южная Осетии"),
    Paradigm(.names, "Ближний Восток", "Ближнего Востока, Ближнему Востоку, Ближним Востоком, Ближнем Востоке"),
    Paradigm(.names, "Западный берег", "Западного берега, Западном берегу"),
    Paradigm(.names, "Кавказский узел", "Кавказского узла, Кавказским узлом"),
    Paradigm(.names, "Чёрное море", "Чёрного моря, Чёрном море"),
    Paradigm(.names, "Большая двадцатка", "Большой двадцатки", not: "Большей двадцатки"),
    Paradigm(.names, "Рабочая партия Курдистана", "Рабочей партии Курдистана, Рабочую партию Курдистана"),
    Paradigm(
      .names, "Вооружённые силы Украины", "Вооружённых сил Украины, Вооружёнными силами Украины", not: "Вооружённых силов Украины"
    ),
    Paradigm(.names, "Острова Кука", "Островов Кука, Островах Кука"),
    Paradigm(.names, "Маршалловы Острова", "Маршалловых Островов"),
    Paradigm(.names, "Босния и Герцеговина", "Боснии и Герцеговины, Боснией и Герцеговиной"),
    Paradigm(
      .names, "Партия справедливости и развития", "Партии справедливости и развития", not: "Партия справедливости и развитию"),
    Paradigm(.names, "Республика Сербская", "Республики Сербской, Республику Сербскую"),
    Paradigm(.metonyms, "Белый дом", "Белого дома, Белом доме"),
    Paradigm(.names, "Милли Меджлис", "Милли Меджлиса"), Paradigm(.names, "СНБ США", "СНБ США"),
    Paradigm(.names, "ВСНБ Ирана", "ВСНБ Ирана", not: "ВСНБ Ираны"),
    Paradigm(.names, "Черноморское экономическое сотрудничество", "Черноморского экономического сотрудничества"),
  ])
  func russianPhrases(_ paradigm: Paradigm) throws { try paradigm.check("ru") }

  @Test(arguments: [
    Paradigm(.person, "Сергей Лавров", "Сергея Лаврова, Сергею Лаврову, Сергеем Лавровым, Сергее Лаврове", not: "Сергей Лаврова"),
    Paradigm(.person, "Лавров", "Лаврова, Лавровым"), Paradigm(.person, "Пашинян", "Пашиняна, Пашиняну, Пашиняном, Пашиняне"),
    Paradigm(.person, "Хамид Карзай", "Хамида Карзая, Хамиду Карзаю, Хамидом Карзаем"),
    Paradigm(.person, "Зеленский", "Зеленского, Зеленскому, Зеленским, Зеленском", not: "Зеленския"),
    Paradigm(.person, "Дмитрий Песков", "Дмитрия Пескова, Дмитрию Пескову, Дмитрием Песковым, Дмитрии Пескове"),
    Paradigm(.person, "Хиллари Клинтон", "Хиллари Клинтон", not: "Хиллари Клинтона"),
    Paradigm(.person, "Клинтон", "Клинтон", not: "Клинтона"),
    Paradigm(.person, "Билл Клинтон", "Билла Клинтона"),
    Paradigm(.person, "Ангела Меркель", "Ангелы Меркель, Ангелой Меркель", not: "Ангела Меркеля"),
    Paradigm(.person, "Меркель", "Меркель", not: "Меркеля"),
    Paradigm(.person, "Мария Захарова", "Марии Захаровой, Марию Захарову"),
    Paradigm(.person, "Светлана Тихановская", "Светланы Тихановской, Светлану Тихановскую"),
    Paradigm(.person, "Пан Ги Мун", "Пан Ги Муна, Паном Ги Муном, Пан Ги Муном"),
    Paradigm(.person, "Барак Обама", "Барака Обамы, Барака Обаму"),
    Paradigm(.person, "Абдулла Гюль", "Абдуллы Гюля"), Paradigm(.person, "Михаил Саакашвили", "Михаила Саакашвили"),
    Paradigm(.person, "Урсула фон дер Ляйен", "Урсулы фон дер Ляйен"), Paradigm(.person, "Лев XIV", "Льва XIV", not: "Лева XIV"),
    Paradigm(.person, "Папа Римский Франциск", "Папы Римского Франциска, Папу Римского Франциска"),
    Paradigm(.person, "Лукашенко", "Лукашенко", not: "Лукашенка"),
  ])
  func russianPersons(_ paradigm: Paradigm) throws { try paradigm.check("ru") }

  @Test(arguments: [
    Paradigm(
      .adjectives, "российск",
      "российский, российского, российскому, российским, российском, российская, российской, российскую, российское, российские, российских,"
        + "российскими, российско", not: "российск, российскый"),
    Paradigm(.adjectives, "ближневосточн", "ближневосточный, ближневосточного, ближневосточных", not: "ближневосточний"),
    Paradigm(.adjectives, "армянск", "армянский, армяно"), Paradigm(.adjectives, "американск", "американский", not: "американо"),
    Paradigm(.people, "россиянин", "россиянина, россияне, россиян, россиянам, россиянка", not: "россиянины"),
    Paradigm(.people, "украинец", "украинца, украинцем, украинцы, украинцев, украинка, украинок", not: "украинеца"),
    Paradigm(.people, "австриец", "австрийца, австрийцы, австрийка"), Paradigm(.people, "бразилец", "бразильца, бразильцев"),
    Paradigm(.people, "кореец", "корейца, корейцев", not: "корейка"), Paradigm(.people, "панамец", "панамца", not: "панамка"),
    Paradigm(.people, "болгарин", "болгары, болгар", not: "болгарины, болгарка"),
    Paradigm(.people, "серб", "серба, сербы, сербов"),
    Paradigm(.people, "грек", "грека, греки, греков", not: "грекы"), Paradigm(.people, "поляк", "поляка, поляки"),
    Paradigm(.people, "русский", "русского, русских, русская"),
  ])
  func russianDemonyms(_ paradigm: Paradigm) throws { try paradigm.check("ru") }

  @Test(arguments: [
    Paradigm(.names, "Україна", "України, Україні, Україну, Україною"), Paradigm(.names, "Росія", "Росії, Росію, Росією"),
    Paradigm(.names, "Америка", "Америки, Америці", not: "Америкі"),
    Paradigm(.metonyms, "Київ", "Києва, Києву, Києві", not: "Київа"),
    Paradigm(.names, "Харків", "Харкова, Харкові"), Paradigm(.names, "Китай", "Китаю, Китаєм, Китаї"),
    Paradigm(.metonyms, "Доха", "Дохи, Дохою", not: "Досі"),
    Paradigm(.names, "Ізраїль", "Ізраїлю, Ізраїлем"), Paradigm(.names, "Білорусь", "Білорусі, Білоруссю"),
    Paradigm(.names, "Донецьк", "Донецька, Донецьку", not: "Донецькі"), Paradigm(.names, "Запоріжжя", "Запоріжжю, Запоріжжям"),
    Paradigm(.names, "Нова Зеландія", "Нової Зеландії, Новій Зеландії, Новою Зеландією"),
    Paradigm(.names, "Сполучені Штати", "Сполучених Штатів, Сполученими Штатами"),
    Paradigm(.names, "Рада Європи", "Ради Європи, Раді Європи"),
    Paradigm(.names, "Організація Об'єднаних Націй", "Організації Об'єднаних Націй"),
    Paradigm(.names, "Чорне море", "Чорного моря, Чорному морі"),
    Paradigm(.person, "Володимир Зеленський", "Володимира Зеленського, Володимиром Зеленським"),
    Paradigm(.person, "Лукашенко", "Лукашенка, Лукашенком"),
    Paradigm(.person, "Дмитро Пєсков", "Дмитра Пєскова, Дмитром Пєсковим"),
    Paradigm(.person, "Ангела Меркель", "Ангели Меркель", not: "Ангели Меркеля"),
    Paradigm(.person, "Марія Захарова", "Марії Захарової, Марію Захарову"),
    Paradigm(.adjectives, "європейськ", "європейський, європейська, європейської, європейському, європейські, європейсько"),
    Paradigm(.people, "українець", "українця, українці, українців, українка", not: "українеця"),
    Paradigm(.people, "росіянин", "росіянина, росіяни, росіян"), Paradigm(.people, "італієць", "італійця, італійців"),
  ])
  func ukrainian(_ paradigm: Paradigm) throws { try paradigm.check("uk") }

  @Test(arguments: [
    Paradigm(.names, "Rusya", "Rusya, Rusyayı, Rusyaya, Rusyada, Rusyadan, Rusyanın, Rusyayla, Rusyadaki", not: "Rusyasi"),
    Paradigm(.names, "Türkiye", "Türkiyeye, Türkiyenin, Türkiyede, Türkiyeden"),
    Paradigm(.names, "Ermenistan", "Ermenistanın, Ermenistana"),
    Paradigm(.names, "Irak", "Irakta, Iraktan, Irakın", not: "Irakda"), Paradigm(.names, "Fas", "Fas", not: "Fasta"),
    Paradigm(.names, "Avrupa Birliği", "Avrupa Birliğinin, Avrupa Birliğine, Avrupa Birliğinde", not: "Avrupa Birliğiyi"),
    Paradigm(.names, "Orta Doğu", "Orta Doğuya, Orta Doğuda", not: "Orta Doğuna"),
    Paradigm(.names, "{form: Mali, ambiguous: true}", "Mali", not: "Maliye"),
    Paradigm(.names, "ABD", "ABD", not: "ABDde"), Paradigm(.metonyms, "Kabil", "Kabilde", not: "Kabile"),
    Paradigm(.people, "Ermeni", "Ermeniler, Ermenilere, Ermenilerin, Ermeninin"),
    Paradigm(.people, "Rus", "Ruslar, Rusların", not: "Rusa"),
    Paradigm(.people, "Gürcü", "Gürcüler, Gürcüye, Gürcünün"),
    Paradigm(.person, "Vladimir Putin", "Vladimir Putin", not: "Vladimir Putine"),
  ])
  func turkish(_ paradigm: Paradigm) throws { try paradigm.check("tr") }

  @Test(arguments: [
    Paradigm(.names, "Azərbaycan", "Azərbaycanı, Azərbaycana, Azərbaycanda, Azərbaycandan, Azərbaycanın"),
    Paradigm(.names, "Rusiya", "Rusiyanı, Rusiyaya, Rusiyanın", not: "Rusiyayı"), Paradigm(.metonyms, "Bakı", "Bakıda, Bakının"),
    Paradigm(.names, "Avropa İttifaqı", "Avropa İttifaqının, Avropa İttifaqına, Avropa İttifaqında"),
    Paradigm(.people, "erməni", "ermənilər, ermənilərin, erməninin"),
    Paradigm(.person, "İlham Əliyev", "İlham Əliyev", not: "İlham Əliyevə"),
  ])
  func azerbaijani(_ paradigm: Paradigm) throws { try paradigm.check("az") }

  @Test(arguments: [
    Paradigm(.adjectives, "arménien", "arménien, arméniens, arménienne, arméniennes"),
    Paradigm(.adjectives, "européen", "européenne, européens"),
    Paradigm(.adjectives, "libanais", "libanaise, libanaises", not: "libanaiss"),
    Paradigm(.adjectives, "américain", "américaine, américains"),
    Paradigm(.adjectives, "russe", "russes", not: "russee"),
    Paradigm(.adjectives, "{form: turc, feminine: turque}", "turcs, turque, turques", not: "turce"),
    Paradigm(.adjectives, "{form: français, feminine: française, plural: français}", "française, françaises", not: "françaiss"),
    Paradigm(.adjectives, "azéri", "azéris, azérie, azéries"),
    Paradigm(.adjectives, "allemand", "allemands, allemande, allemandes"),
    Paradigm(.names, "Russie", "Russie", not: "Russies"),
  ])
  func french(_ paradigm: Paradigm) throws { try paradigm.check("fr") }

  @Test(arguments: [
    Paradigm(.adjectives, "ruso", "rusa, rusos, rusas"), Paradigm(.adjectives, "francés", "francesa, franceses, francesas"),
    Paradigm(.adjectives, "catalán", "catalana, catalanes"), Paradigm(.adjectives, "iraní", "iraníes"),
    Paradigm(.adjectives, "canadiense", "canadienses"), Paradigm(.adjectives, "guineo", "guineos", not: "guinea"),
    Paradigm(.adjectives, "finés", "finesa", not: "finés"), Paradigm(.names, "Rusia", "Rusia", not: "Rusias"),
  ])
  func spanish(_ paradigm: Paradigm) throws { try paradigm.check("es") }

  @Test(arguments: [
    ("pt", Paradigm(.adjectives, "russo", "russa, russos, russas")),
    ("pt", Paradigm(.adjectives, "francês", "francesa, franceses")),
    ("pt", Paradigm(.adjectives, "alemão", "alemã, alemães")), ("pt", Paradigm(.adjectives, "europeu", "europeia, europeus")),
    ("it", Paradigm(.adjectives, "russo", "russa, russi, russe")), ("it", Paradigm(.adjectives, "francese", "francesi")),
    ("it", Paradigm(.adjectives, "turco", "turca, turchi, turche")), ("it", Paradigm(.names, "Russia", "Russia", not: "Russi")),
    ("de", Paradigm(.names, "Russland", "Russlands")), ("de", Paradigm(.names, "Island", "Island", not: "Islands")),
    ("de", Paradigm(.names, "Europäische Union", "Europäischen Union, Europäischer Union", not: "Europäisches Union")),
    ("de", Paradigm(.names, "Vereinigte Arabische Emirate", "Vereinigten Arabischen Emirate")),
    ("de", Paradigm(.metonyms, "Weißes Haus", "Weiße Haus, Weißen Hauses, Weißem Haus")),
    ("de", Paradigm(.names, "Olaf Scholz", "Olaf Scholz", not: "Olaf Scholzs")),
    ("de", Paradigm(.adjectives, "russisch", "russisch, russische, russischer, russischen, russisches, russischem")),
    ("de", Paradigm(.people, "Russe", "Russen, Russin, Russinnen")),
    ("de", Paradigm(.people, "Amerikaner", "Amerikanern, Amerikanerin")),
    ("nl", Paradigm(.names, "Frankrijk", "Frankrijks")), ("nl", Paradigm(.names, "China", "China", not: "Chinas")),
    ("nl", Paradigm(.metonyms, "Amsterdam", "Amsterdam", not: "Amsterdams")),
    ("nl", Paradigm(.adjectives, "Belgisch", "Belgisch, Belgische")),
    ("nl", Paradigm(.adjectives, "Chinees", "Chinese", not: "Chineese, Chineesse")),
    ("nl", Paradigm(.adjectives, "Indiaas", "Indiase")), ("nl", Paradigm(.adjectives, "Iraaks", "Iraakse")),
    ("nl", Paradigm(.people, "Chinees", "Chinezen")), ("nl", Paradigm(.people, "Duitser", "Duitsers", not: "Duitseren")),
    ("nl", Paradigm(.people, "Kroaat", "Kroaten")), ("nl", Paradigm(.people, "Rus", "Russen")),
    ("nl", Paradigm(.people, "Israëliër", "Israëliërs")), ("nl", Paradigm(.people, "Turk", "Turken")),
    ("nl", Paradigm(.people, "{form: Fransman, irregular: [Fransen]}", "Fransman, Fransen", not: "Fransmanen")),
    ("fa", Paradigm(.adjectives, "ایرانی", "ایرانیها, ایرانیهای, ایرانیان")), ("fa", Paradigm(.names, "آمریکا", "آمریکای")),
    ("fa", Paradigm(.names, "خلیج فارس", "خلیج فارس, خلیجفارس")),
    ("ru", Paradigm(.people, "немка", "немки, немку, немок", not: "немкы")),
    ("hy", Paradigm(.names, "Հայաստան", "Հայաստանի, Հայաստանից, Հայաստանում, Հայաստանը")),
    ("hy", Paradigm(.names, "Թուրքիա", "Թուրքիայի, Թուրքիան, Թուրքիայում", not: "Թուրքիաի")),
    ("hy", Paradigm(.metonyms, "Բաքու", "Բաքվի, Բաքվում, Բաքուն")),
    ("hy", Paradigm(.names, "Եվրոպական միություն", "Եվրոպական միության")),
    ("hy", Paradigm(.people, "թուրք", "թուրքեր, թուրքերի", not: "թուրքներ")),
    ("hy", Paradigm(.people, "ադրբեջանցի", "ադրբեջանցիներ, ադրբեջանցու")),
    ("ka", Paradigm(.names, "თბილისი", "თბილისს, თბილისში, თბილისის, თბილისიდან")),
    ("ka", Paradigm(.adjectives, "რუსული", "რუსულ, რუსულმა", not: "რუსულში")),
    ("ka", Paradigm(.people, "რუსი", "რუსები, რუსების, რუსს")),
    ("ka", Paradigm(.names, "შავი ზღვა", "შავ ზღვაში, შავი ზღვის")),
    ("ka", Paradigm(.names, "საქართველო", "საქართველოს, საქართველოში")),
    ("he", Paradigm(.adjectives, "ניגרי", "ניגרית, ניגרים, ניגריות", not: "ניגריה")),
    ("he", Paradigm(.names, "רוסיה", "רוסיה", not: "רוסיהים")),
    ("pt", Paradigm(.adjectives, "{form: russo, case: exact}", "russa, russos")), ("zh", Paradigm(.names, "俄罗斯", "俄罗斯")),
  ])
  func others(_ language: String, _ paradigm: Paradigm) throws { try paradigm.check(language) }

  @Test func chineseCharactersNameStatesInCompany() throws {
    let catalogue = try catalogue(
      """
      - {id: china, type: state, names: {zh: [中国, 中]}}
      - {id: us, type: state, names: {zh: [美国, 美]}}
      - {id: iran, type: state, names: {zh: [伊朗, 伊]}}
      """)
    #expect(mentions(in: "谈到了中美关系的前景。", catalogue) == ["中=china:name", "美=us:name"])
    #expect(mentions(in: "美伊谈判是在日内瓦举行的。", catalogue) == ["美=us:name", "伊=iran:name"])
    for sentence in ["这是其中美好的一天。", "他在心中是美的。", "其中美国的代表", "中伊关系是友好的。"] {
      #expect(!mentions(in: sentence, catalogue).contains { $0.hasPrefix("美=") || $0.hasPrefix("伊=") }, "\(sentence)")
    }
  }

  @Test func hebrewPrefixes() throws {
    let catalogue = try catalogue("- {id: russia, type: state, names: {he: [רוסיה]}}")
    #expect(mentions(in: "וברוסיה", catalogue) == ["רוסיה=russia:name"])
    #expect(mentions(in: "שמרוסיה", catalogue) == ["רוסיה=russia:name"])
    #expect(mentions(in: "אברוסיה", catalogue) == [])
  }

  @Test func formsOfPhrasesAreFoundWhole() throws {
    let catalogue = try catalogue(
      """
      - {id: us, type: state, names: {ru: [Соединённые Штаты]}, adjectives: {ru: [американск]}}
      - {id: armenia, type: state, names: {ru: [Армения]}, adjectives: {ru: [армянск]}}
      - {id: turkey, type: state, names: {ru: [Турция]}, adjectives: {ru: [турецк]}}
      """)
    #expect(mentions(in: "Послы Соединенных Штатов", catalogue) == ["Соединенных Штатов=us:name"])
    #expect(mentions(in: "армяно-турецкой границы", catalogue) == ["армяно=armenia:demonym", "турецкой=turkey:demonym"])
    #expect(mentions(in: "об армении", catalogue) == [], "a name keeps its capital in every case")
  }

  @Test(arguments: [
    ("nl", "De minister sprak gisteren met zijn Duitse collega over de grens."),
    ("de", "Der Minister sprach gestern mit seinem Kollegen über die Grenze."),
    ("pt", "A reunião de ontem foi adiada para a semana de maio."),
    ("es", "La reunión de ayer fue aplazada hasta la semana próxima."),
    ("it", "L'incontro di ieri è stato rinviato alla settimana prossima."),
    ("fr", "La réunion d'hier a été reportée à la semaine prochaine."),
    ("en", "A meeting that they had planned was put off."),
    ("tr", "Dünkü toplantı gelecek haftaya kadar ertelendi ve yeni bir tarih verilmedi."),
    ("ru", "Вчера встреча была перенесена на неделю."), ("uk", "Вчора зустріч була перенесена на тиждень."),
  ])
  func oneSentenceTellsItsLanguage(_ code: String, _ sentence: String) {
    #expect(LanguageIdentifier().language(of: UTF8Text(sentence)) == code)
  }

  @Test func abbreviationsAreLowerCaseWithoutStop() {
    for language in Languages.all {
      for abbreviation in language.abbreviations {
        #expect(!abbreviation.hasSuffix(".") && abbreviation == abbreviation.lowercased(), "\(language.code): \(abbreviation)")
      }
      #expect(Set(language.abbreviations).count == language.abbreviations.count, "\(language.code)")
    }
    #expect(
      Languages.all.map(\.code)
        == ["ar", "en", "fr", "ru", "es", "tr", "fa", "de", "uk", "hy", "az", "zh", "he", "pt", "it", "ka", "nl"])
  }

  @Test func theCatalogueStaysOfMeasuredSize() throws {
    let source = try CatalogueSource(paths: [path("Catalogue")])
    var keys: Set<String> = []
    for form in source.entries.flatMap(\.forms) {
      for made in try #require(Languages.rules(for: form.language)).forms(of: form) {
        let key = SpellingFold.key(of: made.text)
        #expect(key.unicodeScalars.count > 1 || form.text.unicodeScalars.count == 1, "\(made.text) of \(form.place)")
        keys.insert(key)
      }
    }
    #expect(keys.count < 200_000)
  }
}
