// Whether a name in the text belongs to somebody else: Jill Biden is not the president, Laura Jordan no state.

import AliasMatching

/// Looks at the words beside a name.
struct FirstNames {
  /// Given names, by script.
  private static let latin = WordSet(GivenNames.latin + " " + moreLatin)
  private static let cyrillic = WordSet(cyrillicNames)
  private static let arabic = WordSet(arabicNames)
  /// Given names that are also words which begin sentences, or cities that stand before their country.
  private static let doubtful = WordSet(
    """
    Will May Mark Bill Grant Don Sue Pat Guy Dean Christian Roman Frank Ray Rod Dick Jo Rosa Dolores Pilar Florence Milan Orlando
    Charlotte Sydney Victoria Virginia Santiago Marina Lourdes Carolina Jordan Georgia Paris Jordi Norman Reading Ansar Abu
    Marine Rosie Devlet Can Deniz Barış Umut Savaş Ata
    """)
  /// States and capitals that are given names too.
  private static let givenPlaces = WordSet(
    "Jordan Chad Georgia Paris Mali Sofia Sofía Kenya Dane Finn Cuba Vienna Dominica Ireland")
  /// What may stand with a capital behind the name of a state and makes no surname.
  private static let institutions = WordSet(
    """
    President Prime Minister Ministry King Queen Prince Foreign Defence Defense Army Air Navy Police National Parliament Government
    Valley River Times Today Post Central Supreme Football Under Women Men Airways Airlines Republic Kingdom Embassy Ambassador
    """)

  /// Behind these stands a place, whoever is named next: recevra à Paris Emmanuel Macron.
  private static let prepositions = WordSet(
    "in from to at of near outside across with the into between for by on against over à de en vers dans pour sur depuis a desde hacia con y et du"
  )

  private static func isAcronym(_ place: Surroundings) -> Bool {
    place.text.string(place.range).unicodeScalars.allSatisfy { !$0.properties.isLowercase }
  }

  /// Whether a word is a given name, in whichever script.
  static func isGivenName(_ word: Range<Int>, in text: TextBytes, _ script: Script) -> Bool {
    switch script {
    case .latin: WordReader.isCapital(at: word.lowerBound, in: text) && latin.contains(word, in: text)
    case .cyrillic: WordReader.isCapital(at: word.lowerBound, in: text) && cyrillic.contains(word, in: text)
    case .arabic: arabic.contains(word, in: text)
    default: false
    }
  }

  /// Whether a word is a given name and not the begin of a sentence such as "Will Biden …".
  static func isPlainGivenName(_ word: Range<Int>, in text: TextBytes, _ script: Script) -> Bool {
    isGivenName(word, in: text, script) && !doubtful.contains(word, in: text)
  }

  /// Whether the name of a state or capital is part of a person's name: Laura Jordan, Mali Roberts. Only where capitals tell names,
  /// and not in headlines, where all words have them.
  ///
  /// - Parameter mayStandTogether: false for languages where a first name and a state beside it are mostly subject and object.
  static func makePerson(ofPlaceIn place: Surroundings, _ script: Script, mayStandTogether: Bool) -> Bool {
    let text = place.text
    guard script == .latin || script == .cyrillic, WordReader.isCapital(at: place.range.lowerBound, in: text) else {
      return false
    }
    let follows = place.wordBehind.flatMap { word in
      WordReader.isCapital(at: word.lowerBound, in: text) && isBeside(place.range.upperBound, word.lowerBound, text) ? word : nil
    }
    if follows == nil, mayStandTogether, let before = place.wordBefore,
      isBeside(before.upperBound, place.range.lowerBound, text), isPlainGivenName(before, in: text, script), !isAcronym(place)
    {
      return !place.isHeadline
    }
    guard let follows, script == .latin, givenPlaces.contains(place.range, in: text), !isAcronym(place),
      !institutions.contains(follows, in: text),
      place.wordBefore.map({ !prepositions.contains($0, in: text) }) ?? true
    else { return false }
    return !place.isHeadline
  }

  /// Whether nothing but one space stands between two words.
  private static func isBeside(_ end: Int, _ begin: Int, _ text: TextBytes) -> Bool {
    begin == end + 1 && text[end] == 0x20
  }

  /// Words with a capital that stand before a surname and are no first name.
  private static let titles: Set<String> = [
    "president", "vice", "prime", "minister", "secretary", "chancellor", "premier", "chairman", "chairwoman", "chief", "leader",
    "king",
    "queen", "prince", "princess", "sheikh", "emir", "sultan", "pope", "ayatollah", "general", "gen", "colonel", "col", "admiral",
    "senator", "sen", "representative", "rep", "governor", "gov", "speaker", "ambassador", "judge", "justice", "lord", "sir",
    "mr", "mrs",
    "ms", "dr", "pm", "fm", "envoy", "spokesman", "spokeswoman", "comrade", "candidate", "then", "elect", "ex", "under",
    "administration",
    "président", "présidente", "premier", "ministre", "chancelier", "chancelière", "monsieur", "madame", "m", "mme", "roi",
    "pape",
    "presidente", "ministro", "ministra", "canciller", "rey", "papa", "señor", "señora", "sr", "sra", "don", "premiê", "signor",
    "cumhurbaşkanı", "başbakan", "başbakanı", "bakan", "bakanı", "başkan", "başkanı", "lideri", "sayın", "kral", "sekreteri",
    "президент", "премьер", "министр", "канцлер", "господин", "король", "генерал", "глава", "лидер", "прем'єр", "міністр",
  ]

  /// Whether the word directly before a surname is the first name of another person: it has a capital, is no title, and is not the first
  /// of its sentence. Where the word behind has a capital too, as in a headline, nothing is said.
  static func belongToAnother(surname range: Range<Int>, in text: TextBytes) -> Bool {
    guard let before = word(before: range.lowerBound, in: text), WordReader.isCapital(at: before.lowerBound, in: text),
      before.lowerBound > 1, text[before.lowerBound - 1] == 0x20, isWordByte(text[before.lowerBound - 2]),
      !startsWithCapital(behind: range.upperBound, in: text)
    else { return false }
    let name = text.string(before)
    return name.count > 1 && !name.unicodeScalars.allSatisfy(\.properties.isUppercase) && !titles.contains(name.lowercased())
  }

  /// The word that a single space separates from `index`.
  static func word(before index: Int, in text: TextBytes) -> Range<Int>? {
    guard index > 1, text[index - 1] == 0x20 else { return nil }
    var start = index - 1
    while start > 0, isWordByte(text[start - 1]) { start -= 1 }
    return start < index - 1 ? start..<index - 1 : nil
  }

  private static func startsWithCapital(behind index: Int, in text: TextBytes) -> Bool {
    index + 1 < text.count && text[index] == 0x20 && WordReader.isCapital(at: index + 1, in: text)
  }

  /// Letters of ASCII and all that lies beyond: quotes and dashes beyond ASCII count as letters, and then have no capital.
  private static func isWordByte(_ byte: UInt8) -> Bool { byte >= 0x80 || byte.isASCIILetter }

  // MARK: Names

  /// Given names that the press writes before surnames of politicians who are not meant.
  private static let moreLatin = """
    Jill Hunter Ivanka Melania Eric Tiffany Barron Michelle Malia Sasha Chelsea Hillary Laura Barbara Jeb Neil Marvin Brigitte Carla Emine
    Bilal Sümeyye Olena Lyudmila Ludmila Katerina Ekaterina Mehriban Leyla Arzu Asma Maher Rifaat Basel Jared Lara Kai Akshata Carrie
    Stanley Rachel Doria Sara Yair Benzion Erna Lucía Laia Nello Julie Roberta Samantha Stacey Tracey Kimberly Denise Denzel Kerry Booker
    Isaiah Irving Jodie Tyler Ethan Logan Mason Noah Liam Emily Olivia Sophia Ava Mia Chloe Megan Holly Gemma Hannah Abigail Grace Ella
    Lily Freya Poppy Jayden Brandon Dylan Austin Cody Travis Derrick Tyrone Jamal Darnell Malik Kobe LeBron Marcus Reggie Serena Venus
    Mathilde Camille Juliette Margaux Manon Inès Chloé Léa Élodie Aurélie Céline Gaëlle Hélène Geneviève Odile Mireille Josiane Thérèse
    Solange Yvette Ginette Raymonde Bastien Cédric Fabien Fabrice Florian Gaël Grégory Hervé Jérôme Jérémy Ludovic Mickaël Olivier Quentin
    Rémi Romain Sébastien Sylvain Tristan Valentin Raphaël Théo Hugo Enzo Noël Anaïs Bénédicte Éric Étienne Élisabeth Gérald Benoît Aurélien
    Inmaculada Encarnación Rocío Macarena Montserrat Nuria Mercedes Soledad Consuelo Remedios Ana María José Luis Carlos Francisco Joaquín
    Gonzalo Álvaro Rodrigo Ignacio Íker Unai Adrián Rubén Sergio Raúl Iván Óscar Víctor Ángel Julián Agustín Ramiro Emilio Gustavo Horacio
    Hernán Matías Nicolás Sebastián Tomás Ximena Valentina Lorena Paola Gabriela Beatriz Elvira Susana Yolanda Esperanza Guadalupe
    Ayşegül Zeynep Elif Emine Hatice Merve Büşra Esra Selin Ece Gül Sevgi Nur Hülya Sibel Serap Özlem Aslı Pınar Ahmet Mehmet Hüseyin
    İbrahim İsmail Osman Yusuf Ramazan Halil Süleyman Salih Serkan Volkan Gökhan Onur Emre Cem Tolga Kaan Arda Efe Kerem Selçuk Orhan
    Günter Ulrich Uwe Jens Torsten Thorsten Sven Holger Bernd Rainer Horst Manfred Helga Sabine Petra Monika Ute Silke Anke Katrin Kerstin
    """

  private static let cyrillicNames = """
    Александр Алексей Анатолий Андрей Антон Аркадий Артём Артем Борис Вадим Валентин Валерий Василий Виктор Виталий Владимир Владислав
    Вячеслав Геннадий Георгий Григорий Данила Денис Дмитрий Евгений Егор Иван Игорь Илья Кирилл Константин Лев Леонид Максим Михаил Николай
    Никита Олег Павел Петр Пётр Роман Руслан Семен Семён Сергей Станислав Степан Тимофей Тимур Федор Фёдор Эдуард Юрий Яков Ярослав
    Анна Мария Елена Ольга Наталья Наталия Татьяна Ирина Светлана Екатерина Юлия Марина Людмила Валентина Дарья Ксения Анастасия
    Александра Алла Вера Галина Евгения Зинаида Зоя Инна Клавдия Лариса Лидия Любовь Маргарита Надежда Нина Оксана Полина Раиса Софья
    Тамара Яна Олена Людмилы Людмиле Елены Марии Анны Ольги Олены Тетяна Тетяни Оксани Сергій Андрій Олексій Олександр Володимир Дмитро
    Михайло Микола Олег Петро Павло Василь Юрій Ігор Іван Євген Богдан Тарас Назар Остап Ірина Юлія Наталія Катерина Софія
    Джон Джордж Джеймс Роберт Уильям Томас Дэвид Майкл Питер Пол Марк Ричард Чарльз Генри Эдвард Энтони Тони Кевин Дональд Джо Джилл Хантер
    Мишель Меланья Мелания Иванка Брижит Хилари Хиллари Челси Гордон Ангела Франсуа Жан Николя Сильвио Карл Мартин Стивен Дензел Джек
    Хамид Мохаммед Махмуд Али Хасан Ахмед Ахмад Абдулла Реджеп Ильхам Гейдар Мехрибан Лейла Арзу Серж Армен Никол Эмине Билал Асма Махер
    """

  private static let arabicNames = """
    محمد أحمد محمود مصطفى علي حسن حسين عمر عثمان خالد إبراهيم إسماعيل يوسف يعقوب موسى عيسى يحيى سليمان ماهر باسل رفعت بشرى أسماء بندر
    فيصل فهد تركي سلمان نايف طلال وليد زياد مروان عدنان غسان طارق أيمن تامر عماد علاء حسام هشام وائل أسامة حمزة بلال فاطمة خديجة زينب
    مريم سارة ليلى سعاد رانيا نادية جون جورج جيمس جيم روبرت وليام ويليام توماس ديفيد مايكل مايك ستيفن بيتر بول ريتشارد تشارلز هنري إدوارد
    أنتوني توني كيفن براين دونالد باراك هيلاري أندرو ألكسندر سيرغي فلاديمير دميتري ميخائيل نيكولاي إيغور أوليغ يوري إيفان فيكتور ماريا
    آنا كاثرين كريستين كريستوف فرانسوا فيليب جاك لوران لويس كارلوس خوسيه خوان ميغيل فرناندو أنطونيو روبرتو ماريو باولو جوزيف جو بنيامين
    إريك إيمانويل هانس كارل جيل هانتر ميشيل ميلانيا إيفانكا تيفاني بارون لارا جاريد بريجيت كارلا أمينة إيمينه سمية أولينا لودميلا
    ليودميلا يكاترينا مهربان ميهريبان ليلا أرزو تشيلسي لورا باربرا جيب دينزل بوريس ستانلي راشيل كوبي ماثيو باتريك سيمون مارتن لوسي
    جنيفر جيسيكا جوليا إيما أوليفيا سكارليت ليوناردو كيت نيكول ناتالي كريستوفر رونالد ريان براد أنجلينا سيلفستر جيسون كريس كالفن
    """
}
