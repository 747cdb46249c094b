// Numbers as files spell them.

/// A decimal number in a text.
enum Numeral: Equatable {
  case integer(Int)
  /// A finite number: one with a point or an exponent, or a whole one beyond the range of `Int`.
  case number(Double)
  /// A number beyond the range of `Double`.
  case notFinite

  /// The number that a text spells as JSON does, and also without digits on one side of the point; nil if it is none. Spellings
  /// that would be lost, such as 007 or +49, are none.
  ///
  /// - Complexity: O(b) in the length of the text.
  init?(_ text: some Collection<UInt8>) {
    var rest = text.makeIterator()
    var next = rest.next()
    var digits = Digits()
    let isNegative = next == UInt8(ascii: "-")
    if isNegative { next = rest.next() }
    while let byte = next, digits.take(byte) { next = rest.next() }
    let wholeDigits = digits.count
    guard wholeDigits < 2 || !digits.beginsWithZero else { return nil }
    var isWhole = true
    var exponent = 0
    if next == UInt8(ascii: ".") {
      isWhole = false
      next = rest.next()
      while let byte = next, digits.take(byte) { next = rest.next() }
      exponent = wholeDigits - digits.count
    }
    guard digits.count > 0 else { return nil }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      isWhole = false
      next = rest.next()
      let sign = next == UInt8(ascii: "-") ? -1 : 1
      if sign < 0 || next == UInt8(ascii: "+") { next = rest.next() }
      var power = Digits()
      while let byte = next, power.take(byte) { next = rest.next() }
      guard power.count > 0 else { return nil }
      exponent += sign * (power.isExact ? Int(clamping: min(power.value, 1_000_000)) : 1_000_000)
    }
    guard next == nil else { return nil }
    if isWhole, digits.isExact, let value = isNegative ? Int(exactly: 0 - Int128(digits.value)) : Int(exactly: digits.value) {
      self = .integer(value)
    } else if digits.isExact, digits.value <= 1 << 53, abs(exponent) < powersOfTen.count {
      // Both parts are exact as Double, so one rounding makes the nearest number (Clinger 1990, doi:10.1145/93542.93557).
      let size = Double(digits.value)
      let value = exponent < 0 ? size / powersOfTen[-exponent] : size * powersOfTen[exponent]
      self = .number(isNegative ? -value : value)
    } else {
      guard let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else {
        self = .notFinite
        return
      }
      self = .number(value)
    }
  }
}

/// Digits taken one by one.
private struct Digits {
  private(set) var count = 0
  private(set) var value: UInt64 = 0
  /// Whether `value` holds all of them.
  private(set) var isExact = true
  private(set) var beginsWithZero = false

  /// Takes a digit; false if it is none.
  mutating func take(_ byte: UInt8) -> Bool {
    let digit = byte &- UInt8(ascii: "0")
    guard digit < 10 else { return false }
    if count == 0 { beginsWithZero = digit == 0 }
    count += 1
    let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
    let (sum, carry) = tens.addingReportingOverflow(UInt64(digit))
    if overflow || carry { isExact = false } else { value = sum }
    return true
  }
}

/// The powers of ten that are exact as `Double`.
private let powersOfTen: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
]
