// The most frequent function words of each language, by which languages of one script are told apart.

/// Function words by language: short, frequent, and as far as possible of no other language of the script.
enum FunctionWords {
  /// Words in lower case, by code of ISO 639-1.
  static let table: [String: String] = [
    "ar": "في من على إلى عن أن إن التي الذي هذا هذه ذلك كان كانت بعد قبل بين خلال وقال قال كما لم لا ما مع أو و ثم حيث",
    "fa": "در به از که این را با است برای آن و تا می بر شد شده کرد کرده خود های هم یک نیز باید اما گفت بود",
    "en": "the of and to in is that for on with as was by at from are were has have had be it his he said which an this not",
    "fr": "le la les des du et en un une que qui dans pour est sur au aux avec par ce sont pas plus ses cette a été d l",
    "es": "el la los las de del y en un una que por con para se su es al lo como más pero sus fue ha este entre",
    "de": "der die das und in den von zu mit ist des sich auf für nicht ein eine im dem auch als an nach wie hat bei einen",
    "tr": "ve bir bu da de için ile olarak olan daha çok sonra kadar gibi ise en dedi etti ama ancak göre olduğunu tarafından",
    "az": "və bir bu ilə üçün olan də da ki sonra daha çox ən kimi olduğunu edib deyib isə qədər görə tərəfindən bildirib",
    "pt": "o os as da do dos das e em um uma que para com não por se no na ao mais como foi ser sua seu à é",
    "it": "il lo gli di che e la in un una per con del della dei delle non sono è al nel anche si da dal alla come più",
    "ru": "и в не на что с по как из к это за от его для о но также он был было были при до после между о том ы",
    "uk": "і в не на що з по як із до це за від його для та але також він був було були при після між або є які",
    "he": "של את על לא הוא עם זה כי גם אל אבל יש או היא",
    "hy": "է և որ ու մեջ համար հետ այս էր են",
    "ka": "და რომ არის ეს იყო არ",
    "zh": "的 是 在 了 和",
  ]

  /// Scripts of the languages that are not written in Latin letters.
  static let scripts: [String: Script] = [
    "ar": .arabic, "fa": .arabic, "ru": .cyrillic, "uk": .cyrillic, "he": .hebrew, "hy": .armenian, "ka": .georgian, "zh": .han,
  ]
}

extension LanguageRules {
  /// The language's function words, in lower case.
  var functionWords: [String] { FunctionWords.table[code]?.split(separator: " ").map(String.init) ?? [] }

  /// The script it is written in.
  var script: Script { FunctionWords.scripts[code] ?? .latin }
}
