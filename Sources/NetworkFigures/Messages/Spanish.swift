// What a figure says in Spanish.

import ActorNetworks

extension FigureText {
  static let spanish = FigureText(
    isRightToLeft: false,
    counted: { count, noun in
      let (one, many) =
        switch noun {
        case .actor: ("actor", "actores")
        case .tie: ("vínculo", "vínculos")
        case .mention: ("mención", "menciones")
        case .document: ("documento", "documentos")
        case .sentence: ("oración", "oraciones")
        case .paragraph: ("párrafo", "párrafos")
        case .window: ("ventana", "ventanas")
        }
      return "\(grouped(count)) \(count == 1 ? one : many)"
    },
    types: { type in
      switch type {
      case .country: "Países"
      case .region: "Regiones"
      case .organization: "Organizaciones"
      case .person: "Personas"
      case .media: "Medios"
      case .place: "Lugares"
      case .other: "Otros"
      }
    },
    type: { type in
      switch type {
      case .country: "país"
      case .region: "región"
      case .organization: "organización"
      case .person: "persona"
      case .media: "medio"
      case .place: "lugar"
      case .other: "otro"
      }
    },
    leftOut: { count in count == 1 ? "Se descarta 1 casi duplicado." : "Se descartan \(grouped(count)) casi duplicados." },
    byChance: { "\(withComma($0)) por azar" },
    tieMeaning: { unit in
      switch unit {
      case .sentence: "Un vínculo une a dos actores nombrados en la misma oración."
      case .paragraph: "Un vínculo une a dos actores nombrados en el mismo párrafo."
      case .document: "Un vínculo une a dos actores nombrados en el mismo documento."
      case .window(let width): "Un vínculo une a dos actores nombrados dentro de \(width) oraciones consecutivas."
      }
    },
    colorHeading: "Color: tipo de actor",
    communities: ("Color: comunidad de", "comunidades menores"),
    hulls: "Áreas sombreadas: comunidades de actores que se nombran juntos más que con otros.",
    areaHeading: "Área del círculo: menciones",
    strengthHeading: "Área del círculo: suma de los pesos",
    widthHeading: { unit in
      switch unit {
      case .sentence: "Grosor de la línea: oraciones comunes"
      case .paragraph: "Grosor de la línea: párrafos comunes"
      case .document: "Grosor de la línea: documentos comunes"
      case .window: "Grosor de la línea: ventanas comunes"
      }
    },
    measureHeading: { "Grosor de la línea: \($0)" },
    styles: (
      "Estilo de la línea", "más que el azar", "puede ser azar", rarer: "menos que por azar",
      affiliated: "cargo u órgano del otro"
    ),
    tested: { test, all in
      "\(all ? "Todos los vínculos mostrados son" : "Líneas continuas: vínculos") más frecuentes que por azar (prueba \(test.model == ChanceModels.hypergeometric.name ? "hipergeométrica" : test.model) de \(grouped(test.tested)) pares de actores, "
        + "\(spanishRate(test.correction)) \(withComma(percent(test.level))))."
    },
    resampled: { plan in
      "Las líneas discontinuas pueden ser azar, también según los intervalos del 95\u{A0}% de \(grouped(plan.replicates)) remuestreos de los documentos (semilla \(plan.seed))."
    },
    changes: ("Color de la línea: parte de las unidades", { "más en \($0)" }, "sin diferencia comprobada"),
    compared: { record in
      "Líneas de color: vínculos cuya parte difiere (logaritmo de la razón de momios con distribución a priori informativa, "
        + (record.permutations > 0 ? "\(grouped(record.permutations)) permutaciones de los documentos, " : "")
        + "\(grouped(record.tested)) vínculos comparados, \(spanishRate(record.correction)) \(withComma(percent(record.level))))."
    },
    inside: { "\($0) en \($1)" },
    listComma: "; ",
    enumeration: ", ",
    number: { grouped($0, mark: ",") },
    quoted: { "«\($0)»" },
    period: { period in
      let (first, last) = (spanishDate(period.first), spanishDate(period.last))
      return first == last ? "Fecha de los documentos: \(first)." : "Fechas de los documentos: \(first) – \(last)."
    },
    summary: { "\($0) y \($1) en \($2)." },
    filtered: { "Filtrado a partir de \($0) y \($1):" },
    affiliated: "Líneas de puntos: un extremo ejerce un cargo en el otro o es un órgano suyo.",
    rolledUp: "Los actores cuentan por aquellos en cuyo nombre actúan:",
    strongest: "Vínculos más fuertes: ",
    defaultTitle: "Red de actores",
    nothing: "No se encontró ningún actor.")

  private static func spanishRate(_ correction: MultipleTesting) -> String {
    switch correction {
    case .benjaminiHochberg: "tasa de falsos descubrimientos"
    case .holm: "tasa de error por familia"
    }
  }

  private static func spanishDate(_ date: CalendarDate) -> String {
    let months = [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ]
    return dayMonthYear(date, months, separator: " de ")
  }
}
