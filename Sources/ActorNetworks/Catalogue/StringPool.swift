// The strings of a compiled catalogue.

/// Strings by number, each stored once.
struct StringPool {
  private(set) var strings: [String] = [""]
  private var numbers: [String: UInt32] = ["": 0]

  mutating func index(of string: String) -> UInt32 {
    if let known = numbers[string] { return known }
    let number = UInt32(strings.count)
    numbers[string] = number
    strings.append(string)
    return number
  }
}
