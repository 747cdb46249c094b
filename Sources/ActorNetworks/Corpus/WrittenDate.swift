// Dates as metadata give them.

import AliasMatching

/// Reads the date out of a column or field.
enum WrittenDate {
  /// Seconds since 1970 of the years 1900 to 2100: what is no such number of seconds may be one of milliseconds.
  private static let seconds = -2_208_988_800..<4_133_980_800

  /// The day that a text gives; nil if it gives none.
  ///
  /// Understands ISO 8601, with a time behind it or without (`2020-11-09T12:30Z`, `2020-11`, `20201109`), seconds or milliseconds since
  /// 1970 (in UTC), RFC 2822 (`Mon, 09 Nov 2020 12:30:00 +0300`), and whatever `DateFinder` finds in texts. A day is that of the date as
  /// it is written, in whatever time zone.
  static func date(_ text: String) -> CalendarDate? {
    if let date = iso(Array(text.utf8)) { return date }
    if let number = Double(text) { return instant(number) }
    let text = UTF8Text(text)
    return DateFinder.shared.dates(in: FoldedWord.words(of: 0..<text.bytes.count, in: text)).first
  }

  private static func iso(_ bytes: [UInt8]) -> CalendarDate? {
    // What follows the date is a time.
    let date = bytes.prefix { $0 != 0x54 && $0 != 0x20 }
    func number(_ places: Range<Int>) -> Int? {
      var value = 0
      for byte in date[places] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    let hasHyphens = date.count > 4 && date[4] == 0x2D && (date.count == 7 || date.count > 7 && date[7] == 0x2D)
    let places: [Range<Int>]
    switch (date.count, hasHyphens) {
    case (10, true): places = [0..<4, 5..<7, 8..<10]
    case (8, false): places = [0..<4, 4..<6, 6..<8]
    case (7, true): places = [0..<4, 5..<7]
    case (4, false): places = [0..<4]
    default: return nil
    }
    let numbers = places.compactMap(number)
    guard numbers.count == places.count else { return nil }
    return CalendarDate(year: numbers[0], month: numbers.dropFirst().first, day: numbers.dropFirst(2).first)
  }

  /// The day of an instant, by the algorithm of Hinnant (http://howardhinnant.github.io/date_algorithms.html#civil_from_days).
  private static func instant(_ number: Double) -> CalendarDate? {
    guard let whole = Int(exactly: number.rounded(.down)) else { return nil }
    let seconds = seconds.contains(whole) ? whole : whole / 1000
    // Small numbers are years or nonsense.
    guard Self.seconds.contains(seconds), abs(seconds) >= 100_000_000 else { return nil }
    let days = Int((Double(seconds) / 86_400).rounded(.down)) + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    return CalendarDate(
      year: yearOfEra + era * 400 + (month < 10 ? 0 : 1), month: month < 10 ? month + 3 : month - 9,
      day: dayOfYear - (153 * month + 2) / 5 + 1)
  }
}
