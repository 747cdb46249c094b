// Words that mix Latin and Cyrillic letters which look alike: slips of a keyboard, and tricks against search.

import AliasMatching
internal import CByteBlocks

/// Finds names in words whose letters come from two scripts, such as Рoссия with a Latin o.
struct LookAlikes {
  private static let latin = Array("aceopxyiABEKMHOPCTXI".unicodeScalars)
  private static let cyrillic = Array("асеорхуіАВЕКМНОРСТХІ".unicodeScalars)
  private static let toCyrillic = Dictionary(uniqueKeysWithValues: zip(latin, cyrillic))
  private static let toLatin = Dictionary(uniqueKeysWithValues: zip(cyrillic, latin))

  /// The hits of `automaton` that touch such words, found after their letters were set in one script; ranges are those of the text.
  ///
  /// - Complexity: O(n) in the length of the text, with a small factor where no word mixes scripts.
  static func hits(of automaton: Automaton, in text: UTF8Text) -> [Hit] {
    let mixed = mixedWords(in: text)
    guard !mixed.isEmpty else { return [] }
    // The text with these words in one script, and for each of its bytes the byte of the source.
    var bytes: [UInt8] = [], sources: [Int] = []
    func copy(_ range: Range<Int>) {
      bytes += text.bytes[range]
      sources += range
    }
    var copied = 0
    for word in mixed {
      copy(copied..<word.lowerBound)
      let scalars = Array(text.string(word).unicodeScalars)
      let foreign = scalars.count { $0.value >= 0x400 } * 2 >= scalars.count ? toCyrillic : toLatin
      var source = word.lowerBound
      for scalar in scalars {
        let utf8 = Array(String(foreign[scalar] ?? scalar).utf8)
        bytes += utf8
        sources += [Int](repeating: source, count: utf8.count)
        source += UTF8Decoding.length(of: scalar.value)
      }
      copied = word.upperBound
    }
    copy(copied..<text.bytes.count)
    sources.append(text.bytes.count)
    var hits: [Hit] = []
    automaton.scan(UTF8Text(repairing: bytes), into: &hits)
    return hits.compactMap { hit in
      let range = sources[hit.range.lowerBound]..<sources[hit.range.upperBound]
      let next = mixed.indexOfFirst(orderedBy: { $0.upperBound > range.lowerBound })
      guard next < mixed.count, mixed[next].overlaps(range) else { return nil }
      var found = hit
      found.range = range
      return found
    }
  }

  /// Words in which a letter of ASCII stands beside a Cyrillic one.
  private static func mixedWords(in text: UTF8Text) -> [Range<Int>] {
    var words: [Range<Int>] = []
    text.bytes.withUnsafeBufferPointer { bytes in
      var hasCyrillic = false
      ByteBlocks.forEach(in: bytes) { _, block in
        hasCyrillic = byte_block_has_cyrillic(block)
        return !hasCyrillic
      }
      guard hasCyrillic else { return }
      var index = 1
      while index < bytes.count {
        // Cyrillic letters are two bytes, the first of which is D0 or D1.
        let isBorder =
          bytes[index - 1].isASCIILetter
          ? isCyrillicLead(bytes[index]) : bytes[index].isASCIILetter && index > 1 && isCyrillicLead(bytes[index - 2])
        guard isBorder else {
          index += 1
          continue
        }
        var start = index, end = index
        while start > 0, isLetterByte(bytes[start - 1]) { start -= 1 }
        // Trail bytes of another letter or sign before the word.
        while start < index, (0x80...0xBF).contains(bytes[start]) { start += 1 }
        while end < bytes.count, isLetterByte(bytes[end]) { end += 1 }
        words.append(start..<end)
        index = end + 1
      }
    }
    return words
  }

  private static func isCyrillicLead(_ byte: UInt8) -> Bool { byte == 0xD0 || byte == 0xD1 }

  /// Bytes of ASCII and Cyrillic letters; others that share their trail bytes cannot follow them without a lead byte of their own.
  private static func isLetterByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || isCyrillicLead(byte) || (0x80...0xBF).contains(byte)
  }
}
