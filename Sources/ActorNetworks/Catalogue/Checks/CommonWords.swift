// Words of everyday news that a name or stem of the catalogue may happen to be: data of the check on common words.

/// Common words by language, separated by spaces. Function words stand with the languages' rules.
///
/// Here belongs what is frequent in news of any kind and is, or could be, spelled like an actor: offices, times, directions,
/// quantities, given names that are words, and the words that names of states, towns and movements are made of.
enum CommonWords {
  static let byLanguage: [String: String] = [
    "ar": """
    مال مالي مالية قمر قمري قمرية صحراو صحراوي بحر بحري شمال جنوب شرق غرب وسط رئيس رئيسي رئيسية ملك ملكي أمير وزير دولة \
    حكومة شعب جيش حزب حركة قوة قاعدة القاعدة شباب الشباب فتح الفتح أمل نصر نور سلام حرب أمن أمان عمان نهضة النهضة دعوة \
    مستقبل المستقبل وطن الوطن حياة الحياة عرب يوم سنة شهر عام مدينة قرية منطقة أرض جزيرة نهر جبل بلد بلاد تركي ترك غرامة \
    سيول مسقط روم رومان عالم العالم شرقي غربي شمالي جنوبي أولى أول ثاني كبير صغير جديد قديم جيد صالح سعيد كريم حسن
    """,
    "en": """
    turkey china chad jordan georgia may march august polish swede finn pole turk hamlet reading state union congress \
    house senate north south east west president minister government army police party people movement youth future hope \
    peace war day week month year time world news post star sun mirror guardian independent telegraph economist nature \
    science court council bank fund league guard front force forces group order home king queen prince pope bishop bush \
    brown green black white young long close will mark frank rice wood hunt case page price power law bill gates musk \
    rubble bath cork nice split lens tours mobile
    """,
    "fr": """
    maure mars mai août été nord sud est ouest président ministre gouvernement armée police parti peuple mouvement \
    jeunesse avenir espoir paix guerre jour semaine mois année temps monde libération croix figaro échos état union \
    congrès sénat assemblée conseil banque ligue front force roi reine prince pape évêque nice tours lens marche main \
    grand petit blanc noir rouge vert bleu moulin loup roche martin non oui ministres ville pays terre mer île port
    """,
    "ru": """
    мир война партия народ страна город край область юг север запад восток союз совет дума сенат дом банк фонд лига \
    фронт сила войска армия полиция король царь папа князь время день неделя месяц год сегодня завтра завтрак новости \
    звезда правда труд известия надежда вера любовь май март август поле лес гора море остров река порт того перу куба \
    бег путь земля воля слуга голос родина яблоко роман лев пол белый чёрный красный зелёный новый
    """,
    "es": """
    estado estados unión congreso senado consejo banco liga frente fuerza rey reina papa obispo guerra paz pueblo gente \
    partido movimiento juventud futuro esperanza día semana mes año tiempo mundo país norte sur este oeste presidente \
    ministro gobierno ejército policía salvador mayo marzo abril blanco negro rojo verde azul nuevo vieja grande chico \
    polo costa rica real sol mar isla puerto ciudad bien mal vez parte caso ley
    """,
    "tr": """
    devlet ülke halk millet parti hareket gençlik gelecek umut barış savaş gün hafta ay yıl zaman dünya haber yıldız \
    güneş kuzey güney doğu batı başkan bakan hükümet ordu polis meclis konsey banka lig cephe güç kral kraliçe papa mali \
    kara ak yeni büyük küçük mart mayıs ağustos kazan bak sakın rum top yakın orta yol su dağ deniz ada liman şehir
    """,
    "fa": """
    کشور دولت ملت مردم حزب جنبش جوانان آینده امید صلح جنگ روز هفته ماه سال زمان جهان خبر ستاره خورشید شمال جنوب شرق غرب \
    رئیس وزیر ارتش پلیس مجلس شورا بانک جبهه نیرو شاه ملکه پاپ مالی نور فتح امل بهار پاییز مهر آبان آذر دی تیر مرداد شهر \
    کوه دریا جزیره بندر راه خاک سیاه سفید سرخ سبز نو بزرگ کوچک سرد گرم درست رم لیر کرد عرب لر
    """,
    "de": """
    staat staaten volk partei bewegung jugend zukunft hoffnung frieden krieg tag woche monat jahr zeit welt bild spiegel \
    stern sonne norden süden osten westen präsident minister regierung armee polizei rat bank liga front kraft könig \
    königin papst bischof mai märz august essen halle hof singen weiden baden kiel sport land stadt haus recht macht \
    mann frau kind gut groß klein neu alt weiß schwarz rot grün blau
    """,
    "uk": """
    мир війна партія народ країна місто край область південь північ захід схід союз рада дума сенат дім банк фонд ліга \
    фронт сила війська армія поліція король цар папа князь час день тиждень місяць рік сьогодні завтра новини зірка \
    правда надія віра травень серпень поле ліс гора море острів річка порт малі того перу шлях земля воля слуга голос
    """,
    "hy": """
    աշխարհ պատերազմ խաղաղություն կուսակցություն ժողովուրդ երկիր քաղաք գյուղ մարզ հարավ հյուսիս արևմուտք արևելք միություն \
    խորհուրդ բանկ ճակատ ուժ բանակ ոստիկանություն թագավոր ժամանակ օր շաբաթ ամիս տարի այսօր վաղը նոր մեծ փոքր հայ հույս \
    լույս ծով լեռ գետ կղզի
    """,
    "az": """
    dövlət ölkə xalq millət partiya hərəkat gənclik gələcək ümid sülh müharibə gün həftə ay il zaman dünya xəbər ulduz \
    günəş şimal cənub şərq qərb prezident nazir hökumət ordu polis məclis şura bank liqa cəbhə güc kral papa yeni böyük \
    kiçik mart may avqust şəhər dağ dəniz ada yol su tac top
    """,
    "zh": """
    国家 政府 总统 总理 主席 部长 人民 世界 时间 今天 明天 昨天 北方 南方 东方 西方 和平 战争 军队 警察 政党 运动 未来 希望 新闻 太阳 海洋 城市 地区 中心 银行 基金 联盟 委员会 议会 国会 参议院 法院 \
    国王 女王 总部 大学 公司 組織 组织 會議 会议
    """,
    "he": """
    מדינה ממשלה נשיא שר ראש עם מפלגה תנועה עתיד תקווה שלום מלחמה יום שבוע חודש שנה זמן עולם חדשות כוכב שמש צפון דרום \
    מזרח מערב צבא משטרה כנסת מועצה בנק חזית כוח מלך מלכה אפיפיור עיר ים הר אי נמל דרך אור גבול
    """,
    "pt": """
    estado estados união congresso senado conselho banco liga frente força rei rainha papa bispo guerra paz povo gente \
    partido movimento juventude futuro esperança dia semana mês ano tempo mundo país norte sul leste oeste presidente \
    ministro governo exército polícia salvador maio março abril branco preto vermelho verde azul novo velha grande polo \
    costa real sol mar ilha porto cidade bem mal vez parte caso lei
    """,
    "it": """
    stato stati unione congresso senato consiglio banca lega fronte forza re regina papa vescovo guerra pace popolo \
    gente partito movimento gioventù futuro speranza giorno settimana mese anno tempo mondo paese nord sud est ovest \
    presidente ministro governo esercito polizia maggio marzo aprile agosto bianco nero rosso verde nuovo vecchia grande \
    sole mare isola porto città bene male volta parte caso legge stampa repubblica foglio giornale
    """,
    "ka": """
    მსოფლიო ომი მშვიდობა პარტია ხალხი ქვეყანა ქალაქი სოფელი მხარე სამხრეთი ჩრდილოეთი დასავლეთი აღმოსავლეთი კავშირი საბჭო \
    ბანკი ფრონტი ძალა არმია პოლიცია მეფე დრო დღე კვირა თვე წელი დღეს ხვალ ახალი დიდი პატარა ოცნება იმედი მთა ზღვა \
    მდინარე კუნძული
    """,
  ]
}
