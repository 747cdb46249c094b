// Numbers made fit for reading and for files.

/// Numbers as text, the same in every locale.
public enum Decimals {
  /// The shortest text that reads back as the same number, without a fraction where there is none: `3`, `0.25`.
  public static func shortest(_ number: Double) -> String {
    if let whole = Int(exactly: number) { return String(whole) }
    return "\(number)"
  }

  /// The same without an exponent, for formats that know none: `0.0000093`.
  public static func plain(_ number: Double) -> String {
    let text = shortest(number)
    guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]) else { return text }
    let sign = text.hasPrefix("-") ? "-" : ""
    let parts = text[..<mark].drop { $0 == "-" }.split(separator: ".")
    let fraction = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : ""
    let digits = String(parts[0]) + fraction
    if exponent < 0 { return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits }
    return sign + digits + String(repeating: "0", count: max(0, exponent - fraction.count))
  }

  /// The number with so many digits behind the point, rounded to nearest; `digits` is at most 9.
  public static func text(_ number: Double, digits: Int) -> String {
    let scale = (0..<digits).reduce(1) { power, _ in power * 10 }
    guard number.isFinite, abs(number) < 1e9 else { return "0" }
    let scaled = Int((number * Double(scale)).rounded())
    let (whole, fraction) = abs(scaled).quotientAndRemainder(dividingBy: scale)
    let tail = String(fraction)
    let point = digits == 0 ? "" : "." + String(repeating: "0", count: digits - tail.count) + tail
    return (scaled < 0 ? "-" : "") + String(whole) + point
  }

  /// The number with so many significant digits, 1 to 6, for reading: `46.0`, `0.0370`, `3.2e-12`; digits before the point are all kept.
  public static func significant(_ number: Double, digits: Int) -> String {
    guard number != 0, number.isFinite else { return text(0, digits: max(0, digits - 1)) }
    var (rest, exponent) = (abs(number), 0)
    while rest < 1 { (rest, exponent) = (rest * 10, exponent - 1) }
    while rest >= 10 { (rest, exponent) = (rest / 10, exponent + 1) }
    // What rounds up to ten is one of the next power.
    if rest >= 9.95, exponent < -4 { (rest, exponent) = (1, exponent + 1) }
    if exponent < -4 { return "\(number < 0 ? "-" : "")\(text(rest, digits: 1))e\(exponent)" }
    return text(number, digits: min(9, max(0, digits - 1 - exponent)))
  }
}
