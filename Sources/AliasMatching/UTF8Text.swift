// Bytes that are known to be valid UTF-8, so that every later pass may read them without checks.

internal import CByteBlocks

/// A text as valid UTF-8 bytes.
///
/// Valid by construction: what was malformed in the input has been replaced by U+FFFD, one per maximal subpart, as the Unicode
/// Standard recommends (section 3.9, "U+FFFD Substitution of Maximal Subparts").
public struct UTF8Text: Sendable, Equatable {
  /// The bytes, always valid UTF-8.
  public let bytes: [UInt8]
  /// Malformed sequences that were replaced by U+FFFD.
  public let malformedSequences: Int
  /// Byte offset, in the input, of the first malformed sequence.
  public let firstMalformedByte: Int?

  /// The text of these bytes, repaired where they are malformed.
  ///
  /// - Complexity: O(n); bytes that are valid are kept without a copy.
  public init(repairing input: [UInt8]) {
    guard let doubtful = Self.firstDoubtful(in: input), let first = Self.firstMalformed(in: input, from: doubtful) else {
      (bytes, malformedSequences, firstMalformedByte) = (input, 0, nil)
      return
    }
    var repaired: [UInt8] = []
    repaired.reserveCapacity(input.count + 16)
    var count = 0
    var start = 0
    var bad: Int? = first
    while let at = bad {
      repaired.append(contentsOf: input[start..<at])
      repaired.append(contentsOf: [0xEF, 0xBF, 0xBD])
      count += 1
      start = at + Self.malformedLength(in: input, at: at)
      bad = Self.firstMalformed(in: input, from: start)
    }
    repaired.append(contentsOf: input[start...])
    (bytes, malformedSequences, firstMalformedByte) = (repaired, count, first)
  }

  /// Text from another encoding, decoded into `bytes` with `malformedSequences` replacements on the way.
  package init(decoded bytes: [UInt8], malformedSequences: Int) {
    let text = UTF8Text(repairing: bytes)
    self.bytes = text.bytes
    self.malformedSequences = text.malformedSequences + malformedSequences
    firstMalformedByte = nil
  }

  /// The UTF-8 of a string.
  public init(_ string: String) {
    (bytes, malformedSequences, firstMalformedByte) = (Array(string.utf8), 0, nil)
  }

  /// The string of a range of bytes that begins and ends between scalars.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Unicode scalars in a range of bytes that begins and ends between scalars.
  ///
  /// - Complexity: O(length of the range).
  public func scalarCount(_ range: Range<Int>) -> Int {
    bytes.withUnsafeBufferPointer { pointer in
      var count = 0
      for index in range where pointer[index] & 0xC0 != 0x80 { count += 1 }
      return count
    }
  }

  /// Calls `body` with the number of each scalar in a range of bytes that begins and ends between scalars.
  @inlinable
  package func forEachScalar(in range: Range<Int>, _ body: (UInt32) -> Void) {
    bytes.withUnsafeBufferPointer { pointer in
      var index = range.lowerBound
      while index < range.upperBound {
        let (scalar, length) = UTF8Decoding.scalar(in: pointer, at: index)
        body(scalar)
        index += length
      }
    }
  }

  // MARK: Validation (table 3-7 of the Unicode Standard)

  /// Where a scalar begins before which all is valid and near which something is not; nil if all is valid.
  private static func firstDoubtful(in input: [UInt8]) -> Int? {
    input.withUnsafeBufferPointer { bytes in
      let block = find_doubtful_block(bytes.baseAddress, bytes.count)
      guard block >= 0 else { return nil }
      // The scalar that reaches into the block, or is cut off at its begin, has at most four bytes.
      var start = max(0, block - 4)
      while start < block, bytes[start] & 0xC0 == 0x80 { start += 1 }
      return start
    }
  }

  private static func firstMalformed(in input: [UInt8], from start: Int) -> Int? {
    input.withUnsafeBufferPointer { bytes in
      var index = start
      while index < bytes.count {
        if bytes[index] < 0x80 {
          index += 1
          continue
        }
        // Most letters beyond ASCII are two bytes.
        if index + 1 < bytes.count, (0xC2...0xDF).contains(bytes[index]), bytes[index + 1] & 0xC0 == 0x80 {
          index += 2
          continue
        }
        let (length, isValid) = sequence(in: bytes, at: index)
        guard isValid else { return index }
        index += length
      }
      return nil
    }
  }

  private static func malformedLength(in input: [UInt8], at index: Int) -> Int {
    input.withUnsafeBufferPointer { sequence(in: $0, at: index).length }
  }

  /// Length of the sequence that begins at `index`, or of the maximal malformed subpart there.
  private static func sequence(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (length: Int, isValid: Bool) {
    let lead = bytes[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0..<0x80: return (1, true)
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE...0xEF: length = 3
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return (1, false)
    }
    for offset in 1..<length {
      let valid = offset == 1 ? second : 0x80...0xBF
      guard index + offset < bytes.count, valid.contains(bytes[index + offset]) else { return (offset, false) }
    }
    return (length, true)
  }
}

/// Decoding of bytes that are known to be valid UTF-8.
@usableFromInline
package enum UTF8Decoding {
  /// Bytes of a scalar.
  @inlinable
  package static func length(of scalar: UInt32) -> Int { scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x1_0000 ? 3 : 4 }

  /// The scalar that begins at `index`, and its length in bytes.
  @inlinable
  package static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
    let lead = UInt32(bytes[index])
    func trail(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
    if lead < 0x80 { return (lead, 1) }
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | trail(1), 2) }
    if lead < 0xF0 { return ((lead & 0x0F) << 12 | trail(1) << 6 | trail(2), 3) }
    return ((lead & 0x07) << 18 | trail(1) << 12 | trail(2) << 6 | trail(3), 4)
  }
}
