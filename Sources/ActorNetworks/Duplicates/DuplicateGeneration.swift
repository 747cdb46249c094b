// Documents that later ones are compared with, and the table that finds the likely ones among them.

internal import CByteBlocks

#if canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// So many documents in a row, which are forgotten together.
struct DuplicateGeneration: Sendable {
  /// The most that it can hold.
  static let mostDocuments = 0xFFFF

  /// Bands of a document.
  static let bands = MinHashSketch.bins / bandWidth
  private static let bandWidth = 3
  /// A band that so many documents share, though none is a duplicate of another, is boilerplate and tells nothing: no more are entered
  /// under it, which bounds the cost of a document.
  private static let crowd = 64

  /// Where a document can be entered under a band, and with which tag.
  struct Place {
    fileprivate var slot: UInt32
    fileprivate var tag: UInt32
    /// The band is empty or crowded.
    fileprivate static let none = Place(slot: .max, tag: 0)
  }

  private var ids: [String] = []
  private var isShort: [Bool] = []
  /// The minima of the kept documents, one document after the other.
  private var minima: [UInt16] = []
  /// A hash table: numbers of kept documents, from 1, under the hashes of their bands, and above them 16 bits of the hash, so that other
  /// bands are passed without a look at their documents; 0 is free. The slots of a line are looked at together; what finds no room there
  /// stands in the next line.
  private var table = SlotLines(count: 1 << 4)
  private var used = 0

  /// How many documents are kept.
  var count: Int { ids.count }

  /// Slots of the table that are taken at most.
  private var mostSlots: Int { table.count * SlotLines.width * 3 / 4 }

  /// Keeps a document for later ones to be compared with; there must be less than `mostDocuments`.
  ///
  /// - Parameter places: what `earliest` noted, of this generation as it is.
  mutating func keep(id: String, _ sketch: MinHashSketch, at places: UnsafeMutablePointer<Place>) {
    ids.append(id)
    isShort.append(sketch.shingles < DuplicateIndex.shortText)
    minima += sketch.minima
    if used + Self.bands > mostSlots {
      grow(places)
    } else {
      enter(ids.count - 1, at: places)
    }
  }

  /// The earliest of the kept documents that a document is a near-duplicate of.
  ///
  /// - Parameter places: receives where the document can be entered, a place for each band.
  func earliest(like sketch: MinHashSketch, noting places: UnsafeMutablePointer<Place>) -> NearDuplicate? {
    let isShort = sketch.shingles < DuplicateIndex.shortText
    var best = ids.count, similarity = 0.0, rejected = -1
    sketch.minima.withUnsafeBufferPointer { own in
      minima.withUnsafeBufferPointer { kept in
        guard let own = own.baseAddress, let kept = kept.baseAddress else { return }
        forEachKept(sharingBandsWith: own, among: kept, noting: places) { candidate in
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
    return best < ids.count ? NearDuplicate(original: ids[best], similarity: similarity) : nil
  }

  /// Asks for what `earliest` will look at: the table is larger than the caches, and all bands wait for it together.
  func expect(_ sketch: MinHashSketch) {
    sketch.minima.withUnsafeBufferPointer { own in
      guard let own = own.baseAddress else { return }
      for band in 0..<Self.bands {
        prefetch_for_reading(table.slots + place(of: Self.key(band, of: own), band).line * SlotLines.width)
      }
    }
  }

  private mutating func enter(_ document: Int, at places: UnsafeMutablePointer<Place>) {
    if !isKnownUniquelyReferenced(&table) { table = SlotLines(copying: table) }
    for band in 0..<Self.bands where places[band].slot != Place.none.slot {
      var slot = Int(places[band].slot)
      // Another band of the document may have come to stand there.
      while table.slots[slot] != 0 { slot = (slot + 1) & (table.count * SlotLines.width - 1) }
      table.slots[slot] = places[band].tag | UInt32(truncatingIfNeeded: document + 1)
      used += 1
    }
  }

  /// Enters all documents anew into a larger table.
  private mutating func grow(_ places: UnsafeMutablePointer<Place>) {
    // In few steps, as a slot does not tell where it belongs: up to 4 documents, 73, 1,170 and 18,724.
    table = SlotLines(count: table.count * 16)
    used = 0
    // Once, as megabytes would be copied and given anew each time that they double.
    minima.reserveCapacity(MinHashSketch.bins * min(Self.mostDocuments, mostSlots / Self.bands))
    for document in ids.indices {
      minima.withUnsafeBufferPointer { kept in
        guard let kept = kept.baseAddress else { return }
        forEachKept(sharingBandsWith: kept + document * MinHashSketch.bins, among: kept, noting: places) { _ in }
      }
      enter(document, at: places)
    }
  }

  /// Calls `body` with each document that was entered under a band of a document, once for each such band.
  ///
  /// - Parameters:
  ///   - own: minima of the document whose bands they are.
  ///   - kept: minima of all kept documents.
  ///   - places: receives for each band the free slot where the search ended.
  @inline(__always)
  private func forEachKept(
    sharingBandsWith own: UnsafePointer<UInt16>, among kept: UnsafePointer<UInt16>, noting places: UnsafeMutablePointer<Place>,
    _ body: (Int) -> Void
  ) {
    let (slots, lastLine) = (table.slots, table.count - 1)
    for band in 0..<Self.bands {
      let wanted = Self.key(band, of: own)
      guard wanted != 0 else {
        places[band] = .none
        continue
      }
      var (line, tag) = place(of: wanted, band), company = 0
      var found = slot_bits_of(slots + line * SlotLines.width, tag)
      while true {
        while found.tagged != 0 {
          let slot = line * SlotLines.width + found.tagged.trailingZeroBitCount
          found.tagged &= found.tagged - 1
          let document = Int(slots[slot] & 0xFFFF) - 1
          if Self.key(band, of: kept + document * MinHashSketch.bins) == wanted {
            company += 1
            body(document)
          }
        }
        if found.free != 0 { break }
        line = (line + 1) & lastLine
        found = slot_bits_of(slots + line * SlotLines.width, tag)
      }
      let free = line * SlotLines.width + found.free.trailingZeroBitCount
      places[band] = company < Self.crowd ? Place(slot: UInt32(truncatingIfNeeded: free), tag: tag) : .none
    }
  }

  /// The minima of a band.
  @inline(__always)
  private static func key(_ band: Int, of minima: UnsafePointer<UInt16>) -> UInt64 {
    // At once, with the minimum behind them, which there always is.
    let four = UnsafeRawPointer(minima + band * bandWidth).loadUnaligned(as: UInt64.self)
    return UInt64(littleEndian: four) & 0xFFFF_FFFF_FFFF
  }

  /// The line from which on the documents of a band stand, and their tag.
  @inline(__always)
  private func place(of key: UInt64, _ band: Int) -> (line: Int, tag: UInt32) {
    var hash = (key | UInt64(band) << 48) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ (hash >> 32)) &* 0xC4CE_B9FE_1A85_EC53
    return (Int(truncatingIfNeeded: hash >> 16) & (table.count - 1), UInt32(truncatingIfNeeded: hash >> 32) & 0xFFFF_0000)
  }
}

/// Slots in lines of the caches, which an array's elements are not in.
private final class SlotLines: Sendable {
  /// Slots of a line.
  static let width = 16

  /// Bytes of a large page of memory.
  private static let largePage = 1 << 21

  /// How many lines there are: a power of two.
  let count: Int
  nonisolated(unsafe) let slots: UnsafeMutablePointer<UInt32>

  /// Lines of free slots.
  init(count: Int) {
    self.count = count
    let line = Self.width * MemoryLayout<UInt32>.stride, bytes = count * line
    let isLarge = bytes >= Self.largePage
    let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: isLarge ? Self.largePage : line)
    #if os(Linux)
      // Looks into the table are far apart, so that each would wait for another page's place as well. Where there are no large pages, so be it.
      if isLarge { madvise(memory, bytes, MADV_HUGEPAGE) }
    #endif
    slots = memory.initializeMemory(as: UInt32.self, repeating: 0, count: count * Self.width)
  }

  convenience init(copying other: SlotLines) {
    self.init(count: other.count)
    slots.update(from: other.slots, count: count * Self.width)
  }

  deinit { UnsafeMutableRawPointer(slots).deallocate() }
}
