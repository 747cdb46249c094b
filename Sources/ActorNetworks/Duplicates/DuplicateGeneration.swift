// Documents that later ones are compared with, and the table that finds the likely ones among them.

internal import CByteBlocks

/// So many documents in a row, which are forgotten together.
struct DuplicateGeneration: Sendable {
  /// The most that it can hold.
  static let mostDocuments = 0xFFFF

  private static let bandWidth = 3
  private static let bands = MinHashSketch.bins / bandWidth
  /// A band that so many documents share, though none is a duplicate of another, is boilerplate and tells nothing: no more are entered
  /// under it, which bounds the cost of a document.
  private static let crowd = 64

  private var ids: [String] = []
  private var isShort: [Bool] = []
  /// The minima of the kept documents, one document after the other.
  private var minima: [UInt16] = []
  /// A hash table with linear probing: numbers of kept documents, from 1, under the hashes of their bands, and above them 16 bits of the hash,
  /// so that other bands are passed without a look at their documents; 0 is free.
  private var slots = [UInt32](repeating: 0, count: 1 << 10)
  private var used = 0

  /// How many documents are kept.
  var count: Int { ids.count }

  /// Keeps a document for later ones to be compared with; there must be less than `mostDocuments`.
  mutating func keep(id: String, _ sketch: MinHashSketch) {
    ids.append(id)
    isShort.append(sketch.shingles < DuplicateIndex.shortText)
    minima += sketch.minima
    if (used + Self.bands) * 4 > slots.count * 3 {
      // Four times as many, as all have to be entered anew.
      slots = [UInt32](repeating: 0, count: slots.count * 4)
      used = 0
      for kept in ids.indices { enter(kept) }
    } else {
      enter(ids.count - 1)
    }
  }

  /// The earliest of the kept documents that a document is a near-duplicate of.
  func earliest(like sketch: MinHashSketch) -> NearDuplicate? {
    let isShort = sketch.shingles < DuplicateIndex.shortText
    var best = ids.count, similarity = 0.0, rejected = -1
    sketch.minima.withUnsafeBufferPointer { own in
      minima.withUnsafeBufferPointer { kept in
        guard let own = own.baseAddress, let kept = kept.baseAddress else { return }
        for band in 0..<Self.bands {
          forEachKept(sharing: band, of: own, kept) { candidate in
            guard candidate < best, candidate != rejected else { return }
            let estimate = MinHashSketch.similarity(own, kept + candidate * MinHashSketch.bins)
            if estimate >= (isShort || self.isShort[candidate] ? DuplicateIndex.shortThreshold : DuplicateIndex.threshold) {
              (best, similarity) = (candidate, estimate)
            } else {
              rejected = candidate
            }
          }
        }
      }
    }
    return best < ids.count ? NearDuplicate(original: ids[best], similarity: similarity) : nil
  }

  /// Asks for what `earliest` will look at: the table is larger than the caches, and all bands wait for it together.
  func expect(_ sketch: MinHashSketch) {
    sketch.minima.withUnsafeBufferPointer { own in
      slots.withUnsafeBufferPointer { slots in
        guard let own = own.baseAddress, let slots = slots.baseAddress else { return }
        for band in 0..<Self.bands { prefetch_for_reading(slots + place(of: Self.key(band, of: own), band).slot) }
      }
    }
  }

  private mutating func enter(_ document: Int) {
    for band in 0..<Self.bands {
      let free = minima.withUnsafeBufferPointer { kept -> (slot: Int, tag: UInt32)? in
        guard let kept = kept.baseAddress else { return nil }
        var company = 0
        let free = forEachKept(sharing: band, of: kept + document * MinHashSketch.bins, kept) { _ in company += 1 }
        return company < Self.crowd ? free : nil
      }
      guard let free else { continue }
      slots[free.slot] = free.tag | UInt32(truncatingIfNeeded: document + 1)
      used += 1
    }
  }

  /// Calls `body` with each document that was entered under the same band.
  ///
  /// - Parameters:
  ///   - own: minima of the document whose band it is.
  ///   - kept: minima of all kept documents.
  /// - Returns: the free slot where the search ended, and its tag; nil if the band is empty.
  @inline(__always) @discardableResult
  private func forEachKept(
    sharing band: Int, of own: UnsafePointer<UInt16>, _ kept: UnsafePointer<UInt16>, _ body: (Int) -> Void
  ) -> (slot: Int, tag: UInt32)? {
    let wanted = Self.key(band, of: own)
    guard wanted != 0 else { return nil }
    var (slot, tag) = place(of: wanted, band)
    while slots[slot] != 0 {
      if slots[slot] & 0xFFFF_0000 == tag {
        let document = Int(slots[slot] & 0xFFFF) - 1
        if Self.key(band, of: kept + document * MinHashSketch.bins) == wanted { body(document) }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return (slot, tag)
  }

  /// The minima of a band.
  @inline(__always)
  private static func key(_ band: Int, of minima: UnsafePointer<UInt16>) -> UInt64 {
    let first = minima + band * bandWidth
    return UInt64(first[0]) | UInt64(first[1]) << 16 | UInt64(first[2]) << 32
  }

  /// The slot from which on the documents of a band stand, and their tag.
  @inline(__always)
  private func place(of key: UInt64, _ band: Int) -> (slot: Int, tag: UInt32) {
    var hash = (key | UInt64(band) << 48) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ (hash >> 32)) &* 0xC4CE_B9FE_1A85_EC53
    return (Int(truncatingIfNeeded: hash >> 16) & (slots.count - 1), UInt32(truncatingIfNeeded: hash >> 32) & 0xFFFF_0000)
  }
}
