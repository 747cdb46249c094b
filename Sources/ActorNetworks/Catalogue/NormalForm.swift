// Whether a text is in Unicode's normal form C. The standard library normalises only inside comparisons.

/// Unicode's normal form C.
enum NormalForm {
  /// Whether every letter of `text` that Unicode has as one scalar is written as one, and its marks are in their order.
  ///
  /// - Complexity: O(length of the text).
  static func isComposed(_ text: String) -> Bool {
    var previous: Unicode.Scalar?
    var starter: Unicode.Scalar?
    var lastClass: UInt8 = 0
    for scalar in text.unicodeScalars {
      if scalar.properties.isFullCompositionExclusion { return false }
      let markClass = scalar.properties.canonicalCombiningClass.rawValue
      if markClass != 0 {
        if previous != nil, lastClass > markClass { return false }
        // A mark of the same class in between blocks the composition.
        if let starter, lastClass < markClass, composes(starter, scalar) { return false }
      } else {
        starter = scalar
      }
      lastClass = markClass
      previous = scalar
    }
    return true
  }

  private static func composes(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Bool {
    composed.contains(String(base) + String(mark))
  }

  /// The letters with marks of the scripts that the catalogue's languages use; strings are equal by canonical equivalence.
  private static let composed: Set<String> = {
    let ranges: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x374...0x3FF, 0x400...0x4FF, 0x622...0x6D3, 0x1E00...0x1FFF]
    var letters: Set<String> = []
    for scalar in ranges.joined().compactMap(Unicode.Scalar.init(_:)) where !scalar.properties.isFullCompositionExclusion {
      letters.insert(String(scalar))
    }
    return letters
  }()
}
