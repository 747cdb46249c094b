// The first halves of double adjectives, which many languages share: Sino-Russian, franco-allemand.

/// Stems that are adjectives only before another, behind a hyphen.
enum FirstHalves {
  /// In lower case; alone they are names, or words of other meaning.
  static let all: Set<String> = [
    "franco", "sino", "anglo", "indo", "hispano", "luso", "austro", "germano", "nippo", "nipo", "italo", "ítalo", "américano",
    "syro",
    "libano", "israélo", "irano", "irako", "gréco", "ukraino", "polono", "arméno", "azerbaïdjano", "égypto", "pakistano",
    "afghano",
    "азербайджано", "алжиро", "американо", "англо", "армяно", "афгано", "болгаро", "британо", "германо", "греко", "грузино",
    "египто", "индо", "ирако", "ирано", "испано", "итало", "киргизо", "ливано", "пакистано", "палестино", "румуно", "румыно",
    "сербо", "сиро", "таджико", "турко", "узбеко", "украино", "франко", "японо", "індо", "ірано", "іспано", "італо",
    "algéro", "maroco", "tuniso", "géorgo", "canado", "saoudo", "serbo", "moldo", "rwando", "éthiopo",
  ]
}
