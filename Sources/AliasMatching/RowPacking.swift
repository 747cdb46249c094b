// Packing of an automaton's sparse rows into one table, so that what is read one after another lies together.

/// Packing of sparse rows into one table, so that each state's base is its own and rows interlock.
enum RowPacking {
  /// Vain probes after which rows of that shape are searched further on.
  private static let mostProbes = 64

  /// Fills `cells`; returns each state's base.
  static func pack(
    _ rows: [[(on: UInt16, to: Int32)]], isAccepting: [Bool], rowLength: Int, into tables: inout AutomatonTables
  ) -> [UInt32] {
    var bases = [Int](repeating: -1, count: rows.count)
    var owner: [Int32] = []  // state that owns a cell, or -1
    var nextFree: [Int32] = []  // singly linked list of free cells, ascending, with lazy removal
    var baseIsTaken: [Bool] = []
    func grow(to count: Int) {
      while owner.count < count {
        owner.append(-1)
        nextFree.append(Int32(owner.count))
        baseIsTaken.append(false)
      }
    }
    func free(from cell: Int) -> Int {
      var cell = cell
      while cell < owner.count, owner[cell] >= 0 {
        let next = Int(nextFree[cell])
        if next < owner.count, owner[next] >= 0 { nextFree[cell] = nextFree[next] }
        cell = next
      }
      return cell
    }
    grow(to: rowLength + 1)
    // States to which the one transition of another leads.
    var follows = [Bool](repeating: false, count: rows.count)
    for row in rows where row.count == 1 { follows[Int(row[0].to)] = true }
    /// Claims the first cell from `start` on at which a row fits; returns the cell and how many were tried in vain.
    func place(_ state: Int, from start: Int) -> (cell: Int, probes: Int) {
      let row = rows[state], first = Int(row[0].on)
      var cell = free(from: max(first, start))
      var probes = 0
      while true {
        let base = cell - first
        grow(to: base + rowLength + 1)
        if !baseIsTaken[base], row.allSatisfy({ owner[base + Int($0.on)] < 0 }) {
          for step in row { owner[base + Int(step.on)] = Int32(state) }
          baseIsTaken[base] = true
          bases[state] = base
          return (cell, probes)
        }
        probes += 1
        cell = free(from: cell + 1)
      }
    }
    // Where the search for a row begins, by its first class: longer rows give up the crowded begin of the table after many vain probes,
    // and a cell that a row of one transition was refused is refused for ever.
    var searchStart = [Int](repeating: 0, count: rowLength)
    let branching = rows.indices.filter { rows[$0].count > 1 }.sorted { (-rows[$0].count, $0) < (-rows[$1].count, $1) }
    for state in branching {
      let first = Int(rows[state][0].on)
      let (cell, probes) = place(state, from: searchStart[first])
      if probes > mostProbes { searchStart[first] = cell }
    }
    // Most rows have one transition, and most of these follow one another as the letters of a form: so do their cells, which makes the
    // way through a form one of few cache lines.
    searchStart = [Int](repeating: 0, count: rowLength)
    for start in rows.indices where bases[start] < 0 && rows[start].count == 1 && !follows[start] {
      var state = start
      let first = Int(rows[state][0].on)
      var cell = place(state, from: searchStart[first]).cell
      searchStart[first] = cell
      while case let next = Int(rows[state][0].to), bases[next] < 0, rows[next].count == 1 {
        cell = place(next, from: cell + 1).cell
        state = next
      }
    }
    // States without transitions own no cell; they only need a number that no other state has.
    var spare = 0
    for state in rows.indices where bases[state] < 0 {
      while spare < baseIsTaken.count, baseIsTaken[spare] { spare += 1 }
      grow(to: spare + rowLength + 1)
      baseIsTaken[spare] = true
      bases[state] = spare
    }
    tables.cells = [UInt32](repeating: 0, count: 2 * owner.count)
    for state in rows.indices {
      for step in rows[state] {
        let cell = bases[state] + Int(step.on)
        tables.cells[2 * cell] = UInt32(bases[state]) + 1
        tables.cells[2 * cell + 1] = UInt32(bases[Int(step.to)]) | (isAccepting[Int(step.to)] ? Automaton.acceptBit : 0)
      }
    }
    return bases.map { UInt32($0) }
  }
}
