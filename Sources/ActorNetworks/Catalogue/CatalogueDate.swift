// Days, months and years as catalogue files give them.

/// A day, a month or a year: the days that it may mean.
struct CatalogueDate: Sendable, Hashable {
  /// Its first day, counted from the begin of the year 0 of the Gregorian calendar.
  let first: Int
  /// Its last day.
  let last: Int

  /// Reads `2024-02-29`, `2024-02` or `2024`; nil if it is none of these or the calendar does not have the day.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isWellFormed = zip(parts, [4, 2, 2]).allSatisfy { part, length in
      part.utf8.count == length && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    let numbers = parts.compactMap { Int($0) }
    guard isWellFormed, (1...3).contains(parts.count), numbers.count == parts.count else { return nil }
    let year = numbers[0]
    guard numbers.count > 1 else {
      (first, last) = (Self.days(before: 1, of: year), Self.days(before: 1, of: year + 1) - 1)
      return
    }
    let month = numbers[1]
    guard (1...12).contains(month) else { return nil }
    let begin = Self.days(before: month, of: year), length = Self.length(of: month, year)
    guard numbers.count > 2 else {
      (first, last) = (begin, begin + length - 1)
      return
    }
    guard (1...length).contains(numbers[2]) else { return nil }
    (first, last) = (begin + numbers[2] - 1, begin + numbers[2] - 1)
  }

  private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && year % 100 != 0 || year % 400 == 0 }

  private static func length(of month: Int, _ year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func days(before month: Int, of year: Int) -> Int {
    let leaps = (year + 3) / 4 - (year + 99) / 100 + (year + 399) / 400
    return 365 * year + leaps + (1..<month).reduce(0) { $0 + length(of: $1, year) }
  }
}
