// Which forms the states of an automaton accept.

/// The forms that each state accepts: most states accept none, most of the others one.
struct AcceptTable: Sendable {
  /// Bit of an entry that says that it is the begin of a list.
  private static let listBit: UInt32 = 1 << 31

  /// For each 64 states two numbers side by side: a bit for each of them, set if it accepts, and how many accept before.
  private let blocks: Table<UInt64>
  /// Of each accepting state, in order, its form or where its list begins.
  private let entries: Table<UInt32>
  /// Lists: a count, then so many form numbers.
  private let lists: Table<UInt32>

  /// Appends the tables of so many states; `init(reader:)` reads them in the same order.
  ///
  /// - Parameter forms: the forms of each accepting state.
  static func write(_ forms: [UInt32: [UInt32]], states: Int, to writer: inout TableWriter) {
    var bits = [UInt64](repeating: 0, count: states / 64 + 1), entries: [UInt32] = [], lists: [UInt32] = []
    var begins: [[UInt32]: UInt32] = [:]
    for (state, forms) in forms.sorted(by: { $0.key < $1.key }) {
      bits[Int(state) / 64] |= 1 << UInt64(state % 64)
      guard forms.count != 1 else {
        entries.append(forms[0])
        continue
      }
      let forms = forms.sorted()
      if begins[forms] == nil {
        begins[forms] = UInt32(lists.count) | Self.listBit
        lists += [UInt32(forms.count)] + forms
      }
      entries.append(begins[forms] ?? 0)
    }
    var blocks: [UInt64] = [], count = 0
    for word in bits {
      blocks += [word, UInt64(count)]
      count += word.nonzeroBitCount
    }
    writer.append(blocks)
    for table in [entries, lists] { writer.append(table) }
  }

  /// The tables that come next; nil if they are not there.
  init?(reader: inout TableReader) {
    guard let blocks = reader.table(UInt64.self), blocks.count % 2 == 0, let entries = reader.table(UInt32.self),
      let lists = reader.table(UInt32.self)
    else { return nil }
    (self.blocks, self.entries, self.lists) = (blocks, entries, lists)
  }

  /// Calls `body` with the number of each form that an accepting state is of.
  @inline(__always)
  func forEachForm(of state: UInt32, _ body: (Int) -> Void) {
    assert(accepts(state))
    let entry = entry(of: state).pointee
    guard entry & Self.listBit != 0 else { return body(Int(entry)) }
    let list = Int(entry & ~Self.listBit)
    for index in list + 1..<list + 1 + Int(lists.start[list]) { body(Int(lists.start[index])) }
  }

  /// The block of a state.
  @inline(__always)
  func block(of state: UInt32) -> UnsafePointer<UInt64> { blocks.start + 2 * Int(state >> 6) }

  /// The entry of a state; of one that does not accept that of another, or the end of all.
  @inline(__always)
  func entry(of state: UInt32) -> UnsafePointer<UInt32> {
    let block = block(of: state), before = (1 &<< UInt64(state & 63)) &- 1
    return entries.start + (Int(truncatingIfNeeded: block[1]) &+ (block[0] & before).nonzeroBitCount)
  }

  /// Whether a state accepts.
  func accepts(_ state: UInt32) -> Bool {
    state >> 6 < UInt32(blocks.count / 2) && blocks[2 * Int(state >> 6)] & 1 << UInt64(state & 63) != 0
  }

  /// What `forEachForm` takes for granted, checked in full: every state has its block and every accepting one its entry, every list lies
  /// inside its table, every form is below `forms`.
  func checkInvariants(states: UInt32, forms: UInt32) -> Bool {
    guard blocks.count / 2 > states >> 6 else { return false }
    var count = 0
    for block in 0..<blocks.count / 2 {
      guard blocks[2 * block + 1] == count else { return false }
      count += blocks[2 * block].nonzeroBitCount
    }
    guard count == entries.count else { return false }
    for index in 0..<count {
      let entry = entries[index], list = Int(entry & ~Self.listBit)
      guard entry & Self.listBit != 0 else {
        if entry >= forms { return false }
        continue
      }
      guard list < lists.count, Int(lists[list]) < lists.count - list else { return false }
      for form in lists[list + 1..<list + 1 + Int(lists[list])] where form >= forms { return false }
    }
    return true
  }
}
