// A text in 256 bytes, from which its likeness to another can be estimated.

import AliasMatching

/// A one-permutation MinHash sketch of a text's shingles (Li, Owen & Zhang 2012, "One Permutation Hashing", NeurIPS 25).
///
/// The hashes of the shingles fall into `bins` equal parts; of each part the least is kept, in 16 bits (b-bit minwise hashing: Li &
/// König 2010, doi:10.1145/1772690.1772759). Two texts agree in a part that is not empty in both with a probability of their Jaccard
/// coefficient, the number of shingles in both over the number in either.
struct MinHashSketch: Sendable {
  /// Parts of the range of hashes.
  static let bins = 128

  /// What stands for a part that is empty.
  static let empty: UInt16 = 0

  /// For each part 16 bits of its least hash, or `empty`.
  let minima: [UInt16]
  /// Shingles of the text, repeated ones included.
  let shingles: Int

  /// The sketch of a text; O(length of the text).
  init(of text: UTF8Text) {
    var shingles = 0
    minima = withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Self.bins) { least in
      least.initialize(repeating: .max)
      if let parts = least.baseAddress { shingles = ShingleReader.keepLeast(of: text, in: parts) }
      return least.map { $0 == .max ? Self.empty : max(1, UInt16(truncatingIfNeeded: $0)) }
    }
    self.shingles = shingles
  }

  /// The part that a hash falls into.
  static func bin(of hash: UInt64) -> Int { Int(hash >> 57) }

  /// The estimated Jaccard coefficient of two texts' shingles: parts in which both have the same minimum over parts that are not empty
  /// in both, which Li, Owen & Zhang show to be without bias, so that nothing need fill the empty ones; 0 if all are empty.
  ///
  /// The standard error is at most sqrt(J (1 - J) / m) for m parts that are not empty in both: 0.044 at J = 0.5 with all 128, and less
  /// in short texts, whose shingles hardly share parts.
  ///
  /// - Complexity: O(`bins`).
  static func similarity(_ first: UnsafePointer<UInt16>, _ second: UnsafePointer<UInt16>) -> Double {
    var equal: UInt16 = 0, filled: UInt16 = 0
    for bin in 0..<bins {
      equal &+= first[bin] == second[bin] && first[bin] != empty ? 1 : 0
      filled &+= first[bin] | second[bin] != empty ? 1 : 0
    }
    return filled == 0 ? 0 : Double(equal) / Double(filled)
  }
}
