// The words around a place in a text, in the automaton's own classes.

extension Automaton {
  /// The class that separates the words of a phrase.
  package static var gap: UInt16 { Alphabet.gap }

  /// The words directly before a byte offset, the nearest first, each in classes; a boundary such as a comma ends the search.
  ///
  /// - Complexity: O(length of the words).
  package func words(before index: Int, in text: UTF8Text, count: Int) -> [[UInt16]] {
    var collector = WordCollector(most: count)
    var position = index
    while position > 0 {
      position -= 1
      while position > 0, text.bytes[position] & 0xC0 == 0x80 { position -= 1 }
      guard collector.take(classOfScalar(at: position, in: text), in: self) else { break }
    }
    return collector.finish().map { $0.reversed() }
  }

  /// The words directly behind a byte offset, the nearest first; see `words(before:in:count:)`.
  package func words(behind index: Int, in text: UTF8Text, count: Int) -> [[UInt16]] {
    var collector = WordCollector(most: count)
    var position = index
    while position < text.bytes.count {
      let value = classOfScalar(at: position, in: text)
      position += 1
      while position < text.bytes.count, text.bytes[position] & 0xC0 == 0x80 { position += 1 }
      guard collector.take(value, in: self) else { break }
    }
    return collector.finish()
  }

  fileprivate func isPart(_ value: UInt16) -> Bool {
    value >= Alphabet.otherLetter && value < ideographEnd || value >= classCount
  }

  private func classOfScalar(at index: Int, in text: UTF8Text) -> UInt16 {
    let scalar = text.bytes.withUnsafeBufferPointer { UTF8Decoding.scalar(in: $0, at: index).value }
    return classes[Int(pageOfBlock[Int(scalar >> 6)]) << 6 | Int(scalar & 63)]
  }
}

/// Gathers words from the classes of successive scalars, in whichever direction they come.
private struct WordCollector {
  let most: Int
  private var words: [[UInt16]] = []
  private var word: [UInt16] = []

  init(most: Int) {
    self.most = most
  }

  /// Takes the next class; false when there is nothing more to gather.
  mutating func take(_ value: UInt16, in automaton: Automaton) -> Bool {
    if automaton.isPart(value) {
      word.append(value)
    } else if value != Alphabet.skip {
      closeWord()
      return value == Alphabet.gap && words.count < most
    }
    return true
  }

  mutating func finish() -> [[UInt16]] {
    closeWord()
    return Array(words.prefix(most))
  }

  private mutating func closeWord() {
    if !word.isEmpty { words.append(word) }
    word = []
  }
}
