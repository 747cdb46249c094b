// Layouts in child processes: equal to those of the own process, side by side, and what becomes of children that misbehave.

import Foundation
import TestSupport
import Testing

@testable import GraphvizRendering
@testable import NetworkFigures

@Suite struct LayoutProcessTests {
  /// The command, beside the test runner in the build folder.
  private static let command = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("actorgraph").path

  private static let isolated = LayoutProcess(executable: command)

  private static func request(_ engine: LayoutEngine, nodes: Int) -> LayoutRequest {
    LayoutRequest(
      engine: engine, nodes: (0..<nodes).map { .init(width: 60, height: 20 + Double($0 % 7)) },
      edges: (1..<max(1, nodes)).map { .init(source: $0 / 3, target: $0, length: 90.5, weight: 1.25) },
      separation: 5, componentGap: 12, seed: 7)
  }

  /// A child that does what a shell is told.
  private static func shell(_ script: String, wall: Double = 20) -> LayoutProcess {
    LayoutProcess(executable: "/bin/sh", arguments: ["-c", script], limits: LayoutLimits(wallSeconds: wall))
  }

  private static func failure(of process: LayoutProcess, _ request: LayoutRequest) -> LayoutError? {
    do throws(LayoutError) {
      _ = try process.layout(request)
      return nil
    } catch {
      return error
    }
  }

  // MARK: Equal results

  // Not fdp, which compares addresses in memory: see `Graphviz.layout`.
  @Test(arguments: LayoutEngine.allCases.filter { $0 != .fdp })
  func `a child gives what the own process gives`(engine: LayoutEngine) throws {
    for nodes in [0, 1, 2, 40] {
      var request = Self.request(engine, nodes: nodes)
      #expect(try Self.isolated.layout(request) == Graphviz.layout(request), "\(nodes) nodes")
      request.removesOverlaps = false
      #expect(try Self.isolated.layout(request) == Graphviz.layout(request), "\(nodes) nodes, overlapping")
    }
  }

  @Test func `fdp is repeatable in children`() throws {
    let request = Self.request(.fdp, nodes: 40)
    let layouts = try (0..<5).map { _ in try Self.isolated.layout(request) }
    #expect(layouts.allSatisfy { $0 == layouts[0] })
    let network = TestNetwork.random(nodes: 40, edges: 60, seed: 9)
    let options = FigureOptions(engine: .fdp, runner: .isolated(Self.isolated))
    let isSame = try svgFigure(of: network, options: options) == svgFigure(of: network, options: options)
    #expect(isSame)
  }

  @Test func `figures and drawings are the same bytes as in the own process`() throws {
    let network = TestNetwork.random(nodes: 20, edges: 30, seed: 5, label: { "فاعل \($0)" })
    let options = FigureOptions(title: "Same", runner: .isolated(Self.isolated))
    let isSameFigure = try svgFigure(of: network, options: options) == svgFigure(of: network, options: .init(title: "Same"))
    let isSameDrawing =
      try graphvizFigure(of: network, options: options) == graphvizFigure(of: network, options: .init(title: "Same"))
    #expect(isSameFigure && isSameDrawing)
  }

  @Test func `eight children at a time give equal layouts`() async throws {
    let request = Self.request(.neato, nodes: 60)
    let expected = try Graphviz.layout(request)
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<24 { group.addTask { try Self.isolated.layout(request) == expected } }
      for try await isEqual in group { #expect(isEqual) }
    }
  }

  @Test func `errors of Graphviz come back from the child as they are`() {
    #expect(throws: LayoutError.invalidRequest("gaps of -1.0 and 16.0 points")) {
      try Self.isolated.layout(LayoutRequest(engine: .neato, nodes: [], edges: [], separation: -1))
    }
    #expect { try Self.isolated.svg(dot: "graph { a -- ", engine: .neato) } throws: { error in
      guard case LayoutError.invalidDOT(let words) = error else { return false }
      return words.contains("syntax error")
    }
  }

  // MARK: Children that misbehave

  @Test(arguments: [
    ("kill -9 $$", LayoutError.crashed(.neato, signal: 9)),
    ("kill -SEGV $$", .crashed(.neato, signal: 11)),
    ("exec head -c 100000000 /dev/zero", .noAnswer(.neato, "too long an answer")),
    ("exit 3", .noAnswer(.neato, "exit code 3")),
    ("cat > /dev/null; exit 0", .noAnswer(.neato, "exit code 0")),
    ("echo garbage, and more of it than a header would take", .noAnswer(.neato, "an answer that cannot be read")),
    ("cat", .noAnswer(.neato, "an answer that cannot be read")),
    ("exec <&- >&-; exec sleep 100", .crashed(.neato, signal: 9)),
  ])
  func `a child that gives no layout is an error`(script: String, expected: LayoutError) {
    // Large enough that the parent still writes when the child has gone: no SIGPIPE may come of it.
    for nodes in [2, 20_000] {
      if nodes > 2, script == "cat" { continue }
      let error = Self.failure(of: Self.shell(script), Self.request(.neato, nodes: nodes))
      #expect(error == expected, "\(script) with \(nodes) nodes")
    }
  }

  @Test(arguments: ["exec sleep 100", "while :; do :; done", "cat > /dev/null; exec sleep 100"])
  func `a child that does not end is killed in time`(script: String) {
    let start = ContinuousClock.now
    let error = Self.failure(of: Self.shell(script, wall: 0.2), Self.request(.neato, nodes: 2))
    #expect(error == .outOfTime(.neato, seconds: 0.2))
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func `an executable that is not there is named`() {
    let error = Self.failure(of: LayoutProcess(executable: "/nowhere/actorgraph"), Self.request(.neato, nodes: 2))
    #expect(error?.description == "Graphviz cannot be started: /nowhere/actorgraph: No such file or directory")
    let cut = Self.failure(of: LayoutProcess(executable: Self.command + "\0x"), Self.request(.neato, nodes: 2))
    #expect(cut?.description.contains("NUL") == true)
  }

  // MARK: Messages

  @Test func `messages are read as they were written, and no part of one is`() {
    let confinement = LayoutMessage.Confinement(LayoutLimits())
    let tasks: [LayoutMessage.Task] = [
      .layout(Self.request(.circo, nodes: 5)), .layout(Self.request(.neato, nodes: 0)), .drawing(dot: "graph { é }", .dot),
      .reading(dot: Array("graph { é }".utf8) + [0xE9]),
    ]
    for task in tasks {
      let bytes = LayoutMessage.encoded(task, confinement)
      let read = LayoutMessage.task(in: bytes)
      #expect(read?.0 == task && read?.1 == confinement)
      for length in bytes.indices { #expect(LayoutMessage.task(in: Array(bytes[..<length])) == nil) }
      #expect(LayoutMessage.task(in: bytes + [0]) == nil)
    }
    let answers: [LayoutMessage.Answer] = [
      .layout(GraphLayout(positions: [.init(x: 1.5, y: -2), .init(x: 0, y: 1e300)])), .drawing("<svg/>"), .graph([1, 0, 255]),
      .failure(.invalidRequest("a")), .failure(.unavailable("b")), .failure(.outOfMemory("c")), .failure(.invalidDOT("é")),
      .failure(.renderingFailed("")), .failure(.engineFailed(.fdp, "d")),
    ]
    for answer in answers {
      let bytes = LayoutMessage.encoded(answer)
      #expect(bytes.withUnsafeBytes(LayoutMessage.answer) == answer)
      for length in bytes.indices {
        #expect(Array(bytes[..<length]).withUnsafeBytes(LayoutMessage.answer) == nil)
      }
    }
    let infinite = LayoutMessage.encoded(.layout(GraphLayout(positions: [.init(x: .infinity, y: 0)])))
    #expect(infinite.withUnsafeBytes(LayoutMessage.answer) == nil)
  }

  @Test func `a message of random words is refused, not trusted`() {
    let whole = LayoutMessage.encoded(.layout(Self.request(.neato, nodes: 3)), LayoutMessage.Confinement(LayoutLimits()))
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      var bytes = whole
      // Beyond the signature.
      for _ in 0..<4 { bytes[Int.random(in: 8..<bytes.count, using: &generator)] = .random(in: 0...255, using: &generator) }
      if case .layout(let request)? = LayoutMessage.task(in: bytes)?.0 {
        #expect(request.nodes.count <= bytes.count / 16 && request.edges.count <= bytes.count / 32)
      }
    }
  }

  // MARK: Limits that Graphviz meets

  @Test func `processor time, wall time and memory are limited`() {
    func error(_ nodes: Int, _ limits: LayoutLimits) -> LayoutError? {
      Self.failure(of: LayoutProcess(executable: Self.command, limits: limits), Self.request(.neato, nodes: nodes))
    }
    #expect(error(3000, LayoutLimits(cpuSeconds: 0.5)) == .outOfTime(.neato, seconds: 1))
    #expect(error(3000, LayoutLimits(wallSeconds: 0.1)) == .outOfTime(.neato, seconds: 0.1))
    #expect(error(5000, LayoutLimits(memoryBytes: 150 << 20)) == .outOfMemory("neato needs more than 150 MB"))
    #expect(error(4000, LayoutLimits(memoryBytes: 120 << 20)) == .outOfMemory("neato needs more than 120 MB"))
    #expect(error(2, LayoutLimits(wallSeconds: .infinity, cpuSeconds: .infinity, memoryBytes: .max)) == nil)
    #expect(error(2, LayoutLimits(wallSeconds: .nan, cpuSeconds: -1, memoryBytes: .min)) != nil)
  }

  // MARK: Falling back

  @Test func `a cheaper engine draws what the first could not`() throws {
    let process = LayoutProcess(executable: Self.command, limits: LayoutLimits(cpuSeconds: 1))
    var reports: [LayoutFallback] = []
    let engine = try LayoutRunner.fallingBack(from: .neato, report: { reports.append($0) }) { engine throws(LayoutError) in
      _ = try process.layout(Self.request(engine, nodes: engine == .neato ? 3000 : 10))
      return engine
    }
    #expect(engine == .sfdp)
    #expect(reports == [LayoutFallback(error: .outOfTime(.neato, seconds: 1), engine: .sfdp)])
    #expect(
      reports.first?.description
        == "the layout engine neato took more than 1 s: allow more, or draw fewer actors; trying sfdp instead")
  }

  @Test func `when every engine fails the last one's error is thrown`() {
    let network = TestNetwork.random(nodes: 3, edges: 3, seed: 1)
    var engines: [LayoutEngine] = []
    #expect(throws: LayoutError.noAnswer(.twopi, "exit code 3")) {
      try svgFigure(of: network, options: .init(runner: .isolated(Self.shell("exit 3"))), report: { engines.append($0.engine) })
    }
    #expect(engines == [.sfdp, .twopi])
    #expect(throws: LayoutError.self) {
      let absent = LayoutProcess(executable: "/nowhere/actorgraph")
      _ = try svgFigure(of: network, options: .init(runner: .isolated(absent)), report: { engines.append($0.engine) })
    }
    #expect(engines.count == 2, "no engine is tried after another where none can start")
  }

  @Test func `every engine ends at one that has no cheaper`() {
    for first in LayoutEngine.allCases {
      var (engine, steps) = (first, 0)
      while let cheaper = engine.cheaper, steps < 10 { (engine, steps) = (cheaper, steps + 1) }
      #expect(engine == .twopi)
    }
  }

  // MARK: Nothing is left

  #if os(Linux)
    /// Children of this process that have ended and were not waited for.
    private static func unawaited() -> Set<String> {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
      return Set(
        names.filter { name in
          let line = FileManager.default.contents(atPath: "/proc/\(name)/stat").map { String(decoding: $0, as: UTF8.self) } ?? ""
          // pid (name) state parent
          let fields = line.split(separator: ")").last?.split(separator: " ") ?? []
          return fields.count > 1 && fields[0] == "Z" && fields[1] == "\(getpid())"
        })
    }
  #endif

  @Test func `no child is left behind`() throws {
    for script in ["exit 3", "kill -9 $$", "exec head -c 100000000 /dev/zero"] {
      _ = Self.failure(of: Self.shell(script), Self.request(.neato, nodes: 2))
    }
    let marked = "exec sleep 98.7654"
    _ = Self.failure(of: Self.shell(marked, wall: 0.2), Self.request(.neato, nodes: 2))
    #if os(Linux)
      for name in try FileManager.default.contentsOfDirectory(atPath: "/proc") where Int(name) != nil {
        let words = FileManager.default.contents(atPath: "/proc/\(name)/cmdline") ?? Data()
        #expect(!String(decoding: words, as: UTF8.self).contains("98.7654"))
      }
      // Children of other tests may end just now, and are waited for at once.
      let ended = Self.unawaited()
      Thread.sleep(forTimeInterval: 0.5)
      #expect(Self.unawaited().isDisjoint(with: ended))
    #endif
  }
}
