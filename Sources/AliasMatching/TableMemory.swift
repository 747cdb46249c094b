// Tables in one block of memory: written once, then read in place, whether they come from the binary or were just made.

/// A block of bytes that tables point into: either a constant of the program or memory that is freed with the last table.
@usableFromInline
package final class TableMemory: Sendable {
  /// Safe to share: nobody writes after `init`.
  private nonisolated(unsafe) let base: UnsafeRawPointer
  private let isOwned: Bool
  /// Bytes in the block.
  package let count: Int

  /// A block that lives as long as the program, such as a constant of a C target, aligned to 8 bytes.
  package init(constant base: UnsafeRawPointer, count: Int) {
    self.base = base
    self.count = count
    isOwned = false
  }

  /// A copy of `bytes`.
  package init(copying bytes: [UInt8]) {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 8), alignment: 8)
    bytes.withUnsafeBytes { memory.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(memory), byteCount: bytes.count) }
    base = UnsafeRawPointer(memory)
    count = bytes.count
    isOwned = true
  }

  deinit {
    if isOwned { base.deallocate() }
  }

  /// All bytes, as they would be written to a file.
  package var bytes: [UInt8] { Array(UnsafeRawBufferPointer(start: base, count: count)) }

  /// A table of `count` elements at a byte offset; nil if it does not lie in the block or is not aligned.
  package func table<Element: FixedWidthInteger & Sendable>(_: Element.Type, at offset: Int, count: Int) -> Table<Element>? {
    let size = MemoryLayout<Element>.stride
    guard offset >= 0, count >= 0, offset % size == 0, offset <= self.count, count <= (self.count - offset) / size else {
      return nil
    }
    return Table(memory: self, start: (base + offset).assumingMemoryBound(to: Element.self), count: count)
  }
}

/// A read-only table of integers inside a `TableMemory`.
@frozen @usableFromInline
package struct Table<Element: FixedWidthInteger & Sendable>: Sendable {
  @usableFromInline let memory: TableMemory
  /// First element; valid while this table, or the memory it came from, lives.
  @usableFromInline nonisolated(unsafe) let start: UnsafePointer<Element>
  /// Number of elements.
  @usableFromInline package let count: Int

  init(memory: TableMemory, start: UnsafePointer<Element>, count: Int) {
    self.memory = memory
    self.start = start
    self.count = count
  }

  /// A table of its own memory.
  init?(copying elements: [Element]) {
    let memory = elements.withUnsafeBytes { TableMemory(copying: Array($0)) }
    guard let table = memory.table(Element.self, at: 0, count: elements.count) else { return nil }
    self = table
  }

  /// The element at `index`, which must be below `count` (checked in every build: these reads are not in the hot loop).
  package subscript(index: Int) -> Element {
    // Inlined, as a generic getter of another target is called by its type's witnesses.
    @inlinable @inline(__always)
    get {
      precondition(index >= 0 && index < count, "table index out of range")
      return start[index]
    }
  }

  /// The elements of a range in place; valid while this table, or the memory it came from, lives.
  @inlinable
  package func buffer(_ range: Range<Int>) -> UnsafeBufferPointer<Element> {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "table range out of range")
    return UnsafeBufferPointer(start: start + range.lowerBound, count: range.count)
  }

  /// The elements of a range.
  @inlinable
  package subscript(range: Range<Int>) -> [Element] { Array(buffer(range)) }
}

/// Writes tables one after another behind a directory, little-endian, each aligned to 8 bytes.
package struct TableWriter {
  private var directory: [(offset: Int, count: Int)] = []
  private var body: [UInt8] = []

  /// An empty image.
  package init() {}

  /// Appends a table; tables are found again by the order of appending.
  package mutating func append<Element: FixedWidthInteger>(_ elements: [Element]) {
    while body.count % 8 != 0 { body.append(0) }
    directory.append((body.count, elements.count))
    body.reserveCapacity(body.count + elements.count * MemoryLayout<Element>.size)
    let isInOrder = 1.littleEndian == 1
    (isInOrder ? elements : elements.map(\.littleEndian)).withUnsafeBytes { body.append(contentsOf: $0) }
  }

  /// The image: magic number, number of tables, directory of (offset, count), tables.
  package func finish(magic: UInt64) -> [UInt8] {
    var header: [UInt64] = [magic, UInt64(directory.count)]
    let start = (2 + 2 * directory.count) * 8
    for entry in directory { header += [UInt64(start + entry.offset), UInt64(entry.count)] }
    return header.flatMap { value in withUnsafeBytes(of: value.littleEndian) { Array($0) } } + body
  }
}

/// Reads tables in the order in which a `TableWriter` appended them.
package struct TableReader {
  private let memory: TableMemory
  private let directory: Table<UInt64>
  private var next = 0

  /// A reader at the first table; nil if the memory does not begin with this magic number and a directory that fits.
  package init?(_ memory: TableMemory, magic: UInt64) {
    guard let header = memory.table(UInt64.self, at: 0, count: 2), header[0] == magic, header[1] < 1 << 16,
      let directory = memory.table(UInt64.self, at: 16, count: 2 * Int(header[1]))
    else { return nil }
    self.memory = memory
    self.directory = directory
  }

  /// The next table; nil if there is none or it does not fit.
  package mutating func table<Element: FixedWidthInteger & Sendable>(_ type: Element.Type) -> Table<Element>? {
    guard 2 * next + 1 < directory.count, let offset = Int(exactly: directory[2 * next]),
      let count = Int(exactly: directory[2 * next + 1])
    else { return nil }
    next += 1
    return memory.table(type, at: offset, count: count)
  }
}
