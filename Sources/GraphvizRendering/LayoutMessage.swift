// What a parent and its layout child write to each other: 64-bit words in the machine's own order, as both are one executable.

import CChildProcess

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The encoding of tasks and answers.
enum LayoutMessage {
  /// What a child is to do.
  enum Task: Equatable {
    case layout(LayoutRequest)
    case drawing(dot: String, LayoutEngine)
    case reading(dot: [UInt8])
  }

  /// What it made of it.
  enum Answer: Equatable {
    case layout(GraphLayout)
    case drawing(String)
    /// What `ParsedGraph` takes.
    case graph([UInt8])
    case failure(LayoutError)
  }

  /// What the child may use.
  struct Confinement: Equatable {
    var cpuSeconds: UInt64
    var memoryBytes: UInt64
    /// The process that must live for the child to live.
    var parent: Int64

    /// The child's share of limits that are clamped.
    init(_ limits: LayoutLimits) {
      cpuSeconds = UInt64(limits.cpuSeconds)
      memoryBytes = UInt64(limits.memoryBytes)
      parent = Int64(getpid())
    }

    fileprivate init(_ words: inout MessageWords) {
      (cpuSeconds, memoryBytes, parent) = (words.next(), words.next(), Int64(bitPattern: words.next()))
    }

    /// Puts the running process under these limits; false if it cannot be, or has nobody to answer to.
    func take() -> Bool { child_confine(cpuSeconds, memoryBytes, parent) }
  }

  /// First word of every message, so that what another executable prints is not taken for an answer.
  private static let signature: UInt64 = 0x3174_756f_7961_6c67

  // MARK: Tasks

  static func encoded(_ task: Task, _ confinement: Confinement) -> [UInt8] {
    var words = [signature, confinement.cpuSeconds, confinement.memoryBytes, UInt64(bitPattern: confinement.parent)]
    switch task {
    case .drawing(let dot, let engine):
      return bytes(of: words + [1, index(of: engine), UInt64(dot.utf8.count)]) + Array(dot.utf8)
    case .reading(let dot): return bytes(of: words + [2, index(of: .dot), UInt64(dot.count)]) + dot
    case .layout(let request):
      words += [0, index(of: request.engine), UInt64(request.nodes.count), UInt64(request.edges.count)]
      words += [request.separation.bitPattern, request.componentGap.bitPattern]
      words += [request.removesOverlaps ? 1 : 0, UInt64(request.seed)]
      words.reserveCapacity(words.count + 2 * request.nodes.count + 4 * request.edges.count)
      for node in request.nodes { words += [node.width.bitPattern, node.height.bitPattern] }
      for edge in request.edges {
        words += [UInt64(edge.source), UInt64(edge.target), edge.length.bitPattern, edge.weight.bitPattern]
      }
      return bytes(of: words)
    }
  }

  /// The task in a whole message, or nil if it is none.
  static func task(in bytes: [UInt8]) -> (Task, Confinement)? {
    bytes.withUnsafeBytes { bytes in
      var words = MessageWords(bytes)
      guard words.next() == signature else { return nil }
      let confinement = Confinement(&words)
      let kind = words.next()
      guard let engine = engine(at: words.next()) else { return nil }
      if kind == 1 { return words.lastText().map { (.drawing(dot: $0, engine), confinement) } }
      if kind == 2 { return words.lastBytes().map { (.reading(dot: $0), confinement) } }
      let (nodeCount, edgeCount) = (words.next(), words.next())
      var request = LayoutRequest(
        engine: engine, nodes: [], edges: [], separation: words.double(), componentGap: words.double(),
        removesOverlaps: words.next() == 1, seed: UInt32(truncatingIfNeeded: words.next()))
      let (size, isTooMany) = edgeCount.multipliedReportingOverflow(by: 4)
      guard kind == 0, !isTooMany, nodeCount <= words.count / 2, size <= words.count - 2 * nodeCount else { return nil }
      for _ in 0..<nodeCount { request.nodes.append(LayoutRequest.Node(width: words.double(), height: words.double())) }
      for _ in 0..<edgeCount {
        guard let source = Int(exactly: words.next()), let target = Int(exactly: words.next()) else { return nil }
        request.edges.append(.init(source: source, target: target, length: words.double(), weight: words.double()))
      }
      return words.isAtEnd ? (.layout(request), confinement) : nil
    }
  }

  // MARK: Answers

  static func encoded(_ answer: Answer) -> [UInt8] {
    switch answer {
    case .layout(let layout):
      let positions = layout.positions.flatMap { [$0.x.bitPattern, $0.y.bitPattern] }
      return bytes(of: [signature, 0, UInt64(layout.positions.count)] + positions)
    case .drawing(let svg): return bytes(of: [signature, 1, UInt64(svg.utf8.count)]) + Array(svg.utf8)
    case .graph(let graph): return bytes(of: [signature, 8, UInt64(graph.count)]) + graph
    case .failure(let error):
      let (kind, engine, text) = parts(of: error)
      return bytes(of: [signature, kind, index(of: engine), UInt64(text.utf8.count)]) + Array(text.utf8)
    }
  }

  /// The answer in a whole message, or nil if it is none: too short, too long, or with places that are not finite.
  static func answer(in bytes: UnsafeRawBufferPointer) -> Answer? {
    var words = MessageWords(bytes)
    guard words.next() == signature else { return nil }
    let kind = words.next()
    switch kind {
    case 0:
      let count = words.next()
      guard count <= words.count / 2 else { return nil }
      let positions = (0..<count).map { _ in GraphLayout.Point(x: words.double(), y: words.double()) }
      guard words.isAtEnd, positions.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else { return nil }
      return .layout(GraphLayout(positions: positions))
    case 1: return words.lastText().map { .drawing($0) }
    case 8: return words.lastBytes().map { .graph($0) }
    default:
      guard let engine = engine(at: words.next()), let text = words.lastText() else { return nil }
      return error(kind, engine, text).map { .failure($0) }
    }
  }

  /// The errors that `Graphviz` throws; those of the process itself are the parent's to find.
  private static func parts(of error: LayoutError) -> (kind: UInt64, engine: LayoutEngine, text: String) {
    switch error {
    case .invalidRequest(let text): (2, .neato, text)
    case .unavailable(let text): (3, .neato, text)
    case .outOfMemory(let text): (4, .neato, text)
    case .invalidDOT(let text): (5, .neato, text)
    case .renderingFailed(let text): (6, .neato, text)
    case .engineFailed(let engine, let text): (7, engine, text)
    case .crashed(let engine, _), .outOfTime(let engine, _), .noAnswer(let engine, _): (7, engine, error.description)
    }
  }

  private static func error(_ kind: UInt64, _ engine: LayoutEngine, _ text: String) -> LayoutError? {
    switch kind {
    case 2: .invalidRequest(text)
    case 3: .unavailable(text)
    case 4: .outOfMemory(text)
    case 5: .invalidDOT(text)
    case 6: .renderingFailed(text)
    case 7: .engineFailed(engine, text)
    default: nil
    }
  }

  // MARK: Words

  private static func index(of engine: LayoutEngine) -> UInt64 { UInt64(LayoutEngine.allCases.firstIndex(of: engine) ?? 0) }

  private static func engine(at index: UInt64) -> LayoutEngine? {
    index < LayoutEngine.allCases.count ? LayoutEngine.allCases[Int(index)] : nil
  }

  private static func bytes(of words: [UInt64]) -> [UInt8] { words.withUnsafeBytes { Array($0) } }
}
