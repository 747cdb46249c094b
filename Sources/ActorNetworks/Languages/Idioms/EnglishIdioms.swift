// Phrases in English in which a form means no actor, or in which a doubtful one does; see `Idioms`.

extension English {
  var idioms: String {
    """
    [french] fries|toast|press|window|windows|door|doors|kiss|kisses|horn|horns|bulldog|bulldogs|bread|braid|dressing|beans|poodle|poodles|Open
    [danish] pastry|pastries|blue
    great [dane|danes]
    [dutch] oven|ovens|auction|courage|elm|uncle|hoe
    [english] breakfast|muffin|muffins|rose|setter|setters|bulldog|bulldogs|literature|ivy
    [german] shepherd|shepherds|measles|pointer
    [greek] salad|yogurt|yoghurt|mythology|tragedy|god|gods|chorus|letter|letters
    [turkish] delight|bath|baths|coffee|Airlines
    [irish] coffee|stew|setter|setters|wolfhound|wolfhounds|cream|whiskey|dance
    [scottish] terrier|terriers
    [brazil] nut|nuts
    [brazilian] wax|waxing|jiu
    [russian] roulette|doll|dolls|salad|dressing|blue
    [chinese] checkers|chequers|whispers|cabbage|takeaway|lantern|lanterns|zodiac|restaurant|food
    [chinese] New Year
    [indian] summer|ink|corn|reservation|reservations|tribe|tribes|Wells
    [american] football|Airlines|Express|Idol|bulldog|Gothic|Psycho|Beauty|Pie|Dream|Eagle
    [spanish] flu|omelette|omelet|moss|steps|inquisition|guitar|guitars|fly
    [mexican] wave|standoff|hat|food
    [cuban] heels|cigar|cigars|sandwich|sandwiches
    [panama] hat|hats|papers
    [persian] cat|cats|rug|rugs|carpet|carpets
    [afghan] hound|hounds|coat|rug
    [japanese] knotweed|maple|maples|beetle|beetles
    [egyptian] cotton|goose|geese
    [italian] dressing|greyhound|greyhounds
    [belgian] waffle|waffles|chocolate|chocolates|malinois|shepherd|shepherds
    [swedish] massage|meatball|meatballs|chef
    [swiss] cheese|roll|rolls|chard|cottage
    [swiss] army knife|knives
    [maltese] falcon|cross|terrier|dog|dogs
    [hungarian] goulash|rhapsody
    [australian] shepherd|shepherds|terrier|Open
    [canadian] bacon|geese|goose|Club
    [canada] goose|geese|dry
    [guinea] pig|pigs|fowl|worm|hen|hens
    [brussels] sprout|sprouts
    [bermuda] shorts|triangle|grass
    [jersey] cow|cows|shore|city|boys|number|numbers
    [guernsey] cow|cows
    [chile] con|pepper|peppers|relleno
    [turkey] baster|carcass|leg|stuffing|trot|vulture|stock
    hanging|dimpled|pregnant [chad|chads]
    [georgian] house|houses|mansion|mansions|terrace|terraces|townhouse|townhouses|architecture|facade|façade|furniture|sash
    speak|speaks|spoke|speaking|spoken|learn|learns|learned|learning|fluent|teach|teaches|taught [%]
    fluent in [%]
    [%] language|grammar|alphabet|dictionary|dictionaries|lessons
    [*] Airways|Airlines|Telecom|Mobile|Inc|Ltd|Corp|Plc|Herald|Gazette|Chronicle|Tribune|Motors|Idol|Grand
    [*] Sea|Ocean|River|Falls|Delta
    [english] channel
    newspaper|magazine|film|movie|novel|song|album|band|ship|ferry|hotel|restaurant|club|yacht|musical|café [«*»]
    [*] Open|Masters|Marathon
    [saudi] Arabian Grand
    [british] Airways|Telecom|Petroleum|Steel|Gas|Museum|Library|Columbia|Leyland|Open
    Air [*]
    Times of [*]
    Miss|Captain [*]
    Gulf|Sea|Bay of [*]
    River|Lake|Mount|Camp|Fort|Hotel [*]
    University|College|Archbishop|Bishop|Tower|Treaty|Siege|Battle of [@]
    Tour|Giro|Vuelta de|d|a|of [*]
    New [england|ireland|mexico|jersey]
    Old|Little [england|france|italy|havana]
    [@] , idaho|texas|ohio|indiana|illinois|kentucky|tennessee|maine|ontario|arkansas|alabama|mississippi|missouri|pennsylvania|vermont|wisconsin|kansas
    [@] , virginia|nebraska|connecticut|massachusetts|oregon|michigan|iowa|oklahoma|delaware|minnesota|maryland|nevada|arizona|georgia|louisiana
    [lebanon|peru|cuba|mexico|jamaica|poland|norway|jordan|egypt] , ohio|indiana|pennsylvania|tennessee|illinois|maine|vermont|missouri|kentucky|kansas|nebraska
    [@] airport|suburb|suburbs|marathon|metro|skyline|nightclub|subway|underground|philharmonic|mule|broil
    FC|FK|AFC|AC|BK|HC|HK|CSKA|Dinamo|Dynamo|Spartak|Lokomotiv|Lokomotive|Torpedo|Partizan|Rapid|Legia|Slavia|Steaua|Hapoel|Maccabi|Hertha|Alba|Fortuna|Levski|Neftchi|Pyunik|Shakhtar|Zenit [@]
    AS [roma|monaco]
    Real|Atlético|Atletico|Inter|Sparta|Union|Austria|Sporting|Racing|Olympique|Eisbären|Füchse|Ararat|Urartu|Persepolis|Esteghlal|Zamalek|Wydad|Espérance [@]
    Red Star|Bull [@]
    [@] Nationals|Wizards|Capitals|Commanders|Mystics|Redskins|Spirit|Irish|Welsh|Wasps
    [@] 1980|1992|1996|2000|2004|2008|2012|2016|2020|2024 olympics|games|paralympics
    [georgia] … atlanta|savannah|augusta|macon|fulton|kemp|raffensperger|ossoff|warnock|alabama|tennessee|carolina|florida|peach|runoff|bulldogs
    [georgia] legislature|lawmaker|lawmakers|peach|peaches|native
    [jordan] … nba|basketball|bulls|sneakers|baptism|baptised|baptized
    [turkey] … gravy|stuffing|thanksgiving|cranberry|poultry|roasted|carve|carved
    [washington] … spokane|tacoma
    [chad] … ballot|ballots
    ^ let|lets|tell|tells|told|give|gives|gave|promised|help|helps|helped|make|makes|made|leave|leaves|show|shows|ask|asks|teach|owe|owes|cost|costs [us]
    ^ not|but|join|of|forget|forgot|remind|reminds|save|saved|send|bring|brings|brought|believe|between|among|like|hurt|hurts|kill|killing|failed|fail [us]
    ^ [us] all|both|a|an|the|our|how|what|why|that|down|apart|together|too
    ^ this|that|it|he|she|what|who|there|here|where|how|which|everything|nothing|nobody|life|time [is]
    ^ [is] a|an|the|not|no|it|this|that|now|being|to|over|under|our|your|his|her|my|too|so|back|still
    ^ those|people|man|woman|one|girl|boy|men|women [who]
    ^ [who] is|was|are|were|has|had|will|would|can|could|should|did|does|do|won|wins|knows|pays|cares|wants|gets|lives|made|stole|killed|really|shot|saved|died
    + president|premier|chancellor|king|minister|secretary|pm|pope|emir|ayatollah|vice-president|taoiseach|commissioner [#]
    + republic of [georgia|congo|ireland]
    """
  }
}
