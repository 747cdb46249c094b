// What a figure says in Russian.

import ActorNetworks

extension FigureText {
  static let russian = FigureText(
    isRightToLeft: false,
    counted: { count, noun in
      let (one, few, many) =
        switch noun {
        case .actor: ("актор", "актора", "акторов")
        case .tie: ("связь", "связи", "связей")
        case .mention: ("упоминание", "упоминания", "упоминаний")
        case .document: ("документ", "документа", "документов")
        case .sentence: ("предложение", "предложения", "предложений")
        case .paragraph: ("абзац", "абзаца", "абзацев")
        case .window: ("окно", "окна", "окон")
        }
      return "\(grouped(count)) \(russianForm(count, one, few, many))"
    },
    types: { type in
      switch type {
      case .country: "Государства"
      case .region: "Регионы"
      case .organization: "Организации"
      case .person: "Лица"
      case .media: "СМИ"
      case .place: "Места"
      case .other: "Прочие"
      }
    },
    type: { type in
      switch type {
      case .country: "государство"
      case .region: "регион"
      case .organization: "организация"
      case .person: "лицо"
      case .media: "СМИ"
      case .place: "место"
      case .other: "прочее"
      }
    },
    leftOut: { count in "Почти дословные повторы исключены: \(grouped(count))." },
    byChance: { "случайно \(withComma($0))" },
    tieMeaning: { unit in
      switch unit {
      case .sentence: "Связь соединяет двух акторов, названных в одном предложении."
      case .paragraph: "Связь соединяет двух акторов, названных в одном абзаце."
      case .document: "Связь соединяет двух акторов, названных в одном документе."
      case .window(let width): "Связь соединяет двух акторов, названных в пределах подряд идущих предложений числом \(width)."
      }
    },
    colorHeading: "Цвет: тип актора",
    communities: ("Цвет: сообщество", "меньшие сообщества"),
    hulls: "Затенённые области: сообщества акторов, упоминаемых вместе чаще, чем с другими.",
    areaHeading: "Площадь круга: упоминания",
    strengthHeading: "Площадь круга: сумма весов",
    widthHeading: { unit in
      switch unit {
      case .sentence: "Толщина линии: общие предложения"
      case .paragraph: "Толщина линии: общие абзацы"
      case .document: "Толщина линии: общие документы"
      case .window: "Толщина линии: общие окна"
      }
    },
    measureHeading: { "Толщина линии: \($0)" },
    styles: (
      "Вид линии", "чаще случайного", "возможно, случайность", rarer: "реже случайного",
      affiliated: "должность или орган другого"
    ),
    tested: { test, all in
      "\(all ? "Все показанные связи встречаются" : "Сплошные линии: связи, встречающиеся") чаще случайного (\(test.model == ChanceModels.hypergeometric.name ? "гипергеометрический критерий" : "критерий \(test.model)"), пар акторов: \(grouped(test.tested)), "
        + "\(russianRate(test.correction)) \(withComma(percent(test.level))))."
    },
    resampled: { plan in
      "Пунктирные линии могут быть случайностью, в том числе по 95-процентным интервалам (повторных выборок документов: \(grouped(plan.replicates)), начальное число \(plan.seed))."
    },
    changes: ("Цвет линии: доля единиц", { "больше: \($0)" }, "различие не установлено"),
    compared: { record in
      "Цветные линии: связи, доля которых различается (логарифм отношения шансов с информативным априорным распределением, "
        + (record.permutations > 0 ? "перестановок документов: \(grouped(record.permutations)), " : "")
        + "сравнено связей: \(grouped(record.tested)), \(russianRate(record.correction)) \(withComma(percent(record.level))))."
    },
    inside: { "\($0), \($1)" },
    listComma: "; ",
    enumeration: ", ",
    number: { grouped($0, mark: ",") },
    quoted: { "«\($0)»" },
    period: { period in
      let (first, last) = (russianDate(period.first), russianDate(period.last))
      return first == last ? "Дата документов: \(first)." : "Даты документов: \(first) – \(last)."
    },
    summary: { "\($0) и \($1); \($2)." },
    filtered: { "До отбора: \($0) и \($1):" },
    affiliated: "Линии из точек: один из концов занимает должность у другого или является его органом.",
    rolledUp: "Акторы засчитаны тем, от чьего имени они действуют:",
    strongest: "Самые сильные связи: ",
    defaultTitle: "Сеть акторов",
    nothing: "Ни одного актора не найдено.")

  private static func russianRate(_ correction: MultipleTesting) -> String {
    switch correction {
    case .benjaminiHochberg: "доля ложных открытий"
    case .holm: "групповая вероятность ошибки"
    }
  }

  /// 1 связь, 2 связи, 5 связей, 11 связей, 21 связь.
  private static func russianForm(_ count: Int, _ one: String, _ few: String, _ many: String) -> String {
    switch (count % 10, count % 100) {
    case (_, 11...14): many
    case (1, _): one
    case (2...4, _): few
    default: many
    }
  }

  private static func russianDate(_ date: CalendarDate) -> String {
    // A day takes the month in the genitive.
    let months =
      date.day == nil
      ? [
        "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
      ]
      : [
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря",
      ]
    return dayMonthYear(date, months) + "\u{A0}г."
  }
}
