// The words that discovery goes by, in one table a role and language: titles, verbs of saying, function words, heads of organisations.

/// What a word may be to a reader of names.
struct WordFlags: OptionSet, Sendable {
  let rawValue: UInt32
  /// Articles, prepositions, conjunctions, pronouns.
  static let function = WordFlags(rawValue: 1 << 0)
  /// Frequent nouns and verbs that look like names where a language has no capitals, or that begin sentences.
  static let common = WordFlags(rawValue: 1 << 1)
  /// Titles and offices before a name.
  static let title = WordFlags(rawValue: 1 << 2)
  /// Verbs of saying.
  static let verb = WordFlags(rawValue: 1 << 3)
  /// Given names.
  static let given = WordFlags(rawValue: 1 << 4)
  /// Particles inside names: de, bin, عبد.
  static let particle = WordFlags(rawValue: 1 << 5)
  /// Months, weekdays, feasts.
  static let calendar = WordFlags(rawValue: 1 << 6)
  /// Heads of the names of organisations.
  static let head = WordFlags(rawValue: 1 << 7)
  /// Words in the names of organisations, places and events, never in persons'.
  static let thing = WordFlags(rawValue: 1 << 8)
  /// Organs of states and what else is no actor by itself.
  static let organ = WordFlags(rawValue: 1 << 9)
  /// Words that link an Arabic office with its domain: باسم, لشؤون.
  static let link = WordFlags(rawValue: 1 << 10)
  /// A given name that some writers use for a function word: alone it begins no name.
  static let doubtful = WordFlags(rawValue: 1 << 11)
  /// Particles that lead from a name to the father's, and so begin none.
  static let patronymic = WordFlags(rawValue: 1 << 12)
  /// Words of things that have acronyms and do not act.
  static let inert = WordFlags(rawValue: 1 << 13)
  /// باسم: whom someone speaks for.
  static let voice = WordFlags(rawValue: 1 << 14)
  /// Given names that often make one given name with the next: José Luis, Mehmet Ali.
  static let compound = WordFlags(rawValue: 1 << 16)
  /// A given name behind an Arabic proclitic: it is another's, and names go on behind it.
  static let joined = WordFlags(rawValue: 1 << 19)
  /// Titles of courtesy that stand behind the name: Recai Bey.
  static let courtesy = WordFlags(rawValue: 1 << 18)
  /// A given name in another case than the nominative.
  static let declined = WordFlags(rawValue: 1 << 17)
  /// What is named after persons, before their names: rue, stade, bank.
  static let namesake = WordFlags(rawValue: 1 << 15)
}

/// The tables. Words stand as they are written; they are compared after folding.
enum DiscoveryWords {
  /// A role, whether Arabic proclitics may stand before its words, and the words.
  struct Row: Sendable {
    let flags: WordFlags
    let proclitics: [String]
    let words: String
    init(_ flags: WordFlags, _ proclitics: [String] = [""], _ words: String) {
      (self.flags, self.proclitics, self.words) = (flags, proclitics, words)
    }
  }

  private static let conjunctions = ["", "و", "ف"]
  private static let prepositions = ["", "و", "ف", "ب", "ل", "ك", "وب", "ول"]
  private static let articles =
    prepositions.filter { !$0.hasSuffix("ل") }.flatMap { [$0, $0 + "ال"] } + ["ل", "ول", "لل", "ولل"]

  static let rows: [Row] = [
    // Arabic
    Row(
      .title, articles,
      """
      رئيس رئيسة وزير وزيرة سفير سفيرة متحدث متحدثة ناطق ناطقة جنرال دكتور دكتورة شيخ محلل محللة خبير خبيرة نائب نائبة عميد لواء فريق
      عقيد مقدم رائد نقيب مشير قائد أمين أمينة مدير مديرة مبعوث مبعوثة مستشار مستشارة باحث باحثة أستاذ أستاذة كاتب كاتبة صحفي صحفية
      صحافي صحافية مفوض مفوضة مفوضية أمير أميرة ملك ملكة سلطان بابا مفتي إمام حاج سيد سيدة سيناتور حاكم محافظ والي قاضي قاض محامي
      محامية ناشط ناشطة زعيم زعيمة مرشح مرشحة عضو عضوة مدرب لاعب مهاجم حارس فنان فنانة ممثل ممثلة مخرج مخرجة مؤرخ مندوب مندوبة منسق
      منسقة مساعد مساعدة وكيل بروفيسور بروفيسورة أدميرال كولونيل أخصائي إعلامي إعلامية معارض رجل نجم شاعر روائي مهندس مطران بطريرك
      كاردينال آية حجة ركن ولي معاون معاونة سيناريست كابتن ملازم رقيب عريف جندي شهيد ضابط ناقد ناقدة طبيب طبيبة استشاري داعية حكم
      خطيب مرجع نقيبة أديب أديبة محرر محررة دبلوماسي دبلوماسية مسؤول مسؤولة رئيسا قيادي قيادية برلماني برلمانية
      """),
    Row(.title, [""], "د السيناتور المدعو يدعى"),
    Row(
      .verb, conjunctions,
      """
      قال قالت أكد أكدت أضاف أضافت صرح صرحت أعلن أعلنت أوضح أوضحت أشار أشارت ذكر ذكرت كشف كشفت اعتبر اعتبرت تابع تابعت شدد شددت لفت لفتت
      رأى رأت نفى نفت حذر حذرت طالب طالبت دعا دعت أفاد أفادت بين بينت قالا يقول تقول يضيف تضيف يرى ترى يؤكد تؤكد يوضح توضح كتب كتبت
      غرد غردت علق علقت اتهم اتهمت أعرب أعربت نوه نوهت زعم زعمت
      """),
    Row(
      .function, articles,
      """
      في من إلى عن أن إن التي الذي الذين هذا هذه ذلك تلك كان كانت كانوا يكون تكون بعد قبل بين خلال كما لم لا ما مع أو ثم حيث قد لقد لن
      ليس ليست هو هي هم نحن أنا عند عندما حتى منذ لكن بل إذا إذ لو كل بعض غير سوى أي أية كيف أين متى لدى حول ضد عبر نحو دون تحت فوق أمام
      وراء داخل خارج ضمن بسبب رغم فيما مما عما إنه إنها أنه أنها بأن بأنه له لها لهم به بها بهم فيه فيها فيهم عليه عليها عليهم منه منها منهم
      إليه إليها صلى صلي رضي عنه عنها معه معها الآن أيضا جدا فقط هنا هناك ذات ذاته نفسه نفسها آخر أخرى أحد إحدى عدة عدد جميع يوم أمس اليوم غدا مساء صباح
      ظهر عام سنة شهر أسبوع وقت مثل أكثر أقل سيما كذلك أما إما لذلك بينما فإن لأن كأن وفق وفقا حسب بحسب مؤخرا حاليا سابقا لاحقا قائلا قائلة
      """),
    Row(
      .calendar, articles,
      """
      السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر
      ديسمبر كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين رمضان شوال محرم جانفي فيفري أفريل جوان جويلية أوت شتنبر دجنبر نونبر غشت
      """),
    Row(.voice, [""], "باسم بإسم"),
    Row(.link, [""], "باسم بإسم لشؤون للشؤون لشئون في لدى لدي ب ل العام بوزارة بمجلس مجلس لجنة هيئة وزارة حكومة جيش"),
    Row([.patronymic, .particle], [""], "ماء"),
    Row(.patronymic, [""], "بن ابن آل بنت الدين الله الرحمن"),
    Row(.particle, [""], "بن ابن ولد آل عبد أبو أبي بنت أم سيدي مولاي آيت"),
    Row(
      .common, [""],
      "أكبر بيت باب كير جبهة بنية كبير أول جيد كريمة هدف أكثر أقوى أفضل أعلى بأن بان الجوار المبارك صلى صلي وحده والده رحمه حفظه يحفظه الله"
    ),
    Row(.head, [""], "حزب حركة جبهة كتائب تنظيم جماعة ائتلاف تيار ميليشيا ميليشيات منظمة مؤسسة معهد جمعية رابطة"),
    Row(.head, [""], "اتحاد مجموعة شركة مركز وكالة بنك منتدى شبكة تحالف"),
    Row(.organ, articles, "وزارة مجلس هيئة إدارة لجنة قسم كلية برلمان حكومة محكمة جيش شرطة رئاسة بلدية ولاية محافظة دولة"),
    Row(.doubtful, [""], "أسماء هدى منى عزيز أمل جو جمال كمال نصر"),
    Row(
      .thing, articles,
      """
      منتخب كأس بطولة دوري نادي قناة صحيفة جريدة مدينة حي شارع مطار ملعب جائزة مهرجان جامعة جامع مسجد قاعة مستشفى مدرسة مجمع كلية برج قصر
      حديقة ميدان جسر طريق ثانوية متوسطة ابتدائية بني كرسي استاد صالة فندق مخيم كتيبة سرية مؤسسة جمعية
      """),
    // English
    Row(
      .title, [""],
      """
      mr mrs ms miss dr sir dame lord lady baroness president vice prime minister premier chancellor secretary senator congressman
      congresswoman governor mayor ambassador general gen colonel col lieutenant lt captain major sergeant admiral marshal judge justice
      professor prof king queen prince princess pope bishop archbishop cardinal rabbi imam sheikh sheik ayatollah chief commissioner
      spokesman spokeswoman spokesperson director chairman chairwoman chair analyst expert envoy leader coach manager skipper striker
      midfielder defender goalkeeper fly-half economist lawyer activist journalist correspondent actor actress singer director author
      deputy mp rep sen attorney foreign defence defense executive ceo boss founder researcher scientist winger prop lock centre
      forward champion officer representative official producer writer film-maker fellow
      """),
    Row(
      .verb, [""],
      """
      said says told added announced warned argued insisted stressed claimed explained admitted denied confirmed suggested declared
      acknowledged replied commented wrote tweeted noted believes thinks
      """),
    Row(
      .function, [""],
      """
      the a an of and to in is that for on with as was by at from are were has have had be it its he his she her they their we our you your
      i my me him them us this these those there here not no nor but or if when while where who whom whose which what why how after before
      since until during under over between into about against without within despite although though because so than then also both all
      any each every some many much more most several few other another such only even just still yet once again meanwhile however
      according would could should will can may might must do does did one two three four five six seven eight nine ten first second third
      last next new old yes well now today yesterday tomorrow later earlier inside outside behind across around among like unlike
      """),
    Row(
      .calendar, [""],
      """
      january february march april may june july august september october november december feb apr jun jul aug sep sept oct nov
      dec monday tuesday wednesday thursday friday saturday sunday christmas easter ramadan
      """),
    Row(
      .head, [""],
      """
      party committee front movement union agency institute foundation council association federation forum organisation organization
      coalition alliance brigade brigades corps commission society league consortium academy university college bank corporation
      company group airlines airways network trust institution center observatory federation congress
      """),
    Row(
      .organ, [""],
      """
      ministry department government parliament senate congress house assembly court office cabinet treasury army navy police
      administration supreme constitution constitutional
      """),
    Row(
      .thing, [""],
      """
      united city town rovers wanderers athletic albion county park road street square hall palace stadium arena airport hospital school
      cup open grand prix championship championships trophy tour games olympic olympics world premier champions series final award awards
      festival prize day week year war act treaty agreement bill report summit conference river lake sea island islands bay gulf mount
      mountain valley north south east west northern southern eastern western central upper lower greater great island states kingdom
      republic province region district state royal national international european american british air force inc ltd plc corp corporation
      co llc channel news times post journal television tv radio magazine daily morning evening sunday records music pictures studios
      entertainment theatre theater museum gallery library church club fc afc sport sports football rugby cricket tennis research
      technologies technology systems software computer online internet mobile phone digital media security markets stock exchange
      index fund global services industries industry motors energy oil gas petroleum steel electric telecom bank banking capital
      investment insurance sachs brothers partners street theory heart love best top big hot black white green blue red golden
      silver star stars house lords commons award of rock live box office screen hills beach point cross saint st san santa los las
      el new old home human rights health education trade labour labor conservative conservatives liberal democrat democrats republican
      republicans green social socialist communist democratic people nations nation community society defence foreign bafta oscar
      galaxy sur norte oeste sud
      grammy globe globes xbox playstation windows microsoft google yahoo apple sony intel champion stakes hurdle chase
      """),
    Row(
      .inert, [""],
      """
      agreement treaty act tax taxes product explorer index disease virus syndrome disorder protocol system systems project programme
      program plan test rate rates scale language law code accord accords pact convention initiative standard technology strategy zone
      exchange area format licence license device drive unit processor display rights facility model theory prize award cup access game games line investigation name refuge number
      accord traité produit convention projet loi indice acuerdo tratado ley proyecto plan projesi proje programı anlaşması sözleşmesi
      kanunu yasası sistemi vergisi planı endeksi programa impuesto convenio sistema programme impôt système договор договора соглашение закон протокол
      """),
    Row(
      .namesake, [""],
      """
      rue avenue boulevard place square quai lycée collège école hôpital stade aéroport prix musée salle théâtre parc pont gare station
      université groupe société banque marque maison fonds cabinet label studio film livre roman calle plaza avenida paseo colegio instituto
      estadio aeropuerto premio hospital universidad museo teatro parque empresa grupo banco marca compañía fondo firma sello
      firm company bank brand label street ship vessel
      улица улице улицы проспект проспекте площадь площади имени им стадион стадионе театр театра университет университета музей музея
      премия премии группа компания компании банк банка фирма фирмы завод завода мост моста
      """),
    Row(
      .inert, [""],
      """
      hastanesi ormanı ormanları işhanı stanley mac mae стэнли ünitesi bölümü kongresi merkezi caddesi sokağı sokak mahallesi bulvarı meydanı köprüsü havalimanı stadı stadyumu lisesi
      ilkokulu okulu parkı camii camisi kupası ödülü hanı apartmanı sitesi mezarlığı müzesi ilçesi köyü beldesi barajı festivali
      vapuru fakültesi oteli sarayı kampusu kampüsü koleji yurdu vadisi dağı gölü adası kalesi
      """),
    Row(.courtesy, [""], "bey hanım efendi abla ağabey abi"),
    // Russian and Ukrainian
    Row(
      .title, [""],
      """
      президент президента президенту президентом премьер премьера премьером премьер-министр министр министра министру министром
      глава главы главой главе руководитель руководителя руководителем посол посла послом генерал генерала генералом полковник депутат
      депутата депутатом сенатор сенатора сенатором эксперт эксперта экспертом аналитик политолог политолога историк профессор академик
      председатель председателя председателем секретарь секретаря секретарем секретарём представитель представителя представителем
      директор директора директором лидер лидера лидером губернатор губернатора губернатором мэр мэра мэром советник советника
      спикер спикера канцлер канцлера король королева принц шейх пресс-секретарь замминистра вице-премьер адвокат журналист корреспондент
      режиссер режиссёр актер актёр тренер бизнесмен экс-президент патриарх патриарха митрополит митрополита епископ архиепископ священник протоиерей
      президентом канцлера премьер-министра премьер-министром вице-президент вице-президента главком командующий министры политик обозреватель
      обозревателя социолог экономист юрист правозащитник правозащитница активист активистка писатель поэт певец певица телеведущий ведущий
      предприниматель миллиардер основатель сооснователь гендиректор замдиректора замглавы зампред сопредседатель уполномоченный
      омбудсмен прокурор судья следователь майор капитан лейтенант адмирал маршал дипломат посланник спецпосланник спецпредставитель
      помощник помощника замминистр президентша главред редактор редактора научный сотрудник специалист президенту послом
      міністр міністра президентка речник речниця прем'єр-міністр голова заступник очільник посол генерал депутат експерт аналітик
      господин госпожа госсекретарь госсекретаря
      """),
    Row(
      .verb, [""],
      """
      сказал сказала заявил заявила отметил отметила подчеркнул подчеркнула добавил добавила сообщил сообщила рассказал рассказала пояснил
      пояснила считает объявил объявила написал написала уточнил уточнила говорит утверждает полагает напомнил напомнила
      """),
    Row(
      .function, [""],
      """
      и в во не на с со что по как из к ко за это от его ее её их для о об он она оно они мы вы я ты также но а был была было были быть есть
      при до после между или если когда где кто который которая которые этот эта эти тот та те все всё всех уже еще ещё только даже так
      там тут здесь затем потом поэтому однако ранее вчера сегодня завтра теперь сейчас кроме более менее через под над без у же ли бы
      мой наш ваш свой один одна два три первый второй третий новый по-прежнему между тем согласно отметим другими словами главный
      """),
    Row(
      .calendar, [""],
      """
      января февраля марта апреля мая июня июля августа сентября октября ноября декабря январь февраль март апрель май июнь июль август
      сентябрь октябрь ноябрь декабрь понедельник вторник среда четверг пятница суббота воскресенье пасха рождество
      """),
    Row(
      .head, [""],
      """
      партия партии партию движение движения фронт фронта организация организации союз союза ассоциация ассоциации федерация комитет
      комитета агентство агентства институт института фонд фонда объединение объединения коалиция альянс группа группировка банк
      университет компания корпорация центр форум
      """),
    Row(
      .organ, [""],
      """
      министерство министерства департамент правительство парламент дума думы госдума совет суд мид минобороны конституция конституционный
      верховный верховного кремль администрация армия полиция федерации
      """),
    Row(
      .thing, [""],
      """
      республика республики область области край район город город улица площадь восток запад север юг восточный западный северный южный
      ближний ближнего ближнем дальний великая великой отечественной мировой мировая новый новая кубок чемпионат лига премьер-лига
      международный международная национальный национальная европейский государственный народный федеральный
      """),
    // French, Spanish, German, Turkish
    Row(
      .title, [""],
      """
      président présidente ministre premier première général colonel ambassadeur ambassadrice député députée sénateur sénatrice porte-parole parole
      directeur directrice analyste expert experte chercheur chercheuse professeur monsieur madame mme m secrétaire maire gouverneur roi
      reine prince chef cheffe chancelier chancelière avocat avocate journaliste politologue historien historienne économiste militante
      militant procureur président-directeur entraîneur presidente presidenta ministro ministra canciller portavoz embajador embajadora
      senador senadora diputado diputada gobernador gobernadora señor señora analista experto profesor rey reina líder secretario alcalde
      canciller vicepresidente vicepresidenta viceministro viceministra secretaria alcaldesa consejero consejera concejal concejala fiscal
      juez jueza magistrado magistrada abogado abogada politólogo politóloga historiador historiadora economista periodista director
      directora coordinador coordinadora dirigente candidato candidata expresidente exministro exministra ex jefe jefa comandante coronel
      teniente capitán sargento obispo arzobispo doctor doctora doña dr dra sr sra investigador investigadora profesora experta vocero
      vocera congresista eurodiputado eurodiputada delegado delegada comisario comisaria empresario empresaria escritor escritora actor
      actriz cantante entrenador delantero portero ministre-président vice-président vice-présidente ex-président ex-ministre
      présidente-directrice leader dirigeant dirigeante candidat candidate docteur pr me mgr maître commissaire
      commandant capitaine lieutenant amiral juge magistrat magistrate sociologue géopolitologue spécialiste chroniqueur écrivain écrivaine
      acteur actrice chanteur chanteuse réalisateur réalisatrice coordinateur coordinatrice délégué déléguée responsable représentant
      représentante émissaire conseiller conseillère eurodéputé eurodéputée préfet préfète évêque archevêque cardinal imam cheikh émir
      präsident präsidentin minister ministerin kanzler kanzlerin außenminister sprecher sprecherin herr frau bakanı başbakan
      cumhurbaşkanı genel sözcüsü büyükelçisi milletvekili sayın başkan başkanı başkanvekili bakan yardımcısı yardımcı müsteşarı
      müsteşar müdür müdürü sekreter sekreteri sekreterliği lider lideri vali valisi kaymakamı savcı savcısı yargıç hakim hâkim komutan
      komutanı general orgeneral korgeneral tümgeneral tuğgeneral amiral oramiral koramiral albay albayı yarbay binbaşı yüzbaşı üsteğmen
      teğmen astsubay profesör prof doç doçent yrd dr av avukat avukatı gazeteci yazar yazarı şair ressam oyuncu oyuncusu sanatçı sanatçısı
      şarkıcı yönetmen yönetmeni antrenör antrenörü direktör direktörü futbolcu işadamı uzmanı uzman analist analisti
      danışmanı danışman temsilcisi temsilci büyükelçi elçi elçisi konsolosu başbakanı başbakanlık başhekimi başhekim rektörü rektör dekanı
      dekan öğretim üyesi üye kral kralı kraliçe kraliçesi prens prensi şeyh papa papası imam müftüsü bey hanım bayan bay sultan paşa
      senatör senatörü vekili vekil kurucusu kurucu ortağı patronu yöneticisi yönetici
      tarihçi ekonomist iktisatçı siyasetçi politikacı üstçavuş başçavuş çavuş onbaşı hoca efendi ağa abla ağabey amca bacı dede muhabiri muhabir editörü editör spiker sözcü cumhurbaşkanlığı
      """),
    Row(
      .verb, [""],
      """
      déclaré affirmé ajouté expliqué annoncé indiqué souligné estime affirme explique déclare ajoute précise raconte assure souligne selon
      dijo afirmó declaró añadió aseguró explicó anunció señaló indicó sagte erklärte betonte dedi söyledi açıkladı belirtti
      dit poursuit indique rappelle ajouté rappelé précisé raconté confié lancé répondu estimé jugé reconnu prévenu dénoncé dice afirma
      señala explica asegura indica sostiene declara agrega agregó sostuvo manifestó expresó comentó reconoció advirtió destacó subrayó
      reiteró denunció admitió precisó recordó según sagt erklärt betont
      """),
    Row(
      .function, [""],
      """
      le la les l un une des du de d et ou où à au aux en dans par pour sur sous avec sans ce cet cette ces qui que quoi dont il elle ils
      elles on nous vous je tu son sa ses leur leurs mon ma mes notre votre ne pas plus mais donc or ni car si comme quand après avant
      depuis pendant selon alors ainsi aussi même tout tous toute toutes certains certaines plusieurs cela ceci voici voilà hier
      aujourd demain el los las y o del al una unos unas se su sus lo como más pero este esta esto ese esa según cuando donde der die das
      und oder den dem ein eine einer eines im ist nicht auch als nach bei mit von zu ve bir bu da de ile için
      """),
    Row(
      .calendar, [""],
      """
      janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi
      dimanche noël enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves
      viernes sábado domingo januar februar märz juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag
      pazartesi salı çarşamba perşembe cuma cumartesi pazar ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
      """),
    Row(
      .head, [""],
      """
      parti mouvement organisation union association fédération comité agence institut fondation alliance coalition rassemblement
      observatoire partido movimiento frente organización unión asociación federación comité agencia instituto fundación alianza partei
      bewegung verband partisi parti hareketi cephesi birliği derneği vakfı federasyonu konfederasyonu sendikası örgütü enstitüsü ajansı
      platformu inisiyatifi şirketi holding bankası üniversitesi odası kooperatifi koalisyonu ittifakı
      syndicat confédération collectif bloc université sindicato confederación coalición bloque
      universidad colectivo sociedad société observatorio
      """),
    Row(
      .organ, [""],
      """
      ministère gouvernement parlement sénat assemblée conseil cour tribunal élysée ministerio gobierno congreso senado corte bakanlığı
      meclisi gümrük mahkemesi başkanlığı müdürlüğü komutanlığı müsteşarlığı belediyesi valiliği genelkurmay emniyet savcılığı kurulu kurumu
      başsavcılığı büyükelçiliği parlamentosu hükümeti
      """),
    Row(
      .compound, [""],
      """
      José Juan María Luis Miguel Jesús Ana Carlos Rosa Jean Marie Anne Pierre Mohammad Mohammed Mohamed Muhammad Muhammed Abdul Mehmet Ahmet
      """),
    Row(
      .particle, [""],
      "de van von der den bin ibn al el ben di da del della dos los las du la le ter ten ould bint af af zu des ul"),
  ]
}
