// Which lines run through which labels and over which discs, kept while the search for places moves nodes.

/// A line that runs through a label, over a foreign disc, or both.
struct LineFault {
  let line: Int
  let node: Int
  let isThroughLabel: Bool
  let isOverDisc: Bool

  /// What it costs where the line is of no weight; a whole number, so that sums are exact in any order.
  var cost: Double {
    (isThroughLabel ? PlacementSearch.Cost.lineThroughLabel : 0) + (isOverDisc ? PlacementSearch.Cost.lineOverDisc : 0)
  }
}

/// All faults of an arrangement, kept as nodes move: looking at what is there needs no geometry.
struct LineFaults {
  /// Those of a node that is tried elsewhere.
  struct Trial {
    /// On the node itself, in the order of the lines.
    var ofNode: [LineFault] = []
    /// Of its lines, on other nodes.
    var ofLines: [LineFault] = []

    mutating func removeAll() {
      ofNode.removeAll(keepingCapacity: true)
      ofLines.removeAll(keepingCapacity: true)
    }
  }

  /// On each node, in the order of the lines.
  private(set) var ofNodes: [[LineFault]]
  /// Of each line, in no order.
  private(set) var ofLines: [[LineFault]]

  init(lines: Int, nodes: Int) {
    ofNodes = [[LineFault]](repeating: [], count: nodes)
    ofLines = [[LineFault]](repeating: [], count: lines)
  }

  mutating func add(_ fault: LineFault) {
    let place = ofNodes[fault.node].lastIndex { $0.line < fault.line }.map { $0 + 1 } ?? 0
    ofNodes[fault.node].insert(fault, at: place)
    ofLines[fault.line].append(fault)
  }

  /// Puts what was tried in the place of the faults of a node, and of those of its lines that moved with it.
  mutating func move(_ node: Int, with lines: [Int], to trial: Trial) {
    for line in lines {
      for fault in ofLines[line] where fault.node != node { ofNodes[fault.node].removeAll { $0.line == line } }
      ofLines[line].removeAll(keepingCapacity: true)
    }
    for fault in ofNodes[node] { ofLines[fault.line].removeAll { $0.node == node } }
    ofNodes[node].removeAll(keepingCapacity: true)
    for fault in trial.ofNode {
      ofNodes[node].append(fault)
      ofLines[fault.line].append(fault)
    }
    for fault in trial.ofLines { add(fault) }
  }
}
