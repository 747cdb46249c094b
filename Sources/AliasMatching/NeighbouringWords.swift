// The words around a place in a text, in the automaton's own classes.

/// The word and the two words directly before or behind a place, in classes; a boundary such as a comma ends them.
///
/// Meant to be kept: what it read last makes room for what it reads next.
@usableFromInline
package struct NeighbouringWords: Sendable {
  /// Both words in the order of the text, with a gap between them; one word or none if there are not more.
  @usableFromInline private(set) var classes: [UInt16] = []
  /// The nearest word, in `classes`.
  @usableFromInline private(set) var nearest = 0..<0
  /// How many words there are, and whether scalars of the last are still being read.
  @usableFromInline private(set) var count = 0
  private var isOpen = false

  /// No words yet.
  package init() {}

  /// Whether the nearest word, or both if there are two, are such.
  @inlinable
  package func contain(_ isSuch: (UnsafeBufferPointer<UInt16>) -> Bool) -> Bool {
    classes.withUnsafeBufferPointer { classes in
      count > 0 && isSuch(UnsafeBufferPointer(rebasing: classes[nearest])) || count > 1 && isSuch(classes)
    }
  }

  fileprivate mutating func clear() {
    classes.removeAll(keepingCapacity: true)
    (nearest, count, isOpen) = (0..<0, 0, false)
  }

  /// Turns words that were taken backwards into the order of the text.
  fileprivate mutating func reverse() {
    classes.reverse()
    nearest = classes.count - nearest.upperBound..<classes.count
  }

  /// Takes the next class; false when there is nothing more to gather.
  fileprivate mutating func take(_ value: UInt16, _ automaton: Automaton) -> Bool {
    if automaton.isPart(value) {
      if !isOpen {
        if count == 1 { classes.append(Alphabet.gap) }
        count += 1
        isOpen = true
      }
      classes.append(value)
      if count == 1 { nearest = 0..<classes.count }
    } else if value != Alphabet.skip {
      isOpen = false
      return value == Alphabet.gap && count < 2
    }
    return true
  }
}

extension Automaton {
  /// Reads the words before a byte offset.
  ///
  /// - Complexity: O(length of the words).
  package func read(_ words: inout NeighbouringWords, before index: Int, in text: UnsafeBufferPointer<UInt8>) {
    words.clear()
    var position = index
    while position > 0 {
      position -= 1
      while position > 0, text[position] & 0xC0 == 0x80 { position -= 1 }
      guard words.take(classOfScalar(at: position, in: text).value, self) else { break }
    }
    words.reverse()
  }

  /// Reads the words behind a byte offset.
  ///
  /// - Complexity: O(length of the words).
  package func read(_ words: inout NeighbouringWords, behind index: Int, in text: UnsafeBufferPointer<UInt8>) {
    words.clear()
    var position = index
    while position < text.count {
      let (value, length) = classOfScalar(at: position, in: text)
      position += length
      guard words.take(value, self) else { break }
    }
  }

  fileprivate func isPart(_ value: UInt16) -> Bool {
    value >= Alphabet.otherLetter && value < ideographEnd || value >= classCount
  }

  fileprivate func classOfScalar(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> (value: UInt16, length: Int) {
    let (scalar, length) = UTF8Decoding.scalar(in: text, at: index)
    return (classes[Int(pageOfBlock[Int(scalar >> 6)]) << 6 | Int(scalar & 63)], length)
  }
}
