// A text in 256 bytes, from which its likeness to another can be estimated.

import AliasMatching
internal import CByteBlocks

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
      return [UInt16](unsafeUninitializedCapacity: Self.bins) { minima, filled in
        for bin in 0..<Self.bins {
          minima[bin] = least[bin] == .max ? Self.empty : max(1, UInt16(truncatingIfNeeded: least[bin]))
        }
        filled = Self.bins
      }
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
    let agreement = minima_agreement_of(first, second, bins)
    return agreement.filled == 0 ? 0 : Double(agreement.equal) / Double(agreement.filled)
  }
}
