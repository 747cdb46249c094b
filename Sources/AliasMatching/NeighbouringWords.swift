// The words around a place in a text, in the automaton's own classes.

extension Automaton {
  /// The class that separates the words of a phrase.
  package static var gap: UInt16 { Alphabet.gap }

  /// The words directly before a byte offset, the nearest first, each in classes; a boundary such as a comma ends the search.
  ///
  /// - Complexity: O(length of the words).
  package func words(before index: Int, in text: UTF8Text, count: Int) -> [[UInt16]] {
    var words: [[UInt16]] = []
    var word: [UInt16] = []
    var position = index
    while position > 0, words.count < count {
      var start = position - 1
      while start > 0, text.bytes[start] & 0xC0 == 0x80 { start -= 1 }
      let value = classOfScalar(at: start, in: text)
      position = start
      if isPart(value) {
        word.insert(value, at: 0)
      } else if value == Alphabet.skip {
        continue
      } else {
        if !word.isEmpty { words.append(word) }
        word = []
        guard value == Alphabet.gap else { break }
      }
    }
    if !word.isEmpty, words.count < count { words.append(word) }
    return words
  }

  /// The words directly behind a byte offset, the nearest first; see `words(before:in:count:)`.
  package func words(behind index: Int, in text: UTF8Text, count: Int) -> [[UInt16]] {
    var words: [[UInt16]] = []
    var word: [UInt16] = []
    var position = index
    while position < text.bytes.count, words.count < count {
      let value = classOfScalar(at: position, in: text)
      position += 1
      while position < text.bytes.count, text.bytes[position] & 0xC0 == 0x80 { position += 1 }
      if isPart(value) {
        word.append(value)
      } else if value == Alphabet.skip {
        continue
      } else {
        if !word.isEmpty { words.append(word) }
        word = []
        guard value == Alphabet.gap else { break }
      }
    }
    if !word.isEmpty, words.count < count { words.append(word) }
    return words
  }

  private func isPart(_ value: UInt16) -> Bool { value >= Alphabet.otherLetter && value < ideographEnd || value >= classCount }

  private func classOfScalar(at index: Int, in text: UTF8Text) -> UInt16 {
    let scalar = text.bytes.withUnsafeBufferPointer { UTF8Decoding.scalar(in: $0, at: index).value }
    return classes[Int(pageOfBlock[Int(scalar >> 6)]) << 6 | Int(scalar & 63)]
  }
}
