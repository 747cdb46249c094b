// What a figure says by itself: its words, of which each language has a file. A further language is one file and its line in `languages`.

import ActorNetworks

/// The words of one language.
struct FigureText: Sendable {
  /// A noun that goes with a number.
  enum Noun: Sendable {
    case actor, tie, mention, document, sentence, paragraph, window
  }

  /// Whether the language runs from right to left, so that legend and caption are mirrored.
  let isRightToLeft: Bool
  /// A number with its noun in the right form.
  let counted: @Sendable (Int, Noun) -> String
  /// The plural name of a type, as in the legend.
  let types: @Sendable (ActorType) -> String
  /// The name of one actor's type, as in tooltips.
  let type: @Sendable (ActorType) -> String
  /// How many near-duplicate documents were left out.
  let leftOut: @Sendable (Int) -> String
  /// A number of units that chance gives: "46.0 by chance".
  let byChance: @Sendable (String) -> String
  /// What a tie means, for a unit and, for windows, its width in sentences.
  let tieMeaning: @Sendable (Unit) -> String
  /// Heading of the legend's colours.
  let colorHeading: String
  /// Heading of the legend's colours where they tell communities, before the names of their actors; and what the uncoloured are.
  let communities: (heading: String, others: String)
  /// What areas around actors are.
  let hulls: String
  /// Heading of the legend's circles.
  let areaHeading: String
  /// The same where circles tell the sum of an actor's ties.
  let strengthHeading: String
  /// Heading of the legend's lines.
  let widthHeading: @Sendable (Unit) -> String
  /// Heading of the legend's lines where they do not count units, but are a measure of this name.
  let measureHeading: @Sendable (String) -> String
  /// What solid, dashed, finely dashed and dotted lines are, as in the legend.
  let styles: (heading: String, found: String, uncertain: String, rarer: String, affiliated: String)
  /// How solid lines, or all lines, were told from chance.
  let tested: @Sendable (_ test: TieTestRecord, _ all: Bool) -> String
  /// By how many resamples dashed lines may be chance.
  let resampled: @Sendable (BootstrapPlan) -> String
  /// What coloured lines are, as in the legend.
  let changes: (heading: String, more: @Sendable (_ corpus: String) -> String, same: String)
  /// How coloured lines were told from chance.
  let compared: @Sendable (ComparisonRecord) -> String
  /// "A in B", for two phrases.
  let inside: @Sendable (String, String) -> String
  /// Between items of a list that have commas or colons of their own.
  let listComma: String
  /// Between names in a row.
  let enumeration: String
  /// A number, with the language's decimal sign.
  let number: @Sendable (Double) -> String
  /// A sentence of the corpus between the language's quotation marks.
  let quoted: @Sendable (String) -> String
  /// When the documents were written.
  let period: @Sendable (DatePeriod) -> String
  /// What the figure shows: actors and ties, documents.
  let summary: @Sendable (_ actors: String, _ ties: String, _ documents: String) -> String
  /// What there was before the filters, whose own words follow on a line of theirs: they run from left to right in any language.
  let filtered: @Sendable (_ actors: String, _ ties: String) -> String
  /// What dotted lines are.
  let affiliated: String
  /// Before the words of a roll-up: who was counted for whom.
  let rolledUp: String
  /// Heading of the list of strongest ties in the description.
  let strongest: String
  /// Title of a figure that was given none.
  let defaultTitle: String
  /// The figure of a network without actors.
  let nothing: String

  /// The words for a language; English where there are none.
  static func of(language: String) -> FigureText { languages[language] ?? english }

  /// The words by language, as a code of ISO 639-1.
  static let languages: [String: FigureText] = [
    "ar": arabic, "en": english, "es": spanish, "fr": french, "ru": russian, "tr": turkish,
  ]

  /// The unit in which actors meet.
  enum Unit: Sendable, Equatable {
    case sentence, paragraph, document
    case window(Int)

    /// The unit as the provenance writes it; an unknown one reads as a sentence.
    init(_ text: String) {
      let parts = text.split(separator: ":")
      switch parts.first.map(String.init) {
      case "paragraph": self = .paragraph
      case "document": self = .document
      case "window": self = .window(parts.count > 1 ? Int(parts[1]) ?? 1 : 1)
      default: self = .sentence
      }
    }

    /// The noun that counts such units.
    var noun: Noun {
      switch self {
      case .sentence: .sentence
      case .paragraph: .paragraph
      case .document: .document
      case .window: .window
      }
    }
  }

  /// A share as a percentage: 5 %, 0.1 %.
  static func percent(_ share: Double) -> String {
    "\(Decimals.shortest(Double((share * 1e6).rounded()) / 1e4))\u{A0}%"
  }

  /// A count with its thousands set apart by a narrow space that does not break: 12 345; below 10,000 as it is.
  static func grouped(_ count: Int) -> String {
    let digits = String(count)
    if digits.count < 5 { return digits }
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out += "\u{202F}" }
      out.append(digit)
    }
    return out
  }

  /// A number of any size: whole ones in groups, others with this decimal sign.
  static func grouped(_ number: Double, mark: Character) -> String {
    if let whole = Int(exactly: number) { return grouped(whole) }
    return String(Decimals.plain(number).map { $0 == "." ? mark : $0 })
  }

  /// A date with what is known of it: day, month by its name, year.
  static func dayMonthYear(
    _ date: CalendarDate, _ months: [String], separator: String = "\u{A0}", firstDay: String = "1"
  ) -> String {
    let month = date.month.map { months[$0 - 1] }
    let day = date.day.map { $0 == 1 ? firstDay : String($0) }
    return [day, month, String(date.year)].compactMap { $0 }.joined(separator: separator)
  }

  /// A number that was written with a point, with a comma.
  static func withComma(_ number: String) -> String {
    String(number.map { $0 == "." ? "," : $0 })
  }
}
