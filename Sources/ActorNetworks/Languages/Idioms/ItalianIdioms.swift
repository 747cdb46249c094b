// Phrases in Italian in which a form means no actor, or in which a doubtful one does; see `Idioms`.

extension Italian {
  var idioms: String {
    """
    la|alla|della|dalla|nella|sulla [roma]
    [roma] … juventus|scudetto|mourinho|romanisti|giallorossi
    stato|stati della|di [georgia|washington]
    [georgia] … atlanta|savannah
    via|viale|piazza|corso|largo di|del [*]
    via|viale|piazza|corso|largo [*]
    montagne|insalata|roulette|bambole [~russe|russa]
    chiave|zuppa|crema [~inglese]
    bagno|bagni|caffè [~turco|turchi]
    pastore|pastori [~tedesco|tedeschi]
    mare|golfo|oceano|lago|fiume|stretto del|della|di|dell [*]
    + presidente|premier|ministro|ministra|cancelliere|papa|re|segretario [#]
    """
  }
}
