// What a figure says in English.

import ActorNetworks

extension FigureText {
  static let english = FigureText(
    isRightToLeft: false,
    counted: { count, noun in
      let name =
        switch noun {
        case .actor: "actor"
        case .tie: "tie"
        case .mention: "mention"
        case .document: "document"
        case .sentence: "sentence"
        case .paragraph: "paragraph"
        case .window: "window"
        }
      return "\(grouped(count)) \(name)\(count == 1 ? "" : "s")"
    },
    types: { type in
      switch type {
      case .country: "Countries"
      case .region: "Regions"
      case .organization: "Organizations"
      case .person: "Persons"
      case .media: "Media"
      case .place: "Places"
      case .other: "Others"
      }
    },
    type: { $0.rawValue },
    leftOut: { count in "\(grouped(count)) near-duplicate\(count == 1 ? " is" : "s are") left out." },
    byChance: { "\($0) by chance" },
    tieMeaning: { unit in
      switch unit {
      case .sentence: "A tie joins two actors that are named in the same sentence."
      case .paragraph: "A tie joins two actors that are named in the same paragraph."
      case .document: "A tie joins two actors that are named in the same document."
      case .window(let width): "A tie joins two actors that are named within \(width) consecutive sentences."
      }
    },
    colorHeading: "Color: type of actor",
    communities: ("Color: community of", "smaller communities"),
    hulls: "Shaded areas: communities of actors that are named together more than with others.",
    areaHeading: "Circle area: mentions",
    strengthHeading: "Circle area: sum of weights",
    widthHeading: { unit in
      switch unit {
      case .sentence: "Line width: shared sentences"
      case .paragraph: "Line width: shared paragraphs"
      case .document: "Line width: shared documents"
      case .window: "Line width: shared windows"
      }
    },
    measureHeading: { "Line width: \($0)" },
    styles: (
      "Line style", "more than chance", "may be chance", rarer: "rarer than chance",
      affiliated: "office or body of the other"
    ),
    tested: { test, all in
      "\(all ? "All ties shown are" : "Solid lines: ties") more frequent than chance (\(test.model) test of \(grouped(test.tested)) pairs of actors, "
        + "\(englishRate(test.correction)) \(percent(test.level)))."
    },
    resampled: { plan in
      "Dashed lines may be chance, also by the 95\u{A0}% intervals of \(grouped(plan.replicates)) resamples of the documents (seed \(plan.seed))."
    },
    changes: ("Line color: share of units", { "more in \($0)" }, "no difference told"),
    compared: { record in
      "Colored lines: ties whose share differs (log-odds with an informative prior, "
        + (record.permutations > 0 ? "\(grouped(record.permutations)) permutations of documents, " : "")
        + "\(grouped(record.tested)) ties compared, \(englishRate(record.correction)) \(percent(record.level)))."
    },
    inside: { "\($0) in \($1)" },
    listComma: "; ",
    enumeration: ", ",
    number: { grouped($0, mark: ".") },
    quoted: { "“\($0)”" },
    period: { period in
      let (first, last) = (englishDate(period.first), englishDate(period.last))
      return first == last ? "Documents of \(first)." : "Documents from \(first) to \(last)."
    },
    summary: { "\($0) and \($1) in \($2)." },
    filtered: { "Filtered from \($0) and \($1):" },
    affiliated: "Dotted lines: one of the two holds an office of the other or is its body.",
    rolledUp: "Actors are counted for those they act for:",
    strongest: "Strongest ties: ",
    defaultTitle: "Network of actors",
    nothing: "No actor was found.")

  private static func englishRate(_ correction: MultipleTesting) -> String {
    switch correction {
    case .benjaminiHochberg: "false discovery rate"
    case .holm: "family-wise error rate"
    }
  }

  private static func englishDate(_ date: CalendarDate) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]
    return dayMonthYear(date, months)
  }
}
