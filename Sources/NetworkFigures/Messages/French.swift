// What a figure says in French.

import ActorNetworks

extension FigureText {
  static let french = FigureText(
    isRightToLeft: false,
    counted: { count, noun in
      let (one, many) =
        switch noun {
        case .actor: ("acteur", "acteurs")
        case .tie: ("lien", "liens")
        case .mention: ("mention", "mentions")
        case .document: ("document", "documents")
        case .sentence: ("phrase", "phrases")
        case .paragraph: ("paragraphe", "paragraphes")
        case .window: ("fenêtre", "fenêtres")
        }
      return "\(grouped(count)) \(count < 2 ? one : many)"
    },
    types: { type in
      switch type {
      case .country: "États"
      case .region: "Régions"
      case .organization: "Organisations"
      case .person: "Personnes"
      case .media: "Médias"
      case .place: "Lieux"
      case .other: "Autres"
      }
    },
    type: { type in
      switch type {
      case .country: "État"
      case .region: "région"
      case .organization: "organisation"
      case .person: "personne"
      case .media: "média"
      case .place: "lieu"
      case .other: "autre"
      }
    },
    leftOut: { count in count == 1 ? "1 quasi-doublon est écarté." : "\(grouped(count)) quasi-doublons sont écartés." },
    byChance: { "\(withComma($0)) par hasard" },
    tieMeaning: { unit in
      switch unit {
      case .sentence: "Un lien relie deux acteurs nommés dans la même phrase."
      case .paragraph: "Un lien relie deux acteurs nommés dans le même paragraphe."
      case .document: "Un lien relie deux acteurs nommés dans le même document."
      case .window(let width): "Un lien relie deux acteurs nommés en l’espace de \(width) phrases consécutives."
      }
    },
    colorHeading: "Couleur : type d’acteur",
    communities: ("Couleur : communauté de", "communautés plus petites"),
    hulls: "Surfaces teintées : communautés d’acteurs plus souvent nommés ensemble qu’avec d’autres.",
    areaHeading: "Aire du cercle : mentions",
    strengthHeading: "Surface du cercle : somme des poids",
    widthHeading: { unit in
      switch unit {
      case .sentence: "Épaisseur du trait : phrases communes"
      case .paragraph: "Épaisseur du trait : paragraphes communs"
      case .document: "Épaisseur du trait : documents communs"
      case .window: "Épaisseur du trait : fenêtres communes"
      }
    },
    measureHeading: { "Épaisseur du trait : \($0)" },
    styles: (
      "Style du trait", "plus que le hasard", "peut être le hasard", rarer: "plus rare que le hasard",
      affiliated: "fonction ou organe de l’autre"
    ),
    tested: { test, all in
      "\(all ? "Tous les liens montrés sont" : "Traits pleins : liens") plus fréquents que par hasard (test \(test.model == ChanceModels.hypergeometric.name ? "hypergéométrique" : test.model) de \(grouped(test.tested)) paires d’acteurs, "
        + "\(frenchRate(test.correction)) \(withComma(percent(test.level))))."
    },
    resampled: { plan in
      "Les traits tiretés peuvent être le hasard, aussi d’après les intervalles à 95\u{A0}% de \(grouped(plan.replicates)) rééchantillonnages des documents (graine \(plan.seed))."
    },
    changes: ("Couleur du trait : part des unités", { "davantage dans \($0)" }, "aucune différence établie"),
    compared: { record in
      "Traits colorés : liens dont la part diffère (rapport de cotes logarithmique à loi a priori informative, "
        + (record.permutations > 0 ? "\(grouped(record.permutations)) permutations des documents, " : "")
        + "\(grouped(record.tested)) liens comparés, \(frenchRate(record.correction)) \(withComma(percent(record.level))))."
    },
    inside: { "\($0) dans \($1)" },
    listComma: "; ",
    enumeration: ", ",
    number: { grouped($0, mark: ",") },
    quoted: { "«\u{202F}\($0)\u{202F}»" },
    period: { period in
      let (first, last) = (frenchDate(period.first), frenchDate(period.last))
      return first == last ? "Date des documents : \(first)." : "Dates des documents : \(first) – \(last)."
    },
    summary: { "\($0) et \($1) dans \($2)." },
    filtered: { "Filtré à partir de \($0) et \($1) :" },
    affiliated: "Traits pointillés : un bout exerce une fonction auprès de l’autre ou en est un organe.",
    rolledUp: "Les acteurs comptent pour ceux au nom desquels ils agissent :",
    strongest: "Liens les plus forts : ",
    defaultTitle: "Réseau d’acteurs",
    nothing: "Aucun acteur n’a été trouvé.")

  private static func frenchRate(_ correction: MultipleTesting) -> String {
    switch correction {
    case .benjaminiHochberg: "taux de fausses découvertes"
    case .holm: "taux d’erreur par famille"
    }
  }

  private static func frenchDate(_ date: CalendarDate) -> String {
    let months = [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ]
    return dayMonthYear(date, months, firstDay: "1er")
  }
}
