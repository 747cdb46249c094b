// Phrases in Portuguese in which a form means no actor, or in which a doubtful one does; see `Idioms`.

extension Portuguese {
  var idioms: String {
    """
    montanha|salada|roleta|boneca|bonecas [~russa|russas]
    castanha|castanhas do [brasil|pará]
    porquinho|porquinhos da [índia]
    chave [~inglesa]
    pastor|pastores [~alemão|alemães]
    banho|café [~turco]
    rua|avenida|praça [*]
    rua|avenida|praça da|de|do [*]
    estado da|de [geórgia|washington]
    [geórgia] … atlanta|savannah
    mar|golfo|oceano|estreito|rio|lago do|da|de [*]
    canal|papéis do [panamá]
    + presidente|premiê|ministro|ministra|chanceler|papa|rei|secretário|primeiro-ministro [#]
    """
  }
}
