// The date of a document without metadata, from the dates that its text names.

import AliasMatching

/// Finds dates in texts of the known languages.
///
/// Understands ISO dates, `9.11.2020` and `9/11/2020` (day first), and dates with the month's name in either order: 9 November 2020,
/// November 9, 2020, 13 سبتمبر/أيلول 2022, 13 сентября 2022 г., 9 de noviembre de 2020, 2020年11月9日.
public struct DateFinder: Sendable {
  /// Number of each month's names, after folding.
  private let months: [String: Int]
  /// The words with which they begin.
  private let firstWords: Set<String>
  private let longestMonth: Int
  /// Years that news speaks of as their own.
  private static let years = 1900...2100
  /// Scalars of a line that holds little more than a date.
  private static let shortLine = 60

  /// A finder for all languages.
  public init() {
    var months: [String: Int] = [:]
    for rules in Languages.all {
      for (index, names) in rules.months.utf8.split(separator: UInt8(ascii: ",")).enumerated() {
        for name in names.split(separator: UInt8(ascii: "|")) {
          months[FoldedWord.keys(of: String(Substring(name)))] = index + 1
        }
      }
    }
    self.months = months
    firstWords = Set(months.keys.map { String($0.prefix { $0 != " " }) })
    longestMonth = months.keys.map { $0.utf8.count { $0 == UInt8(ascii: " ") } + 1 }.max() ?? 1
  }

  /// The one for all: making the table of months costs more than a short text.
  public static let shared = DateFinder()

  /// The date that a document was given, else the day or month on which it was probably written; nil if its text names none.
  ///
  /// A date on a short line of its own tells it. Else it is the latest date of the year that the text names most: news seldom looks
  /// far ahead, and often far back.
  ///
  /// - Complexity: O(n) in the length of the text.
  public func date(of document: AnnotatedDocument) -> CalendarDate? {
    if let given = document.document.date { return given }
    let text = document.document.text
    var found: [CalendarDate] = []
    var years: [Int: Int] = [:]
    for sentence in document.units.sentences {
      let words = FoldedWord.words(of: sentence, in: text)
      let dates = dates(in: words)
      if let only = dates.first, dates.count == 1, only.day != nil, text.scalarCount(sentence) <= Self.shortLine { return only }
      found += dates
      for word in words { if let year = Self.year(word) { years[year, default: 0] += 1 } }
    }
    guard let most = found.map({ (years[$0.year] ?? 0, $0.year) }).max(by: <)?.1 else { return nil }
    return found.filter { $0.year == most }.max { $0.span.lowerBound < $1.span.lowerBound }
  }

  /// The dates of a sentence that have a month.
  func dates(in words: [FoldedWord]) -> [CalendarDate] {
    var dates: [CalendarDate] = []
    var index = 0
    while index < words.count {
      guard let (date, end) = numeric(words, at: index) ?? named(words, at: index) else {
        index += 1
        continue
      }
      dates.append(date)
      index = end
    }
    return dates
  }

  /// 2020-11-09, 9.11.2020, 9/11/2020.
  private func numeric(_ words: [FoldedWord], at start: Int) -> (CalendarDate, end: Int)? {
    guard start + 2 < words.count, let first = words[start].number, let second = words[start + 1].number,
      let third = words[start + 2].number, words[start + 1].gap == words[start + 2].gap,
      [".", "-", "/"].contains(words[start + 1].gap)
    else { return nil }
    let date =
      Self.years.contains(first)
      ? CalendarDate(year: first, month: second, day: third)
      : Self.years.contains(third) ? CalendarDate(year: third, month: second, day: first) : nil
    return date.map { ($0, start + 3) }
  }

  /// A month by its name, with the day on one side and the year behind, or the year before.
  private func named(_ words: [FoldedWord], at start: Int) -> (CalendarDate, end: Int)? {
    var index = start
    var day: Int?
    var year = Self.year(words[index])
    if year != nil {
      index += 1
    } else if let number = words[index].number, (1...31).contains(number) {
      day = number
      index += 1
    }
    skipLinks(words, &index)
    guard let month = month(words, &index) else { return nil }
    // A second name of the same month: سبتمبر/أيلول.
    var behind = index
    if let second = self.month(words, &behind), second == month { index = behind }
    if day == nil, index < words.count, let number = words[index].number, (1...31).contains(number) {
      day = number
      index += 1
    }
    if year == nil {
      skipLinks(words, &index)
      guard index < words.count, let number = Self.year(words[index]) else { return nil }
      year = number
      index += 1
    }
    return year.flatMap { CalendarDate(year: $0, month: month, day: day) }.map { ($0, index) }
  }

  private static let links: Set<String> = [
    "de", "del", "of", "из", "г", "թ", "th", "st", "nd", "rd", "er", "年", "في", "من", "عام", "سنه",
  ]

  private func skipLinks(_ words: [FoldedWord], _ index: inout Int) {
    while index < words.count, Self.links.contains(words[index].key) { index += 1 }
  }

  private func month(_ words: [FoldedWord], _ index: inout Int) -> Int? {
    guard index < words.count, firstWords.contains(words[index].key) else { return nil }
    for length in stride(from: min(longestMonth, words.count - index), through: 1, by: -1) {
      let key = words[index..<index + length].map(\.key).joined(separator: " ")
      guard let month = months[key] else { continue }
      index += length
      return month
    }
    return nil
  }

  /// A year; Turkish writes suffixes behind it (2020'de), which are words of their own here.
  private static func year(_ word: FoldedWord) -> Int? {
    word.number.flatMap { years.contains($0) && word.key.utf8.count == 4 ? $0 : nil }
  }
}
