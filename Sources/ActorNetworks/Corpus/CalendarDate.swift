// Dates as news and catalogues give them: a day, or only a month or year.

/// A day, month or year of the Gregorian calendar, in four bytes.
public struct CalendarDate: Sendable, Hashable, CustomStringConvertible {
  /// Year * 512 + month * 32 + day, with 0 for what is not known.
  private let packed: Int32

  /// Year, 1...9999.
  public var year: Int { Int(packed >> 9) }
  /// Month, 1...12; nil if only the year is known.
  public var month: Int? { packed >> 5 & 15 == 0 ? nil : Int(packed >> 5 & 15) }
  /// Day of the month; nil if only the month is known.
  public var day: Int? { packed & 31 == 0 ? nil : Int(packed & 31) }

  /// A date that exists; nil for others, such as 30 February, and for a day without a month.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month), day.map({ (1...Self.days(in: month, of: year)).contains($0) }) ?? true else { return nil }
    } else if day != nil {
      return nil
    }
    packed = Int32(year << 9 | (month ?? 0) << 5 | (day ?? 0))
  }

  /// A date of ISO 8601: `2020-11-09`, `2020-11` or `2020`.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let lengths = [4, 2, 2]
    guard (1...3).contains(parts.count),
      zip(parts, lengths).allSatisfy({ part, length in
        part.utf8.count == length && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
  }

  /// The form of ISO 8601.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return ([padded(year, 4)] + [month, day].compactMap { $0.map { padded($0, 2) } }).joined(separator: "-")
  }

  /// A number that ascends with time: that of its first day.
  public var ordinal: Int { span.lowerBound }

  /// Its days as numbers that ascend with time; those of a month or year are a range.
  var span: ClosedRange<Int> {
    let first = (year * 12 + (month ?? 1) - 1) * 31 + (day ?? 1) - 1
    let last = (year * 12 + (month ?? 12) - 1) * 31 + (day ?? 31) - 1
    return first...last
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// The time between two dates, both included.
public struct DatePeriod: Sendable, Equatable {
  /// The earliest date.
  public private(set) var first: CalendarDate
  /// The latest date.
  public private(set) var last: CalendarDate

  /// The time of one date.
  public init(_ date: CalendarDate) { (first, last) = (date, date) }

  /// The time that holds both; either may be nil for none.
  static func union(_ one: DatePeriod?, _ other: DatePeriod?) -> DatePeriod? {
    guard var union = one, let other else { return one ?? other }
    union.formUnion(other)
    return union
  }

  /// Makes the period reach to both ends of another.
  ///
  /// Of dates that begin or end alike the finer one counts, so that parts of a corpus add up alike in any order.
  public mutating func formUnion(_ other: DatePeriod) {
    if (other.first.span.lowerBound, other.first.span.upperBound) < (first.span.lowerBound, first.span.upperBound) {
      first = other.first
    }
    if (other.last.span.upperBound, other.last.span.lowerBound) > (last.span.upperBound, last.span.lowerBound) {
      last = other.last
    }
  }
}
