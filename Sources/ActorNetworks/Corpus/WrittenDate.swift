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
    let digits = bytes.prefix { (0x30...0x39).contains($0) }.count
    let length = digits == 4 ? bytes.prefix { (0x30...0x39).contains($0) || $0 == 0x2D }.count : digits
    // What follows the date is a time.
    guard length == bytes.count || "T ".utf8.contains(bytes[length]) else { return nil }
    var date = String(decoding: bytes[..<length], as: UTF8.self)
    if digits == 8 { for place in [6, 4] { date.insert("-", at: date.index(date.startIndex, offsetBy: place)) } }
    return digits == 4 || digits == 8 ? CalendarDate(date) : nil
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
