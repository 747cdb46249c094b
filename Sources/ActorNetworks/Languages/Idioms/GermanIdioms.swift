// Phrases in German in which a form means no actor, or in which a doubtful one does; see `Idioms`.

extension German {
  var idioms: String {
    """
    [russisch-] zupfkuchen|ei|eier|roulette|brot
    [deutsch-] schäferhund-|dogge-|bahn|bank|telekom|post|welle|wohnen|börse|umwelthilfe
    [englisch-] garten|garten|tee|frühstück|bulldogge-
    [spanisch-] grippe|reitschule|fliege
    [französisch-] bulldogge-|bett
    [türkisch-] honig|kaffee|bad
    [griechisch-] salat|wein|mythologie|joghurt
    [chinesisch-] mauer|kohl|restaurant
    [schweizer] käse|taschenmesser|garde
    [dänisch-] dogge-|plunder
    [polen] … magnet-|batterie-|elektrod-|erdachse|pluspol|minuspol
    beiden|positiven|negativen|magnetischen|elektrischen|geografischen [polen]
    ein|einen|einem|der|junger|jeder [rom]
    alba|hertha|union|füchse|eisbären|herthas [berlin]
    tennis borussia [berlin]
    indisch-|golf|bucht|straße von [*]
    bundesstaat|us-bundesstaat|staat [georgia|washington]
    [georgia] … atlanta|savannah
    universität|flughafen|hotel|hafen|bahnhof|zoo [@]
    [%] sprache
    spricht|sprechen|sprach|lernt|lernen [%]
    als|rom|eprom [rom]
    + terrormiliz|miliz|terrorgruppe|dschihadistenmiliz|terrororganisation|extremistenmiliz|dschihadisten|kämpfer|anhänger [is]
    + [is] kämpfer|anhänger|terroristen|miliz|terrormiliz
    + präsident|präsidentin|kanzler|kanzlerin|minister|ministerin|außenminister|verteidigungsminister|premier|premierminister|regierungschef|ministerpräsident|papst|könig|us-präsident [#]
    """
  }
}
