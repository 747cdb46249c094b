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

  /// What is being counted.
  private var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  /// Bytes that may be read from the first of them on, those behind included.
  private var readable = 0
  private let words: FunctionWords
  /// Counts that were not yet added to `counts`, in as few bits as hold those of 255 words, and to `letters`.
  private var tally: FunctionWords.Tally = (0, 0, 0, 0)
  private var tallied = 0
  private var (latinLetters, arabicLetters) = (0, 0)
  /// Where a word would begin that stands behind an apostrophe: Turkish writes the suffixes of names there, and then den, de, in are no
  /// words of other languages.
  private var suffixStart = -1

  /// Of nothing yet.
  init(_ words: FunctionWords) {
    self.words = words
  }

  /// Counts a range of a text, as if nothing stood around it.
  ///
  /// Whatever stands between two characters of ASCII that are no letters is looked at as a whole: words of ASCII and those of plain
  /// Arabic, nearly all in most texts, are compared as numbers, all others are read letter by letter.
  mutating func count(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) {
    (bytes, readable, suffixStart) = (UnsafeBufferPointer(rebasing: text[range]), text.count - range.lowerBound, -1)
    ByteBlocks.forEachRun(in: bytes, of: { byte_block_letters($0) }) { start, end in count(start, end) }
    flush()
    guard letters[Script.arabic.rawValue] > 0 else { return }
    for letter in words.arabicLetters {
      var found = 0
      ByteBlocks.forEach(in: bytes) { _, block in
        found += byte_block_pairs(block, letter.first, letter.second).nonzeroBitCount
        return true
      }
      add(letter.languages, times: found)
      if found > 0, Self.isPersian(UInt32(letter.first & 0x1F) << 6 | UInt32(letter.second & 0x3F)) { hasPersianLetters = true }
    }
  }

  /// First bytes of the scalars from U+0600 to U+067F, of which only distinctive letters are told apart.
  static func isPlainArabic(_ byte: UInt8) -> Bool { byte & 0xFE == 0xD8 }

  private static func isPersian(_ scalar: UInt32) -> Bool {
    scalar == 0x67E || scalar == 0x686 || scalar == 0x698 || scalar == 0x6AF || scalar == 0x6A9 || scalar == 0x6CC
  }

  /// Counts what stands between two characters of ASCII that are no letters.
  @inline(__always)
  private mutating func count(_ start: Int, _ end: Int) {
    let length = end - start
    if length > 16, isLongPlainArabic(start, end) {
      arabicLetters &+= length &>> 1
      return
    }
    guard length <= 16, start + 16 <= readable, start != suffixStart, let first = bytes.baseAddress else {
      return read(start, end)
    }
    let raw = UnsafeRawPointer(first + start)
    var low = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
    var high = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    let lowMask = UInt64.max >> UInt64(max(0, 64 - 8 * length)),
      highMask = length > 8 ? UInt64.max >> UInt64(128 - 8 * length) : 0
    low &= lowMask
    high &= highMask
    if (low | high) & 0x8080_8080_8080_8080 == 0 {
      latinLetters &+= length
      // A suffix may follow a name: Ankara'dan.
      if end < bytes.count, bytes[end] == 0x27, length > 2, bytes[start] & 0x20 == 0 { suffixStart = end + 1 }
      low |= 0x2020_2020_2020_2020 & lowMask
      high |= 0x2020_2020_2020_2020 & highMask
    } else if ((low ^ 0x00D8_00D8_00D8_00D8 & lowMask) & 0x00FE_00FE_00FE_00FE & lowMask)
      | ((high ^ 0x00D8_00D8_00D8_00D8 & highMask) & 0x00FE_00FE_00FE_00FE & highMask) == 0
    {
      arabicLetters &+= length &>> 1
    } else {
      return read(start, end)
    }
    words.count(low, high, into: &tally)
    tallied += 1
    if tallied == 255 { flush() }
  }

  /// Whether a word of more than 16 and at most 32 bytes is of plain Arabic, and too long for a function word.
  private func isLongPlainArabic(_ start: Int, _ end: Int) -> Bool {
    guard end - start <= 32, start != suffixStart, !words.hasLongWords, let first = bytes.baseAddress else { return false }
    // Parts of eight bytes overlap, with first bytes of letters in the same places.
    guard (end - start) % 2 == 0 else { return false }
    let raw = UnsafeRawPointer(first)
    func differences(_ place: Int) -> UInt64 {
      let eight = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      return (eight ^ 0x00D8_00D8_00D8_00D8) & 0x00FE_00FE_00FE_00FE
    }
    return differences(start) | differences(start + 8) | differences(min(start + 16, end - 8)) | differences(end - 8) == 0
  }

  /// The same letter by letter.
  @inline(never)
  private mutating func read(_ start: Int, _ end: Int) {
    var index = start
    var isSuffix = start == suffixStart, isOpen = true
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
    if isSuffix, isOpen { suffixStart = end + 1 }
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

  private mutating func flush() {
    withUnsafeBytes(of: tally) { lanes in
      withUnsafeMutableBytes(of: &counts) { counts in
        // Through memory, as a lane that is told by a number is not set by an instruction.
        let counts = counts.assumingMemoryBound(to: Int32.self)
        for language in lanes.indices { counts[language] &+= Int32(lanes[language]) }
      }
    }
    (tally, tallied) = ((0, 0, 0, 0), 0)
    letters[Script.latin.rawValue] += Int32(truncatingIfNeeded: latinLetters)
    letters[Script.arabic.rawValue] += Int32(truncatingIfNeeded: arabicLetters)
    (latinLetters, arabicLetters) = (0, 0)
  }
}
