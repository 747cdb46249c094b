// Counting what tells the language of a text.

import AliasMatching
internal import CByteBlocks

/// The function words and distinctive letters of each language in a text, and the letters of each script.
struct LanguageCensus {
  /// By position in `Languages.all`.
  private(set) var counts = SIMD32<Int32>()
  /// By `Script.rawValue`; of characters of no script some are left out.
  private(set) var letters = SIMD8<Int32>()
  /// Letters of Arabic script that Arabic does not have.
  private(set) var hasPersianLetters = false

  /// The way through what is being counted.
  private var walk = language_walk()
  private let words: FunctionWords

  /// Of nothing yet.
  init(_ words: FunctionWords) {
    self.words = words
  }

  /// Counts a range of a text, as if nothing stood around it.
  ///
  /// Whatever stands between two characters of ASCII that are no letters is looked at as a whole: words of ASCII and those of plain
  /// Arabic, nearly all in most texts, are compared as numbers, all others are read letter by letter.
  mutating func count(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) {
    let bytes = UnsafeBufferPointer(rebasing: text[range])
    walk = language_walk()
    (walk.bytes, walk.count, walk.readable) = (bytes.baseAddress, bytes.count, text.count - range.lowerBound)
    // Turkish writes the suffixes of names behind an apostrophe, and then den, de, in are no words of other languages.
    walk.suffix_start = .max
    while findOther() { read(Int(walk.start)..<Int(walk.next), of: bytes) }
    letters[Script.latin.rawValue] += Int32(truncatingIfNeeded: walk.latin_letters)
    letters[Script.arabic.rawValue] += Int32(truncatingIfNeeded: walk.arabic_letters)
    guard letters[Script.arabic.rawValue] > 0 else { return }
    for letter in words.arabicLetters {
      let found = count_byte_pairs(bytes.baseAddress, bytes.count, letter.first, letter.second)
      add(letter.languages, times: found)
      if found > 0, Self.isPersian(UInt32(letter.first & 0x1F) << 6 | UInt32(letter.second & 0x3F)) { hasPersianLetters = true }
    }
  }

  /// Counts words up to the next that has to be read letter by letter; false if there is none.
  private mutating func findOther() -> Bool {
    withUnsafePointer(to: words.table) { table in
      withUnsafeMutableBytes(of: &counts) { find_other_word(table, &walk, $0.assumingMemoryBound(to: Int32.self).baseAddress) }
    }
  }

  /// First bytes of the scalars from U+0600 to U+067F, of which only distinctive letters are told apart.
  static func isPlainArabic(_ byte: UInt8) -> Bool { byte & 0xFE == 0xD8 }

  private static func isPersian(_ scalar: UInt32) -> Bool {
    scalar == 0x67E || scalar == 0x686 || scalar == 0x698 || scalar == 0x6AF || scalar == 0x6A9 || scalar == 0x6CC
  }

  /// Counts a word letter by letter; others may be in it, parted by signs beyond ASCII.
  @inline(never)
  private mutating func read(_ word: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) {
    let end = word.upperBound
    var index = word.lowerBound
    var isSuffix = index == Int(walk.suffix_start), isOpen = true
    while index < end {
      var hash = WordHash()
      var next: UInt32 = end < bytes.count ? UInt32(bytes[end]) : 0
      isOpen = true
      while index < end {
        let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index)
        index += length
        let script = Script(scalar)
        letters[script.rawValue] += 1
        if length == 2, !Self.isPlainArabic(bytes[index - 2]), words.letters[scalar] != 0 { add(words.letters[scalar], times: 1) }
        if script != .other {
          if script == .arabic, Self.isPersian(scalar) { hasPersianLetters = true }
          hash.add(scalar)
        } else if !Self.isInsideWords(scalar) {
          (next, isOpen) = (scalar, false)
          break
        }
      }
      let wasSuffix = isSuffix
      isSuffix = (next == 0x27 || next == 0x2019) && hash.length > 2 && hash.beginsWithCapital
      guard hash.length > 0 else { continue }
      if wasSuffix {
        if words.suffixes.contains(hash.value) { add(words.turkic, times: 1) }
      } else if words.filter.contains(hash.value), let found = words.languages[hash.value] {
        add(UInt32(found), times: 1)
      }
    }
    if isSuffix, isOpen { walk.suffix_start = end + 1 }
  }

  /// Soft hyphens, joiners and marks.
  private static func isInsideWords(_ scalar: UInt32) -> Bool {
    scalar == 0xAD || (0x200B...0x200F).contains(scalar) || (0x300...0x36F).contains(scalar) || scalar == 0xFEFF
  }

  private mutating func add(_ languages: UInt32, times: Int) {
    var left = languages
    while left != 0 {
      counts[left.trailingZeroBitCount] += Int32(truncatingIfNeeded: times)
      left &= left - 1
    }
  }
}
